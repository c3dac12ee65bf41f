/* A bound for calls that block. */

#include "cti-limit.h"

static void
ends_what_takes_too_long (void)
{
  CtiLimit *limit = cti_limit_begin (20);
  GPollFD wait;

  g_assert_true (g_cancellable_make_pollfd (cti_limit_get_cancellable (limit), &wait));
  g_assert_cmpint (g_poll (&wait, 1, 60 * 1000), ==, 1);
  g_cancellable_release_fd (cti_limit_get_cancellable (limit));
  cti_limit_end (limit);
}

/* Ended in time it neither cancels nor waits until its time is over. */
static void
leaves_alone_what_is_done (void)
{
  CtiLimit *limit = cti_limit_begin (G_MAXINT);
  g_autoptr (GCancellable) cancellable = g_object_ref (cti_limit_get_cancellable (limit));

  g_assert_false (g_cancellable_is_cancelled (cancellable));
  cti_limit_end (limit);
  g_assert_false (g_cancellable_is_cancelled (cancellable));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limit/ends-what-takes-too-long", ends_what_takes_too_long);
  g_test_add_func ("/limit/leaves-alone-what-is-done", leaves_alone_what_is_done);
  return g_test_run ();
}
