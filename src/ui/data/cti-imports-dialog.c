#include "cti-imports-dialog.h"

#include <glib/gi18n.h>

#include "cti-compat-file.h"
#include "cti-csv.h"
#include "cti-file-read.h"
#include "cti-names.h"
#include "cti-progress.h"
#include "cti-say.h"
#include "cti-sheet-dialog.h"
#include "cti-trouble-error.h"
#include "cti-use-sheet.h"
#include "cti-words-trouble.h"
#include "cti-words-value.h"
#include "cti-words.h"

struct _CtiImportsDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiImportsDialog, cti_imports_dialog, CTI_TYPE_LIST_DIALOG)

#define IMPORT "cti-import"

static CtiSession *
get_session (CtiImportsDialog *self)
{
  return cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
}

/* Before a modal window nobody sees a toast. */
static void
say (CtiImportsDialog *self, const char *title, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), title, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- Back out --------------------------------------------------------------------------------- */

static gpointer
take_back_in_thread (CtiStore *store, gpointer data, CtiProgress *progress, GError **error)
{
  if (!cti_use_take_import_back (store, data, cti_progress_tell, progress, error))
    return NULL;
  return cti_card_index_make_items (cti_store_get_cards (store));
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiImportsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cti_progress_run_finish (result, &error);
  CtiTrouble trouble;

  if (get_session (self) == NULL || self->workspace == NULL)
    return; /* locked meanwhile */
  if (items != NULL)
    {
      cti_data_show_cards (self->workspace, items);
      cti_say (GTK_WIDGET (self->workspace),
               _ ("The sheet has been taken back. Nothing of it is left."));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  trouble = cti_trouble_from_error (error);
  say (self, cti_words_trouble_title (trouble), cti_words_trouble_body (trouble));
}

static void
take_back (CtiImportsDialog *self, GtkWidget *button)
{
  cti_progress_run (GTK_WIDGET (self), get_session (self), _ ("Taking the sheet back"), FALSE,
                    take_back_in_thread, g_strdup (g_object_get_data (G_OBJECT (button), IMPORT)),
                    g_free, (GDestroyNotify) g_ptr_array_unref, taken_back_cb, g_object_ref (self));
}

/* --- The list --------------------------------------------------------------------------------- */

static GtkWidget *
make_button (CtiImportsDialog *self, const CtiImportBatch *batch, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("import", "_Take Back"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  gtk_widget_set_sensitive (button, batch->state == CTI_IMPORT_DONE);
  g_object_set_data_full (G_OBJECT (button), IMPORT, g_strdup (batch->record.id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_imports (CtiImportsDialog *self, GPtrArray *batches)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);

  cti_list_dialog_clear (list);
  for (guint i = batches->len; i > 0; i--)
    {
      const CtiImportBatch *batch = g_ptr_array_index (batches, i - 1);
      g_autofree char *day = cti_words_date (batch->date);
      g_autofree char *rows =
          g_strdup_printf (ngettext ("%d row", "%d rows", (gulong) batch->n_rows), batch->n_rows);
      /* Translators: a day; what was brought in, such as "stars". */
      g_autofree char *title =
          g_strdup_printf (C_ ("import", "%s, %s"), day,
                           cti_words_enum (cti_sheet_kind_values, (int) batch->kind));
      g_autofree char *more =
          g_strdup_printf ("%s · %s", rows,
                           cti_words_enum (cti_import_state_values, (int) batch->state));

      cti_list_dialog_add (list, title, more, make_button (self, batch, title));
    }
  cti_list_dialog_show (list);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_imports (store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiImportsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) batches = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (get_session (self) == NULL)
    return;
  if (batches != NULL)
    show_imports (self, batches);
  else
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
}

/* --- Another one ------------------------------------------------------------------------------ */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiImportsDialog) self = user_data;
  g_autoptr (GBytes) bytes = cti_file_read_finish (result, NULL);
  GtkWidget *dialog;

  if (get_session (self) == NULL || self->workspace == NULL)
    return; /* locked meanwhile */
  dialog = bytes != NULL ? cti_sheet_dialog_new (self->workspace, bytes, NULL) : NULL;
  if (dialog == NULL)
    {
      say (self, _ ("This is no spreadsheet that can be read"),
           _ ("Nothing has been brought in. Save the sheet as CSV or as ODS and choose that "
              "file."));
      return;
    }
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiImportsDialog) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL && get_session (self) != NULL)
    cti_file_read_async (file, CTI_GRID_BYTES_MAX, loaded_cb, g_object_ref (self));
}

static void
choose_cb (CtiImportsDialog *self)
{
  cti_compat_choose_file_open (GTK_WINDOW (self), _ ("Bring In a Spreadsheet"), _ ("Spreadsheets"),
                               "*.[cCoO][sSdD][vVsS]", chosen_cb, g_object_ref (self));
}

static void
add_top (CtiImportsDialog *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Bring In a Spreadsheet…"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, 12);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), button);
}

static void
cti_imports_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&CTI_IMPORTS_DIALOG (object)->workspace);
  G_OBJECT_CLASS (cti_imports_dialog_parent_class)->dispose (object);
}

static void
cti_imports_dialog_class_init (CtiImportsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_imports_dialog_dispose;
}

static void
cti_imports_dialog_init (CtiImportsDialog *self)
{
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Spreadsheets"), NULL);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "x-office-spreadsheet-symbolic",
                             _ ("No spreadsheet has been brought in"),
                             _ ("A sheet as CSV or ODS with headings in its first row: citizens, "
                                "stars, WHO-5 or contacts. It can be taken back as a whole."));
  add_top (self);
}

/**
 * cti_imports_dialog_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): the list in a window of its own, to be presented
 */
GtkWidget *
cti_imports_dialog_new (CtiWorkspace *workspace)
{
  CtiImportsDialog *self = g_object_new (CTI_TYPE_IMPORTS_DIALOG, "transient-for",
                                         gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  cti_session_run_async (get_session (self), read_in_thread, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
