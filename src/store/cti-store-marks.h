#pragma once

#include "cti-marks.h"
#include "cti-older.h"
#include "cti-store.h"

G_BEGIN_DECLS

gboolean cti_store_read_marks (CtiStore *self, CtiMarks *marks, GError **error);
CtiOlder cti_store_take_older (CtiStore *self);
CtiOlder cti_store_find_older (CtiStore *self, const CtiMarks *known);

G_END_DECLS
