/* A file for a colleague: first it is asked where it shall go, then it is made, and then written.
 * The dialog that asked goes once the file is there. */

#include "cti-handover-file.h"

#include <glib/gi18n.h>

#include "cti-file-place.h"
#include "cti-file-read.h"
#include "cti-file-write.h"
#include "cti-names.h"
#include "cti-say.h"
#include "cti-trouble-error.h"
#include "cti-words-trouble.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  GtkWindow *dialog;       /* (weak) (nullable): it may be closed, or go with its window */
  CtiSessionWork work;
  gpointer data; /* (owned) (nullable) */
  GDestroyNotify data_free;
  char *sentence;         /* (owned) */
  CtiDraftKeeper *keeper; /* (owned) (nullable) */
  void (*written) (GtkWindow *dialog);
  GFile *file; /* (owned) (nullable): once it is chosen */
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_object (&self->workspace);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->keeper);
  g_clear_object (&self->file);
  g_clear_pointer (&self->data, self->data_free);
  g_free (self->sentence);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/**
 * cti_handover_load_finish:
 * @result: what the callback of cti_file_read_async() was given
 * @too_large: what is wrong with a file larger than was asked for
 * @error: (out) (optional): that, or what the system says
 *
 * Returns: (transfer full) (nullable): the file of a colleague
 */
GBytes *
cti_handover_load_finish (GAsyncResult *result, CtiTrouble too_large, GError **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = cti_file_read_finish (result, &cause);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    cti_trouble_set_error (error, too_large);
  else if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return bytes;
}

/**
 * cti_handover_say_error:
 * @parent: the window
 * @error: what went wrong
 *
 * Says it in a dialog of its own: before a modal window nobody sees a toast.
 */
void
cti_handover_say_error (GtkWindow *parent, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);
  gboolean is_of_system = error->domain == G_IO_ERROR; /* which has a sentence of its own */
  GtkWidget *dialog =
      adw_message_dialog_new (parent,
                              is_of_system ? _ ("The file cannot be read")
                                           : cti_words_trouble_title (trouble),
                              is_of_system ? error->message : cti_words_trouble_body (trouble));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cti_handover_row_new:
 * @title: what it is
 * @text: what it says
 *
 * Returns: (transfer floating): a row that shows a text of any length
 */
GtkWidget *
cti_handover_row_new (const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = g_markup_escape_text (text, -1);

  g_object_set (row, "title", title_markup, "subtitle", text_markup, "title-lines", 0,
                "subtitle-lines", 0, NULL);
  cti_names_set (row, title, text);
  return row;
}

static GtkWindow *
get_window (Saving *self)
{
  return self->dialog != NULL ? self->dialog
                              : GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->workspace)));
}

/* As cti_handover_say_error(): before the dialog that asked, which stays. */
static void
say_unwritten (Saving *self, const GError *error)
{
  g_autofree char *name = g_file_get_basename (self->file);
  /* Translators: name of a file, what the system says. */
  g_autofree char *words =
      g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  GtkWidget *said = adw_message_dialog_new (self->dialog, _ ("The file could not be saved"), words);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (said), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (said), "close");
  gtk_window_present (GTK_WINDOW (said));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;

  gboolean is_written = cti_file_write_finish (result, &error);

  if (is_written && self->keeper != NULL)
    cti_draft_keeper_done (self->keeper);
  if (!is_written && self->dialog != NULL)
    {
      say_unwritten (self, error);
      return;
    }
  if (is_written && self->dialog != NULL && self->written != NULL)
    self->written (self->dialog);
  if (is_written && self->dialog != NULL)
    gtk_window_close (self->dialog);
  cti_say_written (GTK_WIDGET (self->workspace), self->file, self->sentence, error);
}

static void
write_file (Saving *self, GBytes *bytes)
{
  cti_file_write_async (self->file, bytes,
                        G_FILE_CREATE_REPLACE_DESTINATION | G_FILE_CREATE_PRIVATE, written_cb,
                        self);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->dialog != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->dialog), TRUE);
  if (bytes != NULL)
    write_file (g_steal_pointer (&self), bytes);
  else
    cti_handover_say_error (get_window (self), error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  CtiSession *session = cti_workspace_get_session (self->workspace);

  self->file = cti_file_place_finish (result, NULL, NULL);
  if (self->file == NULL || session == NULL)
    return;
  if (self->work == NULL)
    {
      GBytes *bytes = self->data;

      write_file (g_steal_pointer (&self), bytes);
      return;
    }
  if (self->dialog != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->dialog), FALSE);
  cti_session_run_async (session, self->work, self->data, NULL, (GDestroyNotify) g_bytes_unref,
                         made_cb, self);
  g_steal_pointer (&self);
}

/**
 * cti_handover_save:
 * @workspace: the workspace
 * @dialog: (nullable): the dialog that asks; it goes once the file is there
 * @what: what is to be made and saved
 */
void
cti_handover_save (CtiWorkspace *workspace, GtkWindow *dialog, const CtiHandoverSaving *what)
{
  Saving *self = g_new0 (Saving, 1);

  self->workspace = g_object_ref (workspace);
  g_set_weak_pointer (&self->dialog, dialog);
  self->work = what->work;
  self->data = what->data;
  self->data_free = what->data_free;
  self->sentence = g_strdup (what->sentence);
  self->written = what->written;
  self->keeper = what->keeper != NULL ? g_object_ref (what->keeper) : NULL;
  cti_file_place_ask (GTK_WIDGET (get_window (self)),
                      &(CtiFilePlace){ what->title, what->name, what->kind, what->pattern,
                                       CTI_FILE_SEALED },
                      chosen_cb, self);
}
