#include "cti-use-log-dialog.h"

#include <glib/gi18n.h>

#include "cti-use.h"
#include "cti-words-dates.h"
#include "cti-words-purpose.h"
#include "cti-words-use.h"

/* So many of the latest lines are shown; the whole log is what “overgang-tool log” is for. */
#define LINES_MAX 1000

struct _CtiUseLogDialog
{
  CtiListDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiUseLogDialog, cti_use_log_dialog, CTI_TYPE_LIST_DIALOG)

typedef struct
{
  GPtrArray *uses;  /* (owned) (element-type CtiUse): oldest first */
  GPtrArray *names; /* (owned) (element-type utf8): of the worker of each, "" where unknown */
} Log;

static void
log_free (gpointer data)
{
  Log *log = data;

  g_ptr_array_unref (log->uses);
  g_ptr_array_unref (log->names);
  g_free (log);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  GPtrArray *uses = cti_use_read_log (store, error);
  Log *log;

  if (uses == NULL)
    return NULL;
  log = g_new0 (Log, 1);
  log->uses = uses;
  log->names = g_ptr_array_new_with_free_func (g_free);
  if (uses->len > LINES_MAX)
    g_ptr_array_remove_range (uses, 0, uses->len - LINES_MAX);
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);
      const char *name = cti_store_get_worker_name (store, use->worker);

      g_ptr_array_add (log->names, g_strdup (name != NULL ? name : ""));
    }
  return log;
}

static void
append_part (GString *words, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static void
add_line (CtiUseLogDialog *self, const CtiUse *use, const char *worker)
{
  CtiCardList *cards = cti_session_get_cards (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)));
  CtiCardItem *item = use->case_id != NULL ? cti_card_list_find (cards, use->case_id) : NULL;
  g_autofree char *when = cti_words_moment (use->made);
  g_autofree char *purpose = use->purpose != NULL ? cti_words_purpose (use->purpose) : NULL;
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) details = g_string_new (NULL);

  append_part (title, cti_words_use (use->use));
  append_part (title, item != NULL ? cti_card_item_get_card (item)->code : NULL);
  append_part (details, when);
  append_part (details, worker);
  append_part (details, purpose);
  cti_list_dialog_add (CTI_LIST_DIALOG (self), title->str, details->str, NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiUseLogDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Log *log = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (cti_list_dialog_get_session (CTI_LIST_DIALOG (self)) == NULL)
    g_clear_pointer (&log, log_free); /* closed or locked meanwhile */
  else if (log == NULL)
    cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
  if (log == NULL)
    return;
  for (guint i = log->uses->len; i > 0; i--)
    add_line (self, g_ptr_array_index (log->uses, i - 1), g_ptr_array_index (log->names, i - 1));
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
  log_free (log);
}

static void
cti_use_log_dialog_class_init (CtiUseLogDialogClass *klass)
{
}

static void
cti_use_log_dialog_init (CtiUseLogDialog *self)
{
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Use Log"),
                             _ ("Who looked at or did what, newest first"));
}

/**
 * cti_use_log_dialog_new:
 * @parent: the window it belongs to
 * @session: a session that is open
 *
 * Returns: (transfer none): the log in a window of its own, to be presented
 */
GtkWindow *
cti_use_log_dialog_new (GtkWindow *parent, CtiSession *session)
{
  CtiUseLogDialog *self = g_object_new (CTI_TYPE_USE_LOG_DIALOG, "transient-for", parent, NULL);

  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), session);
  cti_session_run_async (session, read_in_thread, NULL, NULL, log_free, read_cb,
                         g_object_ref (self));
  return GTK_WINDOW (self);
}
