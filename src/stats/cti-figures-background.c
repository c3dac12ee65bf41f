/* Figures 10 to 20 and 35 of domain 11: what was known of the citizens when the courses began. */

#include "cti-figures-private.h"

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
is_young (const CtiCourseRow *row)
{
  int age = row->facts->age;

  return say (age >= 0, age >= AGE_FIRST && age <= AGE_LAST);
}

static CtiAnswer
is_long_since_debut (const CtiCourseRow *row)
{
  return say (row->facts->debut_years >= 0, row->facts->debut_years > DEBUT_YEARS);
}

static CtiAnswer
was_active (const CtiCourseRow *row)
{
  return row->facts->active_last_year;
}

static CtiAnswer
has_debt (const CtiCourseRow *row)
{
  return row->facts->debt;
}

static CtiAnswer
has_misuse (const CtiCourseRow *row)
{
  return row->facts->misuse;
}

static CtiAnswer
has_mental_problems (const CtiCourseRow *row)
{
  return row->facts->mental_problems;
}

static CtiAnswer
has_weak_network (const CtiCourseRow *row)
{
  CtiNetworkAtStart network = row->facts->network;

  return say (network != CTI_NETWORK_AT_START_UNKNOWN, network != CTI_NETWORK_AT_START_GOOD);
}

static CtiAnswer
aims_to_stop (const CtiCourseRow *row)
{
  return say (row->facts->aim != CTI_AIM_KIND_UNKNOWN, row->facts->aim == CTI_AIM_KIND_STOP);
}

static CtiAnswer
aims_to_stop_now (const CtiCourseRow *row)
{
  return say (row->facts->aim_last != CTI_AIM_KIND_UNKNOWN,
              row->facts->aim_last == CTI_AIM_KIND_STOP);
}

static CtiAnswer
lives_elsewhere (const CtiCourseRow *row)
{
  return row->facts->elsewhere;
}

/* Answers that are one of several values. */
static const struct
{
  const char *key;
  int number;
  gsize offset;
  const CtiEnumValue *values;
} choices[] = {
  { "education", 11, G_STRUCT_OFFSET (CtiFacts, education), cti_education_values },
  { "income", 12, G_STRUCT_OFFSET (CtiFacts, income), cti_income_values },
};

/* Each value but the unknown one, of those where it is known. */
static void
add_values (CtiFigures *self, gsize choice, const int found[CTI_NOTED_VALUES_MAX])
{
  const CtiEnumValue *values = choices[choice].values;
  CtiFigure *figure =
      _cti_figures_begin (self, choices[choice].key, choices[choice].number, CTI_FIGURE_SHARE);
  int counts[CTI_NOTED_VALUES_MAX], known = 0, n;
  guint n_values = 0;

  while (values[n_values + 1].nick != NULL)
    known += found[n_values++];
  n = _cti_figures_add_known (self, figure, self->all, known, "unknown");
  _cti_figures_add_parts (self, n, found, counts, n_values);
  for (guint i = 0; i < n_values; i++)
    _cti_figure_add (figure, values[i + 1].nick, counts[i], n);
}

typedef CtiAnswer (*Ask) (const CtiCourseRow *row);

static const struct
{
  const char *key;
  int number;
  Ask ask;
} questions[] = {
  { "age-18-30", 10, is_young },
  { "debut-over-4-years", 14, is_long_since_debut },
  { "active-last-year", 15, was_active },
  { "debt", 16, has_debt },
  { "misuse", 17, has_misuse },
  { "mental-problems", 18, has_mental_problems },
  { "weak-network", 19, has_weak_network },
  { "aim-stop", 20, aims_to_stop },
  { "aim-stop-latest", 20, aims_to_stop_now },
  { "elsewhere", 35, lives_elsewhere },
};

G_STATIC_ASSERT (G_N_ELEMENTS (questions) == CTI_NOTED_QUESTIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (choices) == CTI_NOTED_CHOICES);

/* All that is known of a course from its start. */
void
_cti_figures_note_background (CtiFigures *self, const CtiCourseRow *row)
{
  CtiBackgroundNotes *notes = &self->notes->background;

  for (gsize k = 0; k < G_N_ELEMENTS (questions); k++)
    {
      CtiAnswer answer = questions[k].ask (row);

      notes->answers[k][0] += answer != CTI_ANSWER_UNKNOWN;
      notes->answers[k][1] += answer == CTI_ANSWER_YES;
    }
  for (gsize k = 0; k < G_N_ELEMENTS (choices); k++)
    {
      int value = G_STRUCT_MEMBER (int, row->facts, choices[k].offset);

      if (value > 0)
        notes->values[k][value - 1]++;
    }
}

/* Figures 10 to 20 and 35. */
void
_cti_figures_count_background (CtiFigures *self)
{
  const CtiBackgroundNotes *notes = &self->notes->background;

  for (gsize k = 0; k < G_N_ELEMENTS (questions); k++)
    {
      _cti_figures_add_share (self, questions[k].key, questions[k].number, notes->answers[k],
                              "unknown");
      for (gsize c = 0; k == 0 && c < G_N_ELEMENTS (choices); c++)
        add_values (self, c, notes->values[c]);
    }
}
