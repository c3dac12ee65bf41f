#include "cti-citizen.h"
#include "model-test.h"

static CtiCitizen *
make_citizen (CtiIdentityMode mode, const char *code, const char *alias)
{
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);

  citizen->mode = mode;
  cti_set_text (&citizen->code, code);
  cti_set_text (&citizen->alias, alias);
  return citizen;
}

static CtiIdentity *
make_identity (const CtiCitizen *citizen, const char *name)
{
  CtiIdentity *identity = cti_record_new (&cti_identity_type);

  identity->mode = citizen->mode;
  cti_set_text (&identity->citizen, citizen->record.id);
  cti_set_text (&identity->name, name);
  return identity;
}

static void
a_code_must_not_tell_the_name (void)
{
  static const struct
  {
    const char *code, *name;
    gboolean tells;
  } rows[] = {
    { "SOFIE", "Sofie", TRUE },
    { "SOFIE7", "Sofie Berg", TRUE },
    { "7BERG", "Sofie Berg", TRUE },
    { "SB", "Sofie Berg", TRUE },
    { "SB7", "Sofie Berg", TRUE },
    { "S-B", "Sofie Berg", TRUE },
    { "AMB", "Anna Maria Berg", TRUE },
    { "AO", "Åse Østergaard", TRUE },
    { "AASE", "Åse Østergaard", TRUE },
    { "ASE1", "Aase Østergaard", TRUE },
    { "OSTERGAARD", "Åse Østergaard", TRUE },
    { "SOEREN", "Søren Ærø", TRUE },
    { "SA", "Søren Ærø", TRUE },
    { "SAE", "Søren Ærø", TRUE },
    { "AEROE", "Søren Ærø", TRUE },
    { "MARIE", "Anne-Marie Holm", TRUE },
    { "AMH", "Anne-Marie Holm", TRUE },
    { "AH", "Anne-Marie Holm", TRUE },
    { "X2AB", "Anna Maria Berg", TRUE },
    { "LI", "Li", TRUE },
    { "BERG1", "Berg, Sofie", TRUE },
    { "BERG1", "Sofie Berg (Holm)", TRUE },
    { "HOLM2", "Sofie Berg (Holm)", TRUE },
    { "BRIEN", "Sofie O'Brien", TRUE },
    { "K7F3", "Sofie Berg", FALSE },
    { "LILLE", "Li", FALSE },
    { "BX", "Sofie Berg", FALSE },
    { "K7S9", "Sofie", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCitizen) cover = make_citizen (CTI_MODE_COVER_NAME, rows[i].code, rows[i].name);
      g_autoptr (CtiCitizen) known = make_citizen (CTI_MODE_IDENTIFIED, rows[i].code, NULL);
      g_autoptr (CtiIdentity) identity = make_identity (known, rows[i].name);
      g_autoptr (CtiProblems) of_alias = cti_problems_new ();
      g_autoptr (CtiProblems) of_name = cti_problems_new ();

      g_test_message ("%s of %s", rows[i].code, rows[i].name);
      cti_citizen_check (cover, NULL, day ("2026-11-21"), of_alias);
      cti_citizen_check (known, identity, day ("2026-11-21"), of_name);
      g_assert_cmpint (cti_problems_has (of_alias, CTI_PROBLEM_CODE_TELLS_NAME), ==, rows[i].tells);
      g_assert_cmpint (cti_problems_has (of_name, CTI_PROBLEM_CODE_TELLS_NAME), ==, rows[i].tells);
    }
}

