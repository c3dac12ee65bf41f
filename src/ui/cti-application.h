#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_APPLICATION (cti_application_get_type ())
G_DECLARE_FINAL_TYPE (CtiApplication, cti_application, CTI, APPLICATION, AdwApplication)

/**
 * CtiApplication:
 *
 * The program: its options, its one window and one session. A second start raises the window.
 */

CtiApplication *cti_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
