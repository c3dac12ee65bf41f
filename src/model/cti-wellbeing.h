#pragma once

#include "cti-course.h"
#include "cti-problem.h"
#include "cti-record.h"
#include "cti-star.h"

G_BEGIN_DECLS

/** Five statements, each answered 0 to 5; a score is four times their sum (domain 5). */
#define CTI_WELLBEING_ITEMS      5
#define CTI_WELLBEING_ANSWER_MAX 5
#define CTI_WELLBEING_FACTOR     4
/** No score: an answer is missing. */
#define CTI_WELLBEING_NO_SCORE (-1)
/** A score of at most this is a high risk, and asks what was done; at most that, a risk. */
#define CTI_WELLBEING_HIGH_RISK_MAX 35
#define CTI_WELLBEING_RISK_MAX      50
/** A change of this many points tells something; on the grid that is 12 (domain 5). */
#define CTI_WELLBEING_CHANGE 10

/**
 * CtiFilledBy:
 * @CTI_FILLED_WITH_WORKER: together with the worker
 * @CTI_FILLED_BY_HERSELF: by the citizen alone, on the screen
 * @CTI_FILLED_ON_PAPER: by the citizen on paper, typed in later
 */
typedef enum
{
  CTI_FILLED_WITH_WORKER,
  CTI_FILLED_BY_HERSELF,
  CTI_FILLED_ON_PAPER,
} CtiFilledBy;

extern const CtiEnumValue cti_filled_by_values[];

/**
 * CtiWellbeingBand:
 * @CTI_WELLBEING_UNKNOWN: no score
 * @CTI_WELLBEING_HIGH_RISK: 0 to 35: high risk of depression or stress load
 * @CTI_WELLBEING_RISK: 36 to 50: risk
 * @CTI_WELLBEING_NO_RISK: above 50: no immediate risk
 *
 * The bands used in Denmark (domain 5). An indication for follow-up and never a diagnosis.
 */
typedef enum
{
  CTI_WELLBEING_UNKNOWN,
  CTI_WELLBEING_HIGH_RISK,
  CTI_WELLBEING_RISK,
  CTI_WELLBEING_NO_RISK,
} CtiWellbeingBand;

extern const CtiEnumValue cti_wellbeing_band_values[];

/**
 * CtiWellbeingChange:
 * @CTI_WELLBEING_CHANGE_UNKNOWN: one of the two has no score
 * @CTI_WELLBEING_CHANGE_NONE: less than ten points apart
 * @CTI_WELLBEING_CHANGE_BETTER: ten points or more up
 * @CTI_WELLBEING_CHANGE_WORSE: ten points or more down
 */
typedef enum
{
  CTI_WELLBEING_CHANGE_UNKNOWN,
  CTI_WELLBEING_CHANGE_NONE,
  CTI_WELLBEING_CHANGE_BETTER,
  CTI_WELLBEING_CHANGE_WORSE,
} CtiWellbeingChange;

extern const CtiEnumValue cti_wellbeing_change_values[];

/**
 * CtiWellbeing:
 * @record: what all records share
 * @course: (owned): id of the course
 * @date: the day it was filled in
 * @occasion: why
 * @filled_by: how
 * @glad: answer 0 to 5, cheerful; -1 where not given
 * @calm: the same, calm
 * @active: the same, active
 * @rested: the same, woke rested
 * @interested: the same, days hold what interests
 * @follow_up: (owned) (nullable): what was done about a low score
 * @voided: does not count; stays visible
 *
 * One WHO-5 (domain 5, 9.14).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  CtiDate date;
  CtiOccasion occasion;
  CtiFilledBy filled_by;
  int glad;
  int calm;
  int active;
  int rested;
  int interested;
  char *follow_up;
  gboolean voided;
} CtiWellbeing;

extern const CtiRecordType cti_wellbeing_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiWellbeing, cti_record_unref)

int cti_wellbeing_get_answer (const CtiWellbeing *self, int index);
void cti_wellbeing_set_answer (CtiWellbeing *self, int index, int answer);
int cti_wellbeing_get_raw (const CtiWellbeing *self);
int cti_wellbeing_get_score (const CtiWellbeing *self);
CtiWellbeingBand cti_wellbeing_get_band (int score);
CtiWellbeingChange cti_wellbeing_compare (int before, int after);
gboolean cti_wellbeing_prompts (int score);
gboolean cti_wellbeing_is_worried (const CtiWellbeing *self);
void cti_wellbeing_check (const CtiWellbeing *self,
                          const CtiCourse *course,
                          gboolean may_follow_up,
                          CtiDate today,
                          CtiProblems *problems);

G_END_DECLS
