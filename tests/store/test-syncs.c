/* What one change costs in syncs: each of them is a wait for the disk. The format needs one for the
 * new file and one for the names in its folder, and the use log one for its line; however many
 * cases there are, it is the same. */

#include "cti-disk.h"
#include "store-fixture.h"

#define FEW  1
#define MANY 60

typedef struct
{
  guint files;
  guint folders;
} Syncs;

static int
count (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Syncs *syncs = data;

  syncs->files += step == CTI_DISK_SYNC_FILE;
  syncs->folders += step == CTI_DISK_SYNC_FOLDER;
  return 0;
}

/* A change by name in the last of so many cases, opened before. */
static Syncs
count_change (guint cases)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  Syncs syncs = { 0 };

  for (guint i = 0; i < cases; i++)
    {
      g_autofree char *code = g_strdup_printf ("S-%03u", i);

      g_free (id);
      id = i + 1 < cases ? store_fixture_add_case (self, code)
                         : store_fixture_add_full_case (self, code);
    }
  cti_disk_set_watch (count, &syncs);
  store_fixture_rename (self, id, "Lærke", &error);
  cti_disk_set_watch (NULL, NULL);
  g_assert_no_error (error);
  return syncs;
}

static void
test_needed (void)
{
  Syncs syncs = count_change (FEW);

  g_assert_cmpuint (syncs.files, ==, 1);
  g_assert_cmpuint (syncs.folders, ==, 1);
}

static void
test_same (void)
{
  Syncs few = count_change (FEW), many = count_change (MANY);

  g_assert_cmpuint (few.files, ==, many.files);
  g_assert_cmpuint (few.folders, ==, many.folders);
}

static void
test_log (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_case (self, "S-001");
  g_autoptr (GError) error = NULL;
  Syncs syncs = { 0 };

  cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock), "worker",
                   "change-part", id, NULL, &error); /* the file of the month is there now */
  cti_disk_set_watch (count, &syncs);
  cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock), "worker",
                   "change-part", id, NULL, &error);
  cti_disk_set_watch (NULL, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (syncs.files, ==, 1);
  g_assert_cmpuint (syncs.folders, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/syncs/a-change-needs-one-for-its-file-and-one-for-its-folder", test_needed);
  g_test_add_func ("/syncs/they-are-the-same-in-any-caseload", test_same);
  g_test_add_func ("/syncs/a-line-of-the-use-log-needs-one", test_log);
  return g_test_run ();
}
