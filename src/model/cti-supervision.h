#pragma once

#include "cti-phase-plan.h"
#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** A team meets every week; a hint is due after this many days (domain 9.19). */
#define CTI_SUPERVISION_DAYS 7
/** Every open course is reviewed at least monthly (domain 9.19). */
#define CTI_CASE_REVIEW_DAYS 31
/** Three degrees of concern, from none. */
#define CTI_CONCERN_MAX 2

/**
 * CtiSupervisionState:
 * @CTI_SUPERVISION_PLANNED: its agenda is being put in order
 * @CTI_SUPERVISION_RUNNING: it goes on; there is one at a time
 * @CTI_SUPERVISION_HELD: it is over
 */
typedef enum
{
  CTI_SUPERVISION_PLANNED,
  CTI_SUPERVISION_RUNNING,
  CTI_SUPERVISION_HELD,
} CtiSupervisionState;

extern const CtiEnumValue cti_supervision_state_values[];

/**
 * CtiSupervision:
 * @record: what all records share
 * @date: the day
 * @start: minute of the day it began, -1 where not known
 * @minutes: how long it lasted, -1 where not known
 * @leader: (owned) (nullable): who led it
 * @trained: the leader is a supervisor trained in CTI (domain 2.2, 7)
 * @participants: (owned) (nullable): who was there
 * @state: how far it is
 * @notes: (owned) (nullable): what is written down of it as a whole
 * @next: the day of the next one
 *
 * A session of team supervision (domain 9.19).
 */
typedef struct
{
  CtiRecord record;
  CtiDate date;
  int start;
  int minutes;
  char *leader;
  gboolean trained;
  char *participants;
  CtiSupervisionState state;
  char *notes;
  CtiDate next;
} CtiSupervision;

/**
 * CtiPointKind:
 * @CTI_POINT_WORRIED: a low WHO-5, and not a word on what was done
 * @CTI_POINT_CONCERN: a concern that was raised at the latest review; the number is its degree
 * @CTI_POINT_SILENT: she has not been reached; the number of days
 * @CTI_POINT_WHO5_FALL: a WHO-5 that fell by ten points or more; how many
 * @CTI_POINT_STAR_FALL: a star in which more areas fell than rose; how many fell
 * @CTI_POINT_NO_MOVE: nothing rose from the first reading to the second
 * @CTI_POINT_HANDOVER: a handover agreement that is overdue
 * @CTI_POINT_DECISION: a decision that was not carried out
 * @CTI_POINT_OVER: a course past its planned end
 * @CTI_POINT_PHASE: a phase that ends; which one
 * @CTI_POINT_NEW: a new citizen
 * @CTI_POINT_REVIEW: a course that was not reviewed for a month; the number of days
 *
 * Why something stands on the agenda, the most pressing first.
 */
typedef enum
{
  CTI_POINT_WORRIED,
  CTI_POINT_CONCERN,
  CTI_POINT_SILENT,
  CTI_POINT_WHO5_FALL,
  CTI_POINT_STAR_FALL,
  CTI_POINT_NO_MOVE,
  CTI_POINT_HANDOVER,
  CTI_POINT_DECISION,
  CTI_POINT_OVER,
  CTI_POINT_PHASE,
  CTI_POINT_NEW,
  CTI_POINT_REVIEW,
} CtiPointKind;

extern const CtiEnumValue cti_point_kind_values[];

/**
 * CtiPointState:
 * @CTI_POINT_OPEN: to be talked about
 * @CTI_POINT_TALKED: talked about
 * @CTI_POINT_PUT_OFF: put off
 */
typedef enum
{
  CTI_POINT_OPEN,
  CTI_POINT_TALKED,
  CTI_POINT_PUT_OFF,
} CtiPointState;

extern const CtiEnumValue cti_point_state_values[];

