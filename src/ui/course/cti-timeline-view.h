#pragma once

#include <adwaita.h>

#include "cti-chart-panel.h"
#include "cti-timeline-data.h"

G_BEGIN_DECLS

#define CTI_TYPE_TIMELINE_VIEW (cti_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiTimelineView, cti_timeline_view, CTI, TIMELINE_VIEW, AdwBin)

/**
 * CtiTimelineView:
 *
 * The timeline of a course, from a week to the whole: buttons, Ctrl and the wheel, and while the
 * picture has the keyboard plus, minus, 0 for the whole, Page Up and Page Down to go earlier and
 * later. Its table is one key away (Ctrl+T).
 *
 * Actions: `timeline.zoom` with a factor, `timeline.whole`, `timeline.pan` with -1 or 1.
 */

void cti_timeline_view_set_data (CtiTimelineView *self, CtiTimelineData *data);
CtiChartView *cti_timeline_view_get_chart (CtiTimelineView *self);

G_END_DECLS
