/* From the cells of a sheet to records: what a person wrote becomes the stored text of a field, and
 * the field takes it or says why not. */

#include <stdio.h>
#include <string.h>

#include "cti-case.h"
#include "cti-field.h"
#include "cti-fold.h"
#include "cti-spreadsheet-private.h"
#include "cti-text.h"

#define CENTURY_BORDER 70

/* --- What is written -------------------------------------------------------------------------- */

static gboolean
is_same_word (const char *typed, const char *word)
{
  g_autofree char *one = cti_fold (typed);
  g_autofree char *other = word != NULL ? cti_fold (word) : NULL;

  return other != NULL && strcmp (g_strstrip (one), g_strstrip (other)) == 0;
}

static char *
read_enum (const CtiSpreadsheet *self, const CtiEnumValue *values, const char *typed)
{
  for (const CtiEnumValue *value = values; value->nick != NULL; value++)
    if (is_same_word (typed, value->nick) ||
        is_same_word (typed, self->words.value (values, value->value)))
      return g_strdup (value->nick);
  return NULL;
}

/* What people put into a column of ticks. */
static char *
read_flag (const char *typed)
{
  static const char *const yes[] = { "yes", "ja", "y", "j", "x", "1", "true", "sand" };
  static const char *const no[] = { "no", "nej", "n", "-", "0", "false", "falsk" };

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    if (is_same_word (typed, yes[i]))
      return g_strdup ("yes");
  for (gsize i = 0; i < G_N_ELEMENTS (no); i++)
    if (is_same_word (typed, no[i]))
      return g_strdup ("no");
  return NULL;
}

/* Whether nothing stands behind a day, or a time of day as spreadsheets write it. */
static gboolean
is_time_behind (const char *text)
{
  return *text == '\0' || ((*text == 'T' || *text == ' ') && g_ascii_isdigit (text[1]) &&
                           text[1 + strspn (text + 1, "0123456789:.,+-Z")] == '\0');
}

/* 31.12.2026, 31/12-26, 31-12-2026, or an ISO day, with or without a time behind it. */
static char *
read_day (const char *typed)
{
  int day = 0, month = 0, year = 0, end = 0;
  CtiDate date = CTI_DATE_NONE;

  if (strlen (typed) >= 10 && typed[4] == '-')
    {
      g_autofree char *iso = g_strndup (typed, 10);

      return is_time_behind (typed + 10) && cti_date_parse_iso (iso) != CTI_DATE_NONE
                 ? g_steal_pointer (&iso)
                 : NULL;
    }
  if (sscanf (typed, "%2d%*1[./-]%2d%*1[./-]%4d%n", &day, &month, &year, &end) == 3 &&
      is_time_behind (typed + end))
    {
      if (year >= 0 && year < 100)
        year += year < CENTURY_BORDER ? 2000 : 1900;
      date = cti_date_new (year, month, day);
    }
  return date != CTI_DATE_NONE ? cti_date_to_iso (date) : NULL;
}

/* The number of @most digits or fewer at @at, which is moved behind it; -1 where there is none. */
static int
take_digits (const char **at, guint least, guint most)
{
  int number = 0;
  guint n = 0;

  for (; n < most && g_ascii_isdigit (**at); n++, (*at)++)
    number = number * 10 + g_ascii_digit_value (**at);
  return n < least ? -1 : number;
}

static gboolean
take_sign (const char **at, const char *signs)
{
  if (**at == '\0' || strchr (signs, **at) == NULL)
    return FALSE;
  (*at)++;
  return TRUE;
}

/* Hours and minutes, with or without seconds behind them: 14:30, and what a spreadsheet stores for
 * it, PT14H30M00S. A minute has two digits: 14.5 and 0.5 are numbers, not times of day. */
static gboolean
take_time (const char *typed, const char *signs, int *hours, int *minutes)
{
  const char *at = typed;
  gboolean is_stored = g_str_has_prefix (typed, "PT");
  int seconds = 0;

  if (is_stored)
    at += strlen ("PT");
  *hours = take_digits (&at, 1, 4);
  if (*hours < 0 || !take_sign (&at, is_stored ? "H" : signs))
    return FALSE;
  *minutes = take_digits (&at, 2, 2);
  if (is_stored)
    return *minutes >= 0 && *minutes < 60 && *at == 'M';
  if (take_sign (&at, signs))
    seconds = take_digits (&at, 2, 2);
  return *minutes >= 0 && *minutes < 60 && seconds >= 0 && *at == '\0';
}

