#include <glib/gi18n.h>

#include "cti-tool-input.h"
#include "cti-tool.h"
#include "cti-use-course.h"
#include "cti-trouble-error.h"

static struct
{
  char *contact_start;
  char *phase1_start;
  char *phase_months;
  char *date;
  char *why;
} options;

#define CONTACT_START                                                     \
  {                                                                       \
    "contact-start", 0, 0, G_OPTION_ARG_FILENAME, &options.contact_start, \
        N_ ("First day of contact building"), N_ ("DAY")                  \
  }
#define PHASE1_START                                                    \
  {                                                                     \
    "phase1-start", 0, 0, G_OPTION_ARG_FILENAME, &options.phase1_start, \
        N_ ("First day of phase 1"), N_ ("DAY")                         \
  }
#define PHASE_MONTHS                                                    \
  {                                                                     \
    "phase-months", 0, 0, G_OPTION_ARG_FILENAME, &options.phase_months, \
        N_ ("Months in each phase, 1 to 6"), N_ ("NUMBER")              \
  }
#define WHY                                                                              \
  {                                                                                      \
    "why", 0, 0, G_OPTION_ARG_FILENAME, &options.why, N_ ("The reason, in a few words"), \
        N_ ("TEXT")                                                                      \
  }

static const GOptionEntry course_entries[] = { CONTACT_START,
                                               PHASE1_START,
                                               PHASE_MONTHS,
                                               { NULL } };
static const GOptionEntry change_entries[] = { CONTACT_START,
                                               PHASE1_START,
                                               PHASE_MONTHS,
                                               WHY,
                                               { NULL } };
static const GOptionEntry close_entries[] = { { "date", 0, 0, G_OPTION_ARG_FILENAME, &options.date,
                                                N_ ("The day; otherwise today"), N_ ("DAY") },
                                              WHY,
                                              { NULL } };
static const GOptionEntry reopen_entries[] = { WHY, { NULL } };

static gboolean
set_days (CtiTool *tool, CtiCourse *course, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiDate today = cti_tool_get_today (tool);

  cti_tool_set_field (course, "contact_start", options.contact_start, today, problems);
  cti_tool_set_field (course, "phase1_start", options.phase1_start, today, problems);
  cti_tool_set_field (course, "phase_months", options.phase_months, today, problems);
  return cti_tool_check (error, problems);
}

static char *
open_case (CtiTool *tool, const char *code, GError **error)
{
  return cti_tool_open (tool, error) ? cti_tool_find_case (tool, code, error) : NULL;
}

static CtiCourse *
new_course (CtiTool *tool)
{
  CtiCourse *course = cti_record_new (&cti_course_type);

  course->contact_start = cti_tool_get_today (tool);
  course->phase_months = cti_store_get_team (tool->store)->phase_months;
  return course;
}

static gboolean
run_start (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = open_case (tool, arguments[0], error);
  g_autoptr (CtiCourse) course = id ? new_course (tool) : NULL;

  return course != NULL && set_days (tool, course, error) &&
         cti_tool_done (tool, cti_use_start_course (tool->store, id, course, error),
                        _ ("The course is started."));
}

static gboolean
run_change (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = open_case (tool, arguments[0], error);
  g_autoptr (CtiCase) before = id ? cti_store_open_case (tool->store, id, error) : NULL;
  g_autoptr (CtiCourse) course = NULL;

  if (before == NULL)
    return FALSE;
  if (cti_case_get_course (before) == NULL)
    {
      cti_tool_set_problem (error, CTI_PROBLEM_NO_COURSE, "course", NULL);
      return FALSE;
    }
  course = cti_record_copy (cti_case_get_course (before));
  return set_days (tool, course, error) &&
         cti_tool_done (tool, cti_use_change_course (tool->store, id, course, options.why, error),
                        _ ("The course is changed."));
}

static gboolean
run_close (CtiTool *tool, char **arguments, GError **error)
{
  CtiDate day = cti_tool_get_today (tool);
  g_autofree char *id = NULL;

  if (options.date != NULL && !cti_tool_parse_day (options.date, day, CTI_DAY_BACK, &day))
    {
      cti_tool_set_problem (error, CTI_PROBLEM_NOT_A_DATE, "course", "closed_on");
      return FALSE;
    }
  id = open_case (tool, arguments[0], error);
  return id != NULL &&
         cti_tool_done (tool, cti_use_close_course (tool->store, id, day, options.why, error),
                        _ ("The course is closed."));
}

static gboolean
run_reopen (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = open_case (tool, arguments[0], error);

  return id != NULL &&
         cti_tool_done (tool, cti_use_reopen_course (tool->store, id, options.why, error),
                        _ ("The course is open again."));
}

const CtiToolCommand cti_tool_start_course = {
  .name = "start-course",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Start a course for a citizen."),
  .description = N_ (
      "Contact building begins today unless told otherwise. Give the first day of phase 1 now or\n"
      "later with change-course; the three phases are counted from it.\n"
      "\n"
      "  overgang-tool start-course D4P7 --contact-start today-3w --phase1-start today"),
  .entries = course_entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_start,
};

const CtiToolCommand cti_tool_change_course = {
  .name = "change-course",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Change the days of a course, or let phase 1 begin."),
  .entries = change_entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_change,
};

const CtiToolCommand cti_tool_close_course = {
  .name = "close-course",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Close a course."),
  .entries = close_entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_close,
};

const CtiToolCommand cti_tool_reopen_course = {
  .name = "reopen-course",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Open a closed course again."),
  .entries = reopen_entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_reopen,
};
