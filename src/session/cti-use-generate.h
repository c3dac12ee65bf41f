#pragma once

#include "cti-made-case.h"
#include "cti-use.h"

G_BEGIN_DECLS

gboolean cti_use_generate (CtiStore *store,
                           guint count,
                           guint32 seed,
                           CtiMadeFlags flags,
                           CtiUseProgress progress,
                           gpointer data,
                           GError **error);

G_END_DECLS
