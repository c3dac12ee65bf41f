#pragma once

#include "cti-citizen.h"
#include "cti-contact.h"
#include "cti-phase-plan.h"
#include "cti-rhythm.h"
#include "cti-task.h"

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
 * @phase2_start: first day of phase 2, with what was moved and paused
 * @phase3_start: first day of phase 3
 * @planned_end: last day of phase 3
 * @pause_first: first day of the latest pause
 * @pause_last: last day of the latest pause, unknown while it goes on
 * @handover_agreed: the day all that is handed over was agreed, unknown until then
 * @has_after: somebody of her network is named for after the course
 * @closing_missing: the course was closed without a closing form
 * @may_follow_up: she may be asked again after the course
 * @inquiry: (owned) (nullable): id of the inquiry that led to the case
 * @last_reading: day of the latest reading that counts
 * @readings: how many readings count
 * @last_contact: the last day on which she or her network was reached
 * @appointments: (owned) (nullable): planned contacts, see cti_card_get_appointments()
 * @unfinished: how many contacts and notes are to be finished
 * @unfinished_since: day of the oldest of them
 * @tasks: (owned) (nullable): open tasks that have a day, see cti_card_get_tasks()
 * @last_wellbeing: day of the latest WHO-5 that has a score
 * @wellbeing_score: its score, -1 where there is none
 * @wellbeing_first: score of the first, -1 where there is none
 * @wellbeing_before: score of the one before the latest, -1 where there is none
 * @worried_since: day of the oldest low WHO-5 without a word on what was done
 * @last_frequency: day of the latest answers on frequency
 * @next_review: the earliest day an activity is to be looked at again
 * @next_referral: the earliest day to ask about a referral
 * @handover_ask: the earliest day by which a receiver is to be asked, with the waiting time
 * @consent_days: (owned) (nullable): the days consents run out, ISO, a space between them
 * @offers: (owned) (nullable): ids of the offers her courses use, each once for each course, a
 * space between them
 * @quiet_rules: (owned) (nullable): keys of the rules of what is due that are silenced for her
 * @decisions: (owned) (nullable): tasks that came from decisions, see cti_card_get_decisions()
 * @method: (owned) (nullable): what the course says of the method, see cti_method_of_card()
 *
 * What lists and due dates need to know of a case without opening it; no note of the journal
 * (design 4), but the titles of open tasks. Made from the case, at any time again.
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
  CtiDate phase2_start;
  CtiDate phase3_start;
  CtiDate planned_end;
  CtiDate pause_first;
  CtiDate pause_last;
  CtiDate handover_agreed;
  gboolean has_after;
  gboolean closing_missing;
  gboolean may_follow_up;
  char *inquiry;
  CtiDate last_reading;
  int readings;
  CtiDate last_contact;
  char *appointments;
  int unfinished;
  CtiDate unfinished_since;
  char *tasks;
  CtiDate last_wellbeing;
  int wellbeing_score;
  int wellbeing_first;
  int wellbeing_before;
  CtiDate worried_since;
  CtiDate last_frequency;
  CtiDate next_review;
  CtiDate next_referral;
  CtiDate handover_ask;
  char *consent_days;
  char *offers;
  char *quiet_rules;
  char *decisions;
  char *method;
} CtiCard;

extern const CtiRecordType cti_card_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCard, cti_record_unref)

void cti_card_get_plan (const CtiCard *self, CtiPhasePlan *plan);
gboolean cti_card_is_paused (const CtiCard *self, CtiDate today);
CtiDue cti_card_get_handover (const CtiCard *self, CtiDate today, CtiDate *due);
gboolean cti_card_lacks_after (const CtiCard *self, CtiDate today);
void cti_card_set_appointments (CtiCard *self, GPtrArray *contacts);
GPtrArray *cti_card_get_appointments (const CtiCard *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_card_set_tasks (CtiCard *self, GPtrArray *tasks);
GPtrArray *cti_card_get_tasks (const CtiCard *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_card_set_consent_days (CtiCard *self, GArray *days);
GArray *cti_card_get_consent_days (const CtiCard *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_card_set_decisions (CtiCard *self, GPtrArray *tasks);
GPtrArray *cti_card_get_decisions (const CtiCard *self) G_GNUC_WARN_UNUSED_RESULT;
CtiDue cti_card_get_next_reading (const CtiCard *self, int months, CtiDate today, CtiDate *next);

G_END_DECLS
