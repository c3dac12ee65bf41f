#include <sodium.h>
#include <string.h>

#include "crypto-fixture.h"

#include "cti-hash.h"
#include "cti-key.h"
#include "cti-keys.h"
#include "cti-recovery-code.h"

#define STORE_ID "0f8fad5b-d9cb-469f-a165-70867728950e"

/* Every run of Argon2id goes through here: the linker puts this in its place. */
int __real_crypto_pwhash (unsigned char *out,
                          unsigned long long out_size,
                          const char *phrase,
                          unsigned long long size,
                          const unsigned char *salt,
                          unsigned long long passes,
                          size_t memory,
                          int algorithm);
int __wrap_crypto_pwhash (unsigned char *out,
                          unsigned long long out_size,
                          const char *phrase,
                          unsigned long long size,
                          const unsigned char *salt,
                          unsigned long long passes,
                          size_t memory,
                          int algorithm);

static guint n_runs;

int
__wrap_crypto_pwhash (unsigned char *out,
                      unsigned long long out_size,
                      const char *phrase,
                      unsigned long long size,
                      const unsigned char *salt,
                      unsigned long long passes,
                      size_t memory,
                      int algorithm)
{
  n_runs++;
  return __real_crypto_pwhash (out, out_size, phrase, size, salt, passes, memory, algorithm);
}

typedef struct
{
  CtiSecret *store_key, *phrase, *other_phrase, *long_phrase, *keychain, *other_keychain, *code;
  CtiKeys *keys;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->store_key = fixed_secret (0, CTI_KEY_SIZE);
  fixture->phrase = cti_secret_new_text ("rolig kaktus");
  fixture->other_phrase = cti_secret_new_text ("rolig kaktUs");
  fixture->long_phrase = cti_secret_new_text ("en lang og rolig sætning");
  fixture->keychain = fixed_secret (50, CTI_KEY_SIZE);
  fixture->other_keychain = fixed_secret (51, CTI_KEY_SIZE);
  fixture->code = fixed_secret (100, 16);
  fixture->keys = cti_keys_new (STORE_ID);
  g_assert_true (cti_keys_add_daily (fixture->keys, fixture->store_key, fixture->phrase,
                                     fixture->keychain, CHEAP, NULL));
  g_assert_true (cti_keys_add_recovery (fixture->keys, fixture->store_key, fixture->code, NULL));
  n_runs = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  cti_secret_unref (fixture->store_key);
  cti_secret_unref (fixture->phrase);
  cti_secret_unref (fixture->other_phrase);
  cti_secret_unref (fixture->long_phrase);
  cti_secret_unref (fixture->keychain);
  cti_secret_unref (fixture->other_keychain);
  cti_secret_unref (fixture->code);
  cti_keys_unref (fixture->keys);
}

static void
assert_opened (CtiSecret *opened, GError *error, const Fixture *fixture)
{
  g_assert_no_error (error);
  g_assert_true (cti_secret_equal (opened, fixture->store_key));
  cti_secret_unref (opened);
}

static void
assert_not_opened (CtiSecret *opened, GError **error, CtiCryptoError code)
{
  g_assert_null (opened);
  g_assert_error (*error, CTI_CRYPTO_ERROR, (int) code);
  g_clear_error (error);
}

static CtiKeys *
read_again (const Fixture *fixture)
{
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);
  g_autoptr (GError) error = NULL;
  CtiKeys *keys = cti_keys_decode (bytes, &error);

  g_assert_no_error (error);
  return keys;
}

