#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_NOTE_ROW (cti_note_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiNoteRow, cti_note_row, CTI, NOTE_ROW, AdwPreferencesRow)

/**
 * CtiNoteRow:
 *
 * A field of a form for text of several lines: its name, the text, and under it what is wrong. Tab
 * goes on to the next field; Ctrl+Tab writes a tab.
 *
 * Signal: `changed` at each key stroke.
 */

GtkWidget *cti_note_row_new (const char *title);
void cti_note_row_offer_phrases (CtiNoteRow *self);
char *cti_note_row_dup_text (CtiNoteRow *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_note_row_set_text (CtiNoteRow *self, const char *text);
void cti_note_row_set_problem (CtiNoteRow *self, const char *sentence);

G_END_DECLS
