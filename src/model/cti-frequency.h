#pragma once

#include "cti-answer.h"
#include "cti-course.h"
#include "cti-problem.h"
#include "cti-record.h"
#include "cti-star.h"

G_BEGIN_DECLS

/**
 * CtiAnswered:
 * @CTI_ANSWERED_YES: she answered
 * @CTI_ANSWERED_WONT_SAY: she does not wish to say, which is an answer
 */
typedef enum
{
  CTI_ANSWERED_YES,
  CTI_ANSWERED_WONT_SAY,
} CtiAnswered;

extern const CtiEnumValue cti_answered_values[];

/**
 * CtiLastKnown:
 * @CTI_LAST_UNKNOWN: not known
 * @CTI_LAST_DAY: the day is known
 * @CTI_LAST_MONTH: the month is known; the day stands for it
 * @CTI_LAST_WONT_SAY: she does not wish to say
 *
 * How well the last time is known.
 */
typedef enum
{
  CTI_LAST_UNKNOWN,
  CTI_LAST_DAY,
  CTI_LAST_MONTH,
  CTI_LAST_WONT_SAY,
} CtiLastKnown;

extern const CtiEnumValue cti_last_known_values[];

/**
 * CtiTimes:
 * @CTI_TIMES_UNKNOWN: not known
 * @CTI_TIMES_NONE: not once
 * @CTI_TIMES_1_3: 1 to 3 times
 * @CTI_TIMES_4_10: 4 to 10 times
 * @CTI_TIMES_11_20: 11 to 20 times
 * @CTI_TIMES_OVER_20: more often
 * @CTI_TIMES_WONT_SAY: she does not wish to say
 *
 * How many times within the last thirty days, in bands of our own (domain 6 B).
 */
typedef enum
{
  CTI_TIMES_UNKNOWN,
  CTI_TIMES_NONE,
  CTI_TIMES_1_3,
  CTI_TIMES_4_10,
  CTI_TIMES_11_20,
  CTI_TIMES_OVER_20,
  CTI_TIMES_WONT_SAY,
} CtiTimes;

extern const CtiEnumValue cti_times_values[];

/**
 * CtiWish:
 * @CTI_WISH_UNKNOWN: she does not know, or nobody asked
 * @CTI_WISH_STOP: to stop
 * @CTI_WISH_CUT_DOWN: to cut down
 * @CTI_WISH_KEEP_ON: to keep on
 * @CTI_WISH_WONT_SAY: she does not wish to say
 */
typedef enum
{
  CTI_WISH_UNKNOWN,
  CTI_WISH_STOP,
  CTI_WISH_CUT_DOWN,
  CTI_WISH_KEEP_ON,
  CTI_WISH_WONT_SAY,
} CtiWish;

extern const CtiEnumValue cti_wish_values[];

/**
 * CtiForm:
 * @CTI_FORM_CLINIC: massage clinic
 * @CTI_FORM_ESCORT: escort
 * @CTI_FORM_PRIVATE: private, discreet
 * @CTI_FORM_STREET: street
 * @CTI_FORM_BAR: bar
 * @CTI_FORM_ONLINE: online
 * @CTI_FORM_GREY_ZONE: grey zone, or for something else than money
 *
 * Forms (domain 3). A record keeps several, as nicks with a space between them.
 */
typedef enum
{
  CTI_FORM_CLINIC,
  CTI_FORM_ESCORT,
  CTI_FORM_PRIVATE,
  CTI_FORM_STREET,
  CTI_FORM_BAR,
  CTI_FORM_ONLINE,
  CTI_FORM_GREY_ZONE,
} CtiForm;

extern const CtiEnumValue cti_form_values[];

/**
 * CtiFrequencyChange:
 * @CTI_FREQUENCY_CHANGE_UNKNOWN: one of the two is not known
 * @CTI_FREQUENCY_CHANGE_NONE: the same band
 * @CTI_FREQUENCY_CHANGE_REDUCED: a lower band
 * @CTI_FREQUENCY_CHANGE_STOPPED: none, after some
 * @CTI_FREQUENCY_CHANGE_MORE: a higher band
 * @CTI_FREQUENCY_CHANGE_RESUMED: some, after none; never called a failure (domain 6)
 */
typedef enum
{
  CTI_FREQUENCY_CHANGE_UNKNOWN,
  CTI_FREQUENCY_CHANGE_NONE,
  CTI_FREQUENCY_CHANGE_REDUCED,
  CTI_FREQUENCY_CHANGE_STOPPED,
  CTI_FREQUENCY_CHANGE_MORE,
  CTI_FREQUENCY_CHANGE_RESUMED,
} CtiFrequencyChange;

extern const CtiEnumValue cti_frequency_change_values[];

/**
 * CtiFrequency:
 * @record: what all records share
 * @course: (owned): id of the course
 * @reading: (owned) (nullable): id of the star it was asked with
 * @date: the day
 * @occasion: why it was asked
 * @answered: whether she wished to answer at all
 * @last_day: the last time; the first of the month where only that is known
 * @last_known: how well that is known
 * @times: how many times within the last thirty days
 * @forms: (owned) (nullable): nicks of #CtiForm, a space between them
 * @wish: what she wishes
 * @income_share: its share of her income in percent, -1 where not known
 * @alone: she answered by herself
 * @voided: does not count; stays visible
 *
 * One set of answers on how often she sells sex (domain 6, 9.15).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *reading;
  CtiDate date;
  CtiOccasion occasion;
  CtiAnswered answered;
  CtiDate last_day;
  CtiLastKnown last_known;
  CtiTimes times;
  char *forms;
  CtiWish wish;
  int income_share;
  gboolean alone;
  gboolean voided;
} CtiFrequency;

extern const CtiRecordType cti_frequency_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFrequency, cti_record_unref)

CtiAnswer cti_frequency_is_active (const CtiFrequency *self);
int cti_frequency_get_months_since (const CtiFrequency *self, CtiDate day);
CtiFrequencyChange cti_frequency_compare (const CtiFrequency *before, const CtiFrequency *after);
gboolean cti_frequency_has_form (const CtiFrequency *self, CtiForm form);
void cti_frequency_set_form (CtiFrequency *self, CtiForm form, gboolean has);
void cti_frequency_check (const CtiFrequency *self,
                          const CtiCourse *course,
                          gboolean may_follow_up,
                          CtiDate today,
                          CtiProblems *problems);

G_END_DECLS
