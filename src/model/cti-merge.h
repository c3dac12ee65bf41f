#pragma once

#include "cti-history.h"

G_BEGIN_DECLS

/**
 * CtiMergeAnswer:
 * @CTI_MERGE_ASK: nobody has answered yet
 * @CTI_MERGE_MINE: the value in this store
 * @CTI_MERGE_THEIRS: the value that came back
 * @CTI_MERGE_BOTH: for a note: one below the other
 */
typedef enum
{
  CTI_MERGE_ASK,
  CTI_MERGE_MINE,
  CTI_MERGE_THEIRS,
  CTI_MERGE_BOTH,
} CtiMergeAnswer;

/**
 * CtiMergeQuestion:
 * @type: what kind of thing it is
 * @row: (owned): id of the record in this store
 * @field: (nullable): the field; %NULL where one put the record in the trash and the other changed
 *   it
 * @base: (owned) (nullable): stored text before both
 * @mine: (owned) (nullable): stored text in this store; for a record in the trash %NULL
 * @theirs: (owned) (nullable): stored text that came back; the same
 * @mine_author: (owned) (nullable): id of the worker who wrote it here
 * @mine_made: when
 * @theirs_author: (owned) (nullable): id of the worker who wrote it there
 * @theirs_made: when
 * @mine_deleted: where it is about the trash: whether it lies there in this store
 * @parts: (owned) (nullable): ids of what the other side threw away along with it, or would have
 * @wholes: (owned) (nullable) (element-type CtiRecord): what it is a part of and lies in the trash
 *   here, where this store threw it away
 * @answer: what the worker says
 *
 * A field that both changed, to different values.
 */
typedef struct
{
  const CtiRecordType *type;
  char *row;
  const CtiField *field;
  char *base;
  char *mine;
  char *theirs;
  char *mine_author;
  CtiMoment mine_made;
  char *theirs_author;
  CtiMoment theirs_made;
  gboolean mine_deleted;
  char **parts;
  GPtrArray *wholes;
  CtiMergeAnswer answer;
} CtiMergeQuestion;

/**
 * CtiMergeSide:
 * @records: (element-type CtiRecord): all its records, those in the trash among them
 * @history: (element-type CtiChange): its history, oldest first
 *
 * A case on one of two sides.
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *history;
} CtiMergeSide;

/**
 * CtiMerge:
 * @records: (owned) (element-type CtiRecord): what shall be as it stands here, with the value that
 *   came back wherever there is a question
 * @questions: (owned) (element-type CtiMergeQuestion): what both changed
 * @n_new: records that are new here
 * @n_changed: records that change
 * @is_erased: whether who she is was erased on the other side
 *
 * What came back, put together with what was done here meanwhile.
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *questions;
  guint n_new;
  guint n_changed;
  gboolean is_erased;
} CtiMerge;

CtiMerge *cti_merge_plan (const CtiMergeSide *mine,
                          const CtiMergeSide *theirs,
                          gint64 base) G_GNUC_WARN_UNUSED_RESULT;
void cti_merge_free (CtiMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiMerge, cti_merge_free)
gboolean cti_merge_is_answered (const CtiMerge *self);
GPtrArray *cti_merge_get_answered (const CtiMerge *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
