#pragma once

#include "cti-record-dialog.h"
#include "cti-session.h"
#include "cti-team-text.h"

G_BEGIN_DECLS

CtiPhrase *cti_phrase_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
int cti_phrase_compare (gconstpointer a, gconstpointer b);
CtiRecordDialog *cti_phrase_form_new (GtkWindow *parent,
                                      CtiSession *session,
                                      const CtiPhrase *phrase,
                                      gboolean is_kept,
                                      GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
