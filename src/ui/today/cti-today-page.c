#include "cti-today-page.h"

#include <glib/gi18n.h>

#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-task.h"
#include "cti-today-acts.h"
#include "cti-today-rows.h"
#include "cti-words-reminder.h"
#include "cti-words-journal.h"
#include "cti-words.h"
#include "cti-workspace.h"

/* What is to come is shown for a week. */
#define DAYS_AHEAD 7

struct _CtiTodayPage
{
  AdwBin parent_instance;

  CtiSession *session;  /* (owned) (nullable) */
  GPtrArray *tasks;     /* (owned) (nullable) (element-type CtiTask): those of the team */
  GPtrArray *reminders; /* (owned) (nullable) (element-type CtiReminder): as they are shown */
  guint refresh;        /* source that shows the list anew, 0 for none */

  GtkLabel *day;
  GtkLabel *caseload;
  GtkWidget *task_button;
  GtkWidget *plan_button;
  GtkWidget *log_button;
  GtkWidget *done;
  GtkBox *groups;
  CtiRowGroup *group[CTI_TODAY_GROUPS];
};

G_DEFINE_FINAL_TYPE (CtiTodayPage, cti_today_page, ADW_TYPE_BIN)

/* --- What is due ------------------------------------------------------------------------------ */

static GPtrArray *
get_cards (CtiTodayPage *self)
{
  GListModel *items = G_LIST_MODEL (cti_session_get_cards (self->session));
  GPtrArray *cards = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (items, i);
      const CtiCard *card = cti_card_item_get_card (item);

      if (card != NULL && cti_card_item_get_state (item) == CTI_CARD_GOOD)
        g_ptr_array_add (cards, cti_record_ref ((gpointer) card));
    }
  return cards;
}

static void
show_heading (CtiTodayPage *self, GPtrArray *cards, CtiDate today)
{
  g_autofree char *day = cti_words_date_with_weekday (today);
  g_autofree char *capital = cti_words_capitalise (day);
  g_autofree char *week = cti_words_week (today);
  g_autofree char *heading = g_strjoin (" · ", capital, week, NULL);
  g_autofree char *words = NULL;
  CtiCaseload caseload;

  cti_caseload_count (cards, cti_session_get_team (self->session),
                      cti_session_get_worker (self->session), today, &caseload);
  words = cti_words_caseload (&caseload);
  gtk_label_set_text (self->day, heading);
  gtk_label_set_text (self->caseload, words);
}

static void
show_groups (CtiTodayPage *self, CtiDate today)
{
  guint count[CTI_TODAY_GROUPS] = { 0 };
  char *focused[CTI_TODAY_GROUPS];

  for (int i = 0; i < CTI_TODAY_GROUPS; i++)
    focused[i] = cti_row_group_clear (self->group[i]);
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (self->reminders, i);
      CtiTodayGroup at = cti_today_get_group (reminder);
      g_autofree char *id = cti_today_make_id (reminder);

      cti_row_group_add (self->group[at], cti_today_row_new (reminder, today), id);
      count[at]++;
    }
  gtk_widget_set_visible (self->done, TRUE);
  for (int i = 0; i < CTI_TODAY_GROUPS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->group[i]), count[i] > 0);
      if (count[i] > 0 && i != CTI_TODAY_TO_COME)
        gtk_widget_set_visible (self->done, FALSE);
      cti_row_group_focus (self->group[i], focused[i]);
      g_free (focused[i]);
    }
}

static void
show_all (CtiTodayPage *self)
{
  CtiDate today = cti_session_get_today (self->session);
  g_autoptr (GPtrArray) cards = get_cards (self);
  g_autoptr (GPtrArray) no_tasks = g_ptr_array_new ();

  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = cti_reminders_find (cards, self->tasks != NULL ? self->tasks : no_tasks,
                                        cti_session_get_team (self->session), today, DAYS_AHEAD);
  show_heading (self, cards, today);
  show_groups (self, today);
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

/* Cards change one by one when many do: the list is made anew once. */
static void
cards_changed_cb (CtiTodayPage *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

static gpointer
read_tasks_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_team_records (store, &cti_task_type);
}

static void
tasks_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTodayPage) self = user_data;
  GPtrArray *tasks = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (tasks == NULL || self->session == NULL)
    return; /* locked meanwhile */
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  self->tasks = tasks;
  cards_changed_cb (self);
}

/* --- Acts ------------------------------------------------------------------------------------- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiTodayPage *self = CTI_TODAY_PAGE (widget);

  for (guint i = 0; self->reminders != NULL && i < self->reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (self->reminders, i);
      g_autofree char *own = cti_today_make_id (reminder);

      if (g_strcmp0 (own, g_variant_get_string (id, NULL)) != 0)
        continue;
      cti_workspace_open_spot (cti_workspace_of (widget), reminder->card->record.id, reminder->spot,
                               NULL);
      return;
    }
}

/* --- The page --------------------------------------------------------------------------------- */

static void
cti_today_page_dispose (GObject *object)
{
  CtiTodayPage *self = CTI_TODAY_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
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
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/today/cti-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, caseload);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, task_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, done);
  gtk_widget_class_bind_template_child (widget_class, CtiTodayPage, groups);
  gtk_widget_class_install_action (widget_class, "today.open", "s", open_action);
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
  show_all (self);
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
  cti_session_run_async (self->session, read_tasks_in_thread, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, tasks_read_cb, g_object_ref (self));
  show_all (self);
}
