#include "cti-case.h"
#include "cti-course-move.h"
#include "cti-inquiry.h"
#include "cti-reminder.h"
#include "words-test.h"

static void
assert_words_of_their_own (const CtiEnumValue *values)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (cti_words_has_enum (values));
  for (const CtiEnumValue *row = values; row->nick != NULL; row++)
    {
      const char *words = cti_words_enum (values, row->value);

      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_hash_table_add (seen, (char *) words));
    }
}

/* These have functions of their own. */
static gboolean
has_function (const CtiEnumValue *values)
{
  return values == cti_identity_mode_values || values == cti_occasion_values ||
         values == cti_reading_mode_values || values == cti_phase_values;
}

static void
check_types (const CtiRecordType *const *types)
{
  for (; *types != NULL; types++)
    for (guint i = 0; i < (*types)->n_fields; i++)
      {
        const CtiField *field = &(*types)->fields[i];

        if (field->kind == CTI_FIELD_ENUM && !has_function (field->values))
          assert_words_of_their_own (field->values);
      }
}

static void
every_value_of_a_field_has_a_word (void)
{
  check_types (cti_case_types);
  check_types (cti_team_types);
}

static void
what_rules_answer_has_a_word (void)
{
  const CtiEnumValue *const answers[] = { cti_target_group_values,
                                          cti_referral_state_values,
                                          cti_closing_result_values,
                                          cti_border_values,
                                          cti_rule_values,
                                          cti_form_values,
                                          cti_wellbeing_band_values,
                                          cti_wellbeing_change_values,
                                          cti_frequency_change_values };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    assert_words_of_their_own (answers[i]);
}

static void
words_are_those_of_the_field (void)
{
  static const struct
  {
    const CtiEnumValue *values;
    int value;
    const char *english, *danish;
  } rows[] = {
    { cti_owner_values, CTI_OWNER_WORKER, "the CTI worker", "CTI-medarbejderen" },
    { cti_focus_status_values, CTI_FOCUS_DROPPED, "no longer relevant", "udgået" },
    { cti_pause_reason_values, CTI_PAUSE_HOSPITAL, "in hospital", "indlæggelse" },
    { cti_closing_kind_values, CTI_CLOSING_INTERRUPTED, "ended before time", "afbrudt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (cti_words_enum (rows[i].values, rows[i].value), ==,
                     pick (rows[i].english, rows[i].danish));
}

static void
an_enum_from_elsewhere_is_its_nick (void)
{
  g_assert_false (cti_words_has_enum (cti_due_values));
  g_assert_cmpstr (cti_words_enum (cti_due_values, CTI_DUE_LATER), ==, "later");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/value/every-value-of-a-field-has-a-word", every_value_of_a_field_has_a_word);
  g_test_add_func ("/value/what-rules-answer-has-a-word", what_rules_answer_has_a_word);
  g_test_add_func ("/value/words-are-those-of-the-field", words_are_those_of_the_field);
  g_test_add_func ("/value/an-enum-from-elsewhere-is-its-nick", an_enum_from_elsewhere_is_its_nick);
  return g_test_run ();
}
