/* Reading OpenDocument spreadsheets. What repeats is written once with a count; a spreadsheet fills
 * its million empty rows that way, so what repeats is laid out only as far as something follows,
 * and only as far as it all fits into memory: a few bytes can ask for any number of long texts.
 *
 * A cell is what stands in it: not the remark somebody pinned to it, and not the number behind a
 * CPR number or a code that begins with a zero, which the number has lost. */

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

#include "cti-ods.h"

#define CONTENT_MAX (64 * 1024 * 1024)
/* The most bytes that all cells take once they are laid out, and what each takes beside its text.
 */
#define LAID_OUT_MAX (256UL * 1024 * 1024)
#define CELL_SIZE    64UL
/* No spreadsheet nests its elements as deep; each costs the parser memory. */
#define DEPTH_MAX 100
/* A count of blanks in few bytes must not ask for many. */
#define BLANKS_MAX 20

typedef struct
{
  GPtrArray *grids;
  CtiGrid *grid;   /* (unowned) (nullable): the sheet that is read */
  GPtrArray *row;  /* (owned) (element-type utf8): its row so far */
  int empty_rows;  /* not yet laid out */
  int empty_cells; /* likewise */
  int repeat_row;
  int repeat_cell;
  gsize row_size; /* bytes of its cells */
  gsize laid_out; /* bytes of the cells of all sheets */
  char *value;    /* (owned) (nullable): number or day of the cell */
  GString *text;  /* (owned) */
  gboolean in_cell;
  gboolean in_text;
  int depth; /* elements that are open */
} Reader;

static const char *
find (const char **names, const char **values, const char *name)
{
  for (; *names != NULL; names++, values++)
    if (g_str_equal (*names, name))
      return *values;
  return NULL;
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE, why);
  return FALSE;
}

static int
get_count (const char **names, const char **values, const char *name)
{
  const char *text = find (names, values, name);

  return text != NULL ? CLAMP (atoi (text), 1, G_MAXINT / 2) : 1;
}

static void
begin_cell (Reader *reader, const char **names, const char **values)
{
  static const char *const kinds[] = { "office:value", "office:date-value", "office:time-value" };
  const char *value = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds) && value == NULL; i++)
    value = find (names, values, kinds[i]);
  reader->in_cell = TRUE;
  reader->repeat_cell = get_count (names, values, "table:number-columns-repeated");
  g_free (reader->value);
  reader->value = g_strdup (value);
  g_string_truncate (reader->text, 0);
}

static gboolean
is_cell (const char *name)
{
  return g_str_equal (name, "table:table-cell") || g_str_equal (name, "table:covered-table-cell");
}

/* Whether the element that begins or ends stands in the cell itself, not in a remark or a drawing
 * pinned to it. */
static gboolean
is_of_cell (GMarkupParseContext *context)
{
  const GSList *open = g_markup_parse_context_get_element_stack (context);

  return open != NULL && open->next != NULL && is_cell (open->next->data);
}

static void
start_text (Reader *reader, const char *name, const char **names, const char **values)
{
  int blanks = 0;

  if (g_str_equal (name, "text:s"))
    blanks = MIN (get_count (names, values, "text:c"), BLANKS_MAX);
  else if (g_str_equal (name, "text:tab"))
    g_string_append_c (reader->text, '\t');
  else if (g_str_equal (name, "text:line-break"))
    g_string_append_c (reader->text, '\n');
  for (; blanks > 0; blanks--)
    g_string_append_c (reader->text, ' ');
}

static void
start_element (GMarkupParseContext *context,
               const char *name,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *reader = data;

  if (++reader->depth > DEPTH_MAX)
    refuse (error, "elements are nested too deep");
  else if (g_str_equal (name, "table:table"))
    {
      const char *title = find (names, values, "table:name");

      reader->grid = cti_grid_new (title != NULL ? title : "");
      reader->empty_rows = 0;
      g_ptr_array_add (reader->grids, reader->grid);
    }
  else if (g_str_equal (name, "table:table-row"))
    {
      reader->repeat_row = get_count (names, values, "table:number-rows-repeated");
      reader->empty_cells = 0;
      reader->row_size = 0;
      g_ptr_array_set_size (reader->row, 0);
    }
  else if (is_cell (name))
    begin_cell (reader, names, values);
  else if (reader->in_cell && g_str_equal (name, "text:p") && is_of_cell (context))
    {
      if (reader->text->len > 0)
        g_string_append_c (reader->text, '\n');
      reader->in_text = TRUE;
    }
  else if (reader->in_text)
    start_text (reader, name, names, values);
}

/* Whether the cell shows its whole number with zeros in front: "010190-1234" for 101901234. Such a
 * number stands for a text that a spreadsheet took for a number. */
static gboolean
shows_zeros (const char *shown, const char *value)
{
  if (*shown != '0')
    return FALSE;
  while (*shown == '0' || *shown == '-' || *shown == ' ')
    shown++;
  for (; *shown != '\0'; shown++)
    if (*shown != '-' && *shown != ' ' && *shown != *value++)
      return FALSE;
  return *value == '\0';
}

