#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_phrase_key_attach (GtkTextView *text);

G_END_DECLS
