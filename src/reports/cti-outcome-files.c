/* The report as data: grids for spreadsheets, JSON for programs. Both say the same as the pages:
 * what is hidden there is an empty or null value here. */

#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-outcome-private.h"
#include "cti-outcome-words.h"
#include "cti-stats-share.h"

#define FORMAT  "overgang-report"
#define VERSION 1

static void
add_line (CtiGrid *grid, const char *text)
{
  if (text == NULL)
    return;
  cti_grid_begin_row (grid);
  cti_grid_add_text (grid, text);
}

static CtiGrid *
make_about (const CtiOutcome *self)
{
  CtiGrid *grid = cti_grid_new (_ ("About"));

  cti_grid_begin_row (grid);
  cti_grid_add_heading (grid, self->title);
  for (char **line = self->about; *line != NULL; line++)
    add_line (grid, *line);
  for (char **line = self->notes; *line != NULL; line++)
    add_line (grid, *line);
  return grid;
}

static void
copy_cell (CtiGrid *grid, const CtiGridCell *cell)
{
  if (cell->is_heading)
    cti_grid_add_heading (grid, cell->text);
  else if (cell->kind == CTI_GRID_NUMBER)
    cti_grid_add_number (grid, cell->number, cell->decimals, cell->text);
  else if (cell->kind == CTI_GRID_PERCENT)
    cti_grid_add_percent (grid, cell->number, cell->text);
  else
    cti_grid_add_text (grid, cell->text);
}

static void
copy_table (CtiGrid *grid, const CtiOutcomeTable *table)
{
  cti_grid_begin_row (grid);
  cti_grid_add_heading (grid, table->title);
  add_line (grid, table->sentence);
  add_line (grid, table->definition);
  add_line (grid, table->left_out);
  add_line (grid, table->not_shown);
  add_line (grid, table->published);
  for (guint r = 0; !table->is_hidden && r < cti_grid_get_n_rows (table->grid); r++)
    {
      cti_grid_begin_row (grid);
      for (guint c = 0; c < cti_grid_get_n_cells (table->grid, r); c++)
        copy_cell (grid, cti_grid_get (table->grid, r, c));
    }
  cti_grid_begin_row (grid);
}

/**
 * cti_outcome_make_grids:
 * @self: a report
 *
 * Returns: (transfer full) (element-type CtiGrid): a sheet that says what the report is about, and
 *   one for each section
 */
GPtrArray *
cti_outcome_make_grids (const CtiOutcome *self)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_grid_free);

  g_ptr_array_add (grids, make_about (self));
  for (guint s = 0; s < self->sections->len; s++)
    {
      const CtiOutcomeSection *section = g_ptr_array_index (self->sections, s);
      CtiGrid *grid = cti_grid_new (section->heading);

      for (guint t = 0; t < section->tables->len; t++)
        copy_table (grid, g_ptr_array_index (section->tables, t));
      g_ptr_array_add (grids, grid);
    }
  return grids;
}

static void
add_day (CtiJsonWriter *writer, const char *name, CtiDate day)
{
  g_autofree char *iso = day != CTI_DATE_NONE ? cti_date_to_iso (day) : NULL;

  cti_json_writer_add_text (writer, name, iso);
}

static void
add_choice (CtiJsonWriter *writer, const CtiReportChoice *choice)
{
  add_day (writer, "made", choice->today);
  add_day (writer, "from", choice->from);
  add_day (writer, "to", choice->to);
  cti_json_writer_add_text (writer, "basis",
                            cti_enum_to_nick (cti_report_basis_values, (int) choice->basis));
  cti_json_writer_add_text (writer, "start",
                            cti_enum_to_nick (cti_report_start_values, (int) choice->start));
  cti_json_writer_add_int (writer, "phase_months", choice->phase_months);
  cti_json_writer_add_text (writer, "group",
                            cti_enum_to_nick (cti_report_group_values, (int) choice->group));
  cti_json_writer_add_text (writer, "full",
                            cti_enum_to_nick (cti_report_full_values, (int) choice->full));
  cti_json_writer_add_int (writer, "full_days", choice->full_days);
  cti_json_writer_add_int (writer, "weeks", choice->weeks);
  cti_json_writer_add_number (writer, "moderate", choice->moderate / 100.0);
  cti_json_writer_add_number (writer, "large", choice->large / 100.0);
  cti_json_writer_add_int (writer, "risk_max", choice->risk_max);
  cti_json_writer_add_int (writer, "rate", choice->rate);
}

static void
add_count (CtiJsonWriter *writer, const CtiOutcome *self, const char *name, int count)
{
  if (count == CTI_FIGURE_NONE)
    return;
  if (_cti_outcome_hides (self->figures, count, self->view))
    cti_json_writer_add_text (writer, name, NULL);
  else
    cti_json_writer_add_int (writer, name, cti_figures_get_count (self->figures, count));
}

