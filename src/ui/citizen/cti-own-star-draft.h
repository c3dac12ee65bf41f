#pragma once

#include "cti-autosave.h"
#include "cti-star.h"

G_BEGIN_DECLS

char *cti_own_star_draft_make_id (const char *case_id) G_GNUC_WARN_UNUSED_RESULT;
void cti_own_star_draft_write (CtiAutosave *autosave, const char *voice, const CtiStar *star);
gboolean cti_own_star_draft_read (const CtiDraft *draft, const char *voice, CtiStar *star);

G_END_DECLS
