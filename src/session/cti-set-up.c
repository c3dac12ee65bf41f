#include "cti-set-up.h"

#include <glib/gstdio.h>

#include "cti-guide-file.h"
#include "cti-field.h"
#include "cti-id.h"
#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-strength.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

struct _CtiSetUp
{
  gatomicrefcount references;
  char *store_id;         /* (owned) */
  CtiSecret *key;         /* (owned) */
  CtiSecret *recovery;    /* (owned) */
  CtiTeam *team;          /* (owned) */
  CtiWorker *worker;      /* (owned) */
  gboolean is_taken_over; /* from another store, whose lists are to come */
  CtiSecret *passphrase;  /* (owned) (nullable) */
  CtiKeychain *keychain;  /* (owned) (nullable): NULL makes a store that does without */
};

/**
 * cti_set_up_new:
 *
 * Returns: (transfer full): a store in the making
 */
CtiSetUp *
cti_set_up_new (void)
{
  CtiSetUp *self = g_new0 (CtiSetUp, 1);

  g_atomic_ref_count_init (&self->references);
  self->store_id = cti_id_new ();
  self->key = cti_key_new_random ();
  self->recovery = cti_recovery_code_new_random ();
  self->team = cti_record_new (&cti_team_type);
  self->worker = cti_record_new (&cti_worker_type);
  return self;
}

/**
 * cti_set_up_new_sheet:
 * @store_id: id of a store that there is
 * @team_name: (nullable): the neutral name of its team
 *
 * Returns: (transfer full): what a new recovery sheet of that store is made from: its name and a
 * new code, which cti_unlock_renew_recovery() puts in the place of the old one
 */
CtiSetUp *
cti_set_up_new_sheet (const char *store_id, const char *team_name)
{
  CtiSetUp *self = cti_set_up_new ();

  cti_set_text (&self->store_id, store_id);
  cti_set_text (&self->team->name, team_name);
  return self;
}

/**
 * cti_set_up_ref:
 * @self: a store in the making
 *
 * Returns: (transfer full): @self
 */
CtiSetUp *
cti_set_up_ref (CtiSetUp *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_set_up_free:
 * @self: (transfer full): a store in the making; what is not finished leaves nothing behind
 *
 * Gives up one reference: a page may go while the store is still being made.
 */
void
cti_set_up_free (CtiSetUp *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  cti_secret_unref (self->key);
  cti_secret_unref (self->recovery);
  g_clear_pointer (&self->passphrase, cti_secret_unref);
  g_clear_object (&self->keychain);
  cti_record_unref (self->team);
  cti_record_unref (self->worker);
  g_free (self->store_id);
  g_free (self);
}

/**
 * cti_set_up_get_store_id:
 * @self: a store in the making
 *
 * Returns: (transfer none): the id it will have; its first part names it on the recovery sheet
 */
const char *
cti_set_up_get_store_id (const CtiSetUp *self)
{
  return self->store_id;
}

/**
 * cti_set_up_get_recovery_code:
 * @self: a store in the making
 *
 * Returns: (transfer none): the code for its recovery sheet
 */
const CtiSecret *
cti_set_up_get_recovery_code (const CtiSetUp *self)
{
  return self->recovery;
}

/**
 * cti_set_up_set_team:
 * @self: a store in the making
 * @name: (nullable): the neutral name of the team
 * @phase_months: length of a phase that new courses start with
 */
void
cti_set_up_set_team (CtiSetUp *self, const char *name, int phase_months)
{
  cti_field_set_from_text (self->team, cti_record_type_find_field (&cti_team_type, "name"), name);
  self->team->phase_months = phase_months;
}

/**
 * cti_set_up_get_team_name:
 * @self: a store in the making
 *
 * Returns: (transfer none) (nullable): the neutral name of the team
 */
const char *
cti_set_up_get_team_name (const CtiSetUp *self)
{
  return self->team->name;
}

/**
 * cti_set_up_set_worker:
 * @self: a store in the making
 * @name: (nullable): the worker's name
 * @initials: (nullable): the worker's initials
 */
void
cti_set_up_set_worker (CtiSetUp *self, const char *name, const char *initials)
{
  const CtiRecordType *type = &cti_worker_type;

  cti_field_set_from_text (self->worker, cti_record_type_find_field (type, "name"), name);
  cti_field_set_from_text (self->worker, cti_record_type_find_field (type, "initials"), initials);
}

/**
 * cti_set_up_take_over:
 * @self: a store in the making
 * @team: team of another store
 * @worker: worker of that store
 *
 * Makes it the store of the same team and worker, who keep their ids.
 */
void
cti_set_up_take_over (CtiSetUp *self, const CtiTeam *team, const CtiWorker *worker)
{
  cti_record_unref (self->team);
  cti_record_unref (self->worker);
  self->team = cti_record_copy (team);
  self->worker = cti_record_copy (worker);
  self->is_taken_over = TRUE;
}

/**
 * cti_set_up_set_passphrase:
 * @self: a store in the making
 * @passphrase: (nullable): what opens it from day to day
 */
void
cti_set_up_set_passphrase (CtiSetUp *self, const CtiSecret *passphrase)
{
  g_clear_pointer (&self->passphrase, cti_secret_unref);
  self->passphrase = passphrase ? cti_secret_ref ((CtiSecret *) passphrase) : NULL;
}

/**
 * cti_set_up_set_keychain:
 * @self: a store in the making
 * @keychain: (nullable): the keychain that holds the other half; %NULL makes a store whose
 *   passphrase, which must then be a stronger one, opens it alone
 */
void
cti_set_up_set_keychain (CtiSetUp *self, CtiKeychain *keychain)
{
  g_set_object (&self->keychain, keychain);
}

/**
 * cti_set_up_check:
 * @self: a store in the making
 * @problems: where to add what is wrong with team and worker
 */
void
cti_set_up_check (const CtiSetUp *self, CtiProblems *problems)
{
  cti_record_check (self->team, problems);
  cti_record_check (self->worker, problems);
}

static gboolean
is_strong_enough (const CtiSetUp *self)
{
  CtiStrength strength;

  if (self->passphrase == NULL)
    return FALSE;
  strength = cti_strength_estimate (cti_secret_get_text (self->passphrase));
  return self->keychain ? cti_strength_is_enough_daily (strength)
                        : cti_strength_is_enough_alone (strength);
}

static gboolean
add_slots (const CtiSetUp *self, CtiKeys *keys, const CtiSecret *keychain_secret, GError **error)
{
  gboolean added =
      self->keychain != NULL
          ? cti_keys_add_daily (keys, self->key, self->passphrase, keychain_secret,
                                CTI_SET_UP_KDF_MEMORY, CTI_SET_UP_KDF_PASSES, error)
          : cti_keys_add_passphrase (keys, self->key, self->passphrase, CTI_SET_UP_KDF_MEMORY,
                                     CTI_SET_UP_KDF_PASSES, error);

  return added && cti_keys_add_recovery (keys, self->key, self->recovery, error);
}

static gboolean
fill_keychain (const CtiSetUp *self, CtiSecret *secret, GCancellable *cancellable, GError **error)
{
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;

  if (self->keychain == NULL ||
      cti_keychain_store_sync (self->keychain, self->store_id, secret, &state, cancellable, NULL))
    return TRUE;
  cti_trouble_set_error (error, g_cancellable_is_cancelled (cancellable)
                                    ? CTI_TROUBLE_CANCELLED
                                    : cti_trouble_from_keychain (state));
  return FALSE;
}

static void
empty_keychain (const CtiSetUp *self)
{
  CtiKeychainState state;

  if (self->keychain != NULL)
    cti_keychain_clear_sync (self->keychain, self->store_id, &state, NULL, NULL);
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
}

/* A store that was made and then could not be used holds nothing yet. It gets the name of an
 * unfinished one first, so that it is cleaned away even if that is cut short. */
static void
take_back (const char *home, const char *path)
{
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  static const char *const folders[] = { "log", "cases", "drafts" };

  if (g_rename (path, unfinished) != 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (unfinished, folders[i], NULL);

      remove_files (folder);
    }
  cti_store_clean_home (home);
}

/* The directory of offers begins with the national ones, the phrases with those the program brings;
 * the offers are Danish, and so are the texts. */
static gboolean
put_lists (CtiStore *store, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SET_UP, NULL);
  g_autoptr (GPtrArray) offers = cti_guide_get_offers (TRUE);
  g_autoptr (GPtrArray) phrases = cti_guide_get_phrases (TRUE);

  for (guint i = 0; i < offers->len; i++)
    cti_change_set_put (set, g_ptr_array_index (offers, i));
  for (guint i = 0; i < phrases->len; i++)
    cti_change_set_put (set, g_ptr_array_index (phrases, i));
  return cti_store_commit_team (store, set, error);
}

