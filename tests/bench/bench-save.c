/* What it costs to save one change, fsync included, beside write + fsync + rename of a file of the
 * same size (design 10: at most three times as much). Both go to the same folder, in turns, and the
 * median counts. */

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench-floors.h"
#include "bench.h"
#include "store-fixture.h"

#define ROUNDS 60
#define GOAL   3.0

/* Notes until the sealed file is about as large as wanted. */
static void
grow (StoreFixture *self, const char *id, gsize size)
{
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autofree char *note = g_strnfill (4000, 'n');
  struct stat info;

  while (stat (path, &info) == 0 && (gsize) info.st_size < size)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, &error);
      g_autoptr (CtiChangeSet) set = store_fixture_make_star (before, cti_date_new (2026, 4, 9), 5);
      g_autoptr (CtiCase) now = NULL;

      if (size > 200000) /* few long notes rather than thousands of rows */
        for (guint i = 1; i < set->records->len; i++)
          cti_set_text (&((CtiScore *) set->records->pdata[i])->note, note);
      now = cti_store_commit (self->store, id, set, &error);
      g_assert_no_error (error);
    }
}

static void
measure (gsize size)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autofree char *folder_path = g_path_get_dirname (path);
  int folder = open (folder_path, O_RDONLY | O_DIRECTORY);
  g_autofree char *work = g_strdup_printf ("save one change, a file of %zu KiB", size / 1024);
  double saves[ROUNDS], floors[ROUNDS];

  grow (self, id, size);
  store_fixture_close (self); /* a case is opened more often than it is made */
  store_fixture_open (self);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GBytes) bytes = fixture_read (path);
      g_autofree char *alias = g_strdup_printf ("name %u", i);
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      bench_floor_write (folder, bytes);
      floors[i] = (double) (g_get_monotonic_time () - start) / 1000;
      start = g_get_monotonic_time ();
      store_fixture_rename (self, id, alias, &error);
      saves[i] = (double) (g_get_monotonic_time () - start) / 1000;
      g_assert_no_error (error);
    }
  close (folder);
  bench_report (work, "ms", bench_median (saves, ROUNDS), bench_median (floors, ROUNDS), GOAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  measure (64 * 1024);
  measure (1024 * 1024);
  return 0;
}
