/* What the keychain keeps until logout: beside what lasts, in memory alone, and nowhere at all
 * where there is no such place. In memory and over the real service. */

#include <string.h>

#include "cti-keychain-libsecret.h"
#include "cti-keychain-memory.h"
#include "keychain-surroundings.h"

#define STORE "0b0f7c52-6a2e-4c0c-9d0a-3f5b8f1f6a11"
#define OTHER "7d1c2f0e-94b3-4f5e-8a59-5a0f0c3f2b22"

static CtiSecret *
secret_of (guint8 byte)
{
  CtiSecret *secret = cti_secret_new (32);

  memset (cti_secret_edit (secret), byte, 32);
  return secret;
}

static void
assert_holds (CtiSecret *found, guint8 byte)
{
  g_autoptr (CtiSecret) secret = found;
  g_autoptr (CtiSecret) expected = secret_of (byte);

  g_assert_nonnull (secret);
  g_assert_true (cti_secret_equal (secret, expected));
}

/* Neither is found, replaced or cleared for the other. */
static void
lies_beside_what_lasts (gconstpointer is_real)
{
  g_autoptr (CtiKeychain) keychain =
      is_real != NULL ? cti_keychain_libsecret_new () : cti_keychain_memory_new ();
  g_autoptr (CtiSecret) first = secret_of (7), second = secret_of (9), lasting = secret_of (3);
  CtiKeychainState state;

  g_assert_true (cti_keychain_store_session_sync (keychain, STORE, first));
  g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL));
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_EMPTY);
  g_assert_true (cti_keychain_store_sync (keychain, STORE, lasting, NULL, NULL, NULL));
  assert_holds (cti_keychain_lookup_session_sync (keychain, STORE), 7);
  g_assert_true (cti_keychain_store_session_sync (keychain, STORE, second));
  assert_holds (cti_keychain_lookup_session_sync (keychain, STORE), 9);
  assert_holds (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL), 3);
  g_assert_null (cti_keychain_lookup_session_sync (keychain, OTHER));
  cti_keychain_clear_session_sync (keychain, STORE);
  g_assert_null (cti_keychain_lookup_session_sync (keychain, STORE));
  assert_holds (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL), 3);
}

/* It is there without a question while the lasting keyring is closed. */
static void
never_asks (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_libsecret_new ();
  g_autoptr (CtiSecret) secret = secret_of (7), other = secret_of (9);

  g_assert_true (cti_keychain_store_session_sync (keychain, STORE, secret));
  run_keyring ("lock");
  assert_holds (cti_keychain_lookup_session_sync (keychain, STORE), 7);
  g_assert_true (cti_keychain_store_session_sync (keychain, STORE, other));
  assert_holds (cti_keychain_lookup_session_sync (keychain, STORE), 9);
  cti_keychain_clear_session_sync (keychain, STORE);
  g_assert_null (cti_keychain_lookup_session_sync (keychain, STORE));
  run_keyring ("unlock");
}

/* No file of the keyring has the item, which stands there readable where one lasts. */
static void
is_on_no_disk (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_libsecret_new ();
  g_autoptr (CtiSecret) secret = secret_of (7);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "keyrings", NULL);
  g_autoptr (GDir) files = NULL;
  const char *name;
  guint count = 0;

  g_assert_true (cti_keychain_store_sync (keychain, OTHER, secret, NULL, NULL, NULL));
  g_assert_true (cti_keychain_store_session_sync (keychain, STORE, secret));
  files = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize size = 0;

      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_assert_null (memmem (content, size, "session-of", strlen ("session-of")));
      count += memmem (content, size, "store", strlen ("store")) != NULL;
    }
  g_assert_cmpuint (count, >, 0);
  cti_keychain_clear_session_sync (keychain, STORE);
}

/* Without a service that keeps things in memory nothing is kept, rather than for ever. */
static void
without_a_place_nothing_is_kept (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_libsecret_new ();
  g_autoptr (CtiSecret) secret = secret_of (7);

  g_assert_false (cti_keychain_store_session_sync (keychain, STORE, secret));
  g_assert_null (cti_keychain_lookup_session_sync (keychain, STORE));
  cti_keychain_clear_session_sync (keychain, STORE);
}

static void
logout_forgets_it (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_memory_new ();
  g_autoptr (CtiSecret) secret = secret_of (7);

  g_assert_true (cti_keychain_store_session_sync (keychain, STORE, secret));
  cti_keychain_memory_log_out (CTI_KEYCHAIN_MEMORY (keychain));
  g_assert_null (cti_keychain_lookup_session_sync (keychain, STORE));
}

int
main (int argc, char *argv[])
{
  Surroundings here;

  g_test_init (&argc, &argv, NULL);
  if (argc < 2 || !surroundings_from_name (argv[1], &here))
    g_error ("name the surroundings, as in meson.build");
  if (here != SURROUNDINGS_OPEN)
    {
      g_test_add_func ("/keychain-session/without-a-place-nothing-is-kept",
                       without_a_place_nothing_is_kept);
      return g_test_run ();
    }
  g_test_add_data_func ("/keychain-session/memory/lies-beside-what-lasts", NULL,
                        lies_beside_what_lasts);
  g_test_add_data_func ("/keychain-session/service/lies-beside-what-lasts", argv,
                        lies_beside_what_lasts);
  g_test_add_func ("/keychain-session/service/never-asks", never_asks);
  g_test_add_func ("/keychain-session/service/is-on-no-disk", is_on_no_disk);
  g_test_add_func ("/keychain-session/memory/logout-forgets-it", logout_forgets_it);
  return g_test_run ();
}
