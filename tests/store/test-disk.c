/* Only the owner reads, and nothing that somebody planted is followed. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cti-key.h"
#include "store-fixture.h"

#define NOBODY 65534

static void
assert_owner_only (const char *path, guint *files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  GStatBuf info;

  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, S_ISDIR (info.st_mode) ? 0700 : 0600);
  (*files)++;
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      assert_owner_only (child, files);
    }
}

static void
note_use (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock), "w", "u",
                   NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
put_draft (StoreFixture *self)
{
  g_autoptr (CtiDraft) draft = cti_draft_new (cti_clock_get_now (self->clock));
  g_autoptr (GError) error = NULL;

  cti_draft_set (draft, "note", "half a sentence");
  cti_draft_box_put (cti_store_get_drafts (self->store), "star/1", draft, &error);
  g_assert_no_error (error);
}

static void
only_the_owner_can_read (void)
{
  static const mode_t masks[] = { 000, 022 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      mode_t old = umask (masks[i]);
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_full_case (self, "K-001");
      guint files = 0;

      note_use (self);
      put_draft (self);
      store_fixture_close (self);
      umask (old);
      assert_owner_only (self->path, &files);
      g_assert_cmpuint (files, >=, 13); /* four folders, nine files */
    }
}

static void
a_folder_that_was_open_to_others_is_closed_to_them (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *cases = store_fixture_name (self, "cases");
  GStatBuf info;

  store_fixture_close (self);
  g_chmod (self->path, 0755);
  g_chmod (cases, 0777);
  store_fixture_open (self);
  g_stat (self->path, &info);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  g_stat (cases, &info);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

typedef enum
{
  SYMLINK,
  HARD_LINK,
  FIFO,
  N_PLANTS
} Plant;

static void
plant (Plant kind, const char *target, const char *path)
{
  int result = 0;

  g_remove (path);
  if (kind == SYMLINK)
    result = symlink (target, path);
  else if (kind == HARD_LINK)
    result = link (target, path);
  else
    result = mkfifo (path, 0600);
  g_assert_cmpint (result, ==, 0);
}

/* Does everything a store does, without caring whether it may. */
static void
use_everything (StoreFixture *self, const char *id)
{
  if (!store_fixture_try_open (self, NULL))
    return;
  {
    g_autoptr (CtiDraft) draft = cti_draft_new (cti_clock_get_now (self->clock));
    g_autoptr (CtiKeys) keys = cti_store_read_keys (self->path, NULL, NULL);

    store_fixture_rename (self, id, "Somebody", NULL);
    cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock), "w", "u",
                     NULL, NULL, NULL);
    cti_draft_set (draft, "a", "b");
    cti_draft_box_put (cti_store_get_drafts (self->store), "star/1", draft, NULL);
    if (keys != NULL)
      cti_store_write_keys (self->store, keys, NULL);
  }
  store_fixture_close (self);
}

static char *
find_draft (StoreFixture *self)
{
  g_autofree char *path = store_fixture_name (self, "drafts");
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  return g_build_filename (path, g_dir_read_name (folder), NULL);
}

