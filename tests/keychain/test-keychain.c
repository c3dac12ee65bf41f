/* The same table is run over the keychain in memory and over the real service, with the calls that
 * block and those that do not. A row is one state; every call is made in it once, from a fresh
 * start. */

#include <string.h>

#include "cti-keychain-libsecret.h"
#include "cti-keychain-memory.h"
#include "keychain-surroundings.h"

#define STORE "0b0f7c52-6a2e-4c0c-9d0a-3f5b8f1f6a11"
#define OTHER "7d1c2f0e-94b3-4f5e-8a59-5a0f0c3f2b22"

typedef enum
{
  CALL_PROBE,
  CALL_LOOKUP,
  CALL_STORE,
  CALL_CLEAR,
  N_CALLS,
} Call;

typedef struct
{
  const char *name;
  Surroundings where;
  CtiKeychainState memory; /* what the keychain in memory is told */
  const char *holds;       /* the store whose secret it holds before */
  const char *before;      /* done to the keyring before the call */
  const char *meanwhile;   /* what the user does while a call may ask */
  CtiKeychainState expected[N_CALLS];
} State;

static const State states[] = {
  { "open-and-empty",
    SURROUNDINGS_OPEN,
    CTI_KEYCHAIN_OK,
    NULL,
    NULL,
    NULL,
    { CTI_KEYCHAIN_OK, CTI_KEYCHAIN_EMPTY, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_EMPTY } },
  { "item-of-this-store",
    SURROUNDINGS_OPEN,
    CTI_KEYCHAIN_OK,
    STORE,
    NULL,
    NULL,
    { CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OK } },
  { "item-of-another-store",
    SURROUNDINGS_OPEN,
    CTI_KEYCHAIN_OK,
    OTHER,
    NULL,
    NULL,
    { CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OTHER_STORE, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OTHER_STORE } },
  { "question-dismissed",
    SURROUNDINGS_OPEN,
    CTI_KEYCHAIN_REFUSED,
    STORE,
    "lock",
    "dismiss",
    { CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_REFUSED, CTI_KEYCHAIN_REFUSED, CTI_KEYCHAIN_REFUSED } },
  { "empty-and-question-dismissed",
    SURROUNDINGS_OPEN,
    CTI_KEYCHAIN_REFUSED,
    NULL,
    "lock",
    "dismiss",
    { CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_REFUSED, CTI_KEYCHAIN_REFUSED, CTI_KEYCHAIN_REFUSED } },
  { "locked-and-cannot-ask",
    SURROUNDINGS_NO_PROMPTER,
    CTI_KEYCHAIN_LOCKED,
    STORE,
    "lock",
    NULL,
    { CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_LOCKED } },
  { "empty-locked-and-cannot-ask",
    SURROUNDINGS_NO_PROMPTER,
    CTI_KEYCHAIN_LOCKED,
    NULL,
    "lock",
    NULL,
    { CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_LOCKED } },
  { "no-keyring-yet",
    SURROUNDINGS_NO_KEYRING,
    CTI_KEYCHAIN_EMPTY,
    NULL,
    NULL,
    NULL,
    { CTI_KEYCHAIN_EMPTY, CTI_KEYCHAIN_EMPTY, CTI_KEYCHAIN_LOCKED, CTI_KEYCHAIN_EMPTY } },
  { "no-service",
    SURROUNDINGS_NO_SERVICE,
    CTI_KEYCHAIN_NO_SERVICE,
    NULL,
    NULL,
    NULL,
    { CTI_KEYCHAIN_NO_SERVICE, CTI_KEYCHAIN_NO_SERVICE, CTI_KEYCHAIN_NO_SERVICE,
      CTI_KEYCHAIN_NO_SERVICE } },
  { "no-bus",
    SURROUNDINGS_NO_BUS,
    CTI_KEYCHAIN_NO_BUS,
    NULL,
    NULL,
    NULL,
    { CTI_KEYCHAIN_NO_BUS, CTI_KEYCHAIN_NO_BUS, CTI_KEYCHAIN_NO_BUS, CTI_KEYCHAIN_NO_BUS } },
  { "open-and-empty",
    SURROUNDINGS_KEEPASSXC,
    CTI_KEYCHAIN_OK,
    NULL,
    NULL,
    NULL,
    { CTI_KEYCHAIN_OK, CTI_KEYCHAIN_EMPTY, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_EMPTY } },
  { "item-of-this-store",
    SURROUNDINGS_KEEPASSXC,
    CTI_KEYCHAIN_OK,
    STORE,
    NULL,
    NULL,
    { CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OK } },
  { "item-of-another-store",
    SURROUNDINGS_KEEPASSXC,
    CTI_KEYCHAIN_OK,
    OTHER,
    NULL,
    NULL,
    { CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OTHER_STORE, CTI_KEYCHAIN_OK, CTI_KEYCHAIN_OTHER_STORE } },
};

