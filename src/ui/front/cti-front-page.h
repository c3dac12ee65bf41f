#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_FRONT_PAGE (cti_front_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiFrontPage, cti_front_page, CTI, FRONT_PAGE, AdwBin)

/**
 * CtiFrontPage:
 *
 * The front sheet of a case: who, where in the course, the aim, what is next and whom to call, at a
 * glance. Each line leads to the page where it is kept; what is not known is not mentioned.
 */

void cti_front_page_set_case (CtiFrontPage *self, CtiCase *now, CtiDate today);

G_END_DECLS
