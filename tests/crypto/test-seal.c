#include <string.h>

#include "crypto-fixture.h"

#include "cti-hash.h"
#include "cti-key.h"

#define CHUNK 65536

static CtiSecret *store_key;

static void
assert_refused (GBytes *sealed, CtiSealKind kind, const CtiSecret *key, CtiCryptoError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) plain = cti_unseal (sealed, kind, key, NULL, &error);

  g_assert_null (plain);
  g_assert_error (error, CTI_CRYPTO_ERROR, (int) code);
}

static gboolean
opens (GBytes *sealed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) plain = cti_unseal (sealed, CTI_SEAL_CASE, store_key, NULL, &error);

  g_assert_true ((plain == NULL) == (error != NULL));
  return plain != NULL;
}

static gboolean
cut_opens (GBytes *sealed, gsize size)
{
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, size);

  return opens (cut);
}

/* Changes bytes of the header and makes its checksum right again. */
static GBytes *
with_header_bytes (GBytes *sealed, gsize at, const void *bytes, gsize n_bytes)
{
  gsize size = g_bytes_get_size (sealed);
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  gsize header_size = copy[12] | copy[13] << 8;

  memcpy (copy + at, bytes, n_bytes);
  cti_hash_sum (copy, header_size - 32, copy + header_size - 32, 32);
  return g_bytes_new_take (copy, size);
}

static void
content_comes_back (void)
{
  static const gsize sizes[] = { 0,      1,         2,         4087,      4088,
                                 4089,   CHUNK - 9, CHUNK - 8, CHUNK - 7, CHUNK - 1,
                                 CHUNK,  CHUNK + 1, 2 * CHUNK, 131064,    131065,
                                 131063, 1000000,   1 << 20,   5000000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, sizes[i], store_key);
      g_autoptr (GError) error = NULL;
      CtiSealInfo info = { 0 };
      g_autoptr (CtiSecret) plain = cti_unseal (sealed, CTI_SEAL_CASE, store_key, &info, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (cti_secret_get_size (plain), ==, sizes[i]);
      for (gsize at = 0; at < sizes[i]; at++)
        if (cti_secret_get_bytes (plain)[at] != 'a' + at % 23)
          g_error ("byte %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, at, sizes[i]);
      g_assert_cmpint (info.kind, ==, CTI_SEAL_CASE);
      g_assert_cmpuint (info.generation, ==, 7);
      g_assert_cmpuint (info.file_id[2], ==, 3);
    }
}

static void
every_flipped_bit_is_found (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, 300, store_key);

  g_assert_cmpuint (g_bytes_get_size (sealed), <, 5000);
  for (gsize at = 0; at < g_bytes_get_size (sealed); at++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autoptr (GBytes) flipped = with_flipped_bit (sealed, at, bit);

        if (opens (flipped))
          g_error ("bit %u of byte %" G_GSIZE_FORMAT " makes no difference", bit, at);
      }
}

static void
every_cut_is_found (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, 300, store_key);

  for (gsize size = 0; size < g_bytes_get_size (sealed); size++)
    g_assert_false (cut_opens (sealed, size));
}

/* Of four megabytes and a little the padding alone reaches over the last border, so that the
 * length inside the content is still right there: only the final tag tells. */
static void
cut_between_two_chunks_is_found (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, (4 << 20) + 100, store_key);
  gsize size = g_bytes_get_size (sealed);
  gsize header = 184 + 24;

  g_assert_cmpuint ((size - header) % (CHUNK + 17), ==, 0);
  for (gsize cut = header; cut < size; cut += CHUNK + 17)
    g_assert_false (cut_opens (sealed, cut));
  g_assert_true (cut_opens (sealed, size));
}

static void
anything_after_the_end_is_found (void)
{
  static const gsize sizes[] = { 1, 17, 18, 4096, CHUNK + 17 };
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, CHUNK - 8, store_key);
  gsize size = g_bytes_get_size (sealed);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint8 *longer = g_malloc0 (size + sizes[i]);
      g_autoptr (GBytes) bytes = g_bytes_new_take (longer, size + sizes[i]);

      memcpy (longer, g_bytes_get_data (sealed, NULL), size);
      assert_refused (bytes, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_DAMAGED);
      if (sizes[i] == CHUNK + 17) /* the last message once more */
        memcpy (longer + size, longer + size - sizes[i], sizes[i]);
      g_assert_false (opens (bytes));
    }
}

