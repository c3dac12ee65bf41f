/* WHO-5 (domain 5). Five answers of 0 to 5 add up to a raw sum; the score is four times that, so
 * only every fourth number occurs and "below 50" selects the same citizens as "at most 50". With an
 * answer missing there is no score: no rule for filling it in is known. */

#include "cti-wellbeing.h"

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_filled_by_values[] = {
  { CTI_FILLED_WITH_WORKER, "with-worker" },
  { CTI_FILLED_BY_HERSELF, "by-herself" },
  { CTI_FILLED_ON_PAPER, "on-paper" },
  { 0, NULL },
};

const CtiEnumValue cti_wellbeing_band_values[] = {
  { CTI_WELLBEING_UNKNOWN, "unknown" },
  { CTI_WELLBEING_HIGH_RISK, "high-risk" },
  { CTI_WELLBEING_RISK, "risk" },
  { CTI_WELLBEING_NO_RISK, "no-risk" },
  { 0, NULL },
};

const CtiEnumValue cti_wellbeing_change_values[] = {
  { CTI_WELLBEING_CHANGE_UNKNOWN, "unknown" },
  { CTI_WELLBEING_CHANGE_NONE, "none" },
  { CTI_WELLBEING_CHANGE_BETTER, "better" },
  { CTI_WELLBEING_CHANGE_WORSE, "worse" },
  { 0, NULL },
};

static const CtiField fields[] = {
  CTI_REF (CtiWellbeing, course, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiWellbeing, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiWellbeing, occasion, cti_occasion_values),
  CTI_ENUM (CtiWellbeing, filled_by, cti_filled_by_values),
  CTI_INT (CtiWellbeing, glad, -1, 0, CTI_WELLBEING_ANSWER_MAX, 0),
  CTI_INT (CtiWellbeing, calm, -1, 0, CTI_WELLBEING_ANSWER_MAX, 0),
  CTI_INT (CtiWellbeing, active, -1, 0, CTI_WELLBEING_ANSWER_MAX, 0),
  CTI_INT (CtiWellbeing, rested, -1, 0, CTI_WELLBEING_ANSWER_MAX, 0),
  CTI_INT (CtiWellbeing, interested, -1, 0, CTI_WELLBEING_ANSWER_MAX, 0),
  CTI_NOTE (CtiWellbeing, follow_up, 0),
  CTI_FLAG (CtiWellbeing, voided),
};

const CtiRecordType cti_wellbeing_type = { "who5", sizeof (CtiWellbeing), fields,
                                           G_N_ELEMENTS (fields) };

/**
 * cti_wellbeing_get_answer:
 * @self: a WHO-5
 * @index: 0 to 4, in the order of the form
 *
 * Returns: the answer, 0 to 5, or -1 where not given
 */
int
cti_wellbeing_get_answer (const CtiWellbeing *self, int index)
{
  const int answers[CTI_WELLBEING_ITEMS] = { self->glad, self->calm, self->active, self->rested,
                                             self->interested };

  g_return_val_if_fail (index >= 0 && index < CTI_WELLBEING_ITEMS, -1);
  return answers[index];
}

/**
 * cti_wellbeing_set_answer:
 * @self: a WHO-5 that nobody else holds yet
 * @index: 0 to 4, in the order of the form
 * @answer: 0 to 5, or -1 for not given
 */
void
cti_wellbeing_set_answer (CtiWellbeing *self, int index, int answer)
{
  int *const answers[CTI_WELLBEING_ITEMS] = { &self->glad, &self->calm, &self->active,
                                              &self->rested, &self->interested };

  g_return_if_fail (index >= 0 && index < CTI_WELLBEING_ITEMS);
  *answers[index] = answer;
}

/**
 * cti_wellbeing_get_raw:
 * @self: a WHO-5
 *
 * Returns: the sum of its answers, 0 to 25; %CTI_WELLBEING_NO_SCORE where one is missing
 */
int
cti_wellbeing_get_raw (const CtiWellbeing *self)
{
  int sum = 0;

  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      int answer = cti_wellbeing_get_answer (self, i);

      if (answer < 0)
        return CTI_WELLBEING_NO_SCORE;
      sum += answer;
    }
  return sum;
}

