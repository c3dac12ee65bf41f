#include "cti-long-plan.h"

static const CtiField long_plan_fields[] = {
  CTI_REF (CtiLongPlan, course, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiLongPlan, goals, 0),
  CTI_NOTE (CtiLongPlan, support, 0),
  CTI_LINE (CtiLongPlan, responsible, 0),
  CTI_NOTE (CtiLongPlan, first_step, 0),
  CTI_LINE (CtiLongPlan, call, 0),
  CTI_DAY (CtiLongPlan, given_to_her, CTI_FIELD_BACK),
};

const CtiRecordType cti_long_plan_type = { "long_plan", sizeof (CtiLongPlan), long_plan_fields,
                                           G_N_ELEMENTS (long_plan_fields) };

static const CtiField crisis_plan_fields[] = {
  CTI_NOTE (CtiCrisisPlan, signs, 0),
  CTI_NOTE (CtiCrisisPlan, helps, 0),
  CTI_NOTE (CtiCrisisPlan, call, 0),
  CTI_DAY (CtiCrisisPlan, given_to_her, CTI_FIELD_BACK),
};

const CtiRecordType cti_crisis_plan_type = { "crisis_plan", sizeof (CtiCrisisPlan),
                                             crisis_plan_fields,
                                             G_N_ELEMENTS (crisis_plan_fields) };
