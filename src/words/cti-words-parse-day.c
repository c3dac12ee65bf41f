/* A day as somebody types it: "3/5", "030525", "3. maj", "i går", "på mandag", "om to uger", "uge
 * 23" (features 3.2). The words come from cti-words-typed.c, which knows the language; what they
 * mean together is read from their shape, one letter for each word, in the table at the end. Where
 * a day is left open - "3/5" of which year, which Monday - the field says whether it looks back or
 * ahead, and what was understood is shown at once beside it, so a guess is seen and never only
 * stored. Day before month, always. A year in two digits lies in the eighty years behind or the
 * twenty ahead; one of birth lies behind. */

#include "cti-words-parse.h"

#include <stdlib.h>
#include <string.h>

#include "cti-words-typed.h"

#define LEAP_YEARS      8  /* at most so far apart: 1896 and 1904 */
#define YEARS_AHEAD     20 /* that two digits may mean */
#define MONTH_DAYS      31
#define STRETCH_MAX     9999
#define MONTHS_MAX      (300 * 12)
#define EIGHT_DAYS      8 /* that are said of a week, as "mandag om 8 dage" */
#define LONGEST_TO_READ 80

typedef struct
{
  CtiTyped typed;
  CtiDate today;
  CtiDayHint hint;
  CtiDayFault fault;
} Reading;

/* What is read at one place of the sentence: @at is its first word. */
typedef CtiDate (*Reader) (Reading *self, const CtiTypedWord *at);

static CtiDate
fail (Reading *self, CtiDayFault fault)
{
  self->fault = fault;
  return CTI_DATE_NONE;
}

static gboolean
looks_back (const Reading *self)
{
  return self->hint == CTI_DAY_BACK || self->hint == CTI_DAY_OF_BIRTH;
}

static CtiDate
monday_of (CtiDate date)
{
  return date - (cti_date_get_weekday (date) - 1);
}

static gboolean
fits (const Reading *self, CtiDate date)
{
  if (date == CTI_DATE_NONE)
    return FALSE;
  if (looks_back (self))
    return date <= self->today;
  return self->hint != CTI_DAY_AHEAD || date >= self->today;
}

/* The one of @a and @b that the field asks for; either may be none. */
static CtiDate
pick (const Reading *self, CtiDate a, CtiDate b)
{
  if (!fits (self, a) || !fits (self, b))
    return fits (self, a) ? a : fits (self, b) ? b : CTI_DATE_NONE;
  return abs (a - self->today) <= abs (b - self->today) ? a : b;
}

static CtiDate
without_year (Reading *self, int month, int day)
{
  CtiDate found = CTI_DATE_NONE;
  int now;

  if (self->hint == CTI_DAY_OF_BIRTH)
    return fail (self, CTI_DAY_FAULT_NO_YEAR);
  if (!cti_date_get (self->today, &now, NULL, NULL))
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  for (int year = now - LEAP_YEARS; year <= now + LEAP_YEARS; year++)
    found = pick (self, found, cti_date_new (year, month, day));
  return found != CTI_DATE_NONE ? found : fail (self, CTI_DAY_FAULT_NO_SUCH);
}

static int
full_year (const Reading *self, int year)
{
  int now = 0, latest;

  cti_date_get (self->today, &now, NULL, NULL);
  latest = self->hint == CTI_DAY_OF_BIRTH ? now : now + YEARS_AHEAD;
  return latest - (latest - year) % 100;
}

static CtiDate
with_year (Reading *self, int year, int digits, int month, int day)
{
  CtiDate found;

  if (digits == 2 && self->today == CTI_DATE_NONE)
    return fail (self, CTI_DAY_FAULT_NO_YEAR);
  found = cti_date_new (digits == 2 ? full_year (self, year) : year, month, day);
  if (digits == 2 && self->hint == CTI_DAY_OF_BIRTH && found > self->today)
    found = cti_date_new (full_year (self, year) - 100, month, day);
  return found != CTI_DATE_NONE ? found : fail (self, CTI_DAY_FAULT_NO_SUCH);
}

