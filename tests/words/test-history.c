#include "cti-words-content.h"
#include "words-test.h"

static void
every_act_has_a_word_of_its_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const CtiEnumValue *row = cti_act_kind_values; row->nick != NULL; row++)
    g_assert_true (g_hash_table_add (seen, (char *) cti_words_act (row->value)));
  g_assert_false (g_hash_table_contains (seen, ""));
  g_assert_cmpstr (cti_words_act (CTI_ACT_CORRECT_STAR), ==,
                   pick ("Star corrected", "Stjerne rettet"));
}

static void
a_line_says_before_and_after (void)
{
  static const struct
  {
    const char *table, *field, *old, *now, *english, *danish;
  } rows[] = {
    { "score", "value", "4", "8", "Score: 4 → 8", "Score: 4 → 8" },
    { "score", "value", NULL, "8", "Score: not discussed → 8", "Score: ikke talt om → 8" },
    { "reading", "date", "2026-01-12", "2026-01-13",
      "Day of the reading: 12 Jan 2026 → 13 Jan 2026",
      "Dag for målingen: 12.01.2026 → 13.01.2026" },
    { "reading", "mode", "joint", "citizen", "Whose view: joint → citizen's view",
      "Set af: fælles → borgerens vurdering" },
    { "reading", "voided", "0", "1", "Does not count: no → yes", "Tæller ikke med: nej → ja" },
    { "team", "name", "North", "South", "Name of the team: North → South",
      "Teamets navn: North → South" },
    { "reading", NULL, NULL, NULL, "Star reading: made", "Stjernemåling: oprettet" },
    { "reading", "deleted", NULL, "2026-01-12T10:00:00+01:00", "Star reading: put in the trash",
      "Stjernemåling: lagt i papirkurven" },
    { "reading", "deleted", "2026-01-12T10:00:00+01:00", NULL,
      "Star reading: taken out of the trash", "Stjernemåling: taget op af papirkurven" },
    { "identity", "cpr", "0707614285", "0707614286", "CPR number: 070761-•••• → 070761-••••",
      "CPR-nummer: 070761-•••• → 070761-••••" }, /* never in full: nobody was asked */
    { "reading", "colour", "red", "blue", "colour", "colour" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiChange change = { .table = (char *) rows[i].table,
                           .field = (char *) rows[i].field,
                           .old = (char *) rows[i].old,
                           .now = (char *) rows[i].now };

      assert_words (cti_words_history_line (&change), rows[i].english, rows[i].danish);
    }
}

/* What a thing is known again by, in the trash and where two versions are put side by side. */
static void
a_thing_is_known_again_by_its_words (void)
{
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiReading) reading = cti_record_new (&cti_reading_type);

  g_assert_null (cti_words_content (identity));
  cti_set_text (&identity->cpr, "0707614285");
  assert_words (cti_words_content (identity), "070761-••••", "070761-••••");
  cti_set_text (&identity->name, "Sofie");
  assert_words (cti_words_content (identity), "Sofie", "Sofie");
  reading->date = day ("2026-01-12");
  assert_words (cti_words_content (reading), "12 Jan 2026", "12.01.2026");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/history/every-act-has-a-word-of-its-own", every_act_has_a_word_of_its_own);
  g_test_add_func ("/history/a-line-says-before-and-after", a_line_says_before_and_after);
  g_test_add_func ("/history/a-thing-is-known-again-by-its-words",
                   a_thing_is_known_again_by_its_words);
  return g_test_run ();
}
