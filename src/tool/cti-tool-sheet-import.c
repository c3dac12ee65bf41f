#include "cti-tool-sheet-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-csv.h"
#include "cti-instrument-file.h"
#include "cti-json-writer.h"
#include "cti-spreadsheet.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool-progress.h"
#include "cti-use-sheet.h"
#include "cti-words-field.h"
#include "cti-words-value.h"
#include "cti-words.h"

static struct
{
  char *kind;
  char **columns;
  gboolean try;
  gboolean list;
  char *take_back;
} options;

const GOptionEntry cti_tool_sheet_import_entries[] = {
  { "as", 0, 0, G_OPTION_ARG_STRING, &options.kind,
    N_ ("What the rows of a spreadsheet are; otherwise guessed from its headings"),
    "citizens|stars|wellbeing|contacts" },
  { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.columns,
    N_ ("What a column is, as “C=contact.date”; “C=” leaves it out"), N_ ("COLUMN=FIELD") },
  { "try", 0, 0, G_OPTION_ARG_NONE, &options.try, N_ ("Only say what a spreadsheet would bring"),
    NULL },
  { "list", 0, 0, G_OPTION_ARG_NONE, &options.list,
    N_ ("List the spreadsheets that were brought in"), NULL },
  { "take-back", 0, 0, G_OPTION_ARG_STRING, &options.take_back,
    N_ ("Take a spreadsheet back as a whole, by its number in the list"), N_ ("NUMBER") },
  { NULL }
};

static const CtiSheetWords words = { cti_words_field, cti_words_enum };

/**
 * cti_tool_sheet_import_is_asked:
 * @path: (nullable): the file that was named
 *
 * Returns: whether it, or an option, is about spreadsheets
 */
gboolean
cti_tool_sheet_import_is_asked (const char *path)
{
  g_autofree char *small = path != NULL ? g_ascii_strdown (path, -1) : NULL;

  return options.list || options.take_back != NULL || options.kind != NULL ||
         options.columns != NULL || options.try ||
         (small != NULL && (g_str_has_suffix (small, ".csv") || g_str_has_suffix (small, ".ods")));
}

/* --- The columns ------------------------------------------------------------------------------ */

static gboolean
set_column (CtiSpreadsheet *sheet, const char *option, GError **error)
{
  const char *equal = strchr (option, '=');
  g_autofree char *name =
      equal != NULL ? g_ascii_strup (option, equal - option) : g_strdup (option);
  int target = equal != NULL && equal[1] != '\0' ? cti_spreadsheet_find_target (sheet, equal + 1)
                                                 : CTI_SHEET_NO_TARGET;

  for (guint c = 0; equal != NULL && c < cti_spreadsheet_get_n_columns (sheet); c++)
    {
      g_autofree char *letters = cti_words_sheet_column (c + 1);

      if (!g_str_equal (letters, name) || (equal[1] != '\0' && target < 0))
        continue;
      cti_spreadsheet_set_column (sheet, c, target);
      return TRUE;
    }
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
               _ ("“--column %s” names no column of the sheet, or no field of such rows."), option);
  return FALSE;
}

static CtiSpreadsheet *
make_sheet (const CtiGrid *grid, const CtiStarForm *form, GError **error)
{
  g_autoptr (CtiSpreadsheet) sheet = NULL;
  int kind = (int) cti_spreadsheet_guess_kind (grid, form, &words);

  if (options.kind != NULL && !cti_enum_from_nick (cti_sheet_kind_values, options.kind, &kind))
    {
      g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE, _ ("“--%s” knows no “%s”."), "as",
                   options.kind);
      return NULL;
    }
  sheet = cti_spreadsheet_new ((CtiSheetKind) kind, grid, form, &words);
  cti_spreadsheet_guess_columns (sheet);
  for (char **option = options.columns; option != NULL && *option != NULL; option++)
    if (!set_column (sheet, *option, error))
      return NULL;
  return g_steal_pointer (&sheet);
}

