/* PNG by hand, for speed.
 *
 * Cairo's own writer lets zlib search long for short files; a chart is mostly flat colour, which
 * deflates well at the fastest level too. Each line is stored as its difference to the line above
 * (filter "up" of PNG, 1996): flat areas become zeros. */

#include "cti-png.h"

#include <string.h>

#define FILTER_UP 2

static guint32
crc_of (const guint8 *bytes, gsize length)
{
  static guint32 table[256];
  static gsize is_made = 0;
  guint32 crc = 0xffffffff;

  if (g_once_init_enter (&is_made))
    {
      for (guint32 n = 0; n < 256; n++)
        {
          guint32 value = n;

          for (guint k = 0; k < 8; k++)
            value = value & 1 ? 0xedb88320 ^ (value >> 1) : value >> 1;
          table[n] = value;
        }
      g_once_init_leave (&is_made, 1);
    }
  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ bytes[i]) & 0xff] ^ (crc >> 8);
  return crc ^ 0xffffffff;
}

static void
put_number (GByteArray *out, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
put_chunk (GByteArray *out, const char *name, const guint8 *bytes, gsize length)
{
  guint from = out->len + 4;

  put_number (out, (guint32) length);
  g_byte_array_append (out, (const guint8 *) name, 4);
  if (length > 0)
    g_byte_array_append (out, bytes, (guint) length);
  put_number (out, crc_of (out->data + from, out->len - from));
}

/* One line as PNG wants it: red, green, blue, alpha, and not premultiplied. */
static void
unpack_line (const guint32 *pixels, int width, guint8 *line)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = pixels[x];
      guint alpha = pixel >> 24;

      if (alpha == 0)
        pixel = 0;
      else if (alpha < 255)
        pixel = alpha << 24 | (((pixel >> 16 & 0xff) * 255 + alpha / 2) / alpha) << 16 |
                (((pixel >> 8 & 0xff) * 255 + alpha / 2) / alpha) << 8 |
                ((pixel & 0xff) * 255 + alpha / 2) / alpha;
      line[4 * x] = (guint8) (pixel >> 16);
      line[4 * x + 1] = (guint8) (pixel >> 8);
      line[4 * x + 2] = (guint8) pixel;
      line[4 * x + 3] = (guint8) alpha;
    }
}

static GByteArray *
make_lines (cairo_surface_t *surface, int width, int height)
{
  gsize row = 4 * (gsize) width;
  g_autofree guint8 *before = g_malloc0 (row);
  g_autofree guint8 *line = g_malloc (row);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  GByteArray *lines = g_byte_array_sized_new ((guint) ((row + 1) * (gsize) height));
  guint8 *to = lines->data;

  g_byte_array_set_size (lines, (guint) ((row + 1) * (gsize) height));
  to = lines->data;
  for (int y = 0; y < height; y++)
    {
      unpack_line ((const guint32 *) (const void *) (pixels + (gsize) y * (gsize) stride), width,
                   line);
      *to++ = FILTER_UP;
      for (gsize i = 0; i < row; i++)
        *to++ = (guint8) (line[i] - before[i]);
      memcpy (before, line, row);
    }
  return lines;
}

static GByteArray *
deflate (const GByteArray *lines, GError **error)
{
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  gsize read = 0, used = 0;
  GConverterResult result;

  g_byte_array_set_size (out, lines->len / 8 + 4096);
  do
    {
      gsize taken = 0, made = 0;

      if (out->len - used < 4096)
        g_byte_array_set_size (out, out->len * 2);
      result = g_converter_convert (G_CONVERTER (zlib), lines->data + read, lines->len - read,
                                    out->data + used, out->len - used, G_CONVERTER_INPUT_AT_END,
                                    &taken, &made, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      read += taken;
      used += made;
    }
  while (result != G_CONVERTER_FINISHED);
  g_byte_array_set_size (out, (guint) used);
  return g_steal_pointer (&out);
}

/**
 * _cti_png_from_surface:
 * @surface: an image of the format ARGB32
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PNG file, the same for the same picture
 */
GBytes *
_cti_png_from_surface (cairo_surface_t *surface, GError **error)
{
  static const guint8 magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint32 size[] = { GUINT32_TO_BE ((guint32) width), GUINT32_TO_BE ((guint32) height) };
  guint8 head[13] = { 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0 }; /* 8 bits, colour with alpha */
  g_autoptr (GByteArray) lines = NULL;
  g_autoptr (GByteArray) packed = NULL;
  GByteArray *out;

  cairo_surface_flush (surface);
  lines = make_lines (surface, width, height);
  packed = deflate (lines, error);
  if (packed == NULL)
    return NULL;
  out = g_byte_array_sized_new (packed->len + 64);
  memcpy (head, size, sizeof size);
  g_byte_array_append (out, magic, sizeof magic);
  put_chunk (out, "IHDR", head, sizeof head);
  put_chunk (out, "IDAT", packed->data, packed->len);
  put_chunk (out, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (out);
}
