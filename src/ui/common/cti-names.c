/* What a screen reader calls a widget, where GTK 4.8 gets it wrong. */

#include "cti-names.h"

#include <adwaita.h>

/**
 * cti_names_by_content:
 * @root: a widget whose template has been made
 *
 * Lets every button below @root that has a mnemonic be called by the text it shows. GTK 4.8 adds
 * the raw label, so that "_Save" would be read as "_Save Save".
 */
void
cti_names_by_content (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child) && gtk_button_get_use_underline (GTK_BUTTON (child)))
        gtk_accessible_reset_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL);
      else
        cti_names_by_content (child);
    }
}

/**
 * cti_names_set:
 * @widget: a widget
 * @label: what it is called
 * @description: (nullable): what else there is to say of it
 *
 * In a menu button it is the button within that has the keyboard; GTK 4.8 hands on the name alone.
 */
void
cti_names_set (GtkWidget *widget, const char *label, const char *description)
{
  if (ADW_IS_PREFERENCES_ROW (widget) || GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget))
    /* the title of the row names it, and would be said as well */
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  if (GTK_IS_MENU_BUTTON (widget))
    cti_names_describe (gtk_widget_get_first_child (widget), description);
}

/**
 * cti_names_describe:
 * @widget: a widget that is called by the row it stands in
 * @description: (nullable): what else there is to say of it
 *
 * A menu button is described as cti_names_set() names it.
 */
void
cti_names_describe (GtkWidget *widget, const char *description)
{
  if (GTK_IS_MENU_BUTTON (widget))
    cti_names_describe (gtk_widget_get_first_child (widget), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
say_chosen_cb (GtkDropDown *drop_down)
{
  GObject *item = gtk_drop_down_get_selected_item (drop_down);
  const char *name = g_object_get_data (G_OBJECT (drop_down), "name");
  const char *chosen =
      GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : NULL;

  cti_names_set (GTK_WIDGET (drop_down), name, chosen);
  cti_names_set (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), name, chosen);
}

/**
 * cti_names_drop_down:
 * @drop_down: a drop-down of strings
 * @name: what it is called
 *
 * Names it and the button within, which has the keyboard and which GTK 4.8 leaves without a name;
 * what is chosen is their description.
 */
void
cti_names_drop_down (GtkDropDown *drop_down, const char *name)
{
  g_object_set_data_full (G_OBJECT (drop_down), "name", g_strdup (name), g_free);
  g_signal_handlers_disconnect_by_func (drop_down, say_chosen_cb, NULL);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (say_chosen_cb), NULL);
  say_chosen_cb (drop_down);
}

/**
 * cti_names_warn_of_caps_lock:
 * @warning: what is seen while Caps Lock is on
 */
void
cti_names_warn_of_caps_lock (GtkWidget *warning)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (warning));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  if (keyboard != NULL)
    g_object_bind_property (keyboard, "caps-lock-state", warning, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * cti_names_lists:
 * @widget: a widget with a choice in it, such as an #AdwComboRow or a #GtkDropDown
 * @name: what is chosen
 *
 * Names what the choice is made of - the button, what stands in it, the list behind it - which is
 * read by its type name otherwise.
 */
void
cti_names_lists (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_VIEW (widget) || GTK_IS_LIST_BOX (widget))
    {
      cti_names_set (widget, name, NULL);
      return; /* its rows are called by what they show */
    }
  if (GTK_IS_TOGGLE_BUTTON (widget) ||
      g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") == 0)
    cti_names_set (widget, name, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cti_names_lists (child, name);
}
