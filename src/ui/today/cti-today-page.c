#include "cti-today-page.h"

#include <glib/gi18n.h>

#include "cti-help-topic.h"
#include "cti-names.h"
#include "cti-session-backup.h"
#include "cti-task.h"
#include "cti-today-acts.h"
#include "cti-today-find.h"
#include "cti-today-list.h"
#include "cti-today-rows.h"
#include "cti-words-backup.h"
#include "cti-words-reminder.h"
#include "cti-words-journal.h"
#include "cti-words.h"
#include "cti-workspace.h"

/* What is to come is shown for a week. */
#define DAYS_AHEAD 7
/* A backup is made each day the program is used; one that is older than a weekend stands out. */
#define OLD_DAYS 4

struct _CtiTodayPage
{
  AdwBin parent_instance;

  CtiSession *session;  /* (owned) (nullable) */
  GPtrArray *tasks;     /* (owned) (nullable) (element-type CtiTask): those of the team */
  GPtrArray *reminders; /* (owned) (nullable) (element-type CtiReminder): as they are shown */
  gboolean is_stale;    /* something changed since it was shown */
  guint refresh;        /* source that shows the list anew, 0 for none */
  guint focus;          /* source that looks for the keyboard, 0 for none */

  GtkLabel *day;
  GtkLabel *caseload;
  GtkButton *backup;
  GtkWidget *buttons; /* they need a citizen */
  GtkWidget *task_button;
  GtkWidget *plan_button;
  GtkWidget *log_button;
  GtkWidget *done;
  GtkWidget *begin; /* instead of it, while there is neither a citizen nor a task */
  GtkWidget *add_button;
  GtkBox *groups;
  CtiRowGroup *group[CTI_TODAY_GROUPS];
};

G_DEFINE_FINAL_TYPE (CtiTodayPage, cti_today_page, ADW_TYPE_BIN)

/* --- What is due ------------------------------------------------------------------------------ */

/* How old the last backup is, and what stood in the way of a newer one. */
static void
show_backup (CtiTodayPage *self)
{
  const CtiBackupState *state = cti_session_get_backup (self->session);
  CtiDate today = cti_session_get_today (self->session);
  CtiDate day = state->newest != NULL ? cti_moment_get_day (state->newest->made) : CTI_DATE_NONE;
  gboolean is_well = state->trouble == CTI_TROUBLE_NONE &&
                     (state->is_running || state->newest == NULL || today - day < OLD_DAYS);
  g_autofree char *words = cti_words_backup (state->newest != NULL ? (int) (today - day) : -1,
                                             state->trouble, state->is_running);

  gtk_button_set_label (self->backup, words);
  if (is_well)
    gtk_widget_remove_css_class (GTK_WIDGET (self->backup), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->backup), "warning");
}

static guint
count_unread (CtiTodayPage *self, GPtrArray *cards)
{
  return g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (self->session))) -
         cards->len;
}

/* What is due in a case that cannot be read stands nowhere on the page: say so. */
static char *
add_unread (const char *words, guint unread)
{
  g_autofree char *sentence = NULL;

  if (unread == 0)
    return g_strdup (words);
  sentence = g_strdup_printf (ngettext ("What is due in %u case is missing here: its file could "
                                        "not be read. See Caseload.",
                                        "What is due in %u cases is missing here: their files "
                                        "could not be read. See Caseload.",
                                        unread),
                              unread);
  return g_strjoin ("\n", words, sentence, NULL);
}

static void
show_heading (CtiTodayPage *self, GPtrArray *cards, CtiDate today)
{
  g_autofree char *day = cti_words_date_with_weekday (today);
  g_autofree char *capital = cti_words_capitalise (day);
  g_autofree char *week = cti_words_week (today);
  g_autofree char *heading = g_strjoin (" · ", capital, week, NULL);
  g_autofree char *counted = NULL;
  g_autofree char *words = NULL;
  CtiCaseload caseload;

  cti_caseload_count (cards, cti_session_get_team (self->session),
                      cti_session_get_worker (self->session), today, &caseload);
  counted = cti_words_caseload (&caseload);
  words = add_unread (counted, count_unread (self, cards));
  gtk_label_set_text (self->day, heading);
  gtk_label_set_text (self->caseload, words);
  show_backup (self);
}

static void
show_groups (CtiTodayPage *self, CtiDate today)
{
  for (int i = 0; i < CTI_TODAY_GROUPS; i++)
    cti_today_list_begin (self->group[i], self->reminders, today);
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (self->reminders, i);

      cti_today_list_add (self->group[cti_today_get_group (reminder)], reminder);
    }
  cti_today_list_sort_by_day (self->group[CTI_TODAY_TIME_FOR]);
  gtk_widget_set_visible (self->done, TRUE);
  for (int i = 0; i < CTI_TODAY_GROUPS; i++)
    {
      guint count = cti_today_list_finish (self->group[i]);

      gtk_widget_set_visible (GTK_WIDGET (self->group[i]), count > 0);
      if (count > 0 && i != CTI_TODAY_TO_COME)
        gtk_widget_set_visible (self->done, FALSE);
    }
}

