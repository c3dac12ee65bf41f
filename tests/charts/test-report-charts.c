/* The charts of a report: shares, pairs of start and end, medians, contacts of each phase. */

#include "chart-checks.h"
#include "chart-random.h"
#include "chart-samples.h"
#include "cti-halving-chart.h"
#include "cti-median-chart.h"
#include "cti-share-chart.h"
#include "cti-slope-chart.h"

#include <math.h>

static CtiChartStyle *
light_style (void)
{
  return cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
}

static double
shape_width (const CtiScene *scene, const char *id)
{
  const CtiShape *shape = cti_scene_find_shape (scene, id);

  return shape->points[1].x - shape->points[0].x;
}

static double
shape_height (const CtiScene *scene, const char *id)
{
  const CtiShape *shape = cti_scene_find_shape (scene, id);

  return fabs (shape->points[1].y - shape->points[0].y);
}

static void
a_share_is_its_part_of_the_axis_and_says_its_n (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiShareData) data = sample_shares ();
  g_autoptr (CtiScene) scene = cti_share_chart_layout (data, style, 620, 0);
  double whole = cti_scene_find_shape (scene, "quarter/4")->points[0].x -
                 cti_scene_find_shape (scene, "quarter/0")->points[0].x;

  g_assert_cmpfloat (fabs (shape_width (scene, "bar/0/0") / whole - 0.67), <, 1e-6);
  g_assert_nonnull (find_text (scene, "17 af 51"));
}

static void
a_share_that_is_not_shown_has_words_and_no_bar (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiShareData) data = sample_shares ();
  g_autoptr (CtiScene) scene = cti_share_chart_layout (data, style, 620, 0);

  g_assert_null (cti_scene_find_shape (scene, "bar/3/1"));
  g_assert_nonnull (find_text (scene, "for få til at vise"));
  g_assert_cmpint (cti_scene_find_point (scene, "bar/3/1"), >=, 0);
}

/* What nobody may know must not look like none. */
static void
a_share_of_none_has_a_track_and_a_hidden_one_a_dotted_line (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  guint n_dashed[2] = { 0 };

  for (int hidden = 0; hidden < 2; hidden++)
    {
      g_autoptr (CtiShareData) data = cti_share_data_new ("Title", "Sentence.");
      g_autoptr (CtiScene) scene = NULL;

      cti_share_data_add_group (data, "all");
      cti_share_data_set_bar (data, cti_share_data_add_row (data, "row"), 0, hidden ? -1 : 0,
                              "text", "text");
      scene = cti_share_chart_layout (data, style, 620, 0);
      for (guint i = 0; i < scene->shapes->len; i++)
        n_dashed[hidden] += ((CtiShape *) g_ptr_array_index (scene->shapes, i))->dash[0] > 0;
    }
  g_assert_cmpuint (n_dashed[0], ==, 0);
  g_assert_cmpuint (n_dashed[1], ==, 1);
}

/* The scale has its ends, and the key holds what is there to see. */
static void
slopes_have_a_scale_and_no_more_key_than_they_need (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiSlopeData) data = sample_slopes ();
  g_autoptr (CtiScene) scene = cti_slope_chart_layout (data, style, 620, 0);
  g_autoptr (CtiScene) fewer = NULL;

  g_assert_nonnull (find_text (scene, "10"));
  g_assert_nonnull (find_text (scene, "1"));
  g_assert_nonnull (find_text (scene, "tilbage"));
  g_ptr_array_set_size (data->slopes, 2);
  fewer = cti_slope_chart_layout (data, style, 620, 0);
  g_assert_nonnull (find_text (fewer, "frem"));
  g_assert_null (find_text (fewer, "tilbage"));
}

