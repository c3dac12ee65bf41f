#pragma once

#include "cti-csv.h"
#include "cti-moment.h"

G_BEGIN_DECLS

GBytes *cti_ods_write (GPtrArray *grids,
                       const char *title,
                       gboolean danish,
                       CtiMoment now,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_ods_read (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
