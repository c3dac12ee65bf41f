/* The PIN for the rest of the day: what it opens, what bounds it, and that nothing of it is left.
 */

#include "cti-day-pin.h"

#include <string.h>

#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-session-pin.h"
#include "session-fixture.h"

#define PIN     "271828"
#define WRONG   "271829"
#define HOUR_US ((gint64) 60 * 60 * G_USEC_PER_SEC)

static gboolean
set_for (SessionFixture *fixture, const char *present, const char *pin, GError **error)
{
  g_autoptr (CtiSecret) passphrase = fixture_secret (present);
  g_autoptr (CtiSecret) secret = fixture_secret (pin);

  return cti_day_pin_set (fixture->store, fixture->keychain, passphrase, secret, fixture->clock,
                          error);
}

static gboolean
unlock_with (SessionFixture *fixture, CtiKeychain *keychain, const char *pin, GError **error)
{
  g_autoptr (CtiSecret) secret = fixture_secret (pin);

  session_fixture_close (fixture);
  fixture->store =
      cti_unlock_day_pin (fixture->path, keychain, secret, fixture->clock, NULL, error);
  return fixture->store != NULL;
}

static gboolean
unlock (SessionFixture *fixture, const char *pin, GError **error)
{
  return unlock_with (fixture, fixture->keychain, pin, error);
}

static gboolean
unlock_by_passphrase (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);

  session_fixture_close (fixture);
  fixture->store =
      cti_unlock_passphrase (fixture->path, fixture->keychain, secret, fixture->clock, NULL, NULL);
  return fixture->store != NULL;
}

static int
tries (SessionFixture *fixture)
{
  CtiDayPin pin;

  cti_day_pin_find (fixture->path, fixture->keychain, fixture->clock, &pin);
  return pin.tries;
}

static gboolean
has_slot (SessionFixture *fixture)
{
  g_autoptr (CtiKeys) keys = cti_store_read_keys (fixture->path, NULL, NULL);

  return cti_keys_has (keys, CTI_SLOT_DAY_PIN);
}

static SessionFixture *
fixture_with_pin (void)
{
  SessionFixture *fixture = session_fixture_new ();

  g_assert_true (set_for (fixture, FIXTURE_PASSPHRASE, PIN, NULL));
  return fixture;
}

/* Nothing is left: no ticket, the PIN opens nothing, the passphrase does, and then no slot is. */
static void
assert_gone (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tries (fixture), ==, 0);
  g_assert_null (cti_keychain_lookup_session_sync (fixture->keychain, fixture->id));
  g_assert_false (unlock (fixture, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PIN_GONE);
  g_assert_true (unlock_by_passphrase (fixture));
  g_assert_false (has_slot (fixture));
}

static void
opens_for_the_passphrase_alone (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  CtiDayPin pin;

  g_assert_false (cti_day_pin_find (fixture->path, fixture->keychain, fixture->clock, &pin));
  g_assert_false (set_for (fixture, FIXTURE_OTHER, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_false (has_slot (fixture));
  g_assert_true (set_for (fixture, FIXTURE_PASSPHRASE, PIN, &error));
  g_assert_no_error (error);
  g_assert_true (unlock (fixture, PIN, &error));
  g_assert_no_error (error);
  g_assert_true (cti_secret_equal (cti_store_get_key (fixture->store), fixture->key));
  g_assert_cmpuint (session_fixture_count_uses (fixture, "set-pin"), ==, 1);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "unlock-pin"), ==, 1);
  g_assert_true (unlock_by_passphrase (fixture));
  g_assert_cmpint (tries (fixture), ==, CTI_DAY_PIN_TRIES);
}

