/* Spreadsheets, CSV or ODS, read as a kind of table that can be brought in. Which kind follows from
 * the length, which the fuzzer changes as it likes: to read each file as all of them took most of
 * the time to find the same again. */

#include "cti-spreadsheet.h"
#include "cti-words-field.h"
#include "cti-words-value.h"
#include "fuzz.h"

/* The word for a field, kept: to look each up for each file took as long as the file. Names are
 * told apart by where they lie. */
static const char *
get_field_word (const char *record, const char *field)
{
  static GHashTable *records;
  GHashTable *fields;
  const char *word;

  if (records == NULL)
    records = g_hash_table_new (NULL, NULL);
  fields = g_hash_table_lookup (records, record);
  if (fields == NULL)
    {
      fields = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (records, (gpointer) record, fields);
    }
  word = g_hash_table_lookup (fields, field);
  if (word == NULL)
    {
      word = cti_words_field (record, field);
      g_hash_table_insert (fields, (gpointer) field, (gpointer) word);
    }
  return word;
}

static const CtiSheetWords words = { get_field_word, cti_words_enum };

static void
read_as (CtiSheetKind kind, const CtiGrid *grid, const CtiStarForm *form)
{
  g_autoptr (CtiSpreadsheet) sheet = cti_spreadsheet_new (kind, grid, form, &words);

  cti_spreadsheet_guess_columns (sheet);
  cti_spreadsheet_read (sheet);
  g_assert_cmpuint (sheet->errors->len, <=, CTI_SHEET_ERRORS_MAX);
  g_assert_cmpuint (sheet->rows->len, <=, CTI_SHEET_ROWS_MAX);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiGrid) grid = cti_spreadsheet_load (file, &error);
  static CtiStarForm *form;

  g_assert_true ((grid == NULL) == (error != NULL));
  if (grid == NULL)
    return 0;
  if (form == NULL)
    form = cti_star_form_new_built_in ();
  if (size % (CTI_SHEET_KINDS + 1) == CTI_SHEET_KINDS)
    cti_spreadsheet_guess_kind (grid, form, &words);
  else
    read_as ((CtiSheetKind) (size % (CTI_SHEET_KINDS + 1)), grid, form);
  return 0;
}
