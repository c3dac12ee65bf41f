/* New keys for a whole store: all of it is sealed anew, nothing is lost on the way, and wherever it
 * is cut off there is one store that opens with one key. */

#include <errno.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "store-fixture.h"

#define LETTER   "Dear Liv, come on Tuesday."
#define FORM     "note/"
#define USES     3
#define KEY_SIZE 32
#define NO_STEP  G_MAXUINT

typedef struct
{
  char *case_id;       /* (owned) */
  char *attachment_id; /* (owned) */
  char *form;          /* (owned) */
  CtiSecret *fresh;    /* (owned): the new key */
} Written;

static void
written_clear (Written *self)
{
  g_free (self->case_id);
  g_free (self->attachment_id);
  g_free (self->form);
  cti_secret_unref (self->fresh);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

static CtiMoment
get_now (StoreFixture *self)
{
  return cti_clock_get_now (self->clock);
}

static void
attach (StoreFixture *self, Written *written)
{
  g_autoptr (CtiAttachment) record = cti_record_new (&cti_attachment_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_ATTACHMENT, NULL);
  g_autoptr (GBytes) plain = g_bytes_new_static (LETTER, strlen (LETTER));
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&record->title, "Letter");
  record->bytes = (int) strlen (LETTER);
  written->attachment_id = g_strdup (record->record.id);
  cti_change_set_put (set, record);
  now = cti_store_attach (self->store, written->case_id, set, written->attachment_id, plain, NULL);
  g_assert_nonnull (now);
}

static void
draft (StoreFixture *self, Written *written)
{
  g_autoptr (CtiDraft) half = cti_draft_new (get_now (self));

  cti_draft_set (half, "words", LETTER);
  written->form = g_strconcat (FORM, written->case_id, NULL);
  g_assert_true (cti_draft_box_put (cti_store_get_drafts (self->store), written->form, half, NULL));
}

/* So the log does not begin with its first record. */
static void
let_a_month_go (StoreFixture *self)
{
  CtiUseLog *log = cti_store_get_use_log (self->store);
  CtiMoment now = get_now (self), past = now;

  past.unix_seconds -= 40 * 86400;
  g_assert_true (cti_use_log_add (log, past, "worker", "unlock", NULL, NULL, NULL));
  g_assert_true (cti_use_log_add (log, now, "worker", "unlock", NULL, NULL, NULL));
  g_assert_true (cti_use_log_shorten (log, cti_moment_get_day (now), NULL));
  g_assert_cmpuint (cti_use_log_get_beginning (log), ==, 1);
}

/* One of everything that is sealed. */
static Written
fill (StoreFixture *self)
{
  Written written = { .fresh = cti_key_new_random () };
  g_autoptr (CtiBackup) backup = NULL;

  written.case_id = store_fixture_add_full_case (self, "K-01");
  attach (self, &written);
  draft (self, &written);
  let_a_month_go (self);
  for (int i = 0; i < USES; i++)
    g_assert_true (cti_use_log_add (cti_store_get_use_log (self->store), get_now (self), "worker",
                                    "open-case", written.case_id, NULL, NULL));
  g_assert_true (cti_store_save_cards (self->store, NULL));
  backup = cti_backup_make (self->path, NULL, self->key, get_now (self), NULL, NULL, NULL);
  g_assert_nonnull (backup);
  return written;
}

static CtiKeys *
make_keys (StoreFixture *self, const CtiSecret *fresh)
{
  g_autoptr (CtiKeys) present = cti_store_load_keys (self->store, NULL);
  CtiKeys *keys = store_fixture_make_keys (self->id, fresh);

  cti_keys_follow (keys, present);
  g_assert_true (cti_keys_add_former (keys, fresh, cti_store_get_key (self->store), NULL));
  return keys;
}

static gboolean
rekey (StoreFixture *self, const CtiSecret *fresh, CtiStoreProgress progress, GError **error)
{
  g_autoptr (CtiKeys) keys = make_keys (self, fresh);

  return cti_store_rekey (self->store, keys, fresh, progress, NULL, error);
}

static void
take_key (StoreFixture *self, const CtiSecret *fresh)
{
  cti_secret_unref (self->key);
  self->key = cti_secret_ref ((CtiSecret *) fresh);
}

