#include "cti-words-course.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"

/**
 * cti_words_phase:
 * @phase: a phase
 *
 * Returns: (transfer none): its name in a word or two, for lists and charts
 */
const char *
cti_words_phase (CtiPhase phase)
{
  switch (phase)
    {
    case CTI_PHASE_NONE:
      return _ ("No course");
    case CTI_PHASE_CONTACT:
      return _ ("Contact building");
    case CTI_PHASE_1:
      return _ ("Phase 1");
    case CTI_PHASE_2:
      return _ ("Phase 2");
    case CTI_PHASE_3:
      return _ ("Phase 3");
    case CTI_PHASE_OVER:
      return _ ("Past planned end");
    case CTI_PHASE_CLOSED:
      return _ ("Closed");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cti_words_phase_long:
 * @phase: a phase
 *
 * Returns: (transfer none): its name as the method writes it (domain 8)
 */
const char *
cti_words_phase_long (CtiPhase phase)
{
  switch (phase)
    {
    case CTI_PHASE_NONE:
      return _ ("No course has been started");
    case CTI_PHASE_CONTACT:
      return _ ("Contact-building period");
    case CTI_PHASE_1:
      return _ ("Phase 1: planning and start");
    case CTI_PHASE_2:
      return _ ("Phase 2: try-out and adaptation");
    case CTI_PHASE_3:
      return _ ("Phase 3: handover and anchoring");
    case CTI_PHASE_OVER:
      return _ ("Past the planned end, not closed yet");
    case CTI_PHASE_CLOSED:
      return _ ("The course is closed");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cti_words_phase_day:
 * @plan: the days of a course
 * @today: the day
 *
 * Returns: (transfer full): where she is in her course, "dag 12 af fase 1"
 */
char *
cti_words_phase_day (const CtiPhasePlan *plan, CtiDate today)
{
  CtiPhase phase = cti_phase_plan_get_phase (plan, today);
  int day = cti_phase_plan_get_day (plan, today);
  g_autofree char *closed_on = cti_words_date (plan->closed_on);

  switch (phase)
    {
    case CTI_PHASE_CONTACT:
      return g_strdup_printf (_ ("day %d of contact building"), day);
    case CTI_PHASE_1:
    case CTI_PHASE_2:
    case CTI_PHASE_3:
      return g_strdup_printf (_ ("day %d of phase %d"), day, phase - CTI_PHASE_1 + 1);
    case CTI_PHASE_OVER:
      return g_strdup_printf (ngettext ("%d day past the planned end",
                                        "%d days past the planned end", (gulong) day),
                              day);
    case CTI_PHASE_CLOSED:
      return g_strdup_printf (_ ("closed on %s"), closed_on);
    default:
      return g_strdup (_ ("no course yet"));
    }
}

/**
 * cti_words_phase_period:
 * @plan: the days of a course
 * @phase: a phase of it
 *
 * A course whose phase 1 begins on its first day has no day of contact building: its period would end
 * before it begins.
 *
 * Returns: (transfer full) (nullable): its first and last day, %NULL where the plan has no such
 *   days
 */
char *
cti_words_phase_period (const CtiPhasePlan *plan, CtiPhase phase)
{
  int index = (int) phase - CTI_PHASE_1;
  CtiDate contact_end = cti_phase_plan_get_contact_end (plan);

  if (phase == CTI_PHASE_CONTACT && plan->contact_start != CTI_DATE_NONE)
    return contact_end == CTI_DATE_NONE || contact_end >= plan->contact_start
               ? cti_words_period (plan->contact_start, contact_end)
               : NULL;
  if (index < 0 || index >= CTI_PHASE_COUNT || !cti_phase_plan_has_phases (plan))
    return NULL;
  return cti_words_period (plan->start[index], plan->end[index]);
}

/**
 * cti_words_due:
 * @due: how a day stands to today
 *
 * Returns: (transfer none): a word for it that blames nobody
 */
const char *
cti_words_due (CtiDue due)
{
  switch (due)
    {
    case CTI_DUE_NONE:
      return C_ ("due", "none planned");
    case CTI_DUE_LATER:
      return C_ ("due", "later");
    case CTI_DUE_NOW:
      return C_ ("due", "now");
    case CTI_DUE_OVERDUE:
      return C_ ("due", "waiting");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cti_words_due_sentence:
 * @due: how @next stands to @today
 * @next: the day of the next star
 * @today: the day
 *
 * A star whose time is past waits; nobody missed it (domain 1.8).
 *
 * Returns: (transfer full): "Næste stjerne: 12.01.2026 (om 8 dage)" and its like
 */
char *
cti_words_due_sentence (CtiDue due, CtiDate next, CtiDate today)
{
  g_autofree char *date = cti_words_date (next);
  g_autofree char *distance = cti_words_from_today (next, today);

  switch (due)
    {
    case CTI_DUE_LATER:
      /* Translators: a date and how far it is from today: "in 8 days". */
      return g_strdup_printf (_ ("Next star: %s (%s)"), date, distance);
    case CTI_DUE_NOW:
      /* Translators: a date and how far it is from today: "in 8 days", "3 days ago". */
      return g_strdup_printf (_ ("Time for a star: %s (%s)"), date, distance);
    case CTI_DUE_OVERDUE:
      /* Translators: a date and how far it is from today: "20 days ago". */
      return g_strdup_printf (_ ("Star not read yet: %s (%s)"), date, distance);
    default:
      return g_strdup (_ ("No star is planned"));
    }
}

/**
 * cti_words_later_stars:
 * @days: (element-type CtiDate): the days of planned stars, in order
 *
 * Returns: (transfer full) (nullable): one sentence that names them, %NULL where there are none
 */
char *
cti_words_later_stars (const GArray *days)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (days->len == 0)
    return NULL;
  for (guint i = 0; i < days->len; i++)
    g_ptr_array_add (words, cti_words_date (g_array_index (days, CtiDate, i)));
  g_ptr_array_add (words, NULL);
  list = g_strjoinv (", ", (char **) words->pdata);
  /* Translators: days of the stars to come after the next one. */
  return g_strdup_printf (_ ("After that: %s"), list);
}

/**
 * cti_words_identity_mode:
 * @mode: how much is known of who she is
 *
 * Returns: (transfer none): its name
 */
const char *
cti_words_identity_mode (CtiIdentityMode mode)
{
  switch (mode)
    {
    case CTI_MODE_ANONYMOUS:
      return C_ ("identity", "Anonymous");
    case CTI_MODE_COVER_NAME:
      return C_ ("identity", "Cover name");
    case CTI_MODE_IDENTIFIED:
      return C_ ("identity", "Identified");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cti_words_identity_mode_explained:
 * @mode: how much is known of who she is
 *
 * Returns: (transfer none): one sentence on what that mode keeps (domain 9.3)
 */
const char *
cti_words_identity_mode_explained (CtiIdentityMode mode)
{
  switch (mode)
    {
    case CTI_MODE_ANONYMOUS:
      return _ (
          "Only a case code is kept; a name, date of birth, phone or address cannot be written.");
    case CTI_MODE_COVER_NAME:
      return _ ("The citizen chooses a name to go by; the real one need not be written anywhere.");
    case CTI_MODE_IDENTIFIED:
      return _ ("The full name is kept, and phone and address if you write them.");
    default:
      g_return_val_if_reached ("");
    }
}
