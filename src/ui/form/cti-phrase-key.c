#include "cti-phrase-key.h"

#include <glib/gi18n.h>

#include "cti-host.h"

static void
insert_cb (GSimpleAction *action, GVariant *parameter, gpointer text)
{
  CtiHost *host = cti_host_of (text);

  if (host != NULL)
    cti_host_offer_phrases (host, text);
}

static const GActionEntry actions[] = { { .name = "insert", .activate = insert_cb } };

/**
 * cti_phrase_key_attach:
 * @text: a text
 *
 * Offers the phrases in its context menu, and by Ctrl+I.
 */
void
cti_phrase_key_attach (GtkTextView *text)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Put In a _Phrase…"), "phrase.insert");
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), text);
  gtk_widget_insert_action_group (GTK_WIDGET (text), "phrase", G_ACTION_GROUP (group));
  g_menu_item_set_attribute (item, "accel", "s", "<Control>i");
  g_menu_append_item (section, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_text_view_set_extra_menu (text, G_MENU_MODEL (menu));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_i,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("phrase.insert")));
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
}
