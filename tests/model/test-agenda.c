/* The agenda that writes itself: each reason on a card of its own, and what somebody did to it. */

#include <string.h>

#include "cti-agenda.h"
#include "cti-field.h"
#include "model-test.h"

#define TODAY "2026-06-02"

typedef struct
{
  GPtrArray *cards;
  GPtrArray *sessions;
  GPtrArray *points;
  GPtrArray *reviews;
  GPtrArray *tasks;
} Team;

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (cti_record_unref);
}

static Team *
team_new (void)
{
  Team *self = g_new0 (Team, 1);

  self->cards = new_list ();
  self->sessions = new_list ();
  self->points = new_list ();
  self->reviews = new_list ();
  self->tasks = new_list ();
  return self;
}

static void
team_free (Team *self)
{
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->reviews);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Team, team_free)

static gpointer
add (GPtrArray *list, const CtiRecordType *type)
{
  g_ptr_array_add (list, cti_record_new (type));
  return g_ptr_array_index (list, list->len - 1);
}

static void
add_review (Team *team, const CtiCard *card, const char *iso, int concern)
{
  CtiCaseReview *review = add (team->reviews, &cti_case_review_type);

  cti_set_text (&review->case_id, card->record.id);
  review->date = day (iso);
  review->concern = concern;
}

/* A course in phase 2 of which there is nothing to say. */
static CtiCard *
add_card (Team *team, const char *code)
{
  CtiCard *card = add (team->cards, &cti_card_type);

  cti_set_text (&card->code, code);
  card->contact_start = day ("2026-01-01");
  card->phase1_start = day ("2026-02-01");
  card->phase2_start = day ("2026-05-20");
  card->phase3_start = day ("2026-09-20");
  card->planned_end = day ("2027-01-19");
  card->last_reading = day ("2026-05-25");
  card->last_wellbeing = day ("2026-05-25");
  card->wellbeing_score = 60;
  card->last_contact = day ("2026-06-01");
  card->has_after = TRUE;
  add_review (team, card, "2026-05-03", 0);
  return card;
}

static CtiSupervision *
add_session (Team *team, const char *iso, CtiSupervisionState state)
{
  CtiSupervision *session = add (team->sessions, &cti_supervision_type);

  session->date = day (iso);
  session->state = state;
  cti_set_text (&session->leader, "Supervisor");
  return session;
}

static CtiAgendaPoint *
add_point (Team *team, const CtiSupervision *session, const CtiCard *card)
{
  CtiAgendaPoint *point = add (team->points, &cti_agenda_point_type);

  cti_set_text (&point->supervision, session->record.id);
  cti_set_text (&point->case_id, card != NULL ? card->record.id : NULL);
  return point;
}

static CtiAgendaBasis
get_basis (const Team *team)
{
  return (CtiAgendaBasis){ .cards = team->cards,
                           .sessions = team->sessions,
                           .points = team->points,
                           .reviews = team->reviews,
                           .tasks = team->tasks,
                           .today = day (TODAY) };
}

static const char *
get_code (const Team *team, const CtiAgendaPoint *point)
{
  for (guint i = 0; i < team->cards->len; i++)
    if (g_strcmp0 (CTI_RECORD (team->cards->pdata[i])->id, point->case_id) == 0)
      return ((CtiCard *) team->cards->pdata[i])->code;
  return "team";
}

/* "K-01 silent 20 2026-06-01", several reasons with commas, points with ";". */
static char *
describe (const Team *team, GPtrArray *agenda)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < agenda->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (agenda, i);
      g_autoptr (GArray) reasons = cti_agenda_point_get_reasons (point);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "; " : "", get_code (team, point),
                              point->state == CTI_POINT_PUT_OFF ? " (put off)" : "");
      for (guint k = 0; k < reasons->len; k++)
        {
          const CtiReason *reason = &g_array_index (reasons, CtiReason, k);

          g_string_append_printf (text, "%s %s %d", k > 0 ? "," : "",
                                  cti_enum_to_nick (cti_point_kind_values, (int) reason->kind),
                                  reason->count);
        }
      if (point->question != NULL)
        g_string_append_printf (text, " \"%s\"", point->question);
      g_assert_cmpint (point->position, ==, (int) i);
    }
  return g_string_free (text, FALSE);
}

static void
assert_agenda (const Team *team, const char *session, const char *wanted)
{
  CtiAgendaBasis basis = get_basis (team);
  g_autoptr (GPtrArray) agenda = cti_agenda_merge (&basis, session);
  g_autofree char *found = describe (team, agenda);

  g_assert_cmpstr (found, ==, wanted);
}

static void
set_field (gpointer record, const char *name, const char *value)
{
  g_assert_cmpint (cti_field_set_from_text (record,
                                            cti_record_type_find_field (CTI_RECORD (record)->type,
                                                                        name),
                                            value),
                   ==, CTI_PROBLEM_NONE);
}

