/* A supervision from its agenda to its end, as files keep it. */

#include "cti-use-citizen.h"
#include "cti-use-erase.h"
#include "cti-use-export.h"
#include "cti-use-supervision.h"
#include "cti-use-task.h"
#include "undo-acts.h"
#include "use-runners.h"

static CtiSupervisionBook *
read_book (SessionFixture *fixture)
{
  return cti_use_read_supervision (fixture->store, NULL);
}

static void
start (SessionFixture *fixture)
{
  g_autoptr (CtiSupervision) session = cti_record_new (&cti_supervision_type);
  g_autoptr (GError) error = NULL;

  cti_set_text (&session->leader, "Supervisor");
  session->trained = TRUE;
  session->start = 9 * 60;
  cti_use_start_supervision (fixture->store, session, &error);
  g_assert_no_error (error);
}

static CtiDecision *
make_decision (const char *case_id)
{
  CtiDecision *decision = cti_record_new (&cti_decision_type);

  cti_set_text (&decision->case_id, case_id);
  cti_set_text (&decision->text, "Ask the bank");
  cti_set_text (&decision->why, "The debt stands in the way of a home");
  decision->due = fixture_day (FIXTURE_TODAY) + 7;
  return decision;
}

/* What cti_use_decide() is given names its session; a test takes the running one. */
static gboolean
decide (SessionFixture *fixture, CtiDecision *decision, GError **error)
{
  g_autoptr (CtiSupervisionBook) book = read_book (fixture);
  const CtiSupervision *running = cti_supervision_book_get_running (book);

  cti_set_text (&decision->supervision, running != NULL ? running->record.id : NULL);
  return cti_use_decide (fixture->store, decision, NULL, error);
}

/* Whatever order the files are found in: the same list each time the page is read. */
static void
the_caseload_is_read_by_its_codes (void)
{
  static const char *const codes[] = { "K-07", "K-02", "K-11", "K-05", "K-01", "K-09", "K-03" };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSupervisionBook) book = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_free (session_fixture_add_case (fixture, codes[i]));
  book = read_book (fixture);
  g_assert_cmpuint (book->cards->len, ==, G_N_ELEMENTS (codes));
  for (guint i = 1; i < book->cards->len; i++)
    g_assert_cmpstr (((const CtiCard *) g_ptr_array_index (book->cards, i - 1))->code, <,
                     ((const CtiCard *) g_ptr_array_index (book->cards, i))->code);
}

static void
an_order_plans_the_next_session (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiSupervisionBook) before = read_book (fixture);
  g_autoptr (CtiSupervisionBook) now = NULL;
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiAgendaPoint *own = cti_record_new (&cti_agenda_point_type);

  g_assert_cmpuint (before->sessions->len, ==, 0);
  cti_set_text (&own->question, "Holidays");
  g_ptr_array_add (points, own);
  g_assert_true (cti_use_order_agenda (fixture->store, points, NULL));
  now = read_book (fixture);
  g_assert_cmpuint (now->sessions->len, ==, 1);
  g_assert_cmpint (((CtiSupervision *) now->sessions->pdata[0])->state, ==,
                   CTI_SUPERVISION_PLANNED);
  g_assert_cmpstr (((CtiAgendaPoint *) now->agenda->pdata[0])->question, ==, "Holidays");
  g_ptr_array_set_size (points, 0); /* and taken away again */
  g_assert_true (cti_use_order_agenda (fixture->store, points, NULL));
  g_clear_pointer (&now, cti_supervision_book_free);
  now = read_book (fixture);
  g_assert_cmpuint (now->points->len, ==, 0);
  g_assert_cmpuint (now->sessions->len, ==, 1);
}

static void
one_session_runs_at_a_time (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSupervision) other = cti_record_new (&cti_supervision_type);
  g_autoptr (CtiSupervision) ended = NULL;
  g_autoptr (CtiSupervisionBook) book = NULL;
  g_autoptr (GPtrArray) points = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_use_start_supervision (fixture->store, other, &error));
  g_assert_error (error, CTI_PROBLEM_ERROR, CTI_PROBLEM_MISSING); /* nobody leads it */
  g_clear_error (&error);
  start (fixture);
  cti_set_text (&other->leader, "Another");
  g_assert_false (cti_use_start_supervision (fixture->store, other, &error));
  g_assert_error (error, CTI_TROUBLE_ERROR, CTI_TROUBLE_REFUSED);
  g_clear_error (&error);
  g_assert_false (cti_use_order_agenda (fixture->store, points, &error));
  g_assert_error (error, CTI_TROUBLE_ERROR, CTI_TROUBLE_REFUSED);
  g_clear_error (&error);
  book = read_book (fixture);
  ended = cti_record_copy (cti_supervision_book_get_running (book));
  ended->minutes = 90;
  g_assert_true (cti_use_end_supervision (fixture->store, ended, NULL));
  g_assert_false (cti_use_end_supervision (fixture->store, ended, &error));
  g_assert_error (error, CTI_TROUBLE_ERROR, CTI_TROUBLE_REFUSED);
  g_assert_true (cti_use_start_supervision (fixture->store, other, NULL));
}

