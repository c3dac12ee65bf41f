#include <adwaita.h>

#include "cti-chart-view.h"
#include "cti-form-row.h"
#include "cti-reading-row.h"
#include "cti-chart-export.h"
#include "cti-star-chart.h"
#include "cti-star-export.h"
#include "cti-star-group.h"
#include "cti-star-report.h"
#include "cti-star-page.h"
#include "cti-star-table-view.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"
#define STARS                                                 \
  "star 2026-01-12 start\nmotivation 4\nmoney 2\nnetwork 6\n" \
  "star 2026-03-12 interval\nmotivation 5\nmoney 2\n"         \
  "star 2026-11-14 interval\nmotivation 8\nmoney 6\nnetwork 5\n"

static CtiChartView *
get_chart (Desk *self)
{
  return CTI_CHART_VIEW (widget_find (self->page, CTI_TYPE_CHART_VIEW, 0));
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

  desk_open_at (&desk, "citizen\ncode: K7F3\nadult-confirmed: yes\n", "star");
  g_assert_cmpstr (get_page (&desk), ==, "no-course");
  cti_star_page_read_star (CTI_STAR_PAGE (desk.page));
  g_assert_cmpstr (get_page (&desk), ==, "no-course");
  desk_close (&desk);
  desk_open_at (&desk, HEAD, "star");
  g_assert_cmpstr (get_page (&desk), ==, "empty");
  desk_close (&desk);
}

static guint
count_legend (Desk *self)
{
  const CtiScene *scene = cti_chart_view_get_scene (get_chart (self));
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

  desk_open_at (&desk, HEAD STARS, "star");
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
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_chart (&desk))));
  desk_close (&desk);
}

static void
test_each_reading_is_said_once (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD STARS, "star");
  g_assert_cmpuint (form_count_said_twice (widget_find (desk.page, CTI_TYPE_READING_ROW, 0)), ==,
                    0);
  desk_close (&desk);
}

/* The rows are made anew with the case: whoever works by keyboard stays where she was. */
static void
test_keyboard_stays_with_its_reading (void)
{
  Desk desk;
  GtkWidget *row, *question;
  g_autofree char *id = NULL;

  desk_open_at (&desk, HEAD STARS, "star");
  widget_show (desk.window);
  row = widget_find (desk.page, CTI_TYPE_READING_ROW, 1);
  id = g_strdup (cti_reading_row_get_id (CTI_READING_ROW (row)));
  gtk_widget_grab_focus (widget_find (row, GTK_TYPE_MENU_BUTTON, 0));
  desk_act (&desk, "star.void", id);
  question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  cti_form_row_set_text (CTI_FORM_ROW (widget_find (question, CTI_TYPE_FORM_ROW, 0)), "Wrong");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "do");
  desk_settle (&desk);
  gtk_window_destroy (GTK_WINDOW (question));
  desk_settle (&desk);
  row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (desk.window)), CTI_TYPE_READING_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (cti_reading_row_get_id (CTI_READING_ROW (row)), ==, id);
  desk_close (&desk);
}

static void
test_spoken (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD STARS, "star");
  gtk_test_accessible_assert_role (get_chart (&desk), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (get_chart (&desk), GTK_ACCESSIBLE_PROPERTY_LABEL, "Star");
  gtk_test_accessible_assert_property (get_chart (&desk), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cti_chart_view_get_scene (get_chart (&desk))->description);
  gtk_widget_grab_focus (GTK_WIDGET (get_chart (&desk)));
  widget_press (desk.window, "Right");
  gtk_test_accessible_assert_property (
      get_chart (&desk), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      cti_scene_get_point (cti_chart_view_get_scene (get_chart (&desk)), 0)->sentence);
  widget_press (desk.window, "Escape");
  gtk_test_accessible_assert_property (get_chart (&desk), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cti_chart_view_get_scene (get_chart (&desk))->description);
  desk_close (&desk);
}

static void
test_kept (void)
{
  Desk desk;
  const CtiScene *before;

  desk_open_at (&desk, HEAD STARS, "star");
  before = cti_chart_view_get_scene (get_chart (&desk));
  gtk_widget_grab_focus (GTK_WIDGET (get_chart (&desk)));
  widget_press (desk.window, "Right Right Left");
  gtk_widget_queue_resize (GTK_WIDGET (get_chart (&desk)));
  widget_press (desk.window, "Right");
  g_assert_true (before == cti_chart_view_get_scene (get_chart (&desk)));
  desk_close (&desk);
}

#define PAIR                                                      \
  "star 2026-11-15 extra worker pair=p\nmotivation 8\nmoney 6\n"  \
  "star 2026-11-15 extra citizen pair=p\nmotivation 6\nmoney 6\n" \
  "star 2026-11-16 extra voided\nmotivation 1\n"

