#pragma once

#include "cti-supervision-page.h"

G_BEGIN_DECLS

void cti_fidelity_items_load (CtiSupervisionPage *page, GtkLabel *trouble);
void cti_fidelity_items_take (CtiSupervisionPage *page,
                              GtkLabel *trouble,
                              const char *name,
                              const char *text,
                              gsize length);
void cti_fidelity_items_save (CtiSupervisionPage *page);
void cti_fidelity_items_drop (CtiSupervisionPage *page);

G_END_DECLS