static void
each_slot_opens_after_writing (Fixture *fixture, gconstpointer unused)
{
  guint8 public_key[32], secret_bytes[32];
  g_autoptr (CtiSecret) secret_key = NULL;
  g_autoptr (CtiSecret) pin = cti_secret_new_text ("271828");
  g_autoptr (CtiKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  crypto_box_keypair (public_key, secret_bytes);
  secret_key = cti_secret_new_copy (secret_bytes, 32);
  g_assert_true (cti_keys_add_passphrase (fixture->keys, fixture->store_key, fixture->long_phrase,
                                          CHEAP, NULL));
  g_assert_true (cti_keys_add_day_pin (fixture->keys, fixture->store_key, pin, fixture->keychain,
                                       CHEAP, NULL));
  g_assert_true (cti_keys_add_organisation (fixture->keys, fixture->store_key, public_key, NULL));
  cti_keys_bump_sequence (fixture->keys);
  keys = read_again (fixture);
  g_assert_cmpuint (cti_keys_get_n_slots (keys), ==, 5);
  g_assert_cmpuint (cti_keys_get_sequence (keys), ==, 1);
  g_assert_cmpstr (cti_keys_get_store_id (keys), ==, STORE_ID);
  assert_opened (cti_keys_open_daily (keys, fixture->phrase, fixture->keychain, &error), error,
                 fixture);
  assert_opened (cti_keys_open_passphrase (keys, fixture->long_phrase, &error), error, fixture);
  assert_opened (cti_keys_open_recovery (keys, fixture->code, &error), error, fixture);
  assert_opened (cti_keys_open_day_pin (keys, pin, fixture->keychain, &error), error, fixture);
  assert_opened (cti_keys_open_organisation (keys, secret_key, &error), error, fixture);
  g_assert_true (cti_keys_verify (keys, fixture->store_key, &error));
}

static void
neither_half_of_the_daily_slot_opens_it (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CtiSecret) nothing = cti_secret_new (0), zeros = cti_secret_new (32);
  const CtiKeys *keys = fixture->keys;
  GError *error = NULL;

  assert_not_opened (cti_keys_open_daily (keys, fixture->other_phrase, fixture->keychain, &error),
                     &error, CTI_CRYPTO_ERROR_WRONG_SECRET);
  assert_not_opened (cti_keys_open_daily (keys, fixture->phrase, fixture->other_keychain, &error),
                     &error, CTI_CRYPTO_ERROR_WRONG_SECRET);
  assert_not_opened (cti_keys_open_daily (keys, nothing, fixture->keychain, &error), &error,
                     CTI_CRYPTO_ERROR_WRONG_SECRET);
  assert_not_opened (cti_keys_open_daily (keys, fixture->phrase, zeros, &error), &error,
                     CTI_CRYPTO_ERROR_WRONG_SECRET);
  assert_not_opened (cti_keys_open_passphrase (keys, fixture->phrase, &error), &error,
                     CTI_CRYPTO_ERROR_NO_SLOT);
  g_assert_cmpuint (n_runs, ==, 4);
  assert_not_opened (cti_keys_open_daily (keys, fixture->phrase, nothing, &error), &error,
                     CTI_CRYPTO_ERROR_LIMITS);
  g_assert_cmpuint (n_runs, ==, 4);
}

static void
wrong_secret_opens_no_slot (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CtiSecret) other_code = fixed_secret (101, 16);
  g_autoptr (CtiSecret) short_code = fixed_secret (100, 15);
  GError *error = NULL;

  g_assert_true (cti_keys_add_passphrase (fixture->keys, fixture->store_key, fixture->long_phrase,
                                          CHEAP, NULL));
  assert_not_opened (cti_keys_open_passphrase (fixture->keys, fixture->phrase, &error), &error,
                     CTI_CRYPTO_ERROR_WRONG_SECRET);
  assert_not_opened (cti_keys_open_recovery (fixture->keys, other_code, &error), &error,
                     CTI_CRYPTO_ERROR_WRONG_SECRET);
  assert_not_opened (cti_keys_open_recovery (fixture->keys, short_code, &error), &error,
                     CTI_CRYPTO_ERROR_LIMITS);
  assert_not_opened (cti_keys_open_day_pin (fixture->keys, fixture->phrase, fixture->keychain,
                                            &error),
                     &error, CTI_CRYPTO_ERROR_NO_SLOT);
}

