/* Figures 26 to 29 of domain 11: how life situations moved. Only pairs count; an area that one of
 * the two stars did not discuss is in no figure. */

#include "cti-figures-private.h"

#define MAX_AREAS    48
#define LAST_READING 7

static double
get_mean (int points, int areas)
{
  return (double) points / areas;
}

/* Figure 26, as worded in the evaluation: the ten areas together went up. */
static void
count_improved (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "improved", 26, CTI_FIGURE_SHARE);
  int pairs = 0, improved = 0, n;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
      int points, areas;

      if (!cti_course_row_change (row->star[0], row->star[1], &points, &areas))
        continue;
      pairs++;
      improved += points > 0;
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

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
      int points, areas;

      if (!row->is_full || !cti_course_row_change (row->star[0], row->star[1], &points, &areas))
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

/* The areas of all stars, in the order in which they are met: that of the star. */
static guint
find_areas (const CtiFigures *self, const char **areas)
{
  guint n = 0;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);

      for (guint s = 0; s < row->stars->len; s++)
        {
          const CtiFactsStar *star = &g_array_index (row->stars, CtiFactsStar, s);

          for (guint a = 0; a < star->n; a++)
            {
              guint k = 0;

              while (k < n && areas[k] != star->areas[a])
                k++;
              if (k == n && n < MAX_AREAS)
                areas[n++] = star->areas[a];
            }
        }
    }
  return n;
}

static int
get_score (const CtiFactsStar *star, const char *area)
{
  for (guint i = 0; star != NULL && i < star->n; i++)
    if (star->areas[i] == area)
      return star->scores[i];
  return 0;
}

/* The reading with this number, from 1; follow-ups have none. */
static const CtiFactsStar *
get_reading (const CtiCourseRow *row, int number, const CtiReportChoice *choice)
{
  for (guint i = 0; i < row->stars->len; i++)
    {
      const CtiFactsStar *star = &g_array_index (row->stars, CtiFactsStar, i);

      if (star->day <= choice->today &&
          !cti_course_row_is_follow_up (row, star->day, star->occasion) && --number == 0)
        return star;
    }
  return NULL;
}

/* Scores in @area, or mean changes over all of them where @area is NULL, from the first reading to
 * the one with @number, or to the end where that is 0. */
static void
collect (const CtiFigures *self, const char *area, int number, GArray *from, GArray *to)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
      const CtiFactsStar *first = number == 0 ? row->star[0] : get_reading (row, 1, &self->choice);
      const CtiFactsStar *last =
          number == 0 ? row->star[1] : get_reading (row, number, &self->choice);
      double one = area != NULL ? get_score (first, area) : 0;
      double other = area != NULL ? get_score (last, area) : 0;
      int points, areas;

      if (area != NULL && (one == 0 || other == 0))
        continue;
      if (area == NULL && !cti_course_row_change (first, last, &points, &areas))
        continue;
      if (area == NULL)
        other = get_mean (points, areas);
      g_array_append_val (from, one);
      g_array_append_val (to, other);
    }
}

static void
add_change_row (CtiFigures *self, CtiFigure *figure, const char *key, const char *area, int number)
{
  g_autoptr (GArray) from = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) to = g_array_new (FALSE, FALSE, sizeof (double));
  CtiFigureRow *row;

  collect (self, area, number, from, to);
  if (from->len == 0 && number != 0)
    return;
  row = _cti_figure_add (figure, key, CTI_FIGURE_NONE,
                         cti_counts_add (self->counts, (int) from->len));
  row->number = number;
  _cti_figures_add_scores (self, row, from, to);
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
  const char *keys[MAX_AREAS];
  guint n = find_areas (self, keys);

  for (guint i = 0; i < n; i++)
    add_change_row (self, areas, keys[i], keys[i], 0);
  g_array_sort (areas->rows, compare_areas);
  for (int number = 2; number <= LAST_READING; number++)
    add_change_row (self, readings, "reading", NULL, number);
  add_change_row (self, readings, "start-to-end", NULL, 0);
  for (guint i = 0; i < n; i++)
    for (int number = 2; number <= LAST_READING; number++)
      add_change_row (self, both, keys[i], keys[i], number);
}

/* Figure 29: whether those who moved least at the second reading are those who left early. */
static void
count_early_progress (CtiFigures *self)
{
  static const char *const keys[] = { "full", "interrupted" };
  CtiFigure *figure = _cti_figures_begin (self, "early-progress", 29, CTI_FIGURE_CHANGE);

  for (int early = 0; early < 2; early++)
    {
      g_autoptr (GArray) from = g_array_new (FALSE, TRUE, sizeof (double));
      g_autoptr (GArray) to = g_array_new (FALSE, FALSE, sizeof (double));
      CtiFigureRow *added;

      for (guint i = 0; i < self->chosen->len; i++)
        {
          const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
          int points, areas;
          double mean;

          if (!row->is_closed || !row->facts->has_form || row->is_full == (early != 0) ||
              !cti_course_row_change (get_reading (row, 1, &self->choice),
                                      get_reading (row, 2, &self->choice), &points, &areas))
            continue;
          mean = get_mean (points, areas);
          g_array_append_val (to, mean);
        }
      g_array_set_size (from, to->len);
      added = _cti_figure_add (figure, keys[early], CTI_FIGURE_NONE,
                               cti_counts_add (self->counts, (int) to->len));
      _cti_figures_add_scores (self, added, from, to);
    }
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
