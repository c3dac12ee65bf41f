/* The pictures of the outcome report: shares with their n, the star of medians with quartiles, and
 * medians from start to end. What is hidden in the table is hidden in its picture. */

#include <glib/gi18n.h>

#include "cti-median-chart.h"
#include "cti-outcome-private.h"
#include "cti-outcome-words.h"
#include "cti-share-chart.h"
#include "cti-slope-chart.h"
#include "cti-stats-share.h"
#include "cti-words.h"

#define WELLBEING_MAX 100

static void
set_bar (const CtiOutcome *self, CtiShareData *data, guint row, guint group, int count, int n)
{
  CtiStatsShare share = cti_stats_share (cti_figures_get_count (self->figures, count),
                                         cti_figures_get_count (self->figures, n));
  g_autofree char *percent = cti_outcome_percent (share.share);
  /* Translators: a share, and of how many: "67% of 27". */
  g_autofree char *text = g_strdup_printf (_ ("%s of %d"), percent, share.n);

  if (_cti_outcome_hides (self->figures, count, self->view) ||
      _cti_outcome_hides (self->figures, n, self->view))
    cti_share_data_set_bar (data, row, group, -1, C_ ("report", "hidden"), C_ ("report", "hidden"));
  else if (share.n > 0)
    cti_share_data_set_bar (data, row, group, share.share, text, text);
  else
    cti_share_data_set_bar (data, row, group, -1, "–", "–");
}

static CtiScene *
make_shares (const CtiOutcome *self,
             const CtiOutcomeTable *table,
             const CtiChartStyle *style,
             double width)
{
  g_autoptr (CtiShareData) data =
      cti_share_data_new (table->title,
                          table->sentence != NULL ? table->sentence : table->definition);
  gboolean pair = table->figure->kind == CTI_FIGURE_PAIR;

  cti_share_data_set_ends (data, C_ ("share", "0%"), C_ ("share", "100%"));
  cti_share_data_add_group (data, pair ? C_ ("report column", "At start")
                                       : C_ ("report column", "Share"));
  if (pair)
    cti_share_data_add_group (data, C_ ("report column", "At end"));
  for (guint i = 0; i < table->figure->rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (table->figure->rows, CtiFigureRow, i);
      g_autofree char *name = cti_outcome_row_name (table->figure, row);
      guint number = cti_share_data_add_row (data, name);

      set_bar (self, data, number, 0, row->count, row->n);
      if (pair)
        set_bar (self, data, number, 1, row->count_end, row->n);
    }
  return cti_share_chart_layout (data, style, width, 0);
}

/* Counts are entered in the order of the star. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  return ((const CtiFigureRow *) a)->n - ((const CtiFigureRow *) b)->n;
}

/* What is drawn of an area, for who hears it. */
static char *
describe_medians (const CtiOutcomeTable *table,
                  const CtiFigureRow *row,
                  const char *name,
                  int n,
                  gboolean hidden)
{
  g_autofree char *from = _cti_outcome_median (table->figure, row->from.median);
  g_autofree char *to = _cti_outcome_median (table->figure, row->to.median);

  if (hidden)
    return g_strdup_printf ("%s: %s", name, C_ ("report", "hidden"));
  if (row->from.n == 0)
    return g_strdup (name);
  /* Translators: what it is of, the median at start and at end, how many people. */
  return g_strdup_printf (_ ("%s: median from %s to %s, n = %d."), name, from, to, n);
}

/* In the order of the star, not in that of progress: axes keep their places. */
static CtiScene *
make_star (const CtiOutcome *self,
           const CtiOutcomeTable *table,
           const CtiChartStyle *style,
           double width)
{
  g_autoptr (CtiMedianData) data =
      cti_median_data_new (table->title, table->definition, _ ("Bars: from quartile to quartile"));
  g_autoptr (GArray) rows = g_array_copy (table->figure->rows);

  g_array_sort (rows, compare_places);
  cti_median_data_add_group (data, C_ ("report column", "At start"));
  cti_median_data_add_group (data, C_ ("report column", "At end"));
  for (guint i = 0; i < rows->len && i < CTI_MEDIAN_MAX_AXES; i++)
    {
      const CtiFigureRow *row = &g_array_index (rows, CtiFigureRow, i);
      g_autofree char *name = cti_outcome_row_name (table->figure, row);
      gboolean hidden = _cti_outcome_hides (self->figures, row->n, self->view);
      int n = cti_figures_get_count (self->figures, row->n);
      g_autofree char *note =
          hidden ? g_strdup (C_ ("report", "hidden")) : g_strdup_printf ("n = %d", n);
      g_autofree char *told = describe_medians (table, row, name, n, hidden);
      guint axis = cti_median_data_add_axis (data, name, note, told);

      if (hidden || row->from.n == 0)
        continue;
      cti_median_data_set (data, axis, 0,
                           &(CtiQuartiles){ row->from.low, row->from.median, row->from.high });
      cti_median_data_set (data, axis, 1,
                           &(CtiQuartiles){ row->to.low, row->to.median, row->to.high });
    }
  return cti_median_chart_layout (data, style, width, 0);
}

