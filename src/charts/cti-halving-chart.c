/* Contacts of each phase beside what the method expects: support that halves from phase to phase,
 * and coordination that stays, each in a panel of its own with one scale for both.
 *
 * What was given is a bar, what is expected a dashed outline around or inside it. The panels stand
 * side by side on a wide page and below each other on a narrow one. */

#include "cti-halving-chart.h"

#include "cti-chart-legend.h"
#include "cti-chart-page.h"

#include <math.h>

/* All in em, the base font size. */
#define WIDE      38.0
#define PANEL_GAP 3.0
#define GAP       1.3
#define PLOT      10.0
#define MIN_PLOT  6.0
#define MAX_PANEL 32.0
#define HATCH     0.55
#define MAX_ROOM  9.0
/* Of the room of a phase. */
#define BAR      0.5
#define EXPECTED 0.72

typedef struct
{
  CtiChartPage page;
  const CtiHalvingData *data;
  double plot; /* height of the tallest bar */
  double most; /* what the tallest bar stands for */
} Halving;

static double
find_most (const CtiHalvingData *data)
{
  double most = 0;

  for (guint i = 0; i < CTI_HALVING_N_KINDS; i++)
    for (guint j = 0; j < data->n_phases; j++)
      most = MAX (most, MAX (data->bars[i][j].given, data->bars[i][j].expected));
  return most > 0 ? most : 1;
}

static void
dress_given (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint kind, char *id)
{
  const CtiColor *color = kind == CTI_HALVING_SUPPORT ? &style->series[0] : &style->coordination;
  CtiShape *shape = cti_scene_add_rect (scene, box, 0);

  shape->id = id;
  shape->fill = cti_color_with_alpha (color, kind == CTI_HALVING_SUPPORT ? 0.85 : 0.35);
  if (kind != CTI_HALVING_SUPPORT)
    _cti_chart_add_hatch (scene, box, HATCH * style->font_points, color, style->line_width * 0.6);
  shape = cti_scene_add_rect (scene, box, 0);
  shape->stroke = *color;
  shape->width = style->line_width * 0.5;
}

static void
dress_expected (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, char *id)
{
  CtiPoint points[] = { { box->x, box->y + box->height },
                        { box->x, box->y },
                        { box->x + box->width, box->y },
                        { box->x + box->width, box->y + box->height } };
  CtiShape *shape = cti_scene_add_path (scene, CTI_SHAPE_LINE, points, G_N_ELEMENTS (points));

  shape->id = id;
  shape->stroke = style->ink;
  shape->width = style->line_width * 0.55;
  shape->dash[0] = shape->dash[2] = shape->width * 3;
  shape->dash[1] = shape->dash[3] = shape->width * 2;
}

static void
draw_bar (const Halving *self, guint kind, guint phase, double x, double room, double bottom)
{
  const CtiChartPage *page = &self->page;
  const CtiHalvingBar *bar = &self->data->bars[kind][phase];
  double given = self->plot * MAX (bar->given, 0) / self->most;
  double expected = self->plot * MAX (bar->expected, 0) / self->most;
  double top = bottom - MAX (given, expected);
  CtiBox inner = { x + room * (1 - BAR) / 2, bottom - given, room * BAR, given };
  CtiBox outer = { x + room * (1 - EXPECTED) / 2, bottom - expected, room * EXPECTED, expected };
  CtiBox target = { x, top - 1.5 * page->em, room, bottom - top + 1.5 * page->em };
  CtiChartPen pen = { page->small, TRUE, &page->style->ink };
  g_autofree char *id = g_strdup_printf ("bar/%u/%u", kind, phase);
  guint point;

  if (given > 0)
    dress_given (page->scene, page->style, &inner, kind, g_strdup (id));
  if (expected > 0)
    dress_expected (page->scene, page->style, &outer,
                    g_strdup_printf ("expected/%u/%u", kind, phase));
  _cti_chart_page_try_text (page, bar->text, &(CtiPoint){ x + room / 2, top - 0.25 * page->em },
                            &(CtiPoint){ 0.5, 1 }, &pen);
  point = cti_scene_add_point (page->scene, id, bar->sentence ? bar->sentence : bar->text,
                               x + room / 2, bottom - given / 2, page->em * 0.8);
  cti_scene_add_hit_box (page->scene, point, &target);
}