static void
a_decision_becomes_a_task_with_its_reason (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiDecision) decision = make_decision (id);
  g_autoptr (CtiSupervisionBook) book = NULL;
  g_autoptr (CtiTask) found = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;
  const CtiTask *task;

  g_assert_false (decide (fixture, decision, &error)); /* no session runs */
  g_assert_error (error, CTI_TROUBLE_ERROR, CTI_TROUBLE_REFUSED);
  g_clear_error (&error);
  start (fixture);
  g_assert_true (decide (fixture, decision, &error));
  now = cti_store_open_case (fixture->store, id, NULL);
  tasks = cti_case_get_tasks (now);
  g_assert_cmpuint (tasks->len, ==, 1);
  task = tasks->pdata[0];
  g_assert_cmpstr (task->title, ==, decision->text);
  g_assert_cmpstr (task->note, ==, decision->why);
  g_assert_cmpint (task->due, ==, decision->due);
  g_assert_cmpstr (task->decision, ==, decision->record.id);
  g_assert_cmpstr (task->course, ==, cti_case_get_course (now)->record.id);
  book = read_book (fixture);
  found = cti_supervision_book_find_task (book, book->decisions->pdata[0]);
  g_assert_cmpstr (found->record.id, ==, task->record.id);
  g_assert_false (cti_task_is_done (found));
}

/* Done in the case is done in the session, and nobody writes it twice. */
static void
a_task_that_is_done_carries_its_decision_out (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiDecision) decision = make_decision (id);
  g_autoptr (CtiSupervisionBook) book = NULL;
  g_autoptr (CtiTask) found = NULL;
  const CtiDecision *kept;

  start (fixture);
  g_assert_true (decide (fixture, decision, NULL));
  book = read_book (fixture);
  kept = book->decisions->pdata[0];
  fixture_assert_case (cti_use_do_task (fixture->store, id, kept->task, NULL));
  g_clear_pointer (&book, cti_supervision_book_free);
  book = read_book (fixture);
  found = cti_supervision_book_find_task (book, book->decisions->pdata[0]);
  g_assert_true (cti_task_is_done (found));
}

/* --- A decision is taken back ----------------------------------------------------------------- */

static void
assert_decided (SessionFixture *fixture, const char *id, guint tasks, guint decisions)
{
  g_autoptr (CtiSupervisionBook) book = read_book (fixture);

  g_assert_cmpuint (undo_count (fixture, id, &cti_task_type), ==, tasks);
  g_assert_cmpuint (book->decisions->len, ==, decisions);
}

static char *
decide_in_session (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiDecision) decision = make_decision (id);

  start (fixture);
  g_assert_true (decide (fixture, decision, NULL));
  return id;
}

static void
a_decision_is_undone_with_its_task (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = decide_in_session (fixture);

  undo_last (fixture, NULL, FALSE); /* where it was decided */
  assert_decided (fixture, id, 0, 0);
  undo_last (fixture, NULL, TRUE);
  assert_decided (fixture, id, 1, 1);
  undo_last (fixture, id, FALSE); /* where the task lies */
  assert_decided (fixture, id, 0, 0);
  undo_last (fixture, id, TRUE);
  assert_decided (fixture, id, 1, 1);
}

