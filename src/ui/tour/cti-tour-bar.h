#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

#define CTI_TYPE_TOUR_BAR (cti_tour_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtiTourBar, cti_tour_bar, CTI, TOUR_BAR, AdwBin)

/**
 * CtiTourBar:
 *
 * A walk through the pages, one after the other, with two sentences on each. It stands above the
 * page it tells of, which works as ever meanwhile. Not seen before it is begun.
 */

void cti_tour_begin (CtiWorkspace *workspace);
void cti_tour_want (GtkWindow *window);
void cti_tour_begin_if_wanted (CtiWorkspace *workspace);

G_END_DECLS
