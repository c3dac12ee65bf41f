/* The front sheet on paper: always one page of A4, since a second page is left in the printer. The
 * text is set as large as the page allows. Where even the smallest size does not do, long texts end
 * in dots after some lines, and a part says how many lines it leaves out; the program has them all.
 *
 * The heading is the case code. The name stands on the page only where it was asked for. */

#include "cti-front-sheet.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "cti-chart-target.h"
#include "cti-front-report.h"
#include "cti-sheet.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-report.h"
#include "cti-words-dates.h"

#define MARGIN       CTI_MM (18)
#define TEXT_WIDTH   (CTI_A4_WIDTH - 2 * MARGIN)
#define BOTTOM       (CTI_A4_HEIGHT - MARGIN)
#define FONT         "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define TITLE_SIZE   22.0
#define CHART_POINTS 8.0
/* More than a page of the smallest text holds; what is longer need not be laid out. */
#define LONGEST 1600

/* How tightly the page is set. */
typedef struct
{
  double size; /* of the text, in points */
  int lines;   /* that a text may have at most */
  guint rows;  /* that a part may have at most */
} Fit;

static const Fit fits[] = {
  { 11.5, 12, 20 }, { 10.5, 10, 20 }, { 9.5, 8, 20 }, { 8.5, 6, 12 },
  { 8.5, 3, 8 },    { 8.0, 2, 5 },    { 8.0, 1, 3 },
};

struct _CtiFrontSheet
{
  CtiFrontReport *report; /* (owned) */
  CtiScene *timeline;     /* (owned) (nullable): without a course there is none */
  char *title;            /* (owned) */
  char *under;            /* (owned) */
  Fit fit;
};

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const Fit *fit;
  double y;
} Page;

static PangoLayout *
make_layout (const Page *page, const char *text, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (page->context);
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *start =
      g_utf8_strlen (text, -1) > LONGEST ? g_utf8_substring (text, 0, LONGEST) : g_strdup (text);

  pango_font_description_set_family (description, FONT);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) (TEXT_WIDTH * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  g_strdelimit (start, "\n\r", ' ');
  pango_layout_set_height (layout, -page->fit->lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, start, -1);
  pango_font_description_free (description);
  return layout;
}

