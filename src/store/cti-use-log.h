#pragma once

#include "cti-disk.h"
#include "cti-hash.h"
#include "cti-moment.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiUse:
 * @number: its place in the log, from 1
 * @made: when
 * @worker: (owned): id of the worker
 * @use: (owned): nick of the use case
 * @case_id: (owned) (nullable): id of the case it was about
 * @purpose: (owned) (nullable): why, where that was asked
 *
 * One line of the use log: who looked at or did what, when (promise 25).
 */
typedef struct
{
  guint64 number;
  CtiMoment made;
  char *worker;
  char *use;
  char *case_id;
  char *purpose;
} CtiUse;

void cti_use_free (CtiUse *self);

/**
 * CtiUseLogEnd:
 * @number: of the last record, 0 where there is none
 * @head: hash of the last record
 *
 * Where the log ended at some time.
 */
typedef struct
{
  guint64 number;
  guint8 head[CTI_HASH_SIZE];
} CtiUseLogEnd;

/** On how many days a clock must have told of a time before it is believed for erasing. */
#define CTI_USE_LOG_DAYS 3

/**
 * CtiUseLog:
 *
 * The log of use: a file for each month, sealed record by record, each bound to the one before, so
 * that none can be taken out, moved or altered unseen (promise 26). It is added to, and its oldest
 * months may be let go by age.
 */
typedef struct _CtiUseLog CtiUseLog;

CtiUseLog *cti_use_log_open (CtiFolder *folder,
                             const CtiSecret *key,
                             const CtiUseLogEnd *known,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_use_log_free (CtiUseLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiUseLog, cti_use_log_free)

CtiMoment cti_use_log_get_last_made (CtiUseLog *self);
CtiDate cti_use_log_get_sure_day (CtiUseLog *self);
gboolean cti_use_log_add (CtiUseLog *self,
                          CtiMoment made,
                          const char *worker,
                          const char *use,
                          const char *case_id,
                          const char *purpose,
                          GError **error);
GPtrArray *cti_use_log_read (CtiUseLog *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_use_log_read_newest (CtiUseLog *self,
                                    guint n_months,
                                    gboolean *is_all,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_log_is_damaged (CtiUseLog *self);
gboolean cti_use_log_verify (CtiUseLog *self, GError **error);
const CtiUseLogEnd *cti_use_log_get_end (CtiUseLog *self);
gboolean cti_use_log_has (CtiUseLog *self, const CtiUseLogEnd *end);
guint64 cti_use_log_get_length (CtiUseLog *self);
gboolean cti_use_log_is_older (CtiUseLog *self, CtiDate first);
gboolean cti_use_log_shorten (CtiUseLog *self, CtiDate first, GError **error);
gboolean cti_use_log_begin_after (CtiUseLog *self, guint64 number, GError **error);
guint64 cti_use_log_get_beginning (CtiUseLog *self);
char *cti_use_log_get_head (CtiUseLog *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
