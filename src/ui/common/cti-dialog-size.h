#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_dialog_size_watch (void);

G_END_DECLS
