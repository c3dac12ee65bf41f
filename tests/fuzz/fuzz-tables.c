/* Spreadsheets, CSV or ODS, read as each kind of table that can be brought in. */

#include "cti-spreadsheet.h"
#include "cti-words-field.h"
#include "cti-words-value.h"
#include "fuzz.h"

static const CtiSheetWords words = { cti_words_field, cti_words_enum };

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
  g_autoptr (CtiStarForm) form = NULL;

  g_assert_true ((grid == NULL) == (error != NULL));
  if (grid == NULL)
    return 0;
  form = cti_star_form_new_built_in ();
  cti_spreadsheet_guess_kind (grid, form, &words);
  for (int kind = 0; kind < CTI_SHEET_KINDS; kind++)
    read_as ((CtiSheetKind) kind, grid, form);
  return 0;
}
