/* The rules of a course as they hold through the use cases: what is refused changes nothing and
 * leaves no line, what is done is one act. */

#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-inquiry.h"
#include "cti-use-part.h"
#include "cti-use-phase.h"
#include "session-fixture.h"

static CtiCase *
get_case (SessionFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  CtiCase *now = cti_store_open_case (fixture->store, id, &error);

  g_assert_no_error (error);
  return now;
}

/* A course whose phase 1 began on 20 January. */
static char *
add_in_phases (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_1,
                                                 fixture_day ("2026-01-20"), "agreed", &error);

  g_assert_no_error (error);
  return id;
}

static CtiCase *
put (SessionFixture *fixture, const char *id, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return cti_use_put (fixture->store, id, CTI_ACT_CHANGE_PLAN, records, NULL, error);
}

static CtiFocusArea *
make_area (int phase)
{
  CtiFocusArea *area = cti_record_new (&cti_focus_area_type);

  cti_set_text (&area->area, "money");
  area->phase = phase;
  return area;
}

static void
test_open_activity_needs_somebody (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (CtiActivity) activity = cti_record_new (&cti_activity_type);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_text (&activity->what, "Open the letters");
  g_assert_null (put (fixture, id, activity, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NO_OWNER);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "change-part"), ==, 0);
  activity->owner = CTI_OWNER_CITIZEN;
  now = put (fixture, id, activity, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cti_case_get_records (now, &cti_activity_type)->len, ==, 1);
}

