#pragma once

#include "cti-facts.h"
#include "cti-report-choice.h"

G_BEGIN_DECLS

/**
 * CtiKeptCount:
 * @record: what all records share; it is signed by nobody, and made on the first day of its quarter
 * @quarter: year * 10 + quarter, from 1 to 4
 * @basis: whether its courses began in the quarter or ended in it
 * @started: how many courses
 * @ended: how many of them had ended
 * @forms: how many of those had a closing form
 * @full: how many of those were full courses
 * @early: how many ended before time
 *
 * What is left of the courses of cases that were erased: numbers, so that a team can answer for its
 * work all the same (features, wish 14). Nothing in it tells which cases they were, and the change
 * log says nothing of it.
 */
typedef struct
{
  CtiRecord record;
  int quarter;
  CtiReportBasis basis;
  int started;
  int ended;
  int forms;
  int full;
  int early;
} CtiKeptCount;

extern const CtiRecordType cti_kept_count_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiKeptCount, cti_record_unref)

int cti_quarter_of (CtiDate day);
GPtrArray *cti_kept_counts_add (GPtrArray *kept,
                                GPtrArray *facts,
                                const CtiReportChoice *choice) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_kept_counts_sum (GPtrArray *kept, const CtiReportChoice *choice, CtiKeptCount *sum);

G_END_DECLS
