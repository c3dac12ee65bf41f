#pragma once

#include "cti-course.h"
#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** A contact lasts half a day at most; more is a typing mistake (domain 9.12). */
#define CTI_CONTACT_MINUTES_MAX 720
/** A contact can still be written this many days after the closing (domain 9.12). */
#define CTI_CONTACT_AFTER_CLOSING_DAYS 30

/**
 * CtiContactKind:
 * @CTI_CONTACT_MEETING: a meeting
 * @CTI_CONTACT_HOME_VISIT: a visit at home
 * @CTI_CONTACT_ACCOMPANIMENT: going along to somebody
 * @CTI_CONTACT_PHONE: a talk on the phone
 * @CTI_CONTACT_MESSAGE: messages
 * @CTI_CONTACT_NETWORK_MEETING: a meeting with her network
 * @CTI_CONTACT_COORDINATION: work with others, without her
 * @CTI_CONTACT_IN_VAIN: tried, and nobody was reached
 */
typedef enum
{
  CTI_CONTACT_MEETING,
  CTI_CONTACT_HOME_VISIT,
  CTI_CONTACT_ACCOMPANIMENT,
  CTI_CONTACT_PHONE,
  CTI_CONTACT_MESSAGE,
  CTI_CONTACT_NETWORK_MEETING,
  CTI_CONTACT_COORDINATION,
  CTI_CONTACT_IN_VAIN,
} CtiContactKind;

extern const CtiEnumValue cti_contact_kind_values[];

/**
 * CtiContactResult:
 * @CTI_CONTACT_HELD: it took place
 * @CTI_CONTACT_PLANNED: it is to take place
 * @CTI_CONTACT_CANCELLED_BY_HER: the citizen put it off
 * @CTI_CONTACT_CANCELLED_BY_US: we put it off
 * @CTI_CONTACT_MISSED: she did not come; a fact without blame (domain 1.8)
 */
typedef enum
{
  CTI_CONTACT_HELD,
  CTI_CONTACT_PLANNED,
  CTI_CONTACT_CANCELLED_BY_HER,
  CTI_CONTACT_CANCELLED_BY_US,
  CTI_CONTACT_MISSED,
} CtiContactResult;

extern const CtiEnumValue cti_contact_result_values[];

/**
 * CtiPlace:
 * @CTI_PLACE_UNKNOWN: not known, or none, as on the phone
 * @CTI_PLACE_HOME: at her home
 * @CTI_PLACE_STREET: on the street or in the neighbourhood
 * @CTI_PLACE_OFFICE: at our office
 * @CTI_PLACE_OFFER: at an offer
 * @CTI_PLACE_AUTHORITY: at an authority
 * @CTI_PLACE_OTHER: elsewhere
 */
typedef enum
{
  CTI_PLACE_UNKNOWN,
  CTI_PLACE_HOME,
  CTI_PLACE_STREET,
  CTI_PLACE_OFFICE,
  CTI_PLACE_OFFER,
  CTI_PLACE_AUTHORITY,
  CTI_PLACE_OTHER,
} CtiPlace;

extern const CtiEnumValue cti_place_values[];

/**
 * CtiContact:
 * @record: what all records share
 * @course: (owned) (nullable): id of the course, %NULL for a contact before one
 * @date: the day
 * @start: minute of the day it begins, 0 to 1439; -1 where not known
 * @minutes: how long it lasted, 0 to 720; -1 where not known
 * @indirect: minutes of preparing and of paper work, 0 to 720; -1 where not known
 * @travel: minutes on the way, 0 to 720; -1 where not known
 * @kind: what it was
 * @result: whether it took place
 * @place: where
 * @with_citizen: she took part
 * @with_network: somebody of her private network took part
 * @with_provider: an offer or an authority took part
 * @areas: (owned) (nullable): keys of the focus areas it was about, a space between them
 * @line: (owned) (nullable): what it was about, in one line
 * @unfinished: to be finished later today
 * @filed_on: the day it was filed in the municipality's system
 * @filed_as: (owned) (nullable): case number there
 *
 * One contact of the contact log, or one to come: a planned contact is the appointment
 * (domain 9.12).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  CtiDate date;
  int start;
  int minutes;
  int indirect;
  int travel;
  CtiContactKind kind;
  CtiContactResult result;
  CtiPlace place;
  gboolean with_citizen;
  gboolean with_network;
  gboolean with_provider;
  char *areas;
  char *line;
  gboolean unfinished;
  CtiDate filed_on;
  char *filed_as;
} CtiContact;

extern const CtiRecordType cti_contact_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiContact, cti_record_unref)

/**
 * CtiContactSum:
 * @contacts: contacts that took place
 * @with_citizen: those of them in which she took part
 * @community: those of them held outside the office, at a known place
 * @direct: minutes together with her
 * @other: minutes of contacts without her
 * @indirect: minutes of preparing and of paper work
 * @travel: minutes on the way
 *
 * What was given in a stretch of time. An appointment that came to nothing counts with its travel
 * and its paper work, which were spent all the same.
 */
typedef struct
{
  int contacts;
  int with_citizen;
  int community;
  int direct;
  int other;
  int indirect;
  int travel;
} CtiContactSum;

gboolean cti_contact_is_community (const CtiContact *self);
gboolean cti_contact_reaches (const CtiContact *self);
int cti_contact_compare (gconstpointer a, gconstpointer b);
void cti_contact_suggest (CtiContact *self, CtiDate today);
void cti_contact_sum (GPtrArray *contacts, CtiDate first, CtiDate last, CtiContactSum *sum);
void cti_contact_check (const CtiContact *self,
                        const CtiCourse *course,
                        CtiDate today,
                        CtiProblems *problems);
void cti_contact_check_inquiry (const CtiContact *self, CtiDate inquiry, CtiProblems *problems);

G_END_DECLS
