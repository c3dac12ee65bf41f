#include "chart-checks.h"
#include "chart-samples.h"
#include "cti-star-chart.h"

#include <math.h>
#include <string.h>

static CtiScene *
lay_out (const CtiStarChartData *data, double points, double width, double height)
{
  g_autoptr (CtiChartStyle) style =
      cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", points);

  return cti_star_chart_layout (data, style, width, height);
}

static void
assert_near (double one, double other)
{
  if (fabs (one - other) > 1e-6)
    g_error ("%g is not %g", one, other);
}

static void
a_score_of_ten_lies_on_the_outer_ring_at_the_top (void)
{
  static const int first[] = { 5, 5, 5, 5, 5, 5, 5, 5, 5, 5 };
  static const int latest[] = { 10, 1, 1, 1, 1, 5, 1, 1, 1, 1 };
  g_autoptr (CtiStarChartData) data = sample_star_from (first, latest);
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);
  const CtiShape *rim = cti_scene_find_shape (scene, "ring/10");
  const CtiShape *top = cti_scene_find_shape (scene, "point/1/0");
  const CtiShape *bottom = cti_scene_find_shape (scene, "point/1/5");

  assert_near (top->points[0].x, rim->points[0].x);
  assert_near (top->points[0].y, rim->points[0].y - rim->radius);
  assert_near (bottom->points[0].y, rim->points[0].y + rim->radius / 2);
  assert_near (cti_scene_find_shape (scene, "ring/4")->radius, rim->radius * 0.4);
}

static void
axes_follow_clockwise (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);
  const CtiShape *rim = cti_scene_find_shape (scene, "ring/10");
  const CtiShape *point = cti_scene_find_shape (scene, "point/1/1");
  double reach = rim->radius * 6 / 10;

  assert_near (point->points[0].x, rim->points[0].x + reach * sin (G_PI / 5));
  assert_near (point->points[0].y, rim->points[0].y - reach * cos (G_PI / 5));
  g_assert_cmpfloat (find_text (scene, "Livsmestring")->box.x, >, rim->points[0].x);
  g_assert_cmpfloat (find_text (scene, "Kriminel")->box.x, <, rim->points[0].x);
}

static void
an_area_not_discussed_breaks_the_line (void)
{
  static const int first[] = { 4, 4, 2, 2, 3, 6, 3, 3, 5, 9 };
  static const int latest[] = { 8, 6, 0, 7, 8, 6, 0, 8, 0, 5 };
  g_autoptr (CtiStarChartData) data = sample_star_from (first, latest);
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);

  g_assert_nonnull (cti_scene_find_shape (scene, "series/0"));
  g_assert_null (cti_scene_find_shape (scene, "series/1"));
  g_assert_cmpint (cti_scene_find_shape (scene, "series/1/from/9")->n_points, ==, 3);
  g_assert_cmpint (cti_scene_find_shape (scene, "series/1/from/3")->n_points, ==, 3);
  g_assert_cmpint (cti_scene_find_shape (scene, "series/1/from/3")->kind, ==, CTI_SHAPE_LINE);
  g_assert_null (cti_scene_find_shape (scene, "series/1/from/7"));
  g_assert_null (cti_scene_find_shape (scene, "point/1/2"));
  g_assert_nonnull (cti_scene_find_shape (scene, "point/1/7"));
  g_assert_nonnull (cti_scene_find_shape (scene, "open/2"));
  g_assert_null (cti_scene_find_shape (scene, "open/3"));
  g_assert_nonnull (find_text (scene, "ikke talt om"));
}

static void
a_movement_points_from_the_first_score_to_the_latest (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);
  const CtiShape *up = cti_scene_find_shape (scene, "movement/0");
  const CtiShape *down = cti_scene_find_shape (scene, "movement/8");

  /* The tip of an arrow is its fourth point, its tail the first. */
  g_assert_cmpfloat (up->points[3].y, <, up->points[0].y);
  g_assert_cmpfloat (down->points[3].x, >, down->points[0].x);
  g_assert_cmpfloat (up->fill.green, >, up->fill.red);
  g_assert_cmpfloat (down->fill.red, >, down->fill.green);
  g_assert_null (cti_scene_find_shape (scene, "movement/5"));
  g_assert_null (cti_scene_find_shape (scene, "movement/9"));
}