static void
a_code_has_a_form (void)
{
  static const struct
  {
    const char *code;
    CtiProblemCode problem;
  } rows[] = {
    { "K7F3", CTI_PROBLEM_NONE },
    { "AB", CTI_PROBLEM_NONE },
    { "A-1234567890", CTI_PROBLEM_NONE },
    { "A", CTI_PROBLEM_CODE_INVALID },
    { "A-12345678901", CTI_PROBLEM_CODE_INVALID },
    { "k7f3", CTI_PROBLEM_CODE_INVALID },
    { "K7 F3", CTI_PROBLEM_CODE_INVALID },
    { "ÆØ", CTI_PROBLEM_CODE_INVALID },
    { NULL, CTI_PROBLEM_MISSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCitizen) citizen = make_citizen (CTI_MODE_ANONYMOUS, rows[i].code, NULL);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      const CtiProblem *found;

      cti_citizen_check (citizen, NULL, day ("2026-11-21"), problems);
      found = cti_problems_find (problems, "code");
      g_assert_cmpint (found ? found->code : CTI_PROBLEM_NONE, ==, rows[i].problem);
    }
}

static void
an_anonymous_citizen_has_nothing_personal (void)
{
  static const char *const personal[] = { "name", "birth_date", "phone", "address" };
  g_autoptr (CtiCitizen) citizen = make_citizen (CTI_MODE_ANONYMOUS, "K7F3", NULL);
  g_autoptr (CtiCitizen) named = make_citizen (CTI_MODE_ANONYMOUS, "K7F3", "Amanda");
  g_autoptr (CtiIdentity) empty = make_identity (citizen, NULL);
  g_autoptr (CtiProblems) clean = cti_problems_new ();
  g_autoptr (CtiProblems) alias = cti_problems_new ();

  cti_citizen_check (citizen, empty, day ("2026-11-21"), clean);
  g_assert_cmpuint (cti_problems_get_length (clean), ==, 0);
  cti_citizen_check (named, NULL, day ("2026-11-21"), alias);
  g_assert_true (cti_problems_has (alias, CTI_PROBLEM_IDENTITY_FORBIDDEN));
  for (gsize i = 0; i < G_N_ELEMENTS (personal); i++)
    {
      g_autoptr (CtiIdentity) identity = make_identity (citizen, NULL);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      if (i == 1)
        identity->birth_date = day ("1990-05-05");
      else
        cti_set_text (i == 0   ? &identity->name
                      : i == 2 ? &identity->phone
                               : &identity->address,
                      "something");
      cti_citizen_check (citizen, identity, day ("2026-11-21"), problems);
      g_assert_true (cti_problems_has (problems, CTI_PROBLEM_IDENTITY_FORBIDDEN));
    }
}

static void
a_mode_asks_for_its_name (void)
{
  g_autoptr (CtiCitizen) cover = make_citizen (CTI_MODE_COVER_NAME, "K7F3", " ");
  g_autoptr (CtiCitizen) known = make_citizen (CTI_MODE_IDENTIFIED, "K7F3", "Amanda");
  g_autoptr (CtiProblems) of_cover = cti_problems_new ();
  g_autoptr (CtiProblems) of_known = cti_problems_new ();

  cti_citizen_check (cover, NULL, day ("2026-11-21"), of_cover);
  g_assert_cmpint (cti_problems_find (of_cover, "alias")->code, ==, CTI_PROBLEM_MISSING);
  cti_citizen_check (known, NULL, day ("2026-11-21"), of_known);
  g_assert_cmpint (cti_problems_find (of_known, "name")->code, ==, CTI_PROBLEM_MISSING);
}

static void
on_screen_she_has_the_name_of_her_mode (void)
{
  g_autoptr (CtiCitizen) citizen = make_citizen (CTI_MODE_IDENTIFIED, "K7F3", "Amanda");
  g_autoptr (CtiIdentity) identity = make_identity (citizen, "Sofie Berg");

  g_assert_cmpstr (cti_citizen_get_name (citizen, identity), ==, "Sofie Berg");
  g_assert_cmpstr (cti_citizen_get_name (citizen, NULL), ==, "Amanda");
  citizen->mode = CTI_MODE_COVER_NAME;
  g_assert_cmpstr (cti_citizen_get_name (citizen, identity), ==, "Amanda");
  citizen->mode = CTI_MODE_ANONYMOUS;
  g_assert_cmpstr (cti_citizen_get_name (citizen, identity), ==, "K7F3");
}

