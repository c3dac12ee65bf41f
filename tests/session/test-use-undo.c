/* Undo and redo through the use cases: one act, with a later one in its way, and what stays. */

#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-inquiry.h"
#include "cti-use-star.h"
#include "undo-acts.h"

/* --- One act ---------------------------------------------------------------------------------- */

static void
a_change_is_undone_and_done_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");

  undo_rename_person (fixture, id, person, "Her cousin");
  undo_last (fixture, id, FALSE);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her sister");
  undo_last (fixture, id, FALSE);
  g_assert_null (undo_get_name (fixture, id, person));
  undo_last (fixture, id, TRUE);
  undo_last (fixture, id, TRUE);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her cousin");
  undo_last (fixture, id, FALSE);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her sister");
}

static void
a_deletion_comes_back_with_its_subtree (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiTie) first = undo_add_tie (fixture, id, person, 1);
  g_autoptr (CtiTie) second = undo_add_tie (fixture, id, person, 2);

  undo_remove_record (fixture, id, person);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 0);
  undo_last (fixture, id, FALSE);
  g_assert_cmpuint (undo_count (fixture, id, &cti_person_type), ==, 1);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 2);
}

static void
a_star_is_undone_whole (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);
  g_autoptr (CtiCase) read = cti_use_add_star (fixture->store, id, star, NULL);

  g_assert_nonnull (read);
  undo_last (fixture, id, FALSE);
  g_assert_cmpuint (undo_count (fixture, id, &cti_reading_type), ==, 0);
  g_assert_cmpuint (undo_count (fixture, id, &cti_score_type), ==, 0);
  undo_last (fixture, id, TRUE);
  g_assert_cmpuint (undo_count (fixture, id, &cti_reading_type), ==, 1);
  g_assert_cmpuint (undo_count (fixture, id, &cti_score_type), ==, 10);
}

/* --- A later act in the way ------------------------------------------------------------------- */

static CtiUndone *
ask (SessionFixture *fixture, const char *id, gint64 act)
{
  g_autoptr (GError) error = NULL;
  CtiUndone *undone = cti_use_undo (fixture->store, id, act, CTI_UNDO_ASK, &error);

  g_assert_no_error (error);
  return undone;
}

static void
choose (SessionFixture *fixture, const char *id, gint64 act, CtiUndoChoice choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone = cti_use_undo (fixture->store, id, act, choice, &error);

  g_assert_no_error (error);
  g_assert_true (undone->is_done);
}

static void
a_later_change_is_a_question (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiUndone) asked = NULL;
  const CtiClash *clash;
  gint64 act;

  undo_rename_person (fixture, id, person, "Her cousin");
  act = undo_last_act (fixture, id);
  undo_rename_person (fixture, id, person, "Her aunt");
  asked = ask (fixture, id, act);
  g_assert_false (asked->is_done);
  g_assert_cmpuint (asked->clashes->len, ==, 1);
  clash = g_ptr_array_index (asked->clashes, 0);
  g_assert_cmpstr (clash->field, ==, "name");
  g_assert_cmpstr (clash->before, ==, "Her sister");
  g_assert_cmpstr (clash->now, ==, "Her aunt");
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her aunt");
  choose (fixture, id, act, CTI_UNDO_FORCE);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her sister");
}

static void
what_came_later_can_be_kept (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiPerson) both = cti_record_copy (person);
  g_autoptr (CtiCase) now = NULL;
  const CtiPerson *found;
  gint64 act;

  cti_set_text (&both->name, "Her cousin");
  cti_set_text (&both->phone, "12 34 56 78");
  undo_put (fixture, id, both);
  act = undo_last_act (fixture, id);
  undo_rename_person (fixture, id, both, "Her aunt");
  choose (fixture, id, act, CTI_UNDO_KEEP);
  now = undo_get_case (fixture, id);
  found = cti_case_find (now, &cti_person_type, person->record.id);
  g_assert_cmpstr (found->name, ==, "Her aunt");
  g_assert_null (found->phone);
}

