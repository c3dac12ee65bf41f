#pragma once

#include "cti-change-log.h"
#include "cti-disk.h"
#include "cti-secret.h"
#include "cti-team.h"

G_BEGIN_DECLS

/** Its name in the folder of the store. */
#define CTI_TEAM_FILE "team.file"

/**
 * CtiTeamFile:
 *
 * The team's settings and people, sealed like a case.
 */
typedef struct _CtiTeamFile CtiTeamFile;

CtiTeamFile *cti_team_file_create (CtiFolder *folder,
                                   const char *store_id,
                                   const CtiSecret *key,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiTeamFile *cti_team_file_open (CtiFolder *folder,
                                 const char *store_id,
                                 const CtiSecret *key,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_team_file_free (CtiTeamFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTeamFile, cti_team_file_free)

const CtiTeam *cti_team_file_get_team (CtiTeamFile *self);
const CtiWorker *cti_team_file_get_worker (CtiTeamFile *self);
GPtrArray *cti_team_file_read_sealed (GBytes *sealed,
                                      const char *store_id,
                                      const CtiSecret *key,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_team_record_peek_case (const CtiRecord *record);
GPtrArray *cti_team_file_get_records (CtiTeamFile *self, const CtiRecordType *type);
GPtrArray *cti_team_file_get_history (CtiTeamFile *self,
                                      const char *row,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_team_file_read_all (CtiTeamFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 cti_team_file_get_last_act (CtiTeamFile *self);
guint64 cti_team_file_get_generation (CtiTeamFile *self);
gboolean cti_team_file_was_older (CtiTeamFile *self);
gboolean cti_team_file_commit (CtiTeamFile *self,
                               const CtiChangeSet *set,
                               const CtiPen *pen,
                               GError **error);
gboolean cti_team_file_purge (CtiTeamFile *self, const CtiPen *pen, CtiDate today, GError **error);
gboolean
cti_team_file_erase (CtiTeamFile *self, const char *case_id, const CtiPen *pen, GError **error);
gboolean cti_team_file_keep_twice (CtiTeamFile *self, GError **error);
gboolean cti_team_file_restore (CtiFolder *folder,
                                const char *store_id,
                                const CtiSecret *key,
                                GError **error);
gboolean cti_team_file_verify (CtiTeamFile *self, GError **error);

G_END_DECLS
