#include "cti-session-jobs.h"

struct _CtiJobs
{
  GThreadPool *pool; /* (owned): of one thread */
};

typedef struct
{
  GTask *task; /* (owned) */
  CtiJobFunc work;
  CtiJobFunc done;
} Job;

/* The last reference to the task may be the last one to its session, whose end waits for the
 * thread: so it is dropped here and never on the thread. */
static gboolean
finish_job (gpointer data)
{
  g_autofree Job *job = data;
  g_autoptr (GTask) task = job->task;

  job->done (task);
  return G_SOURCE_REMOVE;
}

static void
do_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  job->work (job->task);
  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, finish_job, job, NULL);
  g_source_attach (source, g_task_get_context (job->task));
}

/**
 * cti_jobs_new:
 *
 * Returns: (transfer full): a thread that waits for jobs
 */
CtiJobs *
cti_jobs_new (void)
{
  CtiJobs *self = g_new0 (CtiJobs, 1);

  self->pool = g_thread_pool_new (do_job, NULL, 1, FALSE, NULL);
  return self;
}

/**
 * cti_jobs_free:
 * @self: (transfer full): the thread; what was pushed is done first
 */
void
cti_jobs_free (CtiJobs *self)
{
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_free (self);
}

/**
 * cti_jobs_wait:
 * @self: the thread
 *
 * Returns when all that was pushed has been done on the thread; nothing is called afterwards that
 * waits for the main context.
 */
void
cti_jobs_wait (CtiJobs *self)
{
  g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, TRUE);
  self->pool = g_thread_pool_new (do_job, NULL, 1, FALSE, NULL);
}

/**
 * cti_jobs_push:
 * @self: the thread
 * @task: the task the job is for, held until @done has returned
 * @work: does the job, on the thread, and keeps what came of it in the task's data
 * @done: called afterwards in the main context of @task, to return on it
 */
void
cti_jobs_push (CtiJobs *self, GTask *task, CtiJobFunc work, CtiJobFunc done)
{
  Job *job = g_new0 (Job, 1);

  job->task = g_object_ref (task);
  job->work = work;
  job->done = done;
  g_thread_pool_push (self->pool, job, NULL);
}