typedef struct
{
  const char *fields; /* of the card: "name=value;..." */
  const char *expected;
} ReasonRow;

static const ReasonRow reason_rows[] = {
  { "", "" },
  { "contact_start=2026-05-25;phase1_start=;last_contact=2026-06-01", "K-01 new 0" },
  { "contact_start=2026-05-19;phase1_start=", "" }, /* two weeks ago */
  { "worried_since=2026-05-20;wellbeing_score=20", "K-01 worried 20" },
  { "last_contact=2026-05-10", "K-01 silent 23" },
  { "wellbeing_before=70", "K-01 who5-fall 10" },
  { "wellbeing_before=69", "" },
  { "method=pairs.0=2 last-up.0=2 last-down.0=3", "K-01 star-fall 3" },
  { "method=pairs.0=2 last-up.0=3 last-down.0=3", "" },
  { "method=pairs.0=1", "K-01 no-move 0" },
  { "method=pairs.0=1 first-up.0=1 last-up.0=1", "" },
  { "method=pairs.0=2", "" }, /* long past the second reading */
  { "phase2_start=2026-06-10", "K-01 phase 1" },
  { "planned_end=2026-06-15;phase3_start=2026-05-25", "K-01 handover 0, phase 3" },
  { "planned_end=2026-05-30;phase3_start=2026-05-25", "K-01 handover 0, over 0" },
  { "closed_on=2026-05-30;worried_since=2026-05-20", "" },
  { "decisions=6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11 6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b12 "
    "2026-06-01 -",
    "K-01 decision 0" },
  { "decisions=6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11 6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b12 "
    "2026-06-02 -",
    "" },
  { "decisions=6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11 6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b12 "
    "2026-06-01 2026-06-01",
    "" },
  { "last_contact=2026-05-10;wellbeing_before=80;method=pairs.0=1",
    "K-01 silent 23, who5-fall 20, no-move 0" },
};

static void
a_card_gives_its_reasons (gconstpointer data)
{
  const ReasonRow *row = data;
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");
  g_auto (GStrv) fields = g_strsplit (row->fields, ";", -1);

  for (char **field = fields; *field != NULL && **field != '\0'; field++)
    {
      g_auto (GStrv) pair = g_strsplit (*field, "=", 2);

      set_field (card, pair[0], pair[1]);
    }
  assert_agenda (team, NULL, row->expected);
}

static void
the_most_pressing_comes_first (void)
{
  g_autoptr (Team) team = team_new ();

  set_field (add_card (team, "K-01"), "phase2_start", "2026-06-10");
  set_field (add_card (team, "K-02"), "last_contact", "2026-05-10");
  set_field (add_card (team, "K-03"), "last_contact", "2026-05-01");
  set_field (add_card (team, "K-04"), "worried_since", "2026-05-20");
  add_card (team, "K-05");
  assert_agenda (team, NULL, "K-04 worried 60; K-03 silent 32; K-02 silent 23; K-01 phase 1");
}

static void
a_concern_stays_until_the_next_review (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");

  add_review (team, card, "2026-05-05", 2);
  assert_agenda (team, NULL, "K-01 concern 2");
  add_review (team, card, "2026-05-26", 0);
  assert_agenda (team, NULL, "");
}

static void
what_was_talked_about_does_not_come_back (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");
  CtiSupervision *session = add_session (team, "2026-05-24", CTI_SUPERVISION_HELD);
  CtiAgendaPoint *point = add_point (team, session, card);

  card->wellbeing_before = 80;
  assert_agenda (team, NULL, "K-01 who5-fall 20");
  point->state = CTI_POINT_TALKED;
  assert_agenda (team, NULL, "K-01 who5-fall 20"); /* read the day after */
  session->date = day ("2026-05-25");
  assert_agenda (team, NULL, "");
  point->state = CTI_POINT_OPEN; /* there was no time for it */
  assert_agenda (team, NULL, "K-01 who5-fall 20");
}

static void
new_is_who_came_since_the_last_session (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");

  card->contact_start = day ("2026-05-10");
  card->phase1_start = CTI_DATE_NONE;
  add_session (team, "2026-05-09", CTI_SUPERVISION_HELD);
  assert_agenda (team, NULL, "K-01 new 0");
  card->contact_start = day ("2026-05-09"); /* met after the session of that day */
  assert_agenda (team, NULL, "K-01 new 0");
  add_session (team, "2026-05-16", CTI_SUPERVISION_HELD);
  assert_agenda (team, NULL, "");
}

