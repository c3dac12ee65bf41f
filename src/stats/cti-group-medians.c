/* Where the others stand: of each citizen but one the latest star, of these the median of each area
 * (domain 4.1: scores are stages, so a median and no mean). An area that fewer than five have
 * talked about has none, so that nobody can be read out of it. */

#include "cti-group-medians.h"

#include "cti-stats-counts.h"
#include "cti-stats-spread.h"

static void
star_free (gpointer star)
{
  g_free (star);
}

/* The latest star of each case, by its id. */
static GHashTable *
collect_latest (GPtrArray *facts, const char *except_case_id)
{
  GHashTable *latest = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, star_free);

  for (guint i = 0; i < facts->len; i++)
    {
      const CtiFacts *one = g_ptr_array_index (facts, i);
      g_autoptr (GArray) stars = cti_facts_get_stars (one);
      const CtiFactsStar *star =
          stars->len > 0 ? &g_array_index (stars, CtiFactsStar, stars->len - 1) : NULL;
      const CtiFactsStar *known = g_hash_table_lookup (latest, one->case_id);

      if (star != NULL && g_strcmp0 (one->case_id, except_case_id) != 0 &&
          (known == NULL || known->day < star->day))
        g_hash_table_insert (latest, one->case_id, g_memdup2 (star, sizeof *star));
    }
  return latest;
}

static void
add_scores (GHashTable *areas, const CtiFactsStar *star)
{
  for (guint i = 0; i < star->n; i++)
    {
      GArray *scores = g_hash_table_lookup (areas, star->areas[i]);
      double score = star->scores[i];

      if (score <= 0)
        continue;
      if (scores == NULL)
        {
          scores = g_array_new (FALSE, FALSE, sizeof (double));
          g_hash_table_insert (areas, (char *) star->areas[i], scores);
        }
      g_array_append_val (scores, score);
    }
}

/**
 * cti_group_medians:
 * @facts: (element-type CtiFacts): what is known of each course
 * @except_case_id: (nullable): the case that is looked at, which is not among the others
 * @count: (out): how many others have a star
 *
 * Returns: (transfer full) (element-type utf8 gint): by the interned key of its area the median of
 *   the others' latest scores, in tenths; areas of fewer than %CTI_SMALL_GROUP others are left out
 */
GHashTable *
cti_group_medians (GPtrArray *facts, const char *except_case_id, guint *count)
{
  g_autoptr (GHashTable) latest = collect_latest (facts, except_case_id);
  g_autoptr (GHashTable) areas =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  GHashTable *medians = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, latest);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_scores (areas, value);
  g_hash_table_iter_init (&iter, areas);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      GArray *scores = value;
      CtiStatsSpread spread = cti_stats_spread (scores);

      if (scores->len >= CTI_SMALL_GROUP)
        g_hash_table_insert (medians, key, GINT_TO_POINTER ((int) (spread.median * 10 + 0.5)));
    }
  *count = g_hash_table_size (latest);
  return medians;
}
