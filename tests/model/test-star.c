#include <string.h>

#include "cti-field.h"
#include "cti-star-change.h"
#include "cti-text.h"
#include "model-test.h"

static void
a_score_is_1_to_10 (void)
{
  static const struct
  {
    int value;
    gboolean allowed;
  } rows[] = {
    { -1, FALSE }, { 0, TRUE }, { 1, TRUE }, { 10, TRUE }, { 11, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int values[] = { 5, rows[i].value };
      g_autoptr (CtiStar) star = make_star ("2026-01-12", "housing money", values);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      const CtiProblem *problem;

      cti_star_check (star, day ("2026-01-12"), problems);
      problem = cti_problems_find (problems, "value");
      g_assert_cmpint (problem == NULL, ==, rows[i].allowed);
      if (problem != NULL)
        {
          g_assert_cmpint (problem->code, ==, CTI_PROBLEM_OUT_OF_RANGE);
          g_assert_cmpint (problem->min, ==, CTI_SCORE_MIN);
          g_assert_cmpint (problem->max, ==, CTI_SCORE_MAX);
        }
    }
}

static void
a_star_has_at_least_one_score (void)
{
  static const struct
  {
    int values[3];
    guint discussed;
    CtiProblemCode problem;
  } rows[] = {
    { { 0, 0, 0 }, 0, CTI_PROBLEM_NO_SCORES },
    { { 0, 4, 0 }, 1, CTI_PROBLEM_AREAS_LEFT_OUT },
    { { 1, 4, 10 }, 3, CTI_PROBLEM_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiStar) star = make_star ("2026-01-12", "a b c", rows[i].values);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      cti_star_check (star, day ("2026-01-12"), problems);
      g_assert_cmpuint (cti_star_count_discussed (star), ==, rows[i].discussed);
      g_assert_cmpuint (cti_problems_get_length (problems), ==,
                        rows[i].problem != CTI_PROBLEM_NONE);
      if (rows[i].problem != CTI_PROBLEM_NONE)
        g_assert_true (cti_problems_has (problems, rows[i].problem));
      g_assert_cmpint (cti_problems_get_first_wall (problems) != NULL, ==,
                       rows[i].problem == CTI_PROBLEM_NO_SCORES);
    }
}

static void
a_star_is_not_of_tomorrow (void)
{
  static const int values[] = { 5 };
  g_autoptr (CtiStar) star = make_star ("2026-01-13", "a", values);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_star_check (star, day ("2026-01-12"), problems);
  g_assert_cmpint (cti_problems_find (problems, "date")->code, ==, CTI_PROBLEM_IN_FUTURE);
}

static void
a_note_of_a_megabyte_is_kept (void)
{
  static const struct
  {
    gsize bytes;
    CtiProblemCode problem;
  } rows[] = {
    { 1024 * 1024, CTI_PROBLEM_NONE },
    { CTI_TEXT_NOTE_MAX, CTI_PROBLEM_NONE },
    { CTI_TEXT_NOTE_MAX + 1, CTI_PROBLEM_TOO_LONG },
  };
  static const int values[] = { 5 };
  const CtiField *field = cti_record_type_find_field (&cti_score_type, "note");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiStar) star = make_star ("2026-01-12", "a", values);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autofree char *text = g_strnfill (rows[i].bytes, 'x');
      CtiScore *score = cti_star_get_score (star, 0);

      g_assert_cmpint (cti_field_set_from_text (score, field, text), ==, rows[i].problem);
      cti_set_text (&score->note, text); /* past the field, as a careless caller might */
      cti_star_check (star, day ("2026-01-12"), problems);
      g_assert_cmpint (cti_problems_has (problems, CTI_PROBLEM_TOO_LONG), ==,
                       rows[i].problem == CTI_PROBLEM_TOO_LONG);
    }
}

static void
a_copy_is_its_own (void)
{
  static const int values[] = { 5, 6 };
  g_autoptr (CtiStar) star = make_star ("2026-01-12", "a b", values);
  g_autoptr (CtiStar) copy = cti_star_copy (star);

  g_assert_cmpstr (cti_star_get_score (copy, 0)->record.id, ==,
                   cti_star_get_score (star, 0)->record.id);
  cti_star_get_score (copy, 0)->value = 9;
  copy->reading->date++;
  g_assert_cmpint (cti_star_get_value (star, 0), ==, 5);
  g_assert_cmpint (star->reading->date, ==, day ("2026-01-12"));
}

