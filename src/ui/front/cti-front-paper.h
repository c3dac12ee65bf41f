#pragma once

#include <gtk/gtk.h>

#include "cti-front-sheet.h"

G_BEGIN_DECLS

void cti_front_paper_print (GtkWidget *asker, const char *case_id, CtiFrontSheet *sheet);
void cti_front_paper_save (GtkWidget *asker,
                           const CtiCase *now,
                           CtiDate today,
                           const CtiFrontSheet *sheet);

G_END_DECLS
