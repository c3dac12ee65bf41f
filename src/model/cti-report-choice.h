#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiReportBasis:
 * @CTI_REPORT_BY_START: courses that began in the period
 * @CTI_REPORT_BY_END: courses that were closed in the period
 *
 * Which courses a period means; every report says it (domain 11).
 */
typedef enum
{
  CTI_REPORT_BY_START,
  CTI_REPORT_BY_END,
} CtiReportBasis;

/**
 * CtiReportStart:
 * @CTI_REPORT_FROM_PHASE_1: a course begins with phase 1
 * @CTI_REPORT_FROM_CONTACT: it begins with the contact-building period
 *
 * From when a course counts as started, which the sources leave open (domain 12.4).
 */
typedef enum
{
  CTI_REPORT_FROM_PHASE_1,
  CTI_REPORT_FROM_CONTACT,
} CtiReportStart;

/**
 * CtiReportFull:
 * @CTI_REPORT_FULL_BY_FORM: what the closing form says
 * @CTI_REPORT_FULL_BY_DAYS: closed at most so many days before the planned end
 * @CTI_REPORT_FULL_BY_PHASE: closed in phase 3 or later
 *
 * What counts as a full course (domain 12.9).
 */
typedef enum
{
  CTI_REPORT_FULL_BY_FORM,
  CTI_REPORT_FULL_BY_DAYS,
  CTI_REPORT_FULL_BY_PHASE,
} CtiReportFull;

/**
 * CtiReportGroup:
 * @CTI_REPORT_GROUP_ALL: all
 * @CTI_REPORT_GROUP_MISUSE: misuse of alcohol or drugs at start
 * @CTI_REPORT_GROUP_NO_MISUSE: none
 * @CTI_REPORT_GROUP_PAID: paid within six months before start
 * @CTI_REPORT_GROUP_NOT_PAID: not
 * @CTI_REPORT_GROUP_RISK: at risk by WHO-5 at start
 * @CTI_REPORT_GROUP_NO_RISK: not
 * @CTI_REPORT_GROUP_AIM_STOP: the aim at start was to stop
 * @CTI_REPORT_GROUP_AIM_IMPROVE: it was a better life situation
 *
 * Whom the report is about (domain 11, 20 and 30).
 */
typedef enum
{
  CTI_REPORT_GROUP_ALL,
  CTI_REPORT_GROUP_MISUSE,
  CTI_REPORT_GROUP_NO_MISUSE,
  CTI_REPORT_GROUP_PAID,
  CTI_REPORT_GROUP_NOT_PAID,
  CTI_REPORT_GROUP_RISK,
  CTI_REPORT_GROUP_NO_RISK,
  CTI_REPORT_GROUP_AIM_STOP,
  CTI_REPORT_GROUP_AIM_IMPROVE,
} CtiReportGroup;

extern const CtiEnumValue cti_report_basis_values[];
extern const CtiEnumValue cti_report_start_values[];
extern const CtiEnumValue cti_report_full_values[];
extern const CtiEnumValue cti_report_group_values[];

/** A measurement within so many weeks of start or end stands for it (domain 12.13). */
#define CTI_REPORT_WEEKS_DEFAULT 4

/** Mean change over the areas, in hundredths of a point, at which a band begins (domain 4.2). */
#define CTI_CHANGE_MODERATE_DEFAULT 25
#define CTI_CHANGE_LARGE_DEFAULT    100

/**
 * CtiReportChoice:
 * @record: what all records share
 * @from: first day of the period, unknown for no beginning
 * @to: last day of the period, unknown for no end
 * @today: the day the report is made; what is later is not known yet
 * @basis: which courses the period means
 * @start: from when a course counts as started
 * @phase_months: only courses with phases of this length; 0 for all
 * @group: only this group
 * @full: what counts as a full course
 * @full_days: days before the planned end, for %CTI_REPORT_FULL_BY_DAYS
 * @weeks: a measurement at most so many weeks from start or end stands for it
 * @moderate: hundredths of a point at which moderate progress begins
 * @large: hundredths of a point at which large progress begins
 * @risk_max: highest WHO-5 score at risk: 50, or 35 for the stricter reading (domain 12.3)
 * @rate: what an hour costs, in the team's currency; 0 where it has not said
 *
 * What a report is about and the settings it uses; every report prints them.
 */
typedef struct
{
  CtiRecord record;
  CtiDate from;
  CtiDate to;
  CtiDate today;
  CtiReportBasis basis;
  CtiReportStart start;
  int phase_months;
  CtiReportGroup group;
  CtiReportFull full;
  int full_days;
  int weeks;
  int moderate;
  int large;
  int risk_max;
  int rate;
} CtiReportChoice;

extern const CtiRecordType cti_report_choice_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReportChoice, cti_record_unref)

void cti_report_choice_init (CtiReportChoice *choice, CtiDate today);
void cti_report_choice_reset (CtiReportChoice *choice);
void cti_report_choice_check (const CtiReportChoice *choice, CtiProblems *problems);

G_END_DECLS
