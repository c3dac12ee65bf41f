/* Whatever the layers below say comes down to one trouble or one problem of a field. */

#include "cti-store-error.h"
#include "cti-trouble-error.h"

static void
test_store_errors (void)
{
  for (int code = CTI_STORE_ERROR_NO_STORE; code <= CTI_STORE_ERROR_REFUSED; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CTI_STORE_ERROR, code, "x");

      g_test_message ("store error %d", code);
      g_assert_cmpint (cti_trouble_from_error (error), >, CTI_TROUBLE_CANCELLED);
    }
}

static void
test_keychain_states (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_assert_cmpint (cti_trouble_from_keychain (CTI_KEYCHAIN_OK), ==, CTI_TROUBLE_NONE);
  for (int state = CTI_KEYCHAIN_NO_BUS; state <= CTI_KEYCHAIN_FAILED; state++)
    g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (cti_trouble_from_keychain (state))));
}

static void
test_other_errors (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "x");
  g_autoptr (GError) own = NULL;

  g_assert_cmpint (cti_trouble_from_error (NULL), ==, CTI_TROUBLE_NONE);
  g_assert_cmpint (cti_trouble_from_error (cancelled), ==, CTI_TROUBLE_CANCELLED);
  g_assert_cmpint (cti_trouble_from_error (foreign), ==, CTI_TROUBLE_UNKNOWN);
  cti_trouble_set_error (&own, CTI_TROUBLE_DISK_FULL);
  g_assert_cmpint (cti_trouble_from_error (own), ==, CTI_TROUBLE_DISK_FULL);
}

static void
test_problem_there_and_back (void)
{
  static const char *const fields[] = { "code", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (GError) error = NULL;
      CtiProblem problem;

      cti_problems_add (problems, CTI_PROBLEM_AREAS_LEFT_OUT, "reading", NULL);
      g_assert_true (cti_problem_set_error (&error, problems));
      g_assert_no_error (error);
      cti_problems_add_limits (problems, CTI_PROBLEM_CODE_TAKEN, "citizen", fields[i], -1, 10);
      g_assert_false (cti_problem_set_error (&error, problems));
      g_assert_true (cti_problem_from_error (error, &problem));
      g_assert_cmpint (problem.code, ==, CTI_PROBLEM_CODE_TAKEN);
      g_assert_cmpstr (problem.record, ==, "citizen");
      g_assert_cmpstr (problem.field, ==, fields[i]);
      g_assert_cmpint (problem.min, ==, -1);
      g_assert_cmpint (problem.max, ==, 10);
      g_assert_cmpint (cti_trouble_from_error (error), ==, CTI_TROUBLE_REFUSED);
    }
}

static void
test_trouble_is_no_problem (void)
{
  g_autoptr (GError) error = NULL;
  CtiProblem problem;

  g_assert_false (cti_problem_from_error (NULL, &problem));
  cti_trouble_set_error (&error, CTI_TROUBLE_DISK);
  g_assert_false (cti_problem_from_error (error, &problem));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trouble/every-error-of-the-store-has-one", test_store_errors);
  g_test_add_func ("/trouble/every-state-of-the-keychain-has-its-own", test_keychain_states);
  g_test_add_func ("/trouble/other-errors", test_other_errors);
  g_test_add_func ("/trouble/problem-there-and-back", test_problem_there_and_back);
  g_test_add_func ("/trouble/is-no-problem-of-a-field", test_trouble_is_no_problem);
  return g_test_run ();
}