/* Draws a panel. Returns where it ends. */
static double
draw_panel (const Halving *self, guint kind, double x, double y, double width)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen head = { page->em, TRUE, &page->style->ink };
  CtiChartPen small = { page->small, FALSE, &page->style->dim_ink };
  double room = MIN (width / MAX (self->data->n_phases, 1), MAX_ROOM * page->em);
  double bottom, end;
  CtiShape *line;

  y += _cti_chart_page_add_lines (page, self->data->kinds[kind], &(CtiPoint){ x, y }, 0, width,
                                  &head);
  bottom = y + 2.0 * page->em + self->plot;
  end = bottom;
  for (guint i = 0; i < self->data->n_phases; i++)
    {
      double height =
          _cti_chart_page_add_lines (page, self->data->phases[i],
                                     &(CtiPoint){ x + room * (i + 0.5), bottom + 0.3 * page->em },
                                     0.5, room - 0.4 * page->em, &small);

      draw_bar (self, kind, i, x + room * i, room, bottom);
      end = MAX (end, bottom + 0.3 * page->em + height);
    }
  line = cti_scene_add_line (page->scene, x, bottom, x + width, bottom);
  line->stroke = page->style->rim;
  line->width = page->style->line_width * 0.5;
  return end;
}

static void
draw_given_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint unused)
{
  CtiBox left = { box->x, box->y, box->width * 0.45, box->height };
  CtiBox right = { box->x + box->width * 0.55, box->y, box->width * 0.45, box->height };

  dress_given (scene, style, &left, CTI_HALVING_SUPPORT, NULL);
  dress_given (scene, style, &right, CTI_HALVING_COORDINATION, NULL);
}

static void
draw_expected_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint unused)
{
  dress_expected (scene, style, box, NULL);
}

static double
draw_legend (const Halving *self, double y)
{
  const CtiChartPage *page = &self->page;
  g_autoptr (CtiChartLegend) legend =
      _cti_chart_legend_new (page->style, page->fit, page->width - 2 * page->margin);
  double height;

  if (self->data->given_label != NULL)
    _cti_chart_legend_add_sample (legend, self->data->given_label, draw_given_sample, 0);
  if (self->data->expected_label != NULL)
    _cti_chart_legend_add_sample (legend, self->data->expected_label, draw_expected_sample, 0);
  height = _cti_chart_legend_get_height (legend);
  if (height <= 0)
    return y;
  _cti_chart_legend_draw (legend, page->scene, page->margin, y + GAP * page->em);
  return y + GAP * page->em + height;
}

static CtiScene *
lay_out (const CtiHalvingData *data, const CtiChartStyle *style, double width, double plot)
{
  Halving self = { .data = data, .plot = plot, .most = find_most (data) };
  CtiChartPage *page = &self.page;
  gboolean beside;
  double room, panel, x, end, other;

  _cti_chart_page_init (page, style, data->title, data->sentence, width);
  beside = page->width >= WIDE * page->em;
  room = page->width - 2 * page->margin;
  panel = MIN (beside ? (room - PANEL_GAP * page->em) / 2 : room, MAX_PANEL * page->em);
  x = page->margin + (room - (beside ? 2 * panel + PANEL_GAP * page->em : panel)) / 2;
  end = draw_panel (&self, CTI_HALVING_SUPPORT, x, page->margin, panel);
  other = beside ? draw_panel (&self, CTI_HALVING_COORDINATION, x + panel + PANEL_GAP * page->em,
                               page->margin, panel)
                 : draw_panel (&self, CTI_HALVING_COORDINATION, x, end + GAP * page->em, panel);
  end = MAX (end, other);
  end = draw_legend (&self, end);
  return _cti_chart_page_end (page, end + page->margin);
}

/**
 * cti_halving_chart_layout:
 * @data: contacts of phases
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out contacts of phases. Its points are "bar/0/0" (kind, phase); its shapes have the same
 * names, and "expected/0/0".
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_halving_chart_layout (const CtiHalvingData *data,
                          const CtiChartStyle *style,
                          double width,
                          double height)
{
  double em = style->font_points;
  gboolean beside = width >= WIDE * em;
  CtiScene *scene = lay_out (data, style, width, PLOT * em);
  double stretch = (height - scene->height) / (beside ? 1 : 2);

  if (height > 0 && fabs (stretch) > 1)
    {
      cti_scene_free (scene);
      scene = lay_out (data, style, width, MAX (PLOT * em + stretch, MIN_PLOT * em));
    }
  scene->height = MAX (scene->height, height);
  return scene;
}
