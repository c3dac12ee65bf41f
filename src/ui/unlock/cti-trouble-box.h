#pragma once

#include <gtk/gtk.h>

#include "cti-trouble.h"

G_BEGIN_DECLS

#define CTI_TYPE_TROUBLE_BOX (cti_trouble_box_get_type ())
G_DECLARE_FINAL_TYPE (CtiTroubleBox, cti_trouble_box, CTI, TROUBLE_BOX, GtkBox)

/**
 * CtiTroubleBox:
 *
 * Says in the page itself what went wrong: a title, what is safe, and buttons for the ways on. It
 * is not seen while there is nothing to say.
 *
 * # Accessibility
 *
 * An alert with the title as label and the rest as description; the first way on takes the focus,
 * so that a screen reader speaks of it.
 */

GtkWidget *
cti_trouble_box_add_way (CtiTroubleBox *self, const char *label, const char *action_name);
void cti_trouble_box_say (CtiTroubleBox *self, CtiTrouble trouble);
void cti_trouble_box_say_error (CtiTroubleBox *self, const GError *error);
void cti_trouble_box_clear (CtiTroubleBox *self);

G_END_DECLS