static char *
read_clock (const char *typed)
{
  int hours = 0, minutes = 0;

  if (!take_time (typed, ":.", &hours, &minutes) || hours > 23)
    return NULL;
  return g_strdup_printf ("%d", hours * 60 + minutes);
}

/* A whole number, also as a spreadsheet writes it: "4,0". A thousand is not written "1.000" here:
 * it could be a one. */
static char *
read_int (const char *typed)
{
  const char *at = typed;
  gboolean is_negative = take_sign (&at, "-");
  int number = take_digits (&at, 1, 9);
  gsize zeros = number >= 0 && take_sign (&at, ",.") ? strspn (at, "0") : 0;

  if (number < 0 || zeros > 2 || at[zeros] != '\0')
    return NULL;
  return g_strdup_printf ("%d", is_negative ? -number : number);
}

static char *
read_minutes (const char *typed)
{
  int hours = 0, minutes = 0;

  return take_time (typed, ":", &hours, &minutes) ? g_strdup_printf ("%d", hours * 60 + minutes)
                                                  : read_int (typed);
}

/* The stored text of a value, or %NULL with why not. */
static char *
read_value (const CtiSpreadsheet *self,
            const CtiField *field,
            const char *typed,
            CtiProblemCode *why)
{
  char *stored;

  *why = CTI_PROBLEM_NOT_A_NUMBER;
  switch (field->kind)
    {
    case CTI_FIELD_ENUM:
      stored = read_enum (self, field->values, typed);
      *why = CTI_PROBLEM_UNKNOWN_VALUE;
      break;
    case CTI_FIELD_FLAG:
      stored = read_flag (typed);
      *why = CTI_PROBLEM_UNKNOWN_VALUE;
      break;
    case CTI_FIELD_DATE:
      stored = read_day (typed);
      *why = CTI_PROBLEM_NOT_A_DATE;
      break;
    case CTI_FIELD_INT:
      stored = field->flags & CTI_FIELD_CLOCK     ? read_clock (typed)
               : field->flags & CTI_FIELD_MINUTES ? read_minutes (typed)
                                                  : read_int (typed);
      if (field->flags & CTI_FIELD_CLOCK)
        *why = CTI_PROBLEM_NOT_A_TIME;
      break;
    default:
      stored = g_strdup (typed);
    }
  return stored;
}

/* --- A row ------------------------------------------------------------------------------------ */

static gpointer
get_record (CtiSheetRow *row, const CtiRecordType *type)
{
  CtiRecord *record;

  for (guint i = 0; i < row->records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (row->records, i))->type == type)
      return g_ptr_array_index (row->records, i);
  record = cti_record_new (type);
  g_ptr_array_add (row->records, record);
  return record;
}

/* The score of each area is a record of its own. */
static gpointer
add_score (CtiSheetRow *row, const CtiArea *area)
{
  CtiReading *reading = get_record (row, &cti_reading_type);
  CtiScore *score = cti_record_new (&cti_score_type);

  cti_set_text (&score->reading, reading->record.id);
  cti_set_text (&score->area, area->key);
  g_ptr_array_add (row->records, score);
  return score;
}

static gboolean
take_cell (CtiSpreadsheet *self, CtiSheetRow *row, guint column, const char *typed)
{
  const CtiSheetTarget *target =
      &g_array_index (self->targets, CtiSheetTarget, cti_spreadsheet_get_column (self, column));
  CtiProblem problem = { .record = target->type->name,
                         .field = target->field->name,
                         .min = target->field->min,
                         .max = target->field->max };
  g_autofree char *stored = read_value (self, target->field, typed, &problem.code);
  gpointer record =
      target->area != NULL ? add_score (row, target->area) : get_record (row, target->type);

  if (target->area != NULL)
    problem.min = CTI_SCORE_MIN;
  if (stored != NULL)
    problem.code = cti_field_set_from_text (record, target->field, stored);
  if (problem.code == CTI_PROBLEM_NONE)
    return TRUE;
  _cti_spreadsheet_fail_at (self, row->row, column + 1, &problem, typed);
  return FALSE;
}

