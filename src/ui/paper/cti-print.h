#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtiPrintDraw:
 * @cr: the page
 * @page: which one, from 0
 * @width: width of the paper in points, margins included
 * @height: its height
 * @data: what was handed along
 *
 * Draws one page: the same function that draws the PDF.
 */
typedef void (*CtiPrintDraw) (cairo_t *cr, int page, double width, double height, gpointer data);

void cti_print_async (GtkWindow *parent,
                      const char *job_name,
                      int n_pages,
                      CtiPrintDraw draw,
                      gpointer data,
                      GDestroyNotify data_free,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
gboolean cti_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
