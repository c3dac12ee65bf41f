#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiAnswer:
 * @CTI_ANSWER_UNKNOWN: not known
 * @CTI_ANSWER_YES: yes
 * @CTI_ANSWER_NO: no
 *
 * Yes, no, or not known; "unknown" is always allowed and counted (domain 9).
 */
typedef enum
{
  CTI_ANSWER_UNKNOWN,
  CTI_ANSWER_YES,
  CTI_ANSWER_NO,
} CtiAnswer;

extern const CtiEnumValue cti_answer_values[];

G_END_DECLS
