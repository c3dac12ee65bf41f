#pragma once

#include "cti-scene.h"
#include "cti-star-chart-data.h"
#include "cti-text-fit.h"

G_BEGIN_DECLS

/**
 * CtiStarList:
 *
 * The areas as a numbered list, for a star that is too narrow for labels. Internal to the star
 * chart.
 */
typedef struct _CtiStarList CtiStarList;

CtiStarList *_cti_star_list_new (const CtiStarChartData *data,
                                 const CtiChartStyle *style,
                                 CtiTextFit *fit,
                                 double width);
void _cti_star_list_free (CtiStarList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarList, _cti_star_list_free)

double _cti_star_list_get_height (const CtiStarList *list);
void
_cti_star_list_draw (const CtiStarList *list, CtiScene *scene, double x, double y, CtiBox *boxes);

G_END_DECLS
