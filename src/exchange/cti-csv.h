#pragma once

#include <gio/gio.h>

#include "cti-exchange-error.h"
#include "cti-grid.h"

G_BEGIN_DECLS

/** The most a spreadsheet may have that is read: bytes, rows, cells of a row. */
#define CTI_GRID_BYTES_MAX (16 * 1024 * 1024)
#define CTI_GRID_ROWS_MAX  50000
#define CTI_GRID_CELLS_MAX 256
/** The most cells of a text file; each takes many times the byte it may stand in. */
#define CTI_CSV_CELLS_MAX 2000000

/**
 * CtiCsvKind:
 * @CTI_CSV_OFFICE: for a Danish office: semicolons, decimal comma, BOM, CRLF
 * @CTI_CSV_PLAIN: for programs: commas, decimal point, ISO days (RFC 4180)
 */
typedef enum
{
  CTI_CSV_OFFICE,
  CTI_CSV_PLAIN,
} CtiCsvKind;

char *cti_csv_write (GPtrArray *grids, CtiCsvKind kind) G_GNUC_WARN_UNUSED_RESULT;
CtiGrid *cti_csv_read (const char *data, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
