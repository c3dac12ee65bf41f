/* Text on paper, for her to keep where others may see it. It is one page of A4: the text is set as
 * large as the page allows, between two limits. What does not fit at the smallest size runs on to a
 * further page, line by line, rather than being left out; then each page says whose it is, and of
 * how many it is one.
 *
 * Text flows down one column, from right to left where the language does, and a picture stands in
 * it as a line of its own. Setting it and counting its pages is the same walk; only the lines of
 * the page that is asked for are drawn. */

#include "cti-text-sheet.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "cti-text.h"

#define MARGIN     CTI_MM (22)
#define TEXT_WIDTH CTI_TEXT_SHEET_WIDTH
#define BOTTOM     (CTI_A4_HEIGHT - MARGIN)
#define FONT       "Cantarell, Noto Sans, DejaVu Sans, sans-serif"

/* Sizes in points; small print is no help on a hard day. */
#define LARGEST    14.0
#define SMALLEST   11.0
#define STEP       0.5
#define TITLE_SIZE 26.0
#define FOOT_SIZE  9.0
#define FOOT       (CTI_A4_HEIGHT - CTI_MM (15))

#define PICTURE_HEIGHT (CTI_A4_HEIGHT * 0.48)

typedef struct
{
  char *heading;     /* (owned) (nullable) */
  char *text;        /* (owned) (nullable) */
  CtiScene *picture; /* (owned) (nullable): instead of them */
} Section;

struct _CtiTextSheet
{
  char *title;      /* (owned) */
  char *under;      /* (owned) */
  GArray *sections; /* (owned) (element-type Section) */
  double size;      /* 0 until it is chosen */
  int n_pages;
};

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  int wanted; /* the page that is drawn, -1 for none */
  int page;   /* the page the text has come to */
  double y;
} Flow;

static void
clear_section (gpointer data)
{
  Section *section = data;

  g_free (section->heading);
  g_free (section->text);
  g_clear_pointer (&section->picture, cti_scene_free);
}

static void
turn_page (Flow *flow)
{
  flow->page++;
  flow->y = MARGIN;
}

static PangoLayout *
make_layout (const Flow *flow, const char *text, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (flow->context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, FONT);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) (TEXT_WIDTH * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.2f);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  return layout;
}

