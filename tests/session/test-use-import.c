/* What takes long and is given up, or cut off: an import is there as a whole or not at all, and so
 * is the way back. */

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cti-csv.h"
#include "cti-use-export.h"
#include "cti-use-sheet.h"
#include "session-fixture.h"

#define NEW_CITIZENS "code,birth_year\nK-07,1990\nK-08,1991\nK-09,1992\n"
#define SCORES                                     \
  "code,date,glad,calm,active,rested,interested\n" \
  "K-01,2026-05-04,1,1,2,1,2\nK-02,2026-05-05,2,2,2,2,2\n"
#define STEPS_MAX 400
#define KEY_SIZE  32

static const char *
no_field_words (const char *record, const char *field)
{
  return field;
}

static const char *
no_value_words (const CtiEnumValue *values, int value)
{
  return cti_enum_to_nick (values, value);
}

static const CtiSheetWords words = { no_field_words, no_value_words };

typedef struct
{
  CtiSheetKind kind;
  const char *text;
} Sheet;

static const Sheet sheets[] = { { CTI_SHEET_CITIZENS, NEW_CITIZENS },
                                { CTI_SHEET_WELLBEING, SCORES } };

/* --- Giving up and cutting off ---------------------------------------------------------------- */

static gboolean
give_up (guint done, guint total, gpointer data)
{
  guint *left = data;

  g_assert_cmpuint (done, <, total);
  return (*left)-- > 0;
}

static int
kill_at (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  guint *left = data;

  if ((*left)-- == 0)
    raise (SIGKILL);
  return 0;
}

static char *
bring_in (SessionFixture *fixture, const Sheet *from, guint *left, GError **error)
{
  g_autoptr (CtiGrid) grid = cti_csv_read (from->text, strlen (from->text), NULL);
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (CtiSpreadsheet) sheet = cti_spreadsheet_new (from->kind, grid, form, &words);
  g_autoptr (CtiSheetPlan) plan = NULL;
  g_autoptr (CtiImportBatch) batch = NULL;

  cti_spreadsheet_guess_columns (sheet);
  plan = cti_use_plan_sheet (fixture->store, sheet, NULL);
  g_assert_cmpuint (sheet->errors->len, ==, 0);
  batch = cti_use_import_sheet (fixture->store, sheet, plan, left != NULL ? give_up : NULL, left,
                                error);
  return batch != NULL ? g_strdup (batch->record.id) : NULL;
}

typedef gboolean (*Deed) (SessionFixture *fixture, const Sheet *sheet);

static gboolean
bring_in_all (SessionFixture *fixture, const Sheet *sheet)
{
  g_autofree char *batch = bring_in (fixture, sheet, NULL, NULL);

  return batch != NULL;
}

static gboolean
take_back (SessionFixture *fixture, const Sheet *sheet)
{
  g_autoptr (GPtrArray) batches = cti_use_read_imports (fixture->store, NULL);
  const CtiImportBatch *batch = g_ptr_array_index (batches, 0);

  return cti_use_take_import_back (fixture->store, batch->record.id, NULL, NULL, NULL);
}

/* Opened as an unlock does it. */
static void
reopen (SessionFixture *fixture)
{
  session_fixture_open (fixture);
  cti_imports_finish (fixture->store);
}

/* In a child that is killed before its disk step number @step; returns whether there was one. A
 * secret is not carried over into a child: it gets the key anew. */
static gboolean
kill_before_step (SessionFixture *fixture, guint step, Deed deed, const Sheet *sheet)
{
  static CtiSecret *of_parent; /* not to be touched by the child, and not lost by it */
  guint8 key[KEY_SIZE];
  int status = 0;
  pid_t child;

  session_fixture_close (fixture);
  of_parent = fixture->key;
  g_assert_cmpuint (cti_secret_get_size (fixture->key), ==, KEY_SIZE);
  memcpy (key, cti_secret_get_bytes (of_parent), KEY_SIZE);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      fixture->key = cti_secret_new_copy (key, KEY_SIZE);
      g_random_set_seed ((guint32) getpid ()); /* ids of its own, as another program has */
      session_fixture_open (fixture);
      cti_disk_set_watch (kill_at, &step);
      _exit (deed (fixture, sheet) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  reopen (fixture);
  return WIFSIGNALED (status);
}

/* --- What is there ---------------------------------------------------------------------------- */

static SessionFixture *
make_fixture (void)
{
  SessionFixture *fixture = session_fixture_new ();
  g_autofree char *first = session_fixture_add_case (fixture, "K-01");
  g_autofree char *second = session_fixture_add_case (fixture, "K-02");

  return fixture;
}

static guint
count_scores (SessionFixture *fixture, const char *code)
{
  const CtiCardEntry *entry = cti_card_index_find_code (cti_store_get_cards (fixture->store), code);
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, entry->id, NULL);

  return cti_case_get_records (now, &cti_wellbeing_type)->len;
}

static guint
count_case_files (SessionFixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->path, "cases", NULL);
  g_autoptr (GPtrArray) files = fixture_list (folder);
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    n += g_str_has_suffix (g_ptr_array_index (files, i), ".case");
  return n;
}

/* Whether the sheet is there; all of it or nothing, and the list of imports says the same. */
static gboolean
is_there (SessionFixture *fixture, const Sheet *sheet)
{
  g_autoptr (GPtrArray) batches = cti_use_read_imports (fixture->store, NULL);
  gboolean said = FALSE, there;

  for (guint i = 0; i < batches->len; i++)
    {
      const CtiImportBatch *batch = g_ptr_array_index (batches, i);

      g_assert_true (batch->state == CTI_IMPORT_DONE || batch->state == CTI_IMPORT_TAKEN_BACK);
      said = said || batch->state == CTI_IMPORT_DONE;
    }
  if (sheet->kind == CTI_SHEET_CITIZENS)
    {
      there = count_case_files (fixture) == 5;
      g_assert_true (there || count_case_files (fixture) == 2);
    }
  else
    {
      there = count_scores (fixture, "K-01") == 1;
      g_assert_cmpuint (count_scores (fixture, "K-02"), ==, there);
      g_assert_cmpuint (count_case_files (fixture), ==, 2);
    }
  g_assert_cmpint (said, ==, there);
  return there;
}

