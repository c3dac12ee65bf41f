#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How long a text of a case stays on the clipboard, in seconds. */
#define CTI_CLIPBOARD_SECONDS 60

void cti_clipboard_copy (GtkWidget *widget, const char *text, guint seconds);

G_END_DECLS
