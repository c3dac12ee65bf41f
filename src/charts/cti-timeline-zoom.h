#pragma once

#include "cti-timeline-data.h"

G_BEGIN_DECLS

/** The fewest days a timeline shows. */
#define CTI_TIMELINE_ZOOM_DAYS_MIN 7

void cti_timeline_data_zoom (CtiTimelineData *data, double factor, CtiDate around);
void cti_timeline_data_pan (CtiTimelineData *data, int days);
void cti_timeline_data_show (CtiTimelineData *data, CtiDate first, CtiDate last);
void cti_timeline_data_show_whole (CtiTimelineData *data);
gboolean cti_timeline_data_is_whole (const CtiTimelineData *data);

G_END_DECLS
