#pragma once

#include "cti-facts.h"
#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiReportSource:
 * @facts: (owned) (element-type CtiFacts): what is known of each course
 * @inquiries: (owned) (element-type CtiInquiry): the team's inquiries
 * @team: (owned): neutral name of the team
 *
 * What reports of a store are made from. Nothing in it changes, so another thread may count.
 */
typedef struct
{
  GPtrArray *facts;
  GPtrArray *inquiries;
  char *team;
} CtiReportSource;

CtiReportSource *cti_report_source_ref (CtiReportSource *self);
void cti_report_source_unref (CtiReportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReportSource, cti_report_source_unref)

CtiReportSource *cti_use_read_report (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
