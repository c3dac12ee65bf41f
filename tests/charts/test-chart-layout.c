/* Properties of every layout, over random charts: no text lies on another and nothing leaves the
 * page. Each case has a seed of its own, which a failure names; CTI_LONG=1 runs 10 000 of each. */

#include "chart-checks.h"
#include "chart-random.h"
#include "chart-samples.h"
#include "cti-caseload-chart.h"
#include "cti-star-chart.h"
#include "cti-star-panels.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-zoom.h"

static void
add_random_series (CtiStarChartData *data, GRand *rand, guint index, guint n_series)
{
  int values[CTI_STAR_CHART_MAX_AXES];
  g_autofree char *label = random_text (rand, 6);
  static const CtiStarSeriesRole others[] = { CTI_STAR_SERIES_BETWEEN, CTI_STAR_SERIES_OTHER,
                                              CTI_STAR_SERIES_GOAL, CTI_STAR_SERIES_GROUP };
  CtiStarSeriesRole role = index == 0              ? CTI_STAR_SERIES_FIRST
                           : index + 1 == n_series ? CTI_STAR_SERIES_LATEST
                                                   : others[g_rand_int_range (rand, 0, 4)];
  int missing = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < CTI_STAR_CHART_MAX_AXES; i++)
    values[i] = g_rand_int_range (rand, 0, 10) < missing ? 0 : g_rand_int_range (rand, 1, 11);
  cti_star_chart_data_add_series (data, label, role, index + 1, values, data->axes->len);
  cti_star_chart_data_set_muted (data, index, g_rand_int_range (rand, 0, 6) == 0);
}

static CtiStarChartData *
random_star (GRand *rand)
{
  CtiStarChartData *data = cti_star_chart_data_new ("t", "s");
  guint n_axes = g_rand_boolean (rand) ? 10 : g_rand_int_range (rand, 3, 17);
  guint n_series = g_rand_int_range (rand, 1, g_rand_int_range (rand, 0, 8) == 0 ? 41 : 13);

  for (guint i = 0; i < n_axes; i++)
    {
      g_autofree char *label = random_text (rand, g_rand_boolean (rand) ? 4 : 9);

      cti_star_chart_data_add_axis (data, label, "ikke talt om", NULL);
      if (g_rand_boolean (rand))
        cti_star_chart_data_set_change (data, i, "10 → 10  ±0", CTI_CHART_CHANGE_SAME);
    }
  for (guint i = 0; i < n_series; i++)
    add_random_series (data, rand, i, n_series);
  return data;
}

typedef CtiScene *(*Layout) (gconstpointer data,
                             const CtiChartStyle *style,
                             double width,
                             double height);

static CtiScene *
random_layout (GRand *rand, Layout layout, gconstpointer data)
{
  CtiScene *scene;
  g_autoptr (CtiChartStyle) style =
      cti_chart_style_new (CTI_CHART_STYLE_PAPER, "Cantarell",
                           11 * (1 + g_rand_int_range (rand, 0, 9) / 8.0));
  double width = g_rand_double_range (rand, 240, g_rand_boolean (rand) ? 900 : 2400);
  double height = g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, 100, 2000);

  scene = layout (data, style, width, height);
  g_assert_cmpfloat (scene->width, ==, width);
  return scene;
}

static void
check (const CtiScene *scene, const char *kind, guint seed)
{
  g_autofree char *what = g_strdup_printf ("%s of seed %u", kind, seed);

  check_texts_are_apart (scene, what);
  check_nothing_leaves_the_page (scene, what);
}

static void
stars_keep_their_texts_apart_and_on_the_page (void)
{
  for (guint seed = RANDOM_SEED; seed < RANDOM_SEED + random_n_cases (); seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CtiStarChartData) data = random_star (rand);
      g_autoptr (CtiScene) scene = random_layout (rand, (Layout) cti_star_chart_layout, data);

      check (scene, "star", seed);
      g_assert_cmpint (cti_scene_n_points (scene), ==, data->axes->len);
    }
}

