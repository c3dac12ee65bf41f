/* The picture of a network: rings, ties and who is at their ends.
 *
 * Everybody has an angle of their own, so that no tie runs over anybody. A wedge at the bottom is
 * kept free for the names of the rings. What the network carries is drawn as lasting - a solid tie
 * and a full mark -, what is shared in long dashes and half a mark, what the worker carries in
 * short dashes and an open mark; so colour is never needed to tell. */

#include "cti-network-private.h"

#include <math.h>

#define WEDGE      0.42 /* angle kept free at the bottom */
#define HALF_STEPS 16
#define RIM_STEPS  96

/* Colour and dash of each carrier. */
static const struct
{
  guint color;
  double dash[4];
} carriers[CTI_NETWORK_N_CARRIERS] = {
  { 0, { 1.1, 0.9, 1.1, 0.9 } },
  { 1, { 3.4, 1.2, 3.4, 1.2 } },
  { 2, { 0, 0, 0, 0 } },
};

/**
 * _cti_network_get_node:
 * @self: a page
 * @index: number of somebody on the rings
 *
 * Returns: who that is
 */
const CtiNetworkNode *
_cti_network_get_node (const CtiNetworkPage *self, guint index)
{
  return g_ptr_array_index (self->placed, index);
}

/**
 * _cti_network_angle:
 * @self: a page
 * @index: number of somebody on the rings
 *
 * Returns: the angle, clockwise from the top, in radians
 */
double
_cti_network_angle (const CtiNetworkPage *self, guint index)
{
  double room = 2 * G_PI - 2 * WEDGE;

  return G_PI + WEDGE + room * (index + 0.5) / self->placed->len;
}

/**
 * _cti_network_place:
 * @self: a page
 * @index: number of somebody on the rings
 * @ring: a ring, from 1
 *
 * Returns: where that person's mark lies on that ring
 */
CtiPoint
_cti_network_place (const CtiNetworkPage *self, guint index, double ring)
{
  double angle = _cti_network_angle (self, index);
  double reach = self->radius * ring / CTI_NETWORK_N_RINGS;

  return (CtiPoint){ self->center.x + reach * sin (angle), self->center.y - reach * cos (angle) };
}

/**
 * _cti_network_node_radius:
 * @self: a page
 *
 * Returns: the radius of a mark
 */
double
_cti_network_node_radius (const CtiNetworkPage *self)
{
  double crowd = self->radius * 0.28 * G_PI / MAX (self->placed->len, 1);

  return CLAMP (crowd, 0.28 * self->page.em, 0.55 * self->page.em);
}

static CtiChartPen
get_ring_pen (const CtiNetworkPage *self)
{
  return (CtiChartPen){ self->page.small * 0.9, FALSE, &self->page.style->dim_ink };
}

/* How much of a ring its name takes; 0 where it has no room. */
static double
measure_ring_name (const CtiNetworkPage *self, guint ring)
{
  CtiChartPen pen = get_ring_pen (self);
  const char *name = self->data->rings[ring - 1];
  double radius = self->radius * ring / CTI_NETWORK_N_RINGS;
  double width =
      name != NULL ? _cti_chart_page_measure (&self->page, name, &pen).width + pen.size : 0;

  /* wider than its ring, or lower than a ring is wide, it would seem to name another */
  return width < 2 * radius && self->radius / CTI_NETWORK_N_RINGS >= 1.6 * pen.size ? width : 0;
}

static void
draw_ring_name (const CtiNetworkPage *self, guint ring)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = get_ring_pen (self);
  CtiPoint at = { self->center.x, self->center.y + self->radius * ring / CTI_NETWORK_N_RINGS };
  CtiSceneText *text = NULL;

  if (measure_ring_name (self, ring) > 0)
    text = _cti_chart_page_try_text (page, self->data->rings[ring - 1], &at,
                                     &(CtiPoint){ 0.5, 0.5 }, &pen);
  if (text != NULL)
    text->halo = cti_color_with_alpha (&page->style->background, 0.95);
}

/* The edge of a ring, open below, where its name stands: a halo alone leaves the line between the
 * letters. */