static gboolean
has_point (Desk *self, const char *part)
{
  const CtiScene *scene = cti_chart_view_get_scene (get_chart (self));

  for (guint i = 0; i < cti_scene_n_points (scene); i++)
    if (strstr (cti_scene_get_point (scene, i)->id, part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_views (void)
{
  Desk desk;
  const CtiScene *scene;

  desk_open_at (&desk, HEAD STARS PAIR, "star");
  g_assert_true (has_point (&desk, "axis/0"));
  widget_press (desk.window, "ctrl+shift+t");
  scene = cti_chart_view_get_scene (get_chart (&desk));
  g_assert_cmpuint (cti_scene_n_points (scene), ==, 6);
  g_assert_true (has_point (&desk, "star/"));
  widget_press (desk.window, "ctrl+shift+t");
  g_assert_true (has_point (&desk, "panel/1/axis/0"));
  g_assert_nonnull (
      cti_scene_find_shape (cti_chart_view_get_scene (get_chart (&desk)), "panel/0/apart/0"));
  widget_press (desk.window, "ctrl+shift+t");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_chart (&desk))));
  widget_press (desk.window, "ctrl+shift+t");
  g_assert_true (has_point (&desk, "axis/0"));
  desk_close (&desk);
}

static void
test_small_star (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD STARS, "star");
  widget_press (desk.window, "ctrl+shift+t");
  gtk_widget_grab_focus (GTK_WIDGET (get_chart (&desk)));
  widget_press (desk.window, "Right Right Return");
  g_assert_true (has_point (&desk, "axis/0"));
  g_assert_cmpuint (count_legend (&desk), ==, 2);
  g_assert_true (cti_reading_row_is_shown (
      CTI_READING_ROW (widget_find (desk.page, CTI_TYPE_READING_ROW, 1))));
  g_assert_false (cti_reading_row_is_shown (
      CTI_READING_ROW (widget_find (desk.page, CTI_TYPE_READING_ROW, 0))));
  desk_close (&desk);
}

/* With animations off the star stands where it belongs at once, laid out once for each step. */
static void
test_slider (void)
{
  Desk desk;
  GtkWidget *slider;
  const CtiStarChartData *data;
  guint before;

  desk_open_at (&desk, HEAD STARS, "star");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  slider = widget_find (desk.page, GTK_TYPE_SCALE, 0);
  g_assert_true (gtk_widget_get_mapped (slider));
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (slider)), ==, 2);
  gtk_widget_grab_focus (slider);
  before = cti_chart_view_count_layouts (get_chart (&desk));
  widget_press (desk.window, "Left");
  data = cti_chart_view_get_data (get_chart (&desk));
  g_assert_cmpfloat (cti_star_chart_data_find_role (data, CTI_STAR_SERIES_LATEST)->values[0], ==,
                     5);
  g_assert_cmpuint (cti_chart_view_count_layouts (get_chart (&desk)) - before, <=, 3);
  widget_press (desk.window, "Home");
  data = cti_chart_view_get_data (get_chart (&desk));
  g_assert_cmpuint (data->series->len, ==, 1);
  before = cti_chart_view_count_layouts (get_chart (&desk));
  gtk_widget_queue_resize (slider);
  widget_press (desk.window, "Home Home");
  g_assert_cmpuint (cti_chart_view_count_layouts (get_chart (&desk)), ==, before);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  desk_close (&desk);
}

#define OTHER(code, score)                                           \
  "citizen\ncode: " code "\nmode: anonymous\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"    \
  "star 2026-03-12 interval\nmotivation " score "\n"
#define OTHERS OTHER ("B2C4", "3") OTHER ("D5F6", "4") OTHER ("G7H8", "6") OTHER ("J9K2", "7")

