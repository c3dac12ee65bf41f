/* Odd courses on a timeline: much in one day, much on a narrow page, days looked at from near. */

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

static CtiPoint
find_mark (const CtiScene *scene, guint row, guint index)
{
  g_autofree char *id = g_strdup_printf ("mark/%u/%u", row, index);
  const CtiScenePoint *point =
      cti_scene_get_point (scene, (guint) cti_scene_find_point (scene, id));

  return (CtiPoint){ point->x, point->y };
}

/* However many they are: none hides another, and none is moved out of its row. */
static void
many_marks_of_one_day_are_all_seen (void)
{
  for (guint n = 2; n <= 5; n++)
    {
      g_autoptr (CtiTimelineData) data = sample_timeline ();
      g_autoptr (CtiScene) scene = NULL;
      guint row = cti_timeline_data_add_row (data, "Kontakter");
      CtiTimelineMark mark = { .day = cti_date_new (2026, 2, 20),
                               .filled = TRUE,
                               .sentence = (char *) "x" };

      for (guint i = 0; i < n; i++)
        cti_timeline_data_add_mark (data, row, &mark);
      scene = lay_out (data, 11, 1000, 0);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (find_mark (scene, row, i - 1).y - find_mark (scene, row, i).y, >, 2.5);
      g_assert_cmpfloat (find_mark (scene, row, 0).y - find_mark (scene, row, n - 1).y, <, 18);
    }
}

/* WHO-5 that was filled in twice within a week, or looked at on a narrow page: figures that lie on
 * each other would be read as another number. The last has its figure, all have their mark. */
static void
figures_inside_marks_do_not_lie_on_each_other (void)
{
  static const int days[] = { 0, 0, 3, 60, 64, 66, 200 };
  static const double widths[] = { 240, 480, 1000 };

  for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
    {
      g_autoptr (CtiTimelineData) data = sample_timeline ();
      g_autoptr (CtiScene) scene = NULL;
      guint row = cti_timeline_data_add_row (data, "WHO-5");

      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        {
          g_autofree char *inner = g_strdup_printf ("%u", 91 + i);
          CtiTimelineMark mark = { .day = cti_date_new (2026, 3, 1) + days[i],
                                   .inner = inner,
                                   .sentence = (char *) "x" };

          cti_timeline_data_add_mark (data, row, &mark);
        }
      scene = lay_out (data, 11, widths[k], 0);
      check_texts_are_apart (scene, "WHO-5");
      check_nothing_leaves_the_page (scene, "WHO-5");
      g_assert_nonnull (find_text (scene, "97"));
      for (guint i = 1; i < G_N_ELEMENTS (days); i++)
        {
          CtiPoint before = find_mark (scene, row, i - 1);
          CtiPoint mark = find_mark (scene, row, i);

          g_assert_cmpfloat (hypot (mark.x - before.x, mark.y - before.y), >, 2.5);
        }
    }
}

/* A few days in large letters on a narrow page: neither every day nor a week, and no month begins;
 * it must still be seen when it is. */
static void
a_window_of_days_is_never_without_its_days (void)
{
  for (int n = 7; n <= 40; n++)
    for (double points = 11; points <= 22; points += 5.5)
      {
        g_autoptr (CtiTimelineData) data = sample_timeline ();
        g_autoptr (CtiScene) scene = NULL;

        for (CtiDate day = data->first; day <= data->last; day++)
          {
            int number;
            g_autofree char *label = NULL;

            cti_date_get (day, NULL, NULL, &number);
            label = g_strdup_printf ("%d", number);
            cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_DAY, day, label,
                                             number == 1 ? "en måned" : NULL);
            if (cti_date_get_weekday (day) == 1)
              cti_timeline_data_add_fine_tick (data, CTI_TIMELINE_TICK_WEEK, day, label,
                                               number <= 7 ? "en måned" : NULL);
          }
        cti_timeline_data_show (data, cti_date_new (2026, 11, 3), cti_date_new (2026, 11, 2) + n);
        scene = lay_out (data, points, 240, 0);
        g_assert_nonnull (cti_scene_find_shape (scene, "month"));
        check_texts_are_apart (scene, "window");
        check_nothing_leaves_the_page (scene, "window");
      }
}

