/* What the citizen's screens are made of: large text that wraps, large buttons, cards, and a place
 * to write in. Sizes and colours stand in style.css under "ownscreen". */

#include "cti-own-kit.h"

#include "cti-star.h"
#include "cti-text.h"

/**
 * cti_own_box_new:
 * @spacing: room between its children
 *
 * Returns: (transfer floating): a column
 */
GtkWidget *
cti_own_box_new (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

/**
 * cti_own_card_new:
 * @heading: (nullable): what it is about
 *
 * Returns: (transfer floating): a column with a rim around it
 */
GtkWidget *
cti_own_card_new (const char *heading)
{
  GtkWidget *card = cti_own_box_new (10);

  gtk_widget_add_css_class (card, "own-card");
  if (heading != NULL)
    cti_own_add_heading (card, heading);
  return card;
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/**
 * cti_own_add_text:
 * @box: a column
 * @text: a sentence or two
 *
 * Returns: (transfer none): its label
 */
GtkWidget *
cti_own_add_text (GtkWidget *box, const char *text)
{
  return add_label (box, text, NULL);
}

/**
 * cti_own_add_heading:
 * @box: a column
 * @text: what stands below it
 *
 * Returns: (transfer none): its label
 */
GtkWidget *
cti_own_add_heading (GtkWidget *box, const char *text)
{
  return add_label (box, text, "own-heading");
}

/**
 * cti_own_add_quote:
 * @box: a column
 * @text: (nullable): what somebody said; nothing is added where that is nothing
 *
 * Returns: (transfer none) (nullable): its label
 */
GtkWidget *
cti_own_add_quote (GtkWidget *box, const char *text)
{
  return cti_text_is_blank (text) ? NULL : add_label (box, text, "own-quote");
}

/**
 * cti_own_add_button:
 * @box: a column, or a row by cti_own_add_actions()
 * @text: what it does
 * @is_main: whether it is the one that leads on
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
cti_own_add_button (GtkWidget *box, const char *text, gboolean is_main)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (is_main)
    gtk_widget_add_css_class (button, "own-main");
  if (GTK_IS_FLOW_BOX (box))
    cti_own_wrap_add (box, button);
  else
    gtk_box_append (GTK_BOX (box), button);
  return button;
}

/**
 * cti_own_add_actions:
 * @box: a column
 *
 * Returns: (transfer none): a row for cti_own_add_button(), of what can be done now
 */
GtkWidget *
cti_own_add_actions (GtkWidget *box)
{
  GtkWidget *row = cti_own_wrap_new ();

  gtk_widget_add_css_class (row, "own-actions");
  gtk_box_append (GTK_BOX (box), row);
  return row;
}

/**
 * cti_own_add_bar:
 * @box: a column
 * @words: what it shows, for those who do not see it
 * @score: 1 to 10, shown as so many blocks of ten
 */
void
cti_own_add_bar (GtkWidget *box, const char *words, int score)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, CTI_SCORE_MAX);

  gtk_level_bar_set_mode (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_MODE_DISCRETE);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), score);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (box), bar);
}

/**
 * cti_own_add_writing:
 * @box: a column
 * @label: what is asked, which stands above it
 * @view: (out) (transfer none): where it is written
 */
void
cti_own_add_writing (GtkWidget *box, const char *label, GtkTextView **view)
{
  GtkWidget *frame = cti_own_box_new (0);

  cti_own_add_text (box, label);
  *view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (*view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (*view, FALSE);
  gtk_text_view_set_input_hints (*view, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_EMOJI);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (frame, "own-writing");
  gtk_widget_set_hexpand (GTK_WIDGET (*view), TRUE);
  gtk_box_append (GTK_BOX (frame), GTK_WIDGET (*view));
  gtk_box_append (GTK_BOX (box), frame);
}

/**
 * cti_own_dup_written:
 * @view: where something is written
 *
 * Returns: (transfer full): what stands there
 */
char *
cti_own_dup_written (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  return gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
}

/**
 * cti_own_wrap_new:
 *
 * Returns: (transfer floating): a row that goes on below itself where it is too narrow
 */
GtkWidget *
cti_own_wrap_new (void)
{
  return g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE,
                       "column-spacing", 18, "row-spacing", 18, "max-children-per-line", 3,
                       "focusable", FALSE, NULL);
}

/**
 * cti_own_wrap_add:
 * @wrap: a row by cti_own_wrap_new()
 * @child: (transfer floating): what goes into it and takes the focus by itself
 */
void
cti_own_wrap_add (GtkWidget *wrap, GtkWidget *child)
{
  GtkWidget *place = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, NULL);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (place), child);
  gtk_flow_box_append (GTK_FLOW_BOX (wrap), place);
}

/**
 * cti_own_empty:
 * @box: a column
 *
 * Takes everything out of it.
 */
void
cti_own_empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
