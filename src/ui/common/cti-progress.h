#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

/**
 * CtiProgress:
 *
 * How far a work on the store's thread has come, seen from both threads.
 */
typedef struct _CtiProgress CtiProgress;

/**
 * CtiProgressWork:
 * @store: the store, on its own thread
 * @data: what was handed along
 * @progress: for cti_progress_tell(), as the data of a #CtiUseProgress
 * @error: (out) (optional): why it could not be done; %G_IO_ERROR_CANCELLED where it was given up
 *
 * Returns: (transfer full) (nullable): the result
 */
typedef gpointer (*CtiProgressWork) (CtiStore *store,
                                     gpointer data,
                                     CtiProgress *progress,
                                     GError **error);

gboolean cti_progress_tell (guint done, guint total, gpointer progress);

void cti_progress_run (GtkWidget *asker,
                       CtiSession *session,
                       const char *title,
                       gboolean may_cancel,
                       CtiProgressWork work,
                       gpointer data,
                       GDestroyNotify data_free,
                       GDestroyNotify result_free,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
gpointer cti_progress_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
