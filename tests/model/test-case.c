#include "cti-case.h"
#include "cti-facts.h"
#include "cti-fidelity.h"
#include "model-test.h"

/* Records of a case that is being put together; the case holds its own references. */
typedef struct
{
  GPtrArray *records;
  CtiCitizen *citizen;
} Draft;

static Draft
begin_case (void)
{
  Draft draft = { g_ptr_array_new_with_free_func (cti_record_unref), NULL };

  draft.citizen = cti_record_new (&cti_citizen_type);
  cti_set_text (&draft.citizen->code, "K7F3");
  g_ptr_array_add (draft.records, draft.citizen);
  return draft;
}

static CtiCase *
end_case (Draft *draft)
{
  CtiCase *self = cti_case_new (draft->citizen->record.id, draft->records);

  g_clear_pointer (&draft->records, g_ptr_array_unref);
  return self;
}

static CtiCourse *
add_course (Draft *draft, const char *contact, const char *phase1, const char *closed)
{
  CtiCourse *course = cti_record_new (&cti_course_type);

  cti_set_text (&course->citizen, draft->citizen->record.id);
  course->contact_start = day (contact);
  course->phase1_start = day (phase1);
  course->closed_on = day (closed);
  g_ptr_array_add (draft->records, course);
  return course;
}

static CtiReading *
add_reading (Draft *draft, const CtiCourse *course, const char *iso)
{
  CtiReading *reading = make_reading (course->record.id, iso);

  g_ptr_array_add (draft->records, reading);
  return reading;
}

static void
the_open_course_leads_else_the_latest (void)
{
  static const struct
  {
    const char *contact[3], *closed[3];
    int expected;
  } rows[] = {
    { { "2024-01-01", "2025-06-01", NULL }, { "2025-01-01", NULL, NULL }, 1 },
    { { "2025-06-01", "2024-01-01", NULL }, { NULL, "2025-01-01", NULL }, 0 },
    { { "2025-06-01", "2024-01-01", "2024-09-01" },
      { "2026-01-01", "2024-08-01", "2025-05-01" },
      0 },
    { { "2024-01-01", "2025-06-01", "2024-09-01" }, { "2024-02-01", "2026-01-01", NULL }, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      const CtiCourse *courses[3] = { NULL };
      g_autoptr (CtiCase) self = NULL;

      for (int k = 0; k < 3 && rows[i].contact[k] != NULL; k++)
        courses[k] = add_course (&draft, rows[i].contact[k], NULL, rows[i].closed[k]);
      self = end_case (&draft);
      g_assert_true (cti_case_get_course (self) == courses[rows[i].expected]);
    }
}

static void
a_case_without_a_course_is_whole (void)
{
  Draft draft = begin_case ();
  g_autoptr (CtiCase) self = end_case (&draft);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (self);
  g_autoptr (CtiCard) card = cti_case_make_card (self);
  CtiPhasePlan plan;

  cti_case_get_plan (self, &plan);
  g_assert_null (cti_case_get_course (self));
  g_assert_null (cti_case_get_identity (self));
  g_assert_cmpuint (stars->len, ==, 0);
  g_assert_cmpint (cti_phase_plan_get_phase (&plan, day ("2026-01-01")), ==, CTI_PHASE_NONE);
  g_assert_cmpint (cti_case_get_last_reading_date (self), ==, CTI_DATE_NONE);
  g_assert_cmpstr (card->name, ==, "K7F3");
  g_assert_cmpint (card->readings, ==, 0);
}

static void
readings_come_by_day_and_voided_ones_do_not_count (void)
{
  Draft draft = begin_case ();
  CtiCourse *old = add_course (&draft, "2024-01-01", NULL, "2025-01-01");
  CtiCourse *course = add_course (&draft, "2025-06-01", NULL, NULL);
  CtiReading *last = add_reading (&draft, course, "2026-05-12");
  CtiReading *first = add_reading (&draft, course, "2026-01-12");
  CtiReading *middle = add_reading (&draft, course, "2026-03-12");
  g_autoptr (CtiCase) self = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GPtrArray) stars = NULL;

  add_reading (&draft, old, "2024-03-12");
  last->voided = TRUE;
  self = end_case (&draft);
  readings = cti_case_get_readings (self);
  stars = cti_case_get_stars (self);
  g_assert_cmpuint (readings->len, ==, 3);
  g_assert_true (g_ptr_array_index (readings, 0) == first);
  g_assert_true (g_ptr_array_index (readings, 1) == middle);
  g_assert_true (g_ptr_array_index (readings, 2) == last);
  g_assert_cmpuint (stars->len, ==, 2);
  g_assert_cmpint (cti_case_get_last_reading_date (self), ==, day ("2026-03-12"));
}

