#include "cti-team.h"

#include "cti-course.h"

static const CtiField team_fields[] = {
  CTI_LINE (CtiTeam, name, CTI_FIELD_REQUIRED),
  CTI_INT (CtiTeam,
           phase_months,
           CTI_PHASE_MONTHS_DEFAULT,
           CTI_PHASE_MONTHS_MIN,
           CTI_PHASE_MONTHS_MAX,
           0),
};

static const CtiField worker_fields[] = {
  CTI_LINE (CtiWorker, name, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiWorker, initials, 0),
};

const CtiRecordType cti_team_type = { "team", sizeof (CtiTeam), team_fields,
                                      G_N_ELEMENTS (team_fields) };
const CtiRecordType cti_worker_type = { "worker", sizeof (CtiWorker), worker_fields,
                                        G_N_ELEMENTS (worker_fields) };
