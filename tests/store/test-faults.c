/* A disk that is full or refuses, at every step: nothing is changed, and the next try works. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "cti-keys.h"
#include "cti-team-file.h"
#include "store-fixture.h"

typedef struct
{
  int left;
  int number;
  gboolean has_struck;
  CtiDiskStep step;
} Fault;

static int
strike (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Fault *fault = data;

  if (fault->left-- != 0)
    return 0;
  fault->has_struck = TRUE;
  fault->step = step;
  return fault->number;
}

typedef gboolean (*Work) (StoreFixture *self, const char *id, GError **error);
typedef void (*Check) (StoreFixture *self, const char *id);

/* Does the work with a fault at step 0, 1, 2, ... until it gets through without meeting one. */
static int
strike_each_step (StoreFixture *self, const char *id, int number, Work work, Check is_unchanged)
{
  for (int step = 0;; step++)
    {
      Fault fault = { .left = step, .number = number };
      g_autoptr (GError) error = NULL;
      gboolean done;

      cti_disk_set_watch (strike, &fault);
      done = work (self, id, &error);
      cti_disk_set_watch (NULL, NULL);
      if (!fault.has_struck)
        {
          g_assert_no_error (error);
          g_assert_true (done);
          return step;
        }
      g_assert_error (error, CTI_STORE_ERROR,
                      (int) (number == ENOSPC ? CTI_STORE_ERROR_DISK_FULL : CTI_STORE_ERROR_DISK));
      g_assert_false (done);
      is_unchanged (self, id);
    }
}

static void
assert_name (StoreFixture *self, const char *id, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (self->store, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_name (now), ==, name);
}

static void
assert_old_name (StoreFixture *self, const char *id)
{
  CtiCardIndex *cards = cti_store_get_cards (self->store);
  g_autoptr (GError) error = NULL;

  assert_name (self, id, "Solsort");
  g_assert_cmpstr (cti_card_index_find (cards, id)->card->name, ==, "Solsort");
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
}

static gboolean
rename_her (StoreFixture *self, const char *id, GError **error)
{
  return store_fixture_rename (self, id, "Lærke", error);
}

static void
a_failed_commit_changes_nothing_and_can_be_tried_again (void)
{
  static const int numbers[] = { ENOSPC, EIO, EROFS };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_full_case (self, "K-001");
      g_autoptr (GPtrArray) history = NULL;
      int steps = strike_each_step (self, id, numbers[i], rename_her, assert_old_name);

      g_assert_cmpint (steps, ==, 6);
      store_fixture_close (self);
      store_fixture_open (self);
      assert_name (self, id, "Lærke");
      history = cti_store_get_history (self->store, id, id, NULL);
      g_assert_cmpuint (history->len, ==, 2); /* made once, renamed once */
    }
}

static void
a_failed_commit_is_not_there_after_a_restart (void)
{
  for (int step = 0; step < 6; step++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_full_case (self, "K-001");
      Fault fault = { .left = step, .number = EIO };
      g_autoptr (GError) error = NULL;

      cti_disk_set_watch (strike, &fault);
      g_assert_false (rename_her (self, id, &error));
      cti_disk_set_watch (NULL, NULL);
      g_assert_true (fault.has_struck);
      store_fixture_crash (self);
      store_fixture_open (self);
      assert_old_name (self, id);
    }
}

static gboolean
add_citizen (StoreFixture *self, const char *id, GError **error)
{
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen ("K-007", CTI_MODE_COVER_NAME);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (CtiCase) now = NULL;

  cti_record_set_id (citizen, id);
  cti_change_set_put (set, citizen);
  now = cti_store_create_case (self->store, set, id, error);
  return now != NULL;
}

static void
assert_absent (StoreFixture *self, const char *id)
{
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GError) error = NULL;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (cti_card_index_find (cti_store_get_cards (self->store), id));
  g_assert_null (cti_store_open_case (self->store, id, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND);
}

static void
a_citizen_that_could_not_be_saved_is_not_there (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  const char *id = "6f9619ff-8b86-4d01-b42d-00c04fc964ff";

  g_assert_cmpint (strike_each_step (self, id, ENOSPC, add_citizen, assert_absent), ==, 5);
  assert_name (self, id, "Solsort");
}

static gboolean
note_use (StoreFixture *self, const char *id, GError **error)
{
  return cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock),
                          "worker", "open-case", id, NULL, error);
}

