#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiStarGoal:
 * @record: what all records share
 * @course: (owned): id of the course
 * @area: (owned): key of an area of the star
 * @goal: the score she aims at, 1 to 10
 *
 * Where she wants to be in one area of the star.
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *area;
  int goal;
} CtiStarGoal;

extern const CtiRecordType cti_star_goal_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarGoal, cti_record_unref)

G_END_DECLS
