/* The stars of all chosen courses, turned: from a course with its readings to a reading with its
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

/* Also of follow-ups and of readings to come: an area that has no figure is told without. */
static void
meet_areas (CtiColumns *self, const CtiCourseRow *row)
{
  for (guint s = 0; s < row->stars->len; s++)
    {
      const CtiFactsStar *star = &g_array_index (row->stars, CtiFactsStar, s);

      for (guint a = 0; a < star->n; a++)
        place_area (self, star->areas[a], a);
    }
}

static void
put (CtiColumns *self, int column, guint at, const CtiFactsStar *star, const CtiFactsStar *first)
{
  int points, areas;

  for (guint a = 0; a < star->n; a++)
    {
      int place = place_area (self, star->areas[a], a);

      if (place >= 0)
        self->scores[column][(guint) place * self->n + at] = star->scores[a];
    }
  if (first == NULL || first == star || !cti_course_row_change (first, star, &points, &areas))
    return;
  self->points[column][at] = (gint16) points;
  self->pairs[column][at] = (guint8) areas;
}

/* Follow-ups have no number. */
static void
put_readings (CtiFigures *self, guint at, const CtiCourseRow *row)
{
  const CtiFactsStar *first = NULL;
  int number = 0;

  for (guint i = 0; i < row->stars->len && number < CTI_COLUMN_READINGS; i++)
    {
      const CtiFactsStar *star = &g_array_index (row->stars, CtiFactsStar, i);

      if (star->day > self->choice.today ||
          cti_course_row_is_follow_up (row, star->day, star->occasion))
        continue;
      first = first != NULL ? first : star;
      put (&self->columns, number++, at, star, first);
    }
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

  columns->n = self->chosen->len;
  for (int i = 0; i < CTI_COLUMNS; i++)
    {
      columns->scores[i] = g_new0 (gint8, (gsize) columns->n * CTI_COLUMN_AREAS_MAX);
      columns->points[i] = g_new0 (gint16, columns->n);
      columns->pairs[i] = g_new0 (guint8, columns->n);
    }
  for (guint i = 0; i < columns->n; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);

      meet_areas (columns, row);
      put_readings (self, i, row);
      if (row->star[0] != NULL)
        put (columns, CTI_COLUMN_START, i, row->star[0], NULL);
      if (row->star[1] != NULL)
        put (columns, CTI_COLUMN_END, i, row->star[1], row->star[0]);
    }
}
