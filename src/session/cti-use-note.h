#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_sign_note (CtiStore *store,
                            const char *case_id,
                            const char *note_id,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_add_to_note (CtiStore *store,
                              const char *case_id,
                              const char *note_id,
                              const CtiNote *addition,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_file (CtiStore *store,
                       const char *case_id,
                       const char *const *ids,
                       const char *filed_as,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
