/* What the keychain remembers of a store: for good, beside its secret, and never with a question.
 */

#include <string.h>

#include "cti-keychain-libsecret.h"
#include "cti-keychain-memory.h"
#include "keychain-surroundings.h"

#define STORE "0b0f7c52-6a2e-4c0c-9d0a-3f5b8f1f6a11"
#define OTHER "7d1c2f0e-94b3-4f5e-8a59-5a0f0c3f2b22"

static CtiSecret *
anchor_of (guint8 byte)
{
  CtiSecret *anchor = cti_secret_new (105);

  memset (cti_secret_edit (anchor), byte, 105);
  return anchor;
}

static CtiKeychainState
look_in_vain (CtiKeychain *keychain, const char *store)
{
  CtiKeychainState state;

  g_assert_null (cti_keychain_lookup_anchor_sync (keychain, store, &state));
  return state;
}

static void
assert_anchored (CtiKeychain *keychain, const char *store, guint8 byte)
{
  CtiKeychainState state;
  g_autoptr (CtiSecret) found = cti_keychain_lookup_anchor_sync (keychain, store, &state);
  g_autoptr (CtiSecret) expected = anchor_of (byte);

  g_assert_nonnull (found);
  g_assert_true (cti_secret_equal (found, expected));
}

/* Neither is found, replaced or cleared for the other. */
static void
lies_beside_the_secret (gconstpointer is_real)
{
  g_autoptr (CtiKeychain) keychain =
      is_real != NULL ? cti_keychain_libsecret_new () : cti_keychain_memory_new ();
  g_autoptr (CtiSecret) first = anchor_of (7), second = anchor_of (9), secret = anchor_of (3);
  g_autoptr (CtiSecret) found = NULL;
  CtiKeychainState state;

  g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL)); /* opens it */
  g_assert_true (cti_keychain_store_anchor_sync (keychain, STORE, first));
  g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL));
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_EMPTY);
  g_assert_null (cti_keychain_lookup_session_sync (keychain, STORE));
  g_assert_true (cti_keychain_store_sync (keychain, STORE, secret, NULL, NULL, NULL));
  assert_anchored (keychain, STORE, 7);
  g_assert_true (cti_keychain_store_anchor_sync (keychain, STORE, second));
  assert_anchored (keychain, STORE, 9);
  g_assert_cmpint (look_in_vain (keychain, OTHER), ==, CTI_KEYCHAIN_EMPTY);
  cti_keychain_clear_anchor_sync (keychain, STORE);
  g_assert_cmpint (look_in_vain (keychain, STORE), ==, CTI_KEYCHAIN_EMPTY);
  found = cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL);
  g_assert_nonnull (found);
  g_assert_true (cti_secret_equal (found, secret));
  g_assert_true (cti_keychain_clear_sync (keychain, STORE, NULL, NULL, NULL));
}

/* A keyring that is closed stays closed: it neither tells nor takes anything, and keeps what it
 * knew. */
static void
never_asks (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_libsecret_new ();
  g_autoptr (CtiSecret) first = anchor_of (7), second = anchor_of (9);

  g_assert_true (cti_keychain_store_anchor_sync (keychain, STORE, first));
  run_keyring ("lock");
  g_assert_cmpint (look_in_vain (keychain, STORE), ==, CTI_KEYCHAIN_LOCKED);
  g_assert_false (cti_keychain_store_anchor_sync (keychain, STORE, second));
  cti_keychain_clear_anchor_sync (keychain, STORE);
  g_assert_cmpint (cti_keychain_probe_sync (keychain, NULL, NULL), ==, CTI_KEYCHAIN_LOCKED);
  run_keyring ("unlock");
  assert_anchored (keychain, STORE, 7);
}

/* No keyring is made for it, and no service is waited for. */
static void
without_a_keyring_nothing_is_kept (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_libsecret_new ();
  g_autoptr (CtiSecret) anchor = anchor_of (7);

  g_assert_false (cti_keychain_store_anchor_sync (keychain, STORE, anchor));
  g_assert_cmpint (look_in_vain (keychain, STORE), !=, CTI_KEYCHAIN_OK);
  cti_keychain_clear_anchor_sync (keychain, STORE);
}

static void
skipped (void)
{
  g_test_skip ("KeePassXC is not there, or CTI_LONG is not 1");
}

int
main (int argc, char *argv[])
{
  Surroundings here;

  g_test_init (&argc, &argv, NULL);
  if (argc < 2 || !surroundings_from_name (argv[1], &here))
    g_error ("name the surroundings, as in meson.build");
  if (here == SURROUNDINGS_NO_KEYRING || here == SURROUNDINGS_NO_SERVICE)
    {
      g_test_add_func ("/keychain-anchor/without-a-keyring-nothing-is-kept",
                       without_a_keyring_nothing_is_kept);
      return g_test_run ();
    }
  if (here == SURROUNDINGS_KEEPASSXC && g_getenv ("CTI_KEEPASSXC") == NULL)
    {
      g_test_add_func ("/keychain-anchor/service/keepassxc", skipped);
      return g_test_run ();
    }
  g_test_add_data_func ("/keychain-anchor/service/lies-beside-the-secret", argv,
                        lies_beside_the_secret);
  if (here == SURROUNDINGS_OPEN)
    {
      g_test_add_data_func ("/keychain-anchor/memory/lies-beside-the-secret", NULL,
                            lies_beside_the_secret);
      g_test_add_func ("/keychain-anchor/service/never-asks", never_asks);
    }
  return g_test_run ();
}
