/* A file from outside is read whole, but only once it is known that it is a file and of a size that
 * such files have: what is too large is not taken into memory at all. */

#include "cti-file-read.h"

#include <glib/gi18n.h>
#include <string.h>

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GBytes *bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const goffset *max = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL)
    g_task_return_error (task, error);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("it is no file"));
  else if (g_file_info_get_size (info) > *max)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _ ("it is too large"));
  else
    g_file_load_bytes_async (G_FILE (source), NULL, loaded_cb, g_steal_pointer (&task));
}

/**
 * cti_file_read_async:
 * @file: a file from outside
 * @max: the most bytes it may have
 * @callback: called when it is read, or is not going to be
 * @user_data: handed to it
 *
 * Reads a file that somebody chose.
 */
void
cti_file_read_async (GFile *file, gsize max, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (file, NULL, callback, user_data);
  goffset *kept = g_new (goffset, 1);

  *kept = (goffset) max;
  g_task_set_task_data (task, kept, g_free);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL, asked_cb, task);
}

/**
 * cti_file_read_finish:
 * @result: what the callback was given
 * @error: (out) (optional): %G_IO_ERROR_MESSAGE_TOO_LARGE, %G_IO_ERROR_NOT_REGULAR_FILE, or what
 *   the system says
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
cti_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cti_file_read_text_finish:
 * @result: what the callback was given
 * @length: (out): how long it is, in bytes
 * @error: (out) (optional): as of cti_file_read_finish()
 *
 * Returns: (transfer full) (nullable): the same with a zero behind the last byte
 */
char *
cti_file_read_text_finish (GAsyncResult *result, gsize *length, GError **error)
{
  g_autoptr (GBytes) bytes = cti_file_read_finish (result, error);
  char *text = NULL;

  if (bytes == NULL)
    return NULL;
  *length = g_bytes_get_size (bytes);
  text = g_malloc0 (*length + 1);
  if (*length > 0)
    memcpy (text, g_bytes_get_data (bytes, NULL), *length);
  return text;
}
