#include "cti-history-dialog.h"

#include <glib/gi18n.h>

#include "cti-history.h"
#include "cti-undo-act.h"
#include "cti-use.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-history.h"

struct _CtiHistoryDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  char *case_id;           /* (owned) (nullable): %NULL for the team's file */
  char **tables;           /* (owned) (nullable): names of the records whose history is shown */
  char *row;               /* (owned) (nullable): id of the record whose history is shown */
  char *field;             /* (owned) (nullable): "record.field", or "field" of @row */
};

G_DEFINE_FINAL_TYPE (CtiHistoryDialog, cti_history_dialog, CTI_TYPE_LIST_DIALOG)

static gboolean
is_wanted (CtiHistoryDialog *self, const CtiChange *change)
{
  g_autofree char *name = NULL;

  if (self->row != NULL)
    return g_strcmp0 (change->row, self->row) == 0 &&
           (self->field == NULL || change->field == NULL ||
            g_strcmp0 (change->field, self->field) == 0);
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
  CtiSession *session = cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
  const CtiWorker *me = session != NULL ? cti_session_get_worker (session) : NULL;
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
undo_clicked_cb (CtiHistoryDialog *self, GtkWidget *button)
{
  CtiWorkspace *workspace = self->workspace;
  gint64 act = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "cti-act"));

  if (workspace == NULL)
    return;
  cti_undo_act_take (workspace, self->case_id, act);
  gtk_window_close (GTK_WINDOW (self));
}

/* Only the first line of an act has the button, for it takes all of the act back. */
static GtkWidget *
make_button (CtiHistoryDialog *self, const CtiChange *change)
{
  GtkWidget *button;

  if (change->kind == CTI_ACT_ERASE_IDENTITY || change->kind == CTI_ACT_PURGE ||
      change->kind == CTI_ACT_RESTORE_BACKUP || change->kind == CTI_ACT_SET_UP ||
      change->kind == CTI_ACT_HAND_OVER)
    return NULL;
  button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Undo this act"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Undo this act"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cti_words_act (change->kind), -1);
  g_object_set_data (G_OBJECT (button), "cti-act", GINT_TO_POINTER ((int) change->act));
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* One act may say the same many times, as ten scores do that are made with a star: it is said once,
 * and how often. */
static void
add_row (CtiHistoryDialog *self, const CtiChange *change, guint times, gboolean is_first)
{
  g_autofree char *line = cti_words_history_line (change);
  /* Translators: one line of the history, how often it happened. */
  g_autofree char *counted =
      times > 1 ? g_strdup_printf (C_ ("history", "%s (%u)"), line, times) : NULL;
  g_autofree char *description = describe (self, change);

  cti_list_dialog_add (CTI_LIST_DIALOG (self), counted != NULL ? counted : line, description,
                       is_first ? make_button (self, change) : NULL);
}

static gboolean
says_the_same (const CtiChange *one, const CtiChange *other)
{
  g_autofree char *line = NULL;
  g_autofree char *of_other = NULL;

  if (one->act != other->act)
    return FALSE;
  line = cti_words_history_line (one);
  of_other = cti_words_history_line (other);
  return g_str_equal (line, of_other);
}

/* The wanted ones, the newest first; those that say the same stand together. */
static void
add_rows (CtiHistoryDialog *self, GPtrArray *wanted)
{
  gint64 last = 0;

  for (guint i = 0; i < wanted->len;)
    {
      const CtiChange *change = g_ptr_array_index (wanted, i);
      guint times = 1;

      while (i + times < wanted->len &&
             says_the_same (change, g_ptr_array_index (wanted, i + times)))
        times++;
      add_row (self, change, times, change->act != last);
      last = change->act;
      i += times;
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    return; /* closed or locked meanwhile */
  if (changes != NULL)
    cti_history_dialog_show_changes (self, changes);
  else
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_history (store, data, NULL, error);
}

static void
cti_history_dialog_dispose (GObject *object)
{
  CtiHistoryDialog *self = CTI_HISTORY_DIALOG (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_pointer (&self->case_id, g_free);
  g_clear_pointer (&self->tables, g_strfreev);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->field, g_free);
  G_OBJECT_CLASS (cti_history_dialog_parent_class)->dispose (object);
}

static void
cti_history_dialog_class_init (CtiHistoryDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_history_dialog_dispose;
}

static void
cti_history_dialog_init (CtiHistoryDialog *self)
{
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("History"), NULL);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "document-open-recent-symbolic",
                             _ ("Nothing has been changed"),
                             _ ("It stands as it was first written."));
}

