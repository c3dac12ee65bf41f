#include "cti-network.h"

const CtiEnumValue cti_tie_kind_values[] = {
  { CTI_TIE_KIND_FRIEND, "friend" },
  { CTI_TIE_KIND_FAMILY, "family" },
  { CTI_TIE_KIND_PROFESSIONAL, "professional" },
  { CTI_TIE_KIND_NGO, "ngo" },
  { CTI_TIE_KIND_AUTHORITY, "authority" },
  { 0, NULL },
};

const CtiEnumValue cti_carrier_values[] = {
  { CTI_CARRIER_WORKER, "worker" },
  { CTI_CARRIER_SHARED, "shared" },
  { CTI_CARRIER_NETWORK, "network" },
  { 0, NULL },
};

static const CtiField person_fields[] = {
  CTI_LINE (CtiPerson, name, CTI_FIELD_REQUIRED | CTI_FIELD_PERSONAL),
  CTI_ENUM (CtiPerson, kind, cti_tie_kind_values),
  CTI_LINE (CtiPerson, phone, CTI_FIELD_PERSONAL),
  CTI_ENUM (CtiPerson, knows, cti_answer_values),
  CTI_REF (CtiPerson, consent, 0),
  CTI_LINE (CtiPerson, areas, 0),
  CTI_NOTE (CtiPerson, takes_over, 0),
  CTI_FLAG (CtiPerson, tried),
  CTI_DAY (CtiPerson, met, 0),
  CTI_FLAG (CtiPerson, after_course),
};

const CtiRecordType cti_person_type = { "person", sizeof (CtiPerson), person_fields,
                                        G_N_ELEMENTS (person_fields) };

static const CtiField tie_fields[] = {
  CTI_REF (CtiTie, person, CTI_FIELD_REQUIRED),
  CTI_INT (CtiTie, phase, -1, 0, 3, CTI_FIELD_REQUIRED),
  CTI_INT (CtiTie, ring, 0, 1, 3, 0),
  CTI_INT (CtiTie, strength, 0, 1, 5, 0),
  CTI_ENUM (CtiTie, carries, cti_carrier_values),
};

const CtiRecordType cti_tie_type = { "tie", sizeof (CtiTie), tie_fields,
                                     G_N_ELEMENTS (tie_fields) };
