/* The ways into a store, and what each state of the keychain and of the keys file means. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-unlock.h"
#include "session-fixture.h"

static gboolean
unlock_with (SessionFixture *fixture,
             CtiKeychain *keychain,
             const char *passphrase,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (CtiSecret) secret = fixture_secret (passphrase);
  CtiUnlockWait wait = { .cancellable = cancellable };

  session_fixture_close (fixture);
  fixture->store =
      cti_unlock_passphrase (fixture->path, keychain, secret, fixture->clock, &wait, error);
  return fixture->store != NULL;
}

static gboolean
unlock (SessionFixture *fixture, const char *passphrase, GError **error)
{
  return unlock_with (fixture, fixture->keychain, passphrase, NULL, error);
}

static gboolean
recover (SessionFixture *fixture, const CtiSecret *code, GError **error)
{
  session_fixture_close (fixture);
  fixture->store = cti_unlock_recovery (fixture->path, code, fixture->clock, NULL, error);
  return fixture->store != NULL;
}

static void
set_keychain (SessionFixture *fixture, CtiKeychainState state)
{
  cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (fixture->keychain), state);
}

static char *
keys_file (SessionFixture *fixture, const char *name)
{
  return g_build_filename (fixture->path, name, NULL);
}

static void
test_right (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_unlock_needs_keychain (fixture->path));
  g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (cti_secret_equal (cti_store_get_key (fixture->store), fixture->key));
}

static void
test_wrong (void)
{
  static const char *const wrong[] = { "", "wrong", FIXTURE_PASSPHRASE " ", FIXTURE_OTHER };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (unlock (fixture, wrong[i], &error));
      fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
    }
  g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, NULL));
}

typedef struct
{
  const char *name;
  CtiKeychainState state;
  CtiTrouble trouble;
} State;

static const State states[] = {
  { "no-bus", CTI_KEYCHAIN_NO_BUS, CTI_TROUBLE_KEYCHAIN_NO_BUS },
  { "no-service", CTI_KEYCHAIN_NO_SERVICE, CTI_TROUBLE_KEYCHAIN_NO_SERVICE },
  { "locked", CTI_KEYCHAIN_LOCKED, CTI_TROUBLE_KEYCHAIN_LOCKED },
  { "refused", CTI_KEYCHAIN_REFUSED, CTI_TROUBLE_KEYCHAIN_REFUSED },
  { "empty", CTI_KEYCHAIN_EMPTY, CTI_TROUBLE_KEYCHAIN_EMPTY },
  { "other-store", CTI_KEYCHAIN_OTHER_STORE, CTI_TROUBLE_KEYCHAIN_OTHER_STORE },
  { "failed", CTI_KEYCHAIN_FAILED, CTI_TROUBLE_KEYCHAIN_FAILED },
};

/* The right passphrase opens nothing, nothing is made anew, and the sheet opens. */
static void
test_state (gconstpointer data)
{
  const State *state = data;
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *path = keys_file (fixture, "keys.a");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  set_keychain (fixture, state->state);
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, state->trouble);
  g_assert_true (recover (fixture, fixture->code, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpmem (before, size, after, size);
  set_keychain (fixture, CTI_KEYCHAIN_OK);
  g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, &error));
}

static void
test_no_keychain_at_all (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (unlock_with (fixture, NULL, FIXTURE_PASSPHRASE, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_KEYCHAIN_NO_SERVICE);
}

static void
test_item_of_another_kind (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) shorter = fixture_secret ("0123456789");
  g_autoptr (GError) error = NULL;

  cti_keychain_store_sync (fixture->keychain, fixture->id, shorter, NULL, NULL, NULL);
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_KEYCHAIN_OTHER_SECRET);
}

static void
test_cancelled (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (
      unlock_with (fixture, fixture->keychain, FIXTURE_PASSPHRASE, cancellable, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CANCELLED);
}

static void
test_no_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  session_fixture_close (fixture);
  fixture_remove_tree (fixture->path);
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_NO_STORE);
  g_assert_false (recover (fixture, fixture->code, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_NO_STORE);
}

static void
test_in_use (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_unlock_passphrase (fixture->path, fixture->keychain, passphrase,
                                        fixture->clock, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_STORE_IN_USE);
}

static void
test_damaged_team (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *path = keys_file (fixture, "team.file");
  g_autoptr (CtiSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);
  CtiUnlockWait wait = { .goes_back = TRUE };
  g_autoptr (GError) error = NULL;

  session_fixture_close (fixture);
  g_assert_true (g_file_set_contents (path, "not a team", -1, NULL));
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_STORE_DAMAGED);
  fixture->store = cti_unlock_passphrase (fixture->path, fixture->keychain, secret, fixture->clock,
                                          &wait, &error);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "open-previous"), ==, 1);
}

