#include "cti-session-jobs.h"

struct _CtiJobs
{
  GThreadPool *pool; /* (owned): of one thread */
};

typedef struct
{
  GTask *task; /* (owned) */
  CtiJobFunc func;
} Job;

static void
do_job (gpointer data, gpointer user_data)
{
  g_autofree Job *job = data;
  g_autoptr (GTask) task = job->task;

  job->func (task);
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
 * cti_jobs_push:
 * @self: the thread
 * @task: the task to return on; its callback comes on the thread that made it
 * @func: does the job and returns on the task
 */
void
cti_jobs_push (CtiJobs *self, GTask *task, CtiJobFunc func)
{
  Job *job = g_new0 (Job, 1);

  job->task = g_object_ref (task);
  job->func = func;
  g_thread_pool_push (self->pool, job, NULL);
}
