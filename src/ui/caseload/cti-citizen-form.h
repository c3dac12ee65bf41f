#pragma once

#include <adwaita.h>

#include "cti-draft-keeper.h"
#include "cti-card-list.h"
#include "cti-citizen.h"

G_BEGIN_DECLS

#define CTI_TYPE_CITIZEN_FORM (cti_citizen_form_get_type ())
G_DECLARE_FINAL_TYPE (CtiCitizenForm, cti_citizen_form, CTI, CITIZEN_FORM, AdwBin)

/**
 * CtiCitizenForm:
 *
 * Who a citizen is. The fields follow the mode: what must not be kept of an anonymous citizen has
 * no field. What is wrong is said under a field when it is left, and under all when saving is
 * tried.
 *
 * Signal `changed` comes whenever something was typed or chosen.
 */

void cti_citizen_form_set_cards (CtiCitizenForm *self, CtiCardList *cards, CtiDate today);
void cti_citizen_form_set_case (CtiCitizenForm *self, const char *case_id);
void cti_citizen_form_ask_cpr (CtiCitizenForm *self, gboolean asked);
void cti_citizen_form_set_citizen (CtiCitizenForm *self,
                                   const CtiCitizen *citizen,
                                   const CtiIdentity *identity);
void cti_citizen_form_suggest_code (CtiCitizenForm *self, const char *code);
gboolean cti_citizen_form_check (CtiCitizenForm *self);
void cti_citizen_form_show_problem (CtiCitizenForm *self, const CtiProblem *problem);
CtiCitizen *cti_citizen_form_make_citizen (CtiCitizenForm *self) G_GNUC_WARN_UNUSED_RESULT;
CtiIdentity *cti_citizen_form_make_identity (CtiCitizenForm *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_citizen_form_is_changed (CtiCitizenForm *self);
gboolean cti_citizen_form_changes_mode (CtiCitizenForm *self);
char *cti_citizen_form_get_focused_field (CtiCitizenForm *self) G_GNUC_WARN_UNUSED_RESULT;

void cti_citizen_form_save_draft (CtiCitizenForm *self, CtiAutosave *autosave);
void cti_citizen_form_load_draft (CtiCitizenForm *self, const CtiDraft *draft);

void cti_citizen_form_add_to (CtiCitizenForm *self, CtiDraftKeeper *keeper);

G_END_DECLS
