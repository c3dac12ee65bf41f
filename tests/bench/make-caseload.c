/* make-caseload COUNT: makes the caseload of so many citizens for the benches, where it is not
 * there, and its backup of the day: a window that is measured would begin one beside it. */

#include <stdlib.h>

#include "bench.h"
#include "cti-backup.h"

static gboolean
has_backup (BenchCaseload *self, const char *id)
{
  g_autofree char *place = cti_backup_get_place (self->path, NULL);
  g_autoptr (GPtrArray) known = cti_backup_list (place, id, self->key, NULL);

  return known != NULL && known->len > 0;
}

static void
back_up (BenchCaseload *self)
{
  g_autofree char *id = g_path_get_basename (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiBackup) made = NULL;
  gint64 start = g_get_monotonic_time ();

  if (has_backup (self, id))
    return;
  made = cti_backup_make (self->path, NULL, self->key, cti_clock_get_now (self->clock), NULL, NULL,
                          &error);
  g_assert_no_error (error);
  g_print ("# its backup made in %.0f s\n", bench_since (start) / 1000);
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchCaseload) caseload = NULL;

  if (argc != 2)
    return 2;
  caseload = bench_caseload_new ((guint) atoi (argv[1]));
  back_up (caseload);
  return 0;
}
