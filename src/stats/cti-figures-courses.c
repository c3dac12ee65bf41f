/* Figures 1 to 20 and 34 to 36 of domain 11: courses, inquiries, and what was known at start. */

#include "cti-figures-private.h"

#include <string.h>

static const char *const reasons[CTI_NOTED_REASONS] = { "lost_contact", "goals_reached", "own_wish",
                                                        "no_need",      "other_support", "misuse",
                                                        "team_stopped", "other_reason" };

static gboolean
has_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = words; at != NULL && (at = strstr (at, word)) != NULL; at += length)
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/* Unknown unless it was closed with a form: then, whether it was a full course. */
CtiAnswer
_cti_course_row_get_ended (const CtiCourseRow *row)
{
  if (!row->is_closed || !row->facts->has_form)
    return CTI_ANSWER_UNKNOWN;
  return row->is_full ? CTI_ANSWER_YES : CTI_ANSWER_NO;
}

/* A course of the store, in the period or not (figure 36). */
void
_cti_figures_note_stock (CtiFigures *self, const CtiCourseRow *row)
{
  CtiCourseNotes *notes = &self->notes->courses;

  if (row->start == CTI_DATE_NONE || row->start > self->choice.today)
    return;
  notes->begun++;
  notes->stock[row->is_closed ? 0 : 1]++;
}

/* Goals reached early and going on elsewhere stand apart as parts of the published "interrupted"
 * (domain 12.10). */
static void
note_interruption (CtiCourseNotes *self, const CtiFacts *facts)
{
  gboolean reached = facts->reasons != NULL && strstr (facts->reasons, "goals_reached") != NULL;

  self->early[reached ? 0 : facts->closing == CTI_CLOSING_CONTINUES ? 1 : 2]++;
  for (gsize r = 0; r < G_N_ELEMENTS (reasons); r++)
    self->reasons[r] += has_word (facts->reasons, reasons[r]);
}

/* Only what came from another store says of which team it is. */
static void
note_team (CtiCourseNotes *self, const char *team)
{
  guint k = 0;

  team = team != NULL && *team != '\0' ? g_intern_string (team) : NULL;
  while (k < self->n_teams && self->teams[k] != team)
    k++;
  if (k == CTI_NOTED_TEAMS_MAX)
    k = CTI_NOTED_TEAMS_MAX - 1;
  else if (k == self->n_teams)
    self->teams[self->n_teams++] = team;
  self->of_team[k]++;
}

/* How a course went. */
void
_cti_figures_note_course (CtiFigures *self, const CtiCourseRow *row)
{
  CtiCourseNotes *notes = &self->notes->courses;
  CtiAnswer ended = _cti_course_row_get_ended (row);

  notes->all++;
  notes->closed += row->is_closed;
  notes->forms += ended != CTI_ANSWER_UNKNOWN;
  notes->full += ended == CTI_ANSWER_YES;
  notes->plans += row->facts->has_plan != FALSE;
  if (ended == CTI_ANSWER_NO)
    note_interruption (notes, row->facts);
  note_team (notes, row->facts->team);
}

/* Figures 1 to 3. */
static void
count_ended (CtiFigures *self)
{
  CtiFigure *started = _cti_figures_begin (self, "started", 1, CTI_FIGURE_COUNT);
  CtiFigure *ended = _cti_figures_begin (self, "ended", 2, CTI_FIGURE_SHARE);
  CtiFigure *forms = _cti_figures_begin (self, "forms", 3, CTI_FIGURE_SHARE);
  const CtiCourseNotes *notes = &self->notes->courses;

  self->all = cti_counts_add (self->counts, notes->all);
  self->ended = _cti_figures_add_known (self, ended, self->all, notes->closed, "not-closed");
  self->forms = _cti_figures_add_known (self, forms, self->ended, notes->forms, "no-form");
  _cti_figure_add (started, "started", self->all, CTI_FIGURE_NONE);
  _cti_figure_add (ended, "ended", self->ended, self->all);
  _cti_figure_add (forms, "forms", self->forms, self->ended);
}

/* Figures 4 and 5: full and interrupted courses of those with a form. */
static void
count_results (CtiFigures *self)
{
  CtiFigure *full = _cti_figures_begin (self, "full", 4, CTI_FIGURE_SHARE);
  CtiFigure *early = _cti_figures_begin (self, "interrupted", 5, CTI_FIGURE_SHARE);
  static const char *const keys[] = { "goals-early", "goes-on-elsewhere", "other-interruption" };
  const CtiCourseNotes *notes = &self->notes->courses;
  int ways[2], counts[3];

  _cti_figures_add_parts (self, self->forms, (int[]){ notes->full, notes->forms - notes->full },
                          ways, 2);
  self->full = ways[0];
  self->early = ways[1];
  _cti_figure_add (full, "full", ways[0], self->forms);
  _cti_figure_add (early, "interrupted", ways[1], self->forms);
  _cti_figures_add_parts (self, self->early, notes->early, counts, 3);
  for (int i = 0; i < 3; i++)
    _cti_figure_add (early, keys[i], counts[i], self->forms)->level = 1;
}

