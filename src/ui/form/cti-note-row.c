#include "cti-note-row.h"

#include "cti-phrase-key.h"
#include "cti-spell-view.h"

struct _CtiNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *text;
  GtkWidget *phrases;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (CtiNoteRow, cti_note_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
text_changed_cb (CtiNoteRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clicked_cb (CtiNoteRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
phrases_clicked_cb (CtiNoteRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->text), "phrase.insert", NULL);
}

static gboolean
measure_again_cb (GtkWidget *text, GdkFrameClock *clock, gpointer user_data)
{
  int *frames = user_data;

  if (++*frames < 3)
    return G_SOURCE_CONTINUE;
  gtk_widget_queue_resize (text);
  return G_SOURCE_REMOVE;
}

/* A text view of GTK 4.8 that is shown for the first time with a text in it takes no room: it does
 * not know its lines before it has been drawn, and nothing asks it again. */
static void
mapped_cb (CtiNoteRow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->text), measure_again_cb, g_new0 (int, 1), g_free);
}

static gboolean
cti_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CTI_NOTE_ROW (widget)->text));
}

/* As in CtiFormRow: a list box row would take the focus itself on the way back out of it. */
static gboolean
cti_note_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
cti_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (cti_note_row_parent_class)->dispose (object);
}

static void
cti_note_row_class_init (CtiNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_note_row_dispose;
  widget_class->focus = cti_note_row_focus;
  widget_class->grab_focus = cti_note_row_grab_focus;

  /**
   * CtiNoteRow::changed:
   *
   * The text is another one than before.
   */
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/form/cti-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiNoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, CtiNoteRow, problem);
  gtk_widget_class_bind_template_child (widget_class, CtiNoteRow, phrases);
  gtk_widget_class_bind_template_callback (widget_class, phrases_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
cti_note_row_init (CtiNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed",
                            G_CALLBACK (text_changed_cb), self);
  cti_phrase_key_attach (self->text);
  cti_spell_view_attach (self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->phrases), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_widget_get_tooltip_text (self->phrases), -1);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

/**
 * cti_note_row_new:
 * @title: name of the field, with a mnemonic
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
cti_note_row_new (const char *title)
{
  return g_object_new (CTI_TYPE_NOTE_ROW, "title", title, NULL);
}

/**
 * cti_note_row_offer_phrases:
 * @self: a field
 *
 * Shows a button for phrases and templates beside its name. The key is there in every field.
 */
void
cti_note_row_offer_phrases (CtiNoteRow *self)
{
  gtk_widget_set_visible (self->phrases, TRUE);
}

/**
 * cti_note_row_dup_text:
 * @self: a field
 *
 * Returns: (transfer full): what stands in it
 */
char *
cti_note_row_dup_text (CtiNoteRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * cti_note_row_set_text:
 * @self: a field
 * @text: (nullable): what shall stand in it
 */
void
cti_note_row_set_text (CtiNoteRow *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text ? text : "", -1);
}

/**
 * cti_note_row_set_problem:
 * @self: a field
 * @sentence: (nullable): what is wrong with its text
 */
void
cti_note_row_set_problem (CtiNoteRow *self, const char *sentence)
{
  GtkAccessible *text = GTK_ACCESSIBLE (self->text);

  gtk_label_set_text (self->problem, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (sentence != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_property (text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
  gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
