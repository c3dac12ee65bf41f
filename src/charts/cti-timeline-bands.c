/* The bands of a timeline: contact period and phases, with their pauses.
 *
 * Words stand inside a band, left, or right of today's line when that crosses them. A band too
 * narrow for its words keeps its short title, and its words go to a key under the chart, so that
 * nothing is lost on a narrow page. */

#include "cti-chart-legend.h"
#include "cti-timeline-private.h"

#include <math.h>

typedef struct
{
  double width, height, title_height;
} Words;

static Words
measure_words (const CtiTimelinePage *page, const CtiTimelineBand *band)
{
  Words words = { 0 };
  double width = 0;
  double height = 0;

  cti_text_fit_measure (page->fit, band->title, page->em, TRUE, &words.width, &words.title_height);
  if (band->subtitle != NULL)
    cti_text_fit_measure (page->fit, band->subtitle, page->small, FALSE, &width, &height);
  words.width = MAX (words.width, width);
  words.height = words.title_height + height;
  return words;
}

static double
padding (const CtiTimelinePage *page)
{
  return page->em * 0.55;
}

static CtiBox
band_box (const CtiTimelinePage *page, const CtiTimelineBand *band, double y, double height)
{
  CtiBox box = _cti_timeline_span (page, band->start, band->end, y, height);
  double seam = MIN (page->em * 0.1, box.width * 0.1);

  box.x += seam;
  box.width -= 2 * seam;
  return box;
}

static gboolean
words_fit (const CtiTimelinePage *page, const CtiTimelineBand *band)
{
  CtiBox box = band_box (page, band, 0, 0);

  return measure_words (page, band).width + 2 * padding (page) <= box.width;
}

/* Whether the words of @band go to the key. One narrow band, such as a short contact period, goes
 * alone; when two are too narrow all go, so that the phases look alike. */
static gboolean
is_short (const CtiTimelinePage *page, const CtiTimelineBand *band)
{
  guint n_narrow = 0;

  for (guint i = 0; i < page->data->bands->len; i++)
    {
      const CtiTimelineBand *other = g_ptr_array_index (page->data->bands, i);

      n_narrow +=
          _cti_timeline_is_shown (page, other->start, other->end) && !words_fit (page, other);
    }
  return n_narrow > 1 || !words_fit (page, band);
}

/* Where the words of a band begin: left of today's line, right of it, or across it. */
static double
words_x (const CtiTimelinePage *page, const CtiBox *box, double width)
{
  double today = _cti_timeline_today_x (page);
  double pad = padding (page);
  double left = box->x + pad;

  if (page->data->today == CTI_DATE_NONE || left + width + pad / 2 < today || today < box->x)
    return left;
  return today + pad + width + pad <= box->x + box->width ? today + pad : left;
}

static const CtiColor *
band_fill (const CtiTimelinePage *page, const CtiTimelineBand *band)
{
  return &page->style->bands[band->fill % CTI_CHART_N_BANDS];
}

static void
add_words (const CtiTimelinePage *page, const CtiTimelineBand *band, const CtiBox *box)
{
  Words words = measure_words (page, band);
  double x = words_x (page, box, words.width);
  CtiBox at = { x, box->y + (box->height - words.height) / 2, 0, 0 };
  const CtiColor *fill = band_fill (page, band);
  CtiSceneText *text;

  cti_text_fit_measure (page->fit, band->title, page->em, TRUE, &at.width, &at.height);
  text = cti_scene_add_text (page->scene, band->title, &at, CTI_TEXT_ALIGN_LEFT, page->em,
                             &page->style->ink);
  text->bold = TRUE;
  text->halo = *fill;
  if (band->subtitle == NULL)
    return;
  at.y += at.height;
  cti_text_fit_measure (page->fit, band->subtitle, page->small, FALSE, &at.width, &at.height);
  cti_scene_add_text (page->scene, band->subtitle, &at, CTI_TEXT_ALIGN_LEFT, page->small,
                      &page->style->ink)
      ->halo = *fill;
}

