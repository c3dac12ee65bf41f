#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiJournalKind:
 * @CTI_JOURNAL_CONTACT: a contact that was, or was to be
 * @CTI_JOURNAL_NOTE: a note
 * @CTI_JOURNAL_MEASURE: a star, WHO-5 or the frequency question
 * @CTI_JOURNAL_TASK: a task that was done
 * @CTI_JOURNAL_COURSE: a turn of the course: an aim, a pause, a phase shift, the closing
 * @CTI_JOURNAL_NETWORK: a consent, a referral or a handover meeting
 *
 * What something in the journal is; the filter of the page.
 */
typedef enum
{
  CTI_JOURNAL_CONTACT,
  CTI_JOURNAL_NOTE,
  CTI_JOURNAL_MEASURE,
  CTI_JOURNAL_TASK,
  CTI_JOURNAL_COURSE,
  CTI_JOURNAL_NETWORK,
} CtiJournalKind;

/** How many kinds there are. */
#define CTI_JOURNAL_KINDS 6

extern const CtiEnumValue cti_journal_kind_values[];

/**
 * CtiJournalEntry:
 * @record: (owned): what happened
 * @kind: what it is
 * @date: the day it happened, which need not be the day it was written
 * @time: minute of that day; -1 where not known
 *
 * One thing that happened.
 */
typedef struct
{
  CtiRecord *record;
  CtiJournalKind kind;
  CtiDate date;
  int time;
} CtiJournalEntry;

/**
 * CtiJournalFilter:
 * @kind: a #CtiJournalKind, or -1 for all
 * @phase: a #CtiPhase in which it happened, or %CTI_PHASE_NONE for any
 * @area: (nullable): key of a focus area it was about, %NULL for any
 */
typedef struct
{
  int kind;
  CtiPhase phase;
  const char *area;
} CtiJournalFilter;

/** A filter that lets everything through. */
#define CTI_JOURNAL_ALL \
  {                     \
    .kind = -1,         \
  }

void cti_journal_entry_free (CtiJournalEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiJournalEntry, cti_journal_entry_free)
GPtrArray *cti_case_get_journal (const CtiCase *self,
                                 const CtiJournalFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
