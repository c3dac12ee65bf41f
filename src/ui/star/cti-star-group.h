#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_STAR_GROUP (cti_star_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarGroup, cti_star_group, CTI, STAR_GROUP, AdwBin)

/**
 * CtiStarGroup:
 *
 * Offers the median of the other citizens as a line of the star. It is off until somebody asks, for
 * a star is about her and not about others; where fewer than five others have a star there is none.
 * Emits "changed" when there is something else to show.
 */

void cti_star_group_set_case (CtiStarGroup *self, const char *case_id);
GHashTable *cti_star_group_get_medians (CtiStarGroup *self);

G_END_DECLS
