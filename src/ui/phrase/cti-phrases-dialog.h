#pragma once

#include "cti-list-dialog.h"

G_BEGIN_DECLS

#define CTI_TYPE_PHRASES_DIALOG (cti_phrases_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiPhrasesDialog, cti_phrases_dialog, CTI, PHRASES_DIALOG, CtiListDialog)

/**
 * CtiPhrasesDialog:
 *
 * The team's phrases and templates: add, change, remove, and bring in again what the program has.
 */

GtkWidget *cti_phrases_dialog_new (GtkWindow *parent,
                                   CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
