#pragma once

#include <adwaita.h>

#include "cti-phase-plan.h"
#include "cti-problem.h"

G_BEGIN_DECLS

#define CTI_TYPE_DAYS_PREVIEW (cti_days_preview_get_type ())
G_DECLARE_FINAL_TYPE (CtiDaysPreview, cti_days_preview, CTI, DAYS_PREVIEW, AdwPreferencesGroup)

/**
 * CtiDaysPreview:
 *
 * What the days of a course are and what they become, phase by phase, while something that moves
 * them is being typed.
 */

GtkWidget *cti_days_preview_new (void);
void cti_days_preview_show (CtiDaysPreview *self,
                            const CtiPhasePlan *before,
                            const CtiPhasePlan *after,
                            const CtiProblems *problems);

G_END_DECLS
