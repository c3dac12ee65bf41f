/* From the first call to the start: inquiry, target group, consents, who may be known. */

#include "cti-citizen.h"
#include "cti-inquiry.h"
#include "cti-intake.h"
#include "model-test.h"

#define TODAY "2026-06-02"

static void
the_target_group_follows_from_the_answers (void)
{
  static const struct
  {
    CtiAnswer adult, experience, stay, municipality, grey;
    const char *grey_reason;
    CtiMotivation motivation;
    CtiTargetGroup result;
    const char *field; /* the first reason */
  } rows[] = {
#define Y CTI_ANSWER_YES
#define N CTI_ANSWER_NO
#define U CTI_ANSWER_UNKNOWN
    { Y, Y, Y, Y, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_IN, NULL },
    { Y, Y, Y, Y, U, NULL, CTI_MOTIVATION_UNKNOWN, CTI_TARGET_IN, NULL },
    { Y, Y, Y, Y, N, NULL, CTI_MOTIVATION_UNSURE, CTI_TARGET_IN, NULL },
    { N, Y, Y, Y, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_OUT, "adult" },
    { Y, N, Y, Y, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_OUT, "own_experience" },
    { Y, Y, N, Y, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_OUT, "lawful_stay" },
    { Y, Y, Y, N, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_OUT, "municipality_agrees" },
    { Y, N, Y, Y, Y, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_DISCUSS, "grey_zone" },
    { Y, N, Y, Y, Y, "We take it in", CTI_MOTIVATION_MOTIVATED, CTI_TARGET_IN, NULL },
    { Y, U, Y, Y, Y, "We take it in", CTI_MOTIVATION_MOTIVATED, CTI_TARGET_IN, NULL },
    { Y, Y, Y, Y, N, NULL, CTI_MOTIVATION_NOT_NOW, CTI_TARGET_DISCUSS, "motivation" },
    { N, Y, Y, Y, Y, NULL, CTI_MOTIVATION_NOT_NOW, CTI_TARGET_OUT, "adult" },
    { U, Y, Y, Y, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_OPEN, NULL },
    { Y, U, Y, Y, N, NULL, CTI_MOTIVATION_MOTIVATED, CTI_TARGET_OPEN, NULL },
    { U, U, U, U, U, NULL, CTI_MOTIVATION_UNKNOWN, CTI_TARGET_OPEN, NULL },
#undef Y
#undef N
#undef U
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) reasons = cti_problems_new ();
      CtiIntake intake = { .adult = rows[i].adult,
                           .own_experience = rows[i].experience,
                           .lawful_stay = rows[i].stay,
                           .municipality_agrees = rows[i].municipality,
                           .grey_zone = rows[i].grey,
                           .grey_zone_reason = (char *) rows[i].grey_reason,
                           .motivation = rows[i].motivation };

      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (cti_intake_get_target_group (&intake, reasons), ==, rows[i].result);
      g_assert_null (cti_problems_get_first_wall (reasons)); /* they advise */
      if (rows[i].field == NULL)
        g_assert_cmpuint (cti_problems_get_length (reasons), ==, 0);
      else
        g_assert_cmpstr (cti_problems_get (reasons, 0)->field, ==, rows[i].field);
    }
}

static void
five_worries_are_counted (void)
{
  CtiIntake intake = { .told_respect = TRUE, .told_children = TRUE, .told_complaint = TRUE };

  g_assert_cmpuint (cti_intake_count_told (&intake), ==, 2);
}

static void
safety_with_nothing_to_show_is_empty (void)
{
  CtiSafety safety = { .may_leave_message = TRUE };

  g_assert_true (cti_safety_is_empty (NULL));
  g_assert_true (cti_safety_is_empty (&safety));
  safety.protected_address = TRUE;
  g_assert_false (cti_safety_is_empty (&safety));
}

