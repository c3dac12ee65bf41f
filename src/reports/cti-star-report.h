#pragma once

#include "cti-star-chart-data.h"
#include "cti-star.h"

G_BEGIN_DECLS

/**
 * CtiStarRoles:
 * @first: (unowned) (nullable): the star the change is counted from
 * @latest: (unowned) (nullable): the star the change is counted to
 * @are_views: they are two views of one reading, so what lies between them is no change
 *
 * What the stars chosen for a picture or table are to each other.
 */
typedef struct
{
  const CtiStar *first;
  const CtiStar *latest;
  gboolean are_views;
} CtiStarRoles;

void cti_star_report_find_roles (GPtrArray *stars, CtiStarRoles *roles);
GPtrArray *cti_star_report_choose (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
char *cti_star_report_sentence (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_star_report_is_pair (const CtiStar *one, const CtiStar *two);
CtiStarChartData *cti_star_report_chart (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
CtiStarChartData *cti_star_report_chart_of (GPtrArray *stars,
                                            const CtiStar *shown) G_GNUC_WARN_UNUSED_RESULT;
char *cti_star_report_count_moves (const CtiStar *first,
                                   const CtiStar *star) G_GNUC_WARN_UNUSED_RESULT;

char *cti_star_report_area_change (const CtiStarRoles *roles, guint area) G_GNUC_WARN_UNUSED_RESULT;
char *cti_star_report_area_sentence (const CtiStarRoles *roles,
                                     guint area) G_GNUC_WARN_UNUSED_RESULT;
CtiChartChange cti_star_report_area_direction (const CtiStarRoles *roles, guint area);

G_END_DECLS
