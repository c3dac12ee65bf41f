/* What it costs to save one change, fsync included, beside write + fsync + rename of a file of the
 * same size (design 10: at most three times as much). Both go to the same folder, in turns, and the
 * median counts. */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store-fixture.h"

#define ROUNDS 60
#define GOAL   3.0

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2];
}

/* The floor: the same bytes by the shortest safe way, the generation before not kept. */
static void
write_plainly (int folder, GBytes *bytes)
{
  int fd = openat (folder, "floor.new", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  gsize size = g_bytes_get_size (bytes);

  g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), size), ==, size);
  g_assert_cmpint (fsync (fd), ==, 0);
  close (fd);
  g_assert_cmpint (renameat (folder, "floor.new", folder, "floor"), ==, 0);
  g_assert_cmpint (fsync (folder), ==, 0);
}

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
  double saves[ROUNDS], floors[ROUNDS], ratio;

  grow (self, id, size);
  store_fixture_close (self); /* a case is opened more often than it is made */
  store_fixture_open (self);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GBytes) bytes = fixture_read (path);
      g_autofree char *alias = g_strdup_printf ("name %u", i);
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      write_plainly (folder, bytes);
      floors[i] = (double) (g_get_monotonic_time () - start) / 1000;
      start = g_get_monotonic_time ();
      store_fixture_rename (self, id, alias, &error);
      saves[i] = (double) (g_get_monotonic_time () - start) / 1000;
      g_assert_no_error (error);
    }
  close (folder);
  ratio = median (saves) / median (floors);
  g_print ("save, %7zu bytes: %6.2f ms, floor %6.2f ms, ratio %.2f (goal %.1f)%s\n", size,
           median (saves), median (floors), ratio, GOAL, ratio <= GOAL ? "" : "  MISSED");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  measure (64 * 1024);
  measure (1024 * 1024);
  return 0;
}
