#pragma once

#include "cti-use-undo.h"

G_BEGIN_DECLS

GPtrArray *cti_undo_read_history (CtiStore *store, const char *case_id, GError **error);
gboolean cti_undo_check (CtiStore *store, const char *case_id, GPtrArray *records, GError **error);
gboolean cti_undo_check_codes (CtiStore *store, GPtrArray *records, GError **error);
gboolean cti_undo_commit (CtiStore *store,
                          const char *case_id,
                          CtiChangeSet *set,
                          CtiCase **now,
                          GError **error);

G_END_DECLS
