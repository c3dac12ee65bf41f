/* What is asked of each chosen course, and the stars of all of them, turned: from a course with its readings to a reading with its
 * courses. It is done once for a report; figures 26 to 29 are then loops over these arrays. */

#include "cti-figures-private.h"

/* Where an area lies; it is taken in where it was never met. Stars of one form have their areas in
 * the same order, so that the place it had last is mostly right. */
static int
place_area (CtiColumns *self, const char *area, guint guess)
{
  guint k = 0;

  if (guess < self->n_areas && self->areas[guess] == area)
    return (int) guess;
  while (k < self->n_areas && self->areas[k] != area)
    k++;
  if (k == CTI_COLUMN_AREAS_MAX)
    return -1;
  if (k == self->n_areas)
    self->areas[self->n_areas++] = area;
  return (int) k;
}

/* Where the areas of a list lie; stars of one form share it, so the last one is mostly right. */
typedef struct
{
  const char *const *areas;
  int places[CTI_STAR_AREAS_MAX];
} Places;

static void
find_places (CtiColumns *self, const CtiFactsStar *star, Places *places)
{
  if (places->areas == star->areas)
    return;
  places->areas = star->areas;
  for (guint a = 0; a < star->n; a++)
    places->places[a] = place_area (self, star->areas[a], a);
}

static void
put (CtiColumns *self,
     int column,
     guint at,
     const CtiFactsStar *star,
     const CtiFactsStar *first,
     Places *places)
{
  int points, areas;

  find_places (self, star, places);
  for (guint a = 0; a < star->n; a++)
    if (places->places[a] >= 0)
      self->scores[column][(guint) places->places[a] * self->n + at] = star->scores[a];
  if (first == NULL || first == star || !cti_course_row_change (first, star, &points, &areas))
    return;
  self->points[column][at] = (gint16) points;
  self->pairs[column][at] = (guint8) areas;
}

/* Follow-ups have no number; their areas and those of readings to come are met all the same: an
 * area that has no figure is told without. */
static void
put_readings (CtiFigures *self, guint at, const CtiCourseRow *row, Places *places)
{
  const CtiFactsStar *first = NULL;
  int number = 0;

  for (guint i = 0; i < row->n_stars; i++)
    {
      const CtiFactsStar *star = &row->stars[i];

      find_places (&self->columns, star, places);
      if (number == CTI_COLUMN_READINGS || star->day > self->choice.today ||
          cti_course_row_is_follow_up (row, star->day, star->occasion))
        continue;
      first = first != NULL ? first : star;
      put (&self->columns, number++, at, star, first, places);
    }
}

static CtiAnswer
say (gboolean known, gboolean yes)
{
  return !known ? CTI_ANSWER_UNKNOWN : yes ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

static void
put_marks (CtiFigures *self, guint at, const CtiCourseRow *row)
{
  CtiCourseMarks *marks = &self->columns.marks[at];

  for (int end = 0; end < 2; end++)
    {
      const CtiFactsValue *score = row->score[end];

      marks->score[end] = score != NULL ? (gint8) score->value : CTI_MARK_NO_SCORE;
      marks->risk[end] =
          (guint8) say (score != NULL, score != NULL && score->value <= self->choice.risk_max);
      marks->active[end] =
          (guint8) (row->active[end] != NULL ? row->active[end]->active : CTI_ANSWER_UNKNOWN);
    }
  marks->misuse = (guint8) row->facts->misuse;
  marks->paid = (guint8) row->facts->paid_last_six_months;
  marks->ended = (guint8) say (row->is_closed && row->facts->has_form, row->is_full);
  marks->closed = row->is_closed != FALSE;
  marks->plan = row->facts->has_plan != FALSE;
  self->columns.has_teams |= row->facts->team != NULL;
}

/**
 * _cti_figures_fill_columns:
 * @self: figures whose courses are chosen
 *
 * There is room for as many areas as there can be; the system gives memory for those that are used.
 */
void
_cti_figures_fill_columns (CtiFigures *self)
{
  CtiColumns *columns = &self->columns;
  Places places = { 0 };

  columns->n = self->chosen->len;
  for (int i = 0; i < CTI_COLUMNS; i++)
    {
      columns->scores[i] = g_new0 (gint8, (gsize) columns->n * CTI_COLUMN_AREAS_MAX);
      columns->points[i] = g_new0 (gint16, columns->n);
      columns->pairs[i] = g_new0 (guint8, columns->n);
    }
  columns->marks = g_new0 (CtiCourseMarks, columns->n);
  for (guint i = 0; i < columns->n; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);

      put_marks (self, i, row);
      put_readings (self, i, row, &places);
      if (row->star[0] != NULL)
        put (columns, CTI_COLUMN_START, i, row->star[0], NULL, &places);
      if (row->star[1] != NULL)
        put (columns, CTI_COLUMN_END, i, row->star[1], row->star[0], &places);
    }
}
