/* Backups as a person asks for them. Before anything is brought back the present state is backed up
 * too, so that a restore is never the end of what it replaces. */

#include "cti-use-backup.h"

#include "cti-trouble-error.h"
#include "cti-use.h"

/**
 * cti_backup_translate_error:
 * @error: (inout) (optional): an error of making or reading a backup
 *
 * Replaces it by the trouble it means: there is a sentence of its own for a folder that is not
 * there, a full disk and a damaged backup.
 */
void
cti_backup_translate_error (GError **error)
{
  CtiTrouble trouble;

  if (error == NULL || *error == NULL || (*error)->domain != CTI_STORE_ERROR)
    return;
  switch ((CtiStoreError) (*error)->code)
    {
    case CTI_STORE_ERROR_DISK_FULL:
      trouble = CTI_TROUBLE_BACKUP_FULL;
      break;
    case CTI_STORE_ERROR_DAMAGED:
    case CTI_STORE_ERROR_OTHER_STORE:
    case CTI_STORE_ERROR_WRONG_KEY:
      trouble = CTI_TROUBLE_BACKUP_DAMAGED;
      break;
    case CTI_STORE_ERROR_NOT_FOUND:
    case CTI_STORE_ERROR_UNSAFE:
    case CTI_STORE_ERROR_DISK:
    case CTI_STORE_ERROR_UNREADABLE:
      trouble = CTI_TROUBLE_BACKUP_FOLDER;
      break;
    default:
      return;
    }
  g_clear_error (error);
  cti_trouble_set_error (error, trouble);
}

static gpointer
translated (gpointer result, GError **error, GError *cause)
{
  if (cause == NULL)
    return result;
  cti_backup_translate_error (&cause);
  g_propagate_error (error, cause);
  return NULL;
}

/* What lies there under an earlier key of the store follows first. */
static void
follow_keys (CtiStore *store, const char *folder)
{
  cti_backup_rekey (cti_store_get_path (store), folder, cti_store_get_formers (store),
                    cti_store_get_key (store));
}

/* Bringing back has three stages, each told of as a third of the whole. */
#define STAGES       3
#define UNITS        1000
#define STAGE_PROVE  0
#define STAGE_BACKUP 1
#define STAGE_CASES  2

typedef struct
{
  CtiUseProgress progress; /* (nullable) */
  gpointer data;
  guint stage;
  guint n_begun; /* with how many files of the backup the last stage has begun */
} Pace;

static gboolean
tell_stage (guint done, guint total, gpointer data)
{
  const Pace *pace = data;
  guint part = total > 0 ? (guint) ((guint64) MIN (done, total) * UNITS / total) : 0;

  return pace->progress == NULL ||
         pace->progress (pace->stage * UNITS + part, STAGES * UNITS, pace->data);
}

static CtiBackup *
make (CtiStore *store, const char *folder, Pace *pace, GError **error)
{
  follow_keys (store, folder);
  return cti_backup_make (cti_store_get_path (store), folder, cti_store_get_key (store),
                          cti_clock_get_now (cti_store_get_clock (store)), tell_stage, pace, error);
}

/**
 * cti_use_make_backup:
 * @store: the store
 * @folder: (nullable): the folder the worker chose, %NULL for the one in the store
 * @error: (out) (optional): one of the troubles of backups, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the backup, which has proved itself
 */
CtiBackup *
cti_use_make_backup (CtiStore *store, const char *folder, GError **error)
{
  Pace pace = { NULL };
  GError *cause = NULL;
  CtiBackup *backup;

  if (!cti_use_begin (store, CTI_USE_MAKE_BACKUP, NULL, NULL, error))
    return NULL;
  backup = make (store, folder, &pace, &cause);
  if (backup != NULL)
    cti_backup_rotate (cti_store_get_path (store), folder, cti_store_get_key (store), backup->name);
  return translated (backup, error, cause);
}

