/* The use log. A record on disk is its length (4 bytes, little-endian), a check of that (4 bytes)
 * and a sealed box; inside the box is a serialised GVariant (t, x, i, s, s, s, s): number, moment,
 * worker, use, case, purpose. The hash of the box before is the associated data of the next, across
 * the months as well, so records open only in their order and without a gap. The check is the
 * beginning of a hash of that hash and the length, keyed: a length that was changed is told from
 * one whose record is not whole.
 *
 * A cut of power may leave a record half written at the very end; it was never acknowledged and is
 * cut off by the next. Such a record ends before its length says, or a disk sector of it is empty.
 * Anything else that does not hold is damage: the months from there on are set aside under another
 * name, the log goes on after the last month that holds, and says that it was damaged. What was cut
 * off the end in whole records shows against the end that the index of cards keeps. */

#include "cti-use-log.h"

#include <string.h>

#include "cti-box.h"
#include "cti-date.h"
#include "cti-key.h"
#include "cti-store-error.h"

#define LOG_SUFFIX ".log"
#define LOG_PATTERN \
  "????"            \
  "-??" LOG_SUFFIX
#define MONTH_SIZE   sizeof (LOG_PATTERN)
#define LOG_FILE_MAX (256 * 1024 * 1024)
#define RECORD_MAX   (64 * 1024)
#define RECORD_TYPE  "(txissss)"
#define SECTOR       512

/* What stands before each box. */
typedef struct
{
  guint32 length; /* little-endian */
  guint8 check[4];
} Frame;

/* A place in the log: after which record, and where on the disk that is. */
typedef struct
{
  CtiUseLogEnd end;
  char month[MONTH_SIZE]; /* file of the last record, empty before the first */
  gsize size;             /* of that file up to there, in bytes */
  CtiMoment made;         /* when that record was */
} Place;

struct _CtiUseLog
{
  CtiFolder *folder; /* (owned) */
  CtiSecret *key;    /* (owned) */
  Place place;       /* where the next record goes */
  gboolean is_damaged;
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
fail_record (const Place *place, GError **error)
{
  g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
               "the use log does not hold after record %" G_GUINT64_FORMAT, place->end.number);
  return FALSE;
}

static Frame
make_frame (CtiUseLog *self, const Place *place, gsize length)
{
  guint8 bytes[sizeof (guint32) + CTI_HASH_SIZE], hash[CTI_HASH_SIZE];
  Frame frame = { .length = GUINT32_TO_LE ((guint32) length) };

  memcpy (bytes, &frame.length, sizeof frame.length);
  memcpy (bytes + sizeof frame.length, place->end.head, CTI_HASH_SIZE);
  cti_hash_keyed (self->key, bytes, sizeof bytes, hash);
  memcpy (frame.check, hash, sizeof frame.check);
  return frame;
}

/* Reads the frame at @data; 0 where there is none that holds. */
static gsize
read_frame (CtiUseLog *self, const Place *place, const guint8 *data, gsize size)
{
  Frame frame, right;

  if (size < sizeof frame)
    return 0;
  memcpy (&frame, data, sizeof frame);
  right = make_frame (self, place, GUINT32_FROM_LE (frame.length));
  return memcmp (&frame, &right, sizeof frame) == 0 ? GUINT32_FROM_LE (frame.length) : 0;
}

static gboolean
take_record (CtiUseLog *self, const guint8 *box, gsize size, Place *place, GPtrArray *uses)
{
  g_autoptr (CtiSecret) plain =
      cti_box_open (self->key, box, size, place->end.head, CTI_HASH_SIZE, NULL);
  CtiUse *use = plain != NULL ? parse_record (plain) : NULL;
  gboolean is_next = use != NULL && use->number == place->end.number + 1;

  if (is_next)
    {
      place->end.number++;
      place->made = use->made;
      place->size += sizeof (Frame) + size;
      cti_hash_sum (box, size, place->end.head, CTI_HASH_SIZE);
    }
  if (is_next && uses != NULL)
    g_ptr_array_add (uses, use);
  else if (use != NULL)
    cti_use_free (use);
  return is_next;
}

static gboolean
is_zero (const guint8 *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (data[i] != 0)
      return FALSE;
  return TRUE;
}

/* Whether what stands from @at to the end can be a record that a cut of power left half written. */
static gboolean
is_torn (CtiUseLog *self, const Place *place, const guint8 *data, gsize at, gsize size)
{
  gsize length = read_frame (self, place, data + at, size - at);

  if (size - at < sizeof (Frame) || (length > 0 && length > size - at - sizeof (Frame)))
    return TRUE;
  if (length > 0 && length < size - at - sizeof (Frame))
    return FALSE;
  while (at < size)
    {
      gsize end = MIN ((at / SECTOR + 1) * SECTOR, size);

      if (is_zero (data + at, end - at))
        return TRUE;
      at = end;
    }
  return FALSE;
}