static void
assert_log_holds (StoreFixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  cti_use_log_verify (cti_store_get_use_log (self->store), &error);
  g_assert_no_error (error);
}

static void
a_use_that_could_not_be_noted_leaves_the_log_whole (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();

  g_assert_cmpint (strike_each_step (self, "a", EIO, note_use, assert_log_holds), ==, 3);
  g_assert_cmpint (strike_each_step (self, "b", ENOSPC, note_use, assert_log_holds), ==, 2);
  store_fixture_crash (self);
  store_fixture_open (self);
  assert_log_holds (self, NULL);
  g_assert_cmpuint (cti_use_log_get_length (cti_store_get_use_log (self->store)), ==, 2);
}

static gboolean
save_cards (StoreFixture *self, const char *id, GError **error)
{
  return cti_store_save_cards (self->store, error);
}

static void
cards_that_could_not_be_saved_are_saved_later (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");

  g_assert_cmpint (strike_each_step (self, id, ENOSPC, save_cards, assert_old_name), ==, 5);
  store_fixture_crash (self);
  store_fixture_open (self);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 0);
}

static gboolean
change_keys (StoreFixture *self, const char *id, GError **error)
{
  g_autoptr (CtiKeys) keys = cti_store_read_keys (self->path, NULL, NULL);

  return cti_store_write_keys (self->store, keys, error);
}

static void
assert_opens_again (StoreFixture *self, const char *id)
{
  store_fixture_close (self);
  store_fixture_open (self);
}

static void
keys_that_could_not_be_saved_still_open (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();

  g_assert_cmpint (strike_each_step (self, NULL, EIO, change_keys, assert_opens_again), ==, 10);
}

/* The act that failed must not go out with the next one. */
static void
a_change_of_the_team_that_failed_does_not_come_back (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (CtiFolder) folder = NULL;
  g_autoptr (CtiTeamFile) file = NULL;
  CtiPen pen = { "worker", "device", { 1780000000, 120 } };

  store_fixture_close (self);
  folder = cti_folder_open (self->path, NULL);
  file = cti_team_file_open (folder, self->id, self->key, NULL);
  for (int step = 0; step < 6; step++)
    {
      Fault fault = { .left = step, .number = EIO };
      g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_OTHER, NULL);
      g_autoptr (CtiTeam) team = cti_record_copy (cti_team_file_get_team (file));
      g_autoptr (GError) error = NULL;

      cti_set_text (&team->name, "Team South");
      cti_change_set_put (set, team);
      cti_disk_set_watch (strike, &fault);
      g_assert_false (cti_team_file_commit (file, set, &pen, &error));
      cti_disk_set_watch (NULL, NULL);
      fixture_assert_error (error, DISK);
      g_assert_cmpstr (cti_team_file_get_team (file)->name, ==, "Team North");
      g_assert_true (cti_team_file_verify (file, NULL));
    }
  store_fixture_open (self);
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team North");
}

static int
take_disk_away (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  const char *const *paths = data;

  if (step != CTI_DISK_CREATE)
    return 0;
  g_assert_cmpint (g_rename (paths[0], paths[1]), ==, 0);
  return EIO;
}

static gboolean
name_team (StoreFixture *self, const char *name, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_OTHER, NULL);
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (self->store));

  cti_set_text (&team->name, name);
  cti_change_set_put (set, team);
  return cti_store_commit_team (self->store, set, error);
}

