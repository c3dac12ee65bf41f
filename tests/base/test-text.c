#include "cti-text.h"

#include <string.h>

static void
harmful_characters_go_and_the_rest_stays (void)
{
  static const struct
  {
    const char *from, *note, *line;
  } rows[] = {
    { "Møde kl. 10", "Møde kl. 10", "Møde kl. 10" },
    { "a\x1b[31mb\x07", "a[31mb", "a[31mb" },
    { "ab\xe2\x80\xae"
      "cd",
      "abcd", "abcd" },                        /* right-to-left override */
    { "\xe2\x81\xa6x\xe2\x81\xa9", "x", "x" }, /* isolates */
    { "\xd7\xa9\xe2\x80\x8f!", "\xd7\xa9\xe2\x80\x8f!", "\xd7\xa9\xe2\x80\x8f!" }, /* RLM */
    { "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
      "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
      "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7" }, /* a family stays together */
    { "\xef\xbb\xbfx", "x", "x" },                      /* byte order mark */
    { " a\tb\n", " a\tb\n", "a b" },
    { "a\r\nb", "a\nb", "a b" },
    { "a\rb\x0b"
      "c\x0c"
      "d\xc2\x85"
      "e",
      "a\nb\nc\nd\ne", "a b c d e" },
    { "a\xe2\x80\xa8"
      "b\xe2\x80\xa9"
      "c",
      "a\nb\nc", "a b c" },
    { "e\xcc\x81", "é", "é" },
    { "e\x01\xcc\x81", "é", "é" }, /* composed although something stood between */
    { "\xc2\xa0\xe3\x80\x80x\xc2\xa0", "\xc2\xa0\xe3\x80\x80x\xc2\xa0", "x" },
    { NULL, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *note = cti_text_clean_note (rows[i].from);
      g_autofree char *line = cti_text_clean_line (rows[i].from);

      g_assert_cmpstr (note, ==, rows[i].note);
      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

static void
damaged_text_becomes_valid (void)
{
  static const char *const damaged[] = { "\xff",         "a\xc3",
                                         "\xed\xa0\x80", "\xf8\x88\x80\x80\x80",
                                         "\xc0\xaf",     "\xe2\x80" };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autofree char *note = cti_text_clean_note (damaged[i]);

      g_assert_true (g_utf8_validate (note, -1, NULL));
      g_assert_nonnull (strstr (note, "\xef\xbf\xbd"));
    }
}

static void
cleaning_twice_changes_nothing (void)
{
  for (int i = 0; i < 20 * 1000; i++)
    {
      char bytes[13] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (gsize j = 0; j + 1 < sizeof bytes; j++)
        bytes[j] = "\x01\x0d\x0a\xcc\x81"
                   "e\xe2\x80\xae\xc2\xa0 a\xff"[g_test_rand_int_range (0, 14)];
      once = cti_text_clean_line (bytes);
      twice = cti_text_clean_line (once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
a_long_note_stays_whole (void)
{
  gsize size = 1024 * 1024;
  g_autofree char *long_text = g_strnfill (size, 'x');
  g_autofree char *note = NULL;

  memcpy (long_text + size - 4, "\xf0\x9f\x8c\xb1", 4);
  note = cti_text_clean_note (long_text);
  g_assert_cmpuint (strlen (note), ==, size);
  g_assert_cmpmem (note, size, long_text, size);
}

static void
blank_is_what_nobody_can_read (void)
{
  g_assert_true (cti_text_is_blank (NULL));
  g_assert_true (cti_text_is_blank (""));
  g_assert_true (cti_text_is_blank (" \t\n\xc2\xa0"));
  g_assert_true (cti_text_is_blank ("\xe2\x80\x8b\xe2\x80\x8e")); /* zero width, a direction mark */
  g_assert_false (cti_text_is_blank (" a"));
  g_assert_false (cti_text_is_blank ("\xf0\x9f\x8c\xb1"));
}

static void
blank_does_not_read_past_a_damaged_end (void)
{
  char bytes[] = { ' ', (char) 0xf0, '\0', '\0', 'x', '\0' };

  g_assert_false (cti_text_is_blank (bytes));
  bytes[0] = (char) 0xe2;
  bytes[1] = '\0';
  g_assert_false (cti_text_is_blank (bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/harmful-characters-go-and-the-rest-stays",
                   harmful_characters_go_and_the_rest_stays);
  g_test_add_func ("/text/damaged-text-becomes-valid", damaged_text_becomes_valid);
  g_test_add_func ("/text/cleaning-twice-changes-nothing", cleaning_twice_changes_nothing);
  g_test_add_func ("/text/a-long-note-stays-whole", a_long_note_stays_whole);
  g_test_add_func ("/text/blank-is-what-nobody-can-read", blank_is_what_nobody_can_read);
  g_test_add_func ("/text/blank-does-not-read-past-a-damaged-end",
                   blank_does_not_read_past_a_damaged_end);
  return g_test_run ();
}
