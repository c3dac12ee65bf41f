#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_file_write_async (GFile *file,
                           GBytes *bytes,
                           GFileCreateFlags flags,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean cti_file_write_finish (GAsyncResult *result, GError **error);

void cti_busy_begin (void);
void cti_busy_end (void);

G_END_DECLS
