/* A chart that is laid out.
 *
 * Hit testing measures the distance from a pointer to each hit: zero inside a box, the distance to
 * the line from a hit line. The nearest hit within its reach answers, the later one on
 * a tie, since it is drawn above. A part of a point, such as one score of an area, answers before
 * the point it lies in. */

#include "cti-scene-private.h"
#include "cti-text-fit.h"

#include <math.h>

static void
shape_free (gpointer data)
{
  CtiShape *shape = data;

  g_free (shape->id);
  g_free (shape->points);
  g_free (shape);
}

static void
text_free (gpointer data)
{
  CtiSceneText *text = data;

  g_clear_pointer (&text->outline, cairo_path_destroy);
  g_free (text->text);
  g_free (text);
}

static void
point_free (gpointer data)
{
  CtiScenePoint *point = data;

  g_free (point->id);
  g_free (point->sentence);
  g_free (point);
}

/**
 * cti_scene_new:
 * @style: the font is taken from here
 * @title: (nullable): what the picture is
 * @description: (nullable): one sentence that says what it shows
 *
 * Returns: (transfer full): an empty scene of no size
 */
CtiScene *
cti_scene_new (const CtiChartStyle *style, const char *title, const char *description)
{
  CtiScene *scene = g_new0 (CtiScene, 1);

  scene->font_family = g_strdup (style->font_family);
  scene->title = g_strdup (title ? title : "");
  scene->description = g_strdup (description ? description : "");
  scene->shapes = g_ptr_array_new_with_free_func (shape_free);
  scene->texts = g_ptr_array_new_with_free_func (text_free);
  scene->points = g_ptr_array_new_with_free_func (point_free);
  scene->hits = g_array_new (FALSE, FALSE, sizeof (CtiSceneHit));
  return scene;
}

/**
 * cti_scene_free:
 * @scene: (nullable): a scene
 */
void
cti_scene_free (CtiScene *scene)
{
  if (scene == NULL)
    return;
  g_free (scene->font_family);
  g_free (scene->title);
  g_free (scene->description);
  g_ptr_array_unref (scene->shapes);
  g_ptr_array_unref (scene->texts);
  g_ptr_array_unref (scene->points);
  g_array_unref (scene->hits);
  cti_text_fit_free (scene->fit);
  g_free (scene);
}

static double
distance_to_box (const CtiBox *box, double x, double y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

static double
distance_to_line (const CtiPoint *from, const CtiPoint *to, double x, double y)
{
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  double length = dx * dx + dy * dy;
  double at = length > 0 ? ((x - from->x) * dx + (y - from->y) * dy) / length : 0;

  at = CLAMP (at, 0, 1);
  return hypot (x - from->x - at * dx, y - from->y - at * dy);
}

/**
 * cti_scene_hit:
 * @scene: a scene
 * @x: a place in points
 * @y: a place in points
 *
 * Returns: the index of the point that is meant by a pointer at (@x, @y), or -1
 */
int
cti_scene_hit (const CtiScene *scene, double x, double y)
{
  int found = -1;
  gboolean found_part = FALSE;
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < scene->hits->len; i++)
    {
      const CtiSceneHit *hit = &g_array_index (scene->hits, CtiSceneHit, i);
      double distance = hit->is_box ? distance_to_box (&hit->box, x, y)
                                    : distance_to_line (&hit->from, &hit->to, x, y);
      gboolean is_part = cti_scene_get_point (scene, hit->point)->parent >= 0;

      if (distance > hit->reach || (found_part && !is_part) ||
          (found_part == is_part && distance > nearest))
        continue;
      nearest = distance;
      found_part = is_part;
      found = (int) hit->point;
    }
  return found;
}

/**
 * cti_scene_n_points:
 * @scene: a scene
 *
 * Returns: how many things can be stepped to with the keyboard
 */
guint
cti_scene_n_points (const CtiScene *scene)
{
  return scene->points->len;
}

