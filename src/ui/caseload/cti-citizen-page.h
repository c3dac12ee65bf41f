#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_CITIZEN_PAGE (cti_citizen_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiCitizenPage, cti_citizen_page, CTI, CITIZEN_PAGE, AdwBin)

/**
 * CtiCitizenPage:
 *
 * Who the citizen is, to be read and changed in the same form in which she was added. Ctrl+H shows
 * the history of the field in which the cursor stands, or of all.
 */

void cti_citizen_page_set_case (CtiCitizenPage *self, CtiCase *now, CtiDate today);
void cti_citizen_page_show (CtiCitizenPage *self);

G_END_DECLS
