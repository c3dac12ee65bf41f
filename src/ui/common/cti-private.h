#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_private_entry (GtkEditable *entry);

G_END_DECLS
