/* A round figure on a page: labels around it by the rules of the star, or numbers around it and the
 * labels in a list below where they find no room; then the legend. */

#include "cti-round-layout.h"

#include "cti-star-labels.h"
#include "cti-star-list.h"

#include <math.h>

/* All in em, the base font size. */
#define GAP          1.4
#define MIN_RADIUS   6.5
#define MIN_NUMBERED 4.0
#define NUMBER_REACH 1.0

/**
 * _cti_round_place:
 * @self: a figure whose middle is known
 * @angle: clockwise from the top, in radians
 * @reach: distance from the middle
 *
 * Returns: that place
 */
CtiPoint
_cti_round_place (const CtiRound *self, double angle, double reach)
{
  return (CtiPoint){ self->center.x + reach * sin (angle), self->center.y - reach * cos (angle) };
}

static double
legend_height (const CtiRound *self)
{
  double height = _cti_chart_legend_get_height (self->legend);

  return height > 0 ? height + GAP * self->page->em : 0;
}

static void
draw_legend (const CtiRound *self, double y)
{
  if (legend_height (self) > 0)
    _cti_chart_legend_draw (self->legend, self->page->scene, self->page->margin,
                            y + GAP * self->page->em);
}

/* The largest radius with room for all names around, or 0. */
static double
find_radius (const CtiRound *self, CtiStarLabels *labels, double height)
{
  double em = self->page->em;
  double half = self->page->width / 2 - self->page->margin;
  double found = 0;

  for (double radius = MIN (half, height > 0 ? height / 2 : self->largest * em);
       radius >= MIN_RADIUS * em; radius *= 0.975)
    {
      double top, bottom;

      if (!_cti_star_labels_place (labels, radius, half))
        continue;
      found = radius;
      _cti_star_labels_get_extent (labels, &top, &bottom);
      if (height <= 0 || bottom - top + legend_height (self) + 2 * self->page->margin <= height)
        break;
    }
  return found;
}

/* Returns where the page ends. */
static double
lay_out_labelled (CtiRound *self, CtiStarLabels *labels)
{
  CtiChartPage *page = self->page;
  double top, bottom;

  _cti_star_labels_place (labels, self->radius, page->width / 2 - page->margin);
  _cti_star_labels_get_extent (labels, &top, &bottom);
  top = MIN (top, -self->radius);
  bottom = MAX (bottom, self->radius);
  self->center = (CtiPoint){ page->width / 2, page->margin - top };
  _cti_star_labels_draw (labels, page->scene, &self->center, self->boxes);
  self->draw (self->chart);
  draw_legend (self, self->center.y + bottom);
  return self->center.y + bottom + legend_height (self) + page->margin;
}

static void
draw_number (const CtiRound *self, guint index)
{
  const CtiChartPage *page = self->page;
  CtiChartPen pen = { page->em, TRUE, &page->style->dim_ink };
  g_autofree char *text = g_strdup_printf ("%u", index + 1);
  CtiPoint at = _cti_round_place (self, 2 * G_PI * index / self->names->axes->len,
                                  self->radius + NUMBER_REACH * page->em);

  _cti_chart_page_add_text (page, text, &at, &(CtiPoint){ 0.5, 0.5 }, &pen);
}

static double
lay_out_numbered (CtiRound *self, double height)
{
  CtiChartPage *page = self->page;
  double room = page->width - 2 * page->margin;
  double around = (NUMBER_REACH + 0.8) * page->em;
  g_autoptr (CtiStarList) list = _cti_star_list_new (self->names, page->style, page->fit, room);
  double rest = legend_height (self) + GAP * page->em + _cti_star_list_get_height (list);
  double end;

  self->radius = MIN (room / 2 - around, self->largest * page->em);
  if (height > 0)
    self->radius = MIN (self->radius, (height - rest - 2 * page->margin) / 2 - around);
  self->radius = MAX (self->radius, MIN (MIN_NUMBERED * page->em, room / 2 - around));
  self->center = (CtiPoint){ page->width / 2, page->margin + around + self->radius };
  for (guint i = 0; i < self->names->axes->len; i++)
    draw_number (self, i);
  self->draw (self->chart);
  end = self->center.y + self->radius + around;
  draw_legend (self, end);
  end += legend_height (self) + GAP * page->em;
  _cti_star_list_draw (list, page->scene, page->margin, end, self->boxes);
  return end + _cti_star_list_get_height (list) + page->margin;
}

/**
 * _cti_round_lay_out:
 * @self: a figure whose page, names, legend and drawing are known
 * @height: height of the page in points, or 0 for the height that suits its width
 *
 * Finds middle and radius and adds labels, figure and legend.
 *
 * Returns: where the page ends
 */
double
_cti_round_lay_out (CtiRound *self, double height)
{
  g_autoptr (CtiStarLabels) labels =
      _cti_star_labels_new (self->names, self->page->style, self->page->fit);

  for (guint i = 0; self->share != NULL && i < self->names->axes->len; i++)
    _cti_star_labels_set_share (labels, i, self->share (self->chart, i));
  self->radius = find_radius (self, labels, height);
  return self->radius > 0 ? lay_out_labelled (self, labels) : lay_out_numbered (self, height);
}

/**
 * _cti_round_finish:
 * @self: a figure whose page, names, legend and drawing are known
 * @height: height of the page in points, or 0 for the height that suits its width
 * @add_point: adds the point of a label that is laid out
 *
 * Lays the figure out with a point for each label and ends its page.
 *
 * Returns: (transfer full): the scene, of @height or higher where the texts need it
 */
CtiScene *
_cti_round_finish (CtiRound *self, double height, void (*add_point) (gconstpointer, guint))
{
  double end = _cti_round_lay_out (self, height);
  CtiScene *scene;

  for (guint i = 0; i < self->names->axes->len; i++)
    add_point (self->chart, i);
  scene = _cti_chart_page_end (self->page, end);
  scene->height = MAX (scene->height, height);
  return scene;
}