static void
show_all (CtiTodayPage *self)
{
  CtiDate today = cti_session_get_today (self->session);
  g_autoptr (GPtrArray) cards = cti_today_get_cards (self->session);
  guint unread = count_unread (self, cards);

  self->is_stale = FALSE;
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = cti_today_find (self->session, self->tasks, DAYS_AHEAD);
  show_heading (self, cards, today);
  show_groups (self, today);
  gtk_widget_set_visible (self->begin, cards->len + unread == 0 && self->reminders->len == 0);
  gtk_widget_set_visible (self->buttons, !gtk_widget_get_visible (self->begin));
  if (unread > 0 || gtk_widget_get_visible (self->begin))
    gtk_widget_set_visible (self->done, FALSE);
}

static gboolean
refresh_cb (gpointer data)
{
  CtiTodayPage *self = data;

  self->refresh = 0;
  if (self->session != NULL && cti_session_get_team (self->session) != NULL)
    show_all (self);
  return G_SOURCE_REMOVE;
}

/* Cards change one by one when many do: the list is made anew once, and while nobody sees it not at
 * all. */
static void
cards_changed_cb (CtiTodayPage *self)
{
  self->is_stale = TRUE;
  if (self->refresh == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh = g_idle_add (refresh_cb, self);
}

static void
backup_changed_cb (CtiTodayPage *self)
{
  if (cti_session_get_team (self->session) != NULL)
    show_backup (self);
}

static void
tasks_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTodayPage) self = user_data;
  GPtrArray *tasks = cti_session_run_finish (CTI_SESSION (source), result, NULL);
  gboolean is_new;

  if (tasks == NULL || self->session == NULL)
    {
      g_clear_pointer (&tasks, g_ptr_array_unref);
      return; /* locked meanwhile */
    }
  is_new = tasks->len > 0 || (self->tasks != NULL && self->tasks->len > 0);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  self->tasks = tasks;
  if (is_new) /* a team without tasks has been shown already */
    cards_changed_cb (self);
}

/* --- The page --------------------------------------------------------------------------------- */

/* One begins with the first thing to do, not with the line on the backup above it; where there is
 * nothing yet, Enter adds the first citizen. */
static void
focus_first (CtiTodayPage *self)
{
  if (gtk_widget_get_visible (self->begin))
    gtk_widget_grab_focus (self->add_button);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

static gboolean
focus_if_lost_cb (gpointer data)
{
  CtiTodayPage *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->focus = 0;
  if (root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_visible (self->begin) &&
      g_strcmp0 (cti_help_topic_get (GTK_WINDOW (root)), "today") == 0) /* and no other page's */
    cti_help_topic_set (GTK_WINDOW (root), "first-day");
  if (gtk_root_get_focus (root) == NULL)
    focus_first (self);
  return G_SOURCE_REMOVE;
}

static void
cti_today_page_map (GtkWidget *widget)
{
  CtiTodayPage *self = CTI_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (cti_today_page_parent_class)->map (widget);
  if (self->is_stale)
    cards_changed_cb (self);
  if (self->focus == 0) /* what an unlock was asked by goes after this page has come */
    self->focus = g_idle_add (focus_if_lost_cb, self);
}

static void
cti_today_page_dispose (GObject *object)
{
  CtiTodayPage *self = CTI_TODAY_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_handle_id (&self->focus, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_TODAY_PAGE);
  G_OBJECT_CLASS (cti_today_page_parent_class)->dispose (object);
}

static void
cti_today_page_class_init (CtiTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_today_page_dispose;
  widget_class->map = cti_today_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/today/cti-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, caseload);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, backup);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, task_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, done);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, begin);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, groups);
  cti_today_install_acts (widget_class);
}

static void
add_groups (CtiTodayPage *self)
{
  const char *const titles[CTI_TODAY_GROUPS] = {
    [CTI_TODAY_APPOINTMENTS] = _ ("Appointments"),
    [CTI_TODAY_UNFINISHED] = _ ("To Finish"),
    [CTI_TODAY_WATCH] = _ ("To Keep an Eye On"),
    [CTI_TODAY_TIME_FOR] = _ ("It Is Time For"),
    [CTI_TODAY_TASKS] = _ ("Tasks"),
    [CTI_TODAY_TO_COME] = _ ("The Next Days"),
  };

  for (int i = 0; i < CTI_TODAY_GROUPS; i++)
    {
      self->group[i] = g_object_new (CTI_TYPE_ROW_GROUP, "title", titles[i], NULL);
      gtk_box_append (self->groups, GTK_WIDGET (self->group[i]));
    }
}

static void
cti_today_page_init (CtiTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (self->begin);
  add_groups (self);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->task_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->plan_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->log_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * cti_today_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_today_page_set_session (CtiTodayPage *self, CtiSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (cti_session_get_cards (session), "items-changed",
                           G_CALLBACK (cards_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "backup-changed", G_CALLBACK (backup_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_today_page_show:
 * @self: the page, when it is seen
 *
 * Reads the tasks of the team anew and shows what is due.
 */
void
cti_today_page_show (CtiTodayPage *self)
{
  cti_today_read_tasks (self->session, tasks_read_cb, g_object_ref (self));
  show_all (self);
}
