#pragma once

#include <gtk/gtk.h>

#include "cti-card-list.h"
#include "cti-hit.h"

G_BEGIN_DECLS

#define CTI_TYPE_HIT_ROW (cti_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiHitRow, cti_hit_row, CTI, HIT_ROW, GtkListBoxRow)

/**
 * CtiHitRow:
 *
 * A place where a search found its words: whose case, what it is and of which day, and the text
 * around the words, which are marked.
 */

GtkWidget *cti_hit_row_new (const CtiHit *hit,
                            const CtiQuery *query,
                            CtiCardItem *citizen) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_hit_row_get_case (CtiHitRow *self);
const char *cti_hit_row_get_record (CtiHitRow *self);
const char *cti_hit_row_get_page (CtiHitRow *self);
CtiDate cti_hit_row_get_day (CtiHitRow *self);

G_END_DECLS
