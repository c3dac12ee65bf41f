#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

void cti_anchor_file_keep_in (const char *folder);
CtiSecret *cti_anchor_file_look_up (const char *store_id) G_GNUC_WARN_UNUSED_RESULT;
void cti_anchor_file_keep (const char *store_id, const CtiSecret *anchor);
void cti_anchor_file_drop (const char *store_id);

G_END_DECLS
