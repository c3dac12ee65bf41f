#include "widget-letters.h"

#include <adwaita.h>

#include "widget-tour.h"

/* --- Letters that are underlined -------------------------------------------------------------- */

typedef struct
{
  const char *place;
  GHashTable *letters; /* (owned) (element-type uint GtkLabel) */
  guint faults;
} Letters;

/* What the letter of a label presses or goes to. */
static GtkWidget *
find_target (GtkLabel *label)
{
  GtkWidget *target = gtk_label_get_mnemonic_widget (label);

  for (GtkWidget *at = GTK_WIDGET (label); target == NULL && at != NULL;
       at = gtk_widget_get_parent (at))
    if (GTK_IS_BUTTON (at) || GTK_IS_MENU_BUTTON (at) || GTK_IS_CHECK_BUTTON (at) ||
        ADW_IS_PREFERENCES_ROW (at))
      target = at;
  return target;
}

static void
note_letter (GtkWidget *widget, gpointer data)
{
  Letters *self = data;
  guint letter = GTK_IS_LABEL (widget) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) : 0;
  GtkLabel *before;

  if (letter == 0 || letter == GDK_KEY_VoidSymbol || find_target (GTK_LABEL (widget)) == NULL)
    return;
  letter = gdk_keyval_to_lower (letter);
  before = g_hash_table_lookup (self->letters, GUINT_TO_POINTER (letter));
  if (before == NULL)
    g_hash_table_insert (self->letters, GUINT_TO_POINTER (letter), widget);
  else if (find_target (before) != find_target (GTK_LABEL (widget)))
    {
      g_test_message ("%s: one letter stands for “%s” and for “%s”", self->place,
                      gtk_label_get_label (before), gtk_label_get_label (GTK_LABEL (widget)));
      self->faults++;
    }
}

guint
letters_find_faults (const char *place, GtkWidget *top)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);
  Letters self = { place, letters, 0 };

  tour_each_seen (top, note_letter, &self);
  return self.faults;
}

/* --- The order of Tab --------------------------------------------------------------------------
 */

/* A page with more places than these is gone through as far as that. */
#define PLACES 150

/* The widget, or the list around it that scrolls by itself: where in there it is, is seen only
 * after it has scrolled. */
static GtkWidget *
find_still (GtkWidget *widget, GtkWidget *both)
{
  GtkWidget *still = widget;

  for (GtkWidget *at = widget; at != both; at = gtk_widget_get_parent (at))
    if (GTK_IS_SCROLLED_WINDOW (at))
      still = at;
  return still;
}

/* Both at the same moment, in what holds both. */
static gboolean
get_boxes (GtkWidget *one, GtkWidget *other, graphene_rect_t *one_box, graphene_rect_t *other_box)
{
  GtkWidget *both = one;

  while (both != NULL && other != both && !gtk_widget_is_ancestor (other, both))
    both = gtk_widget_get_parent (both);
  return both != NULL && both != one && both != other &&
         gtk_widget_compute_bounds (find_still (one, both), both, one_box) &&
         gtk_widget_compute_bounds (find_still (other, both), both, other_box);
}

/* Up is right where a column begins: to the right of what was left. */
static gboolean
goes_back (const graphene_rect_t *from, const graphene_rect_t *to)
{
  gboolean is_above = to->origin.y + to->size.height <= from->origin.y + 1;
  gboolean is_below = to->origin.y + 1 >= from->origin.y + from->size.height;
  gboolean is_left = to->origin.x + to->size.width <= from->origin.x + 1;
  gboolean is_right = to->origin.x + 1 >= from->origin.x + from->size.width;

  return is_above ? !is_right : is_left && !is_below;
}

static char *
describe (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);
  const char *title = row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))
                      : GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                               : NULL;

  return g_strdup_printf ("%s “%s” “%s”", G_OBJECT_TYPE_NAME (widget), title != NULL ? title : "",
                          gtk_widget_get_tooltip_text (widget) != NULL
                              ? gtk_widget_get_tooltip_text (widget)
                              : "");
}

static guint
compare_places (const char *place, GtkWidget *from, GtkWidget *to)
{
  graphene_rect_t from_box, to_box;
  g_autofree char *from_words = NULL;
  g_autofree char *to_words = NULL;

  if (!get_boxes (from, to, &from_box, &to_box) || !goes_back (&from_box, &to_box))
    return 0;
  from_words = describe (from);
  to_words = describe (to);
  g_test_message ("%s: Tab goes back from %s (%.0f, %.0f) to %s (%.0f, %.0f)", place, from_words,
                  from_box.origin.x, from_box.origin.y, to_words, to_box.origin.x, to_box.origin.y);
  return 1;
}

guint
order_find_faults (const char *place, GtkWidget *top)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *before = NULL, *began = gtk_window_get_focus (GTK_WINDOW (top));
  guint faults = 0;

  gtk_window_set_focus (GTK_WINDOW (top), NULL);
  while (g_hash_table_size (seen) < PLACES && gtk_widget_child_focus (top, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *now = gtk_window_get_focus (GTK_WINDOW (top));

      if (now == NULL || !g_hash_table_add (seen, now))
        break;
      if (before != NULL)
        faults += compare_places (place, before, now);
      before = now;
    }
  gtk_window_set_focus (GTK_WINDOW (top), began);
  return faults;
}
