#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_PHRASE_DIALOG (cti_phrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiPhraseDialog, cti_phrase_dialog, CTI, PHRASE_DIALOG, AdwWindow)

/**
 * CtiPhraseDialog:
 *
 * Finds a phrase or a template by typing and puts it into a text, where the cursor is. What is
 * marked in the text can be kept as a phrase from here.
 */

void cti_phrase_dialog_open (GtkTextView *text, CtiSession *session);

G_END_DECLS
