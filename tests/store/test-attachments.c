/* Files that belong to a case: sealed, whole or not there, gone with the trash and with an erasure,
 * and part of every backup. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "step-killer.h"

#define STEPS_MAX 100
#define LETTER    "Dear Liv, come on Tuesday."

typedef struct
{
  char *case_id;
  char *id;
} Letter;

static void
letter_clear (Letter *self)
{
  g_free (self->case_id);
  g_free (self->id);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Letter, letter_clear)

static gboolean
attach (StoreFixture *fixture, gpointer data, GError **error)
{
  Letter *letter = data;
  g_autoptr (CtiAttachment) record = cti_record_new (&cti_attachment_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_ATTACHMENT, NULL);
  g_autoptr (GBytes) plain = g_bytes_new_static (LETTER, strlen (LETTER));
  g_autoptr (CtiCase) now = NULL;

  cti_record_set_id (record, letter->id);
  cti_set_text (&record->title, "Letter to Liv");
  record->bytes = (int) strlen (LETTER);
  cti_change_set_put (set, record);
  now = cti_store_attach (fixture->store, letter->case_id, set, letter->id, plain, error);
  return now != NULL;
}

static Letter
letter_new (StoreFixture *fixture)
{
  g_autoptr (CtiAttachment) record = cti_record_new (&cti_attachment_type);

  return (Letter){ store_fixture_add_full_case (fixture, "K-01"), g_strdup (record->record.id) };
}

static Letter
add_letter (StoreFixture *fixture)
{
  Letter letter = letter_new (fixture);
  g_autoptr (GError) error = NULL;

  attach (fixture, &letter, &error);
  g_assert_no_error (error);
  return letter;
}

static char *
make_path (StoreFixture *fixture, const Letter *letter)
{
  g_autofree char *name = g_strconcat ("attachments/", letter->id, ".att", NULL);

  return store_fixture_name (fixture, name);
}

static guint
count_files (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_name (fixture, "attachments");
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

static const CtiAttachment *
find (const CtiCase *now, const Letter *letter)
{
  return cti_case_find (now, &cti_attachment_type, letter->id);
}

static void
assert_reads (StoreFixture *fixture, const Letter *letter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, letter->case_id, &error);
  g_autoptr (CtiSecret) plain = NULL;

  g_assert_no_error (error);
  plain = cti_store_read_attachment (fixture->store, letter->case_id, find (now, letter), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (cti_secret_get_bytes (plain), cti_secret_get_size (plain), LETTER,
                   strlen (LETTER));
}

static void
a_file_is_sealed_and_comes_back_whole (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &letter);
  g_autoptr (GBytes) sealed = fixture_read (path);

  g_assert_null (
      memmem (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), "Dear Liv", 8));
  assert_reads (fixture, &letter);
  store_fixture_close (fixture);
  store_fixture_open (fixture);
  assert_reads (fixture, &letter);
  g_assert_true (cti_store_verify_case (fixture->store, letter.case_id, NULL));
}

/* Every byte of it counts, and so does which file it is. */
static void
a_changed_file_is_noticed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &letter);
  g_autoptr (GBytes) sealed = fixture_read (path);
  gsize size = g_bytes_get_size (sealed);
  g_autofree guint8 *flipped = g_memdup2 (g_bytes_get_data (sealed, NULL), size);

  for (gsize i = 0; i < size; i += size / 16)
    {
      g_autoptr (GError) error = NULL;

      flipped[i] ^= 1;
      fixture_write (path, flipped, size);
      flipped[i] ^= 1;
      g_assert_false (cti_store_verify_case (fixture->store, letter.case_id, &error));
      g_assert_nonnull (error);
    }
  fixture_write (path, flipped, size);
  g_assert_true (cti_store_verify_case (fixture->store, letter.case_id, NULL));
  g_unlink (path);
  g_assert_false (cti_store_verify_case (fixture->store, letter.case_id, NULL));
}

/* Returns whether it was added. */
static gboolean
assert_whole_or_nothing (StoreFixture *fixture, const Letter *letter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, letter->case_id, &error);
  gboolean is_there;

  g_assert_no_error (error);
  is_there = find (now, letter) != NULL;
  g_assert_cmpuint (count_files (fixture), ==, is_there ? 1 : 0);
  if (is_there)
    assert_reads (fixture, letter);
  return is_there;
}

