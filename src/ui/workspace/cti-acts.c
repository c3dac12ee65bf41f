/* What can be done from anywhere in the window. What each act does is written above, where the dialogs
 * and pages that it opens are known. */

#include "cti-acts.h"

static const CtiWindowAct *acts;
static guint n_acts;

/**
 * cti_acts_use:
 * @table: (transfer none) (array length=count): the acts, which live as long as the program
 * @count: how many
 *
 * From now on these are the acts of each window that is made.
 */
void
cti_acts_use (const CtiWindowAct *table, guint count)
{
  acts = table;
  n_acts = count;
}

/**
 * cti_acts_get:
 * @count: (out): how many
 *
 * Returns: (transfer none) (array length=count): what can be done from anywhere
 */
const CtiWindowAct *
cti_acts_get (guint *count)
{
  *count = n_acts;
  return acts;
}

/**
 * cti_acts_find:
 * @name: name of an action, without its prefix
 *
 * Returns: (transfer none) (nullable): the act
 */
const CtiWindowAct *
cti_acts_find (const char *name)
{
  for (guint i = 0; i < n_acts; i++)
    if (g_strcmp0 (acts[i].name, name) == 0)
      return &acts[i];
  return NULL;
}