/* Looked at from near a day is broad, and its line stands in the middle of it. */
static void
the_line_of_today_stands_beside_the_words_of_a_phase (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();

  for (int before = 0; before < 6; before++)
    {
      g_autoptr (CtiScene) scene = NULL;
      const CtiShape *today;
      const CtiBox *words;

      cti_timeline_data_show (data, cti_date_new (2026, 11, 21) - before,
                              cti_date_new (2026, 11, 29) - before);
      scene = lay_out (data, 11, 900, 0);
      today = cti_scene_find_shape (scene, "today");
      words = &find_text (scene, "Fase 3")->box;
      if (today->points[0].x > words->x - 5 && today->points[0].x < words->x + words->width + 2)
        g_error ("%d days before: the line at %g runs into the words at %g", before,
                 today->points[0].x, words->x);
    }
}

/* Its number lies on the page and not on a band. */
static void
a_planned_phase_has_no_patch_behind_its_number (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = NULL;
  CtiTimelineBand band = { cti_date_new (2026, 1, 12),
                           cti_date_new (2026, 5, 11),
                           (char *) "Fase 1",
                           NULL,
                           (char *) "1",
                           1,
                           (char *) "Fase 1." };

  cti_timeline_data_add_planned (data, "Som planlagt", &band);
  scene = lay_out (data, 11, 1000, 0);
  for (guint i = 0; i < scene->texts->len; i++)
    {
      const CtiSceneText *text = g_ptr_array_index (scene->texts, i);

      if (g_str_equal (text->text, "1"))
        g_assert_cmpfloat (text->halo.red, ==, 1);
    }
  g_assert_nonnull (cti_scene_find_shape (scene, "planned/0"));
}

/* Lines of a hatch: slanting, and wholly in @box. */
static guint
count_slanting (const CtiScene *scene, const CtiBox *box)
{
  guint n = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *line = g_ptr_array_index (scene->shapes, i);

      n += line->kind == CTI_SHAPE_LINE && line->points[0].x < line->points[1].x &&
           line->points[0].y != line->points[1].y && line->points[0].x >= box->x - 0.1 &&
           line->points[1].x <= box->x + box->width + 0.1 &&
           MIN (line->points[0].y, line->points[1].y) >= box->y - 0.1 &&
           MAX (line->points[0].y, line->points[1].y) <= box->y + box->height + 0.1;
    }
  return n;
}

/* Printed in grey the hours together and those of coordination have the same colour: coordination
 * is hatched, in the bars and in the key, as in the chart of hours a phase. */
static void
coordination_is_told_without_colour (void)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();
  g_autoptr (CtiScene) scene = NULL;
  CtiTimelineStep bar = { cti_date_new (2026, 2, 1), cti_date_new (2026, 2, 28), 0.8, 0.4,
                          (char *) "Februar." };
  const CtiBox *words;
  CtiBox sample, part;
  double x, bottom;

  cti_timeline_data_add_bar (data, &bar);
  cti_timeline_data_add_key (data, &(CtiTimelineKey){ .label = (char *) "timer sammen",
                                                      .sample = CTI_TIMELINE_SAMPLE_SUPPORT });
  scene = lay_out (data, 11, 1000, 0);
  words = &find_text (scene, "timer til koordinering")->box;
  sample = (CtiBox){ words->x - 25, words->y, 25, words->height };
  g_assert_cmpuint (count_slanting (scene, &sample), >, 1);
  words = &find_text (scene, "timer sammen")->box;
  sample = (CtiBox){ words->x - 25, words->y, 25, words->height };
  g_assert_cmpuint (count_slanting (scene, &sample), ==, 0);
  x = cti_scene_get_point (scene, (guint) cti_scene_find_point (scene, "bar/0"))->x;
  bottom = cti_scene_find_shape (scene, "wedge/0")->points[1].y;
  part = (CtiBox){ x - 30, bottom - 56, 60, 20 };
  g_assert_cmpuint (count_slanting (scene, &part), >, 1);
  part = (CtiBox){ x - 30, bottom - 36, 60, 36 };
  g_assert_cmpuint (count_slanting (scene, &part), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-odd/many-marks-of-one-day-are-all-seen",
                   many_marks_of_one_day_are_all_seen);
  g_test_add_func ("/timeline-odd/figures-inside-marks-do-not-lie-on-each-other",
                   figures_inside_marks_do_not_lie_on_each_other);
  g_test_add_func ("/timeline-odd/a-window-of-days-is-never-without-its-days",
                   a_window_of_days_is_never_without_its_days);
  g_test_add_func ("/timeline-odd/the-line-of-today-stands-beside-the-words-of-a-phase",
                   the_line_of_today_stands_beside_the_words_of_a_phase);
  g_test_add_func ("/timeline-odd/a-planned-phase-has-no-patch-behind-its-number",
                   a_planned_phase_has_no_patch_behind_its_number);
  g_test_add_func ("/timeline-odd/coordination-is-told-without-colour",
                   coordination_is_told_without_colour);
  return g_test_run ();
}
