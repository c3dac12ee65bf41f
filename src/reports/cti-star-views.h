#pragma once

#include "cti-case.h"
#include "cti-star-panels.h"
#include "cti-star-report.h"

G_BEGIN_DECLS

GPtrArray *cti_star_views_get_all (const CtiCase *model) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_views_add_notes (CtiStarChartData *data, GPtrArray *stars);
void cti_star_views_add_goals (CtiStarChartData *data,
                               const CtiStar *leader,
                               const char *label,
                               GHashTable *goals);

void cti_star_views_add_medians (CtiStarChartData *data,
                                 const CtiStar *leader,
                                 const char *label,
                                 GHashTable *medians);

GPtrArray *cti_star_views_find_pairs (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
const CtiStar *cti_star_views_find_other (GPtrArray *stars, const CtiStar *star);

CtiStarPanels *cti_star_views_all (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
CtiStarPanels *cti_star_views_pair (GPtrArray *stars,
                                    const CtiStar *worker) G_GNUC_WARN_UNUSED_RESULT;
char *cti_star_views_all_sentence (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
