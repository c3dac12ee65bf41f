#include "chart-checks.h"
#include "chart-samples.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-zoom.h"

#include <math.h>
#include <string.h>

static CtiScene *
lay_out (const CtiTimelineData *data, double points, double width, double height)
{
  g_autoptr (CtiChartStyle) style =
      cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", points);

  return cti_timeline_chart_layout (data, style, width, height);
}

static double
shape_height (const CtiScene *scene, const char *id)
{
  const CtiShape *shape = cti_scene_find_shape (scene, id);

  return shape->points[1].y - shape->points[0].y;
}

static void
support_halves_from_phase_to_phase (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 1000, 0);
  double whole = shape_height (scene, "wedge/0");

  g_assert_cmpfloat (fabs (shape_height (scene, "wedge/1") - whole / 2), <, 1e-6);
  g_assert_cmpfloat (fabs (shape_height (scene, "wedge/2") - whole / 4), <, 1e-6);
  g_assert_nonnull (cti_scene_find_shape (scene, "coordination"));
}

static void
a_day_lies_at_its_share_of_the_width (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 1000, 0);
  const CtiShape *line = cti_scene_find_shape (scene, "row/0");
  const CtiShape *today = cti_scene_find_shape (scene, "today");
  double day = (line->points[1].x - line->points[0].x) / (data->last - data->first + 1);

  g_assert_cmpfloat (fabs (today->points[0].x - line->points[0].x -
                           day * (data->today - data->first + 0.5)),
                     <, 1e-6);
  g_assert_cmpfloat (fabs (cti_scene_find_shape (scene, "wedge/1")->points[0].x -
                           cti_scene_find_shape (scene, "wedge/0")->points[1].x),
                     <, 1e-6);
}

static void
today_outside_the_days_shown_is_not_drawn (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = NULL;

  cti_timeline_data_set_today (data, data->last + 1, "i dag");
  scene = lay_out (data, 11, 1000, 0);
  g_assert_null (cti_scene_find_shape (scene, "today"));
  g_assert_null (find_text (scene, "i dag"));
}

static void
no_line_runs_through_a_text (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 640, 0);

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *line = g_ptr_array_index (scene->shapes, i);

      if (g_strcmp0 (line->id, "today") != 0 && g_strcmp0 (line->id, "month") != 0)
        continue;
      for (guint j = 0; j < scene->texts->len; j++)
        {
          const CtiSceneText *text = g_ptr_array_index (scene->texts, j);
          CtiBox thin = { line->points[0].x, line->points[0].y, 0,
                          line->points[1].y - line->points[0].y };

          if (cti_box_overlaps (&thin, &text->box, -0.01))
            g_error ("a line of %s runs through \"%s\"", line->id, text->text);
        }
    }
}

static void
words_too_long_for_their_band_move_to_a_key (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) wide = lay_out (data, 11, 1200, 0);
  g_autoptr (CtiScene) narrow = lay_out (data, 11, 300, 0);
  const CtiShape *band = cti_scene_find_shape (wide, "band/1");

  g_assert_cmpfloat (find_text (wide, "Fase 1 · planlægning")->box.y, <, band->points[1].y);
  g_assert_null (find_text (wide, "Fase 1 · planlægning · 12.01–11.05"));
  band = cti_scene_find_shape (narrow, "band/1");
  g_assert_cmpfloat (find_text (narrow, "Fase 1 · planlægning · 12.01–11.05")->box.y, >,
                     band->points[1].y);
}

static void
a_mark_done_is_filled_and_one_due_is_open (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 1000, 0);
  const CtiShape *done = cti_scene_find_shape (scene, "mark/0/0");
  const CtiShape *due = cti_scene_find_shape (scene, "mark/0/6");

  g_assert_cmpfloat (done->fill.red, ==, done->stroke.red);
  g_assert_cmpfloat (due->fill.red, ==, 1.0);
  g_assert_cmpfloat (due->stroke.red, ==, done->stroke.red);
}

