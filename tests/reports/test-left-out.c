/* What is left out of the paper she takes home: each sentence here was written as workers write. */

#include "cti-left-out.h"

#include "cti-words.h"

typedef struct
{
  const char *name;
  const char *sentence;
} Row;

/* Each of them would tell whoever finds the paper. */
static const Row telling[] = {
  { "noun", "Tale om prostitution" },
  { "who-she-was", "Møde for tidligere prostituerede" },
  { "compound", "Holde op med gadeprostitution" },
  { "compound-end", "Slette annoncen for telefonsex" },
  { "compound-worked", "Ikke mere luksusescort" },
  { "misuse", "Tid i stofmisbrugsbehandlingen" },
  { "crime", "Tale om kriminalitet med Ulla" },
  { "crime-compound", "Gruppe om småkriminalitet" },
  { "narcotics", "Ingen narkotika i huset" },
  { "programme", "Ringe til Exit Prostitution" },
  { "capitals", "SEXARBEJDE" },
};

/* Ordinary words that hold a telling one, or a short name, by chance. */
static const Row harmless[] = {
  { "include", "Spørge om jeg bliver inkluderet" },
  { "flat", "Ringe til boligrådgivningen" },
  { "sixth", "Mødes den sekstende" },
  { "day", "Mødes 12.11.2026 kl. 10.30" },
  { "telephone", "Ringe til 12 34 56 78" },
};

/* Ten digits as people write them. */
static const Row numbers[] = {
  { "plain", "Mit nummer er 010190-1234" }, { "blank", "Det er 010190 1234." },
  { "dots", "Det er 01.01.90-1234." },      { "no-break", "Det er 010190\u00a0– 1234" },
  { "groups", "Det er 01 01 90 1234" },     { "one", "0101901234" },
};

static void
telling_sentence_is_left_out (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autofree char *left = NULL;

  cti_left_out_add_telling (left_out);
  left = cti_left_out_apply (left_out, row->sentence);
  g_assert_null (left);
}

static void
harmless_sentence_stays (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autofree char *left = NULL;

  cti_left_out_add_telling (left_out);
  cti_left_out_add (left_out, "Bo, Ea");
  left = cti_left_out_apply (left_out, row->sentence);
  g_assert_cmpstr (left, ==, row->sentence);
}

static void
number_is_left_out (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autofree char *left = cti_left_out_apply (left_out, row->sentence);

  g_assert_null (left);
}

/* A name of two letters is a name too. */
static void
short_word_is_left_out_where_it_stands_alone (void)
{
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autofree char *left = NULL;

  cti_left_out_add (left_out, "Bo, Ea");
  left = cti_left_out_apply (left_out, "Ringe til Bo. Finde en bolig. Spørge Ea.");
  g_assert_cmpstr (left, ==, "Finde en bolig.");
}

static void
only_the_sentence_is_left_out (void)
{
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autofree char *left = NULL;

  cti_left_out_add (left_out, "Hanne;Nørrebro");
  left = cti_left_out_apply (left_out, "Gå en tur. Ringe til Hanne!\nSe på nørrebrogade\nSove.");
  g_assert_cmpstr (left, ==, "Gå en tur.\nSove.");
}

static void
add_rows (const char *test, const Row *rows, gsize n, GTestDataFunc function)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/left-out/%s/%s", test, rows[i].name);

      g_test_add_data_func (path, &rows[i], function);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  add_rows ("telling-sentence-is-left-out", telling, G_N_ELEMENTS (telling),
            telling_sentence_is_left_out);
  add_rows ("harmless-sentence-stays", harmless, G_N_ELEMENTS (harmless), harmless_sentence_stays);
  add_rows ("number-is-left-out", numbers, G_N_ELEMENTS (numbers), number_is_left_out);
  g_test_add_func ("/left-out/short-word-is-left-out-where-it-stands-alone",
                   short_word_is_left_out_where_it_stands_alone);
  g_test_add_func ("/left-out/only-the-sentence-is-left-out", only_the_sentence_is_left_out);
  return g_test_run ();
}
