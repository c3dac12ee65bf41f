/* Figures 21 to 25 and 30 of domain 11: WHO-5 and how often she sells sex, at start, at end,
 * through the course and after it. Start and end stand for themselves with an n each, and once more
 * as pairs with a test. */

#include "cti-figures-private.h"

#include "cti-stats-share.h"

/* Months from one of figure 25 to the next. */
#define MONTH_STEP 2
/* Months after the closing at which she may be asked again. */
static const int after_months[] = { 3, 6, 12 };
G_STATIC_ASSERT (G_N_ELEMENTS (after_months) == CTI_NOTED_AFTER);
/* Half of the three months from one follow-up to the next. */
#define AFTER_DAYS 46

/* --- A course ----------------------------------------------------------------------------------
 */

static int
get_month (int days)
{
  return MAX (0, (int) (days / 30.44 / MONTH_STEP + 0.5));
}

/* Finds once, and not for each answer, on which day of a course a month of figure 25 begins. */
void
_cti_figures_begin_measures (CtiFigures *self)
{
  CtiDate *days = self->notes->measures.month_days;

  for (int month = 1, day = 0; month <= CTI_NOTED_MONTHS; day++)
    if (get_month (day) == month)
      days[month++ - 1] = day;
}

/* What she said nearest to each month of the course; of two answers the later counts. */
static void
note_months (CtiMeasureNotes *self, const CtiCourseRow *row, CtiDate today)
{
  CtiAnswer answers[CTI_NOTED_MONTHS] = { CTI_ANSWER_UNKNOWN };

  for (guint i = 0, month = 0; i < row->n_frequency; i++)
    {
      const CtiFactsValue *value = &row->frequency[i];
      int days = value->day - row->start;

      if (value->day > today || value->active == CTI_ANSWER_UNKNOWN ||
          cti_course_row_is_follow_up (row, value->day, value->occasion))
        continue;
      if (month > 0 && days < self->month_days[month - 1])
        month = 0; /* they come by day, unless another store says otherwise */
      while (month < CTI_NOTED_MONTHS && days >= self->month_days[month])
        month++;
      if (month < CTI_NOTED_MONTHS)
        answers[month] = value->active;
    }
  for (int month = 0; month < CTI_NOTED_MONTHS; month++)
    {
      self->months[month][0] += answers[month] != CTI_ANSWER_UNKNOWN;
      self->months[month][1] += answers[month] == CTI_ANSWER_YES;
    }
}