static GPtrArray *
list (CtiStore *store, const char *folder, GError **error)
{
  g_autofree char *place = cti_backup_get_place (cti_store_get_path (store), folder);

  if (!g_file_test (place, G_FILE_TEST_EXISTS) &&
      (folder == NULL || *folder == '\0' || g_file_test (folder, G_FILE_TEST_IS_DIR)))
    return g_ptr_array_new ();
  follow_keys (store, folder);
  return cti_backup_list (place, cti_store_get_id (store), cti_store_get_key (store), error);
}

/**
 * cti_use_read_backups:
 * @store: the store
 * @folder: (nullable): the folder the worker chose, %NULL for the one in the store
 * @error: (out) (optional): one of the troubles of backups, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiBackup): the backups there, newest first
 */
GPtrArray *
cti_use_read_backups (CtiStore *store, const char *folder, GError **error)
{
  GError *cause = NULL;
  GPtrArray *backups;

  if (!cti_use_begin (store, CTI_USE_READ_BACKUPS, NULL, NULL, error))
    return NULL;
  backups = list (store, folder, &cause);
  return translated (backups, error, cause);
}

static CtiBackup *
take_named (GPtrArray *backups, const char *name, GError **error)
{
  for (guint i = 0; i < backups->len; i++)
    if (g_strcmp0 (((CtiBackup *) g_ptr_array_index (backups, i))->name, name) == 0)
      {
        g_ptr_array_set_free_func (backups, NULL);
        for (guint j = 0; j < backups->len; j++)
          if (j != i)
            cti_backup_free (g_ptr_array_index (backups, j));
        return g_ptr_array_index (backups, i);
      }
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "there is no such backup that can be opened");
  return NULL;
}

static CtiBackup *
find (CtiStore *store, const char *folder, const char *name, GError **error)
{
  g_autoptr (GPtrArray) backups = list (store, folder, error);

  return backups != NULL ? take_named (backups, name, error) : NULL;
}

/**
 * cti_use_prove_backup:
 * @store: the store
 * @folder: (nullable): the folder the worker chose, %NULL for the one in the store
 * @name: name of a backup
 * @error: (out) (optional): %CTI_TROUBLE_BACKUP_DAMAGED where it does not hold what it held
 *
 * Returns: whether every file of it opens and holds what it held when it was made
 */
gboolean
cti_use_prove_backup (CtiStore *store, const char *folder, const char *name, GError **error)
{
  g_autofree char *place = cti_backup_get_place (cti_store_get_path (store), folder);
  g_autoptr (CtiBackup) backup = NULL;
  GError *cause = NULL;

  if (!cti_use_begin (store, CTI_USE_PROVE_BACKUP, NULL, NULL, error))
    return FALSE;
  backup = find (store, folder, name, &cause);
  if (backup != NULL)
    cti_backup_prove (place, cti_store_get_id (store), backup, cti_store_get_key (store), NULL,
                      NULL, &cause);
  return translated (store, error, cause) != NULL;
}

static gboolean
restore_one (CtiStore *store,
             const char *place,
             const CtiBackup *backup,
             const char *case_id,
             GPtrArray *restored,
             GError **error)
{
  CtiCase *now = NULL;

  if (cti_store_was_erased (store, case_id))
    cti_trouble_set_error (error, CTI_TROUBLE_BACKUP_ERASED);
  else
    now = cti_store_restore_case (store, place, backup, case_id, error);
  if (now != NULL)
    g_ptr_array_add (restored, now);
  return now != NULL;
}

/* What was erased since stays away and keeps no other case from coming back. */
static gboolean
restore_cases (CtiStore *store,
               const char *place,
               const CtiBackup *backup,
               GPtrArray *restored,
               Pace *pace,
               GError **error)
{
  guint total = backup->entries->len;

  for (guint i = 0; i < total; i++)
    {
      g_autofree char *id = cti_backup_get_case_id (g_ptr_array_index (backup->entries, i));

      if (!cti_progress_go_on (tell_stage, i, total, pace, error))
        return FALSE;
      pace->n_begun = i + 1;
      if (id != NULL && !cti_store_was_erased (store, id) &&
          !restore_one (store, place, backup, id, restored, error))
        return FALSE;
    }
  return TRUE;
}

