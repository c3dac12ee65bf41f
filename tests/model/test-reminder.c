/* What is due: each rule on a card of its own, and the list as a whole. */

#include <string.h>

#include "cti-field.h"
#include "cti-reminder.h"
#include "model-test.h"

#define TODAY "2026-06-02" /* a Tuesday */

/* A course in phase 2, where nothing is due but what a test sets. */
static CtiCard *
make_card (const char *code)
{
  CtiCard *card = cti_record_new (&cti_card_type);

  cti_set_text (&card->code, code);
  card->contact_start = day ("2026-01-01");
  card->phase1_start = day ("2026-02-01");
  card->phase2_start = day ("2026-05-20");
  card->phase3_start = day ("2026-09-20");
  card->planned_end = day ("2027-01-19");
  card->last_reading = day ("2026-05-25");
  card->last_wellbeing = day ("2026-05-25");
  card->wellbeing_score = 60;
  card->last_contact = day ("2026-06-01");
  card->has_after = TRUE;
  return card;
}

static char *
describe (const CtiReminder *row)
{
  g_autofree char *iso = cti_date_to_iso (row->day);

  return g_strdup_printf ("%s %s %s %s", row->card != NULL ? row->card->code : "team",
                          cti_enum_to_nick (cti_rule_values, (int) row->rule),
                          cti_enum_to_nick (cti_due_values, (int) row->due), iso);
}

static void
assert_rows (GPtrArray *rows, const char *const *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *wanted = g_strjoinv ("\n", (char **) expected);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = describe (g_ptr_array_index (rows, i));

      g_string_append_printf (found, "%s%s", i > 0 ? "\n" : "", row);
    }
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
assert_due (const CtiCard *card, const CtiTeam *team, int ahead, const char *expected)
{
  g_autoptr (GPtrArray) rows = cti_reminders_of_card (card, team, day (TODAY), ahead);
  const char *const wanted[] = { expected, NULL };
  const char *const nothing[] = { NULL };

  assert_rows (rows, expected != NULL ? wanted : nothing);
}

static void
nothing_is_due_of_a_course_that_is_looked_after (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  assert_due (card, NULL, 0, NULL);
}

typedef struct
{
  const char *field; /* of the card */
  const char *value;
  int ahead;
  const char *expected;
} FieldRow;

/* One field of the card is set, as its text. */
static const FieldRow field_rows[] = {
  { "worried_since", "2026-05-25", 0, "K-01 worried overdue 2026-05-25" },
  { "unfinished_since", "2026-06-02", 0, NULL }, /* the count is 0 */
  { "next_review", "2026-06-03", 0, NULL },
  { "next_review", "2026-06-03", 1, "K-01 review later 2026-06-03" },
  { "next_review", "2026-06-02", 0, "K-01 review now 2026-06-02" },
  { "next_review", "2026-06-01", 0, "K-01 review overdue 2026-06-01" },
  { "next_referral", "2026-06-02", 0, "K-01 referral now 2026-06-02" },
  { "next_referral", "2026-06-03", 0, NULL },
  { "handover_ask", "2026-06-17", 0, NULL },
  { "handover_ask", "2026-06-16", 0, "K-01 handover-ask now 2026-06-16" },
  { "handover_ask", "2026-06-01", 0, "K-01 handover-ask overdue 2026-06-01" },
  { "consent_days", "2026-07-02", 0, "K-01 consent now 2026-07-02" },
  { "consent_days", "2026-07-03", 0, NULL },
  { "consent_days", "2026-06-01", 0, "K-01 consent overdue 2026-06-01" },
  { "consent_days", "2026-05-03", 0, "K-01 consent overdue 2026-05-03" },
  { "consent_days", "2026-05-02", 0, NULL }, /* long past, and known */
  { "last_contact", "2026-05-16", 0, NULL }, /* 17 days; phase 2 has 18 */
  { "last_contact", "2026-05-15", 0, "K-01 silent now 2026-06-02" },
  { "last_contact", "2026-05-01", 0, "K-01 silent overdue 2026-05-19" },
  { "last_reading", "2026-03-01", 0, "K-01 star now 2026-06-01" },
  { "last_wellbeing", "2026-03-01", 0, "K-01 wellbeing now 2026-06-01" },
  { "has_after", "no", 0, "K-01 nobody-after now 2026-04-01" },
  { "phase2_start", "2026-06-03", 0, "K-01 phase-end now 2026-06-02" },
  { "phase2_start", "2026-06-17", 0, "K-01 phase-end now 2026-06-16" },
  { "phase2_start", "2026-06-18", 0, NULL },
  { "phase3_start", "2026-06-17", 0, "K-01 phase-end now 2026-06-16" },
  { "inquiry", "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11", 0, NULL },
};

