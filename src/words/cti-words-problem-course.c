/* The sentences for what the rules of a course say: what stands in the way, and hints that end in
 * that it can be saved as it is. No sentence blames anybody. */

#include "cti-words-problem-private.h"

#include <glib/gi18n.h>

#include "cti-attachment.h"

static char *
focus_words (const CtiProblem *problem)
{
  gboolean of_phase = g_strcmp0 (problem->field, "phase") == 0;

  if (problem->code == CTI_PROBLEM_FOCUS_FEW && of_phase)
    return g_strdup_printf (
        _ ("Fewer focus areas in the phase than %d to %d, as the team usually has. "
           "You can save as it is."),
        problem->min, problem->max);
  if (problem->code == CTI_PROBLEM_FOCUS_FEW)
    return g_strdup_printf (
        _ ("Fewer focus areas in the course than %d to %d, as the team usually has. "
           "You can save as it is."),
        problem->min, problem->max);
  if (of_phase)
    return g_strdup_printf (
        _ ("More focus areas in the phase than %d to %d, as the team usually has. "
           "You can save as it is."),
        problem->min, problem->max);
  return g_strdup_printf (
      _ ("More focus areas in the course than %d to %d, as the team usually has. "
         "You can save as it is."),
      problem->min, problem->max);
}

static char *
everyday_wall_words (const CtiProblem *problem)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_NOT_YET:
      return g_strdup (
          _ ("The day is still to come: choose “planned”, or give the day on which it was."));
    case CTI_PROBLEM_BEFORE_INQUIRY:
      return g_strdup (_ ("The day lies before the inquiry that brought the citizen to you: check "
                          "the day, or the day of the inquiry."));
    case CTI_PROBLEM_NOTE_EMPTY:
      return g_strdup (_ ("The note says nothing yet: write what happened, what you think of it or "
                          "what the citizen said."));
    case CTI_PROBLEM_NOTE_SIGNED:
      return g_strdup (_ ("The note is signed and stays as it is: add to it instead."));
    case CTI_PROBLEM_NOT_SIGNED:
      return g_strdup (_ ("That note is not signed yet: go on writing in it instead of adding."));
    case CTI_PROBLEM_FILE_EMPTY:
      return g_strdup (_ ("The file is empty, so there is nothing to keep. Nothing has changed."));
    case CTI_PROBLEM_FILE_TOO_LARGE:
      return g_strdup_printf (_ ("The file is larger than %d MB and was not added. Scan it again "
                                 "with fewer dots, or add it in parts."),
                              CTI_ATTACHMENT_BYTES_MAX / (1024 * 1024));
    case CTI_PROBLEM_NO_CITIZEN:
      return g_strdup (
          _ ("No citizen has this case code: bring the citizens in first, or check how "
             "it is spelt."));
    case CTI_PROBLEM_OTHER_VALUES:
      return g_strdup (_ ("There is one of this day already, with other answers: correct that one, "
                          "or take the row out."));
    case CTI_PROBLEM_SECOND_COLUMN:
      return g_strdup (_ ("Another column is brought into the same field: leave one of them out."));
    case CTI_PROBLEM_NO_COLUMN:
      return g_strdup (_ ("No column is the case code, so nobody knows whose the rows are: choose "
                          "the column, or write “Case code” over it in the first row."));
    case CTI_PROBLEM_TOO_MANY_ROWS:
      return g_strdup (_ ("The sheet is too long to be looked through: divide it."));
    case CTI_PROBLEM_NO_ANSWERS:
      return g_strdup (_ ("None of the five statements has an answer yet: give at least one, or "
                          "leave it as a draft."));
    case CTI_PROBLEM_VERSION_TAKEN:
      return g_strdup (
          _ ("This version is loaded already with another text: raise “Version” in the "
             "file, so that what was asked before keeps its words."));
    default:
      return NULL;
    }
}

static char *
everyday_hint_words (const CtiProblem *problem)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_PLANNED_PAST:
      return g_strdup (_ ("The appointment is past: say whether it was held. You can save as it "
                          "is."));
    case CTI_PROBLEM_NOTE_LATE:
      return g_strdup (_ ("This is written more than three days after it happened; the note says "
                          "so itself. You can save as it is."));
    case CTI_PROBLEM_NO_SCORE:
      return g_strdup (_ ("There is no score while one of the five has no answer. You can save as "
                          "it is."));
    case CTI_PROBLEM_WORRIED:
      return g_strdup (_ ("The score is low: talk about it, and think of a doctor together. Write "
                          "in a few words what you did. You can save as it is."));
    default:
      return NULL;
    }
}

