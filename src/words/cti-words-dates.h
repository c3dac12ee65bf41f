#pragma once

#include "cti-date.h"
#include "cti-moment.h"

G_BEGIN_DECLS

const char *cti_words_month (int month);
const char *cti_words_month_short (int month);
const char *cti_words_weekday (int weekday);

char *cti_words_date (CtiDate date) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_date_long (CtiDate date) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_date_with_weekday (CtiDate date) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_date_spoken (CtiDate date) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_month_year (CtiDate date) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_week (CtiDate date) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_period (CtiDate from, CtiDate to) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_time (int minute_of_day) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_moment (CtiMoment moment) G_GNUC_WARN_UNUSED_RESULT;

char *cti_words_days (int days) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_months (int months) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_minutes (int minutes) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_from_today (CtiDate date, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
