/* Courses as a report reads them. Taking facts apart is done once; what depends on the choice - the
 * day of start, what is a full course, which measurements stand for start and end - is found anew
 * for each report. */

#include "cti-course-rows.h"

#include <string.h>

static void
row_free (gpointer data)
{
  CtiCourseRow *row = data;

  cti_record_unref (row->facts);
  g_free (row);
}

/* Bytes that @array takes, and its elements at @end, which moves behind them. */
static gsize
get_size (const GArray *array)
{
  return (gsize) array->len * g_array_get_element_size ((GArray *) array);
}

static gconstpointer
take (const GArray *array, guint *n, guint8 **end)
{
  gpointer place = *end;

  if (array->len > 0)
    memcpy (place, array->data, get_size (array));
  *n = array->len;
  *end += get_size (array);
  return place;
}

static CtiCourseRow *
row_new (CtiFacts *facts)
{
  g_autoptr (GArray) stars = cti_facts_get_stars (facts);
  g_autoptr (GArray) wellbeing = cti_facts_get_values (facts->wellbeing);
  g_autoptr (GArray) frequency = cti_facts_get_values (facts->frequency);
  g_autoptr (GArray) areas = cti_facts_get_areas (facts);
  CtiCourseRow *row = g_malloc0 (sizeof *row + get_size (stars) + get_size (areas) +
                                 get_size (wellbeing) + get_size (frequency));
  guint8 *end = (guint8 *) (row + 1);

  row->facts = cti_record_ref (facts);
  row->stars = take (stars, &row->n_stars, &end); /* first what has pointers in it */
  row->areas = take (areas, &row->n_areas, &end);
  row->wellbeing = take (wellbeing, &row->n_wellbeing, &end);
  row->frequency = take (frequency, &row->n_frequency, &end);
  cti_facts_get_contacts (facts, row->phases);
  return row;
}

/**
 * cti_course_rows_new:
 * @facts: (element-type CtiFacts): facts of courses, of one store or several
 *
 * A course that is there twice, because two stores know it, is counted once: where the later one
 * was closed, it tells more.
 *
 * Returns: (transfer full) (element-type CtiCourseRow): a row for each course
 */
GPtrArray *
cti_course_rows_new (GPtrArray *facts)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->len; i++)
    {
      CtiFacts *one = g_ptr_array_index (facts, i);
      CtiCourseRow *row = g_hash_table_lookup (seen, one->record.id);

      if (row != NULL && (row->facts->closed_on != CTI_DATE_NONE || !one->closed_on))
        continue;
      if (row != NULL)
        g_ptr_array_remove_fast (rows, row);
      row = row_new (one);
      g_ptr_array_add (rows, row);
      g_hash_table_replace (seen, row->facts->record.id, row);
    }
  return rows;
}

/**
 * cti_course_row_is_follow_up:
 * @row: a course
 * @day: day of a measurement
 * @occasion: why it was made
 *
 * Returns: whether it was made after the course; such measurements stand apart
 */
gboolean
cti_course_row_is_follow_up (const CtiCourseRow *row, CtiDate day, CtiOccasion occasion)
{
  return occasion == CTI_OCCASION_FOLLOW_UP || day > row->last_day;
}

/* Both kinds of measurement begin like this. */
typedef struct
{
  CtiDate day;
  CtiOccasion occasion : 8;
} Mark;

/* Measurements of a kind, as marks. */
typedef struct
{
  gconstpointer first;
  guint n;
  gsize size; /* of one */
} Marks;

static const Mark *
get_mark (const Marks *all, guint index)
{
  return (const Mark *) ((const guint8 *) all->first + index * all->size);
}

static const Mark *
find_first (const CtiCourseRow *row, const Marks *all, const CtiReportChoice *choice)
{
  CtiDate early = cti_date_add_days (row->start, 7 * choice->weeks);

  for (guint i = 0; i < all->n; i++)
    {
      const Mark *mark = get_mark (all, i);

      if (mark->day <= choice->today &&
          (mark->occasion == CTI_OCCASION_START || mark->day <= early) &&
          !cti_course_row_is_follow_up (row, mark->day, mark->occasion))
        return mark;
    }
  return NULL;
}