static char *
wall_words (const CtiProblem *problem)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_NO_REASON_CHOSEN:
      return g_strdup (_ ("Choose at least one reason, or write another one."));
    case CTI_PROBLEM_NO_CASE:
      return g_strdup (
          _ ("An inquiry that led to a course belongs to a case: start the citizen from it."));
    case CTI_PROBLEM_HAS_CASE:
      return g_strdup (_ (
          "This inquiry led to a case and stays started: close the course in the case instead."));
    case CTI_PROBLEM_NO_OWNER:
      return g_strdup (
          _ ("Somebody must do it: choose the citizen, yourself, the network or an offer."));
    case CTI_PROBLEM_CPR_INVALID:
      return g_strdup (_ ("A CPR number is ten digits and begins with a day, a month and a year: "
                          "check it, or leave it empty."));
    case CTI_PROBLEM_CPR_OFF:
      return g_strdup (_ ("The team does not keep CPR numbers: leave it empty, or switch them on "
                          "in the settings of the team."));
    case CTI_PROBLEM_CONSENT_MISSING:
      return g_strdup (_ ("Who the citizen is can be kept only with a dated consent: write down "
                          "the consent first."));
    case CTI_PROBLEM_PAUSES_OVERLAP:
      return g_strdup (_ ("Another pause lies on the same days: change one of them."));
    case CTI_PROBLEM_CLOSED_EARLY:
      return g_strdup (_ ("The course ends more than 14 days before its planned end: choose “ended "
                          "before time” and a reason."));
    default:
      return everyday_wall_words (problem);
    }
}

static char *
hint_words (const CtiProblem *problem, const char *name)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_FOCUS_FEW:
    case CTI_PROBLEM_FOCUS_MANY:
      return focus_words (problem);
    case CTI_PROBLEM_PHASES_DIFFER:
      return g_strdup (
          _ ("The phases differ in length by more than 14 days. You can save as it is."));
    case CTI_PROBLEM_CPR_CHECK_DIGIT:
      return g_strdup (_ ("The check digit does not fit; newer numbers can be right all the same. "
                          "You can save as it is."));
    case CTI_PROBLEM_CPR_OTHER_BIRTH:
      return g_strdup (_ ("The CPR number tells another date of birth than the one written. You "
                          "can save as it is."));
    case CTI_PROBLEM_OUTSIDE_TARGET:
      return g_strdup_printf (
          _ ("“%s”: by the rules the citizen is outside the target group. You can save as it is."),
          name);
    case CTI_PROBLEM_DISCUSS_TARGET:
      return g_strdup_printf (_ ("“%s”: discuss it in the team. You can save as it is."), name);
    case CTI_PROBLEM_NEEDS_DECISION:
      return g_strdup (_ ("The municipality has to decide this, and then a citizen cannot stay "
                          "anonymous. You can save as it is."));
    case CTI_PROBLEM_WORKER_CARRIES:
      return g_strdup (_ (
          "You still carry this in phase 3: find out who takes it over. You can save as it is."));
    case CTI_PROBLEM_NO_CONSENT:
      return g_strdup (_ ("No consent that holds is chosen: ask the citizen before you talk with "
                          "others. You can save as it is."));
    case CTI_PROBLEM_HANDOVER_LATE:
      return g_strdup (
          _ ("The handover is to be agreed a month before the end. You can save as it is."));
    case CTI_PROBLEM_SUPPORT_GAP:
      return g_strdup (_ ("The receiver begins after the course has ended: the citizen has nobody "
                          "in between. You can save as it is."));
    case CTI_PROBLEM_NOBODY_AFTER:
      return g_strdup (
          _ ("Nobody is named yet who stays after the course. You can save as it is."));
    case CTI_PROBLEM_BEFORE_PHASE_3:
      return g_strdup (_ ("Phase 3 has not begun: phases can be shortened, but all three are meant "
                          "to be passed through. You can save as it is."));
    default:
      return everyday_hint_words (problem);
    }
}

char *
cti_words_course_problem (const CtiProblem *problem, const char *name)
{
  char *words = wall_words (problem);

  return words != NULL ? words : hint_words (problem, name);
}
