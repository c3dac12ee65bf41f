#include "cti-team.h"

#include "cti-closing.h"
#include "cti-course.h"
#include "cti-field.h"
#include "cti-fidelity-review.h"
#include "cti-import-batch.h"
#include "cti-inquiry.h"
#include "cti-kept-count.h"
#include "cti-offer.h"
#include "cti-parcel.h"
#include "cti-supervision.h"
#include "cti-task.h"
#include "cti-wellbeing.h"

#define FOCUS_COUNT_MAX 20
#define CHANGE_MAX      900 /* hundredths of a point */

static const CtiField team_fields[] = {
  CTI_LINE (CtiTeam, name, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiTeam,
           phase_months,
           CTI_PHASE_MONTHS_DEFAULT,
           CTI_PHASE_MONTHS_MIN,
           CTI_PHASE_MONTHS_MAX,
           0),
  CTI_INT (CtiTeam, focus_min, CTI_FOCUS_MIN_DEFAULT, 0, FOCUS_COUNT_MAX, 0),
  CTI_INT (CtiTeam, focus_max, CTI_FOCUS_MAX_DEFAULT, 1, FOCUS_COUNT_MAX, 0),
  CTI_INT (CtiTeam, phase_focus_min, CTI_FOCUS_PHASE_MIN_DEFAULT, 0, FOCUS_COUNT_MAX, 0),
  CTI_INT (CtiTeam, phase_focus_max, CTI_FOCUS_PHASE_MAX_DEFAULT, 1, FOCUS_COUNT_MAX, 0),
  CTI_LINE (CtiTeam, municipality, CTI_FIELD_SILENT),
  CTI_NOTE (CtiTeam, grey_zone_rule, CTI_FIELD_SILENT),
  CTI_FLAG (CtiTeam, cpr_asked),
  CTI_INT (CtiTeam, star_interval, CTI_INTERVAL_MONTHS_DEFAULT, 1, CTI_INTERVAL_MONTHS_MAX, 0),
  CTI_INT (CtiTeam, who5_interval, CTI_INTERVAL_MONTHS_DEFAULT, 1, CTI_INTERVAL_MONTHS_MAX, 0),
  CTI_INT (CtiTeam, silent_contact, CTI_SILENT_CONTACT_DEFAULT, 1, CTI_SILENT_MAX, 0),
  CTI_INT (CtiTeam, silent_1, CTI_SILENT_1_DEFAULT, 1, CTI_SILENT_MAX, 0),
  CTI_INT (CtiTeam, silent_2, CTI_SILENT_2_DEFAULT, 1, CTI_SILENT_MAX, 0),
  CTI_INT (CtiTeam, silent_3, CTI_SILENT_3_DEFAULT, 1, CTI_SILENT_MAX, 0),
  CTI_INT (CtiTeam, caseload_limit, CTI_CASELOAD_LIMIT_DEFAULT, 1, CTI_CASELOAD_LIMIT_MAX, 0),
  CTI_INT (CtiTeam, border_days, CTI_BORDER_DAYS_DEFAULT, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, consent_days, CTI_CONSENT_DAYS_DEFAULT, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, task_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, review_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, agreement_days, CTI_AGREEMENT_DAYS_DEFAULT, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, unfinished_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, worry_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, appointment_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, over_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, after_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_INT (CtiTeam, follow_up_days, 0, 0, CTI_DAYS_AHEAD_MAX, 0),
  CTI_LINE (CtiTeam, quiet_rules, CTI_FIELD_SILENT),
  CTI_NOTE (CtiTeam, fidelity_form, CTI_FIELD_SILENT),
  CTI_ENUM (CtiTeam, report_start, cti_report_start_values),
  CTI_ENUM (CtiTeam, report_full, cti_report_full_values),
  CTI_INT (CtiTeam, full_days, CTI_CLOSING_FULL_DAYS, 0, 366, 0),
  CTI_INT (CtiTeam, report_weeks, CTI_REPORT_WEEKS_DEFAULT, 0, 26, 0),
  CTI_INT (CtiTeam, change_moderate, CTI_CHANGE_MODERATE_DEFAULT, 1, CHANGE_MAX, 0),
  CTI_INT (CtiTeam, change_large, CTI_CHANGE_LARGE_DEFAULT, 1, CHANGE_MAX, 0),
  CTI_INT (CtiTeam, risk_max, CTI_WELLBEING_RISK_MAX, 0, 100, 0),
  CTI_INT (CtiTeam, hour_rate, 0, 0, 100000, 0),
  CTI_INT (CtiTeam, keep_months, 0, 0, CTI_KEEP_MONTHS_MAX, 0),
  CTI_INT (CtiTeam, log_years, 0, 0, CTI_LOG_YEARS_MAX, 0),
};

static const CtiField worker_fields[] = {
  CTI_LINE (CtiWorker, name, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiWorker, initials, CTI_FIELD_SILENT),
  CTI_INT (CtiWorker, fte, CTI_FTE_FULL, CTI_FTE_MIN, CTI_FTE_FULL, 0),
};

static const CtiField focus_kind_fields[] = {
  CTI_LINE (CtiFocusKind, key, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiFocusKind, label, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiFocusKind, label_da, CTI_FIELD_SILENT),
  CTI_NOTE (CtiFocusKind, points, CTI_FIELD_SILENT),
  CTI_NOTE (CtiFocusKind, steps, CTI_FIELD_SILENT),
  CTI_FLAG (CtiFocusKind, hidden),
};

static const CtiField check_kind_fields[] = {
  CTI_INT (CtiCheckKind, phase, -1, 0, 3, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiCheckKind, key, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiCheckKind, text, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_FLAG (CtiCheckKind, hidden),
};

static const CtiField erasure_fields[] = {
  CTI_REF (CtiErasure, case_id, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiErasure, date, CTI_FIELD_REQUIRED),
  CTI_FLAG (CtiErasure, done),
  CTI_FLAG (CtiErasure, whole),
};

const CtiRecordType cti_team_type = { "team", sizeof (CtiTeam), team_fields,
                                      G_N_ELEMENTS (team_fields) };
const CtiRecordType cti_worker_type = { "worker", sizeof (CtiWorker), worker_fields,
                                        G_N_ELEMENTS (worker_fields) };
const CtiRecordType cti_focus_kind_type = { "focus_kind", sizeof (CtiFocusKind), focus_kind_fields,
                                            G_N_ELEMENTS (focus_kind_fields) };
const CtiRecordType cti_check_kind_type = { "check_kind", sizeof (CtiCheckKind), check_kind_fields,
                                            G_N_ELEMENTS (check_kind_fields) };
const CtiRecordType cti_erasure_type = { "erasure", sizeof (CtiErasure), erasure_fields,
                                         G_N_ELEMENTS (erasure_fields) };

const CtiRecordType *const cti_team_types[] = {
  &cti_team_type,          &cti_worker_type,
  &cti_inquiry_type,       &cti_offer_type,
  &cti_focus_kind_type,    &cti_check_kind_type,
  &cti_erasure_type,       &cti_task_type,
  &cti_phrase_type,        &cti_own_word_type,
  &cti_instrument_type,    &cti_supervision_type,
  &cti_agenda_point_type,  &cti_decision_type,
  &cti_case_review_type,   &cti_fidelity_review_type,
  &cti_fidelity_mark_type, &cti_colleague_type,
  &cti_parcel_type,        &cti_import_batch_type,
  &cti_kept_count_type,    NULL,
};

/**
 * cti_team_get_report_choice:
 * @self: a team
 * @today: the day
 * @choice: (out caller-allocates): all courses, counted the way the team has agreed on
 */
void
cti_team_get_report_choice (const CtiTeam *self, CtiDate today, CtiReportChoice *choice)
{
  cti_report_choice_init (choice, today);
  choice->start = self->report_start;
  choice->full = self->report_full;
  choice->full_days = self->full_days;
  choice->weeks = self->report_weeks;
  choice->moderate = self->change_moderate;
  choice->large = self->change_large;
  choice->risk_max = self->risk_max;
  choice->rate = self->hour_rate;
}

/**
 * cti_team_set_report_choice:
 * @self: a team
 * @choice: how it counts from now on; what it chooses to see is not taken over
 */
void
cti_team_set_report_choice (CtiTeam *self, const CtiReportChoice *choice)
{
  self->report_start = choice->start;
  self->report_full = choice->full;
  self->full_days = choice->full_days;
  self->report_weeks = choice->weeks;
  self->change_moderate = choice->moderate;
  self->change_large = choice->large;
  self->risk_max = choice->risk_max;
  self->hour_rate = choice->rate;
}

static void
check_most (const char *field, int least, int most, int max, CtiProblems *problems)
{
  if (most < least)
    cti_problems_add_limits (problems, CTI_PROBLEM_OUT_OF_RANGE, "team", field, least, max);
}

/**
 * cti_team_check:
 * @self: the settings of a team
 * @problems: where to add what is wrong
 *
 * Beside what each field may hold: the most focus areas are no fewer than the fewest (domain 9.1),
 * and a change that is large is no smaller than a moderate one (domain 4.2).
 */
void
cti_team_check (const CtiTeam *self, CtiProblems *problems)
{
  cti_record_check (self, problems);
  check_most ("focus_max", self->focus_min, self->focus_max, FOCUS_COUNT_MAX, problems);
  check_most ("phase_focus_max", self->phase_focus_min, self->phase_focus_max, FOCUS_COUNT_MAX,
              problems);
  check_most ("change_large", self->change_moderate, self->change_large, CHANGE_MAX, problems);
}