static void
a_field_of_the_card_makes_its_row (gconstpointer data)
{
  const FieldRow *row = data;
  g_autoptr (CtiCard) card = make_card ("K-01");

  g_assert_cmpint (cti_field_set_from_text (card,
                                            cti_record_type_find_field (&cti_card_type, row->field),
                                            row->value),
                   ==, CTI_PROBLEM_NONE);
  assert_due (card, NULL, row->ahead, row->expected);
}

static void
a_star_is_overdue_after_its_window (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->phase1_start = day ("2026-01-01"); /* so the star lies on 1 May and ends its window on 15 */
  card->last_reading = day ("2026-03-01");
  assert_due (card, NULL, 0, "K-01 star overdue 2026-05-01");
}

static void
silence_goes_by_the_phase (void)
{
  static const struct
  {
    const char *phase1, *phase2, *phase3, *end;
    CtiPhase phase;
    int limit;
  } rows[] = {
    { "", "", "", "", CTI_PHASE_CONTACT, CTI_SILENT_CONTACT_DEFAULT },
    { "2026-05-30", "", "", "", CTI_PHASE_1, CTI_SILENT_1_DEFAULT },
    { "2026-02-01", "2026-05-30", "2026-09-01", "2026-12-01", CTI_PHASE_2, CTI_SILENT_2_DEFAULT },
    { "2026-01-10", "2026-03-01", "2026-05-30", "2026-09-01", CTI_PHASE_3, CTI_SILENT_3_DEFAULT },
    { "2026-01-10", "2026-02-01", "2026-03-01", "2026-06-01", CTI_PHASE_OVER,
      CTI_SILENT_3_DEFAULT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int early = 0; early <= 1; early++)
      {
        g_autoptr (CtiCard) card = make_card ("K-01");
        g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
        g_autoptr (GPtrArray) found = NULL;
        guint silent = 0;

        card->phase1_start = day (rows[i].phase1);
        card->phase2_start = day (rows[i].phase2);
        card->phase3_start = day (rows[i].phase3);
        card->planned_end = day (rows[i].end);
        card->last_contact = day (TODAY) - rows[i].limit + early;
        g_assert_cmpint (cti_silence_get_limit (team, rows[i].phase), ==, rows[i].limit);
        found = cti_reminders_of_card (card, team, day (TODAY), 0);
        for (guint k = 0; k < found->len; k++)
          silent += ((CtiReminder *) found->pdata[k])->rule == CTI_RULE_SILENT;
        g_assert_cmpuint (silent, ==, !early);
      }
}

static void
who_is_paused_or_closed_is_not_silent (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->last_contact = day ("2026-02-01");
  g_assert_cmpint (cti_card_get_silence (card, day (TODAY)), ==, 121);
  card->pause_first = day ("2026-03-01");
  g_assert_cmpint (cti_card_get_silence (card, day (TODAY)), ==, -1);
  assert_due (card, NULL, 0, NULL);
  card->pause_last = day ("2026-06-01"); /* and is waited for anew from the day it ended */
  g_assert_cmpint (cti_card_get_silence (card, day (TODAY)), ==, 1);
  assert_due (card, NULL, 0, NULL);
  card->pause_first = card->pause_last = CTI_DATE_NONE;
  card->closed_on = day ("2026-05-30");
  g_assert_cmpint (cti_card_get_silence (card, day (TODAY)), ==, -1);
  assert_due (card, NULL, 0, NULL);
}

static void
who_was_never_met_is_waited_for_from_the_start (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->last_contact = CTI_DATE_NONE;
  card->contact_start = day ("2026-05-30");
  card->phase1_start = card->phase2_start = card->phase3_start = card->planned_end = CTI_DATE_NONE;
  g_assert_cmpint (cti_card_get_silence (card, day (TODAY)), ==, 3);
  assert_due (card, NULL, 0, NULL);
  card->contact_start = day ("2026-05-01");
  assert_due (card, NULL, 0, "K-01 silent overdue 2026-05-11");
}

static void
plan (CtiCard *card, const char *iso, int start)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiContact *contact = cti_record_new (&cti_contact_type);
  CtiContact *held = cti_record_new (&cti_contact_type);

  contact->date = day (iso);
  contact->start = start;
  contact->result = CTI_CONTACT_PLANNED;
  contact->kind = CTI_CONTACT_HOME_VISIT;
  held->date = day (iso);
  g_ptr_array_add (contacts, contact);
  g_ptr_array_add (contacts, held); /* no appointment */
  cti_card_set_appointments (card, contacts);
}

