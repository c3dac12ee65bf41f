/* Drafts of one form, one below the other in one file: the fields of the one below stand there
 * under "before/", and those of the one below that under "before/before/". So what was typed while
 * an older draft waited for an answer costs neither of them. */

#include "cti-draft-stack.h"

#include <string.h>

#define BEFORE "before/"
#define MADE   "before/.made"

/**
 * cti_draft_stack_is_below:
 * @field: name of a field in a draft
 *
 * Returns: whether it belongs to a draft below
 */
gboolean
cti_draft_stack_is_below (const char *field)
{
  return g_str_has_prefix (field, BEFORE);
}

static CtiDraft *
take (const CtiDraft *draft, gboolean below)
{
  CtiDraft *taken = cti_draft_new (draft->made);
  gsize skip = below ? strlen (BEFORE) : 0;
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, draft->fields);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (cti_draft_stack_is_below (name) == below && strcmp (name, MADE) != 0)
      cti_draft_set (taken, (const char *) name + skip, value);
  return taken;
}

/**
 * cti_draft_stack_top:
 * @draft: a draft
 *
 * Returns: (transfer full): what was typed last
 */
CtiDraft *
cti_draft_stack_top (const CtiDraft *draft)
{
  return take (draft, FALSE);
}

/**
 * cti_draft_stack_below:
 * @draft: a draft
 *
 * Returns: (transfer full): what waited below it, with what waits below that; empty where nothing
 *   did
 */
CtiDraft *
cti_draft_stack_below (const CtiDraft *draft)
{
  const char *made = cti_draft_get (draft, MADE);
  CtiDraft *below = take (draft, TRUE);

  if (made != NULL)
    cti_moment_parse (made, &below->made);
  return below;
}

/**
 * cti_draft_stack_push:
 * @draft: a draft with nothing below it
 * @below: what shall wait below it; where it is empty, nothing does
 */
void
cti_draft_stack_push (CtiDraft *draft, const CtiDraft *below)
{
  g_autofree char *made = cti_moment_to_text (below->made);
  GHashTableIter iter;
  gpointer name, value;

  if (g_hash_table_size (below->fields) == 0)
    return;
  cti_draft_set (draft, MADE, made);
  g_hash_table_iter_init (&iter, below->fields);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_autofree char *deeper = g_strconcat (BEFORE, name, NULL);

      cti_draft_set (draft, deeper, value);
    }
}
