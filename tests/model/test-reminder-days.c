/* How early, or how late, the team has each rule of what is due speak. */

#include "cti-field.h"
#include "cti-reminder.h"
#include "model-test.h"

#define TODAY "2026-06-02"

static CtiCard *
make_card (void)
{
  CtiCard *card = cti_record_new (&cti_card_type);

  cti_set_text (&card->code, "K-01");
  card->contact_start = day ("2026-01-01");
  card->phase1_start = day ("2026-02-01");
  card->phase2_start = day ("2026-05-20");
  card->phase3_start = day ("2026-09-20");
  card->planned_end = day ("2027-01-19");
  card->last_reading = day ("2026-05-25");
  card->last_wellbeing = day ("2026-05-25");
  card->last_contact = day ("2026-06-01");
  card->has_after = TRUE;
  return card;
}

static guint
count (const CtiCard *card, const CtiTeam *team, CtiDate today, CtiRule rule)
{
  g_autoptr (GPtrArray) rows = cti_reminders_of_card (card, team, today, 0);
  guint found = 0;

  for (guint i = 0; i < rows->len; i++)
    found += ((CtiReminder *) rows->pdata[i])->rule == rule &&
             ((CtiReminder *) rows->pdata[i])->due != CTI_DUE_LATER;
  return found;
}

/* A field of the card five days from now, or two days ago, and the team's days with which its rule
 * is silent still and speaks. */
static const struct
{
  const char *field;
  const char *value;
  const char *setting;
  const char *silent;
  const char *spoken;
  CtiRule rule;
} rows[] = {
  { "next_review", "2026-06-07", "review_days", "4", "5", CTI_RULE_REVIEW },
  { "next_referral", "2026-06-07", "review_days", "4", "5", CTI_RULE_REFERRAL },
  { "handover_ask", "2026-06-07", "border_days", "4", "5", CTI_RULE_HANDOVER_ASK },
  { "unfinished_since", "2026-05-31", "unfinished_days", "3", "2", CTI_RULE_UNFINISHED },
  { "worried_since", "2026-05-31", "worry_days", "3", "2", CTI_RULE_WORRIED },
  { "planned_end", "2026-05-31", "over_days", "3", "2", CTI_RULE_OVER },
  { "phase1_start", "2026-03-31", "after_days", "3", "2", CTI_RULE_NOBODY_AFTER },
  { "closed_on", "2026-04-02", "follow_up_days", "29", "30", CTI_RULE_FOLLOW_UP },
};

/* What else must be for the rule to speak at all. */
static void
prepare (CtiCard *card, CtiRule rule)
{
  card->unfinished = 1;
  card->unfinished_since = day (TODAY);
  card->has_after = rule != CTI_RULE_NOBODY_AFTER;
  card->may_follow_up = TRUE;
  if (rule == CTI_RULE_OVER)
    card->phase3_start = day ("2026-05-25");
  if (rule == CTI_RULE_FOLLOW_UP)
    card->last_reading = day ("2026-03-01");
}

static void
a_rule_speaks_on_the_day_the_team_says (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCard) card = make_card ();
      g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
      const CtiField *setting = cti_record_type_find_field (&cti_team_type, rows[i].setting);

      prepare (card, rows[i].rule);
      cti_field_set_from_text (card, cti_record_type_find_field (&cti_card_type, rows[i].field),
                               rows[i].value);
      cti_field_set_from_text (team, setting, rows[i].silent);
      g_assert_cmpuint (count (card, team, day (TODAY), rows[i].rule), ==, 0);
      cti_field_set_from_text (team, setting, rows[i].spoken);
      g_assert_cmpuint (count (card, team, day (TODAY), rows[i].rule), ==, 1);
    }
}

/* An appointment is to come until its day, however early the team hears of it. */
static void
an_appointment_is_told_of_in_time (void)
{
  g_autoptr (CtiCard) card = make_card ();
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) none = NULL, one = NULL;
  CtiContact *contact = cti_record_new (&cti_contact_type);

  contact->date = day (TODAY) + 2;
  contact->start = 600;
  contact->result = CTI_CONTACT_PLANNED;
  g_ptr_array_add (contacts, contact);
  cti_card_set_appointments (card, contacts);
  team->appointment_days = 1;
  none = cti_reminders_of_card (card, team, day (TODAY), 0);
  g_assert_cmpuint (none->len, ==, 0);
  team->appointment_days = 2;
  one = cti_reminders_of_card (card, team, day (TODAY), 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (((CtiReminder *) one->pdata[0])->rule, ==, CTI_RULE_APPOINTMENT);
  g_assert_cmpint (((CtiReminder *) one->pdata[0])->due, ==, CTI_DUE_LATER);
}

