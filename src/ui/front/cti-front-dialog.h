#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_FRONT_DIALOG (cti_front_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiFrontDialog, cti_front_dialog, CTI, FRONT_DIALOG, AdwWindow)

/**
 * CtiFrontDialog:
 *
 * Asks how the front sheet shall leave the program: to the printer or as a file, and whether the
 * name stands on it, which it does not unless it is asked for each time.
 */

CtiFrontDialog *cti_front_dialog_new (GtkWidget *asker,
                                      CtiCase *now,
                                      GPtrArray *areas,
                                      CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
