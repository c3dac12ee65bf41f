/* Out of memory never corrupts a file (promise 34). A child does what a worker does while one call
 * for memory fails - malloc, calloc, realloc or mmap, in whoever's code - or every call from there
 * on. It may refuse the act or end; what it said was kept is there afterwards, and the store opens
 * and holds. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cti-change-log.h"
#include "cti-key.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "cti-text.h"
#include "store-fixture.h"

#define KEY_SIZE  32
#define FORM      "note/new"
#define RUNS      24 /* in each of the two ways to fail */
#define LONG_RUNS 4000

static long left = -1; /* calls until one fails; -1 for none */
static long calls;     /* that were made since counting began */
static gboolean goes_on;

#ifndef __SANITIZE_ADDRESS__ /* which has its own of these, and none may stand before them */

extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t count, size_t size);
extern void *__libc_realloc (void *old, size_t size);

static gboolean
refuse (void)
{
  calls++;
  if (left < 0 || (left == 0 && !goes_on))
    return FALSE;
  if (left > 0 && --left > 0)
    return FALSE;
  errno = ENOMEM;
  return TRUE;
}

void *
malloc (size_t size)
{
  return refuse () ? NULL : __libc_malloc (size);
}

void *
calloc (size_t count, size_t size)
{
  return refuse () ? NULL : __libc_calloc (count, size);
}

void *
realloc (void *old, size_t size)
{
  return refuse () ? NULL : __libc_realloc (old, size);
}

void *
mmap (void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
  return refuse () ? MAP_FAILED
                   : (void *) syscall (SYS_mmap, at, size, protection, flags, fd, offset);
}

#endif

typedef struct
{
  guint8 stars, drafts, uses;
  gboolean was_reached; /* the call that fails came */
  int status;
} Outcome;

static gboolean
add_star (StoreFixture *self, const char *id)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiChangeSet) set =
      before != NULL ? store_fixture_make_star (before, cti_date_new (2026, 5, 9), 5) : NULL;
  g_autoptr (CtiCase) now = set != NULL ? cti_store_commit (self->store, id, set, NULL) : NULL;

  return now != NULL;
}

static gboolean
add_draft (StoreFixture *self)
{
  g_autoptr (CtiDraft) draft = cti_draft_new (cti_clock_get_now (self->clock));

  cti_draft_set (draft, "words", "half a sentence");
  return cti_draft_box_put (cti_store_get_drafts (self->store), FORM, draft, NULL);
}

/* Tells over the pipe what was acknowledged, letter by letter. */
static void
work (StoreFixture *self, const char *id, int pipe)
{
  if (cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock), "w",
                       "open-case", id, NULL, NULL) &&
      write (pipe, "u", 1) != 1)
    _exit (9);
  if (add_star (self, id) && write (pipe, "s", 1) != 1)
    _exit (9);
  if (add_draft (self) && write (pipe, "d", 1) != 1)
    _exit (9);
  cti_store_save_cards (self->store, NULL);
}

/* A child's last words are not the test's. */
static void
fall_silent (void)
{
  int nowhere = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  dup2 (nowhere, STDOUT_FILENO);
  dup2 (nowhere, STDERR_FILENO);
}

static void
work_and_exit (StoreFixture *self, const char *id, const guint8 *key, long call, int pipe)
{
  fall_silent ();
  store_fixture_take_key (self, key, KEY_SIZE);
  store_fixture_open (self);
  calls = 0;
  left = call;
  work (self, id, pipe);
  if (calls < call || call < 0)
    dprintf (pipe, "%ld", calls);
  _exit (0);
}

static Outcome
read_outcome (int pipe)
{
  Outcome outcome = { .was_reached = TRUE };
  char byte;

  while (read (pipe, &byte, 1) == 1)
    {
      outcome.uses += byte == 'u';
      outcome.stars += byte == 's';
      outcome.drafts += byte == 'd';
      if (g_ascii_isdigit (byte))
        {
          outcome.was_reached = FALSE;
          calls = calls * 10 + (byte - '0');
        }
    }
  return outcome;
}

static Outcome
run (StoreFixture *self, const char *id, long call)
{
  guint8 key[KEY_SIZE];
  int ends[2];
  Outcome outcome;
  pid_t child;

  store_fixture_close (self);
  memcpy (key, cti_secret_get_bytes (self->key), KEY_SIZE);
  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    work_and_exit (self, id, key, call, ends[1]);
  close (ends[1]);
  calls = 0;
  outcome = read_outcome (ends[0]);
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &outcome.status, 0), ==, child);
  return outcome;
}

