#include "cti-date-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-compat-calendar.h"
#include "cti-names.h"
#include "cti-words-dates.h"

#define DISTANCE_MAX 400 /* days from today; further away, the year says more */

struct _CtiDateRow
{
  CtiFormRow parent_instance;

  CtiDate date;
  CtiDayFault fault; /* why there is none */
  CtiDate today;
  CtiDayHint looks;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  CtiDate shown; /* day of the calendar when it was last looked at */
};

G_DEFINE_FINAL_TYPE (CtiDateRow, cti_date_row, CTI_TYPE_FORM_ROW)

/* What was understood, while it is typed: a year that was guessed wrong is seen by its distance. */
static char *
describe_day (CtiDateRow *self)
{
  g_autofree char *weekday = cti_words_date_with_weekday (self->date);
  g_autofree char *week = cti_words_week (self->date);
  g_autofree char *distance = NULL;

  if (self->today == CTI_DATE_NONE || ABS (self->date - self->today) > DISTANCE_MAX)
    return g_strdup_printf ("%s · %s", weekday, week);
  distance = cti_words_from_today (self->date, self->today);
  return g_strdup_printf ("%s · %s · %s", weekday, week, distance);
}

static void
say_day (CtiDateRow *self)
{
  g_autofree char *hint = self->date != CTI_DATE_NONE ? describe_day (self) : NULL;

  cti_form_row_set_hint (CTI_FORM_ROW (self), hint);
}

static void
read_day (CtiDateRow *self)
{
  const char *text = cti_form_row_get_text (CTI_FORM_ROW (self));

  self->date = cti_words_parse_day (text, self->today, self->looks, &self->fault);
  say_day (self);
}

static void
read_day_again (CtiDateRow *self)
{
  if (*cti_form_row_get_text (CTI_FORM_ROW (self)) != '\0')
    read_day (self);
}

static void
cti_date_row_changed (CtiFormRow *row)
{
  cti_form_row_set_problem (row, NULL);
  read_day (CTI_DATE_ROW (row));
}

/* Only when the focus leaves: "12." is no mistake of somebody who is still typing. */
static void
cti_date_row_left (CtiFormRow *row)
{
  CtiDateRow *self = CTI_DATE_ROW (row);
  g_autofree char *text = NULL;

  if (self->date != CTI_DATE_NONE)
    {
      text = cti_words_date (self->date);
      cti_form_row_set_text (row, text);
    }
  else if (!cti_date_row_is_readable (self))
    cti_form_row_set_problem (row, cti_words_day_fault (self->fault));
}

static gboolean
is_same_month (CtiDate a, CtiDate b)
{
  int years[2] = { 0 }, months[2] = { 0 };

  cti_date_get (a, &years[0], &months[0], NULL);
  cti_date_get (b, &years[1], &months[1], NULL);
  return years[0] == years[1] && months[0] == months[1];
}

/* The calendar selects a day also when its month is turned: then it stays open. */
static void
day_selected_cb (CtiDateRow *self)
{
  CtiDate date = cti_compat_calendar_get (self->calendar);
  gboolean is_choice = is_same_month (date, self->shown);

  if (date == self->shown && date == self->date)
    return;
  self->shown = date;
  cti_date_row_set_date (self, date);
  if (is_choice)
    gtk_menu_button_popdown (self->button);
}

