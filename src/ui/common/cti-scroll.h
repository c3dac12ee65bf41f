#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cti_scroll_to (GtkWidget *widget);
void cti_scroll_stop_if_needed (AdwStatusPage *page);

G_END_DECLS
