/* What R says, stored in stats-from-r.txt by stats.R, against what we say. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cti-report-choice.h"
#include "cti-stats-share.h"
#include "cti-stats-spread.h"
#include "cti-stats-wilcoxon.h"

#define EXACT 1e-9

static void
assert_near (const char *line, double ours, const char *theirs)
{
  double expected;

  if (theirs == NULL)
    g_error ("R said less than was asked: %s", line);
  if (g_str_equal (theirs, "NA"))
    return;
  expected = g_ascii_strtod (theirs, NULL);
  if (fabs (ours - expected) > EXACT * MAX (1, fabs (expected)))
    g_error ("we say %.12g and R says %s of: %s", ours, theirs, line);
}

static void
check_wilson (const char *line, char **in, char **out)
{
  CtiStatsShare share = cti_stats_share (atoi (in[0]), atoi (in[1]));

  assert_near (line, share.low, out[0]);
  assert_near (line, share.high, out[1]);
}

static void
check_mcnemar (const char *line, char **in, char **out)
{
  CtiStatsMcNemar test = cti_stats_mcnemar (atoi (in[0]), atoi (in[1]));

  assert_near (line, test.exact, out[0]);
  assert_near (line, test.asymptotic, out[1]);
  assert_near (line, test.corrected, out[2]);
}

static void
check_wilcoxon (const char *line, char **in, char **out)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (int));
  CtiStatsWilcoxon test;

  for (; *in != NULL; in++)
    {
      int change = atoi (*in);

      g_array_append_val (changes, change);
    }
  test = cti_stats_wilcoxon (changes);
  assert_near (line, test.v, out[0]);
  assert_near (line, test.p, test.is_exact ? out[1] : out[2]);
  assert_near (line, test.approximate, out[2]);
  g_assert_cmpint (test.n + test.zeros, ==, (int) changes->len);
}

static void
check_spread (const char *line, char **in, char **out)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  CtiStatsSpread spread;

  for (; *in != NULL; in++)
    {
      double value = g_ascii_strtod (*in, NULL);

      g_array_append_val (values, value);
    }
  spread = cti_stats_spread (values);
  assert_near (line, spread.min, out[0]);
  assert_near (line, spread.low, out[1]);
  assert_near (line, spread.median, out[2]);
  assert_near (line, spread.high, out[3]);
  assert_near (line, spread.max, out[4]);
  assert_near (line, spread.mean, out[5]);
}

static char *
read_stored (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "stats", "stats-from-r.txt", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
check_all (const char *kind, void (*check) (const char *line, char **in, char **out))
{
  g_autofree char *text = read_stored ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int checked = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) halves = g_strsplit (*line, " : ", 2);
      g_auto (GStrv) in = NULL;
      g_auto (GStrv) out = NULL;

      if (g_strv_length (halves) < 2)
        continue;
      in = g_strsplit (halves[0], " ", -1);
      out = g_strsplit (halves[1], " ", -1);
      if (!g_str_equal (in[0], kind))
        continue;
      check (*line, in + 1, out);
      checked++;
    }
  g_assert_cmpint (checked, >=, 8);
}

static void
intervals_are_those_of_r (void)
{
  check_all ("wilson", check_wilson);
}

static void
changed_shares_are_tested_as_in_r (void)
{
  check_all ("mcnemar", check_mcnemar);
}

static void
scores_are_tested_as_in_r_with_ties_and_zeros (void)
{
  check_all ("wilcoxon", check_wilcoxon);
}

static void
quartiles_are_type_7 (void)
{
  check_all ("spread", check_spread);
}

static void
stored_results_are_what_r_says_today (void)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "stats", "stats.R", NULL);
  g_autofree char *r = g_find_program_in_path ("Rscript");
  g_autofree char *stored = read_stored ();
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  const char *command[] = { r, script, NULL };

  if (g_getenv ("CTI_LONG") == NULL || r == NULL)
    {
      g_test_skip ("a long test that needs R (r-base-core)");
      return;
    }
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, stored);
}

static void
nobody_has_no_share_and_no_change (void)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) no_values = g_array_new (FALSE, FALSE, sizeof (double));
  CtiStatsShare share = cti_stats_share (0, 0);

  g_assert_cmpfloat (share.share, ==, 0);
  g_assert_cmpfloat (share.low, ==, 0);
  g_assert_cmpfloat (share.high, ==, 1);
  g_assert_cmpfloat (cti_stats_mcnemar (0, 0).exact, ==, 1);
  g_assert_cmpfloat (cti_stats_mcnemar (0, 0).corrected, ==, 1);
  g_assert_cmpfloat (cti_stats_wilcoxon (none).p, ==, 1);
  g_assert_cmpint (cti_stats_spread (no_values).n, ==, 0);
}

static void
change_on_a_limit_belongs_to_the_band_above (void)
{
  static const struct
  {
    int points, areas;
    CtiChangeBand band;
  } table[] = {
    { 10, 10, CTI_CHANGE_BAND_LARGE },    { 9, 10, CTI_CHANGE_BAND_MODERATE },
    { 3, 10, CTI_CHANGE_BAND_MODERATE },  { 1, 4, CTI_CHANGE_BAND_MODERATE },
    { 2, 10, CTI_CHANGE_BAND_NONE },      { 0, 10, CTI_CHANGE_BAND_NONE },
    { -2, 10, CTI_CHANGE_BAND_NONE },     { -1, 4, CTI_CHANGE_BAND_DECLINE },
    { -30, 10, CTI_CHANGE_BAND_DECLINE }, { 8, 8, CTI_CHANGE_BAND_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (cti_change_band (table[i].points, table[i].areas, CTI_CHANGE_MODERATE_DEFAULT,
                                      CTI_CHANGE_LARGE_DEFAULT),
                     ==, table[i].band);
  g_assert_cmpint (cti_change_band (9, 10, 50, 90), ==, CTI_CHANGE_BAND_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/intervals-are-those-of-r", intervals_are_those_of_r);
  g_test_add_func ("/stats/changed-shares-are-tested-as-in-r", changed_shares_are_tested_as_in_r);
  g_test_add_func ("/stats/scores-are-tested-as-in-r-with-ties-and-zeros",
                   scores_are_tested_as_in_r_with_ties_and_zeros);
  g_test_add_func ("/stats/quartiles-are-type-7", quartiles_are_type_7);
  g_test_add_func ("/stats/stored-results-are-what-r-says-today",
                   stored_results_are_what_r_says_today);
  g_test_add_func ("/stats/nobody-has-no-share-and-no-change", nobody_has_no_share_and_no_change);
  g_test_add_func ("/stats/change-on-a-limit-belongs-to-the-band-above",
                   change_on_a_limit_belongs_to_the_band_above);
  return g_test_run ();
}
