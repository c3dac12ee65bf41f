/* Something leaves the program as a file: first it is asked where it shall go, then the use log is
 * written, and only then the file. */

#include "cti-file-export.h"

#include <glib/gi18n.h>

#include "cti-file-write.h"
#include "cti-host.h"
#include "cti-use.h"
#include "cti-say.h"

typedef struct
{
  GtkWidget *asker; /* (owned) */
  char *case_id;    /* (owned) */
  char *what;       /* (owned): as it stands in the use log */
  char *reason;     /* (owned) (nullable): why it leaves, where it is plain */
  GBytes *bytes;    /* (owned) */
  GFile *file;      /* (owned) (nullable): once it is chosen */
  gboolean closes;
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->asker);
  g_clear_object (&self->file);
  g_bytes_unref (self->bytes);
  g_free (self->case_id);
  g_free (self->what);
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
  cti_say_written (self->asker, self->file, NULL, error);
  if (self->closes && error == NULL && GTK_IS_WINDOW (self->asker))
    gtk_window_close (GTK_WINDOW (self->asker));
}

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Export *self = data;

  return cti_use_export (store, self->case_id, self->what, self->reason, error) ? self : NULL;
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = self->bytes;
  GFile *file = self->file;

  if (cti_session_run_finish (CTI_SESSION (source), result, &error) == NULL)
    {
      cti_say_error (self->asker, error);
      return;
    }
  cti_file_write_async (file, bytes, G_FILE_CREATE_REPLACE_DESTINATION, written_cb,
                        g_steal_pointer (&self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  CtiHost *host = cti_host_of (self->asker);

  self->file = cti_file_place_finish (result, &self->reason, NULL);
  if (self->file == NULL || host == NULL)
    return;
  cti_session_run_async (cti_host_get_session (host), log_in_thread, self, NULL, NULL, logged_cb,
                         self);
  g_steal_pointer (&self);
}

/**
 * cti_file_export_ask:
 * @asker: a widget in the window
 * @what: what leaves
 * @bytes: the file
 *
 * Asks as cti_file_place_ask() does, and puts it there.
 */
void
cti_file_export_ask (GtkWidget *asker, const CtiFileExport *what, GBytes *bytes)
{
  Export *self = g_new0 (Export, 1);

  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (what->case_id);
  self->what = g_strdup (what->what);
  self->bytes = g_bytes_ref (bytes);
  self->closes = what->closes;
  cti_file_place_ask (asker,
                      &(CtiFilePlace){ what->title, what->name, what->kind, what->pattern,
                                       what->guard, what->suggested },
                      chosen_cb, self);
}
