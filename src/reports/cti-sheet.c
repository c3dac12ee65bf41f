/* What the sheets of paper have in common: how letters are set, and how pages become a PDF. */

#include "cti-sheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "cti-chart-target.h"
#include "cti-secret.h"
#include "cti-words.h"

/**
 * cti_sheet_make_context:
 * @cr: where to draw
 *
 * Letters are laid out the same on paper and screen: no hinting, 72 dots to the inch. What has no
 * letters, such as a number, runs as the language does that is spoken now.
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
  if (cti_words_is_right_to_left ())
    pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * cti_sheet_place_line:
 * @iter: a line of a layout
 * @width: width of the column it stands in
 *
 * On a page of a language that runs from right to left every line hangs on the right, also one in
 * another language: what she wrote stands in the same column as the words around it.
 *
 * Returns: how far from the left of the column the line begins
 */
double
cti_sheet_place_line (PangoLayoutIter *iter, double width)
{
  PangoRectangle box;

  pango_layout_iter_get_line_extents (iter, NULL, &box);
  return cti_words_is_right_to_left () ? width - (double) box.width / PANGO_SCALE
                                       : (double) box.x / PANGO_SCALE;
}

/**
 * cti_sheet_show_layout:
 * @cr: where to draw
 * @layout: a text
 * @x: left of its column
 * @y: its top
 * @width: width of its column
 *
 * Draws it, line by line, where cti_sheet_place_line() says.
 */
void
cti_sheet_show_layout (cairo_t *cr, PangoLayout *layout, double x, double y, double width)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      double baseline = (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;

      cairo_move_to (cr, x + cti_sheet_place_line (iter, width), y + baseline);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Adds the text from @start up to @end, without the line end it was cut at. */
static void
add_part (GStrvBuilder *parts, const char *text, int start, int end)
{
  gboolean is_cut = end > start && text[end - 1] == '\n';
  g_autofree char *part = g_strndup (text + start, (gsize) (end - start - is_cut));

  g_strv_builder_add (parts, part);
}

/**
 * cti_sheet_part:
 * @layout: a text
 * @first: how high its first part may be
 * @other: how high each other may be
 *
 * A text that is longer than a page is cut between its lines, so that none is lost.
 *
 * Returns: (transfer full): its parts; the first is empty where not a line of it fits there
 */
char **
cti_sheet_part (PangoLayout *layout, double first, double other)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  const char *text = pango_layout_get_text (layout);
  double room = first, top = 0;
  int start = 0;

  do
    {
      const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      int y = 0, end = 0;

      pango_layout_iter_get_line_yrange (iter, &y, &end);
      if ((double) end / PANGO_SCALE - top <= room || (start == line->start_index && room == other))
        continue;
      add_part (parts, text, start, line->start_index);
      start = line->start_index;
      top = (double) y / PANGO_SCALE;
      room = other;
    }
  while (pango_layout_iter_next_line (iter));
  add_part (parts, text, start, (int) strlen (text));
  return g_strv_builder_end (parts);
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
