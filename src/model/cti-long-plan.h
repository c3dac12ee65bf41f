#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiLongPlan:
 * @record: what all records share
 * @course: (owned): id of the course
 * @goals: (owned) (nullable): goals after the course
 * @support: (owned) (nullable): support she needs
 * @responsible: (owned) (nullable): who carries it
 * @first_step: (owned) (nullable): the first step
 * @call: (owned) (nullable): whom to call
 * @given_to_her: the day she was given a copy
 *
 * What goes on after the course (domain 9.17).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *goals;
  char *support;
  char *responsible;
  char *first_step;
  char *call;
  CtiDate given_to_her;
} CtiLongPlan;

/**
 * CtiCrisisPlan:
 * @record: what all records share
 * @signs: (owned) (nullable): signs that she is on her way back
 * @helps: (owned) (nullable): what helps her
 * @call: (owned) (nullable): whom to call
 * @given_to_her: the day she was given a copy
 *
 * Her own plan for hard days, in her words (domain 9.17).
 */
typedef struct
{
  CtiRecord record;
  char *signs;
  char *helps;
  char *call;
  CtiDate given_to_her;
} CtiCrisisPlan;

extern const CtiRecordType cti_long_plan_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiLongPlan, cti_record_unref)
extern const CtiRecordType cti_crisis_plan_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCrisisPlan, cti_record_unref)

G_END_DECLS
