#include "cti-phrases-dialog.h"

#include <glib/gi18n.h>

#include "cti-guide-file.h"
#include "cti-phrase-form.h"
#include "cti-say.h"
#include "cti-use-inquiry.h"
#include "cti-words.h"

struct _CtiPhrasesDialog
{
  CtiListDialog parent_instance;

  GPtrArray *phrases; /* (owned) (nullable) (element-type CtiPhrase): once they have been read */
  GtkWidget *bring;   /* (unowned): the button that brings in the program's */
};

G_DEFINE_FINAL_TYPE (CtiPhrasesDialog, cti_phrases_dialog, CTI_TYPE_LIST_DIALOG)

static CtiSession *
get_session (CtiPhrasesDialog *self)
{
  return cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
}

static const CtiPhrase *
find (CtiPhrasesDialog *self, const char *id)
{
  for (guint i = 0; self->phrases != NULL && i < self->phrases->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (self->phrases, i))->id, id) == 0)
      return g_ptr_array_index (self->phrases, i);
  return NULL;
}

/* --- What is shown ---------------------------------------------------------------------------- */

static void read_phrases (CtiPhrasesDialog *self);

static void
open_form (CtiPhrasesDialog *self, const CtiPhrase *phrase, gboolean is_kept)
{
  GClosure *saved = g_cclosure_new_object_swap (G_CALLBACK (read_phrases), G_OBJECT (self));

  gtk_window_present (GTK_WINDOW (
      cti_phrase_form_new (GTK_WINDOW (self), get_session (self), phrase, is_kept, saved)));
}

static void
change_clicked_cb (CtiPhrasesDialog *self, GtkWidget *button)
{
  const CtiPhrase *phrase = find (self, g_object_get_data (G_OBJECT (button), "cti-phrase"));

  if (phrase != NULL && get_session (self) != NULL)
    open_form (self, phrase, TRUE);
}

static GtkWidget *
make_button (CtiPhrasesDialog *self, const CtiPhrase *phrase)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Change…"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  phrase->title, -1);
  g_object_set_data_full (G_OBJECT (button), "cti-phrase", g_strdup (phrase->record.id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (change_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* What the program brings and the team has not. */
static GPtrArray *
find_missing (CtiPhrasesDialog *self)
{
  g_autoptr (GPtrArray) shipped = cti_guide_get_phrases (cti_words_is_danish ());
  GPtrArray *missing = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < shipped->len; i++)
    if (find (self, CTI_RECORD (g_ptr_array_index (shipped, i))->id) == NULL)
      g_ptr_array_add (missing, cti_record_ref (g_ptr_array_index (shipped, i)));
  return missing;
}

static void
show_phrases (CtiPhrasesDialog *self)
{
  g_autoptr (GPtrArray) missing = find_missing (self);

  cti_list_dialog_clear (CTI_LIST_DIALOG (self));
  for (guint i = 0; i < self->phrases->len; i++)
    {
      const CtiPhrase *phrase = g_ptr_array_index (self->phrases, i);
      g_autofree char *kind =
          cti_words_capitalise (cti_words_enum (cti_phrase_kind_values, (int) phrase->kind));
      g_autofree char *more = g_strjoin ("\n", kind, phrase->text, NULL);

      cti_list_dialog_add (CTI_LIST_DIALOG (self), phrase->title, more, make_button (self, phrase));
    }
  gtk_widget_set_visible (self->bring, missing->len > 0);
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_team_records (store, &cti_phrase_type);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPhrasesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *phrases = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (get_session (self) == NULL)
    {
      g_clear_pointer (&phrases, g_ptr_array_unref);
      return; /* closed or locked meanwhile */
    }
  if (phrases == NULL)
    {
      cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
      return;
    }
  g_clear_pointer (&self->phrases, g_ptr_array_unref);
  self->phrases = phrases;
  g_ptr_array_sort (phrases, cti_phrase_compare);
  show_phrases (self);
}

static void
read_phrases (CtiPhrasesDialog *self)
{
  if (get_session (self) != NULL)
    cti_session_run_async (get_session (self), read_in_thread, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
}

/* --- What can be done ------------------------------------------------------------------------- */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPhrasesDialog *self = CTI_PHRASES_DIALOG (widget);
  g_autoptr (CtiPhrase) phrase = cti_phrase_new_from_text (NULL);

  if (get_session (self) != NULL)
    open_form (self, phrase, FALSE);
}

static gpointer
bring_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_put_team (store, data, NULL, error) ? g_ptr_array_ref (data) : NULL;
}

static void
brought_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPhrasesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) done = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (get_session (self) == NULL)
    return;
  if (done == NULL)
    cti_say_error (GTK_WIDGET (self), error);
  read_phrases (self);
}

static void
bring_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPhrasesDialog *self = CTI_PHRASES_DIALOG (widget);

  if (get_session (self) != NULL && self->phrases != NULL)
    cti_session_run_async (get_session (self), bring_in_thread, find_missing (self),
                           (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_ptr_array_unref,
                           brought_cb, g_object_ref (self));
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_top (CtiPhrasesDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_button (box, _ ("_New Phrase…"), "phrases.add");
  self->bring = add_button (box, _ ("_Bring In the Program's"), "phrases.bring-in");
  gtk_widget_set_visible (self->bring, FALSE);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), box);
}

static void
cti_phrases_dialog_dispose (GObject *object)
{
  g_clear_pointer (&CTI_PHRASES_DIALOG (object)->phrases, g_ptr_array_unref);
  G_OBJECT_CLASS (cti_phrases_dialog_parent_class)->dispose (object);
}

static void
cti_phrases_dialog_class_init (CtiPhrasesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_phrases_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "phrases.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "phrases.bring-in", NULL, bring_action);
}

static void
cti_phrases_dialog_init (CtiPhrasesDialog *self)
{
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Phrases and Templates"), NULL);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "insert-text-symbolic",
                             _ ("There are no phrases yet"),
                             _ ("What is often written can be put into a note with a few keys."));
  add_top (self);
}

/**
 * cti_phrases_dialog_new:
 * @parent: the window
 * @session: an open session
 *
 * Returns: (transfer none): the phrases in a window of their own, to be presented
 */
GtkWidget *
cti_phrases_dialog_new (GtkWindow *parent, CtiSession *session)
{
  CtiPhrasesDialog *self = g_object_new (CTI_TYPE_PHRASES_DIALOG, "transient-for", parent, NULL);

  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), session);
  read_phrases (self);
  return GTK_WIDGET (self);
}
