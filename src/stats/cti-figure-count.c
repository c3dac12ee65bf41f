/* How a figure is counted: its rows, and each number of persons entered in the report's one table
 * of counts together with what it is a part of. Every file that counts figures stands on this one;
 * what puts them together is cti-figures.c.
 */

#include "cti-figures-private.h"

/* Frees a figure; of the shape that arrays want. */
void
_cti_figure_free (gpointer data)
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
                       .lost = CTI_FIGURE_NONE,
                       .moved = CTI_FIGURE_NONE };

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

/* A share with one row: of the chosen courses, of how many it is known and of how many the answer
 * is yes. */
CtiFigure *
_cti_figures_add_share (CtiFigures *self,
                        const char *key,
                        int number,
                        const int known_and_yes[2],
                        const char *why)
{
  CtiFigure *figure = _cti_figures_begin (self, key, number, CTI_FIGURE_SHARE);
  int n = _cti_figures_add_known (self, figure, self->all, known_and_yes[0], why);

  _cti_figure_add (figure, key, _cti_figures_add_part (self, n, known_and_yes[1]), n);
  return figure;
}

/* Spreads and test of pairs; @row has its n, whose parts are those who went up, stayed, went down.
 */
void
_cti_figures_add_pairs (CtiFigures *self, CtiFigureRow *row, const CtiPairResult *pairs)
{
  int counts[3];

  _cti_figures_add_parts (self, row->n, pairs->moves, counts, 3);
  row->up = counts[0];
  row->same = counts[1];
  row->down = counts[2];
  row->from = pairs->from;
  row->to = pairs->to;
  row->change = pairs->change;
  row->has_p = pairs->change.n > 0;
  row->p = pairs->test.p;
  row->is_exact = pairs->test.is_exact;
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
