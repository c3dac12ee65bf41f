/* What is due, in one sentence each. The sentence names nobody: a list sets the citizen's name
 * beside it, a notice on the desktop does not. It blames nobody either: a day that is past is past.
 */

#include "cti-words-reminder.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"
#include "cti-words-value.h"

/* The sentences of a rule that speaks of one day: to come or today, and past. Each takes the day.
 */
typedef struct
{
  const char *ahead;
  const char *past;
} DayWords;

static const DayWords day_words[] = {
  [CTI_RULE_HANDOVER_ASK] = { N_ ("Ask who takes over by %s, so that support begins when the "
                                  "course "
                                  "ends."),
                              N_ ("Who takes over was to be asked by %s, for support to begin when "
                                  "the course ends.") },
  [CTI_RULE_HANDOVER] = { N_ ("The handover agreement is to be made by %s."),
                          N_ ("The handover agreement was to be made by %s.") },
  [CTI_RULE_CLOSING] = { N_ ("The course was closed on %s and has no closing form yet."),
                         N_ ("The course was closed on %s and has no closing form yet.") },
  [CTI_RULE_OVER] = { N_ ("The course was planned to end on %s: close it, or move the end."),
                      N_ ("The course was planned to end on %s: close it, or move the end.") },
  [CTI_RULE_STAR] = { N_ ("A star is due around %s."), N_ ("A star was due on %s.") },
  [CTI_RULE_WELLBEING] = { N_ ("A WHO-5 is due around %s."), N_ ("A WHO-5 was due on %s.") },
  [CTI_RULE_REVIEW] = { N_ ("An activity is to be looked at again on %s."),
                        N_ ("An activity was to be looked at again on %s.") },
  [CTI_RULE_REFERRAL] = { N_ ("Ask on %s whether the referral has led to something that holds."),
                          N_ ("Ask whether the referral has led to something that holds; it was "
                              "due "
                              "on %s.") },
  [CTI_RULE_CONSENT] = { N_ ("A consent runs out on %s."), N_ ("A consent ran out on %s.") },
  [CTI_RULE_FOLLOW_UP] = { N_ ("A star after the course is due around %s."),
                           N_ ("A star after the course was due on %s.") },
};

static char *
day_sentence (const CtiReminder *reminder)
{
  const DayWords *words = &day_words[reminder->rule];
  g_autofree char *day = cti_words_date (reminder->day);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (reminder->due == CTI_DUE_OVERDUE ? words->past : words->ahead), day);
#pragma GCC diagnostic pop
}

static char *
worry_sentence (const CtiReminder *reminder)
{
  g_autofree char *day = cti_words_date (reminder->day);

  /* Translators: a day. */
  return g_strdup_printf (_ ("The WHO-5 of %s was low: write what was done about it."), day);
}

static const char *
appointment_kind (const CtiReminder *reminder)
{
  return cti_words_enum (cti_contact_kind_values, (int) ((CtiContact *) reminder->item)->kind);
}

/* Weekdays are small in Danish, and yet begin the sentence. */
static char *
capitalize (char *words)
{
  const char *rest = g_utf8_next_char (words);
  g_autofree char *first = g_utf8_strup (words, rest - words);
  g_autofree char *owned = words;

  return g_strconcat (first, rest, NULL);
}

static char *
appointment_sentence (const CtiReminder *reminder)
{
  int start = ((const CtiContact *) reminder->item)->start;
  const char *kind = appointment_kind (reminder);
  g_autofree char *time = start >= 0 ? cti_words_time (start) : NULL;
  g_autofree char *day = cti_words_date_with_weekday (reminder->day);

  if (reminder->late == 0 && time != NULL)
    /* Translators: time of day, kind of contact: "Today 14:30: home visit." */
    return g_strdup_printf (_ ("Today %s: %s."), time, kind);
  if (reminder->late == 0)
    /* Translators: kind of contact. */
    return g_strdup_printf (_ ("Today: %s."), kind);
  if (time != NULL)
    /* Translators: day with its weekday, time of day, kind of contact. */
    return capitalize (g_strdup_printf (_ ("%s %s: %s."), day, time, kind));
  /* Translators: day with its weekday, kind of contact. */
  return capitalize (g_strdup_printf (_ ("%s: %s."), day, kind));
}

static char *
outcome_sentence (const CtiReminder *reminder)
{
  g_autofree char *day = cti_words_date_with_weekday (reminder->day);

  /* Translators: kind of contact, day with its weekday: "Write how it went: home visit, Tuesday 3
   * May 2026." */
  return g_strdup_printf (_ ("Write how it went: %s, %s."), appointment_kind (reminder), day);
}