static void
chunks_in_another_order_are_found (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, 4 * CHUNK, store_key);
  gsize size = g_bytes_get_size (sealed), first = 184 + 24, step = CHUNK + 17;
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (copy, size);
  const guint8 *old = g_bytes_get_data (sealed, NULL);

  memcpy (copy + first, old + first + step, step);
  memcpy (copy + first + step, old + first, step);
  g_assert_false (opens (bytes));
}

static void
forged_header_is_found (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, 300, store_key);
  guint8 generation[8] = { 8 }, file_id[16] = { 9 }, kind[2] = { CTI_SEAL_TEAM };
  g_autoptr (GBytes) other_generation = with_header_bytes (sealed, 32, generation, 8);
  g_autoptr (GBytes) other_id = with_header_bytes (sealed, 16, file_id, 16);
  g_autoptr (GBytes) other_kind = with_header_bytes (sealed, 10, kind, 2);

  assert_refused (other_generation, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_DAMAGED);
  assert_refused (other_id, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_DAMAGED);
  assert_refused (other_kind, CTI_SEAL_TEAM, store_key, CTI_CRYPTO_ERROR_DAMAGED);
}

/* Header and stream of two files that are both ours and both whole. */
static void
header_of_another_file_is_found (void)
{
  g_autoptr (GBytes) one = sealed_letters (CTI_SEAL_CASE, 300, store_key);
  g_autoptr (GBytes) two = sealed_letters (CTI_SEAL_CASE, 300, store_key);
  gsize size = g_bytes_get_size (one);
  guint8 *copy = g_memdup2 (g_bytes_get_data (one, NULL), size);
  g_autoptr (GBytes) mixed = g_bytes_new_take (copy, size);

  memcpy (copy, g_bytes_get_data (two, NULL), 184);
  assert_refused (mixed, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_DAMAGED);
}

static void
each_reason_has_its_own_error (void)
{
  guint8 newer[2] = { 2 }, unknown[2] = { 200 };
  g_autoptr (CtiSecret) other = cti_key_new_random ();
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, 300, store_key);
  g_autoptr (GBytes) too_new = with_header_bytes (sealed, 8, newer, 2);
  g_autoptr (GBytes) strange = with_header_bytes (sealed, 10, unknown, 2);
  g_autoptr (GBytes) sqlite = g_bytes_new_static ("SQLite format 3\0and more", 24);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);

  assert_refused (sealed, CTI_SEAL_CASE, other, CTI_CRYPTO_ERROR_OTHER_STORE);
  assert_refused (sealed, CTI_SEAL_TEAM, store_key, CTI_CRYPTO_ERROR_NOT_OURS);
  assert_refused (too_new, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_TOO_NEW);
  assert_refused (strange, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_NOT_OURS);
  assert_refused (sqlite, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_NOT_OURS);
  assert_refused (empty, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_NOT_OURS);
}

static void
flipped_version_is_damage_and_not_a_newer_version (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, 300, store_key);
  g_autoptr (GBytes) flipped = with_flipped_bit (sealed, 8, 4);

  assert_refused (flipped, CTI_SEAL_CASE, store_key, CTI_CRYPTO_ERROR_DAMAGED);
}

static void
too_large_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  CtiSealInfo info = { .kind = CTI_SEAL_CASE };

  g_assert_true (cti_seal_limits (CTI_SEAL_FILE_MAX, NULL));
  g_assert_false (cti_seal_limits (CTI_SEAL_FILE_MAX + 1, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
  g_clear_error (&error);
  g_assert_null (cti_seal (&info, (const guint8 *) "", CTI_SEAL_PLAIN_MAX + 1, store_key, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
}

static void
header_is_read_without_a_key (void)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CARDS, 300, store_key);
  const guint8 *bytes = g_bytes_get_data (sealed, NULL);
  g_autoptr (GError) error = NULL;
  CtiSealInfo info = { 0 };

  g_assert_true (cti_seal_peek (bytes, CTI_SEAL_HEADER_MAX, &info, NULL));
  g_assert_cmpint (info.kind, ==, CTI_SEAL_CARDS);
  g_assert_cmpuint (info.generation, ==, 7);
  for (gsize size = 0; size < 184; size++)
    {
      g_autoptr (GBytes) flipped = with_flipped_bit (sealed, size, size % 8);

      g_assert_false (cti_seal_peek (bytes, size, &info, NULL));
      g_assert_false (cti_seal_peek (g_bytes_get_data (flipped, NULL), 4096, &info, NULL));
    }
  g_assert_false (cti_seal_peek (bytes, 100, &info, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_DAMAGED);
}

static void
no_block_stands_twice (void)
{
  static const guint8 zeros[300000];
  g_autoptr (GHashTable) blocks = g_hash_table_new (g_bytes_hash, g_bytes_equal);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < 2; i++)
    {
      CtiSealInfo info = { .kind = CTI_SEAL_CASE };
      g_autoptr (GBytes) sealed = cti_seal (&info, zeros, sizeof zeros, store_key, NULL);
      gsize size = g_bytes_get_size (sealed);

      g_assert_null (memmem (g_bytes_get_data (sealed, NULL), size, "SQLite", 6));
      for (gsize at = 184; at + 32 <= size; at += 32)
        {
          g_ptr_array_add (kept, g_bytes_new_from_bytes (sealed, at, 32));
          g_assert_true (g_hash_table_add (blocks, kept->pdata[kept->len - 1]));
        }
    }
}

static gsize
sealed_size (gsize size)
{
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, size, store_key);

  return g_bytes_get_size (sealed);
}

