#pragma once

#include <adwaita.h>

#include "cti-phase-plan.h"
#include "cti-draft-keeper.h"
#include "cti-star.h"

G_BEGIN_DECLS

#define CTI_TYPE_STAR_ENTRY_FORM (cti_star_entry_form_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarEntryForm, cti_star_entry_form, CTI, STAR_ENTRY_FORM, AdwBin)

/**
 * CtiStarEntryForm:
 *
 * The fields of a star: day, occasion, whose view, the areas with their scores and notes, a note on
 * the whole, and the reason where it is a correction. It knows nothing of drafts and saving.
 *
 * Signals: `changed` when anything of it changes; `done` when the last area is left downwards.
 */

void cti_star_entry_form_set_star (CtiStarEntryForm *self,
                                   const CtiStar *star,
                                   const CtiStar *last,
                                   gboolean is_correction);
void cti_star_entry_form_set_plan (CtiStarEntryForm *self, const CtiPhasePlan *plan, CtiDate today);
void cti_star_entry_form_fill (CtiStarEntryForm *self,
                               const CtiStar *star,
                               const char *date,
                               const char *why);
void cti_star_entry_form_set_score (CtiStarEntryForm *self, guint area, int value);
const CtiStar *cti_star_entry_form_get_star (CtiStarEntryForm *self);
const CtiStar *cti_star_entry_form_get_shown_last (CtiStarEntryForm *self);
char *cti_star_entry_form_dup_date (CtiStarEntryForm *self);
const char *cti_star_entry_form_get_why (CtiStarEntryForm *self);
gboolean cti_star_entry_form_say_problems (CtiStarEntryForm *self, const CtiProblems *problems);
void cti_star_entry_form_focus_problem (CtiStarEntryForm *self);
void cti_star_entry_form_focus_areas (CtiStarEntryForm *self);

void cti_star_entry_form_add_spots (CtiStarEntryForm *self, CtiDraftKeeper *keeper);

G_END_DECLS
