/* The use log. A record on disk is its length (4 bytes, little-endian) and a sealed box; inside the
 * box is a serialised GVariant (t, x, i, s, s, s, s): number, moment, worker, use, case, purpose.
 * The hash of the box before is the associated data of the next, across the months as well, so
 * records open only in their order and without a gap. A half record at the very end is what a cut
 * of power leaves; it was never acknowledged and is cut off before the next is added. */

#include "cti-use-log.h"

#include <string.h>

#include "cti-box.h"
#include "cti-hash.h"
#include "cti-key.h"
#include "cti-store-error.h"

#define LOG_SUFFIX   ".log"
#define LOG_FILE_MAX (256 * 1024 * 1024)
#define RECORD_MAX   (64 * 1024)
#define RECORD_TYPE  "(txissss)"

struct _CtiUseLog
{
  CtiFolder *folder;          /* (owned) */
  CtiSecret *key;             /* (owned) */
  guint64 length;             /* records so far */
  guint8 head[CTI_HASH_SIZE]; /* hash of the last box */
};

/**
 * cti_use_free:
 * @self: (transfer full): a line of the log
 */
void
cti_use_free (CtiUse *self)
{
  g_free (self->worker);
  g_free (self->use);
  g_free (self->case_id);
  g_free (self->purpose);
  g_free (self);
}

/**
 * cti_use_log_free:
 * @self: (transfer full): a log
 */
void
cti_use_log_free (CtiUseLog *self)
{
  cti_folder_unref (self->folder);
  cti_secret_unref (self->key);
  g_free (self);
}

static char *
null_if_empty (char *text)
{
  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

static CtiUse *
parse_record (const CtiSecret *plain)
{
  g_autoptr (GVariant) record = g_variant_ref_sink (
      g_variant_new_from_data (G_VARIANT_TYPE (RECORD_TYPE), cti_secret_get_bytes (plain),
                               cti_secret_get_size (plain), FALSE, NULL, NULL));
  g_autoptr (GVariant) normal = g_variant_get_normal_form (record);
  CtiUse *use = g_new0 (CtiUse, 1);

  g_variant_get (normal, RECORD_TYPE, &use->number, &use->made.unix_seconds,
                 &use->made.offset_minutes, &use->worker, &use->use, &use->case_id, &use->purpose);
  use->case_id = null_if_empty (use->case_id);
  use->purpose = null_if_empty (use->purpose);
  return use;
}

static gboolean
fail_record (CtiUseLog *self, GError **error)
{
  g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
               "the use log does not hold after record %" G_GUINT64_FORMAT, self->length);
  return FALSE;
}

static gboolean
take_record (CtiUseLog *self, const guint8 *box, gsize size, GPtrArray *uses, GError **error)
{
  g_autoptr (CtiSecret) plain =
      cti_box_open (self->key, box, size, self->head, CTI_HASH_SIZE, NULL);
  CtiUse *use;

  if (plain == NULL)
    return fail_record (self, error);
  use = parse_record (plain);
  if (use->number != self->length + 1)
    {
      cti_use_free (use);
      return fail_record (self, error);
    }
  self->length++;
  cti_hash_sum (box, size, self->head, CTI_HASH_SIZE);
  if (uses != NULL)
    g_ptr_array_add (uses, use);
  else
    cti_use_free (use);
  return TRUE;
}

static gboolean
read_month (CtiUseLog *self, const char *name, gboolean is_last, GPtrArray *uses, GError **error)
{
  g_autoptr (GBytes) bytes = cti_folder_read (self->folder, name, LOG_FILE_MAX, error);
  gsize size = 0, at = 0;
  const guint8 *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    return FALSE;
  while (at < size)
    {
      guint32 length = 0;

      if (size - at >= sizeof length)
        memcpy (&length, data + at, sizeof length);
      length = GUINT32_FROM_LE (length);
      if (size - at < sizeof length || length > size - at - sizeof length)
        {
          g_autoptr (GBytes) whole = g_bytes_new_from_bytes (bytes, 0, at);

          /* a half record: only the end of the newest file may have one */
          return is_last ? cti_folder_replace (self->folder, name, whole, FALSE, error)
                         : fail_record (self, error);
        }
      if (length > RECORD_MAX ||
          !take_record (self, data + at + sizeof length, length, uses, error))
        return length > RECORD_MAX ? fail_record (self, error) : FALSE;
      at += sizeof length + length;
    }
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CtiFileState *const *) a)->name, (*(CtiFileState *const *) b)->name);
}

