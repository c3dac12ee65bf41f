#pragma once

#include <adwaita.h>

#include "cti-session.h"
#include "cti-use-supervision.h"

G_BEGIN_DECLS

#define CTI_TYPE_FIDELITY_VIEW (cti_fidelity_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiFidelityView, cti_fidelity_view, CTI, FIDELITY_VIEW, AdwBin)

/**
 * CtiFidelityView:
 *
 * How the method is kept across the caseload: each item with the level the data suggest; opened, an
 * item shows what it was counted from, the courses where there is a gap, and takes the reviewer's
 * level and note. Saved reviews are drawn through time.
 */

void cti_fidelity_view_set_book (CtiFidelityView *self,
                                 CtiSession *session,
                                 const CtiSupervisionBook *book);

G_END_DECLS
