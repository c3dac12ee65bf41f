#include "chart-checks.h"
#include "chart-random.h"
#include "chart-samples.h"
#include "cti-trend-chart.h"

#include <math.h>
#include <string.h>

static CtiScene *
lay_out (const CtiTrendData *data, double points, double width)
{
  g_autoptr (CtiChartStyle) style =
      cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", points);

  return cti_trend_chart_layout (data, style, width, 0);
}

static void
a_value_lies_at_its_share_of_the_height (void)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 760);
  double bottom = cti_scene_find_shape (scene, "tick/0")->points[0].y;
  double top = cti_scene_find_shape (scene, "tick/4")->points[0].y;
  double at = cti_scene_find_shape (scene, "point/0/0")->points[0].y;

  g_assert_cmpfloat (fabs ((bottom - at) / (bottom - top) - 0.28), <, 1e-6);
}

static void
a_line_stops_at_a_gap_and_goes_on_after_it (void)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 760);

  g_assert_cmpuint (cti_scene_find_shape (scene, "series/0/from/0")->n_points, ==, 3);
  g_assert_cmpuint (cti_scene_find_shape (scene, "series/0/from/4")->n_points, ==, 3);
  g_assert_null (cti_scene_find_shape (scene, "point/0/3"));
  g_assert_cmpint (cti_scene_find_point (scene, "point/0/3"), ==, 3);
}

static void
an_answer_that_is_none_is_an_open_mark_below_the_axis (void)
{
  g_autoptr (CtiTrendData) data = sample_frequency ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 760);
  const CtiShape *mark = cti_scene_find_shape (scene, "point/0/2");
  const CtiShape *known = cti_scene_find_shape (scene, "point/0/1");
  const CtiShape *lane = cti_scene_find_shape (scene, "lane");

  g_assert_cmpfloat (mark->points[0].y, ==, lane->points[0].y);
  g_assert_cmpfloat (mark->points[0].y, >, cti_scene_find_shape (scene, "tick/0")->points[0].y);
  g_assert_cmpfloat (mark->fill.red, !=, known->fill.red);
  g_assert_cmpfloat (mark->stroke.red, ==, known->stroke.red);
  g_assert_nonnull (find_text (scene, "vil ikke svare"));
}

static void
a_step_covers_the_days_its_answer_speaks_for (void)
{
  g_autoptr (CtiTrendData) data = sample_frequency ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 760);
  const CtiShape *step = cti_scene_find_shape (scene, "step/0/1");
  const CtiShape *axis = cti_scene_find_shape (scene, "tick/0");
  double day = (axis->points[1].x - axis->points[0].x) / (data->last - data->first + 1);

  g_assert_cmpfloat (fabs (step->points[1].x - step->points[0].x - 30 * day), <, 1e-6);
  g_assert_nonnull (cti_scene_find_shape (scene, "series/0/from/0"));
  g_assert_null (cti_scene_find_shape (scene, "series/0/from/1"));
}

static void
bands_are_named_beside_the_plot_or_in_the_legend (void)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) wide = lay_out (data, 11, 760);
  g_autoptr (CtiScene) narrow = lay_out (data, 11, 300);
  const CtiShape *band = cti_scene_find_shape (wide, "band/0");

  g_assert_cmpfloat (find_text (wide, "stor risiko")->box.x, >, band->points[1].x);
  g_assert_cmpfloat (find_text (narrow, "stor risiko")->box.y, >,
                     cti_scene_find_shape (narrow, "band/0")->points[1].y);
  g_assert_nonnull (find_text (narrow, "10 point over starten"));
}

static void
each_line_has_a_dash_and_marker_of_its_own (void)
{
  g_autoptr (CtiTrendData) data = sample_areas_trend ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 760);
  const CtiShape *first = cti_scene_find_shape (scene, "series/0/from/0");
  const CtiShape *second = cti_scene_find_shape (scene, "series/1/from/0");

  g_assert_true (memcmp (first->dash, second->dash, sizeof first->dash) != 0);
  g_assert_cmpint (cti_scene_find_shape (scene, "point/0/0")->kind, !=,
                   cti_scene_find_shape (scene, "point/1/0")->kind);
}

