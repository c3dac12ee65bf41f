#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtiProblemCode:
 *
 * Why something typed or read from a file cannot be kept as it is, or should be looked at again.
 * `src/words` has a sentence for each. Codes from %CTI_PROBLEM_FIRST_HINT on are hints: they are
 * shown and never stand in the way.
 */
typedef enum
{
  CTI_PROBLEM_NONE,
  CTI_PROBLEM_MISSING,
  CTI_PROBLEM_TOO_LONG,
  CTI_PROBLEM_NOT_A_NUMBER,
  CTI_PROBLEM_NOT_A_DATE,
  CTI_PROBLEM_NOT_A_TIME,     /* of day */
  CTI_PROBLEM_NOT_A_DURATION, /* a length of time */
  CTI_PROBLEM_OUT_OF_RANGE,
  CTI_PROBLEM_UNKNOWN_VALUE,
  CTI_PROBLEM_UNKNOWN_FIELD,
  CTI_PROBLEM_CODE_INVALID,       /* not two to twelve of A-Z, 0-9, "-" */
  CTI_PROBLEM_CODE_TAKEN,         /* another citizen of the store has it */
  CTI_PROBLEM_CODE_TELLS_NAME,    /* equals or holds a part of the name or the initials */
  CTI_PROBLEM_IDENTITY_FORBIDDEN, /* anonymous, and yet a name, number, address or phone */
  CTI_PROBLEM_UNDER_18,           /* at the start of the course */
  CTI_PROBLEM_ADULT_UNCONFIRMED,  /* no birth date or year, and the worker has not confirmed */
  CTI_PROBLEM_IN_FUTURE,          /* a day that has not come yet */
  CTI_PROBLEM_BEFORE_BIRTH,
  CTI_PROBLEM_BEFORE_CONTACT, /* before the contact-building period began */
  CTI_PROBLEM_AFTER_CLOSING,
  CTI_PROBLEM_OUT_OF_ORDER, /* phase 1 or closing before contact */
  CTI_PROBLEM_COURSE_OPEN,  /* the citizen has an open course already */
  CTI_PROBLEM_NO_COURSE,
  CTI_PROBLEM_NO_SCORES,      /* a reading in which no area was discussed */
  CTI_PROBLEM_SECOND_READING, /* a reading of this day and mode is there already */
  CTI_PROBLEM_UNKNOWN_AREA,
  CTI_PROBLEM_REASON_MISSING,   /* a correction without a reason */
  CTI_PROBLEM_NO_REASON_CHOSEN, /* not started, or closed before time, and none of the reasons */
  CTI_PROBLEM_NO_CASE,          /* an inquiry that led to a course names no case */
  CTI_PROBLEM_HAS_CASE,         /* an inquiry that led to no course names a case */
  CTI_PROBLEM_NO_OWNER,         /* an open activity that nobody does */
  CTI_PROBLEM_CPR_INVALID,      /* not ten digits that begin with a day */
  CTI_PROBLEM_CPR_OFF,          /* the team does not keep CPR numbers */
  CTI_PROBLEM_CONSENT_MISSING,  /* an identity is kept only with a dated consent */
  CTI_PROBLEM_PAUSES_OVERLAP,
  CTI_PROBLEM_CLOSED_EARLY, /* called carried through, and more than 14 days before the end */
  CTI_PROBLEM_NOT_YET,      /* a day to come, and not planned */
  CTI_PROBLEM_BEFORE_INQUIRY,
  CTI_PROBLEM_NOTE_EMPTY,
  CTI_PROBLEM_NOTE_SIGNED,   /* a signed note is added to, never changed */
  CTI_PROBLEM_NOT_SIGNED,    /* an addition to a note that can still be changed */
  CTI_PROBLEM_NO_ANSWERS,    /* a WHO-5 without any */
  CTI_PROBLEM_VERSION_TAKEN, /* another text of this form is loaded under the same version */
  CTI_PROBLEM_FILE_EMPTY,
  CTI_PROBLEM_FILE_TOO_LARGE, /* a file that is to be kept with a case */
  CTI_PROBLEM_NO_CITIZEN,     /* no citizen of the store has the code */
  CTI_PROBLEM_OTHER_VALUES,   /* one of this day is there already and says something else */
  CTI_PROBLEM_TOO_MANY_ROWS,  /* a spreadsheet */
  CTI_PROBLEM_SECOND_COLUMN,  /* a spreadsheet has two columns of one field */
  CTI_PROBLEM_NO_COLUMN,      /* a spreadsheet has none that is the case code */

  CTI_PROBLEM_FIRST_HINT,
  CTI_PROBLEM_MAY_BE_UNDER_18 = CTI_PROBLEM_FIRST_HINT, /* by the birth year it may be 17 */
  CTI_PROBLEM_AREAS_LEFT_OUT,                           /* fewer areas than the form has */
  CTI_PROBLEM_PHASES_DIFFER,   /* lengths of the phases differ by more than 14 days */
  CTI_PROBLEM_CPR_CHECK_DIGIT, /* modulus 11 fails; the number may be right all the same */
  CTI_PROBLEM_CPR_OTHER_BIRTH, /* the number tells another birth date */
  CTI_PROBLEM_OUTSIDE_TARGET,  /* by the rules she is outside the target group */
  CTI_PROBLEM_DISCUSS_TARGET,  /* to be discussed: the grey zone, or no wish for a change yet */
  CTI_PROBLEM_FOCUS_FEW,       /* fewer focus areas than the team's limit */
  CTI_PROBLEM_FOCUS_MANY,      /* more */
  CTI_PROBLEM_NEEDS_DECISION,  /* the municipality must decide, and she is anonymous */
  CTI_PROBLEM_WORKER_CARRIES,  /* in phase 3 the worker still carries it */
  CTI_PROBLEM_NO_CONSENT,      /* somebody is to be told, and no consent holds */
  CTI_PROBLEM_HANDOVER_LATE,   /* not agreed a month before the end */
  CTI_PROBLEM_SUPPORT_GAP,     /* the receiver begins after the course has ended */
  CTI_PROBLEM_NOBODY_AFTER,    /* nobody is named for after the course */
  CTI_PROBLEM_BEFORE_PHASE_3,  /* closing before phase 3 */
  CTI_PROBLEM_PLANNED_PAST,    /* an appointment whose day is past */
  CTI_PROBLEM_NOTE_LATE,       /* written more than three days after */
  CTI_PROBLEM_NO_SCORE,        /* an answer is missing, so there is no score */
  CTI_PROBLEM_WORRIED,         /* a low score, and not a word on what was done */
  CTI_PROBLEM_LAST = CTI_PROBLEM_WORRIED,
} CtiProblemCode;

