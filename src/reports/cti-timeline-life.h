#pragma once

#include "cti-case.h"
#include "cti-timeline-data.h"

G_BEGIN_DECLS

void cti_timeline_life_add_support (CtiTimelineData *data, const CtiCase *model, CtiDate today);
void cti_timeline_life_add_contacts (CtiTimelineData *data, const CtiCase *model);
void cti_timeline_life_add_wellbeing (CtiTimelineData *data, const CtiCase *model);
void cti_timeline_life_add_handover (CtiTimelineData *data, const CtiCase *model, CtiDate today);
void cti_timeline_life_add_tasks (CtiTimelineData *data, const CtiCase *model, CtiDate today);

G_END_DECLS