static CtiShape *
draw_open_rim (const CtiNetworkPage *self, double radius, double gap)
{
  double from = asin (gap / 2 / radius);
  CtiPoint points[RIM_STEPS + 1];

  for (guint i = 0; i <= RIM_STEPS; i++)
    {
      double angle = from + (2 * G_PI - 2 * from) * i / RIM_STEPS;

      points[i] = (CtiPoint){ self->center.x + radius * sin (angle),
                              self->center.y + radius * cos (angle) };
    }
  return cti_scene_add_path (self->page.scene, CTI_SHAPE_LINE, points, G_N_ELEMENTS (points));
}

static void
draw_ring (const CtiNetworkPage *self, guint ring)
{
  const CtiChartStyle *style = self->page.style;
  double radius = self->radius * ring / CTI_NETWORK_N_RINGS;
  double gap = measure_ring_name (self, ring);
  CtiShape *circle =
      cti_scene_add_circle (self->page.scene, self->center.x, self->center.y, radius);
  CtiShape *rim = circle;

  circle->id = g_strdup_printf ("ring/%u", ring);
  circle->fill = style->disc;
  if (gap > 0)
    {
      rim = draw_open_rim (self, radius, gap);
      rim->id = g_strdup_printf ("rim/%u", ring);
    }
  rim->stroke = style->rim;
  rim->width = style->line_width * 0.5;
}

static void
draw_center (const CtiNetworkPage *self)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->small, TRUE, &page->style->background };
  double largest = self->radius / CTI_NETWORK_N_RINGS * 0.62;
  double radius = MIN (0.9 * page->em, largest);
  const char *word = self->data->center;
  CtiShape *disc;

  if (word != NULL && *word != '\0')
    radius = MAX (_cti_chart_page_measure (page, word, &pen).width / 2 + 0.45 * page->em, radius);
  if (radius > largest)
    {
      word = NULL;
      radius = MIN (0.9 * page->em, largest);
    }
  disc = cti_scene_add_circle (page->scene, self->center.x, self->center.y, radius);
  disc->id = g_strdup ("center");
  disc->fill = page->style->ink;
  _cti_chart_page_add_obstacle (page, &self->center, radius);
  if (word != NULL && *word != '\0')
    _cti_chart_page_add_text (page, word, &self->center, &(CtiPoint){ 0.5, 0.5 }, &pen);
}

static void
draw_tie (const CtiNetworkPage *self, guint index)
{
  const CtiNetworkNode *node = _cti_network_get_node (self, index);
  const CtiChartStyle *style = self->page.style;
  CtiPoint at = _cti_network_place (self, index, node->ring);
  CtiShape *line =
      cti_scene_add_line (self->page.scene, self->center.x, self->center.y, at.x, at.y);
  gboolean gone = node->presence == CTI_NETWORK_GONE;
  const double *dash = carriers[gone ? 0 : node->carrier].dash;

  line->id = g_strdup_printf ("tie/%u", index);
  line->stroke = gone ? cti_color_with_alpha (&style->dim_ink, 0.6)
                      : style->series[carriers[node->carrier].color];
  line->width = style->line_width * (gone ? 0.45 : 0.4 + 0.5 * node->strength);
  for (guint i = 0; i < 4; i++)
    line->dash[i] = dash[i] * MAX (line->width, style->line_width);
}

/**
 * _cti_network_draw_rings:
 * @self: a page whose middle and radius are known
 *
 * Adds rings, ties, the middle and the names of the rings.
 */
void
_cti_network_draw_rings (const CtiNetworkPage *self)
{
  for (guint ring = CTI_NETWORK_N_RINGS; ring > 0; ring--)
    draw_ring (self, ring);
  for (guint i = 0; i < self->placed->len; i++)
    draw_tie (self, i);
  draw_center (self);
  for (guint ring = CTI_NETWORK_N_RINGS; ring > 0; ring--)
    draw_ring_name (self, ring);
}

/* Half of a disc, its right side. */
static void
draw_half (CtiScene *scene, const CtiPoint *at, double radius, const CtiColor *color)
{
  CtiPoint points[HALF_STEPS + 1];

  for (guint i = 0; i <= HALF_STEPS; i++)
    {
      double angle = G_PI * i / HALF_STEPS;

      points[i] = (CtiPoint){ at->x + radius * sin (angle), at->y - radius * cos (angle) };
    }
  cti_scene_add_path (scene, CTI_SHAPE_POLYGON, points, G_N_ELEMENTS (points))->fill = *color;
}

