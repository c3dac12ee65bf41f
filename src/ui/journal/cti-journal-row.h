#pragma once

#include <gtk/gtk.h>

#include "cti-journal.h"

G_BEGIN_DECLS

GtkWidget *cti_journal_row_new (const CtiCase *now,
                                const CtiJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
const CtiJournalEntry *cti_journal_row_get_entry (GtkWidget *row);

G_END_DECLS
