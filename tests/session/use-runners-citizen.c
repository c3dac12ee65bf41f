/* One call of each use case of the citizen's screen and of who she is, for test-use-log.c. */

#include "cti-use.h"
#include "cti-use-citizen-screen.h"
#include "cti-use-star.h"
#include "use-runners.h"

char *
run_show_citizen (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  fixture_assert_case (cti_use_show_citizen (fixture->store, id, NULL));
  return id;
}

char *
run_leave_citizen (SessionFixture *fixture)
{
  char *id = run_show_citizen (fixture);

  g_assert_true (cti_use_leave_citizen (fixture->store, NULL));
  return id;
}

char *
run_refuse_leaving (SessionFixture *fixture)
{
  char *id = run_show_citizen (fixture);

  g_assert_true (cti_use_refuse_leaving (fixture->store, NULL));
  return id;
}

char *
run_refuse_proof (SessionFixture *fixture)
{
  g_assert_true (cti_use_refuse_proof (fixture->store, NULL));
  return NULL;
}

char *
run_reveal (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  g_assert_true (cti_use_reveal (fixture->store, id, "cpr", NULL));
  return id;
}

/* Both views of one reading in one act. */
static void
add_both_views (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiStar) hers = fixture_star (FIXTURE_TODAY, 4);
  g_autoptr (CtiStar) theirs = fixture_star (FIXTURE_TODAY, 6);
  g_autoptr (GPtrArray) stars = g_ptr_array_new ();

  hers->reading->mode = CTI_READING_CITIZEN;
  theirs->reading->mode = CTI_READING_WORKER;
  g_ptr_array_add (stars, hers);
  g_ptr_array_add (stars, theirs);
  fixture_assert_case (cti_use_add_stars (fixture->store, id, stars, NULL));
  g_assert_cmpuint (session_fixture_count_uses (fixture, "add-star"), ==, 1);
}

char *
run_read_uses (SessionFixture *fixture)
{
  char *id = run_show_citizen (fixture);
  g_autoptr (GPtrArray) uses = NULL;

  add_both_views (fixture, id);
  uses = cti_use_read_uses (fixture->store, id, NULL);
  g_assert_nonnull (uses);
  return id;
}
