/* A scene on a Cairo context: the one draw function of screen, PDF, SVG and PNG.
 *
 * No group, mask or clip is pushed: their ids in SVG count through the process, and two runs would
 * differ. Nothing is painted under the chart, since white paint hides earlier text on a page. */

#include "cti-scene.h"

#include "cti-text-fit.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

static void
set_color (cairo_t *cr, const CtiColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
trace_rect (cairo_t *cr, const CtiShape *shape)
{
  const CtiPoint *a = &shape->points[0];
  const CtiPoint *b = &shape->points[1];
  double r = shape->radius;

  if (r <= 0)
    {
      cairo_rectangle (cr, a->x, a->y, b->x - a->x, b->y - a->y);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, b->x - r, a->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, b->x - r, b->y - r, r, 0, G_PI_2);
  cairo_arc (cr, a->x + r, b->y - r, r, G_PI_2, G_PI);
  cairo_arc (cr, a->x + r, a->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
trace (cairo_t *cr, const CtiShape *shape)
{
  cairo_new_path (cr);
  if (shape->kind == CTI_SHAPE_CIRCLE)
    {
      cairo_arc (cr, shape->points[0].x, shape->points[0].y, shape->radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      return;
    }
  if (shape->kind == CTI_SHAPE_RECT)
    {
      trace_rect (cr, shape);
      return;
    }
  for (guint i = 0; i < shape->n_points; i++)
    cairo_line_to (cr, shape->points[i].x, shape->points[i].y);
  if (shape->kind == CTI_SHAPE_POLYGON)
    cairo_close_path (cr);
}

static void
draw_shape (cairo_t *cr, const CtiShape *shape)
{
  gboolean dashed = shape->dash[0] > 0;

  trace (cr, shape);
  if (shape->fill.alpha > 0)
    {
      set_color (cr, &shape->fill);
      cairo_fill_preserve (cr);
    }
  if (shape->stroke.alpha > 0 && shape->width > 0)
    {
      set_color (cr, &shape->stroke);
      cairo_set_line_width (cr, shape->width);
      cairo_set_dash (cr, shape->dash, dashed ? 4 : 0, 0);
      cairo_set_line_cap (cr, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

/* Cairo puts each glyph of text on a whole pixel, which leaves uneven gaps between the letters of
 * unhinted text; as outlines they lie where they were measured. Pages and SVG keep real text. */
static gboolean
keeps_text (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_PS ||
         type == CAIRO_SURFACE_TYPE_SVG;
}

static PangoLayout *
get_layout (const CtiScene *scene, const CtiSceneText *text)
{
  PangoLayout *layout = cti_text_fit_get_layout (scene->fit, text->text, text->size, text->bold);

  pango_layout_set_alignment (layout, text->align == CTI_TEXT_ALIGN_LEFT     ? PANGO_ALIGN_LEFT
                                      : text->align == CTI_TEXT_ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                                                             : PANGO_ALIGN_RIGHT);
  return layout;
}

/* The letters as a path at the origin; they are shaped once and kept with the text. */
static void
trace_letters (cairo_t *cr, const CtiScene *scene, CtiSceneText *text)
{
  cairo_new_path (cr);
  if (text->outline != NULL)
    {
      cairo_append_path (cr, text->outline);
      return;
    }
  pango_cairo_layout_path (cr, get_layout (scene, text));
  text->outline = cairo_copy_path (cr);
}

static void
draw_halo (cairo_t *cr, const CtiSceneText *text)
{
  set_color (cr, &text->halo);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, text->size * 0.32);
  cairo_stroke_preserve (cr);
}

static void
draw_outline (cairo_t *cr, const CtiScene *scene, CtiSceneText *text)
{
  cairo_save (cr);
  cairo_translate (cr, text->box.x, text->box.y);
  trace_letters (cr, scene, text);
  if (text->halo.alpha > 0)
    draw_halo (cr, text);
  set_color (cr, &text->color);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_text (cairo_t *cr, const CtiScene *scene, const CtiSceneText *text)
{
  PangoLayout *layout = get_layout (scene, text);

  cairo_move_to (cr, text->box.x, text->box.y);
  if (text->halo.alpha > 0)
    {
      pango_cairo_layout_path (cr, layout);
      draw_halo (cr, text);
      cairo_new_path (cr);
      cairo_move_to (cr, text->box.x, text->box.y);
    }
  set_color (cr, &text->color);
  pango_cairo_show_layout (cr, layout);
}

static gboolean
is_plain_dot (const CtiShape *shape, const CtiColor *fill)
{
  return shape->kind == CTI_SHAPE_CIRCLE && shape->stroke.alpha <= 0 && shape->fill.alpha >= 1 &&
         (fill == NULL || memcmp (&shape->fill, fill, sizeof *fill) == 0);
}

/* Draws dots of one colour that follow each other at once, as those along the axes of a star.
 * Returns how many. */
static guint
draw_dots (cairo_t *cr, const CtiScene *scene, guint from)
{
  const CtiColor *fill = NULL;
  guint at = from;

  cairo_new_path (cr);
  for (; at < scene->shapes->len; at++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, at);

      if (!is_plain_dot (shape, fill))
        break;
      fill = &shape->fill;
      cairo_new_sub_path (cr);
      cairo_arc (cr, shape->points[0].x, shape->points[0].y, shape->radius, 0, 2 * G_PI);
    }
  if (fill == NULL)
    return 0;
  set_color (cr, fill);
  cairo_fill (cr);
  return at - from;
}

static void
draw_shapes (cairo_t *cr, const CtiScene *scene, gboolean one_by_one)
{
  guint i = 0;

  while (i < scene->shapes->len)
    {
      guint n_dots = one_by_one ? 0 : draw_dots (cr, scene, i);

      if (n_dots == 0)
        draw_shape (cr, g_ptr_array_index (scene->shapes, i));
      i += MAX (n_dots, 1);
    }
}

/**
 * cti_scene_draw:
 * @scene: a scene
 * @cr: a context whose unit is one point at the wanted scale
 *
 * Draws @scene with its upper left corner at the origin of @cr. The state of @cr is kept. Letters
 * are shaped the first time and kept with the scene: drawing it again is quicker.
 */
void
cti_scene_draw (const CtiScene *scene, cairo_t *cr)
{
  gboolean as_text = keeps_text (cr);

  if (scene->fit == NULL)
    ((CtiScene *) scene)->fit = cti_text_fit_new (scene->font_family);
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (!as_text)
    {
      /* A third less work; looked at beside the finest edges, letters too, it is the same. */
      cairo_set_tolerance (cr, 0.2);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
    }
  draw_shapes (cr, scene, as_text);
  for (guint i = 0; i < scene->texts->len; i++)
    if (as_text)
      draw_text (cr, scene, g_ptr_array_index (scene->texts, i));
    else
      draw_outline (cr, scene, g_ptr_array_index (scene->texts, i));
  cairo_restore (cr);
}
