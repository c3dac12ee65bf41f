/* From nothing to a store, and everywhere in between that it can be cut off. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cti-set-up.h"
#include "cti-unlock.h"
#include "session-fixture.h"

static CtiSetUp *
make_set_up (SessionFixture *fixture, const char *passphrase, gboolean with_keychain)
{
  CtiSetUp *set_up = cti_set_up_new ();
  g_autoptr (CtiSecret) secret = passphrase ? fixture_secret (passphrase) : NULL;

  cti_set_up_set_team (set_up, "Team North", 4);
  cti_set_up_set_worker (set_up, "Kirsten Holm", "KH");
  cti_set_up_set_passphrase (set_up, secret);
  cti_set_up_set_keychain (set_up, with_keychain ? fixture->keychain : NULL);
  return set_up;
}

static CtiStore *
finish (SessionFixture *fixture, CtiSetUp *set_up, GError **error)
{
  return cti_set_up_finish (set_up, fixture->home, fixture->clock, NULL, error);
}

static void
assert_keychain (SessionFixture *fixture, CtiSetUp *set_up, CtiKeychainState expected)
{
  CtiKeychainState state;
  g_autoptr (CtiSecret) secret =
      cti_keychain_lookup_sync (fixture->keychain, cti_set_up_get_store_id (set_up), &state, NULL,
                                NULL);

  g_assert_cmpint (state, ==, expected);
}

static void
assert_nothing_left (SessionFixture *fixture, CtiSetUp *set_up)
{
  g_autoptr (GPtrArray) names = fixture_list (fixture->home);

  g_assert_cmpuint (names->len, ==, 0);
  cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (fixture->keychain), CTI_KEYCHAIN_OK);
  assert_keychain (fixture, set_up, CTI_KEYCHAIN_EMPTY);
}

static void
assert_slots (const char *path, CtiSlotKind everyday)
{
  g_autoptr (CtiKeys) older = NULL;
  g_autoptr (CtiKeys) keys = cti_store_read_keys (path, &older, NULL);
  g_autofree char *a = g_build_filename (path, "keys.a", NULL);
  g_autofree char *b = g_build_filename (path, "keys.b", NULL);

  g_assert_true (g_file_test (a, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (b, G_FILE_TEST_IS_REGULAR));
  g_assert_nonnull (keys);
  g_assert_null (older);
  g_assert_cmpuint (cti_keys_get_n_slots (keys), ==, 2);
  g_assert_true (cti_keys_has (keys, everyday));
  g_assert_true (cti_keys_has (keys, CTI_SLOT_RECOVERY));
}

static void
test_complete (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
  g_autofree char *path = g_build_filename (fixture->home, cti_set_up_get_store_id (set_up), NULL);
  g_autoptr (GError) error = NULL;

  fixture->store = finish (fixture, set_up, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_memory_asked, >=, 256ULL * 1024 * 1024);
  g_assert_cmpuint (fixture_passes_asked, >=, 3);
  g_assert_cmpstr (cti_store_get_team (fixture->store)->name, ==, "Team North");
  g_assert_cmpstr (cti_store_get_worker (fixture->store)->initials, ==, "KH");
  assert_slots (path, CTI_SLOT_DAILY);
  assert_keychain (fixture, set_up, CTI_KEYCHAIN_OK);
}

static void
test_paid_in_full (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autofree char *path = g_build_filename (fixture->home, cti_set_up_get_store_id (set_up), NULL);
  g_autoptr (GError) error = NULL;

  fixture_pays_in_full = TRUE;
  fixture->store = finish (fixture, set_up, &error);
  g_assert_no_error (error);
  session_fixture_close (fixture);
  fixture->store =
      cti_unlock_passphrase (path, fixture->keychain, passphrase, fixture->clock, NULL, &error);
  fixture_pays_in_full = FALSE;
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

static void
test_without_keychain (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, FALSE);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autofree char *path = g_build_filename (fixture->home, cti_set_up_get_store_id (set_up), NULL);
  g_autoptr (GError) error = NULL;

  fixture->store = finish (fixture, set_up, &error);
  g_assert_no_error (error);
  assert_slots (path, CTI_SLOT_PASSPHRASE);
  assert_keychain (fixture, set_up, CTI_KEYCHAIN_EMPTY);
  g_assert_false (cti_unlock_needs_keychain (path));
  session_fixture_close (fixture);
  fixture->store = cti_unlock_passphrase (path, NULL, passphrase, fixture->clock, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *passphrase;
  gboolean enough_beside_keychain;
  gboolean enough_alone;
} Strength;

static void
test_strength (void)
{
  static const Strength strengths[] = {
    { NULL, FALSE, FALSE },         { "", FALSE, FALSE },        { "hemmelig1", FALSE, FALSE },
    { "sommer2024", FALSE, FALSE }, { "xK7#pQ9!", TRUE, FALSE }, { FIXTURE_PASSPHRASE, TRUE, TRUE },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (strengths); i++)
    {
      const Strength *strength = &strengths[i / 2];
      gboolean with_keychain = i % 2 == 0;
      gboolean enough = with_keychain ? strength->enough_beside_keychain : strength->enough_alone;
      g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
      g_autoptr (CtiSetUp) set_up = make_set_up (fixture, strength->passphrase, with_keychain);
      g_autoptr (GError) error = NULL;

      fixture->store = finish (fixture, set_up, &error);
      g_test_message ("%s: %d", strength->passphrase, enough);
      g_assert_cmpint (fixture->store != NULL, ==, enough);
      if (enough)
        continue;
      fixture_assert_trouble (error, CTI_TROUBLE_PASSPHRASE_WEAK);
      assert_nothing_left (fixture, set_up);
    }
}

static void
test_nameless_is_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
  g_autoptr (GError) error = NULL;

  cti_set_up_set_worker (set_up, "  ", NULL);
  g_assert_null (finish (fixture, set_up, &error));
  fixture_assert_problem (error, CTI_PROBLEM_MISSING);
  assert_nothing_left (fixture, set_up);
}

static void
test_keychain_that_takes_nothing (void)
{
  static const struct
  {
    CtiKeychainState state;
    CtiTrouble trouble;
  } states[] = {
    { CTI_KEYCHAIN_NO_BUS, CTI_TROUBLE_KEYCHAIN_NO_BUS },
    { CTI_KEYCHAIN_NO_SERVICE, CTI_TROUBLE_KEYCHAIN_NO_SERVICE },
    { CTI_KEYCHAIN_LOCKED, CTI_TROUBLE_KEYCHAIN_LOCKED },
    { CTI_KEYCHAIN_REFUSED, CTI_TROUBLE_KEYCHAIN_REFUSED },
    { CTI_KEYCHAIN_FAILED, CTI_TROUBLE_KEYCHAIN_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
      g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
      g_autoptr (GError) error = NULL;

      cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (fixture->keychain), states[i].state);
      g_assert_null (finish (fixture, set_up, &error));
      fixture_assert_trouble (error, states[i].trouble);
      assert_nothing_left (fixture, set_up);
      fixture->store = finish (fixture, set_up, &error);
      g_assert_no_error (error);
    }
}

static void
test_given_up_at_the_keychain (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cti_set_up_finish (set_up, fixture->home, fixture->clock, cancellable, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CANCELLED);
  assert_nothing_left (fixture, set_up);
}

/* --- Steps of the disk ------------------------------------------------------------------------ */

