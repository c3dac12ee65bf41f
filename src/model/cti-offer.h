#pragma once

#include "cti-answer.h"
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

G_END_DECLS
