/* Focus areas, activities and the network, and what goes on from phase to phase. */

#include "cti-case.h"
#include "model-test.h"

#define CITIZEN "0d6f5a10-0c1f-4c2b-8a4e-5a6b7c8d9e01"
#define COURSE  "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11"
#define TODAY   "2026-06-02"

static GPtrArray *
make_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  CtiCourse *course = cti_record_new (&cti_course_type);

  cti_record_set_id (citizen, CITIZEN);
  cti_set_text (&citizen->code, "K-01");
  cti_record_set_id (course, COURSE);
  cti_set_text (&course->citizen, CITIZEN);
  course->contact_start = day ("2025-12-01");
  course->phase1_start = day ("2026-01-12");
  g_ptr_array_add (records, citizen);
  g_ptr_array_add (records, course);
  return records;
}

static CtiFocusArea *
add_area (GPtrArray *records, const char *key, int phase, CtiFocusStatus status)
{
  CtiFocusArea *area = cti_record_new (&cti_focus_area_type);

  cti_set_text (&area->course, COURSE);
  cti_set_text (&area->area, key);
  area->phase = phase;
  area->status = status;
  g_ptr_array_add (records, area);
  return area;
}

static CtiActivity *
add_activity (GPtrArray *records, const CtiFocusArea *area, CtiActivityStatus status)
{
  CtiActivity *activity = cti_record_new (&cti_activity_type);

  cti_set_text (&activity->course, COURSE);
  cti_set_text (&activity->focus, area->record.id);
  cti_set_text (&activity->what, "Ring together");
  activity->owner = CTI_OWNER_CITIZEN;
  activity->status = status;
  g_ptr_array_add (records, activity);
  return activity;
}

static CtiCase *
make_case (GPtrArray *records)
{
  return cti_case_new (CITIZEN, records);
}

static void
the_number_of_areas_is_only_hinted_at (void)
{
  static const struct
  {
    guint areas;
    CtiProblemCode phase, course;
  } rows[] = {
    { 0, CTI_PROBLEM_NONE, CTI_PROBLEM_NONE },
    { 1, CTI_PROBLEM_NONE, CTI_PROBLEM_FOCUS_FEW },
    { 3, CTI_PROBLEM_NONE, CTI_PROBLEM_NONE },
    { 4, CTI_PROBLEM_FOCUS_MANY, CTI_PROBLEM_NONE },
    { 6, CTI_PROBLEM_FOCUS_MANY, CTI_PROBLEM_FOCUS_MANY },
  };
  static const char *const keys[] = { "money", "housing", "network", "time", "work", "health" };
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (GPtrArray) records = make_records ();
      g_autoptr (CtiCase) now = NULL;
      const CtiProblem *of_phase, *of_course;

      for (guint k = 0; k < rows[i].areas; k++)
        add_area (records, keys[k], 1, CTI_FOCUS_OPEN);
      add_area (records, "dropped", 1, CTI_FOCUS_DROPPED);
      now = make_case (records);
      cti_case_check_focus (now, cti_case_get_course (now), 1, team, problems);
      of_phase = cti_problems_find (problems, "phase");
      of_course = cti_problems_find (problems, "course");
      g_assert_cmpint (of_phase ? of_phase->code : CTI_PROBLEM_NONE, ==, rows[i].phase);
      g_assert_cmpint (of_course ? of_course->code : CTI_PROBLEM_NONE, ==, rows[i].course);
      g_assert_null (cti_problems_get_first_wall (problems));
    }
}

static void
the_most_areas_are_no_fewer_than_the_fewest (void)
{
  static const struct
  {
    int least, most, phase_least, phase_most;
    const char *wrong;
  } rows[] = {
    { 3, 5, 1, 3, NULL },
    { 3, 3, 2, 2, NULL },
    { 5, 3, 1, 3, "focus_max" },
    { 3, 5, 4, 3, "phase_focus_max" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);

      cti_set_text (&team->name, "Team Nord");
      team->focus_min = rows[i].least;
      team->focus_max = rows[i].most;
      team->phase_focus_min = rows[i].phase_least;
      team->phase_focus_max = rows[i].phase_most;
      cti_team_check (team, problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].wrong != NULL);
      g_assert_true (rows[i].wrong == NULL || cti_problems_find (problems, rows[i].wrong) != NULL);
    }
}

