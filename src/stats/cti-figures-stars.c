/* Figures 26 to 29 of domain 11: how life situations moved. Only pairs count; an area that one of
 * the two stars did not discuss is in no figure. */

#include "cti-figures-private.h"

/* Figure 26, as worded in the evaluation: the ten areas together went up. */
static void
count_improved (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "improved", 26, CTI_FIGURE_SHARE);
  int pairs = 0, improved = 0, n;

  for (guint i = 0; i < self->columns.n; i++)
    {
      pairs += self->columns.pairs[CTI_COLUMN_END][i] > 0;
      improved += self->columns.points[CTI_COLUMN_END][i] > 0;
    }
  n = _cti_figures_add_known (self, figure, self->ended, pairs, "not-paired");
  _cti_figure_add (figure, "improved", _cti_figures_add_part (self, n, improved), n);
}

/* Figure 26, as worded in the guide: moderate or large progress, in full courses alone. */
static void
count_bands (CtiFigures *self)
{
  static const char *const keys[] = { "decline", "none", "moderate", "large" };
  CtiFigure *figure = _cti_figures_begin (self, "improved-full", 26, CTI_FIGURE_SHARE);
  int pairs = 0, bands[CTI_CHANGE_BANDS] = { 0 }, halves[2], counts[2], n;

  for (guint i = 0; i < self->columns.n; i++)
    {
      int points = self->columns.points[CTI_COLUMN_END][i];
      int areas = self->columns.pairs[CTI_COLUMN_END][i];

      if (self->columns.marks[i].ended != CTI_ANSWER_YES || areas == 0)
        continue;
      pairs++;
      bands[cti_change_band (points, areas, self->choice.moderate, self->choice.large)]++;
    }
  n = _cti_figures_add_known (self, figure, self->full, pairs, "not-paired");
  _cti_figures_add_parts (self, n, (int[]){ bands[3] + bands[2], bands[1] + bands[0] }, halves, 2);
  for (int half = 0; half < 2; half++)
    {
      int upper = half == 0 ? CTI_CHANGE_BAND_LARGE : CTI_CHANGE_BAND_NONE;

      _cti_figure_add (figure, half == 0 ? "moderate-or-large" : "none-or-decline", halves[half],
                       n);
      _cti_figures_add_parts (self, halves[half], (int[]){ bands[upper], bands[upper - 1] }, counts,
                              2);
      for (int k = 0; k < 2; k++)
        _cti_figure_add (figure, keys[upper - k], counts[k], n)->level = 1;
    }
}

/* Scores in one area, from the first reading to the one with @number, or from start to end where
 * that is 0. */
static void
add_area_row (CtiFigures *self, CtiFigure *figure, guint area, int number)
{
  const CtiColumns *columns = &self->columns;
  const gint8 *from = columns->scores[number == 0 ? CTI_COLUMN_START : 0] + area * columns->n;
  const gint8 *to = columns->scores[number == 0 ? CTI_COLUMN_END : number - 1] + area * columns->n;
  CtiPairTally tally = { 0 };
  CtiPairResult pairs;
  CtiFigureRow *row;

  for (guint i = 0; i < columns->n; i++)
    if (from[i] > 0 && to[i] > 0)
      cti_pair_tally_add (&tally, from[i], to[i]);
  if (tally.n == 0 && number != 0)
    return;
  row = _cti_figure_add (figure, columns->areas[area], CTI_FIGURE_NONE,
                         cti_counts_add (self->counts, tally.n));
  row->number = number;
  cti_pair_tally_finish (&tally, &pairs);
  _cti_figures_add_pairs (self, row, &pairs);
}

/* Mean changes over all areas, likewise; of those that @ended so, or of all where that is not known.
 */
static void
add_mean_row (CtiFigures *self, CtiFigure *figure, const char *key, int number, CtiAnswer ended)
{
  const CtiColumns *columns = &self->columns;
  int column = number == 0 ? CTI_COLUMN_END : number - 1;
  gboolean all = ended == CTI_ANSWER_UNKNOWN;
  g_autofree CtiMeanTally *tally = g_new0 (CtiMeanTally, 1);
  CtiPairResult pairs;
  CtiFigureRow *row;

  for (guint i = 0; i < columns->n; i++)
    if (columns->pairs[column][i] > 0 && (all || columns->marks[i].ended == ended))
      cti_mean_tally_add (tally, columns->points[column][i], columns->pairs[column][i]);
  if (tally->n == 0 && number != 0 && all)
    return;
  row = _cti_figure_add (figure, key, CTI_FIGURE_NONE, cti_counts_add (self->counts, tally->n));
  row->number = all ? number : 0;
  cti_mean_tally_finish (tally, &pairs);
  _cti_figures_add_pairs (self, row, &pairs);
}

/* Most progress first: by the median, then by the mean, then as they stand in the star. */
static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const CtiFigureRow *one = a, *other = b;

  if (one->change.median != other->change.median)
    return one->change.median > other->change.median ? -1 : 1;
  if (one->change.mean != other->change.mean)
    return one->change.mean > other->change.mean ? -1 : 1;
  return one->n - other->n;
}

/* Figures 27 and 28. */
static void
count_areas (CtiFigures *self)
{
  CtiFigure *areas = _cti_figures_begin (self, "areas", 27, CTI_FIGURE_SCORES);
  CtiFigure *readings = _cti_figures_begin (self, "change-by-reading", 28, CTI_FIGURE_CHANGE);
  CtiFigure *both = _cti_figures_begin (self, "areas-by-reading", 28, CTI_FIGURE_CHANGE);
  guint n = self->columns.n_areas;

  for (guint i = 0; i < n; i++)
    add_area_row (self, areas, i, 0);
  g_array_sort (areas->rows, compare_areas);
  for (int number = 2; number <= CTI_COLUMN_READINGS; number++)
    add_mean_row (self, readings, "reading", number, CTI_ANSWER_UNKNOWN);
  add_mean_row (self, readings, "start-to-end", 0, CTI_ANSWER_UNKNOWN);
  for (guint i = 0; i < n; i++)
    for (int number = 2; number <= CTI_COLUMN_READINGS; number++)
      add_area_row (self, both, i, number);
}

/* Figure 29: whether those who moved least at the second reading are those who left early. */
static void
count_early_progress (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "early-progress", 29, CTI_FIGURE_CHANGE);

  add_mean_row (self, figure, "full", 2, CTI_ANSWER_YES);
  add_mean_row (self, figure, "interrupted", 2, CTI_ANSWER_NO);
}

/* Figures 26 to 29. */
void
_cti_figures_count_stars (CtiFigures *self)
{
  count_improved (self);
  count_bands (self);
  count_areas (self);
  count_early_progress (self);
}
