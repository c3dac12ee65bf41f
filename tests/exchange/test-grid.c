#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "cti-csv.h"
#include "cti-ods.h"
#include "cti-spreadsheet.h"

static CtiGrid *
make_grid (const char *name)
{
  CtiGrid *grid = cti_grid_new (name);

  cti_grid_begin_row (grid);
  cti_grid_add_heading (grid, "Område");
  cti_grid_add_heading (grid, "Antal");
  cti_grid_begin_row (grid);
  cti_grid_add_text (grid, "Bolig; \"lejet\"");
  cti_grid_add_number (grid, 1234.5, 1, "1234,5");
  cti_grid_add_percent (grid, 2.0 / 3, "67 %");
  cti_grid_add_date (grid, cti_date_new (2026, 11, 21), "21.11.2026");
  cti_grid_begin_row (grid);
  cti_grid_add_text (grid, NULL);
  cti_grid_add_number (grid, -2, 0, "−2");
  cti_grid_add_text (grid, "=1+1");
  cti_grid_add_text (grid, "to\nlinjer");
  return grid;
}

static GPtrArray *
make_grids (void)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_grid_free);

  g_ptr_array_add (grids, make_grid ("Forløb"));
  return grids;
}

static void
danish_office_gets_semicolons_and_commas (void)
{
  g_autoptr (GPtrArray) grids = make_grids ();
  g_autofree char *text = cti_csv_write (grids, CTI_CSV_OFFICE);

  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbfOmråde;Antal\r\n"
                   "\"Bolig; \"\"lejet\"\"\";1234,5;66,7;21.11.2026\r\n"
                   ";-2;'=1+1;\"to\nlinjer\"\r\n");
}

static void
programs_get_commas_and_points (void)
{
  g_autoptr (GPtrArray) grids = make_grids ();
  g_autofree char *text = cti_csv_write (grids, CTI_CSV_PLAIN);

  g_assert_cmpstr (text, ==,
                   "Område,Antal\n"
                   "\"Bolig; \"\"lejet\"\"\",1234.5,66.7,2026-11-21\n"
                   ",-2,'=1+1,\"to\nlinjer\"\n");
}

static void
assert_read (const CtiGrid *grid)
{
  g_assert_cmpint ((int) cti_grid_get_n_rows (grid), ==, 3);
  g_assert_cmpstr (cti_grid_get_text (grid, 0, 0), ==, "Område");
  g_assert_cmpstr (cti_grid_get_text (grid, 1, 0), ==, "Bolig; \"lejet\"");
  g_assert_cmpstr (cti_grid_get_text (grid, 2, 0), ==, "");
  g_assert_cmpstr (cti_grid_get_text (grid, 2, 1), ==, "-2");
  g_assert_cmpstr (cti_grid_get_text (grid, 2, 2), ==, "=1+1");
  g_assert_cmpstr (cti_grid_get_text (grid, 2, 3), ==, "to\nlinjer");
}

static void
what_is_written_is_read_again (void)
{
  static const CtiCsvKind kinds[] = { CTI_CSV_OFFICE, CTI_CSV_PLAIN };
  g_autoptr (GPtrArray) grids = make_grids ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = cti_csv_write (grids, kinds[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiGrid) grid = cti_csv_read (text, strlen (text), &error);

      g_assert_no_error (error);
      assert_read (grid);
    }
}

/* What was typed with an apostrophe keeps it; what got one from us loses it. */
static void
apostrophe_of_somebody_else_stays (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cells[] = {
    { "=1+1", "'=1+1" },      { "'=1+1", "''=1+1" }, { "''-2", "'''-2" },
    { "'n Roll", "'n Roll" }, { "'", "'" },          { "'@", "''@" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GPtrArray) grids = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_grid_free);
      g_autofree char *text = NULL;
      g_autofree char *line = g_strconcat (cells[i].written, "\n", NULL);
      g_autoptr (CtiGrid) again = NULL;
      CtiGrid *grid = cti_grid_new ("");

      g_ptr_array_add (grids, grid);
      cti_grid_begin_row (grid);
      cti_grid_add_text (grid, cells[i].text);
      text = cti_csv_write (grids, CTI_CSV_PLAIN);
      g_assert_cmpstr (text, ==, line);
      again = cti_csv_read (text, strlen (text), NULL);
      g_assert_nonnull (again);
      g_assert_cmpstr (cti_grid_get_text (again, 0, 0), ==, cells[i].text);
    }
}

