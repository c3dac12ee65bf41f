/* Acts on the case that is open: run on the store's thread, shown on all pages, and said. */

#include "cti-say.h"
#include "cti-workspace.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  char *sentence;          /* (owned) (nullable) */
  GTask *task;             /* (owned) */
} Act;

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Act *act = user_data;
  g_autoptr (CtiWorkspace) self = act->workspace;
  g_autofree char *sentence = act->sentence;
  g_autoptr (GTask) task = act->task;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);

  if (now == NULL)
    {
      if (cti_workspace_get_session (self) != NULL)
        cti_say_error (GTK_WIDGET (self), error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (cti_workspace_get_session (self) != NULL)
    {
      cti_workspace_show_case (self, now);
      if (sentence != NULL)
        cti_say_undo (GTK_WIDGET (self), sentence);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_workspace_run:
 * @self: the workspace
 * @work: a use case that returns the case as it is then
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @sentence: (nullable): what to say when it is done and on the disk
 * @done: (nullable): called after the pages have the new case, or after the error was said
 * @user_data: handed to it
 */
void
cti_workspace_run (CtiWorkspace *self,
                   CtiSessionWork work,
                   gpointer data,
                   GDestroyNotify data_free,
                   const char *sentence,
                   GAsyncReadyCallback done,
                   gpointer user_data)
{
  Act *act = g_new0 (Act, 1);

  act->workspace = g_object_ref (self);
  act->sentence = g_strdup (sentence);
  act->task = g_task_new (self, NULL, done, user_data);
  cti_session_run_async (cti_workspace_get_session (self), work, data, data_free,
                         (GDestroyNotify) cti_case_unref, acted_cb, act);
}

/**
 * cti_workspace_run_finish:
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * Returns: whether it is done and on the disk
 */
gboolean
cti_workspace_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
