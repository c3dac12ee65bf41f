#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cti_compat_choose_file_save (GtkWindow *parent,
                                  const char *title,
                                  const char *name,
                                  const char *kind,
                                  const char *pattern,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void cti_compat_choose_file_open (GtkWindow *parent,
                                  const char *title,
                                  const char *kind,
                                  const char *pattern,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void cti_compat_choose_folder (GtkWindow *parent,
                               const char *title,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GFile *cti_compat_choose_file_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
