/* A topic of the help as rows: the arrow keys go from one to the next, and a screen reader reads
 * each of them. */

#include "cti-help-page.h"

#include <glib/gi18n.h>

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* Before a step stands its number, before a point a dot. */
static GtkWidget *
make_item (const char *mark, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sign = gtk_label_new (mark);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "help-mark");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), make_label (text, NULL));
  return box;
}

static void
add_row (GtkListBox *page, GtkWidget *child, const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (page, row);
}

static void
add_block (GtkListBox *page, const CtiHelpBlock *block, guint step)
{
  const char *text = _ (block->text);
  g_autofree char *number = g_strdup_printf ("%u", step);
  g_autofree char *numbered = g_strdup_printf ("%u. %s", step, text);

  switch (block->kind)
    {
    case CTI_HELP_HEADING:
      add_row (page, make_label (text, "title-4"), text);
      break;
    case CTI_HELP_STEP:
      add_row (page, make_item (number, text), numbered);
      break;
    case CTI_HELP_POINT:
      add_row (page, make_item ("•", text), text);
      break;
    case CTI_HELP_TEXT:
    default:
      add_row (page, make_label (text, NULL), text);
      break;
    }
}

/**
 * cti_help_page_fill:
 * @page: the list that shows it
 * @topic: what is to be read
 *
 * Shows that topic and nothing else; its steps are numbered from one.
 */
void
cti_help_page_fill (GtkListBox *page, const CtiHelpTopic *topic)
{
  GtkListBoxRow *row;
  guint step = 0;

  while ((row = gtk_list_box_get_row_at_index (page, 0)) != NULL)
    gtk_list_box_remove (page, GTK_WIDGET (row));
  add_row (page, make_label (_ (topic->title), "title-2"), _ (topic->title));
  for (guint i = 0; i < topic->n_blocks; i++)
    add_block (page, &topic->blocks[i], topic->blocks[i].kind == CTI_HELP_STEP ? ++step : step);
}