/* Without the blanks at its ends, of which a web page has other kinds than a keyboard. */
static char *
trim (const char *text)
{
  g_autofree char *line = cti_text_clean_line (text);

  return strchr (text, '\n') == NULL ? g_steal_pointer (&line) : g_strstrip (g_strdup (text));
}

/* A dash stands for "not discussed" in a star, and for nothing elsewhere. */
static gboolean
says_nothing (const char *typed)
{
  return *typed == '\0' || strcmp (typed, "-") == 0 || strcmp (typed, "–") == 0;
}

static gboolean
take_row (CtiSpreadsheet *self, CtiSheetRow *row, gboolean *is_empty)
{
  gboolean is_good = TRUE;

  *is_empty = TRUE;
  for (guint c = 0; c < self->columns->len; c++)
    {
      g_autofree char *typed = trim (cti_grid_get_text (self->grid, row->row - 1, c));

      if (says_nothing (typed))
        continue;
      *is_empty = FALSE;
      if (cti_spreadsheet_get_column (self, c) >= 0)
        is_good = take_cell (self, row, c, typed) && is_good;
    }
  return is_good;
}

/* The code alone is not a record of a star, a WHO-5 or a contact. */
static void
take_code (CtiSpreadsheet *self, CtiSheetRow *row)
{
  CtiCitizen *citizen = get_record (row, &cti_citizen_type);
  g_autofree char *code = citizen->code != NULL ? g_utf8_strup (citizen->code, -1) : NULL;

  row->code = g_strdup (code);
  cti_set_text (&citizen->code, code);
  if (self->kind != CTI_SHEET_CITIZENS)
    g_ptr_array_remove (row->records, citizen);
}

static void
read_row (CtiSpreadsheet *self, guint number)
{
  CtiSheetRow *row = g_new0 (CtiSheetRow, 1);
  CtiProblem missing = { .code = CTI_PROBLEM_MISSING, .record = "citizen", .field = "code" };
  gboolean is_empty = FALSE, is_good;

  row->row = number;
  row->records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_ptr_array_add (self->rows, row);
  is_good = take_row (self, row, &is_empty);
  take_code (self, row);
  if (!is_empty && is_good && cti_text_is_blank (row->code))
    {
      cti_spreadsheet_fail (self, number, &missing);
      is_good = FALSE;
    }
  if (is_empty || !is_good)
    g_ptr_array_remove (self->rows, row);
}

/* Two columns of one field: the second would take the place of the first, row by row. */
static gboolean
is_told_twice (CtiSpreadsheet *self)
{
  CtiProblem twice = { .code = CTI_PROBLEM_SECOND_COLUMN, .record = "import_batch" };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean is_twice = FALSE;

  for (guint c = 0; c < self->columns->len; c++)
    {
      int target = cti_spreadsheet_get_column (self, c);

      if (target < 0 || g_hash_table_add (seen, GINT_TO_POINTER (target)))
        continue;
      is_twice = TRUE;
      _cti_spreadsheet_fail_at (self, 1, c + 1, &twice, cti_spreadsheet_get_heading (self, c));
    }
  return is_twice;
}

/**
 * cti_spreadsheet_read:
 * @self: a sheet whose columns are set
 *
 * Reads all rows under the headings. What cannot be read is in its errors.
 */
void
cti_spreadsheet_read (CtiSpreadsheet *self)
{
  guint n = cti_grid_get_n_rows (self->grid);
  CtiProblem problem = { .code = n == 0 ? CTI_PROBLEM_FILE_EMPTY : CTI_PROBLEM_NO_COLUMN,
                         .record = "citizen",
                         .field = "code" };

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->errors, 0);
  if (!cti_spreadsheet_is_mapped (self, &cti_citizen_type, "code"))
    {
      _cti_spreadsheet_fail_at (self, 0, 0, &problem, NULL);
      return;
    }
  if (n > CTI_SHEET_ROWS_MAX + 1)
    {
      problem = (CtiProblem){ .code = CTI_PROBLEM_TOO_MANY_ROWS, .record = "import_batch" };
      _cti_spreadsheet_fail_at (self, n, 0, &problem, NULL);
      return;
    }
  if (is_told_twice (self))
    return;
  for (guint row = 2; row <= n; row++)
    read_row (self, row);
}
