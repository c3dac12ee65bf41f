/* What leaves the program is under way for a moment after the store is closed. While it is, the
 * program counts as busy, and a lock waits a little before it begins the program anew. */

#include "cti-file-write.h"

#include <glib/gi18n.h>

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

typedef struct
{
  GBytes *bytes; /* (owned) */
  GFileCreateFlags flags;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_bytes_unref (self->bytes);
  g_free (self);
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

/* A pipe that stands in the place of the file would be waited for without end. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GFile *file = G_FILE (source);
  Writing *writing = g_task_get_task_data (task);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (file, result, NULL);

  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      cti_busy_end ();
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("it is no file"));
      return;
    }
  g_file_replace_contents_bytes_async (file, writing->bytes, NULL, FALSE, writing->flags, NULL,
                                       written_cb, g_steal_pointer (&task));
}

/**
 * cti_file_write_async:
 * @file: where to
 * @bytes: what is in it then
 * @flags: how else it is made
 * @callback: called when it is written, or could not be
 * @user_data: handed to it
 *
 * Writes a file that leaves the program, which only its owner can read, whatever @flags say. What
 * was there before is replaced: a link is not followed, and the new file does not take over who
 * could read the old one.
 */
void
cti_file_write_async (GFile *file,
                      GBytes *bytes,
                      GFileCreateFlags flags,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (file, NULL, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->bytes = g_bytes_ref (bytes);
  writing->flags = flags | G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION;
  g_task_set_task_data (task, writing, writing_free);
  cti_busy_begin ();
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, G_PRIORITY_DEFAULT, NULL, looked_cb,
                           task);
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
