/* A program killed in the middle of saving: what it said was saved is there, and all else is as it
 * was. 200 kills; 20 000 where CTI_LONG is set. Half of them come from outside at any time, half
 * just before a step on the way to the disk. */

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

#define KILLS_SHORT   200
#define KILLS_LONG    20000
#define KILLS_A_CASE  50
#define KILLS_A_STORE 200

typedef struct
{
  pid_t pid;
  int key;  /* where it reads the key */
  int acks; /* where it says what is saved */
} Writer;

static Writer
start_writer (StoreFixture *self, const char *id, guint32 first, int steps)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "kill-writer", NULL);
  g_autofree char *number = g_strdup_printf ("%u", first);
  g_autofree char *step = g_strdup_printf ("%d", steps);
  char *argv[] = { program, self->path, (char *) id, number, step, NULL };
  g_autoptr (GError) error = NULL;
  Writer writer;

  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &writer.pid,
                            &writer.key, &writer.acks, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write (writer.key, cti_secret_get_bytes (self->key), 32), ==, 32);
  return writer;
}

static guint32
read_last (Writer *writer, guint32 last)
{
  guint32 number;

  while (read (writer->acks, &number, sizeof number) == sizeof number)
    last = number;
  return last;
}

/* Waits for the first act, lets it go on for a while, and kills it. */
static guint32
kill_at_random (Writer *writer)
{
  guint32 number = 0;

  g_assert_cmpint (read (writer->acks, &number, sizeof number), ==, sizeof number);
  g_usleep ((gulong) g_random_int_range (0, 6000));
  kill (writer->pid, SIGKILL);
  return number;
}

/* Reads what it still had said, to its end. */
static guint32
see_it_die (Writer *writer, guint32 number)
{
  int status = 0;

  number = read_last (writer, number);
  g_assert_cmpint (waitpid (writer->pid, &status, 0), ==, writer->pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  close (writer->key);
  close (writer->acks);
  return number;
}

/* The act after the last acknowledged one may be there or not, no other. */
static guint32
assert_nothing_lost (StoreFixture *self, const char *id, guint32 last, guint acknowledged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  guint64 found;

  store_fixture_open (self);
  now = cti_store_open_case (self->store, id, &error);
  g_assert_no_error (error);
  found = g_ascii_strtoull (cti_case_get_name (now), NULL, 10);
  g_assert_true (found == last || found == last + 1);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
  cti_store_verify_team (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cti_use_log_get_length (cti_store_get_use_log (self->store)), >=, acknowledged);
  store_fixture_close (self);
  return (guint32) found;
}

/* In one case only so often, since a long history would make it slow, not surer. */
static guint
kill_often (StoreFixture *self, guint from, guint to, guint acknowledged)
{
  g_autofree char *id = NULL;
  guint32 last = 0;
  guint written = 0;

  store_fixture_open (self);
  id = store_fixture_add_full_case (self, "K-001");
  store_fixture_close (self);
  for (guint i = from; i < to; i++)
    {
      guint32 first = last + 1;
      Writer writer = start_writer (self, id, first, i % 2 ? 1 + (int) (i / 2 % 40) : 0);

      last = see_it_die (&writer, i % 2 ? first - 1 : kill_at_random (&writer));
      written += last + 1 - first;
      last = assert_nothing_lost (self, id, last, acknowledged + written);
    }
  return written;
}

static void
nothing_acknowledged_is_lost (void)
{
  guint kills = g_getenv ("CTI_LONG") != NULL ? KILLS_LONG : KILLS_SHORT;
  guint total = 0;

  for (guint from = 0; from < kills; from += KILLS_A_STORE)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      guint acknowledged = 0;

      store_fixture_close (self);
      for (guint i = from; i < from + KILLS_A_STORE; i += KILLS_A_CASE)
        acknowledged += kill_often (self, i, i + KILLS_A_CASE, acknowledged);
      total += acknowledged;
      g_test_message ("%u of %u kills, %u acts", from + KILLS_A_STORE, kills, total);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kills/nothing-acknowledged-is-lost", nothing_acknowledged_is_lost);
  return g_test_run ();
}