static void
assert_draft (StoreFixture *self, const Written *written)
{
  g_autoptr (CtiDraft) half =
      cti_draft_box_find (cti_store_get_drafts (self->store), written->form);

  g_assert_nonnull (half);
  g_assert_cmpstr (cti_draft_get (half, "words"), ==, LETTER);
  g_assert_cmpint (cti_moment_get_day (half->made), ==, cti_clock_get_today (self->clock));
}

static void
assert_backup (StoreFixture *self)
{
  g_autofree char *place = cti_backup_get_place (self->path, NULL);
  g_autoptr (GPtrArray) backups = cti_backup_list (place, self->id, self->key, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (backups);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpuint (cti_backup_count_cases (backups->pdata[0]), ==, 1);
  cti_backup_prove (place, self->id, backups->pdata[0], self->key, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* All that was written is there, and holds. */
static void
assert_whole (StoreFixture *self, const Written *written)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (self->store, written->case_id, &error);
  g_autoptr (CtiSecret) letter = NULL;
  g_autoptr (GPtrArray) history = NULL;

  g_assert_no_error (error);
  letter =
      cti_store_read_attachment (self->store, written->case_id,
                                 cti_case_find (now, &cti_attachment_type, written->attachment_id),
                                 &error);
  g_assert_no_error (error);
  g_assert_cmpmem (cti_secret_get_bytes (letter), cti_secret_get_size (letter), LETTER,
                   strlen (LETTER));
  history = cti_store_get_history (self->store, written->case_id, NULL, NULL);
  g_assert_cmpuint (history->len, >, 10);
  cti_store_verify_case (self->store, written->case_id, &error);
  g_assert_no_error (error);
  cti_store_verify_team (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cti_use_log_get_length (cti_store_get_use_log (self->store)), ==, USES + 2);
  g_assert_cmpuint (cti_use_log_get_beginning (cti_store_get_use_log (self->store)), ==, 1);
  assert_draft (self, written);
  assert_backup (self);
}

/* Whether any file below @path has the id of the key in it, which every header of a sealed file and
 * every keys file has. */
static gboolean
names_key (const char *path, const guint8 id[CTI_KEY_ID_SIZE])
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GBytes) bytes = NULL;
  const char *name;

  if (folder == NULL)
    {
      bytes = fixture_read (path);
      return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), id,
                     CTI_KEY_ID_SIZE) != NULL;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (names_key (child, id))
        return TRUE;
    }
  return FALSE;
}

