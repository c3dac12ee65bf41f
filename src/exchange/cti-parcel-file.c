/* A hand-over file: a sealed file for one reader (see cti-seal.c), and inside it, signed:
 *
 *     0   8  magic "CTIHAND" 0x1a
 *     8   2  version of the format: 1, or 2 where files go along
 *    10   2  zero
 *    12   4  T, bytes of the table of contents
 *    16  32  the sender's public key that signs
 *    48  32  the sender's public key that is sealed to
 *    80   T  the table of contents, a key file (cti-parcel-table.c)
 *  80+T   .  the cases, then the files attached to them, of the sizes the table says
 *   -64  64  the sender's signature over the file's id and all before
 *
 * Numbers are little-endian. The seal says that nobody else read it and no bit was changed; the
 * signature says who wrote it, for whom - the table names the receiver - and under which id. */

#include "cti-parcel-file.h"

#include <string.h>

#include "cti-crypto-error.h"
#include "cti-id.h"
#include "cti-parcel-private.h"

#define MAGIC_SIZE 8
#define VERSION    2
#define FIXED_SIZE 80
#define CONTEXT    "overgang hand-over 1"

static const guint8 magic[MAGIC_SIZE] = { 'C', 'T', 'I', 'H', 'A', 'N', 'D', 0x1a };

static void
part_free (CtiParcelPart *part)
{
  g_free (part->id);
  g_free (part->code);
  g_clear_pointer (&part->content, cti_secret_unref);
  g_free (part);
}

static void
attachment_free (CtiParcelAttachment *attachment)
{
  g_free (attachment->id);
  g_free (attachment->part);
  g_clear_pointer (&attachment->content, cti_secret_unref);
  g_free (attachment);
}

/**
 * cti_parcel_decision_new:
 * @part: id of the case in the pack
 * @what: what was decided
 *
 * Returns: (transfer full): a decision with a new id
 */
CtiParcelDecision *
cti_parcel_decision_new (const char *part, const char *what)
{
  CtiParcelDecision *self = g_new0 (CtiParcelDecision, 1);

  self->id = cti_id_new ();
  self->part = g_strdup (part);
  self->what = g_strdup (what);
  return self;
}

/**
 * cti_parcel_decision_copy:
 * @self: a decision
 *
 * Returns: (transfer full): the same, with the same id
 */
CtiParcelDecision *
cti_parcel_decision_copy (const CtiParcelDecision *self)
{
  CtiParcelDecision *copy = g_new0 (CtiParcelDecision, 1);

  copy->id = g_strdup (self->id);
  copy->part = g_strdup (self->part);
  copy->what = g_strdup (self->what);
  copy->why = g_strdup (self->why);
  copy->due = self->due;
  return copy;
}

/**
 * cti_parcel_decision_free:
 * @self: (transfer full): a decision
 */
void
cti_parcel_decision_free (CtiParcelDecision *self)
{
  g_free (self->id);
  g_free (self->part);
  g_free (self->what);
  g_free (self->why);
  g_free (self);
}

/**
 * cti_parcel_file_new:
 * @purpose: what it is for
 *
 * Returns: (transfer full): a hand-over file with a new id and nothing in it
 */
CtiParcelFile *
cti_parcel_file_new (CtiParcelPurpose purpose)
{
  CtiParcelFile *self = g_new0 (CtiParcelFile, 1);

  g_atomic_ref_count_init (&self->references);
  self->id = cti_id_new ();
  self->purpose = purpose;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) attachment_free);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * cti_parcel_file_ref:
 * @self: a hand-over file
 *
 * Returns: (transfer full): @self
 */
CtiParcelFile *
cti_parcel_file_ref (CtiParcelFile *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_parcel_file_unref:
 * @self: (transfer full): a hand-over file
 */
void
cti_parcel_file_unref (CtiParcelFile *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->decisions);
  g_hash_table_unref (self->names);
  g_free (self->id);
  g_free (self->answers);
  g_free (self->message);
  g_free (self->party);
  g_free (self->name);
  g_free (self->team);
  g_free (self);
}

/**
 * cti_parcel_file_add_part:
 * @self: a hand-over file in the making
 * @id: (nullable): id of a case
 * @code: (nullable): its code
 *
 * Returns: (transfer none): the new part, to be filled
 */
CtiParcelPart *
cti_parcel_file_add_part (CtiParcelFile *self, const char *id, const char *code)
{
  CtiParcelPart *part = g_new0 (CtiParcelPart, 1);

  part->id = g_strdup (id);
  part->code = g_strdup (code);
  g_ptr_array_add (self->parts, part);
  return part;
}

/**
 * cti_parcel_file_add_attachment:
 * @self: a hand-over file in the making
 * @id: (nullable): id of an attachment
 * @part: (nullable): id of its case
 *
 * Returns: (transfer none): the new attachment, to be filled
 */