static CtiAnswer
read_value (const CtiFactsValue *value, CtiNotedQuestion question, int risk_max)
{
  if (value == NULL)
    return CTI_ANSWER_UNKNOWN;
  if (question == CTI_NOTED_ACTIVE)
    return value->active;
  return value->value <= risk_max ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

static int
get_distance (const CtiCourseRow *row, CtiDate day, gsize m)
{
  return ABS (day - cti_date_add_months (row->facts->closed_on, after_months[m]));
}

/* Which of the months after the closing a day stands for, where none of @best is nearer. A day in
 * the middle between two of them is not an answer to both. */
static void
find_nearest (const CtiCourseRow *row,
              const CtiFactsValue *value,
              int best[CTI_NOTED_AFTER],
              const CtiFactsValue *found[CTI_NOTED_AFTER])
{
  gsize nearest = 0;

  for (gsize m = 1; m < CTI_NOTED_AFTER; m++)
    if (get_distance (row, value->day, m) < get_distance (row, value->day, nearest))
      nearest = m;
  if (get_distance (row, value->day, nearest) >= best[nearest])
    return;
  found[nearest] = value;
  best[nearest] = get_distance (row, value->day, nearest);
}

/* What is nearest to each of these months; most courses have no follow-up at all. */
static void
note_follow_ups (CtiFigures *self,
                 const CtiCourseRow *row,
                 const CtiFactsValue *values,
                 guint n,
                 CtiNotedQuestion question)
{
  int best[CTI_NOTED_AFTER] = { AFTER_DAYS, AFTER_DAYS, AFTER_DAYS };
  const CtiFactsValue *found[CTI_NOTED_AFTER] = { NULL };

  for (guint i = 0; row->is_closed && i < n; i++)
    if (values[i].day <= self->choice.today &&
        cti_course_row_is_follow_up (row, values[i].day, values[i].occasion))
      find_nearest (row, &values[i], best, found);
  for (gsize m = 0; m < CTI_NOTED_AFTER; m++)
    {
      CtiAnswer answer = read_value (found[m], question, self->choice.risk_max);

      self->notes->measures.after[question][m][0] += answer != CTI_ANSWER_UNKNOWN;
      self->notes->measures.after[question][m][1] += answer == CTI_ANSWER_YES;
    }
}

static CtiAnswer
get_group (const CtiCourseRow *row, CtiNotedGroup group, int risk_max)
{
  switch (group)
    {
    case CTI_NOTED_BY_MISUSE:
      return row->facts->misuse;
    case CTI_NOTED_BY_PAID:
      return row->facts->paid_last_six_months;
    case CTI_NOTED_BY_RISK:
    default:
      return read_value (row->score[0], CTI_NOTED_RISK, risk_max);
    }
}

/* A pair of WHO-5, among all and in each group she belongs to. */
static void
note_scores (CtiFigures *self, const CtiCourseRow *row)
{
  CtiMeasureNotes *notes = &self->notes->measures;

  if (row->score[0] == NULL || row->score[1] == NULL)
    return;
  cti_pair_tally_add (&notes->scores, row->score[0]->value, row->score[1]->value);
  for (int group = 0; group <= CTI_NOTED_BY_RISK; group++)
    {
      CtiAnswer answer = get_group (row, (CtiNotedGroup) group, self->choice.risk_max);

      if (answer == CTI_ANSWER_YES || answer == CTI_ANSWER_NO)
        cti_pair_tally_add (&notes->by_group[group][answer == CTI_ANSWER_YES ? 0 : 1],
                            row->score[0]->value, row->score[1]->value);
    }
}

/* All that was measured of a course but its stars. */
void
_cti_figures_note_measures (CtiFigures *self, const CtiCourseRow *row)
{
  CtiMeasureNotes *notes = &self->notes->measures;
  const CtiFactsValue *const *ends[] = { row->score, row->active };

  for (int q = 0; q < 2; q++)
    notes->answers[q][read_value (ends[q][0], (CtiNotedQuestion) q, self->choice.risk_max)]
                  [read_value (ends[q][1], (CtiNotedQuestion) q, self->choice.risk_max)]++;
  note_scores (self, row);
  note_months (notes, row, self->choice.today);
  note_follow_ups (self, row, row->wellbeing, row->n_wellbeing, CTI_NOTED_RISK);
  note_follow_ups (self, row, row->frequency, row->n_frequency, CTI_NOTED_ACTIVE);
}

/* --- The figures -------------------------------------------------------------------------------
 */

/* A share at start or at end: of all that were measured then. */
static void
count_share (CtiFigures *self, const char *key, int number, CtiNotedQuestion question, int end)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_SHARE);
  int found[CTI_NOTED_ANSWERS] = { 0 }, n;

  for (int first = 0; first < CTI_NOTED_ANSWERS; first++)
    for (int last = 0; last < CTI_NOTED_ANSWERS; last++)
      found[end ? last : first] += self->notes->measures.answers[question][first][last];
  n = _cti_figures_add_known (self, figure, end ? self->ended : self->all,
                              found[CTI_ANSWER_YES] + found[CTI_ANSWER_NO], "not-measured");
  _cti_figure_add (figure, key, _cti_figures_add_part (self, n, found[CTI_ANSWER_YES]), n);
}

static void
count_pairs (CtiFigures *self, const char *key, int number, CtiNotedQuestion question)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_PAIR);
  const int (*found)[CTI_NOTED_ANSWERS] = self->notes->measures.answers[question];
  int gained = found[CTI_ANSWER_NO][CTI_ANSWER_YES], lost = found[CTI_ANSWER_YES][CTI_ANSWER_NO];
  int start = found[CTI_ANSWER_YES][CTI_ANSWER_YES] + lost;
  int both = start + gained + found[CTI_ANSWER_NO][CTI_ANSWER_NO], n, changes[3];
  CtiStatsMcNemar test;
  CtiFigureRow *row;

  test = cti_stats_mcnemar (gained, lost);
  n = _cti_figures_add_known (self, figure, self->ended, both, "not-paired");
  row = _cti_figure_add (figure, key, _cti_figures_add_part (self, n, start), n);
  row->count_end = _cti_figures_add_part (self, n, start + gained - lost);
  _cti_figures_add_parts (self, n, (int[]){ gained, lost, both - gained - lost }, changes, 3);
  row->gained = changes[0];
  row->lost = changes[1];
  row->has_p = both > 0;
  row->p = test.exact;
  row->is_exact = TRUE;
}

