#include <glib/gi18n.h>

#include "cti-tool-fields.h"
#include "cti-tool-input.h"
#include "cti-tool-outcome.h"
#include "cti-tool-output.h"
#include "cti-tool-secrets.h"
#include "cti-tool.h"
#include "cti-use-inquiry.h"
#include "cti-use-report.h"
#include "cti-use.h"
#include "cti-words.h"

/* No number anybody means; one below zero is told to be none, not passed over. */
#define NOT_GIVEN G_MININT
/* The most a score can change. */
#define POINTS_MAX 9

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
  gboolean keep;
  char *figures;
  char **with;
  int file_passphrase_fd;
} options = { .full_days = NOT_GIVEN,
              .weeks = NOT_GIVEN,
              .moderate = NOT_GIVEN,
              .large = NOT_GIVEN,
              .risk = NOT_GIVEN,
              .rate = NOT_GIVEN,
              .file_passphrase_fd = -1 };

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
  { "keep", 0, 0, G_OPTION_ARG_NONE, &options.keep,
    N_ ("Keep this way of counting with the team: start, full course, bands, risk, rate"), NULL },
  { "figures", 0, 0, G_OPTION_ARG_FILENAME, &options.figures,
    N_ ("Write a sealed file of figures without persons, for a report of several teams"),
    N_ ("FILE") },
  { "with", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.with,
    N_ ("Count the figures of another team with it; can be given several times"), N_ ("FILE") },
  { "file-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &options.file_passphrase_fd,
    N_ ("Read the passphrase of the file from this file descriptor"), N_ ("NUMBER") },
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

/* A number within the limits of the setting of the team that it stands in for. */
static gboolean
read_number (const char *name, const char *setting, int given, int *value, GError **error)
{
  const CtiField *field = cti_record_type_find_field (&cti_team_type, setting);
  g_autofree char *words = NULL;

  if (given == NOT_GIVEN)
    return TRUE;
  *value = given;
  if (given >= field->min && given <= field->max)
    return TRUE;
  words = cti_tool_problem_words (CTI_PROBLEM_OUT_OF_RANGE, "team", setting);
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE, "--%s: %s", name, words);
  return FALSE;
}

/* Points as hundredths; 0, which is refused, where they are none. */
static int
read_points (double points, int before)
{
  if (points <= (double) NOT_GIVEN)
    return before;
  return points >= 0 && points <= POINTS_MAX ? (int) (points * 100 + 0.5) : 0;
}

static gboolean
read_numbers (CtiReportChoice *choice, GError **error)
{
  if (!read_number ("full-days", "full_days", options.full_days, &choice->full_days, error) ||
      !read_number ("weeks", "report_weeks", options.weeks, &choice->weeks, error) ||
      !read_number ("risk", "risk_max", options.risk, &choice->risk_max, error) ||
      !read_number ("rate", "hour_rate", options.rate, &choice->rate, error))
    return FALSE;
  choice->moderate = read_points (options.moderate, choice->moderate);
  choice->large = read_points (options.large, choice->large);
  choice->phase_months = options.phase_months;
  if (choice->moderate > 0 && choice->large >= choice->moderate && choice->phase_months >= 0 &&
      (choice->from == 0 || choice->to == 0 || choice->from <= choice->to))
    return TRUE;
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
                       _ ("A period ends after it begins, large progress is at least as large as "
                          "moderate, and no amount is below zero."));
  return FALSE;
}

