/* What the data suggest for each item of the method, with the items that come with the program: a
 * synthetic year with known defects, each level computed by hand; the limits of a level; a file of
 * items that is not right. */

#include <string.h>

#include "cti-fidelity-file.h"

#define CASE  "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11"
#define TODAY "2026-06-02"

static CtiDate
day (const char *iso)
{
  return cti_date_parse_iso (iso);
}

typedef struct
{
  const char *date;
  CtiContactKind kind;
  CtiPlace place;
  int minutes;
  gboolean her;
  gboolean others;
  int written_after; /* days */
} ContactRow;

/* Phase 1 from 1 June 2025: every meeting at the office; two of them in the first month. Phase 2,
 * from 1 September, has more of them than phase 1; phase 3 none at all. */
static const ContactRow contact_rows[] = {
  { "2025-06-03", CTI_CONTACT_MEETING, CTI_PLACE_OFFICE, 60, TRUE, FALSE, 0 },
  { "2025-06-20", CTI_CONTACT_MEETING, CTI_PLACE_OFFICE, 60, TRUE, FALSE, 1 },
  { "2025-07-10", CTI_CONTACT_MEETING, CTI_PLACE_OFFICE, 60, TRUE, FALSE, 4 },
  { "2025-07-20", CTI_CONTACT_NETWORK_MEETING, CTI_PLACE_OFFER, 45, FALSE, TRUE, 0 },
  { "2025-09-05", CTI_CONTACT_MEETING, CTI_PLACE_OFFICE, 60, TRUE, FALSE, 0 },
  { "2025-09-12", CTI_CONTACT_PHONE, CTI_PLACE_UNKNOWN, 20, TRUE, FALSE, 0 },
  { "2025-09-19", CTI_CONTACT_MEETING, CTI_PLACE_OFFICE, 60, TRUE, FALSE, 5 },
  { "2025-09-26", CTI_CONTACT_PHONE, CTI_PLACE_UNKNOWN, 20, TRUE, FALSE, 0 },
  { "2025-10-03", CTI_CONTACT_MEETING, CTI_PLACE_OFFICE, 60, TRUE, FALSE, 0 },
  { "2025-10-10", CTI_CONTACT_MESSAGE, CTI_PLACE_UNKNOWN, 5, TRUE, FALSE, 0 },
};

static gpointer
add (GPtrArray *records, const CtiRecordType *type)
{
  g_ptr_array_add (records, cti_record_new (type));
  return g_ptr_array_index (records, records->len - 1);
}

static CtiMoment
noon_of (CtiDate date)
{
  g_autofree char *iso = cti_date_to_iso (date);
  g_autofree char *text = g_strconcat (iso, "T12:00:00+00:00", NULL);
  CtiMoment moment = CTI_MOMENT_NEVER;

  g_assert_true (cti_moment_parse (text, &moment));
  return moment;
}

static void
add_contacts (GPtrArray *records, const char *course)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contact_rows); i++)
    {
      const ContactRow *row = &contact_rows[i];
      CtiContact *contact = add (records, &cti_contact_type);

      cti_set_text (&contact->course, course);
      contact->date = day (row->date);
      contact->kind = row->kind;
      contact->place = row->place;
      contact->minutes = row->minutes;
      contact->with_citizen = row->her;
      contact->with_network = row->others;
      contact->record.made = noon_of (contact->date + row->written_after);
    }
}

static void
add_focus (GPtrArray *records, const char *course, int phase, int count)
{
  for (int i = 0; i < count; i++)
    {
      CtiFocusArea *area = add (records, &cti_focus_area_type);

      cti_set_text (&area->course, course);
      cti_set_text (&area->area, i == 0 ? "money" : i == 1 ? "housing" : "network");
      area->phase = phase;
    }
}

