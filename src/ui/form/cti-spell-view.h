#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_spell_view_attach (GtkTextView *view);

/** Name of the text tag on a word that is not in the dictionary. */
#define CTI_SPELL_TAG "misspelled"

G_END_DECLS