/* A change that is large is at least a moderate one, wherever the settings come from. */
static void
a_large_change_is_no_smaller_than_a_moderate_one (void)
{
  static const struct
  {
    int moderate, large;
    gboolean wrong;
  } rows[] = { { 25, 100, FALSE }, { 50, 50, FALSE }, { 51, 50, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);

      cti_set_text (&team->name, "Team Nord");
      team->change_moderate = rows[i].moderate;
      team->change_large = rows[i].large;
      cti_team_check (team, problems);
      g_assert_cmpint (cti_problems_find (problems, "change_large") != NULL, ==, rows[i].wrong);
    }
}

static void
the_same_area_in_two_phases_counts_once (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autoptr (GPtrArray) areas = NULL;
  g_autoptr (CtiCase) now = NULL;

  add_area (records, "money", 1, CTI_FOCUS_REACHED);
  add_area (records, "money", 2, CTI_FOCUS_OPEN);
  add_area (records, "housing", 2, CTI_FOCUS_OPEN)->priority = 1;
  now = make_case (records);
  areas = cti_case_get_focus_areas (now, cti_case_get_course (now), 0);
  g_assert_cmpint (cti_focus_count_areas (areas), ==, 2);
  g_assert_cmpstr (((CtiFocusArea *) areas->pdata[1])->area, ==, "housing"); /* priority first */
}

