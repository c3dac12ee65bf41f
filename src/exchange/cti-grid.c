#include "cti-grid.h"

static void
clear_cell (gpointer data)
{
  g_free (((CtiGridCell *) data)->text);
}

/**
 * cti_grid_new:
 * @name: what it is called
 *
 * Returns: (transfer full): a grid without rows
 */
CtiGrid *
cti_grid_new (const char *name)
{
  CtiGrid *self = g_new0 (CtiGrid, 1);

  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

/**
 * cti_grid_free:
 * @self: (transfer full): a grid
 */
void
cti_grid_free (CtiGrid *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->name);
  g_free (self);
}

/**
 * cti_grid_begin_row:
 * @self: a grid
 *
 * Adds a row, to which cells are added from the left.
 */
void
cti_grid_begin_row (CtiGrid *self)
{
  GArray *row = g_array_new (FALSE, TRUE, sizeof (CtiGridCell));

  g_array_set_clear_func (row, clear_cell);
  g_ptr_array_add (self->rows, row);
}

static void
add_cell (CtiGrid *self, const CtiGridCell *cell, const char *text)
{
  CtiGridCell copy = *cell;

  g_return_if_fail (self->rows->len > 0);
  copy.text = g_strdup (text);
  g_array_append_val (g_ptr_array_index (self->rows, self->rows->len - 1), copy);
}

/**
 * cti_grid_add_text:
 * @self: a grid
 * @text: (nullable): text, %NULL for an empty cell
 */
void
cti_grid_add_text (CtiGrid *self, const char *text)
{
  add_cell (self, &(CtiGridCell){ .kind = text != NULL ? CTI_GRID_TEXT : CTI_GRID_EMPTY }, text);
}

/**
 * cti_grid_add_heading:
 * @self: a grid
 * @text: the head of a column or of a row
 */
void
cti_grid_add_heading (CtiGrid *self, const char *text)
{
  add_cell (self, &(CtiGridCell){ .kind = CTI_GRID_TEXT, .is_heading = TRUE }, text);
}

/**
 * cti_grid_add_number:
 * @self: a grid
 * @number: a number
 * @decimals: how many decimals are meant
 * @text: (nullable): as a person reads it
 */
void
cti_grid_add_number (CtiGrid *self, double number, int decimals, const char *text)
{
  add_cell (self, &(CtiGridCell){ .kind = CTI_GRID_NUMBER, .number = number, .decimals = decimals },
            text);
}

/**
 * cti_grid_add_percent:
 * @self: a grid
 * @share: 0 to 1
 * @text: (nullable): as a person reads it
 */
void
cti_grid_add_percent (CtiGrid *self, double share, const char *text)
{
  add_cell (self, &(CtiGridCell){ .kind = CTI_GRID_PERCENT, .number = share }, text);
}

/**
 * cti_grid_add_date:
 * @self: a grid
 * @day: a day
 * @text: (nullable): as a person reads it
 */
void
cti_grid_add_date (CtiGrid *self, CtiDate day, const char *text)
{
  add_cell (self, &(CtiGridCell){ .kind = CTI_GRID_DATE, .day = day }, text);
}

/**
 * cti_grid_get_n_rows:
 * @self: a grid
 *
 * Returns: how many rows it has
 */
guint
cti_grid_get_n_rows (const CtiGrid *self)
{
  return self->rows->len;
}

/**
 * cti_grid_get_n_cells:
 * @self: a grid
 * @row: a row of it
 *
 * Returns: how many cells the row has
 */
guint
cti_grid_get_n_cells (const CtiGrid *self, guint row)
{
  return ((GArray *) g_ptr_array_index (self->rows, row))->len;
}

/**
 * cti_grid_get:
 * @self: a grid
 * @row: a row of it
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the cell, %NULL where the row is shorter
 */
const CtiGridCell *
cti_grid_get (const CtiGrid *self, guint row, guint column)
{
  GArray *cells = g_ptr_array_index (self->rows, row);

  return column < cells->len ? &g_array_index (cells, CtiGridCell, column) : NULL;
}

/**
 * cti_grid_get_text:
 * @self: a grid
 * @row: a row of it
 * @column: a column
 *
 * Returns: (transfer none): what stands there, "" where nothing does
 */
const char *
cti_grid_get_text (const CtiGrid *self, guint row, guint column)
{
  const CtiGridCell *cell = cti_grid_get (self, row, column);

  return cell != NULL && cell->text != NULL ? cell->text : "";
}
