#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_WELLBEING_PAGE (cti_wellbeing_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiWellbeingPage, cti_wellbeing_page, CTI, WELLBEING_PAGE, AdwBin)

/**
 * CtiWellbeingPage:
 *
 * How she is: the latest WHO-5 and what it says, the way of the score through the course, and all
 * answers; below it the same for the frequency question. Answers that do not count stay in the
 * list.
 */

void cti_wellbeing_page_set_case (CtiWellbeingPage *self, CtiCase *now, CtiDate today);

G_END_DECLS