static void
each_point_can_be_pointed_at_and_heard (void)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 760);
  g_autofree char *spoken = cti_scene_describe (scene);

  g_assert_cmpuint (cti_scene_n_points (scene), ==, 7);
  for (guint i = 0; i < 7; i++)
    {
      const CtiScenePoint *point = cti_scene_get_point (scene, i);

      g_assert_cmpint (cti_scene_hit (scene, point->x, point->y), ==, (int) i);
    }
  g_assert_nonnull (strstr (spoken, "36 point frem.\nMåling 1: 28."));
}

static void
add_random_series (CtiTrendData *data, GRand *rand, guint index)
{
  g_autofree char *label = random_text (rand, 5);
  guint series =
      cti_trend_data_add_series (data, label, index,
                                 g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 1, 60));
  int n_points = g_rand_int_range (rand, 1, 41);
  CtiDate day = data->first;

  for (int i = 0; i < n_points; i++)
    {
      g_autofree char *text = random_text (rand, 1);
      CtiTrendPoint point = {
        .day = day,
        .kind = g_rand_int_range (rand, 0, 8) == 0 ? g_rand_int_range (rand, 1, 3) : 0,
        .value = g_rand_int_range (rand, -2, 12),
        .text = g_rand_boolean (rand) ? text : (char *) "100",
        .sentence = text,
      };

      cti_trend_data_add_point (data, series, &point);
      day += g_rand_int_range (rand, 0, 60);
    }
}

static CtiScene *
lay_out_random (GRand *rand, const CtiChartStyle *style, double width, double height)
{
  CtiDate first = cti_date_new (2026, 1, 1);
  g_autoptr (CtiTrendData) data =
      cti_trend_data_new ("t", "s", first, first + g_rand_int_range (rand, 0, 900));
  g_autofree char *refused = random_text (rand, 4);
  int n_series = g_rand_int_range (rand, 1, 6);

  cti_trend_data_set_range (data, 0, 10);
  cti_trend_data_set_refused (data, refused);
  for (int i = 0; i <= 10; i += g_rand_int_range (rand, 1, 5))
    {
      g_autofree char *label = random_text (rand, 3);

      cti_trend_data_add_tick (data, i, g_rand_boolean (rand) ? label : "10");
      cti_trend_data_add_band (data, i, i + 2, g_rand_boolean (rand) ? label : NULL,
                               g_rand_int_range (rand, 0, 4));
      if (g_rand_boolean (rand))
        cti_trend_data_add_level (data, i + 0.3, label);
      cti_trend_data_add_border (data, first + i * 40, label);
    }
  for (CtiDate day = first; day <= data->last; day = cti_date_add_months (day, 1))
    cti_trend_data_add_day (data, day, g_rand_boolean (rand) ? "jan" : "november",
                            g_rand_int_range (rand, 0, 5) == 0 ? "2026" : NULL);
  for (int i = 0; i < n_series; i++)
    add_random_series (data, rand, (guint) i);
  return cti_trend_chart_layout (data, style, width, height);
}

static void
texts_stay_apart_and_on_the_page (void)
{
  check_random_charts ("trend", lay_out_random);
}

/* Five areas with one score are five marks around each other and not one. */
static void
marks_that_coincide_are_seen_around_each_other (void)
{
  g_autoptr (CtiTrendData) data = sample_areas_trend ();
  const CtiTrendPoint *second = g_ptr_array_index (cti_trend_data_get_series (data, 1)->points, 0);
  CtiTrendPoint *first = g_ptr_array_index (cti_trend_data_get_series (data, 0)->points, 0);
  g_autoptr (CtiScene) apart = lay_out (data, 11, 760);
  g_autoptr (CtiScene) together = NULL;

  first->value = second->value;
  together = lay_out (data, 11, 760);
  g_assert_cmpfloat (cti_scene_find_shape (together, "point/0/0")->radius, >,
                     cti_scene_find_shape (apart, "point/0/0")->radius * 1.3);
}

/* What a step covers is said where a value speaks for many days. */
static void
a_stretch_of_days_is_explained (void)
{
  g_autoptr (CtiTrendData) data = sample_frequency ();
  g_autoptr (CtiScene) without = lay_out (data, 11, 760);
  g_autoptr (CtiScene) with = NULL;

  cti_trend_data_set_reach_label (data, "de tredive dage");
  with = lay_out (data, 11, 760);
  g_assert_null (find_text (without, "de tredive dage"));
  g_assert_nonnull (find_text (with, "de tredive dage"));
}

