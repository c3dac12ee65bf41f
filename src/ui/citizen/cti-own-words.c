/* Sentences of the citizen's screen that several of its views say. Short, to her, and true: a step
 * back is a step back, and is said without blame (domain 8). */

#include "cti-own-words.h"

#include <glib/gi18n.h>

#include "cti-words.h"

static char *
say_phase (const CtiPhasePlan *plan, int phase)
{
  CtiDate end = cti_phase_plan_get_planned_end (plan);
  g_autofree char *day = cti_words_date_long (end);

  /* Translators: number of the phase, 1 to 3; a day. Short sentences, to her. */
  return g_strdup_printf (C_ ("citizen", "You are in part %d of 3. We plan to go on until %s."),
                          phase, day);
}

/**
 * cti_own_words_course:
 * @now: her case
 * @today: the day
 *
 * Returns: (transfer full): where she is in her course
 */
char *
cti_own_words_course (const CtiCase *now, CtiDate today)
{
  CtiPhasePlan plan;

  cti_case_get_plan (now, &plan);
  switch (cti_phase_plan_get_phase (&plan, today))
    {
    case CTI_PHASE_1:
      return say_phase (&plan, 1);
    case CTI_PHASE_2:
      return say_phase (&plan, 2);
    case CTI_PHASE_3:
      return say_phase (&plan, 3);
    case CTI_PHASE_OVER:
      return g_strdup (
          C_ ("citizen", "The planned time is over. Let us talk about what comes now."));
    case CTI_PHASE_CLOSED:
      return g_strdup (C_ ("citizen", "Your course is over. What you did stays yours."));
    case CTI_PHASE_NONE:
    case CTI_PHASE_CONTACT:
    default:
      return g_strdup (C_ ("citizen", "We are getting to know each other."));
    }
}

/**
 * cti_own_words_meeting:
 * @now: her case
 * @today: the day
 *
 * Returns: (transfer full) (nullable): when the two meet next, %NULL where nothing is agreed
 */
char *
cti_own_words_meeting (const CtiCase *now, CtiDate today)
{
  const CtiContact *next = cti_case_get_next_meeting (now, today);
  g_autofree char *day = next != NULL ? cti_words_date_spoken (next->date) : NULL;
  g_autofree char *time = NULL;

  if (next == NULL)
    return NULL;
  if (next->start < 0)
    /* Translators: a weekday and a day. */
    return g_strdup_printf (C_ ("citizen", "We meet again on %s."), day);
  time = cti_words_time (next->start);
  /* Translators: a weekday and a day; a time of day. */
  return g_strdup_printf (C_ ("citizen", "We meet again on %s, %s."), day, time);
}

/**
 * cti_own_words_move:
 * @from: an earlier score, 0 for none
 * @to: a later one, 0 for none
 *
 * Returns: (transfer full): what lies between them
 */
char *
cti_own_words_move (int from, int to)
{
  int steps = to - from;

  if (to == CTI_SCORE_NOT_DISCUSSED)
    return g_strdup (C_ ("citizen", "No number that day. That is fine."));
  if (from == CTI_SCORE_NOT_DISCUSSED)
    return g_strdup_printf (C_ ("citizen", "%d of 10. It is your first number here."), to);
  if (steps == 0)
    return g_strdup_printf (C_ ("citizen", "%d of 10, as at the start. You have held on."), to);
  if (steps > 0)
    /* Translators: the earlier number, the later one, how many steps lie between. */
    return g_strdup_printf (ngettext ("From %d to %d: %d step forward.",
                                      "From %d to %d: %d steps forward.", (gulong) (steps)),
                            from, to, steps);
  /* Translators: the earlier number, the later one, how many steps lie between. Kind and true. */
  return g_strdup_printf (ngettext ("From %d to %d: %d step back. It can turn again.",
                                    "From %d to %d: %d steps back. It can turn again.",
                                    (gulong) (-steps)),
                          from, to, -steps);
}

/**
 * cti_own_words_score:
 * @score: (nullable): what was answered about an area
 * @number: (out caller-allocates): room for a number
 *
 * Returns: (transfer none): the number, or her answer instead of one; "" where there is none
 */
const char *
cti_own_words_score (const CtiScore *score, char number[8])
{
  if (score == NULL)
    return "";
  if (score->value != CTI_SCORE_NOT_DISCUSSED)
    {
      g_snprintf (number, 8, "%d", score->value);
      return number;
    }
  switch (score->answer)
    {
    case CTI_SCORE_NOT_TODAY:
      return C_ ("citizen", "Not today");
    case CTI_SCORE_DONT_KNOW:
      return C_ ("citizen", "I don't know");
    case CTI_SCORE_SCORED:
    default:
      return "";
    }
}
