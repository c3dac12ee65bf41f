/* What is due in one sentence each, of every rule and in every state. */

#include "cti-words-reminder.h"
#include "words-test.h"

static CtiReminder
make_row (CtiRule rule, CtiDue due)
{
  return (CtiReminder){ .rule = rule,
                        .due = due,
                        .day = day ("2026-05-04"), /* a Monday */
                        .late = due == CTI_DUE_OVERDUE ? 3
                                : due == CTI_DUE_NOW   ? 0
                                                       : -3,
                        .phase = CTI_PHASE_2,
                        .days = 24,
                        .count = 2,
                        .score = 32 };
}

static void
put_item (CtiReminder *row, int start)
{
  if (row->rule == CTI_RULE_TASK)
    {
      CtiTask *task = cti_record_new (&cti_task_type);

      cti_set_text (&task->title, "Banken");
      row->item = CTI_RECORD (task);
    }
  else
    {
      CtiContact *contact = cti_record_new (&cti_contact_type);

      contact->kind = CTI_CONTACT_HOME_VISIT;
      contact->start = start;
      row->item = CTI_RECORD (contact);
    }
}

static void
every_rule_has_a_sentence_in_every_state (void)
{
  for (const CtiEnumValue *rule = cti_rule_values; rule->nick != NULL; rule++)
    for (int due = CTI_DUE_LATER; due <= CTI_DUE_OVERDUE; due++)
      {
        CtiReminder row = make_row ((CtiRule) rule->value, (CtiDue) due);
        g_autofree char *words = NULL;

        put_item (&row, 870);
        words = cti_words_reminder (&row);
        g_assert_cmpuint (strlen (words), >, 10);
        g_assert_null (strstr (words, "(null)"));
        g_assert_null (strstr (words, "%"));
        g_assert_true (rule->value == CTI_RULE_TASK || g_str_has_suffix (words, "."));
        cti_record_unref (row.item);
      }
}

static void
sentences_are_those_of_the_field (void)
{
  static const struct
  {
    CtiRule rule;
    CtiDue due;
    int start;
    const char *english, *danish;
  } rows[] = {
    { CTI_RULE_SILENT, CTI_DUE_OVERDUE, -1, "No contact for 24 days.", "Ingen kontakt i 24 dage." },
    { CTI_RULE_APPOINTMENT, CTI_DUE_NOW, 870, "Today 14:30: home visit.",
      "I dag kl. 14.30: hjemmebesøg." },
    { CTI_RULE_APPOINTMENT, CTI_DUE_NOW, -1, "Today: home visit.", "I dag: hjemmebesøg." },
    { CTI_RULE_APPOINTMENT, CTI_DUE_LATER, 540, "Monday 4 May 2026 9:00: home visit.",
      "Mandag 04.05.2026 kl. 9.00: hjemmebesøg." },
    { CTI_RULE_OUTCOME, CTI_DUE_OVERDUE, 540, "Write how it went: home visit, Monday 4 May 2026.",
      "Skriv, hvordan det gik: hjemmebesøg, mandag 04.05.2026." },
    { CTI_RULE_TASK, CTI_DUE_NOW, -1, "Today: Banken", "I dag: Banken" },
    { CTI_RULE_TASK, CTI_DUE_OVERDUE, -1, "By 4 May 2026, and still open: Banken",
      "Skulle være gjort 04.05.2026: Banken" },
    { CTI_RULE_PHASE_END, CTI_DUE_NOW, -1, "Phase 2 ends on 4 May 2026.",
      "Fase 2 slutter 04.05.2026." },
    { CTI_RULE_STAR, CTI_DUE_NOW, -1, "A star is due around 4 May 2026.",
      "Stjernemåling omkring 04.05.2026." },
    { CTI_RULE_STAR, CTI_DUE_OVERDUE, -1, "A star was due on 4 May 2026.",
      "Stjernemålingen skulle være lavet 04.05.2026." },
    { CTI_RULE_UNFINISHED, CTI_DUE_OVERDUE, -1,
      "2 entries in the journal are to be finished, the oldest from 4 May 2026.",
      "2 indførsler i journalen skal skrives færdige, den ældste fra 04.05.2026." },
    { CTI_RULE_WORRIED, CTI_DUE_OVERDUE, -1,
      "The WHO-5 of 4 May 2026 was low: write what was done about it.",
      "WHO-5-scoren fra 04.05.2026 var lav: Skriv, hvad der blev gjort." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiReminder row = make_row (rows[i].rule, rows[i].due);

      put_item (&row, rows[i].start);
      assert_words (cti_words_reminder (&row), rows[i].english, rows[i].danish);
      cti_record_unref (row.item);
    }
}

static void
the_last_phase_ends_the_course (void)
{
  CtiReminder row = make_row (CTI_RULE_PHASE_END, CTI_DUE_NOW);

  row.phase = CTI_PHASE_3;
  assert_words (cti_words_reminder (&row), "The course ends on 4 May 2026.",
                "Forløbet slutter 04.05.2026.");
}

static void
a_caseload_is_held_against_its_limit (void)
{
  static const struct
  {
    CtiCaseload caseload;
    const char *english, *danish;
  } rows[] = {
    { { 1, 20 }, "1 open course of at most 20.", "1 åbent forløb ud af højst 20." },
    { { 20, 20 }, "20 open courses of at most 20.", "20 åbne forløb ud af højst 20." },
    { { 21, 20 },
      "21 open courses, more than the limit of 20.",
      "21 åbne forløb, flere end grænsen på 20." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_words (cti_words_caseload (&rows[i].caseload), rows[i].english, rows[i].danish);
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/reminder/every-rule-has-a-sentence-in-every-state",
                   every_rule_has_a_sentence_in_every_state);
  g_test_add_func ("/reminder/sentences-are-those-of-the-field", sentences_are_those_of_the_field);
  g_test_add_func ("/reminder/the-last-phase-ends-the-course", the_last_phase_ends_the_course);
  g_test_add_func ("/reminder/a-caseload-is-held-against-its-limit",
                   a_caseload_is_held_against_its_limit);
  return g_test_run ();
}
