#pragma once

#include "cti-trash.h"
#include "cti-use-undo.h"

G_BEGIN_DECLS

GPtrArray *
cti_use_read_trash (CtiStore *store, const char *case_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiUndone *cti_use_restore (CtiStore *store, const char *case_id, const char *row, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
