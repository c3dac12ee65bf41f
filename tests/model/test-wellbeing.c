/* WHO-5 at every raw value, and the answers on frequency. */

#include "cti-facts.h"
#include "cti-frequency.h"
#include "cti-wellbeing.h"
#include "model-test.h"

#define TODAY "2026-06-02"

/* Five answers that add up to @raw. */
static CtiWellbeing *
make_wellbeing (int raw)
{
  CtiWellbeing *wellbeing = cti_record_new (&cti_wellbeing_type);

  wellbeing->date = day (TODAY);
  cti_set_text (&wellbeing->course, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      int answer = CLAMP (raw - i * CTI_WELLBEING_ANSWER_MAX, 0, CTI_WELLBEING_ANSWER_MAX);

      cti_wellbeing_set_answer (wellbeing, i, answer);
    }
  return wellbeing;
}

/* The grid of domain.md 5: high risk is raw 0 to 8, risk 9 to 12. */
static void
every_raw_value_has_its_score_and_band (void)
{
  for (int raw = 0; raw <= 25; raw++)
    {
      g_autoptr (CtiWellbeing) wellbeing = make_wellbeing (raw);
      int score = cti_wellbeing_get_score (wellbeing);
      CtiWellbeingBand band = raw <= 8    ? CTI_WELLBEING_HIGH_RISK
                              : raw <= 12 ? CTI_WELLBEING_RISK
                                          : CTI_WELLBEING_NO_RISK;

      g_assert_cmpint (cti_wellbeing_get_raw (wellbeing), ==, raw);
      g_assert_cmpint (score, ==, 4 * raw);
      g_assert_cmpint (cti_wellbeing_get_band (score), ==, band);
      g_assert_cmpint (cti_wellbeing_prompts (score), ==, raw <= 8);
      g_assert_cmpint (cti_wellbeing_is_worried (wellbeing), ==, raw <= 8);
      /* "below 50", "at most 50" and "raw below 13" are the same citizens */
      g_assert_cmpint (band != CTI_WELLBEING_NO_RISK, ==, score < 50);
      g_assert_cmpint (score < 50, ==, score <= 50);
    }
}

static void
without_an_answer_there_is_no_score (void)
{
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      g_autoptr (CtiWellbeing) wellbeing = make_wellbeing (5);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      cti_wellbeing_set_answer (wellbeing, i, -1);
      g_assert_cmpint (cti_wellbeing_get_answer (wellbeing, i), ==, -1);
      g_assert_cmpint (cti_wellbeing_get_score (wellbeing), ==, CTI_WELLBEING_NO_SCORE);
      g_assert_cmpint (cti_wellbeing_get_band (CTI_WELLBEING_NO_SCORE), ==, CTI_WELLBEING_UNKNOWN);
      g_assert_false (cti_wellbeing_is_worried (wellbeing));
      cti_wellbeing_check (wellbeing, NULL, FALSE, day (TODAY), problems);
      g_assert_true (cti_problems_has (problems, CTI_PROBLEM_NO_SCORE));
      g_assert_null (cti_problems_get_first_wall (problems));
    }
}

static void
a_word_on_it_ends_the_worry (void)
{
  g_autoptr (CtiWellbeing) wellbeing = make_wellbeing (8);

  wellbeing->voided = TRUE;
  g_assert_false (cti_wellbeing_is_worried (wellbeing));
  wellbeing->voided = FALSE;
  cti_set_text (&wellbeing->follow_up, " ");
  g_assert_true (cti_wellbeing_is_worried (wellbeing));
  cti_set_text (&wellbeing->follow_up, "Went to the doctor together");
  g_assert_false (cti_wellbeing_is_worried (wellbeing));
}