/**
 * cti_scene_get_point:
 * @scene: a scene
 * @index: below cti_scene_n_points()
 *
 * Returns: the point
 */
const CtiScenePoint *
cti_scene_get_point (const CtiScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->points->len, NULL);

  return g_ptr_array_index (scene->points, index);
}

/**
 * cti_scene_find_point:
 * @scene: a scene
 * @id: the id of a point
 *
 * Returns: its index, or -1; a widget keeps its cursor over a new layout with this
 */
int
cti_scene_find_point (const CtiScene *scene, const char *id)
{
  for (guint i = 0; i < scene->points->len; i++)
    if (g_str_equal (((CtiScenePoint *) g_ptr_array_index (scene->points, i))->id, id))
      return (int) i;
  return -1;
}

/**
 * cti_scene_describe:
 * @scene: a scene
 *
 * Returns: (transfer full): title, description and the sentence of each point, one a line: the
 *   whole picture for somebody who hears it
 */
char *
cti_scene_describe (const CtiScene *scene)
{
  GString *out = g_string_new (scene->title);

  if (*scene->description != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", scene->description);
  for (guint i = 0; i < scene->points->len; i++)
    {
      const CtiScenePoint *point = g_ptr_array_index (scene->points, i);

      if (*point->sentence != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", point->sentence);
    }
  return g_string_free (out, FALSE);
}

/**
 * cti_scene_find_shape:
 * @scene: a scene
 * @id: the id of a shape
 *
 * Returns: (nullable): the first shape with that id
 */
const CtiShape *
cti_scene_find_shape (const CtiScene *scene, const char *id)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, i);

      if (g_strcmp0 (shape->id, id) == 0)
        return shape;
    }
  return NULL;
}

/**
 * cti_scene_add_path:
 * @scene: a scene
 * @kind: how the points are joined
 * @points: (array length=n_points): the points, copied
 * @n_points: at least one
 *
 * Returns: (transfer none): the new shape, whose colours and widths are still to be set
 */
CtiShape *
cti_scene_add_path (CtiScene *scene, CtiShapeKind kind, const CtiPoint *points, guint n_points)
{
  CtiShape *shape = g_new0 (CtiShape, 1);

  shape->kind = kind;
  shape->points = g_memdup2 (points, n_points * sizeof *points);
  shape->n_points = n_points;
  g_ptr_array_add (scene->shapes, shape);
  return shape;
}

/**
 * cti_scene_add_line:
 * @scene: a scene
 * @x1: from here
 * @y1: from here
 * @x2: to here
 * @y2: to here
 *
 * Returns: (transfer none): the new shape
 */
CtiShape *
cti_scene_add_line (CtiScene *scene, double x1, double y1, double x2, double y2)
{
  CtiPoint points[] = { { x1, y1 }, { x2, y2 } };

  return cti_scene_add_path (scene, CTI_SHAPE_LINE, points, 2);
}

/**
 * cti_scene_add_rect:
 * @scene: a scene
 * @box: where it lies
 * @radius: rounding of its corners
 *
 * Returns: (transfer none): the new shape
 */
CtiShape *
cti_scene_add_rect (CtiScene *scene, const CtiBox *box, double radius)
{
  CtiPoint points[] = { { box->x, box->y }, { box->x + box->width, box->y + box->height } };
  CtiShape *shape = cti_scene_add_path (scene, CTI_SHAPE_RECT, points, 2);

  shape->radius = MIN (radius, MIN (box->width, box->height) / 2);
  return shape;
}

/**
 * cti_scene_add_circle:
 * @scene: a scene
 * @x: its centre
 * @y: its centre
 * @radius: its radius
 *
 * Returns: (transfer none): the new shape
 */
CtiShape *
cti_scene_add_circle (CtiScene *scene, double x, double y, double radius)
{
  CtiShape *shape = cti_scene_add_path (scene, CTI_SHAPE_CIRCLE, &(CtiPoint){ x, y }, 1);

  shape->radius = radius;
  return shape;
}

