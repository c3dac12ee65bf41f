#include "cti-star-goal.h"

#include "cti-star.h"

static const CtiField fields[] = {
  CTI_REF (CtiStarGoal, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiStarGoal, area, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiStarGoal, goal, 0, CTI_SCORE_MIN, CTI_SCORE_MAX, CTI_FIELD_REQUIRED),
};

const CtiRecordType cti_star_goal_type = { "star_goal", sizeof (CtiStarGoal), fields,
                                           G_N_ELEMENTS (fields) };
