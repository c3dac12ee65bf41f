/* Everything out, as open JSON: first the passphrase and a place are asked for, then every file is
 * read behind a bar that can be stopped, and only what is whole is written. */

#include <glib/gi18n.h>

#include "cti-access-dialog.h"
#include "cti-file-place.h"
#include "cti-file-write.h"
#include "cti-progress.h"
#include "cti-say.h"
#include "cti-secret.h"
#include "cti-use-export.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  GFile *file;             /* (owned) (nullable): once it is chosen */
  char *reason;            /* (owned) (nullable): why it leaves */
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->file);
  g_free (self->reason);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  cti_file_write_finish (result, &error);
  cti_say_written (GTK_WIDGET (self->workspace), self->file, NULL, error);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, CtiProgress *progress, GError **error)
{
  const Export *self = data;
  gsize length = 0;
  char *text =
      cti_use_export_all (store, self->reason, cti_progress_tell, progress, &length, error);

  if (text == NULL)
    return NULL;
  return g_bytes_new_with_free_func (text, length, (GDestroyNotify) cti_wipe_text, text);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cti_progress_run_finish (result, &error);
  GFile *file = self->file;

  if (cti_workspace_get_session (self->workspace) == NULL)
    return; /* locked meanwhile */
  if (bytes != NULL)
    cti_file_write_async (file, bytes, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                          written_cb, g_steal_pointer (&self));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cti_say (GTK_WIDGET (self->workspace), _ ("Given up. No file has been written."));
  else
    cti_say_error (GTK_WIDGET (self->workspace), error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  CtiWorkspace *workspace = self->workspace;
  CtiSession *session = cti_workspace_get_session (workspace);

  self->file = cti_file_place_finish (result, &self->reason, NULL);
  if (self->file == NULL || session == NULL)
    return;
  cti_progress_run (GTK_WIDGET (workspace), session, _ ("Reading every case"), TRUE, read_in_thread,
                    self, NULL, (GDestroyNotify) g_bytes_unref, read_cb, self);
  g_steal_pointer (&self);
}

/**
 * cti_data_export_all:
 * @workspace: the workspace
 *
 * Asks where the whole store shall go as JSON, and puts it there.
 */
void
cti_data_export_all (CtiWorkspace *workspace)
{
  const CtiFilePlace place = { _ ("Save Everything as Data"), "overgang.json", _ ("Data (JSON)"),
                               "*.json" };
  Export *self = g_new0 (Export, 1);

  self->workspace = g_object_ref (workspace);
  cti_file_place_ask (GTK_WIDGET (workspace), &place, chosen_cb, self);
}