/* Two files of one size, both whole, each under the other's name. */
static void
exchanged_files_are_noticed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) first = add_letter (fixture);
  g_auto (Letter) second = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &first);
  g_autofree char *other = make_path (fixture, &second);
  g_autoptr (GBytes) sealed = fixture_read (path);

  g_assert_true (cti_store_verify_case (fixture->store, second.case_id, NULL));
  fixture_write (other, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
  g_assert_false (cti_store_verify_case (fixture->store, second.case_id, NULL));
  g_assert_true (cti_store_verify_case (fixture->store, first.case_id, NULL));
}

static void
killed_anywhere_it_is_whole_or_not_there (void)
{
  guint step, added = 0;

  for (step = 1; step < STEPS_MAX; step++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_auto (Letter) letter = letter_new (fixture);
      gboolean is_cut = kill_before_step (fixture, step, attach, &letter);

      added += assert_whole_or_nothing (fixture, &letter);
      if (!is_cut)
        break;
    }
  g_assert_cmpuint (step, >, 6);
  g_assert_cmpuint (step, <, STEPS_MAX);
  g_assert_cmpuint (added, >, 1); /* cut after the record, and yet there */
  g_assert_cmpuint (added, <, step);
}

static void
failing_anywhere_it_is_whole_or_not_there (void)
{
  for (guint step = 1; step < STEPS_MAX; step++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_auto (Letter) letter = letter_new (fixture);
      gboolean is_done = fail_at_step (fixture, step, FALSE, attach, &letter);

      store_fixture_close (fixture);
      store_fixture_open (fixture);
      g_assert_true (assert_whole_or_nothing (fixture, &letter) == is_done);
      if (is_done && step > 20)
        return;
    }
  g_assert_not_reached ();
}

static void
put_in_trash (StoreFixture *fixture, const Letter *letter)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, letter->case_id, NULL);
  g_autoptr (CtiAttachment) gone = cti_record_copy (find (now, letter));
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_ATTACHMENT, NULL);
  g_autoptr (CtiCase) after = NULL;

  gone->record.deleted = cti_clock_get_now (fixture->clock);
  cti_change_set_put (set, gone);
  after = cti_store_commit (fixture->store, letter->case_id, set, NULL);
  g_assert_nonnull (after);
}

static void
the_file_goes_with_the_trash (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  CtiDate today = cti_clock_get_today (fixture->clock);

  put_in_trash (fixture, &letter);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  store_fixture_close (fixture);
  cti_clock_set_today (fixture->clock, today + 29);
  store_fixture_open (fixture);
  g_assert_true (cti_store_purge_case (fixture->store, letter.case_id, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 1);
  store_fixture_close (fixture);
  cti_clock_set_today (fixture->clock, today + 31);
  store_fixture_open (fixture);
  g_assert_true (cti_store_purge_case (fixture->store, letter.case_id, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_true (cti_store_verify_case (fixture->store, letter.case_id, NULL));
}

/* A letter names her: file, record and what it was called are gone. */
static void
an_erasure_takes_the_files_along (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_erase_identity (fixture->store, letter.case_id, &error);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_no_error (error);
  g_assert_null (find (now, &letter));
  g_assert_cmpuint (count_files (fixture), ==, 0);
  all = cti_store_read_all (fixture->store, letter.case_id, NULL);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (CTI_RECORD (g_ptr_array_index (all, i))->type != &cti_attachment_type);
  g_assert_true (cti_store_verify_case (fixture->store, letter.case_id, &error));
  g_assert_no_error (error);
}

static void
a_backup_brings_the_file_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &letter);
  g_autofree char *place = cti_backup_get_place (fixture->path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiBackup) backup =
      cti_backup_make (fixture->path, NULL, fixture->key, cti_clock_get_now (fixture->clock), NULL,
                       NULL, &error);
  guint counted = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < backup->entries->len; i++)
    {
      const CtiBackupEntry *entry = g_ptr_array_index (backup->entries, i);

      if (g_str_has_suffix (entry->path, ".att"))
        counted += entry->records;
    }
  g_assert_cmpuint (counted, ==, 1);
  g_unlink (path);
  now = cti_store_restore_case (fixture->store, place, backup, letter.case_id, &error);
  g_assert_no_error (error);
  assert_reads (fixture, &letter);
}