static void
what_lies_in_the_trash_is_left_out (void)
{
  Draft draft = begin_case ();
  CtiCourse *course = add_course (&draft, "2025-06-01", NULL, NULL);
  CtiReading *reading = add_reading (&draft, course, "2026-01-12");
  g_autoptr (CtiCase) self = NULL;

  reading->record.deleted = (CtiMoment){ 1768000000, 60 };
  self = end_case (&draft);
  g_assert_cmpuint (cti_case_get_records (self, &cti_reading_type)->len, ==, 0);
  g_assert_true (cti_case_find (self, &cti_course_type, course->record.id) == course);
  g_assert_null (cti_case_find (self, &cti_course_type, "none"));
  g_assert_null (cti_case_find (self, &cti_course_type, NULL));
}

static void
a_star_keeps_the_areas_it_was_made_with (void)
{
  Draft draft = begin_case ();
  CtiCourse *course = add_course (&draft, "2025-06-01", NULL, NULL);
  CtiReading *reading = add_reading (&draft, course, "2026-01-12");
  g_autoptr (GPtrArray) old = make_areas ("life", 1, "housing money");
  g_autoptr (GPtrArray) new = make_areas ("life", 2, "money housing work");
  CtiScore *score = cti_record_new (&cti_score_type);
  g_autoptr (CtiCase) self = NULL;
  g_autoptr (CtiStar) star = NULL;

  for (guint i = old->len; i > 0; i--) /* written in another order than they stand */
    g_ptr_array_add (draft.records, cti_record_ref (g_ptr_array_index (old, i - 1)));
  for (guint i = 0; i < new->len; i++)
    g_ptr_array_add (draft.records, cti_record_ref (g_ptr_array_index (new, i)));
  cti_set_text (&score->reading, reading->record.id);
  cti_set_text (&score->area, "money");
  score->value = 7;
  g_ptr_array_add (draft.records, score);
  self = end_case (&draft);
  star = cti_case_get_star (self, reading);
  g_assert_cmpuint (cti_star_get_n_areas (star), ==, 2);
  g_assert_cmpstr (cti_star_get_area (star, 0)->key, ==, "housing");
  g_assert_cmpint (cti_star_get_value (star, 0), ==, CTI_SCORE_NOT_DISCUSSED);
  g_assert_cmpint (cti_star_get_value (star, 1), ==, 7);
}

/* Phase 1 was planned for a day that the course did not live to see. */
static void
a_course_closed_before_phase_1_never_came_to_it (void)
{
  static const struct
  {
    const char *closed;
    gboolean begun;
  } rows[] = { { "2026-02-28", FALSE }, { "2026-03-01", TRUE }, { NULL, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      CtiCourse *course = add_course (&draft, "2026-01-01", "2026-03-01", rows[i].closed);
      CtiReportChoice choice = { .start = CTI_REPORT_FROM_PHASE_1 };
      CtiFidelityBasis basis = { .today = day ("2026-06-01") };
      g_autoptr (CtiCase) self = NULL;
      g_autoptr (GPtrArray) facts = NULL, found = NULL;
      g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);

      course->phase_months = 4;
      self = end_case (&draft);
      facts = cti_case_make_facts (self);
      g_assert_cmpint (cti_facts_get_start (facts->pdata[0], &choice), ==,
                       rows[i].begun ? day ("2026-03-01") : CTI_DATE_NONE);
      choice.start = CTI_REPORT_FROM_CONTACT;
      g_assert_cmpint (cti_facts_get_start (facts->pdata[0], &choice), ==, day ("2026-01-01"));
      g_ptr_array_add (cards, cti_case_make_card (self));
      basis.cards = cards;
      found = cti_fidelity_find_courses (&basis);
      g_assert_cmpuint (found->len, ==, rows[i].begun);
    }
}