static void
spreadsheet_is_read_again (void)
{
  g_autoptr (GPtrArray) grids = make_grids ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      cti_ods_write (grids, "Tal", TRUE, (CtiMoment){ 1795000000, 60 }, &error);
  g_autoptr (GPtrArray) again = NULL;

  g_assert_no_error (error);
  again = cti_ods_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpint ((int) again->len, ==, 1);
  g_assert_cmpstr (((CtiGrid *) g_ptr_array_index (again, 0))->name, ==, "Forløb");
  assert_read (g_ptr_array_index (again, 0));
  g_assert_cmpstr (cti_grid_get_text (g_ptr_array_index (again, 0), 1, 3), ==, "2026-11-21");
}

/* Older programs write Windows-1252 and tabs. */
static void
old_files_are_read_too (void)
{
  static const char text[] = "navn\t\xe5r\nS\xf8ren\t1980";
  g_autoptr (CtiGrid) grid = cti_csv_read (text, sizeof text - 1, NULL);

  g_assert_nonnull (grid);
  g_assert_cmpstr (cti_grid_get_text (grid, 0, 1), ==, "år");
  g_assert_cmpstr (cti_grid_get_text (grid, 1, 0), ==, "Søren");
}

static void
what_is_no_table_is_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } table[] = { { "a;\"b", 4 }, { "a\0b", 3 } };
  g_autoptr (GBytes) junk = g_bytes_new_static ("PK\3\4junk", 8);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_null (cti_csv_read (table[i].bytes, table[i].length, &error));
      g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX);
      g_clear_error (&error);
    }
  g_assert_null (cti_ods_read (junk, &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX);
}

static void
empty_file_is_an_empty_table (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiGrid) grid = cti_spreadsheet_load (nothing, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cti_grid_get_n_rows (grid), ==, 0);
}

/* A spreadsheet of one cell, so often. */
static GBytes *
make_repeating (const char *text, int columns, int rows)
{
  g_autofree char *content = g_strdup_printf (
      "<office:body><table:table><table:table-row table:number-rows-repeated='%d'>"
      "<table:table-cell table:number-columns-repeated='%d'><text:p>%s</text:p></table:table-cell>"
      "</table:table-row></table:table></office:body>",
      rows, columns, text);
  gsize size = strlen (content) + 1024, used = 0;
  guint8 *bytes = g_malloc (size);
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, "content.xml");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) strlen (content));
  archive_write_set_format_zip (archive);
  archive_write_open_memory (archive, bytes, size, &used);
  archive_write_header (archive, entry);
  archive_write_data (archive, content, strlen (content));
  archive_entry_free (entry);
  archive_write_free (archive);
  return g_bytes_new_take (bytes, used);
}

/* 256 x 50 000 cells of a thousand letters stand in a file of two thousand bytes. */
static void
what_repeats_without_end_is_refused (void)
{
  g_autofree char *text = g_strnfill (1000, 'a');
  g_autoptr (GBytes) few = make_repeating (text, 20, 50);
  g_autoptr (GBytes) many = make_repeating (text, CTI_GRID_CELLS_MAX, CTI_GRID_ROWS_MAX);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = cti_ods_read (few, &error);
  const CtiGrid *grid;

  g_assert_no_error (error);
  grid = g_ptr_array_index (read, 0);
  g_assert_cmpuint (cti_grid_get_n_rows (grid), ==, 50);
  g_assert_cmpstr (cti_grid_get_text (grid, 49, 19), ==, text);
  g_assert_null (cti_ods_read (many, &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/danish-office-gets-semicolons-and-commas",
                   danish_office_gets_semicolons_and_commas);
  g_test_add_func ("/grid/programs-get-commas-and-points", programs_get_commas_and_points);
  g_test_add_func ("/grid/what-is-written-is-read-again", what_is_written_is_read_again);
  g_test_add_func ("/grid/apostrophe-of-somebody-else-stays", apostrophe_of_somebody_else_stays);
  g_test_add_func ("/grid/spreadsheet-is-read-again", spreadsheet_is_read_again);
  g_test_add_func ("/grid/old-files-are-read-too", old_files_are_read_too);
  g_test_add_func ("/grid/what-is-no-table-is-refused", what_is_no_table_is_refused);
  g_test_add_func ("/grid/an-empty-file-is-an-empty-table", empty_file_is_an_empty_table);
  g_test_add_func ("/grid/what-repeats-without-end-is-refused",
                   what_repeats_without_end_is_refused);
  return g_test_run ();
}
