#pragma once

#include "cti-date.h"
#include "cti-form-row.h"
#include "cti-words-parse.h"

G_BEGIN_DECLS

#define CTI_TYPE_DATE_ROW (cti_date_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiDateRow, cti_date_row, CTI, DATE_ROW, CtiFormRow)

/**
 * CtiDateRow:
 *
 * A field for a day. It takes what cti_words_parse_day() reads, says under it while it is typed
 * which day was understood, and has a calendar behind a button (Alt+Down). When the focus leaves,
 * the day is written out; a text that is no day is said so, and stays as it was typed.
 *
 * Signal `changed` of #CtiFormRow comes when text and day have changed.
 */

GtkWidget *cti_date_row_new (const char *title);
CtiDate cti_date_row_get_date (CtiDateRow *self);
void cti_date_row_set_date (CtiDateRow *self, CtiDate date);
void cti_date_row_set_today (CtiDateRow *self, CtiDate today);
void cti_date_row_set_looks (CtiDateRow *self, CtiDayHint looks);
char *cti_date_row_dup_lasting (CtiDateRow *self);
gboolean cti_date_row_is_readable (CtiDateRow *self);

G_END_DECLS