typedef struct
{
  const char *home;
  const char *copies; /* where the home is copied before each step */
  int step;
  int fails_at; /* -1 for never */
} Steps;

static int
step_cb (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Steps *steps = data;

  if (steps->copies != NULL)
    {
      g_autofree char *copy = g_strdup_printf ("%s/%d", steps->copies, steps->step);

      fixture_copy_tree (steps->home, copy);
    }
  return steps->step++ == steps->fails_at ? ENOSPC : 0;
}

static void
test_disk_full_at_each_step (void)
{
  gboolean done = FALSE;
  int at;

  for (at = 0; !done; at++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
      g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
      g_autoptr (GError) error = NULL;
      Steps steps = { fixture->home, NULL, 0, at };

      cti_disk_set_watch (step_cb, &steps);
      fixture->store = finish (fixture, set_up, &error);
      cti_disk_set_watch (NULL, NULL);
      done = steps.step <= at;
      g_test_message ("step %d: %s", at, error ? error->message : "made");
      if (fixture->store != NULL)
        continue; /* a step that may be left out */
      fixture_assert_trouble (error, CTI_TROUBLE_DISK_FULL);
      assert_nothing_left (fixture, set_up);
      fixture->store = finish (fixture, set_up, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (at, >, 8);
}

/* What a kill leaves is what the disk held at that step. */
static gboolean
assert_killed_here (SessionFixture *fixture, CtiSetUp *set_up, const char *home)
{
  g_autoptr (CtiSession) session = cti_session_new (home, fixture->keychain, fixture->clock);
  g_autoptr (GPtrArray) names = fixture_list (home);
  g_autofree char *path = g_build_filename (home, cti_set_up_get_store_id (set_up), NULL);
  g_autoptr (CtiStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (cti_session_get_state (session) == CTI_SESSION_NO_STORE)
    {
      g_assert_cmpuint (names->len, ==, 0);
      return FALSE;
    }
  g_assert_cmpuint (names->len, ==, 1);
  store = cti_unlock_recovery (path, cti_set_up_get_recovery_code (set_up), fixture->clock, NULL,
                               &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_store_get_team (store)->name, ==, "Team North");
  return TRUE;
}

static void
test_killed_at_each_step (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE, TRUE);
  g_autofree char *copies = g_dir_make_tmp ("cti-session-XXXXXX", NULL);
  Steps steps = { fixture->home, copies, 0, -1 };
  gboolean was_whole = FALSE;

  cti_disk_set_watch (step_cb, &steps);
  fixture->store = finish (fixture, set_up, NULL);
  cti_disk_set_watch (NULL, NULL);
  g_assert_nonnull (fixture->store);
  for (int i = 0; i < steps.step; i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s/%d", copies, i);
      gboolean is_whole = assert_killed_here (fixture, set_up, copy);

      g_assert_true (is_whole || !was_whole);
      was_whole = is_whole;
    }
  g_assert_true (was_whole);
  fixture_remove_tree (copies);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set-up/complete", test_complete);
  g_test_add_func ("/set-up/opens-at-its-full-cost", test_paid_in_full);
  g_test_add_func ("/set-up/without-a-keychain", test_without_keychain);
  g_test_add_func ("/set-up/weak-passphrase-is-refused", test_strength);
  g_test_add_func ("/set-up/worker-without-a-name-is-refused", test_nameless_is_refused);
  g_test_add_func ("/set-up/keychain-that-takes-nothing-leaves-nothing",
                   test_keychain_that_takes_nothing);
  g_test_add_func ("/set-up/given-up-at-the-keychain-leaves-nothing",
                   test_given_up_at_the_keychain);
  g_test_add_func ("/set-up/disk-full-at-each-step-leaves-nothing", test_disk_full_at_each_step);
  g_test_add_func ("/set-up/killed-at-each-step-is-whole-or-nothing", test_killed_at_each_step);
  return g_test_run ();
}