static void
add_network (GPtrArray *records)
{
  for (int i = 0; i < 3; i++)
    {
      CtiPerson *person = add (records, &cti_person_type);
      CtiTie *tie = add (records, &cti_tie_type);

      cti_set_text (&person->name, "Sister");
      cti_set_text (&tie->person, person->record.id);
      tie->phase = 1;
      tie->ring = 1;
      tie->strength = i == 0 ? 4 : 0;
    }
}

/* Agreed three days after the last day for it, the meeting held, no long-term plan. */
static void
add_handover (GPtrArray *records, const char *course)
{
  CtiHandover *handover = add (records, &cti_handover_type);

  cti_set_text (&handover->course, course);
  cti_set_text (&handover->need, "Somebody to call");
  cti_set_text (&handover->receiver, "SKP");
  handover->agreed = day ("2026-04-03"); /* the end is 30 April, so 30 March */
  handover->meeting = day ("2026-04-20");
  handover->status = CTI_HANDOVER_HELD;
}

static CtiCard *
make_card (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = add (records, &cti_citizen_type);
  CtiCourse *course = add (records, &cti_course_type);
  CtiBackground *background = add (records, &cti_background_type);
  g_autoptr (CtiCase) model = NULL;
  const char *id = course->record.id;

  cti_record_set_id (citizen, CASE);
  cti_set_text (&citizen->code, "K-01");
  cti_set_text (&course->citizen, CASE);
  course->contact_start = day ("2025-05-01");
  course->phase1_start = day ("2025-06-01");
  course->phase_months = 3;
  course->phase2_start = day ("2025-09-01"); /* 92 days */
  course->phase3_start = day ("2026-01-15"); /* 136 days, and then 106 */
  course->planned_end = day ("2026-04-30");
  course->closed_on = day ("2026-04-30");
  cti_set_text (&background->course, id);
  background->income = CTI_INCOME_CASH_BENEFIT;
  background->debt = CTI_ANSWER_YES;
  background->misuse = CTI_ANSWER_NO;
  add_contacts (records, id);
  add_focus (records, id, 1, 2);
  add_focus (records, id, 2, 3);
  add_network (records);
  add_handover (records, id);
  model = cti_case_new (CASE, records);
  return cti_case_make_card (model);
}

static GPtrArray *
make_reviews (void)
{
  static const char *const days[] = { "2025-05-20", "2025-06-20", "2025-08-30", "2025-09-20",
                                      "2025-10-20", "2025-11-20", "2025-12-20", "2026-01-20",
                                      "2026-02-20", "2026-03-20", "2026-04-20" };
  GPtrArray *reviews = g_ptr_array_new_with_free_func (cti_record_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CtiCaseReview *review = add (reviews, &cti_case_review_type);

      cti_set_text (&review->case_id, CASE);
      review->date = day (days[i]);
      review->concern = 0;
    }
  return reviews;
}

/* Ten weeks back from the second of June: in six of them a session led by a trained supervisor, in
 * one by somebody else. */
static GPtrArray *
make_sessions (void)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (cti_record_unref);

  for (int week = 0; week < 7; week++)
    {
      CtiSupervision *session = add (sessions, &cti_supervision_type);

      session->date = day (TODAY) - 7 * week;
      session->trained = week != 3;
      session->state = CTI_SUPERVISION_HELD;
    }
  return sessions;
}

typedef struct
{
  const char *item;
  int value;
  int level;
  CtiFidelityState state;
} LevelRow;

