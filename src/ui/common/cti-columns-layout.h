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

/**
 * CtiColumns:
 * @least_letters: how many letters of text must fit beside each other for columns
 * @shares: what part of the width each child has; 0 for the width it wishes
 * @n_shares: how many children there are
 * @gap: pixels between two columns
 * @line_gap: pixels between two children below each other
 * @fitted: the columns of these children need not agree with those of other rows: one that needs
 *   more than its share takes it from the others, and one that is hidden leaves no column
 * @drop_last: where there is no room for columns, the last child is left out
 *
 * How the children are laid out.
 */
typedef struct
{
  guint least_letters;
  guint shares[CTI_COLUMNS_MAX];
  guint n_shares;
  int gap;
  int line_gap;
  gboolean fitted;
  gboolean drop_last;
} CtiColumns;

GtkLayoutManager *cti_columns_layout_new (const CtiColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
