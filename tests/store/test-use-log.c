/* The log of use: what is noted can be read, and nobody edits it unseen. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-key.h"
#include "store-fixture.h"

#define RECORDS 6
#define FRAME   8

typedef struct
{
  char *home;
  CtiSecret *key;
  CtiFolder *folder;
  CtiUseLogEnd end;
  GBytes *file;            /* of all records, in one month */
  gsize from[RECORDS + 1]; /* where each begins */
} Fixture;

static const char *const month_name = "2026-06.log";

static void
add (CtiUseLog *log, int day)
{
  CtiMoment made = { 1780300000 + (gint64) day * 86400, 120 }; /* from 1 June 2026 on */
  g_autoptr (GError) error = NULL;

  cti_use_log_add (log, made, "worker-id", "open-case", day % 2 ? "case-id" : NULL, "a purpose",
                   &error);
  g_assert_no_error (error);
}

static CtiUseLog *
open_log (Fixture *self, const CtiUseLogEnd *known)
{
  g_autoptr (GError) error = NULL;
  CtiUseLog *log = cti_use_log_open (self->folder, self->key, known, &error);

  g_assert_no_error (error);
  return log;
}

static char *
month_path (Fixture *self)
{
  return g_build_filename (self->home, month_name, NULL);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = NULL;
  g_autofree char *path = NULL;
  const guint8 *data;

  self->home = g_dir_make_tmp ("cti-log-XXXXXX", NULL);
  self->key = cti_key_new_random ();
  self->folder = cti_folder_open (self->home, NULL);
  log = open_log (self, NULL);
  for (int i = 0; i < RECORDS; i++)
    add (log, i);
  self->end = *cti_use_log_get_end (log);
  path = month_path (self);
  self->file = fixture_read (path);
  data = g_bytes_get_data (self->file, NULL);
  for (int i = 0; i < RECORDS; i++)
    {
      gsize at = self->from[i];

      self->from[i + 1] = at + FRAME + data[at] + 256u * data[at + 1];
    }
  g_assert_cmpuint (self->from[RECORDS], ==, g_bytes_get_size (self->file));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  fixture_remove_tree (self->home);
  cti_folder_unref (self->folder);
  cti_secret_unref (self->key);
  g_bytes_unref (self->file);
  g_free (self->home);
}

/* Puts a log in place that somebody made of the true one. */
static void
plant (Fixture *self, GByteArray *bytes)
{
  g_autofree char *path = month_path (self);
  g_autoptr (GDir) folder = g_dir_open (self->home, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *old = g_build_filename (self->home, name, NULL);

      g_remove (old);
    }
  fixture_write (path, bytes->data, bytes->len);
}

static void
take (GByteArray *out, Fixture *self, int first, int last)
{
  const guint8 *data = g_bytes_get_data (self->file, NULL);

  g_byte_array_append (out, data + self->from[first],
                       (guint) (self->from[last] - self->from[first]));
}

static void
assert_found (Fixture *self, const CtiUseLogEnd *known)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (CtiUseLog) log = open_log (self, known);
      g_autoptr (GError) error = NULL;

      g_assert_true (cti_use_log_is_damaged (log));
      g_assert_false (cti_use_log_verify (log, &error));
      g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED);
      add (log, 20 + (int) round); /* it goes on, and the damage stays said */
    }
}

static void
what_is_noted_can_be_read (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = open_log (self, &self->end);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = cti_use_log_read (log, &error);

  g_assert_no_error (error);
  g_assert_false (cti_use_log_is_damaged (log));
  g_assert_cmpuint (uses->len, ==, RECORDS);
  for (guint i = 0; i < RECORDS; i++)
    {
      const CtiUse *use = uses->pdata[i];

      g_assert_cmpuint (use->number, ==, i + 1);
      g_assert_cmpint (cti_moment_get_day (use->made), ==, cti_date_new (2026, 6, 1 + (int) i));
      g_assert_cmpint (use->made.offset_minutes, ==, 120);
      g_assert_cmpstr (use->worker, ==, "worker-id");
      g_assert_cmpstr (use->use, ==, "open-case");
      g_assert_cmpstr (use->case_id, ==, i % 2 ? "case-id" : NULL);
      g_assert_cmpstr (use->purpose, ==, "a purpose");
    }
}