static void
draw_mark (CtiScene *scene,
           const CtiChartStyle *style,
           const char *id,
           const CtiPoint *at,
           double radius,
           guint carrier)
{
  const CtiColor *color = &style->series[carriers[carrier].color];
  CtiShape *disc = cti_scene_add_circle (scene, at->x, at->y, radius);

  disc->id = g_strdup (id);
  disc->fill = carrier == 2 ? *color : style->background;
  disc->stroke = *color;
  disc->width = style->line_width * 0.9;
  if (carrier == 1)
    draw_half (scene, at, radius, color);
}

static void
draw_ghost (CtiScene *scene, const CtiChartStyle *style, const CtiPoint *at, double radius)
{
  CtiShape *ghost = cti_scene_add_circle (scene, at->x, at->y, radius);

  ghost->fill = style->background;
  ghost->stroke = style->dim_ink;
  ghost->width = style->line_width * 0.5;
  ghost->dash[0] = ghost->dash[2] = radius * 0.4;
  ghost->dash[1] = ghost->dash[3] = radius * 0.3;
}

/* An arrow on a rim of background, so that it is seen on a tie. */
static void
draw_arrow (CtiScene *scene, const CtiChartStyle *style, const CtiPoint *from, const CtiPoint *to)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  double unit = style->line_width;
  CtiPoint u = { (to->x - from->x) / MAX (length, 1e-6), (to->y - from->y) / MAX (length, 1e-6) };
  double head = MIN (4 * unit, length);
  CtiPoint neck = { to->x - u.x * head, to->y - u.y * head };
  CtiPoint tip[] = { *to,
                     { neck.x - u.y * head * 0.55, neck.y + u.x * head * 0.55 },
                     { neck.x + u.y * head * 0.55, neck.y - u.x * head * 0.55 } };
  CtiShape *shape;

  for (int pass = 0; pass < 2; pass++)
    {
      shape = cti_scene_add_line (scene, from->x, from->y, neck.x, neck.y);
      shape->stroke = pass == 0 ? style->background : style->ink;
      shape->width = unit * (pass == 0 ? 2.2 : 0.8);
      shape = cti_scene_add_path (scene, CTI_SHAPE_POLYGON, tip, G_N_ELEMENTS (tip));
      shape->fill = pass == 0 ? style->background : style->ink;
      shape->stroke = shape->fill;
      shape->width = unit * (pass == 0 ? 1.6 : 0.2);
    }
}

static void
draw_move (const CtiNetworkPage *self, guint index, double radius)
{
  const CtiNetworkNode *node = _cti_network_get_node (self, index);
  CtiPoint from = _cti_network_place (self, index, node->ring_before);
  CtiPoint to = _cti_network_place (self, index, node->ring);
  double length = hypot (to.x - from.x, to.y - from.y);
  CtiPoint u = { (to.x - from.x) / length, (to.y - from.y) / length };
  CtiPoint begin = { from.x + u.x * radius, from.y + u.y * radius };
  CtiPoint end = { to.x - u.x * radius * 1.3, to.y - u.y * radius * 1.3 };

  draw_arrow (self->page.scene, self->page.style, &begin, &end);
  draw_ghost (self->page.scene, self->page.style, &from, radius * 0.8);
  _cti_chart_page_add_obstacle (&self->page, &from, radius);
}

static void
draw_node (const CtiNetworkPage *self, guint index)
{
  const CtiNetworkNode *node = _cti_network_get_node (self, index);
  const CtiChartPage *page = &self->page;
  CtiPoint at = _cti_network_place (self, index, node->ring);
  double radius = _cti_network_node_radius (self);
  g_autofree char *id = g_strdup_printf ("node/%u", index);

  if (node->ring_before > 0 && node->ring_before != node->ring)
    draw_move (self, index, radius);
  if (node->presence == CTI_NETWORK_NEW)
    {
      CtiShape *halo = cti_scene_add_circle (page->scene, at.x, at.y, radius * 1.7);

      halo->id = g_strdup_printf ("new/%u", index);
      halo->fill = page->style->background;
      halo->stroke = page->style->ink;
      halo->width = page->style->line_width * 0.6;
    }
  if (node->presence == CTI_NETWORK_GONE)
    draw_ghost (page->scene, page->style, &at, radius);
  else
    draw_mark (page->scene, page->style, id, &at, radius, node->carrier);
  _cti_chart_page_add_obstacle (page, &at,
                                radius * (node->presence == CTI_NETWORK_NEW ? 1.75 : 1.1));
}

