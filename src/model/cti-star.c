#include "cti-star.h"

#include <string.h>

#include "cti-field.h"

const CtiEnumValue cti_occasion_values[] = {
  { CTI_OCCASION_EXTRA, "extra" },
  { CTI_OCCASION_START, "start" },
  { CTI_OCCASION_INTERVAL, "interval" },
  { CTI_OCCASION_PHASE_SHIFT, "phase-shift" },
  { CTI_OCCASION_END, "end" },
  { CTI_OCCASION_FOLLOW_UP, "follow-up" },
  { 0, NULL },
};

const CtiEnumValue cti_score_answer_values[] = {
  { CTI_SCORE_SCORED, "scored" },
  { CTI_SCORE_NOT_TODAY, "not-today" },
  { CTI_SCORE_DONT_KNOW, "dont-know" },
  { 0, NULL },
};

const CtiEnumValue cti_reading_mode_values[] = {
  { CTI_READING_JOINT, "joint" },
  { CTI_READING_WORKER, "worker" },
  { CTI_READING_CITIZEN, "citizen" },
  { 0, NULL },
};

static const CtiField area_fields[] = {
  CTI_LINE (CtiArea, form, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiArea, version, 0, 1, 9999, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiArea, key, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiArea, position, -1, 0, CTI_STAR_AREAS_MAX - 1, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiArea, label, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiArea, label_da, CTI_FIELD_SILENT),
};

static const CtiField reading_fields[] = {
  CTI_REF (CtiReading, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiReading, form, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiReading, version, 0, 1, 9999, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiReading, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiReading, occasion, cti_occasion_values),
  CTI_ENUM (CtiReading, mode, cti_reading_mode_values),
  CTI_REF (CtiReading, pair, 0),
  CTI_NOTE (CtiReading, note, 0),
  CTI_FLAG (CtiReading, on_paper),
  CTI_FLAG (CtiReading, voided),
};

static const CtiField score_fields[] = {
  CTI_REF (CtiScore, reading, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiScore, area, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiScore, value, CTI_SCORE_NOT_DISCUSSED, CTI_SCORE_MIN, CTI_SCORE_MAX, 0),
  CTI_NOTE (CtiScore, note, 0),
  CTI_ENUM (CtiScore, answer, cti_score_answer_values),
};

const CtiRecordType cti_area_type = { "area", sizeof (CtiArea), area_fields,
                                      G_N_ELEMENTS (area_fields) };
const CtiRecordType cti_reading_type = { "reading", sizeof (CtiReading), reading_fields,
                                         G_N_ELEMENTS (reading_fields) };
const CtiRecordType cti_score_type = { "score", sizeof (CtiScore), score_fields,
                                       G_N_ELEMENTS (score_fields) };

static CtiScore *
new_score (const CtiReading *reading, const CtiArea *area)
{
  CtiScore *score = cti_record_new (&cti_score_type);

  cti_set_text (&score->reading, reading->record.id);
  cti_set_text (&score->area, area->key);
  return score;
}

/**
 * cti_star_new:
 * @reading: (transfer full): a reading
 * @areas: (element-type CtiArea): the areas of its form in order
 *
 * Returns: (transfer full): a star in which no area has been discussed
 */
CtiStar *
cti_star_new (CtiReading *reading, GPtrArray *areas)
{
  CtiStar *self = g_new0 (CtiStar, 1);

  self->reading = reading;
  self->areas = g_ptr_array_ref (areas);
  self->scores = g_ptr_array_new_full (areas->len, cti_record_unref);
  for (guint i = 0; i < areas->len; i++)
    g_ptr_array_add (self->scores, new_score (reading, g_ptr_array_index (areas, i)));
  return self;
}

/**
 * cti_star_copy:
 * @self: a star
 *
 * Returns: (transfer full): a star of its own with the same ids, to be changed and handed to the
 *   store
 */
CtiStar *
cti_star_copy (const CtiStar *self)
{
  CtiStar *copy = g_new0 (CtiStar, 1);

  copy->reading = cti_record_copy (self->reading);
  copy->areas = g_ptr_array_ref (self->areas);
  copy->scores = g_ptr_array_new_full (self->scores->len, cti_record_unref);
  for (guint i = 0; i < self->scores->len; i++)
    g_ptr_array_add (copy->scores, cti_record_copy (g_ptr_array_index (self->scores, i)));
  return copy;
}

