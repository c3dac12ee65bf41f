#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The window of keys, as it is built. */
#define CTI_KEYS_RESOURCE "/io/github/overgang/Overgang/ui/cti-shortcuts.ui"

void cti_keys_window_offer (GtkApplicationWindow *window);

G_END_DECLS
