#include "cti-star-change.h"

static CtiStarChange
change_of (const CtiStar *earlier, const CtiStar *later, guint index)
{
  CtiStarChange change = { .area = cti_star_get_area (later, index),
                           .to = cti_star_get_value (later, index) };
  int before = cti_star_find_area (earlier, change.area->key);

  change.from = before < 0 ? CTI_SCORE_NOT_DISCUSSED : cti_star_get_value (earlier, (guint) before);
  change.is_paired = change.from != CTI_SCORE_NOT_DISCUSSED && change.to != CTI_SCORE_NOT_DISCUSSED;
  change.points = change.is_paired ? change.to - change.from : 0;
  return change;
}

/**
 * cti_star_compare:
 * @earlier: a star
 * @later: another, whose areas lead
 *
 * Areas are joined by key, so two versions of a form can be compared where they share areas. An
 * area that either star did not discuss has no change: it is neither zero nor "same".
 *
 * Returns: (transfer full) (element-type CtiStarChange): one row for each area of @later, good for
 *   as long as @later is
 */
GArray *
cti_star_compare (const CtiStar *earlier, const CtiStar *later)
{
  guint count = cti_star_get_n_areas (later);
  GArray *changes = g_array_sized_new (FALSE, FALSE, sizeof (CtiStarChange), count);

  for (guint i = 0; i < count; i++)
    {
      CtiStarChange change = change_of (earlier, later, i);

      g_array_append_val (changes, change);
    }
  return changes;
}
