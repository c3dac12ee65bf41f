/* Doing a task and putting one off, where it stands. A target is the id of the case, a slash and
 * the id of the task; before the slash stands nothing where the task is the team's. */

#include "cti-today-acts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-say.h"
#include "cti-today-page.h"
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

/* The case as it is then, or what stands for "done" where it is a task of the team. */
static gpointer
do_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const TaskAct *act = data;
  gboolean done;

  if (act->case_id != NULL)
    return act->until == CTI_DATE_NONE
               ? cti_use_do_task (store, act->case_id, act->task_id, error)
               : cti_use_snooze_task (store, act->case_id, act->task_id, act->until, error);
  done = act->until == CTI_DATE_NONE
             ? cti_use_do_team_task (store, act->task_id, error)
             : cti_use_snooze_team_task (store, act->task_id, act->until, error);
  return done ? cti_case_new ("", g_ptr_array_new ()) : NULL;
}

typedef struct
{
  CtiTodayPage *page; /* (owned) */
  char *sentence;     /* (owned) */
  gboolean of_case;
} Doing;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Doing *doing = user_data;
  g_autoptr (CtiTodayPage) page = doing->page;
  g_autofree char *sentence = doing->sentence;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (page));

  now = doing->of_case ? cti_session_run_case_finish (CTI_SESSION (source), result, &error)
                       : cti_session_run_finish (CTI_SESSION (source), result, &error);
  if (workspace == NULL)
    return; /* locked meanwhile */
  if (now == NULL)
    {
      cti_say_error (GTK_WIDGET (page), error);
      return;
    }
  if (doing->of_case)
    cti_workspace_take_case (workspace, now);
  cti_today_page_show (page);
  cti_say_undo (GTK_WIDGET (page), sentence);
}

static void
start (GtkWidget *widget, TaskAct *act, char *sentence)
{
  CtiSession *session = cti_workspace_get_session (cti_workspace_of (widget));
  Doing *doing = g_new0 (Doing, 1);

  doing->page = g_object_ref (CTI_TODAY_PAGE (widget));
  doing->sentence = sentence;
  doing->of_case = act->case_id != NULL;
  cti_session_run_async (session, do_in_thread, act, task_act_free, (GDestroyNotify) cti_case_unref,
                         done_cb, doing);
}

static void
do_task_action (GtkWidget *widget, const char *name, GVariant *target)
{
  start (widget, task_act_new (g_variant_get_string (target, NULL), CTI_DATE_NONE),
         g_strdup (_ ("The task is done.")));
}

static void
snooze_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *target = NULL, *day = NULL;
  CtiDate until;
  g_autofree char *words = NULL;

  g_variant_get (parameter, "(&s&s)", &target, &day);
  until = cti_date_parse_iso (day);
  words = cti_words_date_with_weekday (until);
  start (widget, task_act_new (target, until),
         g_strdup_printf (_ ("The task comes back on %s."), words));
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
