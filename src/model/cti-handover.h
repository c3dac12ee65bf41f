#pragma once

#include "cti-consent.h"
#include "cti-rhythm.h"

G_BEGIN_DECLS

/**
 * CtiHandoverStatus:
 * @CTI_HANDOVER_PLANNED: planned
 * @CTI_HANDOVER_AGREED: agreed
 * @CTI_HANDOVER_HELD: the meeting was held
 * @CTI_HANDOVER_WORKS: the receiver carries it
 * @CTI_HANDOVER_FAILED: did not come about
 *
 * How a handover stands (domain 9.16).
 */
typedef enum
{
  CTI_HANDOVER_PLANNED,
  CTI_HANDOVER_AGREED,
  CTI_HANDOVER_HELD,
  CTI_HANDOVER_WORKS,
  CTI_HANDOVER_FAILED,
} CtiHandoverStatus;

extern const CtiEnumValue cti_handover_status_values[];

/**
 * CtiHandover:
 * @record: what all records share
 * @course: (owned): id of the course
 * @need: (owned): what support is handed over
 * @receiver: (owned) (nullable): who takes it over
 * @person: (owned) (nullable): id of the person of her network
 * @offer: (owned) (nullable): id of the offer
 * @consent: (owned) (nullable): id of the consent
 * @agreed: the day it was agreed
 * @starts: the day the receiver begins
 * @waiting_days: waiting time, in days
 * @meeting: the day of the meeting
 * @participants: (owned) (nullable): who was there, as roles
 * @status: how it stands
 * @note: (owned) (nullable): about it
 *
 * Who takes over one support, and when (domain 9.16).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *need;
  char *receiver;
  char *person;
  char *offer;
  char *consent;
  CtiDate agreed;
  CtiDate starts;
  int waiting_days;
  CtiDate meeting;
  char *participants;
  CtiHandoverStatus status;
  char *note;
} CtiHandover;

extern const CtiRecordType cti_handover_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiHandover, cti_record_unref)

CtiDate cti_handover_get_due (const CtiPhasePlan *plan);
CtiDue cti_handover_get_state (const CtiPhasePlan *plan, CtiDate agreed, CtiDate today);
CtiDate cti_handover_get_ask_by (const CtiHandover *self, const CtiPhasePlan *plan);
void cti_handover_check (const CtiHandover *self,
                         const CtiPhasePlan *plan,
                         GPtrArray *consents,
                         CtiDate today,
                         CtiProblems *problems);

G_END_DECLS