/* @ground is what the title lies on. */
static void
add_short_title (const CtiTimelinePage *page,
                 const CtiTimelineBand *band,
                 const CtiBox *box,
                 const CtiColor *ground)
{
  CtiBox at;
  CtiSceneText *text;

  if (band->short_title == NULL)
    return;
  cti_text_fit_measure (page->fit, band->short_title, page->em, TRUE, &at.width, &at.height);
  if (at.width + 2 > box->width)
    return;
  at.x = box->x + (box->width - at.width) / 2;
  at.y = box->y + (box->height - at.height) / 2;
  text = cti_scene_add_text (page->scene, band->short_title, &at, CTI_TEXT_ALIGN_CENTER, page->em,
                             &page->style->ink);
  text->bold = TRUE;
  text->halo = *ground;
}

static void
add_band_shape (const CtiTimelinePage *page, const CtiTimelineBand *band, const CtiBox *box)
{
  CtiShape *shape = cti_scene_add_rect (page->scene, box, page->em * 0.35);

  shape->fill = *band_fill (page, band);
  shape->stroke = page->style->band_rim;
  shape->width = page->style->line_width * 0.5;
}

static void
add_band (const CtiTimelinePage *page, guint index, double y, double height)
{
  const CtiTimelineBand *band = g_ptr_array_index (page->data->bands, index);
  CtiBox box = band_box (page, band, y, height);
  g_autofree char *id = g_strdup_printf ("band/%u", index);
  guint point;

  add_band_shape (page, band, &box);
  ((CtiShape *) g_ptr_array_index (page->scene->shapes, page->scene->shapes->len - 1))->id =
      g_strdup (id);
  if (is_short (page, band))
    add_short_title (page, band, &box, band_fill (page, band));
  else
    add_words (page, band, &box);
  point = cti_scene_add_point (page->scene, id, band->sentence, box.x + box.width / 2,
                               y + height / 2, height / 2);
  cti_scene_add_hit_box (page->scene, point, &box);
}

/* Slanted lines inside @box, cut at its edges by arithmetic since a clip must not be used. */
static void
add_hatch (const CtiTimelinePage *page, const CtiBox *box)
{
  double step = page->em * 0.5;
  double bottom = box->y + box->height;

  for (double x = box->x - box->height + step / 2; x < box->x + box->width; x += step)
    {
      double from = MAX (x, box->x);
      double to = MIN (x + box->height, box->x + box->width);
      CtiShape *line;

      if (to <= from)
        continue;
      line = cti_scene_add_line (page->scene, from, bottom - (from - x), to, bottom - (to - x));
      line->stroke = cti_color_with_alpha (&page->style->ink, 0.45);
      line->width = page->style->line_width * 0.4;
    }
}

static void
add_pause (const CtiTimelinePage *page, guint index, double y, double height)
{
  const CtiTimelinePause *interval = g_ptr_array_index (page->data->pauses, index);
  CtiBox box = _cti_timeline_span (page, interval->start, interval->end, y, height);
  g_autofree char *id = g_strdup_printf ("pause/%u", index);
  CtiShape *frame;
  guint point;

  add_hatch (page, &box);
  frame = cti_scene_add_rect (page->scene, &box, 0);
  frame->id = g_strdup (id);
  frame->stroke = cti_color_with_alpha (&page->style->ink, 0.45);
  frame->width = page->style->line_width * 0.4;
  point = cti_scene_add_point (page->scene, id, interval->sentence, box.x + box.width / 2,
                               y + height / 2, height / 2);
  cti_scene_add_hit_box (page->scene, point, &box);
}

