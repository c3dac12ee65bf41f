/* A case whose file is damaged, or older than one that was seen, is opened on purpose only: what is
 * safe and what may be missing is said first, and closing the question does nothing. */

#include "cti-rescue-dialog.h"

#include <glib/gi18n.h>

#include "cti-use.h"
#include "cti-words-trouble.h"
#include "cti-workspace.h"

typedef struct
{
  GtkWidget *parent; /* (owned) */
  char *case_id;     /* (owned) */
  CtiTrouble trouble;
} Rescue;

static void
rescue_free (gpointer data, GClosure *closure)
{
  Rescue *rescue = data;

  g_object_unref (rescue->parent);
  g_free (rescue->case_id);
  g_free (rescue);
}

static gpointer
open_previous (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_previous (store, data, error);
}

static gpointer
open_older (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_older (store, data, error);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Rescue *rescue = user_data;
  CtiWorkspace *workspace = cti_workspace_of (rescue->parent);

  if (g_strcmp0 (response, "open") == 0 && workspace != NULL)
    cti_workspace_open_case_by (workspace, rescue->case_id,
                                rescue->trouble == CTI_TROUBLE_CASE_DAMAGED ? open_previous
                                                                            : open_older);
}

/**
 * cti_rescue_dialog_helps:
 * @trouble: why a case could not be opened
 *
 * Returns: whether there is something that can be opened instead
 */
gboolean
cti_rescue_dialog_helps (CtiTrouble trouble)
{
  return trouble == CTI_TROUBLE_CASE_DAMAGED || trouble == CTI_TROUBLE_CASE_PUT_BACK;
}

/**
 * cti_rescue_dialog_new:
 * @parent: a widget of the workspace
 * @case_id: id of a case
 * @trouble: what is wrong with its file
 *
 * Returns: (transfer none): the question, to be presented
 */
GtkWindow *
cti_rescue_dialog_new (GtkWidget *parent, const char *case_id, CtiTrouble trouble)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *dialog =
      adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL,
                              cti_words_trouble_title (trouble), cti_words_trouble_body (trouble));
  Rescue *rescue = g_new0 (Rescue, 1);

  rescue->parent = g_object_ref (parent);
  rescue->case_id = g_strdup (case_id);
  rescue->trouble = trouble;
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Leave Closed"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "open",
                                   trouble == CTI_TROUBLE_CASE_DAMAGED
                                       ? _ ("_Open the Version Before")
                                       : _ ("_Open the Older Version"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), rescue, rescue_free, 0);
  return GTK_WINDOW (dialog);
}