/* Figure 6: of the interrupted, those with each reason; several may be given. */
static void
count_reasons (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "reasons", 6, CTI_FIGURE_SHARE);

  for (gsize r = 0; r < G_N_ELEMENTS (reasons); r++)
    _cti_figure_add (figure, reasons[r],
                     _cti_figures_add_part (self, self->early, self->notes->courses.reasons[r]),
                     self->early);
}

/* All courses of the store, of which those of the report are a part: whoever has both may subtract,
 * so the courses outside are counted too and keep what is hidden hidden, though no figure names
 * them. */
static void
count_outside (CtiFigures *self, const int inside[2], int counts[2])
{
  const CtiCourseNotes *notes = &self->notes->courses;
  const int in[] = { notes->closed, notes->all - notes->closed };
  int outside[2], all[2], begun;

  all[0] = self->all;
  all[1] = cti_counts_add (self->counts, notes->begun - notes->all);
  for (int k = 0; k < 2; k++)
    {
      counts[k] = cti_counts_add (self->counts, notes->stock[k]);
      outside[k] = cti_counts_add (self->counts, notes->stock[k] - in[k]);
      cti_counts_add_sum (self->counts, counts[k], (int[]){ inside[k], outside[k] }, 2);
    }
  cti_counts_add_sum (self->counts, all[1], outside, 2);
  begun = cti_counts_add (self->counts, notes->begun);
  cti_counts_add_sum (self->counts, begun, counts, 2);
  cti_counts_add_sum (self->counts, begun, all, 2);
}

/* Figure 36: of all courses of the store, not of the period alone. Where the period is all of them,
 * the counts are those of figure 2, so that one does not tell what the other hides. */
static void
count_stock (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "stock", 36, CTI_FIGURE_COUNT);
  const CtiFigure *ended = cti_figures_find (self, "ended");
  const CtiCourseNotes *notes = &self->notes->courses;
  int inside[2], counts[2];

  inside[0] = counts[0] = self->ended;
  inside[1] = counts[1] = g_array_index (ended->left_out, CtiLeftOut, 0).count;
  if (notes->begun != notes->all)
    count_outside (self, inside, counts);
  _cti_figure_add (figure, "completed", counts[0], CTI_FIGURE_NONE);
  _cti_figure_add (figure, "running", counts[1], CTI_FIGURE_NONE);
}

/* Figure 34: of which team, where several stores are added up. */
static void
count_teams (CtiFigures *self)
{
  const CtiCourseNotes *notes = &self->notes->courses;
  CtiFigure *figure;
  int counts[CTI_NOTED_TEAMS_MAX];

  if (notes->n_teams < 2)
    return;
  figure = _cti_figures_begin (self, "teams", 34, CTI_FIGURE_SHARE);
  _cti_figures_add_parts (self, self->all, notes->of_team, counts, notes->n_teams);
  for (guint i = 0; i < notes->n_teams; i++)
    _cti_figure_add (figure, notes->teams[i] != NULL ? notes->teams[i] : "", counts[i], self->all);
}

/* What is left of cases that were erased, entered last: these counts are parts of no others, and
 * are hidden inside too. */
void
_cti_figures_count_kept (CtiFigures *self, GPtrArray *kept)
{
  CtiKeptCount sum;
  CtiFigure *figure;
  int all, ended, forms, ways[2];

  self->first_kept = cti_counts_get_length (self->counts);
  if (kept == NULL || !cti_kept_counts_sum (kept, &self->choice, &sum))
    return;
  figure = _cti_figures_begin (self, "erased", 0, CTI_FIGURE_COUNT);
  all = cti_counts_add (self->counts, sum.started);
  _cti_figure_add (figure, "started", all, CTI_FIGURE_NONE);
  if (sum.started < CTI_SMALL_GROUP)
    return; /* that none of few ended before time would tell how each of them did */
  ended = _cti_figures_add_known (self, NULL, all, sum.ended, "not-closed");
  forms = _cti_figures_add_known (self, NULL, ended, sum.forms, "no-form");
  _cti_figures_add_parts (self, forms, (int[]){ sum.full, sum.early }, ways, 2);
  _cti_figure_add (figure, "ended", ended, CTI_FIGURE_NONE);
  _cti_figure_add (figure, "forms", forms, CTI_FIGURE_NONE);
  _cti_figure_add (figure, "full", ways[0], CTI_FIGURE_NONE);
  _cti_figure_add (figure, "interrupted", ways[1], CTI_FIGURE_NONE);
}

