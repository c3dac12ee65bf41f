/* When a star is to be read. The days are phase-1 start plus 0, 2, 4 ... months and the planned end
 * (domain 9.13). A reading counts for the day whose window it falls in; one made after its window,
 * but before the next window begins, counts for the day it is late for. So the day now in question
 * is the last whose window has begun, and it is met if any reading was made since its window
 * began. A day that was missed altogether is let go once the next window begins. What would fall
 * into the window of the end is not read apart from it. */

#include "cti-rhythm.h"

/* Follow-ups that were never made are let go this long after the last. */
#define CTI_FOLLOW_UP_GIVE_UP_MONTHS 6

const CtiEnumValue cti_due_values[] = {
  { CTI_DUE_NONE, "none" },
  { CTI_DUE_LATER, "later" },
  { CTI_DUE_NOW, "now" },
  { CTI_DUE_OVERDUE, "overdue" },
  { 0, NULL },
};

/**
 * cti_rhythm_get_days:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type CtiDate): the days a star is to be read, in order; empty
 *   while phase 1 is not set
 */
GArray *
cti_rhythm_get_days (const CtiPhasePlan *plan)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CtiDate));
  CtiDate end = cti_phase_plan_get_planned_end (plan);
  int interval = plan->reading_months > 0 ? plan->reading_months : CTI_RHYTHM_MONTHS;

  if (!cti_phase_plan_has_phases (plan))
    return days;
  for (int month = 0;; month += interval)
    {
      CtiDate day = cti_date_add_months (plan->start[0], month);

      if (month > 0 && day >= end - CTI_RHYTHM_WINDOW_DAYS)
        break; /* with months that divide evenly, the end is the day before */
      g_array_append_val (days, day);
    }
  g_array_append_val (days, end);
  return days;
}

static int
find_current (const GArray *days, CtiDate today)
{
  int current = 0;

  for (guint i = 1; i < days->len; i++)
    if (today >= g_array_index (days, CtiDate, i) - CTI_RHYTHM_WINDOW_DAYS)
      current = (int) i;
  return current;
}

/* The first day that is not met, or -1 if all are. */
static int
find_unmet (const GArray *days, CtiDate last_reading, CtiDate today)
{
  int current = find_current (days, today);
  CtiDate opens = g_array_index (days, CtiDate, current) - CTI_RHYTHM_WINDOW_DAYS;

  if (last_reading == CTI_DATE_NONE || last_reading < opens)
    return current;
  return current + 1 < (int) days->len ? current + 1 : -1;
}

static CtiDue
stand_to (CtiDate day, CtiDate today)
{
  if (today < day - CTI_RHYTHM_WINDOW_DAYS)
    return CTI_DUE_LATER;
  return today <= day + CTI_RHYTHM_WINDOW_DAYS ? CTI_DUE_NOW : CTI_DUE_OVERDUE;
}

/**
 * cti_rhythm_get_next:
 * @plan: a plan
 * @last_reading: day of the latest reading that counts, or %CTI_DATE_NONE
 * @today: the day
 * @next: (out): the day the next star is to be read, %CTI_DATE_NONE if none is
 *
 * Returns: how @next stands to @today
 */
CtiDue
cti_rhythm_get_next (const CtiPhasePlan *plan, CtiDate last_reading, CtiDate today, CtiDate *next)
{
  g_autoptr (GArray) days = cti_rhythm_get_days (plan);
  int index;

  *next = CTI_DATE_NONE;
  if (days->len == 0 || cti_phase_plan_get_phase (plan, today) == CTI_PHASE_CLOSED)
    return CTI_DUE_NONE;
  index = find_unmet (days, last_reading, today);
  if (index < 0)
    return CTI_DUE_NONE;
  *next = g_array_index (days, CtiDate, index);
  return stand_to (*next, today);
}