/* Without taking it. */
static void
show_in_calendar (CtiDateRow *self, CtiDate day)
{
  g_autofree char *words = NULL;

  self->shown = day;
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  cti_compat_calendar_select (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
  self->shown = cti_compat_calendar_get (self->calendar);
  words = cti_words_date_with_weekday (self->shown);
  cti_names_describe (GTK_WIDGET (self->calendar), words);
}

static void
open_calendar_cb (CtiDateRow *self)
{
  show_in_calendar (self, self->date != CTI_DATE_NONE ? self->date : self->today);
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static CtiDate
step (CtiDate day, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
      return cti_date_add_days (day, -1);
    case GDK_KEY_Right:
      return cti_date_add_days (day, 1);
    case GDK_KEY_Up:
      return cti_date_add_days (day, -7);
    case GDK_KEY_Down:
      return cti_date_add_days (day, 7);
    case GDK_KEY_Page_Up:
      return cti_date_add_months (day, -1);
    case GDK_KEY_Page_Down:
      return cti_date_add_months (day, 1);
    default:
      return CTI_DATE_NONE;
    }
}

/* The keys of GTK's own calendar begin at the last day it shows, wherever the chosen one is. */
static gboolean
calendar_key_cb (CtiDateRow *self, guint key, guint code, GdkModifierType state)
{
  CtiDate day = cti_compat_calendar_get (self->calendar);
  CtiDate next = step (day, key);

  if (!gtk_widget_is_focus (GTK_WIDGET (self->calendar)) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  if (next != CTI_DATE_NONE)
    {
      show_in_calendar (self, next);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;
  cti_date_row_set_date (self, day);
  gtk_menu_button_popdown (self->button);
  return GDK_EVENT_STOP;
}

static void
popup_calendar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (CTI_DATE_ROW (widget)->button);
}

static void
cti_date_row_class_init (CtiDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CTI_FORM_ROW_CLASS (klass)->changed = cti_date_row_changed;
  CTI_FORM_ROW_CLASS (klass)->left = cti_date_row_left;
  gtk_widget_class_install_action (widget_class, "date.choose", NULL, popup_calendar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "date.choose",
                                       NULL);
}

static void
go_by_keys (CtiDateRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (calendar_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
}

static void
cti_date_row_init (CtiDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_calendar_set_show_week_numbers (self->calendar, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar"), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  go_by_keys (self);
  g_signal_connect_object (popover, "show", G_CALLBACK (open_calendar_cb), self, G_CONNECT_SWAPPED);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose the day in a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose the day in a calendar"), -1);
  cti_form_row_add_suffix (CTI_FORM_ROW (self), GTK_WIDGET (self->button));
}

/**
 * cti_date_row_new:
 * @title: name of the field, with a mnemonic
 *
 * Returns: (transfer floating): a field without a day
 */
GtkWidget *
cti_date_row_new (const char *title)
{
  return g_object_new (CTI_TYPE_DATE_ROW, "title", title, NULL);
}

/**
 * cti_date_row_get_date:
 * @self: a field
 *
 * Returns: the day, or %CTI_DATE_NONE where nothing or no day is typed
 */
CtiDate
cti_date_row_get_date (CtiDateRow *self)
{
  return self->date;
}

/**
 * cti_date_row_set_date:
 * @self: a field
 * @date: a day, or %CTI_DATE_NONE to empty it
 */
void
cti_date_row_set_date (CtiDateRow *self, CtiDate date)
{
  g_autofree char *text = date != CTI_DATE_NONE ? cti_words_date (date) : NULL;

  cti_form_row_set_text (CTI_FORM_ROW (self), text);
}

/**
 * cti_date_row_set_today:
 * @self: a field
 * @today: the day
 *
 * Says what "tomorrow" is, and where the calendar opens while no day is chosen.
 */
void
cti_date_row_set_today (CtiDateRow *self, CtiDate today)
{
  self->today = today;
  read_day_again (self);
}

/**
 * cti_date_row_set_looks:
 * @self: a field
 * @looks: which day is meant by "3/5" or "Monday"; the nearest one unless this is called
 */
void
cti_date_row_set_looks (CtiDateRow *self, CtiDayHint looks)
{
  self->looks = looks;
  read_day_again (self);
}

/**
 * cti_date_row_dup_lasting:
 * @self: a field
 *
 * What a draft keeps, which is read on another day: "yesterday" and "Monday" would be other days by
 * then. What is understood the same a day or a week later stays as it was typed, and so does half
 * of a date.
 *
 * Returns: (transfer full): what stands in it, or the day it means
 */
char *
cti_date_row_dup_lasting (CtiDateRow *self)
{
  static const int later[] = { 1, 7 };
  const char *text = cti_form_row_get_text (CTI_FORM_ROW (self));
  gboolean lasts = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (later); i++)
    lasts = lasts &&
            (self->today == CTI_DATE_NONE ||
             cti_words_parse_day (text, self->today + later[i], self->looks, NULL) == self->date);
  return lasts || self->date == CTI_DATE_NONE ? g_strdup (text) : cti_words_date (self->date);
}

/**
 * cti_date_row_is_readable:
 * @self: a field
 *
 * Returns: whether a day stands in it, or nothing at all
 */
gboolean
cti_date_row_is_readable (CtiDateRow *self)
{
  const char *text = cti_form_row_get_text (CTI_FORM_ROW (self));

  return self->date != CTI_DATE_NONE || text[strspn (text, " \t")] == '\0';
}