static void
organisation_key_must_be_one (Fixture *fixture, gconstpointer unused)
{
  guint8 zeros[32] = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_keys_add_organisation (fixture->keys, fixture->store_key, zeros, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
  g_assert_cmpuint (cti_keys_get_n_slots (fixture->keys), ==, 2);
}

static void
every_flipped_bit_is_found_before_argon2id (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);

  for (gsize at = 0; at < g_bytes_get_size (bytes); at++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autoptr (GBytes) flipped = with_flipped_bit (bytes, at, bit);
        g_autoptr (GError) error = NULL;
        g_autoptr (CtiKeys) keys = cti_keys_decode (flipped, &error);

        g_assert_null (keys);
        g_assert_error (error, CTI_CRYPTO_ERROR,
                        (at < 8 ? CTI_CRYPTO_ERROR_NOT_OURS : CTI_CRYPTO_ERROR_DAMAGED));
      }
  g_assert_cmpuint (n_runs, ==, 0);
}

static void
every_other_length_is_found (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *longer = g_malloc0 (CTI_KEYS_FILE_MAX + 1);

  memcpy (longer, g_bytes_get_data (bytes, NULL), size);
  for (gsize length = 0; length <= CTI_KEYS_FILE_MAX + 1; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_static (longer, length);
      g_autoptr (CtiKeys) keys = cti_keys_decode (cut, NULL);

      g_assert_cmpint (keys != NULL, ==, length == size);
    }
}

/* Somebody who knows the format changes a byte and makes the checksums right again. */
static GBytes *
forge (GBytes *bytes, gsize at, const void *new_bytes, gsize n_bytes)
{
  gsize size = g_bytes_get_size (bytes);
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  memcpy (copy + at, new_bytes, n_bytes);
  for (guint i = 0; i < 2; i++)
    cti_hash_sum (copy + 56 + i * 136, 120, copy + 56 + i * 136 + 120, 16);
  cti_hash_sum (copy, size - 32, copy + size - 32, 32);
  return g_bytes_new_take (copy, size);
}

static void
forged_file_is_found_after_unlocking (Fixture *fixture, gconstpointer unused)
{
  guint8 sequence[8] = { 99 };
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);
  g_autoptr (GBytes) forged = forge (bytes, 32, sequence, 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiKeys) keys = cti_keys_decode (forged, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cti_keys_get_sequence (keys), ==, 99);
  assert_opened (cti_keys_open_recovery (keys, fixture->code, &error), error, fixture);
  g_assert_false (cti_keys_verify (keys, fixture->store_key, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_DAMAGED);
}

static void
slot_does_not_open_in_another_store (Fixture *fixture, gconstpointer unused)
{
  guint8 store_id[16] = { 1 };
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);
  g_autoptr (GBytes) forged = forge (bytes, 16, store_id, 16);
  g_autoptr (CtiKeys) keys = cti_keys_decode (forged, NULL);
  GError *error = NULL;

  assert_not_opened (cti_keys_open_recovery (keys, fixture->code, &error), &error,
                     CTI_CRYPTO_ERROR_WRONG_SECRET);
}

static void
cost_out_of_range_is_never_computed (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    guint64 memory;
    guint32 passes;
  } rows[] = {
    { 0, 1 },    { 8191, 1 },  { CTI_KDF_MEMORY_MAX + 1, 1 }, { G_MAXUINT64, 1 },
    { 8192, 0 }, { 8192, 11 }, { 8192, G_MAXUINT32 },
  };
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint64 memory = GUINT64_TO_LE (rows[i].memory);
      guint32 passes = GUINT32_TO_LE (rows[i].passes);
      g_autoptr (GBytes) some = forge (bytes, 64, &memory, 8);
      g_autoptr (GBytes) forged = forge (some, 72, &passes, 4);
      g_autoptr (CtiKeys) keys = cti_keys_decode (forged, NULL);
      GError *error = NULL;

      assert_not_opened (cti_keys_open_daily (keys, fixture->phrase, fixture->keychain, &error),
                         &error, CTI_CRYPTO_ERROR_LIMITS);
      g_assert_false (cti_keys_add_passphrase (fixture->keys, fixture->store_key, fixture->phrase,
                                               rows[i].memory, rows[i].passes, NULL));
    }
  g_assert_cmpuint (n_runs, ==, 0);
}

