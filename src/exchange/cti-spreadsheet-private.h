#pragma once

#include "cti-spreadsheet.h"

G_BEGIN_DECLS

guint
_cti_spreadsheet_find_column (const CtiSpreadsheet *self, const char *record, const char *field);
void _cti_spreadsheet_fail_at (CtiSpreadsheet *self,
                               guint row,
                               guint column,
                               const CtiProblem *problem,
                               const char *text);

G_END_DECLS
