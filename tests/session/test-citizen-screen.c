/* The state CITIZEN: one case is open and no way leads to another, the worker comes back with the
 * passphrase or the PIN, and the fifth wrong answer locks. */

#include "cti-session-citizen.h"
#include "cti-use-citizen-screen.h"
#include "cti-use-citizen.h"
#include "cti-use-inquiry.h"
#include "cti-use-search.h"
#include "cti-use.h"
#include "session-fixture.h"

#define PIN "4711"

typedef struct
{
  SessionFixture *fixture;
  CtiSession *session;
  char *her;
  char *other;
} Talk;

static void
talk_free (Talk *self)
{
  fixture_end_session (self->session);
  session_fixture_free (self->fixture);
  g_free (self->her);
  g_free (self->other);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Talk, talk_free)

static gboolean
show (Talk *self, const char *pin, GError **error)
{
  g_autoptr (CtiSecret) secret = pin != NULL ? fixture_secret (pin) : NULL;
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_show_citizen_async (self->session, self->her, secret, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  return cti_session_show_citizen_finish (self->session, result, error);
}

static Talk *
talk_new (const char *pin)
{
  Talk *self = g_new0 (Talk, 1);

  self->fixture = session_fixture_new ();
  self->her = session_fixture_add_case (self->fixture, "K-01");
  self->other = session_fixture_add_case (self->fixture, "K-02");
  self->session = session_fixture_make_session (self->fixture);
  session_fixture_open_session (self->fixture, self->session);
  g_assert_true (show (self, pin, NULL));
  return self;
}

static gboolean
leave (Talk *self, const char *typed, GError **error)
{
  g_autoptr (CtiSecret) secret = fixture_secret (typed);
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_leave_citizen_async (self->session, secret, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  return cti_session_leave_citizen_finish (self->session, result, error);
}

static void
test_one_case_is_open (void)
{
  g_autoptr (Talk) self = talk_new (NULL);

  g_assert_cmpint (cti_session_get_state (self->session), ==, CTI_SESSION_CITIZEN);
  g_assert_true (cti_session_is_open (self->session));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (self->session))),
                    ==, 0);
  g_assert_cmpstr (cti_case_get_id (cti_session_get_citizen_case (self->session)), ==, self->her);
}

static void
test_the_passphrase_leads_back (void)
{
  g_autoptr (Talk) self = talk_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_session_has_citizen_pin (self->session));
  g_assert_false (leave (self, FIXTURE_OTHER, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_cmpint (cti_session_get_state (self->session), ==, CTI_SESSION_CITIZEN);
  g_assert_true (leave (self, FIXTURE_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cti_session_get_state (self->session), ==, CTI_SESSION_OPEN);
  g_assert_null (cti_session_get_citizen_case (self->session));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (self->session))),
                    ==, 2);
}

