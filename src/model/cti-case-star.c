/* The readings of a case and the stars they make: by day, with their areas and scores, and what a
 * star about to be finished has to be held against in the rest of the case. */

#include "cti-case.h"

/**
 * cti_case_get_readings:
 * @self: a case
 *
 * Returns: (transfer container) (element-type CtiReading): the readings of her course by day,
 *   voided ones among them
 */
GPtrArray *
cti_case_get_readings (const CtiCase *self)
{
  GPtrArray *readings =
      cti_case_get_of_course (self, &cti_reading_type, cti_case_get_course (self));

  g_ptr_array_sort (readings, cti_reading_compare);
  return readings;
}

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  return (*(CtiArea *const *) a)->position - (*(CtiArea *const *) b)->position;
}

/**
 * cti_case_get_areas:
 * @self: a case
 * @form: key of a star form
 * @version: its version
 *
 * Returns: (transfer full) (element-type CtiArea): the areas of that form as the case keeps them,
 *   in order; empty if no reading was made with it
 */
GPtrArray *
cti_case_get_areas (const CtiCase *self, const char *form, int version)
{
  GPtrArray *all = cti_case_get_records (self, &cti_area_type);
  GPtrArray *areas = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < all->len; i++)
    {
      CtiArea *area = g_ptr_array_index (all, i);

      if (g_strcmp0 (area->form, form) == 0 && area->version == version)
        g_ptr_array_add (areas, cti_record_ref (area));
    }
  g_ptr_array_sort (areas, compare_areas);
  return areas;
}

/**
 * cti_case_get_star:
 * @self: a case
 * @reading: a reading of it
 *
 * Returns: (transfer full): the reading with its areas and scores; copy it before changing it
 */
CtiStar *
cti_case_get_star (const CtiCase *self, const CtiReading *reading)
{
  g_autoptr (GPtrArray) areas = cti_case_get_areas (self, reading->form, reading->version);
  GPtrArray *scores = cti_case_get_records (self, &cti_score_type);
  CtiStar *star = cti_star_new (cti_record_ref ((gpointer) reading), areas);

  for (guint i = 0; i < scores->len; i++)
    {
      CtiScore *score = g_ptr_array_index (scores, i);

      if (g_strcmp0 (score->reading, reading->record.id) == 0)
        cti_star_put_score (star, cti_record_ref (score));
    }
  return star;
}

/**
 * cti_case_get_stars:
 * @self: a case
 *
 * Returns: (transfer full) (element-type CtiStar): the stars of her course by day, without the
 *   voided ones
 */
GPtrArray *
cti_case_get_stars (const CtiCase *self)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self);
  GPtrArray *stars = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_star_free);

  for (guint i = 0; i < readings->len; i++)
    {
      const CtiReading *reading = g_ptr_array_index (readings, i);

      if (!reading->voided)
        g_ptr_array_add (stars, cti_case_get_star (self, reading));
    }
  return stars;
}

static gboolean
is_second_view (GPtrArray *stars, const CtiStar *star)
{
  for (guint i = 0; star->reading->mode == CTI_READING_CITIZEN && i < stars->len; i++)
    {
      const CtiStar *other = g_ptr_array_index (stars, i);

      if (other != star && star->reading->pair != NULL &&
          g_strcmp0 (star->reading->pair, other->reading->pair) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_case_get_compared_stars:
 * @self: a case
 *
 * What a change is counted from: of two views of one reading the worker's, of one that stands alone
 * that one (domain 4.1).
 *
 * Returns: (transfer full) (element-type CtiStar): the stars of her course by day, without the
 *   voided ones, one for each reading
 */
GPtrArray *
cti_case_get_compared_stars (const CtiCase *self)
{
  GPtrArray *stars = cti_case_get_stars (self);

  for (guint i = stars->len; i > 0; i--)
    if (is_second_view (stars, g_ptr_array_index (stars, i - 1)))
      g_ptr_array_remove_index (stars, i - 1);
  return stars;
}

/**
 * cti_case_get_last_reading_date:
 * @self: a case
 *
 * Returns: day of the latest reading that counts, or %CTI_DATE_NONE
 */
CtiDate
cti_case_get_last_reading_date (const CtiCase *self)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self);

  for (guint i = readings->len; i > 0; i--)
    {
      const CtiReading *reading = g_ptr_array_index (readings, i - 1);

      if (!reading->voided)
        return reading->date;
    }
  return CTI_DATE_NONE;
}

/* The course it was made in; one that is being made belongs to the present one. */
static const CtiCourse *
get_course_of (const CtiCase *self, const CtiReading *reading)
{
  const CtiCourse *course = cti_case_find (self, &cti_course_type, reading->course);

  return course != NULL ? course : cti_case_get_course (self);
}

static gboolean
has_second (const CtiCase *self, const CtiCourse *course, const CtiReading *reading)
{
  g_autoptr (GPtrArray) readings = cti_case_get_of_course (self, &cti_reading_type, course);

  for (guint i = 0; i < readings->len && !reading->voided; i++)
    {
      const CtiReading *other = g_ptr_array_index (readings, i);

      if (!other->voided && other->date == reading->date && other->mode == reading->mode &&
          g_strcmp0 (other->record.id, reading->record.id) != 0)
        return TRUE;
    }
  return FALSE;
}

/* After the closing she is asked only where she agreed to it. */
static gboolean
is_follow_up (const CtiCase *self, const CtiCourse *course, const CtiReading *reading)
{
  const CtiClosing *closing = cti_case_get_closing (self, course);

  return reading->occasion == CTI_OCCASION_FOLLOW_UP && closing != NULL && closing->may_follow_up;
}

/**
 * cti_case_check_star:
 * @self: the case the star is for
 * @star: a star about to be finished
 * @today: the day
 * @problems: where to add what is wrong
 *
 * What cti_star_check() says, and what only the case can tell: that there is a course, that the
 * day lies within the one it belongs to, that no other reading of that day and mode counts (domain 9.13).
 */
void
cti_case_check_star (const CtiCase *self, const CtiStar *star, CtiDate today, CtiProblems *problems)
{
  const CtiCourse *course = get_course_of (self, star->reading);
  const CtiIdentity *identity = cti_case_get_identity (self);
  CtiDate date = star->reading->date;

  cti_star_check (star, today, problems);
  if (course == NULL)
    {
      cti_problems_add (problems, CTI_PROBLEM_NO_COURSE, "reading", "course");
      return;
    }
  if (identity != NULL && date != CTI_DATE_NONE && date < identity->birth_date)
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_BIRTH, "reading", "date");
  else if (date != CTI_DATE_NONE && date < course->contact_start)
    cti_problems_add (problems, CTI_PROBLEM_BEFORE_CONTACT, "reading", "date");
  if (!cti_course_is_open (course) && date > course->closed_on &&
      !is_follow_up (self, course, star->reading))
    cti_problems_add (problems, CTI_PROBLEM_AFTER_CLOSING, "reading", "date");
  if (has_second (self, course, star->reading))
    cti_problems_add (problems, CTI_PROBLEM_SECOND_READING, "reading", "date");
}
