/* The rules of citizens, courses and stars as they hold through the use cases: what is refused
 * changes nothing, and what is changed keeps what stood there before. */

#include <string.h>

#include "cti-id.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-star.h"
#include "session-fixture.h"

static CtiCase *
get_case (SessionFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  CtiCase *now = cti_store_open_case (fixture->store, id, &error);

  g_assert_no_error (error);
  return now;
}

static guint
count_readings (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCase) now = get_case (fixture, id);

  return cti_case_get_records (now, &cti_reading_type)->len;
}

static CtiStar *
get_star (SessionFixture *fixture, const char *id, guint index)
{
  g_autoptr (CtiCase) now = get_case (fixture, id);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  g_assert_cmpuint (index, <, stars->len);
  return cti_star_copy (g_ptr_array_index (stars, index));
}

static gboolean
add_star (SessionFixture *fixture, const char *id, const char *day, int value, GError **error)
{
  g_autoptr (CtiStar) star = fixture_star (day, value);
  g_autoptr (CtiCase) now = cti_use_add_star (fixture->store, id, star, error);

  return now != NULL;
}

/* --- Citizens --------------------------------------------------------------------------------- */

static void
test_code_is_taken_once (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCitizen) second = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autofree char *suggested = cti_use_suggest_code (fixture->store);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_add_citizen (fixture->store, second, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_CODE_TAKEN);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "add-citizen"), ==, 1);
  g_assert_cmpstr (suggested, !=, "K-01");
}

static CtiIdentity *
make_identity (const char *name, const char *born)
{
  CtiIdentity *identity = cti_record_new (&cti_identity_type);

  cti_set_text (&identity->name, name);
  identity->birth_date = fixture_day (born);
  return identity;
}

static char *
add_identified (SessionFixture *fixture, const char *code, const char *born)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_IDENTIFIED);
  g_autoptr (CtiIdentity) identity = make_identity ("Ellen Lund", born);
  g_autoptr (CtiCase) added = NULL;
  g_autoptr (GError) error = NULL;

  citizen->adult_confirmed = FALSE;
  added = cti_use_add_citizen (fixture->store, citizen, identity, &error);
  g_assert_no_error (error);
  return g_strdup (citizen->record.id);
}

static void
test_anonymous_keeps_no_identity (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiIdentity) identity = make_identity ("Ellen Lund", "1990-01-01");
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_add_citizen (fixture->store, citizen, identity, &error));
  fixture_assert_problem (error, CTI_PROBLEM_IDENTITY_FORBIDDEN);
}

static void
test_going_anonymous_is_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_identified (fixture, "K-01", "1990-01-01");
  g_autoptr (CtiCase) before = get_case (fixture, id);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));
  g_autoptr (GError) error = NULL;

  citizen->mode = CTI_MODE_ANONYMOUS;
  cti_set_text (&citizen->alias, NULL);
  g_assert_null (cti_use_change_citizen (fixture->store, citizen, NULL, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_IDENTITY_FORBIDDEN);
}

static void
test_identity_stays_one_row (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_identified (fixture, "K-01", "1990-01-01");
  g_autoptr (CtiCase) before = get_case (fixture, id);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));
  g_autoptr (CtiIdentity) identity = make_identity ("Ellen Lund Dam", "1990-01-01");
  g_autoptr (CtiCase) renamed = NULL, recoded = NULL;
  g_autoptr (GError) error = NULL;

  renamed = cti_use_change_citizen (fixture->store, citizen, identity, "married", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cti_case_get_records (renamed, &cti_identity_type)->len, ==, 1);
  g_assert_cmpstr (cti_case_get_identity (renamed)->name, ==, "Ellen Lund Dam");

  cti_set_text (&citizen->code, "K-09");
  recoded = cti_use_change_citizen (fixture->store, citizen, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_identity (recoded)->name, ==, "Ellen Lund Dam");
}

/* --- Courses ---------------------------------------------------------------------------------- */

static gboolean
start (SessionFixture *fixture, const char *id, const char *day, GError **error)
{
  g_autoptr (CtiCourse) course = fixture_course (day);
  g_autoptr (CtiCase) now = cti_use_start_course (fixture->store, id, course, error);

  return now != NULL;
}

static void
test_eighteen_on_the_first_day (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_identified (fixture, "K-01", "2008-03-02");
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (start (fixture, id, "2026-03-01", &error));
  fixture_assert_problem (error, CTI_PROBLEM_UNDER_18);
  now = get_case (fixture, id);
  g_assert_null (cti_case_get_course (now));
  g_assert_true (start (fixture, id, "2026-03-02", &error));
}

static void
test_age_nobody_confirmed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCase) added = NULL;
  g_autoptr (GError) error = NULL;

  citizen->adult_confirmed = FALSE;
  added = cti_use_add_citizen (fixture->store, citizen, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (start (fixture, citizen->record.id, FIXTURE_START, &error));
  fixture_assert_problem (error, CTI_PROBLEM_ADULT_UNCONFIRMED);
}