/* What is not said is as the team counts. */
static gboolean
read_choice (CtiTool *tool, CtiReportChoice *choice, GError **error)
{
  int basis = (int) choice->basis, start = (int) choice->start;
  int group = (int) choice->group, full = (int) choice->full;

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

static gboolean
check_target (GError **error)
{
  if (options.to != NULL && options.inside)
    {
      cti_tool_set_usage (error,
                          _ ("A file can go anywhere, so “--inside” is for the terminal only."));
      return FALSE;
    }
  return options.to == NULL || cti_tool_outcome_check_target (options.to, TRUE, error);
}

/* --- Of several teams ------------------------------------------------------------------------- */

static gboolean
write_figures (CtiTool *tool, GError **error)
{
  g_autoptr (CtiSecret) passphrase =
      cti_tool_get_new_passphrase (options.file_passphrase_fd, error);
  g_autoptr (GBytes) sealed =
      passphrase ? cti_use_export_figures (tool->store, passphrase, error) : NULL;

  if (sealed == NULL || !cti_tool_write_file (options.figures, g_bytes_get_data (sealed, NULL),
                                              g_bytes_get_size (sealed), error))
    return FALSE;
  cti_tool_print_line (
      _ ("The figures are written, without persons. Tell the passphrase by another "
         "way than the file."));
  return TRUE;
}

static CtiFiguresFile *
open_figures (CtiTool *tool, const char *path, const CtiSecret *passphrase, GError **error)
{
  gsize length = 0;
  char *data = cti_tool_read_input (path, (gsize) CTI_SEAL_FILE_MAX, &length, error);
  g_autoptr (GBytes) sealed = data != NULL ? g_bytes_new_take (data, length) : NULL;

  return sealed != NULL ? cti_use_open_figures (tool->store, sealed, passphrase, error) : NULL;
}

/* One passphrase for all of them: they were agreed on for the same report. */
static gboolean
add_others (CtiTool *tool, CtiReportSource **source, GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_figures_file_free);
  g_autoptr (CtiSecret) passphrase = NULL;
  CtiReportSource *sum;
  guint doubles = 0;

  if (options.with == NULL)
    return TRUE;
  passphrase =
      cti_tool_get_secret (options.file_passphrase_fd, _ ("Passphrase of the files: "), error);
  for (char **path = options.with; passphrase != NULL && *path != NULL; path++)
    {
      CtiFiguresFile *file = open_figures (tool, *path, passphrase, error);

      if (file == NULL)
        return FALSE;
      g_ptr_array_add (files, file);
    }
  if (passphrase == NULL)
    return FALSE;
  sum = cti_report_source_add_up (*source, files, &doubles);
  cti_report_source_unref (*source);
  *source = sum;
  if (doubles > 0 && options.to == NULL && !tool->json)
    cti_tool_print_line (ngettext ("%u course stood in several files and is counted once.",
                                   "%u courses stood in several files and are counted once.",
                                   doubles),
                         doubles);
  return TRUE;
}

/* --- The report ------------------------------------------------------------------------------- */

static gboolean
keep_choice (CtiTool *tool, const CtiReportChoice *choice, GError **error)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (tool->store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!options.keep)
    return TRUE;
  cti_team_set_report_choice (team, choice);
  g_ptr_array_add (records, team);
  return cti_use_put_team (tool->store, records, NULL, error);
}

static CtiOutcome *
count (const CtiReportSource *source, const CtiReportChoice *choice)
{
  g_autoptr (GPtrArray) rows = cti_course_rows_new (source->facts);

  return cti_outcome_new (cti_figures_new (rows, source->inquiries, source->kept, choice),
                          source->team, options.inside ? CTI_OUTCOME_INSIDE : CTI_OUTCOME_OUTSIDE,
                          options.published);
}

static gboolean
give_out (CtiTool *tool, const CtiOutcome *outcome, GError **error)
{
  g_autofree char *json = NULL;

  if (options.to != NULL)
    return cti_tool_let_out (tool, NULL, "report", CTI_EXPORT_TEAM, error) &&
           cti_tool_outcome_write (tool, outcome, options.to, options.plain, error);
  if (tool->json)
    {
      json = cti_outcome_to_json (outcome);
      cti_tool_print (json);
    }
  else
    cti_tool_outcome_print (outcome);
  return TRUE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  CtiReportSource *source = NULL;
  g_autoptr (CtiOutcome) outcome = NULL;
  CtiReportChoice choice;
  gboolean is_done;

  if (!check_target (error) || !cti_tool_open (tool, error))
    return FALSE;
  if (options.figures != NULL)
    return write_figures (tool, error);
  cti_team_get_report_choice (cti_store_get_team (tool->store), cti_tool_get_today (tool), &choice);
  if (!read_choice (tool, &choice, error) || !keep_choice (tool, &choice, error))
    return FALSE;
  source = cti_use_read_report (tool->store, error);
  is_done = source != NULL && add_others (tool, &source, error);
  if (is_done)
    outcome = count (source, &choice);
  g_clear_pointer (&source, cti_report_source_unref);
  return is_done && give_out (tool, outcome, error);
}

const CtiToolCommand cti_tool_report = {
  .name = "report",
  .summary = N_ ("Count what the courses led to."),
  .description = N_ ("All figures of a period with the n of each, who is left out and why. Groups "
                     "under five are hidden in all that can leave the team."),
  .entries = entries,
  .run = run,
};
