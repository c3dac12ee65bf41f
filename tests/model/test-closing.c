/* The end of a course: handover, referrals, closing, and asking again afterwards. */

#include "cti-closing.h"
#include "cti-handover.h"
#include "cti-offer.h"
#include "model-test.h"

#define COURSE "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11"

/* 12 January 2026 to 11 January 2027, phase 3 from 12 September. */
static CtiPhasePlan
make_plan (void)
{
  CtiCourse course = { .contact_start = day ("2025-12-01"),
                       .phase1_start = day ("2026-01-12"),
                       .phase_months = 4 };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  return plan;
}

static void
the_agreement_is_due_a_month_before_the_end (void)
{
  static const struct
  {
    const char *agreed, *today;
    CtiDue due;
  } rows[] = {
    { NULL, "2026-09-11", CTI_DUE_LATER },   { NULL, "2026-09-12", CTI_DUE_NOW },
    { NULL, "2026-12-11", CTI_DUE_NOW },     { NULL, "2026-12-12", CTI_DUE_OVERDUE },
    { NULL, "2027-03-01", CTI_DUE_OVERDUE }, { "2026-12-01", "2026-12-12", CTI_DUE_NONE },
  };
  CtiPhasePlan plan = make_plan (), none = { 0 };

  g_assert_cmpint (cti_handover_get_due (&plan), ==, day ("2026-12-11"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (cti_handover_get_state (&plan,
                                             rows[i].agreed ? day (rows[i].agreed) : CTI_DATE_NONE,
                                             day (rows[i].today)),
                     ==, rows[i].due);
  g_assert_cmpint (cti_handover_get_due (&none), ==, CTI_DATE_NONE);
  g_assert_cmpint (cti_handover_get_state (&none, CTI_DATE_NONE, day ("2026-12-12")), ==,
                   CTI_DUE_NONE);
  plan.closed_on = day ("2026-12-01");
  g_assert_cmpint (cti_handover_get_state (&plan, CTI_DATE_NONE, day ("2026-12-12")), ==,
                   CTI_DUE_NONE);
}

static void
waiting_time_counts_backwards_from_the_end (void)
{
  CtiPhasePlan plan = make_plan (), none = { 0 };
  CtiHandover handover = { .waiting_days = 30 };

  g_assert_cmpint (cti_handover_get_ask_by (&handover, &plan), ==, day ("2026-12-12"));
  g_assert_cmpint (cti_handover_get_ask_by (&handover, &none), ==, CTI_DATE_NONE);
  handover.waiting_days = -1;
  g_assert_cmpint (cti_handover_get_ask_by (&handover, &plan), ==, CTI_DATE_NONE);
}

static void
a_handover_is_agreed_with_somebody (void)
{
  static const struct
  {
    CtiHandoverStatus status;
    const char *receiver, *agreed, *starts;
    gboolean consent;
    CtiProblemCode code;
    gboolean is_wall;
  } rows[] = {
    { CTI_HANDOVER_PLANNED, NULL, NULL, NULL, FALSE, CTI_PROBLEM_NONE, FALSE },
    { CTI_HANDOVER_AGREED, NULL, "2026-05-01", NULL, TRUE, CTI_PROBLEM_MISSING, TRUE },
    { CTI_HANDOVER_AGREED, "doctor", "2026-05-01", NULL, TRUE, CTI_PROBLEM_NONE, FALSE },
    { CTI_HANDOVER_AGREED, "doctor", "2026-05-01", NULL, FALSE, CTI_PROBLEM_NO_CONSENT, FALSE },
    { CTI_HANDOVER_AGREED, "doctor", "2026-06-03", NULL, TRUE, CTI_PROBLEM_IN_FUTURE, TRUE },
    { CTI_HANDOVER_AGREED, "doctor", "2026-05-01", "2027-01-12", TRUE, CTI_PROBLEM_NONE, FALSE },
    { CTI_HANDOVER_AGREED, "doctor", "2026-05-01", "2027-01-13", TRUE, CTI_PROBLEM_SUPPORT_GAP,
      FALSE },
    { CTI_HANDOVER_FAILED, NULL, NULL, "2027-05-01", FALSE, CTI_PROBLEM_NONE, FALSE },
  };
  CtiPhasePlan plan = make_plan ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (cti_record_unref);
      g_autoptr (CtiHandover) handover = cti_record_new (&cti_handover_type);
      CtiConsent *consent = cti_record_new (&cti_consent_type);

      consent->given = day ("2026-04-01");
      g_ptr_array_add (consents, consent);
      cti_set_text (&handover->course, COURSE);
      cti_set_text (&handover->need, "Talks");
      cti_set_text (&handover->receiver, rows[i].receiver);
      cti_set_text (&handover->consent, rows[i].consent ? consent->record.id : NULL);
      handover->status = rows[i].status;
      handover->agreed = rows[i].agreed ? day (rows[i].agreed) : CTI_DATE_NONE;
      handover->starts = rows[i].starts ? day (rows[i].starts) : CTI_DATE_NONE;
      g_test_message ("row %u", (guint) i);
      cti_handover_check (handover, &plan, consents, day ("2026-06-02"), problems);
      g_assert_cmpint (cti_problems_get_length (problems) == 0, ==,
                       rows[i].code == CTI_PROBLEM_NONE);
      g_assert_true (rows[i].code == CTI_PROBLEM_NONE || cti_problems_has (problems, rows[i].code));
      g_assert_cmpint (cti_problems_get_first_wall (problems) != NULL, ==, rows[i].is_wall);
    }
}

static void
a_referral_is_asked_about (void)
{
  static const struct
  {
    const char *met, *holds, *today;
    CtiReferralState state;
    const char *next;
  } rows[] = {
    { NULL, NULL, "2026-03-01", CTI_REFERRAL_SENT, "2026-03-29" },
    { NULL, NULL, "2026-03-28", CTI_REFERRAL_SENT, "2026-03-29" },
    { NULL, NULL, "2026-03-29", CTI_REFERRAL_WAITS, "2026-03-29" },
    { "2026-03-10", NULL, "2026-03-09", CTI_REFERRAL_SENT, "2026-04-07" },
    { "2026-04-10", NULL, "2026-04-09", CTI_REFERRAL_SENT, "2026-05-08" }, /* it is agreed on */
    { "2026-03-10", NULL, "2026-03-10", CTI_REFERRAL_MET, "2026-04-07" },
    { "2026-03-10", NULL, "2026-04-07", CTI_REFERRAL_ASK, "2026-04-07" },
    { "2026-03-10", "2026-04-08", "2026-04-09", CTI_REFERRAL_HOLDS, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiReferral referral = { .sent = day ("2026-03-01"),
                               .first_meeting = rows[i].met ? day (rows[i].met) : CTI_DATE_NONE,
                               .holds = rows[i].holds ? day (rows[i].holds) : CTI_DATE_NONE };
      CtiDate next;

      g_assert_cmpint (cti_referral_get_state (&referral, day (rows[i].today), &next), ==,
                       rows[i].state);
      g_assert_cmpint (next, ==, rows[i].next ? day (rows[i].next) : CTI_DATE_NONE);
    }
}

static void
days_of_a_referral_are_in_order (void)
{
  static const struct
  {
    const char *sent, *met, *holds;
    CtiProblemCode code;
  } rows[] = {
    { "2026-03-01", "2026-03-10", "2026-04-10", CTI_PROBLEM_NONE },
    { "2026-03-01", "2026-07-10", NULL, CTI_PROBLEM_NONE }, /* agreed for a day to come */
    { "2026-06-03", NULL, NULL, CTI_PROBLEM_IN_FUTURE },
    { "2026-03-01", "2026-02-28", NULL, CTI_PROBLEM_OUT_OF_ORDER },
    { "2026-03-01", NULL, "2026-04-10", CTI_PROBLEM_OUT_OF_ORDER },
    { "2026-03-01", "2026-03-10", "2026-03-09", CTI_PROBLEM_OUT_OF_ORDER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiReferral) referral = cti_record_new (&cti_referral_type);

      cti_set_text (&referral->course, COURSE);
      cti_set_text (&referral->offer_name, "The house by the harbour");
      referral->sent = day (rows[i].sent);
      referral->first_meeting = rows[i].met ? day (rows[i].met) : CTI_DATE_NONE;
      referral->holds = rows[i].holds ? day (rows[i].holds) : CTI_DATE_NONE;
      cti_referral_check (referral, day ("2026-06-02"), problems);
      g_assert_cmpint (cti_problems_get_length (problems) == 0, ==,
                       rows[i].code == CTI_PROBLEM_NONE);
      g_assert_true (rows[i].code == CTI_PROBLEM_NONE || cti_problems_has (problems, rows[i].code));
    }
}

static void
a_course_is_full_from_a_fortnight_before_its_end (void)
{
  static const struct
  {
    const char *date;
    CtiClosingKind kind, suggested;
    gboolean reason;
    CtiProblemCode wall, hint;
  } rows[] = {
    { "2026-12-28", CTI_CLOSING_FULL, CTI_CLOSING_FULL, FALSE, CTI_PROBLEM_NONE, CTI_PROBLEM_NONE },
    { "2026-12-27", CTI_CLOSING_FULL, CTI_CLOSING_INTERRUPTED, FALSE, CTI_PROBLEM_CLOSED_EARLY,
      CTI_PROBLEM_NONE },
    { "2026-12-27", CTI_CLOSING_INTERRUPTED, CTI_CLOSING_INTERRUPTED, FALSE,
      CTI_PROBLEM_NO_REASON_CHOSEN, CTI_PROBLEM_NONE },
    { "2026-12-27", CTI_CLOSING_INTERRUPTED, CTI_CLOSING_INTERRUPTED, TRUE, CTI_PROBLEM_NONE,
      CTI_PROBLEM_NONE },
    { "2026-09-12", CTI_CLOSING_INTERRUPTED, CTI_CLOSING_INTERRUPTED, TRUE, CTI_PROBLEM_NONE,
      CTI_PROBLEM_NONE },
    { "2026-09-11", CTI_CLOSING_INTERRUPTED, CTI_CLOSING_INTERRUPTED, TRUE, CTI_PROBLEM_NONE,
      CTI_PROBLEM_BEFORE_PHASE_3 },
    { "2026-09-11", CTI_CLOSING_CONTINUES, CTI_CLOSING_INTERRUPTED, FALSE, CTI_PROBLEM_NONE,
      CTI_PROBLEM_BEFORE_PHASE_3 },
    { "2027-02-11", CTI_CLOSING_FULL, CTI_CLOSING_FULL, FALSE, CTI_PROBLEM_IN_FUTURE,
      CTI_PROBLEM_NONE },
    { "2025-11-30", CTI_CLOSING_INTERRUPTED, CTI_CLOSING_INTERRUPTED, TRUE,
      CTI_PROBLEM_BEFORE_CONTACT, CTI_PROBLEM_BEFORE_PHASE_3 },
  };
  CtiPhasePlan plan = make_plan ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiClosing) form = cti_record_new (&cti_closing_type);
      const CtiProblem *wall;

      cti_set_text (&form->course, COURSE);
      form->date = day (rows[i].date);
      form->kind = rows[i].kind;
      form->lost_contact = rows[i].reason;
      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (cti_closing_suggest_kind (&plan, form->date), ==, rows[i].suggested);
      cti_closing_check (form, &plan, day ("2027-02-10"), problems);
      wall = cti_problems_get_first_wall (problems);
      g_assert_cmpint (wall ? wall->code : CTI_PROBLEM_NONE, ==, rows[i].wall);
      g_assert_cmpint (cti_problems_has (problems, CTI_PROBLEM_BEFORE_PHASE_3), ==,
                       rows[i].hint == CTI_PROBLEM_BEFORE_PHASE_3);
    }
}

