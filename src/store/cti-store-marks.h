#pragma once

#include "cti-older.h"
#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiStoreMarks:
 * @keys: sequence of the slots
 * @team: generation of the team's file
 * @cards: generation of the index of cards
 * @log: the end of the use log
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
} CtiStoreMarks;

gboolean cti_store_read_marks (CtiStore *self, CtiStoreMarks *marks, GError **error);
CtiOlder cti_store_find_older (CtiStore *self, const CtiStoreMarks *known);

G_END_DECLS