static void
each_month_has_a_file_and_time_never_goes_back (Fixture *self, gconstpointer unused)
{
  g_autofree char *july = g_build_filename (self->home, "2026-07.log", NULL);
  g_autofree char *may = g_build_filename (self->home, "2026-05.log", NULL);
  g_autoptr (CtiUseLog) log = open_log (self, NULL);
  g_autoptr (CtiUseLog) again = NULL;
  g_autoptr (GPtrArray) uses = NULL;

  add (log, 35);
  add (log, -30); /* the clock was set back */
  g_assert_true (g_file_test (july, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (may, G_FILE_TEST_EXISTS));
  again = open_log (self, NULL);
  uses = cti_use_log_read (again, NULL);
  g_assert_cmpuint (uses->len, ==, RECORDS + 2);
  g_assert_cmpuint (cti_use_log_get_length (again), ==, RECORDS + 2);
}

static void
a_changed_byte_is_found (Fixture *self, gconstpointer unused)
{
  for (gsize at = 0; at < self->from[RECORDS]; at++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      take (bytes, self, 0, RECORDS);
      bytes->data[at] ^= (guint8) (1 << (at % 8));
      plant (self, bytes);
      assert_found (self, NULL); /* even where nobody knows how long it was */
    }
}

static void
a_record_taken_out_is_found (Fixture *self, gconstpointer unused)
{
  for (int i = 0; i < RECORDS; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      take (bytes, self, 0, i);
      take (bytes, self, i + 1, RECORDS);
      plant (self, bytes);
      assert_found (self, &self->end);
    }
}

static void
a_record_put_in_twice_is_found (Fixture *self, gconstpointer unused)
{
  for (int i = 0; i < RECORDS; i++)
    for (int at = 0; at <= RECORDS; at++)
      {
        g_autoptr (GByteArray) bytes = g_byte_array_new ();

        take (bytes, self, 0, at);
        take (bytes, self, i, i + 1);
        take (bytes, self, at, RECORDS);
        plant (self, bytes);
        assert_found (self, &self->end);
      }
}

static void
two_records_exchanged_are_found (Fixture *self, gconstpointer unused)
{
  for (int i = 0; i + 1 < RECORDS; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      take (bytes, self, 0, i);
      take (bytes, self, i + 1, i + 2);
      take (bytes, self, i, i + 1);
      take (bytes, self, i + 2, RECORDS);
      plant (self, bytes);
      assert_found (self, &self->end);
    }
}

static void
a_log_cut_at_any_length_is_found (Fixture *self, gconstpointer unused)
{
  for (gsize size = 0; size < self->from[RECORDS]; size++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      take (bytes, self, 0, RECORDS);
      g_byte_array_set_size (bytes, (guint) size);
      plant (self, bytes);
      assert_found (self, &self->end);
    }
}

static void
a_month_taken_out_is_found (Fixture *self, gconstpointer unused)
{
  static const char *const names[] = { "2026-06.log", "2026-07.log", "2026-08.log" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->home, names[i], NULL);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      CtiUseLogEnd end;

      take (bytes, self, 0, RECORDS);
      plant (self, bytes);
      {
        g_autoptr (CtiUseLog) log = open_log (self, &self->end);

        add (log, 35);
        add (log, 65);
        end = *cti_use_log_get_end (log);
      }
      g_remove (path);
      assert_found (self, &end);
    }
}

static void
what_was_found_damaged_is_kept_aside (Fixture *self, gconstpointer unused)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *path = month_path (self);
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autoptr (GBytes) damaged = NULL;

  take (bytes, self, 0, RECORDS);
  bytes->data[self->from[2] + 20] ^= 1;
  plant (self, bytes);
  damaged = fixture_read (path);
  assert_found (self, &self->end);
  fixture_assert_same (aside, damaged);
}

/* What a cut of power leaves was never acknowledged: it goes without a word. */
static void
a_half_record_at_the_end_is_cut_off (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = month_path (self);
  CtiUseLogEnd before_last;

  {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autoptr (CtiUseLog) log = NULL;

    take (bytes, self, 0, RECORDS - 1);
    plant (self, bytes);
    log = open_log (self, NULL);
    before_last = *cti_use_log_get_end (log);
  }
  for (gsize size = self->from[RECORDS - 1]; size < self->from[RECORDS]; size++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (CtiUseLog) log = NULL, again = NULL;

      take (bytes, self, 0, RECORDS);
      g_byte_array_set_size (bytes, (guint) size);
      plant (self, bytes);
      log = open_log (self, &before_last);
      g_assert_false (cti_use_log_is_damaged (log));
      g_assert_cmpuint (cti_use_log_get_length (log), ==, RECORDS - 1);
      add (log, 7);
      again = open_log (self, cti_use_log_get_end (log));
      g_assert_false (cti_use_log_is_damaged (again));
      g_assert_cmpuint (cti_use_log_get_length (again), ==, RECORDS);
    }
}

/* The next that is noted may stand in another month: what is half a record must not be left behind
 * in one that is not the last any more. */
