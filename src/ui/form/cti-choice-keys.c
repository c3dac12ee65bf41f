/* One key press instead of four: with the focus on a closed choice, a letter takes the next entry
 * that begins with it, as lists do everywhere else. Digits too, for choices that are numbers. */

#include "cti-choice-keys.h"

#include "cti-fold.h"

static gboolean
begins_with (GListModel *list, guint index, const char *folded_letter)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, index);
  g_autofree char *folded = NULL;

  if (!GTK_IS_STRING_OBJECT (item))
    return FALSE;
  folded = cti_fold (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
  return g_str_has_prefix (folded, folded_letter);
}

static gboolean
take_letter (AdwComboRow *row, gunichar letter)
{
  GListModel *list = adw_combo_row_get_model (row);
  guint count = list != NULL ? g_list_model_get_n_items (list) : 0;
  guint at = adw_combo_row_get_selected (row);
  char text[7] = { 0 };
  g_autofree char *folded = NULL;

  g_unichar_to_utf8 (letter, text);
  folded = cti_fold (text);
  for (guint i = 1; *folded != '\0' && i <= count; i++)
    {
      guint next = ((at == GTK_INVALID_LIST_POSITION ? count - 1 : at) + i) % count;

      if (begins_with (list, next, folded))
        {
          adw_combo_row_set_selected (row, next);
          return GDK_EVENT_STOP;
        }
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (AdwComboRow *row, guint keyval, guint keycode, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  /* while its list is open, the focus is there and the keys are the list's */
  if (!gtk_widget_is_focus (GTK_WIDGET (row)) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) ||
      !g_unichar_isalnum (letter))
    return GDK_EVENT_PROPAGATE;
  return take_letter (row, letter);
}

/**
 * cti_choice_keys_attach:
 * @row: a choice among strings
 *
 * Lets a letter take the next entry that begins with it while the row has the focus.
 */
void
cti_choice_keys_attach (AdwComboRow *row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
}