static void
goals_reached_early_stands_apart (void)
{
  static const struct
  {
    CtiClosingKind kind;
    gboolean goals;
    CtiClosingResult result;
  } rows[] = {
    { CTI_CLOSING_FULL, FALSE, CTI_CLOSING_RESULT_FULL },
    { CTI_CLOSING_FULL, TRUE, CTI_CLOSING_RESULT_FULL },
    { CTI_CLOSING_INTERRUPTED, FALSE, CTI_CLOSING_RESULT_INTERRUPTED },
    { CTI_CLOSING_INTERRUPTED, TRUE, CTI_CLOSING_RESULT_GOALS },
    { CTI_CLOSING_CONTINUES, TRUE, CTI_CLOSING_RESULT_CONTINUES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiClosing form = { .kind = rows[i].kind, .goals_reached = rows[i].goals };

      g_assert_cmpint (cti_closing_get_result (&form), ==, rows[i].result);
    }
}

static void
she_is_asked_after_3_6_and_12_months (void)
{
  static const struct
  {
    const char *last, *today;
    CtiDue due;
    const char *next;
  } rows[] = {
    { "2026-08-31", "2026-08-31", CTI_DUE_LATER, "2026-11-30" },
    { "2026-08-31", "2026-11-16", CTI_DUE_NOW, "2026-11-30" },
    { "2026-08-31", "2026-12-14", CTI_DUE_NOW, "2026-11-30" },
    { "2026-08-31", "2026-12-15", CTI_DUE_OVERDUE, "2026-11-30" },
    { "2026-11-28", "2026-12-15", CTI_DUE_LATER, "2027-02-28" },
    { "2026-08-31", "2027-02-20", CTI_DUE_NOW, "2027-02-28" }, /* the one that passed is let go */
    { "2027-02-20", "2027-08-31", CTI_DUE_NOW, "2027-08-31" },
    { "2027-08-31", "2027-08-31", CTI_DUE_NONE, NULL },
    { "2026-08-31", "2028-03-01", CTI_DUE_NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiDate next;

      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (cti_follow_up_get_next (day ("2026-08-31"), day (rows[i].last),
                                               day (rows[i].today), &next),
                       ==, rows[i].due);
      g_assert_cmpint (next, ==, rows[i].next ? day (rows[i].next) : CTI_DATE_NONE);
    }
}

static void
months_completed_are_whole_ones (void)
{
  static const struct
  {
    const char *closed;
    int months;
  } rows[] = {
    { "2026-01-30", 0 }, { "2026-01-31", 0 }, { "2026-02-26", 0 },  { "2026-02-27", 1 },
    { "2026-03-29", 1 }, { "2026-03-30", 2 }, { "2027-01-29", 11 }, { "2027-01-30", 12 },
  };
  CtiCourse course = { .contact_start = day ("2026-01-02"),
                       .phase1_start = day ("2026-01-31"),
                       .phase_months = 4 };
  CtiCourse contact = { .contact_start = day ("2026-01-02"), .phase_months = 4 };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (cti_closing_get_months (&plan, day (rows[i].closed)), ==, rows[i].months);
  cti_phase_plan_init (&plan, &contact, NULL);
  g_assert_cmpint (cti_closing_get_months (&plan, day ("2026-12-01")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/closing/the-agreement-is-due-a-month-before-the-end",
                   the_agreement_is_due_a_month_before_the_end);
  g_test_add_func ("/closing/waiting-time-counts-backwards-from-the-end",
                   waiting_time_counts_backwards_from_the_end);
  g_test_add_func ("/closing/a-handover-is-agreed-with-somebody",
                   a_handover_is_agreed_with_somebody);
  g_test_add_func ("/closing/a-referral-is-asked-about", a_referral_is_asked_about);
  g_test_add_func ("/closing/days-of-a-referral-are-in-order", days_of_a_referral_are_in_order);
  g_test_add_func ("/closing/months-completed-are-whole-ones", months_completed_are_whole_ones);
  g_test_add_func ("/closing/a-course-is-full-from-a-fortnight-before-its-end",
                   a_course_is_full_from_a_fortnight_before_its_end);
  g_test_add_func ("/closing/goals-reached-early-stands-apart", goals_reached_early_stands_apart);
  g_test_add_func ("/closing/she-is-asked-after-3-6-and-12-months",
                   she_is_asked_after_3_6_and_12_months);
  return g_test_run ();
}
