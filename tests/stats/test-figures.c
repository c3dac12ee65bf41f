/* A project of 147 courses and 84 inquiries that came to nothing (domain 11). How many have what is
 * known by construction, and the report must say exactly that. */

#include <string.h>

#include "cti-stats-share.h"
#include "project.h"

#define SEED 20161231

typedef struct
{
  GPtrArray *facts;
  GPtrArray *rows;
  CtiFigures *figures;
} Report;

static void
report_make (Report *report, const Project *project, const CtiReportChoice *choice)
{
  report->facts = project_make_facts (project);
  report->rows = cti_course_rows_new (report->facts);
  report->figures = cti_figures_new (report->rows, project->inquiries, NULL, choice);
}

static void
report_clear (Report *report)
{
  cti_figures_free (report->figures);
  g_ptr_array_unref (report->rows);
  g_ptr_array_unref (report->facts);
}

static void
choose (CtiReportChoice *choice)
{
  cti_report_choice_init (choice, cti_date_new (2016, 12, 5));
}

static const CtiFigureRow *
get_row (const Report *report, const char *figure, const char *row, int number)
{
  const CtiFigure *found = cti_figures_find (report->figures, figure);
  const CtiFigureRow *line;

  if (found == NULL)
    g_error ("there is no figure %s", figure);
  line = cti_figure_find_row (found, row, number);
  if (line == NULL)
    g_error ("figure %s has no row %s %d", figure, row, number);
  return line;
}

static void
assert_share (const Report *report,
              const char *figure,
              const char *key,
              int number,
              int count,
              int n)
{
  const CtiFigureRow *row = get_row (report, figure, key, number);
  int ours = cti_figures_get_count (report->figures, row->count);
  int of = cti_figures_get_count (report->figures, row->n);

  if (ours != count || (row->n != CTI_FIGURE_NONE && of != n))
    g_error ("%s, %s: %d of %d and not %d of %d", figure, key, ours, of, count, n);
}

/* Every share that is dealt out; the number of the published figure stands beside it. */
static const struct
{
  const char *figure, *row;
  int number, count, n;
} truth[] = {
  { "started", "started", 0, 147, 0 },                       /* 1 */
  { "ended", "ended", 0, 141, 147 },                         /* 2 */
  { "forms", "forms", 0, 119, 141 },                         /* 3 */
  { "full", "full", 0, 70, 119 },                            /* 4 */
  { "interrupted", "interrupted", 0, 49, 119 },              /* 5 */
  { "interrupted", "goals-early", 0, 8, 119 },               /* 5 */
  { "interrupted", "goes-on-elsewhere", 0, 5, 119 },         /* 5 */
  { "interrupted", "other-interruption", 0, 36, 119 },       /* 5 */
  { "reasons", "lost_contact", 0, 20, 49 },                  /* 6 */
  { "reasons", "goals_reached", 0, 8, 49 },                  /* 6 */
  { "reasons", "own_wish", 0, 14, 49 },                      /* 6 */
  { "reasons", "other_support", 0, 7, 49 },                  /* 6 */
  { "reasons", "misuse", 0, 9, 49 },                         /* 6 */
  { "reasons", "no_need", 0, 0, 49 },                        /* 6 */
  { "not-started", "not-started", 0, 84, 231 },              /* 7 */
  { "referred-elsewhere", "referred-elsewhere", 0, 41, 84 }, /* 8 */
  { "not-started-reasons", "no_experience", 0, 84, 84 },
  { "inquiries-over-time", "quarter", 20133, 40, 84 },        /* 9 */
  { "inquiries-over-time", "quarter", 20134, 20, 84 },        /* 9 */
  { "inquiries-over-time", "quarter", 20141, 24, 84 },        /* 9 */
  { "age-18-30", "age-18-30", 0, 70, 140 },                   /* 10 */
  { "education", "tenth-grade", 0, 105, 140 },                /* 11 */
  { "income", "cash-benefit", 0, 70, 140 },                   /* 12 */
  { "income", "selling-sex", 0, 34, 140 },                    /* 13 */
  { "debut-over-4-years", "debut-over-4-years", 0, 98, 140 }, /* 14 */
  { "active-last-year", "active-last-year", 0, 98, 140 },     /* 15 */
  { "debt", "debt", 0, 116, 140 },                            /* 16 */
  { "misuse", "misuse", 0, 70, 140 },                         /* 17 */
  { "mental-problems", "mental-problems", 0, 77, 137 },       /* 18 */
  { "weak-network", "weak-network", 0, 75, 140 },             /* 19 */
  { "aim-stop", "aim-stop", 0, 72, 147 },                     /* 20 */
  { "risk-start", "risk-start", 0, 88, 132 },                 /* 21 */
  { "risk-end", "risk-end", 0, 32, 96 },                      /* 22 */
  { "active-start", "active-start", 0, 65, 130 },             /* 23 */
  { "active-end", "active-end", 0, 20, 100 },                 /* 24 */
  { "active-by-month", "month", 0, 65, 130 },                 /* 25 */
  { "improved", "improved", 0, 79, 100 },                     /* 26 */
  { "improved-full", "moderate-or-large", 0, 64, 70 },        /* 26 */
  { "improved-full", "large", 0, 40, 70 },                    /* 26 */
  { "improved-full", "moderate", 0, 24, 70 },                 /* 26 */
  { "improved-full", "none", 0, 4, 70 },                      /* 26 */
  { "improved-full", "decline", 0, 2, 70 },                   /* 26 */
  { "plan", "plan", 0, 98, 147 },                             /* 32 */
  { "stock", "completed", 0, 141, 0 },                        /* 36 */
  { "stock", "running", 0, 6, 0 },                            /* 36 */
  { "areas-used", "network", 0, 49, 147 },
  { "areas-used", "money", 0, 49, 147 },
};

