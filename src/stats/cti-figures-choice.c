#include "cti-figures-choice.h"

#include "cti-stats-spread.h"

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

/**
 * cti_report_choice_init:
 * @choice: (out caller-allocates): all courses, by start, with the settings as shipped
 * @today: the day
 */
void
cti_report_choice_init (CtiReportChoice *choice, CtiDate today)
{
  *choice = (CtiReportChoice){ .today = today,
                               .full_days = CTI_CLOSING_FULL_DAYS,
                               .weeks = CTI_REPORT_WEEKS_DEFAULT,
                               .moderate = CTI_CHANGE_MODERATE_DEFAULT,
                               .large = CTI_CHANGE_LARGE_DEFAULT,
                               .risk_max = CTI_WELLBEING_RISK_MAX };
}
