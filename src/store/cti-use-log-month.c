/* The months of the log of use, read. A record on disk is its length (4 bytes, little-endian), a
 * check of that (4 bytes) and a sealed box, in which is a serialised GVariant. The hash of the box
 * before is the associated data of the next, across the months as well, so records open only in
 * their order and without a gap. The check is the beginning of a hash of that hash and the length,
 * keyed: a length that was changed is told from one whose record is not whole.
 *
 * A cut of power may leave a record half written at the very end; it was never acknowledged. Such a
 * record ends before its length says, or a disk sector of it is empty. Anything else that does not
 * hold is damage. */

#include "cti-use-log-private.h"

#include <string.h>

#include "cti-box.h"
#include "cti-store-error.h"

#define LOG_FILE_MAX (256 * 1024 * 1024)
#define SECTOR       512

static char *
copy_unless_empty (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

static CtiUse *
make_use (GVariant *record)
{
  CtiUse *use = g_new0 (CtiUse, 1);
  const char *case_id, *purpose;

  g_variant_get (record, "(txiss&s&s)", &use->number, &use->made.unix_seconds,
                 &use->made.offset_minutes, &use->worker, &use->use, &case_id, &purpose);
  use->case_id = copy_unless_empty (case_id);
  use->purpose = copy_unless_empty (purpose);
  return use;
}

static GVariant *
parse_record (const CtiSecret *room, gsize size)
{
  g_autoptr (GVariant) record = g_variant_ref_sink (
      g_variant_new_from_data (G_VARIANT_TYPE (CTI_USE_LOG_RECORD), cti_secret_get_bytes (room),
                               size, FALSE, NULL, NULL));

  return g_variant_get_normal_form (record);
}

gboolean
cti_use_log_fail (const CtiUseLogPlace *place, GError **error)
{
  g_set_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED,
               "the use log does not hold after record %" G_GUINT64_FORMAT, place->end.number);
  return FALSE;
}

/* A file that was not let be read may hold; one that the disk gives back no more is as good as
 * damaged, and must not keep anybody from the cases. */
gboolean
cti_use_log_may_hold (const GError *cause)
{
  return !g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED) &&
         !g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_UNREADABLE) &&
         !g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE);
}

CtiUseLogFrame
cti_use_log_make_frame (CtiUseLog *self, const CtiUseLogPlace *place, gsize length)
{
  guint8 bytes[sizeof (guint32) + CTI_HASH_SIZE], hash[CTI_HASH_SIZE];
  CtiUseLogFrame frame = { .length = GUINT32_TO_LE ((guint32) length) };

  memcpy (bytes, &frame.length, sizeof frame.length);
  memcpy (bytes + sizeof frame.length, place->end.head, CTI_HASH_SIZE);
  cti_hash_keyed (self->key, bytes, sizeof bytes, hash);
  memcpy (frame.check, hash, sizeof frame.check);
  return frame;
}

/* Reads the frame at @data; 0 where there is none that holds. */
static gsize
read_frame (CtiUseLog *self, const CtiUseLogPlace *place, const guint8 *data, gsize size)
{
  CtiUseLogFrame frame, right;

  if (size < sizeof frame)
    return 0;
  memcpy (&frame, data, sizeof frame);
  right = cti_use_log_make_frame (self, place, GUINT32_FROM_LE (frame.length));
  return memcmp (&frame, &right, sizeof frame) == 0 ? GUINT32_FROM_LE (frame.length) : 0;
}

/* Where the record that is sought comes by, its head must be the one that was known. */
static void
move_on (CtiUseLog *self, CtiUseLogPlace *place, GVariant *record, const guint8 *box, gsize size)
{
  const CtiUseLogEnd *sought = self->sought;

  g_variant_get_child (record, 1, "x", &place->made.unix_seconds);
  g_variant_get_child (record, 2, "i", &place->made.offset_minutes);
  cti_use_log_note_day (place);
  place->end.number++;
  place->size += sizeof (CtiUseLogFrame) + size;
  cti_hash_sum (box, size, place->end.head, CTI_HASH_SIZE);
  if (sought != NULL && sought->number == place->end.number)
    self->is_met = memcmp (sought->head, place->end.head, CTI_HASH_SIZE) == 0;
}

static gboolean
take_record (CtiUseLog *self,
             const guint8 *box,
             gsize size,
             CtiSecret *room,
             CtiUseLogPlace *place,
             GPtrArray *uses)
{
  g_autoptr (GVariant) record = NULL;
  guint64 number = 0;

  if (!cti_box_open_in (self->key, box, size, place->end.head, CTI_HASH_SIZE, room, NULL))
    return FALSE;
  record = parse_record (room, size - CTI_BOX_OVERHEAD);
  g_variant_get_child (record, 0, "t", &number);
  if (number != place->end.number + 1)
    return FALSE;
  move_on (self, place, record, box, size);
  if (uses != NULL)
    g_ptr_array_add (uses, make_use (record));
  return TRUE;
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
is_torn (CtiUseLog *self, const CtiUseLogPlace *place, const guint8 *data, gsize at, gsize size)
{
  gsize length = read_frame (self, place, data + at, size - at);

  if (size - at < sizeof (CtiUseLogFrame) ||
      (length > 0 && length > size - at - sizeof (CtiUseLogFrame)))
    return TRUE;
  if (length > 0 && length < size - at - sizeof (CtiUseLogFrame))
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

/* Reads a month on from @place, and moves it. */
gboolean
cti_use_log_read_month (CtiUseLog *self,
                        const char *name,
                        gboolean is_last,
                        CtiUseLogPlace *place,
                        GPtrArray *uses,
                        GError **error)
{
  g_autoptr (GBytes) bytes = cti_folder_read (self->folder, name, LOG_FILE_MAX, error);
  g_autoptr (CtiSecret) room = cti_secret_new (CTI_USE_LOG_RECORD_MAX);
  gsize size = 0;
  const guint8 *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    return FALSE;
  g_strlcpy (place->month, name, sizeof place->month);
  place->size = 0;
  while (place->size < size)
    {
      gsize at = place->size;
      gsize length = read_frame (self, place, data + at, size - at);

      if (length == 0 || length > size - at - sizeof (CtiUseLogFrame) ||
          !take_record (self, data + at + sizeof (CtiUseLogFrame), length, room, place, uses))
        return (is_last && is_torn (self, place, data, at, size)) ||
               cti_use_log_fail (place, error);
    }
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CtiFileState *const *) a)->name, (*(CtiFileState *const *) b)->name);
}

/* Those that count, oldest first. */
GPtrArray *
cti_use_log_list_months (CtiUseLog *self, GError **error)
{
  GPtrArray *months = cti_folder_list (self->folder, CTI_USE_LOG_SUFFIX, error);

  for (guint i = months ? months->len : 0; i > 0; i--)
    {
      const char *name = ((CtiFileState *) months->pdata[i - 1])->name;

      if (!g_pattern_match_simple (CTI_USE_LOG_PATTERN, name) ||
          strcmp (name, self->beginning.month) <= 0)
        g_ptr_array_remove_index (months, i - 1);
    }
  if (months != NULL)
    g_ptr_array_sort (months, compare_names);
  return months;
}
