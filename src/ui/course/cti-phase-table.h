#pragma once

#include <adwaita.h>

#include "cti-phase-plan.h"

G_BEGIN_DECLS

#define CTI_TYPE_PHASE_TABLE (cti_phase_table_get_type ())
G_DECLARE_FINAL_TYPE (CtiPhaseTable, cti_phase_table, CTI, PHASE_TABLE, AdwBin)

/**
 * CtiPhaseTable:
 *
 * The periods of a course as rows: name, first and last day, how many days, and which of them it is
 * today. The twin of the timeline, and the preview of a course that is being typed.
 */

GtkWidget *cti_phase_table_new (void);
void cti_phase_table_set_plan (CtiPhaseTable *self, const CtiPhasePlan *plan, CtiDate today);

G_END_DECLS
