#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_SEARCH_PAGE (cti_search_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiSearchPage, cti_search_page, CTI, SEARCH_PAGE, AdwBin)

/**
 * CtiSearchPage:
 *
 * Search in the text of all cases while it is typed: the newest places first, each with the words
 * marked; Enter goes there. What was found stays until the program locks, so that one can come back
 * to it; the words themselves are kept nowhere.
 */

/** The most places that are listed; of more, the newest. */
#define CTI_SEARCH_PAGE_MAX 300

void cti_search_page_set_session (CtiSearchPage *self, CtiSession *session);
void cti_search_page_show (CtiSearchPage *self);

G_END_DECLS
