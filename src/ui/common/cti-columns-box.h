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
 * Properties: `letters`, how many letters of text must fit beside each other for columns; `shares`,
 * what part of the width each child has, such as "3 2".
 */

GtkWidget *cti_columns_box_new (guint letters, const char *shares) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