static void
a_change_is_bold_and_has_a_sign (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);

  g_assert_true (find_text (scene, "4 → 8  +4")->bold);
  g_assert_true (find_text (scene, "5 → 4  −1")->bold);
  g_assert_false (find_text (scene, "ikke talt om")->bold);
}

static void
pointing_at_a_label_or_an_axis_finds_the_area (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);
  const CtiSceneText *label = find_text (scene, "Meningsfuld");
  const CtiShape *point = cti_scene_find_shape (scene, "point/1/3");
  const CtiShape *rim = cti_scene_find_shape (scene, "ring/10");

  g_assert_cmpint (cti_scene_n_points (scene), ==, SAMPLE_N_AREAS);
  g_assert_cmpint (cti_scene_hit (scene, label->box.x + 2, label->box.y + 2), ==, 7);
  g_assert_cmpint (cti_scene_hit (scene, point->points[0].x + 3, point->points[0].y), ==, 3);
  g_assert_cmpint (cti_scene_hit (scene, rim->points[0].x, rim->points[0].y - rim->radius + 5), ==,
                   0);
  g_assert_cmpint (cti_scene_hit (scene, 0, 0), ==, -1);
  g_assert_cmpint (cti_scene_find_point (scene, "axis/9"), ==, 9);
  g_assert_cmpint (cti_scene_find_point (scene, "axis/10"), ==, -1);
}

static void
the_whole_star_can_be_read_aloud (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 300, 0);
  g_autofree char *spoken = cti_scene_describe (scene);

  g_assert_true (g_str_has_prefix (spoken, "Stjerne\nFra 12.01.2026 til 14.11.2026"));
  g_assert_nonnull (strstr (spoken, "\nMotivation og at tage ansvar: fra 4 til 8."));
  g_assert_true (g_str_has_suffix (spoken, "\nKriminel adfærd: fra 9 til 0."));
}

static void
an_area_without_a_sentence_says_its_label_and_change (void)
{
  g_autoptr (CtiStarChartData) data = cti_star_chart_data_new (NULL, NULL);
  g_autoptr (CtiScene) scene = NULL;

  for (guint i = 0; i < 3; i++)
    cti_star_chart_data_add_axis (data, sample_areas[i], "ikke talt om", NULL);
  cti_star_chart_data_set_change (data, 1, "4 → 6  +2", CTI_CHART_CHANGE_UP);
  scene = lay_out (data, 11, 500, 0);
  g_assert_cmpstr (cti_scene_get_point (scene, 0)->sentence, ==,
                   "Motivation og at tage ansvar: ikke talt om");
  g_assert_cmpstr (cti_scene_get_point (scene, 1)->sentence, ==,
                   "Livsmestring og egenomsorg: 4 → 6  +2");
}

static void
a_narrow_star_has_numbers_and_a_list (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) narrow = lay_out (data, 11, 260, 0);
  g_autoptr (CtiScene) large_text = lay_out (data, 22, 600, 0);
  g_autoptr (CtiScene) wide = lay_out (data, 11, 700, 0);
  const CtiShape *rim = cti_scene_find_shape (narrow, "ring/10");

  g_assert_cmpfloat (find_text (narrow, "Motivation")->box.y, >, rim->points[0].y + rim->radius);
  rim = cti_scene_find_shape (large_text, "ring/10");
  g_assert_cmpfloat (find_text (large_text, "Motivation")->box.y, >,
                     rim->points[0].y + rim->radius);
  rim = cti_scene_find_shape (wide, "ring/10");
  g_assert_cmpfloat (find_text (wide, "Motivation")->box.y, <, rim->points[0].y - rim->radius);
}

static void
a_given_height_is_kept_when_the_star_fits_it (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) kept = lay_out (data, 11, 700, 450);
  g_autoptr (CtiScene) grown = lay_out (data, 11, 700, 60);

  g_assert_cmpfloat (kept->height, ==, 450);
  g_assert_cmpfloat (grown->height, >, 60);
  check_nothing_leaves_the_page (grown, "low page");
}