static const char *
get_target_name (const CtiSpreadsheet *sheet, guint column)
{
  int t = cti_spreadsheet_get_column (sheet, column);
  const CtiSheetTarget *target = t >= 0 ? &g_array_index (sheet->targets, CtiSheetTarget, t) : NULL;

  if (target == NULL)
    return C_ ("sheet column", "left out");
  if (target->area != NULL)
    return cti_words_area (target->area);
  return cti_words_field (target->type->name, target->field->name);
}

static void
print_columns (const CtiSpreadsheet *sheet)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (3);

  for (guint c = 0; c < cti_spreadsheet_get_n_columns (sheet); c++)
    {
      g_autofree char *letters = cti_words_sheet_column (c + 1);

      cti_tool_table_add (table, letters);
      cti_tool_table_add (table, cti_spreadsheet_get_heading (sheet, c));
      cti_tool_table_add (table, get_target_name (sheet, c));
    }
  cti_tool_table_print (table);
}

/* --- What it brings --------------------------------------------------------------------------- */

static void
print_json (const CtiSpreadsheet *sheet, const CtiSheetPlan *plan, const CtiImportBatch *batch)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-import-sheet", 1);
  g_autofree char *text = NULL;

  cti_json_writer_add_text (json, "kind", cti_enum_to_nick (cti_sheet_kind_values, sheet->kind));
  cti_json_writer_add_int (json, "imported", batch != NULL ? plan->n_rows : 0);
  cti_json_writer_add_int (json, "rows", plan->n_rows);
  cti_json_writer_add_int (json, "citizens", plan->n_new);
  cti_json_writer_add_int (json, "repeats", plan->n_repeats);
  cti_json_writer_begin_list (json, "errors");
  for (guint i = 0; i < sheet->errors->len; i++)
    {
      const CtiSheetError *wrong = g_ptr_array_index (sheet->errors, i);
      g_autofree char *sentence = cti_words_problem (&wrong->problem);

      cti_json_writer_begin_object (json);
      cti_json_writer_add_int (json, "row", wrong->row);
      cti_json_writer_add_int (json, "column", wrong->column);
      cti_json_writer_add_text (json, "text", wrong->text);
      cti_json_writer_add_text (json, "sentence", sentence);
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static void
print_plan (const CtiSheetPlan *plan)
{
  cti_tool_print_line (ngettext ("%u new citizen", "%u new citizens", plan->n_new), plan->n_new);
  cti_tool_print_line (ngettext ("%u row to bring in", "%u rows to bring in", plan->n_rows),
                       plan->n_rows);
  if (plan->n_repeats > 0)
    cti_tool_print_line (ngettext ("%u row is there already and is left out",
                                   "%u rows are there already and are left out", plan->n_repeats),
                         plan->n_repeats);
  if (plan->before != CTI_DATE_NONE)
    {
      g_autofree char *day = cti_words_date (plan->before);

      cti_tool_print_line (_ ("The same sheet was brought in on %s."), day);
    }
}

static void
refuse (const CtiSpreadsheet *sheet, GError **error)
{
  g_autoptr (GString) text = g_string_new (_ ("Nothing has been imported."));

  for (guint i = 0; i < sheet->errors->len; i++)
    {
      const CtiSheetError *wrong = g_ptr_array_index (sheet->errors, i);
      g_autofree char *line =
          cti_words_sheet_problem (wrong->row, wrong->column, wrong->text, &wrong->problem);

      g_string_append_printf (text, "\n%s", line);
    }
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, text->str);
}

static gboolean
bring_in (CtiTool *tool, CtiSpreadsheet *sheet, GError **error)
{
  g_autoptr (CtiSheetPlan) plan = cti_use_plan_sheet (tool->store, sheet, error);
  g_autoptr (CtiImportBatch) batch = NULL;

  if (plan == NULL)
    return FALSE;
  if (!tool->json)
    print_columns (sheet);
  if (sheet->errors->len > 0)
    {
      if (tool->json)
        print_json (sheet, plan, NULL);
      refuse (sheet, error);
      return FALSE;
    }
  if (!options.try && plan->n_rows > 0)
    {
      cti_tool_progress_begin ();
      batch = cti_use_import_sheet (tool->store, sheet, plan, cti_tool_progress_tell, NULL, error);
      cti_tool_progress_end ();
      if (batch == NULL)
        return FALSE;
    }
  if (tool->json)
    print_json (sheet, plan, batch);
  else
    print_plan (plan);
  if (!tool->json && batch != NULL)
    cti_tool_print_line (_ ("It is in, and can be taken back as a whole."));
  return TRUE;
}

