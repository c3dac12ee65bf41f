#pragma once

#include "cti-scene.h"

G_BEGIN_DECLS

/**
 * CtiSceneHit:
 * @point: index of the point that is meant
 * @is_box: whether @box counts, else the line from @from to @to
 * @box: a box
 * @from: one end
 * @to: the other end
 * @reach: how far from it a pointer still means the point
 *
 * A place that means a point. Internal.
 */
typedef struct
{
  guint point;
  gboolean is_box;
  CtiBox box;
  CtiPoint from, to;
  double reach;
} CtiSceneHit;

G_END_DECLS
