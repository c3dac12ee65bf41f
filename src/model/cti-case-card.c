/* A case's card: what lists and due dates need to know of it without opening its file. */

#include "cti-case.h"

static int
count_readings (const CtiCase *self)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self);
  int count = 0;

  for (guint i = 0; i < readings->len; i++)
    count += !((CtiReading *) g_ptr_array_index (readings, i))->voided;
  return count;
}

/* All that is handed over is agreed once every row that did not fall through has its day. */
static CtiDate
get_handover_agreed (const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) rows = cti_case_get_of_course (self, &cti_handover_type, course);
  CtiDate last = CTI_DATE_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const CtiHandover *row = g_ptr_array_index (rows, i);

      if (row->status == CTI_HANDOVER_FAILED)
        continue;
      if (row->agreed == CTI_DATE_NONE)
        return CTI_DATE_NONE;
      last = MAX (last, row->agreed);
    }
  return last;
}

static gboolean
names_after (const CtiCase *self)
{
  GPtrArray *people = cti_case_get_records (self, &cti_person_type);

  for (guint i = 0; i < people->len; i++)
    if (((CtiPerson *) g_ptr_array_index (people, i))->after_course)
      return TRUE;
  return FALSE;
}

static void
put_pause (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (self, &cti_pause_type, course);

  for (guint i = 0; i < pauses->len; i++)
    {
      const CtiPause *pause = g_ptr_array_index (pauses, i);

      if (pause->first >= card->pause_first)
        card->pause_first = pause->first, card->pause_last = pause->last;
    }
}

static void
put_course (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  const CtiClosing *closing = cti_case_get_closing (self, course);
  CtiPhasePlan plan;

  cti_case_get_plan (self, &plan);
  card->contact_start = course->contact_start;
  card->phase1_start = course->phase1_start;
  card->phase_months = course->phase_months;
  card->phase2_start = plan.start[1];
  card->phase3_start = plan.start[2];
  card->planned_end = cti_phase_plan_get_planned_end (&plan);
  card->closed_on = course->closed_on;
  card->handover_agreed = get_handover_agreed (self, course);
  card->has_after = names_after (self);
  card->closing_missing = !cti_course_is_open (course) && closing == NULL;
  card->may_follow_up = closing != NULL && closing->may_follow_up;
  put_pause (card, self, course);
}

/**
 * cti_case_make_card:
 * @self: a case
 *
 * Returns: (transfer full): its card
 */
CtiCard *
cti_case_make_card (const CtiCase *self)
{
  const CtiCitizen *citizen = cti_case_get_citizen (self);
  const CtiCourse *course = cti_case_get_course (self);
  CtiCard *card = cti_record_new (&cti_card_type);

  cti_record_set_id (card, cti_case_get_id (self));
  cti_set_text (&card->code, citizen->code);
  cti_set_text (&card->name, cti_case_get_name (self));
  card->mode = citizen->mode;
  cti_set_text (&card->inquiry, citizen->inquiry);
  card->last_reading = cti_case_get_last_reading_date (self);
  card->readings = count_readings (self);
  if (course != NULL)
    put_course (card, self, course);
  return card;
}

/**
 * cti_case_get_next_reading:
 * @self: a case
 * @today: the day
 * @next: (out): the day her next star is to be read, %CTI_DATE_NONE if none is
 *
 * What her card says, so that a page and a list say the same: with pauses, and with follow-ups
 * after the course.
 *
 * Returns: how @next stands to @today
 */
CtiDue
cti_case_get_next_reading (const CtiCase *self, CtiDate today, CtiDate *next)
{
  g_autoptr (CtiCard) card = cti_case_make_card (self);

  return cti_card_get_next_reading (card, today, next);
}
