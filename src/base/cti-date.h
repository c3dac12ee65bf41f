#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiDate:
 *
 * A calendar day, counted from 1 January of year 1 as #GDate's Julian day number does. Days are
 * plain numbers: they compare with `<` and subtract to a number of days. %CTI_DATE_NONE, which is
 * zero, stands for "unknown" and comes before every day.
 */
typedef gint32 CtiDate;

#define CTI_DATE_NONE ((CtiDate) 0)

/** The first and the last day that may be stored or typed: 1 January 1900, 31 December 2199. */
#define CTI_DATE_FIRST (cti_date_new (1900, 1, 1))
#define CTI_DATE_LAST  (cti_date_new (2199, 12, 31))

CtiDate cti_date_new (int year, int month, int day);
gboolean cti_date_get (CtiDate date, int *year, int *month, int *day);

CtiDate cti_date_parse_iso (const char *text);
char *cti_date_to_iso (CtiDate date);

CtiDate cti_date_add_days (CtiDate date, int days);
CtiDate cti_date_add_months (CtiDate date, int months);
int cti_date_months_between (CtiDate from, CtiDate to);
int cti_date_age_at (CtiDate born, CtiDate day);

int cti_date_get_weekday (CtiDate date);
int cti_date_get_iso_week (CtiDate date, int *week_year);

G_END_DECLS
