#pragma once

#include "cti-session.h"

G_BEGIN_DECLS

CtiDraft *cti_draft_stack_top (const CtiDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
CtiDraft *cti_draft_stack_below (const CtiDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
void cti_draft_stack_push (CtiDraft *draft, const CtiDraft *below);
gboolean cti_draft_stack_is_below (const char *field);

G_END_DECLS
