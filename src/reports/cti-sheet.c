/* What the sheets of paper have in common: how letters are set, and how pages become a PDF. */

#include "cti-sheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "cti-chart-target.h"
#include "cti-secret.h"

/**
 * cti_sheet_make_context:
 * @cr: where to draw
 *
 * Letters are laid out the same on paper and screen: no hinting, 72 dots to the inch.
 *
 * Returns: (transfer full): what texts are set with
 */
PangoContext *
cti_sheet_make_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
wipe_array (gpointer data)
{
  GByteArray *array = data;

  cti_wipe (array->data, array->len);
  g_byte_array_unref (array);
}

static void
describe (cairo_surface_t *surface, const char *title, const char *created)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

/**
 * cti_sheet_to_pdf:
 * @title: title of the document: neutral, since it is seen without opening it
 * @n_pages: how many pages
 * @created: the moment to write into the file, in ISO 8601
 * @draw: draws a page
 * @data: handed to it
 * @error: return location for an error
 *
 * The bytes are wiped when the last reference to them goes.
 *
 * Returns: (transfer full) (nullable): a PDF of A4 pages, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_sheet_to_pdf (const char *title,
                  int n_pages,
                  const char *created,
                  CtiSheetDraw draw,
                  gpointer data,
                  GError **error)
{
  GByteArray *array = g_byte_array_sized_new (512 * 1024); /* one that grows leaves copies behind */
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, array, CTI_A4_WIDTH, CTI_A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  describe (surface, title, created);
  for (int page = 0; page < n_pages; page++)
    {
      draw (cr, page, CTI_A4_WIDTH, CTI_A4_HEIGHT, data);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_bytes_new_with_free_func (array->data, array->len, wipe_array, array);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  wipe_array (array);
  return NULL;
}
