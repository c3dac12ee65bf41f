#include "cti-id.h"

#include <string.h>

static void
ids_are_uuids_and_never_alike (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      char *id = cti_id_new ();

      g_assert_true (cti_id_is_valid (id));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
an_id_from_outside_cannot_leave_its_folder (void)
{
  static const char *const wrong[] = {
    "",
    "..",
    "../../etc/passwd",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8/",
    "6ba7b810-9dad-11d1-80b4-00c04fd430cg",
    "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cti_id_is_valid (wrong[i]));
  g_assert_false (cti_id_is_valid (NULL));
  g_assert_true (cti_id_is_valid ("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
}

static void
a_case_code_can_be_read_aloud (void)
{
  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *code = cti_case_code_new ();

      g_assert_cmpuint (strlen (code), ==, 4);
      g_assert_true (cti_case_code_is_valid (code));
      g_assert_null (strpbrk (code, "01BIOQSZ58"));
      g_assert_true (g_ascii_isupper (code[0]) && g_ascii_isdigit (code[1]) &&
                     g_ascii_isupper (code[2]) && g_ascii_isdigit (code[3]));
    }
}

static void
no_letter_of_a_code_is_favoured (void)
{
  int count[128] = { 0 };
  int letters = 0;

  for (int i = 0; i < 36 * 1000; i++)
    {
      g_autofree char *code = cti_case_code_new ();

      count[(guchar) code[0]]++;
    }
  for (int i = 'A'; i <= 'Z'; i++)
    if (count[i] > 0)
      {
        letters++;
        g_assert_cmpint (count[i], >, 1600); /* 2000 expected: nine standard deviations */
        g_assert_cmpint (count[i], <, 2400);
      }
  g_assert_cmpint (letters, ==, 18);
}

static void
a_team_may_bring_codes_of_its_own (void)
{
  static const char *const right[] = { "A1", "2026-014", "ABCDEFGHIJKL" };
  static const char *const wrong[] = { "", "A", "ABCDEFGHIJKLM", "a1", "Å1", "A 1", "A/1", "A.1" };

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_true (cti_case_code_is_valid (right[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cti_case_code_is_valid (wrong[i]));
  g_assert_false (cti_case_code_is_valid (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/ids-are-uuids-and-never-alike", ids_are_uuids_and_never_alike);
  g_test_add_func ("/id/an-id-from-outside-cannot-leave-its-folder",
                   an_id_from_outside_cannot_leave_its_folder);
  g_test_add_func ("/id/a-case-code-can-be-read-aloud", a_case_code_can_be_read_aloud);
  g_test_add_func ("/id/no-letter-of-a-code-is-favoured", no_letter_of_a_code_is_favoured);
  g_test_add_func ("/id/a-team-may-bring-codes-of-its-own", a_team_may_bring_codes_of_its_own);
  return g_test_run ();
}
