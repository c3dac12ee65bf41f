/* The key under a chart.
 *
 * Before each entry stands a sample: a line with its marker, or what a chart draws itself. One
 * centred row when everything fits into it; otherwise a grid whose columns are as wide as the
 * widest entry, so that samples and words stand below each other. */

#include "cti-chart-legend.h"

#include "cti-chart-page.h"

typedef struct
{
  char *text;
  double width, height;
  guint style_index;
  gboolean emphasised;
  gboolean muted;
  CtiChartLegendDraw draw; /* (nullable): draws the sample, a line with its marker otherwise */
  guint value;
} Entry;

struct _CtiChartLegend
{
  const CtiChartStyle *style;
  CtiTextFit *fit;
  double width;
  double sample;
  gboolean is_left;
  GArray *entries;
};

static void
entry_clear (gpointer data)
{
  g_clear_pointer (&((Entry *) data)->text, g_free);
}

/**
 * _cti_chart_legend_new:
 * @style: a style, which must outlive the legend
 * @fit: a measure, which must outlive the legend
 * @width: the width it may take
 *
 * Returns: (transfer full): an empty legend
 */
CtiChartLegend *
_cti_chart_legend_new (const CtiChartStyle *style, CtiTextFit *fit, double width)
{
  CtiChartLegend *legend = g_new0 (CtiChartLegend, 1);

  legend->style = style;
  legend->fit = fit;
  legend->width = width;
  legend->sample = style->font_points * 3.2;
  legend->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (legend->entries, entry_clear);
  return legend;
}

/**
 * _cti_chart_legend_free:
 * @legend: (nullable): a legend
 */
void
_cti_chart_legend_free (CtiChartLegend *legend)
{
  if (legend == NULL)
    return;
  g_array_unref (legend->entries);
  g_free (legend);
}

/**
 * _cti_chart_legend_align_left:
 * @legend: an empty legend
 * @sample: how wide the samples are
 *
 * Lets the entries begin at the left edge, instead of standing in the middle.
 */
void
_cti_chart_legend_align_left (CtiChartLegend *legend, double sample)
{
  legend->is_left = TRUE;
  legend->sample = sample;
}

static void
add_entry (CtiChartLegend *legend, const char *label, Entry entry)
{
  double em = legend->style->font_points;

  entry.text =
      cti_text_fit_wrap (legend->fit, label, em, FALSE, legend->width - legend->sample - em * 0.6,
                         &entry.width, &entry.height);
  entry.width += legend->sample + em * 0.6;
  g_array_append_val (legend->entries, entry);
}

/**
 * _cti_chart_legend_add:
 * @legend: a legend
 * @label: its words
 * @style_index: the look of its line
 * @emphasised: whether the line is drawn in full width
 */
void
_cti_chart_legend_add (CtiChartLegend *legend,
                       const char *label,
                       guint style_index,
                       gboolean emphasised)
{
  add_entry (legend, label, (Entry){ .style_index = style_index, .emphasised = emphasised });
}

/**
 * _cti_chart_legend_mute:
 * @legend: a legend with an entry
 *
 * Says that the line of the last entry does not count: it is grey, as where it is drawn.
 */
void
_cti_chart_legend_mute (CtiChartLegend *legend)
{
  g_return_if_fail (legend->entries->len > 0);

  g_array_index (legend->entries, Entry, legend->entries->len - 1).muted = TRUE;
}

/**
 * _cti_chart_legend_add_sample:
 * @legend: a legend
 * @label: its words
 * @draw: draws what stands before them
 * @value: handed to @draw
 */
void
_cti_chart_legend_add_sample (CtiChartLegend *legend,
                              const char *label,
                              CtiChartLegendDraw draw,
                              guint value)
{
  add_entry (legend, label, (Entry){ .draw = draw, .value = value });
}

static double
column_gap (const CtiChartLegend *legend)
{
  return legend->style->font_points * 2.2;
}

/* How many columns the grid has; @column is how wide each is, or 0 for one row of own widths. The
 * rows are filled evenly: six entries where four fit side by side stand three and three. */
