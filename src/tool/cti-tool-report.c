#include <glib/gi18n.h>
#include <string.h>

#include "cti-csv.h"
#include "cti-ods.h"
#include "cti-outcome-sheet.h"
#include "cti-tool-fields.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-report.h"
#include "cti-use.h"
#include "cti-words.h"

static struct
{
  char *to;
  char *from;
  char *until;
  char *basis;
  char *start;
  char *group;
  char *full;
  int full_days;
  int weeks;
  int phase_months;
  double moderate;
  double large;
  int risk;
  int rate;
  gboolean inside;
  gboolean published;
  gboolean plain;
} options = { .full_days = -1, .weeks = -1, .moderate = -1, .large = -1, .risk = -1 };

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
    N_ ("Write a file that ends in .pdf, .ods, .csv or .json; otherwise text on the terminal"),
    N_ ("FILE") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("First day of the period"), N_ ("DAY") },
  { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, N_ ("Last day of the period"), N_ ("DAY") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &options.basis,
    N_ ("Courses that began in the period (start) or that ended in it (end)"), "start|end" },
  { "begins", 0, 0, G_OPTION_ARG_STRING, &options.start,
    N_ ("What counts as the start of a course"), "phase-1|contact" },
  { "group", 0, 0, G_OPTION_ARG_STRING, &options.group,
    N_ ("Only: misuse, no-misuse, paid, not-paid, risk, no-risk, aim-stop, aim-improve"),
    N_ ("GROUP") },
  { "phase-months", 0, 0, G_OPTION_ARG_INT, &options.phase_months,
    N_ ("Only courses with phases of so many months"), N_ ("NUMBER") },
  { "full", 0, 0, G_OPTION_ARG_STRING, &options.full, N_ ("What counts as a full course"),
    "form|days|phase-3" },
  { "full-days", 0, 0, G_OPTION_ARG_INT, &options.full_days,
    N_ ("With --full=days: so many days before the planned end"), N_ ("NUMBER") },
  { "weeks", 0, 0, G_OPTION_ARG_INT, &options.weeks,
    N_ ("A measurement so many weeks from start or end stands for it"), N_ ("NUMBER") },
  { "moderate", 0, 0, G_OPTION_ARG_DOUBLE, &options.moderate,
    N_ ("Points from which progress is moderate; 0.25 otherwise"), N_ ("POINTS") },
  { "large", 0, 0, G_OPTION_ARG_DOUBLE, &options.large,
    N_ ("Points from which progress is large; 1 otherwise"), N_ ("POINTS") },
  { "risk", 0, 0, G_OPTION_ARG_INT, &options.risk, N_ ("Highest WHO-5 score at risk; 50 otherwise"),
    N_ ("SCORE") },
  { "rate", 0, 0, G_OPTION_ARG_INT, &options.rate, N_ ("What an hour costs"), N_ ("AMOUNT") },
  { "published", 0, 0, G_OPTION_ARG_NONE, &options.published,
    N_ ("With what the evaluation found beside the figures"), NULL },
  { "inside", 0, 0, G_OPTION_ARG_NONE, &options.inside,
    N_ ("For the team alone: small groups are shown with a mark; on the terminal only"), NULL },
  { "plain", 0, 0, G_OPTION_ARG_NONE, &options.plain,
    N_ ("A .csv with commas and decimal points, for programs"), NULL },
  { NULL }
};

static gboolean
parse_word (const CtiEnumValue *values,
            const char *name,
            const char *word,
            int *value,
            GError **error)
{
  if (word == NULL || cti_enum_from_nick (values, word, value))
    return TRUE;
  /* Translators: an option such as "group", and the word that was given for it. */
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE, _ ("“--%s” knows no “%s”."), name, word);
  return FALSE;
}

static gboolean
parse_day (CtiTool *tool, const char *name, const char *text, CtiDate *day, GError **error)
{
  if (text == NULL || cti_tool_parse_day (text, cti_tool_get_today (tool), CTI_DAY_NEAREST, day))
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
               _ ("The day of “--%s” is not one of the calendar."), name);
  return FALSE;
}