static void
test_course_is_bound (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) now = get_case (fixture, id);

  g_assert_cmpstr (cti_case_get_course (now)->citizen, ==, id);
  g_assert_cmpstr (cti_case_get_course (now)->worker, ==,
                   cti_store_get_worker (fixture->store)->record.id);
}

static void
test_one_course_at_a_time (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) closed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (start (fixture, id, "2026-02-01", &error));
  fixture_assert_problem (error, CTI_PROBLEM_COURSE_OPEN);
  closed = cti_use_close_course (fixture->store, id, fixture_day ("2026-03-01"), "moved", &error);
  g_assert_no_error (error);
  g_assert_true (start (fixture, id, "2026-04-01", &error));
}

static void
test_change_of_an_unknown_course (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCourse) course = fixture_course (FIXTURE_START);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_change_course (fixture->store, id, course, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

static void
test_close_without_a_course (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_identified (fixture, "K-01", "1990-01-01");
  g_autoptr (GError) error = NULL;

  g_assert_null (
      cti_use_close_course (fixture->store, id, fixture_day ("2026-03-01"), NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NO_COURSE);
}

static void
test_unknown_case (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = cti_id_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (start (fixture, id, FIXTURE_START, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CASE_MISSING);
}

/* --- Stars ------------------------------------------------------------------------------------ */

typedef struct
{
  const char *name;
  const char *day;
  CtiProblemCode problem;
} Day;

/* Born 1990, contact from 5 January to the closing on 1 May 2026; today is 2 June. */
static const Day days[] = {
  { "first-day", FIXTURE_START, CTI_PROBLEM_NONE },
  { "last-day", "2026-05-01", CTI_PROBLEM_NONE },
  { "before-birth", "1989-12-31", CTI_PROBLEM_BEFORE_BIRTH },
  { "before-contact", "2026-01-04", CTI_PROBLEM_BEFORE_CONTACT },
  { "after-closing", "2026-05-02", CTI_PROBLEM_AFTER_CLOSING },
  { "tomorrow", "2026-06-03", CTI_PROBLEM_IN_FUTURE },
};

static void
test_day (gconstpointer data)
{
  const Day *day = data;
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_identified (fixture, "K-01", "1990-01-01");
  g_autoptr (CtiCase) closed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (start (fixture, id, FIXTURE_START, NULL));
  closed = cti_use_close_course (fixture->store, id, fixture_day ("2026-05-01"), NULL, &error);
  g_assert_no_error (error);
  if (day->problem == CTI_PROBLEM_NONE)
    {
      g_assert_true (add_star (fixture, id, day->day, 4, &error));
      return;
    }
  g_assert_false (add_star (fixture, id, day->day, 4, &error));
  fixture_assert_problem (error, day->problem);
  g_assert_cmpuint (count_readings (fixture, id), ==, 0);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "add-star"), ==, 0);
}

static void
test_star_without_a_course (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_identified (fixture, "K-01", "1990-01-01");
  g_autoptr (GError) error = NULL;

  g_assert_false (add_star (fixture, id, "2026-02-03", 4, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NO_COURSE);
}

static void
test_star_in_which_nothing_was_said (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GError) error = NULL;

  g_assert_false (add_star (fixture, id, "2026-02-03", CTI_SCORE_NOT_DISCUSSED, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NO_SCORES);
}

static void
test_second_reading_of_a_day (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) own_view = fixture_star ("2026-02-03", 6);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add_star (fixture, id, "2026-02-03", 4, &error));
  g_assert_false (add_star (fixture, id, "2026-02-03", 5, &error));
  fixture_assert_problem (error, CTI_PROBLEM_SECOND_READING);
  own_view->reading->mode = CTI_READING_CITIZEN;
  now = cti_use_add_star (fixture->store, id, own_view, &error);
  g_assert_no_error (error);
  g_assert_true (add_star (fixture, id, "2026-02-04", 5, &error));
}

static void
test_areas_are_copied_once (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (CtiCase) now = NULL;

  g_assert_true (add_star (fixture, id, "2026-02-03", 4, NULL));
  g_assert_true (add_star (fixture, id, "2026-04-03", 5, NULL));
  now = get_case (fixture, id);
  g_assert_cmpuint (cti_case_get_records (now, &cti_area_type)->len, ==, form->areas->len);
}

static const CtiChange *
find_change (GPtrArray *history, const char *row, const char *field)
{
  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (g_strcmp0 (change->row, row) == 0 && g_strcmp0 (change->field, field) == 0)
        return change;
    }
  return NULL;
}

