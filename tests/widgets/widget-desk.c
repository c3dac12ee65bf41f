#include "widget-desk.h"

#include <string.h>

#include "cti-entry-row.h"
#include "cti-proof-dialog.h"
#include "cti-reason-group.h"
#include "cti-window.h"
#include "widget-keys.h"

/* No case is open yet. */
void
desk_open (Desk *self, const char *demo)
{
  self->store = open_store_new (demo, DESK_TODAY);
  self->window = GTK_WIDGET (cti_window_new (NULL, self->store->session));
  self->page = NULL;
  widget_show (self->window);
  self->workspace = CTI_WORKSPACE (widget_find (self->window, CTI_TYPE_WORKSPACE, 0));
  desk_settle (self);
}

/* The first case is open at one of its pages. */
void
desk_open_at (Desk *self, const char *demo, const char *page)
{
  desk_open (self, demo);
  desk_show_case (self, 0);
  desk_show_page (self, page);
}

void
desk_show_case (Desk *self, guint index)
{
  g_autoptr (CtiCase) now = open_store_get_case (self->store, index);

  cti_workspace_show_case (self->workspace, now);
}

void
desk_show_page (Desk *self, const char *page)
{
  self->page = GTK_WIDGET (cti_workspace_show_page (self->workspace, page));
  desk_settle (self);
}

void
desk_close (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  desk_settle (self);
  open_store_free (self->store);
}

/* Until all that was asked of the store is done and shown. */
void
desk_settle (Desk *self)
{
  open_store_settle (self->store);
}

static void
keep_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Returns: what @work gave, which must not have failed */
gpointer
desk_run (Desk *self, CtiSessionWork work, gpointer data)
{
  CtiSession *session = self->store->session;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer done;

  cti_session_run_async (session, work, data, NULL, NULL, keep_cb, &result);
  widget_wait (result != NULL);
  done = cti_session_run_finish (session, result, &error);
  g_assert_no_error (error);
  return done;
}

CtiCase *
desk_get_case (Desk *self)
{
  return cti_workspace_get_case (self->workspace);
}

GPtrArray *
desk_get_records (Desk *self, const CtiRecordType *type)
{
  return cti_case_get_records (desk_get_case (self), type);
}

const char *
desk_get_first_id (Desk *self, const CtiRecordType *type)
{
  return CTI_RECORD (g_ptr_array_index (desk_get_records (self, type), 0))->id;
}

/* An action of the page, with the id of a record where it is about one. */
void
desk_act (Desk *self, const char *action, const char *id)
{
  gtk_widget_activate_action (self->page, action, id != NULL ? "s" : NULL, id);
  desk_settle (self);
}

GtkWidget *
desk_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

GtkWidget *
desk_find_dialog (void)
{
  return desk_find_window (CTI_TYPE_RECORD_DIALOG);
}

GtkWidget *
desk_open_dialog (Desk *self, const char *action, const char *id)
{
  GtkWidget *dialog;

  desk_act (self, action, id);
  dialog = desk_find_dialog ();
  g_assert_nonnull (dialog);
  widget_show (dialog);
  return dialog;
}

void
desk_save (Desk *self, GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (self);
  g_assert_null (desk_find_dialog ());
}

/* The question whether it is the worker, where it is asked. */
GtkWidget *
desk_find_proof (void)
{
  return desk_find_window (CTI_TYPE_PROOF_DIALOG);
}

/* The last of the rows: the one before is for a reason in own words. */
static GtkWidget *
find_passphrase (GtkWidget *question)
{
  return widget_find (question, CTI_TYPE_ENTRY_ROW, 1);
}

/* Where one is asked for, and none is likely. */
static void
give_reason (GtkWidget *question, CtiExportReason reason)
{
  CtiReasonGroup *group = CTI_REASON_GROUP (widget_find (question, CTI_TYPE_REASON_GROUP, 0));
  g_autofree char *given = cti_reason_group_get_reason (group);

  if (given == NULL)
    cti_reason_group_suggest (group, reason);
}

void
desk_prove (Desk *self, const char *passphrase)
{
  GtkWidget *question = desk_find_proof ();

  g_assert_nonnull (question);
  give_reason (question, CTI_EXPORT_TEAM);
  gtk_editable_set_text (GTK_EDITABLE (find_passphrase (question)), passphrase);
  gtk_widget_activate_action (question, "proof.go-on", NULL);
  desk_settle (self);
  desk_settle (self); /* what was asked for is asked of the store once it is known who it is */
}

/* All that can be read below a widget, a line for each label. */
static void
read_labels (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

gboolean
widget_says (GtkWidget *widget, const char *sentence)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_labels (widget, text);
  return strstr (text->str, sentence) != NULL;
}
