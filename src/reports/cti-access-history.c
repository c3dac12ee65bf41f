/* What stood in a citizen's case before it was changed: it is kept, so it is hers to read. */

#include <glib/gi18n.h>

#include "cti-access-private.h"
#include "cti-field.h"
#include "cti-text.h"
#include "cti-words.h"

static const CtiRecord *
find_record (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* What a reader knows the field by: of a score, its area. */
static const char *
name_field (const CtiAccessWords *words, const CtiRecord *record, const CtiField *field)
{
  if (record->type == &cti_score_type)
    return _cti_access_name_area (words, ((const CtiScore *) record)->area);
  return cti_words_field (record->type->name, field->name);
}

/* Only what was replaced: what stands there now is in the copy, and references tell a reader
 * nothing. */
static void
add_change (CtiGrid *grid, const CtiAccessWords *words, const CtiChange *change)
{
  const CtiRecord *record = find_record (words->records, change->row);
  const CtiField *field = record != NULL && change->field != NULL
                              ? cti_record_type_find_field (record->type, change->field)
                              : NULL;
  g_autofree char *moment = cti_words_moment (change->made);
  g_autofree char *where = NULL;
  g_autofree char *before = NULL;
  g_autofree char *all = NULL;

  if (field == NULL || field->kind == CTI_FIELD_REF || cti_text_is_blank (change->old))
    return;
  before = _cti_access_describe_value (words, record, field, change->old);
  /* Translators: when it was changed; a kind of record; the name of a field. */
  where =
      g_strdup_printf (C_ ("access copy", "%s: %s, %s"), moment,
                       cti_words_record (record->type->name), name_field (words, record, field));
  /* Translators: what stood there before; why it was changed. */
  all = cti_text_is_blank (change->why)
            ? g_strdup (before)
            : g_strdup_printf (C_ ("access copy", "%s (changed because: %s)"), before, change->why);
  cti_grid_begin_row (grid);
  cti_grid_add_heading (grid, where);
  cti_grid_add_text (grid, all);
}

/* Adds a section for it, where anything was changed. */
void
_cti_access_add_history (CtiOutcome *self, const CtiAccessWords *words, GPtrArray *changes)
{
  const char *title = _ ("What stood there before it was changed");
  CtiGrid *grid = cti_grid_new (title);
  CtiOutcomeTable *table;

  for (guint i = 0; i < changes->len; i++)
    add_change (grid, words, g_ptr_array_index (changes, i));
  if (cti_grid_get_n_rows (grid) == 0)
    {
      cti_grid_free (grid);
      return;
    }
  table = g_new0 (CtiOutcomeTable, 1);
  table->title = g_strdup (title);
  table->definition = g_strdup ("");
  table->grid = grid;
  g_ptr_array_add (cti_outcome_add_section (self, _ ("Changes"))->tables, table);
}
