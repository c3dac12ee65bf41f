/* Figures 31 and 32 of domain 11: what was given. Hours are of the courses that came to a phase;
 * the halving from phase to phase is seen in contacts and in hours, and coordination apart
 * (domain 12.7, 12.8). Beside it what was used in each focus area, and how the like area of the
 * star moved. */

#include "cti-figures-private.h"

#define MINUTES 60.0

/* Which area of the star is nearest to a focus area; the mapping is ours (domain 12.6). */
static const struct
{
  const char *focus;
  const char *star;
} nearest[] = {
  { "money", "money" },
  { "housing", "housing" },
  { "network", "network" },
  { "daily-life", "time" },
  { "physical-health", "physical-health" },
  { "mental-health", "mental-health" },
  { "substances", "substances" },
};

static void
add_phase (CtiContactSum *sum, const CtiContactSum *phase)
{
  sum->contacts += phase->contacts;
  sum->direct += phase->direct;
  sum->other += phase->other;
  sum->indirect += phase->indirect;
  sum->travel += phase->travel;
}

static gboolean
has_reached (const CtiCourseRow *row, int phase)
{
  const CtiContactSum *sum = &row->phases[phase];

  return sum->contacts > 0 || sum->indirect > 0 || sum->travel > 0;
}

/* There is room for every course. What came from another store may hold any number, but none below
 * 0 is taken for a sum. */
static void
append (GArray *values, int value)
{
  g_array_index (values, int, values->len++) = MAX (0, value);
}

static void
add_course (CtiHoursNotes *hours, const CtiContactSum *sum)
{
  append (hours->contacts, sum->contacts);
  append (hours->minutes, sum->direct + sum->other + sum->indirect + sum->travel);
  add_phase (&hours->all, sum);
}

/* Room for @n courses. */
void
_cti_figures_begin_work (CtiFigures *self, guint n)
{
  for (int kind = 0; kind <= CTI_FACTS_PHASES; kind++)
    {
      CtiHoursNotes *hours = &self->notes->work.hours[kind];

      hours->contacts = g_array_sized_new (FALSE, FALSE, sizeof (int), n);
      hours->minutes = g_array_sized_new (FALSE, FALSE, sizeof (int), n);
    }
}

/* Gives it up again. */
void
_cti_figures_end_work (CtiFigures *self)
{
  for (int kind = 0; kind <= CTI_FACTS_PHASES; kind++)
    {
      g_array_unref (self->notes->work.hours[kind].contacts);
      g_array_unref (self->notes->work.hours[kind].minutes);
    }
}

/* Whoever is counted in a phase is counted among the courses, whatever its numbers add up to. */
static void
note_hours (CtiWorkNotes *self, const CtiCourseRow *row)
{
  CtiContactSum whole = { 0 };
  gboolean any = FALSE;

  for (int phase = 0; phase < CTI_FACTS_PHASES; phase++)
    if (has_reached (row, phase))
      {
        add_course (&self->hours[phase], &row->phases[phase]);
        add_phase (&whole, &row->phases[phase]);
        any = TRUE;
      }
  if (any)
    add_course (&self->hours[CTI_FACTS_PHASES], &whole);
}

/* Areas of her own are all called the same: the course is one all the same. */
static gboolean
is_met (const CtiCourseRow *row, guint index)
{
  for (guint a = 0; a < index; a++)
    if (row->areas[a].key == row->areas[index].key)
      return TRUE;
  return FALSE;
}

static void
note_area (CtiWorkNotes *self, const CtiFactsArea *area, gboolean met)
{
  guint k = 0;

  while (k < self->n_used && self->used[k].key != area->key)
    k++;
  if (k == CTI_NOTED_AREAS_MAX)
    return;
  if (k == self->n_used)
    self->used[self->n_used++].key = area->key;
  self->used[k].with += !met;
  self->used[k].activities += area->activities;
  self->used[k].offers += area->offers;
}

