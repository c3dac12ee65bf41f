/* Doing a task and putting one off, where it stands. A target is the id of the case, a slash and
 * the id of the task; before the slash stands nothing where the task is the team's. */

#include "cti-today-acts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-use-task.h"
#include "cti-words-dates.h"
#include "cti-workspace.h"

typedef struct
{
  char *case_id; /* (owned) (nullable) */
  char *task_id; /* (owned) */
  CtiDate until; /* %CTI_DATE_NONE where it is done */
} TaskAct;

static void
task_act_free (gpointer data)
{
  TaskAct *act = data;

  g_free (act->case_id);
  g_free (act->task_id);
  g_free (act);
}

static TaskAct *
task_act_new (const char *target, CtiDate until)
{
  const char *slash = strchr (target, '/');
  TaskAct *act = g_new0 (TaskAct, 1);

  g_assert (slash != NULL);
  act->case_id = slash > target ? g_strndup (target, (gsize) (slash - target)) : NULL;
  act->task_id = g_strdup (slash + 1);
  act->until = until;
  return act;
}

static gpointer
do_in_case (CtiStore *store, gpointer data, GError **error)
{
  const TaskAct *act = data;

  return act->until == CTI_DATE_NONE
             ? cti_use_do_task (store, act->case_id, act->task_id, error)
             : cti_use_snooze_task (store, act->case_id, act->task_id, act->until, error);
}

static gpointer
do_in_team (CtiStore *store, gpointer data, GError **error)
{
  const TaskAct *act = data;
  gboolean done = act->until == CTI_DATE_NONE
                      ? cti_use_do_team_task (store, act->task_id, error)
                      : cti_use_snooze_team_task (store, act->task_id, act->until, error);

  return done ? cti_record_copy (cti_store_get_team (store)) : NULL;
}

static void
start (GtkWidget *widget, TaskAct *act, const char *sentence)
{
  cti_workspace_run_in (cti_workspace_of (widget), act->case_id,
                        act->case_id != NULL ? do_in_case : do_in_team, act, task_act_free,
                        sentence, NULL, NULL);
}

static void
do_task_action (GtkWidget *widget, const char *name, GVariant *target)
{
  start (widget, task_act_new (g_variant_get_string (target, NULL), CTI_DATE_NONE),
         _ ("The task is done."));
}

static void
snooze_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *target = NULL, *day = NULL;
  CtiDate until;
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  g_variant_get (parameter, "(&s&s)", &target, &day);
  until = cti_date_parse_iso (day);
  words = cti_words_date_with_weekday (until);
  sentence = g_strdup_printf (_ ("The task comes back on %s."), words);
  start (widget, task_act_new (target, until), sentence);
}

/**
 * cti_today_install_acts:
 * @widget_class: the class of the page
 */
void
cti_today_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "today.do-task", "s", do_task_action);
  gtk_widget_class_install_action (widget_class, "today.snooze", "(ss)", snooze_action);
}
