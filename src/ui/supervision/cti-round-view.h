#pragma once

#include <adwaita.h>

#include "cti-session.h"
#include "cti-use-supervision.h"

G_BEGIN_DECLS

#define CTI_TYPE_ROUND_VIEW (cti_round_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiRoundView, cti_round_view, CTI, ROUND_VIEW, AdwBin)

/**
 * CtiRoundView:
 *
 * A session that runs, for a large screen: one case after another - why it is there, its course on
 * the timeline, the star then and now, plan, network, the last contacts - each under a cover name
 * that is dealt anew for the session. Alt+Right and Alt+Left go through the cases.
 */

void cti_round_view_set_book (CtiRoundView *self,
                              CtiSession *session,
                              const CtiSupervisionBook *book,
                              CtiDate today);
const CtiAgendaPoint *cti_round_view_get_point (CtiRoundView *self);
const char *cti_round_view_get_name (CtiRoundView *self);
void cti_round_view_keep_case (CtiRoundView *self, CtiCase *now);
void cti_round_view_move (CtiRoundView *self, int steps);

G_END_DECLS
