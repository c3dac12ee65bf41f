/* A team's spreadsheet on its way in: a row for each citizen, star, WHO-5 or contact, with headings
 * in the first row. Which column is what is guessed from the headings (cti-spreadsheet-guess.c) and
 * can be set. A cell is read by the field it goes to: days as people write them, words in the
 * language at hand or as they are stored. What is wrong is told by row and column, and a row that
 * is wrong is left out; the rules that need the case come later (session/cti-use-sheet.c). */

#include "cti-spreadsheet.h"

#include <string.h>

#include "cti-case.h"
#include "cti-field.h"
#include "cti-ods.h"
#include "cti-spreadsheet-private.h"
#include "cti-text.h"

/* What is wrong is shown with so much of the cell. */
#define SHOWN_MAX 60

typedef struct
{
  const CtiRecordType *type;
  const char *fields[20];
} Part;

/* The fields of each kind, in the order they are offered; the code first, for all of them. */
static const Part citizens[] = {
  { &cti_citizen_type,
    { "code", "mode", "alias", "birth_year", "adult_confirmed", "gender", "language",
      "municipality", "children" } },
  { &cti_identity_type, { "name", "birth_date", "cpr", "phone", "address" } },
  { &cti_consent_type, { "given" } },
  { &cti_course_type, { "contact_start", "phase1_start", "phase_months", "closed_on" } },
  { NULL, { NULL } },
};
static const Part stars[] = {
  { &cti_citizen_type, { "code" } },
  { &cti_reading_type, { "date", "occasion", "mode", "note" } },
  { NULL, { NULL } },
};
static const Part wellbeing[] = {
  { &cti_citizen_type, { "code" } },
  { &cti_wellbeing_type,
    { "date", "occasion", "filled_by", "glad", "calm", "active", "rested", "interested",
      "follow_up" } },
  { NULL, { NULL } },
};
static const Part contacts[] = {
  { &cti_citizen_type, { "code" } },
  { &cti_contact_type,
    { "date", "start", "minutes", "indirect", "travel", "kind", "result", "place", "with_citizen",
      "with_network", "with_provider", "line" } },
  { NULL, { NULL } },
};
static const Part *const parts_of[CTI_SHEET_KINDS] = {
  [CTI_SHEET_CITIZENS] = citizens,
  [CTI_SHEET_STARS] = stars,
  [CTI_SHEET_WELLBEING] = wellbeing,
  [CTI_SHEET_CONTACTS] = contacts,
};

/* Cells are shown - headings to choose by, what is wrong to look it up - before any field has
 * cleaned them. */
static void
clean_cells (CtiGrid *grid)
{
  for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
    {
      GArray *cells = g_ptr_array_index (grid->rows, r);

      for (guint c = 0; c < cells->len; c++)
        {
          CtiGridCell *cell = &g_array_index (cells, CtiGridCell, c);
          g_autofree char *text = g_steal_pointer (&cell->text);

          if (text != NULL)
            cell->text = r == 0 ? cti_text_clean_line (text) : cti_text_clean_note (text);
        }
    }
}

static CtiGrid *
load_first_sheet (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) grids = cti_ods_read (bytes, error);

  if (grids == NULL)
    return NULL;
  return grids->len > 0 ? g_ptr_array_steal_index (grids, 0) : cti_grid_new ("");
}

/**
 * cti_spreadsheet_load:
 * @bytes: a file: ODS, of which the first sheet is read, or CSV
 * @error: (out) (optional): a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): its cells, cleaned as if they had been typed; a heading is
 *   one line
 */
CtiGrid *
cti_spreadsheet_load (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  CtiGrid *grid = length < 2 || memcmp (data, "PK", 2) != 0 ? cti_csv_read (data, length, error)
                                                            : load_first_sheet (bytes, error);

  if (grid != NULL)
    clean_cells (grid);
  return grid;
}

static void
clear_error (gpointer data)
{
  CtiSheetError *self = data;

  g_free (self->text);
  g_free (self);
}

static void
row_free (gpointer data)
{
  CtiSheetRow *self = data;

  g_free (self->code);
  g_ptr_array_unref (self->records);
  g_free (self);
}

static void
add_targets (CtiSpreadsheet *self)
{
  for (const Part *part = parts_of[self->kind]; part->type != NULL; part++)
    for (gsize i = 0; i < G_N_ELEMENTS (part->fields) && part->fields[i] != NULL; i++)
      {
        CtiSheetTarget target = { part->type,
                                  cti_record_type_find_field (part->type, part->fields[i]), NULL };

        g_array_append_val (self->targets, target);
      }
  for (guint i = 0; self->kind == CTI_SHEET_STARS && i < self->form->areas->len; i++)
    {
      CtiSheetTarget target = { &cti_score_type,
                                cti_record_type_find_field (&cti_score_type, "value"),
                                g_ptr_array_index (self->form->areas, i) };

      g_array_append_val (self->targets, target);
    }
}

/**
 * cti_spreadsheet_new:
 * @kind: what its rows hold
 * @grid: its cells; must outlive it
 * @form: the form of its stars; must outlive it
 * @words: the words it may be written in
 *
 * Returns: (transfer full): the sheet, with its columns left out until they are set or guessed
 */
CtiSpreadsheet *
cti_spreadsheet_new (CtiSheetKind kind,
                     const CtiGrid *grid,
                     const CtiStarForm *form,
                     const CtiSheetWords *words)
{
  CtiSpreadsheet *self = g_new0 (CtiSpreadsheet, 1);
  guint n = cti_grid_get_n_rows (grid) > 0 ? cti_grid_get_n_cells (grid, 0) : 0;
  int none = CTI_SHEET_NO_TARGET;

  self->kind = kind;
  self->grid = grid;
  self->form = form;
  self->words = *words;
  self->targets = g_array_new (FALSE, FALSE, sizeof (CtiSheetTarget));
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->errors = g_ptr_array_new_with_free_func (clear_error);
  add_targets (self);
  for (guint i = 0; i < n; i++)
    g_array_append_val (self->columns, none);
  return self;
}

