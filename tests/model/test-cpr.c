#include "cti-citizen.h"
#include "cti-cpr.h"
#include "model-test.h"

static CtiCprKind
parse (const char *text, CtiDate *born)
{
  char digits[CTI_CPR_SIZE];

  return cti_cpr_parse (text, digits, born);
}

/* The published table, written out by its rows (domain 7): digit 7, years of two digits, century.
 */
static const struct
{
  int from, to;
  int first_year, last_year;
  int century;
} centuries[] = {
  { 0, 3, 0, 99, 1900 },  { 4, 4, 0, 36, 2000 }, { 4, 4, 37, 99, 1900 }, { 5, 8, 0, 57, 2000 },
  { 5, 8, 58, 99, 1800 }, { 9, 9, 0, 36, 2000 }, { 9, 9, 37, 99, 1900 },
};

static int
look_up (int digit, int year)
{
  for (gsize i = 0; i < G_N_ELEMENTS (centuries); i++)
    if (digit >= centuries[i].from && digit <= centuries[i].to && year >= centuries[i].first_year &&
        year <= centuries[i].last_year)
      return centuries[i].century + year;
  g_assert_not_reached ();
}

static void
the_seventh_digit_tells_the_century (void)
{
  for (int digit = 0; digit <= 9; digit++)
    for (int year = 0; year <= 99; year++)
      {
        g_autofree char *text = g_strdup_printf ("1503%02d%d000", year, digit);
        CtiDate born = CTI_DATE_NONE;

        g_assert_cmpint (parse (text, &born), ==, CTI_CPR_ORDINARY);
        g_assert_cmpint (born, ==, cti_date_new (look_up (digit, year), 3, 15));
      }
}

static void
what_is_a_number (void)
{
  static const struct
  {
    const char *text;
    CtiCprKind kind;
    const char *born;
  } rows[] = {
    { "070761-4285", CTI_CPR_ORDINARY, "1961-07-07" },
    { "0707614285", CTI_CPR_ORDINARY, "1961-07-07" },
    { " 070761 - 4285 ", CTI_CPR_ORDINARY, "1961-07-07" },
    { "670761-4285", CTI_CPR_REPLACEMENT, "1961-07-07" },
    { "910761-4285", CTI_CPR_REPLACEMENT, "1961-07-31" },
    { "920761-4285", CTI_CPR_NONE, NULL },
    { "600761-4285", CTI_CPR_NONE, NULL },
    { "290200-4001", CTI_CPR_ORDINARY, "2000-02-29" },
    { "290200-0001", CTI_CPR_NONE, NULL }, /* 1900 was no leap year */
    { "310461-1111", CTI_CPR_NONE, NULL },
    { "001261-1111", CTI_CPR_NONE, NULL },
    { "070061-1111", CTI_CPR_NONE, NULL },
    { "070761-428", CTI_CPR_NONE, NULL },
    { "070761-42855", CTI_CPR_NONE, NULL },
    { "07-0761-4285", CTI_CPR_NONE, NULL },
    { "070761-42x5", CTI_CPR_NONE, NULL },
    { "", CTI_CPR_NONE, NULL },
    { NULL, CTI_CPR_NONE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiDate born = 1;

      g_test_message ("%s", rows[i].text ? rows[i].text : "none");
      g_assert_cmpint (parse (rows[i].text, &born), ==, rows[i].kind);
      g_assert_cmpint (born, ==, rows[i].born ? day (rows[i].born) : CTI_DATE_NONE);
    }
}

static void
the_check_digit_is_modulus_11 (void)
{
  g_assert_true (cti_cpr_has_check_digit ("0707614285"));
  g_assert_false (cti_cpr_has_check_digit ("0707614286"));
  g_assert_true (cti_cpr_has_check_digit ("2512484916"));
}

static void
on_screen_the_last_four_are_hidden (void)
{
  g_autofree char *open = cti_cpr_to_text ("0707614285", FALSE);
  g_autofree char *masked = cti_cpr_to_text ("0707614285", TRUE);

  g_assert_cmpstr (open, ==, "070761-4285");
  g_assert_true (g_str_has_prefix (masked, "070761-"));
  g_assert_null (strstr (masked, "4285"));
}

static void
a_failed_check_digit_refuses_nobody (void)
{
  static const struct
  {
    const char *cpr, *birth;
    CtiProblemCode code;
    gboolean is_wall;
  } rows[] = {
    { "070761-4285", "1961-07-07", CTI_PROBLEM_NONE, FALSE },
    { "070761-4286", "1961-07-07", CTI_PROBLEM_CPR_CHECK_DIGIT, FALSE },
    { "070761-4285", "1961-07-08", CTI_PROBLEM_CPR_OTHER_BIRTH, FALSE },
    { "670761-4286", "1961-07-08", CTI_PROBLEM_NONE, FALSE },
    { "070761-428", "1961-07-07", CTI_PROBLEM_CPR_INVALID, TRUE },
    { NULL, "1961-07-07", CTI_PROBLEM_NONE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiCitizen) citizen = cti_record_new (&cti_citizen_type);
      g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);

      cti_set_text (&citizen->code, "D9F4");
      citizen->mode = CTI_MODE_IDENTIFIED;
      cti_set_text (&identity->citizen, citizen->record.id);
      cti_set_text (&identity->name, "Ellen Lund");
      cti_set_text (&identity->cpr, rows[i].cpr);
      identity->birth_date = day (rows[i].birth);
      cti_citizen_check (citizen, identity, day ("2026-06-02"), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].code != CTI_PROBLEM_NONE);
      g_assert_true (rows[i].code == CTI_PROBLEM_NONE || cti_problems_has (problems, rows[i].code));
      g_assert_cmpint (cti_problems_get_first_wall (problems) != NULL, ==, rows[i].is_wall);
    }
}

static void
a_number_is_stored_as_ten_digits (void)
{
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);

  cti_set_text (&identity->cpr, "070761-4285");
  cti_identity_tidy (identity);
  g_assert_cmpstr (identity->cpr, ==, "0707614285");
  cti_set_text (&identity->cpr, "half a num");
  cti_identity_tidy (identity);
  g_assert_cmpstr (identity->cpr, ==, "half a num");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cpr/the-seventh-digit-tells-the-century", the_seventh_digit_tells_the_century);
  g_test_add_func ("/cpr/what-is-a-number", what_is_a_number);
  g_test_add_func ("/cpr/the-check-digit-is-modulus-11", the_check_digit_is_modulus_11);
  g_test_add_func ("/cpr/on-screen-the-last-four-are-hidden", on_screen_the_last_four_are_hidden);
  g_test_add_func ("/cpr/a-failed-check-digit-refuses-nobody", a_failed_check_digit_refuses_nobody);
  g_test_add_func ("/cpr/a-number-is-stored-as-ten-digits", a_number_is_stored_as_ten_digits);
  return g_test_run ();
}
