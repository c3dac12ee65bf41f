#include "cti-team-file.h"

#include "cti-key.h"
#include "cti-mapper.h"
#include "cti-sealed-db.h"
#include "cti-store-error.h"

#define TEAM_FILE "team.file"

static const CtiRecordType *const team_types[] = { &cti_team_type, &cti_worker_type, NULL };

struct _CtiTeamFile
{
  CtiSealedDb *db;    /* (owned) */
  CtiSecret *chain;   /* (owned): the key of the change log */
  GPtrArray *teams;   /* (owned) (element-type CtiTeam) */
  GPtrArray *workers; /* (owned) (element-type CtiWorker) */
};

/**
 * cti_team_file_free:
 * @self: (transfer full): a team file
 */
void
cti_team_file_free (CtiTeamFile *self)
{
  g_clear_pointer (&self->db, cti_sealed_db_free);
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  g_clear_pointer (&self->workers, g_ptr_array_unref);
  cti_secret_unref (self->chain);
  g_free (self);
}

static CtiTeamFile *
take_db (CtiSealedDb *db, const CtiSecret *key, GError **error)
{
  CtiTeamFile *self;

  if (db == NULL)
    return NULL;
  self = g_new0 (CtiTeamFile, 1);
  self->db = db;
  self->chain = cti_key_derive (key, CTI_KEY_PURPOSE_CHANGE_LOG);
  if (cti_change_log_prepare (cti_sealed_db_get (db), team_types, error))
    return self;
  cti_team_file_free (self);
  return NULL;
}

static gboolean
load (CtiTeamFile *self, GError **error)
{
  g_autoptr (GPtrArray) teams = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) workers = g_ptr_array_new_with_free_func (cti_record_unref);
  sqlite3 *db = cti_sealed_db_get (self->db);

  if (!cti_mapper_load (db, &cti_team_type, teams, error) ||
      !cti_mapper_load (db, &cti_worker_type, workers, error))
    return FALSE;
  if (teams->len == 0 || workers->len == 0)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                           "the file names no team or no worker");
      return FALSE;
    }
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  g_clear_pointer (&self->workers, g_ptr_array_unref);
  self->teams = g_steal_pointer (&teams);
  self->workers = g_steal_pointer (&workers);
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
  return take_db (cti_sealed_db_create (&cti_sealed_db_team, folder, TEAM_FILE, store_id, key,
                                        error),
                  key, error);
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
  g_autoptr (CtiTeamFile) self =
      take_db (cti_sealed_db_open (&cti_sealed_db_team, folder, TEAM_FILE, store_id, key, error),
               key, error);

  if (self == NULL || !load (self, error))
    return NULL;
  return g_steal_pointer (&self);
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
  return g_ptr_array_index (self->teams, 0);
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
  return g_ptr_array_index (self->workers, 0);
}

/**
 * cti_team_file_get_workers:
 * @self: a team file
 *
 * Returns: (transfer none) (element-type CtiWorker): all who have written in this store
 */
GPtrArray *
cti_team_file_get_workers (CtiTeamFile *self)
{
  return self->workers;
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
  return cti_change_log_write (cti_sealed_db_get (self->db), set, pen, 0, self->chain, error) &&
         load (self, error) && cti_sealed_db_save (self->db, error);
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
  return cti_sealed_db_check (self->db, error) &&
         cti_change_log_verify (cti_sealed_db_get (self->db), self->chain, error);
}
