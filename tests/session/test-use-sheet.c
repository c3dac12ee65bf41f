/* What a spreadsheet would do to the store: the rules of a row are those of a form, what is there
 * already is known again, and every refusal names its row and column. */

#include <glib/gstdio.h>
#include <string.h>

#include "cti-csv.h"
#include "cti-sheet-plan.h"
#include "cti-use-citizen.h"
#include "session-fixture.h"

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

/* A sheet, and what it would do to the store of the fixture. */
typedef struct
{
  CtiGrid *grid;
  CtiStarForm *form;
  CtiSpreadsheet *sheet;
  CtiSheetPlan *plan; /* (nullable) */
  GError *error;
} Tried;

static void
tried_free (Tried *self)
{
  g_clear_pointer (&self->plan, cti_sheet_plan_free);
  cti_spreadsheet_free (self->sheet);
  cti_grid_free (self->grid);
  cti_star_form_free (self->form);
  g_clear_error (&self->error);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tried, tried_free)

static Tried *
try_sheet (SessionFixture *fixture, CtiSheetKind kind, const char *text)
{
  static const CtiSheetWords words = { own_field_words, own_value_words };
  Tried *self = g_new0 (Tried, 1);

  self->grid = cti_csv_read (text, strlen (text), NULL);
  self->form = cti_star_form_new_built_in ();
  self->sheet = cti_spreadsheet_new (kind, self->grid, self->form, &words);
  cti_spreadsheet_guess_columns (self->sheet);
  self->plan = cti_use_plan_sheet (fixture->store, self->sheet, &self->error);
  return self;
}

