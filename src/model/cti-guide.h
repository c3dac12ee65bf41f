#pragma once

#include "cti-team.h"

G_BEGIN_DECLS

/**
 * CtiGuideArea:
 * @key: (owned): its key
 * @name: (owned): what it is called, in English
 * @name_da: (owned) (nullable): in Danish
 * @points: (owned): what to look at, in English
 * @points_da: (owned) (nullable): in Danish
 * @steps: (owned): what could be done, in English
 * @steps_da: (owned) (nullable): in Danish
 *
 * A focus area that a course can choose, with starting points for problem and activity.
 */
typedef struct
{
  char *key;
  char *name;
  char *name_da;
  char **points;
  char **points_da;
  char **steps;
  char **steps_da;
} CtiGuideArea;

/**
 * CtiGuideCheck:
 * @phase: 0 for contact building, 1 to 3
 * @key: (owned): its key
 * @text: (owned): the point, in English
 * @text_da: (owned) (nullable): in Danish
 *
 * A point of the checklist of a phase.
 */
typedef struct
{
  int phase;
  char *key;
  char *text;
  char *text_da;
} CtiGuideCheck;

CtiGuideArea *cti_guide_area_copy (const CtiGuideArea *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_guide_area_free (CtiGuideArea *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiGuideArea, cti_guide_area_free)
CtiGuideCheck *cti_guide_check_copy (const CtiGuideCheck *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_guide_check_free (CtiGuideCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiGuideCheck, cti_guide_check_free)

const CtiGuideArea *cti_guide_find_area (GPtrArray *areas, const char *key);
GPtrArray *cti_guide_merge_areas (GPtrArray *shipped, GPtrArray *own) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_guide_name_areas (GPtrArray *shipped, GPtrArray *own) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_guide_merge_checks (GPtrArray *shipped, GPtrArray *own, int phase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
