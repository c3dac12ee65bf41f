#include "cti-handover.h"

const CtiEnumValue cti_handover_status_values[] = {
  { CTI_HANDOVER_PLANNED, "planned" }, { CTI_HANDOVER_AGREED, "agreed" },
  { CTI_HANDOVER_HELD, "held" },       { CTI_HANDOVER_WORKS, "works" },
  { CTI_HANDOVER_FAILED, "failed" },   { 0, NULL },
};

static const CtiField handover_fields[] = {
  CTI_REF (CtiHandover, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiHandover, need, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiHandover, receiver, 0),
  CTI_REF (CtiHandover, person, 0),
  CTI_REF (CtiHandover, offer, 0),
  CTI_REF (CtiHandover, consent, 0),
  CTI_DAY (CtiHandover, agreed, 0),
  CTI_DAY (CtiHandover, starts, 0),
  CTI_INT (CtiHandover, waiting_days, -1, 0, 3650, 0),
  CTI_DAY (CtiHandover, meeting, 0),
  CTI_LINE (CtiHandover, participants, 0),
  CTI_ENUM (CtiHandover, status, cti_handover_status_values),
  CTI_NOTE (CtiHandover, note, 0),
};

const CtiRecordType cti_handover_type = { "handover", sizeof (CtiHandover), handover_fields,
                                          G_N_ELEMENTS (handover_fields) };
