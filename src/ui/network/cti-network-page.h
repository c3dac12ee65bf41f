#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_NETWORK_PAGE (cti_network_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiNetworkPage, cti_network_page, CTI, NETWORK_PAGE, AdwBin)

/**
 * CtiNetworkPage:
 *
 * Who is around her at each phase of the course, what changed since the phase before, and who takes
 * over what when the course ends.
 */

void cti_network_page_set_case (CtiNetworkPage *self, CtiCase *now, CtiDate today);
void cti_network_page_set_phase (CtiNetworkPage *self, int phase);

G_END_DECLS
