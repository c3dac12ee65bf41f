#include <sodium.h>

#include "crypto-fixture.h"

#include "cti-box.h"
#include "cti-hash.h"
#include "cti-key.h"

static void
assert_hex (const guint8 *bytes, gsize size, const char *wanted)
{
  g_autofree char *hex = g_malloc (2 * size + 1);

  sodium_bin2hex (hex, 2 * size + 1, bytes, size);
  g_assert_cmpstr (hex, ==, wanted);
}

/* The values were computed with another implementation of BLAKE2b (Python's hashlib). */
static void
derived_keys_are_the_same_for_ever (void)
{
  static const struct
  {
    CtiKeyPurpose purpose;
    const char *hex;
  } rows[] = {
    { CTI_KEY_PURPOSE_WRAP, "a00cc7a8c4233cb6f88d2f054fc5952abb5c0f930381542504afd5521dec843e" },
    { CTI_KEY_PURPOSE_LOG, "4295b1f393b8f2d043ff6bfdb0f1c81649eee47de64c963b0e89c564cf4d7a10" },
    { CTI_KEY_PURPOSE_CHANGE_LOG,
      "ba7ca9abe5fe4d7434e7b2e369744a17190d98679e4aa567707895a4bd6c0da7" },
    { CTI_KEY_PURPOSE_KEYS_MAC,
      "a6cc9d54ce8c6e0760b4485f60a9f7a4d3c476ac4613db0b3f4f30d7af2ff0ba" },
    { CTI_KEY_PURPOSE_DRAFT, "59ed09bafdc9cf15559aa87481ef5fe656ded602e79208d9530f1d40456c6be1" },
    { CTI_KEY_PURPOSE_DRAFT_NAME,
      "91b9026687610db07ea1ef268b127a51d8ee0753e6abf5f8e0443ffcf1c8add1" },
    { CTI_KEY_PURPOSE_ID, "06bbe123b2669208faab6b100e2fe6dd4f5917d91715f31d5b0a2434aba8323b" },
  };
  g_autoptr (CtiSecret) key = fixed_secret (0, CTI_KEY_SIZE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiSecret) derived = cti_key_derive (key, rows[i].purpose);

      assert_hex (cti_secret_get_bytes (derived), CTI_KEY_SIZE, rows[i].hex);
    }
}

static void
id_tells_keys_apart (void)
{
  g_autoptr (CtiSecret) key = fixed_secret (0, CTI_KEY_SIZE);
  g_autoptr (CtiSecret) other = cti_key_new_random ();
  g_autoptr (CtiSecret) third = cti_key_new_random ();
  g_autofree char *id = cti_key_get_id (key);
  g_autofree char *other_id = cti_key_get_id (other);
  g_autofree char *third_id = cti_key_get_id (third);

  g_assert_cmpstr (id, ==, "06bbe123b2669208");
  g_assert_cmpstr (other_id, !=, third_id);
  g_assert_false (cti_secret_equal (other, third));
}

static void
chain_is_the_same_for_ever (void)
{
  g_autoptr (CtiSecret) key = fixed_secret (0, CTI_KEY_SIZE);
  guint8 link[CTI_HASH_SIZE] = { 0 };

  cti_hash_chain (key, link, (const guint8 *) "one", 3, link);
  assert_hex (link, sizeof link,
              "b66c8c53d6c0969444c21bad6504eb4f0d82adbc3f7f88933700b812b4a795b0");
  cti_hash_chain (key, link, (const guint8 *) "two", 3, link);
  assert_hex (link, sizeof link,
              "a232aea6c02cae2b6d5ce7ebfa861f0f5a56b9c1d8edaa4a9bc864a6b403943c");
}

static void
box_gives_back_what_was_put_in (void)
{
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  const char *text = "opened, 2026-11-21";

  for (gsize size = 0; size <= strlen (text); size++)
    {
      g_autoptr (GBytes) box =
          cti_box_seal (key, (const guint8 *) text, size, (const guint8 *) "7", 1);
      g_autoptr (CtiSecret) plain = NULL;

      g_assert_cmpuint (g_bytes_get_size (box), ==, size + CTI_BOX_OVERHEAD);
      plain = cti_box_open (key, g_bytes_get_data (box, NULL), g_bytes_get_size (box),
                            (const guint8 *) "7", 1, NULL);
      g_assert_nonnull (plain);
      g_assert_cmpmem (cti_secret_get_bytes (plain), cti_secret_get_size (plain), text, size);
    }
}

static void
assert_box_refused (const CtiSecret *key, GBytes *box, gsize size, const char *context)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) plain = cti_box_open (key, g_bytes_get_data (box, NULL), size,
                                              (const guint8 *) context, strlen (context), &error);

  g_assert_null (plain);
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_DAMAGED);
}

static void
changed_box_is_refused (void)
{
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  g_autoptr (CtiSecret) other = cti_key_new_random ();
  g_autoptr (GBytes) box = cti_box_seal (key, (const guint8 *) "note", 4, (const guint8 *) "7", 1);
  gsize size = g_bytes_get_size (box);

  for (gsize at = 0; at < size; at++)
    {
      g_autoptr (GBytes) flipped = with_flipped_bit (box, at, at % 8);

      assert_box_refused (key, flipped, size, "7");
      assert_box_refused (key, box, at, "7");
    }
  assert_box_refused (key, box, size, "8");
  assert_box_refused (key, box, size, "");
  assert_box_refused (other, box, size, "7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/derived-keys-are-the-same-for-ever", derived_keys_are_the_same_for_ever);
  g_test_add_func ("/key/id-tells-keys-apart", id_tells_keys_apart);
  g_test_add_func ("/key/chain-is-the-same-for-ever", chain_is_the_same_for_ever);
  g_test_add_func ("/key/box-gives-back-what-was-put-in", box_gives_back_what_was_put_in);
  g_test_add_func ("/key/changed-box-is-refused", changed_box_is_refused);
  return g_test_run ();
}