static void
an_inquiry_says_what_came_of_it (void)
{
  static const struct
  {
    CtiInquiryOutcome outcome;
    gboolean reason;
    const char *other, *case_id, *date;
    CtiProblemCode code;
  } rows[] = {
    { CTI_INQUIRY_PENDING, FALSE, NULL, NULL, "2026-06-02", CTI_PROBLEM_NONE },
    { CTI_INQUIRY_NOT_STARTED, FALSE, NULL, NULL, "2026-06-02", CTI_PROBLEM_NO_REASON_CHOSEN },
    { CTI_INQUIRY_NOT_STARTED, TRUE, NULL, NULL, "2026-06-02", CTI_PROBLEM_NONE },
    { CTI_INQUIRY_NOT_STARTED, FALSE, "moved away", NULL, "2026-06-02", CTI_PROBLEM_NONE },
    { CTI_INQUIRY_NOT_STARTED, TRUE, NULL, "a", "2026-06-02", CTI_PROBLEM_HAS_CASE },
    { CTI_INQUIRY_STARTED, FALSE, NULL, NULL, "2026-06-02", CTI_PROBLEM_NO_CASE },
    { CTI_INQUIRY_STARTED, FALSE, NULL, "a", "2026-06-02", CTI_PROBLEM_NONE },
    { CTI_INQUIRY_PENDING, FALSE, NULL, "a", "2026-06-02", CTI_PROBLEM_HAS_CASE },
    { CTI_INQUIRY_PENDING, FALSE, NULL, NULL, "2026-06-03", CTI_PROBLEM_IN_FUTURE },
    { CTI_INQUIRY_PENDING, FALSE, NULL, NULL, NULL, CTI_PROBLEM_MISSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);

      inquiry->date = rows[i].date ? day (rows[i].date) : CTI_DATE_NONE;
      inquiry->outcome = rows[i].outcome;
      inquiry->no_capacity = rows[i].reason;
      cti_set_text (&inquiry->other_reason, rows[i].other);
      cti_set_text (&inquiry->case_id, rows[i].case_id);
      cti_inquiry_check (inquiry, day (TODAY), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].code != CTI_PROBLEM_NONE);
      if (rows[i].code != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get_first_wall (problems)->code, ==, rows[i].code);
    }
}

static void
each_reason_counts (void)
{
  for (guint i = 0; i < cti_inquiry_type.n_fields; i++)
    {
      const CtiField *field = &cti_inquiry_type.fields[i];
      g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);

      g_assert_false (cti_inquiry_has_reason (inquiry));
      if (field->kind != CTI_FIELD_FLAG)
        continue;
      *(gboolean *) ((guint8 *) inquiry + field->offset) = TRUE;
      g_assert_true (cti_inquiry_has_reason (inquiry));
    }
}

static void
a_second_call_of_the_same_person_does_not_count (void)
{
  CtiInquiry first = { 0 }, second = { .first = (char *) "a" };

  g_assert_true (cti_inquiry_counts (&first));
  g_assert_false (cti_inquiry_counts (&second));
}

