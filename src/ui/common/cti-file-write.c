/* What leaves the program is under way for a moment after the store is closed. While it is, the
 * program counts as busy, and a lock waits a little before it begins the program anew. */

#include "cti-file-write.h"

/**
 * cti_busy_begin:
 *
 * Something leaves the program that ought to be finished before the program begins anew after a
 * lock; each needs its cti_busy_end().
 */
void
cti_busy_begin (void)
{
  if (g_application_get_default () != NULL)
    g_application_mark_busy (g_application_get_default ());
}

/**
 * cti_busy_end:
 *
 * It has left, or failed.
 */
void
cti_busy_end (void)
{
  if (g_application_get_default () != NULL)
    g_application_unmark_busy (g_application_get_default ());
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  cti_busy_end ();
  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cti_file_write_async:
 * @file: where to
 * @bytes: what is in it then
 * @flags: how it is made
 * @callback: called when it is written, or could not be
 * @user_data: handed to it
 *
 * Writes a file that leaves the program; what was there before is replaced.
 */
void
cti_file_write_async (GFile *file,
                      GBytes *bytes,
                      GFileCreateFlags flags,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (file, NULL, callback, user_data);

  cti_busy_begin ();
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, flags, NULL, written_cb, task);
}

/**
 * cti_file_write_finish:
 * @result: what the callback was given
 * @error: (out) (optional): what the system says
 *
 * Returns: whether it is written
 */
gboolean
cti_file_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
