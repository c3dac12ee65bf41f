#include "cti-team-file.h"

#include "cti-field.h"
#include "cti-key.h"
#include "cti-mapper.h"
#include "cti-sealed-db.h"
#include "cti-store-error.h"
#include "cti-trash.h"

struct _CtiTeamFile
{
  CtiFolder *folder;  /* (owned): of the store */
  char *store_id;     /* (owned) */
  CtiSecret *key;     /* (owned): the store key */
  CtiSealedDb *db;    /* (owned) (nullable): NULL while what was not saved cannot be read anew */
  CtiSecret *chain;   /* (owned): the key of the change log */
  gboolean is_logged; /* whether db has the triggers that write its change log */
  GHashTable *groups; /* (owned) (nullable) (element-type CtiRecordType GPtrArray) */
};

/**
 * cti_team_file_free:
 * @self: (transfer full): a team file
 */
void
cti_team_file_free (CtiTeamFile *self)
{
  g_clear_pointer (&self->db, cti_sealed_db_free);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  cti_secret_unref (self->chain);
  cti_secret_unref (self->key);
  cti_folder_unref (self->folder);
  g_free (self->store_id);
  g_free (self);
}

static CtiTeamFile *
new_file (CtiFolder *folder, const char *store_id, const CtiSecret *key)
{
  CtiTeamFile *self = g_new0 (CtiTeamFile, 1);

  self->folder = cti_folder_ref (folder);
  self->store_id = g_strdup (store_id);
  self->key = cti_secret_ref ((CtiSecret *) key);
  self->chain = cti_key_derive (key, CTI_KEY_PURPOSE_CHANGE_LOG);
  return self;
}

/* As in a case's file: most often the team's is opened to be read, and making the triggers takes
 * longer than that. */
static gboolean
prepare_log (CtiTeamFile *self, GError **error)
{
  if (!self->is_logged)
    self->is_logged = cti_change_log_prepare (cti_sealed_db_get (self->db), cti_team_types, error);
  return self->is_logged;
}

static GHashTable *
new_groups (void)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (const CtiRecordType *const *type = cti_team_types; *type != NULL; type++)
    g_hash_table_insert (groups, (gpointer) *type,
                         g_ptr_array_new_with_free_func (cti_record_unref));
  return groups;
}

static void
drop_deleted (GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (cti_record_is_deleted (g_ptr_array_index (records, i - 1)))
      g_ptr_array_remove_index (records, i - 1);
}

static GHashTable *
read_groups (CtiTeamFile *self, GError **error)
{
  g_autoptr (GHashTable) groups = new_groups ();

  for (const CtiRecordType *const *type = cti_team_types; *type != NULL; type++)
    {
      GPtrArray *records = g_hash_table_lookup (groups, *type);

      if (!cti_mapper_load_in_order (cti_sealed_db_get (self->db), *type, records, error))
        return NULL;
      drop_deleted (records);
      if (records->len == 0 && (*type == &cti_team_type || *type == &cti_worker_type))
        {
          g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                               "the file names no team or no worker");
          return NULL;
        }
    }
  return g_steal_pointer (&groups);
}

static void
take_groups (CtiTeamFile *self, GHashTable *groups)
{
  g_clear_pointer (&self->groups, g_hash_table_unref);
  self->groups = g_hash_table_ref (groups);
}

static gboolean
open_db (CtiTeamFile *self, const char *name, GError **error)
{
  g_autoptr (GHashTable) groups = NULL;

  g_clear_pointer (&self->db, cti_sealed_db_free);
  self->is_logged = FALSE;
  self->db = cti_sealed_db_open (&cti_sealed_db_team, self->folder, name, self->store_id, self->key,
                                 error);
  groups = self->db != NULL ? read_groups (self, error) : NULL;
  if (groups != NULL)
    take_groups (self, groups);
  else
    g_clear_pointer (&self->db, cti_sealed_db_free);
  return self->db != NULL;
}

/* A disk that could be neither written nor read may be there again. */
static gboolean
reach (CtiTeamFile *self, GError **error)
{
  return self->db != NULL || open_db (self, CTI_TEAM_FILE, error);
}

/* What was written is shown only when it is on the disk. */
static gboolean
save (CtiTeamFile *self, int times, GError **error)
{
  g_autoptr (GHashTable) groups = read_groups (self, error);

  if (groups == NULL)
    return FALSE;
  for (int i = 0; i < times; i++)
    if (!cti_sealed_db_save (self->db, error))
      return FALSE;
  take_groups (self, groups);
  return TRUE;
}

/**
 * cti_team_file_create:
 * @folder: the store's folder
 * @store_id: the store's id
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): an empty file; the first commit must bring a team and a
 *   worker
 */