static void
test_days_and_names_are_no_parts (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (CtiCase) now = get_case (fixture, id);
  g_autoptr (CtiCourse) course = cti_record_copy (cti_case_get_course (now));
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (now));
  g_autoptr (GError) error = NULL;

  g_assert_null (put (fixture, id, course, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  g_assert_null (put (fixture, id, citizen, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

static void
test_what_is_removed_takes_its_own_along (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (CtiFocusArea) area = make_area (1);
  g_autoptr (CtiActivity) activity = cti_record_new (&cti_activity_type);
  g_autoptr (CtiCase) first = put (fixture, id, area, NULL), second = NULL, now = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_text (&activity->what, "Open the letters");
  cti_set_text (&activity->focus, area->record.id);
  activity->owner = CTI_OWNER_CITIZEN;
  second = put (fixture, id, activity, &error);
  g_assert_no_error (error);
  now = cti_use_remove (fixture->store, id, CTI_ACT_CHANGE_PLAN, area, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cti_case_get_records (now, &cti_focus_area_type)->len, ==, 0);
  g_assert_cmpuint (cti_case_get_records (now, &cti_activity_type)->len, ==, 0);
}

static void
test_border_asks_for_a_reason (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_2,
                                      fixture_day ("2026-05-20"), " ", &error));
  fixture_assert_problem (error, CTI_PROBLEM_REASON_MISSING);
  g_assert_null (cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_2,
                                      fixture_day ("2026-01-20"), "why not", &error));
  fixture_assert_problem (error, CTI_PROBLEM_OUT_OF_ORDER);
}

static void
test_pause_puts_off_a_moved_border (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (CtiPause) pause = cti_record_new (&cti_pause_type);
  g_autoptr (CtiPause) second = cti_record_new (&cti_pause_type);
  g_autoptr (CtiCase) moved = NULL, open = NULL, ended = NULL;
  g_autoptr (GError) error = NULL;
  CtiPhasePlan plan;

  moved = cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_2, fixture_day ("2026-06-10"),
                               "later", &error);
  pause->first = fixture_day ("2026-03-01");
  pause->shifts = TRUE;
  open = cti_use_pause (fixture->store, id, pause, NULL, &error);
  g_assert_no_error (error);
  cti_case_get_plan (open, &plan);
  g_assert_cmpint (plan.start[1], ==, fixture_day ("2026-06-10"));
  pause->last = fixture_day ("2026-03-10");
  ended = cti_use_pause (fixture->store, id, pause, "back home", &error);
  g_assert_no_error (error);
  cti_case_get_plan (ended, &plan);
  g_assert_cmpint (plan.start[1], ==, fixture_day ("2026-06-20"));
  g_assert_cmpint (plan.start[2], ==, fixture_day ("2026-10-20"));
  second->first = fixture_day ("2026-03-10");
  g_assert_null (cti_use_pause (fixture->store, id, second, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_PAUSES_OVERLAP);
}

static void
test_phase_shift_is_one_act (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (CtiFocusArea) goes_on = make_area (1), reached = make_area (1);
  g_autoptr (CtiCase) first = put (fixture, id, goes_on, NULL), second = NULL, now = NULL;
  g_autoptr (CtiPhaseReview) review = cti_record_new (&cti_phase_review_type);
  g_autoptr (GPtrArray) changed = g_ptr_array_new (), later = NULL, history = NULL;
  g_autoptr (GError) error = NULL;
  CtiPhasePlan plan;
  gint64 act;

  cti_set_text (&reached->area, "housing");
  second = put (fixture, id, reached, NULL);
  reached->status = CTI_FOCUS_REACHED;
  g_ptr_array_add (changed, reached);
  review->phase = 1;
  review->date = fixture_day ("2026-05-10");
  now = cti_use_shift_phase (fixture->store, id, review, changed, NULL, &error);
  g_assert_no_error (error);
  cti_case_get_plan (now, &plan);
  g_assert_cmpint (plan.start[1], ==, fixture_day ("2026-05-10"));
  later = cti_case_get_focus_areas (now, cti_case_get_course (now), 2);
  g_assert_cmpuint (later->len, ==, 1);
  g_assert_cmpstr (((CtiFocusArea *) later->pdata[0])->carried_from, ==, goes_on->record.id);
  history = cti_store_get_history (fixture->store, id, NULL, NULL);
  act = ((CtiChange *) history->pdata[history->len - 1])->act;
  for (guint i = 0; i < history->len; i++)
    if (g_strcmp0 (((CtiChange *) history->pdata[i])->table, "phase_review") == 0)
      g_assert_cmpint (((CtiChange *) history->pdata[i])->act, ==, act);
}

static CtiClosing *
make_form (void)
{
  CtiClosing *form = cti_record_new (&cti_closing_type);

  form->date = fixture_day ("2026-06-01");
  form->kind = CTI_CLOSING_INTERRUPTED;
  return form;
}

static void
test_closing_reopening_and_a_new_course (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_in_phases (fixture);
  g_autoptr (CtiClosing) form = make_form ();
  g_autoptr (CtiFocusArea) goal = cti_record_new (&cti_focus_area_type);
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (cti_record_unref);
  const CtiFocusArea *kept;
  g_autoptr (CtiCourse) next = fixture_course ("2026-06-02");
  g_autoptr (CtiCase) closed = NULL, open = NULL, again = NULL, second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  g_assert_null (cti_use_close_with_form (fixture->store, id, form, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NO_REASON_CHOSEN);
  form->goals_reached = TRUE;
  cti_set_text (&goal->area, "money");
  cti_set_text (&goal->reason, "I pay my own rent");
  goal->phase = 1;
  goal->status = CTI_FOCUS_REACHED;
  g_ptr_array_add (goals, cti_record_ref (goal));
  closed = cti_use_close_with_form (fixture->store, id, form, goals, &error);
  g_assert_no_error (error);
  kept = cti_case_find (closed, &cti_focus_area_type, goal->record.id);
  g_assert_cmpstr (kept->reason, ==, "I pay my own rent");
  g_assert_false (cti_course_is_open (cti_case_get_course (closed)));
  g_assert_nonnull (cti_case_get_closing (closed, cti_case_get_course (closed)));
  open = cti_use_reopen_course (fixture->store, id, "too early", &error);
  g_assert_no_error (error);
  g_assert_null (cti_case_get_closing (open, cti_case_get_course (open)));
  again = cti_use_close_course (fixture->store, id, fixture_day ("2026-06-01"), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (
      cti_card_index_find (cti_store_get_cards (fixture->store), id)->card->closing_missing);
  first = g_strdup (cti_case_get_course (again)->record.id);
  second = cti_use_start_course (fixture->store, id, next, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_course (second)->previous, ==, first);
}

static void
test_identity_needs_a_consent (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_IDENTIFIED);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiConsent) consent = cti_record_new (&cti_consent_type);
  g_autoptr (CtiCase) known = NULL, forgotten = NULL;
  g_autoptr (GError) error = NULL;

  cti_record_set_id (citizen, id);
  cti_set_text (&identity->name, "Ellen Lund");
  g_assert_null (cti_use_change_citizen (fixture->store, citizen, identity, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_CONSENT_MISSING);
  consent->kind = CTI_CONSENT_IDENTITY;
  consent->given = fixture_day (FIXTURE_TODAY);
  cti_set_text (&consent->party, "The team");
  cti_set_text (&consent->what, "Name");
  cti_set_text (&identity->cpr, "070761-4285");
  g_assert_null (cti_use_identify (fixture->store, citizen, identity, consent, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_CPR_OFF);
  cti_set_text (&identity->cpr, NULL);
  known = cti_use_identify (fixture->store, citizen, identity, consent, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_name (known), ==, "Ellen Lund");
  forgotten = cti_use_erase_identity (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_name (forgotten), ==, "K-01");
}

static void
ask_cpr (SessionFixture *fixture, gboolean asked)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (fixture->store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  team->cpr_asked = asked;
  g_ptr_array_add (records, team);
  g_assert_true (cti_use_put_team (fixture->store, records, NULL, NULL));
}

static void
test_a_kept_number_outlives_the_setting (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_IDENTIFIED);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiIdentity) called = NULL, other = NULL;
  g_autoptr (CtiCase) added = NULL, moved = NULL;
  g_autoptr (GError) error = NULL;

  ask_cpr (fixture, TRUE);
  cti_set_text (&identity->name, "Ellen Lund");
  cti_set_text (&identity->cpr, "670761-4285"); /* a replacement number */
  added = cti_use_add_citizen (fixture->store, citizen, identity, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_identity (added)->cpr, ==, "6707614285");
  ask_cpr (fixture, FALSE);
  called = cti_record_copy (cti_case_get_identity (added));
  cti_set_text (&called->phone, "20 30 40 50");
  moved = cti_use_change_citizen (fixture->store, citizen, called, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_identity (moved)->cpr, ==, "6707614285");
  other = cti_record_copy (called);
  cti_set_text (&other->cpr, "070761-4285");
  g_assert_null (cti_use_change_citizen (fixture->store, citizen, other, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_CPR_OFF);
}

static void
test_a_removed_pause_gives_its_days_back (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPause) pause = cti_record_new (&cti_pause_type);
  g_autoptr (CtiCase) begun = NULL, moved = NULL, paused = NULL, without = NULL;
  g_autoptr (GError) error = NULL;
  CtiDate border = fixture_day ("2026-05-20");

  begun = cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_1, fixture_day ("2026-01-19"),
                               "It began", &error);
  g_assert_no_error (error);
  moved = cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_2, border, "Hospital", &error);
  g_assert_no_error (error);
  pause->first = fixture_day ("2026-03-01");
  pause->last = fixture_day ("2026-03-10");
  pause->shifts = TRUE;
  paused = cti_use_pause (fixture->store, id, pause, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cti_case_get_course (paused)->phase2_start, ==, border + 10);
  g_assert_null (cti_use_remove_pause (fixture->store, id, pause->record.id, "  ", &error));
  fixture_assert_problem (error, CTI_PROBLEM_REASON_MISSING);
  without = cti_use_remove_pause (fixture->store, id, pause->record.id, "It was another", &error);
  g_assert_no_error (error);
  g_assert_cmpint (cti_case_get_course (without)->phase2_start, ==, border);
  g_assert_cmpuint (cti_case_get_records (without, &cti_pause_type)->len, ==, 0);
  g_assert_null (cti_use_remove_pause (fixture->store, id, pause->record.id, "Again", &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

static CtiInquiry *
add_inquiry (SessionFixture *fixture, const char *day, const char *first)
{
  CtiInquiry *inquiry = cti_record_new (&cti_inquiry_type);

  inquiry->date = fixture_day (day);
  cti_set_text (&inquiry->first, first);
  g_assert_true (cti_use_add_inquiry (fixture->store, inquiry, NULL));
  return inquiry;
}

static void
test_who_called_first_when_that_is_removed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiInquiry) first = add_inquiry (fixture, "2026-05-04", NULL);
  g_autoptr (CtiInquiry) third = add_inquiry (fixture, "2026-05-20", first->record.id);
  g_autoptr (CtiInquiry) second = add_inquiry (fixture, "2026-05-11", first->record.id);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_use_remove_inquiry (fixture->store, first->record.id, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_REASON_MISSING);
  g_assert_true (cti_use_remove_inquiry (fixture->store, first->record.id, "A mistake", NULL));
  kept = cti_store_get_inquiries (fixture->store);
  g_assert_cmpuint (kept->len, ==, 2);
  for (guint i = 0; i < kept->len; i++)
    {
      const CtiInquiry *inquiry = g_ptr_array_index (kept, i);

      g_assert_cmpstr (inquiry->first, ==,
                       g_str_equal (inquiry->record.id, third->record.id) ? second->record.id
                                                                          : NULL);
    }
}

