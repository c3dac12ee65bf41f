/* The help, as one list over its parts. */

#include "cti-words-help.h"

#include <glib/gi18n.h>

#include "cti-fold.h"
#include "cti-words-help-private.h"
#include "cti-words-sought.h"

/**
 * cti_words_help_count:
 *
 * Returns: how many topics the help has
 */
guint
cti_words_help_count (void)
{
  return cti_help_method_count + cti_help_everyday_count + cti_help_safety_count;
}

/**
 * cti_words_help_get:
 * @index: below cti_words_help_count()
 *
 * Returns: (transfer none): that topic, in the order of the list
 */
const CtiHelpTopic *
cti_words_help_get (guint index)
{
  g_return_val_if_fail (index < cti_words_help_count (), NULL);

  if (index < cti_help_method_count)
    return &cti_help_method[index];
  index -= cti_help_method_count;
  if (index < cti_help_everyday_count)
    return &cti_help_everyday[index];
  return &cti_help_safety[index - cti_help_everyday_count];
}

/**
 * cti_words_help_find:
 * @id: (nullable): id of a topic
 *
 * Returns: (transfer none) (nullable): that topic, %NULL where there is none
 */
const CtiHelpTopic *
cti_words_help_find (const char *id)
{
  for (guint i = 0; i < cti_words_help_count (); i++)
    if (g_strcmp0 (cti_words_help_get (i)->id, id) == 0)
      return cti_words_help_get (i);
  return NULL;
}

static char *
fold_texts (const CtiHelpTopic *topic)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < topic->n_blocks; i++)
    g_string_append_printf (all, "%s\n", _ (topic->blocks[i].text));
  return cti_fold (all->str);
}

/**
 * cti_words_help_match:
 * @topic: a topic
 * @query: what is looked for
 *
 * Returns: how well it fits, in the language of the user: 3 where its title says all of it, 2 where
 *   title and other words for it do, 1 where its text does, 0 where nothing does
 */
int
cti_words_help_match (const CtiHelpTopic *topic, const CtiQuery *query)
{
  g_autofree char *what = g_strconcat ("help:", topic->id, NULL);
  g_autofree char *title = cti_fold (_ (topic->title));
  g_autofree char *sought = cti_fold (cti_words_sought (what));
  g_autofree char *text = fold_texts (topic);
  const char *const folded[] = { title, sought, text };

  for (int count = 1; count <= 3; count++)
    if (cti_query_matches (query, folded, (guint) count))
      return 4 - count;
  return 0;
}