static void
bring_in (SessionFixture *fixture, CtiSheetKind kind, const char *text)
{
  g_autoptr (Tried) tried = try_sheet (fixture, kind, text);
  g_autoptr (CtiImportBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_error (tried->error);
  g_assert_cmpuint (tried->sheet->errors->len, ==, 0);
  batch = cti_use_import_sheet (fixture->store, tried->sheet, tried->plan, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* One row is wrong, for one reason, in the column whose heading that is. */
static void
assert_refused (Tried *tried, CtiProblemCode code, guint row, const char *heading)
{
  const CtiSheetError *said;

  g_assert_no_error (tried->error);
  g_assert_cmpuint (tried->sheet->errors->len, ==, 1);
  said = g_ptr_array_index (tried->sheet->errors, 0);
  g_assert_cmpint (said->problem.code, ==, code);
  g_assert_cmpuint (said->row, ==, row);
  if (heading == NULL)
    g_assert_cmpuint (said->column, ==, 0);
  else
    g_assert_cmpstr (cti_spreadsheet_get_heading (tried->sheet, said->column - 1), ==, heading);
}

static CtiCase *
open_code (SessionFixture *fixture, const char *code)
{
  const CtiCardEntry *entry = cti_card_index_find_code (cti_store_get_cards (fixture->store), code);
  g_autoptr (GError) error = NULL;
  CtiCase *now;

  g_assert_nonnull (entry);
  now = cti_store_open_case (fixture->store, entry->id, &error);
  g_assert_no_error (error);
  return now;
}

static gpointer
get_only (CtiCase *now, const CtiRecordType *type)
{
  GPtrArray *records = cti_case_get_records (now, type);

  g_assert_cmpuint (records->len, ==, 1);
  return g_ptr_array_index (records, 0);
}

/* --- Citizens --------------------------------------------------------------------------------- */

static void
who_has_a_full_name_is_identified_with_her_consent (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCase) named = NULL, covered = NULL;
  const CtiIdentity *identity;
  const CtiConsent *consent;

  bring_in (fixture, CTI_SHEET_CITIZENS,
            "code,alias,birth_year,name,given\n"
            "K-01,,1990,Anna Holm,2026-05-04\n"
            "K-02,Anemone,1991,,\n");
  named = open_code (fixture, "K-01");
  covered = open_code (fixture, "K-02");
  g_assert_cmpint (cti_case_get_citizen (named)->mode, ==, CTI_MODE_IDENTIFIED);
  identity = get_only (named, &cti_identity_type);
  g_assert_cmpstr (identity->name, ==, "Anna Holm");
  g_assert_cmpstr (identity->citizen, ==, cti_case_get_citizen (named)->record.id);
  consent = get_only (named, &cti_consent_type);
  g_assert_cmpint (consent->kind, ==, CTI_CONSENT_IDENTITY);
  g_assert_cmpint (consent->given, ==, fixture_day ("2026-05-04"));
  g_assert_cmpstr (consent->party, ==, "Team North");
  g_assert_cmpstr (consent->what, ==, "given");
  g_assert_cmpint (cti_case_get_citizen (covered)->mode, ==, CTI_MODE_COVER_NAME);
  g_assert_cmpuint (cti_case_get_records (covered, &cti_identity_type)->len, ==, 0);
}

static void
a_course_is_of_the_worker_and_as_long_as_the_team_has_it (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCase) now = NULL, longer = NULL;
  const CtiCourse *course;

  bring_in (fixture, CTI_SHEET_CITIZENS, "code,birth_year,contact_start\nK-01,1990,2026-05-04\n");
  now = open_code (fixture, "K-01");
  course = get_only (now, &cti_course_type);
  g_assert_cmpint (course->phase_months, ==, 4);
  g_assert_cmpstr (course->worker, ==, cti_store_get_worker (fixture->store)->record.id);
  g_assert_cmpstr (course->citizen, ==, cti_case_get_citizen (now)->record.id);
  bring_in (fixture, CTI_SHEET_CITIZENS,
            "code,birth_year,contact_start,phase_months\nK-02,1990,2026-05-04T00:00:00,5\n");
  longer = open_code (fixture, "K-02");
  g_assert_cmpint (((CtiCourse *) get_only (longer, &cti_course_type))->phase_months, ==, 5);
}

typedef struct
{
  const char *text;
  CtiProblemCode code;
  const char *heading; /* (nullable): none is to blame */
} Refusal;

/* The same walls as in the form of a new citizen. */
static void
what_a_form_refuses_a_row_refuses (void)
{
  static const Refusal refusals[] = {
    { "code,birth_year,name\nK-01,1990,Anna Holm\n", CTI_PROBLEM_CONSENT_MISSING, NULL },
    { "code,birth_year,name,given\nK-01,1990,Anna Holm,2026-07-01\n", CTI_PROBLEM_IN_FUTURE,
      "given" },
    { "code,name,birth_date,cpr,given\nK-01,Anna Holm,1990-04-01,010490-1234,2026-05-04\n",
      CTI_PROBLEM_CPR_OFF, "cpr" },
    { "code,mode,birth_year,phone\nK-01,anonymous,1990,12345678\n", CTI_PROBLEM_IDENTITY_FORBIDDEN,
      "mode" },
    { "code,birth_year,contact_start\nK-01,2010,2026-05-04\n", CTI_PROBLEM_UNDER_18, "birth_year" },
    { "code,alias,contact_start\nK-01,Anemone,2026-05-04\n", CTI_PROBLEM_ADULT_UNCONFIRMED, NULL },
    { "code,birth_year,contact_start,phase1_start\nK-01,1990,2026-05-04,2026-05-01\n",
      CTI_PROBLEM_OUT_OF_ORDER, "phase1_start" },
    { "code,birth_year,contact_start\nK-01,1990,2026-05-04xyz\n", CTI_PROBLEM_NOT_A_DATE,
      "contact_start" },
    { "code,birth_year,contact_start\nK-01,1990,2026-05-0412\n", CTI_PROBLEM_NOT_A_DATE,
      "contact_start" },
    { "code,birth_year,contact_start\nK-01,1990,2026-05-04T\n", CTI_PROBLEM_NOT_A_DATE,
      "contact_start" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();
      g_autoptr (Tried) tried = try_sheet (fixture, CTI_SHEET_CITIZENS, refusals[i].text);

      assert_refused (tried, refusals[i].code, 2, refusals[i].heading);
      g_assert_cmpuint (tried->plan->n_new, ==, 0);
      g_assert_cmpuint (tried->plan->cases->len, ==, 0);
    }
}

static void
a_citizen_who_is_there_is_known_again_or_her_code_is_taken (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (Tried) same = NULL, other = NULL, twice = NULL, bare = NULL;

  bring_in (fixture, CTI_SHEET_CITIZENS, "code,alias,birth_year\nK-01,Anemone,1990\n");
  same = try_sheet (fixture, CTI_SHEET_CITIZENS,
                    "code,alias,birth_year\nK-01,Anemone,1990\nK-02,Viol,1991\n");
  g_assert_cmpuint (same->sheet->errors->len, ==, 0);
  g_assert_cmpuint (same->plan->n_repeats, ==, 1);
  g_assert_cmpuint (same->plan->n_new, ==, 1);
  g_assert_cmpuint (same->plan->cases->len, ==, 1);
  other = try_sheet (fixture, CTI_SHEET_CITIZENS, "code,alias,birth_year\nK-01,Viol,1990\n");
  assert_refused (other, CTI_PROBLEM_CODE_TAKEN, 2, "code");
  twice = try_sheet (fixture, CTI_SHEET_CITIZENS,
                     "code,alias,birth_year\nK-03,Viol,1990\nK-03,Rose,1990\n");
  assert_refused (twice, CTI_PROBLEM_CODE_TAKEN, 3, "code");
  /* a column that the sheet does not have tells no difference */
  bare = try_sheet (fixture, CTI_SHEET_CITIZENS, "code,birth_year\nK-01,1990\n");
  g_assert_cmpuint (bare->plan->n_repeats, ==, 1);
}

/* --- Stars, WHO-5 and contacts ---------------------------------------------------------------- */

#define AREAS "motivation,network,housing"

static void
a_star_belongs_to_the_course_of_its_day (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) stars = NULL;
  const CtiStar *first, *second;

  bring_in (fixture, CTI_SHEET_STARS,
            "code,date," AREAS "\nK-01,2026-05-20,5,6,2\nK-01,2026-05-04,3,4,\n");
  now = open_code (fixture, "K-01");
  stars = cti_case_get_stars (now);
  g_assert_cmpuint (stars->len, ==, 2);
  first = g_ptr_array_index (stars, 0);
  second = g_ptr_array_index (stars, 1);
  g_assert_cmpint (first->reading->date, ==, fixture_day ("2026-05-04"));
  g_assert_cmpint (first->reading->occasion, ==, CTI_OCCASION_START);
  g_assert_cmpint (second->reading->occasion, ==, CTI_OCCASION_INTERVAL);
  g_assert_cmpstr (first->reading->course, ==,
                   ((CtiCourse *) get_only (now, &cti_course_type))->record.id);
}

static void
a_star_that_is_there_is_left_out_and_another_value_is_not (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (Tried) grown = NULL, other = NULL;

  bring_in (fixture, CTI_SHEET_STARS, "code,date," AREAS "\nK-01,2026-05-04,3,4,2\n");
  grown = try_sheet (fixture, CTI_SHEET_STARS,
                     "code,date," AREAS "\nK-01,2026-05-04,3,4,2\nK-01,2026-05-20,5,6,2\n");
  g_assert_cmpuint (grown->plan->n_repeats, ==, 1);
  g_assert_cmpuint (grown->plan->n_rows, ==, 1);
  other = try_sheet (fixture, CTI_SHEET_STARS, "code,date," AREAS "\nK-01,2026-05-04,3,4,9\n");
  assert_refused (other, CTI_PROBLEM_SECOND_READING, 2, "date");
}

static void
a_measure_needs_its_day_and_its_citizen (void)
{
  static const struct
  {
    CtiSheetKind kind;
    const char *text;
    CtiProblemCode code;
    const char *heading;
  } refusals[] = {
    { CTI_SHEET_STARS, "code,date," AREAS "\nK-01,,3,4,2\n", CTI_PROBLEM_MISSING, "date" },
    { CTI_SHEET_STARS, "code,date," AREAS "\nK-09,2026-05-04,3,4,2\n", CTI_PROBLEM_NO_CITIZEN,
      "code" },
    { CTI_SHEET_WELLBEING, "code,date,glad,calm,active,rested,interested\nK-01,,1,1,1,1,1\n",
      CTI_PROBLEM_MISSING, "date" },
    { CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-01,,phone,10\n", CTI_PROBLEM_MISSING, "date" },
    { CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-09,2026-05-04,phone,10\n",
      CTI_PROBLEM_NO_CITIZEN, "code" },
    { CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-01,2025-01-04,phone,0\n",
      CTI_PROBLEM_OUT_OF_RANGE, "minutes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();
      g_autofree char *id = session_fixture_add_case (fixture, "K-01");
      g_autoptr (Tried) tried = try_sheet (fixture, refusals[i].kind, refusals[i].text);

      assert_refused (tried, refusals[i].code, 2, refusals[i].heading);
      g_assert_cmpuint (tried->plan->cases->len, ==, 0);
    }
}

static void
a_day_has_one_wellbeing_and_as_many_contacts_as_there_were (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (Tried) other = NULL, same = NULL, contacts = NULL;

  bring_in (fixture, CTI_SHEET_WELLBEING,
            "code,date,glad,calm,active,rested,interested\nK-01,2026-05-04,1,1,2,1,2\n");
  same = try_sheet (fixture, CTI_SHEET_WELLBEING,
                    "code,date,glad,calm,active,rested,interested\nK-01,2026-05-04,1,1,2,1,2\n");
  g_assert_cmpuint (same->plan->n_repeats, ==, 1);
  other = try_sheet (fixture, CTI_SHEET_WELLBEING,
                     "code,date,glad,calm,active,rested,interested\nK-01,2026-05-04,5,1,2,1,2\n");
  assert_refused (other, CTI_PROBLEM_OTHER_VALUES, 2, "date");
  bring_in (fixture, CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-01,2026-05-04,phone,10\n");
  contacts = try_sheet (fixture, CTI_SHEET_CONTACTS,
                        "code,date,kind,minutes\nK-01,2026-05-04,phone,10\n"
                        "K-01,2026-05-04,phone,25\n");
  g_assert_cmpuint (contacts->sheet->errors->len, ==, 0);
  g_assert_cmpuint (contacts->plan->n_repeats, ==, 1);
  g_assert_cmpuint (contacts->plan->n_rows, ==, 1);
}

/* --- All of it -------------------------------------------------------------------------------- */

static void
errors_are_told_in_the_order_of_the_sheet (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  /* sorted by code the last row comes first */
  g_autoptr (Tried) tried =
      try_sheet (fixture, CTI_SHEET_CONTACTS,
                 "code,date,kind,minutes\nX-9,2026-05-04,phone,10\nK-01,40.05.2026,phone,-3\n"
                 "A-1,2026-05-04,phone,10\n");
  guint row = 0, column = 0;

  g_assert_cmpuint (tried->sheet->errors->len, ==, 4);
  for (guint i = 0; i < tried->sheet->errors->len; i++)
    {
      const CtiSheetError *said = g_ptr_array_index (tried->sheet->errors, i);

      g_assert_true (said->row > row || (said->row == row && said->column > column));
      row = said->row;
      column = said->column;
    }
}

static void
a_damaged_case_stops_the_plan_and_nothing_else (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *whole = session_fixture_add_case (fixture, "K-02");
  g_autofree char *name = g_strdup_printf ("%s.case", id);
  g_autofree char *path = g_build_filename (fixture->path, "cases", name, NULL);
  g_autoptr (Tried) broken = NULL;

  g_assert_true (g_file_set_contents (path, "no case", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  broken =
      try_sheet (fixture, CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-01,2026-05-04,phone,10\n");
  g_assert_null (broken->plan);
  g_assert_error (broken->error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED);
  bring_in (fixture, CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-02,2026-05-04,phone,10\n");
}

/* What was looked at may have changed by the time it is brought in. */
static void
a_case_that_went_on_meanwhile_is_refused_and_nothing_stays (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *first = session_fixture_add_case (fixture, "K-01");
  g_autofree char *second = session_fixture_add_case (fixture, "K-02");
  g_autoptr (Tried) tried =
      try_sheet (fixture, CTI_SHEET_CONTACTS,
                 "code,date,kind,minutes\nK-01,2026-05-04,phone,10\nK-02,2026-05-04,phone,10\n");
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiImportBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  bring_in (fixture, CTI_SHEET_CONTACTS, "code,date,kind,minutes\nK-02,2026-05-05,phone,10\n");
  batch = cti_use_import_sheet (fixture->store, tried->sheet, tried->plan, NULL, NULL, &error);
  g_assert_null (batch);
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  now = open_code (fixture, "K-01");
  g_assert_cmpuint (cti_case_get_records (now, &cti_contact_type)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/who-has-a-full-name-is-identified-with-her-consent",
                   who_has_a_full_name_is_identified_with_her_consent);
  g_test_add_func ("/sheet/a-course-is-of-the-worker-and-as-long-as-the-team-has-it",
                   a_course_is_of_the_worker_and_as_long_as_the_team_has_it);
  g_test_add_func ("/sheet/what-a-form-refuses-a-row-refuses", what_a_form_refuses_a_row_refuses);
  g_test_add_func ("/sheet/a-citizen-who-is-there-is-known-again-or-her-code-is-taken",
                   a_citizen_who_is_there_is_known_again_or_her_code_is_taken);
  g_test_add_func ("/sheet/a-star-belongs-to-the-course-of-its-day",
                   a_star_belongs_to_the_course_of_its_day);
  g_test_add_func ("/sheet/a-star-that-is-there-is-left-out-and-another-value-is-not",
                   a_star_that_is_there_is_left_out_and_another_value_is_not);
  g_test_add_func ("/sheet/a-measure-needs-its-day-and-its-citizen",
                   a_measure_needs_its_day_and_its_citizen);
  g_test_add_func ("/sheet/a-day-has-one-wellbeing-and-as-many-contacts-as-there-were",
                   a_day_has_one_wellbeing_and_as_many_contacts_as_there_were);
  g_test_add_func ("/sheet/errors-are-told-in-the-order-of-the-sheet",
                   errors_are_told_in_the_order_of_the_sheet);
  g_test_add_func ("/sheet/a-damaged-case-stops-the-plan-and-nothing-else",
                   a_damaged_case_stops_the_plan_and_nothing_else);
  g_test_add_func ("/sheet/a-case-that-went-on-meanwhile-is-refused-and-nothing-stays",
                   a_case_that_went_on_meanwhile_is_refused_and_nothing_stays);
  return g_test_run ();
}
