#pragma once

#include <adwaita.h>

#include "cti-record.h"

G_BEGIN_DECLS

#define CTI_TYPE_RECORD_SUMMARY (cti_record_summary_get_type ())
G_DECLARE_FINAL_TYPE (CtiRecordSummary,
                      cti_record_summary,
                      CTI,
                      RECORD_SUMMARY,
                      AdwPreferencesGroup)

/**
 * CtiRecordSummary:
 *
 * What is known of one record, to be read: a row for each field that says something, and one row
 * that names those not known yet. The button beside its title opens the form.
 *
 * Properties: `edit-label` and `edit-action`, what the button says and does.
 */

void cti_record_summary_set_fields (CtiRecordSummary *self,
                                    const CtiRecordType *type,
                                    const char *const *fields);
void cti_record_summary_show (CtiRecordSummary *self, gconstpointer record);

G_END_DECLS
