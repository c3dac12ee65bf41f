/* The log of use, let go by age (promise 25: how long it is kept is a setting). Whole months go,
 * the oldest first and never the newest. Where the log begins then - after which record, with which
 * head - stands in a sealed file beside the months, so that the chain can be followed from there,
 * and a month that was taken away by anybody else is still missed. That file is written before
 * anything is removed: what is cut off in between is finished when the log is opened. */

#include <string.h>

#include "cti-box.h"
#include "cti-date.h"
#include "cti-store-error.h"
#include "cti-use-log-private.h"

/* Ends as the months do, so that it goes where they go; no month has such a name. */
#define BEGINNING      "beginning" CTI_USE_LOG_SUFFIX
#define BEGINNING_TYPE "(taysxi)"
#define BEGINNING_MAX  4096

static const guint8 context[] = "beginning of the log";

static gboolean
write_beginning (CtiUseLog *self, const CtiUseLogPlace *place, GError **error)
{
  GVariant *head =
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, place->end.head, CTI_HASH_SIZE, 1);
  g_autoptr (GVariant) plain =
      g_variant_ref_sink (g_variant_new ("(t@aysxi)", place->end.number, head, place->month,
                                         place->made.unix_seconds, place->made.offset_minutes));
  g_autoptr (GBytes) box = cti_box_seal (self->key, g_variant_get_data (plain),
                                         g_variant_get_size (plain), context, sizeof context);

  return cti_folder_replace (self->folder, BEGINNING, box, FALSE, error);
}

static gboolean
parse_beginning (const CtiSecret *plain, CtiUseLogPlace *place)
{
  g_autoptr (GVariant) record = g_variant_ref_sink (
      g_variant_new_from_data (G_VARIANT_TYPE (BEGINNING_TYPE), cti_secret_get_bytes (plain),
                               cti_secret_get_size (plain), FALSE, NULL, NULL));
  g_autoptr (GVariant) normal = g_variant_get_normal_form (record);
  g_autoptr (GVariant) head = g_variant_get_child_value (normal, 1);
  const char *month = NULL;

  if (g_variant_get_size (head) != CTI_HASH_SIZE)
    return FALSE;
  memcpy (place->end.head, g_variant_get_data (head), CTI_HASH_SIZE);
  g_variant_get (normal, "(t@ay&sxi)", &place->end.number, NULL, &month, &place->made.unix_seconds,
                 &place->made.offset_minutes);
  g_strlcpy (place->month, month, sizeof place->month);
  cti_use_log_note_day (place);
  return TRUE;
}

static void
remove_months (CtiUseLog *self, GPtrArray *months, const char *last)
{
  for (guint i = 0; i < months->len; i++)
    {
      const char *name = ((CtiFileState *) g_ptr_array_index (months, i))->name;

      if (g_pattern_match_simple (CTI_USE_LOG_PATTERN, name) && strcmp (name, last) <= 0 &&
          !cti_folder_remove (self->folder, name, NULL))
        g_debug ("a month that was let go stays until the log is opened again");
    }
}

/* One that does not open is none: the months that are there do not hold without it. Returns:
 * whether it is known where the log begins. */
gboolean
cti_use_log_read_beginning (CtiUseLog *self, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) box = cti_folder_read (self->folder, BEGINNING, BEGINNING_MAX, &cause);
  g_autoptr (CtiSecret) plain = NULL;
  g_autoptr (GPtrArray) months = NULL;
  CtiUseLogPlace place = { 0 };

  if (box != NULL)
    plain = cti_box_open (self->key, g_bytes_get_data (box, NULL), g_bytes_get_size (box), context,
                          sizeof context, NULL);
  else if (cti_use_log_may_hold (cause) &&
           !g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (plain == NULL || !parse_beginning (plain, &place))
    return TRUE;
  self->beginning = place;
  months = cti_folder_list (self->folder, CTI_USE_LOG_SUFFIX, NULL);
  if (months != NULL)
    remove_months (self, months, place.month);
  return TRUE;
}

