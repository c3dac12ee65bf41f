/* What runs across all rows of a timeline - lines from top to bottom, the flag of today - and the
 * sentence under them. Lines leave a gap wherever a text stands. */

#include "cti-timeline-private.h"

static gboolean
today_is_shown (const CtiTimelinePage *page)
{
  const CtiTimelineData *data = page->data;

  return data->today != CTI_DATE_NONE && data->today >= data->first && data->today <= data->last;
}

/**
 * _cti_timeline_today_x:
 * @page: a page
 *
 * Returns: where the line of today stands, in the middle of the day
 */
double
_cti_timeline_today_x (const CtiTimelinePage *page)
{
  return (_cti_timeline_x (page, page->data->today) +
          _cti_timeline_x (page, page->data->today + 1)) /
         2;
}

/**
 * _cti_timeline_add_today_flag:
 * @page: a page
 *
 * Adds the flag of today, moved back onto the plot at its edges.
 *
 * Returns: where its line begins
 */
double
_cti_timeline_add_today_flag (CtiTimelinePage *page)
{
  const char *label = page->data->today_label;
  CtiBox text = { 0, 0, 0, 0 };
  CtiBox flag;
  CtiShape *shape;
  guint point;

  if (!today_is_shown (page) || label == NULL)
    return page->y;
  cti_text_fit_measure (page->fit, label, page->small, TRUE, &text.width, &text.height);
  flag = (CtiBox){ 0, page->y, text.width + page->em * 1.1, text.height + page->em * 0.35 };
  flag.x = CLAMP (_cti_timeline_today_x (page) - flag.width / 2, page->margin * 0.5,
                  page->width - page->margin * 0.5 - flag.width);
  text.x = flag.x + page->em * 0.55;
  text.y = flag.y + page->em * 0.175;
  shape = cti_scene_add_rect (page->scene, &flag, page->em * 0.35);
  shape->id = g_strdup ("today/flag");
  shape->fill = page->style->today;
  cti_scene_add_text (page->scene, label, &text, CTI_TEXT_ALIGN_LEFT, page->small,
                      &page->style->background)
      ->bold = TRUE;
  point = cti_scene_add_point (page->scene, "today", label, _cti_timeline_today_x (page),
                               flag.y + flag.height / 2, flag.height / 2);
  cti_scene_add_hit_box (page->scene, point, &flag);
  page->y += flag.height + page->em * 0.4;
  return flag.y + flag.height;
}

/* The end of the text that a line at @x would meet first in [@from, @to), or -1. */
static double
next_text (const CtiScene *scene, double x, double air, double from, double to, double *begin)
{
  double end = -1;

  *begin = to;
  for (guint i = 0; i < scene->texts->len; i++)
    {
      const CtiBox *box = &((CtiSceneText *) g_ptr_array_index (scene->texts, i))->box;

      if (x < box->x - air || x > box->x + box->width + air || box->y + box->height <= from ||
          box->y >= *begin)
        continue;
      *begin = MAX (box->y, from);
      end = box->y + box->height;
    }
  return end;
}

/**
 * _cti_timeline_add_upright:
 * @page: a page
 * @id: id of its shapes
 * @x: where
 * @from: its upper end
 * @to: its lower end
 * @color: its colour
 * @width: its width
 *
 * Adds a line from top to bottom with a gap wherever a text stands.
 */
void
_cti_timeline_add_upright (const CtiTimelinePage *page,
                           const char *id,
                           double x,
                           double from,
                           double to,
                           const CtiColor *color,
                           double width)
{
  while (from < to)
    {
      double begin;
      double end = next_text (page->scene, x, page->em * 0.15, from, to, &begin);

      if (begin - from > 0.5)
        {
          CtiShape *line = cti_scene_add_line (page->scene, x, from, x, begin);

          line->id = g_strdup (id);
          line->stroke = *color;
          line->width = width;
        }
      if (end < 0)
        return;
      from = end;
    }
}

/**
 * _cti_timeline_add_today_line:
 * @page: a page
 * @from: its upper end
 * @to: its lower end
 *
 * Adds the line of today where it is among the days shown.
 */
void
_cti_timeline_add_today_line (const CtiTimelinePage *page, double from, double to)
{
  if (today_is_shown (page))
    _cti_timeline_add_upright (page, "today", _cti_timeline_today_x (page), from, to,
                               &page->style->today, page->style->line_width * 0.75);
}

/**
 * _cti_timeline_add_sentence:
 * @page: a page
 *
 * Adds the sentence under the chart, unless it stands elsewhere.
 */
void
_cti_timeline_add_sentence (CtiTimelinePage *page)
{
  CtiBox box = { page->beside ? page->left : page->margin, page->y, 0, 0 };
  g_autofree char *lines = NULL;

  if (page->data->is_sentence_apart || page->data->sentence == NULL ||
      *page->data->sentence == '\0')
    return;
  lines = cti_text_fit_wrap (page->fit, page->data->sentence, page->em, FALSE,
                             page->width - page->margin - box.x, &box.width, &box.height);
  cti_scene_add_text (page->scene, lines, &box, CTI_TEXT_ALIGN_LEFT, page->em, &page->style->ink);
  page->y += box.height;
}
