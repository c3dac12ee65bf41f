/* What changes the ways into a store, and opens it by one of them. */

#include "cti-recovery-code.h"
#include "cti-unlock.h"
#include "cti-use.h"
#include "use-runners.h"

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
