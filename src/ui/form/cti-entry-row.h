#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_ENTRY_ROW (cti_entry_row_get_type ())

/**
 * CtiEntryRow:
 *
 * A row with a name and one line of text, which may be secret; a #GtkEditable. It stands where
 * #AdwEntryRow and #AdwPasswordEntryRow would: with GTK 4.8 nothing has the focus to a screen
 * reader while their text has it, so that they are silent.
 *
 * Signal: `entry-activated` when Enter is pressed.
 */
G_DECLARE_FINAL_TYPE (CtiEntryRow, cti_entry_row, CTI, ENTRY_ROW, AdwPreferencesRow)

GtkWidget *cti_entry_row_new_secret (const char *title);
void cti_entry_row_set_wrong (CtiEntryRow *self, gboolean wrong);

G_END_DECLS
