#pragma once

#include "cti-query.h"
#include "cti-store-reader.h"

G_BEGIN_DECLS

/**
 * CtiHit:
 * @case_id: (owned) (nullable): id of the case it lies in, %NULL for the team's file
 * @type: what the record is
 * @record: (owned): its id
 * @field: which of its texts @excerpt is from: the first in which one of the words stands
 * @day: the day of the record
 * @excerpt: (owned): the stretch of text around the word, on one line
 *
 * A record in which all words of a search stand.
 */
typedef struct
{
  char *case_id;
  const CtiRecordType *type;
  char *record;
  const CtiField *field;
  CtiDate day;
  char *excerpt;
} CtiHit;

void cti_hit_free (CtiHit *self);

/** How much of a text is shown around a word, in letters. */
#define CTI_HIT_LETTERS 120

gboolean cti_hits_find (CtiStoreReader *reader,
                        const char *case_id,
                        const CtiQuery *query,
                        GPtrArray *hits,
                        GError **error);

G_END_DECLS
