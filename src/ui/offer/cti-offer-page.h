#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_OFFER_PAGE (cti_offer_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiOfferPage, cti_offer_page, CTI, OFFER_PAGE, AdwBin)

/**
 * CtiOfferPage:
 *
 * The team's directory of offers, by name: what each is, whom to call, whether it can be used
 * anonymously, how many courses use it.
 */

void cti_offer_page_set_session (CtiOfferPage *self, CtiSession *session);
void cti_offer_page_set_offers (CtiOfferPage *self, GPtrArray *uses);
void cti_offer_page_show (CtiOfferPage *self);

G_END_DECLS
