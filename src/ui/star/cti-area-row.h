#pragma once

#include <adwaita.h>

#include "cti-draft-keeper.h"
#include "cti-star.h"

G_BEGIN_DECLS

#define CTI_TYPE_AREA_ROW (cti_area_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiAreaRow, cti_area_row, CTI, AREA_ROW, AdwBin)

/**
 * CtiAreaRow:
 *
 * One area of a star that is being read: its name, the scale, "not discussed", a note that comes
 * when it is asked for and stays while there is something in it, and what was said the last time.
 *
 * Signals: `changed` when score or note changes; `step` with 1 or -1, to go to the next or previous
 * area.
 */

GtkWidget *cti_area_row_new (const CtiArea *area) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_area_row_get_key (CtiAreaRow *self);
int cti_area_row_get_value (CtiAreaRow *self);
char *cti_area_row_get_note (CtiAreaRow *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_area_row_set (CtiAreaRow *self, int value, const char *note);
void cti_area_row_set_last (CtiAreaRow *self, const CtiScore *last);
void cti_area_row_focus (CtiAreaRow *self);
void cti_area_row_add_spots (CtiAreaRow *self, CtiDraftKeeper *keeper);

G_END_DECLS
