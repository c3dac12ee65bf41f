#include "cti-phase-review.h"

const CtiEnumValue cti_phase_answer_values[] = {
  { CTI_PHASE_ANSWER_UNKNOWN, "unknown" },
  { CTI_PHASE_ANSWER_KEPT, "kept" },
  { CTI_PHASE_ANSWER_CHANGED, "changed" },
  { CTI_PHASE_ANSWER_ENDED, "ended" },
  { 0, NULL },
};

static const CtiField phase_review_fields[] = {
  CTI_REF (CtiPhaseReview, course, CTI_FIELD_REQUIRED),
  CTI_INT (CtiPhaseReview, phase, 0, 1, 3, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiPhaseReview, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiPhaseReview, star, cti_phase_answer_values),
  CTI_ENUM (CtiPhaseReview, focus, cti_phase_answer_values),
  CTI_ENUM (CtiPhaseReview, plan, cti_phase_answer_values),
  CTI_ENUM (CtiPhaseReview, network, cti_phase_answer_values),
  CTI_NOTE (CtiPhaseReview, words, 0),
  CTI_NOTE (CtiPhaseReview, note, 0),
};

const CtiRecordType cti_phase_review_type = { "phase_review", sizeof (CtiPhaseReview),
                                              phase_review_fields,
                                              G_N_ELEMENTS (phase_review_fields) };

static const CtiField check_item_fields[] = {
  CTI_REF (CtiCheckItem, course, CTI_FIELD_REQUIRED),
  CTI_INT (CtiCheckItem, phase, -1, 0, 3, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiCheckItem, key, CTI_FIELD_SILENT),
  CTI_LINE (CtiCheckItem, text, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_DAY (CtiCheckItem, done, CTI_FIELD_BACK),
};

const CtiRecordType cti_check_item_type = { "check_item", sizeof (CtiCheckItem), check_item_fields,
                                            G_N_ELEMENTS (check_item_fields) };