/* What a course was given, and what its focus areas were used for. */
void
_cti_figures_note_work (CtiFigures *self, const CtiCourseRow *row)
{
  note_hours (&self->notes->work, row);
  for (guint a = 0; a < row->n_areas; a++)
    note_area (&self->notes->work, &row->areas[a], is_met (row, a));
}

static CtiStatsSpread
spread_whole (const GArray *values, double unit)
{
  g_autoptr (GArray) weights = cti_stats_weigh_whole (values, unit);

  return cti_stats_spread_weights (weights);
}

/* A row of one phase, or of all where @phase is CTI_FACTS_PHASES; a phase is a part of @courses.
 * Returns the count of courses. */
static int
add_hours (CtiFigures *self,
           CtiFigure *figure,
           const char *key,
           const CtiHoursNotes *hours,
           gboolean is_whole,
           int courses)
{
  int n = (int) hours->contacts->len;
  double courses_with = MAX (1, n);
  CtiFigureRow *added =
      _cti_figure_add (figure, key, CTI_FIGURE_NONE,
                       is_whole ? _cti_figures_add_known (self, figure, self->all, n, "no-contacts")
                                : _cti_figures_add_part (self, courses, n));

  added->from = spread_whole (hours->contacts, 1);
  added->to = spread_whole (hours->minutes, MINUTES);
  added->hours[CTI_HOURS_DIRECT] = hours->all.direct / MINUTES / courses_with;
  added->hours[CTI_HOURS_OTHER] = hours->all.other / MINUTES / courses_with;
  added->hours[CTI_HOURS_INDIRECT] = hours->all.indirect / MINUTES / courses_with;
  added->hours[CTI_HOURS_TRAVEL] = hours->all.travel / MINUTES / courses_with;
  return added->n;
}

/* Figure 31. */
static void
count_hours (CtiFigures *self)
{
  static const char *const phases[] = { "contact", "phase-1", "phase-2", "phase-3" };
  CtiFigure *figure = _cti_figures_begin (self, "hours", 31, CTI_FIGURE_HOURS);
  const CtiHoursNotes *hours = self->notes->work.hours;
  int courses = add_hours (self, figure, "course", &hours[CTI_FACTS_PHASES], TRUE, self->all);

  for (int phase = 0; phase < CTI_FACTS_PHASES; phase++)
    add_hours (self, figure, phases[phase], &hours[phase], FALSE, courses);
}

/* Figure 32. */
static void
count_plans (CtiFigures *self)
{
  const int found[2] = { self->notes->courses.all, self->notes->courses.plans };

  _cti_figures_add_share (self, "plan", 32, found, "unknown");
}

static const char *
find_star_area (const char *focus)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nearest); i++)
    if (g_str_equal (nearest[i].focus, focus))
      return nearest[i].star;
  return NULL;
}

static void
add_used (CtiFigures *self, CtiFigure *figure, const CtiUsedNotes *used)
{
  const CtiFigureRow *moved = NULL;
  const char *star = find_star_area (used->key);
  CtiFigureRow *added =
      _cti_figure_add (figure, used->key, _cti_figures_add_part (self, self->all, used->with),
                       self->all);

  added->activities = used->activities;
  added->offers = used->offers;
  if (star != NULL)
    moved = cti_figure_find_row (cti_figures_find (self, "areas"), star, 0);
  if (moved != NULL)
    added->change = moved->change, added->up = moved->up, added->moved = moved->n;
}

/* Figures 31 and 32, and what was used in each area. */
void
_cti_figures_count_work (CtiFigures *self)
{
  const CtiWorkNotes *notes = &self->notes->work;
  CtiFigure *figure;

  count_hours (self);
  count_plans (self);
  figure = _cti_figures_begin (self, "areas-used", 0, CTI_FIGURE_AREAS);
  for (guint i = 0; i < notes->n_used; i++)
    add_used (self, figure, &notes->used[i]);
}