CtiParcelAttachment *
cti_parcel_file_add_attachment (CtiParcelFile *self, const char *id, const char *part)
{
  CtiParcelAttachment *attachment = g_new0 (CtiParcelAttachment, 1);

  attachment->id = g_strdup (id);
  attachment->part = g_strdup (part);
  g_ptr_array_add (self->files, attachment);
  return attachment;
}

static void
put_number (guint8 *at, guint64 value, gsize size)
{
  for (gsize i = 0; i < size; i++)
    at[i] = value >> 8 * i;
}

static guint64
get_number (const guint8 *at, gsize size)
{
  guint64 value = 0;

  for (gsize i = 0; i < size; i++)
    value |= (guint64) at[i] << 8 * i;
  return value;
}

/* The contents in the order in which they stand in the file: cases, then what is attached. */
static CtiSecret **
get_content (const CtiParcelFile *self, guint index)
{
  if (index < self->parts->len)
    return &((CtiParcelPart *) g_ptr_array_index (self->parts, index))->content;
  index -= self->parts->len;
  return &((CtiParcelAttachment *) g_ptr_array_index (self->files, index))->content;
}

static guint
count_contents (const CtiParcelFile *self)
{
  return self->parts->len + self->files->len;
}

/**
 * cti_parcel_file_get_size:
 * @self: a hand-over file
 *
 * Returns: bytes of all cases and files in it; at most %CTI_SEAL_PLAIN_MAX can be sealed
 */
gsize
cti_parcel_file_get_size (const CtiParcelFile *self)
{
  gsize size = 0;

  for (guint i = 0; i < count_contents (self); i++)
    size += *get_content (self, i) != NULL ? cti_secret_get_size (*get_content (self, i)) : 0;
  return size;
}

static void
put_content (const CtiParcelFile *self, guint8 *at)
{
  for (guint i = 0; i < count_contents (self); i++)
    {
      const CtiSecret *content = *get_content (self, i);

      if (content == NULL)
        continue;
      memcpy (at, cti_secret_get_bytes (content), cti_secret_get_size (content));
      at += cti_secret_get_size (content);
    }
}

static CtiSecret *
write_plain (const CtiParcelFile *self, const CtiParty *sender, const char *table, gsize length)
{
  CtiSecret *plain = cti_secret_new (FIXED_SIZE + length + cti_parcel_file_get_size (self));
  guint8 *bytes = cti_secret_edit (plain);

  memset (bytes, 0, FIXED_SIZE);
  memcpy (bytes, magic, MAGIC_SIZE);
  put_number (bytes + 8, self->files->len > 0 ? VERSION : 1, 2);
  put_number (bytes + 12, length, 4);
  memcpy (bytes + 16, cti_party_get_keys (sender)->sign, CTI_PARTY_KEY_SIZE);
  memcpy (bytes + 48, cti_party_get_keys (sender)->box, CTI_PARTY_KEY_SIZE);
  memcpy (bytes + FIXED_SIZE, table, length);
  put_content (self, bytes + FIXED_SIZE + length);
  return plain;
}

/* What is signed: the id, under which the file is sealed, and the content. */
static CtiSecret *
with_id (const char *id, const guint8 *content, gsize size)
{
  CtiSecret *all = cti_secret_new (CTI_SEAL_FILE_ID_SIZE + size);

  cti_seal_file_id_from_uuid (id, cti_secret_edit (all));
  memcpy (cti_secret_edit (all) + CTI_SEAL_FILE_ID_SIZE, content, size);
  return all;
}

static CtiSecret *
sign_plain (const CtiParcelFile *self, const CtiSecret *plain, const CtiParty *sender)
{
  gsize size = cti_secret_get_size (plain);
  g_autoptr (CtiSecret) all = with_id (self->id, cti_secret_get_bytes (plain), size);
  CtiSecret *is_signed = cti_secret_new (size + CTI_PARTY_SIGNATURE_SIZE);

  memcpy (cti_secret_edit (is_signed), cti_secret_get_bytes (plain), size);
  cti_party_sign (sender, CONTEXT, cti_secret_get_bytes (all), cti_secret_get_size (all),
                  cti_secret_edit (is_signed) + size);
  return is_signed;
}

/* The sender is told, not the receiver, to whom such a file would be a damaged one. */
static gboolean
can_be_read (const CtiParcelFile *self, gsize table_length)
{
  return table_length <= CTI_PARCEL_TABLE_MAX && self->parts->len <= CTI_PARCEL_PARTS_MAX &&
         self->decisions->len <= CTI_PARCEL_PARTS_MAX &&
         g_hash_table_size (self->names) <= CTI_PARCEL_PARTS_MAX &&
         self->files->len <= CTI_PARCEL_FILES_MAX &&
         cti_parcel_file_get_size (self) <= CTI_SEAL_PLAIN_MAX;
}

