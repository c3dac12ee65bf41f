#pragma once

#include <adwaita.h>

#include "cti-moment.h"

G_BEGIN_DECLS

#define CTI_TYPE_DRAFT_BANNER (cti_draft_banner_get_type ())
G_DECLARE_FINAL_TYPE (CtiDraftBanner, cti_draft_banner, CTI, DRAFT_BANNER, AdwBin)

/**
 * CtiDraftBanner:
 *
 * Says above a form that something was left unfinished in it and when, with a button to use it and
 * one to throw it away. It is not seen until it has something to offer.
 *
 * Signals: `use` and `drop`, what was pressed.
 */

void cti_draft_banner_offer (CtiDraftBanner *self, CtiMoment made, CtiDate today);
void cti_draft_banner_hide (CtiDraftBanner *self);
gboolean cti_draft_banner_is_offering (CtiDraftBanner *self);

G_END_DECLS
