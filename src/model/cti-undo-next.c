/* Which act is undone next, and which undo is taken back next. */

#include "cti-undo.h"

/* What could be undone and done again, after the acts behind @since: each act, in order, goes on
 * the first stack and empties the second; an undo moves what it took back from one to the other. */
static void
fill_stacks (GPtrArray *history, gint64 since, GArray *undoable, GArray *redoable)
{
  gint64 last = since;

  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);
      gboolean was_done = FALSE;
      GArray *stack;

      if (change->act <= last)
        continue;
      last = change->act;
      for (guint j = 0; change->reverses > 0 && j < redoable->len; j++)
        if (g_array_index (redoable, gint64, j) == change->reverses)
          {
            g_array_remove_index (redoable, j--);
            was_done = TRUE;
          }
      for (guint j = 0; change->reverses > 0 && j < undoable->len; j++)
        if (g_array_index (undoable, gint64, j) == change->reverses)
          g_array_remove_index (undoable, j--);
      if (change->reverses == 0)
        g_array_set_size (redoable, 0);
      stack = change->reverses == 0 || was_done ? undoable : redoable;
      g_array_append_val (stack, last);
    }
}

static gint64
find_top (GPtrArray *history, gint64 since, gboolean is_redo)
{
  g_autoptr (GArray) undoable = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) redoable = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *stack = is_redo ? redoable : undoable;

  fill_stacks (history, since, undoable, redoable);
  return stack->len > 0 ? g_array_index (stack, gint64, stack->len - 1) : 0;
}

/**
 * cti_undo_find_last:
 * @history: (element-type CtiChange): the whole history of a file, oldest first
 * @since: number of the last act that is out of reach
 *
 * Returns: number of the act that is undone next, or 0
 */
gint64
cti_undo_find_last (GPtrArray *history, gint64 since)
{
  return find_top (history, since, FALSE);
}

/**
 * cti_undo_find_redo:
 * @history: (element-type CtiChange): the whole history of a file, oldest first
 * @since: number of the last act that is out of reach
 *
 * Returns: number of the undo that is taken back next, so that its act is done again, or 0
 */
gint64
cti_undo_find_redo (GPtrArray *history, gint64 since)
{
  return find_top (history, since, TRUE);
}
