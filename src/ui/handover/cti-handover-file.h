#pragma once

#include "cti-draft-keeper.h"
#include "cti-trouble.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiHandoverSaving:
 * @title: title of the dialog that asks where to
 * @name: a neutral file name to begin with
 * @kind: what such files are called
 * @pattern: how their names look
 * @work: (nullable): makes the file, a #GBytes, on the store's thread
 * @data: (transfer full): handed to it; without @work the file itself, a #GBytes
 * @data_free: frees @data
 * @sentence: what is said once it is there
 * @keeper: (nullable): of what was typed for it, which is no longer kept once it is there
 * @written: (nullable): called with the dialog that asked once the file is there, before it goes
 *
 * A file that is to leave the program for a colleague.
 */
typedef struct
{
  const char *title;
  const char *name;
  const char *kind;
  const char *pattern;
  CtiSessionWork work;
  gpointer data;
  GDestroyNotify data_free;
  const char *sentence;
  CtiDraftKeeper *keeper;
  void (*written) (GtkWindow *dialog);
} CtiHandoverSaving;

void cti_handover_save (CtiWorkspace *workspace, GtkWindow *dialog, const CtiHandoverSaving *what);
GBytes *cti_handover_load_finish (GAsyncResult *result,
                                  CtiTrouble too_large,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_handover_say_error (GtkWindow *parent, const GError *error);
GtkWidget *cti_handover_row_new (const char *title, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
