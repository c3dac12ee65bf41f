#include "cti-star-history-window.h"

#include <glib/gi18n.h>

#include "cti-star-corrections.h"
#include "cti-say.h"
#include "cti-text.h"
#include "cti-use.h"
#include "cti-words.h"
#include "cti-workspace.h"

static char *
describe_act (const CtiChange *change, const CtiWorker *worker)
{
  g_autofree char *when = cti_words_moment (change->made);
  gboolean is_known = worker != NULL && g_strcmp0 (worker->record.id, change->author) == 0;

  return is_known ? g_strjoin (" · ", when, worker->name, NULL) : g_steal_pointer (&when);
}

static void
add_line (AdwPreferencesGroup *group, const char *words, const char *style)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "table-row");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
begin_act (GtkBox *page, const CtiChange *change, const CtiWorker *worker)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *words = describe_act (change, worker);
  g_autofree char *markup = g_markup_escape_text (words, -1);
  g_autofree char *why = NULL;

  adw_preferences_group_set_title (group, cti_words_act (change->kind));
  adw_preferences_group_set_description (group, markup);
  if (!cti_text_is_blank (change->why))
    {
      /* Translators: the reason of a correction. */
      why = g_strdup_printf (_ ("Reason: %s"), change->why);
      add_line (group, why, "dim-label");
    }
  gtk_box_prepend (page, GTK_WIDGET (group));
  return group;
}

/* One act below the other, the latest first; what the first one wrote is the reading itself. */
static void
fill (GtkBox *page, const CtiStar *star, GPtrArray *history, const CtiWorker *worker)
{
  AdwPreferencesGroup *group = NULL;
  gint64 act = -1;

  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);
      g_autofree char *line = NULL;

      if (!cti_star_corrections_is_about (change, star))
        continue;
      if (group == NULL || change->act != act)
        group = begin_act (page, change, worker);
      act = change->act;
      if (change->field == NULL)
        continue;
      line = cti_star_corrections_line (change, star);
      add_line (group, line, NULL);
    }
}

static GtkWidget *
make_page (const CtiStar *star, GPtrArray *history, const CtiWorker *worker)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (page, "page");
  fill (GTK_BOX (page), star, history, worker);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkEventController *
make_close_key (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("window.close")));
  return controller;
}

/**
 * cti_star_history_window_new:
 * @star: a star
 * @history: (element-type CtiChange): history of its case, oldest first
 * @worker: (nullable): the worker of the store
 *
 * Returns: (transfer none): a window that shows what was done with the star, by whom and why; the
 *   toolkit owns it until it is closed
 */
GtkWidget *
cti_star_history_window_new (const CtiStar *star, GPtrArray *history, const CtiWorker *worker)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  g_autofree char *reading = cti_words_reading (star->reading);

  gtk_window_set_title (GTK_WINDOW (window), _ ("History"));
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 520);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("History"), reading));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), make_page (star, history, worker));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_widget_add_controller (window, make_close_key ());
  return window;
}

typedef struct
{
  GtkWidget *widget; /* (owned) */
  CtiStar *star;     /* (owned) */
  char *case_id;     /* (owned) */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->widget);
  cti_star_free (question->star);
  g_free (question->case_id);
  g_free (question);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* To ask for the whole history is an act of its own and has a line in the use log. */
static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_history (store, ((Question *) data)->case_id, NULL, error);
}

static void
history_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = cti_session_run_finish (CTI_SESSION (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (question->widget);
  GtkWidget *shown;

  if (history == NULL)
    cti_say_error (question->widget, error);
  if (history == NULL || root == NULL)
    return;
  shown = cti_star_history_window_new (question->star, history,
                                       cti_session_get_worker (CTI_SESSION (source)));
  gtk_window_set_transient_for (GTK_WINDOW (shown), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (shown));
}

/**
 * cti_star_history_window_ask:
 * @widget: a widget of the workspace
 * @now: a case
 * @reading: a reading of it
 *
 * Fetches the history and shows it in a window of its own.
 */
void
cti_star_history_window_ask (GtkWidget *widget, CtiCase *now, const CtiReading *reading)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);
  Question *question;

  if (workspace == NULL)
    return;
  question = g_new0 (Question, 1);
  question->widget = g_object_ref (widget);
  question->star = cti_case_get_star (now, reading);
  question->case_id = g_strdup (cti_case_get_id (now));
  cti_session_run_async (cti_workspace_get_session (workspace), read_in_thread, question, NULL,
                         (GDestroyNotify) g_ptr_array_unref, history_found_cb, question);
}
