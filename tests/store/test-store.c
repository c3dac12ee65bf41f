/* The store as a whole: made, opened, closed, found again. */

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cti-holder.h"
#include "cti-id.h"
#include "cti-key.h"
#include "cti-recovery-code.h"
#include "store-fixture.h"

static void
a_new_store_opens_with_its_team_and_worker (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  const CtiWorker *worker = cti_store_get_worker (self->store);

  g_assert_cmpstr (cti_store_get_id (self->store), ==, self->id);
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team North");
  g_assert_cmpint (cti_store_get_team (self->store)->phase_months, ==, 4);
  g_assert_cmpstr (worker->name, ==, "Kirsten Holm");
  g_assert_cmpstr (cti_store_get_worker_name (self->store, worker->record.id), ==, "Kirsten Holm");
  g_assert_null (cti_store_get_worker_name (self->store, "somebody"));
  cti_store_verify_team (self->store, &error);
  g_assert_no_error (error);
}

static void
assert_case_is_whole (StoreFixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (self->store, id, &error);
  g_autoptr (GPtrArray) stars = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_id (now), ==, id);
  g_assert_cmpstr (cti_case_get_name (now), ==, "Solsort");
  g_assert_cmpint (cti_case_get_course (now)->phase_months, ==, 4);
  stars = cti_case_get_stars (now);
  g_assert_cmpuint (stars->len, ==, 1);
  g_assert_cmpint (cti_star_get_value (stars->pdata[0], 9), ==, 4);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
}

static void
what_was_saved_is_there_again (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *first = store_fixture_add_full_case (self, "K-001");
  g_autofree char *second = store_fixture_add_full_case (self, "K-002");

  assert_case_is_whole (self, first);
  store_fixture_close (self);
  store_fixture_open (self);
  assert_case_is_whole (self, second);
  assert_case_is_whole (self, first);
}

/* Acts of several kinds: a record, several of two types, one changed, one into the trash. */
static CtiChangeSet *
make_act (const CtiCase *before, guint number)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  const CtiRecordType *type = number == 2 ? &cti_score_type : &cti_reading_type;
  CtiRecord *copy;

  if (number == 1)
    {
      cti_change_set_free (set);
      return store_fixture_make_star (before, cti_date_new (2026, 3, 3), 4);
    }
  copy = number == 0 ? cti_record_copy (cti_case_get_citizen (before))
                     : cti_record_copy (cti_case_get_latest (before, type));
  if (number == 0)
    cti_set_text (&((CtiCitizen *) copy)->language, "farsi");
  else if (number == 2)
    ((CtiScore *) copy)->value = 9;
  else
    copy->deleted = (CtiMoment){ 1000, 0 };
  cti_change_set_put (set, copy);
  cti_record_unref (copy);
  return set;
}

static void
assert_same_case (const CtiCase *a, const CtiCase *b)
{
  for (guint t = 0; cti_case_types[t] != NULL; t++)
    {
      GPtrArray *mine = cti_case_get_records (a, cti_case_types[t]);
      GPtrArray *other = cti_case_get_records (b, cti_case_types[t]);

      g_assert_cmpuint (mine->len, ==, other->len);
      for (guint i = 0; i < mine->len; i++)
        g_assert_true (cti_record_equal (g_ptr_array_index (mine, i), other->pdata[i]));
    }
}

static void
what_acts_give_back_is_what_the_file_holds (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiCase) told = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiCase) kept = NULL;

  for (guint number = 0; number < 4; number++)
    {
      g_autoptr (CtiChangeSet) set = make_act (told, number);
      g_autoptr (GError) error = NULL;

      cti_case_unref (told);
      told = cti_store_commit (self->store, id, set, &error);
      g_assert_no_error (error);
    }
  store_fixture_close (self);
  store_fixture_open (self);
  kept = cti_store_open_case (self->store, id, NULL);
  assert_same_case (told, kept);
}