static void
what_was_added_to_it_later_is_a_question (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  gint64 act = undo_last_act (fixture, id);
  g_autoptr (CtiTie) tie = undo_add_tie (fixture, id, person, 1);
  g_autoptr (CtiUndone) asked = ask (fixture, id, act);

  g_assert_false (asked->is_done);
  choose (fixture, id, act, CTI_UNDO_FORCE);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 0);
  undo_last (fixture, id, TRUE);
  g_assert_cmpuint (undo_count (fixture, id, &cti_person_type), ==, 1);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 1);
}

static void
later_changes_that_came_and_went_are_none (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  gint64 act = undo_last_act (fixture, id);

  undo_rename_person (fixture, id, person, "Her cousin");
  undo_last (fixture, id, FALSE);
  choose (fixture, id, act, CTI_UNDO_ASK);
  g_assert_null (undo_get_name (fixture, id, person));
}

static void
assert_problem (SessionFixture *fixture, const char *id, gint64 act, CtiProblemCode code)
{
  g_autoptr (GError) error = NULL;
  gint64 before = undo_last_act (fixture, id);

  g_assert_null (cti_use_undo (fixture->store, id, act, CTI_UNDO_FORCE, &error));
  fixture_assert_problem (error, code);
  g_assert_cmpint (undo_last_act (fixture, id), ==, before);
}

/* Two open courses are against the rules, whichever way they come about. */
static void
what_would_break_a_rule_is_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) closed =
      cti_use_close_course (fixture->store, id, fixture_day ("2026-05-01"), NULL, NULL);
  gint64 act = undo_last_act (fixture, id);
  g_autoptr (CtiCourse) next = fixture_course ("2026-05-20");
  g_autoptr (CtiCase) started = cti_use_start_course (fixture->store, id, next, NULL);

  g_assert_nonnull (closed);
  g_assert_nonnull (started);
  assert_problem (fixture, id, act, CTI_PROBLEM_COURSE_OPEN);
}

static void
a_code_that_another_has_now_stays_hers (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *other = NULL;
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-02", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCase) now = NULL;
  gint64 act;

  cti_record_set_id (citizen, id);
  now = cti_use_change_citizen (fixture->store, citizen, NULL, NULL, NULL);
  g_assert_nonnull (now);
  act = undo_last_act (fixture, id);
  other = session_fixture_add_case (fixture, "K-01");
  assert_problem (fixture, id, act, CTI_PROBLEM_CODE_TAKEN);
}

static void
two_of_what_there_is_one_of_are_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiTie) tie = undo_add_tie (fixture, id, person, 1);
  g_autoptr (CtiTie) other = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act;

  undo_remove_record (fixture, id, tie);
  act = undo_last_act (fixture, id);
  other = undo_add_tie (fixture, id, person, 1);
  g_assert_null (cti_use_undo (fixture->store, id, act, CTI_UNDO_FORCE, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 1);
}

/* --- What stays ------------------------------------------------------------------------------- */

static void
identify (SessionFixture *fixture, const char *id, CtiIdentityMode mode)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", mode);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiConsent) consent = cti_record_new (&cti_consent_type);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_record_set_id (citizen, id);
  cti_set_text (&identity->name, "Ellen Lund");
  consent->kind = CTI_CONSENT_IDENTITY;
  consent->given = fixture_day (FIXTURE_TODAY);
  cti_set_text (&consent->party, "The team");
  cti_set_text (&consent->what, "Name and phone");
  now = cti_use_identify (fixture->store, citizen, identity, consent, NULL, &error);
  g_assert_no_error (error);
}

static void
an_erasure_stays_erased (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) now = NULL;
  gint64 identified;

  identify (fixture, id, CTI_MODE_IDENTIFIED);
  identified = undo_last_act (fixture, id);
  now = cti_use_erase_identity (fixture->store, id, NULL);
  g_assert_nonnull (now);
  undo_assert_refused (fixture, id, undo_last_act (fixture, id), CTI_TROUBLE_UNDO_FINAL);
  undo_assert_refused (fixture, id, identified, CTI_TROUBLE_UNDO_ERASED);
}

