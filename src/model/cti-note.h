#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** A note written later than this many days after what it tells of gets a hint (domain 7, own). */
#define CTI_NOTE_LATE_DAYS 3

/**
 * CtiNote:
 * @record: what all records share
 * @course: (owned) (nullable): id of the course
 * @contact: (owned) (nullable): id of the contact it tells of
 * @date: the day it tells of
 * @time: minute of that day, 0 to 1439; -1 where not known
 * @title: (owned) (nullable): title
 * @fact: (owned) (nullable): what happened
 * @judgement: (owned) (nullable): the worker's judgement
 * @words: (owned) (nullable): in the citizen's own words
 * @areas: (owned) (nullable): keys of focus areas, a space between them
 * @important: may be important for a decision (domain 7)
 * @signed_on: the day it was signed; unknown while it may be changed
 * @adds_to: (owned) (nullable): id of the signed note it adds to
 * @unfinished: to be finished later
 * @filed_on: the day it was filed in the municipality's system
 * @filed_as: (owned) (nullable): case number there
 * @together: (owned) (nullable): what both wrote on one screen, each paragraph with who says it
 * @confirmed_on: the day she read it and said that it may stand so
 *
 * A note of the journal. Fact, judgement and the citizen's words stand apart; once signed, it is
 * added to and never changed.
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *contact;
  CtiDate date;
  int time;
  char *title;
  char *fact;
  char *judgement;
  char *words;
  char *areas;
  gboolean important;
  CtiDate signed_on;
  char *adds_to;
  gboolean unfinished;
  CtiDate filed_on;
  char *filed_as;
  char *together;
  CtiDate confirmed_on;
} CtiNote;

extern const CtiRecordType cti_note_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiNote, cti_record_unref)

gboolean cti_note_is_signed (const CtiNote *self);
gboolean cti_note_is_empty (const CtiNote *self);
gboolean cti_note_may_become (const CtiNote *self, const CtiNote *now);
int cti_note_compare (gconstpointer a, gconstpointer b);
CtiNote *cti_note_new_addition (const CtiNote *to, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void
cti_note_check (const CtiNote *self, const CtiNote *adds_to, CtiDate today, CtiProblems *problems);

G_END_DECLS
