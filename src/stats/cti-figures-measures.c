/* Figures 21 to 25 and 30 of domain 11: WHO-5 and how often she sells sex, at start, at end,
 * through the course and after it. Start and end stand for themselves with an n each, and once more
 * as pairs with a test. */

#include "cti-figures-private.h"

#include "cti-stats-share.h"

/** Months from start to the last that frequency is shown for, and their step (figure 25). */
#define LAST_MONTH 12
#define MONTH_STEP 2
#define MONTHS     (LAST_MONTH / MONTH_STEP + 1)

/* Which of two answers of a course is meant. */
typedef enum
{
  RISK,
  ACTIVE,
} Question;

static CtiAnswer
get_answer (const CtiCourseMarks *marks, Question question, int end)
{
  return (CtiAnswer) (question == RISK ? marks->risk[end] : marks->active[end]);
}

/* A share at start or at end: of all that were measured then. */
static void
count_share (CtiFigures *self, const char *key, int number, Question question, int end)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_SHARE);
  int known = 0, yes = 0, n;

  for (guint i = 0; i < self->columns.n; i++)
    {
      CtiAnswer answer = get_answer (&self->columns.marks[i], question, end);

      known += answer != CTI_ANSWER_UNKNOWN;
      yes += answer == CTI_ANSWER_YES;
    }
  n = _cti_figures_add_known (self, figure, end ? self->ended : self->all, known, "not-measured");
  _cti_figure_add (figure, key, _cti_figures_add_part (self, n, yes), n);
}

