#pragma once

#include "cti-date.h"

G_BEGIN_DECLS

/**
 * CtiGridKind:
 * @CTI_GRID_EMPTY: nothing
 * @CTI_GRID_TEXT: text
 * @CTI_GRID_NUMBER: a number
 * @CTI_GRID_PERCENT: a share, 0 to 1
 * @CTI_GRID_DATE: a day
 */
typedef enum
{
  CTI_GRID_EMPTY,
  CTI_GRID_TEXT,
  CTI_GRID_NUMBER,
  CTI_GRID_PERCENT,
  CTI_GRID_DATE,
} CtiGridKind;

/**
 * CtiGridCell:
 * @kind: what it holds
 * @is_heading: whether it heads a column or a row
 * @text: (owned) (nullable): as a person reads it
 * @number: the number, or the share
 * @decimals: how many decimals are meant
 * @day: the day
 */
typedef struct
{
  CtiGridKind kind;
  gboolean is_heading;
  char *text;
  double number;
  int decimals;
  CtiDate day;
} CtiGridCell;

/**
 * CtiGrid:
 * @name: (owned): what it is called
 * @rows: (owned) (element-type GArray of CtiGridCell): its rows, which may differ in length
 *
 * Cells in rows: what goes into a spreadsheet and what comes out of one.
 */
typedef struct
{
  char *name;
  GPtrArray *rows;
} CtiGrid;

CtiGrid *cti_grid_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void cti_grid_free (CtiGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiGrid, cti_grid_free)

void cti_grid_begin_row (CtiGrid *self);
void cti_grid_add_text (CtiGrid *self, const char *text);
void cti_grid_add_heading (CtiGrid *self, const char *text);
void cti_grid_add_number (CtiGrid *self, double number, int decimals, const char *text);
void cti_grid_add_percent (CtiGrid *self, double share, const char *text);
void cti_grid_add_date (CtiGrid *self, CtiDate day, const char *text);
guint cti_grid_get_n_rows (const CtiGrid *self);
guint cti_grid_get_n_cells (const CtiGrid *self, guint row);
const CtiGridCell *cti_grid_get (const CtiGrid *self, guint row, guint column);
const char *cti_grid_get_text (const CtiGrid *self, guint row, guint column);

G_END_DECLS
