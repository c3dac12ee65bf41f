/* The open part of a sealed file and the slots in it; the layout stands at the head of
 * cti-seal.c. Everything is checked against the checksums before a number is believed, and the
 * checksums say "damaged" only: that nobody forged the header is proved later, by the stream that
 * has it as associated data. */

#include "cti-seal-header.h"

#include <string.h>

#include "cti-crypto-error.h"
#include "cti-hash.h"
#include "cti-seal-slot.h"
#include "cti-wire.h"

#define MAGIC_SIZE     8
#define FORMAT_VERSION 1
#define FIXED_SIZE     CTI_SEAL_FIXED_SIZE
#define SUM_SIZE       CTI_HASH_SIZE

#define SLOTS_MAX 16

static const guint8 magic[MAGIC_SIZE] = { 'C', 'T', 'I', 'S', 'E', 'A', 'L', 0x1a };

static gboolean
refuse (GError **error, CtiCryptoError code, const char *why)
{
  g_set_error_literal (error, CTI_CRYPTO_ERROR, code, why);
  return FALSE;
}

static void
fill_fixed (guint8 *at, const CtiSealInfo *info, gsize header_size, guint n_slots)
{
  memcpy (at, magic, MAGIC_SIZE);
  cti_wire_put16 (at + 8, FORMAT_VERSION);
  cti_wire_put16 (at + 10, info->kind);
  cti_wire_put32 (at + 12, header_size);
  memcpy (at + 16, info->file_id, CTI_SEAL_FILE_ID_SIZE);
  cti_wire_put64 (at + 32, info->generation);
  cti_wire_put16 (at + 40, n_slots);
}

/**
 * cti_seal_header_new:
 * @info: what stands openly
 * @file_key: the random key of this file
 * @reader: whom it is wrapped for
 * @error: as cti_seal_for()
 *
 * Returns: (transfer full) (nullable): the bytes of a header with one slot
 */
GByteArray *
cti_seal_header_new (const CtiSealInfo *info,
                     const CtiSecret *file_key,
                     const CtiSealReader *reader,
                     GError **error)
{
  gsize size = FIXED_SIZE + cti_seal_slot_size_for (reader) + SUM_SIZE;
  g_autoptr (GByteArray) header = g_byte_array_sized_new (size);

  g_byte_array_set_size (header, size);
  memset (header->data, 0, size);
  fill_fixed (header->data, info, size, 1);
  if (!cti_seal_slot_fill (header->data + FIXED_SIZE, header->data, file_key, reader, error))
    return NULL;
  cti_hash_sum (header->data, size - SUM_SIZE, header->data + size - SUM_SIZE, SUM_SIZE);
  return g_steal_pointer (&header);
}

static gboolean
are_slots_right (const guint8 *bytes, gsize end, gboolean *has_passphrase)
{
  guint count = cti_wire_get16 (bytes + 40);
  gsize offset = FIXED_SIZE;
  CtiSealSlot slot;

  if (count == 0 || count > SLOTS_MAX)
    return FALSE;
  for (guint i = 0; i < count; i++)
    {
      if (!cti_seal_slot_read (bytes, offset, end, &slot))
        return FALSE;
      *has_passphrase |= slot.kind == CTI_SEAL_SLOT_PASSPHRASE;
      offset += slot.size;
    }
  return offset == end;
}

/* What holds for every version of the format: magic, length, and the checksum at the end. Only
 * after these is a version number the version and not a flipped bit. */
static gboolean
check_frame (const guint8 *bytes, gsize size, gsize *header_size, GError **error)
{
  if (size == 0 || memcmp (bytes, magic, MIN (size, MAGIC_SIZE)) != 0)
    return refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "not a sealed file");
  if (size < FIXED_SIZE + SUM_SIZE)
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the header is cut");
  *header_size = cti_wire_get32 (bytes + 12);
  if (*header_size < FIXED_SIZE + SUM_SIZE || *header_size > CTI_SEAL_HEADER_MAX ||
      *header_size > size)
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the header is cut");
  if (!cti_hash_sum_is (bytes, *header_size - SUM_SIZE, bytes + *header_size - SUM_SIZE, SUM_SIZE))
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the header is changed");
  return TRUE;
}

/**
 * cti_seal_header_parse:
 * @bytes: (array length=size) (nullable): the beginning of a file
 * @size: how much of it
 * @out: (out caller-allocates): the header
 * @error: CTI_CRYPTO_ERROR_NOT_OURS, CTI_CRYPTO_ERROR_TOO_NEW, CTI_CRYPTO_ERROR_DAMAGED
 *
 * Returns: whether a whole header of our version stands there
 */
gboolean
cti_seal_header_parse (const guint8 *bytes, gsize size, CtiSealHeader *out, GError **error)
{
  gboolean has_passphrase = FALSE;
  gsize header_size = 0;
  guint kind;

  if (!check_frame (bytes, size, &header_size, error))
    return FALSE;
  if (cti_wire_get16 (bytes + 8) > FORMAT_VERSION)
    return refuse (error, CTI_CRYPTO_ERROR_TOO_NEW, "written by a newer version");
  kind = cti_wire_get16 (bytes + 10);
  if (kind < CTI_SEAL_CASE || kind > CTI_SEAL_VIEW)
    return refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "an unknown kind of file");
  if (cti_wire_get16 (bytes + 8) == 0 ||
      !are_slots_right (bytes, header_size - SUM_SIZE, &has_passphrase))
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "a slot is changed");
  out->info.kind = kind;
  memcpy (out->info.file_id, bytes + 16, CTI_SEAL_FILE_ID_SIZE);
  out->info.generation = cti_wire_get64 (bytes + 32);
  out->info.has_passphrase = has_passphrase;
  out->size = header_size;
  out->slots_end = header_size - SUM_SIZE;
  return TRUE;
}

/**
 * cti_seal_header_open:
 * @self: a header read by cti_seal_header_parse()
 * @bytes: the same bytes
 * @reader: who reads
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE when the slots are for other readers of the kind,
 *   CTI_CRYPTO_ERROR_NO_SLOT when none is for that kind, or as cti_seal_slot_open()
 *
 * Returns: (transfer full) (nullable): the file's own key
 */
CtiSecret *
cti_seal_header_open (const CtiSealHeader *self,
                      const guint8 *bytes,
                      const CtiSealReader *reader,
                      GError **error)
{
  gboolean is_for_other = FALSE;
  CtiSealSlot slot;

  for (gsize offset = FIXED_SIZE; cti_seal_slot_read (bytes, offset, self->slots_end, &slot);
       offset += slot.size)
    {
      if (cti_seal_slot_is_for (&slot, reader))
        return cti_seal_slot_open (&slot, bytes, reader, error);
      is_for_other |= cti_seal_slot_is_of (&slot, reader);
    }
  if (is_for_other)
    refuse (error, CTI_CRYPTO_ERROR_OTHER_STORE, "sealed for somebody else");
  else
    refuse (error, CTI_CRYPTO_ERROR_NO_SLOT, "not sealed for readers of this kind");
  return NULL;
}