static void
draw_text (Page *page, const char *text, double size, gboolean bold, double grey)
{
  g_autoptr (PangoLayout) layout = make_layout (page, text, size, bold);
  int height = 0;

  cairo_set_source_rgb (page->cr, grey, grey, grey);
  cairo_move_to (page->cr, MARGIN, page->y);
  pango_cairo_show_layout (page->cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  page->y += (double) height / PANGO_SCALE;
}

static void
draw_rule (Page *page)
{
  page->y += 6;
  cairo_set_source_rgb (page->cr, 0.2, 0.2, 0.2);
  cairo_set_line_width (page->cr, 1);
  cairo_move_to (page->cr, MARGIN, page->y);
  cairo_line_to (page->cr, CTI_A4_WIDTH - MARGIN, page->y);
  cairo_stroke (page->cr);
  page->y += 8;
}

static void
draw_lines (Page *page, GPtrArray *lines)
{
  double size = page->fit->size;

  for (guint i = 0; i < MIN (lines->len, page->fit->rows); i++)
    {
      const CtiFrontLine *line = g_ptr_array_index (lines, i);

      draw_text (page, line->title, size, FALSE, 0);
      if (line->detail != NULL)
        draw_text (page, line->detail, size - 1, FALSE, 0.3);
      page->y += 0.25 * size;
    }
  if (lines->len > page->fit->rows)
    {
      guint rest = lines->len - page->fit->rows;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

      draw_text (page, more, size - 1, FALSE, 0.3);
    }
}

static void
draw_part (Page *page, const CtiFrontReport *report, CtiFrontPartKind part)
{
  double size = page->fit->size;

  if (report->parts[part]->len == 0)
    return;
  page->y += 0.7 * size;
  draw_text (page, cti_front_report_get_heading (part), size + 1, TRUE, 0);
  page->y += 2;
  draw_lines (page, report->parts[part]);
}

static void
draw_course (Page *page, const CtiFrontSheet *self)
{
  const CtiFrontReport *report = self->report;
  CtiBox box = { .x = MARGIN, .width = TEXT_WIDTH };

  page->y += 0.7 * page->fit->size;
  draw_text (page, report->phase, page->fit->size + 1, TRUE, 0);
  if (self->timeline == NULL)
    return;
  draw_text (page, report->standing, page->fit->size, FALSE, 0);
  page->y += 4;
  box.y = page->y;
  box.height = self->timeline->height;
  cti_scene_draw_in_box (self->timeline, page->cr, &box);
  page->y += box.height;
}

/* Returns where it ends. */
static double
draw_all (const CtiFrontSheet *self, cairo_t *cr, const Fit *fit)
{
  Page page = { .cr = cr, .context = cti_sheet_make_context (cr), .fit = fit, .y = MARGIN };

  draw_text (&page, self->title, TITLE_SIZE, TRUE, 0);
  draw_text (&page, self->under, fit->size, FALSE, 0.3);
  draw_rule (&page);
  draw_part (&page, self->report, CTI_FRONT_SAFETY);
  draw_course (&page, self);
  for (CtiFrontPartKind part = CTI_FRONT_AIM; part < CTI_FRONT_PART_COUNT; part++)
    draw_part (&page, self->report, part);
  g_object_unref (page.context);
  return page.y;
}

static void
choose_fit (CtiFrontSheet *self)
{
  cairo_rectangle_t paper = { 0, 0, CTI_A4_WIDTH, CTI_A4_HEIGHT };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &paper);
  cairo_t *cr = cairo_create (surface);

  for (gsize i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      self->fit = fits[i];
      if (draw_all (self, cr, &fits[i]) <= BOTTOM)
        break;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static CtiScene *
lay_out_timeline (const CtiCase *now, CtiDate today)
{
  g_autoptr (CtiTimelineData) data = cti_timeline_report_small_chart (now, today);
  g_autoptr (CtiChartStyle) style =
      cti_chart_style_new (CTI_CHART_STYLE_PAPER, "Cantarell", CHART_POINTS);

  return cti_timeline_chart_layout (data, style, TEXT_WIDTH, 0);
}

/**
 * cti_front_sheet_new:
 * @now: a case
 * @areas: (nullable) (element-type CtiGuideArea): focus areas by name
 * @today: the day that stands on the sheet
 * @with_name: whether the name stands on it too, where one is kept
 *
 * Returns: (transfer full): the sheet
 */
CtiFrontSheet *
cti_front_sheet_new (const CtiCase *now, GPtrArray *areas, CtiDate today, gboolean with_name)
{
  CtiFrontSheet *self = g_new0 (CtiFrontSheet, 1);
  g_autofree char *day = cti_words_date (today);

  self->report = cti_front_report_new (now, areas, today);
  self->timeline = self->report->has_course ? lay_out_timeline (now, today) : NULL;
  /* Translators: heading of the front sheet: case code. */
  self->title = g_strdup_printf (C_ ("front sheet", "Front sheet %s"), self->report->code);
  self->under = with_name && self->report->name != NULL
                    ? g_strdup_printf ("%s · %s", self->report->name, day)
                    : g_strdup (day);
  choose_fit (self);
  return self;
}

/**
 * cti_front_sheet_free:
 * @self: (transfer full): a sheet
 */
void
cti_front_sheet_free (CtiFrontSheet *self)
{
  cti_front_report_free (self->report);
  g_clear_pointer (&self->timeline, cti_scene_free);
  g_free (self->title);
  g_free (self->under);
  g_free (self);
}

/**
 * cti_front_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): the neutral heading, also for the print job
 */
const char *
cti_front_sheet_get_title (const CtiFrontSheet *self)
{
  return self->title;
}

/**
 * cti_front_sheet_draw:
 * @self: a sheet
 * @cr: where to draw
 * @width: width of the page, margins included
 * @height: height of the page
 *
 * Draws the page, scaled from A4 and centred.
 */
void
cti_front_sheet_draw (const CtiFrontSheet *self, cairo_t *cr, double width, double height)
{
  double scale = MIN (width / CTI_A4_WIDTH, height / CTI_A4_HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, (width - CTI_A4_WIDTH * scale) / 2, (height - CTI_A4_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  draw_all (self, cr, &self->fit);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_front_sheet_draw (sheet, cr, width, height);
}

/**
 * cti_front_sheet_to_pdf:
 * @self: a sheet
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF of one A4 page, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_front_sheet_to_pdf (const CtiFrontSheet *self, const char *created, GError **error)
{
  return cti_sheet_to_pdf (self->title, 1, created, draw_page, (gpointer) self, error);
}