/* The level lies where the figure of 56 would stand over its mark. */
static void
no_level_runs_through_a_figure (void)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) scene = NULL;
  const CtiSceneText *figure;
  double level;

  cti_trend_data_add_level (data, 61, "");
  scene = lay_out (data, 11, 760);
  level = cti_scene_find_shape (scene, "level/1")->points[0].y;
  figure = find_text (scene, "56");
  g_assert_nonnull (figure);
  g_assert_true (figure->box.y > level || figure->box.y + figure->box.height < level);
}

/* A first measure is often taken on the first day of a phase. */
static void
no_border_runs_through_a_figure (void)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) scene = NULL;
  const CtiTrendPoint *first;
  const CtiSceneText *figure;
  const CtiShape *mark;
  double border;

  first = g_ptr_array_index (cti_trend_data_get_series (data, 0)->points, 0);
  cti_trend_data_add_border (data, first->day, "");
  scene = lay_out (data, 11, 760);
  mark = cti_scene_find_shape (scene, "point/0/0");
  border = cti_scene_find_shape (scene, "border/3")->points[0].x;
  figure = find_text (scene, "28");
  g_assert_nonnull (figure);
  g_assert_cmpfloat (fabs (border - mark->points[0].x), <, 1e-6);
  g_assert_true (figure->box.x > border || figure->box.x + figure->box.width < border);
  g_assert_cmpfloat (fabs (figure->box.x - border), <, 3 * figure->box.width);
}

/* The highest band has no fill: in the key it is an empty box, not a word without a sample. */
static void
each_band_in_the_key_has_a_sample (void)
{
  static const char *const words[] = { "0–35", "36–50", "over 50" };
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiTrendData) data = sample_wellbeing ();
  g_autoptr (CtiScene) scene = cti_trend_chart_layout (data, style, 320, 0);

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    {
      const CtiBox *box = &find_text (scene, words[k])->box;
      gboolean found = FALSE;

      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const CtiShape *shape = g_ptr_array_index (scene->shapes, i);

          found |= shape->kind == CTI_SHAPE_RECT && shape->stroke.alpha > 0 && shape->width > 0 &&
                   shape->points[1].x < box->x && shape->points[0].y > box->y - 2 &&
                   shape->points[1].y < box->y + box->height + 2;
        }
      if (!found)
        g_error ("no sample before %s", words[k]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-chart/a-value-lies-at-its-share-of-the-height",
                   a_value_lies_at_its_share_of_the_height);
  g_test_add_func ("/trend-chart/a-line-stops-at-a-gap-and-goes-on-after-it",
                   a_line_stops_at_a_gap_and_goes_on_after_it);
  g_test_add_func ("/trend-chart/an-answer-that-is-none-is-an-open-mark-below-the-axis",
                   an_answer_that_is_none_is_an_open_mark_below_the_axis);
  g_test_add_func ("/trend-chart/a-step-covers-the-days-its-answer-speaks-for",
                   a_step_covers_the_days_its_answer_speaks_for);
  g_test_add_func ("/trend-chart/bands-are-named-beside-the-plot-or-in-the-legend",
                   bands_are_named_beside_the_plot_or_in_the_legend);
  g_test_add_func ("/trend-chart/each-line-has-a-dash-and-marker-of-its-own",
                   each_line_has_a_dash_and_marker_of_its_own);
  g_test_add_func ("/trend-chart/each-point-can-be-pointed-at-and-heard",
                   each_point_can_be_pointed_at_and_heard);
  g_test_add_func ("/trend-chart/texts-stay-apart-and-on-the-page",
                   texts_stay_apart_and_on_the_page);
  g_test_add_func ("/trend-chart/marks-that-coincide-are-seen-around-each-other",
                   marks_that_coincide_are_seen_around_each_other);
  g_test_add_func ("/trend-chart/a-stretch-of-days-is-explained", a_stretch_of_days_is_explained);
  g_test_add_func ("/trend-chart/no-level-runs-through-a-figure", no_level_runs_through_a_figure);
  g_test_add_func ("/trend-chart/no-border-runs-through-a-figure", no_border_runs_through_a_figure);
  g_test_add_func ("/trend-chart/each-band-in-the-key-has-a-sample",
                   each_band_in_the_key_has_a_sample);
  return g_test_run ();
}
