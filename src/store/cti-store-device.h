#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

char *cti_store_device_id (const CtiSecret *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
