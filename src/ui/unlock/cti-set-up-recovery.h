#pragma once

#include <adwaita.h>

#include "cti-date.h"
#include "cti-set-up.h"

G_BEGIN_DECLS

#define CTI_TYPE_SET_UP_RECOVERY (cti_set_up_recovery_get_type ())
G_DECLARE_FINAL_TYPE (CtiSetUpRecovery, cti_set_up_recovery, CTI, SET_UP_RECOVERY, AdwBin)

/**
 * CtiSetUpRecovery:
 *
 * Last step of set-up: the recovery sheet is printed, saved or written by hand, and one group of it
 * is typed back.
 */

void cti_set_up_recovery_start (CtiSetUpRecovery *self, CtiSetUp *set_up, CtiDate today);
void cti_set_up_recovery_forget (CtiSetUpRecovery *self);
guint cti_set_up_recovery_get_asked (CtiSetUpRecovery *self);
gboolean cti_set_up_recovery_is_done (CtiSetUpRecovery *self);

G_END_DECLS