/* Several readings of the same areas. */
static CtiStarPanels *
random_panels (GRand *rand, guint max)
{
  CtiStarPanels *data = cti_star_panels_new ("t", "s");
  guint32 seed = g_rand_int (rand);
  int n = g_rand_int_range (rand, 1, (int) max + 1);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (GRand) same = g_rand_new_with_seed (seed);
      g_autofree char *id = g_strdup_printf ("%d", i);
      g_autofree char *title = random_text (rand, 4);
      g_autofree char *subtitle = random_text (rand, 5);

      cti_star_panels_add (data, id, title, g_rand_boolean (rand) ? subtitle : NULL, title,
                           random_star (same));
    }
  if (g_rand_boolean (rand))
    {
      g_autoptr (GRand) same = g_rand_new_with_seed (seed);

      cti_star_panels_set_areas (data, random_star (same));
    }
  return data;
}

static void
many_stars_keep_their_texts_apart_and_on_the_page (void)
{
  for (guint seed = RANDOM_SEED; seed < RANDOM_SEED + random_n_cases (); seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      gboolean small = g_rand_boolean (rand);
      g_autoptr (CtiStarPanels) data = random_panels (rand, small ? 40 : 3);
      g_autoptr (CtiScene) scene = random_layout (rand,
                                                  (Layout) (small ? cti_star_panels_layout_small
                                                                  : cti_star_panels_layout_large),
                                                  data);

      check (scene, small ? "small stars" : "large stars", seed);
      if (small)
        g_assert_cmpint (cti_scene_n_points (scene), ==, data->panels->len);
    }
}

static CtiDate
random_day (GRand *rand, const CtiTimelineData *data)
{
  return g_rand_int_range (rand, data->first - 20, data->last + 20);
}

static void
add_random_bands (CtiTimelineData *data, GRand *rand)
{
  CtiDate start = data->first;

  while (start < data->last && data->bands->len < 6)
    {
      g_autofree char *title = random_text (rand, 3);
      g_autofree char *subtitle = random_text (rand, 2);
      CtiDate end = start + g_rand_int_range (rand, 1, 140);

      cti_timeline_data_add_band (data,
                                  &(CtiTimelineBand){ start, end, title,
                                                      g_rand_boolean (rand) ? subtitle : NULL,
                                                      (char *) (g_rand_boolean (rand) ? "1" : NULL),
                                                      data->bands->len, (char *) "s" });
      cti_timeline_data_add_wedge (data,
                                   &(CtiTimelineStep){ start, end, g_rand_double (rand), 0, NULL });
      start = end + 1;
    }
}

static void
add_random_row (CtiTimelineData *data, GRand *rand)
{
  g_autofree char *label = random_text (rand, 3);
  guint row = cti_timeline_data_add_row (data, label);
  CtiDate day = data->first;
  gboolean has_figures = g_rand_int_range (rand, 0, 3) == 0;
  int farthest = g_rand_boolean (rand) ? 80 : 6;

  while ((day += g_rand_int_range (rand, 0, farthest)) < data->last + 30)
    {
      g_autofree char *text = random_text (rand, 3);
      g_autofree char *inner = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 101));
      CtiTimelineMark mark = {
        .day = day,
        .marker =
            has_figures ? CTI_MARKER_CIRCLE : g_rand_int_range (rand, 0, CTI_MARKER_CROSS + 1),
        .inner = has_figures ? inner : NULL,
        .text = g_rand_boolean (rand) ? text : NULL,
        .sentence = text,
      };

      cti_timeline_data_add_mark (data, row, &mark);
    }
}

static void
add_fine_ticks (CtiTimelineData *data)
{
  for (CtiDate day = data->first; day <= data->last; day++)
    {
      g_autofree char *label = g_strdup_printf ("%d.", day % 28 + 1);
      const char *major = day % 28 == 0 ? "november 2026" : NULL;

      cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_DAY, day, label, major);
      if (day % 7 == 0)
        cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_WEEK, day, label, major);
    }
  cti_timeline_data_add_key (data, &(CtiTimelineKey){ CTI_MARKER_CIRCLE, TRUE, 0,
                                                      (char *) "møde eller besøg" });
  cti_timeline_data_add_key (data, &(CtiTimelineKey){ CTI_MARKER_CROSS, TRUE, 8,
                                                      (char *) "blev ikke til noget" });
}