/* --- The recovery sheet ----------------------------------------------------------------------- */

static void
test_typed_code (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *text = cti_recovery_code_to_text (fixture->code);
  g_autoptr (CtiSecret) code = NULL;
  int group = -1;

  code = cti_unlock_parse_code (text, &group, NULL);
  g_assert_nonnull (code);
  g_assert_true (recover (fixture, code, NULL));
}

static void
test_mistyped_group (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  for (int i = 0; i < CTI_RECOVERY_GROUPS; i++)
    {
      g_autofree char *text = cti_recovery_code_to_text (fixture->code);
      g_auto (GStrv) groups = g_strsplit_set (text, " -\n", -1);
      g_autofree char *typed = NULL;
      g_autoptr (GError) error = NULL;
      int group = 0;

      g_assert_cmpuint (g_strv_length (groups), ==, CTI_RECOVERY_GROUPS);
      groups[i][2] = groups[i][2] == '9' ? '0' : groups[i][2] + 1;
      typed = g_strjoinv (" ", groups);
      g_assert_null (cti_unlock_parse_code (typed, &group, &error));
      fixture_assert_trouble (error, CTI_TROUBLE_RECOVERY_GROUP);
      g_assert_cmpint (group, ==, i + 1);
    }
}

static void
test_incomplete_code (void)
{
  static const char *const texts[] = { "", "123", "123456 123456" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      int group = 0;

      g_assert_null (cti_unlock_parse_code (texts[i], &group, &error));
      g_assert_nonnull (error);
      g_assert_true (cti_trouble_from_error (error) == CTI_TROUBLE_RECOVERY_INCOMPLETE ||
                     group > 0);
    }
}

static void
test_sheet_of_another_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) other = cti_recovery_code_new_random ();
  g_autoptr (GError) error = NULL;

  g_assert_false (recover (fixture, other, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_RECOVERY_OTHER);
}

/* --- A new passphrase ------------------------------------------------------------------------- */

static gboolean
renew (SessionFixture *fixture, const char *passphrase, GError **error)
{
  g_autoptr (CtiSecret) secret = fixture_secret (passphrase);

  return cti_unlock_renew_daily (fixture->store, fixture->keychain, secret, NULL, error);
}

static void
test_renew_after_recovery (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  cti_keychain_clear_sync (fixture->keychain, fixture->id, NULL, NULL, NULL);
  g_assert_true (recover (fixture, fixture->code, NULL));
  g_assert_true (renew (fixture, FIXTURE_OTHER, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_memory_asked, >=, 256ULL * 1024 * 1024);
  g_assert_cmpuint (fixture_passes_asked, >=, 3);
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_true (unlock (fixture, FIXTURE_OTHER, &error));
  g_assert_true (recover (fixture, fixture->code, &error));
}

/* Not even with the secret that the keychain held before, as an old copy of it would. */
static void
test_renew_drops_the_old_pair (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) old_secret =
      cti_keychain_lookup_sync (fixture->keychain, fixture->id, NULL, NULL, NULL);
  g_autoptr (CtiKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (renew (fixture, FIXTURE_OTHER, NULL));
  keys = cti_store_load_keys (fixture->store, NULL);
  g_assert_cmpuint (cti_keys_get_n_slots (keys), ==, 2);
  cti_keychain_store_sync (fixture->keychain, fixture->id, old_secret, NULL, NULL, NULL);
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
}

/* A store that does without the keychain: its one passphrase is another from now on. */
static void
make_alone (SessionFixture *fixture)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (fixture->store, NULL);
  g_autoptr (CtiSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);

  g_assert_true (cti_keys_add_passphrase (keys, cti_store_get_key (fixture->store), secret,
                                          CTI_KDF_MEMORY_MIN, CTI_KDF_PASSES_MIN, NULL));
  g_assert_true (cti_keys_remove (keys, cti_keys_find (keys, CTI_SLOT_DAILY)));
  g_assert_true (cti_store_write_keys (fixture->store, keys, NULL));
}

