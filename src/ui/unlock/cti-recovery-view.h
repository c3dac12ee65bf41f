#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_RECOVERY_VIEW (cti_recovery_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiRecoveryView, cti_recovery_view, CTI, RECOVERY_VIEW, AdwBin)

/**
 * CtiRecoveryView:
 *
 * Opens the store with the recovery sheet: eight fields that stand as the groups stand on it. Each
 * is checked as soon as it is full, a wrong one is named, and a code that is pasted whole is spread
 * over all of them.
 */

void cti_recovery_view_set_session (CtiRecoveryView *self, CtiSession *session);
void cti_recovery_view_start (CtiRecoveryView *self);
gboolean cti_recovery_view_give_up (CtiRecoveryView *self);
void cti_recovery_view_clear (CtiRecoveryView *self);

G_END_DECLS