static guint
count_in (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

static void
everything_is_sealed_anew (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autoptr (GError) error = NULL;
  guint8 before[CTI_KEY_ID_SIZE];

  cti_key_get_id_bytes (self->key, before);
  g_assert_true (names_key (self->home, before));
  rekey (self, written.fresh, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (names_key (self->home, before));
  g_assert_cmpuint (count_in (self->home), ==, 1);
  take_key (self, written.fresh);
  assert_whole (self, &written); /* as it is held open still, */
  store_fixture_close (self);
  store_fixture_open (self); /* and when it is opened again */
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 0);
  assert_whole (self, &written);
  g_assert_cmpuint (cti_store_get_formers (self->store)->len, ==, 1);
}

static void
the_key_of_before_opens_nothing (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *place = cti_backup_get_place (self->path, NULL);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (rekey (self, written.fresh, NULL, NULL));
  backups = cti_backup_list (place, self->id, self->key, NULL);
  g_assert_cmpuint (backups->len, ==, 0);
  store_fixture_close (self);
  g_assert_false (store_fixture_try_open (self, &error));
  g_assert_nonnull (error);
}

static gboolean
give_up (guint done, guint total, gpointer data)
{
  g_assert_cmpuint (done, <=, total);
  return done < total / 2;
}

static void
given_up_it_is_as_it_was (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autoptr (GError) error = NULL;

  g_assert_false (rekey (self, written.fresh, give_up, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_in (self->home), ==, 1);
  assert_whole (self, &written);
  store_fixture_close (self);
  store_fixture_open (self);
  assert_whole (self, &written);
}

/* --- Cut off ---------------------------------------------------------------------------------- */

typedef struct
{
  guint left;
  gboolean kills;
} Countdown;

static int
count_down (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Countdown *self = data;

  if (self->left == NO_STEP || self->left == 0 || --self->left > 0)
    return 0;
  if (self->kills)
    raise (SIGKILL);
  return ENOSPC;
}

/* Secrets are not carried over into a child. */
static void
rekey_and_exit (StoreFixture *self, const guint8 *key, const guint8 *fresh_key, guint step)
{
  Countdown countdown = { step, TRUE };
  g_autoptr (CtiSecret) fresh = cti_secret_new_copy (fresh_key, KEY_SIZE);

  store_fixture_take_key (self, key, KEY_SIZE);
  store_fixture_open (self);
  cti_disk_set_watch (count_down, &countdown);
  _exit (rekey (self, fresh, NULL, NULL) ? 0 : 1);
}

static gboolean
kill_at (StoreFixture *self, const Written *written, guint step)
{
  guint8 key[KEY_SIZE], fresh[KEY_SIZE];
  int status = 0;
  pid_t child;

  store_fixture_close (self);
  memcpy (key, cti_secret_get_bytes (self->key), KEY_SIZE);
  memcpy (fresh, cti_secret_get_bytes (written->fresh), KEY_SIZE);
  child = fork ();
  if (child == 0)
    rekey_and_exit (self, key, fresh, step);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (!WIFSIGNALED (status))
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return WIFSIGNALED (status);
}

/* One of the two keys opens it, and what is left over goes. */
static void
assert_one_store (StoreFixture *self, const Written *written)
{
  g_autoptr (GError) error = NULL;
  guint8 other[CTI_KEY_ID_SIZE];

  cti_store_clean_home (self->home);
  g_assert_cmpuint (count_in (self->home), ==, 1);
  cti_key_get_id_bytes (written->fresh, other);
  if (!store_fixture_try_open (self, &error))
    {
      g_clear_error (&error);
      cti_key_get_id_bytes (self->key, other);
      take_key (self, written->fresh);
      store_fixture_try_open (self, &error);
      g_assert_no_error (error);
    }
  assert_whole (self, written);
  g_assert_false (names_key (self->path, other));
}

static guint
get_stride (void)
{
  return g_getenv ("CTI_LONG") != NULL ? 1 : 7;
}

static void
killed_at_any_step_it_has_one_key (void)
{
  guint kills = 0;

  for (guint step = 1;; step += get_stride ())
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_auto (Written) written = fill (self);
      gboolean killed = kill_at (self, &written, step);

      assert_one_store (self, &written);
      kills += killed;
      if (!killed)
        break;
    }
  g_assert_cmpuint (kills, >, 5);
  g_test_message ("%u kills", kills);
}

static void
on_a_full_disk_it_is_as_it_was (void)
{
  guint failures = 0;

  for (guint step = 1;; step += get_stride ())
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_auto (Written) written = fill (self);
      Countdown countdown = { step, FALSE };
      gboolean done;

      cti_disk_set_watch (count_down, &countdown);
      done = rekey (self, written.fresh, NULL, NULL);
      cti_disk_set_watch (NULL, NULL);
      if (!done)
        assert_whole (self, &written);
      store_fixture_close (self);
      assert_one_store (self, &written);
      failures += !done;
      if (countdown.left > 0)
        break;
    }
  g_assert_cmpuint (failures, >, 5);
  g_test_message ("%u failures", failures);
}

/* A file system that takes three steps was cut off after the first. */
static void
between_two_names_it_gets_its_own_back (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autofree char *former = g_strconcat (self->path, ".former", NULL);

  store_fixture_close (self);
  g_assert_cmpint (rename (self->path, former), ==, 0);
  assert_one_store (self, &written);
}

/* --- What was not whole ----------------------------------------------------------------------- */

static void
flip (const char *path)
{
  g_autoptr (GBytes) bytes = fixture_read (path);
  gsize size = 0;
  guint8 *copy = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

  copy[size / 2] ^= 1;
  fixture_write (path, copy, size);
  g_free (copy);
}

static void
what_is_damaged_stays_so_and_the_rest_is_not (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autofree char *other = store_fixture_add_case (self, "K-02");
  g_autofree char *path = store_fixture_case_name (self, other);
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  flip (path);
  store_fixture_open (self);
  g_assert_true (rekey (self, written.fresh, NULL, &error));
  take_key (self, written.fresh);
  g_assert_null (cti_store_open_case (self->store, other, &error));
  fixture_assert_error (error, DAMAGED);
  assert_whole (self, &written);
}

