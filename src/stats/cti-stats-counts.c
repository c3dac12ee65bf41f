/* Hiding small groups. A count of 1 to limit - 1 is hidden; 0 is nobody and is shown. One hidden
 * part of a shown total is found by subtraction, so further counts are hidden until
 *  - in no sum a single count is hidden,
 *  - what is hidden below a shown total adds up to at least the limit, and to more than one each,
 *  - no hidden count is fixed by what is shown: its bounds, carried through all sums until they
 *    rest, leave more than one value. Where no count is part of two sums this is exact.
 * Each round hides something more, the smallest part that is shown first, so it ends. */

#include "cti-stats-counts.h"

#define UNBOUNDED (G_MAXINT / 4)

typedef struct
{
  int value;
  gboolean is_unknown; /* of whom nothing is known: no group, hidden only to protect another */
  gboolean hidden;
  int low, high; /* what can be concluded from what is shown */
} Count;

typedef struct
{
  int total;
  GArray *parts; /* (owned) (element-type int) */
} Sum;

struct _CtiCounts
{
  GArray *counts; /* (owned) (element-type Count) */
  GArray *sums;   /* (owned) (element-type Sum) */
};

static void
clear_sum (gpointer data)
{
  g_array_unref (((Sum *) data)->parts);
}

/**
 * cti_counts_new:
 *
 * Returns: (transfer full): no counts yet
 */
CtiCounts *
cti_counts_new (void)
{
  CtiCounts *self = g_new0 (CtiCounts, 1);

  self->counts = g_array_new (FALSE, FALSE, sizeof (Count));
  self->sums = g_array_new (FALSE, FALSE, sizeof (Sum));
  g_array_set_clear_func (self->sums, clear_sum);
  return self;
}

/**
 * cti_counts_free:
 * @self: (transfer full): counts
 */
void
cti_counts_free (CtiCounts *self)
{
  g_array_unref (self->counts);
  g_array_unref (self->sums);
  g_free (self);
}

static Count *
get_count (const CtiCounts *self, int number)
{
  return &g_array_index (self->counts, Count, number);
}

/**
 * cti_counts_add:
 * @self: counts
 * @value: how many persons; below 0, as numbers of another store may come to, it is 0
 *
 * Returns: the number of the count, from 0
 */
int
cti_counts_add (CtiCounts *self, int value)
{
  Count count = { .value = MAX (0, value) };

  g_array_append_val (self->counts, count);
  return (int) self->counts->len - 1;
}

/**
 * cti_counts_add_unknown:
 * @self: counts
 * @value: how many persons are left out because it is not known of them
 *
 * Those who are left out are no group that anything is said of, and an honest figure names their
 * number; it is hidden only where it would give another away.
 *
 * Returns: the number of the count
 */
int
cti_counts_add_unknown (CtiCounts *self, int value)
{
  int number = cti_counts_add (self, value);

  g_array_index (self->counts, Count, number).is_unknown = TRUE;
  return number;
}

/**
 * cti_counts_add_sum:
 * @self: counts
 * @total: number of a count
 * @parts: (array length=n_parts): numbers of the counts that add up to it, whether all of them are
 *   shown to a reader or not
 * @n_parts: how many
 *
 * Numbers of another store may not add up. They are no sum then: nothing follows from them, and
 * bounds that contradict each other would be narrowed without end.
 */
void
cti_counts_add_sum (CtiCounts *self, int total, const int *parts, guint n_parts)
{
  Sum sum = { total, NULL };
  gint64 together = 0;

  for (guint i = 0; i < n_parts; i++)
    together += get_count (self, parts[i])->value;
  if (together != get_count (self, total)->value)
    return;
  sum.parts = g_array_sized_new (FALSE, FALSE, sizeof (int), n_parts);
  g_array_append_vals (sum.parts, parts, n_parts);
  g_array_append_val (self->sums, sum);
}

static Count *
get_part (const CtiCounts *self, const Sum *sum, guint index)
{
  return get_count (self, g_array_index (sum->parts, int, index));
}

/* Hides the smallest part that is shown and is somebody, or else the total. */
static gboolean
hide_one_more (CtiCounts *self, const Sum *sum)
{
  Count *chosen = NULL;

  for (guint i = 0; i < sum->parts->len; i++)
    {
      Count *part = get_part (self, sum, i);

      if (!part->hidden && part->value > 0 && (chosen == NULL || part->value < chosen->value))
        chosen = part;
    }
  if (chosen == NULL && !get_count (self, sum->total)->hidden)
    chosen = get_count (self, sum->total);
  if (chosen == NULL)
    return FALSE;
  chosen->hidden = TRUE;
  return TRUE;
}

