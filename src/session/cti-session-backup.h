#pragma once

#include "cti-backup.h"
#include "cti-session.h"

G_BEGIN_DECLS

/**
 * CtiBackupState:
 * @newest: (owned) (nullable): the newest backup that has proved itself, %NULL where none is known
 * @trouble: why the last one could not be made, or %CTI_TROUBLE_NONE
 * @is_running: whether one is being made now
 *
 * How it stands with the backups, for whoever shows it.
 */
typedef struct
{
  CtiBackup *newest;
  CtiTrouble trouble;
  gboolean is_running;
} CtiBackupState;

void cti_session_set_backup_folder (CtiSession *self, const char *folder);
const char *cti_session_get_backup_folder (CtiSession *self);
void cti_session_back_up (CtiSession *self, gboolean even_if_done);
const CtiBackupState *cti_session_get_backup (CtiSession *self);

G_END_DECLS
