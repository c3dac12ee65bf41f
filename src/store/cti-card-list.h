#pragma once

#include <gio/gio.h>

#include "cti-card-index.h"

G_BEGIN_DECLS

#define CTI_TYPE_CARD_ITEM (cti_card_item_get_type ())

/**
 * CtiCardItem:
 *
 * A citizen of the caseload: her card and how it stands to the file.
 */
G_DECLARE_FINAL_TYPE (CtiCardItem, cti_card_item, CTI, CARD_ITEM, GObject)

const char *cti_card_item_get_id (CtiCardItem *self);
const CtiCard *cti_card_item_get_card (CtiCardItem *self);
CtiCardState cti_card_item_get_state (CtiCardItem *self);
gboolean cti_card_item_matches (CtiCardItem *self, const char *folded_query);
const char *cti_card_item_get_sort_key (CtiCardItem *self);
CtiDue cti_card_item_get_next_reading (CtiCardItem *self, int months, CtiDate today, CtiDate *next);

#define CTI_TYPE_CARD_LIST (cti_card_list_get_type ())
G_DECLARE_FINAL_TYPE (CtiCardList, cti_card_list, CTI, CARD_LIST, GObject)

/**
 * CtiCardList:
 *
 * The caseload as a #GListModel of #CtiCardItem, for the main thread. An item never changes: when a
 * card does, a new item takes its place.
 */

CtiCardList *cti_card_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_card_list_set (CtiCardList *self, GPtrArray *items);
void cti_card_list_put (CtiCardList *self, CtiCard *card);
void cti_card_list_remove (CtiCardList *self, const char *id);
CtiCardItem *cti_card_list_find (CtiCardList *self, const char *id);
CtiCardItem *cti_card_list_find_code (CtiCardList *self, const char *code);

GPtrArray *cti_card_index_make_items (CtiCardIndex *index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