/* Whoever reads both figures knows the difference. */
static guint
assert_difference_is_no_small_group (const Report *report, int whole, int part)
{
  int rest = cti_figures_get_count (report->figures, whole) -
             cti_figures_get_count (report->figures, part);

  if (rest <= 0 || rest >= CTI_SMALL_GROUP)
    return 0;
  g_assert_true (cti_figures_is_hidden (report->figures, whole) ||
                 cti_figures_is_hidden (report->figures, part));
  return 1;
}

static void
stock_does_not_tell_who_is_outside_the_period (void)
{
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  guint small = 0;

  choose (&choice);
  for (int days = 0; days < 1500; days += 10)
    {
      Report report;

      choice.to = choice.today - days;
      report_make (&report, project, &choice);
      small += assert_difference_is_no_small_group (
          &report, get_row (&report, "stock", "completed", 0)->count,
          get_row (&report, "ended", "ended", 0)->count);
      report_clear (&report);
    }
  g_assert_cmpuint (small, >, 0);
}

static void
report_says_what_the_project_is (void)
{
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  Report report;

  choose (&choice);
  report_make (&report, project, &choice);
  for (gsize i = 0; i < G_N_ELEMENTS (truth); i++)
    assert_share (&report, truth[i].figure, truth[i].row, truth[i].number, truth[i].count,
                  truth[i].n);
  report_clear (&report);
}

static void
assert_pairs (const Report *report, const char *figure, int (*values)[2])
{
  const CtiFigureRow *row = get_row (report, figure, figure, 0);
  int n = 0, start = 0, end = 0, gained = 0, lost = 0;

  for (int i = 0; i < PROJECT_COURSES; i++)
    if (values[i][0] >= 0 && values[i][1] >= 0)
      {
        n++;
        start += values[i][0];
        end += values[i][1];
        gained += !values[i][0] && values[i][1];
        lost += values[i][0] && !values[i][1];
      }
  g_assert_cmpint (cti_figures_get_count (report->figures, row->n), ==, n);
  g_assert_cmpint (cti_figures_get_count (report->figures, row->count), ==, start);
  g_assert_cmpint (cti_figures_get_count (report->figures, row->count_end), ==, end);
  g_assert_cmpfloat (row->p, ==, cti_stats_mcnemar (gained, lost).exact);
  g_assert_cmpint (n, >, 60);
}

static void
paired_shares_use_pairs_alone (void)
{
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  const CtiLeftOut *left_out;
  Report report;

  choose (&choice);
  report_make (&report, project, &choice);
  assert_pairs (&report, "risk-pairs", project->risk);
  assert_pairs (&report, "active-pairs", project->active);
  left_out =
      &g_array_index (cti_figures_find (report.figures, "risk-pairs")->left_out, CtiLeftOut, 0);
  g_assert_cmpint (cti_figures_get_count (report.figures, left_out->count) +
                       cti_figures_get_count (report.figures,
                                              get_row (&report, "risk-pairs", "risk-pairs", 0)->n),
                   ==, PROJECT_ENDED);
  report_clear (&report);
}

