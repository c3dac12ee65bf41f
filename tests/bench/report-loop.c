/* The floor of the report: columns and loops, see bench-report.c. It knows of this one report and
 * of made-up citizens only: ten areas, no more readings than they have, and no small groups to
 * hide. */

#include "report-loop.h"

#include <math.h>
#include <string.h>

#define AFTER_DAYS 30

/* --- Columns -----------------------------------------------------------------------------------
 */

static void
take_values (const CtiFactsValue *values,
             guint n,
             CtiDate *days,
             gint8 *why,
             gint8 *value,
             gint8 *active,
             guint max)
{
  for (guint i = 0; i < n && i < max; i++)
    {
      const CtiFactsValue *one = &values[i];

      days[i] = one->day;
      why[i] = (gint8) one->occasion;
      if (value != NULL)
        value[i] = (gint8) one->value;
      if (active != NULL)
        active[i] = (gint8) one->active;
    }
}

static void
take_stars (LoopColumns *self, guint at, const CtiCourseRow *row)
{
  for (guint i = 0; i < row->n_stars && i < LOOP_READINGS; i++)
    {
      const CtiFactsStar *star = &row->stars[i];

      self->star_day[at][i] = star->day;
      self->star_why[at][i] = (gint8) star->occasion;
      for (guint a = 0; a < star->n && a < LOOP_AREAS; a++)
        {
          if (self->areas[a] == NULL)
            self->areas[a] = star->areas[a];
          self->score[at][i][loop_find_area (self, star->areas[a])] = star->scores[a];
        }
    }
}

static void
take_facts (LoopColumns *self, guint at, const CtiCourseRow *row)
{
  const CtiFacts *facts = row->facts;
  const int answers[LOOP_SHARES] = {
    facts->age < 0                         ? 0
    : facts->age >= 18 && facts->age <= 30 ? 2
                                           : 1,
    (int) facts->education,
    (int) facts->income,
    facts->debut_years < 0   ? 0
    : facts->debut_years > 4 ? 2
                             : 1,
    (int) facts->active_last_year,
    (int) facts->debt,
    (int) facts->misuse,
    (int) facts->mental_problems,
    (int) facts->network,
    (int) facts->aim,
    (int) facts->paid_last_six_months,
    facts->closed_on == CTI_DATE_NONE ? 0
    : facts->has_form                 ? 1 + (int) facts->closing
                                      : 0,
  };

  self->started[at] = facts->phase1_start;
  self->closed[at] = facts->closed_on <= self->today ? facts->closed_on : CTI_DATE_NONE;
  for (guint i = 0; i < LOOP_SHARES; i++)
    self->answers[at][i] = (gint8) answers[i];
  for (guint phase = 0; phase < CTI_FACTS_PHASES; phase++)
    {
      const CtiContactSum *sum = &row->phases[phase];
      const gint32 sums[] = { sum->contacts, sum->direct, sum->other, sum->indirect, sum->travel };

      memcpy (self->phases[at][phase], sums, sizeof sums);
    }
}

LoopColumns *
loop_columns_new (GPtrArray *rows, CtiDate today)
{
  LoopColumns *self = g_new0 (LoopColumns, 1);
  guint n = rows->len;

  self->n = n;
  self->today = today;
  self->started = g_new0 (CtiDate, n);
  self->closed = g_new0 (CtiDate, n);
  self->star_day = g_malloc0_n (n, sizeof *self->star_day);
  self->star_why = g_malloc0_n (n, sizeof *self->star_why);
  self->score = g_malloc0_n (n, sizeof *self->score);
  self->who5_day = g_malloc0_n (n, sizeof *self->who5_day);
  self->who5_why = g_malloc0_n (n, sizeof *self->who5_why);
  self->who5 = g_malloc0_n (n, sizeof *self->who5);
  self->times_day = g_malloc0_n (n, sizeof *self->times_day);
  self->times_why = g_malloc0_n (n, sizeof *self->times_why);
  self->active = g_malloc0_n (n, sizeof *self->active);
  self->answers = g_malloc0_n (n, sizeof *self->answers);
  self->phases = g_malloc0_n (n, sizeof *self->phases);
  for (guint i = 0; i < n; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (rows, i);

      take_stars (self, i, row);
      take_values (row->wellbeing, row->n_wellbeing, self->who5_day[i], self->who5_why[i],
                   self->who5[i], NULL, LOOP_READINGS);
      take_values (row->frequency, row->n_frequency, self->times_day[i], self->times_why[i], NULL,
                   self->active[i], LOOP_VALUES);
      take_facts (self, i, row);
    }
  return self;
}

void
loop_columns_free (LoopColumns *self)
{
  g_free (self->started);
  g_free (self->closed);
  g_free (self->star_day);
  g_free (self->star_why);
  g_free (self->score);
  g_free (self->who5_day);
  g_free (self->who5_why);
  g_free (self->who5);
  g_free (self->times_day);
  g_free (self->times_why);
  g_free (self->active);
  g_free (self->answers);
  g_free (self->phases);
  g_free (self);
}

