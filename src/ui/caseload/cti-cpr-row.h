#pragma once

#include "cti-cpr.h"
#include "cti-form-row.h"

G_BEGIN_DECLS

#define CTI_TYPE_CPR_ROW (cti_cpr_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiCprRow, cti_cpr_row, CTI, CPR_ROW, CtiFormRow)

/**
 * CtiCprRow:
 *
 * A field for a CPR number. A number that is one hides its last four digits as soon as the field is
 * left; a button shows them, and only then can it be changed: to the worker, who is asked for
 * again, and with a line in the use log (promises 16 and 25). What is typed can always be seen.
 */

const char *cti_cpr_row_get_number (CtiCprRow *self);
void cti_cpr_row_set_case (CtiCprRow *self, const char *case_id);
void cti_cpr_row_set_number (CtiCprRow *self, const char *number);
void cti_cpr_row_set_doubt (CtiCprRow *self, const char *sentence);
CtiDate cti_cpr_row_get_birth_date (CtiCprRow *self);

G_END_DECLS
