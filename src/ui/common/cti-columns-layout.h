#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How many columns there may be. */
#define CTI_COLUMNS_MAX 6

#define CTI_TYPE_COLUMNS_LAYOUT (cti_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (CtiColumnsLayout, cti_columns_layout, CTI, COLUMNS_LAYOUT, GtkLayoutManager)

/**
 * CtiColumnsLayout:
 *
 * Puts the children of a widget side by side in columns of fixed shares where there is room for
 * them, else below each other. What "room" is counts in letters, so it follows the size of the
 * text, and all rows of a list turn at the same width. GTK has no such layout before libadwaita
 * 1.4.
 */

GtkLayoutManager *cti_columns_layout_new (guint least_letters,
                                          const guint *shares,
                                          guint n_shares) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
