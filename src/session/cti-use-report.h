#pragma once

#include "cti-facts.h"
#include "cti-figures-file.h"
#include "cti-kept-count.h"
#include "cti-report-choice.h"
#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiReportSource:
 * @facts: (owned) (element-type CtiFacts): what is known of each course
 * @inquiries: (owned) (element-type CtiInquiry): the team's inquiries
 * @kept: (owned) (element-type CtiKeptCount): what is left here of cases that were erased
 * @team: (owned): neutral name of the team
 * @choice: all courses, counted the way the team has agreed on
 *
 * What reports of a store are made from. Nothing in it changes, so another thread may count.
 */
typedef struct
{
  GPtrArray *facts;
  GPtrArray *inquiries;
  GPtrArray *kept;
  char *team;
  CtiReportChoice choice;
} CtiReportSource;

CtiReportSource *cti_report_source_ref (CtiReportSource *self);
void cti_report_source_unref (CtiReportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReportSource, cti_report_source_unref)

GBytes *cti_use_export_figures (CtiStore *store,
                                const CtiSecret *passphrase,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiReportSource *cti_report_source_add_up (CtiReportSource *self,
                                           GPtrArray *files,
                                           guint *doubles) G_GNUC_WARN_UNUSED_RESULT;
CtiFiguresFile *cti_use_open_figures (CtiStore *store,
                                      GBytes *sealed,
                                      const CtiSecret *passphrase,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiReportSource *cti_use_read_report (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
