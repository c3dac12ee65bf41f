#pragma once

#include "cti-timeline-data.h"

G_BEGIN_DECLS

/**
 * CtiCaseloadData:
 * @axis: (owned): the days all lines share, today, what the forms of the marks mean, and the title
 *   and sentence of the whole
 * @lines: (owned) (element-type CtiTimelineData): a course each, its title whose it is: its bands,
 *   pauses and the marks of its rows are drawn on one line, its sentence is read aloud
 *
 * Many courses on one calendar.
 */
typedef struct
{
  CtiTimelineData *axis;
  GPtrArray *lines;
} CtiCaseloadData;

CtiCaseloadData *cti_caseload_data_new (CtiTimelineData *axis) G_GNUC_WARN_UNUSED_RESULT;
void cti_caseload_data_free (CtiCaseloadData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCaseloadData, cti_caseload_data_free)

void cti_caseload_data_add_line (CtiCaseloadData *data, CtiTimelineData *line);

G_END_DECLS
