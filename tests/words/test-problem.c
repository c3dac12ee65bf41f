#include "cti-case.h"
#include "cti-field.h"
#include "cti-team.h"
#include "words-test.h"

static GPtrArray *
get_types (void)
{
  GPtrArray *types = g_ptr_array_new ();

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    g_ptr_array_add (types, (gpointer) *type);
  for (const CtiRecordType *const *type = cti_team_types; *type != NULL; type++)
    g_ptr_array_add (types, (gpointer) *type);
  g_ptr_array_add (types, (gpointer) &cti_card_type);
  return types;
}

static void
every_record_and_field_has_a_name (void)
{
  g_autoptr (GPtrArray) types = get_types ();

  for (guint i = 0; i < types->len; i++)
    {
      const CtiRecordType *type = g_ptr_array_index (types, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpstr (cti_words_record (type->name), !=, type->name);
      g_assert_cmpstr (cti_words_field (type->name, NULL), ==, cti_words_record (type->name));
      for (guint k = 0; k < type->n_fields; k++)
        {
          const char *name = cti_words_field (type->name, type->fields[k].name);

          g_assert_cmpstr (name, !=, type->fields[k].name);
          g_assert_true (g_hash_table_add (seen, (char *) name)); /* told apart on one form */
        }
    }
}

static void
an_unknown_name_is_itself (void)
{
  g_assert_cmpstr (cti_words_field ("citizen", "shoe_size"), ==, "shoe_size");
  g_assert_cmpstr (cti_words_field ("planet", NULL), ==, "planet");
  g_assert_cmpstr (cti_words_record ("planet"), ==, "planet");
}

static void
assert_sentence (const CtiProblem *problem)
{
  g_autofree char *words = cti_words_problem (problem);
  gboolean offers_saving = strstr (words, pick ("You can save", "Du kan godt gemme")) != NULL;

  g_assert_cmpuint (strlen (words), >, 20);
  g_assert_true (g_str_has_suffix (words, "."));
  g_assert_null (strstr (words, "(null)"));
  g_assert_null (strstr (words, "%"));
  g_assert_cmpint (offers_saving, ==, cti_problem_is_hint (problem));
}

static void
every_code_has_a_sentence_for_every_field (void)
{
  g_autoptr (GPtrArray) types = get_types ();

  for (int code = CTI_PROBLEM_NONE + 1; code <= CTI_PROBLEM_LAST; code++)
    for (guint i = 0; i < types->len; i++)
      {
        const CtiRecordType *type = g_ptr_array_index (types, i);
        CtiProblem whole = { (CtiProblemCode) code, type->name, NULL, 0, 0 };

        assert_sentence (&whole);
        for (guint k = 0; k < type->n_fields; k++)
          {
            const CtiField *field = &type->fields[k];
            CtiProblem problem = { (CtiProblemCode) code, type->name, field->name, field->min,
                                   field->max };

            assert_sentence (&problem);
          }
      }
}

static void
codes_do_not_share_a_sentence (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = CTI_PROBLEM_NONE + 1; code <= CTI_PROBLEM_LAST; code++)
    {
      CtiProblem problem = { (CtiProblemCode) code, "course", "contact_start", 0, 0 };

      g_assert_true (g_hash_table_add (seen, cti_words_problem (&problem)));
    }
}

static void
limits_are_named (void)
{
  CtiProblem score = { CTI_PROBLEM_OUT_OF_RANGE, "score", "value", 1, 10 };
  CtiProblem months = { CTI_PROBLEM_OUT_OF_RANGE, "course", "phase_months", 1, 6 };
  CtiProblem date = { CTI_PROBLEM_OUT_OF_RANGE, "course", "contact_start", 0, 0 };

  assert_words (cti_words_problem (&score),
                "A score runs from 1 to 10: choose one of them, or “not discussed”.",
                "En score går fra 1 til 10: Vælg en af dem eller »ikke talt om«.");
  assert_words (cti_words_problem (&months),
                "“Months in each phase” must be a number from 1 to 6: write one of them.",
                "»Måneder i hver fase« skal være et tal fra 1 til 6: Skriv et af dem.");
  assert_words (
      cti_words_problem (&date),
      "“Contact building begins” must lie between 1 Jan 1900 and 31 Dec 2199: check the year.",
      "»Kontaktskabelse begynder« skal ligge mellem 01.01.1900 og 31.12.2199: Se efter, om "
      "årstallet er rigtigt.");
}

