#pragma once

#include "cti-problem.h"
#include "cti-record.h"
#include "cti-report-choice.h"
#include "cti-team-text.h"

G_BEGIN_DECLS

/** Three to five focus areas in a course (the guide), one to three in a phase (domain 1.3). */
#define CTI_FOCUS_MIN_DEFAULT       3
#define CTI_FOCUS_MAX_DEFAULT       5
#define CTI_FOCUS_PHASE_MIN_DEFAULT 1
#define CTI_FOCUS_PHASE_MAX_DEFAULT 3

/** A star and a WHO-5 every second month (domain 1.4). */
#define CTI_INTERVAL_MONTHS_DEFAULT 2
#define CTI_INTERVAL_MONTHS_MAX     12
/** After so many days without contact a citizen is silent: weekly, every second week and monthly
 * visits (domain 2.1), with room for one that fell through. */
#define CTI_SILENT_CONTACT_DEFAULT 10
#define CTI_SILENT_1_DEFAULT       10
#define CTI_SILENT_2_DEFAULT       18
#define CTI_SILENT_3_DEFAULT       35
#define CTI_SILENT_MAX             366
/** The end of a phase, and a receiver to be asked, are told of this many days before (own). */
#define CTI_BORDER_DAYS_DEFAULT 14
/** A consent that runs out is told of this many days before, and as long after (own). */
#define CTI_CONSENT_DAYS_DEFAULT 30
#define CTI_DAYS_AHEAD_MAX       90
/** The handover agreement is told of from phase 3 on, which is at most this long before (own). */
#define CTI_AGREEMENT_DAYS_DEFAULT 90
/** At most twenty citizens for a full-time worker (domain 2.2, 4). */
#define CTI_CASELOAD_LIMIT_DEFAULT 20
#define CTI_CASELOAD_LIMIT_MAX     100
/** Working time, in percent of full time. */
#define CTI_FTE_MIN  5
#define CTI_FTE_FULL 100
/** The longest a team may keep what has ended, in months. */
#define CTI_KEEP_MONTHS_MAX 600
/** The longest a team may keep the lines of its log of use, in years. */
#define CTI_LOG_YEARS_MAX 50

/**
 * CtiTeam:
 * @record: what all records share
 * @name: (owned): the neutral name of the team, shown on screen and paper (domain 1.9, 9.1)
 * @phase_months: length of a phase that a new course starts with, 1 to 6
 * @focus_min: fewest focus areas of a course before a hint
 * @focus_max: most focus areas of a course before a hint
 * @phase_focus_min: fewest focus areas of a phase before a hint
 * @phase_focus_max: most focus areas of a phase before a hint
 * @municipality: (owned) (nullable): the municipality or organisation
 * @grey_zone_rule: (owned) (nullable): how the team decides in the grey zone (domain 3)
 * @cpr_asked: whether CPR numbers are kept; off by default (domain 7)
 * @star_interval: months from one star to the next, 1 to 12
 * @who5_interval: months from one WHO-5 to the next, 1 to 12
 * @silent_contact: days without contact after which a citizen is silent while contact is built
 * @silent_1: the same in phase 1
 * @silent_2: the same in phase 2
 * @silent_3: the same in phase 3
 * @caseload_limit: most citizens for a full-time worker
 * @border_days: how many days before the end of a phase it is told of, 0 to 90
 * @consent_days: the same for a consent that runs out
 * @task_days: how many days before its day a task is told of, 0 to 90
 * @review_days: the same for an activity to be looked at again, and a referral to ask about
 * @agreement_days: the same for the handover agreement, which is never told of before phase 3
 * @unfinished_days: how many days what was not finished may lie before it is told of, 0 to 90
 * @worry_days: the same for a low WHO-5 on which nobody has written what was done
 * @appointment_days: how many days before its day an appointment is told of, 0 to 90
 * @over_days: how many days a course may be past its planned end before it is told of, 0 to 90
 * @after_days: how many days after month 2 nobody may be named for afterwards before it is told of
 * @follow_up_days: how many days before its day a reading after the course is told of, 0 to 90
 * @quiet_rules: (owned) (nullable): keys of the rules of what is due that are silenced, a space
 *   between them
 * @fidelity_form: (owned) (nullable): the text of the team's own file of fidelity items, whole;
 *   %NULL for those that come with the program
 * @report_start: from when a course counts as started in reports (domain 12.4)
 * @report_full: what counts as a full course (domain 12.9)
 * @full_days: days before the planned end, for %CTI_REPORT_FULL_BY_DAYS
 * @report_weeks: a measurement at most so many weeks from start or end stands for it (domain 12.13)
 * @change_moderate: hundredths of a point at which moderate progress begins (domain 4.2)
 * @change_large: hundredths of a point at which large progress begins
 * @risk_max: highest WHO-5 score at risk (domain 12.3)
 * @hour_rate: what an hour costs; 0 where the team has not said
 * @keep_months: months after the closing of a course until the case is to be erased; 0 where the
 *   team has no rule (domain 12.15)
 * @log_years: years a line of the log of use is kept; 0 where none is ever let go (promise 25)
 */
