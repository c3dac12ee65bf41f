/* Figures 21 to 25 and 30 of domain 11: WHO-5 and how often she sells sex, at start, at end,
 * through the course and after it. Start and end stand for themselves with an n each, and once more
 * as pairs with a test. */

#include "cti-figures-private.h"

#include "cti-stats-share.h"

/** Months from start to the last that frequency is shown for, and their step (figure 25). */
#define LAST_MONTH 12
#define MONTH_STEP 2
#define MONTHS     (LAST_MONTH / MONTH_STEP + 1)

static CtiAnswer
is_at_risk (const CtiFactsValue *value, const CtiReportChoice *choice)
{
  if (value == NULL)
    return CTI_ANSWER_UNKNOWN;
  return value->value <= choice->risk_max ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

static CtiAnswer
is_active (const CtiFactsValue *value, const CtiReportChoice *choice)
{
  return value != NULL ? value->active : CTI_ANSWER_UNKNOWN;
}

typedef CtiAnswer (*AskValue) (const CtiFactsValue *value, const CtiReportChoice *choice);

static CtiAnswer
ask_row (const CtiCourseRow *row, AskValue ask, int end, const CtiReportChoice *choice)
{
  return ask (ask == is_at_risk ? row->score[end] : row->active[end], choice);
}

/* A share at start or at end: of all that were measured then. */
static void
count_share (CtiFigures *self, const char *key, int number, AskValue ask, int end)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_SHARE);
  int known = 0, yes = 0, n;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      CtiAnswer answer = ask_row (g_ptr_array_index (self->chosen, i), ask, end, &self->choice);

      known += answer != CTI_ANSWER_UNKNOWN;
      yes += answer == CTI_ANSWER_YES;
    }
  n = _cti_figures_add_known (self, figure, end ? self->ended : self->all, known, "not-measured");
  _cti_figure_add (figure, key, _cti_figures_add_part (self, n, yes), n);
}

static void
count_pairs (CtiFigures *self, const char *key, int number, AskValue ask)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_PAIR);
  int both = 0, start = 0, gained = 0, lost = 0, n, changes[3];
  CtiStatsMcNemar test;
  CtiFigureRow *row;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *course = g_ptr_array_index (self->chosen, i);
      CtiAnswer first = ask_row (course, ask, 0, &self->choice);
      CtiAnswer last = ask_row (course, ask, 1, &self->choice);

      if (first == CTI_ANSWER_UNKNOWN || last == CTI_ANSWER_UNKNOWN)
        continue;
      both++;
      start += first == CTI_ANSWER_YES;
      gained += first == CTI_ANSWER_NO && last == CTI_ANSWER_YES;
      lost += first == CTI_ANSWER_YES && last == CTI_ANSWER_NO;
    }
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

/* What came from another store may hold any number. */
static int
get_score (const CtiCourseRow *course, int end)
{
  return CLAMP (course->score[end]->value, 0, CTI_TALLY_SCORE_MAX);
}

/* Pairs of scores among those of whom the answer is @wanted, or all where @ask is NULL. */
static int
collect_pairs (const CtiFigures *self, CtiFigureAsk ask, CtiAnswer wanted, CtiPairResult *pairs)
{
  CtiPairTally tally = { 0 };

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *course = g_ptr_array_index (self->chosen, i);

      if (course->score[0] != NULL && course->score[1] != NULL &&
          (ask == NULL || ask (course, &self->choice) == wanted))
        cti_pair_tally_add (&tally, get_score (course, 0), get_score (course, 1));
    }
  cti_pair_tally_finish (&tally, pairs);
  return tally.n;
}

/* All pairs of WHO-5. */
static void
count_scores (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "wellbeing", 22, CTI_FIGURE_SCORES);
  CtiPairResult pairs;
  int n = collect_pairs (self, NULL, CTI_ANSWER_YES, &pairs);

  self->scored = _cti_figures_add_known (self, figure, self->ended, n, "not-paired");
  _cti_figures_add_pairs (self,
                          _cti_figure_add (figure, "wellbeing", CTI_FIGURE_NONE, self->scored),
                          &pairs);
}

static CtiAnswer
has_misuse (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->misuse;
}

static CtiAnswer
was_paid (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->paid_last_six_months;
}

static CtiAnswer
was_at_risk (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return is_at_risk (row->score[0], choice);
}