CtiTeamFile *
cti_team_file_create (CtiFolder *folder, const char *store_id, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiTeamFile) self = new_file (folder, store_id, key);

  self->db =
      cti_sealed_db_create (&cti_sealed_db_team, folder, CTI_TEAM_FILE, store_id, key, error);
  return self->db != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * cti_team_file_open:
 * @folder: the store's folder
 * @store_id: the store's id
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the file
 */
CtiTeamFile *
cti_team_file_open (CtiFolder *folder, const char *store_id, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiTeamFile) self = new_file (folder, store_id, key);

  return open_db (self, CTI_TEAM_FILE, error) ? g_steal_pointer (&self) : NULL;
}

/* As with a case: never in the place of a good file, nor of one only a newer program can read. */
static gboolean
may_go_back (CtiTeamFile *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (!open_db (self, CTI_TEAM_FILE, &cause) &&
      !g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_TOO_NEW))
    return TRUE;
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                         "the present file is not damaged");
  return FALSE;
}

/**
 * cti_team_file_restore:
 * @folder: the store's folder
 * @store_id: the store's id
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError; %CTI_STORE_ERROR_REFUSED where the present file is
 *   good
 *
 * Puts the generation before in place of a damaged file, which is kept aside.
 *
 * Returns: %TRUE once that is on the disk for good
 */
gboolean
cti_team_file_restore (CtiFolder *folder,
                       const char *store_id,
                       const CtiSecret *key,
                       GError **error)
{
  g_autoptr (CtiTeamFile) self = new_file (folder, store_id, key);

  return may_go_back (self, error) && open_db (self, CTI_TEAM_FILE CTI_DISK_PREVIOUS, error) &&
         cti_sealed_db_restore (self->db, CTI_TEAM_FILE, error);
}

/**
 * cti_team_file_read_sealed:
 * @sealed: a team's file from a backup
 * @store_id: the store's id
 * @key: the store key
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): what stood in it, those in the
 * trash among them
 */
GPtrArray *
cti_team_file_read_sealed (GBytes *sealed,
                           const char *store_id,
                           const CtiSecret *key,
                           GError **error)
{
  g_autoptr (CtiSealedDb) db =
      cti_sealed_db_open_bytes (&cti_sealed_db_team, sealed, store_id, key, error);

  return db != NULL ? cti_mapper_load_all (cti_sealed_db_get (db), cti_team_types, error) : NULL;
}

/**
 * cti_team_file_get_records:
 * @self: a team file
 * @type: one of #cti_team_types
 *
 * Returns: (transfer none) (element-type CtiRecord): its records of that type, in the order they
 *   were made, without those in the trash
 */
GPtrArray *
cti_team_file_get_records (CtiTeamFile *self, const CtiRecordType *type)
{
  return g_hash_table_lookup (self->groups, type);
}

/**
 * cti_team_file_get_team:
 * @self: a team file
 *
 * Returns: (transfer none): the team
 */
const CtiTeam *
cti_team_file_get_team (CtiTeamFile *self)
{
  return g_ptr_array_index (cti_team_file_get_records (self, &cti_team_type), 0);
}

/**
 * cti_team_file_get_worker:
 * @self: a team file
 *
 * Returns: (transfer none): the worker whose store this is: the first one that was written
 */
const CtiWorker *
cti_team_file_get_worker (CtiTeamFile *self)
{
  return g_ptr_array_index (cti_team_file_get_records (self, &cti_worker_type), 0);
}

/**
 * cti_team_file_commit:
 * @self: a team file
 * @set: an act
 * @pen: who writes it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the act is on the disk for good
 */
gboolean
cti_team_file_commit (CtiTeamFile *self, const CtiChangeSet *set, const CtiPen *pen, GError **error)
{
  if (!reach (self, error))
    return FALSE;
  if (prepare_log (self, error) &&
      cti_change_log_write (cti_sealed_db_get (self->db), set, pen, self->chain, error) &&
      save (self, 1, error))
    return TRUE;
  /* what is in memory and not on the disk would go out with the next act */
  open_db (self, CTI_TEAM_FILE, NULL);
  return FALSE;
}

/**
 * cti_team_file_get_history:
 * @self: a team file
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history, oldest first
 */
GPtrArray *
cti_team_file_get_history (CtiTeamFile *self, const char *row, GError **error)
{
  return reach (self, error)
             ? cti_change_log_read (cti_sealed_db_get (self->db), cti_team_types, row, error)
             : NULL;
}

/**
 * cti_team_file_read_all:
 * @self: a team file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): all its records, those in the trash
 *   among them
 */
GPtrArray *
cti_team_file_read_all (CtiTeamFile *self, GError **error)
{
  return reach (self, error)
             ? cti_mapper_load_all (cti_sealed_db_get (self->db), cti_team_types, error)
             : NULL;
}

/**
 * cti_team_file_get_last_act:
 * @self: a team file
 *
 * Returns: number of the last act in its log, 0 where it is out of reach
 */
