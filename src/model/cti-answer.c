#include "cti-answer.h"

const CtiEnumValue cti_answer_values[] = {
  { CTI_ANSWER_UNKNOWN, "unknown" },
  { CTI_ANSWER_YES, "yes" },
  { CTI_ANSWER_NO, "no" },
  { 0, NULL },
};
