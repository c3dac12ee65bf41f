#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiChannel:
 * @CTI_CHANNEL_OTHER: another way
 * @CTI_CHANNEL_NGO: a voluntary organisation
 * @CTI_CHANNEL_KC: the national competence centre
 * @CTI_CHANNEL_JOB_CENTRE: job centre
 * @CTI_CHANNEL_TREATMENT: treatment centre
 * @CTI_CHANNEL_EDUCATION: education
 * @CTI_CHANNEL_SELF: by herself
 * @CTI_CHANNEL_WEB: leaflet or web
 *
 * How an inquiry came (domain 3).
 */
typedef enum
{
  CTI_CHANNEL_OTHER,
  CTI_CHANNEL_NGO,
  CTI_CHANNEL_KC,
  CTI_CHANNEL_JOB_CENTRE,
  CTI_CHANNEL_TREATMENT,
  CTI_CHANNEL_EDUCATION,
  CTI_CHANNEL_SELF,
  CTI_CHANNEL_WEB,
} CtiChannel;

extern const CtiEnumValue cti_channel_values[];

/**
 * CtiCaller:
 * @CTI_CALLER_CITIZEN: the citizen
 * @CTI_CALLER_PROFESSIONAL: a professional
 * @CTI_CALLER_RELATIVE: a relative
 *
 * Who called (domain 9.5).
 */
typedef enum
{
  CTI_CALLER_CITIZEN,
  CTI_CALLER_PROFESSIONAL,
  CTI_CALLER_RELATIVE,
} CtiCaller;

extern const CtiEnumValue cti_caller_values[];

/**
 * CtiInquiryOutcome:
 * @CTI_INQUIRY_PENDING: not decided yet
 * @CTI_INQUIRY_STARTED: a course was started
 * @CTI_INQUIRY_NOT_STARTED: no course was started
 *
 * What came of an inquiry (domain 9.5).
 */
typedef enum
{
  CTI_INQUIRY_PENDING,
  CTI_INQUIRY_STARTED,
  CTI_INQUIRY_NOT_STARTED,
} CtiInquiryOutcome;

extern const CtiEnumValue cti_inquiry_outcome_values[];

/**
 * CtiInquiry:
 * @record: what all records share
 * @date: the day
 * @channel: how it came
 * @referrer: (owned) (nullable): who sent her, as a role or an organisation
 * @caller: who called
 * @outcome: what came of it
 * @under_18: not started: under 18
 * @no_stay: not started: no right to social benefits
 * @no_experience: not started: no own experience of selling sex
 * @other_municipality: not started: lives in another municipality
 * @not_wanted: not started: does not want the offer
 * @contact_lost: not started: contact was lost
 * @other_effort: not started: needs something else
 * @no_capacity: not started: no room
 * @trafficking: not started: passed on to the centre against trafficking
 * @other_reason: (owned) (nullable): not started: another reason
 * @referred_to: (owned) (nullable): where she was referred to
 * @note: (owned) (nullable): about it, without a name
 * @case_id: (owned) (nullable): id of the case it led to
 * @first: (owned) (nullable): id of the first inquiry of the same person
 *
 * Somebody asked about a course (domain 9.5). An inquiry that leads to nothing makes no case;
 * each is counted once, and a later one of the same person names the first.
 */
typedef struct
{
  CtiRecord record;
  CtiDate date;
  CtiChannel channel;
  char *referrer;
  CtiCaller caller;
  CtiInquiryOutcome outcome;
  gboolean under_18;
  gboolean no_stay;
  gboolean no_experience;
  gboolean other_municipality;
  gboolean not_wanted;
  gboolean contact_lost;
  gboolean other_effort;
  gboolean no_capacity;
  gboolean trafficking;
  char *other_reason;
  char *referred_to;
  char *note;
  char *case_id;
  char *first;
} CtiInquiry;

extern const CtiRecordType cti_inquiry_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiInquiry, cti_record_unref)

gboolean cti_inquiry_has_reason (const CtiInquiry *self);
gboolean cti_inquiry_counts (const CtiInquiry *self);
void cti_inquiry_check (const CtiInquiry *self, CtiDate today, CtiProblems *problems);

G_END_DECLS
