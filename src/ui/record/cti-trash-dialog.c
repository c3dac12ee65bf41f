#include "cti-trash-dialog.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-say.h"
#include "cti-use-trash.h"
#include "cti-words-content.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-value.h"

struct _CtiTrashDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  char *case_id;           /* (owned) (nullable): %NULL for the team's file */
};

G_DEFINE_FINAL_TYPE (CtiTrashDialog, cti_trash_dialog, CTI_TYPE_LIST_DIALOG)

static void read_trash (CtiTrashDialog *self);

static char *
describe (const CtiTrashItem *item)
{
  g_autofree char *content = cti_words_content (item->root);
  const char *what = cti_words_record (CTI_RECORD (item->root)->type->name);

  /* Translators: name of a thing, what stands in it: "Person: Her sister". */
  return content != NULL ? g_strdup_printf (C_ ("trash", "%s: %s"), what, content)
                         : g_strdup (what);
}

static char *
describe_more (CtiTrashDialog *self, const CtiTrashItem *item)
{
  CtiSession *session = cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
  const CtiWorker *me = session != NULL ? cti_session_get_worker (session) : NULL;
  g_autofree char *when = cti_words_moment (item->deleted);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, _ ("Deleted %s"), when);
  if (me != NULL && g_strcmp0 (me->record.id, item->author) == 0)
    g_string_append_printf (words, " · %s", me->name);
  if (item->parts > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (words,
                              ngettext ("with %u thing that belongs to it",
                                        "with %u things that belong to it", item->parts),
                              item->parts);
    }
  g_string_append (words, "\n");
  g_string_append_printf (words,
                          ngettext ("Can be restored for %d more day",
                                    "Can be restored for %d more days", item->days_left),
                          item->days_left);
  return g_string_free (words, FALSE);
}

typedef struct
{
  char *case_id;        /* (owned) (nullable) */
  char *row;            /* (owned) (nullable) */
  CtiTrashDialog *self; /* (owned) (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->self);
  g_free (job->case_id);
  g_free (job->row);
  g_free (job);
}

static Job *
job_new (CtiTrashDialog *self, const char *row)
{
  Job *job = g_new0 (Job, 1);

  job->case_id = g_strdup (self->case_id);
  job->row = g_strdup (row);
  return job;
}

static gpointer
restore_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;

  return cti_use_restore (store, job->case_id, job->row, error);
}

static void
show_restored (CtiTrashDialog *self, const CtiUndone *undone)
{
  g_autoptr (CtiCard) card = undone->now != NULL ? cti_case_make_card (undone->now) : NULL;

  if (card != NULL)
    {
      cti_card_list_put (cti_session_get_cards (cti_workspace_get_session (self->workspace)), card);
      cti_workspace_show_case (self->workspace, undone->now);
    }
  cti_workspace_follow_act (self->workspace, undone->case_id);
  cti_say_undo_in (GTK_WIDGET (self->workspace), _ ("It has been restored from the trash."),
                   undone->case_id);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTrashDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->workspace == NULL || cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    return;
  if (undone != NULL)
    show_restored (self, undone);
  else
    cti_say_error (GTK_WIDGET (self->workspace), error);
  read_trash (self);
}

static void
restore_clicked_cb (CtiTrashDialog *self, GtkWidget *button)
{
  CtiSession *session = cti_list_dialog_get_session (CTI_LIST_DIALOG (self));

  /* a button that can no longer be pressed lets the keyboard go; its row keeps the place */
  gtk_widget_grab_focus (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW));
  gtk_widget_set_sensitive (button, FALSE);
  cti_session_run_async (session, restore_in_thread,
                         job_new (self, g_object_get_data (G_OBJECT (button), "cti-row")), job_free,
                         (GDestroyNotify) cti_undone_free, restored_cb, g_object_ref (self));
}

static GtkWidget *
make_button (CtiTrashDialog *self, const CtiTrashItem *item, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("trash", "_Restore"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  g_object_set_data_full (G_OBJECT (button), "cti-row", g_strdup (CTI_RECORD (item->root)->id),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/**
 * cti_trash_dialog_show_items:
 * @self: the dialog
 * @items: (element-type CtiTrashItem): what lies in the trash
 */
void
cti_trash_dialog_show_items (CtiTrashDialog *self, GPtrArray *items)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);

  cti_list_dialog_clear (list);
  for (guint i = 0; i < items->len; i++)
    {
      const CtiTrashItem *item = g_ptr_array_index (items, i);
      g_autofree char *title = describe (item);
      g_autofree char *more = describe_more (self, item);

      cti_list_dialog_add (list, title, more, make_button (self, item, title));
    }
  cti_list_dialog_show (list);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;

  return cti_use_read_trash (store, job->case_id, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTrashDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    return; /* closed or locked meanwhile */
  if (items != NULL)
    cti_trash_dialog_show_items (self, items);
  else
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
}

static void
read_trash (CtiTrashDialog *self)
{
  cti_session_run_async (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)), read_in_thread,
                         job_new (self, NULL), job_free, (GDestroyNotify) g_ptr_array_unref,
                         read_cb, g_object_ref (self));
}

static void
cti_trash_dialog_dispose (GObject *object)
{
  CtiTrashDialog *self = CTI_TRASH_DIALOG (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_pointer (&self->case_id, g_free);
  G_OBJECT_CLASS (cti_trash_dialog_parent_class)->dispose (object);
}

static void
cti_trash_dialog_class_init (CtiTrashDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_trash_dialog_dispose;
}

static void
cti_trash_dialog_init (CtiTrashDialog *self)
{
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Trash"), NULL);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "user-trash-symbolic",
                             _ ("The trash is empty"),
                             _ ("What you delete lies here for 30 days and can be restored."));
}

/**
 * cti_trash_dialog_new:
 * @workspace: the workspace
 * @case_id: (nullable): id of the case that is open, %NULL for the team's file
 *
 * Returns: (transfer none): the trash in a window of its own, to be presented
 */
GtkWidget *
cti_trash_dialog_new (CtiWorkspace *workspace, const char *case_id)
{
  CtiTrashDialog *self = g_object_new (CTI_TYPE_TRASH_DIALOG, "transient-for",
                                       gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  CtiCase *now = cti_workspace_get_case (workspace);

  g_set_weak_pointer (&self->workspace, workspace);
  self->case_id = g_strdup (case_id);
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Trash"),
                             case_id != NULL && now != NULL
                                 ? cti_case_get_name (now)
                                 : _ ("Whole cases, and what is the team's"));
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  read_trash (self);
  return GTK_WIDGET (self);
}