/* Those with, those without, and those of whom it is not known are together all pairs. */
static void
add_group (CtiFigures *self, CtiFigure *figure, const char *yes, const char *no, CtiFigureAsk ask)
{
  const char *const keys[] = { yes, no };
  const CtiAnswer wanted[] = { CTI_ANSWER_YES, CTI_ANSWER_NO };
  int counts[3], rest = cti_counts_get (self->counts, self->scored);

  for (int i = 0; i < 2; i++)
    {
      CtiPairResult pairs;
      int n = collect_pairs (self, ask, wanted[i], &pairs);

      counts[i] = cti_counts_add (self->counts, n);
      rest -= n;
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

  add_group (self, figure, "misuse", "no-misuse", has_misuse);
  add_group (self, figure, "paid", "not-paid", was_paid);
  add_group (self, figure, "risk", "no-risk", was_at_risk);
}

/* The month of the course nearest to a day, in steps of two. */
static int
get_month (const CtiCourseRow *row, CtiDate day)
{
  int days = day - row->start;

  return MAX (0, (int) (days / 30.44 / MONTH_STEP + 0.5) * MONTH_STEP);
}

/* What she said nearest to each month of the course; of two answers the later counts. */
static void
find_months (const CtiCourseRow *row, CtiDate today, CtiAnswer answers[MONTHS])
{
  for (guint k = 0; k < row->frequency->len; k++)
    {
      const CtiFactsValue *value = &g_array_index (row->frequency, CtiFactsValue, k);
      int month = get_month (row, value->day) / MONTH_STEP;

      if (value->day <= today && month < MONTHS && value->active != CTI_ANSWER_UNKNOWN &&
          !cti_course_row_is_follow_up (row, value->day, value->occasion))
        answers[month] = value->active;
    }
}

/* Figure 25: at each month of the course, those paid within the last month of those who answered.
 */
static void
count_months (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "active-by-month", 25, CTI_FIGURE_SHARE);
  int known[MONTHS] = { 0 }, yes[MONTHS] = { 0 };

  for (guint i = 0; i < self->chosen->len; i++)
    {
      CtiAnswer answers[MONTHS] = { CTI_ANSWER_UNKNOWN };

      find_months (g_ptr_array_index (self->chosen, i), self->choice.today, answers);
      for (int month = 0; month < MONTHS; month++)
        {
          known[month] += answers[month] != CTI_ANSWER_UNKNOWN;
          yes[month] += answers[month] == CTI_ANSWER_YES;
        }
    }
  for (int month = 0; month < MONTHS; month++)
    {
      int n = _cti_figures_add_known (self, NULL, self->all, known[month], "not-measured");

      _cti_figure_add (figure, "month", _cti_figures_add_part (self, n, yes[month]), n)->number =
          month * MONTH_STEP;
    }
}

/* Months after the closing at which she may be asked again. */
static const int after_months[] = { 3, 6, 12 };
#define AFTER G_N_ELEMENTS (after_months)
/* Half of the three months from one follow-up to the next. */
#define AFTER_DAYS 46

/* What is nearest to each of these months; most have no follow-up at all. */
static void
find_follow_ups (const CtiCourseRow *row,
                 const GArray *values,
                 CtiDate today,
                 const CtiFactsValue *found[AFTER])
{
  int best[AFTER] = { AFTER_DAYS, AFTER_DAYS, AFTER_DAYS };

  for (guint i = 0; row->is_closed && i < values->len; i++)
    {
      const CtiFactsValue *value = &g_array_index (values, CtiFactsValue, i);

      if (value->day > today || !cti_course_row_is_follow_up (row, value->day, value->occasion))
        continue;
      for (gsize m = 0; m < AFTER; m++)
        {
          CtiDate wanted = cti_date_add_months (row->facts->closed_on, after_months[m]);
          int away = ABS (value->day - wanted);

          if (away < best[m])
            {
              found[m] = value;
              best[m] = away;
            }
        }
    }
}

/* What became of it after the course, where she agreed to be asked: apart from all figures above.
 */
static void
count_follow_ups (CtiFigures *self, const char *key, AskValue ask)
{
  CtiFigure *figure = _cti_figures_begin (self, key, 0, CTI_FIGURE_SHARE);
  int known[AFTER] = { 0 }, yes[AFTER] = { 0 };

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
      const CtiFactsValue *found[AFTER] = { NULL };

      find_follow_ups (row, ask == is_at_risk ? row->wellbeing : row->frequency, self->choice.today,
                       found);
      for (gsize m = 0; m < AFTER; m++)
        {
          CtiAnswer answer = ask (found[m], &self->choice);

          known[m] += answer != CTI_ANSWER_UNKNOWN;
          yes[m] += answer == CTI_ANSWER_YES;
        }
    }
  for (gsize m = 0; m < AFTER; m++)
    {
      int n = _cti_figures_add_known (self, NULL, self->ended, known[m], "not-measured");

      _cti_figure_add (figure, "after", _cti_figures_add_part (self, n, yes[m]), n)->number =
          after_months[m];
    }
}

/* Figures 21 to 25 and 30, and the follow-ups. */
void
_cti_figures_count_measures (CtiFigures *self)
{
  count_share (self, "risk-start", 21, is_at_risk, 0);
  count_share (self, "risk-end", 22, is_at_risk, 1);
  count_pairs (self, "risk-pairs", 22, is_at_risk);
  count_scores (self);
  count_subgroups (self);
  count_share (self, "active-start", 23, is_active, 0);
  count_share (self, "active-end", 24, is_active, 1);
  count_pairs (self, "active-pairs", 24, is_active);
  count_months (self);
  count_follow_ups (self, "risk-after", is_at_risk);
  count_follow_ups (self, "active-after", is_active);
}
