#pragma once

#include <adwaita.h>

#include "cti-export-reason.h"

G_BEGIN_DECLS

#define CTI_TYPE_REASON_GROUP (cti_reason_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiReasonGroup, cti_reason_group, CTI, REASON_GROUP, AdwPreferencesGroup)

/**
 * CtiReasonGroup:
 *
 * Asks why something leaves unprotected: one of a few reasons, or own words (promise 22).
 */

void cti_reason_group_suggest (CtiReasonGroup *self, CtiExportReason reason);
char *cti_reason_group_get_reason (CtiReasonGroup *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_reason_group_ask (CtiReasonGroup *self);

G_END_DECLS
