#pragma once

#include <adwaita.h>

#include "cti-caseload-model.h"
#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_CASELOAD_PAGE (cti_caseload_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiCaseloadPage, cti_caseload_page, CTI, CASELOAD_PAGE, AdwBin)

/**
 * CtiCaseloadPage:
 *
 * The first page: all citizens of the store, whose turn it is, and the search for one of them.
 * Whatever is typed while the list has the focus searches.
 */

void cti_caseload_page_set_session (CtiCaseloadPage *self, CtiSession *session);
void cti_caseload_page_set_cards (CtiCaseloadPage *self, GListModel *cards, CtiDate today);
void cti_caseload_page_find (CtiCaseloadPage *self);
void cti_caseload_page_add_citizen (CtiCaseloadPage *self);

G_END_DECLS