static void
an_open_activity_has_somebody_who_does_it (void)
{
  static const struct
  {
    CtiPhase phase;
    CtiOwner owner;
    CtiActivityStatus status;
    CtiProblemCode code;
    gboolean decision;
    CtiIdentityMode mode;
  } rows[] = {
    { CTI_PHASE_1, CTI_OWNER_CITIZEN, CTI_ACTIVITY_PLANNED, CTI_PROBLEM_NONE },
    { CTI_PHASE_1, CTI_OWNER_NOBODY, CTI_ACTIVITY_PLANNED, CTI_PROBLEM_NO_OWNER },
    { CTI_PHASE_1, CTI_OWNER_NOBODY, CTI_ACTIVITY_WORKS, CTI_PROBLEM_NO_OWNER },
    { CTI_PHASE_1, CTI_OWNER_NOBODY, CTI_ACTIVITY_DONE, CTI_PROBLEM_NONE },
    { CTI_PHASE_2, CTI_OWNER_WORKER, CTI_ACTIVITY_STARTED, CTI_PROBLEM_NONE },
    { CTI_PHASE_3, CTI_OWNER_WORKER, CTI_ACTIVITY_STARTED, CTI_PROBLEM_WORKER_CARRIES },
    { CTI_PHASE_OVER, CTI_OWNER_WORKER, CTI_ACTIVITY_STARTED, CTI_PROBLEM_WORKER_CARRIES },
    { CTI_PHASE_3, CTI_OWNER_WORKER, CTI_ACTIVITY_GIVEN_UP, CTI_PROBLEM_NONE },
    { CTI_PHASE_1, CTI_OWNER_CITIZEN, CTI_ACTIVITY_PLANNED, CTI_PROBLEM_NEEDS_DECISION, TRUE },
    { CTI_PHASE_1, CTI_OWNER_CITIZEN, CTI_ACTIVITY_PLANNED, CTI_PROBLEM_NONE, TRUE,
      CTI_MODE_IDENTIFIED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (GPtrArray) records = make_records ();
      CtiFocusArea *area = add_area (records, "money", 1, CTI_FOCUS_OPEN);
      CtiActivity *activity = add_activity (records, area, rows[i].status);
      CtiCitizen citizen = { .mode = rows[i].mode };

      activity->owner = rows[i].owner;
      activity->needs_decision = rows[i].decision;
      g_test_message ("row %u", (guint) i);
      cti_activity_check (activity, &citizen, rows[i].phase, problems);
      g_assert_cmpint (cti_problems_get_length (problems) == 0, ==,
                       rows[i].code == CTI_PROBLEM_NONE);
      g_assert_true (rows[i].code == CTI_PROBLEM_NONE || cti_problems_has (problems, rows[i].code));
      g_assert_cmpint (cti_problems_get_first_wall (problems) != NULL, ==,
                       rows[i].code == CTI_PROBLEM_NO_OWNER);
    }
}

static void
an_activity_asks_on_the_earlier_of_its_days (void)
{
  CtiActivity activity = { .due = day ("2026-07-01"), .review = day ("2026-06-15") };

  g_assert_cmpint (cti_activity_get_next_day (&activity), ==, day ("2026-06-15"));
  activity.review = CTI_DATE_NONE;
  g_assert_cmpint (cti_activity_get_next_day (&activity), ==, day ("2026-07-01"));
  activity.status = CTI_ACTIVITY_DONE;
  g_assert_cmpint (cti_activity_get_next_day (&activity), ==, CTI_DATE_NONE);
}

static void
what_is_open_goes_on_in_the_next_phase (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiFocusArea *money = add_area (records, "money", 1, CTI_FOCUS_OPEN);
  CtiFocusArea *housing = add_area (records, "housing", 1, CTI_FOCUS_REACHED);
  CtiActivity *open = add_activity (records, money, CTI_ACTIVITY_WORKS);
  g_autoptr (CtiCase) now = NULL, later = NULL;
  g_autoptr (GPtrArray) rows = NULL, again = NULL, current = NULL;
  const CtiFocusArea *area;
  const CtiActivity *activity;

  cti_set_text (&money->wish, "To have peace of mind");
  add_activity (records, money, CTI_ACTIVITY_DONE);
  add_activity (records, housing, CTI_ACTIVITY_STARTED);
  now = make_case (records);
  rows = cti_case_carry_over (now, cti_case_get_course (now), 1);
  g_assert_cmpuint (rows->len, ==, 2);
  area = rows->pdata[0];
  activity = rows->pdata[1];
  g_assert_cmpint (area->phase, ==, 2);
  g_assert_cmpstr (area->carried_from, ==, money->record.id);
  g_assert_cmpstr (area->wish, ==, "To have peace of mind");
  g_assert_cmpstr (area->record.id, !=, money->record.id);
  g_assert_cmpstr (activity->focus, ==, area->record.id);
  g_assert_cmpstr (activity->carried_from, ==, open->record.id);
  g_assert_true (cti_moment_is_never (activity->record.made));

  later = cti_case_with (now, rows);
  again = cti_case_carry_over (later, cti_case_get_course (later), 1);
  g_assert_cmpuint (again->len, ==, 0);
  current = cti_case_get_current_activities (later, cti_case_get_course (later));
  g_assert_cmpuint (current->len, ==, 3); /* the open one once, where it stands now */
  g_assert_false (g_ptr_array_find (current, open, NULL));
}

static CtiPerson *
add_person (GPtrArray *people, const char *name)
{
  CtiPerson *person = cti_record_new (&cti_person_type);

  cti_set_text (&person->name, name);
  g_ptr_array_add (people, person);
  return person;
}

static void
add_tie (GPtrArray *ties,
         const CtiPerson *person,
         int phase,
         int ring,
         int strength,
         CtiCarrier carrier)
{
  CtiTie *tie = cti_record_new (&cti_tie_type);

  cti_set_text (&tie->person, person->record.id);
  tie->phase = phase;
  tie->ring = ring;
  tie->strength = strength;
  tie->carries = carrier;
  g_ptr_array_add (ties, tie);
}

static void
two_maps_are_told_apart (void)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) ties = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiPerson *mother = add_person (people, "mother"), *friend = add_person (people, "a friend");
  CtiPerson *doctor = add_person (people, "doctor"), *same = add_person (people, "neighbour");
  CtiPerson *blank = add_person (people, "aunt");
  g_autoptr (GArray) changes = NULL;
  const CtiTieChange *rows;

  add_person (people, "never on a map");
  add_tie (ties, mother, 1, 3, 2, CTI_CARRIER_WORKER);
  add_tie (ties, mother, 2, 1, 4, CTI_CARRIER_NETWORK);
  add_tie (ties, friend, 1, 2, 3, CTI_CARRIER_NETWORK);
  add_tie (ties, doctor, 2, 3, 3, CTI_CARRIER_SHARED);
  add_tie (ties, same, 1, 2, 2, CTI_CARRIER_SHARED);
  add_tie (ties, same, 2, 2, 2, CTI_CARRIER_SHARED);
  add_tie (ties, blank, 1, 0, 0, CTI_CARRIER_SHARED);
  add_tie (ties, blank, 2, 1, 5, CTI_CARRIER_SHARED);
  changes = cti_network_compare (people, ties, 1, 2);
  rows = (const CtiTieChange *) (gpointer) changes->data;
  g_assert_cmpuint (changes->len, ==, 5);
  g_assert_cmpint (rows[0].closer, ==, 2);
  g_assert_cmpint (rows[0].stronger, ==, 2);
  g_assert_true (rows[0].new_carrier);
  g_assert_null (rows[1].now);    /* left */
  g_assert_null (rows[2].before); /* came */
  g_assert_cmpint (rows[2].closer, ==, 0);
  g_assert_false (cti_tie_change_is_any (&rows[3]));
  g_assert_false (cti_tie_change_is_any (&rows[4])); /* what was not known has not changed */
  g_assert_true (cti_network_has_phase (ties, 2));
  g_assert_false (cti_network_has_phase (ties, 3));
}