guint
loop_find_area (const LoopColumns *self, const char *key)
{
  for (guint i = 0; i < LOOP_AREAS; i++)
    if (self->areas[i] == key)
      return i;
  g_assert_not_reached ();
}

/* --- Histograms --------------------------------------------------------------------------------
 */

#define HALF 128

/* How often a change of each size, and its quartiles, mean and signed ranks. */
typedef struct
{
  int count[2 * HALF + 1];
  int n;
} Changes;

static double
get_value (const Changes *self, int place)
{
  int seen = 0;

  for (int i = 0; i <= 2 * HALF; i++)
    if ((seen += self->count[i]) > place)
      return i - HALF;
  return 0;
}

static double
get_quantile (const Changes *self, double p)
{
  double place = (self->n - 1) * p;
  int below = (int) floor (place);
  double value = get_value (self, below);

  return below + 1 < self->n ? value + (place - below) * (get_value (self, below + 1) - value)
                             : value;
}

static double
test_ranks (const Changes *self)
{
  double rank = 0, v = 0, ties = 0, n, variance, distance;

  for (int size = 1; size <= HALF; size++)
    {
      double up = self->count[HALF + size], t = up + self->count[HALF - size];

      v += up * (rank + (t + 1) / 2);
      ties += t * t * t - t;
      rank += t;
    }
  n = rank;
  distance = v - n * (n + 1) / 4;
  variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
  return variance > 0 ? MIN (1, erfc ((fabs (distance) - (distance != 0 ? 0.5 : 0)) /
                                      sqrt (variance) / G_SQRT2))
                      : 1;
}

static void
finish (const Changes *self, LoopPairs *pairs)
{
  double sum = 0;

  pairs->n = self->n;
  for (int i = 0; i <= 2 * HALF; i++)
    {
      sum += (double) self->count[i] * (i - HALF);
      *(i > HALF ? &pairs->up : i == HALF ? &pairs->same : &pairs->down) += self->count[i];
    }
  if (self->n == 0)
    return;
  pairs->mean = sum / self->n;
  pairs->low = get_quantile (self, 0.25);
  pairs->median = get_quantile (self, 0.5);
  pairs->high = get_quantile (self, 0.75);
  pairs->p = test_ranks (self);
}

/* --- Loops -------------------------------------------------------------------------------------
 */

static gboolean
is_after (const LoopColumns *self, guint at, CtiDate day, int why)
{
  return why == CTI_OCCASION_FOLLOW_UP ||
         (self->closed[at] != CTI_DATE_NONE && day > self->closed[at] + AFTER_DAYS);
}

static int
find_first (const LoopColumns *self, guint at, const CtiDate *days, const gint8 *why, int n)
{
  for (int i = 0; i < n && days[i] != CTI_DATE_NONE; i++)
    if ((why[i] == CTI_OCCASION_START || days[i] <= self->started[at] + 28) &&
        days[i] <= self->today && !is_after (self, at, days[i], why[i]))
      return i;
  return -1;
}

static int
find_last (const LoopColumns *self,
           guint at,
           const CtiDate *days,
           const gint8 *why,
           int n,
           int first)
{
  CtiDate closed = self->closed[at];

  for (int i = n - 1; closed != CTI_DATE_NONE && i >= 0; i--)
    if (days[i] != CTI_DATE_NONE && i != first && days[i] <= self->today &&
        (why[i] == CTI_OCCASION_END || ABS (days[i] - closed) <= 28) &&
        !is_after (self, at, days[i], why[i]))
      return i;
  return -1;
}

static void
count_shares (const LoopColumns *self, LoopReport *report)
{
  for (guint at = 0; at < self->n; at++)
    for (guint i = 0; i < LOOP_SHARES; i++)
      report->shares[i][self->answers[at][i] & 7]++;
}

static void
count_change (Changes *changes, int from, int to)
{
  if (from == 0 || to == 0)
    return;
  changes->count[HALF + to - from]++;
  changes->n++;
}

/* The mean over the areas, in twelfths of a point: exact enough for a floor. */
static void
count_mean (Changes *changes, const gint8 *from, const gint8 *to)
{
  int points = 0, areas = 0;

  for (guint a = 0; a < LOOP_AREAS; a++)
    if (from[a] > 0 && to[a] > 0)
      {
        points += to[a] - from[a];
        areas++;
      }
  if (areas == 0)
    return;
  changes->count[HALF + 12 * points / areas]++;
  changes->n++;
}

