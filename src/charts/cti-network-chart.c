/* Laying out a network on a page: the rings, the legend, and a list of those the rings cannot name.
 *
 * The list holds everybody when the rings carry numbers, and always those whose closeness nobody
 * has said yet, since a place on a ring would be made up. The figure is laid out below the origin
 * with room to spare and moved up when it is known how high the names reach. */

#include "cti-network-chart.h"

#include "cti-network-private.h"

#include <math.h>

/* All in em, the base font size. */
#define GAP        1.3
#define MAX_RADIUS 15.0
#define MIN_RADIUS 8.0
/* Where a small page is crowded. */
#define LEAST_RADIUS 4.5
#define SIDE_ROOM    7.5
#define NUMBER_ROOM  1.6
#define LABELLED     30.0
#define COLUMN       17.0
#define MAX_COLUMNS  3
#define LINE_GAP     0.25
#define HEADROOM     40.0

static GPtrArray *
collect_placed (const CtiNetworkData *data)
{
  GPtrArray *placed = g_ptr_array_new ();

  for (guint i = 0; i < data->nodes->len; i++)
    {
      CtiNetworkNode *node = g_ptr_array_index (data->nodes, i);

      if (node->ring > 0)
        g_ptr_array_add (placed, node);
    }
  return placed;
}

static void
add_point (CtiNetworkPage *self, guint index)
{
  const CtiNetworkNode *node = _cti_network_get_node (self, index);
  CtiPoint at = _cti_network_place (self, index, node->ring);
  g_autofree char *id = g_strdup_printf ("node/%u", index);
  double radius = _cti_network_node_radius (self);
  guint point =
      cti_scene_add_point (self->page.scene, id, node->sentence ? node->sentence : node->label,
                           at.x, at.y, radius * 1.7);

  cti_scene_add_hit_line (self->page.scene, point, &self->center, &at, self->page.em * 0.35);
  cti_scene_add_hit_line (self->page.scene, point, &at, &at, MAX (radius * 1.7, self->page.em));
  if (self->boxes[index].width > 0)
    cti_scene_add_hit_box (self->page.scene, point, &self->boxes[index]);
}

/* One line of the list at (@x, @y), at most @room wide. Returns its height. */
static double
add_line (const CtiNetworkPage *self,
          const CtiNetworkNode *node,
          guint number,
          const CtiPoint *at,
          double room)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen bold = { page->em, TRUE, &page->style->dim_ink };
  CtiChartPen plain = { page->em, FALSE, &page->style->ink };
  g_autofree char *figure = g_strdup_printf ("%u", number);
  g_autofree char *text = node->note != NULL && *node->note != '\0'
                              ? g_strdup_printf ("%s · %s", node->label, node->note)
                              : g_strdup (node->label);
  double indent = number > 0 ? 1.9 * page->em : 0;

  if (number > 0)
    _cti_chart_page_add_text (page, figure, &(CtiPoint){ at->x + indent - 0.5 * page->em, at->y },
                              &(CtiPoint){ 1, 0 }, &bold);
  return _cti_chart_page_add_lines (page, text, &(CtiPoint){ at->x + indent, at->y }, 0,
                                    room - indent, &plain);
}

static void
add_unplaced_point (const CtiNetworkPage *self,
                    const CtiNetworkNode *node,
                    guint index,
                    const CtiBox *box)
{
  double em = self->page.em;
  g_autofree char *id = g_strdup_printf ("unplaced/%u", index);
  guint point =
      cti_scene_add_point (self->page.scene, id, node->sentence ? node->sentence : node->label,
                           box->x + em * 0.5, box->y + box->height / 2, em * 0.7);

  cti_scene_add_hit_box (self->page.scene, point, box);
}

/* Adds the list of @nodes in columns. Returns its lower edge. */
static double
add_list (CtiNetworkPage *self, GPtrArray *nodes, gboolean numbered, double y)
{
  const CtiChartPage *page = &self->page;
  double room = page->width - 2 * page->margin;
  guint n_columns = (guint) CLAMP (floor (room / (COLUMN * page->em)), 1, MAX_COLUMNS);
  guint n_rows = MAX ((nodes->len + n_columns - 1) / n_columns, 1);
  double column = room / n_columns;
  double next = y;
  double end = y;

  for (guint i = 0; i < nodes->len; i++)
    {
      CtiNetworkNode *node = g_ptr_array_index (nodes, i);
      CtiBox box = { page->margin + (i / n_rows) * column, i % n_rows == 0 ? y : next,
                     column - page->em, 0 };

      box.height =
          add_line (self, node, numbered ? i + 1 : 0, &(CtiPoint){ box.x, box.y }, box.width);
      if (numbered)
        self->boxes[i] = box;
      else
        add_unplaced_point (self, node, i, &box);
      next = box.y + box.height + LINE_GAP * page->em;
      end = MAX (end, box.y + box.height);
    }
  return end;
}

