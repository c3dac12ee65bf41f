#include "cti-strength.h"

static void
common_passphrases_are_weak (void)
{
  static const char *const rows[] = {
    "",
    "a",
    "kodeord",
    "Kodeord1",
    "P@ssw0rd",
    "qwertyuiop",
    "qwertyuiopå",
    "asdfghjklæø",
    "12345678",
    "87654321",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "sommer2026",
    "Sommer2026!",
    "24121985",
    "241285",
    "Danmark1992",
    "velkommen123",
    "abcdefghij",
    "zxcvbnm",
    "1q2w3e",
    "københavn",
    "kattekat",
    "Mandag1!",
    "hemmelig hemmelig hemmelig",
    "qwertyuiopåasdfghjkl",
    "kaktus kaktus kaktus kaktus",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiStrength strength = cti_strength_estimate (rows[i]);

      g_test_message ("%s: %.1f bits", rows[i], strength.bits);
      if (cti_strength_is_enough_daily (strength))
        g_error ("\"%s\" counts as %.1f bits", rows[i], strength.bits);
    }
}

static void
drawn_words_and_random_signs_are_strong (void)
{
  static const struct
  {
    const char *text;
    int score;
  } rows[] = {
    { "rolig kaktus klaver", 3 },
    { "rolig kaktus klaver tagsten", 4 },
    { "xK7#pQ9!", 2 },
    { "xK7#pQ9!vZ2m", 3 },
    { "grønært pudder lygtepæl sandal", 4 },
    { "7f 2c 91 e4 08 ba d3 5f 66", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiStrength strength = cti_strength_estimate (rows[i].text);

      g_test_message ("%s: %.1f bits", rows[i].text, strength.bits);
      g_assert_cmpint (strength.score, >=, rows[i].score);
    }
}

static void
more_is_asked_of_a_passphrase_alone (void)
{
  CtiStrength strength = cti_strength_estimate ("tagsten kaktus");

  g_assert_cmpint (strength.score, ==, CTI_STRENGTH_SCORE_DAILY);
  g_assert_true (cti_strength_is_enough_daily (strength));
  g_assert_false (cti_strength_is_enough_alone (strength));
}

static void
another_character_hardly_ever_takes_away (void)
{
  const char *text = "rolig kaktus klaver 1985 qwert";
  double last = 0;

  for (gsize length = 1; length <= 19; length++)
    {
      g_autofree char *part = g_strndup (text, length);
      CtiStrength strength = cti_strength_estimate (part);

      g_assert_cmpfloat (strength.bits, >, last - 10);
      last = strength.bits;
    }
}

static void
odd_text_is_estimated_too (void)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autofree char *emoji = g_strdup ("🦔🌲🚲🫖");

  g_assert_cmpint (cti_strength_estimate (NULL).score, ==, 0);
  g_assert_cmpint (cti_strength_estimate ("\xff\xfe\xff\xfe").score, ==, 0);
  g_assert_cmpint (cti_strength_estimate (endless).score, ==, 0);
  g_assert_cmpfloat (cti_strength_estimate (emoji).bits, >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strength/common-passphrases-are-weak", common_passphrases_are_weak);
  g_test_add_func ("/strength/drawn-words-and-random-signs-are-strong",
                   drawn_words_and_random_signs_are_strong);
  g_test_add_func ("/strength/more-is-asked-of-a-passphrase-alone",
                   more_is_asked_of_a_passphrase_alone);
  g_test_add_func ("/strength/another-character-hardly-ever-takes-away",
                   another_character_hardly_ever_takes_away);
  g_test_add_func ("/strength/odd-text-is-estimated-too", odd_text_is_estimated_too);
  return g_test_run ();
}