static void
an_appointment_soon_keeps_her_from_being_silent_for_a_while (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->last_contact = day (TODAY) - 2 * CTI_SILENT_2_DEFAULT + 1;
  plan (card, "2026-06-09", 600);
  assert_due (card, NULL, 0, NULL);
  plan (card, "2026-06-10", 600); /* too far ahead */
  assert_due (card, NULL, 0, "K-01 silent overdue 2026-05-16");
  plan (card, "2026-06-09", 600);
  card->last_contact--; /* twice the time */
  assert_due (card, NULL, 0, "K-01 silent overdue 2026-05-15");
}

static void
an_appointment_past_asks_how_it_went (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  plan (card, TODAY, 870);
  assert_due (card, NULL, 0, "K-01 appointment now 2026-06-02");
  plan (card, "2026-06-01", 870);
  assert_due (card, NULL, 0, "K-01 outcome overdue 2026-06-01");
  plan (card, "2026-06-03", 870);
  assert_due (card, NULL, 0, NULL);
  assert_due (card, NULL, 1, "K-01 appointment later 2026-06-03");
}

static void
unfinished_is_counted (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");
  g_autoptr (GPtrArray) rows = NULL;

  card->unfinished = 3;
  card->unfinished_since = day (TODAY);
  rows = cti_reminders_of_card (card, NULL, day (TODAY), 0);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((CtiReminder *) rows->pdata[0])->count, ==, 3);
  g_assert_cmpint (((CtiReminder *) rows->pdata[0])->due, ==, CTI_DUE_NOW);
  g_assert_cmpstr (((CtiReminder *) rows->pdata[0])->spot, ==, "journal");
}

static void
a_course_past_its_end_and_a_form_left_out (void)
{
  g_autoptr (CtiCard) over = make_card ("K-01");
  g_autoptr (CtiCard) closed = make_card ("K-02");

  over->phase1_start = day ("2026-02-01");
  over->phase2_start = day ("2026-03-01");
  over->phase3_start = day ("2026-04-01");
  over->planned_end = day ("2026-06-01");
  over->handover_agreed = day ("2026-05-01");
  assert_due (over, NULL, 0, "K-01 over overdue 2026-06-01");
  closed->closed_on = day ("2026-05-30");
  closed->closing_missing = TRUE;
  assert_due (closed, NULL, 0, "K-02 closing overdue 2026-05-30");
}

static void
the_agreement_is_due_in_phase_three (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->phase2_start = day ("2026-03-01");
  card->phase3_start = day ("2026-05-20");
  card->planned_end = day ("2026-07-15");
  assert_due (card, NULL, 0, "K-01 handover now 2026-06-15");
  card->planned_end = day ("2026-07-01");
  assert_due (card, NULL, 0, "K-01 handover overdue 2026-06-01");
  card->handover_agreed = day ("2026-05-30");
  assert_due (card, NULL, 0, NULL);
}