/* Computed by hand from the rows above and the limits of data/fidelity/items.ini. */
static const LevelRow course_levels[] = {
  { "time-limit", 61, 3, CTI_FIDELITY_SETTLED },   /* nine months end on 28 February */
  { "equal-phases", 44, 3, CTI_FIDELITY_SETTLED }, /* 92, 136, 106 */
  { "focus", 67, 3, CTI_FIDELITY_SETTLED },        /* phase 3 has none */
  { "caseload", -1, 0, CTI_FIDELITY_EARLY },
  { "community", 0, 1, CTI_FIDELITY_SETTLED }, /* all at the office */
  { "helpers", 1, 3, CTI_FIDELITY_SETTLED },
  { "supervision", -1, 0, CTI_FIDELITY_EARLY },
  { "decrease", 110, 2, CTI_FIDELITY_SETTLED }, /* 1.0 a month, then 1.1, then none */
  { "no-early-end", 0, 5, CTI_FIDELITY_MET },
  { "first-month", 2, 5, CTI_FIDELITY_MET },
  { "intake", 27, 2, CTI_FIDELITY_SETTLED },  /* 3 of 11 */
  { "network", 33, 2, CTI_FIDELITY_SETTLED }, /* 1 of 3 */
  { "review", 71, 2, CTI_FIDELITY_SETTLED },  /* 20 June to 30 August */
  { "transfer", 2, 3, CTI_FIDELITY_SETTLED }, /* agreed late, met, no plan */
  { "written", 80, 3, CTI_FIDELITY_SETTLED }, /* 8 of 10 */
};

static void
assert_levels (GArray *hints, const LevelRow *rows, gsize n_rows)
{
  g_assert_cmpuint (hints->len, ==, n_rows);
  for (gsize i = 0; i < n_rows; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);
      g_autofree char *found = g_strdup_printf ("%s %d %d %d", hint->item->key, hint->value,
                                                hint->level, (int) hint->state);
      g_autofree char *wanted = g_strdup_printf ("%s %d %d %d", rows[i].item, rows[i].value,
                                                 rows[i].level, (int) rows[i].state);

      g_assert_cmpstr (found, ==, wanted);
    }
}

static void
a_year_with_known_defects_gives_the_levels_computed_by_hand (void)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();
  g_autoptr (CtiCard) card = make_card ();
  g_autoptr (GPtrArray) reviews = make_reviews ();
  CtiFidelityBasis basis = { .form = form, .reviews = reviews, .today = day (TODAY) };
  g_autoptr (GArray) hints = cti_fidelity_of_course (&basis, card);

  assert_levels (hints, course_levels, G_N_ELEMENTS (course_levels));
}

/* One course of two begun keeps the method in each item; the other has the defects. */
static CtiCard *
make_good_card (void)
{
  CtiCard *card = cti_record_new (&cti_card_type);
  CtiMethod method = { .meetings = { 1, 24, 10, 4 },
                       .community = 9,
                       .helpers = 3,
                       .first_month = 4,
                       .focus = { 2, 2, 1 },
                       .people = 4,
                       .rated = 4,
                       .asked = 10,
                       .known = 10,
                       .handovers = 2,
                       .agreed = 2,
                       .met = 1,
                       .long_plan = 1,
                       .written = 40 };
  g_autofree char *text = cti_method_to_text (&method);

  cti_set_text (&card->code, "K-02");
  card->contact_start = day ("2025-05-01");
  card->phase1_start = day ("2025-06-01");
  card->phase_months = 4;
  card->closed_on = day ("2026-05-31");
  cti_set_text (&card->method, text);
  return card;
}

/* Of the period, 25 March to 2 June, the one was open 36 days and the other 67, none reviewed. */
static const LevelRow caseload_levels[] = {
  { "time-limit", 50, 3, CTI_FIDELITY_OPEN },   { "equal-phases", 50, 3, CTI_FIDELITY_OPEN },
  { "focus", 50, 3, CTI_FIDELITY_OPEN },        { "caseload", -1, 0, CTI_FIDELITY_EARLY },
  { "community", 50, 3, CTI_FIDELITY_OPEN },    { "helpers", 50, 3, CTI_FIDELITY_OPEN },
  { "supervision", 60, 4, CTI_FIDELITY_OPEN },  { "decrease", 50, 3, CTI_FIDELITY_OPEN },
  { "no-early-end", 100, 5, CTI_FIDELITY_MET }, { "first-month", 100, 5, CTI_FIDELITY_MET },
  { "intake", 50, 3, CTI_FIDELITY_OPEN },       { "network", 50, 3, CTI_FIDELITY_OPEN },
  { "review", 50, 3, CTI_FIDELITY_OPEN },       { "transfer", 50, 3, CTI_FIDELITY_OPEN },
  { "written", 50, 3, CTI_FIDELITY_OPEN },
};