/* Figures 1 to 6, 34 and 36. */
void
_cti_figures_count_courses (CtiFigures *self)
{
  count_ended (self);
  count_results (self);
  count_reasons (self);
  count_teams (self);
  count_stock (self);
}

static gboolean
is_inquiry_in (const CtiInquiry *inquiry, const CtiReportChoice *choice)
{
  return cti_inquiry_counts (inquiry) && inquiry->date <= choice->today &&
         (choice->from == CTI_DATE_NONE || inquiry->date >= choice->from) &&
         (choice->to == CTI_DATE_NONE || inquiry->date <= choice->to);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Figure 9: those that led to no course, by quarter. */
static void
count_quarters (CtiFigures *self, GPtrArray *lost, int total)
{
  CtiFigure *figure = _cti_figures_begin (self, "inquiries-over-time", 9, CTI_FIGURE_SHARE);
  g_autoptr (GArray) quarters = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree int *counts = g_new0 (int, lost->len + 1);
  guint n = 0;

  for (guint i = 0; i < lost->len; i++)
    {
      int quarter = cti_quarter_of (((CtiInquiry *) g_ptr_array_index (lost, i))->date);

      g_array_append_val (quarters, quarter);
    }
  g_array_sort (quarters, compare_numbers);
  for (guint first = 0, next; first < quarters->len; first = next)
    {
      int quarter = g_array_index (quarters, int, first);

      for (next = first; next < quarters->len && g_array_index (quarters, int, next) == quarter;)
        next++;
      counts[n] = cti_counts_add (self->counts, (int) (next - first));
      _cti_figure_add (figure, "quarter", counts[n], total)->number = quarter;
      n++;
    }
  if (n > 0)
    cti_counts_add_sum (self->counts, total, counts, n);
}

static void
count_why_not (CtiFigures *self, GPtrArray *lost, int total)
{
  CtiFigure *figure = _cti_figures_begin (self, "not-started-reasons", 7, CTI_FIGURE_SHARE);
  static const char *const keys[] = { "under_18",           "no_stay",     "no_experience",
                                      "other_municipality", "not_wanted",  "contact_lost",
                                      "other_effort",       "no_capacity", "trafficking",
                                      "other_reason" };
  int values[G_N_ELEMENTS (keys)] = { 0 };

  for (guint i = 0; i < lost->len; i++)
    {
      const CtiInquiry *one = g_ptr_array_index (lost, i);
      const gboolean has[] = { one->under_18,      one->no_stay,
                               one->no_experience, one->other_municipality,
                               one->not_wanted,    one->contact_lost,
                               one->other_effort,  one->no_capacity,
                               one->trafficking,   one->other_reason != NULL };

      for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
        values[k] += has[k] != FALSE;
    }
  for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
    _cti_figure_add (figure, keys[k], _cti_figures_add_part (self, total, values[k]), total);
}

/* Figures 7 to 9; an inquiry has no group, so these are of all of the period. */
void
_cti_figures_count_inquiries (CtiFigures *self)
{
  CtiFigure *figure = _cti_figures_begin (self, "not-started", 7, CTI_FIGURE_SHARE);
  CtiFigure *referred = _cti_figures_begin (self, "referred-elsewhere", 8, CTI_FIGURE_SHARE);
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();
  int asked = 0, elsewhere = 0, all, not_started;

  for (guint i = 0; i < self->inquiries->len; i++)
    {
      CtiInquiry *one = g_ptr_array_index (self->inquiries, i);

      if (!is_inquiry_in (one, &self->choice))
        continue;
      asked++;
      if (one->outcome != CTI_INQUIRY_NOT_STARTED)
        continue;
      g_ptr_array_add (lost, one);
      elsewhere += one->referred_to != NULL;
    }
  all = cti_counts_add (self->counts, asked);
  not_started = _cti_figures_add_part (self, all, (int) lost->len);
  _cti_figure_add (figure, "not-started", not_started, all);
  _cti_figure_add (referred, "referred-elsewhere",
                   _cti_figures_add_part (self, not_started, elsewhere), not_started);
  count_why_not (self, lost, not_started);
  count_quarters (self, lost, not_started);
}