static void
add_spread (CtiJsonWriter *writer, const char *name, const CtiStatsSpread *spread)
{
  const char *const parts[] = { "low", "median", "high", "mean" };
  const double values[] = { spread->low, spread->median, spread->high, spread->mean };

  for (gsize i = 0; spread->n > 0 && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *member = g_strconcat (name, "_", parts[i], NULL);

      cti_json_writer_add_number (writer, member, values[i]);
    }
}

static void
add_spreads (CtiJsonWriter *writer, const CtiOutcome *self, const CtiFigureRow *row)
{
  static const char *const hours[] = { "hours_direct", "hours_other", "hours_indirect",
                                       "hours_travel" };
  gboolean is_hours =
      row->n != CTI_FIGURE_NONE && row->count == CTI_FIGURE_NONE && row->up == CTI_FIGURE_NONE;

  if (_cti_outcome_hides (self->figures, row->n, self->view))
    return;
  add_spread (writer, is_hours ? "contacts" : "from", &row->from);
  add_spread (writer, is_hours ? "hours" : "to", &row->to);
  if (self->view != CTI_OUTCOME_OUTSIDE || !cti_figures_hides_test (self->figures, row))
    add_spread (writer, "change", &row->change);
  else if (row->change.n > 0) /* its quartiles and mean would tell what is hidden */
    cti_json_writer_add_number (writer, "change_median", row->change.median);
  for (int kind = 0; is_hours && kind < CTI_HOURS_KINDS; kind++)
    cti_json_writer_add_number (writer, hours[kind], row->hours[kind]);
}

static void
add_row (CtiJsonWriter *writer,
         const CtiOutcome *self,
         const CtiFigure *figure,
         const CtiFigureRow *row)
{
  gboolean hides_p =
      self->view == CTI_OUTCOME_OUTSIDE && cti_figures_hides_test (self->figures, row);

  cti_json_writer_begin_object (writer);
  cti_json_writer_add_text (writer, "key", row->key);
  cti_json_writer_add_int (writer, "number", row->number);
  add_count (writer, self, "count", row->count);
  add_count (writer, self, "n", row->n);
  add_count (writer, self, "count_end", row->count_end);
  add_count (writer, self, "up", row->up);
  add_count (writer, self, "same", row->same);
  add_count (writer, self, "down", row->down);
  if (row->has_p && !hides_p)
    cti_json_writer_add_number (writer, "p", row->p);
  if (figure->kind != CTI_FIGURE_AREAS)
    add_spreads (writer, self, row);
  else if (!_cti_outcome_hides (self->figures, row->count, self->view))
    {
      cti_json_writer_add_int (writer, "activities", row->activities);
      cti_json_writer_add_int (writer, "offers", row->offers);
    }
  cti_json_writer_end_object (writer);
}

static void
add_figure (CtiJsonWriter *writer, const CtiOutcome *self, const CtiFigure *figure)
{
  cti_json_writer_begin_object (writer);
  cti_json_writer_add_text (writer, "key", figure->key);
  cti_json_writer_add_int (writer, "figure", figure->number);
  cti_json_writer_add_text (writer, "kind",
                            cti_enum_to_nick (cti_figure_kind_values, (int) figure->kind));
  cti_json_writer_add_text (writer, "definition", cti_outcome_definition (figure));
  cti_json_writer_begin_list (writer, "left_out");
  for (guint i = 0; i < figure->left_out->len; i++)
    {
      const CtiLeftOut *one = &g_array_index (figure->left_out, CtiLeftOut, i);

      cti_json_writer_begin_object (writer);
      cti_json_writer_add_text (writer, "reason", one->reason);
      add_count (writer, self, "count", one->count);
      cti_json_writer_end_object (writer);
    }
  cti_json_writer_end_list (writer);
  cti_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < figure->rows->len; i++)
    add_row (writer, self, figure, &g_array_index (figure->rows, CtiFigureRow, i));
  cti_json_writer_end_list (writer);
  cti_json_writer_end_object (writer);
}

/**
 * cti_outcome_to_json:
 * @self: a report
 *
 * The members are described in `data/schemas/report.schema.json`; a count that is hidden is null,
 * and what is made from it is left out.
 *
 * Returns: (transfer full): JSON, with a final line break
 */
char *
cti_outcome_to_json (const CtiOutcome *self)
{
  g_autoptr (CtiJsonWriter) writer = cti_json_writer_new (FORMAT, VERSION);
  GPtrArray *figures = cti_figures_get_all (self->figures);

  add_choice (writer, cti_figures_get_choice (self->figures));
  cti_json_writer_add_flag (writer, "hides_small_groups", self->view == CTI_OUTCOME_OUTSIDE);
  cti_json_writer_add_flag (writer, "control_group", FALSE);
  cti_json_writer_begin_list (writer, "figures");
  for (guint i = 0; i < figures->len; i++)
    add_figure (writer, self, g_ptr_array_index (figures, i));
  cti_json_writer_end_list (writer);
  return cti_json_writer_finish (writer);
}
