#include <adwaita.h>

#include "cti-chart-view.h"
#include "cti-reading-row.h"
#include "cti-chart-export.h"
#include "cti-star-chart.h"
#include "cti-star-export.h"
#include "cti-star-report.h"
#include "cti-star-page.h"
#include "cti-star-table-view.h"
#include "cti-types-ui.h"
#include "cti-window.h"
#include "cti-workspace.h"
#include "open-store.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))
#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"
#define STARS                                                 \
  "star 2026-01-12 start\nmotivation 4\nmoney 2\nnetwork 6\n" \
  "star 2026-03-12 interval\nmotivation 5\nmoney 2\n"         \
  "star 2026-11-14 interval\nmotivation 8\nmoney 6\nnetwork 5\n"

typedef struct
{
  OpenStore *store;
  GtkWidget *window;
  GtkWidget *page;
  CtiChartView *chart;
} Desk;

static void
desk_open (Desk *self, const char *demo)
{
  g_autoptr (CtiCase) now = NULL;
  GtkWidget *workspace;

  self->store = open_store_new (demo, TODAY);
  now = open_store_get_case (self->store, 0);
  self->window = GTK_WIDGET (cti_window_new (NULL, self->store->session));
  widget_show (self->window);
  workspace = widget_find (self->window, CTI_TYPE_WORKSPACE, 0);
  cti_workspace_show_case (CTI_WORKSPACE (workspace), now);
  cti_workspace_do (CTI_WORKSPACE (workspace), "show-star");
  open_store_settle (self->store);
  self->page = widget_find (self->window, CTI_TYPE_STAR_PAGE, 0);
  self->chart = CTI_CHART_VIEW (widget_find (self->page, CTI_TYPE_CHART_VIEW, 0));
}

static void
desk_close (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  open_store_settle (self->store);
  open_store_free (self->store);
}

static const char *
get_page (Desk *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (widget_find (self->page, GTK_TYPE_STACK, 0)));
}

static void
test_empty (void)
{
  Desk desk;

  desk_open (&desk, "citizen\ncode: K7F3\nadult-confirmed: yes\n");
  g_assert_cmpstr (get_page (&desk), ==, "no-course");
  cti_star_page_read_star (CTI_STAR_PAGE (desk.page));
  g_assert_cmpstr (get_page (&desk), ==, "no-course");
  desk_close (&desk);
  desk_open (&desk, HEAD);
  g_assert_cmpstr (get_page (&desk), ==, "empty");
  desk_close (&desk);
}

static guint
count_legend (Desk *self)
{
  const CtiScene *scene = cti_chart_view_get_scene (self->chart);
  guint count = 0;

  for (guint i = 0; i < scene->texts->len; i++)
    count +=
        g_strrstr (((CtiSceneText *) g_ptr_array_index (scene->texts, i))->text, "joint") != NULL;
  return count;
}

static void
test_choice (void)
{
  Desk desk;
  GtkWidget *row;

  desk_open (&desk, HEAD STARS);
  g_assert_cmpstr (get_page (&desk), ==, "star");
  g_assert_cmpuint (count_legend (&desk), ==, 2);
  row = widget_find (desk.page, CTI_TYPE_READING_ROW, 1);
  g_assert_false (cti_reading_row_is_shown (CTI_READING_ROW (row)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find (row, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  g_assert_cmpuint (count_legend (&desk), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      row = widget_find (desk.page, CTI_TYPE_READING_ROW, i);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find (row, GTK_TYPE_CHECK_BUTTON, 0)),
                                   FALSE);
    }
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (desk.chart)));
  desk_close (&desk);
}

static void
test_spoken (void)
{
  Desk desk;

  desk_open (&desk, HEAD STARS);
  gtk_test_accessible_assert_role (desk.chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (desk.chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Star");
  gtk_test_accessible_assert_property (desk.chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cti_chart_view_get_scene (desk.chart)->description);
  gtk_widget_grab_focus (GTK_WIDGET (desk.chart));
  widget_press (desk.window, "Right");
  gtk_test_accessible_assert_property (
      desk.chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      cti_scene_get_point (cti_chart_view_get_scene (desk.chart), 0)->sentence);
  widget_press (desk.window, "Escape");
  gtk_test_accessible_assert_property (desk.chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cti_chart_view_get_scene (desk.chart)->description);
  desk_close (&desk);
}

static void
test_kept (void)
{
  Desk desk;
  const CtiScene *before;

  desk_open (&desk, HEAD STARS);
  before = cti_chart_view_get_scene (desk.chart);
  gtk_widget_grab_focus (GTK_WIDGET (desk.chart));
  widget_press (desk.window, "Right Right Left");
  gtk_widget_queue_resize (GTK_WIDGET (desk.chart));
  widget_press (desk.window, "Right");
  g_assert_true (before == cti_chart_view_get_scene (desk.chart));
  desk_close (&desk);
}

static void
test_switch (void)
{
  Desk desk;
  GtkWidget *table;

  desk_open (&desk, HEAD STARS);
  table = widget_find (desk.page, CTI_TYPE_STAR_TABLE_VIEW, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk.chart)));
  widget_press (desk.window, "ctrl+t");
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (desk.chart)));
  gtk_test_accessible_assert_property (
      widget_find (table, GTK_TYPE_LIST_BOX_ROW, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
      cti_scene_get_point (cti_chart_view_get_scene (desk.chart), 0)->sentence);
  widget_press (desk.window, "ctrl+t");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk.chart)));
  desk_close (&desk);
}

static void
test_export (void)
{
  Desk desk;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) stars = NULL;
  g_autoptr (CtiStarChartData) data = NULL;
  g_autofree char *name = NULL;

  desk_open (&desk, HEAD STARS);
  now = open_store_get_case (desk.store, 0);
  stars = cti_case_get_stars (now);
  data = cti_star_report_chart (stars);
  name = cti_star_export_make_name (now, TODAY);
  g_assert_cmpstr (name, ==, "star-K7F3-2026-11-21");
  for (gsize i = 0; cti_chart_export_endings[i] != NULL; i++)
    {
      CtiChartExport chart = { .now = now,
                               .layout = (CtiChartLayout) cti_star_chart_layout,
                               .data = data,
                               .with_sentence = TRUE,
                               .today = TODAY };
      const char *ending = cti_chart_export_endings[i];
      g_autoptr (GBytes) bytes = cti_chart_export_make (&chart, "K7F3 · Team", ending, NULL);
      g_autoptr (GBytes) again = cti_chart_export_make (&chart, "K7F3 · Team", ending, NULL);

      g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
      g_assert_true (g_bytes_equal (bytes, again));
    }
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/star-page/what-is-missing-is-led-to", test_empty);
  g_test_add_func ("/star-page/first-and-latest-are-shown-and-any-other-can-be", test_choice);
  g_test_add_func ("/star-page/the-chart-is-an-image-that-can-be-walked", test_spoken);
  g_test_add_func ("/star-page/nothing-is-laid-out-again-when-nothing-changed", test_kept);
  g_test_add_func ("/star-page/one-key-switches-to-the-table-and-back", test_switch);
  g_test_add_func ("/star-page/a-star-leaves-under-a-neutral-name", test_export);
  return g_test_run ();
}
