#include "cti-closing.h"

const CtiEnumValue cti_closing_kind_values[] = {
  { CTI_CLOSING_FULL, "full" },
  { CTI_CLOSING_INTERRUPTED, "interrupted" },
  { CTI_CLOSING_CONTINUES, "continues" },
  { 0, NULL },
};

const CtiEnumValue cti_aim_reached_values[] = {
  { CTI_AIM_REACHED_UNKNOWN, "unknown" },
  { CTI_AIM_REACHED_YES, "yes" },
  { CTI_AIM_REACHED_PARTLY, "partly" },
  { CTI_AIM_REACHED_NO, "no" },
  { 0, NULL },
};

static const CtiField closing_fields[] = {
  CTI_REF (CtiClosing, course, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiClosing, date, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiClosing, kind, cti_closing_kind_values),
  CTI_FLAG (CtiClosing, lost_contact),
  CTI_FLAG (CtiClosing, goals_reached),
  CTI_FLAG (CtiClosing, own_wish),
  CTI_FLAG (CtiClosing, no_need),
  CTI_FLAG (CtiClosing, other_support),
  CTI_FLAG (CtiClosing, misuse),
  CTI_FLAG (CtiClosing, team_stopped),
  CTI_LINE (CtiClosing, other_reason, 0),
  CTI_ENUM (CtiClosing, aim_reached, cti_aim_reached_values),
  CTI_FLAG (CtiClosing, referred_again),
  CTI_NOTE (CtiClosing, words, 0),
  CTI_FLAG (CtiClosing, may_follow_up),
};

const CtiRecordType cti_closing_type = { "closing", sizeof (CtiClosing), closing_fields,
                                         G_N_ELEMENTS (closing_fields) };
