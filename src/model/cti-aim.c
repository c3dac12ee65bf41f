#include "cti-aim.h"

const CtiEnumValue cti_aim_kind_values[] = {
  { CTI_AIM_KIND_UNKNOWN, "unknown" },
  { CTI_AIM_KIND_IMPROVE, "improve" },
  { CTI_AIM_KIND_STOP, "stop" },
  { 0, NULL },
};

static const CtiField aim_fields[] = {
  CTI_REF (CtiAim, course, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiAim, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiAim, kind, cti_aim_kind_values),
  CTI_NOTE (CtiAim, words, 0),
};

const CtiRecordType cti_aim_type = { "aim", sizeof (CtiAim), aim_fields,
                                     G_N_ELEMENTS (aim_fields) };
