#pragma once

#include "cti-answer.h"
#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiOffer:
 * @record: what all records share
 * @name: (owned): name
 * @what: (owned) (nullable): what it offers
 * @contact: (owned) (nullable): whom to call
 * @areas: (owned) (nullable): keys of the focus areas it helps with, blanks between
 * @anonymous: whether it can be used anonymously
 * @agreement: (owned) (nullable): agreement with the team
 * @national: open in the whole country
 *
 * An offer in the team's directory: what it is, whom to call, whether it can be used
 * anonymously.
 */
typedef struct
{
  CtiRecord record;
  char *name;
  char *what;
  char *contact;
  char *areas;
  CtiAnswer anonymous;
  char *agreement;
  gboolean national;
} CtiOffer;

/** A tie is asked about this many days after the first meeting (features, wish 27). */
#define CTI_REFERRAL_DAYS 28

/**
 * CtiReferralState:
 * @CTI_REFERRAL_SENT: sent, the first meeting has not been held yet
 * @CTI_REFERRAL_WAITS: four weeks on there has been no meeting
 * @CTI_REFERRAL_MET: the first meeting was held
 * @CTI_REFERRAL_ASK: four weeks after it, ask whether the tie holds
 * @CTI_REFERRAL_HOLDS: the tie holds
 *
 * Where a referral stands.
 */
typedef enum
{
  CTI_REFERRAL_SENT,
  CTI_REFERRAL_WAITS,
  CTI_REFERRAL_MET,
  CTI_REFERRAL_ASK,
  CTI_REFERRAL_HOLDS,
} CtiReferralState;

extern const CtiEnumValue cti_referral_state_values[];

/**
 * CtiReferral:
 * @record: what all records share
 * @course: (owned): id of the course
 * @offer: (owned) (nullable): id of the offer
 * @offer_name: (owned): what it is called, kept with the case
 * @activity: (owned) (nullable): id of the activity
 * @sent: the day it was sent
 * @first_meeting: the day of the first meeting
 * @holds: the day it was found that the tie holds, four weeks on
 * @note: (owned) (nullable): about it
 *
 * A citizen was referred to an offer (features, wish 27).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *offer;
  char *offer_name;
  char *activity;
  CtiDate sent;
  CtiDate first_meeting;
  CtiDate holds;
  char *note;
} CtiReferral;

extern const CtiRecordType cti_offer_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiOffer, cti_record_unref)
extern const CtiRecordType cti_referral_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReferral, cti_record_unref)

CtiReferralState cti_referral_get_state (const CtiReferral *self, CtiDate today, CtiDate *next);
void cti_referral_check (const CtiReferral *self, CtiDate today, CtiProblems *problems);

G_END_DECLS