static gboolean
import_file (CtiTool *tool, const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *data = cti_tool_read_input (path, CTI_GRID_BYTES_MAX, &length, error);
  g_autoptr (GBytes) bytes = data != NULL ? g_bytes_new_static (data, length) : NULL;
  g_autoptr (CtiGrid) grid = NULL;
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (CtiStarForm) form = NULL;
  g_autoptr (CtiSpreadsheet) sheet = NULL;
  g_autoptr (GError) cause = NULL;

  if (bytes == NULL)
    return FALSE;
  grid = cti_spreadsheet_load (bytes, &cause);
  if (grid == NULL)
    {
      g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                           _ ("This is no spreadsheet that can be read: save it as CSV or as ODS. "
                              "Nothing has been imported."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error))
    return FALSE;
  loaded = cti_store_get_team_records (tool->store, &cti_instrument_type);
  form = cti_instruments_get_star_form (loaded);
  sheet = make_sheet (grid, form, error);
  return sheet != NULL && bring_in (tool, sheet, error);
}

/* --- What was brought in ---------------------------------------------------------------------- */

static gboolean
print_list (CtiTool *tool, GError **error)
{
  g_autoptr (GPtrArray) batches = cti_use_read_imports (tool->store, error);
  g_autoptr (CtiToolTable) table = cti_tool_table_new (5);

  for (guint i = 0; batches != NULL && i < batches->len; i++)
    {
      const CtiImportBatch *batch = g_ptr_array_index (batches, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *day = cti_words_date (batch->date);
      g_autofree char *rows =
          g_strdup_printf (ngettext ("%d row", "%d rows", (gulong) batch->n_rows), batch->n_rows);

      cti_tool_table_add (table, number);
      cti_tool_table_add (table, day);
      cti_tool_table_add (table, cti_words_enum (cti_sheet_kind_values, batch->kind));
      cti_tool_table_add (table, rows);
      cti_tool_table_add (table, cti_words_enum (cti_import_state_values, batch->state));
    }
  if (batches != NULL)
    cti_tool_table_print (table);
  return batches != NULL;
}

static gboolean
take_back (CtiTool *tool, GError **error)
{
  g_autoptr (GPtrArray) batches = cti_use_read_imports (tool->store, error);
  gboolean is_back;
  guint64 number = 0;

  if (batches == NULL)
    return FALSE;
  if (!g_ascii_string_to_unsigned (options.take_back, 10, 1, MAX (batches->len, 1), &number,
                                   NULL) ||
      batches->len == 0)
    {
      cti_tool_set_usage (error, _ ("“--take-back” needs a number out of the list."));
      return FALSE;
    }
  cti_tool_progress_begin ();
  is_back =
      cti_use_take_import_back (tool->store,
                                CTI_RECORD (g_ptr_array_index (batches, (guint) number - 1))->id,
                                cti_tool_progress_tell, NULL, error);
  cti_tool_progress_end ();
  if (!is_back)
    return FALSE;
  cti_tool_print_line (_ ("The import has been taken back as a whole."));
  return TRUE;
}

/**
 * cti_tool_sheet_import_run:
 * @tool: the run
 * @path: (nullable): the file that was named
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether it is done
 */
gboolean
cti_tool_sheet_import_run (CtiTool *tool, const char *path, GError **error)
{
  if (path != NULL)
    return import_file (tool, path, error);
  if (!cti_tool_open (tool, error))
    return FALSE;
  return options.list ? print_list (tool, error) : take_back (tool, error);
}
