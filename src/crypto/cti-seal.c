/* A sealed file: a short open header, then the content as one authenticated stream. The content is
 * handed out only when every byte of the file has been authenticated.
 *
 * Numbers are little-endian. Header, H bytes:
 *
 *     0   8  magic "CTISEAL" 0x1a
 *     8   2  version of the format, 1
 *    10   2  kind (CtiSealKind)
 *    12   4  H
 *    16  16  file id
 *    32   8  generation
 *    40   2  number of slots, 1 to 16
 *    42   6  zero
 *    48   .  the slots, one after the other
 *  H-32  32  BLAKE2b-256 of all before; magic, H and this sum stay where they are in all versions
 *
 * Slot: the file's random key, wrapped for one that may read it:
 *
 *     0   2  kind: 1 = a store key, 2 = a person, 3 = a passphrase; others are passed over
 *     2   2  P, bytes of the payload, at most 512
 *     4   4  zero
 *     8   8  id of the key it is wrapped for; zero for a passphrase
 *    16   P  payload; for a store key: nonce (24), wrapped key and tag (48), XChaCha20-Poly1305
 *            under the WRAP key, with header bytes 0-47 and slot bytes 0-15 as associated data;
 *            for a person: the key in a sealed box of libsodium (80);
 *            for a passphrase: memory of Argon2id in bytes (8), passes (4), zero (4), salt (16),
 *            then as for a store key under keyed BLAKE2b of a label, keyed with Argon2id of the
 *            passphrase; these 32 bytes too are associated data
 *  16+P  16  BLAKE2b-128 of the slot before it
 *
 * Body: the 24 bytes that open a libsodium secretstream (XChaCha20-Poly1305), then its messages:
 * each 65 536 bytes of content and 17 of tag and authentication, the last one shorter or equal.
 * Each has the complete header as associated data. The last has TAG_FINAL, no other has, and
 * nothing follows it. Without that demand a file cut between two messages decrypts without
 * complaint.
 *
 * Content: the true length (8 bytes), the bytes themselves, zeros up to the padded size. That is
 * the true size rounded up so that only its first few binary digits stay (after Padmé: at most
 * 12 % more), and to a multiple of 4 096 at least. */

#include "cti-seal.h"

#include <sodium.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"
#include "cti-key.h"
#include "cti-seal-header.h"
#include "cti-wire.h"

#define CHUNK_SIZE    65536
#define MESSAGE_EXTRA crypto_secretstream_xchacha20poly1305_ABYTES
#define MESSAGE_SIZE  (CHUNK_SIZE + MESSAGE_EXTRA)
#define OPENING_SIZE  crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define LENGTH_SIZE   8
#define PAD_STEP      4096

typedef crypto_secretstream_xchacha20poly1305_state Stream;

G_STATIC_ASSERT (CTI_KEY_SIZE == crypto_secretstream_xchacha20poly1305_KEYBYTES);

static gboolean
refuse (GError **error, CtiCryptoError code, const char *why)
{
  g_set_error_literal (error, CTI_CRYPTO_ERROR, code, why);
  return FALSE;
}

static gsize
padded_size (gsize size)
{
  gsize total = size + LENGTH_SIZE;
  guint exponent = g_bit_storage (total) - 1;
  guint kept = g_bit_storage (exponent);
  gsize step = exponent > kept ? (gsize) 1 << (exponent - kept) : 1;

  step = MAX (step, PAD_STEP);
  return (total + step - 1) / step * step;
}

static gsize
count_messages (gsize padded)
{
  return (padded + CHUNK_SIZE - 1) / CHUNK_SIZE;
}

/* Bytes @offset to @offset + @size of the content as it is sealed: length, plain bytes, zeros. */
static void
copy_content (guint8 *out, gsize offset, gsize size, const guint8 *plain, gsize plain_size)
{
  gsize done = 0;

  memset (out, 0, size);
  if (offset == 0)
    {
      cti_wire_put64 (out, plain_size);
      done = LENGTH_SIZE;
    }
  offset += done - LENGTH_SIZE;
  if (offset < plain_size)
    memcpy (out + done, plain + offset, MIN (plain_size - offset, size - done));
}

static void
push_all (Stream *stream, guint8 *out, GByteArray *header, const guint8 *plain, gsize plain_size)
{
  g_autoptr (CtiSecret) chunk = cti_secret_new (CHUNK_SIZE);
  gsize padded = padded_size (plain_size);

  for (gsize offset = 0; offset < padded; offset += CHUNK_SIZE)
    {
      gsize size = MIN (padded - offset, CHUNK_SIZE);
      guchar tag = offset + size == padded ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                           : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

      copy_content (cti_secret_edit (chunk), offset, size, plain, plain_size);
      crypto_secretstream_xchacha20poly1305_push (stream, out, NULL, cti_secret_get_bytes (chunk),
                                                  size, header->data, header->len, tag);
      out += size + MESSAGE_EXTRA;
    }
}

