#pragma once

#include "cti-scene.h"
#include "cti-star-chart-data.h"

G_BEGIN_DECLS

/**
 * CtiStarPanel:
 * @id: (owned): what it stands for, such as the id of a reading
 * @title: (owned): stands above a large star and under a small one
 * @subtitle: (owned) (nullable): stands below the title, smaller
 * @sentence: (owned): what a screen reader says about a small star
 * @star: (owned): the star
 *
 * One star of several on a page.
 */
typedef struct
{
  char *id;
  char *title;
  char *subtitle;
  char *sentence;
  CtiStarChartData *star;
} CtiStarPanel;

/**
 * CtiStarPanels:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @panels: (element-type CtiStarPanel): the stars in their order, of the same areas
 * @areas: (owned) (nullable): a star whose areas stand as a numbered list under small stars
 *
 * Several stars on one page, to be looked at beside each other.
 */
typedef struct
{
  char *title;
  char *sentence;
  GPtrArray *panels;
  CtiStarChartData *areas;
} CtiStarPanels;

CtiStarPanels *cti_star_panels_new (const char *title, const char *sentence);
void cti_star_panels_free (CtiStarPanels *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarPanels, cti_star_panels_free)
void cti_star_panels_add (CtiStarPanels *data,
                          const char *id,
                          const char *title,
                          const char *subtitle,
                          const char *sentence,
                          CtiStarChartData *star);
void cti_star_panels_set_areas (CtiStarPanels *data, CtiStarChartData *areas);

CtiScene *cti_star_panels_layout_small (const CtiStarPanels *data,
                                        const CtiChartStyle *style,
                                        double width,
                                        double height);
CtiScene *cti_star_panels_layout_large (const CtiStarPanels *data,
                                        const CtiChartStyle *style,
                                        double width,
                                        double height);

G_END_DECLS