static void
values_outside_the_scale_count_as_not_discussed (void)
{
  static const int values[] = { 11, -1, 10 };
  g_autoptr (CtiStarChartData) data = cti_star_chart_data_new (NULL, NULL);
  const CtiStarSeries *series;

  cti_star_chart_data_add_series (data, "x", CTI_STAR_SERIES_BETWEEN, 3, values, 3);
  series = cti_star_chart_data_get_series (data, 0);
  g_assert_cmpint (series->values[0], ==, 0);
  g_assert_cmpint (series->values[1], ==, 0);
  g_assert_cmpint (series->values[2], ==, 10);
  g_assert_cmpint (series->values[3], ==, 0);
}

static void
a_place_on_the_page_is_an_area_and_a_score (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 700, 0);
  const CtiShape *rim = cti_scene_find_shape (scene, "ring/10");
  guint axis;
  int score;

  for (guint i = 0; i < SAMPLE_N_AREAS; i++)
    for (int value = 1; value <= 10; value++)
      {
        double turn = 2 * G_PI * i / SAMPLE_N_AREAS + 0.2;
        double reach = rim->radius * (value + 0.3) / 10;
        CtiPoint at = { rim->points[0].x + reach * sin (turn),
                        rim->points[0].y - reach * cos (turn) };

        g_assert_true (cti_star_chart_locate (scene, data, &at, &axis, &score));
        g_assert_cmpuint (axis, ==, i);
        g_assert_cmpint (score, ==, value);
      }
  g_assert_true (cti_star_chart_locate (scene, data, &rim->points[0], &axis, &score));
  g_assert_cmpint (score, ==, 0);
  g_assert_false (cti_star_chart_locate (scene, data, &(CtiPoint){ 1, 1 }, &axis, &score));
}

static void
two_views_are_joined_where_they_differ (void)
{
  static const int worker[] = { 4, 4, 2, 2, 3, 6, 3, 3, 5, 0 };
  static const int citizen[] = { 4, 6, 2, 2, 3, 6, 3, 1, 0, 9 };
  g_autoptr (CtiStarChartData) data = sample_star_from (worker, worker);
  g_autoptr (CtiScene) scene = NULL;

  cti_star_chart_data_add_series (data, "x", CTI_STAR_SERIES_OTHER, 2, citizen, SAMPLE_N_AREAS);
  scene = lay_out (data, 11, 700, 0);
  for (guint i = 0; i < SAMPLE_N_AREAS; i++)
    {
      g_autofree char *id = g_strdup_printf ("apart/%u", i);

      g_assert_true ((cti_scene_find_shape (scene, id) != NULL) == (i == 1 || i == 7));
    }
}

static void
goals_and_medians_have_looks_of_their_own (void)
{
  static const int goals[] = { 0, 9, 0, 0, 8, 9, 0, 0, 0, 0 };
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = NULL;
  guint goal =
      cti_star_chart_data_add_series (data, "goal", CTI_STAR_SERIES_GOAL, 7, goals, SAMPLE_N_AREAS);
  guint group = cti_star_chart_data_add_series (data, "group", CTI_STAR_SERIES_GROUP, 7, NULL, 0);

  cti_star_chart_data_set_value (data, group, 3, 5.5);
  g_assert_cmpuint (cti_star_chart_data_get_series (data, goal)->style_index, ==,
                    CTI_CHART_LINE_GOAL);
  g_assert_cmpuint (cti_star_chart_data_get_series (data, group)->style_index, ==,
                    CTI_CHART_LINE_GROUP);
  scene = lay_out (data, 11, 700, 0);
  g_assert_nonnull (cti_scene_find_shape (scene, "point/2/1"));
  g_assert_nonnull (cti_scene_find_shape (scene, "series/2/from/4"));
  g_assert_null (cti_scene_find_shape (scene, "series/2/from/1"));
  g_assert_nonnull (cti_scene_find_shape (scene, "point/3/3"));
  g_assert_nonnull (find_text (scene, "goal"));
}

static void
a_star_moves_through_scores_and_not_through_silence (void)
{
  static const double from[CTI_STAR_CHART_MAX_AXES] = { 4, 0, 2 };
  static const double to[CTI_STAR_CHART_MAX_AXES] = { 8, 6, 0 };
  g_autoptr (CtiStarChartData) data = sample_star ();
  const CtiStarSeries *series = cti_star_chart_data_get_series (data, 1);

  cti_star_chart_data_move (data, 1, from, to, 0.25);
  assert_near (series->values[0], 5);
  assert_near (series->values[1], 6);
  assert_near (series->values[2], 0);
  cti_star_chart_data_move (data, 1, from, to, 1);
  assert_near (series->values[0], 8);
}

