#include <glib/gi18n.h>

#include "cti-rhythm.h"
#include "cti-instrument-file.h"
#include "cti-star-form.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool-star-input.h"
#include "cti-tool.h"
#include "cti-use-star.h"
#include "cti-words.h"

static struct
{
  char *date;
  char *new_date;
  char *mode;
  char *occasion;
  char *note;
  char *why;
  gboolean on_paper;
  gboolean again;
} options;

#define DATE(text)                                                         \
  {                                                                        \
    "date", 0, 0, G_OPTION_ARG_FILENAME, &options.date, (text), N_ ("DAY") \
  }
#define MODE                                                     \
  {                                                              \
    "mode", 0, 0, G_OPTION_ARG_FILENAME, &options.mode,          \
        N_ ("Whose view: joint, worker or citizen"), N_ ("MODE") \
  }
#define OCCASION                                                            \
  {                                                                         \
    "occasion", 0, 0, G_OPTION_ARG_FILENAME, &options.occasion,             \
        N_ ("Why: start, interval, phase-shift, end or extra"), N_ ("WORD") \
  }
#define NOTE                                                                                       \
  {                                                                                                \
    "note", 0, 0, G_OPTION_ARG_FILENAME, &options.note, N_ ("A note about the whole"), N_ ("TEXT") \
  }
#define WHY                                                                                  \
  {                                                                                          \
    "why", 0, 0, G_OPTION_ARG_FILENAME, &options.why, N_ ("The reason, which is asked for"), \
        N_ ("TEXT")                                                                          \
  }

static const GOptionEntry add_entries[] = {
  DATE (N_ ("Day of the star; otherwise today")),
  MODE,
  OCCASION,
  NOTE,
  { "on-paper", 0, 0, G_OPTION_ARG_NONE, &options.on_paper, N_ ("It was made on paper"), NULL },
  { NULL }
};

static const GOptionEntry correct_entries[] = { DATE (N_ ("Day of the star that is meant")),
                                                MODE,
                                                { "new-date", 0, 0, G_OPTION_ARG_FILENAME,
                                                  &options.new_date,
                                                  N_ ("The day it should have had"), N_ ("DAY") },
                                                OCCASION,
                                                NOTE,
                                                WHY,
                                                { NULL } };

static const GOptionEntry void_entries[] = { DATE (N_ ("Day of the star that is meant")),
                                             MODE,
                                             WHY,
                                             { "again", 0, 0, G_OPTION_ARG_NONE, &options.again,
                                               N_ ("Let it count again"), NULL },
                                             { NULL } };

/* The areas the case already keeps of the form, or else those of the form itself. */
static GPtrArray *
get_areas (const CtiCase *model, const CtiStarForm *form)
{
  GPtrArray *areas = cti_case_get_areas (model, form->key, form->version);

  if (areas->len > 0)
    return areas;
  g_ptr_array_unref (areas);
  return g_ptr_array_ref (form->areas);
}

static gboolean
set_reading (CtiTool *tool, CtiReading *reading, const char *date, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiDate today = cti_tool_get_today (tool);

  cti_tool_set_field (reading, "date", date, today, problems);
  cti_tool_set_field (reading, "mode", options.mode, today, problems);
  cti_tool_set_field (reading, "occasion", options.occasion, today, problems);
  cti_tool_set_field (reading, "note", options.note, today, problems);
  return cti_tool_check (error, problems);
}

static CtiStar *
new_star (CtiTool *tool, const CtiCase *model, GError **error)
{
  g_autoptr (GPtrArray) loaded = cti_store_get_team_records (tool->store, &cti_instrument_type);
  g_autoptr (CtiStarForm) form = cti_instruments_get_star_form (loaded);
  g_autoptr (GPtrArray) areas = get_areas (model, form);
  CtiReading *reading = cti_record_new (&cti_reading_type);
  g_autoptr (CtiStar) star = cti_star_new (reading, areas);
  CtiPhasePlan plan;

  cti_set_text (&reading->form, form->key);
  reading->version = form->version;
  reading->date = cti_tool_get_today (tool);
  reading->on_paper = options.on_paper;
  if (!set_reading (tool, reading, options.date, error))
    return NULL;
  cti_case_get_plan (model, &plan);
  if (options.occasion == NULL)
    reading->occasion =
        cti_rhythm_suggest_occasion (&plan, cti_case_get_last_reading_date (model), reading->date);
  return g_steal_pointer (&star);
}

static CtiCase *
open_case (CtiTool *tool, const char *code, char **id, GError **error)
{
  if (!cti_tool_open (tool, error))
    return NULL;
  *id = cti_tool_find_case (tool, code, error);
  return *id ? cti_store_open_case (tool->store, *id, error) : NULL;
}