static void
each_thing_can_be_pointed_at_and_heard (void)
{
  static const char *const ids[] = {
    "today", "band/0", "band/3", "pause/0", "mark/0/0", "mark/0/6"
  };
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 1000, 0);
  g_autofree char *spoken = cti_scene_describe (scene);
  int mark = cti_scene_find_point (scene, "mark/0/2");
  const CtiScenePoint *point = cti_scene_get_point (scene, (guint) mark);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpint (cti_scene_find_point (scene, ids[i]), >=, 0);
  g_assert_cmpint (cti_scene_hit (scene, point->x + 2, point->y - 2), ==, mark);
  g_assert_cmpstr (point->sentence, ==, "Stjerne 3: 5↑ 1↓.");
  g_assert_nonnull (strstr (spoken, "\nPause 06.07 til 02.08."));
}

static void
a_pause_is_found_before_the_phase_it_lies_in (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 1000, 0);
  int pause = cti_scene_find_point (scene, "pause/0");
  const CtiScenePoint *point = cti_scene_get_point (scene, (guint) pause);

  g_assert_cmpint (cti_scene_hit (scene, point->x, point->y), ==, pause);
}

static void
bars_and_figures_inside_marks_are_drawn (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = NULL;
  CtiTimelineStep bar = { cti_date_new (2026, 2, 1), cti_date_new (2026, 2, 28), 1.2, 0.2,
                          (char *) "Februar: 12 timer." };
  CtiTimelineMark mark = { .day = cti_date_new (2026, 1, 12),
                           .marker = CTI_MARKER_CIRCLE,
                           .inner = (char *) "28",
                           .sentence = (char *) "WHO-5: 28." };
  guint row = cti_timeline_data_add_row (data, "WHO-5");

  cti_timeline_data_add_bar (data, &bar);
  cti_timeline_data_add_mark (data, row, &mark);
  scene = lay_out (data, 11, 1000, 0);
  g_assert_cmpint (cti_scene_find_point (scene, "bar/0"), >=, 0);
  g_assert_true (find_text (scene, "28")->bold);
  check_texts_are_apart (scene, "bars");
  check_nothing_leaves_the_page (scene, "bars");
}

/* A call and a meeting of one day: both are to be seen. */
static void
marks_of_one_day_stand_above_each_other (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = NULL;
  guint row = cti_timeline_data_add_row (data, "Kontakter");
  CtiTimelineMark mark = { .marker = CTI_MARKER_TRIANGLE,
                           .filled = TRUE,
                           .sentence = (char *) "x" };
  double y[3];

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("mark/%u/%d", row, i);

      mark.day = cti_date_new (2026, 2, i == 0 ? 1 : 20);
      cti_timeline_data_add_mark (data, row, &mark);
      cti_scene_free (g_steal_pointer (&scene));
      scene = lay_out (data, 11, 1000, 0);
      g_assert_cmpint (cti_scene_find_point (scene, id), >=, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (y); i++)
    {
      g_autofree char *id = g_strdup_printf ("mark/%u/%u", row, i);

      y[i] = cti_scene_get_point (scene, (guint) cti_scene_find_point (scene, id))->y;
    }
  g_assert_cmpfloat (y[1], >, y[0] + 2);
  g_assert_cmpfloat (y[2], <, y[0] - 2);
}

static void
no_line_of_a_text_begins_with_a_separator (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 22, 240, 0);

  for (guint i = 0; i < scene->texts->len; i++)
    g_assert_null (strstr (((CtiSceneText *) g_ptr_array_index (scene->texts, i))->text, "\n·"));
}

static void
a_higher_page_has_more_air (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) natural = lay_out (data, 11, 1000, 0);
  g_autoptr (CtiScene) high = lay_out (data, 11, 1000, natural->height + 60);

  g_assert_cmpfloat (high->height, ==, natural->height + 60);
  g_assert_cmpfloat (cti_scene_find_shape (high, "row/0")->points[0].y, >,
                     cti_scene_find_shape (natural, "row/0")->points[0].y + 20);
}

