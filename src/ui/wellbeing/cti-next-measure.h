#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_NEXT_MEASURE (cti_next_measure_get_type ())
G_DECLARE_FINAL_TYPE (CtiNextMeasure, cti_next_measure, CTI, NEXT_MEASURE, AdwBin)

/**
 * CtiNextMeasure:
 *
 * After a star: what else is measured at the same time and has not been yet, one button each. It
 * is not seen where nothing is missing, or the star is no longer fresh.
 */

void cti_next_measure_set_case (CtiNextMeasure *self, const CtiCase *now, CtiDate today);

G_END_DECLS