static const CtiStarSeries *
ask_for_the_others (Desk *desk)
{
  GtkWidget *group = widget_find (desk->page, CTI_TYPE_STAR_GROUP, 0);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find (group, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  desk_settle (desk);
  return cti_star_chart_data_find_role (cti_chart_view_get_data (get_chart (desk)),
                                        CTI_STAR_SERIES_GROUP);
}

/* The table has the line of the others too. */
static void
check_table_has_medians (Desk *desk)
{
  GtkWidget *table = widget_find (desk->page, CTI_TYPE_STAR_TABLE_VIEW, 0);

  widget_press (desk->window, "ctrl+t");
  g_assert_true (
      widget_says (widget_find (table, GTK_TYPE_LIST_BOX_ROW, 0), "Median of the others"));
  g_assert_true (widget_says (widget_find (table, GTK_TYPE_LIST_BOX_ROW, 1), "6"));
  g_assert_true (widget_says (widget_find (table, GTK_TYPE_LIST_BOX_ROW, 2), "–"));
}

static void
test_the_others (void)
{
  Desk desk;
  GtkWidget *group;

  desk_open_at (&desk, HEAD STARS OTHERS OTHER ("L3M4", "8"), "star");
  g_assert_null (cti_star_chart_data_find_role (cti_chart_view_get_data (get_chart (&desk)),
                                                CTI_STAR_SERIES_GROUP));
  g_assert_cmpfloat (ask_for_the_others (&desk)->values[0], ==, 6);
  check_table_has_medians (&desk);
  g_assert_cmpint (cti_scene_find_point (cti_chart_view_get_scene (get_chart (&desk)), "score/2/0"),
                   >=, 0);
  desk_close (&desk);

  desk_open_at (&desk, HEAD STARS OTHERS, "star");
  g_assert_null (ask_for_the_others (&desk));
  group = widget_find (desk.page, CTI_TYPE_STAR_GROUP, 0);
  g_assert_true (widget_says (group, "Fewer than five others have a star, so there is no median to "
                                     "show."));
  desk_close (&desk);
}

static void
test_score_notes (void)
{
  Desk desk;
  const CtiScene *scene;
  int found;

  desk_open_at (&desk, HEAD "star 2026-01-12 start\nmotivation 4 \"Savner sin bror\"\n", "star");
  scene = cti_chart_view_get_scene (get_chart (&desk));
  gtk_widget_grab_focus (GTK_WIDGET (get_chart (&desk)));
  widget_press (desk.window, "Right Down");
  found = cti_scene_find_point (scene, "score/0/0");
  g_assert_cmpstr (cti_chart_view_get_cursor (get_chart (&desk)), ==, "score/0/0");
  g_assert_nonnull (
      strstr (cti_scene_get_point (scene, (guint) found)->sentence, "Savner sin bror"));
  desk_close (&desk);
}

static void
test_switch (void)
{
  Desk desk;
  GtkWidget *table;

  desk_open_at (&desk, HEAD STARS, "star");
  table = widget_find (desk.page, CTI_TYPE_STAR_TABLE_VIEW, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_chart (&desk))));
  widget_press (desk.window, "ctrl+t");
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_chart (&desk))));
  gtk_test_accessible_assert_property (
      widget_find (table, GTK_TYPE_LIST_BOX_ROW, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
      cti_scene_get_point (cti_chart_view_get_scene (get_chart (&desk)), 0)->sentence);
  widget_press (desk.window, "ctrl+t");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_chart (&desk))));
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

  desk_open_at (&desk, HEAD STARS, "star");
  now = open_store_get_case (desk.store, 0);
  stars = cti_case_get_stars (now);
  data = cti_star_report_chart (stars);
  name = cti_star_export_make_name (now, DESK_TODAY);
  g_assert_cmpstr (name, ==, "star-K7F3-2026-11-21");
  for (gsize i = 0; cti_chart_export_endings[i] != NULL; i++)
    {
      CtiChartExport chart = { .now = now,
                               .layout = (CtiChartLayout) cti_star_chart_layout,
                               .data = data,
                               .with_sentence = TRUE,
                               .today = DESK_TODAY };
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
  g_test_add_func ("/star-page/keyboard-stays-with-its-reading",
                   test_keyboard_stays_with_its_reading);
  g_test_add_func ("/star-page/what-is-missing-is-led-to", test_empty);
  g_test_add_func ("/star-page/first-and-latest-are-shown-and-any-other-can-be", test_choice);
  g_test_add_func ("/star-page/the-chart-is-an-image-that-can-be-walked", test_spoken);
  g_test_add_func ("/star-page/nothing-is-laid-out-again-when-nothing-changed", test_kept);
  g_test_add_func ("/star-page/one-key-goes-through-four-views", test_views);
  g_test_add_func ("/star-page/a-small-star-is-opened-large", test_small_star);
  g_test_add_func ("/star-page/a-slider-goes-through-the-readings", test_slider);
  g_test_add_func ("/star-page/the-others-are-shown-when-asked-for", test_the_others);
  g_test_add_func ("/star-page/the-cursor-says-the-note-of-a-score", test_score_notes);
  g_test_add_func ("/star-page/one-key-switches-to-the-table-and-back", test_switch);
  g_test_add_func ("/star-page/a-star-leaves-under-a-neutral-name", test_export);
  g_test_add_func ("/star-page/each-reading-is-said-once", test_each_reading_is_said_once);
  return g_test_run ();
}
