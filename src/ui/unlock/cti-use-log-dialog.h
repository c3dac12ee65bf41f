#pragma once

#include "cti-list-dialog.h"

G_BEGIN_DECLS

#define CTI_TYPE_USE_LOG_DIALOG (cti_use_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiUseLogDialog, cti_use_log_dialog, CTI, USE_LOG_DIALOG, CtiListDialog)

/**
 * CtiUseLogDialog:
 *
 * What was looked at and done with the program, newest first: when, by whom, in which case, and why
 * where that was asked. Typing looks for words in it; nothing can be changed in it.
 */

GtkWindow *cti_use_log_dialog_new (GtkWindow *parent, CtiSession *session);

G_END_DECLS