static void
a_half_record_is_cut_off_when_the_month_turns (Fixture *self, gconstpointer unused)
{
  static const int records[] = { 0, RECORDS - 1 }; /* whole ones before the half one */

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (CtiUseLog) log = NULL, again = NULL;

      take (bytes, self, 0, records[i] + 1);
      g_byte_array_set_size (bytes, bytes->len - 20);
      plant (self, bytes);
      log = open_log (self, NULL);
      add (log, 35);
      add (log, 36);
      g_assert_true (cti_use_log_verify (log, NULL));
      again = open_log (self, cti_use_log_get_end (log));
      g_assert_false (cti_use_log_is_damaged (again));
      g_assert_cmpuint (cti_use_log_get_length (again), ==, (guint64) records[i] + 2);
    }
}

static void
a_purpose_too_long_is_refused_and_nothing_noted (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = open_log (self, NULL);
  g_autofree char *purpose = g_strnfill (70000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (
      cti_use_log_add (log, (CtiMoment){ 1780300000, 0 }, "w", "u", NULL, purpose, &error));
  fixture_assert_error (error, REFUSED);
  g_assert_cmpuint (cti_use_log_get_length (log), ==, RECORDS);
  g_assert_true (cti_use_log_verify (log, NULL));
}

/* Four months with a record each, of which the first two are let go. */
static CtiUseLog *
shorten (Fixture *self)
{
  CtiUseLog *log;
  g_autoptr (GError) error = NULL;

  log = open_log (self, NULL);
  for (int month = 1; month <= 3; month++)
    add (log, month * 31);
  self->end = *cti_use_log_get_end (log);
  g_assert_false (cti_use_log_is_older (log, cti_date_new (2026, 6, 30)));
  g_assert_true (cti_use_log_is_older (log, cti_date_new (2026, 8, 1)));
  cti_use_log_shorten (log, cti_date_new (2026, 8, 31), &error);
  g_assert_no_error (error);
  return log;
}

/* What is read from the end is what stands at the end of all of it. */
static void
assert_newest (CtiUseLog *log, guint n_months, guint n_records, gboolean is_all)
{
  g_autoptr (GError) error = NULL;
  gboolean told = !is_all;
  g_autoptr (GPtrArray) uses = cti_use_log_read_newest (log, n_months, &told, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (uses->len, ==, n_records);
  g_assert_cmpint (told, ==, is_all);
  for (guint i = 0; i < n_records; i++)
    g_assert_cmpuint (((CtiUse *) uses->pdata[i])->number, ==,
                      cti_use_log_get_length (log) - n_records + 1 + i);
}

static void
the_newest_months_are_read_alone (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = open_log (self, NULL);

  assert_newest (log, 1, RECORDS, TRUE);
  add (log, 31);
  add (log, 31);
  assert_newest (log, 1, 2, FALSE); /* turned just now */
  cti_use_log_free (g_steal_pointer (&log));
  log = open_log (self, NULL);
  add (log, 62);
  assert_newest (log, 1, 1, FALSE);
  assert_newest (log, 2, 3, FALSE);
  assert_newest (log, 3, RECORDS + 3, TRUE);
  g_assert_true (cti_use_log_shorten (log, cti_date_new (2026, 7, 1), NULL));
  assert_newest (log, 1, 1, FALSE);
  assert_newest (log, 2, 3, TRUE);
}

static gboolean
has_month (Fixture *self, const char *name)
{
  return cti_folder_has (self->folder, name);
}

static void
old_months_are_let_go_and_the_rest_holds (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = shorten (self);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) uses = cti_use_log_read (log, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (uses->len, ==, 2 + round);
      g_assert_cmpuint (((CtiUse *) uses->pdata[0])->number, ==, RECORDS + 2);
      g_assert_cmpuint (cti_use_log_get_beginning (log), ==, RECORDS + 1);
      g_assert_cmpuint (cti_use_log_get_length (log), ==, RECORDS + 3 + round);
      add (log, 3 * 31);
      g_assert_true (cti_use_log_verify (log, NULL));
      cti_use_log_free (g_steal_pointer (&log));
      log = open_log (self, &self->end);
      g_assert_false (cti_use_log_is_damaged (log));
    }
  g_assert_false (has_month (self, month_name));
  g_assert_false (has_month (self, "2026-07.log"));
  g_assert_true (has_month (self, "2026-08.log"));
}

static void
the_newest_month_is_never_let_go (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = shorten (self);

  g_assert_true (cti_use_log_shorten (log, cti_date_new (2040, 1, 1), NULL));
  g_assert_true (has_month (self, "2026-09.log"));
  g_assert_false (has_month (self, "2026-08.log"));
  cti_use_log_free (g_steal_pointer (&log));
  log = open_log (self, &self->end);
  g_assert_true (cti_use_log_verify (log, NULL));
}

/* A cut of power after the beginning was written leaves months that do not count any more. */
static void
letting_go_is_finished_when_it_was_cut_off (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = shorten (self);
  g_autofree char *path = month_path (self);

  fixture_write (path, g_bytes_get_data (self->file, NULL), g_bytes_get_size (self->file));
  cti_use_log_free (g_steal_pointer (&log));
  log = open_log (self, &self->end);
  g_assert_true (cti_use_log_verify (log, NULL));
  g_assert_false (has_month (self, month_name));
}

static void
more_than_was_let_go_is_missed (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = shorten (self);
  g_autofree char *path = g_build_filename (self->home, "2026-08.log", NULL);

  g_remove (path);
  assert_found (self, NULL);
}

/* Without the file that says where it begins, or with a byte of it changed, nothing holds. */
static void
a_beginning_that_was_touched_is_found (Fixture *self, gconstpointer at)
{
  g_autoptr (CtiUseLog) log = shorten (self);
  g_autofree char *path = g_build_filename (self->home, "beginning.log", NULL);
  g_autoptr (GBytes) bytes = fixture_read (path);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *changed = g_memdup2 (data, size);

  changed[size / 2] ^= 1;
  fixture_write (path, changed, size);
  assert_found (self, NULL);
  g_remove (path);
  assert_found (self, NULL);
}

static void
a_damaged_log_is_left_as_it_is (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = month_path (self);
  g_autoptr (CtiUseLog) log = open_log (self, NULL);

  add (log, 31);
  add (log, 62);
  cti_use_log_free (g_steal_pointer (&log));
  g_remove (path);
  log = open_log (self, &self->end);
  g_assert_true (cti_use_log_is_damaged (log));
  add (log, 62);
  add (log, 93);
  g_assert_false (cti_use_log_is_older (log, cti_date_new (2040, 1, 1)));
  g_assert_true (cti_use_log_shorten (log, cti_date_new (2040, 1, 1), NULL));
  g_assert_true (has_month (self, "2026-08.log"));
}

static void
a_damaged_log_keeps_nobody_from_the_cases (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *path = store_fixture_name (self, "log/2026-06.log");
  g_autoptr (GError) error = NULL;

  add (cti_store_get_use_log (self->store), 0);
  add (cti_store_get_use_log (self->store), 1);
  store_fixture_close (self);
  g_remove (path); /* the whole log: only the index knows that there was one */
  for (guint round = 0; round < 3; round++)
    {
      store_fixture_open (self);
      g_assert_true (cti_use_log_is_damaged (cti_store_get_use_log (self->store)));
      g_assert_false (cti_store_verify_team (self->store, &error));
      fixture_assert_error (error, DAMAGED);
      store_fixture_rename (self, id, round == 0 ? "A" : "B", &error);
      g_assert_no_error (error);
      add (cti_store_get_use_log (self->store), 2);
      store_fixture_close (self);
    }
}

#define ADD(name, func) g_test_add ("/use-log/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-noted-can-be-read", what_is_noted_can_be_read);
  ADD ("each-month-has-a-file-and-time-never-goes-back",
       each_month_has_a_file_and_time_never_goes_back);
  ADD ("a-changed-byte-is-found", a_changed_byte_is_found);
  ADD ("a-record-taken-out-is-found", a_record_taken_out_is_found);
  ADD ("a-record-put-in-twice-is-found", a_record_put_in_twice_is_found);
  ADD ("two-records-exchanged-are-found", two_records_exchanged_are_found);
  ADD ("a-log-cut-at-any-length-is-found", a_log_cut_at_any_length_is_found);
  ADD ("a-month-taken-out-is-found", a_month_taken_out_is_found);
  ADD ("what-was-found-damaged-is-kept-aside", what_was_found_damaged_is_kept_aside);
  ADD ("a-half-record-at-the-end-is-cut-off", a_half_record_at_the_end_is_cut_off);
  ADD ("a-half-record-is-cut-off-when-the-month-turns",
       a_half_record_is_cut_off_when_the_month_turns);
  ADD ("a-purpose-too-long-is-refused-and-nothing-noted",
       a_purpose_too_long_is_refused_and_nothing_noted);
  ADD ("old-months-are-let-go-and-the-rest-holds", old_months_are_let_go_and_the_rest_holds);
  ADD ("the-newest-months-are-read-alone", the_newest_months_are_read_alone);
  ADD ("the-newest-month-is-never-let-go", the_newest_month_is_never_let_go);
  ADD ("letting-go-is-finished-when-it-was-cut-off", letting_go_is_finished_when_it_was_cut_off);
  ADD ("more-than-was-let-go-is-missed", more_than_was_let_go_is_missed);
  ADD ("a-beginning-that-was-touched-is-found", a_beginning_that_was_touched_is_found);
  ADD ("a-damaged-log-is-left-as-it-is", a_damaged_log_is_left_as_it_is);
  g_test_add_func ("/use-log/a-damaged-log-keeps-nobody-from-the-cases",
                   a_damaged_log_keeps_nobody_from_the_cases);
  return g_test_run ();
}