static void
zooming_keeps_the_day_in_its_place (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  CtiDate day = cti_date_new (2026, 6, 15);
  double before = (double) (day - data->first) / (data->last - data->first + 1);
  int n = data->last - data->first + 1;

  cti_timeline_data_zoom (data, 0.5, day);
  g_assert_cmpint (data->last - data->first + 1, ==, (n + 1) / 2);
  g_assert_cmpfloat (fabs ((double) (day - data->first) / (data->last - data->first + 1) - before),
                     <, 0.01);
  g_assert_false (cti_timeline_data_is_whole (data));
  cti_timeline_data_show_whole (data);
  g_assert_true (cti_timeline_data_is_whole (data));
}

static void
a_window_stays_inside_the_course_and_has_a_week (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();

  for (guint i = 0; i < 30; i++)
    cti_timeline_data_zoom (data, 0.5, data->whole_last);
  g_assert_cmpint (data->last - data->first + 1, ==, CTI_TIMELINE_ZOOM_DAYS_MIN);
  g_assert_cmpint (data->last, ==, data->whole_last);
  cti_timeline_data_pan (data, 400);
  g_assert_cmpint (data->last, ==, data->whole_last);
  cti_timeline_data_pan (data, -4000);
  g_assert_cmpint (data->first, ==, data->whole_first);
  g_assert_cmpint (data->last - data->first + 1, ==, CTI_TIMELINE_ZOOM_DAYS_MIN);
  for (guint i = 0; i < 30; i++)
    cti_timeline_data_zoom (data, 2, data->first);
  g_assert_true (cti_timeline_data_is_whole (data));
}

/* In a week of July: nothing of phases 1 and 3 can be pointed at, each day has its number, and what
 * month it is stands above the first. */
static void
a_week_shows_its_days_and_nothing_else (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = NULL;

  for (CtiDate day = data->first; day <= data->last; day++)
    {
      int month, number;
      g_autofree char *label = NULL;

      cti_date_get (day, NULL, &month, &number);
      label = g_strdup_printf ("%d", number);
      cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_DAY, day, label,
                                       number == 1 ? "juli 2026" : NULL);
    }
  cti_timeline_data_show (data, cti_date_new (2026, 7, 13), cti_date_new (2026, 7, 19));
  scene = lay_out (data, 11, 1000, 0);
  g_assert_cmpint (cti_scene_find_point (scene, "band/2"), >=, 0);
  g_assert_cmpint (cti_scene_find_point (scene, "band/1"), <, 0);
  g_assert_cmpint (cti_scene_find_point (scene, "mark/0/0"), <, 0);
  g_assert_cmpint (cti_scene_find_point (scene, "pause/0"), >=, 0);
  g_assert_nonnull (find_text (scene, "juli 2026"));
  g_assert_nonnull (find_text (scene, "19"));
  g_assert_cmpfloat (scene->plot.width, >, 700);
  check_texts_are_apart (scene, "week");
  check_nothing_leaves_the_page (scene, "week");
}

static guint
count_shapes (const CtiScene *scene, const char *id)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    n += g_strcmp0 (((CtiShape *) g_ptr_array_index (scene->shapes, i))->id, id) == 0;
  return n;
}

/* Weeks where they stand apart, months where they would be a hedge. */
static void
weeks_are_shown_where_they_have_air (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) narrow = NULL;
  g_autoptr (CtiScene) wide = NULL;

  for (CtiDate day = data->first; day <= data->last; day += 7)
    cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_WEEK, day, "7", NULL);
  narrow = lay_out (data, 11, 1000, 0);
  wide = lay_out (data, 11, 2400, 0);
  g_assert_cmpuint (count_shapes (narrow, "month"), <, 40);
  g_assert_cmpuint (count_shapes (wide, "month"), >, 60);
}

