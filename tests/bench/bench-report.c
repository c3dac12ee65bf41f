/* The report of an evaluation over 15 000 citizens, beside the same sums in a C loop over arrays,
 * and beside the same figures by SQL over normalised tables in the sqlite3 shell (design 10). The
 * loop finds first and last reading by their days, counts shares, and makes spreads and signed
 * ranks from histograms, as somebody would who writes it for this one report. */

#include <math.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench.h"
#include "cti-figures.h"
#include "cti-use-report.h"
#include "report-loop.h"

#define ROUNDS 9

static CtiFigures *
count_ours (GPtrArray *rows, GPtrArray *inquiries)
{
  CtiReportChoice choice;

  cti_report_choice_init (&choice, BENCH_TODAY);
  return cti_figures_new (rows, inquiries, NULL, &choice);
}

/* Both have to tell the same, or the loop would be no floor. */
static void
compare (GPtrArray *rows, GPtrArray *inquiries, const LoopColumns *columns)
{
  g_autoptr (CtiFigures) figures = count_ours (rows, inquiries);
  g_autofree LoopReport *report = g_new0 (LoopReport, 1);
  const CtiFigure *areas = cti_figures_find (figures, "areas");
  const CtiFigure *wellbeing = cti_figures_find (figures, "wellbeing");

  loop_count (columns, report);
  for (guint i = 0; i < areas->rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (areas->rows, CtiFigureRow, i);
      const LoopPairs *pairs = &report->areas[loop_find_area (columns, row->key)][0];

      g_assert_cmpint (row->change.n, ==, pairs->n);
      g_assert_cmpfloat (fabs (row->change.mean - pairs->mean), <, 1e-9);
      g_assert_cmpfloat (fabs (row->change.median - pairs->median), <, 1e-9);
      if (!row->is_exact)
        g_assert_cmpfloat (fabs (row->p - pairs->p), <, 1e-9);
    }
  g_assert_cmpint (g_array_index (wellbeing->rows, CtiFigureRow, 0).change.n, ==,
                   report->wellbeing[0].n);
}

static double
measure_loop (const LoopColumns *columns)
{
  g_autofree LoopReport *report = g_new0 (LoopReport, 1);
  gint64 start = g_get_monotonic_time ();

  loop_count (columns, report);
  return bench_since (start);
}

static double
measure_ours (GPtrArray *rows, GPtrArray *inquiries)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CtiFigures) figures = count_ours (rows, inquiries);

  return bench_since (start);
}

/* What the page waits for at its first report: facts are read and taken apart. */
static GPtrArray *
read_rows (BenchCaseload *caseload, GPtrArray **inquiries, double *time)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  CtiReportSource *source;
  GPtrArray *rows;

  source = cti_use_read_report (caseload->store, &error);
  g_assert_no_error (error);
  rows = cti_course_rows_new (source->facts);
  *inquiries = g_ptr_array_ref (source->inquiries);
  cti_report_source_unref (source);
  *time = bench_since (start);
  return rows;
}

static double
measure_sql (const LoopColumns *columns)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-sql-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.db", NULL);
  g_autofree char *queries = g_test_build_filename (G_TEST_DIST, "bench", "report.sql", NULL);
  g_autofree char *command = g_strdup_printf ("sqlite3 %s < %s > /dev/null", path, queries);
  double times[3];

  loop_write_tables (columns, path);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_assert_cmpint (system (command), ==, 0);
      times[i] = bench_since (start);
    }
  unlink (path);
  rmdir (folder);
  return bench_median (times, G_N_ELEMENTS (times));
}

static double
measure_caseload (guint count, double *first)
{
  g_autoptr (BenchCaseload) caseload = bench_caseload_new (count);
  g_autoptr (GPtrArray) inquiries = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (LoopColumns) columns = NULL;
  double times[ROUNDS], floors[ROUNDS], sql;

  bench_caseload_open (caseload);
  rows = read_rows (caseload, &inquiries, first);
  columns = loop_columns_new (rows, BENCH_TODAY);
  compare (rows, inquiries, columns);
  for (guint i = 0; i < ROUNDS; i++)
    {
      floors[i] = measure_loop (columns);
      times[i] = measure_ours (rows, inquiries);
    }
  if (count == 15000)
    {
      bench_report ("report of 15 000 citizens, cards in memory", "ms",
                    bench_median (times, ROUNDS), bench_median (floors, ROUNDS), 5.0);
      sql = measure_sql (columns);
      bench_report ("the same report beside SQL in the sqlite3 shell", "ms",
                    bench_median (times, ROUNDS), sql, 0.1);
      bench_report ("its first report, read from the cards, beside SQL", "ms",
                    *first + bench_median (times, ROUNDS), sql, BENCH_NO_GOAL);
    }
  return bench_median (times, ROUNDS);
}

int
main (int argc, char **argv)
{
  const guint counts[] = { 20, 150, 1500, 15000 };
  double times[G_N_ELEMENTS (counts)], firsts[G_N_ELEMENTS (counts)];

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    times[i] = measure_caseload (counts[i], &firsts[i]);
  bench_report_growth ("report", "ms", counts, times, G_N_ELEMENTS (counts));
  bench_report_growth ("report, its cards read for the first time", "ms", counts, firsts,
                       G_N_ELEMENTS (counts));
  return 0;
}