typedef struct
{
  const State *state;
  gboolean real;     /* the service, not memory */
  gboolean blocking; /* the calls that block */
} Case;

static Surroundings here;

static CtiSecret *
secret_of_bytes (guint8 first)
{
  CtiSecret *secret = cti_secret_new (32);
  guint8 *bytes = cti_secret_edit (secret);

  for (guint i = 0; i < 32; i++)
    bytes[i] = (guint8) (first + 8 * i); /* from 0x00 up, so that a zero byte is among them */
  return secret;
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (GAsyncResult **kept)
{
  while (*kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *kept;
}

static CtiKeychainState
call_blocking (CtiKeychain *keychain, Call call, CtiSecret **found, GError **error)
{
  g_autoptr (CtiSecret) secret = secret_of_bytes (1);
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;
  gboolean done;

  if (call == CALL_PROBE)
    return cti_keychain_probe_sync (keychain, NULL, error);
  if (call == CALL_LOOKUP)
    done = (*found = cti_keychain_lookup_sync (keychain, STORE, &state, NULL, error)) != NULL;
  else if (call == CALL_STORE)
    done = cti_keychain_store_sync (keychain, STORE, secret, &state, NULL, error);
  else
    done = cti_keychain_clear_sync (keychain, STORE, &state, NULL, error);
  g_assert_true (done == (state == CTI_KEYCHAIN_OK));
  return state;
}

static CtiKeychainState
call_waiting (CtiKeychain *keychain, Call call, CtiSecret **found, GError **error)
{
  g_autoptr (CtiSecret) secret = secret_of_bytes (1);
  g_autoptr (GAsyncResult) result = NULL;
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;
  gboolean done;

  if (call == CALL_PROBE)
    cti_keychain_probe_async (keychain, NULL, keep_result, &result);
  else if (call == CALL_LOOKUP)
    cti_keychain_lookup_async (keychain, STORE, NULL, keep_result, &result);
  else if (call == CALL_STORE)
    cti_keychain_store_async (keychain, STORE, secret, NULL, keep_result, &result);
  else
    cti_keychain_clear_async (keychain, STORE, NULL, keep_result, &result);

  wait_for_result (&result);
  if (call == CALL_PROBE)
    return cti_keychain_probe_finish (keychain, result, error);
  if (call == CALL_LOOKUP)
    done = (*found = cti_keychain_lookup_finish (keychain, result, &state, error)) != NULL;
  else if (call == CALL_STORE)
    done = cti_keychain_store_finish (keychain, result, &state, error);
  else
    done = cti_keychain_clear_finish (keychain, result, &state, error);
  g_assert_true (done == (state == CTI_KEYCHAIN_OK));
  return state;
}

static void
store_bytes (CtiKeychain *keychain, const char *store_id, guint8 first)
{
  g_autoptr (CtiSecret) secret = secret_of_bytes (first);
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_keychain_store_sync (keychain, store_id, secret, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_holds (CtiKeychain *keychain, guint8 first)
{
  g_autoptr (CtiSecret) expected = secret_of_bytes (first);
  g_autoptr (GError) error = NULL;
  CtiKeychainState state;
  g_autoptr (CtiSecret) secret = cti_keychain_lookup_sync (keychain, STORE, &state, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_OK);
  g_assert_true (cti_secret_equal (secret, expected));
}

/* A keychain with nothing in it, whatever the case before left. */
static CtiKeychain *
fresh_keychain (gboolean real)
{
  g_autoptr (CtiKeychain) keychain = NULL;

  if (!real)
    return cti_keychain_memory_new ();
  keychain = cti_keychain_libsecret_new ();
  if (here == SURROUNDINGS_OPEN || here == SURROUNDINGS_NO_PROMPTER)
    run_keyring ("swap");
  if (here == SURROUNDINGS_KEEPASSXC)
    {
      cti_keychain_clear_sync (keychain, STORE, NULL, NULL, NULL);
      cti_keychain_clear_sync (keychain, OTHER, NULL, NULL, NULL);
    }
  return g_steal_pointer (&keychain);
}

static void
check_call (const Case *test, Call call)
{
  const State *state = test->state;
  g_autoptr (CtiKeychain) keychain = fresh_keychain (test->real);
  g_autoptr (CtiSecret) found = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *user = NULL;
  CtiKeychainState got;

  if (state->holds != NULL)
    store_bytes (keychain, state->holds, 0);
  if (!test->real)
    cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (keychain), state->memory);
  if (test->real && state->before != NULL)
    run_keyring (state->before);
  if (test->real && state->meanwhile != NULL && call != CALL_PROBE)
    user = start_keyring (state->meanwhile);

  got = test->blocking ? call_blocking (keychain, call, &found, &error)
                       : call_waiting (keychain, call, &found, &error);
  if (user != NULL)
    finish_keyring (user);
  g_assert_no_error (error);
  g_assert_cmpint (got, ==, state->expected[call]);
  if (found != NULL)
    {
      g_autoptr (CtiSecret) expected = secret_of_bytes (0);

      g_assert_true (cti_secret_equal (found, expected));
    }
}

static void
test_state (gconstpointer data)
{
  for (Call call = 0; call < N_CALLS; call++)
    check_call (data, call);
}

static void
test_storing_again_replaces (gconstpointer real)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (GPOINTER_TO_INT (real));

  store_bytes (keychain, STORE, 0);
  store_bytes (keychain, STORE, 7);
  assert_holds (keychain, 7);
}

static void
test_clearing_takes_one_store (gconstpointer real)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (GPOINTER_TO_INT (real));
  CtiKeychainState state;

  store_bytes (keychain, STORE, 0);
  store_bytes (keychain, OTHER, 3);
  g_assert_true (cti_keychain_clear_sync (keychain, OTHER, NULL, NULL, NULL));
  assert_holds (keychain, 0);
  g_assert_true (cti_keychain_clear_sync (keychain, STORE, NULL, NULL, NULL));
  g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL));
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_EMPTY);
}