/**
 * cti_star_free:
 * @self: (transfer full): a star
 */
void
cti_star_free (CtiStar *self)
{
  cti_record_unref (self->reading);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->scores);
  g_free (self);
}

/**
 * cti_star_get_n_areas:
 * @self: a star
 *
 * Returns: how many areas its form has
 */
guint
cti_star_get_n_areas (const CtiStar *self)
{
  return self->areas->len;
}

/**
 * cti_star_get_area:
 * @self: a star
 * @index: less than cti_star_get_n_areas()
 *
 * Returns: (transfer none): that area
 */
const CtiArea *
cti_star_get_area (const CtiStar *self, guint index)
{
  return g_ptr_array_index (self->areas, index);
}

/**
 * cti_star_get_score:
 * @self: a star
 * @index: less than cti_star_get_n_areas()
 *
 * Returns: (transfer none): the score of that area
 */
CtiScore *
cti_star_get_score (const CtiStar *self, guint index)
{
  return g_ptr_array_index (self->scores, index);
}

/**
 * cti_star_get_value:
 * @self: a star
 * @index: less than cti_star_get_n_areas()
 *
 * Returns: 1 to 10, or %CTI_SCORE_NOT_DISCUSSED
 */
int
cti_star_get_value (const CtiStar *self, guint index)
{
  return cti_star_get_score (self, index)->value;
}

/**
 * cti_star_find_area:
 * @self: a star
 * @key: key of an area
 *
 * Returns: its index, or -1 if the form has no such area
 */
int
cti_star_find_area (const CtiStar *self, const char *key)
{
  for (guint i = 0; i < self->areas->len; i++)
    if (g_strcmp0 (cti_star_get_area (self, i)->key, key) == 0)
      return (int) i;
  return -1;
}

/**
 * cti_star_put_score:
 * @self: a star
 * @score: (transfer full): a score; one of an area the form does not have is let go
 *
 * Puts the score in the place of its area.
 */
void
cti_star_put_score (CtiStar *self, CtiScore *score)
{
  int index = cti_star_find_area (self, score->area);

  if (index < 0)
    {
      cti_record_unref (score);
      return;
    }
  cti_record_unref (g_ptr_array_index (self->scores, index));
  g_ptr_array_index (self->scores, index) = score;
}

/**
 * cti_star_count_discussed:
 * @self: a star
 *
 * Returns: how many areas have a score
 */
guint
cti_star_count_discussed (const CtiStar *self)
{
  guint count = 0;

  for (guint i = 0; i < self->scores->len; i++)
    count += cti_star_get_value (self, i) != CTI_SCORE_NOT_DISCUSSED;
  return count;
}

/**
 * cti_star_check:
 * @self: a star about to be finished
 * @today: the day
 * @problems: where to add what is wrong
 *
 * Domain 9.13: at least one area, a hint where some are left out, not on a day to come.
 */
void
cti_star_check (const CtiStar *self, CtiDate today, CtiProblems *problems)
{
  guint discussed = cti_star_count_discussed (self);

  cti_record_check (self->reading, problems);
  for (guint i = 0; i < self->scores->len; i++)
    cti_record_check (cti_star_get_score (self, i), problems);
  if (self->reading->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "reading", "date");
  if (discussed == 0)
    cti_problems_add (problems, CTI_PROBLEM_NO_SCORES, "reading", NULL);
  else if (discussed < self->scores->len)
    cti_problems_add (problems, CTI_PROBLEM_AREAS_LEFT_OUT, "reading", NULL);
}

/**
 * cti_reading_compare:
 * @a: (type CtiReading): pointer to a reading
 * @b: (type CtiReading): pointer to another
 *
 * Orders readings by day, those of one day by the moment they were written; for
 * g_ptr_array_sort().
 *
 * Returns: below, at or above zero
 */
int
cti_reading_compare (gconstpointer a, gconstpointer b)
{
  const CtiReading *first = *(CtiReading *const *) a;
  const CtiReading *second = *(CtiReading *const *) b;

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;
  return cti_record_compare (a, b);
}