static void
cards_are_right_without_opening_a_case (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *other = store_fixture_add_case (self, "K-002");
  const CtiCardEntry *entry;
  CtiCardIndex *cards;

  store_fixture_close (self);
  store_fixture_open (self);
  cards = cti_store_get_cards (self->store);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cards), ==, 0);
  entry = cti_card_index_find_code (cards, "k-001");
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->id, ==, id);
  g_assert_cmpint (entry->state, ==, CTI_CARD_GOOD);
  g_assert_cmpstr (entry->card->name, ==, "Solsort");
  g_assert_cmpint (entry->card->readings, ==, 1);
  g_assert_cmpint (entry->card->last_reading, ==, cti_date_new (2026, 2, 9));
  g_assert_cmpint (entry->card->contact_start, ==, cti_date_new (2026, 1, 12));
  g_assert_nonnull (cti_card_index_find (cards, other));
  g_assert_cmpint (cti_card_index_find (cards, other)->card->readings, ==, 0);
  g_assert_null (cti_card_index_find_code (cards, "K-003"));
}

static void
after_an_unclean_end_only_what_changed_is_made_anew (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *other = store_fixture_add_full_case (self, "K-002");
  CtiCardIndex *cards;

  store_fixture_close (self);
  store_fixture_open (self);
  store_fixture_add_star (self, id, cti_date_new (2026, 4, 9), 6);
  store_fixture_crash (self);
  store_fixture_open (self);
  cards = cti_store_get_cards (self->store);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cards), ==, 1);
  g_assert_cmpint (cti_card_index_find (cards, id)->card->readings, ==, 2);
  g_assert_cmpint (cti_card_index_find (cards, other)->card->readings, ==, 1);
}

static void
a_second_program_is_told_that_the_store_is_in_use (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (GError) error = NULL;

  CtiHolder holder;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_null (cti_store_open (self->path, self->key, self->clock, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_IN_USE);
  g_assert_true (cti_holder_from_message (error->message, &holder));
  g_assert_cmpint (holder.process, ==, getpid ());
  g_assert_cmpint (holder.since.unix_seconds, <=, now + 1);
  g_assert_cmpint (holder.since.unix_seconds, >, now - 600);
  store_fixture_close (self);
  store_fixture_open (self);
}

/* It is said no less plainly that the store is held. */
static void
a_lock_file_that_says_nothing_of_use_still_holds (void)
{
  static const char *const lines[] = { "", "overgang", "overgang 12 \033]2;name\a\n" };
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *path = store_fixture_name (self, "lock");

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      int fd = g_open (path, O_WRONLY | O_TRUNC, 0);
      CtiHolder holder;

      g_assert_cmpint (write (fd, lines[i], strlen (lines[i])), >=, 0);
      close (fd);
      g_assert_null (cti_store_open (self->path, self->key, self->clock, &error));
      g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_IN_USE);
      g_assert_false (cti_holder_from_message (error->message, &holder));
    }
}

