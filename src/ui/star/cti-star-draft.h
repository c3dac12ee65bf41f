#pragma once

#include "cti-autosave.h"
#include "cti-star.h"

G_BEGIN_DECLS

char *cti_star_draft_make_id (const char *case_id,
                              const char *reading_id) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_draft_write (CtiAutosave *autosave,
                           const CtiStar *star,
                           const char *date,
                           const char *why);
void cti_star_draft_clear (CtiAutosave *autosave, const CtiStar *star);
char *cti_star_draft_print (const CtiStar *star,
                            const char *date,
                            const char *why) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_draft_read (const CtiDraft *draft, CtiStar *star);
const char *cti_star_draft_get_date (const CtiDraft *draft);
const char *cti_star_draft_get_why (const CtiDraft *draft);

G_END_DECLS
