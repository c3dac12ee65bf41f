/* The one way out for a file: the worker shows to be there (promise 16), and only then it is asked
 * where it shall go. The lint sees to it that no page asks for a place by itself. */

#include "cti-file-place.h"

#include "cti-compat-file.h"
#include "cti-host.h"
#include "cti-proof-dialog.h"

typedef struct
{
  GtkWidget *asker; /* (owned) */
  char *title;      /* (owned) */
  char *name;       /* (owned) */
  char *kind;       /* (owned) */
  char *pattern;    /* (owned) */
  GTask *task;      /* (owned) (nullable): until it is answered */
} Asking;

static void
asking_free (Asking *self)
{
  if (self->task != NULL)
    g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "not asked");
  g_clear_object (&self->task);
  g_object_unref (self->asker);
  g_free (self->title);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->pattern);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = cti_compat_choose_file_finish (result, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
ask_place (Asking *self)
{
  GtkRoot *root = gtk_widget_get_root (self->asker);

  if (root != NULL && cti_host_of (self->asker) != NULL) /* not locked meanwhile */
    cti_compat_choose_file_save (GTK_WINDOW (root), self->title, self->name, self->kind,
                                 self->pattern, chosen_cb, g_steal_pointer (&self->task));
}

static void
proved (gpointer data)
{
  g_autoptr (Asking) self = data;

  ask_place (self);
}

static void
reasoned (const char *reason, gpointer data)
{
  g_autoptr (Asking) self = data;

  g_task_set_task_data (self->task, g_strdup (reason), g_free);
  ask_place (self);
}

/**
 * cti_file_place_ask:
 * @asker: a widget in the window, or a dialog above it
 * @place: what is asked for
 * @callback: called when a place was chosen, or none
 * @user_data: handed to it
 *
 * Asks what a plain file is for, for the passphrase, and then where it shall go.
 */
void
cti_file_place_ask (GtkWidget *asker,
                    const CtiFilePlace *place,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  Asking *self = g_new0 (Asking, 1);

  self->asker = g_object_ref (asker);
  self->title = g_strdup (place->title);
  self->name = g_strdup (place->name);
  self->kind = g_strdup (place->kind);
  self->pattern = g_strdup (place->pattern);
  self->task = g_task_new (NULL, NULL, callback, user_data);
  if (place->guard == CTI_FILE_PLAIN)
    cti_proof_ask_why (asker, place->suggested, reasoned, self, (GDestroyNotify) asking_free);
  else
    cti_proof_ask (asker, CTI_PROOF_LEAVES, proved, self, (GDestroyNotify) asking_free);
}

/**
 * cti_file_place_finish:
 * @result: what the callback was given
 * @reason: (out) (optional) (nullable) (transfer full): why it leaves, as cti_export_reason_join()
 * takes it; %NULL where it is not plain
 * @error: (out) (optional): %G_IO_ERROR_CANCELLED where it was left, or locked meanwhile
 *
 * Returns: (transfer full) (nullable): where the file shall go
 */
GFile *
cti_file_place_finish (GAsyncResult *result, char **reason, GError **error)
{
  if (reason != NULL)
    *reason = g_strdup (g_task_get_task_data (G_TASK (result)));
  return g_task_propagate_pointer (G_TASK (result), error);
}