static void
a_decision_that_is_carried_out_is_a_question (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = decide_in_session (fixture);
  g_autoptr (CtiSupervisionBook) book = read_book (fixture);
  const CtiDecision *kept = book->decisions->pdata[0];
  gint64 act = undo_last_act (fixture, NULL);
  g_autoptr (CtiUndone) asked = NULL, forced = NULL;
  g_autoptr (GError) error = NULL;

  fixture_assert_case (cti_use_do_task (fixture->store, id, kept->task, NULL));
  asked = cti_use_undo (fixture->store, NULL, act, CTI_UNDO_ASK, NULL);
  g_assert_false (asked->is_done);
  g_assert_cmpuint (asked->clashes->len, ==, 1);
  g_assert_cmpstr (((CtiClash *) asked->clashes->pdata[0])->table, ==, cti_task_type.name);
  g_assert_null (cti_use_undo (fixture->store, NULL, act, CTI_UNDO_KEEP, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_UNDO_NOTHING); /* both or neither */
  assert_decided (fixture, id, 1, 1);
  forced = cti_use_undo (fixture->store, NULL, act, CTI_UNDO_FORCE, NULL);
  g_assert_true (forced->is_done);
  assert_decided (fixture, id, 0, 0);
}

static void
a_decision_whose_task_is_gone_is_undone_alone (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = decide_in_session (fixture);
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);

  undo_remove_record (fixture, id, cti_case_get_latest (now, &cti_task_type));
  assert_decided (fixture, id, 0, 1);
  undo_last (fixture, NULL, FALSE);
  assert_decided (fixture, id, 0, 0);
  undo_last (fixture, NULL, TRUE);
  assert_decided (fixture, id, 0, 1);
}

static void
a_decision_about_an_erased_case_is_undone_alone (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = decide_in_session (fixture);
  g_autoptr (CtiSupervisionBook) book = NULL;

  g_assert_true (cti_use_erase_case (fixture->store, id, NULL, NULL));
  undo_last (fixture, NULL, FALSE);
  book = read_book (fixture);
  g_assert_cmpuint (book->decisions->len, ==, 0);
}

static void
a_decision_without_a_reason_is_refused (void)
{
  static const struct
  {
    gsize offset;
    CtiProblemCode code;
  } rows[] = {
    { G_STRUCT_OFFSET (CtiDecision, text), CTI_PROBLEM_MISSING },
    { G_STRUCT_OFFSET (CtiDecision, why), CTI_PROBLEM_MISSING },
  };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiDecision) past = make_decision (id);
  g_autoptr (CtiSupervisionBook) book = NULL;
  g_autoptr (GError) error = NULL;

  start (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiDecision) decision = make_decision (id);

      cti_set_text ((char **) ((guint8 *) decision + rows[i].offset), NULL);
      g_assert_false (decide (fixture, decision, &error));
      g_assert_error (error, CTI_PROBLEM_ERROR, (int) rows[i].code);
      g_clear_error (&error);
    }
  past->due = fixture_day (FIXTURE_TODAY) - 1;
  g_assert_false (decide (fixture, past, &error));
  g_assert_error (error, CTI_PROBLEM_ERROR, CTI_PROBLEM_OUT_OF_ORDER);
  book = read_book (fixture);
  g_assert_cmpuint (book->decisions->len, ==, 0);
}

static void
a_decision_about_the_team_is_a_task_of_the_team (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiDecision) decision = make_decision (NULL);
  g_autoptr (CtiSupervisionBook) book = NULL;

  start (fixture);
  g_assert_true (decide (fixture, decision, NULL));
  book = read_book (fixture);
  g_assert_cmpuint (book->tasks->len, ==, 1);
  g_assert_cmpstr (((CtiTask *) book->tasks->pdata[0])->decision, ==, decision->record.id);
}

static const char *
find_reflection (const CtiSupervisionBook *book, const char *point)
{
  for (guint i = 0; i < book->agenda->len; i++)
    if (g_strcmp0 (CTI_RECORD (book->agenda->pdata[i])->id, point) == 0)
      return ((CtiAgendaPoint *) book->agenda->pdata[i])->reflection;
  return NULL;
}

/* What was thought aloud is in the team's file and in no case. */
static void
reflection_stays_in_the_session (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiSupervisionBook) book = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiAgendaPoint *point = cti_record_new (&cti_agenda_point_type);
  gint64 acts;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  start (fixture);
  before = cti_store_get_history (fixture->store, id, NULL, NULL);
  acts = before->len;
  book = read_book (fixture);
  cti_set_text (&point->supervision, cti_supervision_book_get_running (book)->record.id);
  cti_set_text (&point->case_id, id);
  cti_set_text (&point->reflection, "We may be carrying too much");
  point->state = CTI_POINT_TALKED;
  g_ptr_array_add (records, point);
  g_assert_true (cti_use_change_supervision (fixture->store, records, NULL));
  after = cti_store_get_history (fixture->store, id, NULL, NULL);
  g_assert_cmpint (after->len, ==, acts);
  g_clear_pointer (&book, cti_supervision_book_free);
  book = read_book (fixture);
  g_assert_cmpstr (find_reflection (book, point->record.id), ==, point->reflection);
}

