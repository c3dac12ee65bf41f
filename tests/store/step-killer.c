#include "step-killer.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define KEY_SIZE 32

typedef struct
{
  guint left;
  gboolean kills;
  gboolean goes_on; /* every later step fails too */
} Countdown;

static int
count_down (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Countdown *self = data;

  if (self->left > 1)
    {
      self->left--;
      return 0;
    }
  if (self->left == 0 && !self->goes_on)
    return 0;
  if (self->kills)
    raise (SIGKILL);
  self->left = 0;
  return EIO;
}

/* A secret is not carried over into a child: it gets the key anew and opens the store for itself.
 */
static void
do_and_exit (StoreFixture *self,
             const guint8 key[KEY_SIZE],
             guint step,
             StoreDeed deed,
             gpointer data)
{
  Countdown countdown = { step, TRUE, FALSE };

  store_fixture_take_key (self, key, KEY_SIZE);
  store_fixture_open (self);
  cti_disk_set_watch (count_down, &countdown);
  _exit (deed (self, data, NULL) ? 0 : 1);
}

gboolean
kill_before_step (StoreFixture *self, guint step, StoreDeed deed, gpointer data)
{
  guint8 key[KEY_SIZE];
  int status = 0;
  pid_t child;

  store_fixture_close (self);
  g_assert_cmpuint (cti_secret_get_size (self->key), ==, KEY_SIZE);
  memcpy (key, cti_secret_get_bytes (self->key), KEY_SIZE);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    do_and_exit (self, key, step, deed, data);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  store_fixture_open (self);
  return WIFSIGNALED (status);
}

gboolean
fail_at_step (StoreFixture *self, guint step, gboolean all, StoreDeed deed, gpointer data)
{
  Countdown countdown = { step, FALSE, all };
  g_autoptr (GError) error = NULL;
  gboolean done;

  cti_disk_set_watch (count_down, &countdown);
  done = deed (self, data, &error);
  cti_disk_set_watch (NULL, NULL);
  g_assert_cmpint (done, ==, error == NULL);
  return done;
}
