/* The help, as one list over its parts. */

#include "cti-words-help.h"

#include <glib/gi18n.h>

#include "cti-fold.h"
#include "cti-words-help-private.h"

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

static gboolean
contains (const char *text, const char *wanted)
{
  g_autofree char *folded = cti_fold (text);

  return cti_fold_contains (folded, wanted);
}

/**
 * cti_words_help_match:
 * @topic: a topic
 * @wanted: what is looked for, folded by cti_fold()
 *
 * Returns: how well it fits, in the language of the user: 2 where its title says it, 1 where its
 *   text does, 0 where neither does
 */
int
cti_words_help_match (const CtiHelpTopic *topic, const char *wanted)
{
  if (contains (_ (topic->title), wanted))
    return 2;
  for (guint i = 0; i < topic->n_blocks; i++)
    if (contains (_ (topic->blocks[i].text), wanted))
      return 1;
  return 0;
}
