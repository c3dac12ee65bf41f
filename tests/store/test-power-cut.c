/* The power goes at any point: what was acknowledged is there, all else is old or new, never torn.
 * Built again with one sync left out, the same test must find a loss; otherwise it would prove
 * nothing. Some 300 states of the disk; 20 000 where CTI_LONG is set. */

#include <string.h>

#include "cti-case-file.h"
#include "cti-id.h"
#include "cti-key.h"
#include "disk-model.h"
#include "store-fixture.h"

#if defined(CTI_BREAK_SYNC_FILE) || defined(CTI_BREAK_SYNC_FOLDER)
#define IS_BROKEN TRUE
#else
#define IS_BROKEN FALSE
#endif

#define ACTS      6
#define ACTS_LONG 420

typedef struct
{
  CtiSecret *key;
  char *id;
  char *home;
  guint acknowledged;
  guint losses;
} Run;

static guint
count_acts (void)
{
  return !IS_BROKEN && g_getenv ("CTI_LONG") != NULL ? ACTS_LONG : ACTS;
}

static void
run_init (Run *run)
{
  memset (run, 0, sizeof *run);
  run->key = cti_key_new_random ();
  run->id = cti_id_new ();
  run->home = g_dir_make_tmp ("cti-cut-XXXXXX", NULL);
}

static void
run_end (Run *run, DiskModel *model)
{
  g_test_message ("%u states, %u losses", disk_model_get_n_states (model), run->losses);
  g_assert_cmpuint (disk_model_get_n_states (model), >, 100);
  if (IS_BROKEN)
    g_assert_cmpuint (run->losses, >, 0);
  else
    g_assert_cmpuint (run->losses, ==, 0);
  fixture_remove_tree (run->home);
  cti_secret_unref (run->key);
  g_free (run->id);
  g_free (run->home);
}

static gboolean
holds_case (Run *run, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFolder) folder = cti_folder_open (path, NULL);
  g_autoptr (CtiCaseFile) file = NULL;
  guint64 number;

  cti_folder_clean (folder);
  file = cti_case_file_open (folder, run->id, run->key, &error);
  if (file == NULL)
    return run->acknowledged == 0 &&
           g_error_matches (error, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND);
  number = g_ascii_strtoull (cti_case_get_name (cti_case_file_get_case (file)), NULL, 10);
  return (number == run->acknowledged || number == run->acknowledged + 1) &&
         cti_case_file_get_generation (file) == number && cti_case_file_verify (file, NULL);
}

static void
check_case (const char *path, gpointer data)
{
  Run *run = data;

  if (!holds_case (run, path))
    run->losses++;
}

static void
a_case_is_old_or_new_and_kept_once_saved (void)
{
  Run run;
  g_autoptr (CtiFolder) folder = NULL;
  g_autoptr (CtiCaseFile) file = NULL;
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen ("K-1", CTI_MODE_COVER_NAME);
  g_autoptr (DiskModel) model = NULL;
  CtiPen pen = { "worker", "device", { 1780000000, 120 } };

  run_init (&run);
  folder = cti_folder_open (run.home, NULL);
  file = cti_case_file_create (folder, run.id, run.key, NULL);
  cti_record_set_id (citizen, run.id);
  model = disk_model_new (check_case, &run);
  for (guint act = 1; act <= count_acts (); act++)
    {
      g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
      g_autofree char *alias = g_strdup_printf ("%u", act);
      g_autoptr (GError) error = NULL;

      cti_set_text (&citizen->alias, alias);
      cti_change_set_put (set, citizen);
      cti_case_file_commit (file, set, &pen, &error);
      g_assert_no_error (error);
      run.acknowledged = act;
      disk_model_cut_here (model);
    }
  run_end (&run, model);
}

static gboolean
holds_log (Run *run, const char *path)
{
  g_autoptr (CtiFolder) folder = cti_folder_open (path, NULL);
  g_autoptr (CtiUseLog) log = cti_use_log_open (folder, run->key, NULL, NULL);
  g_autoptr (CtiUseLog) again = NULL;
  guint64 length = log ? cti_use_log_get_length (log) : 0;

  if (log == NULL || (length != run->acknowledged && length != run->acknowledged + 1) ||
      !cti_use_log_verify (log, NULL))
    return FALSE;
  /* what was half written is cut off by the next record, and that one counts */
  if (!cti_use_log_add (log, (CtiMoment){ 1780000000, 120 }, "w", "u", NULL, NULL, NULL))
    return FALSE;
  again = cti_use_log_open (folder, run->key, NULL, NULL);
  return again != NULL && cti_use_log_get_length (again) == length + 1 &&
         cti_use_log_verify (again, NULL);
}

static void
check_log (const char *path, gpointer data)
{
  Run *run = data;

  if (!holds_log (run, path))
    run->losses++;
}

static void
the_use_log_loses_no_record_that_was_acknowledged (void)
{
  Run run;
  g_autoptr (CtiFolder) folder = NULL;
  g_autoptr (CtiUseLog) log = NULL;
  g_autoptr (DiskModel) model = NULL;
  g_autofree char *purpose = g_strnfill (2000, 'x');

  run_init (&run);
  folder = cti_folder_open (run.home, NULL);
  log = cti_use_log_open (folder, run.key, NULL, NULL);
  model = disk_model_new (check_log, &run);
  for (guint i = 1; i <= 2 * count_acts (); i++)
    {
      /* a new month in the middle, and records of less and of more than a sector */
      CtiMoment made = { 1780000000 + (i > count_acts () ? 40 * 86400 : 0), 120 };
      g_autoptr (GError) error = NULL;

      cti_use_log_add (log, made, "w", "u", NULL, i % 3 == 0 ? purpose : NULL, &error);
      g_assert_no_error (error);
      run.acknowledged = i;
      disk_model_cut_here (model);
    }
  run_end (&run, model);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/power-cut/a-case-is-old-or-new-and-kept-once-saved",
                   a_case_is_old_or_new_and_kept_once_saved);
  g_test_add_func ("/power-cut/the-use-log-loses-no-record-that-was-acknowledged",
                   the_use_log_loses_no_record_that_was_acknowledged);
  return g_test_run ();
}
