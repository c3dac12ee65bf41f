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

/* Returns: whether the opening before the last is among @uses; @mark is set where that left one, or
 * found one. */
static gboolean
find_opening_before (GPtrArray *uses, CtiUse **mark)
{
  guint openings = 0;

  for (guint i = uses->len; i > 0; i--)
    {
      const CtiUse *use = g_ptr_array_index (uses, i - 1);
      gboolean is_before = is_opening (use) && ++openings == 2;

      if (!is_before && !(openings == 1 && is_kind (use, CTI_USE_FOUND_OLDER)))
        continue;
      if (!is_before || leaves_mark (use))
        *mark = g_ptr_array_steal_index (uses, i - 1);
      return TRUE;
    }
  return FALSE;
}

/**
 * cti_unlock_find_mark:
 * @store: a store that has just been opened
 * @error: (out) (optional): a #CtiStoreError
 *
 * Looks at how it was opened the time before this one: most often in this month or the one before,
 * so the log is read backwards.
 *
 * Returns: (transfer full) (nullable): the line of the log where that was with the recovery sheet
 * or the key of the organisation, or where older files were found
 */
CtiUse *
cti_unlock_find_mark (CtiStore *store, GError **error)
{
  CtiUse *mark = NULL;
  gboolean is_all = FALSE, is_found = FALSE;

  for (guint months = 2; !is_all && !is_found; months *= 4)
    {
      g_autoptr (GPtrArray) uses =
          cti_use_log_read_newest (cti_store_get_use_log (store), months, &is_all, error);

      if (uses == NULL)
        return NULL;
      is_found = find_opening_before (uses, &mark);
    }
  return mark;
}
