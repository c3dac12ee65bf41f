#include "cti-moment.h"

#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS  (24 * 60 * 60)
#define EPOCH        ((gint64) cti_date_new (1970, 1, 1))
#define OFFSET_LIMIT (24 * 60)

/**
 * cti_moment_is_never:
 * @moment: a moment
 *
 * Returns: whether @moment stands for "never"
 */
gboolean
cti_moment_is_never (CtiMoment moment)
{
  return moment.unix_seconds == 0 && moment.offset_minutes == 0;
}

static gint64
local_seconds (CtiMoment moment)
{
  return moment.unix_seconds + (gint64) moment.offset_minutes * 60;
}

/**
 * cti_moment_get_day:
 * @moment: a moment
 *
 * Returns: the local day it fell on, %CTI_DATE_NONE for never and beyond any calendar
 */
CtiDate
cti_moment_get_day (CtiMoment moment)
{
  gint64 seconds = local_seconds (moment);
  gint64 day = seconds >= 0 ? seconds / DAY_SECONDS : -((-seconds + DAY_SECONDS - 1) / DAY_SECONDS);

  if (cti_moment_is_never (moment) || ABS (day) > G_MAXINT32 / 2)
    return CTI_DATE_NONE;
  return (CtiDate) (EPOCH + day);
}

/**
 * cti_moment_get_minute_of_day:
 * @moment: a moment
 *
 * Returns: minutes after local midnight, 0 to 1439
 */
int
cti_moment_get_minute_of_day (CtiMoment moment)
{
  gint64 rest = local_seconds (moment) % DAY_SECONDS;

  return (int) ((rest < 0 ? rest + DAY_SECONDS : rest) / 60);
}

/**
 * cti_moment_to_text:
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): the stored form, local time with its offset:
 *   "2026-11-21T18:43:05+01:00"; %NULL for never
 */
char *
cti_moment_to_text (CtiMoment moment)
{
  int year = 1, month = 1, day = 1;
  int ahead = ABS (moment.offset_minutes);
  gint64 seconds = local_seconds (moment);

  if (!cti_date_get (cti_moment_get_day (moment), &year, &month, &day))
    return NULL;
  seconds = ((seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day,
                          (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60),
                          moment.offset_minutes < 0 ? '-' : '+', ahead / 60, ahead % 60);
}

static gboolean
has_shape (const char *text)
{
  static const char shape[] = "dddd-dd-ddTdd:dd:ddsdd:dd";

  if (text == NULL || strlen (text) != strlen (shape))
    return FALSE;
  for (gsize i = 0; shape[i] != '\0'; i++)
    {
      gboolean fits = shape[i] == 'd'   ? g_ascii_isdigit (text[i])
                      : shape[i] == 's' ? text[i] == '+' || text[i] == '-'
                                        : text[i] == shape[i];
      if (!fits)
        return FALSE;
    }
  return TRUE;
}

/**
 * cti_moment_parse:
 * @text: (nullable): a moment as cti_moment_to_text() writes it
 * @moment: (out): the moment
 *
 * Returns: %FALSE, leaving @moment untouched, if @text is not exactly such a moment
 */
gboolean
cti_moment_parse (const char *text, CtiMoment *moment)
{
  g_autofree char *day_text = NULL;
  CtiDate day;
  int hour, minute, second, ahead;

  if (!has_shape (text))
    return FALSE;
  day_text = g_strndup (text, 10);
  day = cti_date_parse_iso (day_text);
  hour = atoi (text + 11), minute = atoi (text + 14), second = atoi (text + 17);
  ahead = atoi (text + 20) * 60 + atoi (text + 23);
  if (day == CTI_DATE_NONE || hour > 23 || minute > 59 || second > 59 || ahead >= OFFSET_LIMIT ||
      atoi (text + 23) > 59 || (ahead == 0 && text[19] == '-'))
    return FALSE;
  moment->offset_minutes = text[19] == '-' ? -ahead : ahead;
  moment->unix_seconds = (day - EPOCH) * DAY_SECONDS + hour * 3600 + minute * 60 + second -
                         (gint64) moment->offset_minutes * 60;
  return TRUE;
}
