/* The recovery sheet and the key of an organisation open a store that nobody else can; whoever uses
 * one of them leaves a mark, and the next who opens the store is told (promise 5). */

#include "cti-unlock-mark.h"

#include <string.h>

#include "cti-use.h"

static gboolean
is_kind (const CtiUse *use, CtiUseKind kind)
{
  return g_strcmp0 (use->use, cti_enum_to_nick (cti_use_kind_values, (int) kind)) == 0;
}

static gboolean
leaves_mark (const CtiUse *use)
{
  return is_kind (use, CTI_USE_UNLOCK_RECOVERY) || is_kind (use, CTI_USE_UNLOCK_ORGANISATION);
}

static gboolean
is_opening (const CtiUse *use)
{
  return is_kind (use, CTI_USE_UNLOCK) || is_kind (use, CTI_USE_UNLOCK_PIN) ||
         is_kind (use, CTI_USE_SET_UP) || leaves_mark (use);
}

/**
 * cti_unlock_find_mark:
 * @store: a store that has just been opened
 * @error: (out) (optional): a #CtiStoreError
 *
 * Looks at how it was opened the time before this one.
 *
 * Returns: (transfer full) (nullable): the line of the log where that was with the recovery sheet
 * or the key of the organisation
 */
CtiUse *
cti_unlock_find_mark (CtiStore *store, GError **error)
{
  g_autoptr (GPtrArray) uses = cti_use_log_read (cti_store_get_use_log (store), error);
  guint openings = 0;

  for (guint i = uses != NULL ? uses->len : 0; i > 0; i--)
    {
      const CtiUse *use = g_ptr_array_index (uses, i - 1);

      if (!is_opening (use) || ++openings < 2)
        continue;
      return leaves_mark (use) ? g_ptr_array_steal_index (uses, i - 1) : NULL;
    }
  return NULL;
}