/**
 * cti_seal_for:
 * @info: kind, file id and generation; they stand openly in the file
 * @plain: (array length=size) (nullable): the content
 * @size: its size in bytes, at most CTI_SEAL_PLAIN_MAX
 * @reader: who may read it
 * @error: CTI_CRYPTO_ERROR_LIMITS; with a passphrase CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Each call draws a new key for the file, so that no two of the same content are alike.
 *
 * Returns: (transfer full) (nullable): the whole sealed file
 */
GBytes *
cti_seal_for (const CtiSealInfo *info,
              const guint8 *plain,
              gsize size,
              const CtiSealReader *reader,
              GError **error)
{
  g_autoptr (CtiSecret) file_key = NULL;
  g_autoptr (GByteArray) header = NULL;
  gsize total, padded;
  Stream stream;
  guint8 *sealed;

  if (size > CTI_SEAL_PLAIN_MAX)
    {
      refuse (error, CTI_CRYPTO_ERROR_LIMITS, "too large to be sealed");
      return NULL;
    }
  file_key = cti_key_new_random ();
  header = cti_seal_header_new (info, file_key, reader, error);
  if (header == NULL)
    return NULL;
  padded = padded_size (size);
  total = header->len + OPENING_SIZE + padded + count_messages (padded) * MESSAGE_EXTRA;
  sealed = g_malloc (total);
  memcpy (sealed, header->data, header->len);
  crypto_secretstream_xchacha20poly1305_init_push (&stream, sealed + header->len,
                                                   cti_secret_get_bytes (file_key));
  push_all (&stream, sealed + header->len + OPENING_SIZE, header, plain, size);
  cti_wipe (&stream, sizeof stream);
  return g_bytes_new_take (sealed, total);
}

/**
 * cti_seal:
 * @info: kind, file id and generation; they stand openly in the file
 * @plain: (array length=size) (nullable): the content
 * @size: its size in bytes, at most CTI_SEAL_PLAIN_MAX
 * @store_key: the store key, 32 bytes
 * @error: CTI_CRYPTO_ERROR_LIMITS
 *
 * Returns: (transfer full) (nullable): the whole sealed file, as by cti_seal_for() for a store
 */
GBytes *
cti_seal (const CtiSealInfo *info,
          const guint8 *plain,
          gsize size,
          const CtiSecret *store_key,
          GError **error)
{
  CtiSealReader reader = { .store_key = store_key };

  return cti_seal_for (info, plain, size, &reader, error);
}

/* The last message, and only it, is marked as the last. */
static gboolean
is_tag_right (guchar tag, gboolean is_last)
{
  gboolean is_final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;

#ifdef CTI_BREAK_FINAL_TAG /* only tests/crypto/test-seal-broken.c is built like this */
  return is_last || !is_final;
#else
  return is_last == is_final;
#endif
}

static gboolean
pull_all (Stream *stream,
          const guint8 *body,
          gsize body_size,
          const guint8 *header,
          gsize header_size,
          guint8 *out)
{
  while (body_size > 0)
    {
      gsize size = MIN (body_size, MESSAGE_SIZE);
      guchar tag = 0;

      if (size <= MESSAGE_EXTRA ||
          crypto_secretstream_xchacha20poly1305_pull (stream, out, NULL, &tag, body, size, header,
                                                      header_size) != 0 ||
          !is_tag_right (tag, size == body_size))
        return FALSE;
      out += size - MESSAGE_EXTRA;
      body += size;
      body_size -= size;
    }
  return TRUE;
}

/* Opens the stream after the header into a secret of the padded size; NULL when a byte is wrong. */
static CtiSecret *
open_body (const guint8 *bytes, gsize size, gsize header_size, const CtiSecret *file_key)
{
  g_autoptr (CtiSecret) content = NULL;
  const guint8 *body = bytes + header_size;
  gsize body_size = size - header_size;
  gboolean is_whole;
  gsize n_messages;
  Stream stream;

  if (body_size < OPENING_SIZE + MESSAGE_EXTRA + LENGTH_SIZE)
    return NULL;
  n_messages = (body_size - OPENING_SIZE + MESSAGE_SIZE - 1) / MESSAGE_SIZE;
  if (body_size - OPENING_SIZE < n_messages * MESSAGE_EXTRA + LENGTH_SIZE ||
      crypto_secretstream_xchacha20poly1305_init_pull (&stream, body,
                                                       cti_secret_get_bytes (file_key)) != 0)
    return NULL;
  content = cti_secret_new (body_size - OPENING_SIZE - n_messages * MESSAGE_EXTRA);
  is_whole = pull_all (&stream, body + OPENING_SIZE, body_size - OPENING_SIZE, bytes, header_size,
                       cti_secret_edit (content));
  cti_wipe (&stream, sizeof stream);
  return is_whole ? g_steal_pointer (&content) : NULL;
}