/* GLib ends a program for which it gets no memory; nothing may be written at a wrong address. Where
 * there is none for its last words either, it comes to its end over them. */
static void
assert_ended_well (const Outcome *outcome, long call)
{
  if (WIFSIGNALED (outcome->status) && WTERMSIG (outcome->status) != SIGTRAP &&
      WTERMSIG (outcome->status) != SIGABRT && (!goes_on || WTERMSIG (outcome->status) != SIGSEGV))
    g_error ("call %ld: signal %d", call, WTERMSIG (outcome->status));
  if (!WIFSIGNALED (outcome->status))
    g_assert_cmpint (WEXITSTATUS (outcome->status), ==, 0);
}

static void
assert_holds (StoreFixture *self, const char *id, const Outcome *outcome, guint stars_before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) stars = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  store_fixture_open (self);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
  cti_store_verify_team (self->store, &error);
  g_assert_no_error (error);
  now = cti_store_open_case (self->store, id, &error);
  g_assert_no_error (error);
  stars = cti_case_get_stars (now);
  g_assert_cmpuint (stars->len, >=, stars_before + outcome->stars);
  g_assert_cmpuint (stars->len, <=, stars_before + 1);
  draft = cti_draft_box_find (cti_store_get_drafts (self->store), FORM);
  g_assert_true (draft != NULL || outcome->drafts == 0);
  g_assert_cmpuint (cti_use_log_get_length (cti_store_get_use_log (self->store)), >=,
                    outcome->uses);
}

static void
try_call (long call)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-01");
  Outcome outcome = run (self, id, call);

  g_assert_true (outcome.was_reached);
  assert_ended_well (&outcome, call);
  assert_holds (self, id, &outcome, 1);
}

static long
count_calls (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-01");
  Outcome outcome = run (self, id, -1);

  g_assert_false (outcome.was_reached);
  g_assert_cmpuint (outcome.stars + outcome.drafts + outcome.uses, ==, 3);
  return calls;
}

static gboolean
can_refuse (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("memory is given out by the sanitizer");
  return FALSE;
#endif
  if (g_getenv ("CTI_UNDER_VALGRIND") == NULL)
    return TRUE;
  g_test_skip ("memory is given out by valgrind");
  return FALSE;
}

static void
no_call_that_fails_corrupts_a_file (gconstpointer data)
{
  long total, step, runs = 0;

  if (!can_refuse ())
    return;
  goes_on = GPOINTER_TO_INT (data);
  total = count_calls ();
  g_assert_cmpint (total, >, 500);
  step = MAX (1, total / (g_getenv ("CTI_LONG") != NULL ? LONG_RUNS : RUNS));
  for (long call = 1; call <= total - total / 20; call += step)
    {
      try_call (call);
      if (++runs % 500 == 0)
        g_test_message ("%ld places so far", runs);
    }
  g_test_message ("%ld of %ld calls failed, one at a time", runs, total);
}

/* --- The change log --------------------------------------------------------------------------- */

/* The reason of an act, and of each score its note and who wrote it where. */
#define COUNT_TEXTS                     \
  "SELECT (SELECT count(why) FROM act)" \
  " + sum ((note IS NOT NULL) + (author IS NOT NULL) + (device IS NOT NULL)) FROM score"
#define N_TEXTS (1 + 3 * FIXTURE_AREAS)