/**
 * cti_wellbeing_get_score:
 * @self: a WHO-5
 *
 * Returns: its score, 0 to 100 in steps of 4; %CTI_WELLBEING_NO_SCORE where an answer is missing
 */
int
cti_wellbeing_get_score (const CtiWellbeing *self)
{
  int raw = cti_wellbeing_get_raw (self);

  return raw >= 0 ? CTI_WELLBEING_FACTOR * raw : CTI_WELLBEING_NO_SCORE;
}

/**
 * cti_wellbeing_get_band:
 * @score: a score, or %CTI_WELLBEING_NO_SCORE
 *
 * Returns: the band it lies in
 */
CtiWellbeingBand
cti_wellbeing_get_band (int score)
{
  if (score < 0)
    return CTI_WELLBEING_UNKNOWN;
  if (score <= CTI_WELLBEING_HIGH_RISK_MAX)
    return CTI_WELLBEING_HIGH_RISK;
  return score <= CTI_WELLBEING_RISK_MAX ? CTI_WELLBEING_RISK : CTI_WELLBEING_NO_RISK;
}

/**
 * cti_wellbeing_compare:
 * @before: a score, or %CTI_WELLBEING_NO_SCORE
 * @after: a later one
 *
 * Returns: whether the change tells something (domain 5)
 */
CtiWellbeingChange
cti_wellbeing_compare (int before, int after)
{
  if (before < 0 || after < 0)
    return CTI_WELLBEING_CHANGE_UNKNOWN;
  if (after - before >= CTI_WELLBEING_CHANGE)
    return CTI_WELLBEING_CHANGE_BETTER;
  return before - after >= CTI_WELLBEING_CHANGE ? CTI_WELLBEING_CHANGE_WORSE
                                                : CTI_WELLBEING_CHANGE_NONE;
}

/**
 * cti_wellbeing_prompts:
 * @score: a score, or %CTI_WELLBEING_NO_SCORE
 *
 * Returns: whether it calls for the calm prompt: talk about it, think of a doctor (domain 9.14)
 */
gboolean
cti_wellbeing_prompts (int score)
{
  return cti_wellbeing_get_band (score) == CTI_WELLBEING_HIGH_RISK;
}

/**
 * cti_wellbeing_is_worried:
 * @self: a WHO-5
 *
 * Returns: whether its score is low and nobody has written what was done
 */
gboolean
cti_wellbeing_is_worried (const CtiWellbeing *self)
{
  return !self->voided && cti_wellbeing_prompts (cti_wellbeing_get_score (self)) &&
         cti_text_is_blank (self->follow_up);
}

static gboolean
has_no_answer (const CtiWellbeing *self)
{
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    if (cti_wellbeing_get_answer (self, i) >= 0)
      return FALSE;
  return TRUE;
}

/**
 * cti_wellbeing_check:
 * @self: a WHO-5
 * @course: its course
 * @may_follow_up: she may be asked after the course
 * @today: the day
 * @problems: where to add what is wrong
 *
 * At least one answer, on a day of the course or, where she agreed, after it. Hints: an answer is
 * missing, so there is no score; a low score without a word on what was done.
 */
void
cti_wellbeing_check (const CtiWellbeing *self,
                     const CtiCourse *course,
                     gboolean may_follow_up,
                     CtiDate today,
                     CtiProblems *problems)
{
  cti_record_check (self, problems);
  cti_course_check_day (course, self->date, may_follow_up, today, "who5", problems);
  if (has_no_answer (self))
    cti_problems_add (problems, CTI_PROBLEM_NO_ANSWERS, "who5", "glad");
  else if (cti_wellbeing_get_raw (self) < 0)
    cti_problems_add (problems, CTI_PROBLEM_NO_SCORE, "who5", NULL);
  if (cti_wellbeing_is_worried (self))
    cti_problems_add (problems, CTI_PROBLEM_WORRIED, "who5", "follow_up");
}
