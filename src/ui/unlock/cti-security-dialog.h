#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_SECURITY_DIALOG (cti_security_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiSecurityDialog, cti_security_dialog, CTI, SECURITY_DIALOG, AdwWindow)

/**
 * CtiSecurityDialog:
 *
 * When the program locks, what opens it, who has looked, and what this computer does and does not
 * hold to.
 */

GtkWindow *cti_security_dialog_new (GtkWindow *parent, CtiSession *session);

G_END_DECLS
