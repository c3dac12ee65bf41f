/* Scenes put together: one chart beside or below another on the same page. */

#include "cti-scene-private.h"

static void
move_hit (CtiSceneHit *hit, double dx, double dy)
{
  hit->box.x += dx;
  hit->box.y += dy;
  hit->from.x += dx;
  hit->from.y += dy;
  hit->to.x += dx;
  hit->to.y += dy;
}

/**
 * cti_scene_move:
 * @scene: a scene
 * @dx: how far to the right
 * @dy: how far down
 *
 * Moves all that is in @scene; its size stays.
 */
void
cti_scene_move (CtiScene *scene, double dx, double dy)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      CtiShape *shape = g_ptr_array_index (scene->shapes, i);

      for (guint j = 0; j < shape->n_points; j++)
        {
          shape->points[j].x += dx;
          shape->points[j].y += dy;
        }
    }
  for (guint i = 0; i < scene->texts->len; i++)
    {
      CtiSceneText *text = g_ptr_array_index (scene->texts, i);

      text->box.x += dx;
      text->box.y += dy;
    }
  for (guint i = 0; i < scene->points->len; i++)
    {
      CtiScenePoint *point = g_ptr_array_index (scene->points, i);

      point->x += dx;
      point->y += dy;
    }
  for (guint i = 0; i < scene->hits->len; i++)
    move_hit (&g_array_index (scene->hits, CtiSceneHit, i), dx, dy);
  scene->plot.x += dx;
  scene->plot.y += dy;
}

static void
put_before (char **id, const char *prefix)
{
  char *whole;

  if (*id == NULL || prefix == NULL)
    return;
  whole = g_strconcat (prefix, *id, NULL);
  g_free (*id);
  *id = whole;
}

/**
 * cti_scene_take:
 * @scene: a scene
 * @part: (transfer full): another one of the same font
 * @x: where its upper left corner comes to lie
 * @y: where its upper left corner comes to lie
 * @prefix: (nullable): put before the ids of its shapes and points, such as "panel/1/"
 *
 * Takes over all that is in @part. Its title and description are dropped, the size of @scene stays.
 */
void
cti_scene_take (CtiScene *scene, CtiScene *part, double x, double y, const char *prefix)
{
  int n_before = (int) scene->points->len;

  cti_scene_move (part, x, y);
  for (guint i = 0; i < part->shapes->len; i++)
    put_before (&((CtiShape *) g_ptr_array_index (part->shapes, i))->id, prefix);
  for (guint i = 0; i < part->points->len; i++)
    {
      CtiScenePoint *point = g_ptr_array_index (part->points, i);

      put_before (&point->id, prefix);
      point->parent += point->parent >= 0 ? n_before : 0;
    }
  for (guint i = 0; i < part->hits->len; i++)
    g_array_index (part->hits, CtiSceneHit, i).point += (guint) n_before;
  g_array_append_vals (scene->hits, part->hits->data, part->hits->len);
  g_ptr_array_extend_and_steal (scene->shapes, g_steal_pointer (&part->shapes));
  g_ptr_array_extend_and_steal (scene->texts, g_steal_pointer (&part->texts));
  g_ptr_array_extend_and_steal (scene->points, g_steal_pointer (&part->points));
  part->shapes = g_ptr_array_new ();
  part->texts = g_ptr_array_new ();
  part->points = g_ptr_array_new ();
  cti_scene_free (part);
}
