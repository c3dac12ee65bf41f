#include "cti-week-page.h"

#include <glib/gi18n.h>

#include "cti-bookmark.h"
#include "cti-contact-dialog.h"
#include "cti-names.h"
#include "cti-paper.h"
#include "cti-today-acts.h"
#include "cti-today-find.h"
#include "cti-today-list.h"
#include "cti-week-sheet.h"
#include "cti-words.h"
#include "cti-workspace.h"

#define DAYS 7
/* As far ahead as a course lasts. */
#define WEEKS_AHEAD_MAX 52

struct _CtiWeekPage
{
  AdwBin parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  GPtrArray *tasks;    /* (owned) (nullable) (element-type CtiTask): those of the team */
  CtiDate monday;      /* of the week that is shown */
  guint refresh;       /* source that shows the week anew, 0 for none */

  GtkLabel *title;
  GtkLabel *days;
  GtkWidget *previous;
  GtkWidget *this_week;
  GtkWidget *next;
  GtkWidget *print;
  GtkBox *groups;
  CtiRowGroup *earlier; /* what was due before this week and is still open */
  CtiRowGroup *day[DAYS];
};

G_DEFINE_FINAL_TYPE (CtiWeekPage, cti_week_page, ADW_TYPE_BIN)

/* --- What is shown ---------------------------------------------------------------------------- */

static CtiDate
get_monday (CtiDate day)
{
  return cti_date_add_days (day, 1 - cti_date_get_weekday (day));
}

static CtiDate
get_this_monday (CtiWeekPage *self)
{
  return get_monday (cti_session_get_today (self->session));
}

static void
show_heading (CtiWeekPage *self, CtiDate today)
{
  g_autofree char *week = cti_words_week (self->monday);
  g_autofree char *capital = cti_words_capitalise (week);
  g_autofree char *days =
      cti_words_period (self->monday, cti_date_add_days (self->monday, DAYS - 1));
  CtiDate this_monday = get_monday (today);

  gtk_label_set_text (self->title, capital);
  gtk_label_set_text (self->days, days);
  gtk_widget_set_sensitive (self->this_week, self->monday != this_monday);
  gtk_widget_set_sensitive (self->next, self->monday < this_monday + (WEEKS_AHEAD_MAX - 1) * DAYS);
}

static void
name_day (CtiWeekPage *self, int index, CtiDate today)
{
  CtiDate date = cti_date_add_days (self->monday, index);
  g_autofree char *title = cti_words_capitalise (cti_words_weekday (index + 1));
  g_autofree char *day = cti_words_date (date);
  g_autofree char *description =
      date == today ? g_strjoin (" · ", day, _ ("today"), NULL) : g_steal_pointer (&day);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self->day[index]);

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  g_object_set (group, "empty-text", _ ("Nothing."), NULL);
}

/* Where it stands: on its day; before this week, with what is still open; not at all where its day
 * lies in another week. */
static CtiRowGroup *
find_group (CtiWeekPage *self, const CtiReminder *reminder, CtiDate today)
{
  if (reminder->day >= self->monday && reminder->day < self->monday + DAYS)
    return self->day[reminder->day - self->monday];
  return reminder->day < self->monday && self->monday == get_monday (today) ? self->earlier : NULL;
}

static GPtrArray *
find_reminders (CtiWeekPage *self)
{
  CtiDate today = cti_session_get_today (self->session);

  return cti_today_find (self->session, self->tasks, MAX (self->monday + DAYS - 1 - today, 0));
}

static void
show_all (CtiWeekPage *self)
{
  CtiDate today = cti_session_get_today (self->session);
  g_autoptr (GPtrArray) reminders = find_reminders (self);

  show_heading (self, today);
  cti_today_list_begin (self->earlier, reminders, today);
  for (int i = 0; i < DAYS; i++)
    {
      name_day (self, i, today);
      cti_today_list_begin (self->day[i], reminders, today);
    }
  for (guint i = 0; i < reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (reminders, i);
      CtiRowGroup *group = find_group (self, reminder, today);

      if (group != NULL)
        cti_today_list_add (group, reminder);
    }
  cti_today_list_sort_by_day (self->earlier);
  for (int i = 0; i < DAYS; i++)
    cti_today_list_finish (self->day[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), cti_today_list_finish (self->earlier) > 0);
}

static gboolean
refresh_cb (gpointer data)
{
  CtiWeekPage *self = data;

  self->refresh = 0;
  if (self->session != NULL && cti_session_get_team (self->session) != NULL)
    show_all (self);
  return G_SOURCE_REMOVE;
}

/* Cards change one by one when many do: the week is made anew once. */
static void
cards_changed_cb (CtiWeekPage *self)
{
  if (self->refresh == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh = g_idle_add (refresh_cb, self);
}

static void
tasks_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiWeekPage) self = user_data;
  GPtrArray *tasks = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (tasks == NULL || self->session == NULL)
    {
      g_clear_pointer (&tasks, g_ptr_array_unref);
      return; /* locked meanwhile */
    }
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  self->tasks = tasks;
  cards_changed_cb (self);
}

/* --- From week to week ------------------------------------------------------------------------ */

