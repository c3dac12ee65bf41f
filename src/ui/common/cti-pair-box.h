#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CTI_TYPE_PAIR_BOX (cti_pair_box_get_type ())
G_DECLARE_FINAL_TYPE (CtiPairBox, cti_pair_box, CTI, PAIR_BOX, GtkWidget)

/**
 * CtiPairBox:
 *
 * Two children side by side where there is room, else one below the other - or the first alone.
 * Room is counted in em, so that large text counts as a narrow window.
 *
 * Properties: `start` and `end`, the children; `wide`, the least width in em at which they stand
 * side by side; `share`, how much of it is the first one's, 0 to leave the second its natural
 * width; `spacing` between them in pixels; `drop-end`, whether the second is left out where there
 * is no room for it.
 */

GtkWidget *cti_pair_box_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
