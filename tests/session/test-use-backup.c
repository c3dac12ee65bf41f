/* Backups: made, proved, rotated, brought back, and what stands in the way of each. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cti-session-backup.h"
#include "cti-use-backup.h"
#include "cti-use-citizen.h"
#include "cti-use-erase.h"
#include "undo-acts.h"

static CtiBackup *
make_backup (SessionFixture *fixture, const char *folder)
{
  g_autoptr (GError) error = NULL;
  CtiBackup *backup = cti_use_make_backup (fixture->store, folder, &error);

  g_assert_no_error (error);
  return backup;
}

static guint
count_backups (SessionFixture *fixture, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = cti_use_read_backups (fixture->store, folder, &error);

  g_assert_no_error (error);
  return backups->len;
}

static char *
get_file (SessionFixture *fixture, const CtiBackup *backup, const char *case_id)
{
  const CtiBackupEntry *entry = cti_backup_find_case (backup, case_id);

  return g_build_filename (fixture->path, "backups", backup->name, entry->path, NULL);
}

static void
damage (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  bytes[size / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static void
a_backup_is_counted (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *first = session_fixture_add_case (fixture, "K-01");
  g_autofree char *second = session_fixture_add_case (fixture, "K-02");
  g_autoptr (CtiBackup) made = make_backup (fixture, NULL);
  g_autoptr (GPtrArray) read = cti_use_read_backups (fixture->store, NULL, NULL);
  const CtiBackup *found = g_ptr_array_index (read, 0);

  g_assert_cmpuint (cti_backup_count_cases (made), ==, 2);
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpstr (found->name, ==, made->name);
  g_assert_cmpuint (cti_backup_count_cases (found), ==, 2);
  g_assert_cmpuint (cti_backup_find_case (found, first)->records, >, 1);
  g_assert_cmpuint (cti_backup_find_case (found, second)->acts, >, 1);
  g_assert_true (cti_use_prove_backup (fixture->store, NULL, made->name, NULL));
}

static void
one_bit_is_found (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiBackup) made = make_backup (fixture, NULL);
  g_autofree char *file = get_file (fixture, made, id);
  g_autoptr (GError) error = NULL;

  damage (file);
  g_assert_false (cti_use_prove_backup (fixture->store, NULL, made->name, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_DAMAGED);
  g_assert_null (cti_use_restore_backup (fixture->store, NULL, made->name, id, NULL, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_DAMAGED);
  g_assert_null (
      cti_use_restore_backup (fixture->store, NULL, made->name, NULL, NULL, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_DAMAGED);
}

static void
a_missing_file_is_found (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiBackup) made = make_backup (fixture, NULL);
  g_autofree char *file = get_file (fixture, made, id);
  g_autoptr (GError) error = NULL;

  g_remove (file);
  g_assert_false (cti_use_prove_backup (fixture->store, NULL, made->name, &error));
  g_assert_nonnull (error);
}

static void
a_folder_that_is_not_there_is_not_made (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *stick = g_build_filename (fixture->home, "stick", NULL);
  g_autoptr (CtiBackup) made = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_make_backup (fixture->store, stick, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_FOLDER);
  g_assert_false (g_file_test (stick, G_FILE_TEST_EXISTS));
  g_assert_null (cti_use_read_backups (fixture->store, stick, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_FOLDER);
  g_mkdir (stick, 0755);
  made = make_backup (fixture, stick);
  g_assert_cmpuint (count_backups (fixture, stick), ==, 1);
  g_assert_cmpuint (count_backups (fixture, NULL), ==, 0);
}

static int
fill_disk (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  guint *left = data;

  if (step != CTI_DISK_WRITE)
    return 0;
  return (*left)-- == 0 ? ENOSPC : 0;
}

static void
a_full_disk_leaves_no_half (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_build_filename (fixture->path, "backups", NULL);

  for (guint after = 0; after < 4; after++)
    {
      guint left = after;
      g_autoptr (GDir) folder = NULL;

      cti_disk_set_watch (fill_disk, &left);
      g_assert_null (cti_use_make_backup (fixture->store, NULL, &error));
      cti_disk_set_watch (NULL, NULL);
      fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_FULL);
      folder = g_dir_open (place, 0, NULL);
      g_assert_null (g_dir_read_name (folder));
    }
  g_assert_cmpuint (count_backups (fixture, NULL), ==, 0);
}

static void
a_damaged_case_is_named_and_the_others_copied (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *good = session_fixture_add_case (fixture, "K-01");
  g_autofree char *bad = session_fixture_add_case (fixture, "K-02");
  g_autofree char *name = g_strconcat (bad, ".case", NULL);
  g_autofree char *file = g_build_filename (fixture->path, "cases", name, NULL);
  g_autoptr (CtiBackup) whole = make_backup (fixture, NULL);
  g_autoptr (CtiBackup) made = NULL;
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GError) error = NULL;

  damage (file);
  made = make_backup (fixture, NULL);
  g_assert_cmpuint (cti_backup_count_cases (made), ==, 1);
  g_assert_cmpuint (made->left_out->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (made->left_out, 0), ==, bad);
  g_assert_cmpuint (count_backups (fixture, NULL), ==, 2); /* the older of the day stays */
  restored = cti_use_restore_backup (fixture->store, NULL, whole->name, bad, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cti_store_verify_case (fixture->store, bad, NULL));
}

