/* What undo and the trash need of the store: every record of a file, those in the trash among them;
 * how far undo reaches, which is the acts since the file was first opened; and the purge. What has
 * been in the trash for 30 days goes for good when the case is opened next, or on the daily round
 * of the backup, which opens every case. The days are counted to one that is sure: a clock that is
 * ahead must not empty the trash. */

#include "cti-store-private.h"
#include "cti-trash.h"

#define TEAM "team"

/**
 * cti_store_read_all:
 * @self: a store
 * @id: (nullable): id of a case, %NULL for the team's file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): all records of the file, those in
 *   the trash among them
 */
GPtrArray *
cti_store_read_all (CtiStore *self, const char *id, GError **error)
{
  if (id == NULL)
    return cti_team_file_read_all (self->team, error);
  return cti_store_reach_case (self, id, error) ? cti_case_file_read_all (self->current, error)
                                                : NULL;
}

/* Only the first time counts: what is done later can be undone. */
void
cti_store_note_start (CtiStore *self, const char *id, gint64 act)
{
  const char *key = id != NULL ? id : TEAM;

  if (!g_hash_table_contains (self->starts, key))
    g_hash_table_insert (self->starts, g_strdup (key), GINT_TO_POINTER ((int) act));
}

/**
 * cti_store_get_start:
 * @self: a store
 * @id: (nullable): id of a case that has been opened, %NULL for the team's file
 *
 * Returns: number of the last act of the file when it was first opened since the store was
 */
gint64
cti_store_get_start (CtiStore *self, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->starts, id != NULL ? id : TEAM));
}

/* The day up to which is counted what goes for good by age. */
CtiDate
cti_store_get_sure_day (CtiStore *self)
{
  CtiDate today = cti_clock_get_today (self->clock);
  CtiDate sure = cti_use_log_get_sure_day (self->use_log);

  return sure != CTI_DATE_NONE ? MIN (today, sure) : today;
}

static gboolean
shred_expired (CtiStore *self, CtiCaseFile *file, CtiDate today, GError **error)
{
  g_autoptr (GPtrArray) records = cti_case_file_read_all (file, error);
  g_autoptr (GPtrArray) expired = records ? cti_trash_find_expired (records, today) : NULL;

  return expired != NULL && cti_store_shred_attachments (self, expired, error);
}

/* On the way to something else: what fails is tried again at the next opening. */
CtiCaseFile *
cti_store_empty_trash (CtiStore *self, const char *id, CtiCaseFile *file, GError **error)
{
  g_autoptr (CtiCaseFile) given = file;
  CtiPen pen = cti_store_take_pen (self);
  CtiDate today = cti_store_get_sure_day (self);
  g_autoptr (GError) cause = NULL;

  if (!cti_case_file_has_expired (given, today) ||
      (shred_expired (self, given, today, &cause) &&
       cti_case_file_purge (given, &pen, today, &cause)))
    return g_steal_pointer (&given);
  g_debug ("a trash is still to be emptied: %s", cause != NULL ? cause->message : "not open");
  return cti_case_file_open (self->cases, id, self->key, error);
}

void
cti_store_empty_team_trash (CtiStore *self)
{
  CtiPen pen = cti_store_take_pen (self);
  g_autoptr (GError) cause = NULL;

  if (!cti_team_file_purge (self->team, &pen, cti_store_get_sure_day (self), &cause))
    g_debug ("the team's trash is still to be emptied: %s", cause ? cause->message : "not open");
}

/**
 * cti_store_purge_case:
 * @self: a store
 * @id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Opens the case, and with that takes away for good what has been in its trash for too long; and
 * the case itself where it has been in the trash for too long.
 *
 * Returns: whether it could be opened
 */
gboolean
cti_store_purge_case (CtiStore *self, const char *id, GError **error)
{
  if (!cti_store_reach_case (self, id, error))
    return FALSE;
  cti_store_empty_whole_trash (self);
  return TRUE;
}
