/* One call of each use case of supervision, for test-use-log.c. */

#include "cti-use-supervision.h"
#include "use-runners.h"

static CtiSupervision *
make_session (void)
{
  CtiSupervision *session = cti_record_new (&cti_supervision_type);

  session->date = fixture_day (FIXTURE_TODAY);
  cti_set_text (&session->leader, "Supervisor");
  return session;
}

static CtiSupervision *
start (SessionFixture *fixture)
{
  g_autoptr (CtiSupervision) session = make_session ();
  g_autoptr (CtiSupervisionBook) book = NULL;

  g_assert_true (cti_use_start_supervision (fixture->store, session, NULL));
  book = cti_supervision_read (fixture->store);
  return cti_record_copy (cti_supervision_book_get_running (book));
}

char *
run_read_supervision (SessionFixture *fixture)
{
  g_autoptr (CtiSupervisionBook) book = cti_use_read_supervision (fixture->store, NULL);

  g_assert_nonnull (book);
  return NULL;
}

char *
run_order_agenda (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiAgendaPoint *point = cti_record_new (&cti_agenda_point_type);

  cti_set_text (&point->question, "Holidays");
  g_ptr_array_add (points, point);
  g_assert_true (cti_use_order_agenda (fixture->store, points, NULL));
  return NULL;
}

char *
run_start_supervision (SessionFixture *fixture)
{
  g_autoptr (CtiSupervision) session = start (fixture);

  return NULL;
}

char *
run_change_supervision (SessionFixture *fixture)
{
  g_autoptr (CtiSupervision) session = start (fixture);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  cti_set_text (&session->notes, "All went well");
  g_ptr_array_add (records, session);
  g_assert_true (cti_use_change_supervision (fixture->store, records, NULL));
  return NULL;
}

char *
run_end_supervision (SessionFixture *fixture)
{
  g_autoptr (CtiSupervision) session = start (fixture);

  g_assert_true (cti_use_end_supervision (fixture->store, session, NULL));
  return NULL;
}

char *
run_decide (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiSupervision) session = start (fixture);
  g_autoptr (CtiDecision) decision = cti_record_new (&cti_decision_type);

  cti_set_text (&decision->supervision, session->record.id);
  cti_set_text (&decision->case_id, id);
  cti_set_text (&decision->text, "Ask the bank");
  cti_set_text (&decision->why, "The debt stands in the way");
  decision->due = fixture_day (FIXTURE_TODAY);
  fixture_assert_case (cti_use_open_supervised (fixture->store, id, NULL));
  g_assert_true (cti_use_decide (fixture->store, decision, NULL, NULL));
  return id;
}

char *
run_review_cases (SessionFixture *fixture)
{
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCaseReview *review = cti_record_new (&cti_case_review_type);

  cti_set_text (&review->case_id, id);
  review->date = fixture_day (FIXTURE_TODAY);
  review->concern = 1;
  g_ptr_array_add (reviews, review);
  g_assert_true (cti_use_review_cases (fixture->store, reviews, NULL));
  return NULL;
}

char *
run_review_method (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiFidelityReview) review = cti_record_new (&cti_fidelity_review_type);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (cti_record_unref);

  cti_set_text (&review->case_id, id);
  review->date = review->first = review->last = fixture_day (FIXTURE_TODAY);
  g_assert_true (cti_use_review_method (fixture->store, review, marks, NULL));
  return id;
}

/* Back to those of the program. */
char *
run_set_method_items (SessionFixture *fixture)
{
  g_assert_true (cti_use_set_method_items (fixture->store, NULL, NULL));
  return NULL;
}
