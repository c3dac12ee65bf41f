#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_INTAKE_PAGE (cti_intake_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiIntakePage, cti_intake_page, CTI, INTAKE_PAGE, AdwBin)

/**
 * CtiIntakePage:
 *
 * The beginning of a case: safety, target group and wish for a change, what has been explained, the
 * first meeting, the aim of the course with those before it, consents, background at the start.
 */

void cti_intake_page_set_case (CtiIntakePage *self, CtiCase *now, CtiDate today);

G_END_DECLS