static double
add_pause_labels (CtiTimelinePage *page)
{
  guint n = page->data->pauses->len;
  g_autofree CtiTimelineLabel *labels = g_new0 (CtiTimelineLabel, n + 1);
  guint n_lanes;

  for (guint i = 0; i < n; i++)
    {
      const CtiTimelinePause *interval = g_ptr_array_index (page->data->pauses, i);
      CtiBox box = _cti_timeline_span (page, interval->start, interval->end, 0, 0);

      if (_cti_timeline_is_shown (page, interval->start, interval->end))
        labels[i].text = interval->label;
      labels[i].x = box.x + box.width / 2;
    }
  n_lanes = _cti_timeline_place_labels (page, labels, n, page->y);
  return n_lanes * page->small * 1.35;
}

/* The bands as they were to be: outlines below the real ones, so that what was put off is seen as a
 * step to the right. */
static void
add_planned (const CtiTimelinePage *page, guint index, double y, double height)
{
  const CtiTimelineBand *band = g_ptr_array_index (page->data->planned, index);
  CtiBox box = band_box (page, band, y, height);
  g_autofree char *id = g_strdup_printf ("planned/%u", index);
  CtiShape *shape;
  guint point;

  if (!_cti_timeline_is_shown (page, band->start, band->end) || box.width <= 0)
    return;
  shape = cti_scene_add_rect (page->scene, &box, MIN (page->em * 0.25, box.width / 2));
  shape->id = g_strdup (id);
  shape->stroke = page->style->dim_ink;
  shape->width = page->style->line_width * 0.5;
  shape->dash[0] = shape->dash[2] = page->em * 0.3;
  shape->dash[1] = shape->dash[3] = page->em * 0.22;
  add_short_title (page, band, &box, &page->style->background);
  point = cti_scene_add_point (page->scene, id, band->sentence, box.x + box.width / 2,
                               y + height / 2, height / 2);
  cti_scene_add_hit_box (page->scene, point, &box);
}

static void
add_planned_row (CtiTimelinePage *page)
{
  double height = page->em * 1.5;
  double y;

  if (page->data->planned->len == 0)
    return;
  y = _cti_timeline_begin_row (page, page->data->planned_label, &page->style->ink, height,
                               height / 2);
  for (guint i = 0; i < page->data->planned->len; i++)
    add_planned (page, i, y, height);
  page->y = MAX (page->y, y + height) + page->gap;
}

/**
 * _cti_timeline_add_bands:
 * @page: a page
 *
 * Adds the row of bands with their pauses and moves on to the next row.
 */
void
_cti_timeline_add_bands (CtiTimelinePage *page)
{
  double height = page->em * 3.1;
  double pauses, y;

  if (page->data->bands->len == 0)
    return;
  y = _cti_timeline_begin_row (page, page->data->bands_label, &page->style->ink, height,
                               height / 2);
  for (guint i = 0; i < page->data->bands->len; i++)
    {
      const CtiTimelineBand *band = g_ptr_array_index (page->data->bands, i);

      if (_cti_timeline_is_shown (page, band->start, band->end))
        add_band (page, i, y, height);
    }
  for (guint i = 0; i < page->data->pauses->len; i++)
    {
      const CtiTimelinePause *interval = g_ptr_array_index (page->data->pauses, i);

      if (_cti_timeline_is_shown (page, interval->start, interval->end))
        add_pause (page, i, y, height);
    }
  page->y = MAX (page->y, y + height + page->em * 0.2);
  pauses = add_pause_labels (page);
  page->y += pauses + page->gap * (pauses > 0 || page->data->planned->len > 0 ? 0.7 : 1);
  add_planned_row (page);
}

static void
add_key_entry (CtiTimelinePage *page, const CtiTimelineBand *band)
{
  double margin = page->beside ? page->left : page->margin;
  g_autofree char *words = band->subtitle ? g_strdup_printf ("%s · %s", band->title, band->subtitle)
                                          : g_strdup (band->title);
  CtiBox swatch = { margin, page->y, page->em * 2, page->em * 1.45 };
  CtiBox box = { margin + page->em * 2.7, page->y, 0, 0 };
  g_autofree char *lines =
      cti_text_fit_wrap (page->fit, words, page->em, FALSE, page->width - page->margin - box.x,
                         &box.width, &box.height);

  add_band_shape (page, band, &swatch);
  add_short_title (page, band, &swatch, band_fill (page, band));
  cti_scene_add_text (page->scene, lines, &box, CTI_TEXT_ALIGN_LEFT, page->em, &page->style->ink);
  page->y += MAX (box.height, swatch.height) + page->em * 0.35;
}

