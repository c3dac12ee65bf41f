#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_STARTS_ROW (cti_starts_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiStartsRow, cti_starts_row, CTI, STARTS_ROW, AdwExpanderRow)

/**
 * CtiStartsRow:
 *
 * A row that unfolds to starting points for a text: questions to look at, steps that others have
 * taken. Choosing one hands it on; it is never filled in by itself.
 *
 * Signal: `chosen` with the text.
 */

GtkWidget *cti_starts_row_new (const char *title);
void cti_starts_row_set_starts (CtiStartsRow *self, const char *const *starts);
void cti_starts_row_put_below (CtiStartsRow *self, GtkWidget *row);

G_END_DECLS