/* Lines behind all else do not grow heavier where contrast is high. */
static void
months_are_hairlines_in_every_style (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();

  for (guint kind = 0; kind < CTI_CHART_N_STYLES; kind++)
    {
      g_autoptr (CtiChartStyle) style =
          cti_chart_style_new ((CtiChartStyleKind) kind, "Cantarell", 11);
      g_autoptr (CtiScene) scene = cti_timeline_chart_layout (data, style, 1000, 0);

      g_assert_cmpfloat (cti_scene_find_shape (scene, "month")->width, <, 0.7);
    }
}

static void
the_key_explains_the_support_as_it_is_drawn (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 1000, 0);
  const CtiSceneText *words = find_text (scene, "støtte efter metoden");
  const CtiShape *wedge = cti_scene_find_shape (scene, "wedge/0");
  gboolean found = FALSE;

  g_assert_nonnull (words);
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, i);

      found =
          found ||
          (shape->kind == CTI_SHAPE_RECT && shape->points[1].x < words->box.x &&
           shape->points[1].x > words->box.x - 11 && fabs (shape->points[0].y - words->box.y) < 6 &&
           shape->fill.blue == wedge->fill.blue && shape->fill.alpha == wedge->fill.alpha);
    }
  g_assert_true (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-chart/support-halves-from-phase-to-phase",
                   support_halves_from_phase_to_phase);
  g_test_add_func ("/timeline-chart/a-day-lies-at-its-share-of-the-width",
                   a_day_lies_at_its_share_of_the_width);
  g_test_add_func ("/timeline-chart/today-outside-the-days-shown-is-not-drawn",
                   today_outside_the_days_shown_is_not_drawn);
  g_test_add_func ("/timeline-chart/no-line-runs-through-a-text", no_line_runs_through_a_text);
  g_test_add_func ("/timeline-chart/words-too-long-for-their-band-move-to-a-key",
                   words_too_long_for_their_band_move_to_a_key);
  g_test_add_func ("/timeline-chart/a-mark-done-is-filled-and-one-due-is-open",
                   a_mark_done_is_filled_and_one_due_is_open);
  g_test_add_func ("/timeline-chart/each-thing-can-be-pointed-at-and-heard",
                   each_thing_can_be_pointed_at_and_heard);
  g_test_add_func ("/timeline-chart/a-pause-is-found-before-the-phase-it-lies-in",
                   a_pause_is_found_before_the_phase_it_lies_in);
  g_test_add_func ("/timeline-chart/bars-and-figures-inside-marks-are-drawn",
                   bars_and_figures_inside_marks_are_drawn);
  g_test_add_func ("/timeline-chart/marks-of-one-day-stand-above-each-other",
                   marks_of_one_day_stand_above_each_other);
  g_test_add_func ("/timeline-chart/no-line-of-a-text-begins-with-a-separator",
                   no_line_of_a_text_begins_with_a_separator);
  g_test_add_func ("/timeline-chart/a-higher-page-has-more-air", a_higher_page_has_more_air);
  g_test_add_func ("/timeline-chart/zooming-keeps-the-day-in-its-place",
                   zooming_keeps_the_day_in_its_place);
  g_test_add_func ("/timeline-chart/a-window-stays-inside-the-course-and-has-a-week",
                   a_window_stays_inside_the_course_and_has_a_week);
  g_test_add_func ("/timeline-chart/a-week-shows-its-days-and-nothing-else",
                   a_week_shows_its_days_and_nothing_else);
  g_test_add_func ("/timeline-chart/weeks-are-shown-where-they-have-air",
                   weeks_are_shown_where_they_have_air);
  g_test_add_func ("/timeline-chart/months-are-hairlines-in-every-style",
                   months_are_hairlines_in_every_style);
  g_test_add_func ("/timeline-chart/the-key-explains-the-support-as-it-is-drawn",
                   the_key_explains_the_support_as_it_is_drawn);
  return g_test_run ();
}
