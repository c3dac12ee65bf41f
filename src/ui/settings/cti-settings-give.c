#include "cti-settings-give.h"

#include <glib/gi18n.h>

#include "cti-file-place.h"
#include "cti-file-write.h"
#include "cti-names.h"
#include "cti-say.h"
#include "cti-use-settings.h"
#include "cti-words-settings.h"

struct _CtiSettingsGive
{
  CtiListDialog parent_instance;

  GtkSwitch *switches[CTI_SETTINGS_GROUPS];
  GtkWidget *save;
  GFile *file; /* (owned) (nullable): once it is chosen */
};

G_DEFINE_FINAL_TYPE (CtiSettingsGive, cti_settings_give, CTI_TYPE_LIST_DIALOG)

/* --- Saving ----------------------------------------------------------------------------------- */

static gpointer
export_in_thread (CtiStore *store, gpointer data, GError **error)
{
  gsize length = 0;
  char *text = cti_use_export_settings (store, GPOINTER_TO_UINT (data), &length, error);

  return text != NULL ? g_bytes_new_take (text, length) : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSettingsGive) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = cti_file_write_finish (result, &error);

  cti_say_written (GTK_WIDGET (self), self->file, NULL, error);
  if (is_written && cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSettingsGive) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cti_session_run_finish (CTI_SESSION (source), result, &error);
  GFile *file = self->file;

  if (bytes != NULL)
    cti_file_write_async (file, bytes, G_FILE_CREATE_REPLACE_DESTINATION, written_cb,
                          g_steal_pointer (&self));
  else if (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) != NULL)
    cti_say_error (GTK_WIDGET (self), error);
}

/**
 * cti_settings_give_save:
 * @self: the window
 * @file: where to
 *
 * Puts the chosen settings there, and says so.
 */
void
cti_settings_give_save (CtiSettingsGive *self, GFile *file)
{
  CtiSession *session = cti_list_dialog_get_session (CTI_LIST_DIALOG (self));

  if (session == NULL)
    return;
  g_set_object (&self->file, file);
  cti_session_run_async (session, export_in_thread,
                         GUINT_TO_POINTER (cti_settings_give_get_groups (self)), NULL,
                         (GDestroyNotify) g_bytes_unref, exported_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSettingsGive) self = user_data;
  g_autoptr (GFile) file = cti_file_place_finish (result, NULL, NULL);

  if (file != NULL)
    cti_settings_give_save (self, file);
}

static void
save_clicked_cb (CtiSettingsGive *self)
{
  const CtiFilePlace place = { _ ("Save Settings"), "overgang-settings.json",
                               _ ("Settings (*.json)"), "*.json", CTI_FILE_OF_NOBODY };

  cti_file_place_ask (GTK_WIDGET (self), &place, chosen_cb, g_object_ref (self));
}

/* --- The window ------------------------------------------------------------------------------- */

static const char *
get_hint (CtiSettingsGroup group)
{
  switch (group)
    {
    case CTI_SETTINGS_PHRASES:
      return _ ("As they are written: look them through for names first");
    case CTI_SETTINGS_OFFERS:
      return _ ("Without whom to call");
    case CTI_SETTINGS_FORMS:
      return _ ("A wording may be under a licence that the other team needs too");
    default:
      return "";
    }
}

static void
switched_cb (CtiSettingsGive *self)
{
  gtk_widget_set_sensitive (self->save, cti_settings_give_get_groups (self) != 0);
}

static void
add_group (CtiSettingsGive *self, CtiSettingsGroup group)
{
  GtkWidget *of_group = gtk_switch_new ();

  gtk_widget_set_valign (of_group, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (of_group), group != CTI_SETTINGS_FORMS);
  cti_names_set (of_group, cti_words_settings_group (group), get_hint (group));
  g_signal_connect_object (of_group, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  self->switches[group] = GTK_SWITCH (of_group);
  cti_list_dialog_add (CTI_LIST_DIALOG (self), cti_words_settings_group (group), get_hint (group),
                       of_group);
}

static void
cti_settings_give_dispose (GObject *object)
{
  g_clear_object (&CTI_SETTINGS_GIVE (object)->file);
  G_OBJECT_CLASS (cti_settings_give_parent_class)->dispose (object);
}

static void
cti_settings_give_class_init (CtiSettingsGiveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_settings_give_dispose;
}

static void
cti_settings_give_init (CtiSettingsGive *self)
{
  self->save = gtk_button_new_with_mnemonic (_ ("_Save…"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->save), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_halign (self->save, GTK_ALIGN_START);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Settings for Another Team"),
                             _ ("The name of the team and the people stay here"));
  cti_list_dialog_end_search (CTI_LIST_DIALOG (self));
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), self->save);
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    add_group (self, (CtiSettingsGroup) group);
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
}

/**
 * cti_settings_give_get_groups:
 * @self: the window
 *
 * Returns: the set of groups that are switched on
 */
guint
cti_settings_give_get_groups (CtiSettingsGive *self)
{
  guint groups = 0;

  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    if (gtk_switch_get_active (self->switches[group]))
      groups |= CTI_SETTINGS_BIT (group);
  return groups;
}

/**
 * cti_settings_give_new:
 * @parent: the window
 * @session: an open session
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *
cti_settings_give_new (GtkWindow *parent, CtiSession *session)
{
  CtiSettingsGive *self = g_object_new (CTI_TYPE_SETTINGS_GIVE, "transient-for", parent, NULL);

  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), session);
  return GTK_WINDOW (self);
}
