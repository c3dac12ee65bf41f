/* How far a long work has come, on the terminal, and Ctrl+C as a request to give it up: the work is
 * asked to stop and puts everything back, where killing it would leave that to the next opening. */

#include "cti-tool-progress.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile sig_atomic_t is_given_up;
static gboolean has_begun;
static struct sigaction before;
static int shown; /* percent on the line, -1 for none */

static void
give_up_cb (int number)
{
  is_given_up = TRUE;
}

/**
 * cti_tool_progress_begin:
 *
 * From now on Ctrl+C gives the work up.
 */
void
cti_tool_progress_begin (void)
{
  struct sigaction action = { .sa_handler = give_up_cb, .sa_flags = SA_RESTART };

  has_begun = TRUE;
  is_given_up = FALSE;
  shown = -1;
  sigaction (SIGINT, &action, &before);
}

/**
 * cti_tool_progress_tell:
 * @done: how much is done
 * @total: of how much
 * @data: not used
 *
 * A #CtiUseProgress, with which a work begins that has not begun yet. Only a terminal gets a line:
 * a script keeps what the errors say.
 *
 * Returns: whether to go on
 */
gboolean
cti_tool_progress_tell (guint done, guint total, gpointer data)
{
  int percent = total > 0 ? (int) ((guint64) MIN (done, total) * 100 / total) : 0;

  if (!has_begun)
    cti_tool_progress_begin ();
  if (percent != shown && isatty (STDERR_FILENO))
    {
      /* Translators: how much of a long work is done, on a terminal. */
      g_autofree char *line = g_strdup_printf (_ ("%d%% (Ctrl+C gives it up)"), percent);

      fprintf (stderr, "\r%s", line);
      fflush (stderr);
      shown = percent;
    }
  return !is_given_up;
}

/**
 * cti_tool_progress_end:
 *
 * The work is over, one way or the other: the line goes, and Ctrl+C is what it was. Nothing where
 * none had begun.
 */
void
cti_tool_progress_end (void)
{
  if (!has_begun)
    return;
  has_begun = FALSE;
  if (shown >= 0)
    fputs ("\r\033[K", stderr);
  sigaction (SIGINT, &before, NULL);
}
