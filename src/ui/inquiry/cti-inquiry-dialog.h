#pragma once

#include "cti-inquiry.h"
#include "cti-record-dialog.h"

G_BEGIN_DECLS

/** Names of the flags that say why no course was started; ends with %NULL. */
extern const char *const cti_inquiry_reasons[];

CtiRecordDialog *cti_inquiry_dialog_new (GtkWindow *parent,
                                         CtiSession *session,
                                         const CtiInquiry *inquiry,
                                         GPtrArray *inquiries,
                                         GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