static void
a_score_with_a_note_is_a_part_of_its_area (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = NULL;
  const CtiShape *mark;
  int found;

  cti_star_chart_data_set_sentence (data, 0, 3, "2: vil ringe til sin søster");
  scene = lay_out (data, 11, 700, 0);
  mark = cti_scene_find_shape (scene, "point/0/3");
  found = cti_scene_hit (scene, mark->points[1].x, mark->points[1].y);
  g_assert_cmpint (found, ==, cti_scene_find_point (scene, "score/0/3"));
  g_assert_cmpint (cti_scene_get_point (scene, (guint) found)->parent, ==,
                   cti_scene_find_point (scene, "axis/3"));
}

/* A reading that does not count is grey in the star; its sample must be as grey, or the legend
 * names a line that is not there. */
static void
a_muted_line_is_muted_in_the_legend (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = NULL;
  const CtiColor *line;
  double below;
  guint n_samples = 0;

  cti_star_chart_data_set_muted (data, 1, TRUE);
  scene = lay_out (data, 11, 700, 0);
  line = &cti_scene_find_shape (scene, "series/1/from/0")->stroke;
  below = find_text (scene, "14.11.2026")->box.y;
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, i);
      double x = find_text (scene, "14.11.2026")->box.x;

      if (shape->points[0].y < below || shape->points[0].x > x || shape->points[0].x < x - 50)
        continue;
      n_samples++;
      g_assert_cmpfloat (shape->stroke.blue, ==, line->blue);
      g_assert_cmpfloat (shape->stroke.alpha, ==, line->alpha);
    }
  g_assert_cmpuint (n_samples, ==, 2);
}

static double
half_width (const CtiShape *shape)
{
  double left = shape->points[0].x, right = left;

  for (guint i = 1; i < shape->n_points; i++)
    {
      left = MIN (left, shape->points[i].x);
      right = MAX (right, shape->points[i].x);
    }
  return shape->kind == CTI_SHAPE_CIRCLE ? shape->radius : (right - left) / 2;
}

