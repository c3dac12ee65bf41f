/* OpenDocument spreadsheets: a zip whose first member, stored, says what it is, and XML beside it.
 * Numbers, shares and days are written as such, with the look of the language, so that a
 * spreadsheet can go on computing. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "cti-ods.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define XML_HEAD  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACES                                                        \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""    \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""      \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""        \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""      \
  " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
#define MAX_DECIMALS 3

static const char manifest[] = XML_HEAD
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
    " manifest:version=\"1.2\">\n"
    " <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\""
    " manifest:media-type=\"" MIME_TYPE "\"/>\n"
    " <manifest:file-entry manifest:full-path=\"content.xml\""
    " manifest:media-type=\"text/xml\"/>\n"
    " <manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
    "</manifest:manifest>\n";

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

/* The looks: N0 to N3 numbers with so many decimals, P shares, D days, H headings. */
static void
append_styles (GString *out, gboolean danish)
{
  const char *where = danish ? " number:language=\"da\" number:country=\"DK\""
                             : " number:language=\"en\" number:country=\"GB\"";

  g_string_append (out, "<office:automatic-styles>\n");
  for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++)
    g_string_append_printf (out,
                            "<number:number-style style:name=\"n%d\"%s><number:number"
                            " number:decimal-places=\"%d\" number:min-decimal-places=\"%d\""
                            " number:min-integer-digits=\"1\"/></number:number-style>\n"
                            "<style:style style:name=\"N%d\" style:family=\"table-cell\""
                            " style:data-style-name=\"n%d\"/>\n",
                            decimals, where, decimals, decimals, decimals, decimals);
  g_string_append_printf (out,
                          "<number:percentage-style style:name=\"p\"%s><number:number"
                          " number:decimal-places=\"0\" number:min-integer-digits=\"1\"/>"
                          "<number:text> %%</number:text></number:percentage-style>\n"
                          "<style:style style:name=\"P\" style:family=\"table-cell\""
                          " style:data-style-name=\"p\"/>\n",
                          where);
  g_string_append_printf (
      out,
      "<number:date-style style:name=\"d\"%s><number:day number:style=\"long\"/>"
      "<number:text>.</number:text><number:month number:style=\"long\"/>"
      "<number:text>.</number:text><number:year number:style=\"long\"/></number:date-style>\n"
      "<style:style style:name=\"D\" style:family=\"table-cell\""
      " style:data-style-name=\"d\"/>\n",
      where);
  g_string_append (out, "<style:style style:name=\"H\" style:family=\"table-cell\">"
                        "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
                        "</office:automatic-styles>\n");
}

static void
append_number (GString *out, const char *style, const char *type, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (digits, sizeof digits, number);
  g_string_append_printf (out,
                          "<table:table-cell table:style-name=\"%s\" office:value-type=\"%s\""
                          " office:value=\"%s\">",
                          style, type, digits);
}

static void
append_cell (GString *out, const CtiGridCell *cell)
{
  g_autofree char *style = g_strdup_printf ("N%d", CLAMP (cell->decimals, 0, MAX_DECIMALS));
  g_autofree char *day = cell->kind == CTI_GRID_DATE ? cti_date_to_iso (cell->day) : NULL;

  if (cell->kind == CTI_GRID_EMPTY)
    {
      g_string_append (out, "<table:table-cell/>");
      return;
    }
  if (cell->kind == CTI_GRID_NUMBER)
    append_number (out, style, "float", cell->number);
  else if (cell->kind == CTI_GRID_PERCENT)
    append_number (out, "P", "percentage", cell->number);
  else if (cell->kind == CTI_GRID_DATE)
    g_string_append_printf (out,
                            "<table:table-cell table:style-name=\"D\" office:value-type=\"date\""
                            " office:date-value=\"%s\">",
                            day);
  else
    g_string_append_printf (out, "<table:table-cell%s office:value-type=\"string\">",
                            cell->is_heading ? " table:style-name=\"H\"" : "");
  if (cell->text != NULL)
    {
      g_auto (GStrv) lines = g_strsplit (cell->text, "\n", -1);

      for (char **line = lines; *line != NULL; line++)
        {
          g_string_append (out, "<text:p>");
          append_escaped (out, *line);
          g_string_append (out, "</text:p>");
        }
    }
  g_string_append (out, "</table:table-cell>");
}

static char *
make_content (GPtrArray *grids, gboolean danish)
{
  GString *out =
      g_string_new (XML_HEAD "<office:document-content" NAMESPACES " office:version=\"1.2\">\n");

  append_styles (out, danish);
  g_string_append (out, "<office:body><office:spreadsheet>\n");
  for (guint g = 0; g < grids->len; g++)
    {
      const CtiGrid *grid = g_ptr_array_index (grids, g);

      g_string_append (out, "<table:table table:name=\"");
      append_escaped (out, grid->name);
      g_string_append (out, "\">\n<table:table-column/>\n");
      for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
        {
          g_string_append (out, "<table:table-row>");
          for (guint c = 0; c < cti_grid_get_n_cells (grid, r); c++)
            append_cell (out, cti_grid_get (grid, r, c));
          g_string_append (out, "</table:table-row>\n");
        }
      g_string_append (out, "</table:table>\n");
    }
  g_string_append (out, "</office:spreadsheet></office:body></office:document-content>\n");
  return g_string_free (out, FALSE);
}

static char *
make_meta (const char *title, gboolean danish)
{
  GString *out = g_string_new (
      XML_HEAD "<office:document-meta"
               " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\">"
               "<office:meta><dc:title>");

  append_escaped (out, title);
  g_string_append_printf (out,
                          "</dc:title><dc:language>%s</dc:language></office:meta>"
                          "</office:document-meta>\n",
                          danish ? "da-DK" : "en-GB");
  return g_string_free (out, FALSE);
}

static gboolean
add_member (struct archive *archive, const char *name, const char *text, CtiMoment now)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (text);
  gboolean done;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (gint64) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, now.unix_seconds, 0);
  done = archive_write_header (archive, entry) == ARCHIVE_OK &&
         archive_write_data (archive, text, length) == (la_ssize_t) length;
  archive_entry_free (entry);
  return done;
}

static la_ssize_t
append_bytes (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
write_zip (GByteArray *out, const char *content, const char *meta, CtiMoment now)
{
  struct archive *archive = archive_write_new ();
  gboolean done;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  done = archive_write_open (archive, out, NULL, append_bytes, NULL) == ARCHIVE_OK &&
         add_member (archive, "mimetype", MIME_TYPE, now);
  archive_write_zip_set_compression_deflate (archive);
  done = done && add_member (archive, "META-INF/manifest.xml", manifest, now) &&
         add_member (archive, "meta.xml", meta, now) &&
         add_member (archive, "content.xml", content, now);
  done = archive_write_close (archive) == ARCHIVE_OK && done;
  archive_write_free (archive);
  return done;
}

/**
 * cti_ods_write:
 * @grids: (element-type CtiGrid): a sheet for each; names must differ
 * @title: title of the document: neutral
 * @danish: whether numbers and days look Danish
 * @now: the moment that stands in the file
 * @error: (out) (optional): a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_ods_write (GPtrArray *grids, const char *title, gboolean danish, CtiMoment now, GError **error)
{
  g_autofree char *content = make_content (grids, danish);
  g_autofree char *meta = make_meta (title, danish);
  g_autoptr (GByteArray) out = g_byte_array_new ();

  if (!write_zip (out, content, meta, now))
    {
      g_set_error_literal (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID,
                           "the spreadsheet could not be packed");
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
