/* What reports are made from, before and after cases were erased. */

#include "cti-figures-file.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-erase.h"
#include "cti-use-inquiry.h"
#include "cti-use-report.h"
#include "session-fixture.h"

/* A case whose course has come to phase 1. */
static char *
add_begun (SessionFixture *fixture, const char *code)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCourse) course = fixture_course (FIXTURE_START);
  g_autoptr (CtiCase) added = NULL, started = NULL;
  g_autoptr (GError) error = NULL;

  course->phase1_start = course->contact_start + 14;
  added = cti_use_add_citizen (fixture->store, citizen, NULL, &error);
  g_assert_no_error (error);
  started = cti_use_start_course (fixture->store, citizen->record.id, course, &error);
  g_assert_no_error (error);
  return g_strdup (citizen->record.id);
}

static void
assert_source (SessionFixture *fixture, guint facts, int started)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiReportSource) source = cti_use_read_report (fixture->store, &error);
  g_autoptr (CtiReportSource) sum = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  CtiKeptCount kept, of_all;

  g_assert_no_error (error);
  g_assert_cmpuint (source->facts->len, ==, facts);
  cti_kept_counts_sum (source->kept, &source->choice, &kept);
  g_assert_cmpint (kept.started, ==, started);
  sum = cti_report_source_add_up (source, others, NULL);
  cti_kept_counts_sum (sum->kept, &sum->choice, &of_all);
  g_assert_cmpint (of_all.started, ==, started);
}

/* Also after the store was closed, and after a case of which nothing had begun. */
static void
an_erased_course_is_counted_all_the_same (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *one = add_begun (fixture, "K-01");
  g_autofree char *two = add_begun (fixture, "K-02");
  g_autofree char *waiting = session_fixture_add_case (fixture, "K-03");

  assert_source (fixture, 3, 0);
  g_assert_true (cti_use_erase_case (fixture->store, one, NULL, NULL));
  assert_source (fixture, 2, 1);
  g_assert_true (cti_use_erase_case (fixture->store, waiting, NULL, NULL));
  assert_source (fixture, 1, 1);
  session_fixture_close (fixture);
  session_fixture_open (fixture);
  g_assert_true (cti_use_erase_case (fixture->store, two, NULL, NULL));
  assert_source (fixture, 0, 2);
}

/* What a team counts with on the day of the erasure is how it is counted. */
static void
it_is_counted_as_the_team_counts (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *waiting = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (fixture->store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  team->report_start = CTI_REPORT_FROM_CONTACT;
  g_ptr_array_add (records, team);
  g_assert_true (cti_use_put_team (fixture->store, records, NULL, NULL));
  g_assert_true (cti_use_erase_case (fixture->store, waiting, NULL, NULL));
  assert_source (fixture, 0, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/use-report/an-erased-course-is-counted-all-the-same",
                   an_erased_course_is_counted_all_the_same);
  g_test_add_func ("/use-report/it-is-counted-as-the-team-counts",
                   it_is_counted_as_the_team_counts);
  return g_test_run ();
}