/* Words of hers stay in the case, also where they are one word. */
static void
an_area_of_her_own_is_told_without_its_words (void)
{
  static const struct
  {
    const char *area, *told;
  } rows[] = {
    { "money", "money 0 0" },
    { "mental-health", "mental-health 0 0" },
    { "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11", "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11 0 0" },
    { "Søster Mona", "own 0 0" },
    { "Mona", "own 0 0" },
    { "sorg/afsked", "own 0 0" },
    { "gæld", "own 0 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      const CtiCourse *course = add_course (&draft, "2026-01-01", "2026-02-01", NULL);
      CtiFocusArea *area = cti_record_new (&cti_focus_area_type);
      g_autoptr (CtiCase) self = NULL;
      g_autoptr (GPtrArray) facts = NULL;

      cti_set_text (&area->course, course->record.id);
      cti_set_text (&area->area, rows[i].area);
      area->phase = 1;
      g_ptr_array_add (draft.records, area);
      self = end_case (&draft);
      facts = cti_case_make_facts (self);
      g_assert_cmpstr (((CtiFacts *) facts->pdata[0])->areas, ==, rows[i].told);
    }
}

static void
a_pause_lies_within_its_course (void)
{
  static const struct
  {
    const char *first, *last;
    CtiProblemCode problem;
  } rows[] = {
    { "2026-01-01", "2026-01-10", CTI_PROBLEM_NONE },
    { "2025-12-31", "2026-01-10", CTI_PROBLEM_BEFORE_CONTACT }, /* the year before, by mistake */
    { "2026-04-01", NULL, CTI_PROBLEM_NONE },
    { "2026-04-02", NULL, CTI_PROBLEM_AFTER_CLOSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      const CtiCourse *course = add_course (&draft, "2026-01-01", "2026-02-01", "2026-04-01");
      g_autoptr (CtiPause) pause = cti_record_new (&cti_pause_type);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiCase) self = NULL;

      g_test_message ("%s", rows[i].first);
      cti_set_text (&pause->course, course->record.id);
      pause->first = day (rows[i].first);
      pause->last = day (rows[i].last);
      self = end_case (&draft);
      cti_case_check_record (self, pause, day ("2026-06-01"), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==,
                        rows[i].problem != CTI_PROBLEM_NONE);
      g_assert_true (rows[i].problem == CTI_PROBLEM_NONE ||
                     cti_problems_has (problems, rows[i].problem));
    }
}

/* An undo brings back a name or a code by itself: they are held against each other then too. */
static void
who_she_is_is_checked_with_the_case (void)
{
  Draft draft = begin_case ();
  CtiIdentity *identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiProblems) of_code = cti_problems_new ();
  g_autoptr (CtiProblems) of_name = cti_problems_new ();
  g_autoptr (CtiProblems) of_nothing = cti_problems_new ();
  g_autoptr (CtiCitizen) citizen = cti_record_ref (draft.citizen);
  g_autoptr (CtiCase) self = NULL;

  cti_set_text (&identity->citizen, citizen->record.id);
  cti_set_text (&identity->name, "Sofie Berg");
  identity->mode = citizen->mode = CTI_MODE_IDENTIFIED;
  g_ptr_array_add (draft.records, identity);
  self = end_case (&draft);
  cti_case_check_record (self, citizen, day ("2026-03-01"), of_nothing);
  g_assert_cmpuint (cti_problems_get_length (of_nothing), ==, 0);
  cti_set_text (&citizen->code, "BERG7");
  cti_case_check_record (self, citizen, day ("2026-03-01"), of_code);
  g_assert_true (cti_problems_has (of_code, CTI_PROBLEM_CODE_TELLS_NAME));
  cti_case_check_record (self, identity, day ("2026-03-01"), of_name);
  g_assert_true (cti_problems_has (of_name, CTI_PROBLEM_CODE_TELLS_NAME));
}

/* One of an earlier course is held against the days of that one: it is corrected, or comes back by
 * an undo, long after the next has begun. */
