#pragma once

#include "cti-answer.h"
#include "cti-consent.h"
#include "cti-phase-plan.h"

G_BEGIN_DECLS

/**
 * CtiTieKind:
 * @CTI_TIE_KIND_FRIEND: a friend
 * @CTI_TIE_KIND_FAMILY: family
 * @CTI_TIE_KIND_PROFESSIONAL: a professional
 * @CTI_TIE_KIND_NGO: a voluntary organisation
 * @CTI_TIE_KIND_AUTHORITY: an authority
 *
 * Who somebody is to her (domain 9.11).
 */
typedef enum
{
  CTI_TIE_KIND_FRIEND,
  CTI_TIE_KIND_FAMILY,
  CTI_TIE_KIND_PROFESSIONAL,
  CTI_TIE_KIND_NGO,
  CTI_TIE_KIND_AUTHORITY,
} CtiTieKind;

extern const CtiEnumValue cti_tie_kind_values[];

/**
 * CtiCarrier:
 * @CTI_CARRIER_WORKER: the worker
 * @CTI_CARRIER_SHARED: both
 * @CTI_CARRIER_NETWORK: the network
 *
 * Who carries a support (features, wish 19).
 */
typedef enum
{
  CTI_CARRIER_WORKER,
  CTI_CARRIER_SHARED,
  CTI_CARRIER_NETWORK,
} CtiCarrier;

extern const CtiEnumValue cti_carrier_values[];

/**
 * CtiPerson:
 * @record: what all records share
 * @name: (owned): name or role
 * @kind: who that is to her
 * @phone: (owned) (nullable): where to call
 * @knows: whether they know that she has sold sex; unknown blocks careless sharing
 * @consent: (owned) (nullable): id of the consent to talk with them
 * @areas: (owned) (nullable): which focus areas they support, keys with blanks between
 * @takes_over: (owned) (nullable): what they take over
 * @tried: that was tried out
 * @met: the day all three met
 * @after_course: stays with her after the course
 *
 * A person or organisation of her network (domain 9.11).
 */
typedef struct
{
  CtiRecord record;
  char *name;
  CtiTieKind kind;
  char *phone;
  CtiAnswer knows;
  char *consent;
  char *areas;
  char *takes_over;
  gboolean tried;
  CtiDate met;
  gboolean after_course;
} CtiPerson;

/**
 * CtiTie:
 * @record: what all records share
 * @person: (owned): id of the person
 * @phase: 0 for contact building, 1 to 3
 * @ring: closeness: 1 inner, 2 middle, 3 outer
 * @strength: 1 to 5
 * @carries: who carries the support
 *
 * How close and how strong a tie is at one phase, so that maps can be compared (domain 9.11).
 */
typedef struct
{
  CtiRecord record;
  char *person;
  int phase;
  int ring;
  int strength;
  CtiCarrier carries;
} CtiTie;

extern const CtiRecordType cti_person_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPerson, cti_record_unref)
extern const CtiRecordType cti_tie_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTie, cti_record_unref)

/** Somebody is named for after the course by the end of this month of it. */
#define CTI_NETWORK_AFTER_MONTHS 2

/**
 * CtiTieChange:
 * @person: (unowned): who
 * @before: (unowned) (nullable): the tie at the earlier phase
 * @now: (unowned) (nullable): the tie at the later phase
 * @closer: rings nearer to the middle, negative for farther; 0 where either is not known
 * @stronger: steps stronger, negative for weaker; 0 where either is not known
 * @new_carrier: somebody else carries the support
 *
 * How one tie differs between two phases. Without @before somebody came, without @now somebody
 * left.
 */
typedef struct
{
  const CtiPerson *person;
  const CtiTie *before;
  const CtiTie *now;
  int closer;
  int stronger;
  gboolean new_carrier;
} CtiTieChange;

const CtiTie *cti_network_find_tie (GPtrArray *ties, const char *person, int phase);
gboolean cti_network_has_phase (GPtrArray *ties, int phase);
int cti_network_find_phase_before (GPtrArray *ties, int phase);
gboolean cti_tie_change_is_any (const CtiTieChange *self);
GArray *cti_network_compare (GPtrArray *people, GPtrArray *ties, int before, int now)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_network_lacks_after (gboolean has_after, const CtiPhasePlan *plan, CtiDate today);
void
cti_person_check (const CtiPerson *self, GPtrArray *consents, CtiDate today, CtiProblems *problems);

G_END_DECLS