static char *
silence_sentence (const CtiReminder *reminder)
{
  return g_strdup_printf (ngettext ("No contact for %d day.", "No contact for %d days.",
                                    (gulong) reminder->days),
                          reminder->days);
}

static char *
unfinished_sentence (const CtiReminder *reminder)
{
  g_autofree char *day = cti_words_date (reminder->day);

  /* Translators: how many contacts and notes, and the day of the oldest. */
  return g_strdup_printf (ngettext ("%d entry in the journal is to be finished, from %s.",
                                    "%d entries in the journal are to be finished, the oldest "
                                    "from %s.",
                                    (gulong) reminder->count),
                          reminder->count, day);
}

static char *
task_sentence (const CtiReminder *reminder)
{
  const char *title = ((const CtiTask *) reminder->item)->title;
  g_autofree char *day = cti_words_date (reminder->day);

  if (reminder->late == 0)
    /* Translators: what is to be done. */
    return g_strdup_printf (_ ("Today: %s"), title);
  /* Translators: a day, and what was to be done by then. */
  return g_strdup_printf (reminder->late > 0 ? _ ("By %s, and still open: %s") : _ ("By %s: %s"),
                          day, title);
}

static char *
phase_sentence (const CtiReminder *reminder)
{
  g_autofree char *day = cti_words_date (reminder->day);

  if (reminder->phase == CTI_PHASE_3)
    return g_strdup_printf (_ ("The course ends on %s."), day);
  /* Translators: number of a phase, day. */
  return g_strdup_printf (_ ("Phase %d ends on %s."), (int) (reminder->phase - CTI_PHASE_1) + 1,
                          day);
}

/**
 * cti_words_reminder:
 * @reminder: a row of what is due
 *
 * Returns: (transfer full): it in one sentence that names nobody; of a task, the day and what is to
 *   be done in the worker's own words
 */
char *
cti_words_reminder (const CtiReminder *reminder)
{
  switch (reminder->rule)
    {
    case CTI_RULE_WORRIED:
      return worry_sentence (reminder);
    case CTI_RULE_APPOINTMENT:
      return appointment_sentence (reminder);
    case CTI_RULE_OUTCOME:
      return outcome_sentence (reminder);
    case CTI_RULE_SILENT:
      return silence_sentence (reminder);
    case CTI_RULE_UNFINISHED:
      return unfinished_sentence (reminder);
    case CTI_RULE_TASK:
      return task_sentence (reminder);
    case CTI_RULE_PHASE_END:
      return phase_sentence (reminder);
    case CTI_RULE_NOBODY_AFTER:
      return g_strdup (_ ("Nobody is named yet who stays after the course."));
    default:
      return day_sentence (reminder);
    }
}

/**
 * cti_words_task_day:
 * @reminder: a task that is due
 *
 * Returns: (transfer full): when, for a row that says what is to be done already
 */
char *
cti_words_task_day (const CtiReminder *reminder)
{
  g_autofree char *day = cti_words_date (reminder->day);

  if (reminder->late == 0)
    return g_strdup (_ ("Today"));
  /* Translators: a day, for a task that was to be done by then. */
  return g_strdup_printf (reminder->late > 0 ? _ ("By %s, and still open") : _ ("By %s"), day);
}

/**
 * cti_words_rule:
 * @rule: a rule of what is due
 *
 * Returns: (transfer none): what it reminds of, for the switch that silences it
 */
const char *
cti_words_rule (CtiRule rule)
{
  return cti_words_enum (cti_rule_values, (int) rule);
}

/**
 * cti_words_caseload:
 * @caseload: how many courses a worker carries, and how many she should at most
 *
 * Returns: (transfer full): it in one sentence
 */
char *
cti_words_caseload (const CtiCaseload *caseload)
{
  if (caseload->courses <= caseload->limit)
    /* Translators: how many courses are open, and how many there may be. */
    return g_strdup_printf (ngettext ("%d open course of at most %d.",
                                      "%d open courses of at most %d.", (gulong) caseload->courses),
                            caseload->courses, caseload->limit);
  /* Translators: how many courses are open, and how many there should be at most. */
  return g_strdup_printf (ngettext ("%d open course, more than the limit of %d.",
                                    "%d open courses, more than the limit of %d.",
                                    (gulong) caseload->courses),
                          caseload->courses, caseload->limit);
}