/**
 * cti_scene_add_text:
 * @scene: a scene
 * @text: lines, already broken
 * @box: where it lies, as measured
 * @align: how its lines lie within @box
 * @size: font size
 * @color: colour
 *
 * Returns: (transfer none): the new text
 */
CtiSceneText *
cti_scene_add_text (CtiScene *scene,
                    const char *text,
                    const CtiBox *box,
                    CtiTextAlign align,
                    double size,
                    const CtiColor *color)
{
  CtiSceneText *item = g_new0 (CtiSceneText, 1);

  item->text = g_strdup (text);
  item->box = *box;
  item->align = align;
  item->size = size;
  item->color = *color;
  g_ptr_array_add (scene->texts, item);
  return item;
}

/**
 * cti_scene_add_point:
 * @scene: a scene
 * @id: what it stands for
 * @sentence: (nullable): what is said about it
 * @x: where a cursor is drawn
 * @y: where a cursor is drawn
 * @radius: half the size of that cursor
 *
 * Returns: its index, for cti_scene_add_hit_box() and cti_scene_add_hit_line()
 */
guint
cti_scene_add_point (CtiScene *scene,
                     const char *id,
                     const char *sentence,
                     double x,
                     double y,
                     double radius)
{
  CtiScenePoint *point = g_new0 (CtiScenePoint, 1);

  *point = (CtiScenePoint){ g_strdup (id), g_strdup (sentence ? sentence : ""), x, y, radius, -1 };
  g_ptr_array_add (scene->points, point);
  return scene->points->len - 1;
}

/**
 * cti_scene_add_child_point:
 * @scene: a scene
 * @parent: index of a point that stands by itself
 * @id: what it stands for; parts of two points are alike where all before the last "/" is the same
 * @sentence: (nullable): what is said about it
 * @x: where a cursor is drawn
 * @y: where a cursor is drawn
 * @radius: half the size of that cursor
 *
 * Adds a part of @parent, which must be added before the next point that stands by itself.
 *
 * Returns: its index
 */
guint
cti_scene_add_child_point (CtiScene *scene,
                           guint parent,
                           const char *id,
                           const char *sentence,
                           double x,
                           double y,
                           double radius)
{
  guint index = cti_scene_add_point (scene, id, sentence, x, y, radius);

  ((CtiScenePoint *) g_ptr_array_index (scene->points, index))->parent = (int) parent;
  return index;
}

/**
 * cti_scene_add_hit_box:
 * @scene: a scene
 * @point: index of a point
 * @box: where a pointer means that point
 */
void
cti_scene_add_hit_box (CtiScene *scene, guint point, const CtiBox *box)
{
  CtiSceneHit hit = { .point = point, .is_box = TRUE, .box = *box };

  g_array_append_val (scene->hits, hit);
}

/**
 * cti_scene_add_hit_line:
 * @scene: a scene
 * @point: index of a point
 * @from: one end
 * @to: the other end, which may be the same
 * @reach: how far from the line a pointer still means that point
 */
void
cti_scene_add_hit_line (CtiScene *scene,
                        guint point,
                        const CtiPoint *from,
                        const CtiPoint *to,
                        double reach)
{
  CtiSceneHit hit = { .point = point, .from = *from, .to = *to, .reach = reach };

  g_array_append_val (scene->hits, hit);
}

/**
 * cti_box_overlaps:
 * @one: a box
 * @other: another box
 * @air: the distance they are to keep; negative lets them overlap that much
 *
 * Returns: whether they are nearer to each other than @air, in both directions
 */
gboolean
cti_box_overlaps (const CtiBox *one, const CtiBox *other, double air)
{
  return one->x < other->x + other->width + air && other->x < one->x + one->width + air &&
         one->y < other->y + other->height + air && other->y < one->y + one->height + air;
}