static void
test_an_offer_is_removed_and_the_team_is_not (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiOffer) offer = cti_record_new (&cti_offer_type);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_text (&offer->name, "The house by the harbour");
  g_ptr_array_add (records, offer);
  g_assert_true (cti_use_put_team (fixture->store, records, NULL, NULL));
  g_assert_true (cti_use_remove_team (fixture->store, offer, NULL, NULL));
  kept = cti_store_get_offers (fixture->store);
  g_assert_cmpuint (kept->len, ==, 0);
  g_assert_false (
      cti_use_remove_team (fixture->store, cti_store_get_team (fixture->store), NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

static void
test_an_inquiry_leads_to_one_case (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCitizen) second = fixture_citizen ("K-02", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (CtiInquiry) changed = NULL;
  g_autoptr (GError) error = NULL;

  inquiry->date = fixture_day ("2026-05-04");
  inquiry->outcome = CTI_INQUIRY_NOT_STARTED;
  g_assert_false (cti_use_add_inquiry (fixture->store, inquiry, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NO_REASON_CHOSEN);
  inquiry->outcome = CTI_INQUIRY_PENDING;
  g_assert_true (cti_use_add_inquiry (fixture->store, inquiry, NULL));
  now = cti_use_start_from_inquiry (fixture->store, inquiry->record.id, citizen, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_citizen (now)->inquiry, ==, inquiry->record.id);
  g_assert_null (
      cti_use_start_from_inquiry (fixture->store, inquiry->record.id, second, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  kept = cti_store_get_inquiries (fixture->store);
  changed = cti_record_copy (g_ptr_array_index (kept, 0));
  g_assert_cmpstr (changed->case_id, ==, citizen->record.id);
  cti_set_text (&changed->case_id, NULL);
  changed->outcome = CTI_INQUIRY_PENDING;
  g_assert_false (cti_use_change_inquiry (fixture->store, changed, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

static void
test_team_keeps_offers_and_nothing_else_that_way (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new (), offers = NULL;
  g_autoptr (CtiOffer) offer = cti_record_new (&cti_offer_type);
  g_autoptr (CtiWorker) worker = cti_record_new (&cti_worker_type);
  g_autoptr (GError) error = NULL;

  cti_set_text (&offer->name, "The house by the harbour");
  g_ptr_array_add (records, offer);
  g_assert_true (cti_use_put_team (fixture->store, records, NULL, &error));
  offers = cti_store_get_offers (fixture->store);
  g_assert_cmpuint (offers->len, >, 0);
  g_ptr_array_add (records, worker);
  g_assert_false (cti_use_put_team (fixture->store, records, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/use-course/open-activity-needs-somebody", test_open_activity_needs_somebody);
  g_test_add_func ("/use-course/days-and-names-are-no-parts", test_days_and_names_are_no_parts);
  g_test_add_func ("/use-course/what-is-removed-takes-its-own-along",
                   test_what_is_removed_takes_its_own_along);
  g_test_add_func ("/use-course/border-asks-for-a-reason", test_border_asks_for_a_reason);
  g_test_add_func ("/use-course/pause-puts-off-a-moved-border", test_pause_puts_off_a_moved_border);
  g_test_add_func ("/use-course/phase-shift-is-one-act", test_phase_shift_is_one_act);
  g_test_add_func ("/use-course/closing-reopening-and-a-new-course",
                   test_closing_reopening_and_a_new_course);
  g_test_add_func ("/use-course/identity-needs-a-consent", test_identity_needs_a_consent);
  g_test_add_func ("/use/a-kept-cpr-number-outlives-the-setting",
                   test_a_kept_number_outlives_the_setting);
  g_test_add_func ("/use/a-removed-pause-gives-its-days-back",
                   test_a_removed_pause_gives_its_days_back);
  g_test_add_func ("/use/who-called-first-when-that-inquiry-is-removed",
                   test_who_called_first_when_that_is_removed);
  g_test_add_func ("/use/an-offer-is-removed-and-the-team-is-not",
                   test_an_offer_is_removed_and_the_team_is_not);
  g_test_add_func ("/use-course/an-inquiry-leads-to-one-case", test_an_inquiry_leads_to_one_case);
  g_test_add_func ("/use-course/team-keeps-offers-and-nothing-else-that-way",
                   test_team_keeps_offers_and_nothing_else_that_way);
  return g_test_run ();
}
