#include "cti-compat-file.h"

#include <glib/gi18n.h>

static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "nothing chosen");
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (task);
}

static void
start_in_documents (GtkFileChooser *chooser)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = g_file_new_for_path (path != NULL ? path : g_get_home_dir ());

  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/**
 * cti_compat_choose_file_save:
 * @parent: the window that asks
 * @title: what is chosen
 * @name: a neutral name to begin with
 * @kind: what such files are called
 * @pattern: how their names look, as "*.pdf"
 * @callback: called when a file was chosen, or none
 * @user_data: handed to it
 *
 * Asks where to save a file.
 */
void
cti_compat_choose_file_save (GtkWindow *parent,
                             const char *title,
                             const char *name,
                             const char *kind,
                             const char *pattern,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                   _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  start_in_documents (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb),
                    g_task_new (parent, NULL, callback, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * cti_compat_choose_file_open:
 * @parent: the window that asks
 * @title: what is chosen
 * @kind: what files there are to choose from, for people
 * @pattern: the same for the machine, such as "*.ini"
 * @callback: called when a file was chosen, or none; see cti_compat_choose_file_finish()
 * @user_data: handed to it
 */
void
cti_compat_choose_file_open (GtkWindow *parent,
                             const char *title,
                             const char *kind,
                             const char *pattern,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
                                   _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb),
                    g_task_new (parent, NULL, callback, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * cti_compat_choose_folder:
 * @parent: the window that asks
 * @title: what is chosen
 * @callback: called when a folder was chosen, or none; see cti_compat_choose_file_finish()
 * @user_data: handed to it
 */
void
cti_compat_choose_folder (GtkWindow *parent,
                          const char *title,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                   _ ("_Choose"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb),
                    g_task_new (parent, NULL, callback, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * cti_compat_choose_file_finish:
 * @result: what the callback was given
 * @error: (out) (optional): %G_IO_ERROR_CANCELLED where nothing was chosen
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
cti_compat_choose_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
