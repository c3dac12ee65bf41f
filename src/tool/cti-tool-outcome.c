#include "cti-tool-outcome.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-csv.h"
#include "cti-ods.h"
#include "cti-outcome-sheet.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-words.h"

static void
print_grid (const CtiGrid *grid)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (cti_grid_get_n_cells (grid, 0));

  for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
    for (guint c = 0; c < cti_grid_get_n_cells (grid, 0); c++)
      cti_tool_table_add (table, cti_grid_get_text (grid, r, c));
  cti_tool_table_print (table);
}

static void
print_line (const char *text)
{
  if (text != NULL)
    cti_tool_print_line ("%s", text);
}

/**
 * cti_tool_outcome_print:
 * @outcome: a document of tables
 *
 * Prints it for the terminal.
 */
void
cti_tool_outcome_print (const CtiOutcome *outcome)
{
  print_line (outcome->title);
  for (char **line = outcome->about; *line != NULL; line++)
    print_line (*line);
  for (char **line = outcome->notes; *line != NULL; line++)
    print_line (*line);
  for (guint s = 0; s < outcome->sections->len; s++)
    {
      const CtiOutcomeSection *section = g_ptr_array_index (outcome->sections, s);

      if (section->tables->len > 0)
        cti_tool_print_line ("\n== %s ==", section->heading);
      for (guint t = 0; t < section->tables->len; t++)
        {
          const CtiOutcomeTable *table = g_ptr_array_index (section->tables, t);

          cti_tool_print_line ("\n%s", table->title);
          print_line (table->sentence);
          if (!cti_outcome_table_is_sentence (table))
            print_grid (table->grid);
          print_line (table->left_out);
          print_line (table->not_shown);
          print_line (table->published);
        }
    }
}

static GBytes *
make_file (CtiTool *tool,
           const CtiOutcome *outcome,
           const char *path,
           gboolean plain,
           GError **error)
{
  CtiMoment now = cti_clock_get_now (tool->clock);
  g_autoptr (GPtrArray) grids = cti_outcome_make_grids (outcome);
  g_autofree char *created = cti_moment_to_text (now);
  char *text = NULL;

  if (g_str_has_suffix (path, ".pdf"))
    {
      g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (outcome);

      return cti_outcome_sheet_to_pdf (sheet, created, error);
    }
  if (g_str_has_suffix (path, ".ods"))
    return cti_ods_write (grids, outcome->title, cti_words_is_danish (), now, error);
  if (g_str_has_suffix (path, ".csv"))
    text = cti_csv_write (grids, plain ? CTI_CSV_PLAIN : CTI_CSV_OFFICE);
  else
    text = cti_outcome_to_json (outcome);
  return g_bytes_new_take (text, strlen (text));
}

/**
 * cti_tool_outcome_write:
 * @tool: the run
 * @outcome: a document of tables
 * @path: where to; its ending says how
 * @plain: for .csv, whether it is for programs
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether the file is there
 */
gboolean
cti_tool_outcome_write (CtiTool *tool,
                        const CtiOutcome *outcome,
                        const char *path,
                        gboolean plain,
                        GError **error)
{
  g_autoptr (GBytes) bytes = make_file (tool, outcome, path, plain, error);
  const guint8 *data;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return cti_tool_write_file (path, data, size, error);
}

/**
 * cti_tool_outcome_check_target:
 * @path: where a document shall go
 * @has_figures: whether it has figures, which a program can read
 * @error: (out) (optional): that its ending is none of those that can be written
 *
 * Returns: whether it can be written there
 */
gboolean
cti_tool_outcome_check_target (const char *path, gboolean has_figures, GError **error)
{
  static const char *const endings[] = { ".pdf", ".ods", ".csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]))
      return TRUE;
  if (has_figures && g_str_has_suffix (path, ".json"))
    return TRUE;
  cti_tool_set_usage (error, has_figures ? _ ("The file must end in .pdf, .ods, .csv or .json.")
                                         : _ ("The file must end in .pdf, .ods or .csv."));
  return FALSE;
}