static void
a_pair_runs_from_its_start_to_its_end (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiSlopeData) data = sample_slopes ();
  g_autoptr (CtiScene) scene = cti_slope_chart_layout (data, style, 620, 0);
  const CtiShape *up = cti_scene_find_shape (scene, "slope/0");
  const CtiShape *down = cti_scene_find_shape (scene, "slope/8");
  const CtiShape *same = cti_scene_find_shape (scene, "slope/5");

  g_assert_cmpfloat (up->points[1].y, <, up->points[0].y);
  g_assert_cmpfloat (down->points[1].y, >, down->points[0].y);
  g_assert_cmpfloat (same->points[1].y, ==, same->points[0].y);
  g_assert_cmpfloat (up->dash[0], ==, 0);
  g_assert_cmpfloat (down->dash[0], >, same->dash[0]);
  g_assert_cmpfloat (cti_scene_find_shape (scene, "slope/3")->width, >, up->width);
}

static void
quartiles_are_a_bar_and_a_line_stops_where_there_is_no_median (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiMedianData) data = sample_medians ();
  g_autoptr (CtiScene) scene = cti_median_chart_layout (data, style, 620, 0);
  double radius = cti_scene_find_shape (scene, "ring/10")->radius;

  g_assert_cmpfloat (fabs (shape_height (scene, "quartiles/1/0") / radius - 0.3), <, 1e-6);
  g_assert_cmpfloat (cti_scene_find_shape (scene, "quartiles/0/0")->dash[0], >, 0);
  g_assert_cmpfloat (cti_scene_find_shape (scene, "quartiles/1/0")->dash[0], ==, 0);
  g_assert_null (cti_scene_find_shape (scene, "quartiles/0/9"));
  g_assert_null (cti_scene_find_shape (scene, "median/0/8"));
  g_assert_null (cti_scene_find_shape (scene, "median/0/9"));
  g_assert_nonnull (cti_scene_find_shape (scene, "median/0/7"));
  g_assert_nonnull (find_text (scene, "halvdelen ligger inden for bjælken"));
}

static void
support_is_measured_against_the_halving_and_coordination_apart (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiHalvingData) data = sample_halving ();
  g_autoptr (CtiScene) scene = cti_halving_chart_layout (data, style, 620, 0);
  double whole = shape_height (scene, "expected/0/0");

  g_assert_cmpfloat (fabs (shape_height (scene, "expected/0/1") - whole / 2), <, 1e-6);
  g_assert_cmpfloat (fabs (shape_height (scene, "expected/0/2") - whole / 4), <, 1e-6);
  g_assert_cmpfloat (fabs (shape_height (scene, "expected/1/2") -
                           shape_height (scene, "expected/1/0")),
                     <, 1e-6);
  g_assert_cmpfloat (fabs (shape_height (scene, "bar/0/1") / shape_height (scene, "bar/0/0") -
                           3.6 / 6.2),
                     <, 1e-6);
}

static void
check_points (const CtiScene *scene, guint n_points)
{
  g_assert_cmpuint (cti_scene_n_points (scene), ==, n_points);
  for (guint i = 0; i < n_points; i++)
    g_assert_cmpstr (cti_scene_get_point (scene, i)->sentence, !=, "");
}

static void
everything_can_be_stepped_to_and_heard (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiShareData) shares = sample_shares ();
  g_autoptr (CtiSlopeData) slopes = sample_slopes ();
  g_autoptr (CtiMedianData) medians = sample_medians ();
  g_autoptr (CtiHalvingData) halving = sample_halving ();
  g_autoptr (CtiScene) one = cti_share_chart_layout (shares, style, 620, 0);
  g_autoptr (CtiScene) two = cti_slope_chart_layout (slopes, style, 620, 0);
  g_autoptr (CtiScene) three = cti_median_chart_layout (medians, style, 620, 0);
  g_autoptr (CtiScene) four = cti_halving_chart_layout (halving, style, 620, 0);

  check_points (one, 8);
  check_points (two, 10);
  check_points (three, 10);
  check_points (four, 6);
}

