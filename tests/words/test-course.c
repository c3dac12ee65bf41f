#include "words-test.h"

static CtiPhasePlan
make_plan (const char *closed_on)
{
  CtiCourse course = { .contact_start = day ("2025-12-01"),
                       .phase1_start = day ("2026-01-12"),
                       .phase_months = 4,
                       .closed_on = closed_on ? day (closed_on) : CTI_DATE_NONE };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  return plan;
}

static void
every_enum_value_has_a_word_of_its_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const CtiEnumValue *row = cti_phase_values; row->nick != NULL; row++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) cti_words_phase (row->value)));
      g_assert_true (g_hash_table_add (seen, (char *) cti_words_phase_long (row->value)));
    }
  for (const CtiEnumValue *row = cti_due_values; row->nick != NULL; row++)
    g_assert_true (g_hash_table_add (seen, (char *) cti_words_due (row->value)));
  for (const CtiEnumValue *row = cti_identity_mode_values; row->nick != NULL; row++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) cti_words_identity_mode (row->value)));
      g_assert_true (
          g_hash_table_add (seen, (char *) cti_words_identity_mode_explained (row->value)));
    }
  g_assert_false (g_hash_table_contains (seen, ""));
}

static void
phases_are_called_as_the_method_calls_them (void)
{
  g_assert_cmpstr (cti_words_phase (CTI_PHASE_CONTACT), ==,
                   pick ("Contact building", "Kontaktskabelse"));
  g_assert_cmpstr (cti_words_phase_long (CTI_PHASE_1), ==,
                   pick ("Phase 1: planning and start", "1. fase: planlægning og igangsættelse"));
  g_assert_cmpstr (cti_words_phase_long (CTI_PHASE_3), ==,
                   pick ("Phase 3: handover and anchoring",
                         "3. fase: ansvarsoverdragelse og forankring"));
}

static void
where_she_is_is_said_in_days (void)
{
  static const struct
  {
    const char *today, *english, *danish;
  } rows[] = {
    { "2026-01-11", "day 42 of contact building", "dag 42 af kontaktskabelsen" },
    { "2026-01-12", "day 1 of phase 1", "dag 1 af fase 1" },
    { "2026-01-23", "day 12 of phase 1", "dag 12 af fase 1" },
    { "2026-05-12", "day 1 of phase 2", "dag 1 af fase 2" },
    { "2027-01-12", "1 day past the planned end", "1 dag efter planlagt slut" },
    { "2027-01-13", "2 days past the planned end", "2 dage efter planlagt slut" },
  };
  CtiPhasePlan plan = make_plan (NULL), closed = make_plan ("2026-11-14"), none;

  cti_phase_plan_init (&none, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_words (cti_words_phase_day (&plan, day (rows[i].today)), rows[i].english,
                  rows[i].danish);
  assert_words (cti_words_phase_day (&closed, day ("2027-01-13")), "closed on 14 Nov 2026",
                "afsluttet 14.11.2026");
  assert_words (cti_words_phase_day (&none, day ("2027-01-13")), "no course yet",
                "intet forløb endnu");
}

static void
a_phase_has_a_period (void)
{
  CtiPhasePlan plan = make_plan (NULL), none;

  cti_phase_plan_init (&none, NULL, NULL);
  assert_words (cti_words_phase_period (&plan, CTI_PHASE_CONTACT), "1 Dec 2025 – 11 Jan 2026",
                "01.12.2025 – 11.01.2026");
  assert_words (cti_words_phase_period (&plan, CTI_PHASE_3), "12 Sep 2026 – 11 Jan 2027",
                "12.09.2026 – 11.01.2027");
  g_assert_null (cti_words_phase_period (&plan, CTI_PHASE_OVER));
  g_assert_null (cti_words_phase_period (&none, CTI_PHASE_CONTACT));
  g_assert_null (cti_words_phase_period (&none, CTI_PHASE_1));
  plan.contact_start = plan.start[0] - 1;
  assert_words (cti_words_phase_period (&plan, CTI_PHASE_CONTACT), "11 Jan 2026 – 11 Jan 2026",
                "11.01.2026 – 11.01.2026");
  plan.contact_start = plan.start[0];
  g_assert_null (cti_words_phase_period (&plan, CTI_PHASE_CONTACT));
}

static void
what_is_due_blames_nobody (void)
{
  static const struct
  {
    CtiDue due;
    int days;
    const char *english, *danish;
  } rows[] = {
    { CTI_DUE_LATER, 20, "Next star: 12 Jan 2026 (in 20 days)",
      "Næste stjerne: 12.01.2026 (om 20 dage)" },
    { CTI_DUE_NOW, 8, "Time for a star: 12 Jan 2026 (in 8 days)",
      "Tid til en stjerne: 12.01.2026 (om 8 dage)" },
    { CTI_DUE_NOW, 0, "Time for a star: 12 Jan 2026 (today)",
      "Tid til en stjerne: 12.01.2026 (i dag)" },
    { CTI_DUE_OVERDUE, -20, "Star not read yet: 12 Jan 2026 (20 days ago)",
      "Stjerne endnu ikke lavet: 12.01.2026 (for 20 dage siden)" },
    { CTI_DUE_NONE, 0, "No star is planned", "Ingen stjerne er planlagt" },
  };
  CtiDate next = day ("2026-01-12");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_words (cti_words_due_sentence (rows[i].due, next, next - rows[i].days), rows[i].english,
                  rows[i].danish);
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/course/every-enum-value-has-a-word-of-its-own",
                   every_enum_value_has_a_word_of_its_own);
  g_test_add_func ("/course/phases-are-called-as-the-method-calls-them",
                   phases_are_called_as_the_method_calls_them);
  g_test_add_func ("/course/where-she-is-is-said-in-days", where_she_is_is_said_in_days);
  g_test_add_func ("/course/a-phase-has-a-period", a_phase_has_a_period);
  g_test_add_func ("/course/what-is-due-blames-nobody", what_is_due_blames_nobody);
  return g_test_run ();
}
