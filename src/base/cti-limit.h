#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtiLimit:
 *
 * Bounds a call that blocks: its #GCancellable is cancelled from another thread when the time is
 * over.
 */
typedef struct _CtiLimit CtiLimit;

CtiLimit *cti_limit_begin (guint milliseconds) G_GNUC_WARN_UNUSED_RESULT;
GCancellable *cti_limit_get_cancellable (CtiLimit *self);
void cti_limit_end (CtiLimit *self);

G_END_DECLS
