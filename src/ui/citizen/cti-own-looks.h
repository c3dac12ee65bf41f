#pragma once

#include "cti-session.h"

G_BEGIN_DECLS

void cti_own_looks_read_async (CtiSession *session,
                               const char *case_id,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GPtrArray *cti_own_looks_read_finish (CtiSession *session,
                                      GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
char **cti_own_looks_say (GPtrArray *looks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
