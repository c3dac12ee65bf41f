#include <adwaita.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "cti-area-row.h"
#include "cti-chart-view.h"
#include "cti-date-row.h"
#include "cti-demo-text.h"
#include "cti-score-scale.h"
#include "cti-draft-banner.h"
#include "cti-star-entry-page.h"
#include "cti-star-page.h"
#include "cti-types-ui.h"
#include "cti-use.h"
#include "cti-workspace.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define HEAD                                    \
  "citizen\ncode: K7F3\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"
#define STAR "star 2026-01-12 start\nmotivation 4\nmoney 2 \"Gæld\"\n"

typedef struct
{
  CtiCase *now;
  GtkWidget *window;
  CtiStarEntryPage *page;
} Form;

static CtiCase *
make_case (const char *text)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (GPtrArray) cases = cti_demo_text_parse (text, strlen (text), form, DESK_TODAY, NULL);
  const CtiImportedCase *imported;

  g_assert_nonnull (cases);
  imported = g_ptr_array_index (cases, 0);
  return cti_case_new (imported->id, imported->records);
}

static void
form_open (Form *self, const char *text)
{
  self->now = make_case (text);
  self->window = gtk_window_new ();
  self->page = g_object_new (CTI_TYPE_STAR_ENTRY_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  widget_show (self->window);
  cti_star_entry_page_begin (self->page, self->now, DESK_TODAY);
}

static void
form_close (Form *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  cti_case_unref (self->now);
}

static int
get_value (Form *self, guint area)
{
  return cti_star_get_value (cti_star_entry_page_get_star (self->page), area);
}

static CtiScoreScale *
get_scale (GtkWidget *below, guint area)
{
  return CTI_SCORE_SCALE (widget_find (below, CTI_TYPE_SCORE_SCALE, area));
}

static gboolean
has_focus (Form *self, guint area)
{
  return gtk_widget_has_focus (GTK_WIDGET (get_scale (GTK_WIDGET (self->page), area)));
}

static void
test_digits (void)
{
  Form form;

  form_open (&form, HEAD);
  g_assert_true (has_focus (&form, 0));
  widget_press (form.window, "7 0 KP_3");
  g_assert_cmpint (get_value (&form, 0), ==, 7);
  g_assert_cmpint (get_value (&form, 1), ==, 10);
  g_assert_cmpint (get_value (&form, 2), ==, 3);
  g_assert_true (has_focus (&form, 3));
  form_close (&form);
}

static void
test_not_discussed (void)
{
  static const char *const keys[] = { "minus", "KP_Subtract", "Delete", "BackSpace" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      Form form;

      form_open (&form, HEAD);
      widget_press (form.window, "5 Up");
      g_assert_cmpint (get_value (&form, 0), ==, 5);
      widget_press (form.window, keys[i]);
      g_assert_cmpint (get_value (&form, 0), ==, CTI_SCORE_NOT_DISCUSSED);
      g_assert_true (has_focus (&form, i < 2 ? 1 : 0)); /* minus is an answer */
      form_close (&form);
    }
}

static void
test_arrows (void)
{
  Form form;

  form_open (&form, HEAD);
  widget_press (form.window, "9 Up Right Right");
  g_assert_cmpint (get_value (&form, 0), ==, 10);
  widget_press (form.window, "Left Down Right");
  g_assert_cmpint (get_value (&form, 0), ==, 9);
  g_assert_cmpint (get_value (&form, 1), ==, 1);
  widget_press (form.window, "Tab Left");
  g_assert_cmpint (get_value (&form, 2), ==, 10);
  widget_press (form.window, "shift+Tab shift+Tab");
  g_assert_true (has_focus (&form, 0));
  widget_press (form.window, "alt+d shift+Tab");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (form.window)),
                                          widget_find (form.window, CTI_TYPE_DATE_ROW, 0)));
  form_close (&form);
}