/* A stick that was pulled out, a share that is away for a while: neither written nor read. */
static void
a_team_that_is_out_of_reach_is_said_so_and_comes_back (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *path = store_fixture_name (self, "team.file");
  g_autofree char *away = store_fixture_name (self, "away");
  const char *paths[] = { path, away };
  g_autoptr (GPtrArray) history = NULL, records = NULL;
  g_autoptr (GError) error = NULL;

  cti_disk_set_watch (take_disk_away, paths);
  g_assert_false (name_team (self, "Team South", &error));
  cti_disk_set_watch (NULL, NULL);
  fixture_assert_error (error, DISK);
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team North");
  g_assert_null (cti_store_get_team_history (self->store, NULL, &error));
  fixture_assert_error (error, NOT_FOUND);
  g_assert_null (cti_store_read_all (self->store, NULL, &error));
  fixture_assert_error (error, NOT_FOUND);
  g_assert_false (name_team (self, "Team South", &error));
  fixture_assert_error (error, NOT_FOUND);

  g_assert_cmpint (g_rename (away, path), ==, 0);
  records = cti_store_read_all (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (name_team (self, "Team South", &error));
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team South");
  store_fixture_close (self);
  store_fixture_open (self);
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team South");
}

/* What is damaged has two names then, and is still called what it is. */
static void
a_rescue_that_failed_can_be_tried_again (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *path = store_fixture_name (self, "team.file");
  g_autofree char *aside = store_fixture_name (self, "team.file.damaged");
  g_autofree char *second = store_fixture_name (self, "team.file.damaged2");
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  fixture_write (path, "damaged", 7);
  for (int step = 0; step < 4; step++)
    {
      Fault fault = { .left = step, .number = ENOSPC };

      cti_disk_set_watch (strike, &fault);
      g_assert_false (cti_store_restore_team (self->path, self->key, &error));
      cti_disk_set_watch (NULL, NULL);
      fixture_assert_error (error, DISK_FULL);
      g_assert_false (store_fixture_try_open (self, &error));
      fixture_assert_error (error, DAMAGED);
    }
  cti_store_restore_team (self->path, self->key, &error);
  g_assert_no_error (error);
  store_fixture_open (self);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

static int
refuse_links (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  return step == CTI_DISK_KEEP_PREVIOUS ? EPERM : 0;
}

static void
where_there_are_no_hard_links_the_generation_before_is_a_copy (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autoptr (GBytes) before = fixture_read (path);
  g_autoptr (GError) error = NULL;

  cti_disk_set_watch (refuse_links, NULL);
  rename_her (self, id, &error);
  cti_disk_set_watch (NULL, NULL);
  g_assert_no_error (error);
  fixture_assert_same (previous, before);
  assert_name (self, id, "Lærke");
}

/* Fills the disk under the store, with a real file system that is 1 MB large. */
static void
a_full_disk_loses_nothing (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new_closed ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *big = NULL;
  guint8 block[4096] = { 1 };
  int fd;

  if (mount ("none", self->home, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,mode=700") != 0)
    {
      g_test_skip ("only root can make a small disk");
      return;
    }
  store_fixture_create (self, &error);
  g_assert_no_error (error);
  store_fixture_open (self);
  id = store_fixture_add_full_case (self, "K-001");
  big = g_build_filename (self->home, "big", NULL);
  fd = g_open (big, O_CREAT | O_WRONLY, 0600);
  while (write (fd, block, sizeof block) > 0)
    ;
  close (fd);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (rename_her (self, id, &error));
      fixture_assert_error (error, DISK_FULL);
      assert_old_name (self, id);
    }
  g_remove (big);
  rename_her (self, id, &error);
  g_assert_no_error (error);
  store_fixture_close (self);
  store_fixture_open (self);
  assert_name (self, id, "Lærke");
  store_fixture_close (self);
  g_assert_cmpint (umount2 (self->home, MNT_DETACH), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/a-failed-commit-changes-nothing-and-can-be-tried-again",
                   a_failed_commit_changes_nothing_and_can_be_tried_again);
  g_test_add_func ("/faults/a-failed-commit-is-not-there-after-a-restart",
                   a_failed_commit_is_not_there_after_a_restart);
  g_test_add_func ("/faults/a-citizen-that-could-not-be-saved-is-not-there",
                   a_citizen_that_could_not_be_saved_is_not_there);
  g_test_add_func ("/faults/a-use-that-could-not-be-noted-leaves-the-log-whole",
                   a_use_that_could_not_be_noted_leaves_the_log_whole);
  g_test_add_func ("/faults/cards-that-could-not-be-saved-are-saved-later",
                   cards_that_could_not_be_saved_are_saved_later);
  g_test_add_func ("/faults/keys-that-could-not-be-saved-still-open",
                   keys_that_could_not_be_saved_still_open);
  g_test_add_func ("/faults/a-change-of-the-team-that-failed-does-not-come-back",
                   a_change_of_the_team_that_failed_does_not_come_back);
  g_test_add_func ("/faults/a-team-that-is-out-of-reach-is-said-so-and-comes-back",
                   a_team_that_is_out_of_reach_is_said_so_and_comes_back);
  g_test_add_func ("/faults/a-rescue-that-failed-can-be-tried-again",
                   a_rescue_that_failed_can_be_tried_again);
  g_test_add_func ("/faults/where-there-are-no-hard-links-the-generation-before-is-a-copy",
                   where_there_are_no_hard_links_the_generation_before_is_a_copy);
  g_test_add_func ("/faults/a-full-disk-loses-nothing", a_full_disk_loses_nothing);
  return g_test_run ();
}
