#pragma once

#include "cti-store.h"
#include "cti-undo.h"

G_BEGIN_DECLS

/**
 * CtiUndoChoice:
 * @CTI_UNDO_ASK: where a later act changed the same, change nothing and say what it is
 * @CTI_UNDO_FORCE: bring back the values before the act, whatever came later
 * @CTI_UNDO_KEEP: leave what came later as it is, and undo the rest
 *
 * What to do where a later act changed what is to be undone.
 */
typedef enum
{
  CTI_UNDO_ASK,
  CTI_UNDO_FORCE,
  CTI_UNDO_KEEP,
} CtiUndoChoice;

/**
 * CtiUndone:
 * @now: (owned) (nullable): the case as it is now; %NULL where nothing was changed, for the team's
 *   file, and where the whole case lies in the trash
 * @case_id: (owned) (nullable): id of the case it was done in, %NULL for the team's file
 * @is_away: whether the whole case lies in the trash now
 * @act: number of the act that was, or is to be, taken back
 * @kind: what that act did, also where it is done again
 * @is_redo: whether an undo was taken back, so that the act is done again
 * @is_done: whether it was; otherwise @clashes says what is in question
 * @clashes: (owned) (element-type CtiClash): what a later act changed again
 *
 * How undoing went.
 */
typedef struct
{
  CtiCase *now;
  char *case_id;
  gboolean is_away;
  gint64 act;
  CtiActKind kind;
  gboolean is_redo;
  gboolean is_done;
  GPtrArray *clashes;
} CtiUndone;

void cti_undone_free (CtiUndone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiUndone, cti_undone_free)

CtiUndo *cti_undo_look (CtiStore *store, const char *case_id, gint64 act, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
CtiUndone *cti_use_undo (CtiStore *store,
                         const char *case_id,
                         gint64 act,
                         CtiUndoChoice choice,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiUndone *cti_use_undo_last (CtiStore *store, const char *case_id, gboolean redo, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
G_END_DECLS
