/* All that supervision knows, read at once: what the pages and the command show. */

#include "cti-trouble-error.h"
#include "cti-use-supervision.h"
#include "cti-use.h"

/**
 * cti_supervision_book_free:
 * @self: (transfer full): a book
 */
void
cti_supervision_book_free (CtiSupervisionBook *self)
{
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->reviews);
  g_ptr_array_unref (self->fidelity);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->agenda);
  g_free (self);
}

/**
 * cti_supervision_book_get_running:
 * @self: a book
 *
 * Returns: (transfer none) (nullable): the session that runs
 */
const CtiSupervision *
cti_supervision_book_get_running (const CtiSupervisionBook *self)
{
  return cti_supervision_find (self->sessions, CTI_SUPERVISION_RUNNING);
}

/**
 * cti_supervision_book_find_decision:
 * @self: a book
 * @id: id of a decision
 *
 * Returns: (transfer none) (nullable): what was decided
 */
const char *
cti_supervision_book_find_decision (const CtiSupervisionBook *self, const char *id)
{
  for (guint i = 0; i < self->decisions->len; i++)
    {
      const CtiDecision *decision = g_ptr_array_index (self->decisions, i);

      if (g_strcmp0 (decision->record.id, id) == 0)
        return decision->text;
    }
  return NULL;
}

/**
 * cti_supervision_book_find_card:
 * @self: a book
 * @case_id: (nullable): id of a case
 *
 * Returns: (transfer none) (nullable): its card
 */
const CtiCard *
cti_supervision_book_find_card (const CtiSupervisionBook *self, const char *case_id)
{
  for (guint i = 0; case_id != NULL && i < self->cards->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (self->cards, i))->id, case_id) == 0)
      return g_ptr_array_index (self->cards, i);
  return NULL;
}

/* A task taken out of a case is one nobody waits for. */
static CtiTask *
find_case_task (const CtiSupervisionBook *self, const CtiDecision *decision)
{
  const CtiCard *card = cti_supervision_book_find_card (self, decision->case_id);
  g_autoptr (GPtrArray) tasks = card != NULL ? cti_card_get_decisions (card) : NULL;

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (tasks, i))->id, decision->task) == 0)
      return cti_record_ref (g_ptr_array_index (tasks, i));
  return NULL;
}

/**
 * cti_supervision_book_find_task:
 * @self: a book
 * @decision: a decision of it
 *
 * Returns: (transfer full) (nullable): the task it became, as far as the card tells it; %NULL where
 *   the task was taken away
 */
CtiTask *
cti_supervision_book_find_task (const CtiSupervisionBook *self, const CtiDecision *decision)
{
  if (decision->case_id != NULL)
    return find_case_task (self, decision);
  for (guint i = 0; i < self->tasks->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (self->tasks, i))->id, decision->task) == 0)
      return cti_record_ref (g_ptr_array_index (self->tasks, i));
  return NULL;
}

/* The store has no order of its own; a list of courses that is read anew must not be shuffled. */
static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const CtiCard *first = *(const CtiCard *const *) a;
  const CtiCard *second = *(const CtiCard *const *) b;
  int by_code = g_strcmp0 (first->code, second->code);

  return by_code != 0 ? by_code : g_strcmp0 (first->record.id, second->record.id);
}

static GPtrArray *
get_cards (CtiStore *store)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));
  GPtrArray *cards = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);

      if (entry->card != NULL)
        g_ptr_array_add (cards, cti_record_ref (entry->card));
    }
  g_ptr_array_sort (cards, compare_codes);
  return cards;
}

static GPtrArray *
get_sorted (CtiStore *store, const CtiRecordType *type, GCompareFunc compare)
{
  GPtrArray *records = cti_store_get_team_records (store, type);

  g_ptr_array_sort (records, compare);
  return records;
}

static GPtrArray *
get_frozen (const CtiSupervisionBook *book, const char *session)
{
  GPtrArray *agenda = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < book->points->len; i++)
    if (g_strcmp0 (((CtiAgendaPoint *) g_ptr_array_index (book->points, i))->supervision,
                   session) == 0)
      g_ptr_array_add (agenda, cti_record_ref (g_ptr_array_index (book->points, i)));
  g_ptr_array_sort (agenda, cti_agenda_point_compare);
  return agenda;
}

static GPtrArray *
make_agenda (CtiStore *store, const CtiSupervisionBook *book)
{
  const CtiSupervision *running = cti_supervision_book_get_running (book);
  const CtiSupervision *planned = cti_supervision_find (book->sessions, CTI_SUPERVISION_PLANNED);
  CtiAgendaBasis basis = { .cards = book->cards,
                           .team = cti_store_get_team (store),
                           .sessions = book->sessions,
                           .points = book->points,
                           .reviews = book->reviews,
                           .tasks = book->tasks,
                           .today = cti_clock_get_today (cti_store_get_clock (store)) };

  if (running != NULL)
    return get_frozen (book, running->record.id);
  return cti_agenda_merge (&basis, planned != NULL ? planned->record.id : NULL);
}

/**
 * cti_supervision_read:
 * @store: the store
 *
 * For the use cases: the book without a line in the use log.
 *
 * Returns: (transfer full): what supervision knows
 */
CtiSupervisionBook *
cti_supervision_read (CtiStore *store)
{
  CtiSupervisionBook *book = g_new0 (CtiSupervisionBook, 1);

  book->sessions = get_sorted (store, &cti_supervision_type, cti_supervision_compare);
  book->points = get_sorted (store, &cti_agenda_point_type, cti_agenda_point_compare);
  book->decisions = cti_store_get_team_records (store, &cti_decision_type);
  book->reviews = cti_store_get_team_records (store, &cti_case_review_type);
  book->fidelity = get_sorted (store, &cti_fidelity_review_type, cti_fidelity_review_compare);
  book->marks = cti_store_get_team_records (store, &cti_fidelity_mark_type);
  book->tasks = cti_store_get_team_records (store, &cti_task_type);
  book->cards = get_cards (store);
  book->agenda = make_agenda (store, book);
  return book;
}

/**
 * cti_use_read_supervision:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): what supervision knows
 */
CtiSupervisionBook *
cti_use_read_supervision (CtiStore *store, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_READ_SUPERVISION, NULL, NULL, error))
    return NULL;
  return cti_supervision_read (store);
}
