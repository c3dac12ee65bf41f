#include "words-test.h"

#define TODAY "2026-06-02"

static CtiPhasePlan
make_plan (const char *phase1_start, const char *closed_on)
{
  CtiCourse course = { .contact_start = day ("2025-12-01"),
                       .phase1_start = phase1_start ? day (phase1_start) : CTI_DATE_NONE,
                       .phase_months = 4,
                       .closed_on = closed_on ? day (closed_on) : CTI_DATE_NONE };
  CtiPhasePlan plan;

  cti_phase_plan_init (&plan, &course, NULL);
  return plan;
}

static void
a_case_is_told_in_a_line (void)
{
  CtiStanding standing = { .plan = make_plan ("2026-01-12", NULL),
                           .last_contact = day ("2026-05-27"),
                           .has_change = TRUE,
                           .up = 7,
                           .down = 1,
                           .same = 0,
                           .next = CTI_NEXT_STEP_STAR,
                           .next_day = day ("2026-06-10") };

  assert_words (cti_words_standing (&standing, day (TODAY)),
                "Day 22 of phase 2, last contact 6 days ago. Since the first star: 7 areas have "
                "gone up and 1 has gone down. Next: star, 10 Jun 2026 (in 8 days).",
                "Dag 22 af fase 2, seneste kontakt for 6 dage siden. Siden den første stjerne: 7 "
                "områder er gået op og 1 er gået ned. Næste: stjerne, 10.06.2026 (om 8 dage).");
}

static void
what_is_to_be_done_is_told_in_the_workers_words (void)
{
  CtiStanding standing = { .plan = make_plan ("2026-01-12", NULL),
                           .last_contact = CTI_DATE_NONE,
                           .next = CTI_NEXT_STEP_ACTIVITY,
                           .next_day = day (TODAY),
                           .next_what = (char *) "Besøge skolen" };

  assert_words (cti_words_standing (&standing, day (TODAY)),
                "Day 22 of phase 2, no contact written down yet. Next: “Besøge skolen”, 2 Jun 2026 "
                "(today).",
                "Dag 22 af fase 2, endnu ingen kontakt skrevet ned. Næste: »Besøge skolen«, "
                "02.06.2026 (i dag).");
}

static void
what_is_late_is_not_said_to_come_next (void)
{
  CtiStanding standing = { .plan = make_plan ("2026-01-12", NULL),
                           .last_contact = day (TODAY),
                           .late = CTI_NEXT_STEP_HANDOVER,
                           .late_day = day ("2026-05-25") };

  assert_words (cti_words_standing (&standing, day (TODAY)),
                "Day 22 of phase 2, last contact today. Not done yet: handover agreement, 25 May "
                "2026 (8 days ago).",
                "Dag 22 af fase 2, seneste kontakt i dag. Mangler stadig: overdragelsesaftale, "
                "25.05.2026 (for 8 dage siden).");
}

static void
a_pause_a_late_end_and_a_closing_are_said (void)
{
  CtiStanding paused = { .plan = make_plan ("2026-01-12", NULL), .is_paused = TRUE };
  CtiStanding closed = { .plan = make_plan ("2025-01-12", "2026-01-20") };
  CtiStanding over = { .plan = make_plan ("2025-05-01", NULL),
                       .last_contact = day (TODAY),
                       .next = CTI_NEXT_STEP_CLOSING };

  assert_words (cti_words_standing (&paused, day (TODAY)), "Day 22 of phase 2, on pause.",
                "Dag 22 af fase 2, på pause.");
  assert_words (cti_words_standing (&closed, day (TODAY)), "Closed on 20 Jan 2026.",
                "Afsluttet 20.01.2026.");
  assert_words (cti_words_standing (&over, day (TODAY)),
                "33 days past the planned end, last contact today. Next: close the course.",
                "33 dage efter planlagt slut, seneste kontakt i dag. Næste: forløbet skal "
                "afsluttes.");
}

static void
every_step_has_words (void)
{
  for (int step = CTI_NEXT_STEP_NONE; step <= CTI_NEXT_STEP_CLOSING; step++)
    {
      CtiStanding standing = { .plan = make_plan ("2026-01-12", NULL),
                               .last_contact = day (TODAY),
                               .next = step,
                               .next_day = day (TODAY) };
      g_autofree char *words = NULL;

      standing.next_what =
          step == CTI_NEXT_STEP_ACTIVITY || step == CTI_NEXT_STEP_TASK ? (char *) "what" : NULL;
      words = cti_words_standing (&standing, day (TODAY));
      g_assert_null (strstr (words, "(null)"));
      g_assert_cmpint (strstr (words, pick ("Next:", "Næste:")) != NULL, ==,
                       step != CTI_NEXT_STEP_NONE);
    }
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/words/standing/a-case-is-told-in-a-line", a_case_is_told_in_a_line);
  g_test_add_func ("/words/standing/what-is-to-be-done-is-told-in-the-workers-words",
                   what_is_to_be_done_is_told_in_the_workers_words);
  g_test_add_func ("/words/standing/a-pause-a-late-end-and-a-closing-are-said",
                   a_pause_a_late_end_and_a_closing_are_said);
  g_test_add_func ("/words/standing/what-is-late-is-not-said-to-come-next",
                   what_is_late_is_not_said_to_come_next);
  g_test_add_func ("/words/standing/every-step-has-words", every_step_has_words);
  return g_test_run ();
}
