/* The figures of a report (domain 11), put together: each cti-figures-*.c counts some of them, by
 * way of cti-figure-count.c. Every number of persons is in one table of counts, so that small
 * groups can be hidden over the whole report at once and not table by table.
 */

#include "cti-figures-private.h"

const CtiEnumValue cti_figure_kind_values[] = {
  { CTI_FIGURE_COUNT, "count" },   { CTI_FIGURE_SHARE, "share" },
  { CTI_FIGURE_PAIR, "pair" },     { CTI_FIGURE_SCORES, "scores" },
  { CTI_FIGURE_CHANGE, "change" }, { CTI_FIGURE_HOURS, "hours" },
  { CTI_FIGURE_AREAS, "areas" },   { 0, NULL },
};

/* Each course is fetched from memory once; what the choice does not mean is of the stock alone. */
static void
note_rows (CtiFigures *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CtiCourseRow *row = g_ptr_array_index (rows, i);
      gboolean chosen = cti_course_row_choose (row, &self->choice);

      _cti_figures_note_stock (self, row);
      if (!chosen)
        continue;
      _cti_figures_note_course (self, row);
      _cti_figures_note_background (self, row);
      _cti_figures_note_measures (self, row);
      _cti_figures_note_stars (self, row);
      _cti_figures_note_work (self, row);
    }
}

/**
 * cti_figures_new:
 * @rows: (element-type CtiCourseRow): all courses; what depends on the choice is written
 *   in them
 * @inquiries: (element-type CtiInquiry): all inquiries; likewise
 * @kept: (nullable) (element-type CtiKeptCount): what is left of cases that were erased
 * @choice: what the report is about
 *
 * Returns: (transfer full): its figures
 */
CtiFigures *
cti_figures_new (GPtrArray *rows,
                 GPtrArray *inquiries,
                 GPtrArray *kept,
                 const CtiReportChoice *choice)
{
  CtiFigures *self = g_new0 (CtiFigures, 1);

  self->choice = *choice;
  self->counts = cti_counts_new ();
  self->figures = g_ptr_array_new_with_free_func (_cti_figure_free);
  self->inquiries = inquiries;
  self->notes = g_new0 (CtiNotes, 1);
  _cti_figures_begin_measures (self);
  _cti_figures_begin_work (self, rows->len);
  note_rows (self, rows);
  _cti_figures_count_courses (self);
  _cti_figures_count_inquiries (self);
  _cti_figures_count_background (self);
  _cti_figures_count_measures (self);
  _cti_figures_count_stars (self);
  _cti_figures_count_work (self);
  _cti_figures_count_kept (self, kept);
  _cti_figures_end_work (self);
  g_clear_pointer (&self->notes, g_free);
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
 * cti_figures_is_hidden_inside:
 * @self: figures
 * @count: number of a count
 *
 * A case was erased so that nobody knows of it any more, the team neither.
 *
 * Returns: whether it is hidden from the team as well
 */
gboolean
cti_figures_is_hidden_inside (const CtiFigures *self, int count)
{
  return count >= self->first_kept && cti_figures_is_hidden (self, count);
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
