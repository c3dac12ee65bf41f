/* Names of a network.
 *
 * Each name looks for a place around its mark: eight directions, nearer and farther. A place that
 * meets another text, a mark or the edge of the page does not do; of the others the one that hides
 * the fewest ties is taken, outward before inward. Whoever is nearest to the middle, where it is
 * narrow, chooses first. When somebody finds no place, the rings get numbers at their rim instead,
 * and the names stand in a list below. */

#include "cti-network-private.h"

#include <math.h>

#define MAX_WIDTH    9.0 /* in em */
#define N_DIRECTIONS 8
/* Numbers at the rim stand in lanes where one would be too full. */
#define N_LANES 3
#define LANE    1.1 /* in em */

typedef struct
{
  char *name;
  char *note;
  double name_height;
  double width, height;
} Block;

static void
block_clear (Block *block)
{
  g_free (block->name);
  g_free (block->note);
}

static Block
measure_block (const CtiNetworkPage *self, const CtiNetworkNode *node)
{
  const CtiChartPage *page = &self->page;
  Block block = { 0 };
  double room = MIN (MAX_WIDTH * page->em, page->width * 0.3);
  double width = 0;
  double height = 0;

  block.name = cti_text_fit_wrap (page->fit, node->label, page->em, FALSE, room, &block.width,
                                  &block.name_height);
  if (node->note != NULL && *node->note != '\0')
    block.note =
        cti_text_fit_wrap (page->fit, node->note, page->small, FALSE, room, &width, &height);
  block.width = MAX (block.width, width);
  block.height = block.name_height + height;
  return block;
}

static CtiBox
box_beside (const CtiPoint *at, const Block *block, double direction, double reach)
{
  double dx = sin (direction);
  double dy = -cos (direction);
  double side_x = dx > 0.1 ? 0 : dx < -0.1 ? 1 : 0.5;
  double side_y = fabs (dy) < 0.1 ? 0.5 : (1 - dy) / 2;

  return (CtiBox){ at->x + dx * reach - side_x * block->width,
                   at->y + dy * reach - side_y * block->height, block->width, block->height };
}

static gboolean
segment_meets (const CtiPoint *a, const CtiPoint *b, const CtiBox *box)
{
  for (guint i = 0; i <= 24; i++)
    {
      double share = i / 24.0;
      double x = a->x + (b->x - a->x) * share;
      double y = a->y + (b->y - a->y) * share;

      if (x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height)
        return TRUE;
    }
  return FALSE;
}

/* How many ties and arrows lie under a box. */
static guint
count_hidden (const CtiNetworkPage *self, const CtiBox *box)
{
  guint n = 0;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const CtiNetworkNode *node = _cti_network_get_node (self, i);
      CtiPoint end = _cti_network_place (self, i, MAX (node->ring, node->ring_before));

      n += segment_meets (&self->center, &end, box);
    }
  return n;
}

/* The direction of a candidate: outward first, then alternately to both sides. */
static double
candidate_direction (double angle, guint turn)
{
  double outward = round (angle / (G_PI / 2) + (sin (angle) > 0 ? 0.2 : -0.2)) * (G_PI / 2);
  int step = turn % 2 == 0 ? (int) turn / 2 : -((int) turn + 1) / 2;

  if (fabs (sin (angle)) > 0.35)
    outward = sin (angle) > 0 ? G_PI / 2 : 1.5 * G_PI;
  return outward + step * 2 * G_PI / N_DIRECTIONS;
}

static gboolean
find_place (const CtiNetworkPage *self, guint index, const Block *block, CtiBox *found)
{
  const CtiNetworkNode *node = _cti_network_get_node (self, index);
  CtiPoint at = _cti_network_place (self, index, node->ring);
  double near = _cti_network_node_radius (self) * 1.75 + 0.2 * self->page.em;
  double best = G_MAXDOUBLE;

  for (guint turn = 0; turn < 2 * N_DIRECTIONS; turn++)
    {
      double direction =
          candidate_direction (_cti_network_angle (self, index), turn % N_DIRECTIONS);
      CtiBox box =
          box_beside (&at, block, direction, near + turn / N_DIRECTIONS * 0.9 * self->page.em);
      double cost = turn + 4.0 * count_hidden (self, &box);

      if (cost < best && box.x >= self->page.margin &&
          box.x + box.width <= self->page.width - self->page.margin &&
          _cti_chart_page_is_free (&self->page, &box, 0.12 * self->page.em))
        {
          best = cost;
          *found = box;
        }
    }
  return best < G_MAXDOUBLE;
}