/* Half a backup is the state of no day: what was brought back already goes, the last one first, and
 * the bar goes back with it. Where this cannot be done either, that is what has to be said. */
static void
put_back (CtiStore *store,
          const CtiBackup *backup,
          const CtiBackup *present,
          Pace *pace,
          GError **error)
{
  g_autofree char *place = cti_backup_get_place (cti_store_get_path (store), NULL);
  guint total = backup->entries->len;

  for (guint i = pace->n_begun; i > 0; i--)
    {
      g_autofree char *id = cti_backup_get_case_id (g_ptr_array_index (backup->entries, i - 1));
      GError *cause = NULL;

      tell_stage (i, total, pace);
      if (id == NULL || cti_store_was_erased (store, id) ||
          cti_store_put_back_case (store, place, present, id, &cause))
        continue;
      g_clear_error (error);
      g_propagate_error (error, cause);
      return;
    }
  cti_store_settle (store);
}

/* All of it or nothing: the team's records are one act, and the last. */
static gboolean
restore_all (CtiStore *store,
             const char *place,
             const CtiBackup *backup,
             const CtiBackup *present,
             GPtrArray *restored,
             Pace *pace,
             GError **error)
{
  if (restore_cases (store, place, backup, restored, pace, error) &&
      cti_store_bring_back_team (store, place, backup, error))
    {
      cti_store_settle (store);
      return TRUE;
    }
  put_back (store, backup, present, pace, error);
  return FALSE;
}

/* All of the backup is proved before the first file of the store is touched. The backup of the
 * present state removes no other: it may be the one that is brought back. */
static gboolean
restore (CtiStore *store,
         const char *folder,
         const CtiBackup *backup,
         const char *case_id,
         GPtrArray *restored,
         Pace *pace,
         GError **error)
{
  g_autofree char *place = cti_backup_get_place (cti_store_get_path (store), folder);
  g_autoptr (CtiBackup) present = NULL;

  pace->stage = STAGE_PROVE;
  if (case_id == NULL && !cti_backup_prove (place, cti_store_get_id (store), backup,
                                            cti_store_get_key (store), tell_stage, pace, error))
    return FALSE;
  pace->stage = STAGE_BACKUP;
  present = make (store, NULL, pace, error);
  if (present == NULL)
    return FALSE;
  pace->stage = STAGE_CASES;
  return case_id != NULL ? restore_one (store, place, backup, case_id, restored, error)
                         : restore_all (store, place, backup, present, restored, pace, error);
}

/**
 * cti_use_restore_backup:
 * @store: the store
 * @folder: (nullable): the folder the worker chose, %NULL for the one in the store
 * @name: name of a backup
 * @case_id: (nullable): id of a case, %NULL for all of the backup
 * @progress: (nullable): told how far it is
 * @data: handed to @progress
 * @error: (out) (optional): one of the troubles of backups, or a #CtiStoreError;
 *   %G_IO_ERROR_CANCELLED where it was given up, and all is as it was
 *
 * Makes a backup of the present state in the store, then brings back the case, or all of them and
 * the team's own records. What is not in the backup stays as it is; what was erased since does not
 * come back: %CTI_TROUBLE_BACKUP_ERASED where such a case was asked for alone.
 *
 * Returns: (transfer full) (nullable) (element-type CtiCase): the cases that were brought back
 */
GPtrArray *
cti_use_restore_backup (CtiStore *store,
                        const char *folder,
                        const char *name,
                        const char *case_id,
                        CtiUseProgress progress,
                        gpointer data,
                        GError **error)
{
  Pace pace = { .progress = progress, .data = data };
  g_autoptr (GPtrArray) restored = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_case_unref);
  g_autoptr (CtiBackup) backup = NULL;
  GError *cause = NULL;

  if (!cti_use_begin (store, CTI_USE_RESTORE_BACKUP, case_id, NULL, error))
    return NULL;
  backup = find (store, folder, name, &cause);
  if (backup != NULL)
    restore (store, folder, backup, case_id, restored, &pace, &cause);
  return translated (cause == NULL ? g_steal_pointer (&restored) : NULL, error, cause);
}