static void
a_decision_of_the_team_is_a_point_of_its_own (void)
{
  g_autoptr (Team) team = team_new ();
  CtiTask *task = add (team->tasks, &cti_task_type);

  cti_set_text (&task->title, "Invite the treatment centre");
  task->due = day ("2026-05-20");
  assert_agenda (team, NULL, ""); /* a task, and no decision */
  cti_set_text (&task->decision, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
  assert_agenda (team, NULL, "team decision 0");
  task->due = CTI_DATE_NONE; /* somebody took its day away */
  assert_agenda (team, NULL, "");
  task->done_on = day ("2026-05-21");
  assert_agenda (team, NULL, "");
}

/* Each reason names its decision: many of them are more than a line holds, and the point is kept all
 * the same. */
static void
a_point_of_many_decisions_can_be_kept (void)
{
  g_autoptr (Team) team = team_new ();
  g_autoptr (GPtrArray) agenda = NULL;
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GArray) reasons = NULL;
  CtiAgendaBasis basis;

  for (int i = 0; i < 20; i++)
    {
      CtiTask *task = add (team->tasks, &cti_task_type);

      task->due = day ("2026-05-20");
      cti_set_text (&task->decision, task->record.id);
    }
  add_session (team, "2026-06-02", CTI_SUPERVISION_PLANNED);
  basis = get_basis (team);
  agenda = cti_agenda_merge (&basis, CTI_RECORD (team->sessions->pdata[0])->id);
  g_assert_cmpuint (agenda->len, ==, 1);
  cti_record_check (agenda->pdata[0], problems);
  g_assert_cmpuint (cti_problems_get_length (problems), ==, 0);
  reasons = cti_agenda_point_get_reasons (agenda->pdata[0]);
  g_assert_cmpuint (reasons->len, ==, 20);
}

static void
an_order_is_kept_and_what_is_new_comes_last (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *one = add_card (team, "K-01");
  CtiCard *two = add_card (team, "K-02");
  CtiSupervision *planned = add_session (team, "2026-06-02", CTI_SUPERVISION_PLANNED);
  CtiAgendaPoint *own;

  one->worried_since = day ("2026-05-20");
  two->last_contact = day ("2026-05-10");
  add_point (team, planned, two)->position = 0;
  own = add_point (team, planned, NULL);
  own->position = 1;
  cti_set_text (&own->question, "Holidays");
  add_point (team, planned, one)->position = 2;
  set_field (add_card (team, "K-03"), "worried_since", "2026-05-01");
  assert_agenda (team, planned->record.id,
                 "K-02 silent 23; team \"Holidays\"; K-01 worried 60; K-03 worried 60");
  two->last_contact = day ("2026-06-01"); /* the reason is gone */
  assert_agenda (team, planned->record.id, "team \"Holidays\"; K-01 worried 60; K-03 worried 60");
  cti_set_text (&((CtiAgendaPoint *) team->points->pdata[0])->question, "Does she need us?");
  assert_agenda (team, planned->record.id,
                 "K-02 \"Does she need us?\"; team \"Holidays\"; K-01 worried 60; K-03 worried 60");
}

static void
what_is_put_off_comes_back_on_its_day (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");
  CtiSupervision *held = add_session (team, "2026-05-26", CTI_SUPERVISION_HELD);
  CtiAgendaPoint *point = add_point (team, held, card);

  card->last_contact = day ("2026-05-10");
  point->state = CTI_POINT_PUT_OFF;
  point->until = day ("2026-06-03");
  assert_agenda (team, NULL, "K-01 (put off) silent 23");
  point->until = day (TODAY);
  assert_agenda (team, NULL, "K-01 silent 23");
}

/* "Take up again" is said of the point of the session to come; the one before had put it off. */
static void
what_is_taken_up_again_is_not_put_off_by_another_session (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");
  CtiSupervision *held = add_session (team, "2026-05-26", CTI_SUPERVISION_HELD);
  CtiSupervision *planned = add_session (team, "2026-06-02", CTI_SUPERVISION_PLANNED);
  CtiAgendaPoint *point = add_point (team, held, card);

  card->last_contact = day ("2026-05-10");
  point->state = CTI_POINT_PUT_OFF;
  point->until = day ("2026-06-09");
  assert_agenda (team, planned->record.id, "K-01 (put off) silent 23");
  add_point (team, planned, card);
  assert_agenda (team, planned->record.id, "K-01 silent 23");
}

static void
what_was_talked_about_since_is_put_off_no_more (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");
  CtiSupervision *first = add_session (team, "2026-05-19", CTI_SUPERVISION_HELD);
  CtiSupervision *second = add_session (team, "2026-05-26", CTI_SUPERVISION_HELD);
  CtiAgendaPoint *point = add_point (team, first, card);

  card->last_contact = day ("2026-05-10");
  point->state = CTI_POINT_PUT_OFF;
  point->until = day ("2026-06-09");
  assert_agenda (team, NULL, "K-01 (put off) silent 23");
  add_point (team, second, card)->state = CTI_POINT_TALKED;
  assert_agenda (team, NULL, "K-01 silent 23");
}

