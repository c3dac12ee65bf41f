#include "cti-backup-dialog.h"

#include <glib/gi18n.h>

#include "cti-compat-file.h"
#include "cti-help-topic.h"
#include "cti-names.h"
#include "cti-progress.h"
#include "cti-say.h"
#include "cti-session-backup.h"
#include "cti-settings.h"
#include "cti-use-backup.h"
#include "cti-words-dates.h"
#include "cti-words-trouble.h"

struct _CtiBackupDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  GtkWidget *state;        /* (unowned): how it stands */
  GtkWidget *place;        /* (unowned): where they are */
  GtkWidget *make;         /* (unowned): the button that makes one */
  GtkWidget *here;         /* (unowned): the button for the place beside the cases */
  gboolean is_whole;       /* whether all of a backup is being brought back */
};

G_DEFINE_FINAL_TYPE (CtiBackupDialog, cti_backup_dialog, CTI_TYPE_LIST_DIALOG)

typedef struct
{
  char *folder;  /* (owned) (nullable) */
  char *name;    /* (owned) (nullable): of a backup */
  char *case_id; /* (owned) (nullable): %NULL for all of it */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->folder);
  g_free (job->name);
  g_free (job->case_id);
  g_free (job);
}

static CtiSession *
get_session (CtiBackupDialog *self)
{
  return cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
}

static Job *
job_new (CtiBackupDialog *self, const char *name, const char *case_id)
{
  Job *job = g_new0 (Job, 1);

  job->folder = g_strdup (cti_session_get_backup_folder (get_session (self)));
  job->name = g_strdup (name);
  job->case_id = g_strdup (case_id);
  return job;
}

/* --- Bringing back ---------------------------------------------------------------------------- */

static gpointer
restore_in_thread (CtiStore *store, gpointer data, CtiProgress *progress, GError **error)
{
  const Job *job = data;

  return cti_use_restore_backup (store, job->folder, job->name, job->case_id, cti_progress_tell,
                                 progress, error);
}

static char *
describe_restored (CtiBackupDialog *self, guint cases)
{
  if (!self->is_whole)
    return g_strdup (
        _ ("The case has been brought back. The state before is in a backup of its own."));
  return g_strdup_printf (ngettext ("%u case and what belongs to the team have been brought back. "
                                    "The state before is in a backup of its own.",
                                    "%u cases and what belongs to the team have been brought back. "
                                    "The state before is in a backup of its own.",
                                    cases),
                          cases);
}

static void
show_restored (CtiBackupDialog *self, GPtrArray *restored)
{
  CtiCardList *cards = cti_session_get_cards (get_session (self));
  CtiCase *open = cti_workspace_get_case (self->workspace);
  g_autofree char *sentence = describe_restored (self, restored->len);

  for (guint i = 0; i < restored->len; i++)
    {
      CtiCase *now = g_ptr_array_index (restored, i);
      g_autoptr (CtiCard) card = cti_case_make_card (now);

      cti_card_list_put (cards, card);
      if (open != NULL && g_strcmp0 (cti_case_get_id (open), cti_case_get_id (now)) == 0)
        cti_workspace_show_case (self->workspace, now);
    }
  if (self->is_whole)
    cti_workspace_refresh (self->workspace);
  cti_say (GTK_WIDGET (self->workspace), sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiBackupDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) restored = cti_progress_run_finish (result, &error);

  if (get_session (self) == NULL || self->workspace == NULL)
    return;
  if (restored != NULL)
    show_restored (self, restored);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      cti_say (GTK_WIDGET (self->workspace), _ ("Given up. Everything is as it was."));
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
}

static void
restore (CtiBackupDialog *self, const char *name, const char *case_id)
{
  self->is_whole = case_id == NULL;
  cti_progress_run (GTK_WIDGET (self), get_session (self),
                    case_id == NULL ? _ ("Bringing everything back") : _ ("Bringing the case back"),
                    TRUE, restore_in_thread, job_new (self, name, case_id), job_free,
                    (GDestroyNotify) g_ptr_array_unref, restored_cb, g_object_ref (self));
}