static void
test_renew_alone (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) weak = fixture_secret ("hemmelig1");
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_unlock_is_alone (fixture->store));
  make_alone (fixture);
  g_assert_true (cti_unlock_is_alone (fixture->store));
  g_assert_false (cti_unlock_renew_alone (fixture->store, weak, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PASSPHRASE_WEAK);
  g_assert_true (cti_unlock_renew_alone (fixture->store, fresh, &error));
  g_assert_false (unlock_with (fixture, NULL, FIXTURE_PASSPHRASE, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_true (unlock_with (fixture, NULL, FIXTURE_OTHER, NULL, &error));
}

static void
test_renew_weak (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (renew (fixture, "hemmelig1", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PASSPHRASE_WEAK);
  g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, NULL));
}

static void
test_renew_with_keychain_that_refuses (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  set_keychain (fixture, CTI_KEYCHAIN_REFUSED);
  g_assert_false (renew (fixture, FIXTURE_OTHER, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_KEYCHAIN_REFUSED);
  set_keychain (fixture, CTI_KEYCHAIN_OK);
  g_assert_false (unlock (fixture, FIXTURE_OTHER, NULL));
  g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  keys = cti_store_load_keys (fixture->store, NULL);
  g_assert_cmpuint (cti_keys_get_n_slots (keys), ==, 2);
}

static int
fail_at (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  int *left = data;

  return (*left)-- == 0 ? ENOSPC : 0;
}

/* Wherever the disk is full, one of the two passphrases opens, and so does the sheet. */
static void
test_renew_with_full_disk (void)
{
  gboolean done = FALSE;

  for (int at = 0; !done; at++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();
      int left = at;
      gboolean said, is_new;

      cti_disk_set_watch (fail_at, &left);
      said = renew (fixture, FIXTURE_OTHER, NULL);
      cti_disk_set_watch (NULL, NULL);
      done = left >= 0;
      is_new = unlock (fixture, FIXTURE_OTHER, NULL);
      g_assert_true (is_new || !said);
      g_assert_true (is_new || unlock (fixture, FIXTURE_PASSPHRASE, NULL));
      if (said)
        g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, NULL));
      g_assert_true (recover (fixture, fixture->code, NULL));
    }
}

static void
test_check (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) right = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) wrong = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_unlock_check (fixture->store, fixture->keychain, right, NULL, &error));
  g_assert_false (cti_unlock_check (fixture->store, fixture->keychain, wrong, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
}

/* --- The two copies of the keys --------------------------------------------------------------- */

static void
test_copy_destroyed (gconstpointer name)
{
  static const char *const ways[] = { NULL, "", "nonsense" };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *path = keys_file (fixture, name);
  g_autofree char *before = NULL, *after = NULL;
  gsize size = 0, size_after = 0;

  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_clear_pointer (&after, g_free);
      session_fixture_close (fixture);
      if (ways[i] == NULL)
        g_assert_cmpint (g_unlink (path), ==, 0);
      else
        g_assert_true (g_file_set_contents (path, ways[i], -1, NULL));
      g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, NULL));
      g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
      g_assert_cmpmem (before, size, after, size_after);
    }
}

static void
test_both_destroyed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *a = keys_file (fixture, "keys.a");
  g_autofree char *b = keys_file (fixture, "keys.b");
  g_autoptr (GError) error = NULL;

  session_fixture_close (fixture);
  g_assert_true (g_file_set_contents (a, "nonsense", -1, NULL));
  g_assert_true (g_file_set_contents (b, "nonsense", -1, NULL));
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_KEYS_DAMAGED);
}

/* keys.b stays as it was before the passphrase was changed, as after a cut between the two. */
/* Whoever sits at an open store does not make it theirs. */
static void
test_change_passphrase (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) present = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      cti_unlock_change_passphrase (fixture->store, fixture->keychain, fresh, fresh, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_true (cti_unlock_check (fixture->store, fixture->keychain, present, NULL, NULL));
  g_assert_true (
      cti_unlock_change_passphrase (fixture->store, fixture->keychain, present, fresh, NULL, NULL));
  g_assert_true (cti_unlock_check (fixture->store, fixture->keychain, fresh, NULL, NULL));
  g_assert_false (cti_unlock_check (fixture->store, fixture->keychain, present, NULL, NULL));
}

static void
test_renew_recovery (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_unlock_renew_recovery (fixture->store, code, NULL));
  session_fixture_close (fixture);
  fixture->store = cti_unlock_recovery (fixture->path, fixture->code, fixture->clock, NULL, &error);
  g_assert_null (fixture->store);
  fixture_assert_trouble (error, CTI_TROUBLE_RECOVERY_OTHER);
  fixture->store = cti_unlock_recovery (fixture->path, code, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
}

