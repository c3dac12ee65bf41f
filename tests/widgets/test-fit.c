/* What is seen on every page and in every dialog: each label has the room it needs and nothing
 * stands beside the window; no underlined letter stands for two things, and Tab goes as the eye
 * does. Run in several widths, sizes of text and languages; CTI_TEST_WIDTH says how wide. */

#include <stdlib.h>

#include "cti-list-dialog.h"
#include "cti-types-ui.h"
#include "cti-words.h"
#include "widget-keys.h"
#include "widget-letters.h"
#include "widget-tour.h"

typedef struct
{
  const char *place;
  GtkWidget *top;
  guint faults;
} Look;

/* All that is found in one walk, which is what takes the time. */
typedef struct
{
  guint cut;
  guint letters;
  guint order;
} Faults;

static int
get_width (void)
{
  return atoi (g_getenv ("CTI_TEST_WIDTH"));
}

/* A list that scrolls sideways, and text that is longer than its field, are not cut. */
static gboolean
may_reach_out (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType sideways = GTK_POLICY_NEVER;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_EDITABLE) != NULL)
    return TRUE;
  for (; scrolled != NULL; scrolled = gtk_widget_get_ancestor (gtk_widget_get_parent (scrolled),
                                                               GTK_TYPE_SCROLLED_WINDOW))
    {
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scrolled), &sideways, NULL);
      if (sideways != GTK_POLICY_NEVER)
        return TRUE;
    }
  return FALSE;
}

static void
complain (Look *look, GtkWidget *widget, const char *what)
{
  const char *text =
      GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : G_OBJECT_TYPE_NAME (widget);

  g_test_message ("%s: “%s” %s", look->place, text, what);
  look->faults++;
}

static gboolean
is_cut_below (GtkWidget *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  graphene_rect_t box;

  return row != NULL && gtk_widget_compute_bounds (label, row, &box) &&
         box.origin.y + box.size.height > (float) gtk_widget_get_height (row) + 1;
}

static void
look_at_widget (GtkWidget *widget, gpointer data)
{
  Look *look = data;
  graphene_rect_t box;
  int least = 0;

  if (!GTK_IS_LABEL (widget) || gtk_widget_get_width (widget) == 0)
    return;
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) &&
      gtk_widget_get_tooltip_text (widget) == NULL)
    complain (look, widget, "is cut by dots");
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (gtk_widget_get_allocated_width (widget) < least)
    complain (look, widget, "has too little room");
  if (is_cut_below (widget))
    complain (look, widget, "is cut below");
  if (!may_reach_out (widget) && gtk_widget_compute_bounds (widget, look->top, &box) &&
      (box.origin.x < -1 ||
       box.origin.x + box.size.width > (float) gtk_widget_get_width (look->top) + 1))
    complain (look, widget, "stands beside the window");
}

/* What a dialog is for is done by a button that no lack of height scrolls away; in a list it stands
 * first. */
static void
look_at_main_button (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action") &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL &&
      !CTI_IS_LIST_DIALOG (gtk_widget_get_root (widget)))
    complain (data, widget, "scrolls away");
}

/* As a window manager does with a dialog that is wider than the screen. */
static void
make_narrow (GtkWidget *top)
{
  gtk_window_set_default_size (GTK_WINDOW (top), get_width (), gtk_widget_get_height (top));
  tour_draw (top);
}

static void
look_at (Desk *desk, const char *place, GtkWidget *top, gpointer data)
{
  Look look = { .place = place, .top = top };
  Faults *faults = data;

  if (gtk_widget_get_width (top) > get_width ())
    make_narrow (top);
  if (gtk_widget_get_width (top) > get_width ())
    {
      g_test_message ("%s: needs %d pixels", place, gtk_widget_get_width (top));
      look.faults++;
    }
  tour_each_seen (top, look_at_widget, &look);
  if (gtk_window_get_transient_for (GTK_WINDOW (top)) != NULL)
    tour_each_seen (top, look_at_main_button, &look);
  faults->cut += look.faults;
  faults->letters += letters_find_faults (place, top);
  faults->order += order_find_faults (place, top);
}

static const Faults *
find_faults (void)
{
  static Faults faults;
  static gboolean is_walked;
  Desk desk;

  if (is_walked)
    return &faults;
  tour_open (&desk);
  gtk_window_set_default_size (GTK_WINDOW (desk.window), get_width (), 760);
  desk_settle (&desk);
  tour_walk (&desk, look_at, &faults);
  desk_close (&desk);
  is_walked = TRUE;
  return &faults;
}

static void
nothing_is_cut (void)
{
  g_assert_cmpuint (find_faults ()->cut, ==, 0);
}

/* A language that nobody speaks has no letters of its own. */
static void
no_letter_stands_for_two_things (void)
{
  if (g_strcmp0 (g_getenv ("LANGUAGE"), "eo") != 0)
    g_assert_cmpuint (find_faults ()->letters, ==, 0);
}

static void
tab_goes_as_the_eye_does (void)
{
  g_assert_cmpuint (find_faults ()->order, ==, 0);
}

int
main (int argc, char **argv)
{
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/fit/nothing-is-cut", nothing_is_cut);
  g_test_add_func ("/fit/no-letter-stands-for-two-things", no_letter_stands_for_two_things);
  g_test_add_func ("/fit/tab-goes-as-the-eye-does", tab_goes_as_the_eye_does);
  return g_test_run ();
}