/* The form that is open over the window, whose field it may be about; or the window. */
static GtkWindow *
find_top (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *top = window;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window && gtk_window_get_modal (other) &&
          gtk_widget_get_visible (GTK_WIDGET (other)))
        top = other;
    }
  return top;
}

static CtiHistoryDialog *
history_new (CtiWorkspace *workspace, const char *case_id)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace)));
  GtkWindow *top = find_top (window);
  CtiHistoryDialog *self = g_object_new (CTI_TYPE_HISTORY_DIALOG, "transient-for", top, NULL);
  CtiSession *session = cti_workspace_get_session (workspace);

  /* While it waits for the disk it outlives a form that the lock closes, and GTK 4.8 still looks at
   * what a window stood over when that window goes. The window itself goes last. */
  if (top != window)
    g_object_set_data_full (G_OBJECT (self), "over", g_object_ref (top), g_object_unref);
  g_set_weak_pointer (&self->workspace, workspace);
  self->case_id = g_strdup (case_id);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), session);
  cti_session_run_async (session, read_in_thread, g_strdup (case_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
  return self;
}

/**
 * cti_history_dialog_new:
 * @workspace: the workspace
 * @case_id: (nullable): id of a case, %NULL for the team's file
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
  CtiHistoryDialog *self = history_new (workspace, case_id);
  g_auto (GStrv) parts = field != NULL ? g_strsplit (field, ".", 2) : NULL;

  self->tables = g_strdupv ((char **) tables);
  self->field = g_strdup (field);
  if (parts != NULL)
    cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("History"),
                               cti_words_field (parts[0], parts[1]));
  else if (tables == NULL && case_id != NULL)
    cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("History"), _ ("The whole case"));
  return GTK_WIDGET (self);
}

/**
 * cti_history_dialog_present:
 * @page: a page of a case
 * @now: (nullable): the case it shows
 * @tables: (array zero-terminated=1): names of the records it is about
 *
 * Presents the history of what the page shows; nothing where it shows no case.
 */
void
cti_history_dialog_present (GtkWidget *page, const CtiCase *now, const char *const *tables)
{
  CtiWorkspace *workspace = cti_workspace_of (page);

  if (workspace != NULL && now != NULL)
    gtk_window_present (
        GTK_WINDOW (cti_history_dialog_new (workspace, cti_case_get_id (now), tables, NULL)));
}

/**
 * cti_history_dialog_new_for_row:
 * @workspace: the workspace
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @row: id of a record of it
 * @field: (nullable): name of one of its fields, to show that field only
 *
 * Returns: (transfer none): the history of that record in a window of its own, to be presented
 */
GtkWidget *
cti_history_dialog_new_for_row (CtiWorkspace *workspace,
                                const char *case_id,
                                const char *row,
                                const char *field)
{
  CtiHistoryDialog *self = history_new (workspace, case_id);

  self->row = g_strdup (row);
  self->field = g_strdup (field);
  return GTK_WIDGET (self);
}

/**
 * cti_history_dialog_show:
 * @workspace: the workspace
 * @row: (nullable): id of a record of what is seen, %NULL for the whole case or the team's file
 * @field: (nullable): name of a field of that record
 *
 * Presents what was written and changed there.
 */
void
cti_history_dialog_show (CtiWorkspace *workspace, const char *row, const char *field)
{
  const char *case_id = cti_workspace_get_shown_case_id (workspace);

  gtk_window_present (
      GTK_WINDOW (row != NULL ? cti_history_dialog_new_for_row (workspace, case_id, row, field)
                              : cti_history_dialog_new (workspace, case_id, NULL, NULL)));
}

/* What the record, or the field of it, is called: the history knows. */
static void
name_row (CtiHistoryDialog *self, GPtrArray *changes)
{
  for (guint i = 0; self->row != NULL && i < changes->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (change->row, self->row) != 0)
        continue;
      cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("History"),
                                 self->field != NULL ? cti_words_field (change->table, self->field)
                                                     : cti_words_record (change->table));
      return;
    }
}

/**
 * cti_history_dialog_show_changes:
 * @self: the history
 * @changes: (element-type CtiChange): all changes of the file, oldest first
 *
 * Shows those that were asked for.
 */
void
cti_history_dialog_show_changes (CtiHistoryDialog *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  name_row (self, changes);
  for (guint i = changes->len; i > 0; i--)
    if (is_wanted (self, g_ptr_array_index (changes, i - 1)))
      g_ptr_array_add (wanted, g_ptr_array_index (changes, i - 1));
  add_rows (self, wanted);
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
}
