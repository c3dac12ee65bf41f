#pragma once

#include <adwaita.h>

#include "cti-chart-view.h"
#include "cti-star.h"

G_BEGIN_DECLS

/**
 * CtiStarViewMode:
 * @CTI_STAR_VIEW_PICTURE: the chosen readings in one star, with a slider through time
 * @CTI_STAR_VIEW_ALL: a small star for each reading; those that do not count are grey
 * @CTI_STAR_VIEW_PAIR: the worker's and the citizen's view of one reading beside each other
 */
typedef enum
{
  CTI_STAR_VIEW_PICTURE,
  CTI_STAR_VIEW_ALL,
  CTI_STAR_VIEW_PAIR,
} CtiStarViewMode;

#define CTI_TYPE_STAR_VIEW (cti_star_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarView, cti_star_view, CTI, STAR_VIEW, AdwBin)

/**
 * CtiStarView:
 *
 * The stars of one citizen as a picture: one star, all of them small, or two views side by side. A
 * slider goes through time; the star moves from one reading to the next where the desktop has
 * animations on.
 *
 * Signals: `chosen` with the id of the reading that the slider came to, or of a small star that was
 * chosen.
 */

void cti_star_view_set_stars (CtiStarView *self, GPtrArray *all, GHashTable *goals);
void cti_star_view_set_medians (CtiStarView *self, GHashTable *medians);
void cti_star_view_show (CtiStarView *self, CtiStarViewMode mode, GPtrArray *shown);
gboolean cti_star_view_has_pairs (CtiStarView *self);
char *cti_star_view_get_sentence (CtiStarView *self) G_GNUC_WARN_UNUSED_RESULT;
CtiChartView *cti_star_view_get_chart (CtiStarView *self);

G_END_DECLS
