#pragma once

#include "cti-date.h"

G_BEGIN_DECLS

/** Ten digits and the final zero. */
#define CTI_CPR_SIZE 11

/**
 * CtiCprKind:
 * @CTI_CPR_NONE: not a CPR number
 * @CTI_CPR_ORDINARY: a day, a month and a year that exist
 * @CTI_CPR_REPLACEMENT: a replacement number: 60 is added to the day (features 3.2)
 */
typedef enum
{
  CTI_CPR_NONE,
  CTI_CPR_ORDINARY,
  CTI_CPR_REPLACEMENT,
} CtiCprKind;

CtiCprKind cti_cpr_parse (const char *text, char digits[CTI_CPR_SIZE], CtiDate *born);
gboolean cti_cpr_has_check_digit (const char digits[CTI_CPR_SIZE]);
char *cti_cpr_to_text (const char digits[CTI_CPR_SIZE], gboolean masked) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
