#pragma once

#include "cti-case.h"
#include "cti-disk.h"
#include "cti-marks.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiCardState:
 * @CTI_CARD_GOOD: made from the file as it is
 * @CTI_CARD_DAMAGED: the file cannot be opened; the card, where there is one, is the last known
 * @CTI_CARD_PUT_BACK: an older state of the file stands where a newer one was seen
 * @CTI_CARD_TRASHED: the whole case lies in the trash: it is in none of the lists
 */
typedef enum
{
  CTI_CARD_GOOD,
  CTI_CARD_DAMAGED,
  CTI_CARD_PUT_BACK,
  CTI_CARD_TRASHED,
} CtiCardState;

/**
 * CtiCardEntry:
 * @id: (owned): id of the case
 * @card: (owned) (nullable): its card, %NULL where the file could never be read
 * @state: how the card stands to the file
 * @trashed: since when the whole case lies in the trash, or %CTI_MOMENT_NEVER
 * @generation: newest generation that was seen
 * @size: of the file the card was made from, in bytes
 * @changed: time of its last change, in nanoseconds since 1970
 */
typedef struct
{
  char *id;
  CtiCard *card;
  CtiCardState state;
  CtiMoment trashed;
  guint64 generation;
  gint64 size;
  gint64 changed;
} CtiCardEntry;

/**
 * CtiCardIndex:
 *
 * The cards of all cases, kept in one sealed file so that the caseload can be shown without opening
 * a case. It may be behind the cases after an unclean end, never ahead of them; opening it brings
 * it up to date from a listing of the folder.
 */
typedef struct _CtiCardIndex CtiCardIndex;

/**
 * CtiStoreProgress:
 * @done: how many files are done
 * @total: of how many
 * @data: what was given along
 *
 * Hears how far a work on many files has come.
 *
 * Returns: whether to go on
 */
typedef gboolean (*CtiStoreProgress) (guint done, guint total, gpointer data);

CtiCardIndex *cti_card_index_open (CtiFolder *folder,
                                   CtiFolder *cases,
                                   const char *store_id,
                                   const CtiSecret *key,
                                   CtiStoreProgress progress,
                                   gpointer data,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_card_index_free (CtiCardIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCardIndex, cti_card_index_free)

GPtrArray *cti_card_index_get_entries (CtiCardIndex *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_card_index_get_trashed (CtiCardIndex *self) G_GNUC_WARN_UNUSED_RESULT;
const CtiCardEntry *cti_card_index_find (CtiCardIndex *self, const char *id);
const CtiCardEntry *cti_card_index_find_seen (CtiCardIndex *self, const char *id);
const CtiCardEntry *cti_card_index_find_code (CtiCardIndex *self, const char *code);
guint cti_card_index_get_rebuilt (CtiCardIndex *self);
GPtrArray *cti_card_index_load_facts (CtiCardIndex *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_card_index_drop (CtiCardIndex *self, const char *id);
void
cti_card_index_put (CtiCardIndex *self, const CtiCase *now, guint64 generation, CtiMoment trashed);
const CtiMarks *cti_card_index_get_marks (CtiCardIndex *self);
void cti_card_index_set_marks (CtiCardIndex *self, const CtiMarks *marks);
guint64 cti_card_index_get_generation (CtiCardIndex *self);
gboolean cti_card_index_save (CtiCardIndex *self, GError **error);

G_END_DECLS
