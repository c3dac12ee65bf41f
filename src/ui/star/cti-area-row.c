#include "cti-area-row.h"

#include <glib/gi18n.h>

#include "cti-score-scale.h"
#include "cti-scroll.h"
#include "cti-spell-view.h"
#include "cti-own-forms.h"
#include "cti-text.h"
#include "cti-words-star.h"

struct _CtiAreaRow
{
  AdwBin parent_instance;

  CtiArea *area; /* (owned) */
  GtkLabel *name;
  AdwBin *scale_place;
  CtiScoreScale *scale;
  GtkToggleButton *not_discussed;
  GtkToggleButton *note_button;
  GtkWidget *note_frame;
  GtkTextView *note;
  GtkLabel *words; /* of the scale at this score, where the team has loaded some */
  GtkLabel *last;
  CtiStarScale *texts;   /* (owned) (nullable) */
  gboolean is_being_set; /* a change that comes from the program is not told */
};

G_DEFINE_FINAL_TYPE (CtiAreaRow, cti_area_row, ADW_TYPE_BIN)

enum
{
  CHANGED,
  STEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_words (CtiAreaRow *self)
{
  int value = cti_score_scale_get_value (self->scale);
  const char *words =
      self->area != NULL ? cti_star_scale_get_text (self->texts, self->area->key, value) : NULL;

  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}

static void
show_value (CtiAreaRow *self)
{
  show_words (self);
  gtk_toggle_button_set_active (self->not_discussed,
                                cti_score_scale_get_value (self->scale) == CTI_SCORE_NOT_DISCUSSED);
}

static void
tell_change (CtiAreaRow *self)
{
  if (!self->is_being_set)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
value_changed_cb (CtiAreaRow *self)
{
  show_value (self);
  tell_change (self);
}

static void
not_discussed_clicked_cb (CtiAreaRow *self)
{
  if (cti_score_scale_get_value (self->scale) != CTI_SCORE_NOT_DISCUSSED)
    {
      cti_score_scale_set_value (self->scale, CTI_SCORE_NOT_DISCUSSED);
      tell_change (self);
    }
  show_value (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

static gboolean
has_note (CtiAreaRow *self)
{
  g_autofree char *note = cti_area_row_get_note (self);

  return note != NULL;
}

static void
show_note (CtiAreaRow *self, gboolean wanted)
{
  gtk_widget_set_visible (self->note_frame, wanted);
  gtk_toggle_button_set_active (self->note_button, wanted);
}

/* The toolkit brings the scale into view, here the whole row comes with its name and note. */
static void
scroll_to (CtiAreaRow *self)
{
  cti_scroll_to (GTK_WIDGET (self));
}

static void
write_note (CtiAreaRow *self)
{
  show_note (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
  scroll_to (self);
}

static void
note_clicked_cb (CtiAreaRow *self)
{
  gboolean is_open = gtk_widget_get_visible (self->note_frame);

  if (!is_open)
    write_note (self);
  else
    {
      show_note (self, has_note (self));
      gtk_widget_grab_focus (GTK_WIDGET (self->scale));
    }
}

static gboolean
note_key_cb (CtiAreaRow *self, guint key, guint code, GdkModifierType modifiers)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  return TRUE;
}

static void
note_left_cb (CtiAreaRow *self)
{
  show_note (self, has_note (self));
}

static void
step_cb (CtiAreaRow *self, int by)
{
  g_signal_emit (self, signals[STEP], 0, by);
}

/* The words come from the team, which the row is told of when it stands in the window. */
static void
cti_area_row_root (GtkWidget *widget)
{
  CtiAreaRow *self = CTI_AREA_ROW (widget);

  GTK_WIDGET_CLASS (cti_area_row_parent_class)->root (widget);
  g_clear_pointer (&self->texts, cti_star_scale_free);
  if (self->area != NULL)
    self->texts = cti_own_forms_get_scale (widget, self->area->form);
  show_words (self);
}

static void
cti_area_row_dispose (GObject *object)
{
  g_clear_pointer (&CTI_AREA_ROW (object)->texts, cti_star_scale_free);
  g_clear_pointer (&CTI_AREA_ROW (object)->area, cti_record_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_AREA_ROW);
  G_OBJECT_CLASS (cti_area_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-area-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, name);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, scale_place);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, not_discussed);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, note_frame);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, note);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, words);
  gtk_widget_class_bind_template_child (widget_class, CtiAreaRow, last);
  gtk_widget_class_bind_template_callback (widget_class, not_discussed_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_to);
}

