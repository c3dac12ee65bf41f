/* The same window for a file of another team and for going back to what the program brings: both
 * are found out first, in the store's thread, and are one act when they are done. */

#include "cti-settings-preview.h"

#include <glib/gi18n.h>

#include "cti-compat-file.h"
#include "cti-file-read.h"
#include "cti-say.h"
#include "cti-settings-file.h"
#include "cti-trouble-error.h"
#include "cti-use-settings.h"
#include "cti-words-settings.h"
#include "cti-words.h"

struct _CtiSettingsPreview
{
  CtiListDialog parent_instance;

  GPtrArray *changes; /* (owned) (nullable) (element-type CtiSettingsChange): once they are found */
  GClosure *saved;    /* (owned) (nullable) */
  GtkWidget *apply;
};

G_DEFINE_FINAL_TYPE (CtiSettingsPreview, cti_settings_preview, CTI_TYPE_LIST_DIALOG)

/* --- Making it so ----------------------------------------------------------------------------- */

static gpointer
change_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_change_settings (store, data, error) ? g_ptr_array_ref (data) : NULL;
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSettingsPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) done = cti_session_run_finish (CTI_SESSION (source), result, &error);
  g_auto (GValue) value = G_VALUE_INIT;

  if (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    return; /* closed or locked meanwhile */
  if (done == NULL)
    {
      cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
      return;
    }
  cti_say_undo_in (GTK_WIDGET (self), _ ("The settings are kept."), NULL);
  g_value_init (&value, CTI_TYPE_SETTINGS_PREVIEW);
  g_value_set_object (&value, self);
  g_closure_invoke (self->saved, NULL, 1, &value, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
apply_clicked_cb (CtiSettingsPreview *self)
{
  CtiSession *session = cti_list_dialog_get_session (CTI_LIST_DIALOG (self));

  if (session == NULL || self->changes == NULL)
    return;
  gtk_widget_set_sensitive (self->apply, FALSE);
  cti_session_run_async (session, change_in_thread, g_ptr_array_ref (self->changes),
                         (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_ptr_array_unref,
                         changed_cb, g_object_ref (self));
}

static void
refuse (GtkWindow *parent, const char *words)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("The settings stay as they were"), words);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A value that does not go with another that stays is told by name, and there is nothing to show.
 */
static void
say_wrong (CtiSettingsPreview *self, const GError *error)
{
  g_autofree char *words = NULL;
  CtiProblem problem;

  if (!cti_problem_from_error (error, &problem))
    {
      cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
      return;
    }
  words = cti_words_problem (&problem);
  refuse (gtk_window_get_transient_for (GTK_WINDOW (self)), words);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- What would be different ------------------------------------------------------------------ */

static void
show_changes (CtiSettingsPreview *self)
{
  gboolean can_apply = FALSE;

  cti_list_dialog_clear (CTI_LIST_DIALOG (self));
  for (guint i = 0; i < self->changes->len; i++)
    {
      const CtiSettingsChange *change = g_ptr_array_index (self->changes, i);
      g_autofree char *line = cti_words_settings_change (change);

      cti_list_dialog_add (CTI_LIST_DIALOG (self), line, cti_words_settings_group (change->group),
                           NULL);
      can_apply = can_apply || change->kind != CTI_SETTINGS_STAYS;
    }
  gtk_widget_set_visible (self->apply, can_apply);
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
  if (can_apply)
    gtk_widget_grab_focus (self->apply);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSettingsPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    return;
  if (changes == NULL)
    {
      say_wrong (self, error);
      return;
    }
  self->changes = g_steal_pointer (&changes);
  show_changes (self);
}

static gpointer
plan_reset_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_settings_plan_reset (store, GPOINTER_TO_UINT (data));
}

static gpointer
plan_import_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_settings_plan_import (store, data, error);
}

/* --- The window ------------------------------------------------------------------------------- */

static void
cti_settings_preview_dispose (GObject *object)
{
  CtiSettingsPreview *self = CTI_SETTINGS_PREVIEW (object);

  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->saved, g_closure_unref);
  G_OBJECT_CLASS (cti_settings_preview_parent_class)->dispose (object);
}

static void
cti_settings_preview_class_init (CtiSettingsPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_settings_preview_dispose;
}