static void
go (CtiWeekPage *self, CtiDate monday)
{
  CtiDate this_monday = get_this_monday (self);

  self->monday = MIN (monday, this_monday + (WEEKS_AHEAD_MAX - 1) * DAYS);
  show_all (self);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (CTI_WEEK_PAGE (widget), CTI_WEEK_PAGE (widget)->monday - DAYS);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (CTI_WEEK_PAGE (widget), CTI_WEEK_PAGE (widget)->monday + DAYS);
}

static void
this_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (CTI_WEEK_PAGE (widget), get_this_monday (CTI_WEEK_PAGE (widget)));
}

static void
draw_sheet (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_text_sheet_draw (sheet, cr, page, width, height);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWeekPage *self = CTI_WEEK_PAGE (widget);
  g_autoptr (GPtrArray) reminders = find_reminders (self);
  CtiTextSheet *sheet =
      cti_week_sheet_new (reminders, self->monday, cti_session_get_today (self->session));

  cti_paper_print (widget, &(CtiPaper){ .what = "week",
                                        .title = cti_text_sheet_get_title (sheet),
                                        .n_pages = cti_text_sheet_get_n_pages (sheet),
                                        .draw = draw_sheet,
                                        .data = sheet,
                                        .data_free = (GDestroyNotify) cti_text_sheet_free,
                                        .said = _ ("The week is on its way to the printer.") });
}

/* An appointment on that day. After a lock the page shows the present week, so that the way back to
 * the form names the day itself. */
static void
plan_on_action (GtkWidget *widget, const char *name, GVariant *day)
{
  CtiDate date = cti_date_parse_iso (g_variant_get_string (day, NULL));

  cti_bookmark_via (widget, name, day);
  gtk_window_present (
      GTK_WINDOW (cti_contact_dialog_new_planned_on (cti_workspace_of (widget), date)));
}

/* "week.plan-0" to "week.plan-6": on that day of the week that is shown. */
static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int index = name[strlen (name) - 1] - '0';
  g_autofree char *day =
      cti_date_to_iso (cti_date_add_days (CTI_WEEK_PAGE (widget)->monday, index));

  gtk_widget_activate_action (widget, "week.plan-on", "s", day);
}

/* --- The page --------------------------------------------------------------------------------- */

static void
cti_week_page_dispose (GObject *object)
{
  CtiWeekPage *self = CTI_WEEK_PAGE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_WEEK_PAGE);
  G_OBJECT_CLASS (cti_week_page_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "week.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "week.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "week.this", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "week.print",
                                       NULL);
}

static void
cti_week_page_class_init (CtiWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_week_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/today/cti-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, title);
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, days);
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, previous);
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, this_week);
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, next);
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, print);
  gtk_widget_class_bind_template_child (widget_class, CtiWeekPage, groups);
  gtk_widget_class_install_action (widget_class, "week.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "week.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "week.this", NULL, this_action);
  gtk_widget_class_install_action (widget_class, "week.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "week.plan-on", "s", plan_on_action);
  for (int i = 0; i < DAYS; i++)
    {
      g_autofree char *name = g_strdup_printf ("week.plan-%d", i);

      gtk_widget_class_install_action (widget_class, name, NULL, plan_action);
    }
  cti_today_install_acts (widget_class);
  add_keys (widget_class);
}

static void
add_groups (CtiWeekPage *self)
{
  self->earlier = g_object_new (CTI_TYPE_ROW_GROUP, "title", _ ("Earlier, and Still Open"), NULL);
  gtk_box_append (self->groups, GTK_WIDGET (self->earlier));
  for (int i = 0; i < DAYS; i++)
    {
      g_autofree char *action = g_strdup_printf ("week.plan-%d", i);

      self->day[i] = g_object_new (CTI_TYPE_ROW_GROUP, "add-label", _ ("Appointment"), "add-action",
                                   action, NULL);
      gtk_box_append (self->groups, GTK_WIDGET (self->day[i]));
    }
}

static void
cti_week_page_init (CtiWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_groups (self);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->this_week), GTK_ACCESSIBLE_PROPERTY_LABEL);
  cti_names_set (self->previous, _ ("The week before"), NULL);
  cti_names_set (self->next, _ ("The week after"), NULL);
  cti_names_set (self->print, _ ("Print the week"), _ ("Citizens stand on it by case code"));
}

/**
 * cti_week_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_week_page_set_session (CtiWeekPage *self, CtiSession *session)
{
  self->session = g_object_ref (session);
  self->monday = get_this_monday (self);
  g_signal_connect_object (cti_session_get_cards (session), "items-changed",
                           G_CALLBACK (cards_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cti_week_page_show:
 * @self: the page, when it is seen
 *
 * Reads the tasks of the team anew and shows the week.
 */
void
cti_week_page_show (CtiWeekPage *self)
{
  cti_today_read_tasks (self->session, tasks_read_cb, g_object_ref (self));
  show_all (self);
}

/**
 * cti_week_page_show_day:
 * @self: the page
 * @day: a day
 *
 * Shows the week it lies in.
 */
void
cti_week_page_show_day (CtiWeekPage *self, CtiDate day)
{
  go (self, get_monday (day));
}