static void
test_note (void)
{
  Form form;
  const CtiScore *score;

  form_open (&form, HEAD);
  widget_press (form.window, "4 n h e j 5 Escape 6");
  score = cti_star_get_score (cti_star_entry_page_get_star (form.page), 1);
  g_assert_cmpstr (score->note, ==, "hej5");
  g_assert_cmpint (score->value, ==, 6);
  g_assert_true (has_focus (&form, 2));
  form_close (&form);
}

static void
test_problems (void)
{
  Form form;

  form_open (&form, HEAD);
  g_assert_false (cti_star_entry_page_finish (form.page));
  g_assert_true (has_focus (&form, 0));
  widget_press (form.window, "3");
  g_assert_true (cti_star_entry_page_finish (form.page));
  form_close (&form);
}

static void
test_date_problem (void)
{
  static const char *const days[] = { "", "22.11.2026", "31.02.2026", "03.12.2025" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      Form form;
      CtiFormRow *date;

      form_open (&form, HEAD);
      date = CTI_FORM_ROW (widget_find (GTK_WIDGET (form.page), CTI_TYPE_DATE_ROW, 0));
      widget_press (form.window, "3");
      cti_form_row_set_text (date, days[i]);
      g_assert_false (cti_star_entry_page_finish (form.page));
      g_assert_true (cti_form_row_has_problem (date));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (form.window)),
                                             GTK_WIDGET (date)));
      cti_form_row_set_text (date, "14.11.2026");
      g_assert_true (cti_star_entry_page_finish (form.page));
      g_assert_false (cti_form_row_has_problem (date));
      form_close (&form);
    }
}

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *pane = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, pane, &place) && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= gtk_widget_get_height (pane);
}

static gboolean
count_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  (*(int *) frames)++;
  return G_SOURCE_CONTINUE;
}

/* The last area is on its way into view when the day turns out to be one that has a star already.
 */
static void
test_problem_is_brought_into_view (void)
{
  Form form;
  GtkWidget *date;
  int frames = 0;

  form_open (&form, HEAD STAR);
  date = widget_find (GTK_WIDGET (form.page), CTI_TYPE_DATE_ROW, 0);
  cti_form_row_set_text (CTI_FORM_ROW (date), "12.01.2026");
  widget_press (form.window, "1 2 3 4 5 6 7 8 9 0");
  g_assert_false (cti_star_entry_page_finish (form.page));
  gtk_widget_add_tick_callback (form.window, count_cb, &frames, NULL);
  widget_wait (frames > 10);
  g_assert_true (is_in_view (date));
  form_close (&form);
}

static void
test_reason (void)
{
  g_autoptr (GPtrArray) readings = NULL;
  GtkWidget *first;
  Form form;

  form_open (&form, HEAD STAR);
  readings = cti_case_get_readings (form.now);
  cti_star_entry_page_correct (form.page, form.now, DESK_TODAY, g_ptr_array_index (readings, 0));
  g_assert_cmpint (get_value (&form, 0), ==, 4);
  g_assert_cmpint (get_value (&form, 2), ==, 2);
  g_assert_false (cti_star_entry_page_finish (form.page));
  widget_press (form.window, "x");
  g_assert_true (cti_star_entry_page_finish (form.page));
  first = GTK_WIDGET (get_scale (GTK_WIDGET (form.page), 0));
  g_assert_false (gtk_widget_has_focus (first));
  form_close (&form);
}

