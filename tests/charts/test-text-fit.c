/* Where texts break, above all words that are longer than their line. */

#include "cti-text-fit.h"
#include "cti-word-break.h"

#include <string.h>

#define SIZE 11.0

static void
a_long_word_breaks_between_syllables (void)
{
  static const struct
  {
    const char *word;
    int room; /* letters */
    const char *head;
  } rows[] = {
    { "Kontaktskabelse", 12, "Kontaktska" },
    { "Administration", 12, "Administra" },
    { "medarbejderen", 11, "medarbejde" },
    { "stressbelastning", 13, "stressbelast" },
    { "alkoholmisbrug", 12, "alkoholmis" },
    { "koordinering", 9, "koordine" },
    { "gange", 4, "gan" },
    { "uddannelse", 3, "ud" },
    { "ånd", 2, NULL },
    { "12345678901234", 8, NULL },
    { "st", 1, NULL },
    { "brug", 3, NULL },
    { "Selvhjælp", 6, "Selv" },
    { "egenomsorg", 8, "egen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *end = g_utf8_offset_to_pointer (rows[i].word, rows[i].room);
      const char *found = _cti_word_break_before (rows[i].word, end);
      g_autofree char *head =
          found ? g_strndup (rows[i].word, (gsize) (found - rows[i].word)) : NULL;

      g_assert_cmpstr (head, ==, rows[i].head);
    }
}

/* Line by line as wide as it may be, and nothing of it lost or added but the hyphens. */
static void
a_broken_word_has_a_hyphen_and_all_its_letters (void)
{
  static const char *const words[] = { "Kontaktskabelsesperiode", "stressbelastningsundersøgelse",
                                       "Administration" };
  g_autoptr (CtiTextFit) fit = cti_text_fit_new ("Cantarell");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (double room = 45; room < 140; room += 9)
      {
        double width;
        g_autofree char *lines = cti_text_fit_wrap (fit, words[i], SIZE, FALSE, room, &width, NULL);
        g_auto (GStrv) parts = g_strsplit (lines, "-\n", -1);
        g_autofree char *whole = g_strjoinv ("", parts);

        g_assert_cmpstr (whole, ==, words[i]);
        g_assert_cmpfloat (width, <=, room);
      }
}

static void
a_word_with_room_is_left_alone (void)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new ("Cantarell");
  g_autofree char *lines =
      cti_text_fit_wrap (fit, "Administration af økonomi", SIZE, FALSE, 110, NULL, NULL);

  g_assert_cmpstr (lines, ==, "Administration\naf økonomi");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-fit/a-long-word-breaks-between-syllables",
                   a_long_word_breaks_between_syllables);
  g_test_add_func ("/text-fit/a-broken-word-has-a-hyphen-and-all-its-letters",
                   a_broken_word_has_a_hyphen_and_all_its_letters);
  g_test_add_func ("/text-fit/a-word-with-room-is-left-alone", a_word_with_room_is_left_alone);
  return g_test_run ();
}