static void
the_use_log_says_why_a_case_was_opened (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) uses = NULL;
  const CtiUse *last;

  fixture_assert_case (cti_use_open_supervised (fixture->store, id, NULL));
  uses = cti_use_log_read (cti_store_get_use_log (fixture->store), NULL);
  last = g_ptr_array_index (uses, uses->len - 1);
  g_assert_cmpstr (last->use, ==, "open-case");
  g_assert_cmpstr (last->case_id, ==, id);
  g_assert_cmpstr (last->purpose, ==, "supervision");
}

static void
a_review_of_a_case_that_is_not_ours_is_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCaseReview *review = cti_record_new (&cti_case_review_type);
  g_autoptr (GError) error = NULL;

  cti_set_text (&review->case_id, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
  review->date = fixture_day (FIXTURE_TODAY);
  review->concern = 0;
  g_ptr_array_add (reviews, review);
  g_assert_false (cti_use_review_cases (fixture->store, reviews, &error));
  g_assert_error (error, CTI_TROUBLE_ERROR, CTI_TROUBLE_REFUSED);
}

static guint
count_marks (GPtrArray *records)
{
  guint found = 0;

  for (guint i = 0; i < records->len; i++)
    found += CTI_RECORD (g_ptr_array_index (records, i))->type == &cti_fidelity_mark_type;
  return found;
}

/* What a review says of its items stands in records of their own; they are about her too. */
static void
the_copy_for_her_has_what_a_review_says (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *other = session_fixture_add_case (fixture, "K-02");
  g_autoptr (CtiFidelityReview) review = cti_record_new (&cti_fidelity_review_type);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) hers = NULL, others = NULL;
  CtiFidelityMark *mark = cti_record_new (&cti_fidelity_mark_type);

  cti_set_text (&review->case_id, id);
  review->date = review->first = review->last = fixture_day (FIXTURE_TODAY);
  cti_set_text (&mark->review, review->record.id);
  cti_set_text (&mark->item, "time-limit");
  mark->level = 4;
  g_ptr_array_add (marks, mark);
  g_assert_true (cti_use_review_method (fixture->store, review, marks, NULL));
  hers = cti_use_access (fixture->store, id, NULL);
  others = cti_use_access (fixture->store, other, NULL);
  g_assert_cmpuint (count_marks (hers), ==, 1);
  g_assert_cmpuint (count_marks (others), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/use-supervision/the-caseload-is-read-by-its-codes",
                   the_caseload_is_read_by_its_codes);
  g_test_add_func ("/use-supervision/an-order-plans-the-next-session",
                   an_order_plans_the_next_session);
  g_test_add_func ("/use-supervision/one-session-runs-at-a-time", one_session_runs_at_a_time);
  g_test_add_func ("/use-supervision/a-decision-becomes-a-task-with-its-reason",
                   a_decision_becomes_a_task_with_its_reason);
  g_test_add_func ("/use-supervision/a-task-that-is-done-carries-its-decision-out",
                   a_task_that_is_done_carries_its_decision_out);
  g_test_add_func ("/use-supervision/a-decision-is-undone-with-its-task",
                   a_decision_is_undone_with_its_task);
  g_test_add_func ("/use-supervision/a-decision-that-is-carried-out-is-a-question",
                   a_decision_that_is_carried_out_is_a_question);
  g_test_add_func ("/use-supervision/a-decision-whose-task-is-gone-is-undone-alone",
                   a_decision_whose_task_is_gone_is_undone_alone);
  g_test_add_func ("/use-supervision/a-decision-about-an-erased-case-is-undone-alone",
                   a_decision_about_an_erased_case_is_undone_alone);
  g_test_add_func ("/use-supervision/a-decision-without-a-reason-is-refused",
                   a_decision_without_a_reason_is_refused);
  g_test_add_func ("/use-supervision/a-decision-about-the-team-is-a-task-of-the-team",
                   a_decision_about_the_team_is_a_task_of_the_team);
  g_test_add_func ("/use-supervision/reflection-stays-in-the-session",
                   reflection_stays_in_the_session);
  g_test_add_func ("/use-supervision/the-use-log-says-why-a-case-was-opened",
                   the_use_log_says_why_a_case_was_opened);
  g_test_add_func ("/use-supervision/a-review-of-a-case-that-is-not-ours-is-refused",
                   a_review_of_a_case_that_is_not_ours_is_refused);
  g_test_add_func ("/use-supervision/the-copy-for-her-has-what-a-review-says",
                   the_copy_for_her_has_what_a_review_says);
  return g_test_run ();
}