/**
 * CtiProblem:
 * @code: why
 * @record: name of the record's type, static
 * @field: (nullable): name of the field, static
 * @min: least value allowed, where a number is out of range
 * @max: greatest value allowed
 */
typedef struct
{
  CtiProblemCode code;
  const char *record;
  const char *field;
  int min;
  int max;
} CtiProblem;

/**
 * CtiProblems:
 *
 * What is wrong with a form as a whole, in the order of its fields.
 */
typedef struct _CtiProblems CtiProblems;

CtiProblems *cti_problems_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_problems_free (CtiProblems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiProblems, cti_problems_free)

void
cti_problems_add (CtiProblems *self, CtiProblemCode code, const char *record, const char *field);
void cti_problems_add_limits (CtiProblems *self,
                              CtiProblemCode code,
                              const char *record,
                              const char *field,
                              int min,
                              int max);
guint cti_problems_get_length (const CtiProblems *self);
const CtiProblem *cti_problems_get (const CtiProblems *self, guint index);
const CtiProblem *cti_problems_find (const CtiProblems *self, const char *field);
gboolean cti_problems_has (const CtiProblems *self, CtiProblemCode code);
const CtiProblem *cti_problems_get_first_wall (const CtiProblems *self);
gboolean cti_problem_is_hint (const CtiProblem *problem);

G_END_DECLS
