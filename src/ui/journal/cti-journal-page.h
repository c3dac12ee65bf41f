#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_JOURNAL_PAGE (cti_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiJournalPage, cti_journal_page, CTI, JOURNAL_PAGE, AdwBin)

/**
 * CtiJournalPage:
 *
 * Everything that happened in the case that is open, newest first, month by month: contacts and
 * notes, readings, turns of the course. It can be narrowed to a kind, a focus area and a phase.
 */

void cti_journal_page_set_case (CtiJournalPage *self, CtiCase *now, CtiDate today);
void cti_journal_page_show (CtiJournalPage *self);
void cti_journal_page_write_note (CtiJournalPage *self);

G_END_DECLS