static void
write_block (CtiNetworkPage *self, guint index, const Block *block, const CtiBox *box)
{
  const CtiChartPage *page = &self->page;
  const CtiNetworkNode *node = _cti_network_get_node (self, index);
  CtiPoint at = _cti_network_place (self, index, node->ring);
  double side = box->x >= at.x ? 0 : box->x + box->width <= at.x ? 1 : 0.5;
  double x = box->x + side * box->width;
  CtiChartPen name = { page->em, FALSE,
                       node->presence == CTI_NETWORK_GONE ? &page->style->dim_ink
                                                          : &page->style->ink };
  CtiChartPen note = { page->small, FALSE, &page->style->dim_ink };
  CtiColor halo = cti_color_with_alpha (&page->style->background, 0.85);

  _cti_chart_page_add_text (page, block->name, &(CtiPoint){ x, box->y }, &(CtiPoint){ side, 0 },
                            &name)
      ->halo = halo;
  if (block->note != NULL)
    _cti_chart_page_add_text (page, block->note, &(CtiPoint){ x, box->y + block->name_height },
                              &(CtiPoint){ side, 0 }, &note)
        ->halo = halo;
  self->boxes[index] = *box;
}

/* Those on the rings, the innermost first. */
static GArray *
order_by_ring (const CtiNetworkPage *self)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int ring = 1; ring <= CTI_NETWORK_N_RINGS; ring++)
    for (guint i = 0; i < self->placed->len; i++)
      if (_cti_network_get_node (self, i)->ring == ring)
        g_array_append_val (order, i);
  return order;
}

/**
 * _cti_network_place_labels:
 * @self: a page with its rings drawn
 *
 * Adds everybody's name beside the mark.
 *
 * Returns: whether all found a place; if not, the names already added are taken back
 */
gboolean
_cti_network_place_labels (CtiNetworkPage *self)
{
  g_autoptr (GArray) order = order_by_ring (self);
  guint n_before = self->page.scene->texts->len;
  gboolean fits = TRUE;

  for (guint i = 0; fits && i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      Block block = measure_block (self, _cti_network_get_node (self, index));
      CtiBox box;

      fits = find_place (self, index, &block, &box);
      if (fits)
        write_block (self, index, &block, &box);
      block_clear (&block);
    }
  if (!fits)
    g_ptr_array_set_size (self->page.scene->texts, (int) n_before);
  return fits;
}

/* A number at its angle, as near to the rim as it has room, and on the page. */
static gboolean
place_number (const CtiNetworkPage *self, guint index, double reach)
{
  const CtiChartPage *page = &self->page;
  CtiChartPen pen = { page->small, TRUE, &page->style->dim_ink };
  g_autofree char *text = g_strdup_printf ("%u", index + 1);
  double half = _cti_chart_page_measure (page, text, &pen).width / 2 + page->margin * 0.3;
  double angle = _cti_network_angle (self, index);

  for (guint lane = 0; lane < N_LANES; lane++)
    {
      double out = reach + lane * LANE * page->em;
      CtiPoint at = { CLAMP (self->center.x + out * sin (angle), half, page->width - half),
                      self->center.y - out * cos (angle) };

      if (_cti_chart_page_try_text (page, text, &at, &(CtiPoint){ 0.5, 0.5 }, &pen) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * _cti_network_place_numbers:
 * @self: a page with its rings drawn
 *
 * Adds a number for each at the rim, with a fine line to the mark.
 *
 * Returns: whether all found a place
 */
gboolean
_cti_network_place_numbers (CtiNetworkPage *self)
{
  const CtiChartPage *page = &self->page;
  double mark = _cti_network_node_radius (self) * 1.8;
  gboolean fits = TRUE;

  for (guint i = 0; i < self->placed->len; i++)
    {
      CtiPoint from = _cti_network_place (self, i, _cti_network_get_node (self, i)->ring);
      double angle = _cti_network_angle (self, i);
      double end = self->radius + mark * 0.9;
      CtiPoint rim = { self->center.x + end * sin (angle), self->center.y - end * cos (angle) };
      CtiShape *line = cti_scene_add_line (page->scene, from.x + mark * sin (angle),
                                           from.y - mark * cos (angle), rim.x, rim.y);

      line->stroke = page->style->rim;
      line->width = page->style->line_width * 0.35;
      line->dash[0] = line->dash[2] = line->width * 2;
      line->dash[1] = line->dash[3] = line->width * 3;
      fits &= place_number (self, i, self->radius + mark + 0.8 * page->em);
    }
  return fits;
}