static void
newer_version_is_said_to_be_newer (Fixture *fixture, gconstpointer unused)
{
  guint8 version[2] = { 2 };
  g_autoptr (GBytes) bytes = cti_keys_encode (fixture->keys, fixture->store_key);
  g_autoptr (GBytes) forged = forge (bytes, 8, version, 2);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_keys_decode (forged, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_TOO_NEW);
}

static void
another_stores_key_is_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CtiSecret) other = cti_key_new_random ();
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_keys_add_recovery (fixture->keys, other, fixture->code, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_OTHER_STORE);
  g_clear_error (&error);
  g_assert_false (cti_keys_verify (fixture->keys, other, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_OTHER_STORE);
}

static void
last_ways_in_are_not_removed (Fixture *fixture, gconstpointer unused)
{
  CtiKeys *keys = fixture->keys;
  guint32 daily = cti_keys_find (keys, CTI_SLOT_DAILY);

  g_assert_true (cti_keys_is_sufficient (keys));
  g_assert_false (cti_keys_remove (keys, daily));
  g_assert_false (cti_keys_remove (keys, cti_keys_find (keys, CTI_SLOT_RECOVERY)));
  g_assert_false (cti_keys_remove (keys, 77));
  g_assert_true (cti_keys_add_daily (keys, fixture->store_key, fixture->other_phrase,
                                     fixture->keychain, CHEAP, NULL));
  g_assert_true (cti_keys_remove (keys, daily));
  g_assert_cmpuint (cti_keys_count_usable (keys), ==, 2);
  g_assert_cmpuint (cti_keys_find (keys, CTI_SLOT_DAILY), ==, 3);
}

static void
two_slots_with_the_keychain_are_not_enough (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CtiKeys) keys = cti_keys_new (STORE_ID);

  for (guint i = 0; i < 2; i++)
    g_assert_true (cti_keys_add_daily (keys, fixture->store_key, fixture->phrase, fixture->keychain,
                                       CHEAP, NULL));
  g_assert_cmpuint (cti_keys_count_usable (keys), ==, 2);
  g_assert_false (cti_keys_is_sufficient (keys));
  g_assert_true (cti_keys_add_day_pin (keys, fixture->store_key, fixture->phrase, fixture->keychain,
                                       CHEAP, NULL));
  g_assert_false (cti_keys_is_sufficient (keys));
  g_assert_true (cti_keys_add_recovery (keys, fixture->store_key, fixture->code, NULL));
  g_assert_true (cti_keys_is_sufficient (keys));
  g_assert_true (cti_keys_remove (keys, cti_keys_find (keys, CTI_SLOT_DAY_PIN)));
  g_assert_false (cti_keys_has (keys, CTI_SLOT_DAY_PIN));
}

static void
both_passphrases_open_while_one_is_changed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_keys_add_daily (fixture->keys, fixture->store_key, fixture->other_phrase,
                                     fixture->keychain, CHEAP, NULL));
  assert_opened (cti_keys_open_daily (fixture->keys, fixture->phrase, fixture->keychain, &error),
                 error, fixture);
  assert_opened (cti_keys_open_daily (fixture->keys, fixture->other_phrase, fixture->keychain,
                                      &error),
                 error, fixture);
}