/* The act itself in one process of its own: nothing is put on a disk, so every call is tried. */
static void
write_and_verify (StoreFixture *self, const char *id, const CtiChangeSet *set, long call)
{
  g_autofree char *folder = g_build_filename (self->path, "cases", NULL);
  g_autoptr (CtiFolder) cases = cti_folder_open (folder, NULL);
  g_autofree char *name = g_strconcat (id, ".case", NULL);
  g_autoptr (CtiSecret) chain = cti_key_derive (self->key, CTI_KEY_PURPOSE_CHANGE_LOG);
  CtiPen pen = { "worker", "device", cti_clock_get_now (self->clock) };
  CtiSealedDb *file = cti_sealed_db_open (&cti_sealed_db_case, cases, name, id, self->key, NULL);
  sqlite3 *db = cti_sealed_db_get (file);
  gint64 stars = cti_sql_get_number (db, "SELECT count(*) FROM reading");
  gint64 texts = cti_sql_get_number (db, COUNT_TEXTS);
  gboolean done;

  if (!cti_change_log_prepare (db, cti_case_types, NULL))
    _exit (8);
  calls = 0;
  left = call;
  done = cti_change_log_write (db, set, &pen, chain, NULL);
  left = -1;
  if (!cti_change_log_verify (db, chain, NULL))
    _exit (7);
  if (cti_sql_get_number (db, "SELECT count(*) FROM reading") != stars + done ||
      cti_sql_get_number (db, COUNT_TEXTS) != texts + done * N_TEXTS)
    _exit (6);
  _exit (call < 0 || calls < call ? 1 : 0);
}

static int
write_in_child (StoreFixture *self, const char *id, const CtiChangeSet *set, long call)
{
  guint8 key[KEY_SIZE];
  int status = 0;
  pid_t child;

  memcpy (key, cti_secret_get_bytes (self->key), KEY_SIZE);
  child = fork ();
  if (child == 0)
    {
      fall_silent ();
      store_fixture_take_key (self, key, KEY_SIZE);
      write_and_verify (self, id, set, call);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return status;
}

/* It is written whole, or not, or the program ends: a value is never left out. */
static void
no_call_that_fails_breaks_the_log (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-01");
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiChangeSet) set = store_fixture_make_star (before, cti_date_new (2026, 5, 9), 5);
  long call = 1, step = g_getenv ("CTI_LONG") != NULL ? 1 : 19, tried = 0;
  int status = 0;

  if (!can_refuse ())
    return;
  goes_on = FALSE;
  cti_set_text (&set->why, "a reason that is long enough to need memory of its own in the file");
  store_fixture_close (self);
  for (; !WIFEXITED (status) || WEXITSTATUS (status) != 1; call += step, tried++)
    {
      status = write_in_child (self, id, set, call);
      if (WIFSIGNALED (status) ? WTERMSIG (status) != SIGTRAP && WTERMSIG (status) != SIGABRT
                               : WEXITSTATUS (status) > 1)
        g_error ("call %ld: status %d", call, status);
    }
  g_assert_cmpint (call, >, 100);
  g_test_message ("%ld calls failed, one at a time", tried - 1);
}

/* One value on its way into a table, with every call refused in turn. */
static void
put_one_value (long call)
{
  g_autofree char *text = NULL;
  CtiStatement *statement;
  gboolean done;
  sqlite3 *db;

  fall_silent ();
  if (sqlite3_open (":memory:", &db) != SQLITE_OK || !cti_sql_run (db, "CREATE TABLE t (v)", NULL))
    _exit (8);
  statement = cti_sql_prepare (db, "INSERT INTO t VALUES (?1)", NULL);
  calls = 0;
  left = call;
  text = cti_text_clean_note ("words of a note that is long enough to need memory of its own");
  cti_statement_bind_text (statement, 1, text);
  done = cti_statement_finish (statement, NULL);
  left = -1;
  if (cti_sql_get_number (db, "SELECT count(v) FROM t") != done)
    _exit (6);
  _exit (calls < call ? 1 : 0);
}

static void
no_value_is_left_out (void)
{
  int status = 0;

  if (!can_refuse ())
    return;
  goes_on = FALSE;
  for (long call = 1; !WIFEXITED (status) || WEXITSTATUS (status) != 1; call++)
    {
      pid_t child = fork ();

      if (child == 0)
        put_one_value (call);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      if (WIFEXITED (status) && WEXITSTATUS (status) > 1)
        g_error ("call %ld: a value was left out", call);
      g_assert_cmpint (call, <, 10000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/out-of-memory/one-call-fails", GINT_TO_POINTER (FALSE),
                        no_call_that_fails_corrupts_a_file);
  g_test_add_data_func ("/out-of-memory/all-calls-fail-from-there-on", GINT_TO_POINTER (TRUE),
                        no_call_that_fails_corrupts_a_file);
  g_test_add_func ("/out-of-memory/no-call-that-fails-breaks-the-log",
                   no_call_that_fails_breaks_the_log);
  g_test_add_func ("/out-of-memory/no-value-is-left-out", no_value_is_left_out);
  return g_test_run ();
}