static void
a_caseload_is_judged_by_the_share_of_its_courses (void)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) sessions = make_sessions ();
  CtiFidelityBasis basis = { .form = form,
                             .cards = cards,
                             .sessions = sessions,
                             .first = day (TODAY) - 69,
                             .last = day (TODAY),
                             .today = day (TODAY) };
  g_autoptr (GArray) hints = NULL;

  g_ptr_array_add (cards, make_card ());
  g_ptr_array_add (cards, make_good_card ());
  hints = cti_fidelity_of_caseload (&basis);
  assert_levels (hints, caseload_levels, G_N_ELEMENTS (caseload_levels));
}

/* Two months of phase 2 in hospital: 4.0 meetings a month, then 2.0 of those she was there, then
 * 1.2. Over the calendar alone phase 2 would have 1.3, and phase 3 hardly fewer. */
static void
a_pause_makes_no_phase_look_thin (void)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();
  CtiFidelityBasis basis = { .form = form, .today = day (TODAY) };
  g_autoptr (CtiCard) card = cti_record_new (&cti_card_type);
  const CtiMethod method = { .meetings = { 0, 16, 8, 5 }, .paused = { 0, 61, 0 } };
  g_autofree char *text = cti_method_to_text (&method);
  g_autoptr (GArray) hints = NULL;

  card->contact_start = card->phase1_start = day ("2025-01-01");
  card->phase_months = 4;
  card->phase3_start = day ("2025-11-01");
  card->planned_end = card->closed_on = day ("2026-03-02");
  cti_set_text (&card->method, text);
  hints = cti_fidelity_of_course (&basis, card);
  for (guint i = 0; i < hints->len; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);

      if (!g_str_equal (hint->item->key, "decrease"))
        continue;
      g_assert_cmpint (hint->value, ==, 60); /* 12 of 20, in tenths */
      g_assert_cmpint (hint->level, ==, 5);
      return;
    }
  g_assert_not_reached ();
}

/* What is said of a course while it runs: what is too early, open and settled. */
static void
a_gap_is_open_while_it_can_be_mended (void)
{
  static const struct
  {
    const char *today;
    const char *item;
    CtiFidelityState state;
  } rows[] = {
    { "2026-01-10", "community", CTI_FIDELITY_EARLY }, /* before phase 1 */
    { "2026-02-01", "community", CTI_FIDELITY_OPEN },
    { "2026-05-31", "community", CTI_FIDELITY_OPEN }, /* the last day of phase 1 */
    { "2026-06-01", "community", CTI_FIDELITY_SETTLED },
    { "2026-03-02", "first-month", CTI_FIDELITY_OPEN },
    { "2026-03-03", "first-month", CTI_FIDELITY_SETTLED },
    { "2026-09-30", "transfer", CTI_FIDELITY_EARLY },
    { "2026-10-01", "transfer", CTI_FIDELITY_OPEN },
    { "2026-06-20", "decrease", CTI_FIDELITY_EARLY }, /* less than four weeks of phase 2 */
    { "2026-06-28", "decrease", CTI_FIDELITY_OPEN },  /* nothing before, nothing now */
    { "2026-02-01", "review", CTI_FIDELITY_EARLY },
    { "2026-03-01", "review", CTI_FIDELITY_OPEN },
    { "2026-02-01", "no-early-end", CTI_FIDELITY_EARLY },
  };
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCard) card = cti_record_new (&cti_card_type);
      CtiFidelityBasis basis = { .form = form, .today = day (rows[i].today) };
      g_autoptr (GArray) hints = NULL;

      card->contact_start = day ("2026-01-05");
      card->phase1_start = day ("2026-02-01");
      hints = cti_fidelity_of_course (&basis, card);
      for (guint k = 0; k < hints->len; k++)
        if (g_str_equal (g_array_index (hints, CtiFidelityHint, k).item->key, rows[i].item))
          g_assert_cmpint (g_array_index (hints, CtiFidelityHint, k).state, ==, rows[i].state);
    }
}

