#include <adwaita.h>

#include "cti-chart-panel.h"
#include "cti-chart-table-view.h"
#include "cti-types-ui.h"
#include "cti-wheel-chart.h"
#include "widget-keys.h"

typedef struct
{
  GtkWidget *window;
  CtiChartPanel *panel;
} Frame;

static CtiWheelData *
make_wheel_saying (const char *sentence)
{
  CtiWheelData *data = cti_wheel_data_new ("Areas", sentence, "Phase 1");
  const char *const names[] = { "Housing", "Money", "Network" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    cti_wheel_data_add_sector (data, &(CtiWheelSector){ .label = (char *) names[i],
                                                        .chosen = i == 0,
                                                        .sentence = (char *) names[i] });
  return data;
}

static CtiWheelData *
make_wheel (void)
{
  return make_wheel_saying ("One area of three.");
}

static CtiChartTable *
make_table (void)
{
  const char *const headings[] = { "Area", "Phase 1", NULL };
  const char *const cells[] = { "Housing", "chosen", NULL };
  CtiChartTable *table = cti_chart_table_new ("Areas", "One area of three.", headings);

  cti_chart_table_add (table, "Housing: chosen.", cells);
  return table;
}

static void
frame_open (Frame *self)
{
  self->window = gtk_window_new ();
  self->panel = CTI_CHART_PANEL (cti_chart_panel_new ());
  cti_chart_panel_set_chart (self->panel, (CtiChartLayout) cti_wheel_chart_layout, make_wheel (),
                             (GDestroyNotify) cti_wheel_data_free, make_table ());
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->panel));
  widget_show (self->window);
}

static void
frame_close (Frame *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
test_switch (void)
{
  Frame frame;
  GtkWidget *view;
  GtkWidget *list;

  frame_open (&frame);
  view = GTK_WIDGET (cti_chart_panel_get_view (frame.panel));
  g_assert_true (gtk_widget_get_mapped (view));
  g_assert_null (widget_find (GTK_WIDGET (frame.panel), GTK_TYPE_LIST_BOX, 0));
  widget_press (frame.window, "ctrl+t");
  widget_wait (!gtk_widget_get_mapped (view));
  list = widget_find (GTK_WIDGET (frame.panel), GTK_TYPE_LIST_BOX, 0);
  g_assert_nonnull (list);
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_true (
      gtk_widget_is_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1))));
  gtk_widget_activate_action (GTK_WIDGET (frame.panel), "chart.switch", NULL);
  g_assert_true (gtk_widget_get_mapped (view));
  g_assert_true (gtk_widget_is_focus (view));
  frame_close (&frame);
}

/* Of several charts below each other it is the one with the keyboard, and where that is in none of
 * them, the first. */
static void
test_switch_the_one_with_the_keyboard (void)
{
  Frame frame;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *panels[2];

  frame.window = gtk_window_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      panels[i] = cti_chart_panel_new ();
      cti_chart_panel_set_chart (CTI_CHART_PANEL (panels[i]),
                                 (CtiChartLayout) cti_wheel_chart_layout, make_wheel (),
                                 (GDestroyNotify) cti_wheel_data_free, make_table ());
      gtk_box_append (GTK_BOX (box), panels[i]);
    }
  gtk_window_set_child (GTK_WINDOW (frame.window), box);
  widget_show (frame.window);
  gtk_widget_grab_focus (GTK_WIDGET (cti_chart_panel_get_view (CTI_CHART_PANEL (panels[1]))));
  widget_press (frame.window, "ctrl+t");
  widget_wait (widget_find (frame.window, GTK_TYPE_LIST_BOX, 0) != NULL);
  g_assert_null (widget_find (panels[0], GTK_TYPE_LIST_BOX, 0));
  g_assert_nonnull (widget_find (panels[1], GTK_TYPE_LIST_BOX, 0));
  widget_press (frame.window, "ctrl+t");
  widget_wait (widget_find (frame.window, GTK_TYPE_LIST_BOX, 0) == NULL);
  gtk_window_set_focus (GTK_WINDOW (frame.window), NULL);
  widget_press (frame.window, "ctrl+t");
  widget_wait (widget_find (panels[0], GTK_TYPE_LIST_BOX, 0) != NULL);
  frame_close (&frame);
}

