#pragma once

#include "cti-inquiry.h"

G_BEGIN_DECLS

char *cti_inquiry_words_title (const CtiInquiry *inquiry) G_GNUC_WARN_UNUSED_RESULT;
char *cti_inquiry_words_details (const CtiInquiry *inquiry,
                                 const CtiInquiry *first) G_GNUC_WARN_UNUSED_RESULT;
char *cti_inquiry_words_count (GPtrArray *inquiries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