static void
test_cancelled_before (gconstpointer real)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (GPOINTER_TO_INT (real));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CtiKeychainState state;

  store_bytes (keychain, STORE, 0);
  g_cancellable_cancel (cancellable);
  g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_FAILED);
}

static void
test_unanswered_question_is_cancelled (gconstpointer real)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (GPOINTER_TO_INT (real));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtiKeychainState state;

  store_bytes (keychain, STORE, 0);
  if (GPOINTER_TO_INT (real))
    run_keyring ("lock");
  else
    cti_keychain_memory_set_unanswered (CTI_KEYCHAIN_MEMORY (keychain), TRUE);
  cti_keychain_lookup_async (keychain, STORE, cancellable, keep_result, &result);
  if (GPOINTER_TO_INT (real))
    run_keyring ("prompt");
  g_main_context_iteration (NULL, FALSE);
  g_assert_null (result);

  g_cancellable_cancel (cancellable);
  wait_for_result (&result);
  if (GPOINTER_TO_INT (real))
    run_keyring ("dismiss"); /* the question is left on the screen, and the service alive */
  g_assert_null (cti_keychain_lookup_finish (keychain, result, &state, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_FAILED);
}

static void
test_answered_question_gives_the_secret (void)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (TRUE);
  GSubprocess *user = NULL;

  store_bytes (keychain, STORE, 0);
  run_keyring ("lock");
  user = start_keyring ("answer");
  assert_holds (keychain, 0);
  finish_keyring (user);
}

static void
test_refused_store_keeps_the_secret (void)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (TRUE);
  g_autoptr (CtiSecret) secret = secret_of_bytes (9);
  GSubprocess *user = NULL;

  store_bytes (keychain, STORE, 0);
  run_keyring ("lock");
  user = start_keyring ("dismiss");
  g_assert_false (cti_keychain_store_sync (keychain, STORE, secret, NULL, NULL, NULL));
  finish_keyring (user);
  run_keyring ("unlock");
  assert_holds (keychain, 0);
}

static void
test_item_tells_only_the_id (void)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (TRUE);
  g_autofree char *attributes = NULL;
  g_autofree char *labels = NULL;

  store_bytes (keychain, STORE, 0);
  store_bytes (keychain, STORE, 1);
  attributes = read_keyring ("attributes");
  labels = read_keyring ("labels");
  g_assert_cmpstr (attributes, ==, "store=" STORE "\n");
  g_assert_cmpstr (labels, ==, "Overgang\n");
}

