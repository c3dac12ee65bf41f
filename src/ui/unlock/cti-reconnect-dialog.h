#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_RECONNECT_DIALOG (cti_reconnect_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiReconnectDialog, cti_reconnect_dialog, CTI, RECONNECT_DIALOG, AdwWindow)

/**
 * CtiReconnectDialog:
 *
 * Offered after the recovery sheet was used: a new passphrase, and the keychain connected again.
 * Emits `answered` with a sentence that says how it stands now, also when it is put off.
 */

CtiReconnectDialog *cti_reconnect_dialog_new_change (GtkWindow *parent, CtiSession *session);
CtiReconnectDialog *cti_reconnect_dialog_new (GtkWindow *parent,
                                              CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
