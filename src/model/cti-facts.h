#pragma once

#include "cti-aim.h"
#include "cti-background.h"
#include "cti-case.h"
#include "cti-report-choice.h"

G_BEGIN_DECLS

/** The greatest value of a measurement: that of a WHO-5. */
#define CTI_FACTS_VALUE_MAX 100
/** Contact building and three phases. */
#define CTI_FACTS_PHASES 4

/**
 * CtiFacts:
 * @record: what all records share; its id is the id of the course
 * @case_id: (owned): id of the case
 * @contact_start: first day of the contact-building period
 * @phase1_start: first day of phase 1, unknown while contact is being built, and where the course was
 *   closed before it
 * @phase3_start: first day of phase 3, with what was moved and paused
 * @planned_end: last day of phase 3
 * @phase_months: length of a phase
 * @closed_on: the day it was closed, unknown while it is open
 * @age: years of age when it began; -1 where not known
 * @municipality: (owned) (nullable): home municipality; never leaves the store
 * @elsewhere: whether that is another than the team's; asked of the team, so unknown on a card
 * @team: (owned) (nullable): name of the team, in a file of figures; unknown on a card
 * @education: highest education at start
 * @income: primary income at start
 * @debt: debt at start
 * @misuse: misuse of alcohol or drugs at start
 * @mental_problems: mental problems at start
 * @network: network at start
 * @debut_years: years from debut to start; -1 where not known
 * @active_last_year: whether she sold sex within the year before start
 * @paid_last_six_months: whether she was paid within the six months before start
 * @aim: the first aim
 * @aim_last: the latest aim
 * @has_form: whether there is a closing form
 * @closing: how it ended, by the form
 * @reasons: (owned) (nullable): names of the reasons in the form, a space between them
 * @aim_reached: whether the aim was reached, by the form
 * @has_plan: whether a focus area has an activity
 * @stars: (owned) (nullable): readings that count, see cti_facts_get_stars()
 * @wellbeing: (owned) (nullable): WHO-5 with a score, see cti_facts_get_values()
 * @frequency: (owned) (nullable): answers on frequency, see cti_facts_get_values()
 * @contacts: (owned) (nullable): contacts of each phase, see cti_facts_get_contacts()
 * @areas: (owned) (nullable): focus areas, see cti_facts_get_areas()
 *
 * What a report needs to know of one course without opening a case (domain 11): no name, no free
 * text, nothing that tells who she is. Made from the case, at any time again.
 */
typedef struct
{
  CtiRecord record;
  char *case_id;
  CtiDate contact_start;
  CtiDate phase1_start;
  CtiDate phase3_start;
  CtiDate planned_end;
  int phase_months;
  CtiDate closed_on;
  int age;
  char *municipality;
  CtiAnswer elsewhere;
  char *team;
  CtiEducation education;
  CtiIncome income;
  CtiAnswer debt;
  CtiAnswer misuse;
  CtiAnswer mental_problems;
  CtiNetworkAtStart network;
  int debut_years;
  CtiAnswer active_last_year;
  CtiAnswer paid_last_six_months;
  CtiAimKind aim;
  CtiAimKind aim_last;
  gboolean has_form;
  CtiClosingKind closing;
  char *reasons;
  CtiAimReached aim_reached;
  gboolean has_plan;
  char *stars;
  char *wellbeing;
  char *frequency;
  char *contacts;
  char *areas;
} CtiFacts;

extern const CtiRecordType cti_facts_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFacts, cti_record_unref)

/**
 * CtiFactsStar:
 * @day: the day
 * @occasion: why it was read
 * @n: how many areas it has
 * @areas: (array length=n): their keys, interned; stars of one form share the list
 * @scores: (array length=n): their scores, 0 where not discussed
 *
 * A reading, joint or the worker's: the one a change is counted with (domain 4.1). Fifteen thousand
 * citizens have a hundred thousand of them, and a report looks at each: so it is small.
 */
typedef struct
{
  CtiDate day;
  CtiOccasion occasion : 8;
  guint n : 8;
  const char *const *areas;
  gint8 scores[CTI_STAR_AREAS_MAX];
} CtiFactsStar;

/**
 * CtiFactsValue:
 * @day: the day
 * @occasion: why
 * @active: of frequency: whether she was paid within the last month
 * @value: the score of a WHO-5, from 0 to 100; of frequency a #CtiTimes
 *
 * One measurement.
 */
typedef struct
{
  CtiDate day;
  CtiOccasion occasion : 8;
  CtiAnswer active : 8;
  int value : 16;
} CtiFactsValue;

/**
 * CtiFactsArea:
 * @key: key of the focus area, interned
 * @activities: how many activities it has had
 * @offers: how many offers they used
 */
typedef struct
{
  const char *key;
  int activities;
  int offers;
} CtiFactsArea;

GArray *cti_facts_get_stars (const CtiFacts *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *cti_facts_get_values (const char *lines) G_GNUC_WARN_UNUSED_RESULT;
GArray *cti_facts_get_areas (const CtiFacts *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_facts_get_contacts (const CtiFacts *self, CtiContactSum sums[CTI_FACTS_PHASES]);
CtiDate cti_facts_get_start (const CtiFacts *self, const CtiReportChoice *choice);
gboolean cti_facts_is_full (const CtiFacts *self, const CtiReportChoice *choice);
GPtrArray *cti_case_make_facts (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
