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

/* A name written from right to left is cut from its beginning as well, and what was joined to one
 * sign stays together. */
static void
a_word_of_any_script_is_cut_to_its_line (void)
{
  static const char *const words[] = {
    "אברהםיצחקויעקבושרהרבקהרחלולאהבנימיןויוסףודינה",
    "محمدعبدالرحمنالعليالاحمدالخطيبالطويلجداجداجداجداجدا",
    "日本語の長い名前日本語の長い名前日本語の長い名前日本語の長い名前",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍"
    "👦",
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81"
    "e\xcc\x81",
  };
  g_autoptr (CtiTextFit) fit = cti_text_fit_new ("Cantarell");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (double room = 60; room < 200; room += 9)
      {
        double width;
        g_autofree char *lines = cti_text_fit_wrap (fit, words[i], SIZE, FALSE, room, &width, NULL);
        g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);
        g_autofree char *whole = g_strjoinv ("", parts);

        g_assert_cmpstr (whole, ==, words[i]);
        g_assert_cmpfloat (width, <=, room);
        for (guint j = 0; parts[j] != NULL; j++)
          g_assert_false (g_unichar_ismark (g_utf8_get_char (parts[j])));
      }
}

/* A text of the length of a book, as a file from elsewhere may hold one, is shortened as soon as
 * any: it used to be measured once for each of its letters. */
static void
a_text_is_shortened_to_its_room (void)
{
  static const char *const texts[] = { "Åse Lindhøj", "En borger med et navn, som er langt", "",
                                       "Åse\nLindhøj\tog  en\r\nanden linje" };
  g_autoptr (CtiTextFit) fit = cti_text_fit_new ("Cantarell");
  g_autoptr (GString) book = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double room = 20; room < 200; room += 9)
      {
        g_autofree char *shown = cti_text_fit_shorten (fit, texts[i], SIZE, FALSE, room);
        double width, height, line;

        cti_text_fit_measure (fit, shown, SIZE, FALSE, &width, &height);
        cti_text_fit_measure (fit, "Å", SIZE, FALSE, NULL, &line);
        g_assert_cmpfloat (width, <=, room);
        g_assert_cmpfloat (height, ==, line);
      }
  for (guint i = 0; i < 60000; i++)
    g_string_append (book, "ord ");
  g_free (cti_text_fit_shorten (fit, book->str, SIZE, FALSE, 100));
}

static void
a_text_with_room_is_not_shortened (void)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new ("Cantarell");
  g_autofree char *shown = cti_text_fit_shorten (fit, "Åse Lindhøj", SIZE, FALSE, 100);
  g_autofree char *cut = cti_text_fit_shorten (fit, "Åse Lindhøj", SIZE, FALSE, 50);

  g_assert_cmpstr (shown, ==, "Åse Lindhøj");
  g_assert_true (g_str_has_prefix (cut, "Åse L"));
  g_assert_true (g_str_has_suffix (cut, "…"));
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
  g_test_add_func ("/text-fit/a-word-of-any-script-is-cut-to-its-line",
                   a_word_of_any_script_is_cut_to_its_line);
  g_test_add_func ("/text-fit/a-text-is-shortened-to-its-room", a_text_is_shortened_to_its_room);
  g_test_add_func ("/text-fit/a-text-with-room-is-not-shortened",
                   a_text_with_room_is_not_shortened);
  return g_test_run ();
}
