#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_STAR_PAGE (cti_star_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarPage, cti_star_page, CTI, STAR_PAGE, AdwBin)

void cti_star_page_set_case (CtiStarPage *self, CtiCase *now, CtiDate today);
void cti_star_page_read_star (CtiStarPage *self);

G_END_DECLS
