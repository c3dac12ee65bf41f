#pragma once

#include "cti-case.h"
#include "cti-text-sheet.h"

G_BEGIN_DECLS

char **cti_record_sheet_say_kinds (const CtiCase *now) G_GNUC_WARN_UNUSED_RESULT;
char **cti_record_sheet_say_readers (void) G_GNUC_WARN_UNUSED_RESULT;
char *cti_record_sheet_say_consent (const CtiConsent *consent,
                                    CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiTextSheet *cti_record_sheet_new (const CtiCase *now,
                                    const char *const *looks,
                                    CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
