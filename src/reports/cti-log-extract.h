#pragma once

#include "cti-moment.h"
#include "cti-outcome.h"

G_BEGIN_DECLS

/**
 * CtiLogLine:
 * @made: when it was
 * @use: (unowned): nick of the use case
 * @purpose: (unowned) (nullable): what it was for, where that was asked
 *
 * A line of the use log, without who it was.
 */
typedef struct
{
  CtiMoment made;
  const char *use;
  const char *purpose;
} CtiLogLine;

CtiOutcome *cti_log_extract_new (const char *code,
                                 const CtiLogLine *lines,
                                 guint n,
                                 CtiDate from,
                                 CtiDate to,
                                 CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
