#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiPhaseAnswer:
 * @CTI_PHASE_ANSWER_UNKNOWN: not looked at
 * @CTI_PHASE_ANSWER_KEPT: goes on as it is
 * @CTI_PHASE_ANSWER_CHANGED: goes on, changed
 * @CTI_PHASE_ANSWER_ENDED: ends
 *
 * How the reviewed part stands.
 */
typedef enum
{
  CTI_PHASE_ANSWER_UNKNOWN,
  CTI_PHASE_ANSWER_KEPT,
  CTI_PHASE_ANSWER_CHANGED,
  CTI_PHASE_ANSWER_ENDED,
} CtiPhaseAnswer;

extern const CtiEnumValue cti_phase_answer_values[];

/**
 * CtiPhaseReview:
 * @record: what all records share
 * @course: (owned): id of the course
 * @phase: the phase that ended, 1 to 3
 * @date: the day
 * @star: the star
 * @focus: the focus areas
 * @plan: the activity plan
 * @network: the network
 * @words: (owned) (nullable): in her own words
 * @note: (owned) (nullable): what was agreed
 *
 * The review at the shift from one phase to the next (features 24): star, focus areas, plan and
 * network of the phase that ends.
 */
typedef struct
{
  CtiRecord record;
  char *course;
  int phase;
  CtiDate date;
  CtiPhaseAnswer star;
  CtiPhaseAnswer focus;
  CtiPhaseAnswer plan;
  CtiPhaseAnswer network;
  char *words;
  char *note;
} CtiPhaseReview;

/**
 * CtiCheckItem:
 * @record: what all records share
 * @course: (owned): id of the course
 * @phase: 0 for contact building, 1 to 3
 * @key: (owned) (nullable): key of the point in the team's list
 * @text: (owned): the point
 * @done: the day it was done
 *
 * A point of the checklist of a phase (features 23), made from the guide's table 1 in own words
 * and editable by the team.
 */
typedef struct
{
  CtiRecord record;
  char *course;
  int phase;
  char *key;
  char *text;
  CtiDate done;
} CtiCheckItem;

extern const CtiRecordType cti_phase_review_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPhaseReview, cti_record_unref)
extern const CtiRecordType cti_check_item_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCheckItem, cti_record_unref)

G_END_DECLS