/* Figure 27: the order that was published, and what each area moved. */
static void
areas_stand_in_the_order_of_their_progress (void)
{
  static const char *const order[] = { "network", "motivation", "money", "time", "mental-health" };
  static const double means[] = { 2.92, 1.99, 1.59, 1.2, 0.8 };
  g_autoptr (Project) project = project_new (SEED);
  const CtiFigure *areas;
  CtiReportChoice choice;
  Report report;

  choose (&choice);
  report_make (&report, project, &choice);
  areas = cti_figures_find (report.figures, "areas");
  g_assert_cmpint ((int) areas->rows->len, ==, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const CtiFigureRow *row = &g_array_index (areas->rows, CtiFigureRow, i);

      g_assert_cmpstr (row->key, ==, order[i]);
      g_assert_cmpint (cti_figures_get_count (report.figures, row->n), ==, 100);
      g_assert_cmpfloat_with_epsilon (row->change.mean, means[i], 1e-9);
    }
  g_assert_cmpfloat (get_row (&report, "areas", "network", 0)->change.median, ==, 2);
  g_assert_cmpint (cti_figures_get_count (report.figures,
                                          get_row (&report, "areas", "network", 0)->up),
                   ==, 93);
  g_assert_cmpint (cti_figures_get_count (report.figures,
                                          get_row (&report, "areas", "coping", 0)->down),
                   ==, 7);
  report_clear (&report);
}

/* Figure 31. */
static void
hours_are_those_that_were_given (void)
{
  static const char *const phases[] = { "contact", "phase-1", "phase-2", "phase-3" };
  static const int visits[] = { 3, 8, 4, 2 }, reached[] = { 147, 147, 141, 92 };
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  Report report;

  choose (&choice);
  report_make (&report, project, &choice);
  for (int phase = 0; phase < 4; phase++)
    {
      const CtiFigureRow *row = get_row (&report, "hours", phases[phase], 0);

      g_assert_cmpint (cti_figures_get_count (report.figures, row->n), ==, reached[phase]);
      g_assert_cmpfloat (row->from.median, ==, visits[phase]);
      g_assert_cmpfloat (row->hours[CTI_HOURS_DIRECT], ==, visits[phase]);
      g_assert_cmpfloat (row->hours[CTI_HOURS_INDIRECT], ==, visits[phase] / 4.0);
      g_assert_cmpfloat (row->hours[CTI_HOURS_TRAVEL], ==, visits[phase] / 2.0);
      g_assert_cmpfloat (row->to.median, ==, visits[phase] * 1.75);
    }
  report_clear (&report);
}

static char *
describe (const Report *report, const CtiFigure *figure)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figure->rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (figure->rows, CtiFigureRow, i);
      const int counts[] = { row->count, row->n, row->count_end, row->up, row->same, row->down };

      g_string_append_printf (text, "%s/%d", row->key, row->number);
      for (gsize k = 0; k < G_N_ELEMENTS (counts); k++)
        g_string_append_printf (text, " %d", cti_figures_get_count (report->figures, counts[k]));
      g_string_append_printf (text, " %g %g %g %g %g %d %d\n", row->p, row->change.mean,
                              row->from.mean, row->to.mean, row->hours[0], row->activities,
                              row->offers);
    }
  for (guint i = 0; i < figure->left_out->len; i++)
    g_string_append_printf (text, "left out %d\n",
                            cti_figures_get_count (report->figures,
                                                   g_array_index (figure->left_out, CtiLeftOut, i)
                                                       .count));
  return g_string_free (text, FALSE);
}

/* Changes the first record for which it has something to change; says which figures follow. */
typedef struct
{
  const char *name;
  gboolean (*change) (const Project *project, guint i);
  const char *figures;
} ByHand;

static gboolean
pay_debt (const Project *project, guint i)
{
  CtiBackground *one = project_find (project, i, &cti_background_type, 0);
  gboolean had = one->debt == CTI_ANSWER_YES;

  one->debt = had ? CTI_ANSWER_NO : one->debt;
  return had;
}

static gboolean
forget_debt (const Project *project, guint i)
{
  CtiBackground *one = project_find (project, i, &cti_background_type, 0);
  gboolean had = one->debt != CTI_ANSWER_UNKNOWN;

  one->debt = CTI_ANSWER_UNKNOWN;
  return had;
}

static gboolean
give_another_reason (const Project *project, guint i)
{
  CtiClosing *one = project_find (project, i, &cti_closing_type, 0);

  if (one == NULL || !one->lost_contact)
    return FALSE;
  one->no_need = TRUE;
  return TRUE;
}

static gboolean
stay_longer (const Project *project, guint i)
{
  CtiContact *one = project_find (project, i, &cti_contact_type, 0);

  one->minutes += 30;
  return TRUE;
}