/**
 * cti_spreadsheet_free:
 * @self: (transfer full): a sheet
 */
void
cti_spreadsheet_free (CtiSpreadsheet *self)
{
  g_array_unref (self->targets);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->errors);
  g_free (self);
}

/* --- Which column is what --------------------------------------------------------------------- */

/**
 * cti_spreadsheet_get_n_columns:
 * @self: a sheet
 *
 * Returns: how many columns it has
 */
guint
cti_spreadsheet_get_n_columns (const CtiSpreadsheet *self)
{
  return self->columns->len;
}

/**
 * cti_spreadsheet_get_column:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Returns: number of its target, or %CTI_SHEET_NO_TARGET
 */
int
cti_spreadsheet_get_column (const CtiSpreadsheet *self, guint column)
{
  return g_array_index (self->columns, int, column);
}

/**
 * cti_spreadsheet_set_column:
 * @self: a sheet
 * @column: a column, from 0
 * @target: number of a target, or %CTI_SHEET_NO_TARGET
 */
void
cti_spreadsheet_set_column (CtiSpreadsheet *self, guint column, int target)
{
  g_return_if_fail (column < self->columns->len && target < (int) self->targets->len);
  g_array_index (self->columns, int, column) = target;
}

/**
 * cti_spreadsheet_find_target:
 * @self: a sheet
 * @name: "code", "contact.date", or the key of an area
 *
 * Returns: number of that target, or %CTI_SHEET_NO_TARGET
 */
int
cti_spreadsheet_find_target (const CtiSpreadsheet *self, const char *name)
{
  for (guint t = 0; t < self->targets->len; t++)
    {
      const CtiSheetTarget *target = &g_array_index (self->targets, CtiSheetTarget, t);
      g_autofree char *full = g_strconcat (target->type->name, ".", target->field->name, NULL);

      if (target->area != NULL
              ? strcmp (target->area->key, name) == 0
              : strcmp (target->field->name, name) == 0 || strcmp (full, name) == 0)
        return (int) t;
    }
  return CTI_SHEET_NO_TARGET;
}

/**
 * cti_spreadsheet_get_heading:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Returns: (transfer none): its heading; "" where it has none
 */
const char *
cti_spreadsheet_get_heading (const CtiSpreadsheet *self, guint column)
{
  return cti_grid_get_text (self->grid, 0, column);
}

/**
 * cti_spreadsheet_is_mapped:
 * @self: a sheet
 * @type: type of a record
 * @field: (nullable): name of a field; %NULL for any of that type
 *
 * Returns: whether a column goes there
 */
gboolean
cti_spreadsheet_is_mapped (const CtiSpreadsheet *self, const CtiRecordType *type, const char *field)
{
  return _cti_spreadsheet_find_column (self, type->name, field) > 0;
}

/* Column of the spreadsheet, from 1; 0 for none. */
guint
_cti_spreadsheet_find_column (const CtiSpreadsheet *self, const char *record, const char *field)
{
  for (guint c = 0; c < self->columns->len; c++)
    {
      int t = cti_spreadsheet_get_column (self, c);
      const CtiSheetTarget *target =
          t >= 0 ? &g_array_index (self->targets, CtiSheetTarget, t) : NULL;

      if (target != NULL && g_strcmp0 (target->type->name, record) == 0 &&
          (field == NULL || strcmp (target->field->name, field) == 0))
        return c + 1;
    }
  return 0;
}

/* What stands in the cell, to find it by; nothing of what tells who she is, for errors are kept and
 * sent on (promise 13). */
static char *
show_cell (const CtiSpreadsheet *self, guint row, guint column, const char *text)
{
  int t = column > 0 ? cti_spreadsheet_get_column (self, column - 1) : CTI_SHEET_NO_TARGET;
  const CtiSheetTarget *target = t >= 0 ? &g_array_index (self->targets, CtiSheetTarget, t) : NULL;

  if (text == NULL || (row > 1 && target != NULL && target->field->flags & CTI_FIELD_PERSONAL))
    return NULL;
  if (g_utf8_strlen (text, -1) <= SHOWN_MAX)
    return g_strdup (text);
  return g_utf8_substring (text, 0, SHOWN_MAX);
}

void
_cti_spreadsheet_fail_at (CtiSpreadsheet *self,
                          guint row,
                          guint column,
                          const CtiProblem *problem,
                          const char *text)
{
  CtiSheetError *wrong;

  if (self->errors->len >= CTI_SHEET_ERRORS_MAX)
    return;
  wrong = g_new0 (CtiSheetError, 1);
  wrong->row = row;
  wrong->column = column;
  wrong->problem = *problem;
  wrong->text = show_cell (self, row, column, text);
  g_ptr_array_add (self->errors, wrong);
}

/**
 * cti_spreadsheet_fail:
 * @self: a sheet that has been read
 * @row: a row, from 1
 * @problem: what is wrong with what it says
 *
 * Notes an error of the row, with the column the problem is about where there is one.
 */
void
cti_spreadsheet_fail (CtiSpreadsheet *self, guint row, const CtiProblem *problem)
{
  guint column = _cti_spreadsheet_find_column (self, problem->record, problem->field);

  _cti_spreadsheet_fail_at (self, row, column, problem,
                            column > 0 ? cti_grid_get_text (self->grid, row - 1, column - 1)
                                       : NULL);
}