static void
nobody_is_born_tomorrow (void)
{
  g_autoptr (CtiCitizen) citizen = make_citizen (CTI_MODE_IDENTIFIED, "K7F3", NULL);
  g_autoptr (CtiIdentity) identity = make_identity (citizen, "Sofie Berg");
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  citizen->birth_year = 2027;
  identity->birth_date = day ("2026-11-22");
  cti_citizen_check (citizen, identity, day ("2026-11-21"), problems);
  g_assert_cmpint (cti_problems_find (problems, "birth_year")->code, ==, CTI_PROBLEM_IN_FUTURE);
  g_assert_cmpint (cti_problems_find (problems, "birth_date")->code, ==, CTI_PROBLEM_IN_FUTURE);
}

static void
she_is_18_at_the_start (void)
{
  static const struct
  {
    const char *born;
    int year;
    gboolean confirmed;
    const char *start;
    CtiProblemCode problem;
  } rows[] = {
    { "2008-11-21", 0, FALSE, "2026-11-21", CTI_PROBLEM_NONE },
    { "2008-11-22", 0, FALSE, "2026-11-21", CTI_PROBLEM_UNDER_18 },
    { "2008-11-22", 0, TRUE, "2026-11-21", CTI_PROBLEM_UNDER_18 }, /* a date is not talked away */
    { "2008-02-29", 0, FALSE, "2026-02-28", CTI_PROBLEM_UNDER_18 },
    { "2008-02-29", 0, FALSE, "2026-03-01", CTI_PROBLEM_NONE },
    { "2027-01-01", 0, FALSE, "2026-11-21", CTI_PROBLEM_BEFORE_BIRTH },
    { "2008-11-21", 2015, FALSE, "2026-11-21", CTI_PROBLEM_NONE }, /* the date stands above */
    { NULL, 2009, FALSE, "2026-11-21", CTI_PROBLEM_UNDER_18 },
    { NULL, 2009, TRUE, "2026-11-21", CTI_PROBLEM_UNDER_18 },
    { NULL, 2008, FALSE, "2026-11-21", CTI_PROBLEM_MAY_BE_UNDER_18 },
    { NULL, 2008, TRUE, "2026-11-21", CTI_PROBLEM_NONE },
    { NULL, 2007, FALSE, "2026-01-01", CTI_PROBLEM_NONE },
    { NULL, 0, FALSE, "2026-11-21", CTI_PROBLEM_ADULT_UNCONFIRMED },
    { NULL, 0, TRUE, "2026-11-21", CTI_PROBLEM_NONE },
    { NULL, 0, FALSE, "", CTI_PROBLEM_NONE }, /* no start yet */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCitizen) citizen = make_citizen (CTI_MODE_IDENTIFIED, "K7F3", NULL);
      g_autoptr (CtiIdentity) identity = make_identity (citizen, "Sofie Berg");
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      citizen->birth_year = rows[i].year;
      citizen->adult_confirmed = rows[i].confirmed;
      identity->birth_date = day (rows[i].born);
      cti_citizen_check_adult (citizen, rows[i].born ? identity : NULL, day (rows[i].start),
                               problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==,
                        rows[i].problem != CTI_PROBLEM_NONE);
      if (rows[i].problem != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get (problems, 0)->code, ==, rows[i].problem);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citizen/a-code-must-not-tell-the-name", a_code_must_not_tell_the_name);
  g_test_add_func ("/citizen/a-code-has-a-form", a_code_has_a_form);
  g_test_add_func ("/citizen/an-anonymous-citizen-has-nothing-personal",
                   an_anonymous_citizen_has_nothing_personal);
  g_test_add_func ("/citizen/a-mode-asks-for-its-name", a_mode_asks_for_its_name);
  g_test_add_func ("/citizen/on-screen-she-has-the-name-of-her-mode",
                   on_screen_she_has_the_name_of_her_mode);
  g_test_add_func ("/citizen/nobody-is-born-tomorrow", nobody_is_born_tomorrow);
  g_test_add_func ("/citizen/she-is-18-at-the-start", she_is_18_at_the_start);
  return g_test_run ();
}