/* Argon2id is asked for what every passphrase pays, on the way in and on the way back. */
static void
pays_the_full_cost (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  fixture_memory_asked = fixture_passes_asked = 0;
  g_assert_true (set_for (fixture, FIXTURE_PASSPHRASE, PIN, NULL));
  g_assert_cmpuint (fixture_memory_asked, ==, CTI_SET_UP_KDF_MEMORY);
  g_assert_cmpuint (fixture_passes_asked, >=, 3);
  fixture_memory_asked = fixture_passes_asked = 0;
  g_assert_true (unlock (fixture, PIN, NULL));
  g_assert_cmpuint (fixture_memory_asked, ==, CTI_SET_UP_KDF_MEMORY);
  g_assert_cmpuint (fixture_passes_asked, >=, 3);
}

static void
easy_ones_are_refused (void)
{
  static const struct
  {
    const char *pin;
    CtiTrouble trouble;
  } rows[] = {
    { "", CTI_TROUBLE_PIN_DIGITS },        { "12345", CTI_TROUBLE_PIN_DIGITS },
    { "2718281", CTI_TROUBLE_PIN_DIGITS }, { "27182a", CTI_TROUBLE_PIN_DIGITS },
    { "27 182", CTI_TROUBLE_PIN_DIGITS },  { "000000", CTI_TROUBLE_PIN_EASY },
    { "123456", CTI_TROUBLE_PIN_EASY },    { "987654", CTI_TROUBLE_PIN_EASY },
    { "121212", CTI_TROUBLE_PIN_EASY },    { "407407", CTI_TROUBLE_PIN_EASY },
    { "271828", CTI_TROUBLE_NONE },        { "135791", CTI_TROUBLE_NONE },
    { "112233", CTI_TROUBLE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiSecret) pin = fixture_secret (rows[i].pin);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (cti_day_pin_check (pin, &error), ==, rows[i].trouble == CTI_TROUBLE_NONE);
      g_assert_cmpint (cti_trouble_from_error (error), ==, (int) rows[i].trouble);
    }
}

/* What is no PIN costs no try, a right one gives them all back, and the fifth wrong one ends it. */
static void
five_wrong_ones_end_it (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (GError) error = NULL;

  for (int left = CTI_DAY_PIN_TRIES - 1; left > 0; left--)
    {
      g_assert_false (unlock (fixture, WRONG, &error));
      fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PIN);
      g_assert_cmpint (tries (fixture), ==, left);
    }
  g_assert_false (unlock (fixture, "1234", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PIN_DIGITS);
  g_assert_cmpint (tries (fixture), ==, 1);
  g_assert_true (unlock (fixture, PIN, NULL));
  g_assert_cmpint (tries (fixture), ==, CTI_DAY_PIN_TRIES);
  for (int left = CTI_DAY_PIN_TRIES - 1; left >= 0; left--)
    {
      g_assert_false (unlock (fixture, WRONG, &error));
      fixture_assert_trouble (error, left > 0 ? CTI_TROUBLE_WRONG_PIN : CTI_TROUBLE_PIN_GONE);
    }
  assert_gone (fixture);
}

/* The try is gone before it is made: whoever ends the program meanwhile has no other one. */
static void
a_try_is_paid_in_advance (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) before = cti_keychain_lookup_session_sync (fixture->keychain, fixture->id);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cti_secret_get_bytes (before)[1], ==, CTI_DAY_PIN_TRIES);
  cti_keychain_memory_set_unwritable (CTI_KEYCHAIN_MEMORY (fixture->keychain), TRUE);
  g_assert_false (unlock (fixture, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PIN_GONE);
}

typedef struct
{
  SessionFixture *fixture;
  int wrong; /* (atomic): how often a PIN was tried */
} Crowd;

static gpointer
guess (gpointer data)
{
  Crowd *crowd = data;
  SessionFixture *fixture = crowd->fixture;
  g_autoptr (CtiSecret) pin = cti_secret_new_text ("918273");
  g_autoptr (GError) error = NULL;

  g_assert_null (
      cti_unlock_day_pin (fixture->path, fixture->keychain, pin, fixture->clock, NULL, &error));
  if (cti_trouble_from_error (error) == CTI_TROUBLE_WRONG_PIN)
    g_atomic_int_inc (&crowd->wrong);
  return NULL;
}

