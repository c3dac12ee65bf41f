#pragma once

#include "cti-journal-page.h"
#include "cti-journal.h"

G_BEGIN_DECLS

void cti_journal_install_acts (GtkWidgetClass *widget_class);
void cti_journal_open (GtkWidget *page, const CtiJournalEntry *entry);
GMenuModel *cti_journal_make_menu (const CtiJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
