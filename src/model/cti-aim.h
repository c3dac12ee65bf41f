#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiAimKind:
 * @CTI_AIM_KIND_UNKNOWN: not known yet
 * @CTI_AIM_KIND_IMPROVE: a better life situation
 * @CTI_AIM_KIND_STOP: to stop selling sex
 *
 * What a course is for (domain 3).
 */
typedef enum
{
  CTI_AIM_KIND_UNKNOWN,
  CTI_AIM_KIND_IMPROVE,
  CTI_AIM_KIND_STOP,
} CtiAimKind;

extern const CtiEnumValue cti_aim_kind_values[];

/**
 * CtiAim:
 * @record: what all records share
 * @course: (owned): id of the course
 * @date: from when on
 * @kind: the aim
 * @words: (owned) (nullable): in her own words
 *
 * The aim of a course from a day on. Aims shift, so each is kept with its date (domain 3).
 */
typedef struct
{
  CtiRecord record;
  char *course;
  CtiDate date;
  CtiAimKind kind;
  char *words;
} CtiAim;

extern const CtiRecordType cti_aim_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiAim, cti_record_unref)

G_END_DECLS
