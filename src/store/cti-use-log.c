/* The use log: opened, added to and looked over. How its months are read stands in
 * cti-use-log-month.c, how it is let go by age in cti-use-log-age.c.
 *
 * A record that a cut of power left half written at the very end is cut off by the next. Where
 * anything else does not hold, the months from there on are set aside under another name, the log
 * goes on after the last month that holds, and says that it was damaged. What was cut off the end
 * in whole records shows against the end that the index of cards keeps. */

#include <string.h>

#include "cti-box.h"
#include "cti-date.h"
#include "cti-key.h"
#include "cti-store-error.h"
#include "cti-use-log-private.h"

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
  g_clear_pointer (&self->starts, g_array_unref);
  g_free (self);
}

/* So that the newest months can be read without those before. */
static void
note_start (CtiUseLog *self, const CtiUseLogPlace *before, const char *month)
{
  CtiUseLogPlace start = *before;

  g_strlcpy (start.month, month, sizeof start.month);
  start.size = 0;
  g_array_append_val (self->starts, start);
}

static gboolean
set_aside (CtiUseLog *self, GPtrArray *months, guint first, GError **error)
{
  for (guint i = first; i < months->len; i++)
    {
      const CtiFileState *month = g_ptr_array_index (months, i);

      if (!cti_folder_set_aside (self->folder, month->name, error) ||
          !cti_folder_remove (self->folder, month->name, error))
        return FALSE;
    }
  return TRUE;
}

/* What is damaged and could not be moved would be cut off by the next record: it goes first. */
static gboolean
clear_way (CtiUseLog *self, GError **error)
{
  g_autoptr (GPtrArray) months = NULL;
  guint first = 0;

  if (!self->is_blocked)
    return TRUE;
  months = cti_use_log_list_months (self, error);
  if (months == NULL)
    return FALSE;
  while (first < months->len && strcmp (((CtiFileState *) g_ptr_array_index (months, first))->name,
                                        self->place.month) <= 0)
    first++;
  self->is_blocked = !set_aside (self, months, first, error);
  return !self->is_blocked;
}

/* Reads the months one after the other up to the first that does not hold. One that was not
 * let be read says nothing about what stands in it: that is an error, and nothing is moved. */
static gboolean
find_place (CtiUseLog *self, GError **error)
{
  g_autoptr (GPtrArray) months = cti_use_log_list_months (self, error);
  g_autoptr (GPtrArray) aside =
      months ? cti_folder_list (self->folder, CTI_USE_LOG_SUFFIX ".damaged", error) : NULL;
  guint64 known = self->sought->number;

  if (aside == NULL)
    return FALSE;
  self->is_damaged = aside->len > 0;
  for (guint i = 0; i < months->len; i++)
    {
      const CtiFileState *month = g_ptr_array_index (months, i);
      gboolean is_last = i + 1 == months->len;
      CtiUseLogPlace before = self->place;
      g_autoptr (GError) cause = NULL;
      gboolean is_held =
          cti_use_log_read_month (self, month->name, is_last, &self->place, NULL, &cause);
      gboolean is_cut =
          is_last && self->place.end.number < known && self->place.size < (gsize) month->size;

      if (!is_held && cti_use_log_may_hold (cause))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      if (!is_held || is_cut)
        {
          self->place = before;
          self->is_damaged = TRUE;
          self->is_blocked = !set_aside (self, months, i, NULL);
          break;
        }
      note_start (self, &before, month->name);
    }
  if (known > self->beginning.end.number && !self->is_met)
    self->is_damaged = TRUE; /* that record is not there, or is another */
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
  static const CtiUseLogEnd none;
  g_autoptr (CtiUseLog) self = g_new0 (CtiUseLog, 1);
  gboolean is_found;

  self->folder = cti_folder_ref (folder);
  self->key = cti_key_derive (key, CTI_KEY_PURPOSE_LOG);
  self->starts = g_array_new (FALSE, FALSE, sizeof (CtiUseLogPlace));
  if (!cti_use_log_read_beginning (self, error))
    return NULL;
  self->place = self->beginning;
  self->sought = known ? known : &none;
  is_found = find_place (self, error);
  self->sought = NULL;
  return is_found ? g_steal_pointer (&self) : NULL;
}

static GBytes *
make_record (CtiUseLog *self, GVariant *record, GBytes **box)
{
  GByteArray *out = g_byte_array_new ();
  CtiUseLogFrame frame;

  *box = cti_box_seal (self->key, g_variant_get_data (record), g_variant_get_size (record),
                       self->place.end.head, CTI_HASH_SIZE);
  frame = cti_use_log_make_frame (self, &self->place, g_bytes_get_size (*box));
  g_byte_array_append (out, (const guint8 *) &frame, sizeof frame);
  g_byte_array_append (out, g_bytes_get_data (*box, NULL), (guint) g_bytes_get_size (*box));
  return g_byte_array_free_to_bytes (out);
}

/* The name of the month that holds a record of @day. */
void
cti_use_log_name_month (CtiDate day, char *name)
{
  int year = 1970, number = 1;

  cti_date_get (day, &year, &number, NULL);
  g_snprintf (name, sizeof (CTI_USE_LOG_PATTERN), "%04d-%02d" CTI_USE_LOG_SUFFIX, year % 10000,
              number % 100);
}

