/* Search in 150 cases of a full year: until the first hit and until all of them, beside reading,
 * unsealing and scanning the same files without the program (design 10: at most twice and one and a
 * half times as long). The floor looks for bytes as they are, on one thread; so does the reader
 * here, which the program runs on several. The search folds both sides. Both are done in turns. */

#include <string.h>

#include "bench-floors.h"
#include "bench.h"
#include "cti-hit.h"

#define CASES  150
#define ROUNDS 7
/* A word of the made-up notes, as it stands there and as somebody without Danish keys types it. */
#define NEEDLE "gåduhæ"
#define TYPED  "gaaduhae"

static void
find (const char *text, gpointer data)
{
  guint *found = data;

  *found += strstr (text, NEEDLE) != NULL;
}

static guint
time_floor (BenchCaseload *caseload, GPtrArray *ids, double *first, double *all)
{
  gint64 start = g_get_monotonic_time ();
  guint found = 0;

  *first = 0;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = bench_caseload_get_case (caseload, g_ptr_array_index (ids, i));
      sqlite3 *db = bench_floor_open (path, caseload->key);

      bench_floor_scan (db, find, &found);
      sqlite3_close (db);
      if (*first == 0 && found > 0)
        *first = bench_since (start);
    }
  *all = bench_since (start);
  return found;
}

static guint
time_search (CtiStoreReader *reader, GPtrArray *ids, double *first, double *all)
{
  g_autoptr (CtiQuery) query = cti_query_new (TYPED);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_hit_free);
  gint64 start = g_get_monotonic_time ();

  *first = 0;
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_true (cti_hits_find (reader, g_ptr_array_index (ids, i), query, hits, NULL));
      if (*first == 0 && hits->len > 0)
        *first = bench_since (start);
    }
  *all = bench_since (start);
  return hits->len;
}

static void
measure_growth (void)
{
  const guint counts[] = { 20, 150, 1500, 15000 };
  double times[G_N_ELEMENTS (counts)];

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (BenchCaseload) caseload = bench_caseload_new (counts[i]);
      g_autoptr (CtiStoreReader) reader = NULL;
      g_autoptr (GPtrArray) ids = NULL;
      double first;

      bench_caseload_open (caseload);
      ids = bench_caseload_get_ids (caseload);
      reader = cti_store_reader_new (caseload->store);
      time_search (reader, ids, &first, &times[i]);
    }
  bench_report_growth ("search, one thread, all hits", "ms", counts, times, G_N_ELEMENTS (counts));
}

int
main (void)
{
  g_autoptr (BenchCaseload) caseload = bench_caseload_new (CASES);
  g_autoptr (CtiStoreReader) reader = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  double first[ROUNDS], all[ROUNDS], floor_first[ROUNDS], floor_all[ROUNDS];
  guint found = 0, expected = 0;

  bench_caseload_open (caseload);
  ids = bench_caseload_get_ids (caseload);
  reader = cti_store_reader_new (caseload->store);
  for (guint i = 0; i < ROUNDS; i++)
    {
      expected = time_floor (caseload, ids, &floor_first[i], &floor_all[i]);
      found = time_search (reader, ids, &first[i], &all[i]);
    }
  g_print ("# %u hits, %u by bytes\n", found, expected);
  g_assert_cmpuint (found, >, 0);
  bench_report ("search in 150 full cases, first hit", "ms", bench_median (first, ROUNDS),
                bench_median (floor_first, ROUNDS), 2.0);
  bench_report ("search in 150 full cases, all hits", "ms", bench_median (all, ROUNDS),
                bench_median (floor_all, ROUNDS), 1.5);
  bench_caseload_close (caseload); /* it is opened once more below */
  measure_growth ();
  return 0;
}