/**
 * cti_parcel_file_seal:
 * @self: a hand-over file, complete but for the sender's keys
 * @sender: who sends it
 * @reader: who may read it: a person's public keys or a passphrase
 * @error: CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_parcel_file_seal (const CtiParcelFile *self,
                      const CtiParty *sender,
                      const CtiSealReader *reader,
                      GError **error)
{
  CtiSealInfo info = { .kind = CTI_SEAL_HANDOVER };
  gsize length = 0;
  char *table = _cti_parcel_table_write (self, reader->keys, &length);
  g_autoptr (CtiSecret) plain =
      can_be_read (self, length) ? write_plain (self, sender, table, length) : NULL;
  g_autoptr (CtiSecret) is_signed = NULL;

  cti_wipe_text (table);
  if (plain == NULL)
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS, "too many cases");
      return NULL;
    }
  cti_seal_file_id_from_uuid (self->id, info.file_id);
  is_signed = sign_plain (self, plain, sender);
  return cti_seal_for (&info, cti_secret_get_bytes (is_signed), cti_secret_get_size (is_signed),
                       reader, error);
}

static gboolean
refuse (GError **error, CtiCryptoError code, const char *why)
{
  g_set_error_literal (error, CTI_CRYPTO_ERROR, code, why);
  return FALSE;
}

static gboolean
check_frame (const guint8 *bytes, gsize size, GError **error)
{
  if (size < FIXED_SIZE + CTI_PARTY_SIGNATURE_SIZE || memcmp (bytes, magic, MAGIC_SIZE) != 0)
    return refuse (error, CTI_CRYPTO_ERROR_NOT_OURS, "not a hand-over file");
  if (get_number (bytes + 8, 2) > VERSION)
    return refuse (error, CTI_CRYPTO_ERROR_TOO_NEW, "written by a newer version");
  if (get_number (bytes + 8, 2) == 0 || get_number (bytes + 12, 4) > CTI_PARCEL_TABLE_MAX ||
      get_number (bytes + 12, 4) > size - FIXED_SIZE - CTI_PARTY_SIGNATURE_SIZE)
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the table of contents is too long");
  return TRUE;
}

static gboolean
check_signature (const CtiParcelFile *self, const guint8 *bytes, gsize size, GError **error)
{
  gsize end = size - CTI_PARTY_SIGNATURE_SIZE;
  g_autoptr (CtiSecret) all = with_id (self->id, bytes, end);

  if (!cti_party_keys_verify (&self->keys, CONTEXT, cti_secret_get_bytes (all),
                              cti_secret_get_size (all), bytes + end))
    return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "the signature does not hold");
  return TRUE;
}

static gboolean
take_content (CtiParcelFile *self, const guint8 *at, gsize size, GArray *sizes, GError **error)
{
  for (guint i = 0; i < count_contents (self); i++)
    {
      guint64 part_size = g_array_index (sizes, guint64, i);

      if (part_size > size)
        return refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "a case is cut");
      *get_content (self, i) = cti_secret_new_copy (at, part_size);
      at += part_size;
      size -= part_size;
    }
  return size == 0 || refuse (error, CTI_CRYPTO_ERROR_DAMAGED, "something follows the cases");
}

static gboolean
read_plain (CtiParcelFile *self,
            const CtiSecret *plain,
            const CtiPartyKeys *receiver,
            GError **error)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint64));
  const guint8 *bytes = cti_secret_get_bytes (plain);
  gsize size = cti_secret_get_size (plain);
  gsize length;

  if (!check_frame (bytes, size, error))
    return FALSE;
  length = get_number (bytes + 12, 4);
  memcpy (self->keys.sign, bytes + 16, CTI_PARTY_KEY_SIZE);
  memcpy (self->keys.box, bytes + 48, CTI_PARTY_KEY_SIZE);
  return check_signature (self, bytes, size, error) &&
         _cti_parcel_table_read (self, (const char *) bytes + FIXED_SIZE, length, receiver, sizes,
                                 error) &&
         take_content (self, bytes + FIXED_SIZE + length,
                       size - FIXED_SIZE - length - CTI_PARTY_SIGNATURE_SIZE, sizes, error);
}

/**
 * cti_parcel_file_open:
 * @sealed: a whole file
 * @reader: who reads: a person with the secret half, or a passphrase
 * @error: as cti_unseal_as(), or CTI_EXCHANGE_ERROR_INVALID
 *
 * Reads a file that is whole, sealed to the reader and signed for the reader by the keys it names.
 * Whether these keys belong to somebody known, and whether the file is still good, is for the
 * caller to say.
 *
 * Returns: (transfer full) (nullable): what it says
 */
CtiParcelFile *
cti_parcel_file_open (GBytes *sealed, const CtiSealReader *reader, GError **error)
{
  g_autoptr (CtiParcelFile) self = cti_parcel_file_new (CTI_PARCEL_TRANSFER);
  const CtiPartyKeys *receiver = reader->party != NULL ? cti_party_get_keys (reader->party) : NULL;
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain = cti_unseal_as (sealed, CTI_SEAL_HANDOVER, reader, &info, error);

  if (plain == NULL)
    return NULL;
  g_free (self->id);
  self->id = cti_seal_file_id_to_uuid (info.file_id);
  return read_plain (self, plain, receiver, error) ? g_steal_pointer (&self) : NULL;
}
