#pragma once

#include "cti-history.h"

G_BEGIN_DECLS

/**
 * CtiUndoVerdict:
 * @CTI_UNDO_POSSIBLE: it can be undone; where there are clashes, after a question
 * @CTI_UNDO_NOTHING: everything is already as it was before the act, or there is no such act
 * @CTI_UNDO_ERASED: what it changed was erased on purpose
 * @CTI_UNDO_PURGED: what it changed lay in the trash for too long and is gone
 * @CTI_UNDO_PAIR: it is one half of an act whose other half is another file's, or another store's
 * @CTI_UNDO_WHOLE: it made the store, or a case that was taken over from another one
 * @CTI_UNDO_FINAL: it is one of those that are never undone: an erasure, a purge
 * @CTI_UNDO_ANONYMOUS: it would make her anonymous again, which is an erasure
 * @CTI_UNDO_SIGNED: it would change a signed note
 *
 * Whether an act can be undone.
 */
typedef enum
{
  CTI_UNDO_POSSIBLE,
  CTI_UNDO_NOTHING,
  CTI_UNDO_ERASED,
  CTI_UNDO_PURGED,
  CTI_UNDO_PAIR,
  CTI_UNDO_WHOLE,
  CTI_UNDO_FINAL,
  CTI_UNDO_ANONYMOUS,
  CTI_UNDO_SIGNED,
} CtiUndoVerdict;

/**
 * CtiClash:
 * @table: (owned): name of the record's type
 * @row: (owned): id of the record
 * @field: (owned) (nullable): name of the field; %NULL for the record as a whole: it was changed,
 *   or something was added to it, since the act made it
 * @before: (owned) (nullable): stored text of the value that undoing brings back
 * @now: (owned) (nullable): stored text of the value that stands there now
 *
 * Something the act changed and a later act changed again.
 */
typedef struct
{
  char *table;
  char *row;
  char *field;
  char *before;
  char *now;
} CtiClash;

void cti_clash_free (CtiClash *self);

/**
 * CtiUndo:
 * @verdict: whether the act can be undone
 * @kind: what the act did; for an undo, and an undo of that, what the first act did
 * @is_redo: whether it takes back an undo, so that the act is done again
 * @is_whole: whether it moves a whole case: the citizen to the trash or out of it, and all that is
 *   hers with her
 * @partner: (owned) (nullable): id of its other half in another file, which is undone with it
 * @is_latest: whether nothing later stands in the file that was not undone itself
 * @clashes: (owned) (element-type CtiClash): what a later act changed again
 * @all: (owned) (element-type CtiRecord): the records as they shall be where all of it is undone
 * @some: (owned) (element-type CtiRecord): the same where what clashes keeps its later value
 *
 * How an act is taken back.
 */
typedef struct
{
  CtiUndoVerdict verdict;
  CtiActKind kind;
  gboolean is_redo;
  gboolean is_whole;
  char *partner;
  gboolean is_latest;
  GPtrArray *clashes;
  GPtrArray *all;
  GPtrArray *some;
} CtiUndo;

CtiUndo *cti_undo_plan (GPtrArray *history, gint64 act, GPtrArray *records, CtiMoment now)
    G_GNUC_WARN_UNUSED_RESULT;
void cti_undo_free (CtiUndo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiUndo, cti_undo_free)

gint64 cti_undo_find_last (GPtrArray *history, gint64 since);
gint64 cti_undo_find_redo (GPtrArray *history, gint64 since);

G_END_DECLS