static void
a_lock_ends_with_the_program_that_was_killed (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  int ready[2];
  char byte;
  pid_t child;

  store_fixture_close (self);
  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      int fd = g_open (g_build_filename (self->path, "lock", NULL), O_RDWR, 0);
      struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

      if (fcntl (fd, F_OFD_SETLK, &whole) == 0 && write (ready[1], "x", 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (store_fixture_try_open (self, &error));
    fixture_assert_error (error, IN_USE);
  }
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  close (ready[0]);
  close (ready[1]);
  store_fixture_open (self);
}

static void
only_its_own_key_opens_a_store (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (CtiSecret) wrong = cti_key_new_random ();
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  g_assert_null (cti_store_open (self->path, wrong, self->clock, &error));
  fixture_assert_error (error, OTHER_STORE);
}

static void
a_store_under_another_name_is_another_store (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = cti_id_new ();
  g_autofree char *path = g_build_filename (self->home, id, NULL);
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  g_assert_cmpint (g_rename (self->path, path), ==, 0);
  g_assert_null (cti_store_open (path, self->key, self->clock, &error));
  fixture_assert_error (error, OTHER_STORE);
}

static void
where_there_is_no_store_that_is_said (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new_closed ();
  g_autoptr (GError) error = NULL;

  g_assert_false (store_fixture_try_open (self, &error));
  fixture_assert_error (error, NO_STORE);
  g_assert_null (cti_store_read_keys (self->path, NULL, &error));
  fixture_assert_error (error, NO_STORE);
  g_mkdir (self->path, 0700);
  g_assert_false (store_fixture_try_open (self, &error));
  fixture_assert_error (error, NO_STORE);
}

static void
a_store_with_one_way_in_is_not_made (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new_closed ();
  g_autoptr (CtiKeys) keys = store_fixture_make_keys (self->id, self->key);
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (CtiWorker) worker = cti_record_new (&cti_worker_type);
  g_autoptr (GError) error = NULL;

  cti_keys_remove (keys, cti_keys_find (keys, CTI_SLOT_RECOVERY));
  g_assert_false (
      cti_store_create (self->path, keys, self->key, team, worker, self->clock, &error));
  fixture_assert_error (error, REFUSED);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

typedef struct
{
  int left;
  gboolean has_struck;
} Fault;

static int
strike (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Fault *fault = data;

  if (fault->left-- != 0)
    return 0;
  fault->has_struck = TRUE;
  return EIO;
}

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

static void
making_a_store_is_all_or_nothing (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new_closed ();
  Fault fault = { .has_struck = TRUE };
  int step;

  for (step = 0; fault.has_struck; step++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      fault = (Fault){ .left = step };
      cti_disk_set_watch (strike, &fault);
      done = store_fixture_create (self, &error);
      cti_disk_set_watch (NULL, NULL);
      g_assert_cmpint (done, ==, !fault.has_struck);
      if (done)
        break;
      g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK);
      g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
      cti_store_clean_home (self->home);
      g_assert_cmpuint (count_entries (self->home), ==, 0);
    }
  g_assert_cmpint (step, >, 15);
  store_fixture_open (self);
}

static void
a_set_up_that_was_killed_is_cleaned_away (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = cti_id_new ();
  g_autofree char *unfinished = g_strdup_printf ("%s/%s.unfinished", self->home, id);
  g_autofree char *foreign = g_build_filename (self->home, "thesis.unfinished", NULL);
  g_autoptr (GPtrArray) stores = NULL;

  store_fixture_close (self);
  g_assert_cmpint (g_mkdir (foreign, 0700), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *child = g_build_filename (unfinished, i == 0 ? "cases" : "keys.a.new", NULL);

      g_assert_cmpint (i == 0 ? g_mkdir_with_parents (child, 0700) : 0, ==, 0);
      if (i == 1)
        fixture_write (child, "x", 1);
    }
  stores = cti_store_find_all (self->home);
  g_assert_cmpuint (stores->len, ==, 1);
  g_assert_cmpstr (stores->pdata[0], ==, self->path);
  cti_store_clean_home (self->home);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_IS_DIR));
  store_fixture_open (self);
}

static void
a_case_is_never_made_over_another (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen ("K-002", CTI_MODE_COVER_NAME);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (GError) error = NULL;

  cti_record_set_id (citizen, id);
  cti_change_set_put (set, citizen);
  g_assert_null (cti_store_create_case (self->store, set, id, &error));
  fixture_assert_error (error, REFUSED);
  assert_case_is_whole (self, id);
}

static void
a_case_without_a_citizen_is_not_made (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = cti_id_new ();
  g_autofree char *file = store_fixture_case_name (self, id);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_store_create_case (self->store, set, id, &error));
  fixture_assert_error (error, REFUSED);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
making_a_store_leaves_the_folder_above_as_it_is (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new_closed ();
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_cmpint (g_chmod (self->home, 0755), ==, 0);
  store_fixture_create (self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (self->home, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0755);
}

#define FILLED 12

static CtiChangeSet *
make_plain (guint number, gpointer data)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_IMPORT, NULL);
  g_autofree char *code = g_strdup_printf ("F-%03u", number);
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen (code, CTI_MODE_COVER_NAME);

  if (data != NULL && number == FILLED / 2)
    cti_set_text (&citizen->code, NULL); /* the table refuses it */
  cti_change_set_put (set, citizen);
  return set;
}

static void
assert_filled (StoreFixture *self, guint count)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (self->store));
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (entries->len, ==, count);
  for (guint i = 0; i < entries->len; i++)
    {
      cti_store_verify_case (self->store, ((CtiCardEntry *) entries->pdata[i])->id, &error);
      g_assert_no_error (error);
    }
}