typedef struct
{
  CtiRecord record;
  char *name;
  int phase_months;
  int focus_min;
  int focus_max;
  int phase_focus_min;
  int phase_focus_max;
  char *municipality;
  char *grey_zone_rule;
  gboolean cpr_asked;
  int star_interval;
  int who5_interval;
  int silent_contact;
  int silent_1;
  int silent_2;
  int silent_3;
  int caseload_limit;
  int border_days;
  int consent_days;
  int task_days;
  int review_days;
  int agreement_days;
  int unfinished_days;
  int worry_days;
  int appointment_days;
  int over_days;
  int after_days;
  int follow_up_days;
  char *quiet_rules;
  char *fidelity_form;
  CtiReportStart report_start;
  CtiReportFull report_full;
  int full_days;
  int report_weeks;
  int change_moderate;
  int change_large;
  int risk_max;
  int hour_rate;
  int keep_months;
  int log_years;
} CtiTeam;

/**
 * CtiWorker:
 * @record: what all records share; its id signs what the worker writes
 * @name: (owned): the worker's name
 * @initials: (owned) (nullable): initials
 * @fte: working time as percent of full time, 5 to 100
 */
typedef struct
{
  CtiRecord record;
  char *name;
  char *initials;
  int fte;
} CtiWorker;

/**
 * CtiFocusKind:
 * @record: what all records share
 * @key: (owned): its key; that of a shipped area replaces the area
 * @label: (owned): what it is called
 * @label_da: (owned) (nullable): what it is called in Danish, where that differs
 * @points: (owned) (nullable): what to look at, a line each
 * @steps: (owned) (nullable): what could be done, a line each
 * @hidden: not offered any more; courses that have it keep it
 *
 * A focus area of the team's own, or its own text for one of the eight (domain 9.9).
 */
typedef struct
{
  CtiRecord record;
  char *key;
  char *label;
  char *label_da;
  char *points;
  char *steps;
  gboolean hidden;
} CtiFocusKind;

/**
 * CtiCheckKind:
 * @record: what all records share
 * @phase: 0 for contact building, 1 to 3
 * @key: (owned): its key; that of a shipped point replaces the point
 * @text: (owned): the point
 * @hidden: not offered any more; cases that have it keep it
 *
 * A point of the team's own for the checklist of a phase (features 23).
 */
typedef struct
{
  CtiRecord record;
  int phase;
  char *key;
  char *text;
  gboolean hidden;
} CtiCheckKind;

/**
 * CtiErasure:
 * @record: what all records share
 * @case_id: (owned): id of the case
 * @date: the day
 * @done: nothing of it is left in any file of the store
 * @whole: all of the case was erased, not only who she is
 *
 * A line of the erasure ledger: that who a citizen is, or all of her case, was erased, and nothing
 * more (design 2, 4).
 * An erasure that was cut off is finished when the store is opened.
 */
typedef struct
{
  CtiRecord record;
  char *case_id;
  CtiDate date;
  gboolean done;
  gboolean whole;
} CtiErasure;

void cti_team_get_report_choice (const CtiTeam *self, CtiDate today, CtiReportChoice *choice);
void cti_team_set_report_choice (CtiTeam *self, const CtiReportChoice *choice);

extern const CtiRecordType cti_team_type;
extern const CtiRecordType cti_worker_type;
extern const CtiRecordType cti_focus_kind_type;
extern const CtiRecordType cti_check_kind_type;
extern const CtiRecordType cti_erasure_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTeam, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiWorker, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFocusKind, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCheckKind, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiErasure, cti_record_unref)

/** The types of the team's file, in the order in which they are stored; ends with %NULL. */
extern const CtiRecordType *const cti_team_types[];

void cti_team_check (const CtiTeam *self, CtiProblems *problems);

G_END_DECLS
