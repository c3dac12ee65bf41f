/* The figures of a report (domain 11). Each file beside this one counts some of them; here is what
 * they share. Every number of persons is entered in one table of counts together with what it is a
 * part of, so that small groups can be hidden over the whole report at once and not table by table.
 */

#include "cti-figures-private.h"

#include "cti-stats-wilcoxon.h"

const CtiEnumValue cti_figure_kind_values[] = {
  { CTI_FIGURE_COUNT, "count" },   { CTI_FIGURE_SHARE, "share" },
  { CTI_FIGURE_PAIR, "pair" },     { CTI_FIGURE_SCORES, "scores" },
  { CTI_FIGURE_CHANGE, "change" }, { CTI_FIGURE_HOURS, "hours" },
  { CTI_FIGURE_AREAS, "areas" },   { 0, NULL },
};

static void
figure_free (gpointer data)
{
  CtiFigure *figure = data;

  g_array_unref (figure->rows);
  g_array_unref (figure->left_out);
  g_free (figure);
}

/* A figure of the report, to which rows are added. */
CtiFigure *
_cti_figures_begin (CtiFigures *self, const char *key, int number, CtiFigureKind kind)
{
  CtiFigure *figure = g_new0 (CtiFigure, 1);

  figure->key = key;
  figure->number = number;
  figure->kind = kind;
  figure->rows = g_array_new (FALSE, TRUE, sizeof (CtiFigureRow));
  figure->left_out = g_array_new (FALSE, TRUE, sizeof (CtiLeftOut));
  g_ptr_array_add (self->figures, figure);
  return figure;
}

/* A row; it moves when the next is added. */
CtiFigureRow *
_cti_figure_add (CtiFigure *figure, const char *key, int count, int n)
{
  CtiFigureRow row = { .key = key,
                       .count = count,
                       .n = n,
                       .count_end = CTI_FIGURE_NONE,
                       .up = CTI_FIGURE_NONE,
                       .same = CTI_FIGURE_NONE,
                       .down = CTI_FIGURE_NONE,
                       .gained = CTI_FIGURE_NONE,
                       .lost = CTI_FIGURE_NONE };

  g_array_append_val (figure->rows, row);
  return &g_array_index (figure->rows, CtiFigureRow, figure->rows->len - 1);
}

/* A part of @total; the rest of it is a part too. */
int
_cti_figures_add_part (CtiFigures *self, int total, int value)
{
  int parts[2];

  parts[0] = cti_counts_add (self->counts, value);
  parts[1] = cti_counts_add (self->counts, cti_counts_get (self->counts, total) - value);
  cti_counts_add_sum (self->counts, total, parts, 2);
  return parts[0];
}

/* The part of @total that something is known of; the others are left out of @figure. */
int
_cti_figures_add_known (CtiFigures *self,
                        CtiFigure *figure,
                        int total,
                        int known,
                        const char *reason)
{
  CtiLeftOut left_out = { .reason = reason };
  int parts[2];

  parts[0] = cti_counts_add (self->counts, known);
  parts[1] = cti_counts_add_unknown (self->counts, cti_counts_get (self->counts, total) - known);
  cti_counts_add_sum (self->counts, total, parts, 2);
  left_out.count = parts[1];
  if (figure != NULL)
    g_array_append_val (figure->left_out, left_out);
  return parts[0];
}

/* Parts that add up to @total. */
void
_cti_figures_add_parts (CtiFigures *self, int total, const int *values, int *counts, guint n)
{
  for (guint i = 0; i < n; i++)
    counts[i] = cti_counts_add (self->counts, values[i]);
  cti_counts_add_sum (self->counts, total, counts, n);
}

/* A share with one row: of the chosen courses, those of which the answer is yes. */
CtiFigure *
_cti_figures_ask (CtiFigures *self, const char *key, int number, CtiFigureAsk ask, const char *why)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_SHARE);
  int known = 0, yes = 0, n;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      CtiAnswer answer = ask (g_ptr_array_index (self->chosen, i), &self->choice);

      known += answer != CTI_ANSWER_UNKNOWN;
      yes += answer == CTI_ANSWER_YES;
    }
  n = _cti_figures_add_known (self, figure, self->all, known, why);
  _cti_figure_add (figure, key, _cti_figures_add_part (self, n, yes), n);
  return figure;
}

/* Spreads and test of pairs; @row has its n, whose parts are those who went up, stayed, went down.
 */
void
_cti_figures_add_scores (CtiFigures *self, CtiFigureRow *row, GArray *from, GArray *to)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (int));
  int values[3] = { 0 }, counts[3];
  CtiStatsWilcoxon test;

  for (guint i = 0; i < from->len; i++)
    {
      double change = g_array_index (to, double, i) - g_array_index (from, double, i);
      int step = (int) (change * 1000 + (change < 0 ? -0.5 : 0.5)); /* means have no finer step */

      values[step > 0 ? 0 : step == 0 ? 1 : 2]++;
      g_array_append_val (changes, change);
      g_array_append_val (steps, step);
    }
  _cti_figures_add_parts (self, row->n, values, counts, 3);
  row->up = counts[0];
  row->same = counts[1];
  row->down = counts[2];
  row->from = cti_stats_spread (from);
  row->to = cti_stats_spread (to);
  row->change = cti_stats_spread (changes);
  test = cti_stats_wilcoxon (steps);
  row->has_p = steps->len > 0;
  row->p = test.p;
  row->is_exact = test.is_exact;
}

