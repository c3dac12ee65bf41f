/* Figures 10 to 20 and 35 of domain 11: what was known of the citizens when the courses began. */

#include "cti-figures-private.h"

#define MAX_VALUES 16
/** The ages of figure 10, and the years from debut to start of figure 14. */
#define AGE_FIRST   18
#define AGE_LAST    30
#define DEBUT_YEARS 4

static CtiAnswer
say (gboolean known, gboolean yes)
{
  return !known ? CTI_ANSWER_UNKNOWN : yes ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

static CtiAnswer
is_young (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  int age = row->facts->age;

  return say (age >= 0, age >= AGE_FIRST && age <= AGE_LAST);
}

static CtiAnswer
is_long_since_debut (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return say (row->facts->debut_years >= 0, row->facts->debut_years > DEBUT_YEARS);
}

static CtiAnswer
was_active (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->active_last_year;
}

static CtiAnswer
has_debt (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->debt;
}

static CtiAnswer
has_misuse (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->misuse;
}

static CtiAnswer
has_mental_problems (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->mental_problems;
}

static CtiAnswer
has_weak_network (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  CtiNetworkAtStart network = row->facts->network;

  return say (network != CTI_NETWORK_AT_START_UNKNOWN, network != CTI_NETWORK_AT_START_GOOD);
}

static CtiAnswer
aims_to_stop (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return say (row->facts->aim != CTI_AIM_KIND_UNKNOWN, row->facts->aim == CTI_AIM_KIND_STOP);
}

static CtiAnswer
aims_to_stop_now (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return say (row->facts->aim_last != CTI_AIM_KIND_UNKNOWN,
              row->facts->aim_last == CTI_AIM_KIND_STOP);
}

static CtiAnswer
lives_elsewhere (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->elsewhere;
}

/* Each value of an enum but the unknown one, of those where it is known. */
static void
count_values (CtiFigures *self,
              const char *key,
              int number,
              gsize offset,
              const CtiEnumValue *values)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_SHARE);
  int found[MAX_VALUES] = { 0 }, counts[MAX_VALUES], known = 0, n;
  guint n_values = 0;

  while (values[n_values + 1].nick != NULL)
    n_values++;
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
      int value = G_STRUCT_MEMBER (int, row->facts, offset);

      known += value > 0;
      if (value > 0)
        found[value - 1]++;
    }
  n = _cti_figures_add_known (self, figure, self->all, known, "unknown");
  _cti_figures_add_parts (self, n, found, counts, n_values);
  for (guint i = 0; i < n_values; i++)
    _cti_figure_add (figure, values[i + 1].nick, counts[i], n);
}

/* Figures 10 to 20 and 35. */
void
_cti_figures_count_background (CtiFigures *self)
{
  _cti_figures_ask (self, "age-18-30", 10, is_young, "unknown");
  count_values (self, "education", 11, G_STRUCT_OFFSET (CtiFacts, education), cti_education_values);
  count_values (self, "income", 12, G_STRUCT_OFFSET (CtiFacts, income), cti_income_values);
  _cti_figures_ask (self, "debut-over-4-years", 14, is_long_since_debut, "unknown");
  _cti_figures_ask (self, "active-last-year", 15, was_active, "unknown");
  _cti_figures_ask (self, "debt", 16, has_debt, "unknown");
  _cti_figures_ask (self, "misuse", 17, has_misuse, "unknown");
  _cti_figures_ask (self, "mental-problems", 18, has_mental_problems, "unknown");
  _cti_figures_ask (self, "weak-network", 19, has_weak_network, "unknown");
  _cti_figures_ask (self, "aim-stop", 20, aims_to_stop, "unknown");
  _cti_figures_ask (self, "aim-stop-latest", 20, aims_to_stop_now, "unknown");
  _cti_figures_ask (self, "elsewhere", 35, lives_elsewhere, "unknown");
}
