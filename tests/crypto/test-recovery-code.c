#include <string.h>

#include "crypto-fixture.h"

#include "cti-recovery-code.h"

#define STEP  (CTI_RECOVERY_GROUP_DIGITS + 1) /* from group to group in the text */
#define TRIES 20

static void
assert_wrong (const char *text, int group)
{
  int wrong = -1;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) code = cti_recovery_code_parse (text, &wrong, &error);

  g_assert_null (code);
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_RECOVERY_GROUP);
  if (wrong != group)
    g_error ("group %d was named for \"%s\", not %d", wrong, text, group);
}

static void
assert_right (const char *text, const CtiSecret *wanted)
{
  int wrong = -1;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) code = cti_recovery_code_parse (text, &wrong, &error);

  g_assert_no_error (error);
  g_assert_true (cti_secret_equal (code, wanted));
  g_assert_cmpint (wrong, ==, 0);
}

static void
printed_code_is_read_back (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
      g_autofree char *text = cti_recovery_code_to_text (code);

      g_assert_cmpuint (strlen (text), ==, 55);
      assert_right (text, code);
      for (guint group = 0; group < CTI_RECOVERY_GROUPS; group++)
        {
          g_autofree char *digits = cti_recovery_code_get_group (code, group);

          g_assert_cmpmem (digits, strlen (digits), text + group * STEP, STEP - 1);
          g_assert_true (cti_recovery_group_is_valid (group, digits));
        }
    }
}

static void
sheet_of_version_1_is_read_for_ever (void)
{
  g_autoptr (CtiSecret) code = fixed_secret (100, 16);
  g_autofree char *text = cti_recovery_code_to_text (code);

  g_assert_cmpstr (text, ==, "257016 262151 267297 272432 277572 282718 287856 292991");
  assert_right (text, code);
}

static void
every_single_wrong_digit_is_found (void)
{
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
      g_autofree char *text = cti_recovery_code_to_text (code);

      for (guint at = 0; at < strlen (text); at++)
        for (char digit = '0'; digit <= '9' && text[at] != ' '; digit++)
          {
            char right = text[at];

            if (digit == right)
              continue;
            text[at] = digit;
            assert_wrong (text, at / STEP + 1);
            text[at] = right;
          }
    }
}

static void
every_two_neighbours_exchanged_are_found (void)
{
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
      g_autofree char *text = cti_recovery_code_to_text (code);

      for (guint at = 0; at + 1 < strlen (text); at++)
        {
          guint next = text[at + 1] == ' ' ? at + 2 : at + 1;
          char first = text[at], second = text[next];

          if (first == ' ' || first == second)
            continue;
          text[at] = second;
          text[next] = first;
          assert_wrong (text, at / STEP + 1);
          text[at] = first;
          text[next] = second;
        }
    }
}

static void
swap_groups (char *text, guint one, guint other)
{
  for (guint i = 0; i < CTI_RECOVERY_GROUP_DIGITS; i++)
    {
      char digit = text[one * STEP + i];

      text[one * STEP + i] = text[other * STEP + i];
      text[other * STEP + i] = digit;
    }
}

static void
every_two_groups_exchanged_are_found (void)
{
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
      g_autofree char *text = cti_recovery_code_to_text (code);

      for (guint one = 0; one < CTI_RECOVERY_GROUPS; one++)
        for (guint other = one + 1; other < CTI_RECOVERY_GROUPS; other++)
          {
            swap_groups (text, one, other);
            assert_wrong (text, one + 1);
            swap_groups (text, one, other);
          }
    }
}

/* 65536 to 99999 fit five digits and are no 16 bits, whatever the check digit. */
static void
number_beyond_16_bits_is_no_group (void)
{
  for (guint index = 0; index < CTI_RECOVERY_GROUPS; index++)
    {
      guint valid = 0;

      for (guint value = 0; value < 1000000; value += value < 655300 ? 4111 : 1)
        {
          char digits[8];

          g_snprintf (digits, sizeof digits, "%06u", value);
          if (cti_recovery_group_is_valid (index, digits))
            {
              g_assert_cmpuint (value, <, 655360);
              valid++;
            }
        }
      g_assert_cmpuint (valid, >=, 6);
    }
}