static void
nobody_for_afterwards_is_a_reminder_from_month_2 (void)
{
  CtiCourse course = { .contact_start = day ("2025-12-01"),
                       .phase1_start = day ("2026-01-12"),
                       .phase_months = 4 };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  g_assert_false (cti_network_lacks_after (FALSE, &plan, day ("2026-03-11")));
  g_assert_true (cti_network_lacks_after (FALSE, &plan, day ("2026-03-12")));
  g_assert_false (cti_network_lacks_after (TRUE, &plan, day ("2026-03-12")));
  g_assert_false (cti_network_lacks_after (FALSE, &plan, day ("2025-12-20")));
  plan.closed_on = day ("2026-04-01");
  g_assert_false (cti_network_lacks_after (FALSE, &plan, day ("2026-04-01")));
}

static void
who_takes_over_needs_a_consent (void)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiConsent *consent = cti_record_new (&cti_consent_type);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiPerson *person = add_person (people, "doctor");

  consent->given = day ("2026-05-01");
  g_ptr_array_add (consents, consent);
  for (int row = 0; row < 3; row++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      cti_set_text (&person->takes_over, row > 0 ? "The medicine" : NULL);
      cti_set_text (&person->consent, row > 1 ? consent->record.id : NULL);
      cti_person_check (person, consents, day (TODAY), problems);
      g_assert_cmpint (cti_problems_has (problems, CTI_PROBLEM_NO_CONSENT), ==, row == 1);
      g_assert_null (cti_problems_get_first_wall (problems));
    }
}

static void
a_card_tells_how_the_course_stands (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiHandover *handover = cti_record_new (&cti_handover_type);
  CtiPause *pause = cti_record_new (&cti_pause_type);
  CtiPerson *person = add_person (records, "doctor");
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiCard) card = NULL;
  CtiPhasePlan of_case, of_card;
  CtiDate due;

  cti_set_text (&handover->course, COURSE);
  g_ptr_array_add (records, handover);
  cti_set_text (&pause->course, COURSE);
  pause->first = day ("2026-05-20");
  pause->shifts = TRUE;
  g_ptr_array_add (records, pause);
  person->after_course = TRUE;
  now = make_case (records);
  card = cti_case_make_card (now);
  cti_case_get_plan (now, &of_case);
  cti_card_get_plan (card, &of_card);
  g_assert_cmpmem (&of_case, sizeof of_case, &of_card, sizeof of_card);
  g_assert_true (cti_card_is_paused (card, day (TODAY)));
  g_assert_false (cti_card_is_paused (card, day ("2026-05-19")));
  g_assert_cmpint (card->handover_agreed, ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_card_get_handover (card, day ("2026-12-20"), &due), ==, CTI_DUE_OVERDUE);
  g_assert_cmpint (due, ==, day ("2026-12-11"));
  g_assert_true (card->has_after);
  g_assert_false (card->closing_missing);
  /* while she is away no star is waited for */
  g_assert_cmpint (cti_card_get_next_reading (card, 0, day (TODAY), &due), ==, CTI_DUE_NONE);
}

