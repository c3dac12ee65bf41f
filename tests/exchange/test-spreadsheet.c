/* The spreadsheets that offices really have: what their programs write around a value is not taken
 * for the value, and what could be read in two ways is refused. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "cti-case.h"
#include "cti-csv.h"
#include "cti-field.h"
#include "cti-ods.h"
#include "cti-spreadsheet.h"
#include "cti-text.h"

static const char *
own_field_words (const char *record, const char *field)
{
  return field;
}

static const char *
own_value_words (const CtiEnumValue *values, int value)
{
  return cti_enum_to_nick (values, value);
}

static const CtiSheetWords words = { own_field_words, own_value_words };

static CtiGrid *
load (const char *bytes, gsize length)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  CtiGrid *grid = cti_spreadsheet_load (file, &error);

  g_assert_no_error (error);
  return grid;
}

/* --- OpenDocument ----------------------------------------------------------------------------- */

static GBytes *
zip (const char *content)
{
  gsize length = strlen (content), size = length + 1024, used = 0;
  guint8 *bytes = g_malloc (size);
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, "content.xml");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_write_set_format_zip (archive);
  archive_write_open_memory (archive, bytes, size, &used);
  archive_write_header (archive, entry);
  archive_write_data (archive, content, length);
  archive_entry_free (entry);
  archive_write_free (archive);
  return g_bytes_new_take (bytes, used);
}

/* What a sheet of one cell is read as. */
static char *
read_cell (const char *cell)
{
  g_autofree char *content = g_strdup_printf (
      "<office:body><table:table><table:table-row>%s</table:table-row></table:table></office:body>",
      cell);
  g_autoptr (GBytes) bytes = zip (content);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) grids = cti_ods_read (bytes, &error);
  const CtiGrid *grid;

  g_assert_no_error (error);
  grid = g_ptr_array_index (grids, 0);
  return g_strdup (cti_grid_get_n_rows (grid) > 0 ? cti_grid_get_text (grid, 0, 0) : "");
}

static void
a_cell_is_what_stands_in_it (void)
{
  static const struct
  {
    const char *cell;
    const char *text;
  } cells[] = {
    { "<office:annotation><dc:creator>Lene</dc:creator><text:p>ring til hende</text:p>"
      "</office:annotation><text:p>K-01</text:p>",
      "K-01" },
    { "<office:annotation><text:p>tom</text:p></office:annotation>", "" },
    { "<draw:frame><draw:text-box><text:p>pil</text:p></draw:text-box></draw:frame>"
      "<text:p>4</text:p>",
      "4" },
    { "<text:p>en<text:span> fed</text:span> dag</text:p><text:p>til</text:p>", "en fed dag\ntil" },
    { "<text:p>a<text:line-break/>b<text:tab/>c<text:s text:c='3'/>d</text:p>", "a\nb\tc   d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *cell =
          g_strconcat ("<table:table-cell>", cells[i].cell, "</table:table-cell>", NULL);
      g_autofree char *text = read_cell (cell);

      g_assert_cmpstr (text, ==, cells[i].text);
    }
}

/* A CPR number or a code that was taken for a number is shown with the zero it has lost. */
static void
zeros_that_a_number_shows_are_kept (void)
{
  static const struct
  {
    const char *value;
    const char *shown;
    const char *text;
  } cells[] = {
    { "office:value='101901234'", "0101901234", "0101901234" },
    { "office:value='101901234'", "010190-1234", "010190-1234" },
    { "office:value='7'", "007", "007" },
    { "office:value='4.5'", "4,5", "4.5" },
    { "office:value='0.5'", "0,5", "0.5" },
    { "office:value='0'", "0", "0" },
    { "office:value='12'", "0 til 12", "12" },
    { "office:date-value='2026-02-01'", "01-02-2026", "2026-02-01" },
    { "office:time-value='PT14H30M00S'", "02:30 PM", "PT14H30M00S" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *cell =
          g_strdup_printf ("<table:table-cell %s><text:p>%s</text:p></table:table-cell>",
                           cells[i].value, cells[i].shown);
      g_autofree char *text = read_cell (cell);

      g_assert_cmpstr (text, ==, cells[i].text);
    }
}

/* Each open element costs memory; a few bytes, packed, hold millions. */
static void
elements_without_end_are_refused (void)
{
  g_autofree char *opened = g_strnfill (3 * 200, 'a');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; opened[i] != '\0'; i += 3)
    memcpy (opened + i, "<a>", 3);
  bytes = zip (opened);
  g_assert_null (cti_ods_read (bytes, &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE);
}

/* --- Letters ---------------------------------------------------------------------------------- */

/* What a spreadsheet calls "Unicode text". */
static void
wide_letters_are_read (void)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
  } kinds[] = { { "UTF-16LE", "\xff\xfe" }, { "UTF-16BE", "\xfe\xff" } };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      static const char text[] = "kode\tnavn\nK-01\tSøren";
      gsize length = 0;
      g_autofree char *wide = g_convert (text, -1, kinds[i].encoding, "UTF-8", NULL, &length, NULL);
      g_autoptr (GString) file = g_string_new (kinds[i].mark);
      g_autoptr (CtiGrid) grid = NULL;

      g_string_append_len (file, wide, (gssize) length);
      grid = load (file->str, file->len);
      g_assert_cmpstr (cti_grid_get_text (grid, 0, 1), ==, "navn");
      g_assert_cmpstr (cti_grid_get_text (grid, 1, 1), ==, "Søren");
    }
}

