/* What the benches share: caseloads, medians, and one way of printing. A figure stands beside the
 * floor of the same run, their ratio and its goal (design 10); all of them are gathered in a file,
 * from which tests/bench/table makes the table. */

#include "bench.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "cti-id.h"
#include "cti-kdf.h"
#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-use-generate.h"

#define SEED 20261122

double
bench_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* Sorts them. */
double
bench_median (double *values, guint count)
{
  qsort (values, count, sizeof *values, compare);
  return values[count / 2];
}

static void
write_result (const char *line)
{
  const char *path = g_getenv ("CTI_BENCH_RESULTS");
  FILE *file = path != NULL ? fopen (path, "a") : NULL;

  if (file == NULL)
    return;
  fputs (line, file);
  fclose (file);
}

/* A floor of 0 stands for none: the figure is told alone. */
void
bench_report (const char *work, const char *unit, double figure, double floor, double goal)
{
  double ratio = floor > 0 ? figure / floor : figure;
  g_autofree char *line =
      g_strdup_printf ("%s|%s|%.4g|%.4g|%.3g|%.3g\n", work, unit, figure, floor, ratio, goal);

  g_print ("%-58s %9.3f %s, floor %9.3f, ratio %6.2f", work, figure, unit, floor, ratio);
  if (goal > 0)
    g_print (" (goal %.2f)%s", goal, ratio <= goal ? "" : "  MISSED");
  g_print ("\n");
  write_result (line);
}

/* The slope of the line through the logarithms: 0 does not grow, 1 grows as the caseload does. */
static double
find_slope (const guint *counts, const double *figures, guint n)
{
  double sx = 0, sy = 0, sxx = 0, sxy = 0;

  for (guint i = 0; i < n; i++)
    {
      double x = log (counts[i]), y = log (MAX (figures[i], 1e-6));

      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
    }
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

void
bench_report_growth (const char *work,
                     const char *unit,
                     const guint *counts,
                     const double *figures,
                     guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "%s%u: %.3g %s", i > 0 ? ", " : "", counts[i], figures[i], unit);
  g_print ("%-58s %s, slope %.2f\n", work, words->str, find_slope (counts, figures, n));
  line = g_strdup_printf ("growth|%s|%s|%.2f\n", work, words->str, find_slope (counts, figures, n));
  write_result (line);
}

/* --- Caseloads -------------------------------------------------------------------------------- */

static char *
get_place (guint count)
{
  const char *folder = g_getenv ("CTI_BENCH_CASELOADS");
  g_autofree char *name = g_strdup_printf ("%u", count);

  g_assert_nonnull (folder);
  return g_build_filename (folder, name, NULL);
}

static CtiKeys *
make_keys (const char *id, const CtiSecret *key)
{
  CtiKeys *keys = cti_keys_new (id);
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (BENCH_PASSPHRASE);
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();

  g_assert_true (cti_keys_add_passphrase (keys, key, passphrase, CTI_KDF_MEMORY_MIN,
                                          CTI_KDF_PASSES_MIN, NULL));
  g_assert_true (cti_keys_add_recovery (keys, key, code, NULL));
  return keys;
}

static void
fill (BenchCaseload *self, guint count)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  bench_caseload_open (self);
  cti_use_generate (self->store, count, SEED,
                    count > BENCH_FULL_MAX ? CTI_MADE_BRIEF : CTI_MADE_FULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bench_caseload_close (self);
  g_print ("# %u citizens made in %.0f s\n", count, bench_since (start) / 1000);
}

/* The file "key" comes last: a caseload without it was never finished. */
static void
make (BenchCaseload *self, const char *place, guint count)
{
  g_autofree char *id = g_path_get_basename (self->path);
  g_autofree char *key_path = g_build_filename (place, "key", NULL);
  g_autoptr (CtiKeys) keys = make_keys (id, self->key);
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (CtiWorker) worker = cti_record_new (&cti_worker_type);
  g_autoptr (GError) error = NULL;

  cti_set_text (&team->name, "Teamet");
  cti_set_text (&worker->name, "Mette");
  cti_store_create (self->path, keys, self->key, team, worker, self->clock, &error);
  g_assert_no_error (error);
  fill (self, count);
  g_assert_true (g_file_set_contents_full (key_path,
                                           (const char *) cti_secret_get_bytes (self->key),
                                           CTI_KEY_SIZE, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static CtiSecret *
read_key (const char *place)
{
  g_autofree char *path = g_build_filename (place, "key", NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &bytes, &size, NULL) || size != CTI_KEY_SIZE)
    return NULL;
  return cti_secret_new_copy (bytes, size);
}

/* The place is laid out as the data folder of an account: $XDG_DATA_HOME for the whole program. */
BenchCaseload *
bench_caseload_new (guint count)
{
  BenchCaseload *self = g_new0 (BenchCaseload, 1);
  g_autofree char *place = get_place (count);
  g_autofree char *home = g_build_filename (place, "overgang", NULL);
  g_autoptr (GPtrArray) stores = cti_store_find_all (home);
  g_autofree char *id = NULL;

  self->clock = cti_clock_new_fixed (BENCH_TODAY);
  self->key = read_key (place);
  if (self->key != NULL && stores->len == 1)
    {
      self->path = g_strdup (g_ptr_array_index (stores, 0));
      return self;
    }
  if (stores->len > 0)
    g_error ("%s holds a caseload that was never finished: remove it", place);
  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  self->key = cti_key_new_random ();
  id = cti_id_new ();
  self->path = g_build_filename (home, id, NULL);
  make (self, place, count);
  return self;
}

void
bench_caseload_open (BenchCaseload *self)
{
  g_autoptr (GError) error = NULL;

  self->store = cti_store_open (self->path, self->key, self->clock, &error);
  g_assert_no_error (error);
}

void
bench_caseload_close (BenchCaseload *self)
{
  g_clear_pointer (&self->store, cti_store_close);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* (transfer full) (element-type utf8): the cases of the open store, always in the same order. */
GPtrArray *
bench_caseload_get_ids (BenchCaseload *self)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (self->store));
  GPtrArray *ids = g_ptr_array_new_full (entries->len, g_free);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ids, g_strdup (((CtiCardEntry *) g_ptr_array_index (entries, i))->id));
  g_ptr_array_sort (ids, compare_texts);
  return ids;
}

/* (transfer full): where its file is. */
char *
bench_caseload_get_case (BenchCaseload *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".case", NULL);

  return g_build_filename (self->path, "cases", name, NULL);
}

void
bench_caseload_free (BenchCaseload *self)
{
  bench_caseload_close (self);
  cti_secret_unref (self->key);
  g_object_unref (self->clock);
  g_free (self->path);
  g_free (self);
}
