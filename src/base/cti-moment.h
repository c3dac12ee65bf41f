#pragma once

#include <glib.h>

#include "cti-date.h"

G_BEGIN_DECLS

/**
 * CtiMoment:
 * @unix_seconds: seconds since 1970 in UTC
 * @offset_minutes: how far local time was ahead of UTC where it happened, -1439 to 1439
 *
 * A point in time, together with the local time it was lived in: a night contact in the hour that
 * summer time repeats stays two moments, and is still shown as the worker's clock showed it.
 * All zeros stands for "never".
 */
typedef struct
{
  gint64 unix_seconds;
  int offset_minutes;
} CtiMoment;

#define CTI_MOMENT_NEVER ((CtiMoment){ 0, 0 })

/** Room for the text of a moment and its final zero. */
#define CTI_MOMENT_TEXT 32

gboolean cti_moment_is_never (CtiMoment moment);
gboolean cti_moment_parse (const char *text, CtiMoment *moment);
char *cti_moment_to_text (CtiMoment moment);
CtiDate cti_moment_get_day (CtiMoment moment);
int cti_moment_get_minute_of_day (CtiMoment moment);

G_END_DECLS
