/* Random charts: no text lies on another and nothing leaves the page, whatever is shown. Each case
 * has a seed of its own, which a failure names; CTI_LONG=1 runs 10 000 of each. */

#include "chart-random.h"

#include "chart-checks.h"

static const char *const words[] = {
  "og",
  "af",
  "tid",
  "bolig",
  "sundhed",
  "økonomi",
  "ansvar",
  "Å",
  "netværk",
  "relationer",
  "Administration",
  "egenomsorg",
  "lejemål",
  "Livsmestring",
  "Stof-/alkoholmisbrug",
  "misbrug-",
  "beskæftigelsesindsats",
  "hverdagsmestring",
  "forældremyndighedssag",
  "uddannelse",
  "1-2",
  "é́",
};

/* One to @max_words words of all lengths. */
char *
random_text (GRand *rand, int max_words)
{
  GString *text = g_string_new (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  int n_words = g_rand_int_range (rand, 1, max_words + 1);

  for (int i = 1; i < n_words; i++)
    g_string_append_printf (text, " %s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

guint
random_n_cases (void)
{
  return g_getenv ("CTI_LONG") != NULL ? 10000 : 300;
}

/* Lays out charts from 240 to 2 400 points with letters of 100 to 200 %, and checks each. */
void
check_random_charts (const char *kind, RandomChart make)
{
  for (guint seed = RANDOM_SEED; seed < RANDOM_SEED + random_n_cases (); seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CtiChartStyle) style =
          cti_chart_style_new (g_rand_int_range (rand, 0, CTI_CHART_N_STYLES), "Cantarell",
                               11 * (1 + g_rand_int_range (rand, 0, 9) / 8.0));
      double width = g_rand_double_range (rand, 240, g_rand_boolean (rand) ? 900 : 2400);
      double height = g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, 100, 2000);
      g_autoptr (CtiScene) scene = make (rand, style, width, height);
      g_autofree char *what = g_strdup_printf ("%s of seed %u", kind, seed);

      check_texts_are_apart (scene, what);
      check_nothing_leaves_the_page (scene, what);
      g_assert_cmpfloat (scene->width, ==, width);
      g_assert_cmpfloat (scene->height, >=, height - 1);
      for (guint i = 0; i < cti_scene_n_points (scene); i++)
        g_assert_cmpstr (cti_scene_get_point (scene, i)->id, !=, NULL);
    }
}
