#include "cti-fold.h"

#include <string.h>

static void
all_spellings_of_a_word_are_one (void)
{
  static const char *const rows[][4] = {
    { "arhus", "Århus", "Aarhus", "ÅRHUS" },
    { "osterbro", "Østerbro", "oesterbro", "OSTERBRO" },
    { "aero", "Ærø", "aeroe", "AERØ" },
    { "cafe", "Café", "cafe\xcc\x81", "CAFÉ" },
    { "arhus", "A\xcc\x8arhus", "\xe2\x84\xabrhus", "aArhus" }, /* A and ring, the ångström sign */
    { "jorn", "Jørn", "Jörn", "Joern" },
    { "muller", "Müller", "MÜLLER", "muller" },
    { "to ord", "  To   ord ", "to\tord", "TO\xc2\xa0ord" },
    { "maend", "Mænd", "Mänd", "maend" },
    { "", "", "   ", "\xc2\xad" }, /* a soft hyphen is not read */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 1; j < G_N_ELEMENTS (rows[i]); j++)
      {
        g_autofree char *folded = cti_fold (rows[i][j]);

        g_assert_cmpstr (folded, ==, rows[i][0]);
      }
}

static void
what_is_not_danish_is_still_told_apart (void)
{
  g_autofree char *first = cti_fold ("\xed\x95\x9c"); /* two syllables that begin alike */
  g_autofree char *second = cti_fold ("\xed\x95\x98");

  g_assert_cmpstr (first, !=, second);
}

static char *
random_text (void)
{
  static const gunichar letters[] = {
    'a',    'A',    'e',    'o',    'O',   'E',   ' ',     '\t',  0xe5,   0xc5,
    0xe6,   0xc6,   0xf8,   0xd8,   0xe4,  0xf6,  0xfc,    0xe9,  0x301,  0x308,
    0x30a,  0xa0,   0xad,   0x200d, 0x1fd, 0x1fb, 0x1ff,   0x130, 0x1e9e, 0x212b,
    0x1100, 0x1161, 0x11a8, 0xd55c, 0x9c7, 0x9be, 0x1f600, '1',   '-',
  };
  GString *text = g_string_new (NULL);

  for (int left = g_test_rand_int_range (0, 9); left > 0; left--)
    g_string_append_unichar (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_free (text, FALSE);
}

static void
folding_is_lasting (void)
{
  for (int i = 0; i < 50 * 1000; i++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *once = cti_fold (text);
      g_autofree char *twice = cti_fold (once);

      if (strcmp (once, twice) != 0)
        g_test_message ("\"%s\"", text);
      g_assert_cmpstr (once, ==, twice);
    }
}

static void
damaged_text_is_folded_too (void)
{
  g_autofree char *none = cti_fold (NULL);
  g_autofree char *damaged = cti_fold ("\xc3\xa6\xff\xc3");

  g_assert_cmpstr (none, ==, "");
  g_assert_true (g_utf8_validate (damaged, -1, NULL));
  g_assert_true (g_str_has_prefix (damaged, "ae"));
}

static void
every_word_must_be_found (void)
{
  static const struct
  {
    const char *text, *query;
    gboolean found;
  } rows[] = {
    { "Sofie, Århus N", "aarhus", TRUE },   { "Sofie, Århus N", "arhus sof", TRUE },
    { "Sofie, Århus N", "sofie b", FALSE }, { "Sofie, Århus N", "", TRUE },
    { "Sofie, Århus N", "   ", TRUE },      { "", "a", FALSE },
    { "Gågade", "gaagade", TRUE },          { "Søborg", "SOEB", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = cti_fold (rows[i].text);
      g_autofree char *query = cti_fold (rows[i].query);

      g_assert_cmpint (cti_fold_contains (text, query), ==, rows[i].found);
    }
}

static void
names_stand_in_danish_order (void)
{
  static const char *const sorted[] = {
    "",          "10",        "2",         "A.A. Bang",   "Ane",   "ane",  "Ane Marie",
    "Anemone",   "Bo",        "Hansen Bo", "Hansen-Carl", "Rene",  "René", "Tysk",
    "Tüske",     "Yrsa",      "Zenia",     "Æble",        "Ägg",   "Ærø",  "Østerby",
    "Østergård", "Österling", "Aagaard",   "Åse",         "Ивана",
  };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (sorted); i++)
    for (gsize j = i + 1; j < G_N_ELEMENTS (sorted); j++)
      {
        g_test_message ("%s before %s", sorted[i], sorted[j]);
        g_assert_cmpint (cti_collate (sorted[i], sorted[j]), <, 0);
        g_assert_cmpint (cti_collate (sorted[j], sorted[i]), >, 0);
      }
}

static void
a_key_orders_like_a_comparison (void)
{
  for (int i = 0; i < 20 * 1000; i++)
    {
      g_autofree char *a = random_text ();
      g_autofree char *b = random_text ();
      g_autofree char *key_a = cti_collation_key (a);
      g_autofree char *key_b = cti_collation_key (b);

      g_assert_cmpint (CLAMP (strcmp (key_a, key_b), -1, 1), ==, CLAMP (cti_collate (a, b), -1, 1));
      g_assert_cmpint (CLAMP (cti_collate (a, b), -1, 1), ==, -CLAMP (cti_collate (b, a), -1, 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/all-spellings-of-a-word-are-one", all_spellings_of_a_word_are_one);
  g_test_add_func ("/fold/what-is-not-danish-is-still-told-apart",
                   what_is_not_danish_is_still_told_apart);
  g_test_add_func ("/fold/folding-is-lasting", folding_is_lasting);
  g_test_add_func ("/fold/damaged-text-is-folded-too", damaged_text_is_folded_too);
  g_test_add_func ("/fold/every-word-must-be-found", every_word_must_be_found);
  g_test_add_func ("/collation/names-stand-in-danish-order", names_stand_in_danish_order);
  g_test_add_func ("/collation/a-key-orders-like-a-comparison", a_key_orders_like_a_comparison);
  return g_test_run ();
}
