#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_attach (CtiStore *store,
                         const char *case_id,
                         const CtiAttachment *attachment,
                         const CtiNote *note,
                         GBytes *bytes,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_use_read_attachment (CtiStore *store,
                                    const char *case_id,
                                    const char *id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
