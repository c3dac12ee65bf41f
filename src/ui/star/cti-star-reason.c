/* That a reading no longer counts, or counts again, is done for a reason, which is asked for. */

#include "cti-star-reason.h"

#include <glib/gi18n.h>

#include "cti-form-row.h"
#include "cti-text.h"
#include "cti-use-star.h"
#include "cti-words.h"

#define ASK "cti-ask"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  CtiFormRow *row;         /* (unowned): lives as long as the dialog */
  char *case_id;           /* (owned) */
  char *reading_id;        /* (owned) */
  gboolean voided;
  char *why; /* (owned) (nullable): once it is given */
} Ask;

static void
ask_free (gpointer data)
{
  Ask *ask = data;

  g_object_unref (ask->workspace);
  g_free (ask->case_id);
  g_free (ask->reading_id);
  g_free (ask->why);
  g_free (ask);
}

static gpointer
void_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Ask *ask = data;

  return cti_use_void_star (store, ask->case_id, ask->reading_id, ask->voided, ask->why, error);
}

static void
why_changed_cb (CtiFormRow *row, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "do",
                                           !cti_text_is_blank (cti_form_row_get_text (row)));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Ask *ask = user_data;
  CtiWorkspace *workspace = ask->workspace;

  if (g_strcmp0 (response, "do") != 0)
    return;
  g_object_steal_data (G_OBJECT (dialog), ASK);
  ask->why = g_strdup (cti_form_row_get_text (ask->row));
  cti_workspace_run_in (workspace, ask->case_id, void_in_thread, ask, ask_free,
                        ask->voided ? _ ("The star no longer counts. It stays in the list.")
                                    : _ ("The star counts again."),
                        NULL, NULL);
}

/* A mnemonic would be read aloud with its underscore: see platform facts on message dialogs. */
static AdwMessageDialog *
make_dialog (GtkWindow *parent, const CtiReading *reading)
{
  g_autofree char *body = cti_words_reading (reading);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (parent,
                              reading->voided ? _ ("Count the Star Again?")
                                              : _ ("Let the Star No Longer Count?"),
                              body));

  adw_message_dialog_add_response (dialog, "cancel", _ ("Cancel"));
  adw_message_dialog_add_response (dialog, "do",
                                   reading->voided ? _ ("Count Again") : _ ("No Longer Count"));
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "do", FALSE);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

/**
 * cti_star_reason_ask:
 * @workspace: the workspace
 * @case_id: id of the case that is open
 * @reading: a reading of it
 *
 * Asks why the reading shall no longer count - or count again, if it does not - and does it.
 */
void
cti_star_reason_ask (CtiWorkspace *workspace, const char *case_id, const CtiReading *reading)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace)));
  AdwMessageDialog *dialog = make_dialog (window, reading);
  GtkWidget *list = gtk_list_box_new ();
  Ask *ask = g_new0 (Ask, 1);

  ask->workspace = g_object_ref (workspace);
  ask->row = CTI_FORM_ROW (cti_form_row_new (_ ("_Reason")));
  ask->case_id = g_strdup (case_id);
  ask->reading_id = g_strdup (reading->record.id);
  ask->voided = !reading->voided;
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (ask->row));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  adw_message_dialog_set_extra_child (dialog, list);
  g_signal_connect (ask->row, "changed", G_CALLBACK (why_changed_cb), dialog);
  g_object_set_data_full (G_OBJECT (dialog), ASK, ask, ask_free); /* a lock ends it unanswered */
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), ask);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (ask->row));
}