static gboolean
is_border (const CtiPhasePlan *plan, CtiDate day)
{
  return ABS (day - plan->start[1]) <= CTI_RHYTHM_WINDOW_DAYS ||
         ABS (day - plan->start[2]) <= CTI_RHYTHM_WINDOW_DAYS;
}

/**
 * cti_rhythm_suggest_occasion:
 * @plan: a plan
 * @last_reading: day of the latest reading before @day, or %CTI_DATE_NONE
 * @day: the day of a new reading
 *
 * The first reading is the start, and so is one at the start of phase 1 after one while contact was
 * built; one at the planned end or on the day of closing is the end, one at a phase border is the
 * phase shift (borders and readings coincide where phases last four months: domain 12.12), one in
 * another window is the two-month reading, any other is extra.
 *
 * Returns: the occasion to offer
 */
CtiOccasion
cti_rhythm_suggest_occasion (const CtiPhasePlan *plan, CtiDate last_reading, CtiDate day)
{
  g_autoptr (GArray) days = cti_rhythm_get_days (plan);

  if (cti_phase_plan_get_phase (plan, day - 1) == CTI_PHASE_CLOSED)
    return CTI_OCCASION_FOLLOW_UP;
  if (last_reading == CTI_DATE_NONE)
    return CTI_OCCASION_START;
  if (day == plan->closed_on)
    return CTI_OCCASION_END;
  if (days->len == 0)
    return CTI_OCCASION_EXTRA;
  if (day >= cti_phase_plan_get_planned_end (plan) - CTI_RHYTHM_WINDOW_DAYS)
    return CTI_OCCASION_END;
  if (is_border (plan, day))
    return CTI_OCCASION_PHASE_SHIFT;
  for (guint i = 0; i < days->len; i++)
    if (ABS (g_array_index (days, CtiDate, i) - day) <= CTI_RHYTHM_WINDOW_DAYS)
      return i == 0 ? CTI_OCCASION_START : CTI_OCCASION_INTERVAL;
  return CTI_OCCASION_EXTRA;
}

/**
 * cti_follow_up_get_days:
 * @closed_on: the day a course was closed
 * @days: (out caller-allocates): the days to ask again, 3, 6 and 12 months after
 */
void
cti_follow_up_get_days (CtiDate closed_on, CtiDate days[CTI_FOLLOW_UP_COUNT])
{
  static const int months[CTI_FOLLOW_UP_COUNT] = { 3, 6, 12 };

  for (int i = 0; i < CTI_FOLLOW_UP_COUNT; i++)
    days[i] =
        closed_on != CTI_DATE_NONE ? cti_date_add_months (closed_on, months[i]) : CTI_DATE_NONE;
}

/**
 * cti_follow_up_get_next:
 * @closed_on: the day a course was closed
 * @last_reading: day of the latest reading that counts, or %CTI_DATE_NONE
 * @today: the day
 * @next: (out): the day to ask her again, %CTI_DATE_NONE if none is
 *
 * For a citizen who agreed to be asked. Of days that have passed only the last is asked for, as in
 * cti_rhythm_get_next(); half a year after the last one nothing is any more.
 *
 * Returns: how @next stands to @today
 */
CtiDue
cti_follow_up_get_next (CtiDate closed_on, CtiDate last_reading, CtiDate today, CtiDate *next)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CtiDate));
  CtiDate all[CTI_FOLLOW_UP_COUNT];
  int index;

  *next = CTI_DATE_NONE;
  cti_follow_up_get_days (closed_on, all);
  g_array_append_vals (days, all, CTI_FOLLOW_UP_COUNT);
  if (closed_on == CTI_DATE_NONE ||
      today > cti_date_add_months (all[CTI_FOLLOW_UP_COUNT - 1], CTI_FOLLOW_UP_GIVE_UP_MONTHS))
    return CTI_DUE_NONE;
  index = find_unmet (days, last_reading, today);
  if (index < 0)
    return CTI_DUE_NONE;
  *next = g_array_index (days, CtiDate, index);
  return stand_to (*next, today);
}
