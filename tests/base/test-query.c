#include "cti-query.h"

#include <string.h>

#include "cti-fold.h"

static gboolean
matches (const char *typed, const char *text)
{
  g_autoptr (CtiQuery) query = cti_query_new (typed);
  g_autofree char *folded = cti_fold (text);
  const char *texts[] = { folded };

  return cti_query_matches (query, texts, 1);
}

static void
each_word_has_to_stand_somewhere (void)
{
  static const struct
  {
    const char *typed, *text;
    gboolean found;
  } rows[] = {
    { "århus", "Hun bor i Aarhus nu", TRUE },
    { "arhus", "Hun bor i Århus nu", TRUE },
    { "nu bor", "Hun bor i Århus nu", TRUE },
    { "\"nu bor\"", "Hun bor i Århus nu", FALSE },
    { "\"bor i aarhus\"", "Hun bor\ni Århus nu", TRUE },
    { "“bor i” nu", "Hun bor i Århus nu", TRUE },
    { "bor odense", "Hun bor i Århus nu", FALSE },
    { "\"bor i", "Hun bor i Århus nu", TRUE },
    { "", "Hun bor i Århus nu", FALSE },
    { "  \"\"  ", "Hun bor i Århus nu", FALSE },
    { "hus", "Århus", TRUE },
    { "\xff", "a\xef\xbf\xbd", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (matches (rows[i].typed, rows[i].text) != rows[i].found)
      g_error ("“%s” in “%s”", rows[i].typed, rows[i].text);
}

static void
words_may_stand_in_several_texts (void)
{
  g_autoptr (CtiQuery) query = cti_query_new ("mor flytter");
  const char *const texts[] = { "hun flytter", "til sin mor" };

  g_assert_true (cti_query_matches (query, texts, 2));
  g_assert_false (cti_query_matches (query, texts, 1));
}

static void
the_place_is_found_in_the_text_as_written (void)
{
  static const struct
  {
    const char *typed, *text, *marked;
  } rows[] = {
    { "aarhus", "bor i Århus nu", "Århus" },
    { "a", "maaned", "aa" },
    { "ned", "maaned", "ned" },
    { "oe", "Søren og Soeren", "ø" },
    { "soren", "til Soeren!", "Soeren" },
    { "cafe", "en café.", "café" },
    { "cafe", "en cafe\xcc\x81.", "cafe\xcc\x81" },
    { "bor", "hun  bor ", "bor" },
    { "\"bor i\"", "hun bor \n i by", "bor \n i" },
    { "ae", "Ærø", "Æ" },
    { "by hun", "hun bor i by", "hun" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiQuery) query = cti_query_new (rows[i].typed);
      g_autofree char *marked = NULL;
      gsize start = 0, length = 0;

      g_assert_true (cti_query_find (query, rows[i].text, 0, &start, &length));
      marked = g_strndup (rows[i].text + start, length);
      g_assert_cmpstr (marked, ==, rows[i].marked);
    }
}

static void
all_places_are_found_one_after_the_other (void)
{
  g_autoptr (CtiQuery) query = cti_query_new ("aa");
  const char *text = "Åse, Aase, ase";
  guint count = 0;
  gsize at = 0, length = 0;

  for (gsize from = 0; cti_query_find (query, text, from, &at, &length); from = at + length)
    count++;
  g_assert_cmpuint (count, ==, 3);
}

static void
an_excerpt_shows_the_word (void)
{
  g_autoptr (CtiQuery) query = cti_query_new ("ÅRHUS");
  g_autofree char *filler = g_strnfill (300, 'x');
  g_autofree char *text = g_strdup_printf ("Først noget\nandet %s om at flytte\ntil Aarhus til "
                                           "foråret, når hun er klar %s slut",
                                           filler, filler);
  g_autofree char *excerpt = cti_query_excerpt (query, text, 60);
  g_autofree char *all = cti_query_excerpt (query, " Århus\n", 60);
  gsize start, length;

  g_assert_true (cti_query_find (query, excerpt, 0, &start, &length));
  g_assert_true (g_str_has_prefix (excerpt, "… "));
  g_assert_true (g_str_has_suffix (excerpt, " …"));
  g_assert_null (strchr (excerpt, '\n'));
  g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, 60 + 4);
  g_assert_cmpstr (all, ==, "Århus");
}

static void
a_place_is_always_part_of_the_text (void)
{
  static const gunichar letters[] = { 'a', 'A', 'e',   'o',   ' ',  0xe5,  0xe6,   0xf8,   0xe9,
                                      'n', 'b', 0x301, 0x30a, 0xad, 0x130, 0x1100, 0x1161, 0x200d };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CtiQuery) query = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *typed = NULL;
      const char *texts[1];
      gsize start, length;

      for (int left = g_test_rand_int_range (1, 12); left > 0; left--)
        g_string_append_unichar (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      typed = g_utf8_substring (text->str, 0, g_test_rand_int_range (1, 3));
      query = cti_query_new (typed);
      folded = cti_fold (text->str);
      texts[0] = folded;
      if (!cti_query_matches (query, texts, 1))
        continue;
      g_assert_true (cti_query_find (query, text->str, 0, &start, &length));
      g_assert_cmpuint (length, >, 0);
      g_assert_cmpuint (start + length, <=, text->len);
      g_assert_true (g_utf8_validate (text->str + start, (gssize) length, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/each-word-has-to-stand-somewhere", each_word_has_to_stand_somewhere);
  g_test_add_func ("/query/words-may-stand-in-several-texts", words_may_stand_in_several_texts);
  g_test_add_func ("/query/the-place-is-found-in-the-text-as-written",
                   the_place_is_found_in_the_text_as_written);
  g_test_add_func ("/query/all-places-are-found-one-after-the-other",
                   all_places_are_found_one_after_the_other);
  g_test_add_func ("/query/an-excerpt-shows-the-word", an_excerpt_shows_the_word);
  g_test_add_func ("/query/a-place-is-always-part-of-the-text", a_place_is_always_part_of_the_text);
  return g_test_run ();
}
