#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CTI_TYPE_COLUMNS_BOX (cti_columns_box_get_type ())
G_DECLARE_FINAL_TYPE (CtiColumnsBox, cti_columns_box, CTI, COLUMNS_BOX, GtkBox)

/**
 * CtiColumnsBox:
 *
 * A box laid out by #CtiColumnsLayout.
 *
 * Properties, as in #CtiColumns: `letters`; `shares`, such as "3 2"; `gap`, of columns and of
 * lines, -1 for that of a list; `fitted`; `drop-last`.
 */

GtkWidget *cti_columns_box_new (guint letters, const char *shares) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