/* Takes length and padding off, in place. */
static gboolean
strip_content (CtiSecret *content)
{
  guint8 *bytes = cti_secret_edit (content);
  guint64 length = cti_wire_get64 (bytes);

  if (length > cti_secret_get_size (content) - LENGTH_SIZE)
    return FALSE;
  memmove (bytes, bytes + LENGTH_SIZE, length);
  cti_secret_truncate (content, length);
  return TRUE;
}

/**
 * cti_unseal_as:
 * @sealed: a whole file
 * @kind: what it should hold
 * @reader: who reads
 * @info_out: (out caller-allocates) (optional): what stands in its header, now proved; set only
 *   when the file opens
 * @error: CTI_CRYPTO_ERROR_NOT_OURS, CTI_CRYPTO_ERROR_TOO_NEW, CTI_CRYPTO_ERROR_OTHER_STORE,
 *   CTI_CRYPTO_ERROR_NO_SLOT, CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_DAMAGED; with a passphrase
 *   CTI_CRYPTO_ERROR_WRONG_SECRET, CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Returns: (transfer full) (nullable): the content, when everything up to the final tag is
 *   authenticated; otherwise no byte of it
 */
CtiSecret *
cti_unseal_as (GBytes *sealed,
               CtiSealKind kind,
               const CtiSealReader *reader,
               CtiSealInfo *info_out,
               GError **error)
{
  g_autoptr (CtiSecret) file_key = NULL;
  g_autoptr (CtiSecret) content = NULL;
  CtiSealHeader header;
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);

  if (!cti_seal_limits (size, error) || !cti_seal_header_parse (bytes, size, &header, error))
    return NULL;
  if (header.info.kind != kind)
    {
      refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "another kind of file");
      return NULL;
    }
  file_key = cti_seal_header_open (&header, bytes, reader, error);
  if (file_key == NULL)
    return NULL;
  content = open_body (bytes, size, header.size, file_key);
  if (content == NULL || !strip_content (content))
    {
      refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the content is cut or changed");
      return NULL;
    }
  if (info_out != NULL)
    *info_out = header.info;
  return g_steal_pointer (&content);
}

/**
 * cti_unseal:
 * @sealed: a whole file
 * @kind: what it should hold
 * @store_key: the store key, 32 bytes
 * @info_out: (out caller-allocates) (optional): what stands in its header, now proved
 * @error: as cti_unseal_as()
 *
 * Returns: (transfer full) (nullable): the content, as by cti_unseal_as() with the store key
 */
CtiSecret *
cti_unseal (GBytes *sealed,
            CtiSealKind kind,
            const CtiSecret *store_key,
            CtiSealInfo *info_out,
            GError **error)
{
  CtiSealReader reader = { .store_key = store_key };

  return cti_unseal_as (sealed, kind, &reader, info_out, error);
}

/**
 * cti_seal_peek:
 * @head: (array length=size) (nullable): the beginning of a file
 * @size: its size in bytes; CTI_SEAL_HEADER_MAX, or the whole file where it is shorter
 * @info_out: (out caller-allocates): what the header says
 * @error: CTI_CRYPTO_ERROR_NOT_OURS, CTI_CRYPTO_ERROR_TOO_NEW, CTI_CRYPTO_ERROR_DAMAGED
 *
 * Reads the header alone, without a key: for a list of files. Damage in it is found; that nobody
 * forged it is known only after cti_unseal().
 *
 * Returns: whether @head begins with a whole header
 */
gboolean
cti_seal_peek (const guint8 *head, gsize size, CtiSealInfo *info_out, GError **error)
{
  CtiSealHeader header;

  if (!cti_seal_header_parse (head, size, &header, error))
    return FALSE;
  *info_out = header.info;
  return TRUE;
}

/**
 * cti_seal_limits:
 * @file_size: the size of a file in bytes, as the folder says
 * @error: CTI_CRYPTO_ERROR_LIMITS
 *
 * Asked before a file is read into memory; cti_unseal() asks again.
 *
 * Returns: whether a file of that size is read at all
 */
gboolean
cti_seal_limits (guint64 file_size, GError **error)
{
  if (file_size <= CTI_SEAL_FILE_MAX)
    return TRUE;
  return refuse (error, CTI_CRYPTO_ERROR_LIMITS, "too large to be one of ours");
}