static void
test_correction_keeps_the_old_value (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) star = NULL, corrected = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  const CtiChange *change;
  CtiScore *score;

  g_assert_true (add_star (fixture, id, "2026-02-03", 4, NULL));
  star = get_star (fixture, id, 0);
  score = cti_star_get_score (star, 2);
  score->value = 7;
  now = cti_use_correct_star (fixture->store, id, star, "read the wrong line", &error);
  g_assert_no_error (error);
  corrected = get_star (fixture, id, 0);
  g_assert_cmpint (cti_star_get_value (corrected, 2), ==, 7);
  g_assert_cmpint (cti_star_get_value (corrected, 1), ==, 4);
  history = cti_store_get_history (fixture->store, id, score->record.id, &error);
  g_assert_no_error (error);
  change = find_change (history, score->record.id, "value");
  g_assert_nonnull (change);
  g_assert_cmpint (change->kind, ==, CTI_ACT_CORRECT_STAR);
  g_assert_cmpstr (change->old, ==, "4");
  g_assert_cmpstr (change->now, ==, "7");
  g_assert_cmpstr (change->why, ==, "read the wrong line");
}

static void
test_correction_needs_a_reason (void)
{
  static const char *const reasons[] = { NULL, "", "  \t" };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) star = NULL;

  g_assert_true (add_star (fixture, id, "2026-02-03", 4, NULL));
  star = get_star (fixture, id, 0);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cti_use_correct_star (fixture->store, id, star, reasons[i], &error));
      fixture_assert_problem (error, CTI_PROBLEM_REASON_MISSING);
      g_assert_null (cti_use_void_star (fixture->store, id, star->reading->record.id, TRUE,
                                        reasons[i], &error));
      fixture_assert_problem (error, CTI_PROBLEM_REASON_MISSING);
    }
}

static void
test_correction_of_an_unknown_star (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_correct_star (fixture->store, id, star, "none", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  g_assert_null (cti_use_void_star (fixture->store, id, "nothing", TRUE, "none", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  g_assert_cmpuint (count_readings (fixture, id), ==, 0);
}

static void
void_star (SessionFixture *fixture,
           const char *id,
           const CtiStar *star,
           gboolean voided,
           GError **e)
{
  g_autoptr (CtiCase) now = cti_use_void_star (fixture->store, id, star->reading->record.id, voided,
                                               "the wrong citizen", e);
}

static void
test_voided_stays_and_does_not_count (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) star = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add_star (fixture, id, "2026-02-03", 4, NULL));
  star = get_star (fixture, id, 0);
  void_star (fixture, id, star, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_readings (fixture, id), ==, 1);
  g_assert_cmpint (cti_card_index_find (cti_store_get_cards (fixture->store), id)->card->readings,
                   ==, 0);

  g_assert_true (add_star (fixture, id, "2026-02-03", 6, &error));
  void_star (fixture, id, star, FALSE, &error);
  fixture_assert_problem (error, CTI_PROBLEM_SECOND_READING);
}

static void
add_star_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *name = g_strdup_printf ("/use/star-on-%s", days[i].name);

      g_test_add_data_func (name, &days[i], test_day);
    }
  g_test_add_func ("/use/star-without-a-course", test_star_without_a_course);
  g_test_add_func ("/use/star-in-which-nothing-was-said", test_star_in_which_nothing_was_said);
  g_test_add_func ("/use/second-reading-of-a-day", test_second_reading_of_a_day);
  g_test_add_func ("/use/areas-are-copied-once", test_areas_are_copied_once);
  g_test_add_func ("/use/correction-keeps-the-old-value", test_correction_keeps_the_old_value);
  g_test_add_func ("/use/correction-needs-a-reason", test_correction_needs_a_reason);
  g_test_add_func ("/use/correction-of-an-unknown-star", test_correction_of_an_unknown_star);
  g_test_add_func ("/use/voided-star-stays-and-does-not-count",
                   test_voided_stays_and_does_not_count);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/use/code-is-taken-once", test_code_is_taken_once);
  g_test_add_func ("/use/anonymous-citizen-keeps-no-identity", test_anonymous_keeps_no_identity);
  g_test_add_func ("/use/going-anonymous-is-refused", test_going_anonymous_is_refused);
  g_test_add_func ("/use/identity-stays-one-row", test_identity_stays_one_row);
  g_test_add_func ("/use/eighteen-on-the-first-day", test_eighteen_on_the_first_day);
  g_test_add_func ("/use/age-that-nobody-confirmed", test_age_nobody_confirmed);
  g_test_add_func ("/use/course-is-bound-to-citizen-and-worker", test_course_is_bound);
  g_test_add_func ("/use/one-course-at-a-time", test_one_course_at_a_time);
  g_test_add_func ("/use/change-of-an-unknown-course", test_change_of_an_unknown_course);
  g_test_add_func ("/use/closing-without-a-course", test_close_without_a_course);
  g_test_add_func ("/use/unknown-case", test_unknown_case);
  add_star_tests ();
  return g_test_run ();
}
