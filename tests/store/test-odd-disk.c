/* Disks that can do less than one in a computer: a share of a network, a stick, a disc that is only
 * read. What such a disk refuses is told by standing in for the system's own calls. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cti-key.h"
#include "store-fixture.h"

static int link_refusal;        /* what a second name for a file is refused with */
static int exchange_refusal;    /* what two folders that change places are refused with */
static int rights_refusal;      /* what other rights are refused with */
static ino_t bad_file;          /* the file that the disk does not give back any more */
static const char *moved_last;  /* the name that cannot be given any more */
static gboolean has_moved_last; /* whether that was tried */

static int
refuse (int number)
{
  errno = number;
  return -1;
}

int
linkat (int from_fd, const char *from, int to_fd, const char *to, int flags)
{
  return link_refusal != 0 ? refuse (link_refusal)
                           : (int) syscall (SYS_linkat, from_fd, from, to_fd, to, flags);
}

int
fchmod (int fd, mode_t mode)
{
  return rights_refusal != 0 ? refuse (rights_refusal) : (int) syscall (SYS_fchmod, fd, mode);
}

ssize_t
read (int fd, void *to, size_t size)
{
  struct stat info;

  if (bad_file != 0 && fstat (fd, &info) == 0 && info.st_ino == bad_file)
    return refuse (EIO);
  return (ssize_t) syscall (SYS_read, fd, to, size);
}

int
renameat (int from_fd, const char *from, int to_fd, const char *to)
{
  if (moved_last != NULL && g_str_has_suffix (from, moved_last))
    {
      has_moved_last = TRUE;
      return refuse (EIO);
    }
  return (int) syscall (SYS_renameat, from_fd, from, to_fd, to);
}

int
renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned int flags)
{
  return exchange_refusal != 0 ? refuse (exchange_refusal)
                               : (int) syscall (SYS_renameat2, from_fd, from, to_fd, to, flags);
}

/* Each kind of file system says it in words of its own. */
static void
without_second_names_the_generation_before_is_a_copy (void)
{
  static const int refusals[] = { EPERM, EOPNOTSUPP, ENOSYS, EMLINK };

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_full_case (self, "K-001");
      g_autofree char *path = store_fixture_case_name (self, id);
      g_autofree char *previous = g_strconcat (path, "~", NULL);
      g_autoptr (GBytes) before = fixture_read (path);
      g_autoptr (GError) error = NULL;

      link_refusal = refusals[i];
      store_fixture_rename (self, id, "Vera", &error);
      link_refusal = 0;
      g_assert_no_error (error);
      fixture_assert_same (previous, before);
    }
}

/* From a disc that is only read, and whose folders only their owner can enter as it is. */
static void
a_folder_whose_rights_are_right_needs_no_others (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFolder) folder = NULL, open = NULL;

  rights_refusal = EROFS;
  folder = cti_folder_open (self->path, &error);
  rights_refusal = 0;
  g_assert_no_error (error);
  g_assert_nonnull (folder);

  g_assert_cmpint (chmod (self->path, 0755), ==, 0);
  rights_refusal = EROFS;
  open = cti_folder_open (self->path, &error);
  rights_refusal = 0;
  g_assert_null (open);
  fixture_assert_error (error, UNSAFE);
}

static gboolean
rekey (StoreFixture *self, const CtiSecret *fresh)
{
  g_autoptr (CtiKeys) keys = store_fixture_make_keys (self->id, fresh);

  return cti_store_rekey (self->store, keys, fresh, NULL, NULL, NULL);
}

/* What was the store has no way to the name it shall have: the new one is in its place all the
 * same, and it is that one in which the worker goes on. */
static void
the_last_step_of_an_exchange_loses_no_store (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiSecret) fresh = cti_key_new_random ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  exchange_refusal = EINVAL;
  moved_last = ".former";
  done = rekey (self, fresh);
  exchange_refusal = 0;
  moved_last = NULL;
  g_assert_true (has_moved_last);
  store_fixture_rename (self, id, "Vera", &error);
  g_assert_no_error (error);
  store_fixture_close (self);

  if (done)
    {
      cti_secret_unref (self->key);
      self->key = g_steal_pointer (&fresh);
    }
  cti_store_clean_home (self->home);
  g_assert_true (store_fixture_try_open (self, &error));
  g_assert_no_error (error);
  {
    g_autoptr (CtiCase) now = cti_store_open_case (self->store, id, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (cti_case_get_citizen (now)->alias, ==, "Vera");
  }
}

static int
refuse_to_remove (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  return step == CTI_DISK_REMOVE ? EIO : 0;
}