/* A sample of a form of marks, in the middle of its box. */
static void
draw_key_mark (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint packed)
{
  CtiMarker marker = (CtiMarker) (packed & 0x7f);
  const CtiColor *color = marker == CTI_MARKER_STAR
                              ? &style->star
                              : cti_chart_style_get_line_color (style, packed >> 8);
  CtiPoint at = { box->x + box->width / 2, box->y + box->height / 2 };

  cti_scene_add_marker (scene, NULL, marker, &at, style->font_points * 0.42, color,
                        packed & 0x80 ? color : &style->background);
}

/* A sample of the bars, or of the steps behind them. */
static void
draw_key_bar (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint sample)
{
  const CtiColor *line = cti_chart_style_get_line_color (style, 0);
  CtiBox bar = { box->x, box->y + box->height * 0.12, box->width, box->height * 0.76 };
  CtiShape *shape;

  if (sample == CTI_TIMELINE_SAMPLE_COORDINATION)
    {
      _cti_timeline_add_coordination (scene, style, &bar);
      return;
    }
  shape = cti_scene_add_rect (scene, &bar, 0);
  shape->fill = cti_color_with_alpha (line, sample == CTI_TIMELINE_SAMPLE_SUPPORT ? 0.8 : 0.16);
  if (sample != CTI_TIMELINE_SAMPLE_WEDGE)
    return;
  shape = cti_scene_add_line (scene, bar.x, bar.y, bar.x + bar.width, bar.y);
  shape->stroke = *line;
  shape->width = style->line_width * 0.75;
}

static void
add_key (CtiChartLegend *legend, const CtiTimelineKey *key)
{
  if (key->sample == CTI_TIMELINE_SAMPLE_MARK)
    _cti_chart_legend_add_sample (legend, key->label, draw_key_mark,
                                  key->style_index << 8 | (key->filled ? 0x80 : 0) |
                                      (guint) key->marker);
  else
    _cti_chart_legend_add_sample (legend, key->label, draw_key_bar, key->sample);
}

/**
 * _cti_timeline_add_key:
 * @page: a page
 *
 * Adds what the forms of the marks mean, and the bars, below the plot.
 */
void
_cti_timeline_add_key (CtiTimelinePage *page)
{
  double left = page->beside ? page->left : page->margin;
  g_autoptr (CtiChartLegend) legend =
      _cti_chart_legend_new (page->style, page->fit, page->width - page->margin - left);

  if (page->data->keys->len == 0)
    return;
  _cti_chart_legend_align_left (legend, page->em * 1.3);
  for (guint i = 0; i < page->data->keys->len; i++)
    add_key (legend, g_ptr_array_index (page->data->keys, i));
  _cti_chart_legend_draw (legend, page->scene, left, page->y);
  page->y += _cti_chart_legend_get_height (legend) + page->em * 0.6;
}

/**
 * _cti_timeline_add_band_key:
 * @page: a page
 *
 * Adds the words of the bands that were too narrow for them.
 */
void
_cti_timeline_add_band_key (CtiTimelinePage *page)
{
  gboolean any = FALSE;

  for (guint i = 0; i < page->data->bands->len; i++)
    {
      const CtiTimelineBand *band = g_ptr_array_index (page->data->bands, i);

      if (!_cti_timeline_is_shown (page, band->start, band->end) || !is_short (page, band))
        continue;
      add_key_entry (page, band);
      any = TRUE;
    }
  page->y += any ? page->em * 0.6 : 0;
}
