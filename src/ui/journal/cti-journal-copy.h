#pragma once

#include <gtk/gtk.h>

#include "cti-journal.h"

G_BEGIN_DECLS

gboolean cti_journal_may_copy (const CtiJournalEntry *entry);
void cti_journal_copy_action (GtkWidget *widget, const char *name, GVariant *id);

G_END_DECLS
