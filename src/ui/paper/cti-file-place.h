#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtiFilePlace:
 * @title: title of the dialog that asks where to
 * @name: a neutral file name to begin with
 * @kind: what such files are called
 * @pattern: how their names look, as "*.pdf"
 *
 * What is asked for when something is to leave the program as a file.
 */
typedef struct
{
  const char *title;
  const char *name;
  const char *kind;
  const char *pattern;
} CtiFilePlace;

void cti_file_place_ask (GtkWidget *asker,
                         const CtiFilePlace *place,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GFile *cti_file_place_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
