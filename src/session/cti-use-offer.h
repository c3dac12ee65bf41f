#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiOfferUse:
 * @offer: (owned): an offer of the directory
 * @courses: how many courses use it
 */
typedef struct
{
  CtiOffer *offer;
  guint courses;
} CtiOfferUse;

void cti_offer_use_free (CtiOfferUse *self);
GPtrArray *cti_use_read_offers (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