static gboolean
use_another_offer (const Project *project, guint i)
{
  CtiActivity *one = project_find (project, i, &cti_activity_type, 0);

  if (one == NULL || one->offer == NULL)
    return FALSE;
  cti_set_text (&one->offer, NULL);
  return TRUE;
}

static gboolean
void_first_star (const Project *project, guint i)
{
  CtiReading *one = project_find (project, i, &cti_reading_type, 0);

  if (project->band[i] < 0 || i < PROJECT_FULL)
    return FALSE;
  one->voided = TRUE;
  return TRUE;
}

static const ByHand by_hand[] = {
  { "debt paid", pay_debt, "debt" },
  { "debt not known", forget_debt, "debt" },
  { "one reason more", give_another_reason, "reasons" },
  { "half an hour more", stay_longer, "hours" },
  { "no offer", use_another_offer, "areas-used" },
  { "first star voided", void_first_star,
    "improved areas change-by-reading areas-by-reading early-progress areas-used" },
};

static void
assert_follows (const ByHand *change)
{
  g_autoptr (Project) project = project_new (SEED);
  g_auto (GStrv) expected = g_strsplit (change->figures, " ", -1);
  CtiReportChoice choice;
  Report before, after;
  guint changed = 0;

  choose (&choice);
  report_make (&before, project, &choice);
  while (!change->change (project, changed))
    changed++;
  report_make (&after, project, &choice);
  for (guint i = 0; i < cti_figures_get_all (before.figures)->len; i++)
    {
      const CtiFigure *figure = g_ptr_array_index (cti_figures_get_all (before.figures), i);
      g_autofree char *one = describe (&before, figure);
      g_autofree char *other =
          describe (&after, g_ptr_array_index (cti_figures_get_all (after.figures), i));
      gboolean follows = g_strv_contains ((const char *const *) expected, figure->key);

      if (g_str_equal (one, other) == follows)
        g_error ("%s: %s %s\n%s%s", change->name, figure->key,
                 follows ? "stays as it was" : "changed", one, other);
    }
  report_clear (&before);
  report_clear (&after);
}

static void
one_record_changes_its_own_figures_alone (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (by_hand); i++)
    assert_follows (&by_hand[i]);
}

static void
period_group_and_settings_choose (void)
{
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  Report report;

  choose (&choice);
  choice.from = cti_date_new (2016, 9, 1);
  report_make (&report, project, &choice);
  assert_share (&report, "started", "started", 0, 6, 0);
  report_clear (&report);
  choice.basis = CTI_REPORT_BY_END;
  choice.from = CTI_DATE_NONE;
  report_make (&report, project, &choice);
  assert_share (&report, "started", "started", 0, 141, 0);
  report_clear (&report);
  choose (&choice);
  choice.group = CTI_REPORT_GROUP_MISUSE;
  report_make (&report, project, &choice);
  assert_share (&report, "misuse", "misuse", 0, 70, 70);
  report_clear (&report);
  choose (&choice);
  choice.phase_months = 3;
  report_make (&report, project, &choice);
  assert_share (&report, "started", "started", 0, 0, 0);
  report_clear (&report);
  choose (&choice);
  choice.full = CTI_REPORT_FULL_BY_DAYS;
  choice.full_days = 300;
  report_make (&report, project, &choice);
  assert_share (&report, "full", "full", 0, 119, 119);
  report_clear (&report);
  choose (&choice);
  choice.large = 30;
  report_make (&report, project, &choice);
  assert_share (&report, "improved-full", "large", 0, 64, 70);
  report_clear (&report);
}

static void
course_of_two_stores_counts_once (void)
{
  g_autoptr (Project) project = project_new (SEED);
  g_autoptr (GPtrArray) facts = project_make_facts (project);
  g_autoptr (GPtrArray) again = project_make_facts (project);
  g_autoptr (GPtrArray) rows = NULL;

  g_ptr_array_extend (facts, again, (GCopyFunc) cti_record_ref, NULL);
  g_assert_cmpint ((int) facts->len, ==, 2 * PROJECT_COURSES);
  rows = cti_course_rows_new (facts);
  g_assert_cmpint ((int) rows->len, ==, PROJECT_COURSES);
}

static void
small_groups_are_hidden_with_what_tells_them (void)
{
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  const CtiFigureRow *row;
  Report report;

  choose (&choice);
  report_make (&report, project, &choice);
  row = get_row (&report, "improved-full", "decline", 0);
  g_assert_true (cti_figures_is_small (report.figures, row->count));
  g_assert_true (cti_figures_is_hidden (report.figures, row->count));
  row = get_row (&report, "improved-full", "none", 0);
  g_assert_true (cti_figures_is_hidden (report.figures, row->count));
  row = get_row (&report, "improved-full", "moderate-or-large", 0);
  g_assert_false (cti_figures_is_hidden (report.figures, row->count));
  row = get_row (&report, "full", "full", 0);
  g_assert_false (cti_figures_is_hidden (report.figures, row->count));
  report_clear (&report);
}

