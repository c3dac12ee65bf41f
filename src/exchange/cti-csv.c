/* Text files of cells. A spreadsheet runs what begins with = + - @ as a formula, so text that
 * begins like that gets an apostrophe in front (promise 23), and so does text that has it behind
 * apostrophes; reading takes one away again. A number is written as a number, minus and all.
 * Reading finds out by itself what parts the cells.
 */

#include "cti-csv.h"

#include <math.h>
#include <string.h>

#define BOM "\xef\xbb\xbf"

static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* Apostrophes that were there before are told from the one of ours by there being one more. */
static gboolean
is_guarded (const char *text)
{
  return is_formula (text + strspn (text, "'"));
}

static void
append_text (GString *out, const char *text, char separator)
{
  g_autofree char *safe = is_guarded (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);

  if (strpbrk (safe, "\"\r\n") == NULL && strchr (safe, separator) == NULL)
    {
      g_string_append (out, safe);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = safe; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static void
append_number (GString *out, double number, int decimals, CtiCsvKind kind)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char format[] = { '%', '.', (char) ('0' + CLAMP (decimals, 0, 6)), 'f', '\0' };
  char *point;

  g_ascii_formatd (digits, sizeof digits, format, number);
  point = strchr (digits, '.');
  if (kind == CTI_CSV_OFFICE && point != NULL)
    *point = ',';
  g_string_append (out, digits);
}

static void
append_day (GString *out, CtiDate day, CtiCsvKind kind)
{
  g_autofree char *iso = cti_date_to_iso (day);
  int year = 0, month = 0, number = 0;

  cti_date_get (day, &year, &month, &number);
  if (kind == CTI_CSV_PLAIN)
    g_string_append (out, iso);
  else
    g_string_append_printf (out, "%02d.%02d.%04d", number, month, year);
}

static void
append_cell (GString *out, const CtiGridCell *cell, CtiCsvKind kind)
{
  switch (cell->kind)
    {
    case CTI_GRID_TEXT:
      append_text (out, cell->text != NULL ? cell->text : "", kind == CTI_CSV_OFFICE ? ';' : ',');
      break;
    case CTI_GRID_NUMBER:
      append_number (out, cell->number, cell->decimals, kind);
      break;
    case CTI_GRID_PERCENT:
      append_number (out, cell->number * 100, 1, kind);
      break;
    case CTI_GRID_DATE:
      append_day (out, cell->day, kind);
      break;
    case CTI_GRID_EMPTY:
    default:
      break;
    }
}

/**
 * cti_csv_write:
 * @grids: (element-type CtiGrid): grids, written one after the other, each under its name where
 *   there are several
 * @kind: for whom
 *
 * Returns: (transfer full): the file, in UTF-8; shares are in percent
 */
char *
cti_csv_write (GPtrArray *grids, CtiCsvKind kind)
{
  GString *out = g_string_new (kind == CTI_CSV_OFFICE ? BOM : NULL);
  const char *end = kind == CTI_CSV_OFFICE ? "\r\n" : "\n";

  for (guint g = 0; g < grids->len; g++)
    {
      const CtiGrid *grid = g_ptr_array_index (grids, g);

      if (g > 0)
        g_string_append (out, end);
      if (grids->len > 1)
        {
          append_text (out, grid->name, kind == CTI_CSV_OFFICE ? ';' : ',');
          g_string_append (out, end);
        }
      for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
        {
          for (guint c = 0; c < cti_grid_get_n_cells (grid, r); c++)
            {
              if (c > 0)
                g_string_append_c (out, kind == CTI_CSV_OFFICE ? ';' : ',');
              append_cell (out, cti_grid_get (grid, r, c), kind);
            }
          g_string_append (out, end);
        }
    }
  return g_string_free (out, FALSE);
}

/* What parts the cells: the one of ; tab , that the first line has most of, outside quotes. */
static char
guess_separator (const char *text)
{
  static const char candidates[] = ";\t,";
  int counts[3] = { 0 };
  gboolean quoted = FALSE;
  int best = 0;

  for (const char *c = text; *c != '\0' && (quoted || (*c != '\n' && *c != '\r')); c++)
    {
      const char *found = strchr (candidates, *c);

      if (*c == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - candidates]++;
    }
  for (int i = 1; i < 3; i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Some programs say in a line of its own, which a spreadsheet does not show, what parts the cells:
 * "sep=;". Moves @text behind it. */
static char
take_separator (const char **text)
{
  const char *line = *text;
  gsize end = strlen ("sep=;");

  if (g_ascii_strncasecmp (line, "sep=", 4) != 0 || strchr (";\t,|", line[4]) == NULL ||
      line[4] == '\0' || (line[end] != '\r' && line[end] != '\n'))
    return guess_separator (line);
  *text += end + (line[end] == '\r' && line[end + 1] == '\n' ? 2 : 1);
  return line[4];
}

static void
finish_cell (CtiGrid *grid, GString *cell)
{
  const char *text = cell->str;

  if (*text == '\'' && is_guarded (text))
    text++;
  cti_grid_add_text (grid, *text != '\0' ? text : NULL);
  g_string_truncate (cell, 0);
}

static gboolean
set_error (GError **error, CtiExchangeError code, const char *what, guint line)
{
  g_set_error (error, CTI_EXCHANGE_ERROR, (int) code, "%s in line %u", what, line);
  return FALSE;
}

static gboolean
is_within_limits (const CtiGrid *grid, guint cells, GError **error)
{
  guint rows = cti_grid_get_n_rows (grid);

  if (rows > CTI_GRID_ROWS_MAX || cells > CTI_CSV_CELLS_MAX ||
      cti_grid_get_n_cells (grid, rows - 1) > CTI_GRID_CELLS_MAX)
    return set_error (error, CTI_EXCHANGE_ERROR_TOO_LARGE, "too many cells", rows);
  return TRUE;
}

static gboolean
read_cells (CtiGrid *grid, const char *text, char separator, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE, begun = FALSE;
  guint cells = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (!begun)
        cti_grid_begin_row (grid);
      begun = TRUE;
      if (quoted && *c == '"' && c[1] == '"')
        g_string_append_c (cell, *c++);
      else if (*c == '"' && (quoted || cell->len == 0))
        quoted = !quoted;
      else if (quoted || (*c != separator && *c != '\r' && *c != '\n'))
        g_string_append_c (cell, *c);
      else
        {
          finish_cell (grid, cell);
          if (*c == '\r' && c[1] == '\n')
            c++;
          begun = *c == separator;
          if (!is_within_limits (grid, ++cells, error))
            return FALSE;
        }
    }
  if (quoted)
    return set_error (error, CTI_EXCHANGE_ERROR_SYNTAX, "a quotation mark is not closed",
                      cti_grid_get_n_rows (grid));
  if (begun)
    finish_cell (grid, cell);
  return TRUE;
}

/* The first bytes by which a file says how it is written. UTF-16 is what an office calls "Unicode
 * text". */
static const struct
{
  const char *mark;
  const char *encoding;
} marks[] = { { BOM, "UTF-8" }, { "\xff\xfe", "UTF-16LE" }, { "\xfe\xff", "UTF-16BE" } };

/* What says how it is written is taken at its word: read otherwise, all its letters would be
 * others.
 */
static char *
to_text (const char *data, gsize length)
{
  const char *encoding = g_utf8_validate_len (data, length, NULL) ? "UTF-8" : "WINDOWS-1252";
  g_autofree char *text = NULL;
  gsize size = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize mark = strlen (marks[i].mark);

      if (length < mark || memcmp (data, marks[i].mark, mark) != 0)
        continue;
      encoding = marks[i].encoding;
      data += mark;
      length -= mark;
      break;
    }
  text = g_convert (data, (gssize) length, "UTF-8", encoding, NULL, &size, NULL);
  return text != NULL && strlen (text) == size ? g_steal_pointer (&text) : NULL;
}

/**
 * cti_csv_read:
 * @data: bytes: UTF-8 or UTF-16 with their mark, UTF-8 without, or Windows-1252 as older programs
 *   write
 * @length: how many
 * @error: (out) (optional): a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): its cells, all of them text
 */
CtiGrid *
cti_csv_read (const char *data, gsize length, GError **error)
{
  g_autoptr (CtiGrid) grid = cti_grid_new ("");
  g_autofree char *text = NULL;
  const char *cells;
  char separator;

  if (length == 0) /* of which there may be no pointer */
    return g_steal_pointer (&grid);
  if (length > CTI_GRID_BYTES_MAX)
    {
      set_error (error, CTI_EXCHANGE_ERROR_TOO_LARGE, "too many bytes", 1);
      return NULL;
    }
  text = to_text (data, length);
  if (text == NULL)
    {
      set_error (error, CTI_EXCHANGE_ERROR_SYNTAX, "bytes that are no letters", 1);
      return NULL;
    }
  cells = text;
  separator = take_separator (&cells);
  if (!read_cells (grid, cells, separator, error))
    return NULL;
  return g_steal_pointer (&grid);
}