gint64
cti_team_file_get_last_act (CtiTeamFile *self)
{
  return reach (self, NULL) ? cti_change_log_get_last_act (cti_sealed_db_get (self->db)) : 0;
}

/**
 * cti_team_file_was_older:
 * @self: a team file
 *
 * Returns: whether it lies on the disk in an older schema than the program's
 */
gboolean
cti_team_file_was_older (CtiTeamFile *self)
{
  return reach (self, NULL) && cti_sealed_db_was_older (self->db);
}

/**
 * cti_team_file_get_generation:
 * @self: a team file
 *
 * Returns: how often it has been saved, 0 where the disk does not say
 */
guint64
cti_team_file_get_generation (CtiTeamFile *self)
{
  return reach (self, NULL) ? cti_sealed_db_get_generation (self->db) : 0;
}

static gboolean
purge_and_save (CtiTeamFile *self,
                GPtrArray *records,
                GPtrArray *expired,
                const CtiPen *pen,
                GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_trash_make_purge (records, expired);

  return prepare_log (self, error) &&
         cti_change_log_purge (cti_sealed_db_get (self->db), set, expired, pen, self->chain,
                               error) &&
         save (self, 2, error);
}

static gboolean
take_away (CtiTeamFile *self,
           GPtrArray *records,
           GPtrArray *gone,
           const CtiPen *pen,
           GError **error)
{
  gboolean done;

  if (gone->len == 0)
    return TRUE;
  done = purge_and_save (self, records, gone, pen, error);
  g_clear_pointer (&self->db, cti_sealed_db_free); /* the log's triggers went with the rows */
  return reach (self, done ? error : NULL) && done;
}

/**
 * cti_team_file_purge:
 * @self: a team file
 * @pen: who does it, and when
 * @today: the day from which it is counted
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes away for good what has been in the trash for longer than %CTI_TRASH_DAYS.
 *
 * Returns: %TRUE once neither the file nor the generation before holds it
 */
gboolean
cti_team_file_purge (CtiTeamFile *self, const CtiPen *pen, CtiDate today, GError **error)
{
  g_autoptr (GPtrArray) records = cti_team_file_read_all (self, error);
  g_autoptr (GPtrArray) expired = records ? cti_trash_find_expired (records, today) : NULL;

  return expired != NULL && take_away (self, records, expired, pen, error);
}

/**
 * cti_team_record_peek_case:
 * @record: a record of the team's file
 *
 * The ledger of erasures has to remember the case, and holds nothing else of it.
 *
 * Returns: (transfer none) (nullable): id of the case it is about; %NULL for a line of the ledger
 */
const char *
cti_team_record_peek_case (const CtiRecord *record)
{
  const CtiField *field = cti_record_type_find_field (record->type, "case_id");

  return field != NULL && record->type != &cti_erasure_type ? cti_field_peek_text (record, field)
                                                            : NULL;
}

static void
add_once (GPtrArray *all, GPtrArray *tree)
{
  for (guint i = 0; i < tree->len; i++)
    if (!g_ptr_array_find (all, g_ptr_array_index (tree, i), NULL))
      g_ptr_array_add (all, cti_record_ref (g_ptr_array_index (tree, i)));
}

/**
 * cti_team_file_erase:
 * @self: a team file
 * @case_id: id of a case that is erased
 * @pen: who does it, and when
 * @error: (out) (optional): a #CtiStoreError
 *
 * Takes away for good what the team wrote about the case: the inquiry that led to it, points and
 * decisions of supervision, reviews. The trash has no part in it.
 *
 * Returns: %TRUE once neither the file nor the generation before holds it
 */
gboolean
cti_team_file_erase (CtiTeamFile *self, const char *case_id, const CtiPen *pen, GError **error)
{
  g_autoptr (GPtrArray) records = cti_team_file_read_all (self, error);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (g_strcmp0 (cti_team_record_peek_case (g_ptr_array_index (records, i)), case_id) == 0)
      {
        g_autoptr (GPtrArray) tree =
            cti_trash_find_subtree (records, g_ptr_array_index (records, i));

        add_once (gone, tree);
      }
  return records != NULL && take_away (self, records, gone, pen, error);
}

/**
 * cti_team_file_keep_twice:
 * @self: a team file that has been committed
 * @error: (out) (optional): a #CtiStoreError
 *
 * Saves it once more, so that a new store has a generation before from the start.
 *
 * Returns: %TRUE once that is on the disk for good
 */
gboolean
cti_team_file_keep_twice (CtiTeamFile *self, GError **error)
{
  return cti_sealed_db_save (self->db, error);
}

/**
 * cti_team_file_verify:
 * @self: a team file
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether the database is sound and its change log unbroken
 */
gboolean
cti_team_file_verify (CtiTeamFile *self, GError **error)
{
  return reach (self, error) && cti_sealed_db_check (self->db, error) &&
         cti_change_log_verify (cti_sealed_db_get (self->db), self->chain, error);
}
