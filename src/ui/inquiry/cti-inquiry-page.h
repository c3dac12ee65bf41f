#pragma once

#include <adwaita.h>

#include "cti-inquiry.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_INQUIRY_PAGE (cti_inquiry_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiInquiryPage, cti_inquiry_page, CTI, INQUIRY_PAGE, AdwBin)

/**
 * CtiInquiryPage:
 *
 * Who asked about a course, newest first: how it came, who called, what came of it. A course is
 * started from one that is pending.
 */

void cti_inquiry_page_set_session (CtiInquiryPage *self, CtiSession *session);
void cti_inquiry_page_set_inquiries (CtiInquiryPage *self, GPtrArray *inquiries);
void cti_inquiry_page_show (CtiInquiryPage *self);

G_END_DECLS
