#pragma once

#include <gtk/gtk.h>

#include "cti-export-reason.h"

G_BEGIN_DECLS

/**
 * CtiFileGuard:
 * @CTI_FILE_PLAIN: whoever gets hold of it can read it, so it is asked what it is for
 * @CTI_FILE_SEALED: it opens only with a key or a passphrase
 * @CTI_FILE_OF_NOBODY: it says nothing of anybody: settings, a form
 *
 * How far a file protects what it holds (promise 22).
 */
typedef enum
{
  CTI_FILE_PLAIN,
  CTI_FILE_SEALED,
  CTI_FILE_OF_NOBODY,
} CtiFileGuard;

/**
 * CtiFilePlace:
 * @title: title of the dialog that asks where to
 * @name: a neutral file name to begin with
 * @kind: what such files are called
 * @pattern: how their names look, as "*.pdf"
 * @guard: whether it can be read by everybody
 * @suggested: of a plain file the reason that is most likely, if any
 *
 * What is asked for when something is to leave the program as a file.
 */
typedef struct
{
  const char *title;
  const char *name;
  const char *kind;
  const char *pattern;
  CtiFileGuard guard;
  CtiExportReason suggested;
} CtiFilePlace;

void cti_file_place_ask (GtkWidget *asker,
                         const CtiFilePlace *place,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GFile *cti_file_place_finish (GAsyncResult *result,
                              char **reason,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
