#include "chart-checks.h"
#include "chart-random.h"
#include "chart-samples.h"
#include "cti-wheel-chart.h"

#include <math.h>
#include <string.h>

static CtiScene *
lay_out (const CtiWheelData *data, double points, double width)
{
  g_autoptr (CtiChartStyle) style =
      cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", points);

  return cti_wheel_chart_layout (data, style, width, 0);
}

/* How far a sector reaches up; the first one points upward. */
static double
highest (const CtiScene *scene, const char *id)
{
  const CtiShape *shape = cti_scene_find_shape (scene, id);
  double top = G_MAXDOUBLE;

  for (guint i = 0; i < shape->n_points; i++)
    top = MIN (top, shape->points[i].y);
  return top;
}

static void
an_area_chosen_now_is_raised_and_filled (void)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();
  g_autoptr (CtiScene) raised = lay_out (data, 11, 560);
  g_autoptr (CtiScene) flat = NULL;
  CtiWheelSector *first = g_ptr_array_index (data->sectors, 0);

  first->chosen = FALSE;
  flat = lay_out (data, 11, 560);
  g_assert_cmpfloat (highest (raised, "sector/0"), <, highest (flat, "sector/0") - 5);
  g_assert_cmpfloat (cti_scene_find_shape (raised, "sector/0")->fill.blue, >,
                     cti_scene_find_shape (raised, "sector/0")->fill.red + 0.3);
}

static void
an_area_of_the_phase_before_is_outlined (void)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();
  g_autoptr (CtiScene) scene = lay_out (data, 11, 560);

  g_assert_nonnull (cti_scene_find_shape (scene, "before/0"));
  g_assert_nonnull (cti_scene_find_shape (scene, "before/6"));
  g_assert_null (cti_scene_find_shape (scene, "before/1"));
  g_assert_cmpfloat (cti_scene_find_shape (scene, "before/6")->dash[0], >, 0);
  g_assert_cmpfloat (cti_scene_find_shape (scene, "before/6")->fill.alpha, ==, 0);
}

static void
the_legend_tells_of_a_phase_before_only_where_there_is_one (void)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();
  g_autoptr (CtiScene) with = lay_out (data, 11, 560);
  g_autoptr (CtiScene) without = NULL;

  for (guint i = 0; i < data->sectors->len; i++)
    ((CtiWheelSector *) g_ptr_array_index (data->sectors, i))->before = FALSE;
  without = lay_out (data, 11, 560);
  g_assert_nonnull (find_text (with, "valgt i fase 1"));
  g_assert_null (find_text (without, "valgt i fase 1"));
}

static void
each_area_can_be_pointed_at_and_heard (void)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();

  for (double width = 240; width < 700; width += 150)
    {
      g_autoptr (CtiScene) scene = lay_out (data, 11, width);
      g_autofree char *spoken = cti_scene_describe (scene);

      g_assert_cmpuint (cti_scene_n_points (scene), ==, data->sectors->len);
      for (guint i = 0; i < data->sectors->len; i++)
        {
          const CtiScenePoint *point = cti_scene_get_point (scene, i);

          g_assert_cmpint (cti_scene_hit (scene, point->x, point->y), ==, (int) i);
        }
      g_assert_nonnull (strstr (spoken, "Bolig: valgt, også i fase 1."));
    }
}

static CtiScene *
lay_out_random (GRand *rand, const CtiChartStyle *style, double width, double height)
{
  g_autofree char *hub = random_text (rand, 2);
  g_autofree char *legend = random_text (rand, 4);
  g_autoptr (CtiWheelData) data = cti_wheel_data_new ("t", "s", hub);
  int n = g_rand_int_range (rand, CTI_WHEEL_MIN_SECTORS, CTI_WHEEL_MAX_SECTORS + 1);

  cti_wheel_data_set_labels (data, legend, hub);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *label = random_text (rand, g_rand_boolean (rand) ? 4 : 9);
      g_autofree char *note = random_text (rand, 2);
      CtiWheelSector sector = { label,
                                g_rand_boolean (rand) ? note : NULL,
                                (char *) (g_rand_boolean (rand) ? "3" : NULL),
                                g_rand_boolean (rand),
                                g_rand_boolean (rand),
                                label };

      cti_wheel_data_add_sector (data, &sector);
    }
  return cti_wheel_chart_layout (data, style, width, height);
}

static void
texts_stay_apart_and_on_the_page (void)
{
  check_random_charts ("wheel", lay_out_random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wheel-chart/an-area-chosen-now-is-raised-and-filled",
                   an_area_chosen_now_is_raised_and_filled);
  g_test_add_func ("/wheel-chart/an-area-of-the-phase-before-is-outlined",
                   an_area_of_the_phase_before_is_outlined);
  g_test_add_func ("/wheel-chart/the-legend-tells-of-a-phase-before-only-where-there-is-one",
                   the_legend_tells_of_a_phase_before_only_where_there_is_one);
  g_test_add_func ("/wheel-chart/each-area-can-be-pointed-at-and-heard",
                   each_area_can_be_pointed_at_and_heard);
  g_test_add_func ("/wheel-chart/texts-stay-apart-and-on-the-page",
                   texts_stay_apart_and_on_the_page);
  return g_test_run ();
}