static void
layout_does_not_matter (void)
{
  static const char *const joints[] = {
    "", "-", "\n", " - ", "\xe2\x80\x93", "\xc2\xa0", "\t\r\n"
  };
  g_autoptr (CtiSecret) code = fixed_secret (7, 16);
  g_autofree char *text = cti_recovery_code_to_text (code);
  g_auto (GStrv) groups = g_strsplit (text, " ", -1);
  g_autofree char *pairs = g_strdup_printf ("  %.3s %s %s ", text, text + 3, "");

  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_autofree char *joined = g_strjoinv (joints[i], groups);

      assert_right (joined, code);
    }
  assert_right (pairs, code);
}

static void
wrong_number_of_groups_names_none (void)
{
  static const char *const rows[] = { "", " ", "123456", "hej", "\xff\xfe" };
  g_autoptr (CtiSecret) code = fixed_secret (7, 16);
  g_autofree char *text = cti_recovery_code_to_text (code);
  g_autofree char *twice = g_strconcat (text, " ", text, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_wrong (rows[i], 0);
  assert_wrong (NULL, 0);
  assert_wrong (twice, 0);
  text[48] = '\0'; /* seven groups */
  assert_wrong (text, 0);
}

static void
digit_too_few_or_too_many_names_the_group (void)
{
  g_autoptr (CtiSecret) code = fixed_secret (7, 16);
  g_autofree char *text = cti_recovery_code_to_text (code);

  for (guint group = 0; group < CTI_RECOVERY_GROUPS; group++)
    {
      g_autoptr (GString) longer = g_string_new (text);
      g_autoptr (GString) shorter = g_string_new (text);
      g_autoptr (GString) letter = g_string_new (text);

      g_string_insert_c (longer, group * STEP + 2, '4');
      g_string_erase (shorter, group * STEP + 2, 1);
      g_assert_cmpint (letter->str[group * STEP], ==, '0');
      letter->str[group * STEP] = 'O'; /* would be right if it were read as the digit */
      assert_wrong (longer->str, group + 1);
      assert_wrong (shorter->str, group + 1);
      assert_wrong (letter->str, group + 1);
    }
}

static void
group_is_checked_while_typed (void)
{
  g_autoptr (CtiSecret) code = fixed_secret (7, 16);
  g_autofree char *third = cti_recovery_code_get_group (code, 2);
  g_autofree char *spaced = g_strdup_printf (" %.3s %s ", third, third + 3);

  g_assert_true (cti_recovery_group_is_valid (2, spaced));
  g_assert_false (cti_recovery_group_is_valid (3, third));
  for (guint length = 0; length < CTI_RECOVERY_GROUP_DIGITS; length++)
    {
      g_autofree char *part = g_strndup (third, length);

      g_assert_false (cti_recovery_group_is_valid (2, part));
    }
  g_assert_false (cti_recovery_group_is_valid (2, NULL));
  g_assert_false (cti_recovery_group_is_valid (2, "abcdef"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery-code/printed-code-is-read-back", printed_code_is_read_back);
  g_test_add_func ("/recovery-code/sheet-of-version-1-is-read-for-ever",
                   sheet_of_version_1_is_read_for_ever);
  g_test_add_func ("/recovery-code/every-single-wrong-digit-is-found",
                   every_single_wrong_digit_is_found);
  g_test_add_func ("/recovery-code/every-two-neighbours-exchanged-are-found",
                   every_two_neighbours_exchanged_are_found);
  g_test_add_func ("/recovery-code/every-two-groups-exchanged-are-found",
                   every_two_groups_exchanged_are_found);
  g_test_add_func ("/recovery-code/number-beyond-16-bits-is-no-group",
                   number_beyond_16_bits_is_no_group);
  g_test_add_func ("/recovery-code/layout-does-not-matter", layout_does_not_matter);
  g_test_add_func ("/recovery-code/wrong-number-of-groups-names-none",
                   wrong_number_of_groups_names_none);
  g_test_add_func ("/recovery-code/digit-too-few-or-too-many-names-the-group",
                   digit_too_few_or_too_many_names_the_group);
  g_test_add_func ("/recovery-code/group-is-checked-while-typed", group_is_checked_while_typed);
  return g_test_run ();
}