/* Half a record behind the last whole one is cut off by the next in its month. Where that stands in
 * another month it has to go first: only the last month may end with one. */
static gboolean
cut_tail (CtiUseLog *self, GError **error)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  CtiFileState state = { 0 };
  gboolean has_tail = *self->place.month != '\0' &&
                      cti_folder_get_state (self->folder, self->place.month, &state, NULL) &&
                      state.size > (gint64) self->place.size;

  g_free (state.name);
  return !has_tail ||
         cti_folder_append (self->folder, self->place.month, self->place.size, nothing, error);
}

/* A clock set back must not open a month before the newest one, or the order of the files would no
 * longer be the order of the records. */
static gboolean
turn_month (CtiUseLog *self, CtiMoment made, GError **error)
{
  char month[sizeof self->place.month];

  cti_use_log_name_month (cti_moment_get_day (made), month);
  if (strcmp (month, self->place.month) <= 0)
    return TRUE;
  if (!cut_tail (self, error))
    return FALSE;
  g_strlcpy (self->place.month, month, sizeof self->place.month);
  self->place.size = 0;
  return TRUE;
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
      g_variant_ref_sink (g_variant_new (CTI_USE_LOG_RECORD, self->place.end.number + 1,
                                         made.unix_seconds, made.offset_minutes, worker, use,
                                         case_id ? case_id : "", purpose ? purpose : ""));
  g_autoptr (GBytes) box = NULL;
  g_autoptr (GBytes) framed = make_record (self, record, &box);

  if (g_bytes_get_size (box) > CTI_USE_LOG_RECORD_MAX)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "too long for the use log");
      return FALSE;
    }
  if (!clear_way (self, error) || !turn_month (self, made, error) ||
      !cti_folder_append (self->folder, self->place.month, self->place.size, framed, error))
    return FALSE;
  if (self->place.size == 0)
    note_start (self, &self->place, self->place.month);
  self->place.end.number++;
  self->place.made = made;
  cti_use_log_note_day (&self->place);
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

static GPtrArray *
read_from (CtiUseLog *self, GPtrArray *months, guint first, CtiUseLogPlace place, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_use_free);

  for (guint i = first; i < months->len; i++)
    if (!cti_use_log_read_month (self, ((CtiFileState *) g_ptr_array_index (months, i))->name,
                                 i + 1 == months->len, &place, uses, error))
      return NULL;
  if (memcmp (&place.end, &self->place.end, sizeof place.end) == 0)
    return g_steal_pointer (&uses);
  cti_use_log_fail (&place, error);
  return NULL;
}

/* Only the month that the end lies in is read. */
static gboolean
meets (CtiUseLog *self, const CtiUseLogEnd *end)
{
  guint i = self->starts->len;
  CtiUseLogPlace place;

  while (i > 0 && g_array_index (self->starts, CtiUseLogPlace, i - 1).end.number >= end->number)
    i--;
  if (i == 0)
    return FALSE;
  place = g_array_index (self->starts, CtiUseLogPlace, i - 1);
  self->sought = end;
  self->is_met = FALSE;
  if (!cti_use_log_read_month (self, place.month, i == self->starts->len, &place, NULL, NULL))
    self->is_met = FALSE;
  self->sought = NULL;
  return self->is_met;
}

/**
 * cti_use_log_has:
 * @self: a log
 * @end: where it ended at some time
 *
 * Returns: whether it is that log, and has gone on from there; where that record was let go by age,
 *   nothing speaks against it
 */
gboolean
cti_use_log_has (CtiUseLog *self, const CtiUseLogEnd *end)
{
  if (end->number <= self->beginning.end.number)
    return TRUE;
  if (end->number >= self->place.end.number)
    return memcmp (end, &self->place.end, sizeof *end) == 0;
  return meets (self, end);
}

/**
 * cti_use_log_read:
 * @self: a log
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where the chain does not hold any more
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): all records, oldest first, without
 *   those in months that were set aside or let go by age
 */
GPtrArray *
cti_use_log_read (CtiUseLog *self, GError **error)
{
  g_autoptr (GPtrArray) months = cti_use_log_list_months (self, error);

  return months != NULL ? read_from (self, months, 0, self->beginning, error) : NULL;
}

/**
 * cti_use_log_read_newest:
 * @self: a log
 * @n_months: of how many of its newest months, at least 1
 * @is_all: (out): whether there are none before
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where the chain does not hold any more
 *
 * For what is found near the end: the log of years takes longer to read than to look through.
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): their records, oldest first
 */
GPtrArray *
cti_use_log_read_newest (CtiUseLog *self, guint n_months, gboolean *is_all, GError **error)
{
  g_autoptr (GPtrArray) months = cti_use_log_list_months (self, error);
  guint first = months != NULL && months->len > n_months ? months->len - n_months : 0;

  *is_all = first == 0;
  if (months == NULL || first == 0)
    return months != NULL ? read_from (self, months, 0, self->beginning, error) : NULL;
  for (guint i = self->starts->len; i > 0; i--)
    {
      const CtiUseLogPlace *start = &g_array_index (self->starts, CtiUseLogPlace, i - 1);

      if (g_str_equal (start->month, ((CtiFileState *) g_ptr_array_index (months, first))->name))
        return read_from (self, months, first, *start, error);
    }
  cti_use_log_fail (&self->place, error);
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
 * Returns: how many records were ever written: those that were let go by age count too
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