static void
count_pairs (CtiFigures *self, const char *key, int number, Question question)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_PAIR);
  int both = 0, start = 0, gained = 0, lost = 0, n, changes[3];
  CtiStatsMcNemar test;
  CtiFigureRow *row;

  for (guint i = 0; i < self->columns.n; i++)
    {
      CtiAnswer first = get_answer (&self->columns.marks[i], question, 0);
      CtiAnswer last = get_answer (&self->columns.marks[i], question, 1);

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

/* What divides the pairs of scores into groups. */
typedef enum
{
  ALL,
  BY_MISUSE,
  BY_PAID,
  BY_RISK,
} Group;

static CtiAnswer
get_group (const CtiCourseMarks *marks, Group group)
{
  switch (group)
    {
    case BY_MISUSE:
      return (CtiAnswer) marks->misuse;
    case BY_PAID:
      return (CtiAnswer) marks->paid;
    case BY_RISK:
      return (CtiAnswer) marks->risk[0];
    case ALL:
    default:
      return CTI_ANSWER_YES;
    }
}

/* Pairs of scores among those of whom the answer is @wanted. */
static int
collect_pairs (const CtiFigures *self, Group group, CtiAnswer wanted, CtiPairResult *pairs)
{
  CtiPairTally tally = { 0 };

  for (guint i = 0; i < self->columns.n; i++)
    {
      const CtiCourseMarks *marks = &self->columns.marks[i];

      if (marks->score[0] != CTI_MARK_NO_SCORE && marks->score[1] != CTI_MARK_NO_SCORE &&
          get_group (marks, group) == wanted)
        cti_pair_tally_add (&tally, marks->score[0], marks->score[1]);
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
  int n = collect_pairs (self, ALL, CTI_ANSWER_YES, &pairs);

  self->scored = _cti_figures_add_known (self, figure, self->ended, n, "not-paired");
  _cti_figures_add_pairs (self,
                          _cti_figure_add (figure, "wellbeing", CTI_FIGURE_NONE, self->scored),
                          &pairs);
}

/* Those with, those without, and those of whom it is not known are together all pairs. */
static void
add_group (CtiFigures *self, CtiFigure *figure, const char *yes, const char *no, Group group)
{
  const char *const keys[] = { yes, no };
  const CtiAnswer wanted[] = { CTI_ANSWER_YES, CTI_ANSWER_NO };
  int counts[3], rest = cti_counts_get (self->counts, self->scored);

  for (int i = 0; i < 2; i++)
    {
      CtiPairResult pairs;
      int n = collect_pairs (self, group, wanted[i], &pairs);

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

  add_group (self, figure, "misuse", "no-misuse", BY_MISUSE);
  add_group (self, figure, "paid", "not-paid", BY_PAID);
  add_group (self, figure, "risk", "no-risk", BY_RISK);
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
  for (guint k = 0; k < row->n_frequency; k++)
    {
      const CtiFactsValue *value = &row->frequency[k];
      int month = get_month (row, value->day) / MONTH_STEP;

      if (value->day <= today && month < MONTHS && value->active != CTI_ANSWER_UNKNOWN &&
          !cti_course_row_is_follow_up (row, value->day, value->occasion))
        answers[month] = value->active;
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
                 const CtiFactsValue *values,
                 guint n,
                 CtiDate today,
                 const CtiFactsValue *found[AFTER])
{
  int best[AFTER] = { AFTER_DAYS, AFTER_DAYS, AFTER_DAYS };

  for (guint i = 0; row->is_closed && i < n; i++)
    {
      const CtiFactsValue *value = &values[i];

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

/* Of how many it is known, and of how many it is so, at each month of a course and after it. */
typedef struct
{
  int months[MONTHS][2];
  int after[2][AFTER][2]; /* of each Question */
} Through;

static void
note_answer (int counts[2], CtiAnswer answer)
{
  counts[0] += answer != CTI_ANSWER_UNKNOWN;
  counts[1] += answer == CTI_ANSWER_YES;
}

static CtiAnswer
read_follow_up (const CtiFactsValue *value, Question question, int risk_max)
{
  if (value == NULL)
    return CTI_ANSWER_UNKNOWN;
  if (question == ACTIVE)
    return value->active;
  return value->value <= risk_max ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

/* Everything of a course while it is at hand. */
static void
count_through (const CtiFigures *self, const CtiCourseRow *row, Through *through)
{
  CtiAnswer answers[MONTHS] = { CTI_ANSWER_UNKNOWN };
  const CtiFactsValue *found[2][AFTER] = { { NULL } };

  find_months (row, self->choice.today, answers);
  for (int month = 0; month < MONTHS; month++)
    note_answer (through->months[month], answers[month]);
  find_follow_ups (row, row->wellbeing, row->n_wellbeing, self->choice.today, found[RISK]);
  find_follow_ups (row, row->frequency, row->n_frequency, self->choice.today, found[ACTIVE]);
  for (int q = 0; q < 2; q++)
    for (gsize m = 0; m < AFTER; m++)
      note_answer (through->after[q][m],
                   read_follow_up (found[q][m], (Question) q, self->choice.risk_max));
}

/* Figure 25: at each month of the course, those paid within the last month of those who answered.
 */
static void
add_months (CtiFigures *self, const Through *through)
{
  CtiFigure *figure = _cti_figures_begin (self, "active-by-month", 25, CTI_FIGURE_SHARE);

  for (int month = 0; month < MONTHS; month++)
    {
      const int *counts = through->months[month];
      int n = _cti_figures_add_known (self, NULL, self->all, counts[0], "not-measured");

      _cti_figure_add (figure, "month", _cti_figures_add_part (self, n, counts[1]), n)->number =
          month * MONTH_STEP;
    }
}

/* What became of it after the course, where she agreed to be asked: apart from all figures above.
 */
static void
add_follow_ups (CtiFigures *self, const char *key, const Through *through, Question question)
{
  CtiFigure *figure = _cti_figures_begin (self, key, 0, CTI_FIGURE_SHARE);

  for (gsize m = 0; m < AFTER; m++)
    {
      const int *counts = through->after[question][m];
      int n = _cti_figures_add_known (self, NULL, self->ended, counts[0], "not-measured");

      _cti_figure_add (figure, "after", _cti_figures_add_part (self, n, counts[1]), n)->number =
          after_months[m];
    }
}

/* Figures 21 to 25 and 30, and the follow-ups. */
void
_cti_figures_count_measures (CtiFigures *self)
{
  Through through = { 0 };

  for (guint i = 0; i < self->chosen->len; i++)
    count_through (self, g_ptr_array_index (self->chosen, i), &through);
  count_share (self, "risk-start", 21, RISK, 0);
  count_share (self, "risk-end", 22, RISK, 1);
  count_pairs (self, "risk-pairs", 22, RISK);
  count_scores (self);
  count_subgroups (self);
  count_share (self, "active-start", 23, ACTIVE, 0);
  count_share (self, "active-end", 24, ACTIVE, 1);
  count_pairs (self, "active-pairs", 24, ACTIVE);
  add_months (self, &through);
  add_follow_ups (self, "risk-after", &through, RISK);
  add_follow_ups (self, "active-after", &through, ACTIVE);
}
