#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiTeam:
 * @record: what all records share
 * @name: (owned): the neutral name of the team, shown on screen and paper (domain 1.9, 9.1)
 * @phase_months: length of a phase that a new course starts with, 1 to 6
 */
typedef struct
{
  CtiRecord record;
  char *name;
  int phase_months;
} CtiTeam;

/**
 * CtiWorker:
 * @record: what all records share; its id signs what the worker writes
 * @name: (owned): the worker's name
 * @initials: (owned) (nullable): initials
 */
typedef struct
{
  CtiRecord record;
  char *name;
  char *initials;
} CtiWorker;

extern const CtiRecordType cti_team_type;
extern const CtiRecordType cti_worker_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTeam, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiWorker, cti_record_unref)

G_END_DECLS
