/* The log of use where it is not let be read, and the day it is sure of. */

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cti-key.h"
#include "store-fixture.h"

typedef struct
{
  char *home;
  CtiSecret *key;
  CtiFolder *folder;
} Fixture;

/* Memory runs short where this file is read. */
static ino_t bad_file;

/* Stands in the place of the system's own, for this program alone. */
ssize_t
read (int fd, void *to, size_t size)
{
  struct stat info;

  if (bad_file == 0 || fstat (fd, &info) != 0 || info.st_ino != bad_file)
    return (ssize_t) syscall (SYS_read, fd, to, size);
  errno = ENOMEM;
  return -1;
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->home = g_dir_make_tmp ("cti-log-XXXXXX", NULL);
  self->key = cti_key_new_random ();
  self->folder = cti_folder_open (self->home, NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  fixture_remove_tree (self->home);
  cti_folder_unref (self->folder);
  cti_secret_unref (self->key);
  g_free (self->home);
}

static CtiUseLog *
open_log (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CtiUseLog *log = cti_use_log_open (self->folder, self->key, NULL, &error);

  g_assert_no_error (error);
  return log;
}

/* @day counts from 1 June 2026 on. */
static void
add (CtiUseLog *log, int day)
{
  CtiMoment made = { 1780300000 + (gint64) day * 86400, 120 };
  g_autoptr (GError) error = NULL;

  cti_use_log_add (log, made, "worker-id", "open-case", NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_sure (Fixture *self, CtiUseLog *log, CtiDate day)
{
  g_autoptr (CtiUseLog) again = open_log (self);

  g_assert_cmpint (cti_use_log_get_sure_day (log), ==, day);
  g_assert_cmpint (cti_use_log_get_sure_day (again), ==, day);
}

/* --- Not let be read -------------------------------------------------------------------------- */

static void
assert_unread (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->home, name, NULL);
  g_autoptr (CtiUseLog) log = NULL;
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  bad_file = info.st_ino;
  log = cti_use_log_open (self->folder, self->key, NULL, &error);
  bad_file = 0;
  g_assert_null (log);
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DISK);
  log = open_log (self);
  g_assert_true (cti_use_log_verify (log, NULL));
}

static void
what_cannot_be_read_now_is_not_damaged (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = open_log (self);

  add (log, 0);
  add (log, 31);
  add (log, 62);
  assert_unread (self, "2026-06.log");
  assert_unread (self, "2026-07.log");
  assert_unread (self, "2026-08.log");
  g_assert_true (cti_use_log_shorten (log, cti_date_new (2026, 7, 1), NULL));
  assert_unread (self, "beginning.log");
}

/* --- The day ---------------------------------------------------------------------------------- */

static void
a_day_is_sure_when_it_came_three_times (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = open_log (self);
  CtiDate june = cti_date_new (2026, 6, 1);

  assert_sure (self, log, CTI_DATE_NONE);
  add (log, 0);
  assert_sure (self, log, june);
  add (log, 1);
  add (log, 1);
  add (log, 2);
  assert_sure (self, log, june);
  add (log, 3);
  assert_sure (self, log, june + 1);
  for (int i = 0; i < 5; i++)
    add (log, 400); /* one day of a clock that is ahead, however much is done on it */
  assert_sure (self, log, june + 2);
  add (log, 401);
  assert_sure (self, log, june + 3);
  add (log, 4);
  assert_sure (self, log, june + 4);
  add (log, 430);
  add (log, 431);
  assert_sure (self, log, june + 4);
  add (log, 432);
  assert_sure (self, log, june + 430);
}

/* The months in which the days were are gone; the day of the last record of them is known. */
static void
a_day_is_sure_where_the_log_was_shortened (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiUseLog) log = open_log (self);
  g_autoptr (CtiUseLog) again = NULL;

  add (log, 0);
  add (log, 10);
  add (log, 40);
  g_assert_true (cti_use_log_shorten (log, cti_date_new (2026, 7, 1), NULL));
  again = open_log (self);
  g_assert_cmpint (cti_use_log_get_sure_day (again), ==, cti_date_new (2026, 6, 11));
}

#define ADD(name, func) g_test_add ("/log-reading/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-cannot-be-read-now-is-not-damaged", what_cannot_be_read_now_is_not_damaged);
  ADD ("a-day-is-sure-when-it-came-three-times", a_day_is_sure_when_it_came_three_times);
  ADD ("a-day-is-sure-where-the-log-was-shortened", a_day_is_sure_where_the_log_was_shortened);
  return g_test_run ();
}