static void
an_empty_store_is_filled_at_once (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_store_fill (self->store, FILLED, make_plain, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_filled (self, FILLED);
  store_fixture_close (self);
  store_fixture_open (self);
  assert_filled (self, FILLED);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 0);
  g_assert_false (cti_store_fill (self->store, 1, make_plain, NULL, NULL, &error));
  fixture_assert_error (error, REFUSED);
}

static void
what_cannot_be_filled_is_said_and_the_rest_is_whole (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_store_fill (self->store, FILLED, make_plain, NULL, self, &error));
  g_assert_nonnull (error);
  assert_filled (self, FILLED - 1);
}

static gboolean
give_up_half_way (guint done, guint total, gpointer data)
{
  return done < total / 2;
}

static void
filling_that_is_given_up_leaves_an_empty_store (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
      cti_store_fill (self->store, 10 * FILLED, make_plain, give_up_half_way, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_filled (self, 0);
  store_fixture_close (self);
  store_fixture_open (self);
  assert_filled (self, 0);
}

/* Nobody can leave a store with one way in, whatever they made of its slots. */
static void
a_store_keeps_two_ways_in (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (CtiKeys) keys = cti_keys_new (self->id);
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  g_autoptr (CtiKeys) there = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_keys_add_recovery (keys, self->key, code, NULL));
  g_assert_false (cti_store_write_keys (self->store, keys, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED);
  there = cti_store_load_keys (self->store, NULL);
  g_assert_cmpuint (cti_keys_count_usable (there), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/a-new-store-opens-with-its-team-and-worker",
                   a_new_store_opens_with_its_team_and_worker);
  g_test_add_func ("/store/what-was-saved-is-there-again", what_was_saved_is_there_again);
  g_test_add_func ("/store/what-acts-give-back-is-what-the-file-holds",
                   what_acts_give_back_is_what_the_file_holds);
  g_test_add_func ("/store/cards-are-right-without-opening-a-case",
                   cards_are_right_without_opening_a_case);
  g_test_add_func ("/store/after-an-unclean-end-only-what-changed-is-made-anew",
                   after_an_unclean_end_only_what_changed_is_made_anew);
  g_test_add_func ("/store/a-second-program-is-told-that-the-store-is-in-use",
                   a_second_program_is_told_that_the_store_is_in_use);
  g_test_add_func ("/store/a-lock-file-that-says-nothing-of-use-still-holds",
                   a_lock_file_that_says_nothing_of_use_still_holds);
  g_test_add_func ("/store/a-lock-ends-with-the-program-that-was-killed",
                   a_lock_ends_with_the_program_that_was_killed);
  g_test_add_func ("/store/only-its-own-key-opens-a-store", only_its_own_key_opens_a_store);
  g_test_add_func ("/store/a-store-under-another-name-is-another-store",
                   a_store_under_another_name_is_another_store);
  g_test_add_func ("/store/where-there-is-no-store-that-is-said",
                   where_there_is_no_store_that_is_said);
  g_test_add_func ("/store/a-store-with-one-way-in-is-not-made",
                   a_store_with_one_way_in_is_not_made);
  g_test_add_func ("/store/making-a-store-is-all-or-nothing", making_a_store_is_all_or_nothing);
  g_test_add_func ("/store/a-set-up-that-was-killed-is-cleaned-away",
                   a_set_up_that_was_killed_is_cleaned_away);
  g_test_add_func ("/store/a-case-is-never-made-over-another", a_case_is_never_made_over_another);
  g_test_add_func ("/store/a-case-without-a-citizen-is-not-made",
                   a_case_without_a_citizen_is_not_made);
  g_test_add_func ("/store/making-a-store-leaves-the-folder-above-as-it-is",
                   making_a_store_leaves_the_folder_above_as_it_is);
  g_test_add_func ("/store/an-empty-store-is-filled-at-once", an_empty_store_is_filled_at_once);
  g_test_add_func ("/store/what-cannot-be-filled-is-said-and-the-rest-is-whole",
                   what_cannot_be_filled_is_said_and_the_rest_is_whole);
  g_test_add_func ("/store/filling-that-is-given-up-leaves-an-empty-store",
                   filling_that_is_given_up_leaves_an_empty_store);
  g_test_add_func ("/store/a-store-keeps-two-ways-in", a_store_keeps_two_ways_in);
  return g_test_run ();
}
