#pragma once

#include <gtk/gtk.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_OPENING_BAR (cti_opening_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtiOpeningBar, cti_opening_bar, CTI, OPENING_BAR, GtkBox)

/**
 * CtiOpeningBar:
 *
 * How far the opening of a store has come that must make its cards anew: a sentence and a bar, seen
 * only where there are any to make.
 *
 * # Accessibility
 *
 * A progress bar named by the sentence.
 */

void cti_opening_bar_watch (CtiOpeningBar *self, CtiSession *session);

G_END_DECLS
