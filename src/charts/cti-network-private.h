#pragma once

#include "cti-chart-legend.h"
#include "cti-chart-page.h"
#include "cti-network-data.h"

G_BEGIN_DECLS

/**
 * CtiNetworkPage:
 * @page: what all charts have
 * @data: what is shown
 * @placed: (owned) (element-type CtiNetworkNode): those on the rings, clockwise
 * @center: the middle of the rings
 * @radius: radius of the outermost ring
 * @boxes: (owned): where the label of each of @placed lies
 * @complete: whether everybody on the rings has a name or a number there
 *
 * A network while it is laid out.
 */
typedef struct
{
  CtiChartPage page;
  const CtiNetworkData *data;
  GPtrArray *placed;
  CtiPoint center;
  double radius;
  CtiBox *boxes;
  gboolean complete;
} CtiNetworkPage;

double _cti_network_angle (const CtiNetworkPage *self, guint index);
CtiPoint _cti_network_place (const CtiNetworkPage *self, guint index, double ring);
double _cti_network_node_radius (const CtiNetworkPage *self);
const CtiNetworkNode *_cti_network_get_node (const CtiNetworkPage *self, guint index);
void _cti_network_draw_rings (const CtiNetworkPage *self);
void _cti_network_draw_nodes (const CtiNetworkPage *self);
void _cti_network_fill_legend (const CtiNetworkPage *self, CtiChartLegend *legend);
gboolean _cti_network_place_labels (CtiNetworkPage *self);
gboolean _cti_network_place_numbers (CtiNetworkPage *self);

G_END_DECLS