/* Backwards, and no further than the first: what was made before it is no end of anything. */
static const Mark *
find_last (const CtiCourseRow *row,
           const Marks *all,
           const Mark *first,
           const CtiReportChoice *choice)
{
  CtiDate from = cti_date_add_days (row->facts->closed_on, -7 * choice->weeks);
  CtiDate to = cti_date_add_days (row->facts->closed_on, 7 * choice->weeks);

  for (guint i = all->n; row->is_closed && i > 0; i--)
    {
      const Mark *mark = get_mark (all, i - 1);

      if (mark == first)
        return NULL;
      if (mark->day <= choice->today &&
          (mark->occasion == CTI_OCCASION_END || (mark->day >= from && mark->day <= to)) &&
          !cti_course_row_is_follow_up (row, mark->day, mark->occasion))
        return mark;
    }
  return NULL;
}

static void
apply (CtiCourseRow *row, const CtiReportChoice *choice)
{
  const CtiFacts *facts = row->facts;
  const Marks all[] = { { row->stars, row->n_stars, sizeof *row->stars },
                        { row->wellbeing, row->n_wellbeing, sizeof *row->wellbeing },
                        { row->frequency, row->n_frequency, sizeof *row->frequency } };
  const Mark *marks[3][2];

  row->start = cti_facts_get_start (facts, choice);
  row->is_closed = facts->closed_on != CTI_DATE_NONE && facts->closed_on <= choice->today;
  row->last_day = row->is_closed
                      ? cti_date_add_days (facts->closed_on, CTI_CONTACT_AFTER_CLOSING_DAYS)
                      : G_MAXINT32;
  row->is_full = cti_facts_is_full (facts, choice);
  for (int i = 0; i < 3; i++)
    {
      marks[i][0] = find_first (row, &all[i], choice);
      marks[i][1] = find_last (row, &all[i], marks[i][0], choice);
    }
  for (int end = 0; end < 2; end++)
    {
      row->star[end] = (const CtiFactsStar *) marks[0][end];
      row->score[end] = (const CtiFactsValue *) marks[1][end];
      row->active[end] = (const CtiFactsValue *) marks[2][end];
    }
}

static gboolean
is_within (CtiDate day, const CtiReportChoice *choice)
{
  return day != CTI_DATE_NONE && day <= choice->today &&
         (choice->from == CTI_DATE_NONE || day >= choice->from) &&
         (choice->to == CTI_DATE_NONE || day <= choice->to);
}

static gboolean
is_in_group (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  const CtiFactsValue *score = row->score[0];

  switch (choice->group)
    {
    case CTI_REPORT_GROUP_MISUSE:
      return row->facts->misuse == CTI_ANSWER_YES;
    case CTI_REPORT_GROUP_NO_MISUSE:
      return row->facts->misuse == CTI_ANSWER_NO;
    case CTI_REPORT_GROUP_PAID:
      return row->facts->paid_last_six_months == CTI_ANSWER_YES;
    case CTI_REPORT_GROUP_NOT_PAID:
      return row->facts->paid_last_six_months == CTI_ANSWER_NO;
    case CTI_REPORT_GROUP_RISK:
      return score != NULL && score->value <= choice->risk_max;
    case CTI_REPORT_GROUP_NO_RISK:
      return score != NULL && score->value > choice->risk_max;
    case CTI_REPORT_GROUP_AIM_STOP:
      return row->facts->aim == CTI_AIM_KIND_STOP;
    case CTI_REPORT_GROUP_AIM_IMPROVE:
      return row->facts->aim == CTI_AIM_KIND_IMPROVE;
    case CTI_REPORT_GROUP_ALL:
    default:
      return TRUE;
    }
}

/**
 * cti_course_row_choose:
 * @row: a course; what depends on the choice is written in it
 * @choice: the choice
 *
 * Returns: whether the choice means this course
 */
gboolean
cti_course_row_choose (CtiCourseRow *row, const CtiReportChoice *choice)
{
  CtiDate day;

  apply (row, choice);
  day = choice->basis == CTI_REPORT_BY_START ? row->start : row->facts->closed_on;
  return is_within (day, choice) && row->start != CTI_DATE_NONE &&
         (choice->phase_months == 0 || choice->phase_months == row->facts->phase_months) &&
         is_in_group (row, choice);
}