static gboolean
balance (CtiCounts *self, const Sum *sum, int limit)
{
  gboolean total_hidden = get_count (self, sum->total)->hidden;
  int hidden = 0, together = 0;

  for (guint i = 0; i < sum->parts->len; i++)
    if (get_part (self, sum, i)->hidden)
      {
        hidden++;
        together += get_part (self, sum, i)->value;
      }
  if (total_hidden)
    return hidden == 0 && hide_one_more (self, sum);
  if (hidden == 0 || (hidden > 1 && together >= limit && together > hidden))
    return FALSE;
  return hide_one_more (self, sum);
}

static void
begin_bounds (CtiCounts *self)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      Count *count = get_count (self, (int) i);

      count->low = count->hidden ? 1 : count->value;
      count->high = count->hidden ? UNBOUNDED : count->value;
    }
}

static gboolean
narrow (Count *count, int low, int high)
{
  if (low <= count->low && high >= count->high)
    return FALSE;
  count->low = MAX (count->low, low);
  count->high = MIN (count->high, high);
  return TRUE;
}

static gboolean
narrow_sum (CtiCounts *self, const Sum *sum)
{
  Count *total = get_count (self, sum->total);
  gint64 low = 0, high = 0;
  gboolean changed;

  for (guint i = 0; i < sum->parts->len; i++)
    {
      low += get_part (self, sum, i)->low;
      high += get_part (self, sum, i)->high;
    }
  changed = narrow (total, (int) MIN (low, UNBOUNDED), (int) MIN (high, UNBOUNDED));
  for (guint i = 0; i < sum->parts->len; i++)
    {
      Count *part = get_part (self, sum, i);
      gint64 most = total->high - (low - part->low);
      gint64 least = total->low - (high - part->high);

      if (narrow (part, (int) MAX (least, 0), (int) MIN (most, UNBOUNDED)))
        return TRUE; /* sums of bounds are stale now; come again */
    }
  return changed;
}

/* Returns whether a count had to be hidden because another was fixed by what is shown. */
static gboolean
hide_what_fixes (CtiCounts *self)
{
  gboolean changed = TRUE;

  begin_bounds (self);
  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < self->sums->len; i++)
        changed |= narrow_sum (self, &g_array_index (self->sums, Sum, i));
    }
  for (guint i = 0; i < self->sums->len; i++)
    {
      const Sum *sum = &g_array_index (self->sums, Sum, i);
      const Count *total = get_count (self, sum->total);
      gboolean fixed = total->hidden && total->low == total->high;

      for (guint k = 0; k < sum->parts->len; k++)
        {
          const Count *part = get_part (self, sum, k);

          fixed |= part->hidden && part->low == part->high;
        }
      if (fixed && hide_one_more (self, sum))
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_counts_protect:
 * @self: counts with all their sums
 * @limit: the smallest group that is shown, such as %CTI_SMALL_GROUP
 *
 * Decides what is hidden.
 */
void
cti_counts_protect (CtiCounts *self, int limit)
{
  gboolean changed = TRUE;

  for (guint i = 0; i < self->counts->len; i++)
    {
      Count *count = get_count (self, (int) i);

      count->hidden = count->value > 0 && count->value < limit && !count->is_unknown;
    }
  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < self->sums->len; i++)
        changed |= balance (self, &g_array_index (self->sums, Sum, i), limit);
      changed = changed || hide_what_fixes (self);
    }
}

/**
 * cti_counts_get:
 * @self: counts
 * @count: number of a count
 *
 * Returns: its value, hidden or not
 */
int
cti_counts_get (const CtiCounts *self, int count)
{
  return get_count (self, count)->value;
}

/**
 * cti_counts_get_length:
 * @self: counts
 *
 * Returns: how many there are, which is the number of the next
 */
int
cti_counts_get_length (const CtiCounts *self)
{
  return (int) self->counts->len;
}

/**
 * cti_counts_is_hidden:
 * @self: counts that are protected
 * @count: number of a count
 *
 * Returns: whether it may not be shown outside
 */
gboolean
cti_counts_is_hidden (const CtiCounts *self, int count)
{
  return get_count (self, count)->hidden;
}
