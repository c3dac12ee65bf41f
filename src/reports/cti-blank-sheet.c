/* Forms for paper: a line for each area or statement, with a circle to mark for each answer, and
 * room for the day. All of it fits one page of A4: the lines share what room there is, and where
 * that is little the circles are smaller. */

#include "cti-blank-sheet.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "cti-chart-target.h"
#include "cti-star.h"
#include "cti-wellbeing.h"
#include "cti-words.h"

#define MARGIN     CTI_MM (18)
#define WIDTH      (CTI_A4_WIDTH - 2 * MARGIN)
#define BOTTOM     (CTI_A4_HEIGHT - MARGIN)
#define FONT       "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define TITLE_SIZE 22.0
#define TEXT_SIZE  12.0
#define CIRCLE     CTI_MM (4.6)
#define SMALLEST   CTI_MM (2.4) /* radius in which a number of two digits can still be read */
#define AIR        4.0
#define HIGHEST    CTI_MM (24)

struct _CtiBlankSheet
{
  const char *title; /* (unowned): translated */
  const char *how;   /* (unowned): translated */
  char *code;        /* (owned) */
  GPtrArray *lines;  /* (owned) (element-type utf8) */
  int first;         /* the first and the last number of each line */
  int last;
};

static CtiBlankSheet *
sheet_new (const char *title, const char *how, const char *code, char letter, int first, int last)
{
  CtiBlankSheet *self = g_new0 (CtiBlankSheet, 1);

  self->title = title;
  self->how = how;
  self->code = g_strdup_printf ("%s-%c", code, letter);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->first = first;
  self->last = last;
  return self;
}

/**
 * cti_blank_sheet_new_star:
 * @code: the case code
 * @areas: (element-type CtiArea): the areas of the star
 *
 * Returns: (transfer full): a star to be filled in
 */
CtiBlankSheet *
cti_blank_sheet_new_star (const char *code, GPtrArray *areas)
{
  CtiBlankSheet *self =
      sheet_new (C_ ("blank sheet", "My star"),
                 C_ ("blank sheet", "1 is hard. 10 is: I manage myself. Mark one number, or none."),
                 code, CTI_BLANK_STAR, CTI_SCORE_MIN, CTI_SCORE_MAX);

  for (guint i = 0; i < areas->len; i++)
    g_ptr_array_add (self->lines, g_strdup (cti_words_area (g_ptr_array_index (areas, i))));
  return self;
}

/**
 * cti_blank_sheet_new_wellbeing:
 * @code: the case code
 *
 * The statements are cues of our own: the form itself is the team's (design 2).
 *
 * Returns: (transfer full): a WHO-5 to be filled in
 */
CtiBlankSheet *
cti_blank_sheet_new_wellbeing (const char *code)
{
  static const char *const fields[] = { "glad", "calm", "active", "rested", "interested" };
  CtiBlankSheet *self =
      sheet_new (C_ ("blank sheet", "How I feel"),
                 C_ ("blank sheet", "Think of the last two weeks. 5 is all the time, 0 is never."),
                 code, CTI_BLANK_WELLBEING, 0, CTI_WELLBEING_ANSWER_MAX);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (self->lines, g_strdup (cti_words_field ("who5", fields[i])));
  return self;
}

/**
 * cti_blank_sheet_free:
 * @self: (transfer full): a sheet
 */
void
cti_blank_sheet_free (CtiBlankSheet *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->code);
  g_free (self);
}

/**
 * cti_blank_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): its heading
 */
const char *
cti_blank_sheet_get_title (const CtiBlankSheet *self)
{
  return self->title;
}

/**
 * cti_blank_sheet_get_code:
 * @self: a sheet
 *
 * Returns: (transfer none): what is typed to enter it
 */
const char *
cti_blank_sheet_get_code (const CtiBlankSheet *self)
{
  return self->code;
}

static double
draw_text (cairo_t *cr, PangoContext *context, const char *text, double size, double x, double y)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  int height = 0;

  pango_font_description_set_family (description, FONT);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) (WIDTH * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  cti_sheet_show_layout (cr, layout, x, y, WIDTH);
  pango_layout_get_size (layout, NULL, &height);
  pango_font_description_free (description);
  return (double) height / PANGO_SCALE;
}

static void
draw_circle (cairo_t *cr, PangoContext *context, int number, double x, double y, double radius)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *text = g_strdup_printf ("%d", number);
  int width = 0, height = 0;

  pango_font_description_set_family (description, FONT);
  pango_font_description_set_absolute_size (description, MIN (TEXT_SIZE, radius) * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  cairo_move_to (cr, x - (double) width / PANGO_SCALE / 2, y - (double) height / PANGO_SCALE / 2);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (description);
}

/* @room is what it has down to the next. */
static void
draw_line (const CtiBlankSheet *self,
           cairo_t *cr,
           PangoContext *context,
           guint index,
           double y,
           double room)
{
  int count = self->last - self->first + 1;
  double step = WIDTH / count;
  double high =
      draw_text (cr, context, g_ptr_array_index (self->lines, index), TEXT_SIZE, MARGIN, y);
  double radius = CLAMP ((room - high - 2 * AIR) / 2, SMALLEST, CIRCLE);

  for (int i = 0; i < count; i++)
    {
      double at = CIRCLE + i * MIN (step, CTI_MM (17));

      draw_circle (cr, context, self->first + i,
                   cti_words_is_right_to_left () ? MARGIN + WIDTH - at : MARGIN + at,
                   y + high + AIR + radius, radius);
    }
}

static void
draw_all (const CtiBlankSheet *self, cairo_t *cr)
{
  PangoContext *context = cti_sheet_make_context (cr);
  double y = MARGIN, step;
  g_autofree char *day = g_strdup_printf ("%s  ______________", C_ ("blank sheet", "Day"));

  y += draw_text (cr, context, self->title, TITLE_SIZE, MARGIN, y);
  y += draw_text (cr, context, self->code, TEXT_SIZE, MARGIN, y) + 4;
  y += draw_text (cr, context, day, TEXT_SIZE, MARGIN, y) + 8;
  y += draw_text (cr, context, self->how, TEXT_SIZE, MARGIN, y) + 14;
  step = MIN ((BOTTOM - y) / self->lines->len, HIGHEST);
  for (guint i = 0; i < self->lines->len; i++)
    draw_line (self, cr, context, i, y + i * step, step);
  g_object_unref (context);
}

/**
 * cti_blank_sheet_draw:
 * @self: a sheet
 * @cr: where to draw
 * @width: width of the page, margins included
 * @height: height of the page
 */
void
cti_blank_sheet_draw (const CtiBlankSheet *self, cairo_t *cr, double width, double height)
{
  double scale = MIN (width / CTI_A4_WIDTH, height / CTI_A4_HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, (width - CTI_A4_WIDTH * scale) / 2, (height - CTI_A4_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_all (self, cr);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_blank_sheet_draw (sheet, cr, width, height);
}

/**
 * cti_blank_sheet_to_pdf:
 * @self: a sheet
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_blank_sheet_to_pdf (const CtiBlankSheet *self, const char *created, GError **error)
{
  return cti_sheet_to_pdf (self->title, 1, created, draw_page, (gpointer) self, error);
}
