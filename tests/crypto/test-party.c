#include <string.h>

#include "crypto-fixture.h"

#include "cti-hash.h"
#include "cti-party.h"

#define CONTEXT "test of signing"

static CtiParty *ida;
static CtiParty *bo;

static CtiParty *
make_party (guint8 first)
{
  g_autoptr (CtiSecret) key = fixed_secret (first, 32);

  return cti_party_new (key);
}

static GBytes *
seal_letters (const CtiSealReader *reader)
{
  CtiSealInfo info = { .kind = CTI_SEAL_HANDOVER, .file_id = { 4, 5, 6 } };
  g_autoptr (GError) error = NULL;
  GBytes *sealed =
      cti_seal_for (&info, (const guint8 *) "letters", sizeof "letters", reader, &error);

  g_assert_no_error (error);
  return sealed;
}

static GBytes *
seal_to (const CtiParty *party)
{
  CtiSealReader reader = { .keys = cti_party_get_keys (party) };

  return seal_letters (&reader);
}

static GBytes *
seal_with_passphrase (const char *text)
{
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (text);
  CtiSealReader reader = { .passphrase = passphrase };

  cti_kdf_init (&reader.kdf, CHEAP);
  return seal_letters (&reader);
}

static int
open_code (GBytes *sealed, const CtiSealReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) plain = cti_unseal_as (sealed, CTI_SEAL_HANDOVER, reader, NULL, &error);

  g_assert_true ((plain == NULL) == (error != NULL));
  if (plain != NULL)
    g_assert_cmpstr ((const char *) cti_secret_get_bytes (plain), ==, "letters");
  return error != NULL ? error->code : -1;
}

static int
open_passphrase (GBytes *sealed, const char *text)
{
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (text);
  CtiSealReader reader = { .passphrase = passphrase };

  return open_code (sealed, &reader);
}

static void
keys_are_of_the_store (void)
{
  g_autoptr (CtiParty) again = make_party (1);
  g_autofree char *text = cti_party_key_to_text (cti_party_get_keys (ida)->box);
  guint8 back[CTI_PARTY_KEY_SIZE];

  g_assert_true (cti_party_keys_equal (cti_party_get_keys (ida), cti_party_get_keys (again)));
  g_assert_false (cti_party_keys_equal (cti_party_get_keys (ida), cti_party_get_keys (bo)));
  /* the derivation is a format: others hold the card of a store for years */
  g_assert_cmpstr (text, ==, "7cb5ee09ae15e3eaea0e6df089fce19d976a4b08476dd146eac32dcc7f017d4d");
  g_assert_true (cti_party_key_from_text (text, back));
  g_assert_cmpmem (back, sizeof back, cti_party_get_keys (ida)->box, CTI_PARTY_KEY_SIZE);
  g_assert_false (cti_party_key_from_text ("12", back));
  g_assert_false (cti_party_key_from_text (NULL, back));
  text[5] = 'x';
  g_assert_false (cti_party_key_from_text (text, back));
}

static void
signature_is_of_all (void)
{
  const CtiPartyKeys *keys = cti_party_get_keys (ida);
  guint8 data[] = "a case and all of it";
  guint8 signature[CTI_PARTY_SIGNATURE_SIZE];

  cti_party_sign (ida, CONTEXT, data, sizeof data, signature);
  g_assert_true (cti_party_keys_verify (keys, CONTEXT, data, sizeof data, signature));
  g_assert_false (cti_party_keys_verify (keys, "another", data, sizeof data, signature));
  g_assert_false (cti_party_keys_verify (keys, CONTEXT, data, sizeof data - 1, signature));
  g_assert_false (
      cti_party_keys_verify (cti_party_get_keys (bo), CONTEXT, data, sizeof data, signature));
  for (guint bit = 0; bit < 8 * sizeof signature; bit += 7)
    {
      signature[bit / 8] ^= 1 << bit % 8;
      g_assert_false (cti_party_keys_verify (keys, CONTEXT, data, sizeof data, signature));
      signature[bit / 8] ^= 1 << bit % 8;
    }
}

static void
fingerprint_is_of_both_keys (void)
{
  CtiPartyKeys keys = *cti_party_get_keys (ida);
  guint8 first[CTI_PARTY_FINGERPRINT_SIZE], second[CTI_PARTY_FINGERPRINT_SIZE];

  cti_party_keys_get_fingerprint (&keys, first);
  keys.box[0] ^= 1;
  cti_party_keys_get_fingerprint (&keys, second);
  g_assert_cmpint (memcmp (first, second, sizeof first), !=, 0);
  keys.box[0] ^= 1;
  keys.sign[31] ^= 1;
  cti_party_keys_get_fingerprint (&keys, second);
  g_assert_cmpint (memcmp (first, second, sizeof first), !=, 0);
}

