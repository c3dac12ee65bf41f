/* Figures 31 and 32 of domain 11: what was given. Hours are of the courses that came to a phase;
 * the halving from phase to phase is seen in contacts and in hours, and coordination apart
 * (domain 12.7, 12.8). Beside it what was used in each focus area, and how the like area of the
 * star moved. */

#include "cti-figures-private.h"

#define MAX_AREAS 48
#define MINUTES   60.0

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

/* What came from another store may hold any number, but none below 0 is taken for a sum. */
static CtiStatsSpread
spread_whole (GArray *values, double unit)
{
  g_autoptr (GArray) weights = NULL;

  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, int, i) < 0)
      g_array_index (values, int, i) = 0;
  weights = cti_stats_weigh_whole (values, unit);
  return cti_stats_spread_weights (weights);
}

/* One phase, or all of them where @phase is CTI_FACTS_PHASES; a phase is a part of @courses.
 * Returns the count of courses. */
static int
add_hours (CtiFigures *self, CtiFigure *figure, const char *key, int phase, int courses)
{
  g_autoptr (GArray) contacts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) minutes = g_array_new (FALSE, FALSE, sizeof (int));
  CtiContactSum all = { 0 };
  CtiFigureRow *added;
  double n;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);
      CtiContactSum sum = { 0 };
      int spent;

      for (int p = 0; p < CTI_FACTS_PHASES; p++)
        if ((p == phase || phase == CTI_FACTS_PHASES) && has_reached (row, p))
          add_phase (&sum, &row->phases[p]);
      spent = sum.direct + sum.other + sum.indirect + sum.travel;
      if (sum.contacts == 0 && spent == 0)
        continue;
      g_array_append_val (contacts, sum.contacts);
      g_array_append_val (minutes, spent);
      add_phase (&all, &sum);
    }
  n = MAX (1, contacts->len);
  added = _cti_figure_add (figure, key, CTI_FIGURE_NONE,
                           phase == CTI_FACTS_PHASES
                               ? _cti_figures_add_known (self, figure, self->all,
                                                         (int) contacts->len, "no-contacts")
                               : _cti_figures_add_part (self, courses, (int) contacts->len));
  added->from = spread_whole (contacts, 1);
  added->to = spread_whole (minutes, MINUTES);
  added->hours[CTI_HOURS_DIRECT] = all.direct / MINUTES / n;
  added->hours[CTI_HOURS_OTHER] = all.other / MINUTES / n;
  added->hours[CTI_HOURS_INDIRECT] = all.indirect / MINUTES / n;
  added->hours[CTI_HOURS_TRAVEL] = all.travel / MINUTES / n;
  return added->n;
}

static CtiAnswer
has_plan (const CtiCourseRow *row, const CtiReportChoice *choice)
{
  return row->facts->has_plan ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

static const char *
find_star_area (const char *focus)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nearest); i++)
    if (g_str_equal (nearest[i].focus, focus))
      return nearest[i].star;
  return NULL;
}

static guint
find_focus_areas (const CtiFigures *self, const char **areas)
{
  guint n = 0;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);

      for (guint a = 0; a < row->areas->len; a++)
        {
          const char *key = g_array_index (row->areas, CtiFactsArea, a).key;
          guint k = 0;

          while (k < n && areas[k] != key)
            k++;
          if (k == n && n < MAX_AREAS)
            areas[n++] = key;
        }
    }
  return n;
}

static void
add_focus_area (CtiFigures *self, CtiFigure *figure, const char *key)
{
  const CtiFigureRow *moved = NULL;
  const char *star = find_star_area (key);
  int with = 0, activities = 0, offers = 0;
  CtiFigureRow *added;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const CtiCourseRow *row = g_ptr_array_index (self->chosen, i);

      for (guint a = 0; a < row->areas->len; a++)
        {
          const CtiFactsArea *area = &g_array_index (row->areas, CtiFactsArea, a);

          with += area->key == key;
          activities += area->key == key ? area->activities : 0;
          offers += area->key == key ? area->offers : 0;
        }
    }
  added = _cti_figure_add (figure, key, _cti_figures_add_part (self, self->all, with), self->all);
  added->activities = activities;
  added->offers = offers;
  if (star != NULL)
    moved = cti_figure_find_row (cti_figures_find (self, "areas"), star, 0);
  if (moved != NULL)
    added->change = moved->change, added->up = moved->up;
}

/* Figures 31 and 32, and what was used in each area. */
void
_cti_figures_count_work (CtiFigures *self)
{
  static const char *const phases[] = { "contact", "phase-1", "phase-2", "phase-3" };
  CtiFigure *hours = _cti_figures_begin (self, "hours", 31, CTI_FIGURE_HOURS);
  CtiFigure *used;
  const char *keys[MAX_AREAS];
  guint n = find_focus_areas (self, keys);
  int courses;

  courses = add_hours (self, hours, "course", CTI_FACTS_PHASES, self->all);
  for (int phase = 0; phase < CTI_FACTS_PHASES; phase++)
    add_hours (self, hours, phases[phase], phase, courses);
  _cti_figures_ask (self, "plan", 32, has_plan, "unknown");
  used = _cti_figures_begin (self, "areas-used", 0, CTI_FIGURE_AREAS);
  for (guint i = 0; i < n; i++)
    add_focus_area (self, used, keys[i]);
}
