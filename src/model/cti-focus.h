#pragma once

#include "cti-citizen.h"
#include "cti-phase-plan.h"

G_BEGIN_DECLS

/**
 * CtiChooser:
 * @CTI_CHOOSER_JOINT: both together
 * @CTI_CHOOSER_CITIZEN: the citizen
 *
 * Who chose a focus area (domain 9.9).
 */
typedef enum
{
  CTI_CHOOSER_JOINT,
  CTI_CHOOSER_CITIZEN,
} CtiChooser;

extern const CtiEnumValue cti_chooser_values[];

/**
 * CtiFocusStatus:
 * @CTI_FOCUS_OPEN: being worked on
 * @CTI_FOCUS_REACHED: reached
 * @CTI_FOCUS_PARTLY: partly reached
 * @CTI_FOCUS_NOT_REACHED: not reached
 * @CTI_FOCUS_DROPPED: no longer relevant
 *
 * How a focus area stands at the end of a phase (domain 9.9).
 */
typedef enum
{
  CTI_FOCUS_OPEN,
  CTI_FOCUS_REACHED,
  CTI_FOCUS_PARTLY,
  CTI_FOCUS_NOT_REACHED,
  CTI_FOCUS_DROPPED,
} CtiFocusStatus;

extern const CtiEnumValue cti_focus_status_values[];

/**
 * CtiOwner:
 * @CTI_OWNER_NOBODY: not decided yet
 * @CTI_OWNER_CITIZEN: the citizen
 * @CTI_OWNER_WORKER: the worker
 * @CTI_OWNER_NETWORK: somebody of her network
 * @CTI_OWNER_PROVIDER: an offer
 *
 * Who does an activity (domain 9.10).
 */
typedef enum
{
  CTI_OWNER_NOBODY,
  CTI_OWNER_CITIZEN,
  CTI_OWNER_WORKER,
  CTI_OWNER_NETWORK,
  CTI_OWNER_PROVIDER,
} CtiOwner;

extern const CtiEnumValue cti_owner_values[];

/**
 * CtiActivityStatus:
 * @CTI_ACTIVITY_PLANNED: planned
 * @CTI_ACTIVITY_STARTED: under way
 * @CTI_ACTIVITY_WORKS: works
 * @CTI_ACTIVITY_ADAPTED: adapted
 * @CTI_ACTIVITY_DONE: done
 * @CTI_ACTIVITY_GIVEN_UP: given up
 *
 * How an activity stands (domain 9.10).
 */
typedef enum
{
  CTI_ACTIVITY_PLANNED,
  CTI_ACTIVITY_STARTED,
  CTI_ACTIVITY_WORKS,
  CTI_ACTIVITY_ADAPTED,
  CTI_ACTIVITY_DONE,
  CTI_ACTIVITY_GIVEN_UP,
} CtiActivityStatus;

extern const CtiEnumValue cti_activity_status_values[];

/**
 * CtiFocusArea:
 * @record: what all records share
 * @course: (owned): id of the course
 * @phase: 1 to 3
 * @area: (owned): key of a focus area of the team
 * @chosen_by: who chose it
 * @priority: 1 for the first, 0 where not set
 * @problem: (owned) (nullable): what it is about
 * @resources: (owned) (nullable): what she brings
 * @wish: (owned) (nullable): what she wants, in her own words
 * @status: how it stands
 * @reason: (owned) (nullable): why it changed
 * @carried_from: (owned) (nullable): id of its row in the phase before, where it goes on
 *
 * A focus area of one phase (domain 9.9).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  int phase;
  char *area;
  CtiChooser chosen_by;
  int priority;
  char *problem;
  char *resources;
  char *wish;
  CtiFocusStatus status;
  char *reason;
  char *carried_from;
} CtiFocusArea;

/**
 * CtiActivity:
 * @record: what all records share
 * @focus: (owned) (nullable): id of the focus area
 * @course: (owned): id of the course
 * @star_area: (owned) (nullable): key of the star area it sprang from
 * @what: (owned): what is to be done
 * @owner: who does it
 * @owner_name: (owned) (nullable): who that is, as a role
 * @offer: (owned) (nullable): id of the offer
 * @needs_decision: needs a decision by the municipality
 * @start: from when
 * @due: by when
 * @review: when to look at it again
 * @status: how it stands
 * @evaluation: (owned) (nullable): how it went
 * @carried_from: (owned) (nullable): id of its row in the phase before, where it goes on
 *
 * A step of the activity plan (domain 9.10).
 */
typedef struct
{
  CtiRecord record;
  char *focus;
  char *course;
  char *star_area;
  char *what;
  CtiOwner owner;
  char *owner_name;
  char *offer;
  gboolean needs_decision;
  CtiDate start;
  CtiDate due;
  CtiDate review;
  CtiActivityStatus status;
  char *evaluation;
  char *carried_from;
} CtiActivity;

extern const CtiRecordType cti_focus_area_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFocusArea, cti_record_unref)
extern const CtiRecordType cti_activity_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiActivity, cti_record_unref)

int cti_focus_area_compare (gconstpointer a, gconstpointer b);
gboolean cti_focus_area_is_among (const CtiFocusArea *self, GPtrArray *later);
int cti_focus_count_areas (GPtrArray *areas);
void cti_focus_check_count (int count, int min, int max, const char *field, CtiProblems *problems);

gboolean cti_activity_is_open (const CtiActivity *self);
gboolean cti_activity_needs_handover (const CtiActivity *self, CtiPhase phase);
CtiDate cti_activity_get_next_day (const CtiActivity *self);
void cti_activity_check (const CtiActivity *self,
                         const CtiCitizen *citizen,
                         CtiPhase phase,
                         CtiProblems *problems);

G_END_DECLS
