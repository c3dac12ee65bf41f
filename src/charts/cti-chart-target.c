/* A scene as a file: SVG, PDF or PNG, all through cti_scene_draw().
 *
 * The same scene gives the same bytes every time. Two things stand in the way and are dealt with
 * here: PDF carries the moment it was made, so the caller says which; and Cairo numbers the root
 * group of an SVG with a counter of the process, so the number is taken out. */

#include "cti-chart-target.h"

#include "cti-png.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
set_cairo_error (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return FALSE;
  g_set_error_literal (error, G_IO_ERROR,
                       status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
                       cairo_status_to_string (status));
  return TRUE;
}

/* Draws on @surface, ends it and says what went wrong. Takes the surface. */
static gboolean
draw_on (cairo_surface_t *surface, const CtiScene *scene, const CtiBox *box, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cti_scene_draw_in_box (scene, cr, box);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return !set_cairo_error (status, error);
}

/* Where the process-wide number of the root group begins, and how long the attribute is. */
static const char *
find_surface_number (const char *from, gsize *length)
{
  const char *begin = strstr (from, " id=\"surface");
  const char *end = begin ? strchr (begin + strlen (" id=\""), '"') : NULL;

  *length = end != NULL ? (gsize) (end + 1 - begin) : 0;
  return end != NULL ? begin : from + strlen (from);
}

/* @text for XML, which has no control characters in any spelling but tab and line end. */
static char *
escape (const char *text)
{
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean is_control = letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';

      if (!is_control && letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (kept, letter);
    }
  return g_markup_escape_text (kept->str, -1);
}

static GBytes *
add_words_to_svg (const CtiScene *scene, const char *svg, gsize length, GError **error)
{
  g_autofree char *title = escape (scene->title);
  g_autofree char *spoken = cti_scene_describe (scene);
  g_autofree char *description = escape (spoken);
  const char *root = strstr (svg, "<svg ");
  const char *end = root ? strchr (root, '>') : NULL;
  const char *group;
  gsize dropped;
  GString *out;

  if (end == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no root element");
      return NULL;
    }
  group = find_surface_number (end, &dropped);
  out = g_string_sized_new (length + strlen (description) + strlen (title) + 100);
  g_string_append_len (out, svg, root + strlen ("<svg ") - svg);
  g_string_append (out, "role=\"img\" ");
  g_string_append_len (out, root + strlen ("<svg "), end + 1 - root - (gssize) strlen ("<svg "));
  g_string_append_printf (out, "\n<title>%s</title>\n<desc>%s</desc>", title, description);
  g_string_append_len (out, end + 1, group - end - 1);
  g_string_append (out, group + dropped);
  return g_string_free_to_bytes (out);
}

/**
 * cti_scene_to_svg:
 * @scene: a scene
 * @error: return location for an error
 *
 * Letters become outlines; title and description are added as text for those who cannot see it.
 *
 * Returns: (transfer full) (nullable): an SVG file, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_scene_to_svg (const CtiScene *scene, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CtiBox page = { 0, 0, scene->width, scene->height };
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (append_bytes, bytes, scene->width, scene->height);

  if (!draw_on (surface, scene, &page, error))
    return NULL;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return add_words_to_svg (scene, (const char *) bytes->data, bytes->len - 1, error);
}

static GBytes *
to_pdf (const CtiScene *scene,
        double width,
        double height,
        const CtiBox *box,
        const char *created,
        GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, scene->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
  if (!draw_on (surface, scene, box, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * cti_scene_to_pdf:
 * @scene: a scene
 * @created: the moment to write into the file, in ISO 8601, such as "2026-11-21T00:00:00Z"
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF of one page as large as @scene, or %NULL with a
 *   #GIOErrorEnum
 */
GBytes *
cti_scene_to_pdf (const CtiScene *scene, const char *created, GError **error)
{
  CtiBox box = { 0, 0, scene->width, scene->height };

  return to_pdf (scene, scene->width, scene->height, &box, created, error);
}

/**
 * cti_scene_to_a4_pdf:
 * @scene: a scene; one laid out for the width of cti_a4_get_content_box() keeps its font size
 * @created: as for cti_scene_to_pdf()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF of one upright A4 page with @scene on it
 */
GBytes *
cti_scene_to_a4_pdf (const CtiScene *scene, const char *created, GError **error)
{
  CtiBox box;

  cti_a4_get_content_box (&box);
  return to_pdf (scene, CTI_A4_WIDTH, CTI_A4_HEIGHT, &box, created, error);
}

/**
 * cti_scene_to_png:
 * @scene: a scene
 * @scale: pixels in a point, above 0; 2 is sharp on most screens
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PNG file with a transparent background, or %NULL with a
 *   #GIOErrorEnum
 */
GBytes *
cti_scene_to_png (const CtiScene *scene, double scale, GError **error)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (scene->width * scale),
                                  (int) ceil (scene->height * scale));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  GBytes *bytes;

  cairo_scale (cr, scale, scale);
  cti_scene_draw (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  bytes = set_cairo_error (status, error) ? NULL : _cti_png_from_surface (surface, error);
  cairo_surface_destroy (surface);
  return bytes;
}

/**
 * cti_a4_get_content_box:
 * @box: (out): the part of an upright A4 page that is drawn on: 25 mm are kept free at the left for
 *   the binder, 20 mm at the other edges
 */
void
cti_a4_get_content_box (CtiBox *box)
{
  *box =
      (CtiBox){ CTI_MM (25), CTI_MM (20), CTI_A4_WIDTH - CTI_MM (45), CTI_A4_HEIGHT - CTI_MM (40) };
}

/**
 * cti_scene_draw_in_box:
 * @scene: a scene
 * @cr: a context whose unit is one point
 * @box: where it is drawn
 *
 * Draws @scene at the upper edge of @box, centred, made smaller where it would not fit.
 */
void
cti_scene_draw_in_box (const CtiScene *scene, cairo_t *cr, const CtiBox *box)
{
  double scale = MIN (1, MIN (box->width / scene->width, box->height / scene->height));

  cairo_save (cr);
  cairo_translate (cr, box->x + (box->width - scene->width * scale) / 2, box->y);
  cairo_scale (cr, scale, scale);
  cti_scene_draw (scene, cr);
  cairo_restore (cr);
}
