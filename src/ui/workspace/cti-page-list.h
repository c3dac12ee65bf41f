#pragma once

#include "cti-pages.h"

G_BEGIN_DECLS

void cti_page_list_add (GtkListBox *list, const CtiPage *page);
const CtiPage *cti_page_list_get_page (GtkListBoxRow *row);
void cti_page_list_mark (GtkListBox *list, const CtiPage *shown);

G_END_DECLS
