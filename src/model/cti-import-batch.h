#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiSheetKind:
 * @CTI_SHEET_CITIZENS: a citizen in each row, with her course
 * @CTI_SHEET_STARS: a star
 * @CTI_SHEET_WELLBEING: a WHO-5
 * @CTI_SHEET_CONTACTS: a contact
 *
 * What the rows of a spreadsheet hold.
 */
typedef enum
{
  CTI_SHEET_CITIZENS,
  CTI_SHEET_STARS,
  CTI_SHEET_WELLBEING,
  CTI_SHEET_CONTACTS,
} CtiSheetKind;

#define CTI_SHEET_KINDS (CTI_SHEET_CONTACTS + 1)

/**
 * CtiImportState:
 * @CTI_IMPORT_RUNNING: cases are being written; what is cut off here is taken back
 * @CTI_IMPORT_DONE: all of it is in
 * @CTI_IMPORT_TAKING_BACK: it is being taken back
 * @CTI_IMPORT_TAKEN_BACK: nothing of it is left
 *
 * How far an import has come.
 */
typedef enum
{
  CTI_IMPORT_RUNNING,
  CTI_IMPORT_DONE,
  CTI_IMPORT_TAKING_BACK,
  CTI_IMPORT_TAKEN_BACK,
} CtiImportState;

extern const CtiEnumValue cti_sheet_kind_values[];
extern const CtiEnumValue cti_import_state_values[];

/**
 * CtiImportBatch:
 * @record: what all records share
 * @date: the day
 * @kind: what its rows were
 * @n_rows: how many rows went in
 * @cases: (owned) (nullable): a line for each case; see cti_import_batch_get_cases()
 * @print: (owned): a hash of what was in it, by which it is known again
 * @state: how far it has come
 *
 * A spreadsheet that was taken in, as it stands in the team's file: it goes in as a whole and can
 * be taken back as a whole. It is written before the first case, so that an import that is cut off
 * is known to be owed.
 */
typedef struct
{
  CtiRecord record;
  CtiDate date;
  CtiSheetKind kind;
  int n_rows;
  char *cases;
  char *print;
  CtiImportState state;
} CtiImportBatch;

/**
 * CtiImportedFile:
 * @id: (owned): id of the case
 * @act: number of the act that the import is in its file; 1 where it made the case
 *
 * One case of an import.
 */
typedef struct
{
  char *id;
  gint64 act;
} CtiImportedFile;

extern const CtiRecordType cti_import_batch_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiImportBatch, cti_record_unref)

void cti_import_batch_add_case (CtiImportBatch *self, const char *id, gint64 act);
GPtrArray *cti_import_batch_get_cases (const CtiImportBatch *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
