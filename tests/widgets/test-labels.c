/* A long text that may break within a word is never laid out one letter to a line, which is what
 * GTK 4.8 does to find its least width; one that is short keeps the width it has. */

#include "cti-types-ui.h"
#include "widget-keys.h"

#define LONG "Siden den første stjerne er ni områder gået op"

static GtkLabel *
show_label (PangoWrapMode mode, const char *text)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), mode);
  gtk_window_set_child (GTK_WINDOW (window), label);
  widget_show (window);
  return GTK_LABEL (label);
}

/* (out): how wide it is at least, and how wide it wishes to be. */
static void
measure (GtkLabel *label, int *least, int *wished)
{
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, least, wished, NULL,
                      NULL);
}

static int
get_letter_width (GtkLabel *label)
{
  int width = 0;

  pango_layout_get_pixel_size (gtk_widget_create_pango_layout (GTK_WIDGET (label), "m"), &width,
                               NULL);
  return width;
}

static void
test_long (void)
{
  GtkLabel *label = show_label (PANGO_WRAP_WORD_CHAR, LONG);
  int least, wished;

  measure (label, &least, &wished);
  g_assert_cmpint (least, >, 2 * get_letter_width (label));
  g_assert_cmpint (least, <, wished / 3);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (label))));
}

static void
test_short (void)
{
  GtkLabel *label = show_label (PANGO_WRAP_WORD_CHAR, "Ja");
  GtkLabel *other = show_label (PANGO_WRAP_WORD, "Ja");
  int least, wished, others;

  measure (label, &least, &wished);
  measure (other, &least, &others);
  g_assert_cmpint (wished, ==, others);
  gtk_label_set_text (label, LONG);
  g_assert_cmpint (gtk_label_get_width_chars (label), >, 0);
  gtk_label_set_text (label, "Nej");
  gtk_label_set_text (other, "Nej");
  measure (label, &least, &wished);
  measure (other, &least, &others);
  g_assert_cmpint (wished, ==, others);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (label))));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (other))));
}

static void
test_set_by_hand (void)
{
  GtkLabel *label = show_label (PANGO_WRAP_WORD_CHAR, "");
  GtkLabel *whole = show_label (PANGO_WRAP_WORD, LONG);

  g_assert_cmpint (gtk_label_get_width_chars (whole), ==, -1);
  gtk_widget_set_visible (GTK_WIDGET (label), FALSE);
  gtk_label_set_max_width_chars (label, 4);
  gtk_widget_set_visible (GTK_WIDGET (label), TRUE);
  gtk_label_set_text (label, LONG);
  g_assert_cmpint (gtk_label_get_width_chars (label), ==, -1);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (label))));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (whole))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  cti_ui_register_types ();
  g_test_add_func ("/labels/a-long-text-has-a-least-width", test_long);
  g_test_add_func ("/labels/a-short-text-keeps-its-width", test_short);
  g_test_add_func ("/labels/what-has-a-width-of-its-own-keeps-it", test_set_by_hand);
  return g_test_run ();
}