static void
only_the_one_opens_it (void)
{
  g_autoptr (GBytes) sealed = seal_to (ida);
  g_autoptr (CtiSecret) store_key = fixed_secret (1, 32);

  g_assert_cmpint (open_code (sealed, &(CtiSealReader){ .party = ida }), ==, -1);
  g_assert_cmpint (open_code (sealed, &(CtiSealReader){ .party = bo }), ==,
                   CTI_CRYPTO_ERROR_OTHER_STORE);
  g_assert_cmpint (open_code (sealed, &(CtiSealReader){ .store_key = store_key }), ==,
                   CTI_CRYPTO_ERROR_NO_SLOT);
  g_assert_cmpint (open_passphrase (sealed, "letters"), ==, CTI_CRYPTO_ERROR_NO_SLOT);
}

static void
passphrase_opens_it (void)
{
  g_autoptr (GBytes) sealed = seal_with_passphrase ("nine small herons");
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  CtiSealInfo info;

  g_assert_true (cti_seal_peek (bytes, size, &info, NULL));
  g_assert_true (info.has_passphrase);
  g_assert_cmpint (open_passphrase (sealed, "nine small herons"), ==, -1);
  g_assert_cmpint (open_passphrase (sealed, "ten small herons"), ==, CTI_CRYPTO_ERROR_WRONG_SECRET);
  g_assert_cmpint (open_code (sealed, &(CtiSealReader){ .party = ida }), ==,
                   CTI_CRYPTO_ERROR_NO_SLOT);
}

/* Changes bytes of the only slot and makes both checksums right again, as a forger would. */
static GBytes *
with_slot_bytes (GBytes *sealed, gsize at, guint64 value)
{
  gsize size = g_bytes_get_size (sealed);
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  gsize header_size = copy[12] | copy[13] << 8;
  gsize slot = 48, slot_end = header_size - 32 - 16;

  value = GUINT64_TO_LE (value);
  memcpy (copy + slot + at, &value, sizeof value);
  cti_hash_sum (copy + slot, slot_end - slot, copy + slot_end, 16);
  cti_hash_sum (copy, header_size - 32, copy + header_size - 32, 32);
  return g_bytes_new_take (copy, size);
}

/* A file from elsewhere must not make the program fill the memory or compute for an hour. */
static void
parameters_have_limits (void)
{
  static const guint64 memories[] = { 0, 1, 4096, 1ULL << 40, G_MAXUINT64 };
  g_autoptr (GBytes) sealed = seal_with_passphrase ("nine small herons");

  for (gsize i = 0; i < G_N_ELEMENTS (memories); i++)
    {
      g_autoptr (GBytes) forged = with_slot_bytes (sealed, 16, memories[i]);

      g_assert_cmpint (open_passphrase (forged, "nine small herons"), ==, CTI_CRYPTO_ERROR_LIMITS);
    }
  for (guint64 passes = 0; passes < 2; passes++)
    {
      g_autoptr (GBytes) forged = with_slot_bytes (sealed, 24, passes == 0 ? 0 : 1000000);

      g_assert_cmpint (open_passphrase (forged, "nine small herons"), ==, CTI_CRYPTO_ERROR_LIMITS);
    }
}

static void
every_bit_counts (void)
{
  g_autoptr (GBytes) sealed = seal_to (ida);

  for (gsize at = 0; at < g_bytes_get_size (sealed); at++)
    {
      g_autoptr (GBytes) flipped = with_flipped_bit (sealed, at, at % 8);
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, at);

      g_assert_cmpint (open_code (flipped, &(CtiSealReader){ .party = ida }), !=, -1);
      g_assert_cmpint (open_code (cut, &(CtiSealReader){ .party = ida }), !=, -1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ida = make_party (1);
  bo = make_party (77);
  g_test_add_func ("/party/keys-are-of-the-store", keys_are_of_the_store);
  g_test_add_func ("/party/signature-is-of-all-of-it", signature_is_of_all);
  g_test_add_func ("/party/fingerprint-is-of-both-keys", fingerprint_is_of_both_keys);
  g_test_add_func ("/party/only-the-one-it-is-for-opens-it", only_the_one_opens_it);
  g_test_add_func ("/party/a-passphrase-opens-it", passphrase_opens_it);
  g_test_add_func ("/party/parameters-of-argon2id-have-limits", parameters_have_limits);
  g_test_add_func ("/party/every-bit-counts", every_bit_counts);
  return g_test_run ();
}
