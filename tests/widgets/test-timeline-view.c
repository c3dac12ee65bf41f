/* The timeline on screen: how much of it is shown, by keys, and its table one key away. */

#include <adwaita.h>

#include "cti-timeline-view.h"
#include "cti-types-ui.h"
#include "widget-keys.h"

#define FIRST (cti_date_new (2026, 1, 1))
#define LAST  (cti_date_new (2026, 12, 31))

typedef struct
{
  GtkWidget *window;
  CtiTimelineView *view;
  CtiChartView *chart;
} Screen;

static CtiTimelineData *
make_data (void)
{
  CtiTimelineData *data = cti_timeline_data_new ("Course", "Month 6, phase 2.", FIRST, LAST);
  guint row = cti_timeline_data_add_row (data, "Star");

  for (int month = 0; month < 12; month++)
    cti_timeline_data_add_tick (data, cti_date_add_months (FIRST, month), "m", NULL);
  cti_timeline_data_add_mark (data, row,
                              &(CtiTimelineMark){ .day = cti_date_new (2026, 6, 15),
                                                  .marker = CTI_MARKER_STAR,
                                                  .filled = TRUE,
                                                  .sentence = (char *) "15 Jun 2026: 3 up." });
  return data;
}

static void
open_screen (Screen *self)
{
  self->window = gtk_window_new ();
  self->view = g_object_new (CTI_TYPE_TIMELINE_VIEW, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  cti_timeline_view_set_data (self->view, make_data ());
  self->chart = cti_timeline_view_get_chart (self->view);
  widget_show (self->window);
  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

static const CtiTimelineData *
get_data (Screen *self)
{
  return cti_chart_view_get_data (self->chart);
}

static int
count_days (Screen *self)
{
  return get_data (self)->last - get_data (self)->first + 1;
}

static void
test_keys_zoom_and_go_through_time (void)
{
  Screen self;
  int whole, near;
  CtiDate first;

  open_screen (&self);
  whole = count_days (&self);
  widget_press (self.window, "plus plus plus");
  near = count_days (&self);
  g_assert_cmpint (near, <, whole);
  first = get_data (&self)->first;
  widget_press (self.window, "Page_Down");
  g_assert_cmpint (get_data (&self)->first, >, first);
  g_assert_cmpint (count_days (&self), ==, near);
  widget_press (self.window, "Page_Up");
  g_assert_cmpint (get_data (&self)->first, ==, first);
  widget_press (self.window, "minus");
  g_assert_cmpint (count_days (&self), >, near);
  widget_press (self.window, "plus plus plus 0");
  g_assert_cmpint (count_days (&self), ==, whole);
  gtk_window_destroy (GTK_WINDOW (self.window));
}

static void
test_no_nearer_than_a_week (void)
{
  Screen self;

  open_screen (&self);
  widget_press (self.window, "plus plus plus plus plus plus plus plus plus plus plus plus");
  g_assert_cmpint (count_days (&self), >=, 7);
  g_assert_cmpint (count_days (&self), <=, 8);
  gtk_window_destroy (GTK_WINDOW (self.window));
}

static void
test_what_is_looked_at_stays_with_new_data (void)
{
  Screen self;
  int days;

  open_screen (&self);
  widget_press (self.window, "plus plus");
  days = count_days (&self);
  cti_timeline_view_set_data (self.view, make_data ());
  g_assert_cmpint (count_days (&self), ==, days);
  gtk_window_destroy (GTK_WINDOW (self.window));
}

static void
test_marks_are_walked_and_heard (void)
{
  Screen self;

  open_screen (&self);
  for (int i = 0; i < 30 && g_strcmp0 (cti_chart_view_get_cursor (self.chart), "mark/0/0") != 0;
       i++)
    widget_press (self.window, "Right");
  g_assert_cmpstr (cti_chart_view_get_cursor (self.chart), ==, "mark/0/0");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self.chart),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "15 Jun 2026: 3 up.");
  gtk_window_destroy (GTK_WINDOW (self.window));
}

static void
test_the_table_is_one_key_away (void)
{
  Screen self;

  open_screen (&self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.chart)));
  widget_press (self.window, "ctrl+t");
  widget_wait (!gtk_widget_get_mapped (GTK_WIDGET (self.chart)));
  widget_press (self.window, "ctrl+t");
  widget_wait (gtk_widget_get_mapped (GTK_WIDGET (self.chart)));
  gtk_window_destroy (GTK_WINDOW (self.window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/timeline-view/keys-zoom-and-go-through-time",
                   test_keys_zoom_and_go_through_time);
  g_test_add_func ("/timeline-view/no-nearer-than-a-week", test_no_nearer_than_a_week);
  g_test_add_func ("/timeline-view/what-is-looked-at-stays-with-new-data",
                   test_what_is_looked_at_stays_with_new_data);
  g_test_add_func ("/timeline-view/marks-are-walked-and-heard", test_marks_are_walked_and_heard);
  g_test_add_func ("/timeline-view/the-table-is-one-key-away", test_the_table_is_one_key_away);
  return g_test_run ();
}