static gboolean
read_month (CtiUseLog *self,
            const char *name,
            gboolean is_last,
            Place *place,
            GPtrArray *uses,
            GError **error)
{
  g_autoptr (GBytes) bytes = cti_folder_read (self->folder, name, LOG_FILE_MAX, error);
  gsize size = 0;
  const guint8 *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    return FALSE;
  g_strlcpy (place->month, name, MONTH_SIZE);
  place->size = 0;
  while (place->size < size)
    {
      gsize at = place->size;
      gsize length = read_frame (self, place, data + at, size - at);

      if (length == 0 || length > size - at - sizeof (Frame) ||
          !take_record (self, data + at + sizeof (Frame), length, place, uses))
        return (is_last && is_torn (self, place, data, at, size)) || fail_record (place, error);
    }
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CtiFileState *const *) a)->name, (*(CtiFileState *const *) b)->name);
}

static GPtrArray *
list_months (CtiUseLog *self, GError **error)
{
  GPtrArray *months = cti_folder_list (self->folder, LOG_SUFFIX, error);

  for (guint i = months ? months->len : 0; i > 0; i--)
    if (!g_pattern_match_simple (LOG_PATTERN, ((CtiFileState *) months->pdata[i - 1])->name))
      g_ptr_array_remove_index (months, i - 1);
  if (months != NULL)
    g_ptr_array_sort (months, compare_names);
  return months;
}

static void
set_aside (CtiUseLog *self, GPtrArray *months, guint first)
{
  self->is_damaged = TRUE;
  for (guint i = first; i < months->len; i++)
    {
      const CtiFileState *month = g_ptr_array_index (months, i);

      if (!cti_folder_set_aside (self->folder, month->name, NULL) ||
          !cti_folder_remove (self->folder, month->name, NULL))
        g_debug ("a damaged month of the log stays in place");
    }
}

/* The month that holds record @known must give it the hash that was known; past its end nothing
 * may be missing. */
static gboolean
is_past (const Place *before, const Place *now, const CtiUseLogEnd *known)
{
  return known->number > before->end.number && known->number <= now->end.number;
}

static gboolean
holds_end (CtiUseLog *self, const char *month, const Place *before, const CtiUseLogEnd *known)
{
  g_autoptr (GBytes) bytes = cti_folder_read (self->folder, month, LOG_FILE_MAX, NULL);
  const guint8 *data = bytes ? g_bytes_get_data (bytes, NULL) : NULL;
  Place place = *before;

  place.size = 0;
  while (data != NULL && place.end.number < known->number)
    {
      gsize left = g_bytes_get_size (bytes) - place.size;
      gsize length = read_frame (self, &place, data + place.size, left);

      if (length == 0 || length > left - sizeof (Frame) ||
          !take_record (self, data + place.size + sizeof (Frame), length, &place, NULL))
        return FALSE;
    }
  return data != NULL && memcmp (place.end.head, known->head, CTI_HASH_SIZE) == 0;
}

/* Reads the months one after the other up to the first that does not hold. */
static gboolean
find_place (CtiUseLog *self, const CtiUseLogEnd *known, GError **error)
{
  g_autoptr (GPtrArray) months = list_months (self, error);
  g_autoptr (GPtrArray) aside = cti_folder_list (self->folder, LOG_SUFFIX ".damaged", NULL);

  if (months == NULL)
    return FALSE;
  self->is_damaged = aside != NULL && aside->len > 0;
  for (guint i = 0; i < months->len; i++)
    {
      const CtiFileState *month = g_ptr_array_index (months, i);
      gboolean is_last = i + 1 == months->len;
      Place before = self->place;
      gboolean is_held = read_month (self, month->name, is_last, &self->place, NULL, NULL);
      gboolean is_cut = is_last && self->place.end.number < known->number &&
                        self->place.size < (gsize) month->size;

      if (is_held && is_past (&before, &self->place, known) &&
          !holds_end (self, month->name, &before, known))
        self->is_damaged = TRUE;
      if (!is_held || is_cut)
        {
          self->place = before;
          set_aside (self, months, i);
          break;
        }
    }
  self->is_damaged = self->is_damaged || self->place.end.number < known->number;
  return TRUE;
}

/**
 * cti_use_log_open:
 * @folder: the folder of the log
 * @key: the store key
 * @known: (nullable): an end that it is known to have had
 * @error: (out) (optional): a #CtiStoreError
 *
 * A log that is damaged opens too, so that the cases stay within reach; see
 * cti_use_log_is_damaged().
 *
 * Returns: (transfer full) (nullable): the log, checked from its first record to its last
 */
