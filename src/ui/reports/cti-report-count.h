#pragma once

#include <gio/gio.h>

#include "cti-outcome.h"
#include "cti-use-report.h"

G_BEGIN_DECLS

/**
 * CtiReportResult:
 * @source: (owned): what it was counted from
 * @rows: (owned) (element-type CtiCourseRow): the courses
 * @outcome: (owned): the report
 *
 * A report and what it stands on, shared by the pictures that show it.
 */
typedef struct
{
  CtiReportSource *source;
  GPtrArray *rows;
  CtiOutcome *outcome;
} CtiReportResult;

CtiReportResult *cti_report_result_ref (CtiReportResult *self);
void cti_report_result_unref (CtiReportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReportResult, cti_report_result_unref)

void cti_report_count_async (CtiReportSource *source,
                             const CtiReportChoice *choice,
                             CtiOutcomeView view,
                             gboolean with_published,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
CtiReportResult *cti_report_count_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
