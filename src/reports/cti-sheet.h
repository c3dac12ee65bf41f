#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CtiSheetDraw:
 * @cr: the page
 * @page: which one, from 0
 * @width: width of the paper in points, margins included
 * @height: its height
 * @data: what was handed along
 *
 * Draws one page of a sheet, for the printer and for a file alike.
 */
typedef void (*CtiSheetDraw) (cairo_t *cr, int page, double width, double height, gpointer data);

PangoContext *cti_sheet_make_context (cairo_t *cr) G_GNUC_WARN_UNUSED_RESULT;
double cti_sheet_place_line (PangoLayoutIter *iter, double width);
void cti_sheet_show_layout (cairo_t *cr, PangoLayout *layout, double x, double y, double width);
char **
cti_sheet_part (PangoLayout *layout, double first, double other) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cti_sheet_to_pdf (const char *title,
                          int n_pages,
                          const char *created,
                          CtiSheetDraw draw,
                          gpointer data,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
