#pragma once

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_AUTOSAVE (cti_autosave_get_type ())
G_DECLARE_FINAL_TYPE (CtiAutosave, cti_autosave, CTI, AUTOSAVE, GObject)

/**
 * CtiAutosave:
 *
 * Keeps the draft of one form: what is set goes to the disk within a second, and at once when the
 * session locks (features, wish 5).
 */

CtiAutosave *cti_autosave_new (CtiSession *session, const char *form) G_GNUC_WARN_UNUSED_RESULT;

void cti_autosave_set (CtiAutosave *self, const char *field, const char *value);
const CtiDraft *cti_autosave_get_draft (CtiAutosave *self);
void cti_autosave_flush (CtiAutosave *self);
void cti_autosave_discard (CtiAutosave *self);

void cti_autosave_find_async (CtiSession *session,
                              const char *form,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
CtiDraft *cti_autosave_find_finish (CtiSession *session,
                                    GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