static void
nothing_planted_is_followed (void)
{
  static const char *const names[] = {
    "keys.a",     "keys.b",      "keys.a.new",      "team.file",       "team.file.new",
    "lock",       "cards.index", "cards.index.new", "log/2026-06.log", "log/2026-07.log",
    "CASE",       "CASE.new",    "CASE~",           "DRAFT",           "DRAFT.new",
    "team.file~", "keys.b.new",
  };
  const char *content = "something of the user's own, which must stay as it is";

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (Plant kind = 0; kind < N_PLANTS; kind++)
      {
        g_autoptr (StoreFixture) self = store_fixture_new ();
        g_autofree char *id = store_fixture_add_full_case (self, "K-001");
        g_autofree char *target = g_build_filename (self->home, "precious", NULL);
        g_autoptr (GBytes) before = g_bytes_new (content, strlen (content));
        g_autofree char *draft = NULL, *case_name = store_fixture_case_name (self, id);
        g_autofree char *path = NULL;
        GStatBuf info;

        note_use (self);
        put_draft (self);
        store_fixture_close (self);
        draft = find_draft (self);
        fixture_write_bytes (target, before);
        if (g_str_has_prefix (names[i], "CASE"))
          path = g_strconcat (case_name, names[i] + 4, NULL);
        else if (g_str_has_prefix (names[i], "DRAFT"))
          path = g_strconcat (draft, names[i] + 5, NULL);
        else
          path = store_fixture_name (self, names[i]);
        plant (kind, target, path);
        use_everything (self, id);
        fixture_assert_same (target, before);
        g_assert_cmpint (g_lstat (target, &info), ==, 0);
        g_assert_true (S_ISREG (info.st_mode));
      }
}

static void
a_case_that_is_a_link_is_called_unsafe (void)
{
  for (Plant kind = 0; kind < N_PLANTS; kind++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_full_case (self, "K-001");
      g_autofree char *path = store_fixture_case_name (self, id);
      g_autofree char *copy = g_build_filename (self->home, "copy", NULL);
      g_autoptr (GBytes) good = fixture_read (path);
      g_autoptr (GError) error = NULL;

      store_fixture_close (self);
      fixture_write_bytes (copy, good);
      plant (kind, copy, path);
      store_fixture_open (self);
      g_assert_null (cti_store_open_case (self->store, id, &error));
      fixture_assert_error (error, UNSAFE);
      fixture_assert_same (copy, good);
    }
}

static void
a_lock_that_is_planted_is_called_unsafe (void)
{
  for (Plant kind = 0; kind < N_PLANTS; kind++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *lock = store_fixture_name (self, "lock");
      g_autofree char *target = g_build_filename (self->home, "target", NULL);
      g_autoptr (GError) error = NULL;

      store_fixture_close (self);
      fixture_write (target, "x", 1);
      plant (kind, target, lock);
      g_assert_false (store_fixture_try_open (self, &error));
      fixture_assert_error (error, UNSAFE);
    }
}

static void
a_folder_that_is_a_link_is_refused (void)
{
  static const char *const folders[] = { "", "cases", "log", "drafts" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_full_case (self, "K-001");
      g_autofree char *aside = g_build_filename (self->home, "aside", NULL);
      g_autofree char *path =
          *folders[i] ? store_fixture_name (self, folders[i]) : g_strdup (self->path);
      g_autoptr (GError) error = NULL;

      store_fixture_close (self);
      g_assert_cmpint (g_rename (path, aside), ==, 0);
      g_assert_cmpint (symlink (aside, path), ==, 0);
      g_assert_false (store_fixture_try_open (self, &error));
      fixture_assert_error (error, UNSAFE);
    }
}

static void
cleaning_up_does_not_follow_a_link (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new_closed ();
  g_autofree char *victim = g_build_filename (self->home, "victim", NULL);
  g_autofree char *inner = g_build_filename (victim, "cases", NULL);
  g_autofree char *path = g_strdup_printf ("%s/%s.unfinished", self->home, self->id);

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_cmpint (symlink (victim, path), ==, 0);
  cti_store_clean_home (self->home);
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_DIR));
}

/* In a child that is not root, where rights count. A secret is not handed to a child, so it has a
 * key of its own; rights are asked before keys. */
static int
try_as_nobody (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *keys = store_fixture_name (self, "keys.a");
  g_autoptr (CtiSecret) key = cti_key_new_random ();

  if (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
    return 1;
  if (cti_store_open (self->path, key, self->clock, &error) != NULL)
    return 2;
  if (!g_error_matches (error, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE) &&
      !g_error_matches (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK))
    return 3;
  return open (keys, O_RDONLY) >= 0 ? 4 : 0;
}

static void
another_account_can_read_nothing (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  StoreFixture *volatile held = self; /* valgrind finds it when the child ends */
  int status = 0;
  pid_t child;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return;
    }
  store_fixture_close (self);
  g_chmod (self->home, 0755);
  child = fork ();
  if (child == 0)
    _exit (try_as_nobody (held));
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
}