/**
 * CtiReason:
 * @kind: why
 * @day: the day it speaks of
 * @count: the number it speaks of, 0 where it has none
 * @decision: of %CTI_POINT_DECISION, id of the decision; empty otherwise
 *
 * One reason for a point of the agenda.
 */
typedef struct
{
  CtiPointKind kind;
  CtiDate day;
  int count;
  char decision[40];
} CtiReason;

/**
 * CtiAgendaPoint:
 * @record: what all records share
 * @supervision: (owned): id of the session
 * @case_id: (owned) (nullable): id of the case; %NULL for the method or the team
 * @position: its place, from 0
 * @state: how far it is
 * @until: of one that was put off, the day it comes back
 * @reasons: (owned) (nullable): why it is there, see cti_agenda_point_get_reasons(); %NULL for one
 * that somebody added
 * @question: (owned) (nullable): what is to be talked about, in the words of who added it
 * @reflection: (owned) (nullable): what was thought aloud; stays in the session
 *
 * A point of the agenda: one case, with all that is to be said of it (domain 9.19).
 */
typedef struct
{
  CtiRecord record;
  char *supervision;
  char *case_id;
  int position;
  CtiPointState state;
  CtiDate until;
  char *reasons;
  char *question;
  char *reflection;
} CtiAgendaPoint;

/**
 * CtiDecision:
 * @record: what all records share
 * @supervision: (owned): id of the session
 * @point: (owned) (nullable): id of the point of its agenda
 * @case_id: (owned) (nullable): id of the case; %NULL for one that is about the team
 * @text: (owned): what was decided
 * @why: (owned): the reason
 * @owner: (owned) (nullable): who does it
 * @due: the day it is to be done by
 * @task: (owned): id of the task it became, in the case or in the team's file
 *
 * A decision of a session. Whether it was carried out stands in its task (domain 9.19).
 */
typedef struct
{
  CtiRecord record;
  char *supervision;
  char *point;
  char *case_id;
  char *text;
  char *why;
  char *owner;
  CtiDate due;
  char *task;
} CtiDecision;

/**
 * CtiCaseReview:
 * @record: what all records share
 * @supervision: (owned) (nullable): id of the session it was made at
 * @case_id: (owned): id of the case
 * @date: the day
 * @phase: where the course stood
 * @phase_days: which day of the phase it was
 * @last_contact: the last contact by then
 * @next_step: (owned) (nullable): what comes next
 * @concern: 0 none, 1 some, 2 great
 *
 * One course in a review of the caseload (domain 9.19).
 */
typedef struct
{
  CtiRecord record;
  char *supervision;
  char *case_id;
  CtiDate date;
  CtiPhase phase;
  int phase_days;
  CtiDate last_contact;
  char *next_step;
  int concern;
} CtiCaseReview;

extern const CtiRecordType cti_supervision_type;
extern const CtiRecordType cti_agenda_point_type;
extern const CtiRecordType cti_decision_type;
extern const CtiRecordType cti_case_review_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSupervision, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiAgendaPoint, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiDecision, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCaseReview, cti_record_unref)

void cti_supervision_check (const CtiSupervision *self, CtiDate today, CtiProblems *problems);
void cti_decision_check (const CtiDecision *self, CtiDate today, CtiProblems *problems);
void cti_case_review_check (const CtiCaseReview *self, CtiDate today, CtiProblems *problems);
int cti_supervision_compare (gconstpointer a, gconstpointer b);
void cti_agenda_point_set_reasons (CtiAgendaPoint *self, GArray *reasons);
GArray *cti_agenda_point_get_reasons (const CtiAgendaPoint *self) G_GNUC_WARN_UNUSED_RESULT;
int cti_agenda_point_compare (gconstpointer a, gconstpointer b);
const CtiSupervision *cti_supervision_find (GPtrArray *sessions, CtiSupervisionState state);
const CtiCaseReview *cti_case_review_find_latest (GPtrArray *reviews, const char *case_id);

G_END_DECLS