static guint
count_columns (const CtiChartLegend *legend, double *column)
{
  guint n = legend->entries->len;
  guint n_columns, n_rows;
  double sum = 0;
  double widest = 0;

  for (guint i = 0; i < n; i++)
    {
      double width = g_array_index (legend->entries, Entry, i).width;

      widest = MAX (widest, width);
      sum += width + (i > 0 ? column_gap (legend) : 0);
    }
  *column = sum <= legend->width ? 0 : widest;
  if (*column == 0)
    return MAX (n, 1);
  n_columns = (guint) ((legend->width + column_gap (legend)) / (widest + column_gap (legend)));
  n_rows = (n + MAX (n_columns, 1) - 1) / MAX (n_columns, 1);
  return (n + n_rows - 1) / n_rows;
}

static double
row_height (const CtiChartLegend *legend, guint first, guint n_columns)
{
  double height = 0;

  for (guint i = first; i < MIN (first + n_columns, legend->entries->len); i++)
    height = MAX (height, g_array_index (legend->entries, Entry, i).height);
  return height;
}

static double
row_gap (const CtiChartLegend *legend)
{
  return legend->style->font_points * 0.25;
}

/**
 * _cti_chart_legend_get_height:
 * @legend: a legend
 *
 * Returns: the height it takes, 0 when it is empty
 */
double
_cti_chart_legend_get_height (CtiChartLegend *legend)
{
  double column;
  guint n_columns = count_columns (legend, &column);
  double height = 0;

  for (guint i = 0; i < legend->entries->len; i += n_columns)
    height += row_height (legend, i, n_columns) + (i > 0 ? row_gap (legend) : 0);
  return height;
}

static void
draw_line (const CtiChartLegend *legend, const Entry *entry, CtiScene *scene, const CtiBox *sample)
{
  const CtiChartStyle *style = legend->style;
  double em = style->font_points;
  const CtiLineLook *look = cti_chart_style_get_line_look (entry->style_index);
  CtiColor color = _cti_chart_line_color (style, entry->style_index, entry->muted);
  double middle = sample->y + sample->height / 2;
  CtiShape *line = cti_scene_add_line (scene, sample->x, middle, sample->x + sample->width, middle);

  line->stroke = color;
  line->width = style->line_width * (entry->emphasised ? 1 : 0.8);
  for (guint i = 0; i < 4; i++)
    line->dash[i] = look->dash[i] * line->width;
  cti_scene_add_marker (scene, NULL, look->marker,
                        &(CtiPoint){ sample->x + sample->width / 2, middle },
                        em * (entry->emphasised ? 0.36 : 0.3), &color,
                        look->filled ? &color : &style->background);
}

static void
draw_entry (const CtiChartLegend *legend, const Entry *entry, CtiScene *scene, double x, double y)
{
  double em = legend->style->font_points;
  CtiBox sample = { x, y + em * 0.18, legend->sample, em };
  CtiBox box = { x + legend->sample + em * 0.6, y, entry->width - legend->sample - em * 0.6,
                 entry->height };

  if (entry->draw != NULL)
    entry->draw (scene, legend->style, &sample, entry->value);
  else
    draw_line (legend, entry, scene, &sample);
  cti_scene_add_text (scene, entry->text, &box, CTI_TEXT_ALIGN_LEFT, em, &legend->style->ink);
}

/**
 * _cti_chart_legend_draw:
 * @legend: a legend
 * @scene: the scene it is added to
 * @x: its left edge
 * @y: its upper edge
 */
void
_cti_chart_legend_draw (CtiChartLegend *legend, CtiScene *scene, double x, double y)
{
  double column;
  guint n_columns = count_columns (legend, &column);
  double used = 0;

  for (guint i = 0; i < MIN (n_columns, legend->entries->len); i++)
    used += (column > 0 ? column : g_array_index (legend->entries, Entry, i).width) +
            (i > 0 ? column_gap (legend) : 0);
  x += legend->is_left ? 0 : MAX (0, (legend->width - used) / 2);
  for (guint i = 0; i < legend->entries->len; i += n_columns)
    {
      double at = x;

      for (guint j = i; j < MIN (i + n_columns, legend->entries->len); j++)
        {
          const Entry *entry = &g_array_index (legend->entries, Entry, j);

          draw_entry (legend, entry, scene, at, y);
          at += (column > 0 ? column : entry->width) + column_gap (legend);
        }
      y += row_height (legend, i, n_columns) + row_gap (legend);
    }
}
