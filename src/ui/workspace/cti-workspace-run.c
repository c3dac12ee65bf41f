/* Acts on a case, or on the team's file: run on the store's thread, shown wherever it is seen, and
 * said - with a way back to that very file, whatever is seen by then. */

#include "cti-say.h"
#include "cti-workspace.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  char *case_id;           /* (owned) (nullable): %NULL for the team's file */
  char *sentence;          /* (owned) (nullable) */
  GTask *task;             /* (owned) */
} Act;

static void
act_free (Act *act)
{
  g_object_unref (act->workspace);
  g_free (act->case_id);
  g_free (act->sentence);
  g_object_unref (act->task);
  g_free (act);
}

static gboolean
finish (const Act *act, GObject *source, GAsyncResult *result, GError **error)
{
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiTeam) team = NULL;

  if (act->case_id == NULL)
    {
      team = cti_session_run_finish (CTI_SESSION (source), result, error);
      return team != NULL;
    }
  now = cti_session_run_case_finish (CTI_SESSION (source), result, error);
  if (now != NULL && cti_workspace_get_session (act->workspace) != NULL)
    cti_workspace_take_case (act->workspace, now);
  return now != NULL;
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Act *act = user_data;
  GtkWidget *widget = GTK_WIDGET (act->workspace);
  gboolean is_open = cti_workspace_get_session (act->workspace) != NULL; /* not locked meanwhile */
  g_autoptr (GError) error = NULL;

  if (finish (act, source, result, &error))
    {
      if (is_open)
        cti_workspace_follow_act (act->workspace, act->case_id);
      if (is_open && act->sentence != NULL)
        cti_say_undo_in (widget, act->sentence, act->case_id);
      g_task_return_boolean (act->task, TRUE);
    }
  else
    {
      if (is_open)
        cti_say_error (widget, error);
      g_task_return_error (act->task, g_steal_pointer (&error));
    }
  act_free (act);
}

/**
 * cti_workspace_run_in:
 * @self: the workspace
 * @case_id: (nullable): id of the case it is done in, open or not; %NULL for the team's file
 * @work: a use case that returns the case as it is then, or the #CtiTeam
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @sentence: (nullable): what to say when it is done and on the disk
 * @done: (nullable): called after what is seen shows it, or after the error was said
 * @user_data: handed to it
 */
void
cti_workspace_run_in (CtiWorkspace *self,
                      const char *case_id,
                      CtiSessionWork work,
                      gpointer data,
                      GDestroyNotify data_free,
                      const char *sentence,
                      GAsyncReadyCallback done,
                      gpointer user_data)
{
  Act *act = g_new0 (Act, 1);

  act->workspace = g_object_ref (self);
  act->case_id = g_strdup (case_id);
  act->sentence = g_strdup (sentence);
  act->task = g_task_new (self, NULL, done, user_data);
  cti_session_run_async (cti_workspace_get_session (self), work, data, data_free,
                         case_id != NULL ? (GDestroyNotify) cti_case_unref : cti_record_unref,
                         acted_cb, act);
}

/**
 * cti_workspace_follow_team_act:
 * @page: a page on which something was done in the team's file by other means than
 *   cti_workspace_run_in()
 *
 * As cti_workspace_follow_act(), unless the page is gone meanwhile.
 */
void
cti_workspace_follow_team_act (GtkWidget *page)
{
  CtiWorkspace *workspace = cti_workspace_of (page);

  if (workspace != NULL && cti_workspace_get_session (workspace) != NULL)
    cti_workspace_follow_act (workspace, NULL);
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
