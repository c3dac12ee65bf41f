/* Figures 26 to 29 of domain 11: how life situations moved. Only pairs count; an area that one of
 * the two stars did not discuss is in no figure. */

#include "cti-figures-private.h"

/* Where an area lies; it is taken in where it was never met, and with the rest where there is no
 * room. Stars of one form have their areas in the same order. */
static guint
place_area (CtiStarNotes *self, const char *area, guint guess)
{
  guint k = 0;

  if (guess < self->n_areas && self->areas[guess] == area)
    return guess;
  while (k < self->n_areas && self->areas[k] != area)
    k++;
  if (k == self->n_areas && k < CTI_NOTED_AREAS_MAX)
    self->areas[self->n_areas++] = area;
  return k;
}

static void
find_places (CtiStarNotes *self, const CtiFactsStar *star)
{
  if (self->last_areas == star->areas)
    return;
  self->last_areas = star->areas;
  for (guint a = 0; a < star->n; a++)
    self->places[a] = (guint8) place_area (self, star->areas[a], a);
}

static int
get_score (const CtiFactsStar *star, const char *area)
{
  for (guint i = 0; i < star->n; i++)
    if (star->areas[i] == area)
      return star->scores[i];
  return 0;
}

/* How a star moved since an earlier one: over how many areas, and by how many points together. */
typedef struct
{
  int points;
  int areas;
} Move;

static Move
note_pair (CtiStarNotes *self, int number, const CtiFactsStar *from, const CtiFactsStar *to)
{
  gboolean same_form = from->areas == to->areas;
  Move move = { 0 };

  find_places (self, to);
  for (guint a = 0; a < to->n; a++)
    {
      int before = same_form ? from->scores[a] : get_score (from, to->areas[a]);
      int after = to->scores[a];
      gboolean both = before > 0 && after > 0;

      self->scores[self->places[a]][number].counts[before][after]++;
      move.points += both ? after - before : 0;
      move.areas += both;
    }
  if (move.areas > 0)
    cti_mean_tally_add (&self->means[number], move.points, move.areas);
  return move;
}

/* Follow-ups have no number; their areas and those of readings to come are met all the same: an
 * area that has no figure is told without. */
static void
note_readings (CtiFigures *self, const CtiCourseRow *row, CtiAnswer ended)
{
  CtiStarNotes *notes = &self->notes->stars;
  const CtiFactsStar *first = NULL;
  int number = 0;

  for (guint i = 0; i < row->n_stars; i++)
    {
      const CtiFactsStar *star = &row->stars[i];
      Move move;

      find_places (notes, star);
      if (number == CTI_NOTED_READINGS || star->day > self->choice.today ||
          cti_course_row_is_follow_up (row, star->day, star->occasion))
        continue;
      if (number++ == 0)
        {
          first = star;
          continue;
        }
      move = note_pair (notes, number - 1, first, star);
      if (number == 2 && move.areas > 0 && ended != CTI_ANSWER_UNKNOWN)
        cti_mean_tally_add (&notes->early[ended == CTI_ANSWER_YES ? 0 : 1], move.points,
                            move.areas);
    }
}

/* All stars of a course. */
void
_cti_figures_note_stars (CtiFigures *self, const CtiCourseRow *row)
{
  CtiStarNotes *notes = &self->notes->stars;
  CtiAnswer ended = _cti_course_row_get_ended (row);
  Move move;

  note_readings (self, row, ended);
  if (row->star[0] == NULL || row->star[1] == NULL)
    return;
  move = note_pair (notes, 0, row->star[0], row->star[1]);
  if (move.areas > 0 && ended == CTI_ANSWER_YES)
    cti_mean_tally_add (&notes->full, move.points, move.areas);
}

/* Figure 26, as worded in the evaluation: the ten areas together went up. */
static void
count_improved (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "improved", 26, CTI_FIGURE_SHARE);
  const CtiMeanTally *moves = &self->notes->stars.means[0];
  int improved = 0, n;

  for (int areas = 1; areas <= CTI_TALLY_AREAS_MAX; areas++)
    for (int points = 1; points <= CTI_TALLY_POINTS_MAX; points++)
      improved += moves->counts[areas][CTI_TALLY_POINTS_MAX + points];
  n = _cti_figures_add_known (self, figure, self->ended, moves->n, "not-paired");
  _cti_figure_add (figure, "improved", _cti_figures_add_part (self, n, improved), n);
}

static void
sort_into_bands (const CtiFigures *self, int bands[CTI_CHANGE_BANDS])
{
  const CtiMeanTally *moves = &self->notes->stars.full;

  for (int areas = 1; areas <= CTI_TALLY_AREAS_MAX; areas++)
    for (int points = -CTI_TALLY_POINTS_MAX; points <= CTI_TALLY_POINTS_MAX; points++)
      bands[cti_change_band (points, areas, self->choice.moderate, self->choice.large)] +=
          moves->counts[areas][CTI_TALLY_POINTS_MAX + points];
}

/* Figure 26, as worded in the guide: moderate or large progress, in full courses alone. */
static void
count_bands (CtiFigures *self)
{
  static const char *const keys[] = { "decline", "none", "moderate", "large" };
  CtiFigure *figure = _cti_figures_begin (self, "improved-full", 26, CTI_FIGURE_SHARE);
  int bands[CTI_CHANGE_BANDS] = { 0 }, halves[2], counts[2], n;

  sort_into_bands (self, bands);
  n = _cti_figures_add_known (self, figure, self->full, self->notes->stars.full.n, "not-paired");
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
  const CtiStarNotes *notes = &self->notes->stars;
  CtiPairResult pairs;
  int n = cti_score_tally_finish (&notes->scores[area][number == 0 ? 0 : number - 1], &pairs);
  CtiFigureRow *row;

  if (n == 0 && number != 0)
    return;
  row = _cti_figure_add (figure, notes->areas[area], CTI_FIGURE_NONE,
                         cti_counts_add (self->counts, n));
  row->number = number;
  _cti_figures_add_pairs (self, row, &pairs);
}

/* Mean changes over all areas, likewise. */
static void
add_mean_row (CtiFigures *self,
              CtiFigure *figure,
              const char *key,
              int number,
              const CtiMeanTally *tally)
{
  CtiPairResult pairs;
  CtiFigureRow *row;

  if (tally->n == 0 && number != 0)
    return;
  row = _cti_figure_add (figure, key, CTI_FIGURE_NONE, cti_counts_add (self->counts, tally->n));
  row->number = number;
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
  const CtiStarNotes *notes = &self->notes->stars;
  guint n = notes->n_areas;

  for (guint i = 0; i < n; i++)
    add_area_row (self, areas, i, 0);
  g_array_sort (areas->rows, compare_areas);
  for (int number = 2; number <= CTI_NOTED_READINGS; number++)
    add_mean_row (self, readings, "reading", number, &notes->means[number - 1]);
  add_mean_row (self, readings, "start-to-end", 0, &notes->means[0]);
  for (guint i = 0; i < n; i++)
    for (int number = 2; number <= CTI_NOTED_READINGS; number++)
      add_area_row (self, both, i, number);
}

/* Figure 29: whether those who moved least at the second reading are those who left early. */
static void
count_early_progress (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "early-progress", 29, CTI_FIGURE_CHANGE);

  add_mean_row (self, figure, "full", 0, &self->notes->stars.early[0]);
  add_mean_row (self, figure, "interrupted", 0, &self->notes->stars.early[1]);
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
