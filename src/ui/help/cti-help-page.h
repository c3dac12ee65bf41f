#pragma once

#include <gtk/gtk.h>

#include "cti-words-help.h"

G_BEGIN_DECLS

void cti_help_page_fill (GtkListBox *page, const CtiHelpTopic *topic);

G_END_DECLS
