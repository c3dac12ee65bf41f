/* One call of each use case of spreadsheets and of erasing, for test-use-log.c. */

#include "cti-csv.h"
#include "cti-use-erase.h"
#include "cti-use-report.h"
#include "cti-use-sheet.h"
#include "use-runners.h"

static const char *
no_field_words (const char *record, const char *field)
{
  return field;
}

static const char *
no_value_words (const CtiEnumValue *values, int value)
{
  return cti_enum_to_nick (values, value);
}

static const CtiSheetWords words = { no_field_words, no_value_words };

/* Brings in one citizen. Returns her id; @batch gets the import. */
static char *
import_one (SessionFixture *fixture, char **batch)
{
  static const char text[] = "code,birth_year\nK-07,1990\n";
  g_autoptr (CtiGrid) grid = cti_csv_read (text, sizeof text - 1, NULL);
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (CtiSpreadsheet) sheet = cti_spreadsheet_new (CTI_SHEET_CITIZENS, grid, form, &words);
  g_autoptr (CtiSheetPlan) plan = NULL;
  g_autoptr (CtiImportBatch) imported = NULL;
  const CtiCardEntry *entry;

  cti_spreadsheet_guess_columns (sheet);
  plan = cti_use_plan_sheet (fixture->store, sheet, NULL);
  g_assert_cmpuint (sheet->errors->len, ==, 0);
  imported = cti_use_import_sheet (fixture->store, sheet, plan, NULL, NULL, NULL);
  g_assert_nonnull (imported);
  if (batch != NULL)
    *batch = g_strdup (imported->record.id);
  entry = cti_card_index_find_code (cti_store_get_cards (fixture->store), "K-07");
  g_assert_nonnull (entry);
  return g_strdup (entry->id);
}

char *
run_take_import_back (SessionFixture *fixture)
{
  g_autofree char *batch = NULL;
  char *id = import_one (fixture, &batch);
  g_autoptr (GPtrArray) batches = cti_use_read_imports (fixture->store, NULL);

  g_assert_cmpuint (batches->len, ==, 1);
  g_assert_true (cti_use_take_import_back (fixture->store, batch, NULL, NULL, NULL));
  return id;
}

char *
run_read_keeping (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) ended = cti_use_read_keeping (fixture->store, NULL);

  g_assert_nonnull (ended);
  return NULL;
}

/* What is no file of figures is refused before anything else. */
char *
run_open_figures (SessionFixture *fixture)
{
  static const guint8 rubbish[] = "no figures";
  g_autoptr (GBytes) bytes = g_bytes_new_static (rubbish, sizeof rubbish);
  g_autoptr (CtiSecret) phrase = cti_secret_new_text ("en sætning");

  g_assert_null (cti_use_open_figures (fixture->store, bytes, phrase, NULL));
  return NULL;
}

char *
run_export_figures (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) phrase = cti_secret_new_text ("en sætning");
  g_autoptr (GBytes) sealed = cti_use_export_figures (fixture->store, phrase, NULL);

  g_assert_nonnull (sealed);
  return NULL;
}

char *
run_erase_case (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  g_assert_true (cti_use_erase_case (fixture->store, id, NULL, NULL));
  return id;
}