/* "onsdag den 25." and "den 25.": the month is open. A weekday tells it, at most a month away, since
 * further off it is more likely that one of the two is wrong; without one, some months have no 31st.
 * A number alone, "25", is no day. */
static CtiDate
read_day_of_month (Reading *self, const CtiTypedWord *at)
{
  gboolean has_weekday = at > self->typed.words && (at[-1].kind == CTI_TYPED_WEEKDAY ||
                                                    at[-1].kind == CTI_TYPED_WEEKDAY_PAST);
  int reach = has_weekday ? MONTH_DAYS : 2 * MONTH_DAYS;
  CtiDate found = CTI_DATE_NONE;

  if (self->today == CTI_DATE_NONE || (!has_weekday && !self->typed.has_article))
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  if (self->hint == CTI_DAY_OF_BIRTH)
    return fail (self, CTI_DAY_FAULT_NO_YEAR);
  for (CtiDate day = self->today - reach; day <= self->today + reach; day++)
    {
      int of_month = 0;

      if (cti_date_get (day, NULL, NULL, &of_month) && of_month == at->value &&
          (!has_weekday || cti_date_get_weekday (day) == at[-1].value))
        found = pick (self, found, day);
    }
  return found != CTI_DATE_NONE
             ? found
             : fail (self, has_weekday ? CTI_DAY_FAULT_WEEKDAY : CTI_DAY_FAULT_NO_SUCH);
}

/* The one of last year, this year and next that the field asks for. */
static CtiDate
read_holiday (Reading *self, const CtiTypedWord *at)
{
  CtiDate found = CTI_DATE_NONE;
  int now = 0;

  if (self->hint == CTI_DAY_OF_BIRTH)
    return fail (self, CTI_DAY_FAULT_NO_YEAR);
  cti_date_get (self->today, &now, NULL, NULL);
  for (int year = now - 1; year <= now + 1; year++)
    found = pick (self, found, cti_typed_find_holiday (at->value, year));
  return found;
}

static CtiDate
read_holiday_year (Reading *self, const CtiTypedWord *at)
{
  if (at[1].digits != 4)
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return cti_typed_find_holiday (at->value, at[1].value);
}

/* "0305", "030525", "03052025" and "20250503": no day from 1900 on can be read both ways. */
static CtiDate
read_packed (Reading *self, const CtiTypedWord *at)
{
  int value = at->value;

  switch (at->digits)
    {
    case 4:
      return without_year (self, value % 100, value / 100);
    case 6:
      return with_year (self, value % 100, 2, value / 100 % 100, value / 10000);
    case 8:
      if (value % 10000 < 1900)
        return with_year (self, value / 10000, 4, value / 100 % 100, value % 100);
      return with_year (self, value % 10000, 4, value / 10000 % 100, value / 1000000);
    case 1:
    case 2:
      return read_day_of_month (self, at);
    default:
      return fail (self, CTI_DAY_FAULT_UNREADABLE);
    }
}

static gboolean
is_short (const CtiTypedWord *word)
{
  return word->kind == CTI_TYPED_MONTH || word->digits == 1 || word->digits == 2;
}

static CtiDate
read_day_month (Reading *self, const CtiTypedWord *at)
{
  if (!is_short (&at[0]) || !is_short (&at[1]))
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return without_year (self, at[1].value, at[0].value);
}

static CtiDate
read_month_day (Reading *self, const CtiTypedWord *at)
{
  const CtiTypedWord turned[] = { at[1], at[0] };

  return read_day_month (self, turned);
}

static CtiDate
read_day_month_year (Reading *self, const CtiTypedWord *at)
{
  if (at[0].digits == 4 && is_short (&at[1]) && is_short (&at[2]))
    return with_year (self, at[0].value, 4, at[1].value, at[2].value);
  if (!is_short (&at[0]) || !is_short (&at[1]) || (at[2].digits != 2 && at[2].digits != 4))
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return with_year (self, at[2].value, at[2].digits, at[1].value, at[0].value);
}

static CtiDate
read_month_day_year (Reading *self, const CtiTypedWord *at)
{
  const CtiTypedWord turned[] = { at[1], at[0], at[2] };

  return read_day_month_year (self, turned);
}