static gboolean
note_use (CtiUseLog *log)
{
  return cti_use_log_add (log, (CtiMoment){ 1780300000, 120 }, "w", "u", NULL, NULL, NULL);
}

/* A month of the log that could not be moved out of the way is not written over by the next use. */
static void
what_could_not_be_kept_aside_is_not_written_over (void)
{
  g_autofree char *home = g_dir_make_tmp ("cti-disk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (home, "2026-06.log", NULL);
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autoptr (CtiFolder) folder = cti_folder_open (home, NULL);
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  g_autoptr (CtiUseLog) log = cti_use_log_open (folder, key, NULL, NULL);
  g_autoptr (GBytes) damaged = g_bytes_new_static ("somebody wrote over it", 22);

  g_assert_true (note_use (log));
  cti_use_log_free (g_steal_pointer (&log));
  fixture_write_bytes (path, damaged);
  cti_disk_set_watch (refuse_to_remove, NULL);
  log = cti_use_log_open (folder, key, NULL, NULL);
  g_assert_true (cti_use_log_is_damaged (log));
  g_assert_false (note_use (log));
  cti_disk_set_watch (NULL, NULL);
  fixture_assert_same (path, damaged);

  g_assert_true (note_use (log));
  fixture_assert_same (aside, damaged);
  g_assert_cmpuint (cti_use_log_get_length (log), ==, 1);
  fixture_remove_tree (home);
}

static CtiBackup *
back_up_without (StoreFixture *self, const char *path)
{
  struct stat info;
  g_autoptr (GError) error = NULL;
  CtiBackup *backup;

  g_assert_cmpint (stat (path, &info), ==, 0);
  bad_file = info.st_ino;
  backup = cti_backup_make (self->path, NULL, self->key, cti_clock_get_now (self->clock), NULL,
                            NULL, &error);
  bad_file = 0;
  g_assert_no_error (error);
  g_assert_cmpuint (backup->left_out->len, ==, 1);
  return backup;
}

/* A spot of the disk has gone bad: all that lies elsewhere is backed up as before. */
static void
one_file_that_cannot_be_read_keeps_no_other_from_the_backup (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *bad = store_fixture_add_full_case (self, "K-002");
  g_autofree char *path = store_fixture_case_name (self, bad);
  g_autoptr (CtiBackup) backup = back_up_without (self, path);

  g_assert_cmpstr (g_ptr_array_index (backup->left_out, 0), ==, bad);
  g_assert_nonnull (cti_backup_find_case (backup, id));
  g_assert_null (cti_backup_find_case (backup, bad));
}

static char *
attach (StoreFixture *self, const char *id)
{
  g_autoptr (CtiAttachment) record = cti_record_new (&cti_attachment_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_ATTACHMENT, NULL);
  g_autoptr (GBytes) plain = g_bytes_new_static ("Dear Liv", 8);
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&record->title, "Letter");
  record->bytes = 8;
  cti_change_set_put (set, record);
  now = cti_store_attach (self->store, id, set, record->record.id, plain, NULL);
  g_assert_nonnull (now);
  return g_strdup (record->record.id);
}

static void
nor_does_a_paper_that_cannot_be_read (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *paper = attach (self, id);
  g_autofree char *name = g_strdup_printf ("attachments/%s.att", paper);
  g_autofree char *path = store_fixture_name (self, name);
  g_autoptr (CtiBackup) backup = back_up_without (self, path);

  g_assert_cmpstr (g_ptr_array_index (backup->left_out, 0), ==, paper);
  g_assert_nonnull (cti_backup_find_case (backup, id));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odd-disk/without-second-names-the-generation-before-is-a-copy",
                   without_second_names_the_generation_before_is_a_copy);
  g_test_add_func ("/odd-disk/a-folder-whose-rights-are-right-needs-no-others",
                   a_folder_whose_rights_are_right_needs_no_others);
  g_test_add_func ("/odd-disk/the-last-step-of-an-exchange-loses-no-store",
                   the_last_step_of_an_exchange_loses_no_store);
  g_test_add_func ("/odd-disk/what-could-not-be-kept-aside-is-not-written-over",
                   what_could_not_be_kept_aside_is_not_written_over);
  g_test_add_func ("/odd-disk/one-file-that-cannot-be-read-keeps-no-other-from-the-backup",
                   one_file_that_cannot_be_read_keeps_no_other_from_the_backup);
  g_test_add_func ("/odd-disk/nor-does-a-paper-that-cannot-be-read",
                   nor_does_a_paper_that_cannot_be_read);
  return g_test_run ();
}