static CtiStore *
open_logged (const CtiSetUp *self, const char *path, CtiClock *clock, GError **error)
{
  g_autoptr (CtiStore) store = cti_store_open (path, self->key, clock, error);

  if (store == NULL || !cti_use_begin (store, CTI_USE_SET_UP, NULL, NULL, error) ||
      (!self->is_taken_over && !put_lists (store, error)))
    return NULL;
  return g_steal_pointer (&store);
}

static CtiStore *
create_and_open (const CtiSetUp *self,
                 const CtiKeys *keys,
                 const char *home,
                 CtiClock *clock,
                 GError **error)
{
  g_autofree char *path = g_build_filename (home, self->store_id, NULL);
  CtiStore *store;

  if (!cti_store_create (path, keys, self->key, self->team, self->worker, clock, error))
    {
      cti_store_clean_home (home); /* an empty folder, where not even that could be filled */
      return NULL;
    }
  store = open_logged (self, path, clock, error);
  if (store == NULL)
    take_back (home, path);
  return store;
}

/**
 * cti_set_up_finish:
 * @self: a store in the making, complete
 * @home: the folder of stores
 * @clock: the clock
 * @cancellable: (nullable): to give up waiting for the keychain
 * @error: (out) (optional): a #CtiTrouble or a problem of a field
 *
 * Puts the secret into the keychain, makes the store and opens it. Takes as long as two passphrases
 * cost, so it runs on the store's thread.
 *
 * Returns: (transfer full) (nullable): the store; otherwise nothing is left behind, neither on the
 *   disk nor in the keychain
 */
CtiStore *
cti_set_up_finish (CtiSetUp *self,
                   const char *home,
                   CtiClock *clock,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiKeys) keys = cti_keys_new (self->store_id);
  g_autoptr (CtiSecret) secret = cti_key_new_random ();
  CtiStore *store;

  cti_set_up_check (self, problems);
  if (!cti_problem_set_error (error, problems))
    return NULL;
  if (!is_strong_enough (self))
    {
      cti_trouble_set_error (error, CTI_TROUBLE_PASSPHRASE_WEAK);
      return NULL;
    }
  if (!add_slots (self, keys, secret, error) || !fill_keychain (self, secret, cancellable, error))
    return NULL;
  store = create_and_open (self, keys, home, clock, error);
  if (store == NULL)
    empty_keychain (self);
  return store;
}

/**
 * cti_set_up_throw_away:
 * @home: the folder of stores
 * @path: folder of a store that was made a moment ago and could not be filled; it is closed
 */
void
cti_set_up_throw_away (const char *home, const char *path)
{
  take_back (home, path);
}
