#pragma once

#include "cti-row-group.h"

G_BEGIN_DECLS

/** So many rows are made at once: more than anybody reads before the first is done. */
#define CTI_ROW_FILL_ROWS 25

/**
 * CtiRowMake:
 * @item: one of the items
 * @data: what was given with them
 * @id: (out) (transfer full): by which its row is known again
 *
 * Returns: (transfer floating): the row of an item
 */
typedef GtkWidget *(*CtiRowMake) (gpointer item, gpointer data, char **id);

GtkWidget *cti_row_more_new (guint left);
void cti_row_group_fill (CtiRowGroup *group, GPtrArray *items, CtiRowMake make, gpointer data);

G_END_DECLS
