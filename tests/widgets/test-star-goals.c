/* Goals of the star, and what is offered after one. */

#include <adwaita.h>

#include "cti-next-measure.h"
#include "cti-star-goals-dialog.h"
#include "cti-star-view.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"
#define FRESH "star 2026-11-20 interval joint\nmoney 4\nnetwork 3\n"
#define OLD   "star 2026-09-20 interval joint\nmoney 4\nnetwork 3\n"

static GtkWidget *
open_goals (Desk *desk)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->workspace), "win.star-goals", NULL);
  return desk_find_window (CTI_TYPE_STAR_GOALS_DIALOG);
}

static guint
get_goal (Desk *desk, const char *area)
{
  g_autoptr (GHashTable) goals = cti_case_get_star_goals (desk_get_case (desk));

  return GPOINTER_TO_UINT (g_hash_table_lookup (goals, area));
}

static void
set_goal (Desk *desk, const char *title, guint goal)
{
  GtkWidget *dialog = open_goals (desk);

  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, title)), goal);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (desk);
  g_assert_null (desk_find_window (CTI_TYPE_STAR_GOALS_DIALOG));
}

static void
test_a_goal_is_kept_shown_and_given_up (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD FRESH, "star");
  set_goal (&desk, "Managing money", 8);
  g_assert_cmpuint (get_goal (&desk, "money"), ==, 8);
  g_assert_cmpuint (get_goal (&desk, "network"), ==, 0);
  set_goal (&desk, "Managing money", 9);
  g_assert_cmpuint (get_goal (&desk, "money"), ==, 9);
  g_assert_cmpuint (desk_get_records (&desk, &cti_star_goal_type)->len, ==, 1);
  set_goal (&desk, "Managing money", 0);
  g_assert_cmpuint (get_goal (&desk, "money"), ==, 0);
  desk_close (&desk);
}

static void
test_a_digit_takes_a_goal_and_goes_on (void)
{
  static const guint goals[] = { 7, 10, 0, 3 };
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD FRESH, "star");
  dialog = open_goals (&desk);
  widget_show (dialog);
  widget_press (dialog, "7 0 minus 3");
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    g_assert_cmpuint (adw_combo_row_get_selected (
                          ADW_COMBO_ROW (widget_find (dialog, ADW_TYPE_COMBO_ROW, i))),
                      ==, goals[i]);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

/* As in any other form. Whose goals they are is said inside, where the desktop does not show it. */
static void
test_goals_are_a_form_like_others (void)
{
  static const char *const keys[] = { "Control+Return", "Control+KP_Enter" };
  Desk desk;

  desk_open_at (&desk, HEAD FRESH, "star");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *dialog = open_goals (&desk);
      AdwWindowTitle *heading = ADW_WINDOW_TITLE (widget_find (dialog, ADW_TYPE_WINDOW_TITLE, 0));

      g_assert_nonnull (heading);
      g_assert_cmpstr (adw_window_title_get_subtitle (heading), ==, "Liv");
      widget_show (dialog);
      widget_press (dialog, i == 0 ? "7" : "8");
      widget_press (dialog, keys[i]);
      desk_settle (&desk);
      g_assert_null (desk_find_window (CTI_TYPE_STAR_GOALS_DIALOG));
      g_assert_cmpuint (get_goal (&desk, "motivation"), ==, i == 0 ? 7 : 8);
    }
  desk_close (&desk);
}

static gboolean
offers (Desk *desk)
{
  return gtk_widget_get_visible (widget_find (desk->page, CTI_TYPE_NEXT_MEASURE, 0));
}

static void
test_a_fresh_star_asks_for_its_other_measures (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD FRESH, "star");
  g_assert_true (offers (&desk));
  desk_close (&desk);
  desk_open_at (&desk, HEAD FRESH "who5 2026-11-20 3 3 3 3 3\nfrequency 2026-11-19\n", "star");
  g_assert_false (offers (&desk));
  desk_close (&desk);
  desk_open_at (&desk, HEAD OLD, "star");
  g_assert_false (offers (&desk));
  desk_close (&desk);
}

static gboolean
lies_on (GtkWidget *button, GtkWidget *card)
{
  graphene_rect_t bounds;

  return gtk_widget_get_height (button) > 0 && gtk_widget_compute_bounds (button, card, &bounds) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (card);
}

/* Both buttons lie on the card, wherever they break into two rows; the first layout may not be the
 * last one. */
static void
test_the_offer_holds_its_buttons (void)
{
  static const int widths[] = { 700, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Desk desk;
      GtkWidget *card;

      desk_open_at (&desk, HEAD FRESH, "star");
      gtk_window_set_default_size (GTK_WINDOW (desk.window), widths[i], 700);
      widget_show (desk.window);
      card = gtk_widget_get_first_child (widget_find (desk.page, CTI_TYPE_NEXT_MEASURE, 0));
      for (guint j = 0; j < 2; j++)
        {
          GtkWidget *button = widget_find (card, GTK_TYPE_BUTTON, j);

          widget_wait (lies_on (button, card));
        }
      desk_close (&desk);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/star-goals/a-goal-is-kept-shown-and-given-up",
                   test_a_goal_is_kept_shown_and_given_up);
  g_test_add_func ("/star-goals/a-digit-takes-a-goal-and-goes-on",
                   test_a_digit_takes_a_goal_and_goes_on);
  g_test_add_func ("/star-goals/goals-are-a-form-like-others", test_goals_are_a_form_like_others);
  g_test_add_func ("/star-goals/a-fresh-star-asks-for-its-other-measures",
                   test_a_fresh_star_asks_for_its_other_measures);
  g_test_add_func ("/star-goals/the-offer-holds-its-buttons", test_the_offer_holds_its_buttons);
  return g_test_run ();
}
