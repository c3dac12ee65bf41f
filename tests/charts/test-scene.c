/* Walking, hitting and putting together, on scenes drawn by hand. */

#include "cti-scene.h"

static CtiScene *
make_scene (void)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  CtiScene *scene = cti_scene_new (style, "t", "d");
  static const char *const parts[][2] = { { "point/0/0", "point/1/0" }, { "point/1/1", NULL } };

  for (guint axis = 0; axis < 3; axis++)
    {
      g_autofree char *id = g_strdup_printf ("axis/%u", axis);
      double x = 100.0 * axis;
      guint point = cti_scene_add_point (scene, id, id, x, 0, 5);

      cti_scene_add_hit_box (scene, point, &(CtiBox){ x, 0, 90, 50 });
      for (guint i = 0; axis < 2 && i < 2 && parts[axis][i] != NULL; i++)
        {
          CtiPoint at = { x + 20 + 20.0 * i, 25 };
          guint part = cti_scene_add_child_point (scene, point, parts[axis][i], "p", at.x, at.y, 3);

          cti_scene_add_hit_line (scene, part, &at, &at, 5);
        }
    }
  scene->width = 300;
  scene->height = 50;
  return scene;
}

static const char *
walk (const CtiScene *scene, const char *from, CtiSceneStep step)
{
  int at = from != NULL ? cti_scene_find_point (scene, from) : -1;

  return cti_scene_get_point (scene, (guint) cti_scene_walk (scene, at, step))->id;
}

static void
the_cursor_goes_from_point_to_point_and_into_them (void)
{
  g_autoptr (CtiScene) scene = make_scene ();
  static const struct
  {
    const char *from;
    CtiSceneStep step;
    const char *to;
  } steps[] = {
    { NULL, CTI_SCENE_NEXT, "axis/0" },
    { NULL, CTI_SCENE_PREVIOUS, "axis/2" },
    { NULL, CTI_SCENE_OUT, "axis/2" },
    { "axis/0", CTI_SCENE_NEXT, "axis/1" },
    { "axis/2", CTI_SCENE_NEXT, "axis/0" },
    { "axis/0", CTI_SCENE_PREVIOUS, "axis/2" },
    { "axis/0", CTI_SCENE_IN, "point/0/0" },
    { "point/0/0", CTI_SCENE_IN, "point/1/0" },
    { "point/1/0", CTI_SCENE_IN, "point/1/0" },
    { "point/1/0", CTI_SCENE_OUT, "point/0/0" },
    { "point/0/0", CTI_SCENE_OUT, "axis/0" },
    { "point/1/0", CTI_SCENE_NEXT, "point/1/1" },
    { "point/0/0", CTI_SCENE_NEXT, "axis/1" },
    { "point/1/1", CTI_SCENE_NEXT, "axis/2" },
    { "point/1/1", CTI_SCENE_PREVIOUS, "point/1/0" },
    { "axis/2", CTI_SCENE_IN, "axis/0" },
    { "axis/2", CTI_SCENE_OUT, "axis/1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpstr (walk (scene, steps[i].from, steps[i].step), ==, steps[i].to);
}

static void
a_scene_without_points_is_not_walked (void)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiScene) scene = cti_scene_new (style, "t", "d");

  g_assert_cmpint (cti_scene_walk (scene, -1, CTI_SCENE_NEXT), ==, -1);
}

static void
a_part_is_hit_before_what_it_lies_in (void)
{
  g_autoptr (CtiScene) scene = make_scene ();

  g_assert_cmpint (cti_scene_hit (scene, 23, 25), ==, cti_scene_find_point (scene, "point/0/0"));
  g_assert_cmpint (cti_scene_hit (scene, 80, 25), ==, cti_scene_find_point (scene, "axis/0"));
}

static void
a_scene_that_is_taken_keeps_its_points_and_hits (void)
{
  g_autoptr (CtiScene) scene = make_scene ();
  int found;

  cti_scene_take (scene, make_scene (), 10, 500, "second/");
  g_assert_cmpint (cti_scene_n_points (scene), ==, 12);
  found = cti_scene_hit (scene, 33, 525);
  g_assert_cmpint (found, ==, cti_scene_find_point (scene, "second/point/0/0"));
  g_assert_cmpint (cti_scene_get_point (scene, (guint) found)->parent, ==,
                   cti_scene_find_point (scene, "second/axis/0"));
  g_assert_cmpstr (walk (scene, "axis/2", CTI_SCENE_NEXT), ==, "second/axis/0");
  g_assert_cmpstr (walk (scene, "second/axis/0", CTI_SCENE_IN), ==, "second/point/0/0");
  g_assert_cmpfloat (cti_scene_get_point (scene, (guint) found)->y, ==, 525);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/the-cursor-goes-from-point-to-point-and-into-them",
                   the_cursor_goes_from_point_to_point_and_into_them);
  g_test_add_func ("/scene/a-scene-without-points-is-not-walked",
                   a_scene_without_points_is_not_walked);
  g_test_add_func ("/scene/a-part-is-hit-before-what-it-lies-in",
                   a_part_is_hit_before_what_it_lies_in);
  g_test_add_func ("/scene/a-scene-that-is-taken-keeps-its-points-and-hits",
                   a_scene_that_is_taken_keeps_its_points_and_hits);
  return g_test_run ();
}
