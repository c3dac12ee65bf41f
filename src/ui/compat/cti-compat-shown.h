#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtiCompatSeeTo:
 * @widget: a widget that is about to be shown
 *
 * What is seen to wherever a widget is shown, whoever made it.
 */
typedef void (*CtiCompatSeeTo) (GtkWidget *widget);

void cti_compat_when_shown (CtiCompatSeeTo see_to);

G_END_DECLS
