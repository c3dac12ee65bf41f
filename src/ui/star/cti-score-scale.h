#pragma once

#include <gtk/gtk.h>

#include "cti-star.h"

G_BEGIN_DECLS

#define CTI_TYPE_SCORE_SCALE (cti_score_scale_get_type ())
G_DECLARE_FINAL_TYPE (CtiScoreScale, cti_score_scale, CTI, SCORE_SCALE, GtkWidget)

/**
 * CtiScoreScale:
 *
 * The scores of one area: ten buttons in a row, or in two rows of five where it is narrow. One of
 * them is down, or none. It takes the focus as a whole, so that Tab goes from area to area.
 *
 * Keys: 1 to 9 and 0 for ten; left and right by one; minus for "not discussed", Delete and
 * Backspace to take a score away; up and down to go on; N or Enter for the note.
 *
 * Signals: `value-changed`; `step` with 1 or -1, to go to the next or previous area - also after a
 * digit or minus; `note`, to write one.
 *
 * # Accessibility
 *
 * A group of radio buttons with the area as its label and its score, as a sentence, as description.
 */

GtkWidget *cti_score_scale_new (const CtiArea *area) G_GNUC_WARN_UNUSED_RESULT;
int cti_score_scale_get_value (CtiScoreScale *self);
void cti_score_scale_set_value (CtiScoreScale *self, int value);
void cti_score_scale_set_last (CtiScoreScale *self, int last);

G_END_DECLS