static void
test_spoken (void)
{
  Form form;
  CtiScoreScale *scale;
  GtkWidget *four;

  form_open (&form, HEAD);
  scale = get_scale (GTK_WIDGET (form.page), 0);
  four = widget_find (GTK_WIDGET (scale), GTK_TYPE_TOGGLE_BUTTON, 3);
  gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Motivation and taking responsibility");
  gtk_test_accessible_assert_role (four, GTK_ACCESSIBLE_ROLE_RADIO);
  widget_press (form.window, "4");
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Motivation and taking responsibility: 4 of 10.");
  gtk_test_accessible_assert_state (four, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  form_close (&form);
}

/* --- With a store ----------------------------------------------------------------------------- */

static CtiStarEntryPage *
get_entry (Desk *self)
{
  return CTI_STAR_ENTRY_PAGE (widget_find (self->window, CTI_TYPE_STAR_ENTRY_PAGE, 0));
}

static void
desk_read_star (Desk *self)
{
  cti_workspace_do (self->workspace, "read-star");
  desk_settle (self);
  g_assert_nonnull (cti_star_entry_page_get_case_id (get_entry (self)));
}

static guint
count_stars (Desk *self)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (cti_workspace_get_case (self->workspace));

  return stars->len;
}

static void
test_paper (void)
{
  Desk desk;
  g_autoptr (GPtrArray) stars = NULL;
  const CtiStar *star;
  guint keys = 1; /* Ctrl+E, which is a key of the application */

  desk_open_at (&desk, HEAD, "star");
  desk_read_star (&desk);
  keys += widget_press (desk.window, "alt+p alt+d");
  keys += widget_press (desk.window, "1 4 period 1 1 period 2 0 2 6 Return");
  keys += widget_press (desk.window, "1 2 3 4 5 6 7 8 9 0 ctrl+Return");
  widget_wait (count_stars (&desk) == 1);
  g_assert_cmpuint (keys, <=, 25);
  stars = cti_case_get_stars (cti_workspace_get_case (desk.workspace));
  star = g_ptr_array_index (stars, 0);
  g_assert_cmpint (star->reading->date, ==, cti_date_new (2026, 11, 14));
  g_assert_true (star->reading->on_paper);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpint (cti_star_get_value (star, i), ==, (int) i + 1);
  desk_close (&desk);
}

static void
test_draft (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD, "star");
  desk_read_star (&desk);
  widget_press (desk.window, "8 n o k Escape Escape");
  g_assert_null (cti_star_entry_page_get_case_id (get_entry (&desk)));
  desk_settle (&desk);
  desk_read_star (&desk);
  g_assert_cmpint (cti_star_get_value (cti_star_entry_page_get_star (get_entry (&desk)), 0), ==, 0);
  g_assert_true (cti_draft_banner_is_offering (
      CTI_DRAFT_BANNER (widget_find (GTK_WIDGET (get_entry (&desk)), CTI_TYPE_DRAFT_BANNER, 0))));
  widget_press (desk.window, "alt+u");
  widget_wait (cti_star_get_value (cti_star_entry_page_get_star (get_entry (&desk)), 0) == 8);
  g_assert_cmpstr (cti_star_get_score (cti_star_entry_page_get_star (get_entry (&desk)), 1)->note,
                   ==, "ok");
  widget_press (desk.window, "ctrl+Return");
  widget_wait (cti_star_entry_page_get_case_id (get_entry (&desk)) == NULL);
  desk_settle (&desk);
  desk_read_star (&desk);
  g_assert_cmpint (cti_star_get_value (cti_star_entry_page_get_star (get_entry (&desk)), 0), ==, 0);
  widget_press (desk.window, "2");
  g_assert_cmpint (cti_star_get_value (cti_star_entry_page_get_star (get_entry (&desk)), 0), ==, 2);
  desk_close (&desk);
}

/* What was taken back, or was never more than a look, is offered to nobody. */
static void
test_nothing_is_no_draft (void)
{
  static const char *const keys[] = { "Delete", "7 Up BackSpace", "alt+l space alt+l space" };
  Desk desk;

  desk_open_at (&desk, HEAD STAR, "star");
  widget_show (desk.window);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      desk_read_star (&desk);
      g_assert_false (cti_draft_banner_is_offering (CTI_DRAFT_BANNER (
          widget_find (GTK_WIDGET (get_entry (&desk)), CTI_TYPE_DRAFT_BANNER, 0))));
      widget_press (desk.window, keys[i]);
      desk_settle (&desk);
      cti_star_entry_page_leave (get_entry (&desk));
      desk_settle (&desk);
    }
  desk_read_star (&desk);
  g_assert_false (cti_draft_banner_is_offering (
      CTI_DRAFT_BANNER (widget_find (GTK_WIDGET (get_entry (&desk)), CTI_TYPE_DRAFT_BANNER, 0))));
  desk_close (&desk);
}

