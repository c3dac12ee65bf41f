/* Small groups: a solver tries to compute what is hidden. For each hidden count it looks, among all
 * whole numbers that agree with every sum and every count that is shown, for a solution in which
 * the count is another. */

#include "cti-stats-counts.h"

#define MOST 64

typedef struct
{
  int total;
  int parts[6];
  guint n_parts;
} Sum;

typedef struct
{
  int values[MOST];
  int n;
  Sum sums[MOST];
  int n_sums;
} Table;

static int
add (Table *table, int value)
{
  table->values[table->n] = value;
  return table->n++;
}

/* Splits a count into parts, some of them again: what a report does with its groups. */
static void
split (GRand *rand, Table *table, int total, int depth)
{
  int partitions = g_rand_int_range (rand, 0, 3);

  for (int p = 0; p < partitions && table->n < MOST - 8; p++)
    {
      Sum *sum = &table->sums[table->n_sums++];
      int left = table->values[total];

      sum->total = total;
      sum->n_parts = (guint) g_rand_int_range (rand, 2, 6);
      for (guint i = 0; i < sum->n_parts; i++)
        {
          int value = i + 1 == sum->n_parts ? left : g_rand_int_range (rand, 0, left + 1);

          if (i + 1 < sum->n_parts && g_rand_boolean (rand))
            value %= 7;
          sum->parts[i] = add (table, value);
          left -= value;
        }
      for (guint i = 0; depth > 0 && i < sum->n_parts; i++)
        if (g_rand_boolean (rand))
          split (rand, table, sum->parts[i], depth - 1);
    }
}

static CtiCounts *
protect (const Table *table)
{
  CtiCounts *counts = cti_counts_new ();

  for (int i = 0; i < table->n; i++)
    cti_counts_add (counts, table->values[i]);
  for (int i = 0; i < table->n_sums; i++)
    cti_counts_add_sum (counts, table->sums[i].total, table->sums[i].parts, table->sums[i].n_parts);
  cti_counts_protect (counts, CTI_SMALL_GROUP);
  return counts;
}

/* What a count can be, as bits: bit v stands for v. */
static guint64
get_own_set (const Table *table, const CtiCounts *counts, int count)
{
  return cti_counts_is_hidden (counts, count) ? ~1ULL : 1ULL << table->values[count];
}

static guint64
add_sets (guint64 one, guint64 other)
{
  guint64 sums = 0;

  for (int value = 0; value < 64; value++)
    if (one & (1ULL << value))
      sums |= other << value;
  return sums;
}

/* Whether there is a solution in which @count is @value. Parts come after their total, so that one
 * walk backwards knows of each count every value it can have with all that is below it. */
static gboolean
has_solution (const Table *table, const CtiCounts *counts, int count, int value)
{
  guint64 sets[MOST];

  for (int i = 0; i < table->n; i++)
    sets[i] = i == count ? 1ULL << value : get_own_set (table, counts, i);
  for (int s = table->n_sums - 1; s >= 0; s--)
    {
      const Sum *sum = &table->sums[s];
      guint64 below = 1;

      for (guint i = 0; i < sum->n_parts; i++)
        below = add_sets (below, sets[sum->parts[i]]);
      sets[sum->total] &= below;
      if (sets[sum->total] == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
can_be_other (const Table *table, const CtiCounts *counts, int count)
{
  for (int value = 1; value < 64; value++)
    if (value != table->values[count] && has_solution (table, counts, count, value))
      return TRUE;
  return FALSE;
}

static void
assert_safe (const Table *table, guint32 seed)
{
  g_autoptr (CtiCounts) counts = protect (table);

  for (int i = 0; i < table->n; i++)
    {
      gboolean hidden = cti_counts_is_hidden (counts, i);

      if (table->values[i] > 0 && table->values[i] < CTI_SMALL_GROUP && !hidden)
        g_error ("seed %u: a group of %d is shown", seed, table->values[i]);
      if (table->values[i] == 0)
        g_assert_false (hidden);
      if (hidden && !can_be_other (table, counts, i))
        g_error ("seed %u: count %d can only be %d", seed, i, table->values[i]);
    }
}

static void
no_hidden_count_can_be_computed (void)
{
  guint32 rounds = g_getenv ("CTI_LONG") ? 100000 : 3000;

  for (guint32 seed = 1; seed <= rounds; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      Table table = { .n = 0 };

      split (rand, &table, add (&table, g_rand_int_range (rand, 5, 50)), 2);
      assert_safe (&table, seed);
    }
}

static void
assert_hidden (const int *parts, guint n, const char *expected)
{
  g_autoptr (CtiCounts) counts = cti_counts_new ();
  g_autoptr (GString) shown = g_string_new (NULL);
  int numbers[8], sum = 0, total;

  for (guint i = 0; i < n; i++)
    {
      numbers[i] = cti_counts_add (counts, parts[i]);
      sum += parts[i];
    }
  total = cti_counts_add (counts, sum);
  cti_counts_add_sum (counts, total, numbers, n);
  cti_counts_protect (counts, CTI_SMALL_GROUP);
  for (int i = 0; i <= total; i++)
    g_string_append_c (shown, cti_counts_is_hidden (counts, i) ? '#' : '.');
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
smallest_neighbour_is_hidden_too (void)
{
  assert_hidden ((int[]){ 70, 49 }, 2, "...");
  assert_hidden ((int[]){ 20, 3, 9 }, 3, ".##.");
  assert_hidden ((int[]){ 20, 0, 9 }, 3, "....");
  assert_hidden ((int[]){ 2, 2, 30, 40 }, 4, "###..");
  assert_hidden ((int[]){ 3, 4, 30, 40 }, 4, "##...");
  assert_hidden ((int[]){ 1, 1, 1, 1, 1, 30 }, 6, "######.");
  assert_hidden ((int[]){ 3, 0 }, 2, "#.#");
  assert_hidden ((int[]){ 0, 0 }, 2, "...");
}

/* Numbers of another store need not add up: what is small is hidden, and the report is made. */
static void
numbers_that_do_not_add_up_are_no_sum (void)
{
  CtiCounts *counts = cti_counts_new ();
  int total = cti_counts_add (counts, 1);
  const int parts[] = { cti_counts_add (counts, 2), cti_counts_add (counts, -1) };

  cti_counts_add_sum (counts, total, parts, 2);
  cti_counts_protect (counts, CTI_SMALL_GROUP);
  g_assert_cmpint (cti_counts_get (counts, parts[1]), ==, 0);
  g_assert_true (cti_counts_is_hidden (counts, total));
  g_assert_true (cti_counts_is_hidden (counts, parts[0]));
  cti_counts_free (counts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counts/smallest-neighbour-is-hidden-too", smallest_neighbour_is_hidden_too);
  g_test_add_func ("/counts/no-hidden-count-can-be-computed", no_hidden_count_can_be_computed);
  g_test_add_func ("/counts/numbers-that-do-not-add-up-are-no-sum",
                   numbers_that_do_not_add_up_are_no_sum);
  return g_test_run ();
}