static void
a_task_is_told_of_in_time (void)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  CtiTask *task = cti_record_new (&cti_task_type);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;

  task->due = day (TODAY) + 3;
  g_ptr_array_add (tasks, task);
  team->task_days = 2;
  none = cti_reminders_find (cards, tasks, team, day (TODAY), 0);
  g_assert_cmpuint (none->len, ==, 0);
  team->task_days = 3;
  one = cti_reminders_find (cards, tasks, team, day (TODAY), 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (((CtiReminder *) one->pdata[0])->due, ==, CTI_DUE_NOW);
}

/* A planned contact whose day is past, and a course closed without its form, may lie as well. */
static void
an_outcome_and_a_closing_may_wait (void)
{
  g_autoptr (CtiCard) card = make_card ();
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiContact *contact = cti_record_new (&cti_contact_type);

  contact->date = day (TODAY) - 1;
  contact->start = 600;
  contact->result = CTI_CONTACT_PLANNED;
  g_ptr_array_add (contacts, contact);
  cti_card_set_appointments (card, contacts);
  card->closing_missing = TRUE;
  card->closed_on = day (TODAY) - 1;
  g_assert_cmpuint (count (card, team, day (TODAY), CTI_RULE_OUTCOME), ==, 1);
  g_assert_cmpuint (count (card, team, day (TODAY), CTI_RULE_CLOSING), ==, 1);
  team->unfinished_days = 2;
  g_assert_cmpuint (count (card, team, day (TODAY), CTI_RULE_OUTCOME), ==, 0);
  g_assert_cmpuint (count (card, team, day (TODAY), CTI_RULE_CLOSING), ==, 0);
}

/* From phase 3 on, and not before the team wishes to hear of it. */
static void
the_agreement_is_told_of_in_time (void)
{
  g_autoptr (CtiCard) card = make_card ();
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  CtiDate due = CTI_DATE_NONE;

  cti_card_get_handover (card, day (TODAY), &due);
  g_assert_cmpuint (count (card, team, card->phase3_start, CTI_RULE_HANDOVER), ==, 1);
  team->agreement_days = 10;
  g_assert_cmpuint (count (card, team, card->phase3_start, CTI_RULE_HANDOVER), ==, 0);
  g_assert_cmpuint (count (card, team, due - 11, CTI_RULE_HANDOVER), ==, 0);
  g_assert_cmpuint (count (card, team, due - 10, CTI_RULE_HANDOVER), ==, 1);
  g_assert_cmpuint (count (card, team, due + 1, CTI_RULE_HANDOVER), ==, 1);
}

/* Where many rules stand in one list, what has waited longest is first. */
static void
the_longest_due_comes_first (void)
{
  g_autoptr (CtiCard) card = make_card ();
  g_autoptr (GPtrArray) all = NULL;

  card->worried_since = day ("2026-05-30");
  card->next_review = day ("2026-05-20");
  all = cti_reminders_of_card (card, NULL, day (TODAY), 0);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (((CtiReminder *) all->pdata[0])->rule, ==, CTI_RULE_WORRIED);
  cti_reminders_sort_by_day (all);
  g_assert_cmpint (((CtiReminder *) all->pdata[0])->rule, ==, CTI_RULE_REVIEW);
}

/* Early is before its day; what has run out is told of for a month, however early the team asks. */
static void
a_consent_that_ran_out_is_told_of_all_the_same (void)
{
  g_autoptr (CtiCard) card = make_card ();
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);

  cti_set_text (&card->consent_days, "2026-05-31");
  team->consent_days = 0;
  g_assert_cmpuint (count (card, team, day ("2026-05-30"), CTI_RULE_CONSENT), ==, 0);
  g_assert_cmpuint (count (card, team, day ("2026-05-31"), CTI_RULE_CONSENT), ==, 1);
  g_assert_cmpuint (count (card, team, day ("2026-06-02"), CTI_RULE_CONSENT), ==, 1);
  g_assert_cmpuint (count (card, team, day ("2026-06-30"), CTI_RULE_CONSENT), ==, 1);
  g_assert_cmpuint (count (card, team, day ("2026-07-01"), CTI_RULE_CONSENT), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-days/a-rule-speaks-on-the-day-the-team-says",
                   a_rule_speaks_on_the_day_the_team_says);
  g_test_add_func ("/reminder-days/a-task-is-told-of-in-time", a_task_is_told_of_in_time);
  g_test_add_func ("/reminder-days/an-appointment-is-told-of-in-time",
                   an_appointment_is_told_of_in_time);
  g_test_add_func ("/reminder-days/an-outcome-and-a-closing-may-wait",
                   an_outcome_and_a_closing_may_wait);
  g_test_add_func ("/reminder-days/the-agreement-is-told-of-in-time",
                   the_agreement_is_told_of_in_time);
  g_test_add_func ("/reminder-days/the-longest-due-comes-first", the_longest_due_comes_first);
  g_test_add_func ("/reminder-days/a-consent-that-ran-out-is-told-of-all-the-same",
                   a_consent_that_ran_out_is_told_of_all_the_same);
  return g_test_run ();
}
