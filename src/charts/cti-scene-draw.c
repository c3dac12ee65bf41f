/* A scene on a Cairo context: the one draw function of screen, PDF, SVG and PNG.
 *
 * No group, mask or clip is pushed: their ids in SVG count through the process, and two runs would
 * differ. Nothing is painted under the chart, since white paint hides earlier text on a page. */

#include "cti-scene.h"

#include "cti-text-fit.h"

#include <math.h>
#include <pango/pangocairo.h>

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

static void
draw_text (cairo_t *cr, CtiTextFit *fit, const CtiSceneText *text)
{
  PangoLayout *layout = cti_text_fit_get_layout (fit, text->text, text->size, text->bold);

  pango_layout_set_alignment (layout, text->align == CTI_TEXT_ALIGN_LEFT     ? PANGO_ALIGN_LEFT
                                      : text->align == CTI_TEXT_ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                                                             : PANGO_ALIGN_RIGHT);
  if (text->halo.alpha > 0)
    {
      cairo_move_to (cr, text->box.x, text->box.y);
      pango_cairo_layout_path (cr, layout);
      set_color (cr, &text->halo);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_width (cr, text->size * 0.32);
      cairo_stroke (cr);
    }
  cairo_move_to (cr, text->box.x, text->box.y);
  set_color (cr, &text->color);
  if (keeps_text (cr))
    {
      pango_cairo_show_layout (cr, layout);
      return;
    }
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
}

/**
 * cti_scene_draw:
 * @scene: a scene
 * @cr: a context whose unit is one point at the wanted scale
 *
 * Draws @scene with its upper left corner at the origin of @cr. The state of @cr is kept.
 */
void
cti_scene_draw (const CtiScene *scene, cairo_t *cr)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new (scene->font_family);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < scene->shapes->len; i++)
    draw_shape (cr, g_ptr_array_index (scene->shapes, i));
  for (guint i = 0; i < scene->texts->len; i++)
    draw_text (cr, fit, g_ptr_array_index (scene->texts, i));
  cairo_restore (cr);
}