/* The draft may be taken up on another day: "yesterday" is that of the day it was typed on. */
static void
test_draft_keeps_the_day (void)
{
  Desk desk;
  CtiFormRow *date;

  desk_open_at (&desk, HEAD, "star");
  desk_read_star (&desk);
  date = CTI_FORM_ROW (widget_find (GTK_WIDGET (get_entry (&desk)), CTI_TYPE_DATE_ROW, 0));
  cti_form_row_set_text (date, "yesterday");
  cti_star_entry_page_leave (get_entry (&desk));
  desk_settle (&desk);
  desk_read_star (&desk);
  g_signal_emit_by_name (widget_find (GTK_WIDGET (get_entry (&desk)), CTI_TYPE_DRAFT_BANNER, 0),
                         "use");
  g_assert_cmpstr (cti_form_row_get_text (date), ==, "20 Nov 2026");
  desk_close (&desk);
}

#define TWO \
  HEAD "\n" \
       "citizen\ncode: M2P9\nadult-confirmed: yes\ncourse\ncontact-start: 2025-12-04\n"

/* Somebody chose the next case while the star was on its way to the disk: no form of hers stands
 * under that name, and no other can be opened over it meanwhile. */
static void
test_left_while_it_is_saved (void)
{
  Desk desk;
  g_autoptr (CtiCase) next = NULL;
  CtiStarPage *page;

  desk_open_at (&desk, TWO, "star");
  page = CTI_STAR_PAGE (widget_find (desk.window, CTI_TYPE_STAR_PAGE, 0));
  next = open_store_get_case (desk.store, 1);
  desk_read_star (&desk);
  widget_press (desk.window, "8");
  g_assert_true (cti_star_entry_page_finish (get_entry (&desk)));
  cti_star_page_set_case (page, next, DESK_TODAY);
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (get_entry (&desk))));
  cti_star_page_read_star (page);
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (get_entry (&desk))));
  widget_wait (!cti_star_entry_page_is_saving (get_entry (&desk)));
  desk_show_case (&desk, 1);
  g_assert_cmpuint (count_stars (&desk), ==, 0);
  desk_read_star (&desk);
  g_assert_cmpstr (cti_star_entry_page_get_case_id (get_entry (&desk)), ==, cti_case_get_id (next));
  widget_press (desk.window, "Escape");
  desk_show_case (&desk, 0);
  g_assert_cmpuint (count_stars (&desk), ==, 1);
  desk_close (&desk);
}