static void
flow_line (Flow *flow, PangoLayoutIter *iter)
{
  int top = 0, bottom = 0;
  double height, rise;

  pango_layout_iter_get_line_yrange (iter, &top, &bottom);
  height = (double) (bottom - top) / PANGO_SCALE;
  rise = (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE;
  if (flow->y + height > BOTTOM)
    turn_page (flow);
  if (flow->page == flow->wanted)
    {
      cairo_move_to (flow->cr, MARGIN + cti_sheet_place_line (iter, TEXT_WIDTH), flow->y + rise);
      pango_cairo_show_layout_line (flow->cr, pango_layout_iter_get_line_readonly (iter));
    }
  flow->y += height;
}

static void
flow_text (Flow *flow, const char *text, double size, gboolean bold)
{
  g_autoptr (PangoLayout) layout = make_layout (flow, text, size, bold);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    flow_line (flow, iter);
  while (pango_layout_iter_next_line (iter));
}

static void
draw_rule (Flow *flow)
{
  flow->y += 10;
  if (flow->page == flow->wanted)
    {
      cairo_set_line_width (flow->cr, 1);
      cairo_move_to (flow->cr, MARGIN, flow->y);
      cairo_line_to (flow->cr, CTI_A4_WIDTH - MARGIN, flow->y);
      cairo_stroke (flow->cr);
    }
  flow->y += 14;
}

/* As wide as the text, and at most half a page high. */
static void
flow_picture (Flow *flow, const CtiScene *scene)
{
  double height = MIN (scene->height, PICTURE_HEIGHT);

  if (flow->y + height > BOTTOM)
    turn_page (flow);
  if (flow->page == flow->wanted)
    cti_scene_draw_in_box (scene, flow->cr, &(CtiBox){ MARGIN, flow->y, TEXT_WIDTH, height });
  flow->y += height + 12;
}

static void
flow_section (Flow *flow, const Section *section, double size)
{
  if (section->picture != NULL)
    {
      flow_picture (flow, section->picture);
      return;
    }
  if (flow->y + 4 * size > BOTTOM)
    turn_page (flow); /* a heading stands above its text, not at the foot of the page before */
  if (section->heading != NULL)
    flow_text (flow, section->heading, size + 1, TRUE);
  flow->y += 2;
  flow_text (flow, section->text, size, FALSE);
  flow->y += 1.2 * size;
}

/* Returns how many pages it takes. */
static int
flow_all (const CtiTextSheet *self, cairo_t *cr, int wanted, double size)
{
  Flow flow = { .cr = cr, .context = cti_sheet_make_context (cr), .wanted = wanted, .y = MARGIN };

  flow_text (&flow, self->title, TITLE_SIZE, TRUE);
  flow_text (&flow, self->under, SMALLEST, FALSE);
  draw_rule (&flow);
  for (guint i = 0; i < self->sections->len; i++)
    flow_section (&flow, &g_array_index (self->sections, Section, i), size);
  g_object_unref (flow.context);
  return flow.page + 1;
}

/* The largest size at which all of it stands on one page; the smallest if there is none. */
static void
choose_size (CtiTextSheet *self)
{
  cairo_rectangle_t page = { 0, 0, CTI_A4_WIDTH, CTI_A4_HEIGHT };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &page);
  cairo_t *cr = cairo_create (surface);

  self->size = LARGEST;
  self->n_pages = flow_all (self, cr, -1, self->size);
  while (self->n_pages > 1 && self->size > SMALLEST)
    {
      self->size -= STEP;
      self->n_pages = flow_all (self, cr, -1, self->size);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * cti_text_sheet_new:
 * @title: its heading, which says nothing of what the program is for
 * @under: what stands below that: a code, a day
 *
 * Returns: (transfer full): an empty sheet
 */
CtiTextSheet *
cti_text_sheet_new (const char *title, const char *under)
{
  CtiTextSheet *self = g_new0 (CtiTextSheet, 1);

  self->title = g_strdup (title);
  self->under = g_strdup (under);
  self->sections = g_array_new (FALSE, TRUE, sizeof (Section));
  g_array_set_clear_func (self->sections, clear_section);
  return self;
}

/**
 * cti_text_sheet_add:
 * @self: a sheet
 * @heading: (nullable): what stands above the text
 * @text: (nullable): the text; where there is none, nothing is added
 */
void
cti_text_sheet_add (CtiTextSheet *self, const char *heading, const char *text)
{
  Section section = { g_strdup (heading), g_strdup (text), NULL };

  if (!cti_text_is_blank (text))
    g_array_append_val (self->sections, section);
  else
    clear_section (&section);
  self->size = 0;
}

/**
 * cti_text_sheet_is_empty:
 * @self: a sheet
 *
 * Returns: whether nothing stands below its title
 */
gboolean
cti_text_sheet_is_empty (const CtiTextSheet *self)
{
  return self->sections->len == 0;
}

/**
 * cti_text_sheet_add_picture:
 * @self: a sheet
 * @picture: (transfer full): a scene that is %CTI_TEXT_SHEET_WIDTH wide
 */
void
cti_text_sheet_add_picture (CtiTextSheet *self, CtiScene *picture)
{
  Section section = { NULL, NULL, picture };

  g_array_append_val (self->sections, section);
  self->size = 0;
}

/* Once all of it stands there. */
static void
settle (const CtiTextSheet *self)
{
  if (self->size <= 0)
    choose_size ((CtiTextSheet *) self);
}

/**
 * cti_text_sheet_free:
 * @self: (transfer full): a sheet
 */
void
cti_text_sheet_free (CtiTextSheet *self)
{
  g_array_unref (self->sections);
  g_free (self->title);
  g_free (self->under);
  g_free (self);
}

/**
 * cti_text_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): the neutral heading, also for the print job
 */
const char *
cti_text_sheet_get_title (const CtiTextSheet *self)
{
  return self->title;
}

/**
 * cti_text_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages it takes: one, unless very much was written
 */
int
cti_text_sheet_get_n_pages (const CtiTextSheet *self)
{
  settle (self);
  return self->n_pages;
}

static void
draw_foot (const CtiTextSheet *self, cairo_t *cr, int page)
{
  Flow flow = { .context = cti_sheet_make_context (cr) };
  g_autofree char *number = g_strdup_printf (_ ("Page %d of %d"), page + 1, self->n_pages);
  g_autofree char *text = g_strdup_printf (C_ ("foot", "%s · %s"), self->under, number);
  PangoLayout *layout = make_layout (&flow, text, FOOT_SIZE, FALSE);

  cti_sheet_show_layout (cr, layout, MARGIN, FOOT, TEXT_WIDTH);
  g_object_unref (layout);
  g_object_unref (flow.context);
}

/**
 * cti_text_sheet_draw:
 * @self: a sheet
 * @cr: where to draw
 * @page: which page, from 0
 * @width: width of the page, margins included
 * @height: height of the page
 *
 * Draws the whole page, scaled from A4 and centred.
 */
void
cti_text_sheet_draw (const CtiTextSheet *self, cairo_t *cr, int page, double width, double height)
{
  double scale = MIN (width / CTI_A4_WIDTH, height / CTI_A4_HEIGHT);

  settle (self);
  cairo_save (cr);
  cairo_translate (cr, (width - CTI_A4_WIDTH * scale) / 2, (height - CTI_A4_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  flow_all (self, cr, page, self->size);
  if (self->n_pages > 1)
    draw_foot (self, cr, page);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_text_sheet_draw (sheet, cr, page, width, height);
}

/**
 * cti_text_sheet_to_pdf:
 * @self: a sheet
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_text_sheet_to_pdf (const CtiTextSheet *self, const char *created, GError **error)
{
  settle (self);
  return cti_sheet_to_pdf (self->title, self->n_pages, created, draw_page, (gpointer) self, error);
}
