/* The keyboard cursor of a chart.
 *
 * Left and right go from point to point, down into the parts of a point and up out of them. Going
 * sideways from a part leads to the like part of the next point, so that one reading can be
 * followed around the star. */

#include "cti-scene.h"

#include <string.h>

static gboolean
is_like (const char *one, const char *other)
{
  const char *end = strrchr (one, '/');
  gsize length = end != NULL ? (gsize) (end - one) + 1 : strlen (one);

  return strncmp (one, other, length) == 0;
}

/* The next point that stands by itself, forwards or backwards, around the ends. */
static int
next_main (const CtiScene *scene, int from, int by)
{
  int count = (int) cti_scene_n_points (scene);

  for (int i = 1; i <= count; i++)
    {
      int at = (from + (by * i) % count + count) % count;

      if (cti_scene_get_point (scene, (guint) at)->parent < 0)
        return at;
    }
  return from;
}

static int
step_aside (const CtiScene *scene, int from, int by)
{
  const CtiScenePoint *point = cti_scene_get_point (scene, (guint) from);
  int parent = point->parent < 0 ? from : point->parent;
  int next = next_main (scene, parent, by);

  for (guint i = 0; point->parent >= 0 && i < cti_scene_n_points (scene); i++)
    {
      const CtiScenePoint *part = cti_scene_get_point (scene, i);

      if (part->parent == next && is_like (point->id, part->id))
        return (int) i;
    }
  return next;
}

static int
step_in (const CtiScene *scene, int from)
{
  const CtiScenePoint *point = cti_scene_get_point (scene, (guint) from);
  int parent = point->parent < 0 ? from : point->parent;
  guint next = (guint) from + 1;

  if (next < cti_scene_n_points (scene) && cti_scene_get_point (scene, next)->parent == parent)
    return (int) next;
  return point->parent >= 0 ? from : step_aside (scene, from, 1);
}

/**
 * cti_scene_walk:
 * @scene: a scene
 * @from: index of the point the cursor is on, or -1
 * @step: where it goes
 *
 * Returns: index of the point it comes to; -1 where there is none at all
 */
int
cti_scene_walk (const CtiScene *scene, int from, CtiSceneStep step)
{
  gboolean forwards = step == CTI_SCENE_NEXT || step == CTI_SCENE_IN;

  if (cti_scene_n_points (scene) == 0)
    return -1;
  if (from < 0 || (guint) from >= cti_scene_n_points (scene))
    return forwards ? 0 : next_main (scene, 0, -1);
  if (step == CTI_SCENE_IN)
    return step_in (scene, from);
  if (step == CTI_SCENE_OUT && cti_scene_get_point (scene, (guint) from)->parent >= 0)
    return from - 1;
  return step_aside (scene, from, forwards ? 1 : -1);
}