static void
a_level_begins_at_its_limit (void)
{
  static const int rising[] = { 20, 40, 60, 80 };
  static const int falling[] = { 92, 61, 30, 14 };

  g_assert_cmpint (cti_fidelity_get_level (rising, 19), ==, 1);
  g_assert_cmpint (cti_fidelity_get_level (rising, 20), ==, 2);
  g_assert_cmpint (cti_fidelity_get_level (rising, 79), ==, 4);
  g_assert_cmpint (cti_fidelity_get_level (rising, 80), ==, 5);
  g_assert_cmpint (cti_fidelity_get_level (falling, 93), ==, 1);
  g_assert_cmpint (cti_fidelity_get_level (falling, 92), ==, 2);
  g_assert_cmpint (cti_fidelity_get_level (falling, 15), ==, 4);
  g_assert_cmpint (cti_fidelity_get_level (falling, 14), ==, 5);
}

static void
a_card_keeps_what_was_counted (void)
{
  g_autoptr (CtiCard) card = make_good_card ();
  CtiMethod method;
  g_autofree char *text = NULL;

  cti_method_of_card (card, &method);
  g_assert_cmpint (method.meetings[3], ==, 4);
  g_assert_cmpint (method.focus[2], ==, 1);
  g_assert_cmpint (method.written, ==, 40);
  text = cti_method_to_text (&method);
  g_assert_cmpstr (text, ==, card->method);
  cti_set_text (&card->method, "nonsense meetings.9=4 focus.1 =3 new-thing.0=4 people.0=2");
  cti_method_of_card (card, &method);
  g_assert_cmpint (method.people, ==, 2);
  g_assert_cmpint (method.meetings[3], ==, 0);
}

static void
the_built_in_form_has_fifteen_items (void)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();

  g_assert_cmpuint (form->items->len, ==, 15);
  for (guint i = 0; i < form->items->len; i++)
    g_assert_nonnull (((CtiFidelityItem *) g_ptr_array_index (form->items, i))->label_da);
}

#define GOOD_HEAD "[Items]\nOrder=a;\nShares=20;40;60;90;\n"
#define GOOD_ITEM "[a]\nName=A\nMeasure=helpers\nLevels=1;1;2;2;\n"

static const struct
{
  const char *text;
  CtiExchangeError code;
} bad_files[] = {
  { "", CTI_EXCHANGE_ERROR_MISSING },
  { "nonsense", CTI_EXCHANGE_ERROR_SYNTAX },
  { "[Items]\nOrder=a;\n" GOOD_ITEM, CTI_EXCHANGE_ERROR_MISSING },
  { "[Items]\nOrder=a;\nShares=90;60;40;20;\n" GOOD_ITEM, CTI_EXCHANGE_ERROR_SYNTAX },
  { GOOD_HEAD "[a]\nMeasure=helpers\nLevels=1;1;2;2;\n", CTI_EXCHANGE_ERROR_MISSING },
  { GOOD_HEAD "[a]\nName=A\nMeasure=happiness\nLevels=1;1;2;2;\n", CTI_EXCHANGE_ERROR_SYNTAX },
  { GOOD_HEAD "[a]\nName=A\nMeasure=helpers\nLevels=1;2;2;\n", CTI_EXCHANGE_ERROR_MISSING },
  { GOOD_HEAD "[a]\nName=A\nMeasure=helpers\nLevels=2;1;2;2;\n", CTI_EXCHANGE_ERROR_SYNTAX },
  { GOOD_HEAD "[a]\nName=A\nMeasure=review\nLevels=1;2;3;4;\n", CTI_EXCHANGE_ERROR_SYNTAX },
  { "[Items]\nOrder=a;a;\nShares=20;40;60;90;\n" GOOD_ITEM, CTI_EXCHANGE_ERROR_SYNTAX },
  { "[Items]\nOrder=a;b;\nShares=20;40;60;90;\n" GOOD_ITEM, CTI_EXCHANGE_ERROR_MISSING },
};

