#pragma once

#include "cti-chart-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/** CtiPoint: a place on a page, in points from its upper left corner. */
typedef struct
{
  double x, y;
} CtiPoint;

/** CtiBox: a rectangle in points; @x and @y are its upper left corner. */
typedef struct
{
  double x, y, width, height;
} CtiBox;

/**
 * CtiShapeKind:
 * @CTI_SHAPE_LINE: an open line through all points
 * @CTI_SHAPE_POLYGON: a closed line through all points
 * @CTI_SHAPE_CIRCLE: a circle of @radius around the first point
 * @CTI_SHAPE_RECT: from the first point to the second, corners rounded by @radius
 */
typedef enum
{
  CTI_SHAPE_LINE,
  CTI_SHAPE_POLYGON,
  CTI_SHAPE_CIRCLE,
  CTI_SHAPE_RECT,
} CtiShapeKind;

/**
 * CtiShape:
 * @kind: how the points are joined
 * @id: (owned) (nullable): what it shows, such as "series/0"; for tests and for finding it again
 * @points: (owned): its points
 * @n_points: their number
 * @radius: see #CtiShapeKind
 * @fill: colour inside; nothing is filled when its alpha is 0
 * @stroke: colour of the line; none is drawn when its alpha is 0
 * @width: width of the line
 * @dash: lengths of dashes and gaps in points; all zero is a solid line
 *
 * One thing to draw.
 */
typedef struct
{
  CtiShapeKind kind;
  char *id;
  CtiPoint *points;
  guint n_points;
  double radius;
  CtiColor fill;
  CtiColor stroke;
  double width;
  double dash[4];
} CtiShape;

/** CtiTextAlign: how the lines of one text lie below each other. */
typedef enum
{
  CTI_TEXT_ALIGN_LEFT,
  CTI_TEXT_ALIGN_CENTER,
  CTI_TEXT_ALIGN_RIGHT,
} CtiTextAlign;

/**
 * CtiSceneText:
 * @text: (owned): the text, already broken into lines
 * @box: where it lies
 * @align: how its lines lie within @box
 * @size: font size in points
 * @bold: whether it is bold
 * @color: its colour
 * @halo: colour of a rim around the letters; none when its alpha is 0
 * @outline: (owned) (nullable): the letters as lines, from the first time it was drawn; internal
 */
typedef struct
{
  char *text;
  CtiBox box;
  CtiTextAlign align;
  double size;
  gboolean bold;
  CtiColor color;
  CtiColor halo;
  cairo_path_t *outline;
} CtiSceneText;

/**
 * CtiScenePoint:
 * @id: (owned): what it stands for, such as "axis/3" or "mark/1/0"
 * @sentence: (owned): what a screen reader says
 * @x: where a cursor is drawn
 * @y: where a cursor is drawn
 * @radius: half the size of that cursor
 * @parent: the point it belongs to, such as the area of a score; -1 where it stands by itself
 *
 * One thing that can be pointed at, stepped to with the keyboard and heard.
 */
typedef struct
{
  char *id;
  char *sentence;
  double x, y, radius;
  int parent;
} CtiScenePoint;

/**
 * CtiSceneStep:
 * @CTI_SCENE_NEXT: to the next point; from the part of a point to the like part of the next
 * @CTI_SCENE_PREVIOUS: to the one before
 * @CTI_SCENE_IN: to the parts of a point, one after the other; on where it has none
 * @CTI_SCENE_OUT: back through them to the point itself; back where it has none
 *
 * Where a keyboard cursor goes.
 */
typedef enum
{
  CTI_SCENE_NEXT,
  CTI_SCENE_PREVIOUS,
  CTI_SCENE_IN,
  CTI_SCENE_OUT,
} CtiSceneStep;

/**
 * CtiScene:
 * @width: width in points
 * @height: height in points
 * @font_family: (owned): the font of all texts
 * @title: (owned): what the picture is
 * @description: (owned): one sentence that says what it shows
 * @shapes: (element-type CtiShape): drawn in this order, before all texts
 * @texts: (element-type CtiSceneText): drawn after all shapes
 * @points: (element-type CtiScenePoint): in the order the keyboard steps through
 * @hits: where a pointer means which point; internal
 * @fit: (owned) (nullable): what its texts are drawn with, from the first time on; internal
 * @plot: the part of the page that days or scores are drawn on, empty where a chart has none
 *
 * A chart that is laid out: it can be drawn, hit and read aloud without its data or style.
 */
typedef struct
{
  double width;
  double height;
  char *font_family;
  char *title;
  char *description;
  GPtrArray *shapes;
  GPtrArray *texts;
  GPtrArray *points;
  GArray *hits;
  struct _CtiTextFit *fit;
  CtiBox plot;
} CtiScene;

CtiScene *cti_scene_new (const CtiChartStyle *style, const char *title, const char *description);
void cti_scene_free (CtiScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiScene, cti_scene_free)

void cti_scene_draw (const CtiScene *scene, cairo_t *cr);

int cti_scene_hit (const CtiScene *scene, double x, double y);
guint cti_scene_n_points (const CtiScene *scene);
const CtiScenePoint *cti_scene_get_point (const CtiScene *scene, guint index);
int cti_scene_find_point (const CtiScene *scene, const char *id);
char *cti_scene_describe (const CtiScene *scene);
const CtiShape *cti_scene_find_shape (const CtiScene *scene, const char *id);

CtiShape *cti_scene_add_path (CtiScene *scene,
                              CtiShapeKind kind,
                              const CtiPoint *points,
                              guint n_points) G_GNUC_WARN_UNUSED_RESULT;
CtiShape *cti_scene_add_line (CtiScene *scene, double x1, double y1, double x2, double y2)
    G_GNUC_WARN_UNUSED_RESULT;
CtiShape *
cti_scene_add_rect (CtiScene *scene, const CtiBox *box, double radius) G_GNUC_WARN_UNUSED_RESULT;
CtiShape *
cti_scene_add_circle (CtiScene *scene, double x, double y, double radius) G_GNUC_WARN_UNUSED_RESULT;
void cti_scene_add_marker (CtiScene *scene,
                           const char *id,
                           CtiMarker marker,
                           const CtiPoint *at,
                           double radius,
                           const CtiColor *color,
                           const CtiColor *inside);
CtiSceneText *cti_scene_add_text (CtiScene *scene,
                                  const char *text,
                                  const CtiBox *box,
                                  CtiTextAlign align,
                                  double size,
                                  const CtiColor *color);
guint cti_scene_add_point (CtiScene *scene,
                           const char *id,
                           const char *sentence,
                           double x,
                           double y,
                           double radius);
guint cti_scene_add_child_point (CtiScene *scene,
                                 guint parent,
                                 const char *id,
                                 const char *sentence,
                                 double x,
                                 double y,
                                 double radius);
void cti_scene_add_hit_box (CtiScene *scene, guint point, const CtiBox *box);
void cti_scene_add_hit_line (CtiScene *scene,
                             guint point,
                             const CtiPoint *from,
                             const CtiPoint *to,
                             double reach);

int cti_scene_walk (const CtiScene *scene, int from, CtiSceneStep step);

void cti_scene_move (CtiScene *scene, double dx, double dy);
void cti_scene_take (CtiScene *scene, CtiScene *part, double x, double y, const char *prefix);

gboolean cti_box_overlaps (const CtiBox *one, const CtiBox *other, double air);

G_END_DECLS