static CtiScene *
random_shares (GRand *rand, const CtiChartStyle *style, double width, double height)
{
  g_autoptr (CtiShareData) data = cti_share_data_new ("t", "s");
  int n_groups = g_rand_int_range (rand, 1, CTI_SHARE_MAX_GROUPS + 1);
  int n_rows = g_rand_int_range (rand, 1, 20);

  cti_share_data_set_ends (data, "0 %", "100 %");
  for (int i = 0; i < n_groups; i++)
    {
      g_autofree char *label = random_text (rand, 4);

      cti_share_data_add_group (data, label);
    }
  for (int i = 0; i < n_rows; i++)
    {
      g_autofree char *label = random_text (rand, 9);
      guint row = cti_share_data_add_row (data, label);

      for (int j = 0; j < n_groups; j++)
        {
          g_autofree char *text = random_text (rand, 4);

          cti_share_data_set_bar (data, row, (guint) j, g_rand_double_range (rand, -0.3, 1.2), text,
                                  text);
        }
    }
  return cti_share_chart_layout (data, style, width, height);
}

static CtiScene *
random_slopes (GRand *rand, const CtiChartStyle *style, double width, double height)
{
  g_autoptr (CtiSlopeData) data = cti_slope_data_new ("t", "s", 1, 10);
  g_autofree char *start = random_text (rand, 3);
  g_autofree char *end = random_text (rand, 3);
  int n = g_rand_int_range (rand, 0, 41);

  cti_slope_data_set_sides (data, start, end);
  cti_slope_data_set_directions (data, start, end, g_rand_boolean (rand) ? "uændret" : NULL);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *left = random_text (rand, 2);
      g_autofree char *right = random_text (rand, 5);
      CtiSlope slope = { g_rand_int_range (rand, 0, 12),
                         g_rand_int_range (rand, 0, 12),
                         g_rand_boolean (rand) ? left : (char *) "4",
                         g_rand_boolean (rand) ? right : NULL,
                         g_rand_int_range (rand, 0, 4),
                         g_rand_int_range (rand, 0, 6) == 0,
                         (guint) g_rand_int_range (rand, 0, 60),
                         right };

      cti_slope_data_add (data, &slope);
    }
  return cti_slope_chart_layout (data, style, width, height);
}

static CtiScene *
random_medians (GRand *rand, const CtiChartStyle *style, double width, double height)
{
  g_autofree char *spread = random_text (rand, 6);
  g_autoptr (CtiMedianData) data = cti_median_data_new ("t", "s", spread);
  int n_axes = g_rand_int_range (rand, CTI_MEDIAN_MIN_AXES, CTI_MEDIAN_MAX_AXES + 1);
  int n_groups = g_rand_int_range (rand, 1, CTI_MEDIAN_MAX_GROUPS + 1);

  for (int i = 0; i < n_groups; i++)
    cti_median_data_add_group (data, spread);
  for (int i = 0; i < n_axes; i++)
    {
      g_autofree char *label = random_text (rand, g_rand_boolean (rand) ? 4 : 9);
      guint axis =
          cti_median_data_add_axis (data, label, g_rand_boolean (rand) ? "n = 51" : NULL, label);

      for (int j = 0; j < n_groups; j++)
        {
          double median = g_rand_int_range (rand, 0, 11);

          cti_median_data_set (data, axis, (guint) j,
                               &(CtiQuartiles){ median * 0.7, median, MIN (median * 1.4, 10) });
        }
    }
  return cti_median_chart_layout (data, style, width, height);
}

static CtiScene *
random_halving (GRand *rand, const CtiChartStyle *style, double width, double height)
{
  g_autoptr (CtiHalvingData) data = cti_halving_data_new ("t", "s");
  g_autofree char *one = random_text (rand, 6);
  g_autofree char *other = random_text (rand, 6);
  int n_phases = g_rand_int_range (rand, 1, CTI_HALVING_MAX_PHASES + 1);

  cti_halving_data_set_kinds (data, one, other);
  cti_halving_data_set_labels (data, other, one);
  for (int i = 0; i < n_phases; i++)
    {
      g_autofree char *label = random_text (rand, 3);
      guint phase = cti_halving_data_add_phase (data, label);

      for (int kind = 0; kind < CTI_HALVING_N_KINDS; kind++)
        cti_halving_data_set_bar (data, kind, phase,
                                  &(CtiHalvingBar){
                                      g_rand_int_range (rand, 0, 30),
                                      g_rand_int_range (rand, 0, 30),
                                      (char *) (g_rand_boolean (rand) ? "12,5 timer" : "3 t"),
                                      label });
    }
  return cti_halving_chart_layout (data, style, width, height);
}

