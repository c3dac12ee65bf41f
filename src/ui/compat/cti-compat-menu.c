#include "cti-compat-menu.h"

static void
open_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

/**
 * cti_compat_menu_set:
 * @button: a menu button of a row
 * @menu: what it opens
 *
 * As gtk_menu_button_set_menu_model(), but the menu is built when it is opened for the first time.
 * GTK 4.8 builds it at once and never frees all of it: rows that are made anew with each act would
 * cost 60 KiB each time they are shown, and the time for menus that nobody opens.
 */
void
cti_compat_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (button, NULL);
  gtk_menu_button_set_create_popup_func (button, open_cb, g_object_ref (menu), g_object_unref);
}
