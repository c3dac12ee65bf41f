#include "cti-offer.h"

static const CtiField offer_fields[] = {
  CTI_LINE (CtiOffer, name, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiOffer, what, 0),
  CTI_LINE (CtiOffer, contact, 0),
  CTI_LINE (CtiOffer, areas, 0),
  CTI_ENUM (CtiOffer, anonymous, cti_answer_values),
  CTI_LINE (CtiOffer, agreement, 0),
  CTI_FLAG (CtiOffer, national),
};

const CtiRecordType cti_offer_type = { "offer", sizeof (CtiOffer), offer_fields,
                                       G_N_ELEMENTS (offer_fields) };

static const CtiField referral_fields[] = {
  CTI_REF (CtiReferral, course, CTI_FIELD_REQUIRED),
  CTI_REF (CtiReferral, offer, 0),
  CTI_LINE (CtiReferral, offer_name, CTI_FIELD_REQUIRED),
  CTI_REF (CtiReferral, activity, 0),
  CTI_DAY (CtiReferral, sent, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiReferral, first_meeting, 0),
  CTI_DAY (CtiReferral, holds, 0),
  CTI_NOTE (CtiReferral, note, 0),
};

const CtiRecordType cti_referral_type = { "referral", sizeof (CtiReferral), referral_fields,
                                          G_N_ELEMENTS (referral_fields) };