CtiUseLog *
cti_use_log_open (CtiFolder *folder,
                  const CtiSecret *key,
                  const CtiUseLogEnd *known,
                  GError **error)
{
  static const CtiUseLogEnd beginning;
  g_autoptr (CtiUseLog) self = g_new0 (CtiUseLog, 1);

  self->folder = cti_folder_ref (folder);
  self->key = cti_key_derive (key, CTI_KEY_PURPOSE_LOG);
  return find_place (self, known ? known : &beginning, error) ? g_steal_pointer (&self) : NULL;
}

static GBytes *
make_record (CtiUseLog *self, GVariant *record, GBytes **box)
{
  GByteArray *out = g_byte_array_new ();
  Frame frame;

  *box = cti_box_seal (self->key, g_variant_get_data (record), g_variant_get_size (record),
                       self->place.end.head, CTI_HASH_SIZE);
  frame = make_frame (self, &self->place, g_bytes_get_size (*box));
  g_byte_array_append (out, (const guint8 *) &frame, sizeof frame);
  g_byte_array_append (out, g_bytes_get_data (*box, NULL), (guint) g_bytes_get_size (*box));
  return g_byte_array_free_to_bytes (out);
}

/* A clock set back must not open a month before the newest one, or the order of the files would no
 * longer be the order of the records. */
static void
turn_month (CtiUseLog *self, CtiMoment made)
{
  char month[MONTH_SIZE];
  int year = 1970, number = 1;

  cti_date_get (cti_moment_get_day (made), &year, &number, NULL);
  g_snprintf (month, sizeof month, "%04d-%02d" LOG_SUFFIX, year % 10000, number % 100);
  if (strcmp (month, self->place.month) <= 0)
    return;
  g_strlcpy (self->place.month, month, MONTH_SIZE);
  self->place.size = 0;
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
  g_autoptr (GVariant) record =
      g_variant_ref_sink (g_variant_new (RECORD_TYPE, self->place.end.number + 1, made.unix_seconds,
                                         made.offset_minutes, worker, use, case_id ? case_id : "",
                                         purpose ? purpose : ""));
  g_autoptr (GBytes) box = NULL;
  g_autoptr (GBytes) framed = make_record (self, record, &box);

  if (g_bytes_get_size (box) > RECORD_MAX)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "too long for the use log");
      return FALSE;
    }
  turn_month (self, made);
  if (!cti_folder_append (self->folder, self->place.month, self->place.size, framed, error))
    return FALSE;
  self->place.end.number++;
  self->place.made = made;
  self->place.size += g_bytes_get_size (framed);
  cti_hash_sum (g_bytes_get_data (box, NULL), g_bytes_get_size (box), self->place.end.head,
                CTI_HASH_SIZE);
  return TRUE;
}

/**
 * cti_use_log_get_last_made:
 * @self: a log
 *
 * Returns: when its last record was made, %CTI_MOMENT_NEVER where there is none
 */
CtiMoment
cti_use_log_get_last_made (CtiUseLog *self)
{
  return self->place.end.number > 0 ? self->place.made : CTI_MOMENT_NEVER;
}

/**
 * cti_use_log_read:
 * @self: a log
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where the chain does not hold any more
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): all records, oldest first, without
 *   those in months that were set aside
 */
GPtrArray *
cti_use_log_read (CtiUseLog *self, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_use_free);
  g_autoptr (GPtrArray) months = list_months (self, error);
  Place place = { 0 };

  if (months == NULL)
    return NULL;
  for (guint i = 0; i < months->len; i++)
    if (!read_month (self, ((CtiFileState *) g_ptr_array_index (months, i))->name,
                     i + 1 == months->len, &place, uses, error))
      return NULL;
  if (memcmp (&place.end, &self->place.end, sizeof place.end) == 0)
    return g_steal_pointer (&uses);
  fail_record (&place, error);
  return NULL;
}

/**
 * cti_use_log_is_damaged:
 * @self: a log
 *
 * Returns: whether records were altered, moved or taken out, now or at any time before; what was
 *   found so is kept beside the log
 */
gboolean
cti_use_log_is_damaged (CtiUseLog *self)
{
  return self->is_damaged;
}

/**
 * cti_use_log_verify:
 * @self: a log
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED
 *
 * Returns: whether every record that was ever acknowledged is there as it was written
 */
gboolean
cti_use_log_verify (CtiUseLog *self, GError **error)
{
  g_autoptr (GPtrArray) uses = cti_use_log_read (self, error);

  if (uses == NULL)
    return FALSE;
  if (!self->is_damaged)
    return TRUE;
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
                       "the use log was found damaged");
  return FALSE;
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
  return self->place.end.number;
}

/**
 * cti_use_log_get_end:
 * @self: a log
 *
 * Returns: (transfer none): its end, to be kept elsewhere and known at the next opening
 */
const CtiUseLogEnd *
cti_use_log_get_end (CtiUseLog *self)
{
  return &self->place.end;
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
    g_string_append_printf (text, "%02x", self->place.end.head[i]);
  return g_string_free (text, FALSE);
}