/* The project after every so many-th of its cases was erased. */
static void
erase_each (Report *report, const Project *project, guint nth, CtiReportChoice *choice)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) kept = NULL;

  report->facts = project_make_facts (project);
  for (guint i = 0; i < report->facts->len; i += nth)
    g_ptr_array_add (gone, g_ptr_array_index (report->facts, i));
  kept = cti_kept_counts_add (none, gone, choice);
  for (guint i = 0; i < gone->len; i++)
    g_ptr_array_remove (report->facts, g_ptr_array_index (gone, i));
  report->rows = cti_course_rows_new (report->facts);
  report->figures = cti_figures_new (report->rows, project->inquiries, kept, choice);
}

static int
get_count (const Report *report, const char *figure, const char *key)
{
  return cti_figures_get_count (report->figures, get_row (report, figure, key, 0)->count);
}

/* Whoever adds what was erased to what is there gets what there was. */
static void
what_was_erased_is_counted_beside_it (void)
{
  static const struct
  {
    const char *key;
    int all;
  } rows[] = {
    { "started", 147 }, { "ended", 141 }, { "forms", 119 }, { "full", 70 }, { "interrupted", 49 }
  };

  for (int basis = CTI_REPORT_BY_START; basis <= CTI_REPORT_BY_END; basis++)
    {
      g_autoptr (Project) project = project_new (SEED);
      CtiReportChoice choice;
      Report report;

      choose (&choice);
      choice.basis = (CtiReportBasis) basis;
      erase_each (&report, project, 3, &choice);
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          int all = basis == CTI_REPORT_BY_END && i == 0 ? 141 : rows[i].all;
          int there = get_count (&report, rows[i].key, rows[i].key);
          int erased = get_count (&report, "erased", rows[i].key);

          g_assert_cmpint (erased, >, 0);
          g_assert_cmpint (there + erased, ==, all);
        }
      report_clear (&report);
    }
}

/* Three cases are nobody's numbers, not even the team's. */
static void
few_that_were_erased_are_hidden_inside_too (void)
{
  g_autoptr (Project) project = project_new (SEED);
  CtiReportChoice choice;
  Report report;

  choose (&choice);
  erase_each (&report, project, 49, &choice);
  g_assert_cmpint (get_count (&report, "erased", "started"), ==, 3);
  g_assert_true (cti_figures_is_hidden_inside (report.figures,
                                               get_row (&report, "erased", "started", 0)->count));
  g_assert_cmpuint (cti_figures_find (report.figures, "erased")->rows->len, ==, 1);
  g_assert_false (cti_figures_is_hidden_inside (
      report.figures, get_row (&report, "interrupted", "goes-on-elsewhere", 0)->count));
  report_clear (&report);
  erase_each (&report, project, 3, &choice);
  g_assert_false (cti_figures_is_hidden_inside (report.figures,
                                                get_row (&report, "erased", "started", 0)->count));
  report_clear (&report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/report-says-what-the-project-is", report_says_what_the_project_is);
  g_test_add_func ("/figures/paired-shares-use-pairs-alone", paired_shares_use_pairs_alone);
  g_test_add_func ("/figures/areas-stand-in-the-order-of-their-progress",
                   areas_stand_in_the_order_of_their_progress);
  g_test_add_func ("/figures/hours-are-those-that-were-given", hours_are_those_that_were_given);
  g_test_add_func ("/figures/one-record-changes-its-own-figures-alone",
                   one_record_changes_its_own_figures_alone);
  g_test_add_func ("/figures/period-group-and-settings-choose", period_group_and_settings_choose);
  g_test_add_func ("/figures/course-of-two-stores-counts-once", course_of_two_stores_counts_once);
  g_test_add_func ("/figures/small-groups-are-hidden-with-what-tells-them",
                   small_groups_are_hidden_with_what_tells_them);
  g_test_add_func ("/figures/what-was-erased-is-counted-beside-it",
                   what_was_erased_is_counted_beside_it);
  g_test_add_func ("/figures/few-that-were-erased-are-hidden-inside-too",
                   few_that_were_erased_are_hidden_inside_too);
  g_test_add_func ("/figures/stock-does-not-tell-who-is-outside-the-period",
                   stock_does_not_tell_who_is_outside_the_period);
  return g_test_run ();
}
