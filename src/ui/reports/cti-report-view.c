/* A report in the window: under each heading its figures, each with a sentence, the picture with
 * its table one key away, and how it is counted behind a button. And the pages as they would be
 * printed, drawn by the function that draws them on paper. */

#include "cti-report-view.h"

#include <glib/gi18n.h>

#include "cti-chart-panel.h"
#include "cti-chart-table-view.h"
#include "cti-names.h"
#include "cti-outcome-sheet.h"

#define PAGE_WIDTH 620
#define A4_RATIO   1.41421356

typedef struct
{
  CtiReportResult *result; /* (owned) */
  const CtiOutcomeTable *table;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  cti_report_result_unref (picture->result);
  g_free (picture);
}

static CtiScene *
layout_picture (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  const Picture *picture = data;

  return cti_outcome_make_chart (picture->result->outcome, picture->table, style, width);
}

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
  return label;
}

static gboolean
has_picture (const CtiOutcome *outcome, const CtiOutcomeTable *table)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiScene) scene = cti_outcome_make_chart (outcome, table, style, PAGE_WIDTH);

  return scene != NULL;
}

static GtkWidget *
make_body (CtiReportResult *result, const CtiOutcomeTable *table)
{
  CtiChartTable *twin = cti_outcome_make_chart_table (table);
  GtkWidget *widget;
  Picture *picture;

  if (!has_picture (result->outcome, table))
    {
      widget = cti_chart_table_view_new (twin);
      cti_chart_table_free (twin);
      return widget;
    }
  picture = g_new0 (Picture, 1);
  picture->result = cti_report_result_ref (result);
  picture->table = table;
  widget = cti_chart_panel_new ();
  cti_chart_panel_set_chart (CTI_CHART_PANEL (widget), layout_picture, picture, picture_free, twin);
  return widget;
}

static void
add_how (GtkBox *box, const CtiOutcomeTable *table)
{
  GtkWidget *expander = gtk_expander_new_with_mnemonic (_ ("How it is counted"));
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_accessible_reset_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL);
  cti_names_set (expander, _ ("How it is counted"), table->definition);
  add_label (GTK_BOX (inside), table->definition, "dim-label");
  gtk_widget_set_margin_top (inside, 6);
  gtk_expander_set_child (GTK_EXPANDER (expander), inside);
  /* in GTK 4.8, Tab looks into what is folded away and complains that it is in no window */
  g_object_bind_property (expander, "expanded", inside, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (box, expander);
}

static void
add_table (GtkBox *box, CtiReportResult *result, const CtiOutcomeTable *table)
{
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_label (GTK_BOX (inside), table->title, "heading");
  if (table->sentence != NULL && !has_picture (result->outcome, table))
    add_label (GTK_BOX (inside), table->sentence, NULL); /* beside a picture the panel says it */
  if (!cti_outcome_table_is_sentence (table))
    gtk_box_append (GTK_BOX (inside), make_body (result, table));
  if (table->left_out != NULL)
    add_label (GTK_BOX (inside), table->left_out, "dim-label");
  if (table->not_shown != NULL)
    add_label (GTK_BOX (inside), table->not_shown, "dim-label");
  if (table->published != NULL)
    add_label (GTK_BOX (inside), table->published, "dim-label");
  add_how (GTK_BOX (inside), table);
  gtk_box_append (box, inside);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * cti_report_view_fill:
 * @box: a box; what is in it goes
 * @result: a report
 *
 * Puts the figures in, section by section.
 */
void
cti_report_view_fill (GtkBox *box, CtiReportResult *result)
{
  const CtiOutcome *outcome = result->outcome;
  g_autofree char *about = g_strjoinv (" ", outcome->about);
  g_autofree char *notes = g_strjoinv (" ", outcome->notes);

  clear (box);
  add_label (box, about, NULL);
  add_label (box, notes, "dim-label");
  for (guint s = 0; s < outcome->sections->len; s++)
    {
      const CtiOutcomeSection *section = g_ptr_array_index (outcome->sections, s);

      if (section->tables->len == 0)
        continue;
      gtk_widget_set_margin_top (add_label (box, section->heading, "title-2"), 18);
      for (guint t = 0; t < section->tables->len; t++)
        add_table (box, result, g_ptr_array_index (section->tables, t));
    }
}

static void
draw_page_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  const CtiOutcomeSheet *sheet = g_object_get_data (G_OBJECT (area), "sheet");

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cti_outcome_sheet_draw (sheet, cr, GPOINTER_TO_INT (user_data), width, height);
}

/**
 * cti_report_view_fill_pages:
 * @box: a box; what is in it goes
 * @result: a report for everybody outside
 *
 * Puts the pages in as they would be printed.
 */
void
cti_report_view_fill_pages (GtkBox *box, CtiReportResult *result)
{
  CtiOutcomeSheet *sheet = cti_outcome_sheet_new (result->outcome);
  int n = cti_outcome_sheet_get_n_pages (sheet);

  clear (box);
  g_object_set_data_full (G_OBJECT (box), "sheet", sheet, (GDestroyNotify) cti_outcome_sheet_free);
  for (int page = 0; page < n; page++)
    {
      GtkWidget *area = gtk_drawing_area_new ();
      g_autofree char *name = g_strdup_printf (_ ("Page %d of %d"), page + 1, n);

      gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), PAGE_WIDTH);
      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (PAGE_WIDTH * A4_RATIO));
      gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (area, "card");
      cti_names_set (area, name, NULL);
      g_object_set_data (G_OBJECT (area), "sheet", sheet);
      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page_cb, GINT_TO_POINTER (page),
                                      NULL);
      gtk_box_append (box, area);
    }
}