static void
size_tells_little (void)
{
  guint sizes_seen = 0;
  gsize last = 0;

  g_assert_cmpuint (sealed_size (0), ==, sealed_size (4088));
  g_assert_cmpuint (sealed_size (4089), ==, sealed_size (8184));
  g_assert_cmpuint (sealed_size (1000000), ==, sealed_size (1001000));
  for (gsize size = 0; size <= 1 << 20; size += 1024)
    {
      gsize now = sealed_size (size);

      g_assert_cmpuint (now, >=, last);
      g_assert_cmpuint (now, <=, size + size / 8 + 4096 + 1024);
      sizes_seen += now != last;
      last = now;
    }
  g_assert_cmpuint (sizes_seen, <, 140);
}

static void
file_id_is_a_uuid (void)
{
  guint8 id[16] = { 0 };
  g_autofree char *back = NULL;

  g_assert_true (cti_seal_file_id_from_uuid ("0F8FAD5B-d9cb-469f-a165-70867728950e", id));
  g_assert_cmpuint (id[0], ==, 0x0f);
  g_assert_cmpuint (id[15], ==, 0x0e);
  back = cti_seal_file_id_to_uuid (id);
  g_assert_cmpstr (back, ==, "0f8fad5b-d9cb-469f-a165-70867728950e");
  g_assert_false (cti_seal_file_id_from_uuid ("../keys.a", id));
  g_assert_false (cti_seal_file_id_from_uuid (NULL, id));
}

/* Keeps a released file readable: these bytes were written by version 1 of the format. */
static void
file_of_version_1_opens_for_ever (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "crypto", "case-1.sealed", NULL);
  g_autoptr (CtiSecret) key = fixed_secret (0, CTI_KEY_SIZE);
  g_autoptr (CtiSecret) plain = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  sealed = g_bytes_new_take (text, size);
  plain = cti_unseal (sealed, CTI_SEAL_CASE, key, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (cti_secret_get_bytes (plain), cti_secret_get_size (plain), "abcdefghij", 10);
}

int
main (int argc, char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  store_key = cti_key_new_random ();
  g_test_add_func ("/seal/content-comes-back", content_comes_back);
  g_test_add_func ("/seal/every-flipped-bit-is-found", every_flipped_bit_is_found);
  g_test_add_func ("/seal/every-cut-is-found", every_cut_is_found);
  g_test_add_func ("/seal/cut-between-two-chunks-is-found", cut_between_two_chunks_is_found);
  g_test_add_func ("/seal/anything-after-the-end-is-found", anything_after_the_end_is_found);
  g_test_add_func ("/seal/chunks-in-another-order-are-found", chunks_in_another_order_are_found);
  g_test_add_func ("/seal/forged-header-is-found", forged_header_is_found);
  g_test_add_func ("/seal/header-of-another-file-is-found", header_of_another_file_is_found);
  g_test_add_func ("/seal/each-reason-has-its-own-error", each_reason_has_its_own_error);
  g_test_add_func ("/seal/flipped-version-is-damage-and-not-a-newer-version",
                   flipped_version_is_damage_and_not_a_newer_version);
  g_test_add_func ("/seal/too-large-is-refused", too_large_is_refused);
  g_test_add_func ("/seal/header-is-read-without-a-key", header_is_read_without_a_key);
  g_test_add_func ("/seal/no-block-stands-twice", no_block_stands_twice);
  g_test_add_func ("/seal/size-tells-little", size_tells_little);
  g_test_add_func ("/seal/file-id-is-a-uuid", file_id_is_a_uuid);
  g_test_add_func ("/seal/file-of-version-1-opens-for-ever", file_of_version_1_opens_for_ever);
  failed = g_test_run ();
  cti_secret_unref (store_key);
  return failed;
}