/**
 * cti_figures_new:
 * @rows: (element-type CtiCourseRow): all courses; kept by the caller as long as the figures
 * @inquiries: (element-type CtiInquiry): all inquiries; likewise
 * @choice: what the report is about
 *
 * Returns: (transfer full): its figures
 */
CtiFigures *
cti_figures_new (GPtrArray *rows, GPtrArray *inquiries, const CtiReportChoice *choice)
{
  CtiFigures *self = g_new0 (CtiFigures, 1);

  self->choice = *choice;
  self->counts = cti_counts_new ();
  self->figures = g_ptr_array_new_with_free_func (figure_free);
  self->rows = rows;
  self->inquiries = inquiries;
  self->chosen = cti_course_rows_choose (rows, choice);
  _cti_figures_count_courses (self);
  _cti_figures_count_inquiries (self);
  _cti_figures_count_background (self);
  _cti_figures_count_measures (self);
  _cti_figures_count_stars (self);
  _cti_figures_count_work (self);
  cti_counts_protect (self->counts, CTI_SMALL_GROUP);
  return self;
}

/**
 * cti_figures_free:
 * @self: (transfer full): figures
 */
void
cti_figures_free (CtiFigures *self)
{
  cti_counts_free (self->counts);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->chosen);
  g_free (self);
}

/**
 * cti_figures_get_choice:
 * @self: figures
 *
 * Returns: (transfer none): what they are about
 */
const CtiReportChoice *
cti_figures_get_choice (const CtiFigures *self)
{
  return &self->choice;
}

/**
 * cti_figures_get_all:
 * @self: figures
 *
 * Returns: (transfer none) (element-type CtiFigure): each figure, in the order of a report
 */
GPtrArray *
cti_figures_get_all (const CtiFigures *self)
{
  return self->figures;
}

/**
 * cti_figures_find:
 * @self: figures
 * @key: name of a figure
 *
 * Returns: (transfer none) (nullable): the figure
 */
const CtiFigure *
cti_figures_find (const CtiFigures *self, const char *key)
{
  for (guint i = 0; i < self->figures->len; i++)
    if (g_str_equal (((CtiFigure *) g_ptr_array_index (self->figures, i))->key, key))
      return g_ptr_array_index (self->figures, i);
  return NULL;
}

/**
 * cti_figure_find_row:
 * @figure: a figure
 * @key: name of a row
 * @number: its number, 0 where it has none
 *
 * Returns: (transfer none) (nullable): the row
 */
const CtiFigureRow *
cti_figure_find_row (const CtiFigure *figure, const char *key, int number)
{
  for (guint i = 0; i < figure->rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (figure->rows, CtiFigureRow, i);

      if (row->number == number && g_str_equal (row->key, key))
        return row;
    }
  return NULL;
}

/**
 * cti_figures_get_count:
 * @self: figures
 * @count: number of a count
 *
 * Returns: how many, hidden or not; 0 for %CTI_FIGURE_NONE
 */
int
cti_figures_get_count (const CtiFigures *self, int count)
{
  return count == CTI_FIGURE_NONE ? 0 : cti_counts_get (self->counts, count);
}

/**
 * cti_figures_is_small:
 * @self: figures
 * @count: number of a count
 *
 * Returns: whether it is a group under five, which bears a mark inside
 */
gboolean
cti_figures_is_small (const CtiFigures *self, int count)
{
  int value = cti_figures_get_count (self, count);

  return value > 0 && value < CTI_SMALL_GROUP;
}

/**
 * cti_figures_is_hidden:
 * @self: figures
 * @count: number of a count
 *
 * Returns: whether it is hidden outside: a group under five, or one that would give such a group
 *   away
 */
gboolean
cti_figures_is_hidden (const CtiFigures *self, int count)
{
  return count != CTI_FIGURE_NONE && cti_counts_is_hidden (self->counts, count);
}

/**
 * cti_figures_hides_test:
 * @self: figures
 * @row: a row
 *
 * A p tells how many changed, so it is hidden outside with any of the counts it is made from; so
 * is the spread of fewer than five.
 *
 * Returns: whether test and spread of the row are hidden outside
 */
gboolean
cti_figures_hides_test (const CtiFigures *self, const CtiFigureRow *row)
{
  const int counts[] = { row->n,    row->count, row->count_end, row->up,
                         row->same, row->down,  row->gained,    row->lost };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (cti_figures_is_hidden (self, counts[i]))
      return TRUE;
  return FALSE;
}