static void
ten_points_are_a_change (void)
{
  static const struct
  {
    int before, after;
    CtiWellbeingChange change;
  } rows[] = {
    { 40, 40, CTI_WELLBEING_CHANGE_NONE },    { 40, 48, CTI_WELLBEING_CHANGE_NONE },
    { 40, 50, CTI_WELLBEING_CHANGE_BETTER },  { 40, 52, CTI_WELLBEING_CHANGE_BETTER },
    { 52, 44, CTI_WELLBEING_CHANGE_NONE },    { 52, 40, CTI_WELLBEING_CHANGE_WORSE },
    { -1, 40, CTI_WELLBEING_CHANGE_UNKNOWN }, { 40, -1, CTI_WELLBEING_CHANGE_UNKNOWN },
    { 0, 100, CTI_WELLBEING_CHANGE_BETTER },  { 100, 0, CTI_WELLBEING_CHANGE_WORSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (cti_wellbeing_compare (rows[i].before, rows[i].after), ==, rows[i].change);
}

static void
what_is_measured_lies_within_the_course (void)
{
  static const struct
  {
    const char *date, *closed_on;
    gboolean may_follow_up;
    CtiProblemCode code;
  } rows[] = {
    { "2026-01-01", "", FALSE, CTI_PROBLEM_NONE },
    { "2025-12-31", "", FALSE, CTI_PROBLEM_BEFORE_CONTACT },
    { "2026-06-03", "", FALSE, CTI_PROBLEM_IN_FUTURE },
    { "2026-05-01", "2026-05-01", FALSE, CTI_PROBLEM_NONE },
    { "2026-05-02", "2026-05-01", FALSE, CTI_PROBLEM_AFTER_CLOSING },
    { "2026-05-02", "2026-05-01", TRUE, CTI_PROBLEM_NONE },
    { "", "", FALSE, CTI_PROBLEM_NONE }, /* that it is missing is said by the field */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      CtiCourse course = { .contact_start = day ("2026-01-01"),
                           .closed_on = day (rows[i].closed_on) };

      cti_course_check_day (&course, day (rows[i].date), rows[i].may_follow_up, day (TODAY), "who5",
                            problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].code != CTI_PROBLEM_NONE);
      if (rows[i].code != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get (problems, 0)->code, ==, rows[i].code);
    }
}

static void
nothing_answered_is_refused (void)
{
  g_autoptr (CtiWellbeing) wellbeing = cti_record_new (&cti_wellbeing_type);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_wellbeing_check (wellbeing, NULL, FALSE, day (TODAY), problems);
  g_assert_true (cti_problems_has (problems, CTI_PROBLEM_NO_ANSWERS));
  g_assert_false (cti_problems_has (problems, CTI_PROBLEM_NO_SCORE));
}

static CtiFrequency
make_frequency (CtiTimes times)
{
  return (CtiFrequency){ .times = times, .date = day (TODAY) };
}

static void
bands_are_compared_and_nothing_is_a_failure (void)
{
  static const struct
  {
    CtiTimes before, after;
    CtiFrequencyChange change;
  } rows[] = {
    { CTI_TIMES_4_10, CTI_TIMES_4_10, CTI_FREQUENCY_CHANGE_NONE },
    { CTI_TIMES_4_10, CTI_TIMES_1_3, CTI_FREQUENCY_CHANGE_REDUCED },
    { CTI_TIMES_OVER_20, CTI_TIMES_11_20, CTI_FREQUENCY_CHANGE_REDUCED },
    { CTI_TIMES_4_10, CTI_TIMES_NONE, CTI_FREQUENCY_CHANGE_STOPPED },
    { CTI_TIMES_4_10, CTI_TIMES_11_20, CTI_FREQUENCY_CHANGE_MORE },
    { CTI_TIMES_NONE, CTI_TIMES_1_3, CTI_FREQUENCY_CHANGE_RESUMED },
    { CTI_TIMES_NONE, CTI_TIMES_NONE, CTI_FREQUENCY_CHANGE_NONE },
    { CTI_TIMES_WONT_SAY, CTI_TIMES_NONE, CTI_FREQUENCY_CHANGE_UNKNOWN },
    { CTI_TIMES_4_10, CTI_TIMES_WONT_SAY, CTI_FREQUENCY_CHANGE_UNKNOWN },
    { CTI_TIMES_UNKNOWN, CTI_TIMES_1_3, CTI_FREQUENCY_CHANGE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiFrequency before = make_frequency (rows[i].before);
      CtiFrequency after = make_frequency (rows[i].after);

      g_assert_cmpint (cti_frequency_compare (&before, &after), ==, rows[i].change);
    }
}

static void
wont_say_is_never_a_no (void)
{
  CtiFrequency frequency = make_frequency (CTI_TIMES_NONE);

  g_assert_cmpint (cti_frequency_is_active (&frequency), ==, CTI_ANSWER_NO);
  frequency.times = CTI_TIMES_1_3;
  g_assert_cmpint (cti_frequency_is_active (&frequency), ==, CTI_ANSWER_YES);
  frequency.times = CTI_TIMES_WONT_SAY;
  g_assert_cmpint (cti_frequency_is_active (&frequency), ==, CTI_ANSWER_UNKNOWN);
  frequency.times = CTI_TIMES_NONE;
  frequency.answered = CTI_ANSWERED_WONT_SAY;
  g_assert_cmpint (cti_frequency_is_active (&frequency), ==, CTI_ANSWER_UNKNOWN);
}

static void
months_since_the_last_time_are_whole (void)
{
  static const struct
  {
    const char *last;
    CtiLastKnown known;
    int months;
  } rows[] = {
    { "2026-04-02", CTI_LAST_DAY, 2 },      { "2026-04-03", CTI_LAST_DAY, 1 },
    { "2026-04-01", CTI_LAST_MONTH, 2 },    { "2026-06-02", CTI_LAST_DAY, 0 },
    { "2026-06-03", CTI_LAST_DAY, -1 },     { "", CTI_LAST_DAY, -1 },
    { "2026-04-02", CTI_LAST_UNKNOWN, -1 }, { "2026-04-02", CTI_LAST_WONT_SAY, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiFrequency frequency = make_frequency (CTI_TIMES_UNKNOWN);

      frequency.last_day = day (rows[i].last);
      frequency.last_known = rows[i].known;
      g_assert_cmpint (cti_frequency_get_months_since (&frequency, day (TODAY)), ==,
                       rows[i].months);
    }
}

static void
forms_are_kept_in_one_order (void)
{
  g_autoptr (CtiFrequency) frequency = cti_record_new (&cti_frequency_type);

  cti_frequency_set_form (frequency, CTI_FORM_BAR, TRUE);
  cti_frequency_set_form (frequency, CTI_FORM_ESCORT, TRUE);
  cti_frequency_set_form (frequency, CTI_FORM_ESCORT, TRUE);
  g_assert_cmpstr (frequency->forms, ==, "escort bar");
  g_assert_true (cti_frequency_has_form (frequency, CTI_FORM_BAR));
  g_assert_false (cti_frequency_has_form (frequency, CTI_FORM_STREET));
  cti_frequency_set_form (frequency, CTI_FORM_BAR, FALSE);
  cti_frequency_set_form (frequency, CTI_FORM_ESCORT, FALSE);
  g_assert_null (frequency->forms);
}

static void
answers_are_checked (void)
{
  static const struct
  {
    const char *last;
    CtiLastKnown known;
    const char *forms;
    CtiProblemCode code;
  } rows[] = {
    { "", CTI_LAST_UNKNOWN, NULL, CTI_PROBLEM_NONE },
    { "2026-06-02", CTI_LAST_DAY, "escort bar", CTI_PROBLEM_NONE },
    { "", CTI_LAST_DAY, NULL, CTI_PROBLEM_MISSING },
    { "2026-06-03", CTI_LAST_DAY, NULL, CTI_PROBLEM_OUT_OF_ORDER },
    { "", CTI_LAST_UNKNOWN, "escort beach", CTI_PROBLEM_UNKNOWN_VALUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiFrequency) frequency = cti_record_new (&cti_frequency_type);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      cti_set_text (&frequency->course, "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11");
      frequency->date = day (TODAY);
      frequency->last_day = day (rows[i].last);
      frequency->last_known = rows[i].known;
      cti_set_text (&frequency->forms, rows[i].forms);
      cti_frequency_check (frequency, NULL, FALSE, day (TODAY), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].code != CTI_PROBLEM_NONE);
      if (rows[i].code != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get (problems, 0)->code, ==, rows[i].code);
    }
}

/* A sheet or the command line can hold both; what she chose not to say goes into no figure. */
static void
what_she_would_not_say_is_in_no_facts (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  CtiCourse *course = cti_record_new (&cti_course_type);
  CtiFrequency *frequency = cti_record_new (&cti_frequency_type);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GArray) values = NULL;

  course->contact_start = day ("2026-01-01");
  cti_set_text (&frequency->course, course->record.id);
  frequency->date = day (TODAY);
  frequency->answered = CTI_ANSWERED_WONT_SAY;
  frequency->times = CTI_TIMES_4_10;
  g_ptr_array_add (records, citizen);
  g_ptr_array_add (records, course);
  g_ptr_array_add (records, frequency);
  now = cti_case_new (citizen->record.id, records);
  facts = cti_case_make_facts (now);
  values = cti_facts_get_values (((CtiFacts *) g_ptr_array_index (facts, 0))->frequency);
  g_assert_cmpuint (values->len, ==, 1);
  g_assert_cmpint (g_array_index (values, CtiFactsValue, 0).value, ==, CTI_TIMES_WONT_SAY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wellbeing/every-raw-value-has-its-score-and-band",
                   every_raw_value_has_its_score_and_band);
  g_test_add_func ("/wellbeing/without-an-answer-there-is-no-score",
                   without_an_answer_there_is_no_score);
  g_test_add_func ("/wellbeing/a-word-on-it-ends-the-worry", a_word_on_it_ends_the_worry);
  g_test_add_func ("/wellbeing/ten-points-are-a-change", ten_points_are_a_change);
  g_test_add_func ("/wellbeing/what-is-measured-lies-within-the-course",
                   what_is_measured_lies_within_the_course);
  g_test_add_func ("/wellbeing/nothing-answered-is-refused", nothing_answered_is_refused);
  g_test_add_func ("/frequency/bands-are-compared-and-nothing-is-a-failure",
                   bands_are_compared_and_nothing_is_a_failure);
  g_test_add_func ("/frequency/wont-say-is-never-a-no", wont_say_is_never_a_no);
  g_test_add_func ("/frequency/months-since-the-last-time-are-whole",
                   months_since_the_last_time_are_whole);
  g_test_add_func ("/frequency/forms-are-kept-in-one-order", forms_are_kept_in_one_order);
  g_test_add_func ("/frequency/answers-are-checked", answers_are_checked);
  g_test_add_func ("/wellbeing/what-she-would-not-say-is-in-no-facts",
                   what_she_would_not_say_is_in_no_facts);
  return g_test_run ();
}