static CtiDate
read_today (Reading *self, const CtiTypedWord *at)
{
  return self->today + at->value;
}

/* The first such weekday on or after @day. */
static CtiDate
weekday_from (CtiDate day, int weekday)
{
  return day + (weekday - cti_date_get_weekday (day) + 7) % 7;
}

static CtiDate
read_weekday (Reading *self, const CtiTypedWord *at)
{
  CtiDate coming = weekday_from (self->today, at->value);

  return pick (self, coming, coming - 7);
}

static CtiDate
read_weekday_past (Reading *self, const CtiTypedWord *at)
{
  return weekday_from (self->today - 7, at->value);
}

static CtiDate
read_last_weekday (Reading *self, const CtiTypedWord *at)
{
  return read_weekday_past (self, at + 1);
}

static CtiDate
read_coming_weekday (Reading *self, const CtiTypedWord *at)
{
  return weekday_from (self->today + 1, at[1].value);
}

static CtiDate
read_next_weekday (Reading *self, const CtiTypedWord *at)
{
  return monday_of (self->today) + 7 + at[1].value - 1;
}

static int
months_of (int unit)
{
  return unit == CTI_TYPED_YEARS ? 12 : unit == CTI_TYPED_HALF_YEARS ? 6 : 1;
}

static CtiDate
stretch (Reading *self, CtiDate from, int sign, int count, int unit)
{
  gboolean is_months = unit != CTI_TYPED_DAYS && unit != CTI_TYPED_WEEKS;
  int months;

  if (count > STRETCH_MAX || (is_months && count > MONTHS_MAX / months_of (unit)))
    return fail (self, CTI_DAY_FAULT_RANGE);
  months = count * months_of (unit);
  if (unit == CTI_TYPED_DAYS)
    return from + sign * count;
  if (unit == CTI_TYPED_WEEKS)
    return from + sign * count * 7;
  return cti_date_add_months (from, sign * months);
}

static CtiDate
read_in (Reading *self, const CtiTypedWord *at)
{
  return stretch (self, self->today, 1, at[1].value, at[2].value);
}

static CtiDate
read_ago (Reading *self, const CtiTypedWord *at)
{
  return stretch (self, self->today, -1, at[0].value, at[1].value);
}

/* "mandag om to uger" counts from the Monday that comes, and so does "mandag om 8 dage", which is
 * said of the Monday after that one. What then falls on another weekday is no day. */
static CtiDate
read_weekday_in (Reading *self, const CtiTypedWord *at)
{
  CtiDate coming = weekday_from (self->today + 1, at[0].value);
  gboolean is_a_week = at[3].value == CTI_TYPED_DAYS && at[2].value == EIGHT_DAYS;
  CtiDate found =
      is_a_week ? coming + 7 : stretch (self, coming, 1, at[2].value, at[3].value);

  if (found != CTI_DATE_NONE && cti_date_get_weekday (found) != at[0].value)
    return fail (self, CTI_DAY_FAULT_WEEKDAY);
  return found;
}

/* "om et halvt år", and in English "in half a year", where the number is not said. */
static CtiDate
read_in_half_year (Reading *self, const CtiTypedWord *at)
{
  if (at[1].value != CTI_TYPED_HALF_YEARS)
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return stretch (self, self->today, 1, 1, at[1].value);
}

static CtiDate
read_half_year_ago (Reading *self, const CtiTypedWord *at)
{
  if (at[0].value != CTI_TYPED_HALF_YEARS)
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return stretch (self, self->today, -1, 1, at[0].value);
}

/* The Monday of next week; the same day of next month. */
static CtiDate
read_neighbour (Reading *self, const CtiTypedWord *at)
{
  CtiDate from = at[1].value == CTI_TYPED_WEEKS ? monday_of (self->today) : self->today;

  return stretch (self, from, at[0].kind == CTI_TYPED_NEXT ? 1 : -1, 1, at[1].value);
}

static CtiDate
read_weekday_neighbour (Reading *self, const CtiTypedWord *at)
{
  if (at[2].value != CTI_TYPED_WEEKS)
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return read_neighbour (self, at + 1) + at[0].value - 1;
}

