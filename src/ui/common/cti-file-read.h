#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void cti_file_read_async (GFile *file, gsize max, GAsyncReadyCallback callback, gpointer user_data);
GBytes *cti_file_read_finish (GAsyncResult *result, GError **error);
char *cti_file_read_text_finish (GAsyncResult *result,
                                 gsize *length,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
