#include "chart-checks.h"
#include "chart-samples.h"
#include "cti-caseload-chart.h"

static CtiChartStyle *
make_style (void)
{
  return cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
}

static double
find_today (const CtiScene *scene)
{
  const CtiShape *line = cti_scene_find_shape (scene, "today");

  g_assert_nonnull (line);
  return line->points[0].x;
}

/* What stands in a list of lines is the same as on one page. */
static void
lines_and_head_share_one_calendar (void)
{
  static const double widths[] = { 300, 506, 700, 1400 };
  g_autoptr (CtiCaseloadData) data = sample_caseload (3);
  g_autoptr (CtiChartStyle) style = make_style ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (CtiScene) whole = cti_caseload_chart_layout (data, style, widths[i], 0);
      g_autoptr (CtiScene) head = cti_caseload_chart_layout_head (data->axis, style, widths[i]);
      g_autoptr (CtiScene) line =
          cti_caseload_chart_layout_line (data->axis, data->lines->pdata[0], style, widths[i]);

      g_assert_cmpfloat (find_today (head), ==, find_today (whole));
      g_assert_cmpfloat (find_today (line), ==, find_today (whole));
      g_assert_cmpfloat (cti_scene_find_shape (line, "line/0")->points[0].x, ==,
                         cti_scene_find_shape (whole, "line/0")->points[0].x);
      g_assert_cmpfloat (line->plot.x, ==, head->plot.x);
      g_assert_cmpfloat (line->plot.width, ==, head->plot.width);
    }
}

static void
all_lines_are_equally_high (void)
{
  g_autoptr (CtiCaseloadData) data = sample_caseload (4);
  g_autoptr (CtiChartStyle) style = make_style ();

  for (guint i = 0; i < data->lines->len; i++)
    for (double width = 240; width < 1000; width += 130)
      {
        g_autoptr (CtiScene) line =
            cti_caseload_chart_layout_line (data->axis, data->lines->pdata[i], style, width);

        g_assert_cmpfloat (line->height, ==, cti_caseload_chart_get_line_height (style, width));
        check_nothing_leaves_the_page (line, "line");
      }
}

static void
each_line_can_be_pointed_at_and_heard (void)
{
  g_autoptr (CtiCaseloadData) data = sample_caseload (5);
  g_autoptr (CtiChartStyle) style = make_style ();
  g_autoptr (CtiScene) scene = cti_caseload_chart_layout (data, style, 900, 0);
  int third = cti_scene_find_point (scene, "line/2");
  const CtiScenePoint *point = cti_scene_get_point (scene, (guint) third);

  g_assert_cmpuint (cti_scene_n_points (scene), ==, 6); /* today as well */
  g_assert_cmpstr (point->sentence, ==, "Dag 12 af fase 1.");
  g_assert_cmpint (cti_scene_hit (scene, 880, point->y), ==, third);
  g_assert_cmpint (cti_scene_hit (scene, 20, point->y), ==, third);
}

static void
a_name_too_long_is_cut_and_the_number_gives_way_to_marks (void)
{
  g_autoptr (CtiCaseloadData) data = sample_caseload (4);
  g_autoptr (CtiChartStyle) style = make_style ();
  CtiTimelineData *line = data->lines->pdata[3];
  const CtiTimelineBand *band = line->bands->pdata[1];
  g_autoptr (CtiScene) before = cti_caseload_chart_layout_line (data->axis, line, style, 900);
  g_autoptr (CtiScene) after = NULL;

  g_assert_nonnull (find_text (before, "…"));
  g_assert_nonnull (find_text (before, "1"));
  cti_timeline_data_add_mark (line, 0,
                              &(CtiTimelineMark){ .day = (band->start + band->end) / 2,
                                                  .marker = CTI_MARKER_CIRCLE,
                                                  .sentence = (char *) "" });
  after = cti_caseload_chart_layout_line (data->axis, line, style, 900);
  g_assert_null (find_text (after, "1"));
}

/* A contact written today: the line of today would strike through its mark. */
static void
marks_lie_on_the_line_of_today (void)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiCaseloadData) data = sample_caseload (2);
  const CtiTimelineData *line = g_ptr_array_index (data->lines, 0);

  for (guint k = 0; k < 2; k++)
    {
      g_autoptr (CtiScene) scene =
          k == 0 ? cti_caseload_chart_layout (data, style, 900, 0)
                 : cti_caseload_chart_layout_line (data->axis, line, style, 900);
      guint today = 0, mark = G_MAXUINT;

      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const CtiShape *shape = g_ptr_array_index (scene->shapes, i);

          if (g_strcmp0 (shape->id, "today") == 0)
            today = i;
          if (mark == G_MAXUINT && shape->kind == CTI_SHAPE_CIRCLE)
            mark = i;
        }
      g_assert_cmpuint (today, >, 0);
      g_assert_cmpuint (today, <, mark);
    }
}

static double
middle_of (const CtiScene *scene, CtiShapeKind kind, guint n_points)
{
  double y = -1;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, i);
      double top = shape->points[0].y, bottom = top;

      if (shape->kind != kind || shape->n_points != n_points)
        continue;
      for (guint j = 0; j < n_points; j++)
        {
          top = MIN (top, shape->points[j].y);
          bottom = MAX (bottom, shape->points[j].y);
        }
      y = (top + bottom) / 2;
    }
  return y;
}

/* A star is read at a meeting, which is the last contact: the star would lie on its mark. */
static void
a_contact_and_a_star_of_one_day_are_both_seen (void)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiCaseloadData) data = sample_caseload (1);
  CtiDate day = cti_date_new (2026, 11, 2);

  for (guint k = 0; k < 2; k++)
    {
      g_autoptr (CtiTimelineData) line = cti_timeline_data_new ("Sofie", "Fase 1.", day, day + 1);
      g_autoptr (CtiScene) scene = NULL;
      CtiTimelineMark mark = { .day = day, .filled = TRUE, .sentence = (char *) "" };

      cti_timeline_data_add_row (line, "");
      cti_timeline_data_add_mark (line, 0, &mark);
      mark.marker = CTI_MARKER_STAR;
      mark.day += (int) k;
      cti_timeline_data_add_mark (line, 0, &mark);
      scene = cti_caseload_chart_layout_line (data->axis, line, style, k == 0 ? 900 : 320);
      g_assert_cmpfloat (middle_of (scene, CTI_SHAPE_POLYGON, 10) -
                             middle_of (scene, CTI_SHAPE_CIRCLE, 1),
                         >, 6);
      check_nothing_leaves_the_page (scene, "line");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/caseload-chart/lines-and-head-share-one-calendar",
                   lines_and_head_share_one_calendar);
  g_test_add_func ("/caseload-chart/all-lines-are-equally-high", all_lines_are_equally_high);
  g_test_add_func ("/caseload-chart/each-line-can-be-pointed-at-and-heard",
                   each_line_can_be_pointed_at_and_heard);
  g_test_add_func ("/caseload-chart/a-name-too-long-is-cut-and-the-number-gives-way-to-marks",
                   a_name_too_long_is_cut_and_the_number_gives_way_to_marks);
  g_test_add_func ("/caseload-chart/marks-lie-on-the-line-of-today",
                   marks_lie_on_the_line_of_today);
  g_test_add_func ("/caseload-chart/a-contact-and-a-star-of-one-day-are-both-seen",
                   a_contact_and_a_star_of_one_day_are_both_seen);
  return g_test_run ();
}