static void
slots_have_a_limit (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiKeys) keys = NULL;

  while (cti_keys_get_n_slots (fixture->keys) < CTI_KEYS_SLOTS_MAX)
    g_assert_true (cti_keys_add_recovery (fixture->keys, fixture->store_key, fixture->code, NULL));
  g_assert_false (cti_keys_add_recovery (fixture->keys, fixture->store_key, fixture->code, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
  keys = read_again (fixture);
  g_assert_cmpuint (cti_keys_get_n_slots (keys), ==, CTI_KEYS_SLOTS_MAX);
}

/* Keeps a released file readable: these bytes were written by version 1 of the format. */
static void
file_of_version_1_opens_for_ever (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "crypto", "keys-1.keys", NULL);
  g_autofree char *text = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtiKeys) keys = NULL;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  bytes = g_bytes_new (text, size);
  keys = cti_keys_decode (bytes, &error);
  g_assert_no_error (error);
  assert_opened (cti_keys_open_daily (keys, fixture->phrase, fixture->keychain, &error), error,
                 fixture);
  assert_opened (cti_keys_open_recovery (keys, fixture->code, &error), error, fixture);
  g_assert_true (cti_keys_verify (keys, fixture->store_key, &error));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

/* An earlier store key lies there for whoever has the present one, and is no way in. */
static void
former_keys_are_kept (void)
{
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  g_autoptr (CtiSecret) other = cti_key_new_random ();
  g_autoptr (CtiSecret) former = cti_key_new_random ();
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  g_autoptr (CtiKeys) keys = cti_keys_new ("6f9619ff-8b86-4011-b42d-00cf4fc964ff");
  g_autoptr (CtiKeys) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) formers = NULL, none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_keys_add_recovery (keys, key, code, NULL));
  for (guint i = 0; i < CTI_KEYS_FORMER_MAX; i++)
    g_assert_true (cti_keys_add_former (keys, key, former, NULL));
  g_assert_false (cti_keys_add_former (keys, key, former, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
  g_assert_cmpuint (cti_keys_count_usable (keys), ==, 1);
  bytes = cti_keys_encode (keys, key);
  read = cti_keys_decode (bytes, NULL);
  formers = cti_keys_open_former (read, key);
  g_assert_cmpuint (formers->len, ==, CTI_KEYS_FORMER_MAX);
  g_assert_true (cti_secret_equal (formers->pdata[0], former));
  none = cti_keys_open_former (read, other);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/keys/each-slot-opens-after-writing", each_slot_opens_after_writing);
  ADD ("/keys/neither-half-of-the-daily-slot-opens-it", neither_half_of_the_daily_slot_opens_it);
  ADD ("/keys/wrong-secret-opens-no-slot", wrong_secret_opens_no_slot);
  ADD ("/keys/organisation-key-must-be-one", organisation_key_must_be_one);
  ADD ("/keys/every-flipped-bit-is-found-before-argon2id",
       every_flipped_bit_is_found_before_argon2id);
  ADD ("/keys/every-other-length-is-found", every_other_length_is_found);
  ADD ("/keys/forged-file-is-found-after-unlocking", forged_file_is_found_after_unlocking);
  ADD ("/keys/slot-does-not-open-in-another-store", slot_does_not_open_in_another_store);
  ADD ("/keys/cost-out-of-range-is-never-computed", cost_out_of_range_is_never_computed);
  ADD ("/keys/newer-version-is-said-to-be-newer", newer_version_is_said_to_be_newer);
  ADD ("/keys/another-stores-key-is-refused", another_stores_key_is_refused);
  ADD ("/keys/last-ways-in-are-not-removed", last_ways_in_are_not_removed);
  ADD ("/keys/two-slots-with-the-keychain-are-not-enough",
       two_slots_with_the_keychain_are_not_enough);
  ADD ("/keys/both-passphrases-open-while-one-is-changed",
       both_passphrases_open_while_one_is_changed);
  ADD ("/keys/slots-have-a-limit", slots_have_a_limit);
  ADD ("/keys/file-of-version-1-opens-for-ever", file_of_version_1_opens_for_ever);
  g_test_add_func ("/keys/former-keys-are-kept", former_keys_are_kept);
  return g_test_run ();
}
