#include "cti-session-private.h"

typedef struct
{
  CtiStore *store; /* (unowned): open for as long as work may be queued */
  CtiSessionWork work;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  gpointer result;        /* (owned) (nullable) */
  CtiTeam *team;          /* (owned) (nullable): the team as it was after the work */
  GPtrArray *instruments; /* (owned) (nullable): and what it has loaded */
  GError *error;          /* (owned) (nullable) */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->data_free != NULL)
    work->data_free (work->data);
  g_clear_pointer (&work->team, cti_record_unref);
  g_clear_pointer (&work->instruments, g_ptr_array_unref);
  g_clear_error (&work->error);
  g_free (work);
}

static void
work_in_thread (GTask *task)
{
  Work *work = g_task_get_task_data (task);

  work->result = work->work (work->store, work->data, &work->error);
  work->team = cti_record_copy (cti_store_get_team (work->store));
  work->instruments = cti_store_get_team_records (work->store, &cti_instrument_type);
}

/* What the session says of the team follows what was done with it. */
static void
take_team (CtiSession *self, Work *work)
{
  if (!cti_session_is_open (self) || work->team == NULL || self->team == NULL)
    return;
  g_clear_pointer (&self->instruments, g_ptr_array_unref);
  self->instruments = g_steal_pointer (&work->instruments);
  if (cti_record_equal (work->team, self->team))
    return;
  cti_record_unref (self->team);
  self->team = g_steal_pointer (&work->team);
}

static void
worked (GTask *task)
{
  Work *work = g_task_get_task_data (task);

  take_team (CTI_SESSION (g_task_get_source_object (task)), work);
  if (work->error != NULL)
    g_task_return_error (task, g_steal_pointer (&work->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&work->result), work->result_free);
}

/**
 * cti_session_run_async:
 * @self: a session
 * @work: what to do with the store, on its thread
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees the result where nobody takes it
 * @callback: called on the main thread when it is done
 * @user_data: handed to it
 *
 * Work is done in the order in which it was asked for. Where the store is not open, it fails with
 * %CTI_TROUBLE_LOCKED.
 */
void
cti_session_run_async (CtiSession *self,
                       CtiSessionWork work,
                       gpointer data,
                       GDestroyNotify data_free,
                       GDestroyNotify result_free,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *job;

  g_return_if_fail (CTI_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  job = g_new0 (Work, 1);
  *job = (Work){ .store = self->store,
                 .work = work,
                 .data = data,
                 .data_free = data_free,
                 .result_free = result_free };
  g_task_set_task_data (task, job, work_free);
  if (self->store != NULL)
    cti_jobs_push (self->jobs, task, work_in_thread, worked);
  else
    g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "locked");
}

/**
 * cti_session_run_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
cti_session_run_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The list of cards stays empty while her screen is on. */
static void
take_citizen (CtiSession *self, CtiCase *now)
{
  cti_case_ref (now);
  g_clear_pointer (&self->citizen_case, cti_case_unref);
  self->citizen_case = now;
}

/**
 * cti_session_run_case_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * For work that returns a case: brings its card in the caseload up to date.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_session_run_case_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  CtiCase *now = cti_session_run_finish (self, result, error);
  g_autoptr (CtiCard) card = NULL;

  if (now != NULL && self->state == CTI_SESSION_CITIZEN)
    take_citizen (self, now);
  if (now == NULL || self->state != CTI_SESSION_OPEN)
    return now;
  card = cti_case_make_card (now);
  cti_card_list_put (self->cards, card);
  return now;
}