static void
count_stars (const LoopColumns *self, LoopReport *report)
{
  static Changes areas[LOOP_AREAS][LOOP_READINGS], means[LOOP_READINGS];

  memset (areas, 0, sizeof areas);
  memset (means, 0, sizeof means);
  for (guint at = 0; at < self->n; at++)
    {
      int first = find_first (self, at, self->star_day[at], self->star_why[at], LOOP_READINGS);
      int last = find_last (self, at, self->star_day[at], self->star_why[at], LOOP_READINGS, first);

      for (int k = 0; k < LOOP_READINGS; k++)
        {
          const gint8 *from = self->score[at][k == 0 && first >= 0 ? first : 0];
          const gint8 *to = self->score[at][k == 0 && last >= 0 ? last : k];

          if (k == 0 ? first < 0 || last < 0 : self->star_day[at][k] == CTI_DATE_NONE)
            continue;
          for (guint a = 0; a < LOOP_AREAS; a++)
            count_change (&areas[a][k], from[a], to[a]);
          count_mean (&means[k], from, to);
        }
    }
  for (guint k = 0; k < LOOP_READINGS; k++)
    {
      finish (&means[k], &report->readings[k]);
      for (guint a = 0; a < LOOP_AREAS; a++)
        finish (&areas[a][k], &report->areas[a][k]);
    }
}

static void
count_wellbeing (const LoopColumns *self, LoopReport *report)
{
  Changes groups[LOOP_GROUPS] = { 0 };

  for (guint at = 0; at < self->n; at++)
    {
      int first = find_first (self, at, self->who5_day[at], self->who5_why[at], LOOP_READINGS);
      int last = find_last (self, at, self->who5_day[at], self->who5_why[at], LOOP_READINGS, first);
      int change, misuse = self->answers[at][6], paid = self->answers[at][10];

      if (first < 0 || last < 0)
        continue;
      change = HALF + self->who5[at][last] - self->who5[at][first];
      groups[0].count[change]++, groups[0].n++;
      if (misuse > 0)
        groups[misuse].count[change]++, groups[misuse].n++;
      if (paid > 0)
        groups[2 + paid].count[change]++, groups[2 + paid].n++;
      groups[self->who5[at][first] <= 50 ? 5 : 6].count[change]++;
      groups[self->who5[at][first] <= 50 ? 5 : 6].n++;
    }
  for (guint i = 0; i < LOOP_GROUPS; i++)
    finish (&groups[i], &report->wellbeing[i]);
}

static void
count_months (const LoopColumns *self, LoopReport *report)
{
  for (guint at = 0; at < self->n; at++)
    {
      gint8 months[LOOP_MONTHS] = { 0 };

      for (guint i = 0; i < LOOP_VALUES && self->times_day[at][i] != CTI_DATE_NONE; i++)
        {
          int month = (int) ((self->times_day[at][i] - self->started[at]) / 60.88 + 0.5);

          if (month >= 0 && month < LOOP_MONTHS && self->active[at][i] != 0 &&
              !is_after (self, at, self->times_day[at][i], self->times_why[at][i]))
            months[month] = self->active[at][i];
        }
      for (guint month = 0; month < LOOP_MONTHS; month++)
        {
          report->months[month][0] += months[month] != 0;
          report->months[month][1] += months[month] == CTI_ANSWER_YES;
        }
    }
}

static void
count_after (const LoopColumns *self, LoopReport *report)
{
  static const int days[] = { 91, 183, 365 };

  for (guint at = 0; at < self->n; at++)
    for (guint m = 0; self->closed[at] != CTI_DATE_NONE && m < G_N_ELEMENTS (days); m++)
      {
        int best = 46, best_active = 46;

        for (guint i = 0; i < LOOP_READINGS; i++)
          if (ABS (self->who5_day[at][i] - self->closed[at] - days[m]) < best &&
              is_after (self, at, self->who5_day[at][i], self->who5_why[at][i]))
            report->after[m][self->who5[at][i] <= 50]++, best = 0;
        for (guint i = 0; i < LOOP_VALUES; i++)
          if (ABS (self->times_day[at][i] - self->closed[at] - days[m]) < best_active &&
              is_after (self, at, self->times_day[at][i], self->times_why[at][i]))
            report->after[3 + m][self->active[at][i] == CTI_ANSWER_YES]++, best_active = 0;
      }
}

static void
count_hours (const LoopColumns *self, LoopReport *report)
{
  for (guint at = 0; at < self->n; at++)
    for (guint phase = 0; phase < CTI_FACTS_PHASES; phase++)
      for (guint i = 0; i < 5; i++)
        {
          report->hours[phase][i] += self->phases[at][phase][i];
          report->hours[CTI_FACTS_PHASES][i] += self->phases[at][phase][i];
        }
}

void
loop_count (const LoopColumns *self, LoopReport *report)
{
  memset (report, 0, sizeof *report);
  count_shares (self, report);
  count_stars (self, report);
  count_wellbeing (self, report);
  count_months (self, report);
  count_after (self, report);
  count_hours (self, report);
}
