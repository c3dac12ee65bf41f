/* What it costs to draw a star of three readings, beside a bare program of Cairo and Pango that
 * draws the same lines, points and words by hand (design 10). Both run in turns; the median counts.
 * "redraw" is what the window does, with a scene that is laid out; the files are made from it. */

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#include "bench.h"
#include "chart-samples.h"
#include "cti-caseload-chart.h"
#include "cti-chart-target.h"
#include "cti-star-chart.h"

#define ROUNDS 60
#define WIDTH  700
#define HEIGHT 640

static CtiStarChartData *
make_star (void)
{
  static const int between[] = { 6, 5, 3, 4, 6, 6, 4, 6, 5, 0 };
  CtiStarChartData *data = sample_star ();

  cti_star_chart_data_add_series (data, "12.05.2026 · 4. måned · fælles", CTI_STAR_SERIES_BETWEEN,
                                  2, between, SAMPLE_N_AREAS);
  return data;
}

/* --- The floor -------------------------------------------------------------------------------- */

static void
floor_words (cairo_t *cr, PangoLayout *layout, const CtiSceneText *text)
{
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell");

  pango_font_description_set_absolute_size (font, text->size * PANGO_SCALE);
  pango_font_description_set_weight (font, text->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text->text, -1);
  cairo_move_to (cr, text->box.x, text->box.y);
  if (text->halo.alpha > 0)
    {
      pango_cairo_layout_path (cr, layout);
      cairo_set_source_rgba (cr, text->halo.red, text->halo.green, text->halo.blue,
                             text->halo.alpha);
      cairo_set_line_width (cr, 2.7);
      cairo_stroke (cr);
      cairo_move_to (cr, text->box.x, text->box.y);
    }
  cairo_set_source_rgba (cr, text->color.red, text->color.green, text->color.blue,
                         text->color.alpha);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
}

/* Every text of the scene at its place: the words are the same, only the way is shorter. */
static void
floor_texts (cairo_t *cr, const CtiScene *scene)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);

  for (guint i = 0; i < scene->texts->len; i++)
    floor_words (cr, layout, g_ptr_array_index (scene->texts, i));
  g_object_unref (layout);
}

static void
floor_path (cairo_t *cr, const CtiShape *shape)
{
  if (shape->kind == CTI_SHAPE_CIRCLE)
    cairo_arc (cr, shape->points[0].x, shape->points[0].y, shape->radius, 0, 2 * G_PI);
  else if (shape->kind == CTI_SHAPE_RECT)
    cairo_rectangle (cr, shape->points[0].x, shape->points[0].y,
                     shape->points[1].x - shape->points[0].x,
                     shape->points[1].y - shape->points[0].y);
  else
    for (guint i = 0; i < shape->n_points; i++)
      cairo_line_to (cr, shape->points[i].x, shape->points[i].y);
  if (shape->kind == CTI_SHAPE_POLYGON)
    cairo_close_path (cr);
}

static void
floor_draw (cairo_t *cr, const CtiScene *scene)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, i);

      cairo_new_path (cr);
      floor_path (cr, shape);
      cairo_set_source_rgba (cr, shape->fill.red, shape->fill.green, shape->fill.blue,
                             shape->fill.alpha);
      if (shape->fill.alpha > 0)
        cairo_fill_preserve (cr);
      cairo_set_source_rgba (cr, shape->stroke.red, shape->stroke.green, shape->stroke.blue,
                             shape->stroke.alpha);
      cairo_set_line_width (cr, shape->width);
      cairo_set_dash (cr, shape->dash, shape->dash[0] > 0 ? 4 : 0, 0);
      if (shape->stroke.alpha > 0 && shape->width > 0)
        cairo_stroke (cr);
    }
  floor_texts (cr, scene);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
floor_on (cairo_surface_t *surface, const CtiScene *scene)
{
  cairo_t *cr = cairo_create (surface);

  floor_draw (cr, scene);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
floor_redraw (const CtiScene *scene)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  floor_on (image, scene);
}

static void
floor_svg (const CtiScene *scene)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();

  floor_on (cairo_svg_surface_create_for_stream (append, out, WIDTH, HEIGHT), scene);
}

static void
floor_pdf (const CtiScene *scene)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();

  floor_on (cairo_pdf_surface_create_for_stream (append, out, WIDTH, HEIGHT), scene);
}

static void
floor_png (const CtiScene *scene)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * WIDTH, 2 * HEIGHT);
  cairo_t *cr = cairo_create (image);

  cairo_scale (cr, 2, 2);
  floor_draw (cr, scene);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (image, append, out);
  cairo_surface_destroy (image);
}

/* --- Ours ------------------------------------------------------------------------------------- */

static void
ours_redraw (const CtiScene *scene)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (image);

  cti_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

static void
ours_svg (const CtiScene *scene)
{
  g_autoptr (GBytes) bytes = cti_scene_to_svg (scene, NULL);
}

static void
ours_pdf (const CtiScene *scene)
{
  g_autoptr (GBytes) bytes = cti_scene_to_pdf (scene, "2026-11-21T00:00:00Z", NULL);
}

static void
ours_png (const CtiScene *scene)
{
  g_autoptr (GBytes) bytes = cti_scene_to_png (scene, 2, NULL);
}

static void
measure (const char *what,
         const CtiScene *scene,
         void (*ours) (const CtiScene *),
         void (*bare) (const CtiScene *),
         double goal)
{
  g_autofree char *work = g_strdup_printf ("star of three readings, %s", what);
  double times[ROUNDS], floors[ROUNDS];

  ours (scene);
  bare (scene);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      bare (scene);
      floors[i] = (double) (g_get_monotonic_time () - start) / 1000;
      start = g_get_monotonic_time ();
      ours (scene);
      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  bench_report (work, "ms", bench_median (times, ROUNDS), bench_median (floors, ROUNDS), goal);
}

/* A list of a hundred lines draws those that are seen; this is what each new one costs, and what
 * all would. */
static void
measure_caseload (const CtiChartStyle *style)
{
  g_autoptr (CtiCaseloadData) data = sample_caseload (100);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1000, 30);
  cairo_t *cr = cairo_create (image);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < data->lines->len; i++)
    {
      g_autoptr (CtiScene) line =
          cti_caseload_chart_layout_line (data->axis, data->lines->pdata[i], style, 1000);

      cti_scene_draw (line, cr);
    }
  g_print ("caseload, a line laid out and drawn %.2f ms, 100 lines %.1f ms\n",
           (double) (g_get_monotonic_time () - start) / 1000 / data->lines->len,
           (double) (g_get_monotonic_time () - start) / 1000);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

int
main (void)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiStarChartData) data = make_star ();
  g_autoptr (CtiScene) scene = cti_star_chart_layout (data, style, WIDTH, HEIGHT);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < ROUNDS; i++)
    cti_scene_free (cti_star_chart_layout (data, style, WIDTH, HEIGHT));
  g_print ("layout %6.2f ms\n", (double) (g_get_monotonic_time () - start) / 1000 / ROUNDS);
  measure ("redraw", scene, ours_redraw, floor_redraw, 1.5);
  measure ("SVG", scene, ours_svg, floor_svg, 1.5);
  measure ("PDF", scene, ours_pdf, floor_pdf, 1.5);
  measure ("PNG", scene, ours_png, floor_png, 1.0);
  measure_caseload (style);
  return 0;
}
