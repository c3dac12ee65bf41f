#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_STAR_PAGE (cti_star_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarPage, cti_star_page, CTI, STAR_PAGE, AdwBin)

/**
 * CtiStarPage:
 *
 * The star of one citizen: the picture or its table, one sentence for the whole, the readings to
 * choose from, what was noted. A star is read and corrected here too, in a #CtiStarEntryPage.
 *
 * Actions: `star.view` with "picture", "all", "pair" or "table"; `star.next-view` (Ctrl+Shift+T);
 * `star.switch` between picture and table (Ctrl+T); `star.correct`, `star.void`,
 * `star.count-again`, `star.history` with the id of a reading; `star.export` with "pdf", "svg" or
 * "png".
 */

void cti_star_page_set_case (CtiStarPage *self, CtiCase *now, CtiDate today);
void cti_star_page_read_star (CtiStarPage *self);
void cti_star_page_enter_paper (CtiStarPage *self);

G_END_DECLS
