#include "cti-stats-changes.h"

static GArray *
make_changes (const int *pairs, gsize n)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CtiStarChange));

  for (gsize i = 0; i < n; i++)
    {
      int from = pairs[2 * i], to = pairs[2 * i + 1];
      CtiStarChange change = { NULL, from, to, from > 0 && to > 0,
                               from > 0 && to > 0 ? to - from : 0 };

      g_array_append_val (changes, change);
    }
  return changes;
}

static void
assert_stats (const int *pairs, gsize n, const CtiStatsChanges *expected)
{
  g_autoptr (GArray) changes = make_changes (pairs, n);
  CtiStatsChanges stats = cti_stats_changes (changes);

  g_assert_cmpint (stats.n_paired, ==, expected->n_paired);
  g_assert_cmpint (stats.up, ==, expected->up);
  g_assert_cmpint (stats.same, ==, expected->same);
  g_assert_cmpint (stats.down, ==, expected->down);
  g_assert_cmpint (stats.left_out, ==, expected->left_out);
  g_assert_cmpfloat (stats.median, ==, expected->median);
  g_assert_cmpint (stats.n_paired + stats.left_out, ==, (int) n);
}

static void
areas_are_counted_by_direction (void)
{
  static const int pairs[] = { 4, 8, 2, 5, 6, 6, 7, 5, 0, 5, 5, 0, 0, 0 };

  assert_stats (pairs, 7, &(CtiStatsChanges){ 4, 2, 1, 1, 3, 1.5 });
}

static void
what_is_not_discussed_enters_no_figure (void)
{
  static const int pairs[] = { 0, 10, 10, 0, 3, 4 };

  assert_stats (pairs, 3, &(CtiStatsChanges){ 1, 1, 0, 0, 2, 1.0 });
  assert_stats (pairs, 2, &(CtiStatsChanges){ 0, 0, 0, 0, 2, 0.0 });
  assert_stats (pairs, 0, &(CtiStatsChanges){ 0, 0, 0, 0, 0, 0.0 });
}

static void
median_is_the_middle_of_the_sorted (void)
{
  static const int odd[] = { 1, 10, 5, 4, 5, 5 };
  static const int even[] = { 5, 4, 5, 3, 1, 10, 5, 4 };

  assert_stats (odd, 3, &(CtiStatsChanges){ 3, 1, 1, 1, 0, 0.0 });
  assert_stats (even, 4, &(CtiStatsChanges){ 4, 1, 0, 3, 0, -1.0 });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/areas-are-counted-by-direction", areas_are_counted_by_direction);
  g_test_add_func ("/changes/what-is-not-discussed-enters-no-figure",
                   what_is_not_discussed_enters_no_figure);
  g_test_add_func ("/changes/median-is-the-middle-of-the-sorted",
                   median_is_the_middle_of_the_sorted);
  return g_test_run ();
}
