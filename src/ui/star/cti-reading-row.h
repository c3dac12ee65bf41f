#pragma once

#include <adwaita.h>

#include "cti-history.h"
#include "cti-star.h"

G_BEGIN_DECLS

#define CTI_TYPE_READING_ROW (cti_reading_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiReadingRow, cti_reading_row, CTI, READING_ROW, AdwActionRow)

/**
 * CtiReadingRow:
 *
 * One reading in the list: whether it is shown, its day, occasion and view, marks where it was
 * corrected or does not count, and a menu of what can be done with it.
 *
 * Signal `toggled`: it was put on or off.
 */

GtkWidget *cti_reading_row_new (const CtiReading *reading,
                                gboolean is_shown,
                                const char *old_date,
                                const char *correction) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_reading_row_get_id (CtiReadingRow *self);
void cti_reading_row_set_shown (CtiReadingRow *self, gboolean shown);
gboolean cti_reading_row_is_shown (CtiReadingRow *self);
char *cti_reading_row_dup_focused (GtkListBox *list);

G_END_DECLS