static void
answered_cb (CtiBackupDialog *self, const char *response, GtkWidget *question)
{
  const char *name = g_object_get_data (G_OBJECT (question), "cti-backup");
  CtiCase *open = self->workspace != NULL ? cti_workspace_get_case (self->workspace) : NULL;

  if (get_session (self) == NULL || g_strcmp0 (response, "cancel") == 0)
    return;
  if (g_strcmp0 (response, "all") == 0)
    restore (self, name, NULL);
  else if (open != NULL)
    restore (self, name, cti_case_get_id (open));
}

/* What each answer brings back, and whose the open case is. */
static char *
explain (CtiCase *open)
{
  const char *all =
      _ ("A backup of the present state is made first, so nothing is lost. “Everything” brings "
         "back "
         "the cases and what belongs to the team: settings, inquiries, offers, tasks and "
         "supervision. What this backup does not hold stays as it is, and what was erased since "
         "stays erased.");
  g_autofree char *one =
      open != NULL
          /* Translators: name of a citizen. */
          ? g_strdup_printf (_ ("“The open case” brings back %s alone."), cti_case_get_name (open))
          : NULL;

  return g_strjoin ("\n\n", all, one, NULL);
}

static void
ask (CtiBackupDialog *self, GtkWidget *button)
{
  CtiCase *open = self->workspace != NULL ? cti_workspace_get_case (self->workspace) : NULL;
  const char *day = g_object_get_data (G_OBJECT (button), "cti-day");
  /* Translators: day and time of a backup. */
  g_autofree char *heading = g_strdup_printf (_ ("Bring back from %s?"), day);
  g_autofree char *body = explain (open);
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  if (open != NULL)
    adw_message_dialog_add_response (dialog, "case", _ ("The _Open Case"));
  adw_message_dialog_add_response (dialog, "all", _ ("_Everything"));
  adw_message_dialog_set_response_appearance (dialog, "all", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (question), "cti-backup",
                          g_strdup (g_object_get_data (G_OBJECT (button), "cti-backup")), g_free);
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

/* --- The list --------------------------------------------------------------------------------- */

static GtkWidget *
make_button (CtiBackupDialog *self, const CtiBackup *backup, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("backup", "_Bring Back…"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  g_object_set_data_full (G_OBJECT (button), "cti-backup", g_strdup (backup->name), g_free);
  g_object_set_data_full (G_OBJECT (button), "cti-day", g_strdup (title), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return button;
}

static char *
describe (const CtiBackup *backup)
{
  guint cases = cti_backup_count_cases (backup);
  g_autofree char *size = g_format_size (cti_backup_get_size (backup));
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, ngettext ("%u case", "%u cases", cases), cases);
  g_string_append_printf (words, " · %s", size);
  if (backup->left_out->len > 0)
    {
      g_string_append (words, "\n");
      g_string_append_printf (words,
                              ngettext ("%u case could not be copied: its file is damaged",
                                        "%u cases could not be copied: their files are damaged",
                                        backup->left_out->len),
                              backup->left_out->len);
    }
  return g_string_free (words, FALSE);
}

static void
show_backups (CtiBackupDialog *self, GPtrArray *backups)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);

  cti_list_dialog_clear (list);
  for (guint i = 0; i < backups->len; i++)
    {
      const CtiBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *title = cti_words_moment (backup->made);
      g_autofree char *more = describe (backup);

      cti_list_dialog_add (list, title, more, make_button (self, backup, title));
    }
  cti_list_dialog_show (list);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;

  return cti_use_read_backups (store, job->folder, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiBackupDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (get_session (self) == NULL)
    return;
  if (backups != NULL)
    show_backups (self, backups);
  else
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
}

static void
read_backups (CtiBackupDialog *self)
{
  cti_session_run_async (get_session (self), read_in_thread, job_new (self, NULL, NULL), job_free,
                         (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
}

/* --- How it stands ---------------------------------------------------------------------------- */

static void
set_row (GtkWidget *row, const char *title, const char *subtitle)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  cti_names_set (row, title, subtitle);
}

static char *
describe_proof (const CtiBackup *newest)
{
  guint cases = newest != NULL ? cti_backup_count_cases (newest) : 0;
  g_autofree char *when = newest != NULL ? cti_words_moment (newest->made) : NULL;

  if (newest == NULL)
    return g_strdup (_ ("One is made at the first unlock of the day."));
  return g_strdup_printf (ngettext ("Tested %s, %u case", "Tested %s, %u cases", cases), when,
                          cases);
}

static void
show_state (CtiBackupDialog *self)
{
  const CtiBackupState *state = cti_session_get_backup (get_session (self));
  const char *folder = cti_session_get_backup_folder (get_session (self));
  g_autofree char *proof = describe_proof (state->newest);

  gtk_widget_set_sensitive (self->make, !state->is_running);
  if (state->is_running)
    set_row (self->state, _ ("A backup is being made and tested…"), proof);
  else if (state->trouble != CTI_TROUBLE_NONE)
    set_row (self->state, cti_words_trouble_title (state->trouble),
             cti_words_trouble_body (state->trouble));
  else
    set_row (self->state,
             state->newest != NULL ? _ ("The last backup holds")
                                   : _ ("Today's backup will be made in a moment"),
             proof);
  gtk_widget_set_visible (self->here, folder != NULL && *folder != '\0');
  set_row (self->place, _ ("Folder"),
           folder != NULL && *folder != '\0'
               ? folder
               : _ ("On this computer, beside the cases. A folder on another disk also helps "
                    "when the computer is lost."));
}

static void
backup_changed_cb (CtiBackupDialog *self)
{
  if (get_session (self) == NULL)
    return;
  show_state (self);
  read_backups (self);
}

static void
make_clicked_cb (CtiBackupDialog *self)
{
  cti_session_back_up (get_session (self), TRUE);
  show_state (self);
}

static void
use_folder (CtiBackupDialog *self, const char *folder)
{
  cti_settings_set_backup_folder (folder);
  cti_session_set_backup_folder (get_session (self), folder);
  cti_session_back_up (get_session (self), FALSE);
  show_state (self);
  read_backups (self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiBackupDialog) self = user_data;
  g_autoptr (GFile) folder = cti_compat_choose_file_finish (result, NULL);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL && get_session (self) != NULL)
    use_folder (self, path);
}

static void
choose_clicked_cb (CtiBackupDialog *self)
{
  cti_compat_choose_folder (GTK_WINDOW (self), _ ("Folder for Backups"), chosen_cb,
                            g_object_ref (self));
}

static void
default_clicked_cb (CtiBackupDialog *self)
{
  use_folder (self, "");
}

static GtkWidget *
add_button (GtkWidget *row, const char *label, GCallback clicked, CtiBackupDialog *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static GtkWidget *
make_row (void)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "subtitle-lines", 0, NULL);
}

