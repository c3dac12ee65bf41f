#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** Five levels, 1 not yet to 5 fully (domain 2.3). */
#define CTI_FIDELITY_LEVELS 5

/**
 * CtiFidelityReview:
 * @record: what all records share
 * @case_id: (owned) (nullable): id of the case; %NULL for the caseload as a whole
 * @date: the day
 * @first: first day of the period it looks at
 * @last: last day of it
 * @reviewer: (owned) (nullable): who judged
 * @actions: (owned) (nullable): what is to be done
 *
 * A review of method fidelity (domain 9.20).
 */
typedef struct
{
  CtiRecord record;
  char *case_id;
  CtiDate date;
  CtiDate first;
  CtiDate last;
  char *reviewer;
  char *actions;
} CtiFidelityReview;

/**
 * CtiFidelityMark:
 * @record: what all records share
 * @review: (owned): id of the review
 * @item: (owned): key of the item
 * @hint: the level the data suggested, 0 where they suggested none
 * @level: the reviewer's level, 0 where it was left open
 * @note: (owned) (nullable): the reviewer's note
 *
 * What a review says of one item (domain 9.20).
 */
typedef struct
{
  CtiRecord record;
  char *review;
  char *item;
  int hint;
  int level;
  char *note;
} CtiFidelityMark;

extern const CtiRecordType cti_fidelity_review_type;
extern const CtiRecordType cti_fidelity_mark_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFidelityReview, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFidelityMark, cti_record_unref)

/**
 * CtiFidelityTotal:
 * @items: how many items have a level
 * @sum: the sum of their levels
 * @percent: how far from all at level 1, which is 0, to all at level 5, which is 100 (domain 9.20);
 *   -1 where none has a level
 */
typedef struct
{
  int items;
  int sum;
  int percent;
} CtiFidelityTotal;

void
cti_fidelity_review_check (const CtiFidelityReview *self, CtiDate today, CtiProblems *problems);
int cti_fidelity_review_compare (gconstpointer a, gconstpointer b);
const CtiFidelityMark *
cti_fidelity_mark_find (GPtrArray *marks, const char *review, const char *item);
void cti_fidelity_total (GPtrArray *marks, const char *review, CtiFidelityTotal *total);

G_END_DECLS