static void
test_names (void)
{
  Frame frame;
  GtkWidget *button;
  GtkWidget *list;

  frame_open (&frame);
  button = widget_find (GTK_WIDGET (frame.panel), GTK_TYPE_TOGGLE_BUTTON, 0);
  gtk_test_accessible_assert_role (cti_chart_panel_get_view (frame.panel), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (cti_chart_panel_get_view (frame.panel),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Areas");
  gtk_test_accessible_assert_property (cti_chart_panel_get_view (frame.panel),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "One area of three.");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show as a table");
  gtk_widget_activate_action (GTK_WIDGET (frame.panel), "chart.switch", NULL);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show as a picture");
  list = widget_find (GTK_WIDGET (frame.panel), GTK_TYPE_LIST_BOX, 0);
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Housing: chosen.");
  frame_close (&frame);
}

/* A chart of which nothing is to be said does not keep what was said of the one before it. */
static void
test_nothing_stays_said (void)
{
  Frame frame;
  CtiChartView *view;

  frame_open (&frame);
  view = cti_chart_panel_get_view (frame.panel);
  cti_chart_view_set_chart (view, (CtiChartLayout) cti_wheel_chart_layout, make_wheel_saying (""),
                            (GDestroyNotify) cti_wheel_data_free, "Areas");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  frame_close (&frame);
}

/* Whether the explanation of what the pointer is over is shown, and says so. */
static gboolean
explains (GtkWidget *below, const char *sentence)
{
  gboolean found = GTK_IS_LABEL (below) && gtk_widget_get_mapped (below) &&
                   g_strcmp0 (gtk_label_get_text (GTK_LABEL (below)), sentence) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = explains (child, sentence);
  return found;
}

static void
test_hover (void)
{
  Frame frame;
  CtiChartView *view;
  const CtiScenePoint *point;
  double x, y;

  frame_open (&frame);
  view = cti_chart_panel_get_view (frame.panel);
  point = cti_scene_get_point (cti_chart_view_get_scene (view), 1);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), frame.window, point->x, point->y, &x, &y);
  widget_point (frame.window, x, y);
  widget_wait (explains (frame.window, "Money"));
  gtk_widget_translate_coordinates (GTK_WIDGET (view), frame.window, 2, 2, &x, &y);
  widget_point (frame.window, x, y);
  widget_wait (!explains (frame.window, "Money"));
  frame_close (&frame);
}

/* --- A table of many columns ------------------------------------------------------------------ */

static CtiChartTable *
make_wide_table (void)
{
  const char *const headings[] = { "", "Count", "Of", "Share", "Interval", NULL };
  const char *const cells[] = {
    "of these gone on at another place, with another team", "5", "12", "42 %", "19 to 68 %", NULL
  };
  CtiChartTable *table = cti_chart_table_new ("Ended", "Five of twelve.", headings);

  for (guint i = 0; i < 4; i++)
    cti_chart_table_add (table, "Gone on: 5.", cells);
  return table;
}

/* A page that scrolls down, with a table that scrolls sideways and something tall below it. */
static GtkWidget *
open_wide_table (Frame *frame)
{
  CtiChartTable *table = make_wide_table ();
  GtkWidget *view = cti_chart_table_view_new (table);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *below = gtk_label_new ("below");
  GtkWidget *page = gtk_scrolled_window_new ();

  cti_chart_table_free (table);
  gtk_widget_set_size_request (below, -1, 2000);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), below);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), box);
  frame->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (frame->window), 360, 500);
  gtk_window_set_child (GTK_WINDOW (frame->window), page);
  widget_show (frame->window);
  widget_wait (gtk_widget_get_height (view) > 0);
  return view;
}

static void
test_no_row_is_cut_off (void)
{
  Frame frame;
  GtkWidget *view = open_wide_table (&frame);
  GtkWidget *row = gtk_widget_get_last_child (widget_find (view, GTK_TYPE_LIST_BOX, 0));
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (row, view, &place));
  g_assert_cmpfloat (place.origin.y, >, 0);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (view));
  frame_close (&frame);
}

static void
test_the_wheel_turns_the_page (void)
{
  Frame frame;
  GtkAdjustment *down;

  open_wide_table (&frame);
  down = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_window_get_child (GTK_WINDOW (frame.window))));
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  widget_wheel (frame.window, 60, 40, 3);
  widget_wait (gtk_adjustment_get_value (down) > 0);
  frame_close (&frame);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/chart-panel/picture-and-table-are-one-key-apart", test_switch);
  g_test_add_func ("/chart-panel/the-key-is-for-the-chart-with-the-keyboard",
                   test_switch_the_one_with_the_keyboard);
  g_test_add_func ("/chart-panel/nothing-stays-said", test_nothing_stays_said);
  g_test_add_func ("/chart-panel/picture-table-and-button-have-names", test_names);
  g_test_add_func ("/chart-panel/the-pointer-is-told-what-it-is-over", test_hover);
  g_test_add_func ("/chart-panel/no-row-of-a-wide-table-is-cut-off", test_no_row_is_cut_off);
  g_test_add_func ("/chart-panel/the-wheel-over-a-wide-table-turns-the-page",
                   test_the_wheel_turns_the_page);
  return g_test_run ();
}
