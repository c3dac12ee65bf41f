#include "words-test.h"

static CtiArea *
make_area (const char *label, const char *label_da)
{
  CtiArea *area = cti_record_new (&cti_area_type);

  cti_set_text (&area->key, "motivation");
  cti_set_text (&area->label, label);
  cti_set_text (&area->label_da, label_da);
  return area;
}

static void
every_enum_value_has_a_word_of_its_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const CtiEnumValue *row = cti_occasion_values; row->nick != NULL; row++)
    g_assert_true (g_hash_table_add (seen, (char *) cti_words_occasion (row->value)));
  for (const CtiEnumValue *row = cti_reading_mode_values; row->nick != NULL; row++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) cti_words_reading_mode (row->value)));
      g_assert_true (
          g_hash_table_add (seen, (char *) cti_words_reading_mode_explained (row->value)));
    }
  g_assert_false (g_hash_table_contains (seen, ""));
  g_assert_cmpstr (cti_words_occasion (CTI_OCCASION_PHASE_SHIFT), ==,
                   pick ("phase shift", "faseskift"));
}

static void
an_area_has_the_name_of_the_language (void)
{
  g_autoptr (CtiArea) both = make_area ("Housing", "Bolig");
  g_autoptr (CtiArea) english = make_area ("Housing", NULL);

  g_assert_cmpstr (cti_words_area (both), ==, pick ("Housing", "Bolig"));
  g_assert_cmpstr (cti_words_area (english), ==, "Housing");
}

static void
a_reading_is_told_from_others (void)
{
  g_autoptr (CtiReading) reading = cti_record_new (&cti_reading_type);

  reading->date = day ("2026-01-12");
  reading->occasion = CTI_OCCASION_START;
  assert_words (cti_words_reading (reading), "12 Jan 2026 · start · joint",
                "12.01.2026 · start · fælles");
  reading->mode = CTI_READING_CITIZEN;
  reading->voided = TRUE;
  assert_words (cti_words_reading (reading),
                "12 Jan 2026 · start · citizen's view · does not count",
                "12.01.2026 · start · borgerens vurdering · tæller ikke med");
}

static void
a_change_is_said_in_figures_and_words (void)
{
  static const struct
  {
    int from, to;
    const char *figures, *english, *danish;
  } rows[] = {
    { 4, 8, "4 → 8  +4", "Duty: from 4 to 8, 4 steps up.", "Ansvar: fra 4 til 8, 4 trin op." },
    { 4, 5, "4 → 5  +1", "Duty: from 4 to 5, 1 step up.", "Ansvar: fra 4 til 5, 1 trin op." },
    { 6, 6, "6 → 6  ±0", "Duty: unchanged at 6.", "Ansvar: uændret på 6." },
    { 7, 5, "7 → 5  −2", "Duty: from 7 to 5, 2 steps down.", "Ansvar: fra 7 til 5, 2 trin ned." },
    { 0, 5, "– → 5", "Duty: 5; not discussed before.", "Ansvar: 5; ikke talt om før." },
    { 5, 0, "5 → –", "Duty: not discussed this time; 5 before.",
      "Ansvar: ikke talt om denne gang; 5 før." },
    { 0, 0, "– → –", "Duty: not discussed.", "Ansvar: ikke talt om." },
  };
  g_autoptr (CtiArea) area = make_area ("Duty", "Ansvar");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean paired = rows[i].from > 0 && rows[i].to > 0;
      CtiStarChange change = { area, rows[i].from, rows[i].to, paired,
                               paired ? rows[i].to - rows[i].from : 0 };

      assert_words (cti_words_change (&change), rows[i].figures, rows[i].figures);
      assert_words (cti_words_change_sentence (&change), rows[i].english, rows[i].danish);
    }
}

static void
a_score_and_a_star_are_said (void)
{
  g_autoptr (CtiArea) area = make_area ("Duty", "Ansvar");
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  CtiReading *reading = cti_record_new (&cti_reading_type);
  g_autoptr (CtiStar) star = NULL;

  g_ptr_array_add (areas, area);
  g_ptr_array_add (areas, area);
  reading->date = day ("2026-01-12");
  star = cti_star_new (reading, areas);
  cti_star_get_score (star, 0)->value = 7;
  assert_words (cti_words_star_sentence (star), "Star of 12 Jan 2026: 1 of 2 areas were discussed.",
                "Stjerne 12.01.2026: 1 af 2 områder er talt om.");
  assert_words (cti_words_score_sentence (area, 7), "Duty: 7 of 10.", "Ansvar: 7 af 10.");
  assert_words (cti_words_score_sentence (area, 0), "Duty: not discussed.",
                "Ansvar: ikke talt om.");
  assert_words (cti_words_score (10), "10", "10");
  assert_words (cti_words_score (0), "not discussed", "ikke talt om");
}

static void
a_comparison_is_one_sentence (void)
{
  static const struct
  {
    int counts[4];
    const char *english, *danish;
  } rows[] = {
    { { 7, 1, 1, 1 },
      "7 areas have gone up, 1 has gone down and 1 is unchanged; 1 was not discussed.",
      "7 områder er gået op, 1 er gået ned og 1 er uændret; 1 er der ikke talt om." },
    { { 1, 0, 9, 0 },
      "1 area has gone up and 9 are unchanged.",
      "1 område er gået op og 9 er uændrede." },
    { { 0, 2, 0, 3 },
      "2 areas have gone down; 3 were not discussed.",
      "2 områder er gået ned; 3 er der ikke talt om." },
    { { 0, 0, 1, 0 }, "1 area is unchanged.", "1 område er uændret." },
    { { 10, 0, 0, 0 }, "10 areas have gone up.", "10 områder er gået op." },
    { { 0, 0, 0, 10 }, "10 areas were not discussed.", "10 områder er der ikke talt om." },
    { { 0, 0, 0, 0 }, "no areas to compare.", "ingen områder at sammenligne." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int *n = rows[i].counts;
      g_autofree char *english =
          g_strconcat ("From 12 Jan 2026 to 14 Nov 2026: ", rows[i].english, NULL);
      g_autofree char *danish =
          g_strconcat ("Fra 12.01.2026 til 14.11.2026: ", rows[i].danish, NULL);

      assert_words (cti_words_comparison (day ("2026-01-12"), day ("2026-11-14"), n[0], n[1], n[2],
                                          n[3]),
                    english, danish);
    }
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/star/every-enum-value-has-a-word-of-its-own",
                   every_enum_value_has_a_word_of_its_own);
  g_test_add_func ("/star/an-area-has-the-name-of-the-language",
                   an_area_has_the_name_of_the_language);
  g_test_add_func ("/star/a-reading-is-told-from-others", a_reading_is_told_from_others);
  g_test_add_func ("/star/a-change-is-said-in-figures-and-words",
                   a_change_is_said_in_figures_and_words);
  g_test_add_func ("/star/a-score-and-a-star-are-said", a_score_and_a_star_are_said);
  g_test_add_func ("/star/a-comparison-is-one-sentence", a_comparison_is_one_sentence);
  return g_test_run ();
}
