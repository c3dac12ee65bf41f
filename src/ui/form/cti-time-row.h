#pragma once

#include "cti-form-row.h"

G_BEGIN_DECLS

#define CTI_TYPE_TIME_ROW (cti_time_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiTimeRow, cti_time_row, CTI, TIME_ROW, CtiFormRow)

/**
 * CtiTimeRow:
 *
 * A field for a time of day. It takes what cti_words_parse_time() reads and says under it while it
 * is typed which time was understood. When the focus leaves, the time is written out; a text that
 * is no time is said so, and stays as it was typed.
 */

GtkWidget *cti_time_row_new (const char *title);
int cti_time_row_get_minute (CtiTimeRow *self);
void cti_time_row_set_minute (CtiTimeRow *self, int minute_of_day);
gboolean cti_time_row_is_readable (CtiTimeRow *self);

G_END_DECLS
