/* What can be done with a row of what is due, where it stands, on the page of today and of the
 * week. The target of a task is the id of the case, a slash and the id of the task; before the
 * slash stands nothing where the task is the team's. The target of what is opened is the id of the
 * case, the page and, where one is meant, the record; that of a rule is the id of the case and its
 * key. */

#include "cti-today-acts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-reminder.h"
#include "cti-use-inquiry.h"
#include "cti-use-quiet.h"
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

/* --- A rule ----------------------------------------------------------------------------------- */

typedef struct
{
  char *case_id; /* (owned) (nullable): %NULL for the whole team */
  CtiRule rule;
} QuietAct;

static void
quiet_act_free (gpointer data)
{
  g_free (((QuietAct *) data)->case_id);
  g_free (data);
}

static gpointer
quiet_in_case (CtiStore *store, gpointer data, GError **error)
{
  const QuietAct *act = data;

  return cti_use_quiet_rule (store, act->case_id, act->rule, TRUE, error);
}

static gpointer
quiet_in_team (CtiStore *store, gpointer data, GError **error)
{
  const QuietAct *act = data;
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (store));
  g_autofree char *keys = cti_rule_set_quiet (team->quiet_rules, act->rule, TRUE);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  cti_set_text (&team->quiet_rules, keys);
  g_ptr_array_add (records, team);
  return cti_use_put_team (store, records, NULL, error)
             ? cti_record_copy (cti_store_get_team (store))
             : NULL;
}

/* "<case id>/<key of the rule>"; before the slash stands nothing where it is meant for all. */
static void
quiet_action (GtkWidget *widget, const char *name, GVariant *target)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (target, NULL), "/", 2);
  QuietAct *act;
  int rule;

  if (g_strv_length (parts) < 2 || !cti_enum_from_nick (cti_rule_values, parts[1], &rule))
    return;
  act = g_new0 (QuietAct, 1);
  act->case_id = *parts[0] != '\0' ? g_strdup (parts[0]) : NULL;
  act->rule = (CtiRule) rule;
  cti_workspace_run_in (cti_workspace_of (widget), act->case_id,
                        act->case_id != NULL ? quiet_in_case : quiet_in_team, act, quiet_act_free,
                        act->case_id != NULL ? _ ("The reminder is switched off for this citizen.")
                                             : _ ("The reminder is switched off for all."),
                        NULL, NULL);
}

/* "<case id>/<page>/<record id>" */
static void
open_action (GtkWidget *widget, const char *name, GVariant *target)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (target, NULL), "/", 3);

  if (g_strv_length (parts) == 3)
    cti_workspace_open_spot (cti_workspace_of (widget), parts[0], parts[1],
                             *parts[2] != '\0' ? parts[2] : NULL);
}

/**
 * cti_today_install_acts:
 * @widget_class: the class of a page that shows what is due
 */
void
cti_today_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "today.do-task", "s", do_task_action);
  gtk_widget_class_install_action (widget_class, "today.snooze", "(ss)", snooze_action);
  gtk_widget_class_install_action (widget_class, "today.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "today.quiet", "s", quiet_action);
}