/* The last of @months before @first, but for the newest; or -1. */
static int
find_last_to_go (GPtrArray *months, CtiDate first)
{
  char name[sizeof (CTI_USE_LOG_PATTERN)];
  int last = -1;

  cti_use_log_name_month (first, name);
  for (guint i = 0; i + 1 < months->len; i++)
    if (strcmp (((CtiFileState *) g_ptr_array_index (months, i))->name, name) < 0)
      last = (int) i;
  return last;
}

/**
 * cti_use_log_is_older:
 * @self: a log
 * @first: a day
 *
 * Returns: whether cti_use_log_shorten() would let something go
 */
gboolean
cti_use_log_is_older (CtiUseLog *self, CtiDate first)
{
  g_autoptr (GPtrArray) months = cti_use_log_list_months (self, NULL);

  return months != NULL && !self->is_damaged && find_last_to_go (months, first) >= 0;
}

/**
 * cti_use_log_shorten:
 * @self: a log
 * @first: a day of the first month that is kept
 * @error: (out) (optional): a #CtiStoreError
 *
 * Lets the months before go for good. A log that was found damaged is left as it is: it is what
 * there is to look into.
 *
 * Returns: whether the log begins with that month, or a later one, or with its newest
 */
gboolean
cti_use_log_shorten (CtiUseLog *self, CtiDate first, GError **error)
{
  g_autoptr (GPtrArray) months = cti_use_log_list_months (self, error);
  CtiUseLogPlace place = self->beginning;
  int last = months != NULL && !self->is_damaged ? find_last_to_go (months, first) : -1;

  for (int i = 0; i <= last; i++)
    if (!cti_use_log_read_month (self, ((CtiFileState *) g_ptr_array_index (months, i))->name,
                                 FALSE, &place, NULL, error))
      return FALSE;
  if (last < 0)
    return months != NULL;
  if (!write_beginning (self, &place, error))
    return FALSE;
  self->beginning = place;
  remove_months (self, months, place.month);
  return TRUE;
}

/**
 * cti_use_log_begin_after:
 * @self: a log without a record
 * @number: of the record before its first
 * @error: (out) (optional): a #CtiStoreError
 *
 * A log that is written anew from one that was shortened goes on with its numbers.
 *
 * Returns: whether the next record has the number after
 */
gboolean
cti_use_log_begin_after (CtiUseLog *self, guint64 number, GError **error)
{
  CtiUseLogPlace place = { .end.number = number };

  g_return_val_if_fail (self->place.end.number == 0, FALSE);

  if (number == 0)
    return TRUE;
  if (!write_beginning (self, &place, error))
    return FALSE;
  self->place = self->beginning = place;
  return TRUE;
}

/* A day that was noted is the newest again only after another. */
void
cti_use_log_note_day (CtiUseLogPlace *place)
{
  CtiDate day = cti_moment_get_day (place->made);

  if (place->days[0] == day)
    return;
  memmove (place->days + 1, place->days, (CTI_USE_LOG_DAYS - 1) * sizeof place->days[0]);
  place->days[0] = day;
}

/**
 * cti_use_log_get_sure_day:
 * @self: a log
 *
 * The day from which what is old enough to go for good is counted: the earliest of the last
 * %CTI_USE_LOG_DAYS days on which the store was used. What a clock says that is far ahead is not
 * believed before it has said so on as many days; a clock set back is believed at once.
 *
 * Returns: the day, %CTI_DATE_NONE where the log has no record yet
 */
CtiDate
cti_use_log_get_sure_day (CtiUseLog *self)
{
  CtiDate day = self->place.days[0];

  for (int i = 1; i < CTI_USE_LOG_DAYS; i++)
    if (self->place.days[i] != CTI_DATE_NONE)
      day = MIN (day, self->place.days[i]);
  return day;
}

/**
 * cti_use_log_get_beginning:
 * @self: a log
 *
 * Returns: number of the last record that was let go by age, 0 where the log is whole
 */
guint64
cti_use_log_get_beginning (CtiUseLog *self)
{
  return self->beginning.end.number;
}