/* --- Bringing back ---------------------------------------------------------------------------- */

static void
a_case_comes_back_as_it_was (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *other = session_fixture_add_case (fixture, "K-02");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiPerson) second = undo_add_person (fixture, other, "Her brother");
  g_autoptr (CtiBackup) made = make_backup (fixture, NULL);
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GError) error = NULL;

  undo_rename_person (fixture, id, person, "Her cousin");
  undo_rename_person (fixture, other, second, "Her uncle");
  restored = cti_use_restore_backup (fixture->store, NULL, made->name, id, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored->len, ==, 1);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her sister");
  g_assert_cmpstr (undo_get_name (fixture, other, second), ==, "Her uncle");
  session_fixture_close (fixture);
  session_fixture_open (fixture);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her sister");
  cti_store_verify_case (fixture->store, id, &error);
  g_assert_no_error (error);
}

static void
what_was_there_before_can_be_had_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiBackup) made = make_backup (fixture, NULL);
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  const char *present = NULL;

  undo_rename_person (fixture, id, person, "Her cousin");
  restored = cti_use_restore_backup (fixture->store, NULL, made->name, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (restored->len, ==, 1);
  backups = cti_use_read_backups (fixture->store, NULL, NULL);
  for (guint i = 0; i < backups->len; i++)
    if (g_strcmp0 (((CtiBackup *) g_ptr_array_index (backups, i))->name, made->name) != 0)
      present = ((CtiBackup *) g_ptr_array_index (backups, i))->name;
  again = cti_use_restore_backup (fixture->store, NULL, present, id, NULL, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_cmpstr (undo_get_name (fixture, id, person), ==, "Her cousin");
}

static void
make_cover (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_COVER_NAME);
  g_autoptr (CtiCase) now = NULL;

  cti_record_set_id (citizen, id);
  now = cti_use_change_citizen (fixture->store, citizen, NULL, NULL, NULL);
  g_assert_nonnull (now);
}

static void
who_was_erased_since_stays_erased (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiBackup) made = NULL;
  g_autoptr (CtiCase) erased = NULL;
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GError) error = NULL;
  const CtiCitizen *citizen;

  make_cover (fixture, id);
  made = make_backup (fixture, NULL);
  erased = cti_use_erase_identity (fixture->store, id, &error);
  g_assert_no_error (error);
  restored = cti_use_restore_backup (fixture->store, NULL, made->name, id, NULL, NULL, &error);
  g_assert_no_error (error);
  citizen = cti_case_get_citizen (g_ptr_array_index (restored, 0));
  g_assert_cmpint (citizen->mode, ==, CTI_MODE_ANONYMOUS);
  g_assert_null (citizen->alias);
}