static double
add_unplaced (CtiNetworkPage *self, double y)
{
  const CtiChartPage *page = &self->page;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CtiChartPen pen = { page->small, FALSE, &page->style->dim_ink };

  for (guint i = 0; i < self->data->nodes->len; i++)
    if (((CtiNetworkNode *) g_ptr_array_index (self->data->nodes, i))->ring == 0)
      g_ptr_array_add (nodes, g_ptr_array_index (self->data->nodes, i));
  if (nodes->len == 0)
    return y;
  y += GAP * page->em;
  y += _cti_chart_page_add_lines (page, self->data->unplaced, &(CtiPoint){ page->margin, y }, 0,
                                  page->width - 2 * page->margin, &pen);
  return add_list (self, nodes, FALSE, y + 0.2 * page->em);
}

static double
add_legend (CtiNetworkPage *self, double y)
{
  const CtiChartPage *page = &self->page;
  g_autoptr (CtiChartLegend) legend =
      _cti_chart_legend_new (page->style, page->fit, page->width - 2 * page->margin);
  double height;

  _cti_network_fill_legend (self, legend);
  height = _cti_chart_legend_get_height (legend);
  if (height <= 0)
    return y;
  _cti_chart_legend_draw (legend, page->scene, page->margin, y + GAP * page->em);
  return y + GAP * page->em + height;
}

/* Draws the rings with names or, where they find no room, with numbers. */
static gboolean
draw_figure (CtiNetworkPage *self)
{
  const CtiChartPage *page = &self->page;
  gboolean labelled;

  self->center = (CtiPoint){ page->width / 2, HEADROOM * page->em + self->radius };
  _cti_network_draw_rings (self);
  _cti_network_draw_nodes (self);
  labelled = page->width >= LABELLED * page->em && _cti_network_place_labels (self);
  self->complete = labelled || _cti_network_place_numbers (self);
  return labelled;
}

static CtiScene *
lay_out_once (const CtiNetworkData *data,
              const CtiChartStyle *style,
              double width,
              double radius,
              gboolean *complete)
{
  CtiNetworkPage self = { .data = data, .placed = collect_placed (data) };
  CtiScene *scene;
  double top, y;
  gboolean labelled;

  _cti_chart_page_init (&self.page, style, data->title, data->sentence, width);
  self.boxes = g_new0 (CtiBox, self.placed->len + 1);
  self.radius = radius;
  labelled = draw_figure (&self);
  _cti_chart_page_get_extent (&self.page, &top, &y);
  y = add_legend (&self, y);
  if (!labelled)
    y = add_list (&self, self.placed, TRUE, y + GAP * self.page.em);
  for (guint i = 0; i < self.placed->len; i++)
    add_point (&self, i);
  y = add_unplaced (&self, y);
  *complete = self.complete;
  g_ptr_array_unref (self.placed);
  g_free (self.boxes);
  scene = _cti_chart_page_end (&self.page, y - top + 2 * self.page.margin);
  cti_scene_move (scene, 0, self.page.margin - top);
  return scene;
}

/* Rings become smaller until each number around them has room: who has none cannot be found. */
static CtiScene *
lay_out (const CtiNetworkData *data, const CtiChartStyle *style, double width, double radius)
{
  double smallest = MIN (radius, LEAST_RADIUS * style->font_points);
  gboolean complete;
  CtiScene *scene = lay_out_once (data, style, width, radius, &complete);

  while (!complete && radius > smallest)
    {
      radius = MAX (radius * 0.92, smallest);
      cti_scene_free (scene);
      scene = lay_out_once (data, style, width, radius, &complete);
    }
  return scene;
}

static double
largest_radius (const CtiChartStyle *style, double width)
{
  double em = style->font_points;
  double half = MAX (width, CTI_CHART_MIN_EM * em) / 2 - 0.6 * em;

  return half - (width >= LABELLED * em ? SIDE_ROOM : NUMBER_ROOM) * em;
}

/**
 * cti_network_chart_layout:
 * @data: a network
 * @style: its look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out the rings of a network. Its points are "node/0" and on, clockwise, for those on the
 * rings and "unplaced/0" for the others; its shapes are "ring/1", "tie/0", "node/0", "new/0" and
 * "center".
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where the texts need it
 */
CtiScene *
cti_network_chart_layout (const CtiNetworkData *data,
                          const CtiChartStyle *style,
                          double width,
                          double height)
{
  double em = style->font_points;
  double largest = largest_radius (style, width);
  double smallest = MIN (MIN_RADIUS * em, largest);
  double radius = MIN (MAX_RADIUS * em, largest);
  CtiScene *scene = lay_out (data, style, width, radius);
  double wanted = CLAMP (radius + (height - scene->height) / 2, smallest, largest);

  if (height > 0 && fabs (wanted - radius) > 1)
    {
      cti_scene_free (scene);
      scene = lay_out (data, style, width, wanted);
    }
  scene->height = MAX (scene->height, height);
  return scene;
}