static void
follow_up_is_asked_for_where_she_agreed (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->closed_on = day ("2026-03-01");
  card->last_reading = day ("2026-03-01");
  assert_due (card, NULL, 0, NULL);
  card->may_follow_up = TRUE;
  assert_due (card, NULL, 0, "K-01 follow-up now 2026-06-01");
}

static CtiTask *
make_task (const char *title, const char *due)
{
  CtiTask *task = cti_record_new (&cti_task_type);

  cti_set_text (&task->title, title);
  task->due = day (due);
  return task;
}

static void
tasks_of_a_case_and_of_the_team (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) team_tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) rows = NULL;
  static const char *const expected[] = { "K-01 task overdue 2026-06-01",
                                          "team task now 2026-06-02", NULL };

  g_ptr_array_add (tasks, make_task ("Call the bank", "2026-06-01"));
  g_ptr_array_add (tasks, make_task ("Some day", ""));
  g_ptr_array_add (tasks, make_task ("Next week", "2026-06-09"));
  cti_card_set_tasks (card, tasks);
  g_ptr_array_add (cards, card);
  g_ptr_array_add (team_tasks, make_task ("Water the plants", TODAY));
  g_ptr_array_add (team_tasks, make_task ("Done", TODAY));
  ((CtiTask *) team_tasks->pdata[1])->done_on = day ("2026-06-01");
  rows = cti_reminders_find (cards, team_tasks, NULL, day (TODAY), 0);
  assert_rows (rows, expected);
  g_assert_cmpstr (((CtiTask *) ((CtiReminder *) rows->pdata[0])->item)->title, ==,
                   "Call the bank");
}

static void
a_rule_that_is_silenced_says_nothing (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);

  card->next_review = day (TODAY);
  assert_due (card, team, 0, "K-01 review now 2026-06-02");
  team->quiet_rules = cti_rule_set_quiet (team->quiet_rules, CTI_RULE_REVIEW, TRUE);
  assert_due (card, team, 0, NULL);
}

/* For her alone: the same rule goes on speaking of others. */
static void
a_rule_can_be_silenced_for_one_citizen (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");

  card->next_review = day (TODAY);
  card->quiet_rules = cti_rule_set_quiet (NULL, CTI_RULE_REVIEW, TRUE);
  assert_due (card, NULL, 0, NULL);
  g_clear_pointer (&card->quiet_rules, g_free);
  assert_due (card, NULL, 0, "K-01 review now 2026-06-02");
}

/* Each team says how early it wishes to hear of it. */
static void
the_days_ahead_are_the_team_s (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CtiDate));
  CtiDate end = day (TODAY) + 20;

  g_array_append_val (days, end);
  cti_card_set_consent_days (card, days);
  assert_due (card, team, 0, "K-01 consent now 2026-06-22");
  team->consent_days = 19;
  assert_due (card, team, 0, NULL);
}

static void
silencing_keeps_the_others (void)
{
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autofree char *one = cti_rule_set_quiet (team->quiet_rules, CTI_RULE_STAR, TRUE);
  g_autofree char *two = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (one, ==, "star");
  cti_set_text (&team->quiet_rules, one);
  two = cti_rule_set_quiet (team->quiet_rules, CTI_RULE_SILENT, TRUE);
  g_assert_cmpstr (two, ==, "silent star");
  cti_set_text (&team->quiet_rules, two);
  back = cti_rule_set_quiet (team->quiet_rules, CTI_RULE_STAR, FALSE);
  g_assert_cmpstr (back, ==, "silent");
  cti_set_text (&team->quiet_rules, back);
  g_assert_true (cti_rule_is_quiet (team->quiet_rules, CTI_RULE_SILENT));
  g_assert_false (cti_rule_is_quiet (team->quiet_rules, CTI_RULE_STAR));
  g_assert_null (cti_rule_set_quiet (team->quiet_rules, CTI_RULE_SILENT, FALSE));
}

