#include "cti-offer.h"

#include "cti-field.h"

const CtiEnumValue cti_referral_state_values[] = {
  { CTI_REFERRAL_SENT, "sent" }, { CTI_REFERRAL_WAITS, "waits" }, { CTI_REFERRAL_MET, "met" },
  { CTI_REFERRAL_ASK, "ask" },   { CTI_REFERRAL_HOLDS, "holds" }, { 0, NULL },
};

static const CtiField offer_fields[] = {
  CTI_LINE (CtiOffer, name, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiOffer, what, 0),
  CTI_LINE (CtiOffer, contact, 0),
  CTI_LINE (CtiOffer, areas, CTI_FIELD_SILENT),
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
  CTI_DAY (CtiReferral, sent, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_DAY (CtiReferral, first_meeting, 0),
  CTI_DAY (CtiReferral, holds, CTI_FIELD_BACK),
  CTI_NOTE (CtiReferral, note, 0),
};

const CtiRecordType cti_referral_type = { "referral", sizeof (CtiReferral), referral_fields,
                                          G_N_ELEMENTS (referral_fields) };

/**
 * cti_referral_get_state:
 * @self: a referral
 * @today: the day
 * @next: (out): the day it asks or asked for attention, %CTI_DATE_NONE where the tie holds
 *
 * Returns: where it stands
 */
CtiReferralState
cti_referral_get_state (const CtiReferral *self, CtiDate today, CtiDate *next)
{
  gboolean met = self->first_meeting != CTI_DATE_NONE && self->first_meeting <= today;

  *next = CTI_DATE_NONE;
  if (self->holds != CTI_DATE_NONE)
    return CTI_REFERRAL_HOLDS;
  /* a first meeting that is agreed on is waited for */
  *next = MAX (self->sent, self->first_meeting) + CTI_REFERRAL_DAYS;
  if (met)
    return today < *next ? CTI_REFERRAL_MET : CTI_REFERRAL_ASK;
  return today < *next ? CTI_REFERRAL_SENT : CTI_REFERRAL_WAITS;
}

/**
 * cti_referral_check:
 * @self: a referral
 * @today: the day
 * @problems: where to add what is wrong
 */
void
cti_referral_check (const CtiReferral *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->sent > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "referral", "sent");
  if (self->first_meeting != CTI_DATE_NONE && self->first_meeting < self->sent)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "referral", "first_meeting");
  if (self->holds != CTI_DATE_NONE &&
      (self->first_meeting == CTI_DATE_NONE || self->holds < self->first_meeting))
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "referral", "holds");
  if (self->holds > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "referral", "holds");
}
