/* How large a dialog opens: as the text is, within the screen, which is 1280 by 800 here. */

#include "cti-dialog-size.h"
#include "widget-keys.h"

#define USUAL (96 * PANGO_SCALE)

typedef struct
{
  GtkWidget *parent;
  GtkWidget *dialog;
} Pair;

static Pair
open_pair (int dpi)
{
  Pair pair = { gtk_window_new (), NULL };

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  gtk_window_set_default_size (GTK_WINDOW (pair.parent), 400, 300);
  widget_show (pair.parent);
  pair.dialog = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (pair.dialog), 480, 420);
  gtk_window_set_transient_for (GTK_WINDOW (pair.dialog), GTK_WINDOW (pair.parent));
  widget_show (pair.dialog);
  return pair;
}

static void
expect_size (GtkWidget *window, int width, int height)
{
  int is_width, is_height;

  gtk_window_get_default_size (GTK_WINDOW (window), &is_width, &is_height);
  g_assert_cmpint (is_width, ==, width);
  g_assert_cmpint (is_height, ==, height);
}

static void
close_pair (Pair *pair)
{
  gtk_window_destroy (GTK_WINDOW (pair->dialog));
  gtk_window_destroy (GTK_WINDOW (pair->parent));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
usual_text_changes_nothing (void)
{
  Pair pair = open_pair (USUAL);

  expect_size (pair.dialog, 480, 420);
  close_pair (&pair);
}

static void
larger_text_has_a_larger_dialog (void)
{
  Pair pair = open_pair (USUAL * 3 / 2);

  expect_size (pair.dialog, 720, 630);
  expect_size (pair.parent, 400, 300);
  close_pair (&pair);
}

static void
no_dialog_is_larger_than_the_screen (void)
{
  Pair pair = open_pair (USUAL * 3);

  expect_size (pair.dialog, 1280 * 0.92, 800 * 0.92);
  close_pair (&pair);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  cti_dialog_size_watch ();
  g_test_add_func ("/dialog-size/usual-text-changes-nothing", usual_text_changes_nothing);
  g_test_add_func ("/dialog-size/larger-text-has-a-larger-dialog", larger_text_has_a_larger_dialog);
  g_test_add_func ("/dialog-size/no-dialog-is-larger-than-the-screen",
                   no_dialog_is_larger_than_the_screen);
  return g_test_run ();
}