/* A spreadsheet does not show that line, so rows are counted without it. */
static void
what_parts_the_cells_may_be_said (void)
{
  static const char *const files[] = { "sep=;\nkode;a,b,c\nK-01;x",
                                       "SEP=,\r\nkode,\"a,b,c\"\nK-01,x",
                                       "sep=|\nkode|a,b,c\nK-01|x" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CtiGrid) grid = load (files[i], strlen (files[i]));

      g_assert_cmpuint (cti_grid_get_n_rows (grid), ==, 2);
      g_assert_cmpstr (cti_grid_get_text (grid, 0, 0), ==, "kode");
      g_assert_cmpstr (cti_grid_get_text (grid, 0, 1), ==, "a,b,c");
      g_assert_cmpstr (cti_grid_get_text (grid, 1, 1), ==, "x");
    }
}

static void
a_heading_that_only_looks_so_is_one (void)
{
  static const char text[] = "sep=;x;y\n1;2;3";
  g_autoptr (CtiGrid) grid = load (text, sizeof text - 1);

  g_assert_cmpstr (cti_grid_get_text (grid, 0, 0), ==, "sep=");
  g_assert_cmpstr (cti_grid_get_text (grid, 0, 1), ==, "x");
}

/* Read as another writing, all its letters would be others. */
static void
a_mark_is_taken_at_its_word (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } files[] = {
    { "\xef\xbb\xbfnavn\nS\xc3\xb8ren\nAs\xe5\n", 20 },
    { "\xff\xfen\0a\0v", 7 },
    { "navn\nS\x81ren\n", 11 }, /* no letter of Windows-1252 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cti_csv_read (files[i].bytes, files[i].length, &error));
      g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX);
    }
}

/* Headings are shown to choose by, and cells to say what is wrong: before a field has cleaned them.
 */
static void
cells_are_harmless_once_loaded (void)
{
  static const char text[] = "ko\x1b[31mde;\"samtykke\r\ngivet\"\nK-01;a\u202egnp.exe\na\u030a;b";
  g_autoptr (CtiGrid) grid = load (text, sizeof text - 1);

  g_assert_cmpstr (cti_grid_get_text (grid, 0, 0), ==, "ko[31mde");
  g_assert_cmpstr (cti_grid_get_text (grid, 0, 1), ==, "samtykke givet");
  g_assert_cmpstr (cti_grid_get_text (grid, 1, 1), ==, "agnp.exe");
  g_assert_cmpstr (cti_grid_get_text (grid, 2, 0), ==, "å");
}

/* What cells take is many times what they are written in. */
static void
cells_without_end_are_refused (void)
{
  g_autofree char *row = g_strnfill (99, ';');
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i <= CTI_CSV_CELLS_MAX / 100; i++)
    g_string_append_printf (text, "%s\n", row);
  g_assert_null (cti_csv_read (text->str, text->len, &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE);
}

/* --- Values ----------------------------------------------------------------------------------- */

typedef struct
{
  CtiGrid *grid;
  CtiStarForm *form;
  CtiSpreadsheet *sheet;
} Taken;

static Taken *
take (CtiSheetKind kind, const char *text)
{
  Taken *self = g_new0 (Taken, 1);

  self->grid = load (text, strlen (text));
  self->form = cti_star_form_new_built_in ();
  self->sheet = cti_spreadsheet_new (kind, self->grid, self->form, &words);
  cti_spreadsheet_guess_columns (self->sheet);
  cti_spreadsheet_read (self->sheet);
  return self;
}

static void
taken_free (Taken *self)
{
  cti_spreadsheet_free (self->sheet);
  cti_star_form_free (self->form);
  cti_grid_free (self->grid);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taken, taken_free)

/* What a cell becomes in the field of a contact; NULL where it is refused. */
static char *
take_value (const char *field, const char *cell)
{
  g_autofree char *text = g_strdup_printf ("code;%s\nK-01;%s\n", field, cell);
  g_autoptr (Taken) taken = take (CTI_SHEET_CONTACTS, text);
  const CtiSheetRow *row;
  const CtiField *type = cti_record_type_find_field (&cti_contact_type, field);

  if (taken->sheet->errors->len > 0)
    return NULL;
  g_assert_cmpuint (taken->sheet->rows->len, ==, 1);
  row = g_ptr_array_index (taken->sheet->rows, 0);
  return row->records->len > 0 ? cti_field_to_text (g_ptr_array_index (row->records, 0), type)
                               : g_strdup ("");
}

static void
values_are_read_as_they_are_meant (void)
{
  static const struct
  {
    const char *field;
    const char *cell;
    const char *stored; /* (nullable): refused */
  } cells[] = {
    { "date", "21.11.2026", "2026-11-21" },
    { "date", "21-11-2026 00:00", "2026-11-21" },
    { "date", "21-11-2026 14:30:00", "2026-11-21" },
    { "date", "\u00a021-11-26\u00a0", "2026-11-21" },
    { "date", "\u00a0", "" },
    { "date", "21-11-2026 x", NULL },
    { "date", "46347", NULL },
    { "date", "1.1.-99", NULL },
    { "start", "14:30", "870" },
    { "start", "14.30", "870" },
    { "start", "9:05:00", "545" },
    { "start", "PT14H30M00S", "870" },
    { "start", "02:30:00 PM", NULL },
    { "start", "14.5", NULL },
    { "start", "0.5", NULL },
    { "start", "24:00", NULL },
    { "start", "-1:30", NULL },
    { "minutes", "45", "45" },
    { "minutes", "45,00", "45" },
    { "minutes", "1:15", "75" },
    { "minutes", "00:45:00", "45" },
    { "minutes", "PT00H45M00S", "45" },
    { "minutes", "-1:30", NULL },
    { "minutes", "1:-5", NULL },
    { "minutes", "1.000", NULL },
    { "minutes", "4.5", NULL },
    { "minutes", "0x10", NULL },
    { "minutes", "1e1", NULL },
    { "minutes", "nan", NULL },
    { "minutes", "99999999999", NULL },
    { "minutes", "1000000000", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *stored = take_value (cells[i].field, cells[i].cell);

      g_test_message ("%s: %s", cells[i].field, cells[i].cell);
      g_assert_cmpstr (stored, ==, cells[i].stored);
    }
}

static void
a_text_over_a_column_is_no_heading (void)
{
  g_autofree char *more = g_strnfill (CTI_TEXT_LINE_MAX, 'x');
  g_autofree char *text = g_strconcat ("code;minutes;indirect", more, "\n", NULL);
  g_autoptr (Taken) taken = take (CTI_SHEET_CONTACTS, text);

  g_assert_cmpint (cti_spreadsheet_get_column (taken->sheet, 1), !=, CTI_SHEET_NO_TARGET);
  g_assert_cmpint (cti_spreadsheet_get_column (taken->sheet, 2), ==, CTI_SHEET_NO_TARGET);
}

/* The second would take the place of the first without a word. */
static void
two_columns_of_one_field_are_refused (void)
{
  static const char text[] = "code;date;day\nK-01;2026-11-20;2026-11-21\n";
  g_autoptr (Taken) taken = take (CTI_SHEET_CONTACTS, text);
  const CtiSheetError *wrong;

  cti_spreadsheet_set_column (taken->sheet, 2, cti_spreadsheet_get_column (taken->sheet, 1));
  cti_spreadsheet_read (taken->sheet);
  g_assert_cmpuint (taken->sheet->rows->len, ==, 0);
  g_assert_cmpuint (taken->sheet->errors->len, ==, 1);
  wrong = g_ptr_array_index (taken->sheet->errors, 0);
  g_assert_cmpint (wrong->problem.code, ==, CTI_PROBLEM_SECOND_COLUMN);
  g_assert_cmpuint (wrong->row, ==, 1);
  g_assert_cmpuint (wrong->column, ==, 3);
  g_assert_cmpstr (wrong->text, ==, "day");
}

/* An error is printed, kept and sent on: it says where, and not who (promise 13). */
static void
an_error_does_not_tell_who (void)
{
  static const char text[] = "code;birth_date;contact_start\nK-01;12.13.1990;12.13.2026\n";
  g_autoptr (Taken) taken = take (CTI_SHEET_CITIZENS, text);

  g_assert_cmpuint (taken->sheet->errors->len, ==, 2);
  g_assert_cmpstr (((CtiSheetError *) g_ptr_array_index (taken->sheet->errors, 0))->text, ==, NULL);
  g_assert_cmpstr (((CtiSheetError *) g_ptr_array_index (taken->sheet->errors, 1))->text, ==,
                   "12.13.2026");
}

static void
an_error_is_not_as_long_as_the_cell (void)
{
  g_autofree char *long_cell = g_strnfill (100000, 'x');
  g_autofree char *text = g_strconcat ("code;date\nK-01;", long_cell, "\n", NULL);
  g_autoptr (Taken) taken = take (CTI_SHEET_CONTACTS, text);

  g_assert_cmpuint (taken->sheet->errors->len, ==, 1);
  g_assert_cmpuint (strlen (((CtiSheetError *) g_ptr_array_index (taken->sheet->errors, 0))->text),
                    ==, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spreadsheet/a-cell-is-what-stands-in-it", a_cell_is_what_stands_in_it);
  g_test_add_func ("/spreadsheet/zeros-that-a-number-shows-are-kept",
                   zeros_that_a_number_shows_are_kept);
  g_test_add_func ("/spreadsheet/elements-without-end-are-refused",
                   elements_without_end_are_refused);
  g_test_add_func ("/spreadsheet/wide-letters-are-read", wide_letters_are_read);
  g_test_add_func ("/spreadsheet/what-parts-the-cells-may-be-said",
                   what_parts_the_cells_may_be_said);
  g_test_add_func ("/spreadsheet/a-heading-that-only-looks-so-is-one",
                   a_heading_that_only_looks_so_is_one);
  g_test_add_func ("/spreadsheet/a-mark-is-taken-at-its-word", a_mark_is_taken_at_its_word);
  g_test_add_func ("/spreadsheet/cells-are-harmless-once-loaded", cells_are_harmless_once_loaded);
  g_test_add_func ("/spreadsheet/cells-without-end-are-refused", cells_without_end_are_refused);
  g_test_add_func ("/spreadsheet/values-are-read-as-they-are-meant",
                   values_are_read_as_they_are_meant);
  g_test_add_func ("/spreadsheet/a-text-over-a-column-is-no-heading",
                   a_text_over_a_column_is_no_heading);
  g_test_add_func ("/spreadsheet/two-columns-of-one-field-are-refused",
                   two_columns_of_one_field_are_refused);
  g_test_add_func ("/spreadsheet/an-error-does-not-tell-who", an_error_does_not_tell_who);
  g_test_add_func ("/spreadsheet/an-error-is-not-as-long-as-the-cell",
                   an_error_is_not_as_long_as_the_cell);
  return g_test_run ();
}