/* The Monday of this week; "kommende uge" is another one. */
static CtiDate
read_this (Reading *self, const CtiTypedWord *at)
{
  if (at[0].value != CTI_TYPED_THIS || at[1].value != CTI_TYPED_WEEKS)
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  return monday_of (self->today);
}

static CtiDate
read_weekday_this (Reading *self, const CtiTypedWord *at)
{
  CtiDate monday = read_this (self, at + 1);

  return monday != CTI_DATE_NONE ? monday + at[0].value - 1 : CTI_DATE_NONE;
}

static CtiDate
monday_of_week (int year, int week)
{
  CtiDate first = cti_date_new (year, 1, 4); /* always lies in week 1 */
  CtiDate monday;
  int its_year = 0;

  if (first == CTI_DATE_NONE || week < 1 || week > 53)
    return CTI_DATE_NONE;
  monday = monday_of (first) + 7 * (week - 1);
  cti_date_get_iso_week (monday, &its_year);
  return its_year == year ? monday : CTI_DATE_NONE;
}

/* Which year's week, judged by the week as a whole: this week is neither behind nor ahead. */
static CtiDate
week_without_year (Reading *self, int week)
{
  Reading weeks = *self;
  CtiDate found;
  int year = 0;

  cti_date_get_iso_week (self->today, &year);
  weeks.today = monday_of (self->today);
  found = pick (&weeks, monday_of_week (year - 1, week), monday_of_week (year + 1, week));
  return pick (&weeks, monday_of_week (year, week), found);
}

static CtiDate
read_week (Reading *self, const CtiTypedWord *at)
{
  CtiDate found;

  if (at[0].value != CTI_TYPED_WEEKS || !is_short (&at[1]))
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  found = week_without_year (self, at[1].value);
  return found != CTI_DATE_NONE ? found : fail (self, CTI_DAY_FAULT_NO_SUCH);
}

static CtiDate
read_week_year (Reading *self, const CtiTypedWord *at)
{
  CtiDate found;

  if (at[0].value != CTI_TYPED_WEEKS || !is_short (&at[1]) ||
      (at[2].digits != 2 && at[2].digits != 4))
    return fail (self, CTI_DAY_FAULT_UNREADABLE);
  found =
      monday_of_week (at[2].digits == 2 ? full_year (self, at[2].value) : at[2].value, at[1].value);
  return found != CTI_DATE_NONE ? found : fail (self, CTI_DAY_FAULT_NO_SUCH);
}

static CtiDate
in_week (const CtiTypedWord *at, CtiDate monday)
{
  return monday != CTI_DATE_NONE ? monday + at->value - 1 : CTI_DATE_NONE;
}

static CtiDate
read_weekday_week (Reading *self, const CtiTypedWord *at)
{
  return in_week (at, read_week (self, at + 1));
}

static CtiDate
read_weekday_week_year (Reading *self, const CtiTypedWord *at)
{
  return in_week (at, read_week_year (self, at + 1));
}

/* Which words in which order are a day, each also with its weekday before it. */
static const struct
{
  const char *shape;
  Reader read;
} days[] = {
  { "n", read_packed },           { "nn", read_day_month }, { "nnn", read_day_month_year },
  { "nm", read_day_month },       { "mn", read_month_day }, { "nmn", read_day_month_year },
  { "mnn", read_month_day_year },
};

/* And which are one as seen from today. */
static const struct
{
  const char *shape;
  Reader read;
} from_today[] = {
  { "t", read_today },
  { "h", read_holiday },
  { "hn", read_holiday_year },
  { "w", read_weekday },
  { "p", read_weekday_past },
  { "lw", read_last_weekday },
  { "ow", read_coming_weekday },
  { "xw", read_next_weekday },
  { "inu", read_in },
  { "iu", read_in_half_year },
  { "nua", read_ago },
  { "ua", read_half_year_ago },
  { "xu", read_neighbour },
  { "lu", read_neighbour },
  { "ou", read_this },
  { "wou", read_weekday_this },
  { "un", read_week },
  { "unn", read_week_year },
  { "winu", read_weekday_in },
  { "wxu", read_weekday_neighbour },
  { "wlu", read_weekday_neighbour },
  { "wun", read_weekday_week },
  { "wunn", read_weekday_week_year },
};

