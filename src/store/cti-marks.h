#pragma once

#include <sqlite3.h>

#include "cti-use-log.h"

G_BEGIN_DECLS

/**
 * CtiMarks:
 * @keys: sequence of the slots
 * @team: generation of the team's file
 * @cards: generation of the index of cards; 0 in the marks that lie in the index itself
 * @log: the end of the use log
 * @schemas: cti_marks_get_schemas() of the program; only in the index
 *
 * How far the files of a store had come at some time. None of the numbers ever goes back, whatever
 * is done with the program; kept elsewhere they tell whether a file was put back (design 4).
 */
typedef struct
{
  guint64 keys;
  guint64 team;
  guint64 cards;
  CtiUseLogEnd log;
  guint64 schemas;
} CtiMarks;

guint64 cti_marks_get_schemas (void);
void cti_marks_load (CtiMarks *self, sqlite3 *db);
gboolean cti_marks_write (const CtiMarks *self, sqlite3 *db, GError **error);
gboolean cti_marks_write_log (const CtiUseLogEnd *end, sqlite3 *db, GError **error);

G_END_DECLS
