#include "cti-focus.h"

const CtiEnumValue cti_chooser_values[] = {
  { CTI_CHOOSER_JOINT, "joint" },
  { CTI_CHOOSER_CITIZEN, "citizen" },
  { 0, NULL },
};

const CtiEnumValue cti_focus_status_values[] = {
  { CTI_FOCUS_OPEN, "open" },       { CTI_FOCUS_REACHED, "reached" },
  { CTI_FOCUS_PARTLY, "partly" },   { CTI_FOCUS_NOT_REACHED, "not-reached" },
  { CTI_FOCUS_DROPPED, "dropped" }, { 0, NULL },
};

const CtiEnumValue cti_owner_values[] = {
  { CTI_OWNER_CITIZEN, "citizen" },
  { CTI_OWNER_WORKER, "worker" },
  { CTI_OWNER_NETWORK, "network" },
  { CTI_OWNER_PROVIDER, "provider" },
  { 0, NULL },
};

const CtiEnumValue cti_activity_status_values[] = {
  { CTI_ACTIVITY_PLANNED, "planned" },
  { CTI_ACTIVITY_STARTED, "started" },
  { CTI_ACTIVITY_WORKS, "works" },
  { CTI_ACTIVITY_ADAPTED, "adapted" },
  { CTI_ACTIVITY_DONE, "done" },
  { CTI_ACTIVITY_GIVEN_UP, "given-up" },
  { 0, NULL },
};

static const CtiField focus_area_fields[] = {
  CTI_REF (CtiFocusArea, course, CTI_FIELD_REQUIRED),
  CTI_INT (CtiFocusArea, phase, 0, 1, 3, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiFocusArea, area, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiFocusArea, chosen_by, cti_chooser_values),
  CTI_INT (CtiFocusArea, priority, 0, 1, 9, 0),
  CTI_NOTE (CtiFocusArea, problem, 0),
  CTI_NOTE (CtiFocusArea, resources, 0),
  CTI_NOTE (CtiFocusArea, wish, 0),
  CTI_ENUM (CtiFocusArea, status, cti_focus_status_values),
  CTI_NOTE (CtiFocusArea, reason, 0),
  CTI_REF (CtiFocusArea, carried_from, 0),
};

const CtiRecordType cti_focus_area_type = { "focus_area", sizeof (CtiFocusArea), focus_area_fields,
                                            G_N_ELEMENTS (focus_area_fields) };

static const CtiField activity_fields[] = {
  CTI_REF (CtiActivity, focus, 0),
  CTI_REF (CtiActivity, course, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiActivity, star_area, 0),
  CTI_LINE (CtiActivity, what, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiActivity, owner, cti_owner_values),
  CTI_LINE (CtiActivity, owner_name, 0),
  CTI_REF (CtiActivity, offer, 0),
  CTI_FLAG (CtiActivity, needs_decision),
  CTI_DAY (CtiActivity, start, 0),
  CTI_DAY (CtiActivity, due, 0),
  CTI_DAY (CtiActivity, review, 0),
  CTI_ENUM (CtiActivity, status, cti_activity_status_values),
  CTI_NOTE (CtiActivity, evaluation, 0),
  CTI_REF (CtiActivity, carried_from, 0),
};

const CtiRecordType cti_activity_type = { "activity", sizeof (CtiActivity), activity_fields,
                                          G_N_ELEMENTS (activity_fields) };
