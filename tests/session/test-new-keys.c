/* New keys as a person makes them: what opened the store opens nothing any more, and what is new
 * does. */

#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-unlock.h"
#include "session-fixture.h"

typedef struct
{
  CtiSecret *present; /* (owned) */
  CtiSecret *fresh;   /* (owned) */
  CtiSecret *code;    /* (owned) */
} Change;

static void
change_clear (Change *self)
{
  cti_secret_unref (self->present);
  cti_secret_unref (self->fresh);
  cti_secret_unref (self->code);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, change_clear)

static Change
make_change (const char *present, const char *fresh)
{
  return (Change){ fixture_secret (present), fixture_secret (fresh),
                   cti_recovery_code_new_random () };
}

static gboolean
apply (SessionFixture *fixture, const Change *change, GError **error)
{
  CtiNewKeys new_keys = { fixture->keychain, change->present, change->fresh, change->code };

  return cti_unlock_new_keys (fixture->store, &new_keys, NULL, NULL, NULL, error);
}

static gboolean
opens_with (SessionFixture *fixture, const CtiSecret *passphrase)
{
  session_fixture_close (fixture);
  fixture->store = cti_unlock_passphrase (fixture->path, fixture->keychain, passphrase,
                                          fixture->clock, NULL, NULL);
  return fixture->store != NULL;
}

static gboolean
opens_with_sheet (SessionFixture *fixture, const CtiSecret *code)
{
  session_fixture_close (fixture);
  fixture->store = cti_unlock_recovery (fixture->path, code, fixture->clock, NULL, NULL);
  return fixture->store != NULL;
}

static CtiSecret *
look_in_keychain (SessionFixture *fixture)
{
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;

  return cti_keychain_lookup_sync (fixture->keychain, fixture->id, &state, NULL, NULL);
}

static void
only_what_is_new_opens (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_auto (Change) change = make_change (FIXTURE_PASSPHRASE, FIXTURE_OTHER);
  g_autoptr (CtiSecret) before = look_in_keychain (fixture);
  g_autoptr (CtiSecret) now = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");

  apply (fixture, &change, &error);
  g_assert_no_error (error);
  g_assert_false (cti_secret_equal (cti_store_get_key (fixture->store), fixture->key));
  g_assert_false (opens_with (fixture, change.present));
  g_assert_false (opens_with_sheet (fixture, fixture->code));
  g_assert_true (opens_with_sheet (fixture, change.code));
  g_assert_true (opens_with (fixture, change.fresh));
  g_assert_true (cti_store_verify_case (fixture->store, id, NULL));
  now = look_in_keychain (fixture);
  g_assert_false (cti_secret_equal (before, now));
}

static void
organisation_goes_on_opening (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_auto (Change) change = make_change (FIXTURE_PASSPHRASE, FIXTURE_OTHER);
  guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE];
  g_autoptr (CtiSecret) key = cti_keys_new_organisation (public_key);

  g_assert_true (cti_unlock_add_organisation (fixture->store, public_key, NULL));
  g_assert_true (apply (fixture, &change, NULL));
  session_fixture_close (fixture);
  fixture->store = cti_unlock_organisation (fixture->path, key, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
}

static void
nothing_for_a_wrong_or_weak_passphrase (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_auto (Change) wrong = make_change (FIXTURE_OTHER, FIXTURE_OTHER);
  g_auto (Change) weak = make_change (FIXTURE_PASSPHRASE, "password");
  g_autoptr (GError) error = NULL;

  g_assert_false (apply (fixture, &wrong, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_false (apply (fixture, &weak, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PASSPHRASE_WEAK);
  g_assert_true (opens_with (fixture, wrong.present) == FALSE);
  g_assert_true (opens_with (fixture, weak.present));
}

static void
give_up_at_the_keychain (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_auto (Change) change = make_change (FIXTURE_PASSPHRASE, FIXTURE_OTHER);
  g_autoptr (GError) error = NULL;

  cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (fixture->keychain), CTI_KEYCHAIN_REFUSED);
  g_assert_false (apply (fixture, &change, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_KEYCHAIN_REFUSED);
  cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (fixture->keychain), CTI_KEYCHAIN_OK);
  g_assert_true (opens_with (fixture, change.present));
}

/* Five times in a row: of the earlier keys only so many are kept as there is room for. */
static void
again_and_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  for (guint i = 1; i <= CTI_KEYS_FORMER_MAX + 1; i++)
    {
      g_auto (Change) change = make_change (i % 2 == 1 ? FIXTURE_PASSPHRASE : FIXTURE_OTHER,
                                            i % 2 == 1 ? FIXTURE_OTHER : FIXTURE_PASSPHRASE);
      g_autoptr (GError) error = NULL;

      apply (fixture, &change, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (cti_store_get_formers (fixture->store)->len, ==,
                        MIN (i, CTI_KEYS_FORMER_MAX));
      g_assert_true (opens_with (fixture, change.fresh));
    }
  g_assert_cmpuint (session_fixture_count_uses (fixture, "new-keys"), ==, CTI_KEYS_FORMER_MAX + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-keys/only-what-is-new-opens", only_what_is_new_opens);
  g_test_add_func ("/new-keys/organisation-goes-on-opening", organisation_goes_on_opening);
  g_test_add_func ("/new-keys/nothing-for-a-wrong-or-weak-passphrase",
                   nothing_for_a_wrong_or_weak_passphrase);
  g_test_add_func ("/new-keys/give-up-at-the-keychain", give_up_at_the_keychain);
  g_test_add_func ("/new-keys/again-and-again", again_and_again);
  return g_test_run ();
}