static CtiTimelineData *
random_timeline (GRand *rand)
{
  CtiDate first = cti_date_new (2026, 1, 1) + g_rand_int_range (rand, 0, 365);
  CtiTimelineData *data =
      cti_timeline_data_new ("t", "En sætning om forløbet, som det er i dag, og hvad der følger.",
                             first, first + g_rand_int_range (rand, 30, 800));

  cti_timeline_data_set_labels (data, "Faser", "Støtte", "Koordinering");
  cti_timeline_data_set_coordination (data, data->first + 5, data->last + 5);
  cti_timeline_data_set_today (data, random_day (rand, data), "i dag 21.11.");
  for (CtiDate day = first; day <= data->last; day = cti_date_add_months (day, 1))
    cti_timeline_data_add_tick (data, day, g_rand_boolean (rand) ? "jan" : "november",
                                g_rand_int_range (rand, 0, 5) == 0 ? "2026" : NULL);
  add_random_bands (data, rand);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      CtiDate start = random_day (rand, data);
      g_autofree char *label = random_text (rand, 2);

      cti_timeline_data_add_pause (data, &(CtiTimelinePause){
                                             start, start + g_rand_int_range (rand, 0, 60), label,
                                             (char *) "s" });
    }
  for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    add_random_row (data, rand);
  add_fine_ticks (data);
  for (CtiDate start = random_day (rand, data); g_rand_boolean (rand);)
    {
      CtiDate end = start + g_rand_int_range (rand, 0, 200);

      cti_timeline_data_add_planned (data, "Planlagt",
                                     &(CtiTimelineBand){ start, end, (char *) "Fase 1", NULL,
                                                         (char *) "1", 1, (char *) "Planlagt." });
      start = end + 1;
    }
  if (g_rand_boolean (rand))
    cti_timeline_data_zoom (data, g_rand_double_range (rand, 0.01, 0.9), random_day (rand, data));
  return data;
}

static void
timelines_keep_their_texts_apart_and_on_the_page (void)
{
  for (guint seed = RANDOM_SEED; seed < RANDOM_SEED + random_n_cases (); seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CtiTimelineData) data = random_timeline (rand);
      g_autoptr (CtiScene) scene = random_layout (rand, (Layout) cti_timeline_chart_layout, data);

      check (scene, "timeline", seed);
    }
}

static CtiCaseloadData *
random_caseload (GRand *rand)
{
  CtiCaseloadData *data = sample_caseload (g_rand_int_range (rand, 0, 30));
  int n_days = data->axis->last - data->axis->first;

  data->axis->first += g_rand_int_range (rand, 0, n_days - 40);
  data->axis->last = data->axis->first + g_rand_int_range (rand, 30, n_days);
  data->axis->today = data->axis->first + g_rand_int_range (rand, -20, n_days);
  for (guint i = 0; i < data->lines->len; i++)
    {
      CtiTimelineData *line = g_ptr_array_index (data->lines, i);
      CtiTimelineRow *row = g_ptr_array_index (line->rows, 0);

      g_free (line->title);
      line->title = random_text (rand, 6);
      for (guint j = 0; j < row->marks->len; j++)
        ((CtiTimelineMark *) g_ptr_array_index (row->marks, j))->day +=
            g_rand_int_range (rand, -200, 200);
    }
  return data;
}

static void
caseloads_keep_their_texts_apart_and_on_the_page (void)
{
  for (guint seed = RANDOM_SEED; seed < RANDOM_SEED + random_n_cases (); seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CtiCaseloadData) data = random_caseload (rand);
      g_autoptr (CtiScene) scene = random_layout (rand, (Layout) cti_caseload_chart_layout, data);

      check (scene, "caseload", seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-layout/stars-keep-their-texts-apart-and-on-the-page",
                   stars_keep_their_texts_apart_and_on_the_page);
  g_test_add_func ("/chart-layout/many-stars-keep-their-texts-apart-and-on-the-page",
                   many_stars_keep_their_texts_apart_and_on_the_page);
  g_test_add_func ("/chart-layout/caseloads-keep-their-texts-apart-and-on-the-page",
                   caseloads_keep_their_texts_apart_and_on_the_page);
  g_test_add_func ("/chart-layout/timelines-keep-their-texts-apart-and-on-the-page",
                   timelines_keep_their_texts_apart_and_on_the_page);
  return g_test_run ();
}