static void
intervals_are_the_teams (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);

  card->last_reading = card->last_wellbeing = day ("2026-02-01");
  team->star_interval = team->who5_interval = 12;
  assert_due (card, team, 0, NULL);
  team->star_interval = 4;
  assert_due (card, team, 0, "K-01 star now 2026-06-01");
  team->star_interval = 12;
  team->who5_interval = 1;
  assert_due (card, team, 0, "K-01 wellbeing now 2026-06-01");
}

/* The same cards in another order give the same list; what is worrying comes first, then the
 * appointments by the clock, what is overdue, due, to come. */
static void
the_most_pressing_comes_first (void)
{
  static const char *const expected[] = {
    "K-04 worried overdue 2026-05-30",
    "K-03 appointment now 2026-06-02",
    "K-02 appointment now 2026-06-02",
    "K-01 silent overdue 2026-05-19",
    "K-05 review overdue 2026-05-29",
    "K-01 review overdue 2026-06-01",
    "K-06 unfinished now 2026-06-02",
    "K-04 review now 2026-06-02",
    "K-03 review later 2026-06-04",
    "K-02 appointment later 2026-06-05",
    NULL,
  };

  for (int turn = 0; turn < 6; turn++)
    {
      g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
      g_autoptr (GPtrArray) rows = NULL;
      static const char *const codes[] = { "K-01", "K-02", "K-03", "K-04", "K-05", "K-06" };

      for (int i = 0; i < 6; i++)
        g_ptr_array_add (cards, make_card (codes[(i + turn) % 6]));
      for (guint i = 0; i < cards->len; i++)
        {
          CtiCard *card = g_ptr_array_index (cards, i);
          const char *code = card->code;

          if (g_str_equal (code, "K-01"))
            card->last_contact = day ("2026-05-01"), card->next_review = day ("2026-06-01");
          if (g_str_equal (code, "K-02"))
            {
              g_autofree char *first = NULL;

              plan (card, "2026-06-02", 900);
              first = g_strdup (card->appointments);
              plan (card, "2026-06-05", 480);
              g_free (card->appointments);
              card->appointments =
                  g_strconcat (first, "\n6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11 2026-06-05 480 phone",
                               NULL);
            }
          if (g_str_equal (code, "K-03"))
            plan (card, "2026-06-02", 540), card->next_review = day ("2026-06-04");
          if (g_str_equal (code, "K-04"))
            card->worried_since = day ("2026-05-30"), card->next_review = day ("2026-06-02");
          if (g_str_equal (code, "K-05"))
            card->next_review = day ("2026-05-29");
          if (g_str_equal (code, "K-06"))
            card->unfinished = 1, card->unfinished_since = day ("2026-06-02");
        }
      rows = cti_reminders_find (cards, NULL, NULL, day (TODAY), 5);
      assert_rows (rows, expected);
    }
}

static void
lists_on_a_card_come_back (void)
{
  g_autoptr (CtiCard) card = make_card ("K-01");
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CtiDate));
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GArray) back = NULL;
  CtiDate two[] = { day ("2026-07-01"), day ("2026-06-01") };
  const CtiContact *contact;

  plan (card, "2026-06-05", -1);
  contacts = cti_card_get_appointments (card);
  g_assert_cmpuint (contacts->len, ==, 1);
  contact = contacts->pdata[0];
  g_assert_cmpint (contact->date, ==, day ("2026-06-05"));
  g_assert_cmpint (contact->start, ==, -1);
  g_assert_cmpint (contact->kind, ==, CTI_CONTACT_HOME_VISIT);
  g_assert_cmpint (contact->result, ==, CTI_CONTACT_PLANNED);
  g_array_append_vals (days, two, 2);
  cti_card_set_consent_days (card, days);
  back = cti_card_get_consent_days (card);
  g_assert_cmpuint (back->len, ==, 2);
  g_assert_cmpint (g_array_index (back, CtiDate, 0), ==, two[1]);
  cti_set_text (&card->appointments, "what no card ever held");
  g_clear_pointer (&contacts, g_ptr_array_unref);
  contacts = cti_card_get_tasks (card);
  g_assert_cmpuint (contacts->len, ==, 0);
}