/* Whatever is written from now on finds no room, as on a full disk. */
static void
set_room (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_failed_save (void)
{
  Desk desk;
  GtkRevealer *trouble;

  desk_open_at (&desk, HEAD, "star");
  desk_read_star (&desk);
  trouble = GTK_REVEALER (gtk_widget_get_template_child (GTK_WIDGET (get_entry (&desk)),
                                                         CTI_TYPE_STAR_ENTRY_PAGE, "trouble_bar"));
  set_room (16);
  widget_press (desk.window, "6 ctrl+Return");
  widget_wait (gtk_revealer_get_reveal_child (trouble));
  set_room (RLIM_INFINITY);
  g_assert_cmpint (cti_star_get_value (cti_star_entry_page_get_star (get_entry (&desk)), 0), ==, 6);
  g_assert_cmpuint (count_stars (&desk), ==, 0);
  widget_press (desk.window, "ctrl+Return");
  widget_wait (count_stars (&desk) == 1);
  desk_close (&desk);
}

/* Drags on the star from one score straight above its middle to another, a little aside. */
static void
drag_upwards (Form *form, CtiChartView *chart, double from, double to, double aside)
{
  const CtiShape *rim;
  double x, y, step;

  widget_wait (cti_chart_view_get_scene (chart)->width ==
               gtk_widget_get_width (GTK_WIDGET (chart)));
  rim = cti_scene_find_shape (cti_chart_view_get_scene (chart), "ring/10");
  step = rim->radius / 10;
  gtk_widget_translate_coordinates (GTK_WIDGET (chart), form->window, rim->points[0].x,
                                    rim->points[0].y, &x, &y);
  widget_drag (form->window, x, y - from * step, x + aside * step, y - to * step);
}

/* A real pointer presses on the star and drags along an axis, from where the score is or from the
 * middle, a little below it. */
static void
test_touch (void)
{
  Form form;
  CtiChartView *chart;

  form_open (&form, HEAD);
  chart = CTI_CHART_VIEW (widget_find (GTK_WIDGET (form.page), CTI_TYPE_CHART_VIEW, 0));
  drag_upwards (&form, chart, 5, 5, 0);
  widget_wait (get_value (&form, 0) == 5);
  drag_upwards (&form, chart, 5, 9.1, 2);
  widget_wait (get_value (&form, 0) == 9);
  drag_upwards (&form, chart, -0.3, -0.3, 0);
  drag_upwards (&form, chart, -0.3, 7, 0);
  widget_wait (get_value (&form, 0) == 7);
  drag_upwards (&form, chart, 5, 9.1, 2);
  widget_wait (get_value (&form, 0) == 9);
  for (guint i = 1; i < 10; i++)
    g_assert_cmpint (get_value (&form, i), ==, CTI_SCORE_NOT_DISCUSSED);
  g_assert_cmpstr (cti_chart_view_get_cursor (chart), ==, "axis/0");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (chart)));
  widget_press (form.window, "Right 4 Right Right 0 minus Left 0");
  g_assert_cmpint (get_value (&form, 0), ==, 9);
  g_assert_cmpint (get_value (&form, 1), ==, 4);
  g_assert_cmpint (get_value (&form, 2), ==, 10);
  g_assert_cmpint (get_value (&form, 3), ==, CTI_SCORE_NOT_DISCUSSED);
  form_close (&form);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/star-entry/a-digit-sets-the-score-and-goes-on", test_digits);
  g_test_add_func ("/star-entry/minus-and-delete-mean-not-discussed", test_not_discussed);
  g_test_add_func ("/star-entry/arrows-change-by-one-and-walk-the-areas", test_arrows);
  g_test_add_func ("/star-entry/a-note-is-opened-and-left-by-keys", test_note);
  g_test_add_func ("/star-entry/a-star-without-scores-is-not-finished", test_problems);
  g_test_add_func ("/star-entry/a-wrong-day-is-said-beside-the-day", test_date_problem);
  g_test_add_func ("/star-entry/what-is-wrong-is-brought-into-view",
                   test_problem_is_brought_into_view);
  g_test_add_func ("/star-entry/a-correction-asks-for-a-reason", test_reason);
  g_test_add_func ("/star-entry/a-scale-says-area-and-score", test_spoken);
  g_test_add_func ("/star-entry/a-star-from-paper-takes-25-keys", test_paper);
  g_test_add_func ("/star-entry/a-draft-is-offered-used-and-gone-when-finished", test_draft);
  g_test_add_func ("/star-entry/nothing-is-no-draft", test_nothing_is_no_draft);
  g_test_add_func ("/star-entry/a-draft-keeps-the-day-that-was-meant", test_draft_keeps_the_day);
  g_test_add_func ("/star-entry/a-failed-save-keeps-everything", test_failed_save);
  g_test_add_func ("/star-entry/left-while-it-is-saved", test_left_while_it_is_saved);
  g_test_add_func ("/star-entry/scores-are-set-on-the-star-itself", test_touch);
  return g_test_run ();
}