static void
test_organisation (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
      nothing[CTI_KEYS_ORGANISATION_KEY_SIZE] = { 0 };
  g_autoptr (CtiSecret) other_key = cti_keys_new_organisation (public_key);
  g_autoptr (CtiSecret) key = cti_keys_new_organisation (public_key);
  g_autoptr (GError) error = NULL, refusal = NULL;

  g_assert_false (cti_unlock_add_organisation (fixture->store, nothing, &refusal));
  fixture_assert_trouble (refusal, CTI_TROUBLE_ORGANISATION_KEY);
  g_assert_true (cti_unlock_add_organisation (fixture->store, public_key, NULL));
  session_fixture_close (fixture);
  fixture->store = cti_unlock_organisation (fixture->path, other_key, fixture->clock, NULL, &error);
  g_assert_null (fixture->store);
  fixture_assert_trouble (error, CTI_TROUBLE_ORGANISATION_OTHER);
  fixture->store = cti_unlock_organisation (fixture->path, key, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
}

static void
test_older_copy (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *b = keys_file (fixture, "keys.b");
  g_autofree char *old = NULL;
  g_autoptr (CtiSecret) secret = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (b, &old, &size, NULL));
  secret = cti_keychain_lookup_sync (fixture->keychain, fixture->id, NULL, NULL, NULL);
  g_assert_true (renew (fixture, FIXTURE_OTHER, NULL));
  session_fixture_close (fixture);
  g_assert_true (g_file_set_contents (b, old, (gssize) size, NULL));
  cti_keychain_store_sync (fixture->keychain, fixture->id, secret, NULL, NULL, NULL);
  g_assert_true (unlock (fixture, FIXTURE_PASSPHRASE, NULL));
}

/* The right slots in a file that was changed since: they open, and the store does not. */
static void
test_forged_keys (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) forged_key = cti_key_new_random ();
  g_autoptr (CtiKeys) keys = cti_store_load_keys (fixture->store, NULL);
  g_autoptr (GBytes) bytes = cti_keys_encode (keys, fixture->key);
  g_autofree guint8 *changed = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  gsize size = g_bytes_get_size (bytes);
  g_autofree char *a = keys_file (fixture, "keys.a");
  g_autofree char *b = keys_file (fixture, "keys.b");
  g_autoptr (GError) error = NULL;

  session_fixture_close (fixture);
  changed[size - 1] ^= 1;
  g_assert_true (g_file_set_contents (a, (char *) changed, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (b, (char *) changed, (gssize) size, NULL));
  g_assert_false (unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_nonnull (error);
}

static void
add_recovery_tests (void)
{
  g_test_add_func ("/unlock/typed-sheet-opens", test_typed_code);
  g_test_add_func ("/unlock/mistyped-group-is-named", test_mistyped_group);
  g_test_add_func ("/unlock/incomplete-sheet", test_incomplete_code);
  g_test_add_func ("/unlock/sheet-of-another-store", test_sheet_of_another_store);
  g_test_add_func ("/unlock/new-passphrase-after-recovery", test_renew_after_recovery);
  g_test_add_func ("/unlock/new-passphrase-drops-the-old-pair", test_renew_drops_the_old_pair);
  g_test_add_func ("/unlock/new-passphrase-alone-replaces-the-old-one", test_renew_alone);
  g_test_add_func ("/unlock/new-passphrase-that-is-weak", test_renew_weak);
  g_test_add_func ("/unlock/new-passphrase-and-a-keychain-that-refuses",
                   test_renew_with_keychain_that_refuses);
  g_test_add_func ("/unlock/new-passphrase-on-a-full-disk", test_renew_with_full_disk);
  g_test_add_func ("/unlock/asked-again", test_check);
  g_test_add_func ("/unlock/passphrase-is-changed-for-the-present-one", test_change_passphrase);
  g_test_add_func ("/unlock/new-sheet-replaces-the-lost-one", test_renew_recovery);
  g_test_add_func ("/unlock/key-of-the-organisation", test_organisation);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unlock/right-passphrase", test_right);
  g_test_add_func ("/unlock/wrong-passphrase", test_wrong);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *name = g_strdup_printf ("/unlock/keychain-%s", states[i].name);

      g_test_add_data_func (name, &states[i], test_state);
    }
  g_test_add_func ("/unlock/without-any-keychain", test_no_keychain_at_all);
  g_test_add_func ("/unlock/keychain-item-of-another-kind", test_item_of_another_kind);
  g_test_add_func ("/unlock/given-up-at-the-keychain", test_cancelled);
  g_test_add_func ("/unlock/folder-without-a-store", test_no_store);
  g_test_add_func ("/unlock/store-in-use", test_in_use);
  g_test_add_func ("/unlock/damaged-team-file", test_damaged_team);
  add_recovery_tests ();
  g_test_add_data_func ("/unlock/first-copy-of-the-keys-destroyed", "keys.a", test_copy_destroyed);
  g_test_add_data_func ("/unlock/second-copy-of-the-keys-destroyed", "keys.b", test_copy_destroyed);
  g_test_add_func ("/unlock/both-copies-destroyed", test_both_destroyed);
  g_test_add_func ("/unlock/older-copy-of-the-keys-is-tried", test_older_copy);
  g_test_add_func ("/unlock/keys-file-that-was-changed", test_forged_keys);
  return g_test_run ();
}