static void
a_star_of_an_earlier_course_lies_within_that_one (void)
{
  static const struct
  {
    const char *date;
    CtiProblemCode problem;
  } rows[] = {
    { "2025-03-01", CTI_PROBLEM_NONE },
    { "2024-12-31", CTI_PROBLEM_BEFORE_CONTACT },
    { "2026-02-01", CTI_PROBLEM_AFTER_CLOSING },
    { "2025-04-01", CTI_PROBLEM_SECOND_READING },
  };
  static const int values[] = { 5 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      const CtiCourse *old = add_course (&draft, "2025-01-01", "2025-02-01", "2025-12-01");
      g_autoptr (CtiStar) star = make_star (rows[i].date, "a", values);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiCase) self = NULL;

      g_test_message ("%s", rows[i].date);
      add_course (&draft, "2026-01-01", NULL, NULL);
      add_reading (&draft, old, "2025-04-01");
      cti_set_text (&star->reading->course, old->record.id);
      self = end_case (&draft);
      cti_case_check_star (self, star, day ("2026-03-01"), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==,
                        rows[i].problem != CTI_PROBLEM_NONE);
      g_assert_true (rows[i].problem == CTI_PROBLEM_NONE ||
                     cti_problems_has (problems, rows[i].problem));
    }
}

static void
a_star_lies_within_the_course (void)
{
  static const struct
  {
    const char *born, *contact, *closed, *date, *today;
    CtiProblemCode problem;
  } rows[] = {
    { NULL, "2025-12-01", NULL, "2026-01-12", "2026-01-12", CTI_PROBLEM_NONE },
    { NULL, "2025-12-01", NULL, "2025-12-01", "2026-01-12", CTI_PROBLEM_NONE },
    { NULL, "2025-12-01", NULL, "2025-11-30", "2026-01-12", CTI_PROBLEM_BEFORE_CONTACT },
    { NULL, "2025-12-01", NULL, "2026-01-13", "2026-01-12", CTI_PROBLEM_IN_FUTURE },
    { NULL, "2025-12-01", "2026-06-01", "2026-06-01", "2026-07-01", CTI_PROBLEM_NONE },
    { NULL, "2025-12-01", "2026-06-01", "2026-06-02", "2026-07-01", CTI_PROBLEM_AFTER_CLOSING },
    { "1999-05-05", "2025-12-01", NULL, "2026-01-12", "2026-01-12", CTI_PROBLEM_NONE },
    { "1999-05-05", "2025-12-01", NULL, "1999-05-04", "2026-01-12", CTI_PROBLEM_BEFORE_BIRTH },
    { "1999-05-05", "2025-12-01", NULL, NULL, "2026-01-12", CTI_PROBLEM_MISSING },
    { NULL, NULL, NULL, "2026-01-12", "2026-01-12", CTI_PROBLEM_NO_COURSE },
  };
  static const int values[] = { 5 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      CtiIdentity *identity = cti_record_new (&cti_identity_type);
      g_autoptr (CtiStar) star = make_star (rows[i].date, "a", values);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiCase) self = NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      identity->birth_date = day (rows[i].born);
      g_ptr_array_add (draft.records, identity);
      if (rows[i].contact != NULL)
        add_course (&draft, rows[i].contact, NULL, rows[i].closed);
      self = end_case (&draft);
      cti_case_check_star (self, star, day (rows[i].today), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==,
                        rows[i].problem != CTI_PROBLEM_NONE);
      if (rows[i].problem != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get (problems, 0)->code, ==, rows[i].problem);
    }
}

static void
a_day_and_mode_have_one_star (void)
{
  static const struct
  {
    const char *date;
    CtiReadingMode mode;
    gboolean old_voided, new_voided, same, refused;
  } rows[] = {
    { "2026-01-12", CTI_READING_JOINT, FALSE, FALSE, FALSE, TRUE },
    { "2026-01-12", CTI_READING_CITIZEN, FALSE, FALSE, FALSE, FALSE },
    { "2026-01-13", CTI_READING_JOINT, FALSE, FALSE, FALSE, FALSE },
    { "2026-01-12", CTI_READING_JOINT, TRUE, FALSE, FALSE, FALSE },
    { "2026-01-12", CTI_READING_JOINT, FALSE, TRUE, FALSE, FALSE }, /* does not count either */
    { "2026-01-12", CTI_READING_JOINT, FALSE, FALSE, TRUE, FALSE }, /* a correction */
  };
  static const int values[] = { 5 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin_case ();
      CtiCourse *course = add_course (&draft, "2025-12-01", NULL, NULL);
      CtiReading *reading = add_reading (&draft, course, "2026-01-12");
      g_autoptr (CtiStar) star = make_star (rows[i].date, "a", values);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiCase) self = NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      reading->voided = rows[i].old_voided;
      star->reading->mode = rows[i].mode;
      star->reading->voided = rows[i].new_voided;
      if (rows[i].same)
        cti_record_set_id (star->reading, reading->record.id);
      self = end_case (&draft);
      cti_case_check_star (self, star, day ("2026-02-01"), problems);
      g_assert_cmpint (cti_problems_has (problems, CTI_PROBLEM_SECOND_READING), ==,
                       rows[i].refused);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].refused);
    }
}