/* Whichever of them the backup lists first. */
static void
a_case_that_was_erased_stays_away_and_the_others_come_back (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *gone = session_fixture_add_case (fixture, "K-01");
  g_autofree char *first = session_fixture_add_case (fixture, "K-02");
  g_autofree char *other = session_fixture_add_case (fixture, "K-03");
  const char *const ids[] = { first, other };
  g_autoptr (CtiPerson) person = undo_add_person (fixture, ids[0], "Her sister");
  g_autoptr (CtiPerson) second = undo_add_person (fixture, ids[1], "Her brother");
  g_autoptr (CtiBackup) made = make_backup (fixture, NULL);
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_use_erase_case (fixture->store, gone, NULL, NULL));
  undo_rename_person (fixture, ids[0], person, "Her cousin");
  undo_rename_person (fixture, ids[1], second, "Her uncle");
  g_assert_null (
      cti_use_restore_backup (fixture->store, NULL, made->name, gone, NULL, NULL, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_BACKUP_ERASED);
  g_clear_error (&error);
  restored = cti_use_restore_backup (fixture->store, NULL, made->name, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored->len, ==, 2);
  g_assert_cmpstr (undo_get_name (fixture, ids[0], person), ==, "Her sister");
  g_assert_cmpstr (undo_get_name (fixture, ids[1], second), ==, "Her brother");
  session_fixture_close (fixture);
  session_fixture_open (fixture);
  g_assert_null (cti_card_index_find_seen (cti_store_get_cards (fixture->store), gone));
  g_assert_true (cti_store_was_erased (fixture->store, gone));
}

/* --- How many are kept ------------------------------------------------------------------------ */

static void
seven_days_four_weeks_twelve_months (void)
{
  CtiDate days[800];
  gboolean keep[800];
  guint kept = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = cti_date_add_days (fixture_day ("2026-06-02"), -(int) i);
  cti_backup_choose (days, G_N_ELEMENTS (days), keep);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      kept += keep[i];
      g_assert_true (i >= 7 || keep[i]);
    }
  g_assert_true (keep[days[0] - fixture_day ("2026-05-24")]); /* the Sunday of a week before */
  g_assert_true (keep[days[0] - fixture_day ("2025-07-31")]); /* the twelfth month */
  g_assert_false (keep[days[0] - fixture_day ("2025-06-30")]);
  g_assert_cmpuint (kept, ==, 7 + 2 + 10); /* a week and two months end on days that stay anyway */
}

static void
of_one_day_the_newest_is_kept (void)
{
  const CtiDate day = fixture_day ("2026-06-02");
  const CtiDate days[] = { day, day, day };
  gboolean keep[3];

  cti_backup_choose (days, 3, keep);
  g_assert_true (keep[0]);
  g_assert_false (keep[1]);
  g_assert_false (keep[2]);
}

static gboolean
is_listed (SessionFixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) backups = cti_use_read_backups (fixture->store, NULL, NULL);

  for (guint i = 0; i < backups->len; i++)
    if (g_str_equal (((CtiBackup *) g_ptr_array_index (backups, i))->name, name))
      return TRUE;
  return FALSE;
}

/* By its day it would be the oldest, and the first to go. */
static void
what_was_just_made_stays_whatever_the_clock_says (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiBackup) last = NULL;

  for (int month = 0; month < 13; month++)
    {
      g_autoptr (CtiBackup) backup = cti_use_make_backup (fixture->store, NULL, NULL);

      g_assert_nonnull (backup);
      cti_clock_move (fixture->clock, 31);
    }
  cti_clock_move (fixture->clock, -3 * 365);
  last = cti_use_make_backup (fixture->store, NULL, NULL);
  g_assert_nonnull (last);
  g_assert_true (is_listed (fixture, last->name));
}

/* --- The first unlock of the day -------------------------------------------------------------- */