static void
cti_area_row_class_init (CtiAreaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_area_row_dispose;
  widget_class->root = cti_area_row_root;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_AREA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", CTI_TYPE_AREA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cti_area_row_init (CtiAreaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_parts (CtiAreaRow *self)
{
  const char *area = cti_words_area (self->area);
  /* Translators: name of a life area. */
  g_autofree char *note = g_strdup_printf (_ ("Note on %s"), area);
  /* Translators: name of a life area. */
  g_autofree char *not_discussed = g_strdup_printf (_ ("%s: not discussed"), area);

  gtk_label_set_text (self->name, area);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, area, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, note,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  note, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->not_discussed),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, not_discussed, -1);
}

/**
 * cti_area_row_new:
 * @area: an area
 *
 * Returns: (transfer floating): its row, not discussed and without a note
 */
GtkWidget *
cti_area_row_new (const CtiArea *area)
{
  CtiAreaRow *self = g_object_new (CTI_TYPE_AREA_ROW, NULL);

  self->area = cti_record_ref ((gpointer) area);
  self->scale = CTI_SCORE_SCALE (cti_score_scale_new (area));
  adw_bin_set_child (self->scale_place, GTK_WIDGET (self->scale));
  g_signal_connect_object (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "note", G_CALLBACK (write_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed",
                           G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);
  cti_spell_view_attach (self->note);
  name_parts (self);
  show_value (self);
  return GTK_WIDGET (self);
}

/**
 * cti_area_row_get_key:
 * @self: a row
 *
 * Returns: (transfer none): key of its area
 */
const char *
cti_area_row_get_key (CtiAreaRow *self)
{
  return self->area->key;
}

/**
 * cti_area_row_get_value:
 * @self: a row
 *
 * Returns: 1 to 10, or %CTI_SCORE_NOT_DISCUSSED
 */
int
cti_area_row_get_value (CtiAreaRow *self)
{
  return cti_score_scale_get_value (self->scale);
}

/**
 * cti_area_row_get_note:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what was noted, or %NULL for nothing
 */
char *
cti_area_row_get_note (CtiAreaRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return cti_text_is_blank (text) ? NULL : g_steal_pointer (&text);
}

/**
 * cti_area_row_set:
 * @self: a row
 * @value: 1 to 10, or %CTI_SCORE_NOT_DISCUSSED
 * @note: (nullable): what was noted
 *
 * Fills the row; `changed` does not come.
 */
void
cti_area_row_set (CtiAreaRow *self, int value, const char *note)
{
  self->is_being_set = TRUE;
  cti_score_scale_set_value (self->scale, value);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
  show_value (self);
  show_note (self, !cti_text_is_blank (note));
  self->is_being_set = FALSE;
}

static char *
describe_last (const CtiScore *last)
{
  g_autofree char *value = cti_words_score (last->value);

  if (cti_text_is_blank (last->note))
    /* Translators: a score, or "not discussed". */
    return g_strdup_printf (_ ("Last time: %s"), value);
  /* Translators: a score, or "not discussed"; what was noted. */
  return g_strdup_printf (_ ("Last time: %s – “%s”"), value, last->note);
}

/**
 * cti_area_row_set_last:
 * @self: a row
 * @last: (nullable): score of the last reading, to be laid beside; %NULL for none
 */
void
cti_area_row_set_last (CtiAreaRow *self, const CtiScore *last)
{
  g_autofree char *words = last != NULL ? describe_last (last) : NULL;

  cti_score_scale_set_last (self->scale, last != NULL ? last->value : 0);
  gtk_label_set_text (self->last, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->last), words != NULL);
}

/**
 * cti_area_row_focus:
 * @self: a row
 *
 * Puts the focus on its scale. Not the row's own way to take the focus, which Shift+Tab would take
 * for a stop of its own.
 */
void
cti_area_row_focus (CtiAreaRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

/**
 * cti_area_row_add_spots:
 * @self: a row
 * @keeper: the keeper of the form's draft
 *
 * Names the scale and the note, by the names they have in the draft.
 */
void
cti_area_row_add_spots (CtiAreaRow *self, CtiDraftKeeper *keeper)
{
  g_autofree char *scale = g_strconcat ("score/", self->area->key, NULL);
  g_autofree char *note = g_strconcat ("note/", self->area->key, NULL);

  cti_draft_keeper_add_spot (keeper, scale, GTK_WIDGET (self->scale));
  cti_draft_keeper_add_spot (keeper, note, GTK_WIDGET (self->note));
}