static CtiIdentityMode
get_mode (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);

  return cti_case_get_citizen (now)->mode;
}

static void
add_cover (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_COVER_NAME);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_record_set_id (citizen, id);
  now = cti_use_change_citizen (fixture->store, citizen, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
an_identity_follows_the_mode_both_ways (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) again = NULL;

  add_cover (fixture, id);
  undo_assert_refused (fixture, id, undo_last_act (fixture, id), CTI_TROUBLE_UNDO_ANONYMOUS);
  identify (fixture, id, CTI_MODE_IDENTIFIED);
  undo_last (fixture, id, FALSE);
  g_assert_cmpint (get_mode (fixture, id), ==, CTI_MODE_COVER_NAME);
  undo_last (fixture, id, TRUE);
  g_assert_cmpint (get_mode (fixture, id), ==, CTI_MODE_IDENTIFIED);
  again = undo_get_case (fixture, id);
  g_assert_cmpstr (cti_case_get_identity (again)->name, ==, "Ellen Lund");
}

static void
what_began_the_store_stays (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");

  undo_assert_refused (fixture, NULL, 1, CTI_TROUBLE_UNDO_WHOLE);
  undo_assert_refused (fixture, id, 4711, CTI_TROUBLE_UNDO_NOTHING);
}

static void
the_acts_of_before_are_out_of_reach (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (GError) error = NULL;

  session_fixture_close (fixture);
  session_fixture_open (fixture);
  g_assert_null (cti_use_undo_last (fixture->store, id, FALSE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_UNDO_NOTHING);
  undo_rename_person (fixture, id, person, "Her cousin");
  undo_last (fixture, id, FALSE);
  g_assert_null (cti_use_undo_last (fixture->store, id, FALSE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_UNDO_NOTHING);
}

static void
the_teams_acts_are_undone_too (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;

  inquiry->date = fixture_day ("2026-05-04");
  g_assert_true (cti_use_add_inquiry (fixture->store, inquiry, NULL));
  undo_last (fixture, NULL, FALSE);
  none = cti_store_get_inquiries (fixture->store);
  g_assert_cmpuint (none->len, ==, 0);
  undo_last (fixture, NULL, TRUE);
  one = cti_store_get_inquiries (fixture->store);
  g_assert_cmpuint (one->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/a-change-is-undone-and-done-again", a_change_is_undone_and_done_again);
  g_test_add_func ("/undo/a-deletion-comes-back-with-its-subtree",
                   a_deletion_comes_back_with_its_subtree);
  g_test_add_func ("/undo/a-star-is-undone-whole", a_star_is_undone_whole);
  g_test_add_func ("/undo/a-later-change-is-a-question", a_later_change_is_a_question);
  g_test_add_func ("/undo/what-came-later-can-be-kept", what_came_later_can_be_kept);
  g_test_add_func ("/undo/what-was-added-to-it-later-is-a-question",
                   what_was_added_to_it_later_is_a_question);
  g_test_add_func ("/undo/later-changes-that-came-and-went-are-none",
                   later_changes_that_came_and_went_are_none);
  g_test_add_func ("/undo/what-would-break-a-rule-is-refused", what_would_break_a_rule_is_refused);
  g_test_add_func ("/undo/a-code-that-another-has-now-stays-hers",
                   a_code_that_another_has_now_stays_hers);
  g_test_add_func ("/undo/two-of-what-there-is-one-of-are-refused",
                   two_of_what_there_is_one_of_are_refused);
  g_test_add_func ("/undo/an-erasure-stays-erased", an_erasure_stays_erased);
  g_test_add_func ("/undo/an-identity-follows-the-mode-both-ways",
                   an_identity_follows_the_mode_both_ways);
  g_test_add_func ("/undo/what-began-the-store-stays", what_began_the_store_stays);
  g_test_add_func ("/undo/the-acts-of-before-are-out-of-reach",
                   the_acts_of_before_are_out_of_reach);
  g_test_add_func ("/undo/the-teams-acts-are-undone-too", the_teams_acts_are_undone_too);
  return g_test_run ();
}