static void
a_form_says_once_that_nothing_is_lost (void)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  assert_words (cti_words_problems (problems), "", "");
  cti_problems_add (problems, CTI_PROBLEM_AREAS_LEFT_OUT, "reading", NULL);
  assert_words (cti_words_problems (problems),
                "Some areas have no score and stay open in the star. You can save as it is.",
                "Nogle områder har ingen score og står åbne i stjernen. Du kan godt gemme, som det "
                "er.");
  cti_problems_add (problems, CTI_PROBLEM_NO_COURSE, "reading", "course");
  assert_words (cti_words_problems (problems),
                "There is no course yet: start one first.\n"
                "Some areas have no score and stay open in the star. You can save as it is.\n"
                "What you have written is still here, and nothing that was saved before has "
                "changed.",
                "Der er ikke noget forløb endnu: Start et først.\n"
                "Nogle områder har ingen score og står åbne i stjernen. Du kan godt gemme, som det "
                "er.\n"
                "Det, du har skrevet, er her stadig, og intet af det, der var gemt før, er "
                "ændret.");
}

static void
every_stored_value_has_words (void)
{
  g_autoptr (GPtrArray) types = get_types ();

  for (guint i = 0; i < types->len; i++)
    {
      const CtiRecordType *type = g_ptr_array_index (types, i);

      for (guint k = 0; k < type->n_fields; k++)
        {
          const CtiField *field = &type->fields[k];

          for (const CtiEnumValue *row = field->values; row != NULL && row->nick != NULL; row++)
            {
              g_autofree char *words = cti_words_value (field, row->nick);

              g_assert_cmpstr (words, !=, "");
              g_assert_true (!words_test_is_danish () || g_strcmp0 (words, row->nick) != 0 ||
                             g_str_equal (row->nick, "start"));
            }
          g_free (cti_words_value (field, NULL));
        }
    }
}

static const CtiField *
field_of (const CtiRecordType *type, const char *name)
{
  return cti_record_type_find_field (type, name);
}

static void
a_stored_value_is_shown_as_people_read_it (void)
{
  assert_words (cti_words_value (field_of (&cti_reading_type, "date"), "2026-01-12"), "12 Jan 2026",
                "12.01.2026");
  assert_words (cti_words_value (field_of (&cti_reading_type, "mode"), "joint"), "joint", "fælles");
  assert_words (cti_words_value (field_of (&cti_reading_type, "voided"), "yes"), "yes", "ja");
  assert_words (cti_words_value (field_of (&cti_score_type, "value"), "7"), "7", "7");
  assert_words (cti_words_value (field_of (&cti_score_type, "value"), NULL), "not discussed",
                "ikke talt om");
  assert_words (cti_words_value (field_of (&cti_score_type, "note"), NULL), "not known", "uoplyst");
}

static void
no_noun_for_the_person (void)
{
  for (int code = CTI_PROBLEM_NONE + 1; code <= CTI_PROBLEM_LAST; code++)
    {
      CtiProblem problem = { (CtiProblemCode) code, "citizen", "code", 0, 0 };
      g_autofree char *words = cti_words_problem (&problem);
      g_autofree char *folded = g_utf8_casefold (words, -1);

      g_assert_null (strstr (folded, "prostit"));
      g_assert_null (strstr (folded, "klient"));
    }
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/problem/every-record-and-field-has-a-name", every_record_and_field_has_a_name);
  g_test_add_func ("/problem/an-unknown-name-is-itself", an_unknown_name_is_itself);
  g_test_add_func ("/problem/every-code-has-a-sentence-for-every-field",
                   every_code_has_a_sentence_for_every_field);
  g_test_add_func ("/problem/codes-do-not-share-a-sentence", codes_do_not_share_a_sentence);
  g_test_add_func ("/problem/limits-are-named", limits_are_named);
  g_test_add_func ("/problem/a-form-says-once-that-nothing-is-lost",
                   a_form_says_once_that_nothing_is_lost);
  g_test_add_func ("/problem/every-stored-value-has-words", every_stored_value_has_words);
  g_test_add_func ("/problem/a-stored-value-is-shown-as-people-read-it",
                   a_stored_value_is_shown_as_people_read_it);
  g_test_add_func ("/problem/no-noun-for-the-person", no_noun_for_the_person);
  return g_test_run ();
}
