/* The first hit is what Enter puts in, so that a phrase is a key, two letters and Enter. Where the
 * text has "…" the first of them is selected afterwards: what is typed next stands there. */

#include "cti-phrase-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-names.h"
#include "cti-phrase-form.h"
#include "cti-phrases-dialog.h"
#include "cti-private.h"
#include "cti-say.h"
#include "cti-words.h"

#define PHRASE "cti-phrase"
#define PLACE  "…"

struct _CtiPhraseDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  GtkTextView *text;   /* (weak) (nullable): where it is put in */
  GPtrArray *phrases;  /* (owned) (nullable) (element-type CtiPhrase): once they have been read */
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkWidget *keep;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (CtiPhraseDialog, cti_phrase_dialog, ADW_TYPE_WINDOW)

/* --- The text --------------------------------------------------------------------------------- */

static void
select_first_place (GtkTextBuffer *buffer, int from, int length)
{
  GtkTextIter start, end, place, after;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, from + length);
  if (gtk_text_iter_forward_search (&start, PLACE, 0, &place, &after, &end))
    gtk_text_buffer_select_range (buffer, &after, &place);
}

static void
put_in (GtkTextView *text, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter at;
  int from;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  from = gtk_text_iter_get_offset (&at);
  gtk_text_buffer_insert (buffer, &at, words, -1);
  gtk_text_buffer_end_user_action (buffer);
  select_first_place (buffer, from, (int) g_utf8_strlen (words, -1));
  gtk_text_view_scroll_mark_onscreen (text, gtk_text_buffer_get_insert (buffer));
}

static char *
dup_marked (GtkTextView *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;

  return gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
             ? gtk_text_buffer_get_text (buffer, &start, &end, FALSE)
             : NULL;
}

/* --- The list --------------------------------------------------------------------------------- */

static GtkWidget *
make_row (CtiPhrase *phrase)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *line = g_strdelimit (g_strdup (phrase->text), "\n", ' ');

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), phrase->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  cti_names_set (row, phrase->title, phrase->text);
  g_object_set_data_full (G_OBJECT (row), PHRASE, cti_record_ref (phrase), cti_record_unref);
  return row;
}

static const CtiPhrase *
get_phrase (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PHRASE);
}

static gboolean
matches (const CtiPhrase *phrase, const char *query)
{
  g_autofree char *title = cti_fold (phrase->title);
  g_autofree char *text = cti_fold (phrase->text);

  return strstr (title, query) != NULL || strstr (text, query) != NULL;
}

/* Those whose title holds it come before those whose text alone does. */
static void
add_matches (CtiPhraseDialog *self, const char *query, gboolean by_title)
{
  for (guint i = 0; self->phrases != NULL && i < self->phrases->len; i++)
    {
      CtiPhrase *phrase = g_ptr_array_index (self->phrases, i);
      g_autofree char *title = cti_fold (phrase->title);

      if (matches (phrase, query) && (strstr (title, query) != NULL) == by_title)
        gtk_list_box_append (self->list, make_row (phrase));
    }
}

static void
fill_cb (CtiPhraseDialog *self)
{
  g_autofree char *query = cti_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  add_matches (self, query, TRUE);
  add_matches (self, query, FALSE);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
row_activated_cb (CtiPhraseDialog *self, GtkListBoxRow *row)
{
  if (self->text != NULL)
    {
      put_in (self->text, get_phrase (row)->text);
      gtk_widget_grab_focus (GTK_WIDGET (self->text));
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_cb (CtiPhraseDialog *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                CtiPhraseDialog *self)
{
  if (key != GDK_KEY_Down || gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_team_records (store, &cti_phrase_type);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPhraseDialog) self = user_data;
  GPtrArray *phrases = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (phrases == NULL || self->session == NULL)
    {
      g_clear_pointer (&phrases, g_ptr_array_unref);
      return; /* closed or locked meanwhile */
    }
  self->phrases = phrases;
  g_ptr_array_sort (phrases, cti_phrase_compare);
  fill_cb (self);
}

/* --- Keeping and changing --------------------------------------------------------------------- */

static void
say_kept (GtkWidget *text)
{
  cti_say_undo_in (text, _ ("The phrase is kept."), NULL);
}

/* The form stands above the editor, not above this window, which is done with. */
static void
keep_clicked_cb (CtiPhraseDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *marked = self->text != NULL ? dup_marked (self->text) : NULL;
  g_autoptr (CtiPhrase) phrase = cti_phrase_new_from_text (marked);
  CtiSession *session = self->session;

  if (marked == NULL || session == NULL)
    return;
  gtk_window_present (
      GTK_WINDOW (cti_phrase_form_new (parent, session, phrase, FALSE,
                                       g_cclosure_new_object_swap (G_CALLBACK (say_kept),
                                                                   G_OBJECT (self->text)))));
  gtk_window_close (GTK_WINDOW (self));
}

static void
all_clicked_cb (CtiPhraseDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->session != NULL)
    gtk_window_present (GTK_WINDOW (cti_phrases_dialog_new (parent, self->session)));
  gtk_window_close (GTK_WINDOW (self));
}

/* --- The window ------------------------------------------------------------------------------- */

static void
state_changed_cb (CtiPhraseDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_phrase_dialog_dispose (GObject *object)
{
  CtiPhraseDialog *self = CTI_PHRASE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->text);
  g_clear_pointer (&self->phrases, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_PHRASE_DIALOG);
  G_OBJECT_CLASS (cti_phrase_dialog_parent_class)->dispose (object);
}

static void
cti_phrase_dialog_class_init (CtiPhraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_phrase_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/phrase/cti-phrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiPhraseDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CtiPhraseDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CtiPhraseDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, CtiPhraseDialog, all);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_ ("No phrase is found by that word."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 18);
  return label;
}

static void
cti_phrase_dialog_init (CtiPhraseDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cti_private_entry (GTK_EDITABLE (self->entry));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  gtk_list_box_set_placeholder (self->list, make_placeholder ());
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->all), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * cti_phrase_dialog_open:
 * @text: a text in a window of the program
 * @session: the session, whose store is open to the worker
 *
 * Shows the phrases above the window, to be put in where the cursor is.
 */
void
cti_phrase_dialog_open (GtkTextView *text, CtiSession *session)
{
  CtiPhraseDialog *self;

  g_return_if_fail (cti_session_get_state (session) == CTI_SESSION_OPEN);

  self = g_object_new (CTI_TYPE_PHRASE_DIALOG, "transient-for",
                       gtk_widget_get_root (GTK_WIDGET (text)), NULL);
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->text, text);
  gtk_widget_set_sensitive (self->keep,
                            gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (text)));
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cti_session_run_async (session, read_in_thread, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
