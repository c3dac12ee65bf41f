/* Whoever opens the store after the recovery sheet or the key of an organisation was used is told,
 * and nobody else is (promise 5). */

#include "cti-unlock-mark.h"
#include "cti-unlock.h"
#include "session-fixture.h"

static void
open_daily (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);

  session_fixture_close (fixture);
  fixture->store = cti_unlock_passphrase (fixture->path, fixture->keychain, passphrase,
                                          fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
}

static void
open_with_sheet (SessionFixture *fixture)
{
  session_fixture_close (fixture);
  fixture->store = cti_unlock_recovery (fixture->path, fixture->code, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
}

static void
assert_told (SessionFixture *fixture, const char *use)
{
  g_autoptr (GError) error = NULL;
  CtiUse *mark = cti_unlock_find_mark (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mark != NULL ? mark->use : NULL, ==, use);
  if (mark != NULL)
    g_assert_cmpint (cti_moment_get_day (mark->made), ==, fixture_day (FIXTURE_TODAY));
  g_clear_pointer (&mark, cti_use_free);
}

static void
the_next_who_opens_is_told (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = NULL;

  open_daily (fixture);
  assert_told (fixture, NULL);
  open_with_sheet (fixture);
  assert_told (fixture, NULL); /* that is who uses it */
  id = session_fixture_add_case (fixture, "K-01");
  open_daily (fixture);
  assert_told (fixture, "unlock-recovery");
  open_daily (fixture);
  assert_told (fixture, NULL);
}

static void
an_organisation_is_told_of_too (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE];
  g_autoptr (CtiSecret) key = cti_keys_new_organisation (public_key);

  g_assert_true (cti_unlock_add_organisation (fixture->store, public_key, NULL));
  session_fixture_close (fixture);
  fixture->store = cti_unlock_organisation (fixture->path, key, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
  open_with_sheet (fixture);
  assert_told (fixture, "unlock-organisation");
  open_daily (fixture);
  assert_told (fixture, "unlock-recovery");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/the-next-who-opens-is-told", the_next_who_opens_is_told);
  g_test_add_func ("/marks/an-organisation-is-told-of-too", an_organisation_is_told_of_too);
  return g_test_run ();
}
