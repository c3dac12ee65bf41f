#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_DAY_PIN_DIALOG (cti_day_pin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiDayPinDialog, cti_day_pin_dialog, CTI, DAY_PIN_DIALOG, AdwWindow)

/**
 * CtiDayPinDialog:
 *
 * A PIN for the rest of the day is made, for the passphrase there is, or the one there is removed.
 * Emits `answered` with a sentence that says how it stands now.
 */

GtkWindow *cti_day_pin_dialog_new (GtkWindow *parent,
                                   CtiSession *session,
                                   gboolean has_pin) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
