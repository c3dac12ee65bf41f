#pragma once

#include "cti-access-report.h"
#include "cti-case.h"

G_BEGIN_DECLS

/* What keys stand for in the words of a reader. */
typedef struct
{
  GPtrArray *records; /* (unowned) (element-type CtiRecord): all of the copy */
  GPtrArray *areas;   /* (unowned) (element-type CtiGuideArea): focus areas, the team's own too */
} CtiAccessWords;

char *_cti_access_describe_value (const CtiAccessWords *words,
                                  const CtiRecord *record,
                                  const CtiField *field,
                                  const char *stored) G_GNUC_WARN_UNUSED_RESULT;
const char *_cti_access_name_area (const CtiAccessWords *words, const char *key);
void _cti_access_add_history (CtiOutcome *self, const CtiAccessWords *words, GPtrArray *changes);

G_END_DECLS
