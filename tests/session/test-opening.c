/* What happens while a store is being opened: cards are made anew, and somebody locks. */

#include <glib/gstdio.h>

#include "session-fixture.h"

static void
lose_cards (SessionFixture *fixture)
{
  g_autofree char *index = g_build_filename (fixture->path, "cards.index", NULL);

  session_fixture_close (fixture);
  g_assert_cmpint (g_remove (index), ==, 0);
}

static void
cards_that_are_made_anew_are_counted_and_can_be_given_up (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *first = session_fixture_add_case (fixture, "K-01");
  g_autofree char *second = session_fixture_add_case (fixture, "K-02");
  g_autofree char *index = g_build_filename (fixture->path, "cards.index", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint total = 0;

  lose_cards (fixture);
  g_cancellable_cancel (cancellable);
  cti_session_unlock_recovery_async (session, fixture->code, cancellable, fixture_keep_result,
                                     &result);
  fixture_wait_for_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CANCELLED);
  g_clear_object (&result);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  g_assert_false (g_file_test (index, G_FILE_TEST_EXISTS));
  session_fixture_open_session (fixture, session);
  g_assert_cmpuint (cti_session_get_opening (session, &total), ==, 1); /* told before the last */
  g_assert_cmpuint (total, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (session))), ==,
                    2);
  fixture_end_session (session);
}

static void
write_state_cb (CtiSession *session, gpointer data)
{
  static const char letters[] = "nluoL";

  g_string_append_c (data, letters[cti_session_get_state (session)]);
}

/* Somebody has typed the passphrase and goes; the screen saver comes before the store is open. */
static void
a_lock_that_comes_meanwhile_is_not_lost (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GString) states = g_string_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;

  g_signal_connect (session, "state-changed", G_CALLBACK (write_state_cb), states);
  cti_session_unlock_async (session, passphrase, NULL, fixture_keep_result, &result);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_UNLOCKING);
  cti_session_lock (session);
  fixture_wait_for_result (&result);
  g_clear_object (&result);
  g_assert_cmpint (cti_session_get_state (session), !=, CTI_SESSION_OPEN);
  fixture_wait_for_state (session, CTI_SESSION_LOCKED);
  g_assert_cmpstr (states->str, ==, "uoLl");
  session_fixture_open_session (fixture, session);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_OPEN);
  fixture_lock_session (session);
  fixture_end_session (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/cards-that-are-made-anew-are-counted-and-can-be-given-up",
                   cards_that_are_made_anew_are_counted_and_can_be_given_up);
  g_test_add_func ("/opening/a-lock-that-comes-meanwhile-is-not-lost",
                   a_lock_that_comes_meanwhile_is_not_lost);
  return g_test_run ();
}
