#include "cti-history-dialog.h"

#include <glib/gi18n.h>

#include "cti-history.h"
#include "cti-use.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-history.h"
#include "cti-words-trouble.h"

struct _CtiHistoryDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  char **tables;       /* (owned) (nullable): names of the records whose history is shown */
  char *field;         /* (owned) (nullable): "record.field" for the history of one field */
  AdwWindowTitle *heading;
  GtkStack *stack;
  GtkListBox *list;
  AdwStatusPage *trouble;
};

G_DEFINE_FINAL_TYPE (CtiHistoryDialog, cti_history_dialog, ADW_TYPE_WINDOW)

static gboolean
is_wanted (CtiHistoryDialog *self, const CtiChange *change)
{
  g_autofree char *name = NULL;

  if (self->field != NULL && change->field != NULL)
    {
      name = g_strdup_printf ("%s.%s", change->table, change->field);
      return g_strcmp0 (name, self->field) == 0;
    }
  return self->field == NULL &&
         (self->tables == NULL ||
          g_strv_contains ((const char *const *) self->tables, change->table));
}

static char *
describe (CtiHistoryDialog *self, const CtiChange *change)
{
  const CtiWorker *me = self->session != NULL ? cti_session_get_worker (self->session) : NULL;
  g_autofree char *when = cti_words_moment (change->made);
  GString *words = g_string_new (when);

  if (me != NULL && g_strcmp0 (me->record.id, change->author) == 0)
    g_string_append_printf (words, " · %s", me->name);
  g_string_append_printf (words, " · %s", cti_words_act (change->kind));
  if (change->why != NULL)
    g_string_append_printf (words, "\n%s", change->why);
  return g_string_free (words, FALSE);
}

static void
add_row (CtiHistoryDialog *self, const CtiChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *line = cti_words_history_line (change);
  g_autofree char *description = describe (self, change);
  g_autofree char *title = g_markup_escape_text (line, -1);
  g_autofree char *subtitle = g_markup_escape_text (description, -1);

  g_object_set (row, "title", title, "subtitle", subtitle, "title-lines", 0, "subtitle-lines", 0,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_list_box_append (self->list, row);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->session == NULL)
    return; /* closed or locked meanwhile */
  if (changes != NULL)
    {
      cti_history_dialog_show_changes (self, changes);
      return;
    }
  adw_status_page_set_title (self->trouble,
                             cti_words_trouble_title (cti_trouble_from_error (error)));
  adw_status_page_set_description (self->trouble,
                                   cti_words_trouble_body (cti_trouble_from_error (error)));
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_history (store, data, NULL, error);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
state_changed_cb (CtiHistoryDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_history_dialog_dispose (GObject *object)
{
  CtiHistoryDialog *self = CTI_HISTORY_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->tables, g_strfreev);
  g_clear_pointer (&self->field, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (cti_history_dialog_parent_class)->dispose (object);
}

static void
cti_history_dialog_class_init (CtiHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/common/cti-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiHistoryDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CtiHistoryDialog, trouble);
  gtk_widget_class_install_action (widget_class, "history.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "history.close", NULL);
}

static void
cti_history_dialog_init (CtiHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_field (CtiHistoryDialog *self, const char *field)
{
  g_auto (GStrv) parts = g_strsplit (field, ".", 2);

  self->field = g_strdup (field);
  adw_window_title_set_subtitle (self->heading, cti_words_field (parts[0], parts[1]));
}

/**
 * cti_history_dialog_new:
 * @workspace: the workspace
 * @case_id: id of a case
 * @tables: (nullable) (array zero-terminated=1): names of the records to show, %NULL for all
 * @field: (nullable): "record.field", to show that field only
 *
 * Returns: (transfer none): the history in a window of its own, to be presented
 */
GtkWidget *
cti_history_dialog_new (CtiWorkspace *workspace,
                        const char *case_id,
                        const char *const *tables,
                        const char *field)
{
  CtiHistoryDialog *self = g_object_new (CTI_TYPE_HISTORY_DIALOG, "transient-for",
                                         gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  self->session = g_object_ref (cti_workspace_get_session (workspace));
  self->tables = g_strdupv ((char **) tables);
  if (field != NULL)
    name_field (self, field);
  g_signal_connect_object (self->session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cti_session_run_async (self->session, read_in_thread, g_strdup (case_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * cti_history_dialog_show_changes:
 * @self: the history
 * @changes: (element-type CtiChange): all changes of the case, oldest first
 *
 * Shows those that were asked for.
 */
void
cti_history_dialog_show_changes (CtiHistoryDialog *self, GPtrArray *changes)
{
  guint count = 0;

  for (guint i = changes->len; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (changes, i - 1);

      if (!is_wanted (self, change))
        continue;
      add_row (self, change);
      count++;
    }
  gtk_stack_set_visible_child_name (self->stack, count > 0 ? "list" : "empty");
}