static void
add_top (CtiBackupDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("One is made at the first unlock of each day. Each is opened, counted and compared before "
         "it counts."));
  self->state = make_row ();
  self->make = add_button (self->state, _ ("Back Up _Now"), G_CALLBACK (make_clicked_cb), self);
  self->place = make_row ();
  add_button (self->place, _ ("_Choose…"), G_CALLBACK (choose_clicked_cb), self);
  self->here =
      add_button (self->place, _ ("_On This Computer"), G_CALLBACK (default_clicked_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->state);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->place);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), group);
}

static void
cti_backup_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&CTI_BACKUP_DIALOG (object)->workspace);
  G_OBJECT_CLASS (cti_backup_dialog_parent_class)->dispose (object);
}

static void
cti_backup_dialog_class_init (CtiBackupDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_backup_dialog_dispose;
}

static void
cti_backup_dialog_init (CtiBackupDialog *self)
{
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Backups"), NULL);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "drive-harddisk-symbolic",
                             _ ("There are no backups here"),
                             _ ("Each is opened, counted and compared before it counts."));
  add_top (self);
}

/**
 * cti_backup_dialog_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): the backups in a window of their own, to be presented
 */
GtkWidget *
cti_backup_dialog_new (CtiWorkspace *workspace)
{
  CtiBackupDialog *self = g_object_new (CTI_TYPE_BACKUP_DIALOG, "transient-for",
                                        gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  CtiSession *session = cti_workspace_get_session (workspace);

  g_set_weak_pointer (&self->workspace, workspace);
  cti_help_topic_set (GTK_WINDOW (self), "backups");
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), session);
  g_signal_connect_object (session, "backup-changed", G_CALLBACK (backup_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
  read_backups (self);
  return GTK_WIDGET (self);
}