/* A goal to keep what there is: its ring stands around the other marks at that score. */
static void
a_goal_is_seen_around_the_scores_it_equals (void)
{
  static const int first[] = { 4, 4, 5, 5, 5, 5, 5, 5, 5, 5 };
  static const int latest[] = { 4, 8, 5, 5, 5, 5, 5, 5, 5, 5 };
  static const int goal[] = { 4, 4, 0, 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (CtiStarChartData) data = sample_star_from (first, latest);
  g_autoptr (CtiScene) scene = NULL;

  cti_star_chart_data_add_series (data, "mål", CTI_STAR_SERIES_GOAL, 0, goal, SAMPLE_N_AREAS);
  scene = lay_out (data, 11, 700, 0);
  for (guint axis = 0; axis < 2; axis++)
    {
      g_autofree char *of_goal = g_strdup_printf ("point/2/%u", axis);
      g_autofree char *of_first = g_strdup_printf ("point/0/%u", axis);

      g_assert_cmpfloat (half_width (cti_scene_find_shape (scene, of_goal)), >,
                         half_width (cti_scene_find_shape (scene, of_first)));
    }
}

/* Whether the outline of a mark enters @box. */
static gboolean
enters (const CtiShape *shape, const CtiBox *box)
{
  for (guint i = 0; i < shape->n_points; i++)
    for (guint step = 0; step < 24; step++)
      {
        const CtiPoint *from = &shape->points[i];
        const CtiPoint *to = &shape->points[(i + 1) % shape->n_points];
        double share = step / 24.0;
        double x = shape->kind == CTI_SHAPE_CIRCLE
                       ? from->x + shape->radius * cos (2 * G_PI * share)
                       : from->x + (to->x - from->x) * share;
        double y = shape->kind == CTI_SHAPE_CIRCLE
                       ? from->y + shape->radius * sin (2 * G_PI * share)
                       : from->y + (to->y - from->y) * share;

        if (x > box->x && x < box->x + box->width && y > box->y && y < box->y + box->height)
          return TRUE;
      }
  return FALSE;
}

/* A ten that stayed a ten, and was the goal, has the largest marks, at the very end of its axis. */
static void
marks_at_the_rim_do_not_lie_on_names_or_numbers (void)
{
  static const int tens[] = { 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 };
  static const double widths[] = { 240, 360, 700, 1200 };
  g_autoptr (CtiStarChartData) data = sample_star_from (tens, tens);

  cti_star_chart_data_add_series (data, "mål", CTI_STAR_SERIES_GOAL, 0, tens, SAMPLE_N_AREAS);
  for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
    {
      g_autoptr (CtiScene) scene = lay_out (data, 11, widths[k], 0);
      double rim = cti_scene_find_shape (scene, "ring/10")->points[0].y -
                   cti_scene_find_shape (scene, "ring/10")->radius;

      check_texts_are_apart (scene, "tens");
      check_nothing_leaves_the_page (scene, "tens");
      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const CtiShape *shape = g_ptr_array_index (scene->shapes, i);

          if (shape->id == NULL || !g_str_has_prefix (shape->id, "point/"))
            continue;
          for (guint j = 0; j < scene->texts->len; j++)
            {
              const CtiSceneText *text = g_ptr_array_index (scene->texts, j);

              /* the figure of the rim stands on the rim */
              if (!(g_str_equal (text->text, "10") && fabs (text->box.y - rim) < 14) &&
                  enters (shape, &text->box))
                g_error ("%g wide: %s lies on \"%s\"", widths[k], shape->id, text->text);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/star-chart/a-score-of-ten-lies-on-the-outer-ring-at-the-top",
                   a_score_of_ten_lies_on_the_outer_ring_at_the_top);
  g_test_add_func ("/star-chart/axes-follow-clockwise", axes_follow_clockwise);
  g_test_add_func ("/star-chart/an-area-not-discussed-breaks-the-line",
                   an_area_not_discussed_breaks_the_line);
  g_test_add_func ("/star-chart/a-movement-points-from-the-first-score-to-the-latest",
                   a_movement_points_from_the_first_score_to_the_latest);
  g_test_add_func ("/star-chart/a-change-is-bold-and-has-a-sign", a_change_is_bold_and_has_a_sign);
  g_test_add_func ("/star-chart/pointing-at-a-label-or-an-axis-finds-the-area",
                   pointing_at_a_label_or_an_axis_finds_the_area);
  g_test_add_func ("/star-chart/the-whole-star-can-be-read-aloud",
                   the_whole_star_can_be_read_aloud);
  g_test_add_func ("/star-chart/an-area-without-a-sentence-says-its-label-and-change",
                   an_area_without_a_sentence_says_its_label_and_change);
  g_test_add_func ("/star-chart/a-narrow-star-has-numbers-and-a-list",
                   a_narrow_star_has_numbers_and_a_list);
  g_test_add_func ("/star-chart/a-given-height-is-kept-when-the-star-fits-it",
                   a_given_height_is_kept_when_the_star_fits_it);
  g_test_add_func ("/star-chart/values-outside-the-scale-count-as-not-discussed",
                   values_outside_the_scale_count_as_not_discussed);
  g_test_add_func ("/star-chart/a-place-on-the-page-is-an-area-and-a-score",
                   a_place_on_the_page_is_an_area_and_a_score);
  g_test_add_func ("/star-chart/two-views-are-joined-where-they-differ",
                   two_views_are_joined_where_they_differ);
  g_test_add_func ("/star-chart/goals-and-medians-have-looks-of-their-own",
                   goals_and_medians_have_looks_of_their_own);
  g_test_add_func ("/star-chart/a-muted-line-is-muted-in-the-legend",
                   a_muted_line_is_muted_in_the_legend);
  g_test_add_func ("/star-chart/a-goal-is-seen-around-the-scores-it-equals",
                   a_goal_is_seen_around_the_scores_it_equals);
  g_test_add_func ("/star-chart/marks-at-the-rim-do-not-lie-on-names-or-numbers",
                   marks_at_the_rim_do_not_lie_on_names_or_numbers);
  g_test_add_func ("/star-chart/a-star-moves-through-scores-and-not-through-silence",
                   a_star_moves_through_scores_and_not_through_silence);
  g_test_add_func ("/star-chart/a-score-with-a-note-is-a-part-of-its-area",
                   a_score_with_a_note_is_a_part_of_its_area);
  return g_test_run ();
}
