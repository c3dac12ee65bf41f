/* The figures of a team for a report of several: out, sealed with a passphrase that is told by
 * another way; in, with the same. */

#include "cti-report-figures.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-compat-file.h"
#include "cti-compat-focus.h"
#include "cti-file-export.h"
#include "cti-file-read.h"
#include "cti-names.h"
#include "cti-say.h"

/** Shorter than this is no passphrase for a file that lies about. */
#define PHRASE_MIN 12

typedef struct
{
  GtkWidget *page;     /* (owned) */
  CtiSession *session; /* (owned) */
  CtiSecret *phrase;   /* (owned) (nullable) */
  GBytes *sealed;      /* (owned) (nullable) */
  CtiReportFiguresTaken taken;
  guint least;
} Passing;

static void
passing_free (Passing *self)
{
  g_clear_object (&self->page);
  g_clear_object (&self->session);
  g_clear_pointer (&self->phrase, cti_secret_unref);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passing, passing_free)

static Passing *
passing_new (GtkWidget *page, CtiSession *session)
{
  Passing *self = g_new0 (Passing, 1);

  self->page = g_object_ref (page);
  self->session = g_object_ref (session);
  return self;
}

static gboolean
is_open (const Passing *self)
{
  return cti_session_get_state (self->session) == CTI_SESSION_OPEN;
}

/* --- The passphrase --------------------------------------------------------------------------- */

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *question)
{
  const Passing *self = g_object_get_data (G_OBJECT (question), "cti-passing");

  adw_message_dialog_set_response_enabled (question, "ok",
                                           g_utf8_strlen (gtk_editable_get_text (entry), -1) >=
                                               (glong) self->least);
}

static void
ask_phrase (Passing *self, const char *title, const char *body, const char *button, GCallback done)
{
  GtkWidget *question =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->page)), title, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);
  GtkWidget *entry = cti_compat_password_entry_new ();

  g_object_set (entry, "show-peek-icon", TRUE, "activates-default", TRUE, NULL);
  cti_names_set (entry, _ ("Passphrase"), body);
  /* closed by a lock, it is not answered */
  g_object_set_data_full (G_OBJECT (question), "cti-passing", self, (GDestroyNotify) passing_free);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "ok", button);
  adw_message_dialog_set_response_appearance (dialog, "ok", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "ok", FALSE);
  adw_message_dialog_set_default_response (dialog, "ok");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), question);
  g_signal_connect (question, "response", done, NULL);
  gtk_window_present (GTK_WINDOW (question));
}

/* Returns: (transfer full) (nullable): what goes on, where a passphrase was given while the store
 * is still open */
static Passing *
take_phrase (const char *response, GtkWidget *question)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question));
  Passing *self = g_object_get_data (G_OBJECT (question), "cti-passing");

  if (strcmp (response, "ok") != 0 || !is_open (self))
    return NULL;
  self->phrase = cti_secret_new_text (gtk_editable_get_text (GTK_EDITABLE (entry)));
  return g_object_steal_data (G_OBJECT (question), "cti-passing");
}

/* --- Out -------------------------------------------------------------------------------------- */

static gpointer
seal_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_export_figures (store, ((Passing *) data)->phrase, error);
}

static void
sealed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = cti_session_run_finish (CTI_SESSION (source), result, &error);
  CtiFileExport what = { .what = "figures",
                         .title = _ ("Save Figures for Several Teams"),
                         .name = "figures" CTI_FIGURES_SUFFIX,
                         .kind = _ ("Sealed figures"),
                         .pattern = "*" CTI_FIGURES_SUFFIX,
                         .guard = CTI_FILE_SEALED };

  if (sealed != NULL && is_open (self))
    cti_file_export_ask (self->page, &what, sealed);
  else if (is_open (self))
    cti_say_error (self->page, error);
}

static void
save_phrase_cb (GtkWidget *question, const char *response)
{
  Passing *self = take_phrase (response, question);

  if (self != NULL)
    cti_session_run_async (self->session, seal_in_thread, self, NULL,
                           (GDestroyNotify) g_bytes_unref, sealed_cb, self);
}

/**
 * cti_report_figures_save:
 * @page: who asks
 * @session: an open session
 *
 * Asks for a passphrase and for a place, and puts the sealed figures of this store there.
 */
void
cti_report_figures_save (GtkWidget *page, CtiSession *session)
{
  Passing *self = passing_new (page, session);

  self->least = PHRASE_MIN;
  ask_phrase (self, _ ("Figures for a report of several teams"),
              _ ("The file holds no name, no code and no text, and is sealed. Choose a passphrase "
                 "of at least 12 letters, and tell it by another way than the file."),
              _ ("_Save…"), G_CALLBACK (save_phrase_cb));
}

/* --- In --------------------------------------------------------------------------------------- */

static gpointer
open_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Passing *self = data;

  return cti_use_open_figures (store, self->sealed, self->phrase, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiFiguresFile *file = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (file != NULL && is_open (self))
    self->taken (self->page, file);
  else if (file != NULL)
    cti_figures_file_free (file);
  else if (is_open (self))
    cti_say_error (self->page, error);
}

static void
take_phrase_cb (GtkWidget *question, const char *response)
{
  Passing *self = take_phrase (response, question);

  if (self != NULL)
    cti_session_run_async (self->session, open_in_thread, self, NULL,
                           (GDestroyNotify) cti_figures_file_free, opened_cb, self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) self = user_data;
  g_autoptr (GError) error = NULL;

  self->sealed = cti_file_read_finish (result, &error);
  if (!is_open (self))
    return;
  if (self->sealed == NULL)
    {
      cti_say (self->page, _ ("The file could not be read. The report is as it was."));
      return;
    }
  self->least = 1;
  ask_phrase (g_steal_pointer (&self), _ ("Figures of another team"),
              _ ("Type the passphrase that the other team has told you."), _ ("_Open"),
              G_CALLBACK (take_phrase_cb));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passing) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL && is_open (self))
    cti_file_read_async (file, CTI_SEAL_FILE_MAX, loaded_cb, g_steal_pointer (&self));
}

/**
 * cti_report_figures_take:
 * @page: who asks
 * @session: an open session
 * @taken: called with the figures
 *
 * Asks for the file of another team and for its passphrase.
 */
void
cti_report_figures_take (GtkWidget *page, CtiSession *session, CtiReportFiguresTaken taken)
{
  Passing *self = passing_new (page, session);

  self->taken = taken;
  cti_compat_choose_file_open (GTK_WINDOW (gtk_widget_get_root (page)),
                               _ ("Add the Figures of Another Team"), _ ("Sealed figures"),
                               "*" CTI_FIGURES_SUFFIX, chosen_cb, self);
}