static void
a_card_of_a_closed_course_tells_of_its_form (void)
{
  for (int has_form = FALSE; has_form <= TRUE; has_form++)
    {
      g_autoptr (GPtrArray) records = make_records ();
      CtiClosing *form = cti_record_new (&cti_closing_type);
      g_autoptr (CtiCase) now = NULL;
      g_autoptr (CtiCard) card = NULL;
      CtiDate next;

      ((CtiCourse *) records->pdata[1])->closed_on = day ("2026-03-01");
      cti_set_text (&form->course, COURSE);
      form->date = day ("2026-03-01");
      form->may_follow_up = TRUE;
      if (has_form)
        g_ptr_array_add (records, form);
      now = make_case (records);
      card = cti_case_make_card (now);
      g_assert_cmpint (card->closing_missing, ==, !has_form);
      g_assert_cmpint (cti_card_get_next_reading (card, 0, day (TODAY), &next), ==,
                       has_form ? CTI_DUE_NOW : CTI_DUE_NONE);
      if (!has_form)
        cti_record_unref (form);
    }
}

static void
the_aim_is_the_last_of_its_day (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiAim *later = cti_record_new (&cti_aim_type), *first = cti_record_new (&cti_aim_type);
  g_autoptr (CtiCase) now = NULL;
  const CtiCourse *course;

  cti_set_text (&later->course, COURSE);
  cti_set_text (&first->course, COURSE);
  later->date = day ("2026-04-01");
  first->date = day ("2026-01-12");
  g_ptr_array_add (records, later);
  g_ptr_array_add (records, first);
  now = make_case (records);
  course = cti_case_get_course (now);
  g_assert_null (cti_case_get_aim (now, course, day ("2026-01-11")));
  g_assert_true (cti_case_get_aim (now, course, day ("2026-03-31")) == first);
  g_assert_true (cti_case_get_aim (now, course, day (TODAY)) == later);
}

static void
a_record_of_a_course_needs_the_course (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autoptr (CtiCase) now = make_case (records);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiAim) aim = cti_record_new (&cti_aim_type);

  aim->date = day (TODAY);
  cti_set_text (&aim->course, "another");
  cti_case_check_record (now, aim, day (TODAY), problems);
  g_assert_true (cti_problems_has (problems, CTI_PROBLEM_NO_COURSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/the-number-of-areas-is-only-hinted-at",
                   the_number_of_areas_is_only_hinted_at);
  g_test_add_func ("/plan/a-large-change-is-no-smaller-than-a-moderate-one",
                   a_large_change_is_no_smaller_than_a_moderate_one);
  g_test_add_func ("/plan/the-most-areas-are-no-fewer-than-the-fewest",
                   the_most_areas_are_no_fewer_than_the_fewest);
  g_test_add_func ("/plan/the-same-area-in-two-phases-counts-once",
                   the_same_area_in_two_phases_counts_once);
  g_test_add_func ("/plan/an-open-activity-has-somebody-who-does-it",
                   an_open_activity_has_somebody_who_does_it);
  g_test_add_func ("/plan/an-activity-asks-on-the-earlier-of-its-days",
                   an_activity_asks_on_the_earlier_of_its_days);
  g_test_add_func ("/plan/what-is-open-goes-on-in-the-next-phase",
                   what_is_open_goes_on_in_the_next_phase);
  g_test_add_func ("/plan/two-maps-are-told-apart", two_maps_are_told_apart);
  g_test_add_func ("/plan/nobody-for-afterwards-is-a-reminder-from-month-2",
                   nobody_for_afterwards_is_a_reminder_from_month_2);
  g_test_add_func ("/plan/who-takes-over-needs-a-consent", who_takes_over_needs_a_consent);
  g_test_add_func ("/plan/a-card-tells-how-the-course-stands", a_card_tells_how_the_course_stands);
  g_test_add_func ("/plan/a-card-of-a-closed-course-tells-of-its-form",
                   a_card_of_a_closed_course_tells_of_its_form);
  g_test_add_func ("/plan/the-aim-is-the-last-of-its-day", the_aim_is_the_last_of_its_day);
  g_test_add_func ("/plan/a-record-of-a-course-needs-the-course",
                   a_record_of_a_course_needs_the_course);
  return g_test_run ();
}