static void
the_limit_goes_by_working_time (void)
{
  static const struct
  {
    int limit, fte, expected;
  } rows[] = { { 20, 100, 20 }, { 20, 50, 10 }, { 15, 80, 12 }, { 15, 75, 11 }, { 1, 5, 1 } };
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);

  for (int i = 0; i < 4; i++)
    g_ptr_array_add (cards, make_card ("K-01"));
  ((CtiCard *) cards->pdata[1])->closed_on = day ("2026-05-01");
  ((CtiCard *) cards->pdata[2])->pause_first = day ("2026-05-01"); /* still carried */
  ((CtiCard *) cards->pdata[3])->contact_start = CTI_DATE_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
      g_autoptr (CtiWorker) worker = cti_record_new (&cti_worker_type);
      CtiCaseload caseload;

      team->caseload_limit = rows[i].limit;
      worker->fte = rows[i].fte;
      cti_caseload_count (cards, team, worker, day (TODAY), &caseload);
      g_assert_cmpint (caseload.courses, ==, 2);
      g_assert_cmpint (caseload.limit, ==, rows[i].expected);
    }
}

static void
add_field_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (field_rows); i++)
    {
      const FieldRow *row = &field_rows[i];
      g_autofree char *name =
          g_strdup_printf ("/reminder/%s-of-%s-gives-%s%s", row->field, row->value,
                           row->expected ? "a-row" : "none", row->ahead ? "-ahead" : "");

      g_test_add_data_func (g_strdelimit (name, "_ ", '-'), row, a_field_of_the_card_makes_its_row);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_field_rows ();
  g_test_add_func ("/reminder/nothing-is-due-of-a-course-that-is-looked-after",
                   nothing_is_due_of_a_course_that_is_looked_after);
  g_test_add_func ("/reminder/a-star-is-overdue-after-its-window",
                   a_star_is_overdue_after_its_window);
  g_test_add_func ("/reminder/silence-goes-by-the-phase", silence_goes_by_the_phase);
  g_test_add_func ("/reminder/who-is-paused-or-closed-is-not-silent",
                   who_is_paused_or_closed_is_not_silent);
  g_test_add_func ("/reminder/who-was-never-met-is-waited-for-from-the-start",
                   who_was_never_met_is_waited_for_from_the_start);
  g_test_add_func ("/reminder/an-appointment-soon-keeps-her-from-being-silent-for-a-while",
                   an_appointment_soon_keeps_her_from_being_silent_for_a_while);
  g_test_add_func ("/reminder/an-appointment-past-asks-how-it-went",
                   an_appointment_past_asks_how_it_went);
  g_test_add_func ("/reminder/unfinished-is-counted", unfinished_is_counted);
  g_test_add_func ("/reminder/a-course-past-its-end-and-a-form-left-out",
                   a_course_past_its_end_and_a_form_left_out);
  g_test_add_func ("/reminder/the-agreement-is-due-in-phase-three",
                   the_agreement_is_due_in_phase_three);
  g_test_add_func ("/reminder/follow-up-is-asked-for-where-she-agreed",
                   follow_up_is_asked_for_where_she_agreed);
  g_test_add_func ("/reminder/tasks-of-a-case-and-of-the-team", tasks_of_a_case_and_of_the_team);
  g_test_add_func ("/reminder/a-rule-that-is-silenced-says-nothing",
                   a_rule_that_is_silenced_says_nothing);
  g_test_add_func ("/reminder/a-rule-can-be-silenced-for-one-citizen",
                   a_rule_can_be_silenced_for_one_citizen);
  g_test_add_func ("/reminder/the-days-ahead-are-the-team-s", the_days_ahead_are_the_team_s);
  g_test_add_func ("/reminder/silencing-keeps-the-others", silencing_keeps_the_others);
  g_test_add_func ("/reminder/intervals-are-the-teams", intervals_are_the_teams);
  g_test_add_func ("/reminder/the-most-pressing-comes-first", the_most_pressing_comes_first);
  g_test_add_func ("/reminder/lists-on-a-card-come-back", lists_on_a_card_come_back);
  g_test_add_func ("/reminder/the-limit-goes-by-working-time", the_limit_goes_by_working_time);
  return g_test_run ();
}