/* The PIN is asked of nobody else and is gone with the key. */
static void
test_the_pin_leads_back_and_opens_nothing_else (void)
{
  g_autoptr (Talk) self = talk_new (PIN);
  g_autoptr (CtiSecret) pin = fixture_secret (PIN);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (leave (self, PIN, &error));
  g_assert_true (show (self, NULL, &error)); /* it goes on until the lock */
  g_assert_true (leave (self, PIN, &error));
  fixture_lock_session (self->session);
  g_assert_false (cti_session_has_citizen_pin (self->session));
  cti_session_unlock_async (self->session, pin, NULL, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  g_assert_false (cti_session_unlock_finish (self->session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  session_fixture_open_session (self->fixture, self->session);
  g_assert_true (show (self, NULL, &error));
  g_assert_false (leave (self, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
}

static void
test_five_wrong_ones_lock (void)
{
  g_autoptr (Talk) self = talk_new (PIN);
  g_autoptr (GError) error = NULL;

  for (int i = 1; i < CTI_PROOF_TRIES_MAX; i++)
    {
      g_assert_false (leave (self, "0000", &error));
      fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
      g_assert_cmpint (cti_session_get_state (self->session), ==, CTI_SESSION_CITIZEN);
    }
  g_assert_false (leave (self, "0000", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  fixture_wait_for_state (self->session, CTI_SESSION_LOCKED);
  g_assert_null (cti_session_get_citizen_case (self->session));
  session_fixture_open (self->fixture);
  g_assert_cmpuint (session_fixture_count_uses (self->fixture, "refuse-leaving"), ==,
                    CTI_PROOF_TRIES_MAX);
  session_fixture_close (self->fixture);
}

static void
test_it_locks_from_there (void)
{
  g_autoptr (Talk) self = talk_new (NULL);

  fixture_lock_session (self->session);
  g_assert_null (cti_session_get_citizen_case (self->session));
  session_fixture_open_session (self->fixture, self->session);
  g_assert_cmpint (cti_session_get_state (self->session), ==, CTI_SESSION_OPEN);
}

static void
test_what_she_writes_is_shown (void)
{
  g_autoptr (Talk) self = talk_new (NULL);
  CtiCase *before = cti_session_get_citizen_case (self->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_session_run_async (self->session, (CtiSessionWork) cti_use_open_case, self->her, NULL,
                         (GDestroyNotify) cti_case_unref, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  now = cti_session_run_case_finish (self->session, result, NULL);
  g_assert_nonnull (before);
  g_assert_true (cti_session_get_citizen_case (self->session) == now);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (self->session))),
                    ==, 0);
}

/* Whatever asks the store for something of somebody else is refused, and no line is written of it.
 */
static void
test_no_other_case_can_be_reached (void)
{
  g_autoptr (SessionFixture) self = session_fixture_new ();
  g_autofree char *her = session_fixture_add_case (self, "K-01");
  g_autofree char *other = session_fixture_add_case (self, "K-02");
  g_autoptr (CtiCase) now = cti_use_show_citizen (self->store, her, NULL);
  g_autoptr (CtiCitizen) stranger = fixture_citizen ("K-03", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  guint64 lines = cti_use_log_get_length (cti_store_get_use_log (self->store));

  cti_change_set_put (set, stranger);
  g_assert_null (cti_use_open_case (self->store, other, NULL));
  g_assert_null (cti_use_open_older (self->store, other, NULL));
  g_assert_null (cti_use_open_previous (self->store, other, NULL));
  g_assert_null (cti_use_read_history (self->store, other, NULL, NULL));
  g_assert_null (cti_use_read_history (self->store, NULL, NULL, NULL));
  g_assert_null (cti_use_read_uses (self->store, other, NULL));
  g_assert_null (cti_use_search (self->store, NULL));
  g_assert_null (cti_use_read_inquiries (self->store, NULL));
  g_assert_null (cti_use_verify (self->store, NULL));
  g_assert_null (cti_store_open_case (self->store, other, NULL));
  g_assert_null (cti_store_open_older (self->store, other, NULL));
  g_assert_null (cti_store_open_previous (self->store, other, NULL));
  g_assert_null (cti_store_create_case (self->store, set, stranger->record.id, NULL));
  g_assert_cmpuint (cti_use_log_get_length (cti_store_get_use_log (self->store)), ==, lines);
  g_assert_true (cti_use_leave_citizen (self->store, NULL));
  g_clear_pointer (&now, cti_case_unref);
  now = cti_use_open_case (self->store, other, NULL);
  g_assert_nonnull (now);
}

static gboolean
prove (Talk *self, const char *typed, GError **error)
{
  g_autoptr (CtiSecret) secret = fixture_secret (typed);
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_prove_async (self->session, secret, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  return cti_session_prove_finish (self->session, result, error);
}

/* Before something leaves the program: the passphrase, and not what leads out of her screen. */
static void
test_the_pin_lets_nothing_out (void)
{
  g_autoptr (Talk) self = talk_new (PIN);
  g_autoptr (GError) error = NULL;

  g_assert_false (prove (self, FIXTURE_PASSPHRASE, &error)); /* nothing leaves from her screen */
  fixture_assert_trouble (error, CTI_TROUBLE_LOCKED);
  g_assert_true (leave (self, PIN, NULL));
  g_assert_false (cti_session_is_proved (self->session));
  g_assert_false (prove (self, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_true (prove (self, FIXTURE_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (cti_session_is_proved (self->session));
}

static void
test_a_proof_holds_two_minutes_and_not_across_her_screen (void)
{
  g_autoptr (Talk) self = talk_new (PIN);
  CtiClock *clock = cti_session_get_clock (self->session);

  g_assert_true (leave (self, PIN, NULL));
  g_assert_true (prove (self, FIXTURE_PASSPHRASE, NULL));
  cti_clock_advance (clock, (CTI_PROOF_SECONDS - 1) * (gint64) G_USEC_PER_SEC);
  g_assert_true (cti_session_is_proved (self->session));
  cti_clock_advance (clock, 2 * (gint64) G_USEC_PER_SEC);
  g_assert_false (cti_session_is_proved (self->session));
  g_assert_true (prove (self, FIXTURE_PASSPHRASE, NULL));
  g_assert_true (show (self, NULL, NULL));
  g_assert_true (leave (self, PIN, NULL));
  g_assert_false (cti_session_is_proved (self->session));
}

static void
test_five_wrong_proofs_lock (void)
{
  g_autoptr (Talk) self = talk_new (PIN);

  g_assert_true (leave (self, PIN, NULL));
  for (int i = 1; i <= CTI_PROOF_TRIES_MAX; i++)
    {
      g_assert_cmpint (cti_session_get_state (self->session), ==, CTI_SESSION_OPEN);
      g_assert_false (prove (self, FIXTURE_OTHER, NULL));
    }
  fixture_wait_for_state (self->session, CTI_SESSION_LOCKED);
  session_fixture_open (self->fixture);
  g_assert_cmpuint (session_fixture_count_uses (self->fixture, "refuse-proof"), ==,
                    CTI_PROOF_TRIES_MAX);
  session_fixture_close (self->fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citizen-screen/one-case-is-open", test_one_case_is_open);
  g_test_add_func ("/citizen-screen/the-passphrase-leads-back", test_the_passphrase_leads_back);
  g_test_add_func ("/citizen-screen/the-pin-leads-back-and-opens-nothing-else",
                   test_the_pin_leads_back_and_opens_nothing_else);
  g_test_add_func ("/citizen-screen/five-wrong-ones-lock", test_five_wrong_ones_lock);
  g_test_add_func ("/citizen-screen/the-pin-lets-nothing-out", test_the_pin_lets_nothing_out);
  g_test_add_func ("/citizen-screen/a-proof-holds-two-minutes-and-not-across-her-screen",
                   test_a_proof_holds_two_minutes_and_not_across_her_screen);
  g_test_add_func ("/citizen-screen/five-wrong-proofs-lock", test_five_wrong_proofs_lock);
  g_test_add_func ("/citizen-screen/it-locks-from-there", test_it_locks_from_there);
  g_test_add_func ("/citizen-screen/what-she-writes-is-shown", test_what_she_writes_is_shown);
  g_test_add_func ("/citizen-screen/no-other-case-can-be-reached",
                   test_no_other_case_can_be_reached);
  return g_test_run ();
}
