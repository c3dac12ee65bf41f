/* Markers: small forms of the same visual weight around a point.
 *
 * Each form is given for a radius of 1; the factors make a diamond or triangle look as large as the
 * circle of that radius, and the triangles are moved so that their centre of weight is the point.
 */

#include "cti-scene.h"

#include <math.h>

#define STAR_CORNERS 10

typedef struct
{
  guint n_points;
  CtiPoint points[6];
} Form;

static const Form forms[] = {
  [CTI_MARKER_DIAMOND] = { 4, { { 0, -1.45 }, { 1.45, 0 }, { 0, 1.45 }, { -1.45, 0 } } },
  [CTI_MARKER_SQUARE] = { 4, { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } } },
  [CTI_MARKER_TRIANGLE] = { 3, { { 0, -1.35 }, { 1.17, 0.68 }, { -1.17, 0.68 } } },
  [CTI_MARKER_TRIANGLE_DOWN] = { 3, { { 0, 1.35 }, { -1.17, -0.68 }, { 1.17, -0.68 } } },
};

static CtiShape *
add_form (CtiScene *scene, const Form *form, const CtiPoint *at, double radius)
{
  CtiPoint points[6];

  for (guint i = 0; i < form->n_points; i++)
    points[i] =
        (CtiPoint){ at->x + radius * form->points[i].x, at->y + radius * form->points[i].y };
  return cti_scene_add_path (scene, CTI_SHAPE_POLYGON, points, form->n_points);
}

static CtiShape *
add_star (CtiScene *scene, const CtiPoint *at, double radius)
{
  CtiPoint points[STAR_CORNERS];

  for (guint i = 0; i < STAR_CORNERS; i++)
    {
      double reach = radius * (i % 2 == 0 ? 1.5 : 0.66);
      double angle = i * 2 * G_PI / STAR_CORNERS;

      points[i] = (CtiPoint){ at->x + reach * sin (angle), at->y - reach * cos (angle) };
    }
  return cti_scene_add_path (scene, CTI_SHAPE_POLYGON, points, STAR_CORNERS);
}

static CtiShape *
add_flag (CtiScene *scene, const CtiPoint *at, double radius)
{
  CtiPoint points[] = { { at->x, at->y + 1.5 * radius },
                        { at->x, at->y - 1.5 * radius },
                        { at->x + 1.8 * radius, at->y - 0.8 * radius },
                        { at->x, at->y - 0.1 * radius } };

  return cti_scene_add_path (scene, CTI_SHAPE_POLYGON, points, G_N_ELEMENTS (points));
}

static void
add_cross (CtiScene *scene, const CtiPoint *at, double radius, const CtiColor *color)
{
  for (int slope = -1; slope <= 1; slope += 2)
    {
      CtiShape *line = cti_scene_add_line (scene, at->x - radius, at->y - slope * radius,
                                           at->x + radius, at->y + slope * radius);

      line->stroke = *color;
      line->width = radius * 0.45;
    }
}

/* A ring around a dot. */
static CtiShape *
add_target (CtiScene *scene, const CtiPoint *at, double radius, const CtiColor *color)
{
  CtiShape *ring = cti_scene_add_circle (scene, at->x, at->y, radius * 1.15);

  cti_scene_add_circle (scene, at->x, at->y, radius * 0.42)->fill = *color;
  return ring;
}

/**
 * cti_scene_add_marker:
 * @scene: a scene
 * @id: (nullable): id of the shape
 * @marker: its form
 * @at: its centre
 * @radius: the radius of a circle of the same weight
 * @color: its outline
 * @inside: its fill: @color for a filled marker, the background for an open one
 */
void
cti_scene_add_marker (CtiScene *scene,
                      const char *id,
                      CtiMarker marker,
                      const CtiPoint *at,
                      double radius,
                      const CtiColor *color,
                      const CtiColor *inside)
{
  CtiShape *shape;

  if (marker == CTI_MARKER_CROSS)
    {
      add_cross (scene, at, radius, color);
      return;
    }
  if (marker == CTI_MARKER_CIRCLE)
    shape = cti_scene_add_circle (scene, at->x, at->y, radius);
  else if (marker == CTI_MARKER_STAR)
    shape = add_star (scene, at, radius);
  else if (marker == CTI_MARKER_FLAG)
    shape = add_flag (scene, at, radius);
  else if (marker == CTI_MARKER_TARGET)
    shape = add_target (scene, at, radius, color);
  else
    shape = add_form (scene, &forms[marker], at, radius);
  shape->id = g_strdup (id);
  shape->fill = *inside;
  shape->stroke = *color;
  shape->width = radius * 0.36;
}