static void
a_consent_holds_for_its_days (void)
{
  static const struct
  {
    const char *given, *expires, *withdrawn, *on;
    gboolean holds;
  } rows[] = {
    { "2026-02-01", NULL, NULL, "2026-01-31", FALSE },
    { "2026-02-01", NULL, NULL, "2026-02-01", TRUE },
    { "2026-02-01", NULL, NULL, "2036-02-01", TRUE },
    { "2026-02-01", "2026-05-01", NULL, "2026-05-01", TRUE },
    { "2026-02-01", "2026-05-01", NULL, "2026-05-02", FALSE },
    { "2026-02-01", NULL, "2026-04-01", "2026-03-31", TRUE },
    { "2026-02-01", NULL, "2026-04-01", "2026-04-01", FALSE },
    { NULL, NULL, NULL, "2026-04-01", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiConsent consent = {
        .given = rows[i].given ? day (rows[i].given) : CTI_DATE_NONE,
        .expires = rows[i].expires ? day (rows[i].expires) : CTI_DATE_NONE,
        .withdrawn = rows[i].withdrawn ? day (rows[i].withdrawn) : CTI_DATE_NONE,
      };

      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (cti_consent_holds (&consent, day (rows[i].on)), ==, rows[i].holds);
    }
}

static void
days_of_a_consent_are_in_order (void)
{
  static const struct
  {
    const char *given, *expires, *withdrawn;
    CtiProblemCode code;
  } rows[] = {
    { "2026-02-01", NULL, NULL, CTI_PROBLEM_NONE },
    { "2026-06-03", NULL, NULL, CTI_PROBLEM_IN_FUTURE },
    { "2026-02-01", "2026-01-31", NULL, CTI_PROBLEM_OUT_OF_ORDER },
    { "2026-02-01", NULL, "2026-01-31", CTI_PROBLEM_OUT_OF_ORDER },
    { "2026-02-01", NULL, "2026-06-03", CTI_PROBLEM_IN_FUTURE },
    { NULL, NULL, NULL, CTI_PROBLEM_MISSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiConsent) consent = cti_record_new (&cti_consent_type);

      cti_set_text (&consent->party, "the psychologist");
      cti_set_text (&consent->what, "the plan");
      consent->given = rows[i].given ? day (rows[i].given) : CTI_DATE_NONE;
      consent->expires = rows[i].expires ? day (rows[i].expires) : CTI_DATE_NONE;
      consent->withdrawn = rows[i].withdrawn ? day (rows[i].withdrawn) : CTI_DATE_NONE;
      cti_consent_check (consent, day (TODAY), problems);
      g_assert_cmpint (cti_problems_get_first_wall (problems) != NULL, ==,
                       rows[i].code != CTI_PROBLEM_NONE);
      g_assert_true (rows[i].code == CTI_PROBLEM_NONE || cti_problems_has (problems, rows[i].code));
    }
}

static void
who_she_is_grows_only_with_a_consent (void)
{
  static const struct
  {
    CtiIdentityMode before, now;
    CtiConsentKind kind;
    const char *given;
    CtiProblemCode code;
  } rows[] = {
    { CTI_MODE_ANONYMOUS, CTI_MODE_IDENTIFIED, CTI_CONSENT_IDENTITY, "2026-06-01",
      CTI_PROBLEM_NONE },
    { CTI_MODE_COVER_NAME, CTI_MODE_IDENTIFIED, CTI_CONSENT_IDENTITY, "2026-06-01",
      CTI_PROBLEM_NONE },
    { CTI_MODE_ANONYMOUS, CTI_MODE_IDENTIFIED, CTI_CONSENT_IDENTITY, NULL,
      CTI_PROBLEM_CONSENT_MISSING },
    { CTI_MODE_COVER_NAME, CTI_MODE_IDENTIFIED, CTI_CONSENT_SHARING, "2026-06-01",
      CTI_PROBLEM_CONSENT_MISSING },
    { CTI_MODE_ANONYMOUS, CTI_MODE_IDENTIFIED, CTI_CONSENT_IDENTITY, "2026-06-03",
      CTI_PROBLEM_CONSENT_MISSING },
    { CTI_MODE_IDENTIFIED, CTI_MODE_IDENTIFIED, CTI_CONSENT_SHARING, NULL, CTI_PROBLEM_NONE },
    { CTI_MODE_ANONYMOUS, CTI_MODE_COVER_NAME, CTI_CONSENT_SHARING, NULL, CTI_PROBLEM_NONE },
    { CTI_MODE_IDENTIFIED, CTI_MODE_COVER_NAME, CTI_CONSENT_SHARING, NULL, CTI_PROBLEM_NONE },
    { CTI_MODE_IDENTIFIED, CTI_MODE_ANONYMOUS, CTI_CONSENT_IDENTITY, "2026-06-01",
      CTI_PROBLEM_IDENTITY_FORBIDDEN },
    { CTI_MODE_COVER_NAME, CTI_MODE_ANONYMOUS, CTI_CONSENT_IDENTITY, "2026-06-01",
      CTI_PROBLEM_IDENTITY_FORBIDDEN },
    { CTI_MODE_ANONYMOUS, CTI_MODE_ANONYMOUS, CTI_CONSENT_SHARING, NULL, CTI_PROBLEM_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (GPtrArray) consents = g_ptr_array_new ();
      CtiCitizen before = { .mode = rows[i].before }, now = { .mode = rows[i].now };
      CtiConsent consent = { .kind = rows[i].kind };

      if (rows[i].given != NULL)
        {
          consent.given = day (rows[i].given);
          g_ptr_array_add (consents, &consent);
        }
      g_test_message ("row %u", (guint) i);
      cti_citizen_check_switch (&before, &now, consents, day (TODAY), problems);
      g_assert_cmpint (cti_problems_get_length (problems) == 0, ==,
                       rows[i].code == CTI_PROBLEM_NONE);
      g_assert_true (rows[i].code == CTI_PROBLEM_NONE || cti_problems_has (problems, rows[i].code));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/the-target-group-follows-from-the-answers",
                   the_target_group_follows_from_the_answers);
  g_test_add_func ("/intake/five-worries-are-counted", five_worries_are_counted);
  g_test_add_func ("/intake/safety-with-nothing-to-show-is-empty",
                   safety_with_nothing_to_show_is_empty);
  g_test_add_func ("/intake/an-inquiry-says-what-came-of-it", an_inquiry_says_what_came_of_it);
  g_test_add_func ("/intake/each-reason-counts", each_reason_counts);
  g_test_add_func ("/intake/a-second-call-of-the-same-person-does-not-count",
                   a_second_call_of_the_same_person_does_not_count);
  g_test_add_func ("/intake/a-consent-holds-for-its-days", a_consent_holds_for_its_days);
  g_test_add_func ("/intake/days-of-a-consent-are-in-order", days_of_a_consent_are_in_order);
  g_test_add_func ("/intake/who-she-is-grows-only-with-a-consent",
                   who_she_is_grows_only_with_a_consent);
  return g_test_run ();
}