/* As many programs as one likes have the five tries between them. */
static void
tries_are_counted_one_by_one (void)
{
  enum
  {
    MANY = 24
  };
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  Crowd crowd = { fixture, 0 };
  GThread *threads[MANY];

  session_fixture_close (fixture);
  for (int i = 0; i < MANY; i++)
    threads[i] = g_thread_new ("guess", guess, &crowd);
  for (int i = 0; i < MANY; i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (crowd.wrong, <, CTI_DAY_PIN_TRIES);
  g_assert_cmpint (tries (fixture), >=, 0);
  g_assert_true (crowd.wrong == CTI_DAY_PIN_TRIES - 1 ||
                 tries (fixture) == CTI_DAY_PIN_TRIES - crowd.wrong);
}

/* Where another program has the store, nothing is tried and nothing paid. */
static void
store_that_is_held_costs_no_try (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) pin = cti_secret_new_text ("918273");
  g_autoptr (GError) error = NULL;

  g_assert_null (
      cti_unlock_day_pin (fixture->path, fixture->keychain, pin, fixture->clock, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_STORE_IN_USE);
  g_assert_cmpint (tries (fixture), ==, CTI_DAY_PIN_TRIES);
}

static void
ends_after_ten_hours (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();

  cti_clock_advance (fixture->clock, CTI_DAY_PIN_HOURS * HOUR_US - G_USEC_PER_SEC);
  g_assert_true (unlock (fixture, PIN, NULL));
  cti_clock_advance (fixture->clock, G_USEC_PER_SEC);
  assert_gone (fixture);
}

static void
says_when_it_ends (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  CtiMoment now;
  CtiDayPin pin;

  cti_clock_advance (fixture->clock, HOUR_US);
  now = cti_clock_get_now (fixture->clock);
  g_assert_true (cti_day_pin_find (fixture->path, fixture->keychain, fixture->clock, &pin));
  g_assert_cmpint (pin.until.unix_seconds - now.unix_seconds, >=, (CTI_DAY_PIN_HOURS - 1) * 3600);
  g_assert_cmpint (pin.until.unix_seconds - now.unix_seconds, <,
                   (CTI_DAY_PIN_HOURS - 1) * 3600 + 9);
}

static void
ends_with_a_sleep (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();

  g_assert_true (unlock (fixture, PIN, NULL));
  cti_clock_sleep (fixture->clock, 5 * (gint64) G_USEC_PER_SEC);
  assert_gone (fixture);
}

static void
ends_with_the_login (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();

  cti_keychain_memory_log_out (CTI_KEYCHAIN_MEMORY (fixture->keychain));
  assert_gone (fixture);
}

/* A service that goes on after the logout hands the ticket to the next login. */
static void
ends_with_the_login_though_the_service_stays (void)
{
  g_autoptr (SessionFixture) fixture = NULL;

  g_setenv ("XDG_SESSION_ID", "4", TRUE);
  fixture = fixture_with_pin ();
  g_assert_true (unlock (fixture, PIN, NULL));
  g_setenv ("XDG_SESSION_ID", "5", TRUE);
  assert_gone (fixture);
  g_unsetenv ("XDG_SESSION_ID");
}

static void
a_new_one_ends_the_old_one (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (GError) error = NULL;

  g_assert_true (set_for (fixture, FIXTURE_PASSPHRASE, "161803", NULL));
  g_assert_false (unlock (fixture, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PIN);
  g_assert_true (unlock (fixture, "161803", NULL));
}

static void
is_removed (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();

  g_assert_true (cti_day_pin_remove (fixture->store, fixture->keychain, NULL));
  g_assert_false (has_slot (fixture));
  assert_gone (fixture);
}

/* Copies of the keys from before do not bring it back. */
static void
a_new_passphrase_ends_it (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) present = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      cti_unlock_change_passphrase (fixture->store, fixture->keychain, present, fresh, NULL, NULL));
  g_assert_false (has_slot (fixture));
  g_assert_null (cti_keychain_lookup_session_sync (fixture->keychain, fixture->id));
  g_assert_false (unlock (fixture, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PIN_GONE);
}

static void
new_keys_end_it (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  g_autoptr (GError) error = NULL;
  CtiNewKeys new_keys = { fixture->keychain, NULL, fresh, code };

  g_assert_true (cti_unlock_new_keys (fixture->store, &new_keys, NULL, NULL, NULL, NULL));
  g_assert_false (has_slot (fixture));
  g_assert_null (cti_keychain_lookup_session_sync (fixture->keychain, fixture->id));
  g_assert_false (unlock (fixture, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PIN_GONE);
}

/* It is no proof before something leaves, and changes no passphrase. */
static void
opens_nothing_else (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) pin = fixture_secret (PIN);
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_unlock_check (fixture->store, fixture->keychain, pin, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_false (
      cti_unlock_change_passphrase (fixture->store, fixture->keychain, pin, fresh, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_false (set_for (fixture, PIN, "161803", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
}

/* Neither the files nor the ticket alone open anything. */
static void
neither_half_opens (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiKeychain) other = cti_keychain_memory_new ();
  g_autoptr (CtiKeys) keys = cti_store_read_keys (fixture->path, NULL, NULL);
  g_autoptr (CtiSecret) ticket = cti_keychain_lookup_session_sync (fixture->keychain, fixture->id);
  g_autoptr (CtiSecret) secret = cti_secret_new (CTI_KEY_SIZE);
  g_autoptr (CtiSecret) nothing = cti_secret_new_text ("");
  g_autoptr (GError) error = NULL;

  g_assert_false (unlock_with (fixture, other, PIN, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PIN_GONE);
  memcpy (cti_secret_edit (secret),
          cti_secret_get_bytes (ticket) + cti_secret_get_size (ticket) - CTI_KEY_SIZE,
          CTI_KEY_SIZE);
  g_assert_null (cti_keys_open_day_pin (keys, nothing, secret, NULL));
  g_assert_null (cti_keys_open_daily (keys, nothing, secret, NULL));
}

/* A keychain that keeps only what lasts, or none, gets no PIN, and no slot stays behind. */
static void
without_a_place_there_is_none (void)
{
  static const CtiKeychainState states[] = { CTI_KEYCHAIN_NO_BUS, CTI_KEYCHAIN_NO_SERVICE };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();
      g_autoptr (GError) error = NULL;

      cti_keychain_memory_set_unwritable (CTI_KEYCHAIN_MEMORY (fixture->keychain), TRUE);
      g_assert_false (set_for (fixture, FIXTURE_PASSPHRASE, PIN, &error));
      fixture_assert_trouble (error, CTI_TROUBLE_PIN_NO_PLACE);
      g_assert_false (has_slot (fixture));
      cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (fixture->keychain), states[i]);
      g_assert_cmpint (tries (fixture), ==, 0);
    }
}

/* Whatever lies in the place of the ticket, it is refused and thrown away. */
static void
a_damaged_ticket_is_thrown_away (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) good = cti_keychain_lookup_session_sync (fixture->keychain, fixture->id);
  static const guint spots[] = { 0, 1, 9, 17, 18 };

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_autoptr (CtiSecret) bad = cti_secret_new (cti_secret_get_size (good));

      memcpy (cti_secret_edit (bad), cti_secret_get_bytes (good), cti_secret_get_size (good));
      cti_secret_edit (bad)[spots[i]] ^= 0x40;
      cti_keychain_store_session_sync (fixture->keychain, fixture->id, bad);
      g_assert_cmpint (tries (fixture), ==, 0);
      g_assert_null (cti_keychain_lookup_session_sync (fixture->keychain, fixture->id));
    }
  for (gsize size = 0; size < cti_secret_get_size (good); size++)
    {
      g_autoptr (CtiSecret) cut = cti_secret_new (size);

      cti_keychain_store_session_sync (fixture->keychain, fixture->id, cut);
      g_assert_cmpint (tries (fixture), ==, 0);
    }
  cti_keychain_store_session_sync (fixture->keychain, fixture->id, good);
  g_assert_true (unlock (fixture, PIN, NULL));
}

/* The session of the window: it finds the PIN, opens with it, and locks into it again. */
static void
the_session_opens_with_it (void)
{
  g_autoptr (SessionFixture) fixture = fixture_with_pin ();
  g_autoptr (CtiSecret) pin = fixture_secret (PIN);
  g_autoptr (GAsyncResult) found = NULL, opened = NULL;
  g_autoptr (GError) error = NULL;
  CtiSession *session = session_fixture_make_session (fixture);
  CtiDayPin state;

  cti_session_find_pin_async (session, fixture_keep_result, &found);
  fixture_wait_for_result (&found);
  g_assert_true (cti_session_find_pin_finish (session, found, &state));
  g_assert_cmpint (state.tries, ==, CTI_DAY_PIN_TRIES);
  cti_session_unlock_pin_async (session, pin, NULL, fixture_keep_result, &opened);
  fixture_wait_for_result (&opened);
  g_assert_true (cti_session_unlock_finish (session, opened, &error));
  g_assert_no_error (error);
  g_assert_true (cti_session_is_open (session));
  fixture_lock_session (session);
  g_clear_object (&found);
  g_clear_object (&opened);
  fixture_end_session (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("XDG_SESSION_ID");
  g_test_add_func ("/day-pin/opens-for-the-passphrase-alone", opens_for_the_passphrase_alone);
  g_test_add_func ("/day-pin/pays-the-full-cost", pays_the_full_cost);
  g_test_add_func ("/day-pin/easy-ones-are-refused", easy_ones_are_refused);
  g_test_add_func ("/day-pin/five-wrong-ones-end-it", five_wrong_ones_end_it);
  g_test_add_func ("/day-pin/a-try-is-paid-in-advance", a_try_is_paid_in_advance);
  g_test_add_func ("/day-pin/tries-are-counted-one-by-one", tries_are_counted_one_by_one);
  g_test_add_func ("/day-pin/store-that-is-held-costs-no-try", store_that_is_held_costs_no_try);
  g_test_add_func ("/day-pin/ends-after-ten-hours", ends_after_ten_hours);
  g_test_add_func ("/day-pin/says-when-it-ends", says_when_it_ends);
  g_test_add_func ("/day-pin/ends-with-a-sleep", ends_with_a_sleep);
  g_test_add_func ("/day-pin/ends-with-the-login", ends_with_the_login);
  g_test_add_func ("/day-pin/ends-with-the-login-though-the-service-stays",
                   ends_with_the_login_though_the_service_stays);
  g_test_add_func ("/day-pin/a-new-one-ends-the-old-one", a_new_one_ends_the_old_one);
  g_test_add_func ("/day-pin/is-removed", is_removed);
  g_test_add_func ("/day-pin/a-new-passphrase-ends-it", a_new_passphrase_ends_it);
  g_test_add_func ("/day-pin/new-keys-end-it", new_keys_end_it);
  g_test_add_func ("/day-pin/opens-nothing-else", opens_nothing_else);
  g_test_add_func ("/day-pin/neither-half-opens", neither_half_opens);
  g_test_add_func ("/day-pin/without-a-place-there-is-none", without_a_place_there_is_none);
  g_test_add_func ("/day-pin/a-damaged-ticket-is-thrown-away", a_damaged_ticket_is_thrown_away);
  g_test_add_func ("/day-pin/the-session-opens-with-it", the_session_opens_with_it);
  return g_test_run ();
}
