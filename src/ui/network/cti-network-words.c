/* Ties, differences and handovers in words. What changed between two phases is told, not judged: a
 * tie that became weaker is no failure. */

#include "cti-network-words.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-text.h"
#include "cti-words.h"

/**
 * cti_network_phase:
 * @phase: 0 for contact building, 1 to 3
 *
 * Returns: (transfer none): its name
 */
const char *
cti_network_phase (int phase)
{
  return cti_words_phase ((CtiPhase) (CTI_PHASE_CONTACT + phase));
}

static char *
value_word (gconstpointer record, const char *name)
{
  const CtiField *field = cti_record_type_find_field (CTI_RECORD_CONST (record)->type, name);
  g_autofree char *stored = cti_field_to_text (record, field);

  return cti_words_value (field, stored);
}

static char *
join (GStrvBuilder *parts, const char *separator)
{
  g_auto (GStrv) all = g_strv_builder_end (parts);

  return g_strjoinv (separator, all);
}

static void
take (GStrvBuilder *parts, char *part)
{
  g_strv_builder_add (parts, part);
  g_free (part);
}

static void
add_takes_over (GStrvBuilder *lines, const CtiPerson *person)
{
  g_autofree char *text = cti_text_clean_line (person->takes_over);

  if (cti_text_is_blank (text))
    return;
  take (lines, g_strdup_printf (person->tried ? _ ("Takes over: %s (has been tried)")
                                              : _ ("Takes over: %s (not tried yet)"),
                                text));
}

/**
 * cti_network_person_words:
 * @person: somebody of her network
 * @tie: (nullable): the tie at the phase that is shown
 *
 * Returns: (transfer full): what a list says of them, in a few lines
 */
char *
cti_network_person_words (const CtiPerson *person, const CtiTie *tie)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) first = g_strv_builder_new ();

  take (first, value_word (person, "kind"));
  if (tie != NULL)
    take (first, cti_words_tie (tie));
  take (lines, join (first, " · "));
  add_takes_over (lines, person);
  if (!cti_text_is_blank (person->phone))
    take (lines, g_strdup_printf (_ ("Phone %s"), person->phone));
  if (person->knows != CTI_ANSWER_YES)
    g_strv_builder_add (lines, cti_network_knows_words (person->knows));
  return join (lines, "\n");
}

/**
 * cti_network_knows_words:
 * @knows: whether somebody knows that she has sold sex
 *
 * Returns: (transfer none): what that means for a talk with them
 */
const char *
cti_network_knows_words (CtiAnswer knows)
{
  switch (knows)
    {
    case CTI_ANSWER_YES:
      return _ ("They know why the citizen has a course.");
    case CTI_ANSWER_NO:
      return _ ("They do not know why the citizen has a course: say nothing of it.");
    default:
      return _ ("It is not known what they know: say nothing of why the citizen has a course.");
    }
}

static void
add_waiting (GStrvBuilder *lines, const CtiHandover *handover, const CtiPhasePlan *plan)
{
  CtiDate ask_by = cti_handover_get_ask_by (handover, plan);
  g_autofree char *days = NULL;
  g_autofree char *date = NULL;

  if (handover->waiting_days <= 0)
    return;
  days = cti_words_days (handover->waiting_days);
  date = cti_words_date (ask_by);
  if (ask_by != CTI_DATE_NONE && handover->agreed == CTI_DATE_NONE)
    /* Translators: a number of days, a date. */
    take (lines, g_strdup_printf (_ ("Waiting time %s: ask by %s"), days, date));
  else
    take (lines, g_strdup_printf (_ ("Waiting time %s"), days));
}

static void
add_day (GStrvBuilder *parts, const char *format, CtiDate day)
{
  g_autofree char *date = cti_words_date (day);

  if (day != CTI_DATE_NONE)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", format, date);

      g_strv_builder_add (parts, text);
    }
}

/**
 * cti_network_handover_words:
 * @handover: a handover
 * @plan: the days of the course
 *
 * Returns: (transfer full): what a list says of it: receiver, days, waiting time
 */
char *
cti_network_handover_words (const CtiHandover *handover, const CtiPhasePlan *plan)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_autofree char *dated = NULL;

  g_strv_builder_add (lines, cti_text_is_blank (handover->receiver)
                                 ? _ ("It is not decided yet who takes over.")
                                 : handover->receiver);
  add_day (days, C_ ("handover", "agreed on"), handover->agreed);
  add_day (days, C_ ("handover", "begins on"), handover->starts);
  add_day (days, C_ ("handover", "meeting on"), handover->meeting);
  dated = join (days, " · ");
  if (*dated != '\0')
    g_strv_builder_add (lines, dated);
  add_waiting (lines, handover, plan);
  return join (lines, "\n");
}

/**
 * cti_network_handover_hints:
 * @now: the case
 * @handover: a handover of it
 * @plan: the days of the course
 * @today: the day
 *
 * Returns: (transfer full): what should be looked at again, in a few lines; empty for nothing
 */
char *
cti_network_handover_hints (const CtiCase *now,
                            const CtiHandover *handover,
                            const CtiPhasePlan *plan,
                            CtiDate today)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  cti_case_check_record (now, handover, today, problems);
  if (cti_problems_has (problems, CTI_PROBLEM_SUPPORT_GAP))
    {
      int days = handover->starts - cti_phase_plan_get_planned_end (plan) - 1;

      take (lines, g_strdup_printf (ngettext ("Between the end of the course and the receiver’s "
                                              "beginning lies %d day without support.",
                                              "Between the end of the course and the receiver’s "
                                              "beginning lie %d days without support.",
                                              (gulong) days),
                                    days));
    }
  if (cti_problems_has (problems, CTI_PROBLEM_NO_CONSENT))
    g_strv_builder_add (lines, _ ("No consent to talk with them holds today."));
  return join (lines, "\n");
}

/**
 * cti_network_due_sentence:
 * @plan: the days of a course
 * @agreed: the day all of it was agreed, or %CTI_DATE_NONE
 * @today: the day
 *
 * Returns: (transfer full): when the agreement on the handover is made, without blame where that
 *   day is past
 */
char *
cti_network_due_sentence (const CtiPhasePlan *plan, CtiDate agreed, CtiDate today)
{
  CtiDate due = cti_handover_get_due (plan);
  g_autofree char *date = cti_words_date (due);
  g_autofree char *distance = cti_words_from_today (due, today);
  g_autofree char *made = cti_words_date (agreed);

  if (agreed != CTI_DATE_NONE)
    return g_strdup_printf (_ ("All of it was agreed on %s."), made);
  switch (cti_handover_get_state (plan, agreed, today))
    {
    case CTI_DUE_OVERDUE:
      return g_strdup_printf (_ ("The agreement was planned for %s and is still open. It can be "
                                 "made at the next meeting."),
                              date);
    case CTI_DUE_NOW:
      /* Translators: a date and how far it is from today: "in 8 days". */
      return g_strdup_printf (_ ("Agree by %s (%s) who takes over what: a month before the "
                                 "planned end."),
                              date, distance);
    case CTI_DUE_LATER:
      /* Translators: a date and how far it is from today: "in 8 days". */
      return g_strdup_printf (_ ("Who takes over what is agreed by %s (%s), a month before the "
                                 "planned end."),
                              date, distance);
    default:
      return due == CTI_DATE_NONE
                 ? g_strdup (_ ("Who takes over what is agreed a month before the planned end. "
                                "The day is known when phase 1 has begun."))
                 : g_strdup (_ ("The course is closed."));
    }
}