static void
a_point_is_moved (void)
{
  g_autoptr (GPtrArray) points = new_list ();
  gpointer first = add (points, &cti_agenda_point_type);
  gpointer second = add (points, &cti_agenda_point_type);
  gpointer third = add (points, &cti_agenda_point_type);

  cti_agenda_move (points, 2, 0);
  g_assert_true (points->pdata[0] == third && points->pdata[1] == first &&
                 points->pdata[2] == second);
  g_assert_cmpint (((CtiAgendaPoint *) second)->position, ==, 2);
  cti_agenda_move (points, 0, 3); /* out of the list: nothing */
  g_assert_true (points->pdata[0] == third);
}

static void
a_course_is_reviewed_every_month (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");
  CtiCaseReview *review;

  g_ptr_array_set_size (team->reviews, 0);
  assert_agenda (team, NULL, "K-01 review 152");
  g_assert_cmpint (cti_case_review_get_days (card, team->reviews, day (TODAY)), ==, 152);
  g_assert_true (cti_case_review_is_due (card, team->reviews, day (TODAY)));
  review = add (team->reviews, &cti_case_review_type);
  cti_set_text (&review->case_id, card->record.id);
  review->date = day (TODAY) - 31;
  g_assert_false (cti_case_review_is_due (card, team->reviews, day (TODAY)));
  review->date--;
  g_assert_true (cti_case_review_is_due (card, team->reviews, day (TODAY)));
  card->closed_on = day ("2026-06-01");
  g_assert_false (cti_case_review_is_due (card, team->reviews, day (TODAY)));
}

/* Said of every course it would drown what is different. */
static void
a_review_is_no_reason_beside_another (void)
{
  g_autoptr (Team) team = team_new ();
  CtiCard *card = add_card (team, "K-01");

  g_ptr_array_set_size (team->reviews, 0);
  card->last_contact = day ("2026-05-01");
  assert_agenda (team, NULL, "K-01 silent 32");
}

static void
a_session_is_due_after_seven_days (void)
{
  g_autoptr (Team) team = team_new ();
  int days;

  g_assert_true (cti_supervision_is_due (team->sessions, day (TODAY), &days));
  g_assert_cmpint (days, ==, -1);
  add_session (team, "2026-05-26", CTI_SUPERVISION_HELD);
  add_session (team, "2026-06-02", CTI_SUPERVISION_PLANNED);
  g_assert_false (cti_supervision_is_due (team->sessions, day (TODAY), &days));
  g_assert_cmpint (days, ==, 7);
  g_assert_true (cti_supervision_is_due (team->sessions, day ("2026-06-03"), &days));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (reason_rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/agenda/a-card-gives-its-reasons/%d", (int) i);

      g_test_add_data_func (name, &reason_rows[i], a_card_gives_its_reasons);
    }
  g_test_add_func ("/agenda/the-most-pressing-comes-first", the_most_pressing_comes_first);
  g_test_add_func ("/agenda/a-concern-stays-until-the-next-review",
                   a_concern_stays_until_the_next_review);
  g_test_add_func ("/agenda/what-was-talked-about-does-not-come-back",
                   what_was_talked_about_does_not_come_back);
  g_test_add_func ("/agenda/new-is-who-came-since-the-last-session",
                   new_is_who_came_since_the_last_session);
  g_test_add_func ("/agenda/a-decision-of-the-team-is-a-point-of-its-own",
                   a_decision_of_the_team_is_a_point_of_its_own);
  g_test_add_func ("/agenda/a-point-of-many-decisions-can-be-kept",
                   a_point_of_many_decisions_can_be_kept);
  g_test_add_func ("/agenda/an-order-is-kept-and-what-is-new-comes-last",
                   an_order_is_kept_and_what_is_new_comes_last);
  g_test_add_func ("/agenda/what-is-put-off-comes-back-on-its-day",
                   what_is_put_off_comes_back_on_its_day);
  g_test_add_func ("/agenda/what-is-taken-up-again-is-not-put-off-by-another-session",
                   what_is_taken_up_again_is_not_put_off_by_another_session);
  g_test_add_func ("/agenda/what-was-talked-about-since-is-put-off-no-more",
                   what_was_talked_about_since_is_put_off_no_more);
  g_test_add_func ("/agenda/a-point-is-moved", a_point_is_moved);
  g_test_add_func ("/agenda/a-review-is-no-reason-beside-another",
                   a_review_is_no_reason_beside_another);
  g_test_add_func ("/agenda/a-course-is-reviewed-every-month", a_course_is_reviewed_every_month);
  g_test_add_func ("/agenda/a-session-is-due-after-seven-days", a_session_is_due_after_seven_days);
  return g_test_run ();
}
