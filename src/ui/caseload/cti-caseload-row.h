#pragma once

#include <adwaita.h>

#include "cti-card-list.h"
#include "cti-date.h"

G_BEGIN_DECLS

#define CTI_TYPE_CASELOAD_ROW (cti_caseload_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiCaseloadRow, cti_caseload_row, CTI, CASELOAD_ROW, GtkWidget)

/**
 * CtiCaseloadRow:
 *
 * A citizen in the caseload: what she is called, her code, where she is in her course and when her
 * next star is due. Where her file needs looking at, that stands there instead.
 */

GtkWidget *cti_caseload_row_new (void);
void cti_caseload_row_show (CtiCaseloadRow *self, CtiCardItem *item, int months, CtiDate today);
const char *cti_caseload_row_get_name (CtiCaseloadRow *self);
char *cti_caseload_row_describe (CtiCaseloadRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
