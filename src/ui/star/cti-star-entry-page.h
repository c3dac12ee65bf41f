#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_STAR_ENTRY_PAGE (cti_star_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarEntryPage, cti_star_entry_page, CTI, STAR_ENTRY_PAGE, AdwBin)

/**
 * CtiStarEntryPage:
 *
 * The form in which a star is read, or one that was read is corrected. What is typed is kept as a
 * draft from the first change until the star is saved or the draft thrown away; a save that fails
 * leaves everything as it stands. In a workspace it saves through it; without one it only shows.
 *
 * Signal `closed`: the form is done with, saved or left.
 */

void cti_star_entry_page_begin (CtiStarEntryPage *self, CtiCase *now, CtiDate today);
void cti_star_entry_page_correct (CtiStarEntryPage *self,
                                  CtiCase *now,
                                  CtiDate today,
                                  const CtiReading *reading);
void cti_star_entry_page_leave (CtiStarEntryPage *self);
const char *cti_star_entry_page_get_case_id (CtiStarEntryPage *self);
gboolean cti_star_entry_page_is_saving (CtiStarEntryPage *self);
const CtiStar *cti_star_entry_page_get_star (CtiStarEntryPage *self);
void cti_star_entry_page_set_on_paper (CtiStarEntryPage *self);
gboolean cti_star_entry_page_finish (CtiStarEntryPage *self);

G_END_DECLS
