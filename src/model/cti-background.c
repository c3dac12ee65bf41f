#include "cti-background.h"

const CtiEnumValue cti_education_values[] = {
  { CTI_EDUCATION_UNKNOWN, "unknown" },
  { CTI_EDUCATION_TENTH_GRADE, "tenth-grade" },
  { CTI_EDUCATION_YOUTH, "youth" },
  { CTI_EDUCATION_VOCATIONAL, "vocational" },
  { CTI_EDUCATION_HIGHER, "higher" },
  { CTI_EDUCATION_OTHER, "other" },
  { 0, NULL },
};

const CtiEnumValue cti_income_values[] = {
  { CTI_INCOME_UNKNOWN, "unknown" },
  { CTI_INCOME_CASH_BENEFIT, "cash-benefit" },
  { CTI_INCOME_SELLING_SEX, "selling-sex" },
  { CTI_INCOME_WAGE, "wage" },
  { CTI_INCOME_STUDENT_GRANT, "student-grant" },
  { CTI_INCOME_PENSION, "pension" },
  { CTI_INCOME_OTHER, "other" },
  { 0, NULL },
};

const CtiEnumValue cti_network_at_start_values[] = {
  { CTI_NETWORK_AT_START_UNKNOWN, "unknown" },
  { CTI_NETWORK_AT_START_NONE, "none" },
  { CTI_NETWORK_AT_START_WEAK, "weak" },
  { CTI_NETWORK_AT_START_GOOD, "good" },
  { 0, NULL },
};

static const CtiField background_fields[] = {
  CTI_REF (CtiBackground, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiBackground, nationality, 0),
  CTI_ENUM (CtiBackground, education, cti_education_values),
  CTI_ENUM (CtiBackground, income, cti_income_values),
  CTI_ENUM (CtiBackground, debt, cti_answer_values),
  CTI_ENUM (CtiBackground, misuse, cti_answer_values),
  CTI_ENUM (CtiBackground, mental_problems, cti_answer_values),
  CTI_ENUM (CtiBackground, network, cti_network_at_start_values),
  CTI_INT (CtiBackground, debut_year, 0, 1930, 2199, 0),
  CTI_ENUM (CtiBackground, active_last_year, cti_answer_values),
  CTI_ENUM (CtiBackground, paid_last_six_months, cti_answer_values),
  CTI_LINE (CtiBackground, forms, CTI_FIELD_SILENT),
};

const CtiRecordType cti_background_type = { "background", sizeof (CtiBackground), background_fields,
                                            G_N_ELEMENTS (background_fields) };
