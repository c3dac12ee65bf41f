/* What changes the ways into a store, and opens it by one of them. */

#include "cti-anchor.h"
#include "cti-day-pin.h"
#include "cti-recovery-code.h"
#include "cti-unlock.h"
#include "cti-use.h"
#include "use-runners.h"

char *
run_unlock (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);

  session_fixture_close (fixture);
  fixture->store = cti_unlock_passphrase (fixture->path, fixture->keychain, passphrase,
                                          fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
  return NULL;
}

char *
run_unlock_recovery (SessionFixture *fixture)
{
  session_fixture_close (fixture);
  fixture->store = cti_unlock_recovery (fixture->path, fixture->code, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
  return NULL;
}

char *
run_renew_daily (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_OTHER);

  g_assert_true (
      cti_unlock_renew_daily (fixture->store, fixture->keychain, passphrase, NULL, NULL));
  return NULL;
}

char *
run_change_passphrase (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) present = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);

  g_assert_true (
      cti_unlock_change_passphrase (fixture->store, fixture->keychain, present, fresh, NULL, NULL));
  return NULL;
}

char *
run_renew_recovery (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();

  g_assert_true (cti_unlock_renew_recovery (fixture->store, code, NULL));
  return NULL;
}

char *
run_new_keys (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) present = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  CtiNewKeys new_keys = { fixture->keychain, present, fresh, code };

  g_assert_true (cti_unlock_new_keys (fixture->store, &new_keys, NULL, NULL, NULL, NULL));
  return NULL;
}

static CtiSecret *
give_key (SessionFixture *fixture)
{
  guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE];
  CtiSecret *secret_key = cti_keys_new_organisation (public_key);

  g_assert_true (cti_unlock_add_organisation (fixture->store, public_key, NULL));
  return secret_key;
}

char *
run_add_organisation (SessionFixture *fixture)
{
  cti_secret_unref (give_key (fixture));
  return NULL;
}

char *
run_unlock_organisation (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) secret_key = give_key (fixture);

  session_fixture_close (fixture);
  fixture->store = cti_unlock_organisation (fixture->path, secret_key, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
  return NULL;
}

char *
run_read_log (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) uses = cti_use_read_log (fixture->store, NULL);

  g_assert_nonnull (uses);
  return NULL;
}

char *
run_set_pin (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) present = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) pin = fixture_secret ("271828");

  g_assert_true (
      cti_day_pin_set (fixture->store, fixture->keychain, present, pin, fixture->clock, NULL));
  return NULL;
}

char *
run_unlock_pin (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) pin = fixture_secret ("271828");

  run_set_pin (fixture);
  session_fixture_close (fixture);
  fixture->store =
      cti_unlock_day_pin (fixture->path, fixture->keychain, pin, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
  return NULL;
}

char *
run_remove_pin (SessionFixture *fixture)
{
  g_assert_true (cti_day_pin_remove (fixture->store, fixture->keychain, NULL));
  return NULL;
}

/* Set back or forward, found out once and not again. */
char *
run_clock_moved (SessionFixture *fixture)
{
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  cti_clock_move (fixture->clock, 2 * 365);
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  return NULL;
}

/* Where nobody has said how long it is kept, and where nothing is old enough, no line tells of it.
 */
char *
run_shorten_log (SessionFixture *fixture)
{
  CtiUseLog *log = cti_store_get_use_log (fixture->store);
  CtiDate then = cti_clock_get_today (fixture->clock);
  CtiTeam *team = cti_record_copy (cti_store_get_team (fixture->store));
  guint64 length = cti_use_log_get_length (log);

  g_assert_true (cti_use_shorten_log (fixture->store, then, NULL));
  team->log_years = 1;
  session_fixture_put_in_team (fixture, team);
  cti_clock_move (fixture->clock, 500);
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  g_assert_true (cti_use_shorten_log (fixture->store, then, NULL)); /* only the clock says so */
  g_assert_cmpuint (cti_use_log_get_beginning (log), ==, 0);
  g_assert_true (cti_use_shorten_log (fixture->store, cti_clock_get_today (fixture->clock), NULL));
  g_assert_cmpuint (cti_use_log_get_beginning (log), >, length);
  g_assert_true (cti_use_log_verify (log, NULL));
  return NULL;
}

/* The whole store as it was before its last lock. */
char *
run_found_older (SessionFixture *fixture)
{
  g_autofree char *before = g_build_filename (fixture->home, "before", NULL);
  CtiTeam *team = cti_record_copy (cti_store_get_team (fixture->store));

  session_fixture_close (fixture);
  fixture_copy_tree (fixture->path, before);
  session_fixture_open (fixture);
  team->phase_months = 3;
  session_fixture_put_in_team (fixture, team);
  cti_anchor_keep (fixture->id, fixture->keychain, cti_anchor_seal (fixture->store));
  session_fixture_close (fixture);
  fixture_remove_tree (fixture->path);
  fixture_copy_tree (before, fixture->path);
  session_fixture_open (fixture);
  g_assert_cmpint (cti_anchor_check (fixture->store, fixture->keychain), !=, CTI_OLDER_NONE);
  g_assert_cmpint (cti_anchor_check (fixture->store, fixture->keychain), ==, CTI_OLDER_NONE);
  return NULL;
}

char *
run_verify (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) verdicts = cti_use_verify (fixture->store, NULL);

  g_assert_nonnull (verdicts);
  return NULL;
}