static void
a_card_says_what_the_case_says (void)
{
  Draft draft = begin_case ();
  CtiCourse *course = add_course (&draft, "2025-12-01", "2026-01-12", NULL);
  g_autoptr (CtiCase) self = NULL;
  g_autoptr (CtiCard) card = NULL;
  CtiPhasePlan of_case, of_card;
  CtiDate next_of_case, next_of_card;

  course->phase_months = 3;
  draft.citizen->mode = CTI_MODE_COVER_NAME;
  cti_set_text (&draft.citizen->alias, "Amanda");
  add_reading (&draft, course, "2026-01-12");
  add_reading (&draft, course, "2026-03-12");
  add_reading (&draft, course, "2026-05-12")->voided = TRUE;
  self = end_case (&draft);
  card = cti_case_make_card (self);
  g_assert_cmpstr (card->record.id, ==, cti_case_get_id (self));
  g_assert_cmpstr (card->code, ==, "K7F3");
  g_assert_cmpstr (card->name, ==, cti_case_get_name (self));
  g_assert_cmpstr (card->name, ==, "Amanda");
  g_assert_cmpint (card->mode, ==, CTI_MODE_COVER_NAME);
  g_assert_cmpint (card->readings, ==, 2);
  g_assert_cmpint (card->last_reading, ==, cti_case_get_last_reading_date (self));
  cti_case_get_plan (self, &of_case);
  cti_card_get_plan (card, &of_card);
  g_assert_cmpmem (&of_case, sizeof of_case, &of_card, sizeof of_card);
  for (CtiDate today = day ("2025-12-01"); today < day ("2027-01-01"); today++)
    {
      g_assert_cmpint (cti_card_get_next_reading (card, 0, today, &next_of_card), ==,
                       cti_rhythm_get_next (&of_case, card->last_reading, today, &next_of_case));
      g_assert_cmpint (next_of_card, ==, next_of_case);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/the-open-course-leads-else-the-latest",
                   the_open_course_leads_else_the_latest);
  g_test_add_func ("/case/a-case-without-a-course-is-whole", a_case_without_a_course_is_whole);
  g_test_add_func ("/case/readings-come-by-day-and-voided-ones-do-not-count",
                   readings_come_by_day_and_voided_ones_do_not_count);
  g_test_add_func ("/case/what-lies-in-the-trash-is-left-out", what_lies_in_the_trash_is_left_out);
  g_test_add_func ("/case/a-star-keeps-the-areas-it-was-made-with",
                   a_star_keeps_the_areas_it_was_made_with);
  g_test_add_func ("/case/a-course-closed-before-phase-1-never-came-to-it",
                   a_course_closed_before_phase_1_never_came_to_it);
  g_test_add_func ("/case/an-area-of-her-own-is-told-without-its-words",
                   an_area_of_her_own_is_told_without_its_words);
  g_test_add_func ("/case/a-pause-lies-within-its-course", a_pause_lies_within_its_course);
  g_test_add_func ("/case/who-she-is-is-checked-with-the-case",
                   who_she_is_is_checked_with_the_case);
  g_test_add_func ("/case/a-star-of-an-earlier-course-lies-within-that-one",
                   a_star_of_an_earlier_course_lies_within_that_one);
  g_test_add_func ("/case/a-star-lies-within-the-course", a_star_lies_within_the_course);
  g_test_add_func ("/case/a-day-and-mode-have-one-star", a_day_and_mode_have_one_star);
  g_test_add_func ("/case/a-card-says-what-the-case-says", a_card_says_what_the_case_says);
  return g_test_run ();
}
