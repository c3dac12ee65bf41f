#pragma once

#include "cti-star.h"

G_BEGIN_DECLS

/**
 * CtiStarChange:
 * @area: (unowned): the area, of the later star
 * @from: score of the earlier star, 0 where not discussed
 * @to: score of the later star, 0 where not discussed
 * @is_paired: both are scores, so that they can be compared
 * @points: how far it moved, 0 unless @is_paired
 */
typedef struct
{
  const CtiArea *area;
  int from;
  int to;
  gboolean is_paired;
  int points;
} CtiStarChange;

GArray *cti_star_compare (const CtiStar *earlier, const CtiStar *later) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