static CtiDate
read_calendar_day (Reading *self, guint at)
{
  const char *shape = self->typed.shape + at;
  CtiDate found;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (days[i].shape, shape))
      {
        found = days[i].read (self, self->typed.words + at);
        if (found != CTI_DATE_NONE && at > 0 &&
            self->typed.words[at - 1].kind != CTI_TYPED_ON &&
            cti_date_get_weekday (found) != self->typed.words[at - 1].value)
          return fail (self, CTI_DAY_FAULT_WEEKDAY);
        return found;
      }
  return fail (self, CTI_DAY_FAULT_UNREADABLE);
}

static CtiDate
read_from_today (Reading *self, guint at)
{
  const char *shape = self->typed.shape + at;

  for (gsize i = 0; self->today != CTI_DATE_NONE && i < G_N_ELEMENTS (from_today); i++)
    if (g_str_equal (from_today[i].shape, shape))
      {
        self->fault = CTI_DAY_FAULT_NONE;
        return from_today[i].read (self, self->typed.words + at);
      }
  return CTI_DATE_NONE;
}

/* Where the day begins behind its weekday: "mandag", "på mandag", "næste mandag", "i mandags". */
static guint
behind_weekday (const char *shape)
{
  gboolean is_near = *shape == CTI_TYPED_LAST || *shape == CTI_TYPED_NEXT;
  guint at = *shape == CTI_TYPED_ON || (is_near && shape[1] == CTI_TYPED_WEEKDAY);

  return shape[at] == CTI_TYPED_WEEKDAY || shape[at] == CTI_TYPED_WEEKDAY_PAST ? at + 1 : at;
}

static CtiDate
read_sentence (Reading *self)
{
  const char *shape = self->typed.shape;
  guint at = g_str_has_prefix (shape, "ow") && shape[2] != '\0' ? 1 : 0;
  CtiDate found = read_calendar_day (self, behind_weekday (shape));

  return found == CTI_DATE_NONE && self->fault == CTI_DAY_FAULT_UNREADABLE
             ? read_from_today (self, at)
             : found;
}

/* "+7" and "-3": so many days from today. */
static gboolean
is_signed (const char *text)
{
  gsize length = strlen (text);

  return length >= 2 && length <= 5 && (text[0] == '+' || text[0] == '-') &&
         strspn (text + 1, "0123456789") == length - 1;
}

/**
 * cti_words_parse_day:
 * @text: (nullable): a day as typed, in the language of the user: "3/5", "3. maj 2027", "030527",
 *   "i går", "sidste fredag", "om to uger", "mandag i uge 23", "+7"; ISO days and all that
 *   cti_words_date() and its sisters show are read in every language
 * @today: the day; %CTI_DATE_NONE reads only what does not depend on it
 * @hint: which day is meant where @text leaves it open
 * @fault: (out) (optional): why there is none
 *
 * Returns: the day, or %CTI_DATE_NONE
 */
CtiDate
cti_words_parse_day (const char *text, CtiDate today, CtiDayHint hint, CtiDayFault *fault)
{
  Reading self = { .today = today, .hint = hint, .fault = CTI_DAY_FAULT_NONE };
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));
  CtiDate found = cti_date_parse_iso (stripped);

  if (found == CTI_DATE_NONE && is_signed (stripped) && today != CTI_DATE_NONE)
    found = today + atoi (stripped);
  else if (found == CTI_DATE_NONE && strlen (stripped) <= LONGEST_TO_READ &&
           cti_typed_read (&self.typed, stripped))
    found = read_sentence (&self);
  if (found == CTI_DATE_NONE && self.fault == CTI_DAY_FAULT_NONE)
    self.fault = CTI_DAY_FAULT_UNREADABLE;
  if (found != CTI_DATE_NONE && (found < CTI_DATE_FIRST || found > CTI_DATE_LAST))
    found = fail (&self, CTI_DAY_FAULT_RANGE);
  if (fault != NULL)
    *fault = self.fault;
  return found;
}