static gboolean
read_months (CtiUseLog *self, GPtrArray *uses, GError **error)
{
  g_autoptr (GPtrArray) months = cti_folder_list (self->folder, LOG_SUFFIX, error);

  if (months == NULL)
    return FALSE;
  self->length = 0;
  memset (self->head, 0, CTI_HASH_SIZE);
  g_ptr_array_sort (months, compare_names);
  for (guint i = 0; i < months->len; i++)
    {
      const CtiFileState *month = g_ptr_array_index (months, i);

      if (!read_month (self, month->name, i + 1 == months->len, uses, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cti_use_log_open:
 * @folder: the folder of the log
 * @key: the store key
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where the chain does not hold
 *
 * Returns: (transfer full) (nullable): the log, checked from its first record to its last
 */
CtiUseLog *
cti_use_log_open (CtiFolder *folder, const CtiSecret *key, GError **error)
{
  g_autoptr (CtiUseLog) self = g_new0 (CtiUseLog, 1);

  self->folder = cti_folder_ref (folder);
  self->key = cti_key_derive (key, CTI_KEY_PURPOSE_LOG);
  return read_months (self, NULL, error) ? g_steal_pointer (&self) : NULL;
}

static GBytes *
frame (GBytes *box)
{
  guint32 length = GUINT32_TO_LE ((guint32) g_bytes_get_size (box));
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *) &length, sizeof length);
  g_byte_array_append (out, g_bytes_get_data (box, NULL), (guint) g_bytes_get_size (box));
  return g_byte_array_free_to_bytes (out);
}

static char *
month_name (CtiMoment made)
{
  int year = 1970, month = 1;

  cti_date_get (cti_moment_get_day (made), &year, &month, NULL);
  return g_strdup_printf ("%04d-%02d" LOG_SUFFIX, year, month);
}

/* A clock set back must not open a month before the newest one, or the order of the files would no
 * longer be the order of the records. */
static char *
choose_file (CtiUseLog *self, CtiMoment made)
{
  g_autoptr (GPtrArray) months = cti_folder_list (self->folder, LOG_SUFFIX, NULL);
  char *name = month_name (made);

  for (guint i = 0; months != NULL && i < months->len; i++)
    {
      const CtiFileState *month = g_ptr_array_index (months, i);

      if (strcmp (month->name, name) > 0)
        {
          g_free (name);
          name = g_strdup (month->name);
        }
    }
  return name;
}

/**
 * cti_use_log_add:
 * @self: a log
 * @made: when
 * @worker: id of the worker
 * @use: nick of the use case
 * @case_id: (nullable): id of the case it is about
 * @purpose: (nullable): why
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the record is on the disk for good
 */
gboolean
cti_use_log_add (CtiUseLog *self,
                 CtiMoment made,
                 const char *worker,
                 const char *use,
                 const char *case_id,
                 const char *purpose,
                 GError **error)
{
  g_autoptr (GVariant) record = g_variant_ref_sink (
      g_variant_new (RECORD_TYPE, self->length + 1, made.unix_seconds, made.offset_minutes, worker,
                     use, case_id ? case_id : "", purpose ? purpose : ""));
  g_autoptr (GBytes) box = cti_box_seal (self->key, g_variant_get_data (record),
                                         g_variant_get_size (record), self->head, CTI_HASH_SIZE);
  g_autoptr (GBytes) framed = frame (box);
  g_autofree char *name = choose_file (self, made);

  if (!cti_folder_append (self->folder, name, framed, error))
    return FALSE;
  self->length++;
  cti_hash_sum (g_bytes_get_data (box, NULL), g_bytes_get_size (box), self->head, CTI_HASH_SIZE);
  return TRUE;
}

/**
 * cti_use_log_read:
 * @self: a log
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where the chain does not hold
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): all records, oldest first
 */
GPtrArray *
cti_use_log_read (CtiUseLog *self, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_use_free);

  return read_months (self, uses, error) ? g_steal_pointer (&uses) : NULL;
}

/**
 * cti_use_log_get_length:
 * @self: a log
 *
 * Returns: how many records it holds
 */
guint64
cti_use_log_get_length (CtiUseLog *self)
{
  return self->length;
}

/**
 * cti_use_log_get_head:
 * @self: a log
 *
 * Returns: (transfer full): the hash of the last record in hexadecimal, as it is printed on
 *   protocols: whoever has it on paper can tell whether the log was cut since
 */
char *
cti_use_log_get_head (CtiUseLog *self)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < 8; i++)
    g_string_append_printf (text, "%02x", self->head[i]);
  return g_string_free (text, FALSE);
}