static gboolean
end_cell (Reader *reader, GError **error)
{
  g_autofree char *value = g_steal_pointer (&reader->value);
  const char *shown = reader->text->str;
  const char *text = value != NULL && !shows_zeros (shown, value) ? value : shown;

  reader->in_cell = FALSE;
  if (*text == '\0')
    {
      reader->empty_cells += MIN (reader->repeat_cell, CTI_GRID_CELLS_MAX + 1);
      return TRUE;
    }
  if (reader->row->len + (guint) reader->empty_cells + (guint) reader->repeat_cell >
      CTI_GRID_CELLS_MAX)
    return refuse (error, "a row has too many cells");
  reader->row_size += (gsize) reader->empty_cells * CELL_SIZE +
                      (gsize) reader->repeat_cell * (strlen (text) + CELL_SIZE);
  if (reader->row_size > LAID_OUT_MAX)
    return refuse (error, "a row is too large");
  for (; reader->empty_cells > 0; reader->empty_cells--)
    g_ptr_array_add (reader->row, g_strdup (""));
  for (int i = 0; i < reader->repeat_cell; i++)
    g_ptr_array_add (reader->row, g_strdup (text));
  return TRUE;
}

static gboolean
end_row (Reader *reader, GError **error)
{
  guint64 rows = cti_grid_get_n_rows (reader->grid);

  if (reader->row->len == 0)
    {
      reader->empty_rows = MIN (reader->empty_rows + reader->repeat_row, CTI_GRID_ROWS_MAX + 1);
      return TRUE;
    }
  if (rows + (guint64) reader->empty_rows + (guint64) reader->repeat_row > CTI_GRID_ROWS_MAX)
    return refuse (error, "a sheet has too many rows");
  reader->laid_out += reader->row_size * (gsize) reader->repeat_row;
  if (reader->laid_out > LAID_OUT_MAX)
    return refuse (error, "the sheets are too large");
  for (; reader->empty_rows > 0; reader->empty_rows--)
    cti_grid_begin_row (reader->grid);
  for (int i = 0; i < reader->repeat_row; i++)
    {
      cti_grid_begin_row (reader->grid);
      for (guint c = 0; c < reader->row->len; c++)
        {
          const char *text = g_ptr_array_index (reader->row, c);

          cti_grid_add_text (reader->grid, *text != '\0' ? text : NULL);
        }
    }
  return TRUE;
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reader *reader = data;

  reader->depth--;
  if (g_str_equal (name, "text:p") && is_of_cell (context))
    reader->in_text = FALSE;
  else if (reader->in_cell && is_cell (name))
    end_cell (reader, error);
  else if (reader->grid != NULL && g_str_equal (name, "table:table-row"))
    end_row (reader, error);
}

static void
take_text (GMarkupParseContext *context,
           const char *text,
           gsize length,
           gpointer data,
           GError **error)
{
  Reader *reader = data;

  if (reader->in_text)
    g_string_append_len (reader->text, text, (gssize) length);
}

static const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };

static GPtrArray *
read_content (const char *text, gsize length, GError **error)
{
  Reader reader = { .grids = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_grid_free),
                    .row = g_ptr_array_new_with_free_func (g_free),
                    .text = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  gboolean done = g_markup_parse_context_parse (context, text, (gssize) length, error) &&
                  g_markup_parse_context_end_parse (context, error);

  g_ptr_array_unref (reader.row);
  g_string_free (reader.text, TRUE);
  g_free (reader.value);
  if (!done || reader.grids->len == 0)
    g_clear_pointer (&reader.grids, g_ptr_array_unref);
  return reader.grids;
}

/* Reads the member at which the archive stands. */
static GByteArray *
read_member (struct archive *archive)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint8 buffer[65536];
  la_ssize_t got;

  while ((got = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    {
      if (out->len + (guint) got > CONTENT_MAX)
        return NULL;
      g_byte_array_append (out, buffer, (guint) got);
    }
  return got < 0 ? NULL : g_steal_pointer (&out);
}

static GByteArray *
find_content (GBytes *bytes)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  GByteArray *content = NULL;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    while (content == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
      if (g_strcmp0 (archive_entry_pathname (entry), "content.xml") == 0)
        {
          content = read_member (archive);
          break;
        }
  archive_read_free (archive);
  return content;
}

/**
 * cti_ods_read:
 * @bytes: a file
 * @error: (out) (optional): a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable) (element-type CtiGrid): its sheets; all cells are text, a
 *   number with a decimal point and a day as ISO
 */
GPtrArray *
cti_ods_read (GBytes *bytes, GError **error)
{
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (GError) cause = NULL;
  GPtrArray *grids = NULL;

  if (g_bytes_get_size (bytes) <= CTI_GRID_BYTES_MAX)
    content = find_content (bytes);
  if (content != NULL)
    grids = read_content ((const char *) content->data, content->len, &cause);
  if (grids != NULL)
    return grids;
  if (cause != NULL && cause->domain == CTI_EXCHANGE_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX,
                         "not an OpenDocument spreadsheet");
  return NULL;
}
