#include <glib/gi18n.h>

#include "cti-demo-text.h"
#include "cti-json-writer.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool-sheet-import.h"
#include "cti-tool.h"
#include "cti-use-citizen.h"
#include "cti-use-inquiry.h"
#include "cti-words.h"

/* A word of the file as the field it names: "birth-year" is citizen.birth_year, a life area with a
 * bad score is score.value. */
static char *
get_sentence (const CtiImportError *wrong)
{
  g_autofree char *name = g_strdelimit (g_strdup (wrong->field ? wrong->field : ""), "-", '_');

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    if (cti_record_type_find_field (*type, name) != NULL)
      return cti_tool_problem_words (wrong->code, (*type)->name, name);
  if (wrong->code == CTI_PROBLEM_OUT_OF_RANGE)
    return cti_tool_problem_words (wrong->code, "score", "value");
  return cti_tool_problem_words (wrong->code, "citizen", wrong->field);
}

static char *
get_line (const CtiImportError *wrong)
{
  g_autofree char *sentence = get_sentence (wrong);

  return cti_words_import (wrong->line, wrong->field, sentence);
}

static void
print_errors_json (GPtrArray *errors)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-import", 1);
  g_autofree char *text = NULL;

  cti_json_writer_add_int (json, "imported", 0);
  cti_json_writer_begin_list (json, "errors");
  for (guint i = 0; i < errors->len; i++)
    {
      const CtiImportError *wrong = g_ptr_array_index (errors, i);
      g_autofree char *sentence = get_sentence (wrong);

      cti_json_writer_begin_object (json);
      cti_json_writer_add_int (json, "line", wrong->line);
      cti_json_writer_add_text (json, "field", wrong->field);
      cti_json_writer_add_text (json, "sentence", sentence);
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static void
refuse (CtiTool *tool, GPtrArray *errors, GError **error)
{
  g_autoptr (GString) sentence = g_string_new (_ ("Nothing has been imported."));

  if (tool->json)
    print_errors_json (errors);
  for (guint i = 0; i < errors->len; i++)
    {
      g_autofree char *line = get_line (g_ptr_array_index (errors, i));

      g_string_append_printf (sentence, "\n%s", line);
    }
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, sentence->str);
}

static const CtiCitizen *
get_citizen (const CtiImportedCase *imported)
{
  return g_ptr_array_index (imported->records, 0);
}

/* All codes before the first case, so that a file goes in as a whole or not at all. */
static gboolean
check_codes (CtiTool *tool, GPtrArray *cases, GError **error)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const char *code = get_citizen (g_ptr_array_index (cases, i))->code;

      if (cti_card_index_find_code (cti_store_get_cards (tool->store), code) != NULL)
        {
          cti_tool_set_problem (error, CTI_PROBLEM_CODE_TAKEN, "citizen", "code");
          g_prefix_error (error, "%s %s: ", _ ("Nothing has been imported."), code);
          return FALSE;
        }
    }
  return TRUE;
}

static void
tell (CtiTool *tool, guint count)
{
  g_autoptr (CtiJsonWriter) json = NULL;
  g_autofree char *text = NULL;

  if (!tool->json)
    {
      cti_tool_print_line (ngettext ("%u citizen has been imported.",
                                     "%u citizens have been imported.", count),
                           count);
      return;
    }
  json = cti_json_writer_new ("overgang-import", 1);
  cti_json_writer_add_int (json, "imported", count);
  cti_json_writer_begin_list (json, "errors");
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static gboolean
put_cases (CtiTool *tool, GPtrArray *cases, GError **error)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const CtiImportedCase *imported = g_ptr_array_index (cases, i);
      g_autoptr (CtiCase) now = cti_use_import_case (tool->store, imported->records, error);

      if (now == NULL)
        {
          tell (tool, i);
          return FALSE;
        }
    }
  tell (tool, cases->len);
  return TRUE;
}

static gboolean
import_text (CtiTool *tool, const char *path, GError **error)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  gsize length = 0;
  g_autofree char *text = cti_tool_read_input (path, CTI_DEMO_TEXT_BYTES_MAX, &length, error);
  g_autoptr (GPtrArray) errors = NULL;
  g_autoptr (GPtrArray) cases = NULL, team = NULL;

  if (text == NULL)
    return FALSE;
  cases = cti_demo_text_parse_all (text, length, form, cti_tool_get_today (tool), &team, &errors);
  if (cases == NULL)
    {
      refuse (tool, errors, error);
      return FALSE;
    }
  return cti_tool_open (tool, error) && check_codes (tool, cases, error) &&
         put_cases (tool, cases, error) &&
         (team->len == 0 || cti_use_import_team (tool->store, team, error));
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  const char *path = arguments[0];

  if (cti_tool_sheet_import_is_asked (path))
    return cti_tool_sheet_import_run (tool, path, error);
  if (path != NULL)
    return import_text (tool, path, error);
  cti_tool_set_usage (error, _ ("The file to bring in is missing."));
  return FALSE;
}

const CtiToolCommand cti_tool_import = {
  .name = "import",
  .arguments = N_ ("FILE"),
  .entries = cti_tool_sheet_import_entries,
  .summary = N_ ("Bring in citizens, courses and stars from a text or a spreadsheet."),
  .description = N_ (
      "Either all of the file goes in or nothing of it; what is wrong is named by line and field.\n"
      "“-” reads the standard input.\n"
      "\n"
      "  citizen\n"
      "    code: D4P7\n"
      "    mode: cover\n"
      "    alias: Kaja\n"
      "    birth-year: today-24y\n"
      "  course\n"
      "    contact-start: today-5m\n"
      "    phase1-start: today-4m\n"
      "  star today-4m start joint\n"
      "    motivation 4 \"what was said\"\n"
      "    network -\n"
      "\n"
      "A file that ends in .csv or .ods, or comes with --as, is a spreadsheet with headings in its "
      "first row, and a citizen, a star, a WHO-5 or a contact in each row below. What is there "
      "already is left out."),
  .min_arguments = 0,
  .max_arguments = 1,
  .run = run,
};