static void
edit_history (StoreFixture *self, const char *id)
{
  g_autofree char *path = store_fixture_name (self, "cases");
  g_autofree char *name = g_strconcat (id, ".case", NULL);
  g_autoptr (CtiFolder) cases = cti_folder_open (path, NULL);
  g_autoptr (CtiSealedDb) db =
      cti_sealed_db_open (&cti_sealed_db_case, cases, name, id, self->key, NULL);

  g_assert_true (
      cti_sql_run (cti_sealed_db_get (db), "UPDATE change SET now = 'x' WHERE number = 1", NULL));
  g_assert_true (cti_sealed_db_save (db, NULL));
}

/* New keys must not make a history look whole that somebody edited. */
static void
an_edited_history_stays_an_edited_one (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autofree char *other = store_fixture_add_case (self, "K-02");
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  edit_history (self, other);
  store_fixture_open (self);
  rekey (self, written.fresh, NULL, &error);
  g_assert_no_error (error);
  take_key (self, written.fresh);
  g_assert_false (cti_store_verify_case (self->store, other, &error));
  fixture_assert_error (error, DAMAGED);
  assert_whole (self, &written);
}

static void
a_draft_of_an_earlier_program_is_not_lost (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autofree char *path = store_fixture_name (self, "drafts/00112233445566778899.draft");
  g_autoptr (GError) error = NULL;
  char day[60] = { 0 };
  gint32 today = GINT32_TO_LE (cti_clock_get_today (self->clock));

  memcpy (day, &today, sizeof today);
  fixture_write (path, day, sizeof day);
  g_assert_false (rekey (self, written.fresh, NULL, &error));
  fixture_assert_error (error, OLD_DRAFT);
  assert_whole (self, &written);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A stick that was not there: its backup is sealed anew when it is looked into again. */
static void
a_backup_elsewhere_follows (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_auto (Written) written = fill (self);
  g_autofree char *stick = g_dir_make_tmp (NULL, NULL);
  g_autofree char *place = cti_backup_get_place (self->path, stick);
  g_autoptr (CtiBackup) made =
      cti_backup_make (self->path, stick, self->key, get_now (self), NULL, NULL, NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  guint8 before[CTI_KEY_ID_SIZE];

  cti_key_get_id_bytes (self->key, before);
  g_assert_true (rekey (self, written.fresh, NULL, NULL));
  g_assert_true (names_key (stick, before));
  cti_backup_rekey (self->path, stick, cti_store_get_formers (self->store), written.fresh);
  g_assert_false (names_key (stick, before));
  found = cti_backup_list (place, self->id, written.fresh, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((CtiBackup *) found->pdata[0])->name, ==, made->name);
  cti_backup_prove (place, self->id, found->pdata[0], written.fresh, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_in (place), ==, 1);
  fixture_remove_tree (stick);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rekey/everything-is-sealed-anew", everything_is_sealed_anew);
  g_test_add_func ("/rekey/the-key-of-before-opens-nothing", the_key_of_before_opens_nothing);
  g_test_add_func ("/rekey/given-up-it-is-as-it-was", given_up_it_is_as_it_was);
  g_test_add_func ("/rekey/killed-at-any-step-it-has-one-key", killed_at_any_step_it_has_one_key);
  g_test_add_func ("/rekey/on-a-full-disk-it-is-as-it-was", on_a_full_disk_it_is_as_it_was);
  g_test_add_func ("/rekey/between-two-names-it-gets-its-own-back",
                   between_two_names_it_gets_its_own_back);
  g_test_add_func ("/rekey/what-is-damaged-stays-so-and-the-rest-is-not",
                   what_is_damaged_stays_so_and_the_rest_is_not);
  g_test_add_func ("/rekey/an-edited-history-stays-an-edited-one",
                   an_edited_history_stays_an_edited_one);
  g_test_add_func ("/rekey/a-draft-of-an-earlier-program-is-not-lost",
                   a_draft_of_an_earlier_program_is_not_lost);
  g_test_add_func ("/rekey/a-backup-elsewhere-follows", a_backup_elsewhere_follows);
  return g_test_run ();
}