static void
wait_for_backup (CtiSession *session)
{
  while (cti_session_get_backup (session)->is_running)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (CtiSession *session, guint *count)
{
  (*count)++;
}

static void
one_a_day_and_off_the_way (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  CtiSession *session = session_fixture_make_session (fixture);
  g_autofree char *first = NULL;
  guint changed = 0;

  session_fixture_open_session (fixture, session);
  g_signal_connect (session, "backup-changed", G_CALLBACK (count_cb), &changed);
  g_assert_null (cti_session_get_backup (session)->newest);
  cti_session_back_up (session, FALSE);
  wait_for_backup (session);
  g_assert_cmpint (cti_session_get_backup (session)->trouble, ==, CTI_TROUBLE_NONE);
  g_assert_cmpuint (cti_backup_count_cases (cti_session_get_backup (session)->newest), ==, 1);
  first = g_strdup (cti_session_get_backup (session)->newest->name);
  cti_session_back_up (session, FALSE);
  wait_for_backup (session);
  g_assert_cmpstr (cti_session_get_backup (session)->newest->name, ==, first);
  cti_session_back_up (session, TRUE);
  wait_for_backup (session);
  g_assert_cmpstr (cti_session_get_backup (session)->newest->name, !=, first);
  g_assert_cmpuint (changed, ==, 3);
  fixture_end_session (session);
}

static void
a_trouble_is_told_and_stays_until_the_next (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *stick = g_build_filename (fixture->home, "stick", NULL);
  CtiSession *session = session_fixture_make_session (fixture);

  session_fixture_open_session (fixture, session);
  cti_session_set_backup_folder (session, stick);
  cti_session_back_up (session, FALSE);
  wait_for_backup (session);
  g_assert_cmpint (cti_session_get_backup (session)->trouble, ==, CTI_TROUBLE_BACKUP_FOLDER);
  g_mkdir (stick, 0700);
  cti_session_back_up (session, FALSE);
  wait_for_backup (session);
  g_assert_cmpint (cti_session_get_backup (session)->trouble, ==, CTI_TROUBLE_NONE);
  fixture_end_session (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/it-is-counted", a_backup_is_counted);
  g_test_add_func ("/backup/what-was-just-made-stays-whatever-the-clock-says",
                   what_was_just_made_stays_whatever_the_clock_says);
  g_test_add_func ("/backup/one-bit-is-found", one_bit_is_found);
  g_test_add_func ("/backup/a-missing-file-is-found", a_missing_file_is_found);
  g_test_add_func ("/backup/a-folder-that-is-not-there-is-not-made",
                   a_folder_that_is_not_there_is_not_made);
  g_test_add_func ("/backup/a-full-disk-leaves-no-half", a_full_disk_leaves_no_half);
  g_test_add_func ("/backup/a-damaged-case-is-named-and-the-others-copied",
                   a_damaged_case_is_named_and_the_others_copied);
  g_test_add_func ("/backup/a-case-comes-back-as-it-was", a_case_comes_back_as_it_was);
  g_test_add_func ("/backup/what-was-there-before-can-be-had-again",
                   what_was_there_before_can_be_had_again);
  g_test_add_func ("/backup/a-case-that-was-erased-stays-away-and-the-others-come-back",
                   a_case_that_was_erased_stays_away_and_the_others_come_back);
  g_test_add_func ("/backup/who-was-erased-since-stays-erased", who_was_erased_since_stays_erased);
  g_test_add_func ("/backup/seven-days-four-weeks-twelve-months",
                   seven_days_four_weeks_twelve_months);
  g_test_add_func ("/backup/of-one-day-the-newest-is-kept", of_one_day_the_newest_is_kept);
  g_test_add_func ("/backup/one-a-day-and-off-the-way", one_a_day_and_off_the_way);
  g_test_add_func ("/backup/a-trouble-is-told-and-stays-until-the-next",
                   a_trouble_is_told_and_stays_until_the_next);
  return g_test_run ();
}
