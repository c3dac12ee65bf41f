#pragma once

#include "cti-answer.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiEducation:
 * @CTI_EDUCATION_UNKNOWN: not known
 * @CTI_EDUCATION_TENTH_GRADE: tenth grade or less
 * @CTI_EDUCATION_YOUTH: youth education
 * @CTI_EDUCATION_VOCATIONAL: vocational education
 * @CTI_EDUCATION_HIGHER: higher education
 * @CTI_EDUCATION_OTHER: other
 *
 * Highest education at start (domain 9.4).
 */
typedef enum
{
  CTI_EDUCATION_UNKNOWN,
  CTI_EDUCATION_TENTH_GRADE,
  CTI_EDUCATION_YOUTH,
  CTI_EDUCATION_VOCATIONAL,
  CTI_EDUCATION_HIGHER,
  CTI_EDUCATION_OTHER,
} CtiEducation;

extern const CtiEnumValue cti_education_values[];

/**
 * CtiIncome:
 * @CTI_INCOME_UNKNOWN: not known
 * @CTI_INCOME_CASH_BENEFIT: cash benefit
 * @CTI_INCOME_SELLING_SEX: selling sex
 * @CTI_INCOME_WAGE: wage
 * @CTI_INCOME_STUDENT_GRANT: student grant
 * @CTI_INCOME_PENSION: early retirement pension
 * @CTI_INCOME_OTHER: other
 *
 * Primary income at start (domain 9.4).
 */
typedef enum
{
  CTI_INCOME_UNKNOWN,
  CTI_INCOME_CASH_BENEFIT,
  CTI_INCOME_SELLING_SEX,
  CTI_INCOME_WAGE,
  CTI_INCOME_STUDENT_GRANT,
  CTI_INCOME_PENSION,
  CTI_INCOME_OTHER,
} CtiIncome;

extern const CtiEnumValue cti_income_values[];

/**
 * CtiNetworkAtStart:
 * @CTI_NETWORK_AT_START_UNKNOWN: not known
 * @CTI_NETWORK_AT_START_NONE: none
 * @CTI_NETWORK_AT_START_WEAK: weak
 * @CTI_NETWORK_AT_START_GOOD: good
 *
 * How strong her network was at start (domain 9.4).
 */
typedef enum
{
  CTI_NETWORK_AT_START_UNKNOWN,
  CTI_NETWORK_AT_START_NONE,
  CTI_NETWORK_AT_START_WEAK,
  CTI_NETWORK_AT_START_GOOD,
} CtiNetworkAtStart;

extern const CtiEnumValue cti_network_at_start_values[];

/**
 * CtiBackground:
 * @record: what all records share
 * @course: (owned): id of the course
 * @nationality: (owned) (nullable): nationality, in the team's own groups
 * @education: highest education
 * @income: primary income
 * @debt: whether she had debt
 * @misuse: whether she had a misuse of alcohol or drugs
 * @mental_problems: whether she had mental problems
 * @network: how strong her network was
 * @debut_year: the year she first sold sex, 0 if not known
 * @active_last_year: whether she sold sex within the last year
 * @paid_last_six_months: whether she was paid within the last six months
 * @forms: (owned) (nullable): in which forms, in a few words
 *
 * What was known of her life when a course began; one for each course. It feeds the published
 * shares (domain 9.4, 11).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *nationality;
  CtiEducation education;
  CtiIncome income;
  CtiAnswer debt;
  CtiAnswer misuse;
  CtiAnswer mental_problems;
  CtiNetworkAtStart network;
  int debut_year;
  CtiAnswer active_last_year;
  CtiAnswer paid_last_six_months;
  char *forms;
} CtiBackground;

extern const CtiRecordType cti_background_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiBackground, cti_record_unref)

G_END_DECLS
