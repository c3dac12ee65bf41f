/* One area, large: ten numbers, two answers that are none, and room for her own words. What she
 * said the last time comes into view only when she has answered, so that it does not lead her. */

#include "cti-own-area.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-score-scale.h"
#include "cti-words.h"

typedef struct
{
  CtiScore *score; /* (unowned): of the star that is being read */
  GtkWidget *scale;
  const CtiStarScale *texts; /* (unowned) (nullable): the team's words along the scale */
  GtkWidget *meaning;        /* what the number stands for */
  GtkWidget *not_today;
  GtkWidget *dont_know;
  GtkWidget *last; /* (nullable) */
  GtkTextView *words;
  gboolean is_setting;
  CtiOwnAreaChanged changed;
  gpointer data;
} Area;

static gboolean
is_answered (const Area *area)
{
  return area->score->value != CTI_SCORE_NOT_DISCUSSED || area->score->answer != CTI_SCORE_SCORED;
}

static void
show_meaning (Area *area)
{
  const char *text = area->texts != NULL ? cti_star_scale_get_text (area->texts, area->score->area,
                                                                    area->score->value)
                                         : NULL;

  gtk_label_set_text (GTK_LABEL (area->meaning), text != NULL ? text : "");
  gtk_widget_set_visible (area->meaning, text != NULL);
}

static void
show (Area *area)
{
  area->is_setting = TRUE;
  cti_score_scale_set_value (CTI_SCORE_SCALE (area->scale), area->score->value);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (area->not_today),
                                area->score->answer == CTI_SCORE_NOT_TODAY);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (area->dont_know),
                                area->score->answer == CTI_SCORE_DONT_KNOW);
  area->is_setting = FALSE;
  show_meaning (area);
  if (area->last != NULL)
    gtk_widget_set_visible (area->last, is_answered (area));
}

static void
take (Area *area, int value, CtiScoreAnswer answer)
{
  area->score->value = value;
  area->score->answer = answer;
  show (area);
  area->changed (area->data);
}

static void
value_changed_cb (Area *area)
{
  if (!area->is_setting)
    take (area, cti_score_scale_get_value (CTI_SCORE_SCALE (area->scale)), CTI_SCORE_SCORED);
}

static void
toggled_cb (GtkToggleButton *button, Area *area)
{
  CtiScoreAnswer answer =
      GTK_WIDGET (button) == area->not_today ? CTI_SCORE_NOT_TODAY : CTI_SCORE_DONT_KNOW;

  if (!area->is_setting)
    take (area, CTI_SCORE_NOT_DISCUSSED,
          gtk_toggle_button_get_active (button) ? answer : CTI_SCORE_SCORED);
}

static void
words_changed_cb (Area *area)
{
  g_autofree char *words = cti_own_dup_written (area->words);

  cti_set_text (&area->score->note, *words != '\0' ? words : NULL);
  area->changed (area->data);
}

static void
note_cb (Area *area)
{
  gtk_widget_grab_focus (GTK_WIDGET (area->words));
}

static GtkWidget *
add_answer (GtkWidget *row, const char *words, Area *area)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), area);
  cti_own_wrap_add (row, button);
  return button;
}

static GtkWidget *
make_last (const CtiStar *last, const char *key)
{
  int at = last != NULL ? cti_star_find_area (last, key) : -1;
  const CtiScore *score = at >= 0 ? cti_star_get_score (last, (guint) at) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  GtkWidget *box;

  if (score == NULL || score->value == CTI_SCORE_NOT_DISCUSSED)
    return NULL;
  box = cti_own_box_new (4);
  day = cti_words_date_long (last->reading->date);
  /* Translators: a day, a number. */
  words = g_strdup_printf (C_ ("citizen", "Last time, on %s, you said %d."), day, score->value);
  gtk_widget_add_css_class (box, "own-card");
  cti_own_add_text (box, words);
  cti_own_add_quote (box, score->note);
  return box;
}

static void
add_scale (GtkWidget *box, Area *area, const CtiArea *about)
{
  GtkWidget *row = cti_own_wrap_new ();

  cti_own_add_text (box, C_ ("citizen", "1 is very hard. 10 is: I manage myself."));
  area->scale = cti_score_scale_new (about);
  g_signal_connect_swapped (area->scale, "value-changed", G_CALLBACK (value_changed_cb), area);
  g_signal_connect_swapped (area->scale, "note", G_CALLBACK (note_cb), area);
  gtk_box_append (GTK_BOX (box), area->scale);
  area->meaning = cti_own_add_text (box, "");
  area->not_today = add_answer (row, C_ ("citizen", "Not today"), area);
  area->dont_know = add_answer (row, C_ ("citizen", "I don't know"), area);
  gtk_box_append (GTK_BOX (box), row);
}

/**
 * cti_own_area_new:
 * @star: the star that is being read; its score is changed in place, and outlives the widget
 * @index: one of its areas
 * @last: (nullable): the star before, to be shown once there is an answer
 * @scale: (nullable): the team's words along its scores; outlives the widget
 * @changed: called after each change
 * @data: handed to it
 *
 * Returns: (transfer floating): the area
 */
GtkWidget *
cti_own_area_new (const CtiStar *star,
                  guint index,
                  const CtiStar *last,
                  const CtiStarScale *scale,
                  CtiOwnAreaChanged changed,
                  gpointer data)
{
  const CtiArea *about = cti_star_get_area (star, index);
  GtkWidget *box = cti_own_box_new (16);
  Area *area = g_new0 (Area, 1);

  area->score = cti_star_get_score (star, index);
  area->texts = scale;
  area->changed = changed;
  area->data = data;
  g_object_set_data_full (G_OBJECT (box), "area", area, g_free);
  cti_own_add_heading (box, cti_words_area (about));
  add_scale (box, area, about);
  area->last = make_last (last, about->key);
  if (area->last != NULL)
    gtk_box_append (GTK_BOX (box), area->last);
  cti_own_add_writing (box, C_ ("citizen", "Would you like to say more? In your own words."),
                       &area->words);
  if (area->score->note != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (area->words), area->score->note, -1);
  g_signal_connect_swapped (gtk_text_view_get_buffer (area->words), "changed",
                            G_CALLBACK (words_changed_cb), area);
  show (area);
  return box;
}