static void
cti_settings_preview_init (CtiSettingsPreview *self)
{
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "emblem-ok-symbolic",
                             _ ("Nothing is different"),
                             _ ("The team has these settings already."));
}

static CtiSettingsPreview *
make (GtkWindow *parent, CtiSession *session, const char *title, const char *apply, GClosure *saved)
{
  CtiSettingsPreview *self =
      g_object_new (CTI_TYPE_SETTINGS_PREVIEW, "transient-for", parent, NULL);

  self->saved = g_closure_ref (saved);
  g_closure_sink (saved);
  g_closure_set_marshal (saved, g_cclosure_marshal_VOID__VOID);
  self->apply = gtk_button_new_with_mnemonic (apply);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->apply), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_add_css_class (self->apply, "suggested-action");
  gtk_widget_set_halign (self->apply, GTK_ALIGN_START);
  gtk_widget_set_visible (self->apply, FALSE);
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (apply_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), title, _ ("This would be different"));
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), self->apply);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), session);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * cti_settings_preview_reset:
 * @parent: the window
 * @session: an open session
 * @groups: a set of groups of settings
 * @saved: (transfer floating): called without arguments once it is so
 *
 * Shows what would be different if they went back to what the program brings.
 */
void
cti_settings_preview_reset (GtkWindow *parent, CtiSession *session, guint groups, GClosure *saved)
{
  CtiSettingsPreview *self =
      make (parent, session, _ ("Back to What the Program Brings"), _ ("_Go Back"), saved);

  cti_session_run_async (session, plan_reset_in_thread, GUINT_TO_POINTER (groups), NULL,
                         (GDestroyNotify) g_ptr_array_unref, planned_cb, g_object_ref (self));
}

/* --- A file ----------------------------------------------------------------------------------- */

/**
 * cti_settings_preview_take_text:
 * @parent: the window
 * @session: an open session
 * @text: a file of settings
 * @length: how many bytes
 * @saved: (transfer floating): called without arguments once it is so
 *
 * Shows what would be different with them, or what is wrong with the file.
 */
void
cti_settings_preview_take_text (GtkWindow *parent,
                                CtiSession *session,
                                const char *text,
                                gsize length,
                                GClosure *saved)
{
  g_auto (CtiSettingsFault) fault = { 0 };
  CtiTeamSettings *settings = cti_settings_file_read (text, length, &fault);
  g_autofree char *words = NULL;
  CtiSettingsPreview *self;

  if (settings == NULL)
    {
      words = cti_words_settings_fault (&fault);
      refuse (parent, words);
      g_closure_sink (g_closure_ref (saved));
      g_closure_unref (saved);
      return;
    }
  self = make (parent, session, _ ("Settings from a File"), _ ("_Take Over"), saved);
  cti_session_run_async (session, plan_import_in_thread, settings,
                         (GDestroyNotify) cti_team_settings_free,
                         (GDestroyNotify) g_ptr_array_unref, planned_cb, g_object_ref (self));
}

typedef struct
{
  GtkWindow *parent;   /* (owned) */
  CtiSession *session; /* (owned) */
  GClosure *saved;     /* (owned) */
} Taking;

static void
taking_free (Taking *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_closure_unref (self->saved);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (cti_session_get_state (self->session) != CTI_SESSION_OPEN)
    return;
  text = cti_file_read_text_finish (result, &length, &error);
  if (text != NULL)
    cti_settings_preview_take_text (self->parent, self->session, text, length, self->saved);
  else
    refuse (self->parent, error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL)
    cti_file_read_async (file, CTI_SETTINGS_BYTES_MAX, read_cb, g_steal_pointer (&self));
}

/**
 * cti_settings_preview_take:
 * @parent: the window
 * @session: an open session
 * @saved: (transfer floating): called without arguments once it is so
 *
 * Asks for a file of settings and shows what would be different with them.
 */
void
cti_settings_preview_take (GtkWindow *parent, CtiSession *session, GClosure *saved)
{
  Taking *self = g_new0 (Taking, 1);

  self->parent = g_object_ref (parent);
  self->session = g_object_ref (session);
  self->saved = g_closure_ref (saved);
  g_closure_sink (saved);
  cti_compat_choose_file_open (parent, _ ("Take Settings from a File"), _ ("Settings (*.json)"),
                               "*.json", chosen_cb, self);
}