static void
say_hints (CtiTool *tool, const CtiCase *before, const CtiStar *star)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_case_check_star (before, star, cti_tool_get_today (tool), problems);
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);
      g_autofree char *words = cti_words_problem (problem);

      if (cti_problem_is_hint (problem))
        cti_tool_warn (words);
    }
}

static gboolean
run_add (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CtiCase) before = open_case (tool, arguments[0], &id, error);
  g_autoptr (CtiStar) star = before ? new_star (tool, before, error) : NULL;

  if (star == NULL || !cti_tool_fill_star (star, arguments + 1, error) ||
      !cti_tool_done (tool, cti_use_add_star (tool->store, id, star, error),
                      _ ("The star is kept.")))
    return FALSE;
  say_hints (tool, before, star);
  return TRUE;
}

static gboolean
is_meant (const CtiReading *reading, CtiDate date, int mode)
{
  return reading->date == date && (mode < 0 || (int) reading->mode == mode) &&
         reading->voided == options.again;
}

static const CtiReading *
find_reading (const CtiCase *model, CtiDate date, int mode, GError **error)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (model);
  const CtiReading *found = NULL;
  int count = 0;

  for (guint i = 0; i < readings->len; i++)
    if (is_meant (g_ptr_array_index (readings, i), date, mode))
      {
        found = g_ptr_array_index (readings, i);
        count++;
      }
  if (count == 0)
    g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                         _ ("There is no such star on that day: “show” names the days."));
  else if (count > 1)
    cti_tool_set_usage (error, _ ("There are several stars on that day: say with --mode which."));
  return count == 1 ? found : NULL;
}

static const CtiReading *
get_meant (CtiTool *tool, const CtiCase *model, GError **error)
{
  CtiDate date = CTI_DATE_NONE;
  int mode = -1;

  if (options.date == NULL ||
      !cti_tool_parse_day (options.date, cti_tool_get_today (tool), CTI_DAY_BACK, &date))
    cti_tool_set_problem (error, options.date ? CTI_PROBLEM_NOT_A_DATE : CTI_PROBLEM_MISSING,
                          "reading", "date");
  else if (options.mode != NULL &&
           !cti_enum_from_nick (cti_reading_mode_values, options.mode, &mode))
    cti_tool_set_problem (error, CTI_PROBLEM_UNKNOWN_VALUE, "reading", "mode");
  else
    return find_reading (model, date, mode, error);
  return NULL;
}

static gboolean
run_correct (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CtiCase) before = open_case (tool, arguments[0], &id, error);
  const CtiReading *reading = before ? get_meant (tool, before, error) : NULL;
  g_autoptr (CtiStar) kept = reading ? cti_case_get_star (before, reading) : NULL;
  g_autoptr (CtiStar) star = kept ? cti_star_copy (kept) : NULL;

  return star != NULL && set_reading (tool, star->reading, options.new_date, error) &&
         cti_tool_fill_star (star, arguments + 1, error) &&
         cti_tool_done (tool, cti_use_correct_star (tool->store, id, star, options.why, error),
                        _ ("The star is corrected; the old values are kept in the history."));
}

static gboolean
run_void (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CtiCase) before = open_case (tool, arguments[0], &id, error);
  const CtiReading *reading = before ? get_meant (tool, before, error) : NULL;

  return reading != NULL &&
         cti_tool_done (tool,
                        cti_use_void_star (tool->store, id, reading->record.id, !options.again,
                                           options.why, error),
                        options.again ? _ ("The star counts again.")
                                      : _ ("The star no longer counts; it stays in the case."));
}

const CtiToolCommand cti_tool_add_star = {
  .name = "add-star",
  .arguments = N_ ("CODE AREA=SCORE… or -"),
  .summary = N_ ("Keep a star that was read with a citizen."),
  .description = N_ ("A score runs from 1 to 10; “-” means “not discussed”, as does an area that "
                     "is left out. The\n"
                     "areas are motivation, coping, money, network, substances, physical-health,\n"
                     "mental-health, time, housing and offending.\n"
                     "\n"
                     "With “-” in place of scores, lines are read from the standard input:\n"
                     "\n"
                     "  note: about the whole\n"
                     "  motivation 4 \"what was said\"\n"
                     "  | and a further line of it\n"
                     "  network -\n"
                     "\n"
                     "  overgang-tool add-star D4P7 --date today motivation=4 coping=5 network=-"),
  .entries = add_entries,
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_add,
};

const CtiToolCommand cti_tool_correct_star = {
  .name = "correct-star",
  .arguments = N_ ("CODE [AREA=SCORE…] or -"),
  .summary = N_ ("Correct a star; the old values stay in the history."),
  .description =
      N_ ("  overgang-tool correct-star D4P7 --date 2026-01-12 --why \"typed wrong\" motivation=5"),
  .entries = correct_entries,
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_correct,
};

const CtiToolCommand cti_tool_void_star = {
  .name = "void-star",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Let a star no longer count; it stays visible."),
  .entries = void_entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_void,
};