static void
test_swapped_keyring_is_empty (void)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (TRUE);
  CtiKeychainState state;

  store_bytes (keychain, STORE, 0);
  run_keyring ("swap");
  g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, NULL));
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_EMPTY);
  run_keyring ("delete");
  g_assert_cmpint (cti_keychain_probe_sync (keychain, NULL, NULL), ==, CTI_KEYCHAIN_EMPTY);
  run_keyring ("create");
}

static void
test_first_keyring_is_refused (void)
{
  g_autoptr (CtiKeychain) keychain = fresh_keychain (TRUE);
  g_autoptr (CtiSecret) secret = secret_of_bytes (0);
  g_autoptr (GError) error = NULL;
  GSubprocess *user = NULL;
  CtiKeychainState state;

  run_keyring ("delete");
  user = start_keyring ("dismiss");
  g_assert_false (cti_keychain_store_sync (keychain, STORE, secret, &state, NULL, &error));
  finish_keyring (user);
  run_keyring ("create");
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, CTI_KEYCHAIN_REFUSED);
}

static void
test_damaged_item_is_said (void)
{
  static const char *const damaged[] = { "0102xy", "012", "", "00 0" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (CtiKeychain) keychain = fresh_keychain (TRUE);
      g_autofree char *script =
          g_strdup_printf ("printf '%s' | secret-tool store --label=Overgang store " STORE,
                           damaged[i]);
      g_autoptr (GError) error = NULL;
      CtiKeychainState state;

      run_tool (script);
      g_assert_null (cti_keychain_lookup_sync (keychain, STORE, &state, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_cmpint (state, ==, CTI_KEYCHAIN_FAILED);
    }
}

static void
test_memory_fails_when_told (void)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_memory_new ();
  g_autoptr (GError) error = NULL;

  cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (keychain), CTI_KEYCHAIN_FAILED);
  g_assert_cmpint (cti_keychain_probe_sync (keychain, NULL, &error), ==, CTI_KEYCHAIN_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

static void
add_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint form = 0; states[i].where == here && form < 4; form++)
      {
        Case *test = g_new0 (Case, 1);
        g_autofree char *path = NULL;

        *test = (Case){ &states[i], (form & 1) != 0, (form & 2) != 0 };
        path = g_strdup_printf ("/keychain/%s/%s/%s", test->real ? "service" : "memory",
                                states[i].name, test->blocking ? "blocking" : "waiting");
        g_test_add_data_func_full (path, test, test_state, g_free);
      }
}

static void
add_for_both (const char *name, GTestDataFunc test)
{
  g_autofree char *memory = g_strdup_printf ("/keychain/memory/%s", name);
  g_autofree char *service = g_strdup_printf ("/keychain/service/%s", name);

  g_test_add_data_func (memory, GINT_TO_POINTER (FALSE), test);
  g_test_add_data_func (service, GINT_TO_POINTER (TRUE), test);
}

static void
add_for_open_keyring (void)
{
  add_for_both ("storing-again-replaces", test_storing_again_replaces);
  add_for_both ("clearing-takes-one-store", test_clearing_takes_one_store);
  add_for_both ("cancelled-before-it-began", test_cancelled_before);
  add_for_both ("unanswered-question-is-cancelled", test_unanswered_question_is_cancelled);
  g_test_add_func ("/keychain/service/answered-question-gives-the-secret",
                   test_answered_question_gives_the_secret);
  g_test_add_func ("/keychain/service/refused-store-keeps-the-secret",
                   test_refused_store_keeps_the_secret);
  g_test_add_func ("/keychain/service/item-tells-only-the-id", test_item_tells_only_the_id);
  g_test_add_func ("/keychain/service/swapped-keyring-is-empty", test_swapped_keyring_is_empty);
  g_test_add_func ("/keychain/service/first-keyring-is-refused", test_first_keyring_is_refused);
  g_test_add_func ("/keychain/service/damaged-item-is-said", test_damaged_item_is_said);
  g_test_add_func ("/keychain/memory/fails-when-told", test_memory_fails_when_told);
}

static void
test_skipped (void)
{
  g_test_skip ("needs KeePassXC and CTI_LONG=1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc < 2 || !surroundings_from_name (argv[1], &here))
    g_error ("name the surroundings, as in meson.build");
  if (here == SURROUNDINGS_NO_BUS)
    g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  if (here == SURROUNDINGS_KEEPASSXC && g_getenv ("CTI_KEEPASSXC") == NULL)
    g_test_add_func ("/keychain/service/keepassxc", test_skipped);
  else
    add_states ();
  if (here == SURROUNDINGS_OPEN)
    add_for_open_keyring ();
  return g_test_run ();
}
