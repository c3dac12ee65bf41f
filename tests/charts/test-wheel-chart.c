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

/* How far a sector reaches up from the hub; the first one points upward. */
static double
measure_reach (const CtiScene *scene, const char *id)
{
  const CtiShape *shape = cti_scene_find_shape (scene, id);
  double top = G_MAXDOUBLE;
  double bottom = 0;

  for (guint i = 0; i < shape->n_points; i++)
    {
      top = MIN (top, shape->points[i].y);
      bottom = MAX (bottom, shape->points[i].y);
    }
  return bottom - top;
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
  g_assert_cmpfloat (measure_reach (raised, "sector/0"), >, measure_reach (flat, "sector/0") + 5);
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

static gboolean
box_has_corner (const CtiBox *box, const CtiShape *shape)
{
  for (guint i = 0; i < shape->n_points; i++)
    if (shape->points[i].x > box->x && shape->points[i].x < box->x + box->width &&
        shape->points[i].y > box->y && shape->points[i].y < box->y + box->height)
      return TRUE;
  return FALSE;
}

/* No name of a low sector is covered by the raised one beside it, whichever are chosen. */
static void
check_names_beside_sectors (const CtiWheelData *data, double points, double width)
{
  g_autoptr (CtiScene) scene = lay_out (data, points, width);

  for (guint i = 0; i < data->sectors->len; i++)
    {
      const CtiWheelSector *sector = g_ptr_array_index (data->sectors, i);
      g_autofree char *id = g_strdup_printf ("sector/%u", i);
      const CtiShape *shape = cti_scene_find_shape (scene, id);

      for (guint j = 0; j < data->sectors->len; j++)
        {
          const CtiWheelSector *other = g_ptr_array_index (data->sectors, j);
          const CtiSceneText *text = find_text (scene, other->label);

          if (text != NULL && box_has_corner (&text->box, shape))
            g_error ("“%s” lies on “%s” at %.0f points", other->label, sector->label, width);
        }
    }
}

static void
no_name_lies_on_a_raised_sector (void)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();
  guint n = data->sectors->len;

  for (guint chosen = 0; chosen < 1U << n; chosen += g_getenv ("CTI_LONG") != NULL ? 1 : 7)
    {
      for (guint i = 0; i < n; i++)
        ((CtiWheelSector *) g_ptr_array_index (data->sectors, i))->chosen = chosen >> i & 1;
      check_names_beside_sectors (data, 11, 560);
      check_names_beside_sectors (data, 22, 700);
    }
}

/* A name stands near its sector: nearer to a low one than to one that is raised. */
static void
a_name_comes_nearer_to_a_low_sector (void)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();
  CtiWheelSector *first = g_ptr_array_index (data->sectors, 0);
  g_autoptr (CtiScene) raised = lay_out (data, 11, 560);
  g_autoptr (CtiScene) low = NULL;

  first->chosen = FALSE;
  low = lay_out (data, 11, 560);
  g_assert_cmpfloat (find_text (raised, "Fase 2")->box.y - find_text (raised, first->label)->box.y,
                     >,
                     find_text (low, "Fase 2")->box.y - find_text (low, first->label)->box.y + 5);
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
  g_test_add_func ("/wheel-chart/no-name-lies-on-a-raised-sector", no_name_lies_on_a_raised_sector);
  g_test_add_func ("/wheel-chart/a-name-comes-nearer-to-a-low-sector",
                   a_name_comes_nearer_to_a_low_sector);
  g_test_add_func ("/wheel-chart/texts-stay-apart-and-on-the-page",
                   texts_stay_apart_and_on_the_page);
  return g_test_run ();
}