/**
 * _cti_network_draw_nodes:
 * @self: a page whose middle and radius are known
 *
 * Adds everybody on the rings, and where they were before.
 */
void
_cti_network_draw_nodes (const CtiNetworkPage *self)
{
  for (guint i = 0; i < self->placed->len; i++)
    draw_node (self, i);
}

static void
draw_carrier_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint carrier)
{
  CtiPoint at = { box->x + box->width - box->height * 0.45, box->y + box->height / 2 };
  CtiShape *line = cti_scene_add_line (scene, box->x, at.y, at.x, at.y);

  line->stroke = style->series[carriers[carrier].color];
  line->width = style->line_width * 1.6;
  for (guint i = 0; i < 4; i++)
    line->dash[i] = carriers[carrier].dash[i] * line->width;
  draw_mark (scene, style, NULL, &at, box->height * 0.42, carrier);
}

static void
draw_strength_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint unused)
{
  double middle = box->y + box->height / 2;
  double thin = style->line_width * 0.45;
  double thick = style->line_width * 1.45;
  CtiPoint points[] = { { box->x, middle - thin },
                        { box->x + box->width, middle - thick },
                        { box->x + box->width, middle + thick },
                        { box->x, middle + thin } };

  cti_scene_add_path (scene, CTI_SHAPE_POLYGON, points, G_N_ELEMENTS (points))->fill =
      style->dim_ink;
}

static void
draw_presence_sample (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box, guint which)
{
  CtiPoint at = { box->x + box->width / 2, box->y + box->height / 2 };
  CtiPoint from = { box->x + box->height * 0.4, at.y };
  CtiPoint begin = { from.x + box->height * 0.4, at.y };
  CtiPoint end = { box->x + box->width, at.y };
  CtiShape *halo;

  if (which == 2)
    {
      draw_arrow (scene, style, &begin, &end);
      draw_ghost (scene, style, &from, box->height * 0.34);
      return;
    }
  if (which == 1)
    {
      draw_ghost (scene, style, &at, box->height * 0.4);
      return;
    }
  halo = cti_scene_add_circle (scene, at.x, at.y, box->height * 0.5);
  halo->stroke = style->ink;
  halo->width = style->line_width * 0.6;
  cti_scene_add_circle (scene, at.x, at.y, box->height * 0.3)->fill = style->dim_ink;
}

static gboolean
shows_presence (const CtiNetworkPage *self, guint which)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      const CtiNetworkNode *node = _cti_network_get_node (self, i);

      if ((which == 0 && node->presence == CTI_NETWORK_NEW) ||
          (which == 1 && node->presence == CTI_NETWORK_GONE) ||
          (which == 2 && node->ring_before > 0 && node->ring_before != node->ring))
        return TRUE;
    }
  return FALSE;
}

/**
 * _cti_network_fill_legend:
 * @self: a page
 * @legend: an empty legend
 *
 * Adds who carries and what the width says, and what differs where something does.
 */
void
_cti_network_fill_legend (const CtiNetworkPage *self, CtiChartLegend *legend)
{
  const CtiNetworkData *data = self->data;

  for (guint i = 0; i < CTI_NETWORK_N_CARRIERS; i++)
    if (data->carriers[i] != NULL)
      _cti_chart_legend_add_sample (legend, data->carriers[i], draw_carrier_sample, i);
  if (data->strength != NULL)
    _cti_chart_legend_add_sample (legend, data->strength, draw_strength_sample, 0);
  for (guint i = 0; i < G_N_ELEMENTS (data->presences); i++)
    if (data->presences[i] != NULL && shows_presence (self, i))
      _cti_chart_legend_add_sample (legend, data->presences[i], draw_presence_sample, i);
}
