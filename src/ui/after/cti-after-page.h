#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_AFTER_PAGE (cti_after_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiAfterPage, cti_after_page, CTI, AFTER_PAGE, AdwBin)

/**
 * CtiAfterPage:
 *
 * What goes on after the course: the long-term plan and her own plan for hard days, each of which
 * she can take home on a sheet of paper.
 */

void cti_after_page_set_case (CtiAfterPage *self, CtiCase *now, CtiDate today);

G_END_DECLS
