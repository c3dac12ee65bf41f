#include "cti-hit.h"

#include <string.h>

#include "cti-cpr.h"
#include "cti-fold.h"
#include "cti-secret.h"

typedef struct
{
  const char *case_id;
  const CtiQuery *query;
  GPtrArray *hits;
  GPtrArray *folded; /* (element-type utf8): texts of the row that is visited */
} Search;

/**
 * cti_hit_free:
 * @self: (transfer full): a hit
 */
void
cti_hit_free (CtiHit *self)
{
  cti_wipe_text (self->excerpt);
  g_free (self->record);
  g_free (self->case_id);
  g_free (self);
}

static void
free_text (gpointer text)
{
  cti_wipe_text (text);
}

/* The first text in which one of the words stands; one of them does. */
static guint
find_text (const Search *self)
{
  for (guint i = 0; i < self->folded->len; i++)
    if (cti_query_touches (self->query, g_ptr_array_index (self->folded, i)))
      return i;
  return 0;
}

/* A CPR number is found by its digits, and shown in its own field alone, to who has proved to be
 * the worker (promise 16): whoever searches for a birthday would read the rest of it here. */
static char *
make_excerpt (const CtiQuery *query, const CtiField *field, const char *text)
{
  char digits[CTI_CPR_SIZE];
  CtiDate born;

  if (g_str_equal (field->name, "cpr") && cti_cpr_parse (text, digits, &born) != CTI_CPR_NONE)
    return cti_cpr_to_text (digits, TRUE);
  return cti_query_excerpt (query, text, CTI_HIT_LETTERS);
}

static void
visit (const CtiTextRow *row, gpointer data)
{
  Search *self = data;
  guint at;
  CtiHit *hit;

  g_ptr_array_set_size (self->folded, 0);
  for (guint i = 0; i < row->n_texts; i++)
    g_ptr_array_add (self->folded, cti_fold (row->texts[i]));
  if (!cti_query_matches (self->query, (const char *const *) self->folded->pdata,
                          self->folded->len))
    return;
  at = find_text (self);
  hit = g_new0 (CtiHit, 1);
  hit->case_id = g_strdup (self->case_id);
  hit->type = row->type;
  hit->record = g_strdup (row->id);
  hit->field = row->fields[at];
  hit->day = row->day;
  hit->excerpt = make_excerpt (self->query, hit->field, row->texts[at]);
  g_ptr_array_add (self->hits, hit);
}

/**
 * cti_hits_find:
 * @reader: reads the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @query: what to search for
 * @hits: (element-type CtiHit): where to add what is found
 * @error: (out) (optional): a #CtiStoreError
 *
 * Looks through one file, on any thread.
 *
 * Returns: whether it could be read to its end
 */
gboolean
cti_hits_find (CtiStoreReader *reader,
               const char *case_id,
               const CtiQuery *query,
               GPtrArray *hits,
               GError **error)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (free_text);
  Search self = { case_id, query, hits, folded };

  return case_id != NULL ? cti_store_reader_visit_case (reader, case_id, visit, &self, error)
                         : cti_store_reader_visit_team (reader, visit, &self, error);
}
