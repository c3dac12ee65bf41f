/* Ten digits to press, for a screen that has no keys: the PIN is typed by touch or pointer alone.
 */

#include "cti-own-pad.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"

#define N_COLUMNS 3

static void
press (GtkEditable *entry, const char *digit)
{
  int at = -1;

  gtk_editable_delete_selection (entry);
  gtk_editable_insert_text (entry, digit, -1, &at);
  gtk_editable_set_position (entry, -1);
}

static void
digit_cb (GtkButton *button, GtkEditable *entry)
{
  press (entry, gtk_label_get_text (GTK_LABEL (gtk_button_get_child (button))));
}

static void
wipe_cb (GtkEditable *entry)
{
  gtk_editable_set_text (entry, "");
}

static GtkWidget *
add_key (GtkWidget *grid, const char *text, int place)
{
  GtkWidget *box = cti_own_box_new (0);
  GtkWidget *button = cti_own_add_button (box, text, FALSE);

  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_grid_attach (GTK_GRID (grid), box, place % N_COLUMNS, place / N_COLUMNS, 1, 1);
  return button;
}

/**
 * cti_own_pad_new:
 * @entry: where the digits go; lives as long as the pad
 *
 * Returns: (transfer floating): the digits, and a key that takes all of them back
 */
GtkWidget *
cti_own_pad_new (GtkEditable *entry)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 8, "column-spacing", 8,
                                  "column-homogeneous", TRUE, "halign", GTK_ALIGN_START, NULL);

  gtk_widget_set_direction (grid, GTK_TEXT_DIR_LTR); /* digits stand like this everywhere */
  for (int digit = 1; digit <= 10; digit++)
    {
      g_autofree char *text = g_strdup_printf ("%d", digit % 10);

      /* the zero stands below the eight */
      g_signal_connect (add_key (grid, text, digit < 10 ? digit - 1 : digit), "clicked",
                        G_CALLBACK (digit_cb), entry);
    }
  g_signal_connect_swapped (add_key (grid, C_ ("citizen", "Delete"), 11), "clicked",
                            G_CALLBACK (wipe_cb), entry);
  return grid;
}
