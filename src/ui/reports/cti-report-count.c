/* Counting away from the main thread: fifteen thousand courses take a moment. Each count takes the
 * facts apart for itself, so that two never meet. */

#include "cti-report-count.h"

typedef struct
{
  CtiReportSource *source; /* (owned) */
  CtiReportChoice choice;
  CtiOutcomeView view;
  gboolean with_published;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  cti_report_source_unref (job->source);
  g_free (job);
}

/**
 * cti_report_result_ref:
 * @self: a result
 *
 * Returns: (transfer full): @self
 */
CtiReportResult *
cti_report_result_ref (CtiReportResult *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_result (gpointer data)
{
  CtiReportResult *self = data;

  cti_outcome_free (self->outcome);
  g_ptr_array_unref (self->rows);
  cti_report_source_unref (self->source);
}

/**
 * cti_report_result_unref:
 * @self: (transfer full): a result
 */
void
cti_report_result_unref (CtiReportResult *self)
{
  g_atomic_rc_box_release_full (self, clear_result);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  CtiReportResult *result = g_atomic_rc_box_new0 (CtiReportResult);

  result->source = cti_report_source_ref (job->source);
  result->rows = cti_course_rows_new (job->source->facts);
  result->outcome = cti_outcome_new (cti_figures_new (result->rows, job->source->inquiries,
                                                      job->source->kept, &job->choice),
                                     job->source->team, job->view, job->with_published);
  g_task_return_pointer (task, result, (GDestroyNotify) cti_report_result_unref);
}

/**
 * cti_report_count_async:
 * @source: what is known
 * @choice: what the report is about
 * @view: for whom it is
 * @with_published: whether what the evaluation found stands beside it
 * @callback: called on the main thread when it is counted
 * @user_data: handed to @callback
 */
void
cti_report_count_async (CtiReportSource *source,
                        const CtiReportChoice *choice,
                        CtiOutcomeView view,
                        gboolean with_published,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->source = cti_report_source_ref (source);
  job->choice = *choice;
  job->view = view;
  job->with_published = with_published;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, count_in_thread);
}

/**
 * cti_report_count_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the report
 */
CtiReportResult *
cti_report_count_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
