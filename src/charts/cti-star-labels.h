#pragma once

#include "cti-scene.h"
#include "cti-star-chart-data.h"
#include "cti-text-fit.h"

G_BEGIN_DECLS

/**
 * CtiStarLabels:
 *
 * The labels around a star, placed relative to its centre. Internal to the star chart.
 */
typedef struct _CtiStarLabels CtiStarLabels;

/**
 * CtiStarOverhang:
 * @chart: what was given along
 * @axis: number of an axis
 * @radius: a radius of the star
 *
 * Returns: how far the marks of @axis reach beyond a star of @radius
 */
typedef double (*CtiStarOverhang) (gconstpointer chart, guint axis, double radius);

CtiStarLabels *
_cti_star_labels_new (const CtiStarChartData *data, const CtiChartStyle *style, CtiTextFit *fit);
void _cti_star_labels_free (CtiStarLabels *labels);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarLabels, _cti_star_labels_free)

void _cti_star_labels_set_share (CtiStarLabels *labels, guint index, double share);
void _cti_star_labels_set_overhang (CtiStarLabels *labels,
                                    CtiStarOverhang overhang,
                                    gconstpointer chart);
gboolean _cti_star_labels_place (CtiStarLabels *labels, double radius, double half_width);
void _cti_star_labels_get_extent (const CtiStarLabels *labels, double *top, double *bottom);
void _cti_star_labels_draw (const CtiStarLabels *labels,
                            CtiScene *scene,
                            const CtiPoint *center,
                            CtiBox *boxes);

const CtiColor *_cti_star_change_color (const CtiChartStyle *style, CtiChartChange change);

G_END_DECLS