static void
a_case_of_another_account_is_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GError) error = NULL;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }
  store_fixture_close (self);
  g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  store_fixture_open (self);
  g_assert_null (cti_store_open_case (self->store, id, &error));
  fixture_assert_error (error, UNSAFE);
}

/* Rights count for root too, as long as it acts as somebody else. */
static void
open_log_without_rights (CtiFolder *folder, const CtiSecret *key, const char *path)
{
  g_autoptr (GError) error = NULL;
  uid_t before = geteuid ();

  g_chmod (path, 0);
  if (before == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  g_assert_null (cti_use_log_open (folder, key, NULL, &error));
  g_assert_cmpint (seteuid (before), ==, 0);
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK);
  g_chmod (path, 0600);
}

static void
write_month (CtiUseLog *log, gint64 month)
{
  CtiMoment made = { 1780300000 + month * 31 * 86400, 120 }; /* from June 2026 on */
  g_autoptr (GError) error = NULL;

  cti_use_log_add (log, made, "worker-id", "open-case", NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Only what is damaged is set aside. */
static void
a_log_that_may_not_be_read_is_left_as_it_is (void)
{
  g_autofree char *home = g_dir_make_tmp ("cti-log-XXXXXX", NULL);
  g_autofree char *first = g_build_filename (home, "beginning.log", NULL);
  g_autofree char *last = g_build_filename (home, "2026-08.log", NULL);
  g_autoptr (CtiFolder) folder = cti_folder_open (home, NULL);
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  g_autoptr (CtiUseLog) log = cti_use_log_open (folder, key, NULL, NULL);

  for (gint64 month = 0; month < 3; month++)
    write_month (log, month);
  g_assert_true (cti_use_log_shorten (log, cti_date_new (2026, 7, 1), NULL));
  g_chmod (home, 0755);
  open_log_without_rights (folder, key, first);
  open_log_without_rights (folder, key, last);
  cti_use_log_free (g_steal_pointer (&log));
  log = cti_use_log_open (folder, key, NULL, NULL);
  g_assert_true (cti_use_log_verify (log, NULL));
  g_assert_cmpuint (cti_use_log_get_length (log), ==, 3);
  fixture_remove_tree (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disk/only-the-owner-can-read", only_the_owner_can_read);
  g_test_add_func ("/disk/a-folder-that-was-open-to-others-is-closed-to-them",
                   a_folder_that_was_open_to_others_is_closed_to_them);
  g_test_add_func ("/disk/nothing-planted-is-followed", nothing_planted_is_followed);
  g_test_add_func ("/disk/a-case-that-is-a-link-is-called-unsafe",
                   a_case_that_is_a_link_is_called_unsafe);
  g_test_add_func ("/disk/a-lock-that-is-planted-is-called-unsafe",
                   a_lock_that_is_planted_is_called_unsafe);
  g_test_add_func ("/disk/a-folder-that-is-a-link-is-refused", a_folder_that_is_a_link_is_refused);
  g_test_add_func ("/disk/cleaning-up-does-not-follow-a-link", cleaning_up_does_not_follow_a_link);
  g_test_add_func ("/disk/another-account-can-read-nothing", another_account_can_read_nothing);
  g_test_add_func ("/disk/a-case-of-another-account-is-refused",
                   a_case_of_another_account_is_refused);
  g_test_add_func ("/disk/a-log-that-may-not-be-read-is-left-as-it-is",
                   a_log_that_may_not_be_read_is_left_as_it_is);
  return g_test_run ();
}