/* All pairs of WHO-5. */
static void
count_scores (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "wellbeing", 22, CTI_FIGURE_SCORES);
  CtiPairResult pairs;
  const CtiPairTally *tally = &self->notes->measures.scores;

  cti_pair_tally_finish (tally, &pairs);
  self->scored = _cti_figures_add_known (self, figure, self->ended, tally->n, "not-paired");
  _cti_figures_add_pairs (self,
                          _cti_figure_add (figure, "wellbeing", CTI_FIGURE_NONE, self->scored),
                          &pairs);
}

/* Those with, those without, and those of whom it is not known are together all pairs. */
static void
add_group (CtiFigures *self,
           CtiFigure *figure,
           const char *yes,
           const char *no,
           CtiNotedGroup group)
{
  const char *const keys[] = { yes, no };
  int counts[3], rest = cti_counts_get (self->counts, self->scored);

  for (int i = 0; i < 2; i++)
    {
      CtiPairResult pairs;
      const CtiPairTally *tally = &self->notes->measures.by_group[group][i];

      cti_pair_tally_finish (tally, &pairs);
      counts[i] = cti_counts_add (self->counts, tally->n);
      rest -= tally->n;
      _cti_figures_add_pairs (self, _cti_figure_add (figure, keys[i], CTI_FIGURE_NONE, counts[i]),
                              &pairs);
    }
  counts[2] = cti_counts_add_unknown (self->counts, rest);
  cti_counts_add_sum (self->counts, self->scored, counts, 3);
}

/* Figure 30. */
static void
count_subgroups (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "wellbeing-by-group", 30, CTI_FIGURE_SCORES);

  add_group (self, figure, "misuse", "no-misuse", CTI_NOTED_BY_MISUSE);
  add_group (self, figure, "paid", "not-paid", CTI_NOTED_BY_PAID);
  add_group (self, figure, "risk", "no-risk", CTI_NOTED_BY_RISK);
}

/* Figure 25: at each month of the course, those paid within the last month of those who answered.
 */
static void
add_months (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "active-by-month", 25, CTI_FIGURE_SHARE);

  for (int month = 0; month < CTI_NOTED_MONTHS; month++)
    {
      const int *counts = self->notes->measures.months[month];
      int n = _cti_figures_add_known (self, NULL, self->all, counts[0], "not-measured");

      _cti_figure_add (figure, "month", _cti_figures_add_part (self, n, counts[1]), n)->number =
          month * MONTH_STEP;
    }
}

/* What became of it after the course, where she agreed to be asked: apart from all figures above.
 */
static void
add_follow_ups (CtiFigures *self, const char *key, CtiNotedQuestion question)
{
  CtiFigure *figure = _cti_figures_begin (self, key, 0, CTI_FIGURE_SHARE);

  for (gsize m = 0; m < CTI_NOTED_AFTER; m++)
    {
      const int *counts = self->notes->measures.after[question][m];
      int n = _cti_figures_add_known (self, NULL, self->ended, counts[0], "not-measured");

      _cti_figure_add (figure, "after", _cti_figures_add_part (self, n, counts[1]), n)->number =
          after_months[m];
    }
}

/* Figures 21 to 25 and 30, and the follow-ups. */
void
_cti_figures_count_measures (CtiFigures *self)
{
  count_share (self, "risk-start", 21, CTI_NOTED_RISK, 0);
  count_share (self, "risk-end", 22, CTI_NOTED_RISK, 1);
  count_pairs (self, "risk-pairs", 22, CTI_NOTED_RISK);
  count_scores (self);
  count_subgroups (self);
  count_share (self, "active-start", 23, CTI_NOTED_ACTIVE, 0);
  count_share (self, "active-end", 24, CTI_NOTED_ACTIVE, 1);
  count_pairs (self, "active-pairs", 24, CTI_NOTED_ACTIVE);
  add_months (self);
  add_follow_ups (self, "risk-after", CTI_NOTED_RISK);
  add_follow_ups (self, "active-after", CTI_NOTED_ACTIVE);
}