/* --- Cases ------------------------------------------------------------------------------------ */

static guint
get_stride (void)
{
  return g_getenv ("CTI_LONG") != NULL ? 1 : 13;
}

static void
cut_off_anywhere_it_is_whole_or_gone (gconstpointer data)
{
  const Sheet *sheet = data;
  guint gone = 0, step;
  gboolean cut = TRUE;

  for (step = 0; cut && step < STEPS_MAX; step += get_stride ())
    {
      g_autoptr (SessionFixture) fixture = make_fixture ();

      cut = kill_before_step (fixture, step, bring_in_all, sheet);
      gone += !is_there (fixture, sheet);
      g_assert_true (cut || is_there (fixture, sheet));
    }
  g_assert_cmpuint (step, <, STEPS_MAX);
  g_assert_cmpuint (gone, >, 0);
}

static void
taking_back_is_finished_when_it_was_cut_off (gconstpointer data)
{
  const Sheet *sheet = data;
  guint gone = 0, step;
  gboolean cut = TRUE;

  for (step = 0; cut && step < STEPS_MAX; step += get_stride ())
    {
      g_autoptr (SessionFixture) fixture = make_fixture ();

      g_assert_true (bring_in_all (fixture, sheet));
      cut = kill_before_step (fixture, step, take_back, sheet);
      gone += !is_there (fixture, sheet);
      g_assert_true (cut || !is_there (fixture, sheet));
    }
  g_assert_cmpuint (step, <, STEPS_MAX);
  g_assert_cmpuint (gone, >, 0);
}

static void
given_up_nothing_of_it_stays (gconstpointer data)
{
  const Sheet *sheet = data;
  guint n = sheet->kind == CTI_SHEET_CITIZENS ? 3 : 2;

  for (guint at = 0; at < n; at++)
    {
      g_autoptr (SessionFixture) fixture = make_fixture ();
      g_autoptr (GError) error = NULL;
      guint left = at;

      g_assert_null (bring_in (fixture, sheet, &left, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (is_there (fixture, sheet));
      session_fixture_close (fixture);
      reopen (fixture);
      g_assert_false (is_there (fixture, sheet));
    }
}

static void
an_export_is_whole_or_nothing (void)
{
  g_autoptr (SessionFixture) fixture = make_fixture ();
  g_autofree char *all = NULL;
  gsize length = 0;

  for (guint at = 0; at < 2; at++)
    {
      g_autoptr (GError) error = NULL;
      guint left = at;

      g_assert_null (cti_use_export_all (fixture->store, "team", give_up, &left, &length, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  all = cti_use_export_all (fixture->store, "team", NULL, NULL, &length, NULL);
  g_assert_nonnull (all);
}

/* --- What a column is ------------------------------------------------------------------------- */

static const char *
short_field_words (const char *record, const char *field)
{
  if (g_str_equal (field, "gender"))
    return "Køn";
  return g_str_equal (field, "alias") ? "Dæknavn" : field;
}

/* Of the columns of citizens the one that a heading is taken for, or NULL. */
static const char *
guess (const char *heading)
{
  static const CtiSheetWords short_words = { short_field_words, no_value_words };
  g_autofree char *text = g_strdup_printf ("%s\nx\n", heading);
  g_autoptr (CtiGrid) grid = cti_csv_read (text, strlen (text), NULL);
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (CtiSpreadsheet) sheet =
      cti_spreadsheet_new (CTI_SHEET_CITIZENS, grid, form, &short_words);
  int target;

  cti_spreadsheet_guess_columns (sheet);
  target = cti_spreadsheet_get_column (sheet, 0);
  return target >= 0 ? g_array_index (sheet->targets, CtiSheetTarget, target).field->name : NULL;
}

/* "Kontaktopbygning" begins with "køn" once it is folded. */
static void
a_short_word_is_not_found_in_a_long_one (void)
{
  g_assert_cmpstr (guess ("Kontaktopbygning"), !=, "gender");
  g_assert_cmpstr (guess ("Køn"), ==, "gender");
  g_assert_cmpstr (guess ("Borgerens køn"), ==, "gender");
  g_assert_cmpstr (guess ("Borgerens dæknavn"), ==, "alias");
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "citizens", "scores" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *cut =
          g_strdup_printf ("/import/%s/cut-off-anywhere-it-is-whole-or-gone", names[i]);
      g_autofree char *back =
          g_strdup_printf ("/import/%s/taking-back-is-finished-when-it-was-cut-off", names[i]);
      g_autofree char *given =
          g_strdup_printf ("/import/%s/given-up-nothing-of-it-stays", names[i]);

      g_test_add_data_func (cut, &sheets[i], cut_off_anywhere_it_is_whole_or_gone);
      g_test_add_data_func (back, &sheets[i], taking_back_is_finished_when_it_was_cut_off);
      g_test_add_data_func (given, &sheets[i], given_up_nothing_of_it_stays);
    }
  g_test_add_func ("/import/an-export-is-whole-or-nothing", an_export_is_whole_or_nothing);
  g_test_add_func ("/import/a-short-word-is-not-found-in-a-long-one",
                   a_short_word_is_not_found_in_a_long_one);
  return g_test_run ();
}