typedef struct
{
  const char *path;
  int calls;
} Removal;

/* Told of the case, then of the file, which is known to be there and not copied yet. */
static gboolean
remove_file (guint done, guint total, gpointer data)
{
  Removal *removal = data;

  if (++removal->calls == 2)
    g_assert_cmpint (g_unlink (removal->path), ==, 0);
  return TRUE;
}

static void
a_file_removed_meanwhile_does_not_end_a_backup (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) gone = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &gone);
  Removal removal = { .path = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiBackup) backup =
      cti_backup_make (fixture->path, NULL, fixture->key, cti_clock_get_now (fixture->clock),
                       remove_file, &removal, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cti_backup_count_cases (backup), ==, 1);
  g_assert_cmpuint (backup->left_out->len, ==, 0);
}

static void
damage (const char *path)
{
  g_autoptr (GBytes) bytes = fixture_read (path);
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *changed = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  changed[size / 2] ^= 1;
  fixture_write (path, changed, size);
}

/* The damaged one is kept beside it until the file goes. */
static void
a_backup_brings_back_a_file_that_is_damaged (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &letter);
  g_autofree char *place = cti_backup_get_place (fixture->path, NULL);
  g_autoptr (CtiBackup) backup =
      cti_backup_make (fixture->path, NULL, fixture->key, cti_clock_get_now (fixture->clock), NULL,
                       NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL, erased = NULL;

  damage (path);
  now = cti_store_restore_case (fixture->store, place, backup, letter.case_id, &error);
  g_assert_no_error (error);
  assert_reads (fixture, &letter);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  erased = cti_store_erase_identity (fixture->store, letter.case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* It cannot say which files are its own: those go that no other case names. Where another one is
 * damaged too, nobody can tell whose they are. */
static void
a_damaged_case_that_is_erased_takes_its_files_along (void)
{
  for (guint n_damaged = 1; n_damaged <= 2; n_damaged++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_auto (Letter) letter = add_letter (fixture), other = add_letter (fixture);
      g_autofree char *case_path = store_fixture_case_name (fixture, letter.case_id);
      g_autofree char *other_path = store_fixture_case_name (fixture, other.case_id);
      g_autoptr (GBytes) good = fixture_read (other_path);
      g_autoptr (GError) error = NULL;

      store_fixture_close (fixture);
      damage (case_path);
      if (n_damaged == 2)
        damage (other_path);
      store_fixture_open (fixture);
      cti_store_erase_case (fixture->store, letter.case_id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_files (fixture), ==, n_damaged);
      store_fixture_close (fixture);
      fixture_write_bytes (other_path, good);
      store_fixture_open (fixture);
      assert_reads (fixture, &other);
    }
}

/* What lay in a backup from before an erasure does not come back with it; and once that backup is
 * past its time, the file lies nowhere. */
static void
a_backup_from_before_brings_no_erased_file_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autofree char *place = cti_backup_get_place (fixture->path, NULL);
  CtiDate today = cti_clock_get_today (fixture->clock);
  g_autoptr (CtiBackup) backup =
      cti_backup_make (fixture->path, NULL, fixture->key, cti_clock_get_now (fixture->clock), NULL,
                       NULL, NULL);
  g_autoptr (CtiCase) erased = NULL, now = NULL;
  g_autofree char *file =
      g_strconcat (place, "/", backup->name, "/attachments/", letter.id, ".att", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  erased = cti_store_erase_identity (fixture->store, letter.case_id, NULL);
  g_assert_nonnull (erased);
  now = cti_store_restore_case (fixture->store, place, backup, letter.case_id, &error);
  g_assert_no_error (error);
  g_assert_null (find (now, &letter));
  g_assert_cmpuint (count_files (fixture), ==, 0);
  for (int month = 1; month <= CTI_BACKUP_MONTHS + 1; month++)
    {
      g_autoptr (CtiBackup) later = NULL;

      cti_clock_set_today (fixture->clock, today + 31 * month);
      later = cti_backup_make (fixture->path, NULL, fixture->key,
                               cti_clock_get_now (fixture->clock), NULL, NULL, NULL);
      g_assert_nonnull (later);
      cti_backup_rotate (fixture->path, NULL, fixture->key, later->name);
    }
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* --- Links ------------------------------------------------------------------------------------ */

static int
plant_link (const char *target, const char *path)
{
  return symlink (target, path);
}

static int
plant_second_name (const char *target, const char *path)
{
  return link (target, path);
}

static int
plant_pipe (const char *target, const char *path)
{
  return mkfifo (path, 0600);
}

static gboolean
may_read (StoreFixture *fixture, const Letter *letter)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, letter->case_id, NULL);
  g_autoptr (CtiSecret) plain =
      cti_store_read_attachment (fixture->store, letter->case_id, find (now, letter), NULL);

  return plain != NULL;
}

/* The very file, in a place where somebody else could change or read it (promise 7). */
static void
a_file_that_is_a_link_is_refused (gconstpointer data)
{
  int (*plant) (const char *, const char *) = data;
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_autofree char *path = make_path (fixture, &letter);
  g_autofree char *aside = g_build_filename (fixture->home, "aside", NULL);
  g_autoptr (GBytes) sealed = fixture_read (path);

  fixture_write_bytes (aside, sealed);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (plant (aside, path), ==, 0);
  g_assert_false (may_read (fixture, &letter));
  fixture_assert_same (aside, sealed);
}

static void
a_folder_of_files_that_is_a_link_is_refused (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_auto (Letter) letter = add_letter (fixture);
  g_auto (Letter) second = letter_new (fixture);
  g_autofree char *folder = store_fixture_name (fixture, "attachments");
  g_autofree char *aside = g_build_filename (fixture->home, "aside", NULL);

  g_assert_cmpint (g_rename (folder, aside), ==, 0);
  g_assert_cmpint (symlink (aside, folder), ==, 0);
  g_assert_false (may_read (fixture, &letter));
  g_assert_false (attach (fixture, &second, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 1); /* through the link: nothing came there */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attachments/sealed-and-back-whole", a_file_is_sealed_and_comes_back_whole);
  g_test_add_func ("/attachments/a-changed-file-is-noticed", a_changed_file_is_noticed);
  g_test_add_func ("/attachments/exchanged-files-are-noticed", exchanged_files_are_noticed);
  g_test_add_func ("/attachments/killed-anywhere-whole-or-not-there",
                   killed_anywhere_it_is_whole_or_not_there);
  g_test_add_func ("/attachments/failing-anywhere-whole-or-not-there",
                   failing_anywhere_it_is_whole_or_not_there);
  g_test_add_func ("/attachments/the-file-goes-with-the-trash", the_file_goes_with_the_trash);
  g_test_add_func ("/attachments/an-erasure-takes-them-along", an_erasure_takes_the_files_along);
  g_test_add_func ("/attachments/a-file-removed-meanwhile-does-not-end-a-backup",
                   a_file_removed_meanwhile_does_not_end_a_backup);
  g_test_add_func ("/attachments/a-backup-brings-them-back", a_backup_brings_the_file_back);
  g_test_add_func ("/attachments/a-backup-brings-back-one-that-is-damaged",
                   a_backup_brings_back_a_file_that_is_damaged);
  g_test_add_func ("/attachments/a-damaged-case-that-is-erased-takes-them-along",
                   a_damaged_case_that_is_erased_takes_its_files_along);
  g_test_add_func ("/attachments/a-backup-from-before-brings-no-erased-file-back",
                   a_backup_from_before_brings_no_erased_file_back);
  g_test_add_data_func ("/attachments/a-link-is-not-followed", plant_link,
                        a_file_that_is_a_link_is_refused);
  g_test_add_data_func ("/attachments/a-file-with-a-second-name-is-refused", plant_second_name,
                        a_file_that_is_a_link_is_refused);
  g_test_add_data_func ("/attachments/a-pipe-is-refused", plant_pipe,
                        a_file_that_is_a_link_is_refused);
  g_test_add_func ("/attachments/a-folder-that-is-a-link-is-refused",
                   a_folder_of_files_that_is_a_link_is_refused);
  return g_test_run ();
}
