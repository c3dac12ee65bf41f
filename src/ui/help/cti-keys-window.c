/* The window with all keys. GTK would build one that lies at a place of its own among the resources
 * as soon as the first window is there, and a tenth of the time to the first picture went into it;
 * here it is built when somebody asks for it. */

#include "cti-keys-window.h"

#define ACTION "show-help-overlay"

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplicationWindow *window = data;

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CTI_KEYS_RESOURCE);

      gtk_application_window_set_help_overlay (window,
                                               GTK_SHORTCUTS_WINDOW (
                                                   gtk_builder_get_object (builder,
                                                                           "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/**
 * cti_keys_window_offer:
 * @window: a window of the program
 *
 * Gives it the action win.show-help-overlay, which shows all keys over it.
 */
void
cti_keys_window_offer (GtkApplicationWindow *window)
{
  static const GActionEntry entries[] = { { ACTION, show_cb, NULL, NULL, NULL, { 0 } } };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