static void
texts_stay_apart_and_on_the_page (void)
{
  check_random_charts ("shares", random_shares);
  check_random_charts ("slopes", random_slopes);
  check_random_charts ("medians", random_medians);
  check_random_charts ("halving", random_halving);
}

/* "33 %" alone does not say of what. */
static void
a_bar_says_what_it_counts_and_of_whom (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiShareData) data = sample_shares ();
  g_autoptr (CtiShareData) single = cti_share_data_new ("Andele", NULL);
  g_autoptr (CtiScene) scene = cti_share_chart_layout (data, style, 620, 0);
  g_autoptr (CtiScene) other = NULL;
  int bar = cti_scene_find_point (scene, "bar/2/1");

  g_assert_cmpstr (cti_scene_get_point (scene, (guint) bar)->sentence, ==,
                   "Har gæld, ved slut: 76 % · 42 af 55");
  cti_share_data_add_group (single, "andel");
  cti_share_data_add_row (single, "Har bolig");
  cti_share_data_set_bar (single, 0, 0, 0.5, "50 % · 5 af 10", NULL);
  other = cti_share_chart_layout (single, style, 620, 0);
  g_assert_cmpstr (cti_scene_get_point (other, 0)->sentence, ==, "Har bolig: 50 % · 5 af 10");
}

/* The division of nothing by nothing is no share, and least of all the whole. */
static void
what_is_no_number_is_no_share (void)
{
  g_autoptr (CtiChartStyle) style = light_style ();
  g_autoptr (CtiShareData) data = cti_share_data_new ("Andele", NULL);
  g_autoptr (CtiScene) scene = NULL;

  cti_share_data_add_group (data, "andel");
  cti_share_data_add_row (data, "Har bolig");
  cti_share_data_set_bar (data, 0, 0, NAN, "–", NULL);
  scene = cti_share_chart_layout (data, style, 620, 0);
  g_assert_null (cti_scene_find_shape (scene, "bar/0/0"));
  check_nothing_leaves_the_page (scene, "no number");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-charts/a-share-is-its-part-of-the-axis-and-says-its-n",
                   a_share_is_its_part_of_the_axis_and_says_its_n);
  g_test_add_func ("/report-charts/a-share-that-is-not-shown-has-words-and-no-bar",
                   a_share_that_is_not_shown_has_words_and_no_bar);
  g_test_add_func ("/report-charts/a-share-of-none-has-a-track-and-a-hidden-one-a-dotted-line",
                   a_share_of_none_has_a_track_and_a_hidden_one_a_dotted_line);
  g_test_add_func ("/report-charts/slopes-have-a-scale-and-no-more-key-than-they-need",
                   slopes_have_a_scale_and_no_more_key_than_they_need);
  g_test_add_func ("/report-charts/a-pair-runs-from-its-start-to-its-end",
                   a_pair_runs_from_its_start_to_its_end);
  g_test_add_func ("/report-charts/quartiles-are-a-bar-and-a-line-stops-where-there-is-no-median",
                   quartiles_are_a_bar_and_a_line_stops_where_there_is_no_median);
  g_test_add_func ("/report-charts/support-is-measured-against-the-halving-and-coordination-apart",
                   support_is_measured_against_the_halving_and_coordination_apart);
  g_test_add_func ("/report-charts/everything-can-be-stepped-to-and-heard",
                   everything_can_be_stepped_to_and_heard);
  g_test_add_func ("/report-charts/texts-stay-apart-and-on-the-page",
                   texts_stay_apart_and_on_the_page);
  g_test_add_func ("/report-charts/a-bar-says-what-it-counts-and-of-whom",
                   a_bar_says_what_it_counts_and_of_whom);
  g_test_add_func ("/report-charts/what-is-no-number-is-no-share", what_is_no_number_is_no_share);
  return g_test_run ();
}
