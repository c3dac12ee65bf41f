#pragma once

#include "cti-citizen.h"
#include "cti-phase-plan.h"
#include "cti-rhythm.h"

G_BEGIN_DECLS

/**
 * CtiCard:
 * @record: what all records share; its id is the id of the case
 * @code: (owned): the case code
 * @name: (owned): what the worker calls her on screen
 * @mode: how much is known of who she is
 * @contact_start: first day of her course
 * @phase1_start: first day of phase 1
 * @phase_months: length of a phase
 * @closed_on: the day the course was closed
 * @last_reading: day of the latest reading that counts
 * @readings: how many readings count
 *
 * What lists and due dates need to know of a case without opening it; no note (design 4). Made from
 * the case, at any time again.
 */
typedef struct
{
  CtiRecord record;
  char *code;
  char *name;
  CtiIdentityMode mode;
  CtiDate contact_start;
  CtiDate phase1_start;
  int phase_months;
  CtiDate closed_on;
  CtiDate last_reading;
  int readings;
} CtiCard;

extern const CtiRecordType cti_card_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCard, cti_record_unref)

void cti_card_get_plan (const CtiCard *self, CtiPhasePlan *plan);
CtiDue cti_card_get_next_reading (const CtiCard *self, CtiDate today, CtiDate *next);

G_END_DECLS