static void
add_slope (const CtiOutcome *self,
           const CtiOutcomeTable *table,
           const CtiFigureRow *row,
           CtiSlopeData *data)
{
  g_autofree char *name = cti_outcome_row_name (table->figure, row);
  g_autofree char *from = cti_words_number (row->from.median, 0);
  g_autofree char *to = cti_words_number (row->to.median, 0);
  int n = cti_figures_get_count (self->figures, row->n);
  /* Translators: a median, what it is of, how many people: "66  Debt (n = 12)". */
  g_autofree char *words = g_strdup_printf (_ ("%s  %s (n = %d)"), to, name, n);
  /* Translators: what it is of, the median at start and at end, how many people. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("%s: median from %s to %s, n = %d."), name, from, to, n);
  CtiSlope slope = { .from = row->from.median,
                     .to = row->to.median,
                     .from_text = from,
                     .to_text = words,
                     .change = row->to.median > row->from.median   ? CTI_CHART_CHANGE_UP
                               : row->to.median < row->from.median ? CTI_CHART_CHANGE_DOWN
                                                                   : CTI_CHART_CHANGE_SAME,
                     .strong = table->figure->rows->len == 1,
                     .count = 1,
                     .sentence = sentence };

  cti_slope_data_add (data, &slope);
}

/* Medians of the same people at start and at end, a line for each group; the heading says of how
 * many. A scale of 100 is that of WHO-5. */
static CtiScene *
make_slopes (const CtiOutcome *self,
             const CtiOutcomeTable *table,
             const CtiChartStyle *style,
             double width)
{
  g_autoptr (CtiSlopeData) data =
      cti_slope_data_new (table->title, table->definition, 0, WELLBEING_MAX);

  cti_slope_data_set_sides (data, C_ ("report column", "At start"), C_ ("report column", "At end"));
  cti_slope_data_set_directions (data, C_ ("slope", "up"), C_ ("slope", "down"),
                                 C_ ("slope", "unchanged"));
  for (guint i = 0; i < table->figure->rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (table->figure->rows, CtiFigureRow, i);

      if (!_cti_outcome_hides (self->figures, row->n, self->view) && row->from.n > 0)
        add_slope (self, table, row, data);
    }
  return cti_slope_chart_layout (data, style, width, 0);
}

/* Whether a picture would have anything to show: a bar that is neither hidden nor of nobody. */
static gboolean
shows_anything (const CtiOutcome *self, const CtiFigure *figure)
{
  for (guint i = 0; i < figure->rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (figure->rows, CtiFigureRow, i);

      if (!_cti_outcome_hides (self->figures, row->n, self->view) &&
          !_cti_outcome_hides (self->figures, row->count, self->view) &&
          cti_figures_get_count (self->figures, row->n) > 0 &&
          (row->count == CTI_FIGURE_NONE || row->count_end != CTI_FIGURE_NONE ||
           cti_figures_get_count (self->figures, row->count) > 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_outcome_make_chart:
 * @self: a report
 * @table: a table of it
 * @style: looks
 * @width: width of the picture in points
 *
 * Returns: (transfer full) (nullable): its picture, %NULL for a figure that a table says best
 */
CtiScene *
cti_outcome_make_chart (const CtiOutcome *self,
                        const CtiOutcomeTable *table,
                        const CtiChartStyle *style,
                        double width)
{
  if (table->figure == NULL || !shows_anything (self, table->figure))
    return NULL;
  if (table->figure->kind == CTI_FIGURE_PAIR ||
      (table->figure->kind == CTI_FIGURE_SHARE && table->figure->rows->len > 2))
    return make_shares (self, table, style, width);
  if (g_str_equal (table->figure->key, "areas") && table->figure->rows->len >= CTI_MEDIAN_MIN_AXES)
    return make_star (self, table, style, width);
  if (table->figure->kind == CTI_FIGURE_SCORES &&
      g_str_has_prefix (table->figure->key, "wellbeing"))
    return make_slopes (self, table, style, width);
  return NULL;
}
