#pragma once

#include "cti-caseload-data.h"
#include "cti-halving-data.h"
#include "cti-median-data.h"
#include "cti-network-data.h"
#include "cti-share-data.h"
#include "cti-slope-data.h"
#include "cti-network-data.h"
#include "cti-star-chart-data.h"
#include "cti-timeline-data.h"
#include "cti-trend-data.h"
#include "cti-wheel-data.h"

#define SAMPLE_N_AREAS 10

extern const char *const sample_areas[SAMPLE_N_AREAS];

CtiStarChartData *sample_star (void);
CtiTimelineData *sample_timeline (void);
CtiCaseloadData *sample_caseload (guint n_lines);
CtiStarChartData *sample_star_from (const int *first, const int *latest);

void sample_add_months (CtiTrendData *data);
CtiTrendData *sample_wellbeing (void);
CtiTrendData *sample_frequency (void);
CtiTrendData *sample_areas_trend (void);

CtiNetworkData *sample_network (void);
CtiWheelData *sample_wheel (void);

CtiShareData *sample_shares (void);
CtiSlopeData *sample_slopes (void);
CtiMedianData *sample_medians (void);
CtiHalvingData *sample_halving (void);
