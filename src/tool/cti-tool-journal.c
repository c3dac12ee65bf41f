/* What is done with notes and tasks that are there. Each is named by the number "show" and "today"
 * tell: the beginning of its id. */

#include <glib/gi18n.h>

#include "cti-tool-fields.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-trouble-error.h"
#include "cti-use-note.h"
#include "cti-use-task.h"

static struct
{
  gboolean team;
} options;

static const GOptionEntry team_entries[] = { { "team", 0, 0, G_OPTION_ARG_NONE, &options.team,
                                               N_ ("A task of the team, about nobody"), NULL },
                                             { NULL } };

/* Opens the store and finds what is meant; @id is of the case. */
static CtiCase *
find (CtiTool *tool, char **arguments, const CtiRecordType *type, gpointer *record, GError **error)
{
  g_autofree char *id =
      cti_tool_open (tool, error) ? cti_tool_find_case (tool, arguments[0], error) : NULL;
  g_autoptr (CtiCase) before = id ? cti_store_open_case (tool->store, id, error) : NULL;

  *record = before ? cti_tool_find_record (before, type, arguments[1], error) : NULL;
  return *record != NULL ? g_steal_pointer (&before) : NULL;
}

static gboolean
run_sign (CtiTool *tool, char **arguments, GError **error)
{
  CtiRecord *note;
  g_autoptr (CtiCase) before = find (tool, arguments, &cti_note_type, (gpointer *) &note, error);

  return before != NULL &&
         cti_tool_done (tool,
                        cti_use_sign_note (tool->store, cti_case_get_id (before), note->id, error),
                        _ ("The note is signed; from now on it is only added to."));
}

static gboolean
run_add_to (CtiTool *tool, char **arguments, GError **error)
{
  CtiNote *note;
  g_autoptr (CtiCase) before = find (tool, arguments, &cti_note_type, (gpointer *) &note, error);
  g_autoptr (GPtrArray) fields = before ? cti_tool_read_fields (arguments + 2, error) : NULL;
  g_autoptr (CtiNote) addition = NULL;

  if (fields == NULL)
    return FALSE;
  addition = cti_note_new_addition (note, cti_tool_get_today (tool));
  return cti_tool_set_fields (addition, fields, cti_tool_get_today (tool), error) &&
         cti_tool_done (tool,
                        cti_use_add_to_note (tool->store, cti_case_get_id (before), note->record.id,
                                             addition, error),
                        _ ("It is added to the note."));
}

static gboolean
run_file (CtiTool *tool, char **arguments, GError **error)
{
  CtiRecord *note;
  g_autoptr (CtiCase) before = find (tool, arguments, &cti_note_type, (gpointer *) &note, error);

  return before != NULL &&
         cti_tool_done (tool,
                        cti_use_file (tool->store, cti_case_get_id (before),
                                      (const char *const[]){ note->id, NULL }, arguments[2], error),
                        _ ("The note is marked as filed."));
}

static CtiTask *
find_team_task (CtiTool *tool, const char *id, GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;
  CtiTask *task;

  if (!cti_tool_open (tool, error))
    return NULL;
  tasks = cti_store_get_team_records (tool->store, &cti_task_type);
  task = cti_tool_find_among (tasks, id, error);
  return task != NULL ? cti_record_ref (task) : NULL;
}

static gboolean
say (gboolean done, const char *sentence)
{
  if (done)
    cti_tool_print_line ("%s", sentence);
  return done;
}

static gboolean
run_do (CtiTool *tool, char **arguments, GError **error)
{
  CtiRecord *task = NULL;
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (CtiTask) of_team = NULL;

  if (options.team)
    {
      of_team = find_team_task (tool, arguments[0], error);
      return of_team != NULL && say (cti_use_do_team_task (tool->store, of_team->record.id, error),
                                     _ ("The task is done."));
    }
  if (arguments[1] == NULL)
    {
      cti_tool_set_usage (error, _ ("Name the case and the task."));
      return FALSE;
    }
  before = find (tool, arguments, &cti_task_type, (gpointer *) &task, error);
  return before != NULL &&
         cti_tool_done (tool,
                        cti_use_do_task (tool->store, cti_case_get_id (before), task->id, error),
                        _ ("The task is done."));
}

static gboolean
get_day (CtiTool *tool, const char *text, CtiDate *day, GError **error)
{
  if (text != NULL && cti_tool_parse_day (text, cti_tool_get_today (tool), CTI_DAY_AHEAD, day))
    return TRUE;
  cti_tool_set_problem (error, text ? CTI_PROBLEM_NOT_A_DATE : CTI_PROBLEM_MISSING, "task",
                        "snoozed_until");
  return FALSE;
}

static gboolean
run_snooze (CtiTool *tool, char **arguments, GError **error)
{
  CtiRecord *task = NULL;
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (CtiTask) of_team = NULL;
  CtiDate day = CTI_DATE_NONE;

  if (!get_day (tool, arguments[options.team ? 1 : 2], &day, error))
    return FALSE;
  if (options.team)
    {
      of_team = find_team_task (tool, arguments[0], error);
      return of_team != NULL &&
             say (cti_use_snooze_team_task (tool->store, of_team->record.id, day, error),
                  _ ("The task is put off."));
    }
  before = find (tool, arguments, &cti_task_type, (gpointer *) &task, error);
  return before != NULL &&
         cti_tool_done (tool,
                        cti_use_snooze_task (tool->store, cti_case_get_id (before), task->id, day,
                                             error),
                        _ ("The task is put off."));
}

const CtiToolCommand cti_tool_sign_note = {
  .name = "sign-note",
  .arguments = N_ ("CODE NUMBER"),
  .summary = N_ ("Sign a note; it is only added to from then on."),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_sign,
};

const CtiToolCommand cti_tool_add_to_note = {
  .name = "add-to-note",
  .arguments = N_ ("CODE NUMBER FIELD=TEXT… or -"),
  .summary = N_ ("Add to a signed note."),
  .min_arguments = 3,
  .max_arguments = -1,
  .run = run_add_to,
};

const CtiToolCommand cti_tool_file_note = {
  .name = "file-note",
  .arguments = N_ ("CODE NUMBER [CASE-NUMBER]"),
  .summary = N_ ("Mark a note as filed in another system."),
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_file,
};

const CtiToolCommand cti_tool_do_task = {
  .name = "do-task",
  .arguments = N_ ("[CODE] NUMBER"),
  .summary = N_ ("Do a task; one that repeats comes again."),
  .entries = team_entries,
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run_do,
};

const CtiToolCommand cti_tool_snooze_task = {
  .name = "snooze-task",
  .arguments = N_ ("[CODE] NUMBER DAY"),
  .summary = N_ ("Put a task off."),
  .entries = team_entries,
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_snooze,
};
