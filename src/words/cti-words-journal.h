#pragma once

#include "cti-journal.h"

G_BEGIN_DECLS

char *cti_words_journal_title (const CtiCase *now,
                               const CtiJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_journal_text (const CtiJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_journal_day (const CtiJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