static void
a_file_that_is_not_right_is_refused_whole (void)
{
  g_autoptr (CtiFidelityForm) good =
      cti_fidelity_form_parse (GOOD_HEAD GOOD_ITEM, strlen (GOOD_HEAD GOOD_ITEM), NULL);

  g_assert_nonnull (good);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          cti_fidelity_form_parse (bad_files[i].text, strlen (bad_files[i].text), &error));
      g_assert_error (error, CTI_EXCHANGE_ERROR, (int) bad_files[i].code);
    }
}

static void
a_team_has_items_of_its_own (void)
{
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (CtiFidelityForm) built_in = cti_fidelity_form_of_team (team);
  g_autoptr (CtiFidelityForm) own = NULL;

  cti_set_text (&team->fidelity_form, GOOD_HEAD GOOD_ITEM);
  own = cti_fidelity_form_of_team (team);
  g_assert_cmpuint (built_in->items->len, ==, 15);
  g_assert_cmpuint (own->items->len, ==, 1);
}

static void
the_total_is_a_mean_and_a_percentage (void)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiFidelityTotal total;

  for (int i = 0; i < 15; i++)
    {
      CtiFidelityMark *mark = add (marks, &cti_fidelity_mark_type);

      cti_set_text (&mark->review, CASE);
      mark->level = i < 10 ? 4 : 3;
    }
  cti_fidelity_total (marks, CASE, &total);
  g_assert_cmpint (total.sum, ==, 55);
  g_assert_cmpint (total.percent, ==, 67); /* (55 - 15) / 60 */
  ((CtiFidelityMark *) marks->pdata[0])->level = 0;
  cti_fidelity_total (marks, CASE, &total);
  g_assert_cmpint (total.items, ==, 14);
  cti_fidelity_total (marks, "another", &total);
  g_assert_cmpint (total.percent, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fidelity/a-year-with-known-defects-gives-the-levels-computed-by-hand",
                   a_year_with_known_defects_gives_the_levels_computed_by_hand);
  g_test_add_func ("/fidelity/a-caseload-is-judged-by-the-share-of-its-courses",
                   a_caseload_is_judged_by_the_share_of_its_courses);
  g_test_add_func ("/fidelity/a-pause-makes-no-phase-look-thin", a_pause_makes_no_phase_look_thin);
  g_test_add_func ("/fidelity/a-gap-is-open-while-it-can-be-mended",
                   a_gap_is_open_while_it_can_be_mended);
  g_test_add_func ("/fidelity/a-level-begins-at-its-limit", a_level_begins_at_its_limit);
  g_test_add_func ("/fidelity/a-card-keeps-what-was-counted", a_card_keeps_what_was_counted);
  g_test_add_func ("/fidelity/the-built-in-form-has-fifteen-items",
                   the_built_in_form_has_fifteen_items);
  g_test_add_func ("/fidelity/a-file-that-is-not-right-is-refused-whole",
                   a_file_that_is_not_right_is_refused_whole);
  g_test_add_func ("/fidelity/a-team-has-items-of-its-own", a_team_has_items_of_its_own);
  g_test_add_func ("/fidelity/the-total-is-a-mean-and-a-percentage",
                   the_total_is_a_mean_and_a_percentage);
  return g_test_run ();
}