static gboolean
read_numbers (CtiReportChoice *choice, GError **error)
{
  if (options.full_days >= 0)
    choice->full_days = options.full_days;
  if (options.weeks >= 0)
    choice->weeks = options.weeks;
  if (options.moderate >= 0)
    choice->moderate = (int) (options.moderate * 100 + 0.5);
  if (options.large >= 0)
    choice->large = (int) (options.large * 100 + 0.5);
  if (options.risk >= 0)
    choice->risk_max = options.risk;
  choice->rate = options.rate;
  choice->phase_months = options.phase_months;
  if (choice->moderate > 0 && choice->large >= choice->moderate && choice->rate >= 0 &&
      choice->phase_months >= 0 &&
      (choice->from == 0 || choice->to == 0 || choice->from <= choice->to))
    return TRUE;
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
                       _ ("A period ends after it begins, large progress is at least as large as "
                          "moderate, and no amount is below zero."));
  return FALSE;
}

static gboolean
read_choice (CtiTool *tool, CtiReportChoice *choice, GError **error)
{
  int basis = CTI_REPORT_BY_START, start = CTI_REPORT_FROM_PHASE_1;
  int group = CTI_REPORT_GROUP_ALL, full = CTI_REPORT_FULL_BY_FORM;

  cti_report_choice_init (choice, cti_tool_get_today (tool));
  if (!parse_word (cti_report_basis_values, "by", options.basis, &basis, error) ||
      !parse_word (cti_report_start_values, "begins", options.start, &start, error) ||
      !parse_word (cti_report_group_values, "group", options.group, &group, error) ||
      !parse_word (cti_report_full_values, "full", options.full, &full, error) ||
      !parse_day (tool, "from", options.from, &choice->from, error) ||
      !parse_day (tool, "until", options.until, &choice->to, error))
    return FALSE;
  choice->basis = (CtiReportBasis) basis;
  choice->start = (CtiReportStart) start;
  choice->group = (CtiReportGroup) group;
  choice->full = (CtiReportFull) full;
  return read_numbers (choice, error);
}

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

static void
print_outcome (const CtiOutcome *outcome)
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
          print_line (table->published);
        }
    }
}

static GBytes *
make_file (CtiTool *tool, const CtiOutcome *outcome, const char *path, GError **error)
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
    text = cti_csv_write (grids, options.plain ? CTI_CSV_PLAIN : CTI_CSV_OFFICE);
  else
    text = cti_outcome_to_json (outcome);
  return g_bytes_new_take (text, strlen (text));
}

static gboolean
write_outcome (CtiTool *tool, const CtiOutcome *outcome, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;
  gsize size;

  if (!cti_use_export (tool->store, NULL, "report", error))
    return FALSE;
  bytes = make_file (tool, outcome, options.to, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return cti_tool_write_file (options.to, data, size, error);
}

static gboolean
check_target (GError **error)
{
  static const char *const endings[] = { ".pdf", ".ods", ".csv", ".json" };

  if (options.to != NULL && options.inside)
    {
      cti_tool_set_usage (error,
                          _ ("A file can go anywhere, so “--inside” is for the terminal only."));
      return FALSE;
    }
  if (options.to == NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (options.to, endings[i]))
      return TRUE;
  cti_tool_set_usage (error, _ ("The file must end in .pdf, .ods, .csv or .json."));
  return FALSE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiReportSource) source = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (CtiOutcome) outcome = NULL;
  CtiReportChoice choice;

  if (!check_target (error) || !read_choice (tool, &choice, error) || !cti_tool_open (tool, error))
    return FALSE;
  source = cti_use_read_report (tool->store, error);
  if (source == NULL)
    return FALSE;
  rows = cti_course_rows_new (source->facts);
  outcome = cti_outcome_new (cti_figures_new (rows, source->inquiries, &choice), source->team,
                             options.inside ? CTI_OUTCOME_INSIDE : CTI_OUTCOME_OUTSIDE,
                             options.published);
  if (options.to != NULL)
    return write_outcome (tool, outcome, error);
  if (tool->json)
    {
      g_autofree char *json = cti_outcome_to_json (outcome);

      cti_tool_print (json);
    }
  else
    print_outcome (outcome);
  return TRUE;
}

const CtiToolCommand cti_tool_report = {
  .name = "report",
  .summary = N_ ("Count what the courses led to."),
  .description = N_ ("All figures of a period with the n of each, who is left out and why. Groups "
                     "under five are hidden in all that can leave the team."),
  .entries = entries,
  .run = run,
};
