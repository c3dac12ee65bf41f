#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CTI_TYPE_SIDEWAYS (cti_sideways_get_type ())
G_DECLARE_FINAL_TYPE (CtiSideways, cti_sideways, CTI, SIDEWAYS, GtkWidget)

/**
 * CtiSideways:
 *
 * Holds what may be wider than there is room, such as a table of many columns, and scrolls it
 * sideways. It is as high as what it holds is at the width that it gets - the toolkit's scroller
 * asks for the height at another width, and cuts off what goes on below - and leaves the wheel to
 * the page around it; with Shift the wheel goes sideways.
 */

GtkWidget *cti_sideways_new (GtkWidget *child) G_GNUC_WARN_UNUSED_RESULT;
void cti_sideways_set_child (CtiSideways *self, GtkWidget *child);

G_END_DECLS
