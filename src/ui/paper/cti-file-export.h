#pragma once

#include "cti-file-place.h"

G_BEGIN_DECLS

/**
 * CtiFileExport:
 * @case_id: the case it is of
 * @what: what it is, as it stands in the use log
 * @title: title of the dialog that asks where to
 * @name: a neutral file name to begin with
 * @kind: what such files are called
 * @pattern: how their names look, as "*.pdf"
 * @guard: whether it can be read by everybody
 * @suggested: of a plain file the reason that is most likely, if any
 * @closes: whether the dialog that asked is done with then, and hides what is said of it
 *
 * Something of a case that is to leave the program as a file.
 */
typedef struct
{
  const char *case_id;
  const char *what;
  const char *title;
  const char *name;
  const char *kind;
  const char *pattern;
  CtiFileGuard guard;
  CtiExportReason suggested;
  gboolean closes;
} CtiFileExport;

void cti_file_export_ask (GtkWidget *asker, const CtiFileExport *what, GBytes *bytes);

G_END_DECLS
