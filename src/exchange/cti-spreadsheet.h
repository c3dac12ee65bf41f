#pragma once

#include "cti-grid.h"
#include "cti-import-batch.h"
#include "cti-problem.h"
#include "cti-star-form.h"

G_BEGIN_DECLS

/** The most rows a sheet may have that is taken in, and the most errors that are told. */
#define CTI_SHEET_ROWS_MAX   5000
#define CTI_SHEET_ERRORS_MAX 200
/** No target: the column is left out. */
#define CTI_SHEET_NO_TARGET (-1)

/**
 * CtiSheetTarget:
 * @type: (nullable): type of the record it is a field of
 * @field: (nullable): the field
 * @area: (nullable): for the score of a star: the area
 *
 * What a column can be.
 */
typedef struct
{
  const CtiRecordType *type;
  const CtiField *field;
  const CtiArea *area;
} CtiSheetTarget;

/**
 * CtiSheetWords:
 * @field: the name of a field, by its record and its own name
 * @value: the word for a value of an enum
 *
 * The words a person may have used for a heading and in a cell; this layer has none of its own.
 */
typedef struct
{
  const char *(*field) (const char *record, const char *field);
  const char *(*value) (const CtiEnumValue *values, int value);
} CtiSheetWords;

/**
 * CtiSheetError:
 * @row: row of the spreadsheet, from 1; 0 for the sheet as a whole
 * @column: column of it, from 1; 0 for the row as a whole
 * @problem: what is wrong
 * @text: (owned) (nullable): what stands there
 */
typedef struct
{
  guint row;
  guint column;
  CtiProblem problem;
  char *text;
} CtiSheetError;

/**
 * CtiSheetRow:
 * @row: row of the spreadsheet, from 1
 * @code: (owned): code of the citizen
 * @records: (owned) (element-type CtiRecord): what the row says, not bound to a case yet
 *
 * A row that was read.
 */
typedef struct
{
  guint row;
  char *code;
  GPtrArray *records;
} CtiSheetRow;

/**
 * CtiSpreadsheet:
 * @kind: what its rows hold
 * @grid: (unowned): its cells, of which the first row has the headings
 * @form: (unowned): the form of its stars
 * @words: the words it was written in
 * @targets: (owned) (element-type CtiSheetTarget): what a column can be
 * @columns: (owned) (element-type int): for each column its target
 * @rows: (owned) (element-type CtiSheetRow): what was read
 * @errors: (owned) (element-type CtiSheetError): what stands in the way, by row
 *
 * A spreadsheet on its way in.
 */
typedef struct
{
  CtiSheetKind kind;
  const CtiGrid *grid;
  const CtiStarForm *form;
  CtiSheetWords words;
  GArray *targets;
  GArray *columns;
  GPtrArray *rows;
  GPtrArray *errors;
} CtiSpreadsheet;

CtiGrid *cti_spreadsheet_load (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSpreadsheet *cti_spreadsheet_new (CtiSheetKind kind,
                                     const CtiGrid *grid,
                                     const CtiStarForm *form,
                                     const CtiSheetWords *words) G_GNUC_WARN_UNUSED_RESULT;
void cti_spreadsheet_free (CtiSpreadsheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSpreadsheet, cti_spreadsheet_free)

CtiSheetKind cti_spreadsheet_guess_kind (const CtiGrid *grid,
                                         const CtiStarForm *form,
                                         const CtiSheetWords *words);
void cti_spreadsheet_guess_columns (CtiSpreadsheet *self);
guint cti_spreadsheet_get_n_columns (const CtiSpreadsheet *self);
int cti_spreadsheet_get_column (const CtiSpreadsheet *self, guint column);
void cti_spreadsheet_set_column (CtiSpreadsheet *self, guint column, int target);
int cti_spreadsheet_find_target (const CtiSpreadsheet *self, const char *name);
const char *cti_spreadsheet_get_heading (const CtiSpreadsheet *self, guint column);
void cti_spreadsheet_read (CtiSpreadsheet *self);
void cti_spreadsheet_fail (CtiSpreadsheet *self, guint row, const CtiProblem *problem);
gboolean cti_spreadsheet_is_mapped (const CtiSpreadsheet *self,
                                    const CtiRecordType *type,
                                    const char *field);

G_END_DECLS
