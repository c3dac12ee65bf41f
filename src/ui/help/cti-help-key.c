/* F1 and Ctrl+Q in every dialog. The keys of the application are heard in its own windows alone,
 * and a dialog is none of them: what closes a window would close the dialog. */

#include "cti-help-key.h"

#include "cti-help-window.h"

/* The action of the application that @data names. */
static gboolean
act_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), data, NULL);
  return application != NULL;
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                        gtk_callback_action_new (act_cb, (gpointer) action, NULL)));
}

static void
toplevels_changed_cb (GListModel *toplevels,
                      guint position,
                      guint removed,
                      guint added,
                      gpointer data)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);
      GtkEventController *keys;

      if (GTK_IS_APPLICATION_WINDOW (window) || CTI_IS_HELP_WINDOW (window))
        continue;
      keys = gtk_shortcut_controller_new ();
      add_key (keys, GDK_KEY_F1, 0, "help");
      add_key (keys, GDK_KEY_q, GDK_CONTROL_MASK, "quit");
      gtk_widget_add_controller (window, keys);
    }
}

/**
 * cti_help_key_watch:
 *
 * From now on F1 opens the help and Ctrl+Q ends the program in each dialog that is made.
 */
void
cti_help_key_watch (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (toplevels_changed_cb),
                    NULL);
}

/**
 * cti_help_key_find_window:
 * @application: the application
 *
 * Returns: (transfer none) (nullable): the window or dialog that has the keyboard, else the window
 * of the application
 */
GtkWindow *
cti_help_key_find_window (GtkApplication *application)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_is_active (window))
        return window;
    }
  return gtk_application_get_active_window (application);
}

/**
 * cti_help_key_show_topic:
 * @widget: a widget of a window
 * @id: id of a topic
 *
 * Opens the help, as its key does, on that topic. No action of its own: those are open to other
 * programs as well.
 */
void
cti_help_key_show_topic (GtkWidget *widget, const char *id)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  gtk_widget_activate_action (widget, "app.help", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (CTI_IS_HELP_WINDOW (window))
        cti_help_window_show_topic (CTI_HELP_WINDOW (window), id);
    }
}
