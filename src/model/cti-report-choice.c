#include "cti-report-choice.h"

#include "cti-closing.h"
#include "cti-course.h"
#include "cti-wellbeing.h"

const CtiEnumValue cti_report_basis_values[] = {
  { CTI_REPORT_BY_START, "start" },
  { CTI_REPORT_BY_END, "end" },
  { 0, NULL },
};

const CtiEnumValue cti_report_start_values[] = {
  { CTI_REPORT_FROM_PHASE_1, "phase-1" },
  { CTI_REPORT_FROM_CONTACT, "contact" },
  { 0, NULL },
};

const CtiEnumValue cti_report_full_values[] = {
  { CTI_REPORT_FULL_BY_FORM, "form" },
  { CTI_REPORT_FULL_BY_DAYS, "days" },
  { CTI_REPORT_FULL_BY_PHASE, "phase-3" },
  { 0, NULL },
};

const CtiEnumValue cti_report_group_values[] = {
  { CTI_REPORT_GROUP_ALL, "all" },
  { CTI_REPORT_GROUP_MISUSE, "misuse" },
  { CTI_REPORT_GROUP_NO_MISUSE, "no-misuse" },
  { CTI_REPORT_GROUP_PAID, "paid" },
  { CTI_REPORT_GROUP_NOT_PAID, "not-paid" },
  { CTI_REPORT_GROUP_RISK, "risk" },
  { CTI_REPORT_GROUP_NO_RISK, "no-risk" },
  { CTI_REPORT_GROUP_AIM_STOP, "aim-stop" },
  { CTI_REPORT_GROUP_AIM_IMPROVE, "aim-improve" },
  { 0, NULL },
};

/* What is not said stands for what is shipped, see cti_report_choice_reset(). */
static const CtiField fields[] = {
  CTI_DAY (CtiReportChoice, from, CTI_FIELD_BACK),
  CTI_DAY (CtiReportChoice, to, CTI_FIELD_BACK),
  CTI_ENUM (CtiReportChoice, basis, cti_report_basis_values),
  CTI_ENUM (CtiReportChoice, start, cti_report_start_values),
  CTI_INT (CtiReportChoice, phase_months, 0, CTI_PHASE_MONTHS_MIN, CTI_PHASE_MONTHS_MAX, 0),
  CTI_ENUM (CtiReportChoice, group, cti_report_group_values),
  CTI_ENUM (CtiReportChoice, full, cti_report_full_values),
  CTI_INT (CtiReportChoice, full_days, -1, 0, 366, 0),
  CTI_INT (CtiReportChoice, weeks, -1, 0, 26, 0),
  CTI_INT (CtiReportChoice, moderate, -1, 1, 900, 0),
  CTI_INT (CtiReportChoice, large, -1, 1, 900, 0),
  CTI_INT (CtiReportChoice, risk_max, -1, 0, 100, 0),
  CTI_INT (CtiReportChoice, rate, 0, 1, 100000, 0),
};

const CtiRecordType cti_report_choice_type = { "report_choice", sizeof (CtiReportChoice), fields,
                                               G_N_ELEMENTS (fields) };

/**
 * cti_report_choice_reset:
 * @choice: a choice
 *
 * Gives what is not said the value it is shipped with.
 */
void
cti_report_choice_reset (CtiReportChoice *choice)
{
  if (choice->full_days < 0)
    choice->full_days = CTI_CLOSING_FULL_DAYS;
  if (choice->weeks < 0)
    choice->weeks = CTI_REPORT_WEEKS_DEFAULT;
  if (choice->moderate < 0)
    choice->moderate = CTI_CHANGE_MODERATE_DEFAULT;
  if (choice->large < 0)
    choice->large = CTI_CHANGE_LARGE_DEFAULT;
  if (choice->risk_max < 0)
    choice->risk_max = CTI_WELLBEING_RISK_MAX;
}

/**
 * cti_report_choice_check:
 * @choice: a choice
 * @problems: where to add what is wrong with it as a whole
 */
void
cti_report_choice_check (const CtiReportChoice *choice, CtiProblems *problems)
{
  if (choice->from != CTI_DATE_NONE && choice->to != CTI_DATE_NONE && choice->to < choice->from)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "report_choice", "to");
  if (choice->large < choice->moderate)
    cti_problems_add_limits (problems, CTI_PROBLEM_OUT_OF_RANGE, "report_choice", "large",
                             choice->moderate, 900);
}

/**
 * cti_report_choice_init:
 * @choice: (out caller-allocates): all courses, by start, with the settings as shipped
 * @today: the day
 */
void
cti_report_choice_init (CtiReportChoice *choice, CtiDate today)
{
  *choice = (CtiReportChoice){
    .today = today, .full_days = -1, .weeks = -1, .moderate = -1, .large = -1, .risk_max = -1
  };
  cti_report_choice_reset (choice);
}