static void
a_score_goes_to_its_area (void)
{
  static const int values[] = { 5, 6 };
  g_autoptr (CtiStar) star = make_star ("2026-01-12", "a b", values);
  CtiScore *score = cti_record_new (&cti_score_type);
  CtiScore *stranger = cti_record_new (&cti_score_type);

  cti_set_text (&score->area, "b");
  score->value = 9;
  cti_set_text (&stranger->area, "c");
  stranger->value = 1;
  cti_star_put_score (star, score);
  cti_star_put_score (star, stranger);
  g_assert_cmpint (cti_star_get_value (star, 0), ==, 5);
  g_assert_cmpint (cti_star_get_value (star, 1), ==, 9);
  g_assert_cmpint (cti_star_find_area (star, "c"), ==, -1);
}

static void
what_is_not_discussed_is_never_zero (void)
{
  static const int before[] = { 4, 6, 7, 0, 5, 0 }, after[] = { 8, 6, 5, 5, 0, 0 };
  static const struct
  {
    gboolean paired;
    int points;
  } rows[] = {
    { TRUE, 4 }, { TRUE, 0 }, { TRUE, -2 }, { FALSE, 0 }, { FALSE, 0 }, { FALSE, 0 },
  };
  g_autoptr (CtiStar) earlier = make_star ("2026-01-12", "a b c d e f", before);
  g_autoptr (CtiStar) later = make_star ("2026-03-12", "a b c d e f", after);
  g_autoptr (GArray) changes = cti_star_compare (earlier, later);

  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < changes->len; i++)
    {
      const CtiStarChange *change = &g_array_index (changes, CtiStarChange, i);

      g_assert_true (change->area == cti_star_get_area (later, i));
      g_assert_cmpint (change->from, ==, before[i]);
      g_assert_cmpint (change->to, ==, after[i]);
      g_assert_cmpint (change->is_paired, ==, rows[i].paired);
      g_assert_cmpint (change->points, ==, rows[i].points);
    }
}

static void
versions_are_joined_by_key (void)
{
  static const int before[] = { 1, 2, 3 }, after[] = { 9, 7, 5 };
  static const struct
  {
    const char *key;
    int from, to;
  } rows[] = {
    { "c", 3, 9 },
    { "new", 0, 7 },
    { "a", 1, 5 },
  };
  g_autoptr (CtiStar) earlier = make_star ("2026-01-12", "a b c", before);
  g_autoptr (CtiStar) later = make_star ("2026-03-12", "c new a", after);
  g_autoptr (GArray) changes = cti_star_compare (earlier, later);

  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < changes->len; i++)
    {
      const CtiStarChange *change = &g_array_index (changes, CtiStarChange, i);

      g_assert_cmpstr (change->area->key, ==, rows[i].key);
      g_assert_cmpint (change->from, ==, rows[i].from);
      g_assert_cmpint (change->to, ==, rows[i].to);
      g_assert_cmpint (change->is_paired, ==, rows[i].from != 0);
    }
}

static void
readings_sort_by_day_then_moment (void)
{
  g_autoptr (CtiReading) first = make_reading ("course", "2026-01-12");
  g_autoptr (CtiReading) second = make_reading ("course", "2026-01-12");
  g_autoptr (CtiReading) third = make_reading ("course", "2026-01-13");

  first->record.made = (CtiMoment){ 100, 60 };
  second->record.made = (CtiMoment){ 200, 60 };
  third->record.made = (CtiMoment){ 50, 60 };
  g_assert_cmpint (cti_reading_compare (&first, &second), <, 0);
  g_assert_cmpint (cti_reading_compare (&third, &second), >, 0);
  g_assert_cmpint (cti_reading_compare (&first, &first), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/star/a-score-is-1-to-10", a_score_is_1_to_10);
  g_test_add_func ("/star/a-star-has-at-least-one-score", a_star_has_at_least_one_score);
  g_test_add_func ("/star/a-star-is-not-of-tomorrow", a_star_is_not_of_tomorrow);
  g_test_add_func ("/star/a-note-of-a-megabyte-is-kept", a_note_of_a_megabyte_is_kept);
  g_test_add_func ("/star/a-copy-is-its-own", a_copy_is_its_own);
  g_test_add_func ("/star/a-score-goes-to-its-area", a_score_goes_to_its_area);
  g_test_add_func ("/star/what-is-not-discussed-is-never-zero",
                   what_is_not_discussed_is_never_zero);
  g_test_add_func ("/star/versions-are-joined-by-key", versions_are_joined_by_key);
  g_test_add_func ("/star/readings-sort-by-day-then-moment", readings_sort_by_day_then_moment);
  return g_test_run ();
}
