/* One call of each use case of undo, trash and backup, for test-use-log.c. */

#include "cti-use-part.h"
#include "cti-use-undo.h"
#include "use-runners.h"

static void
assert_undone (CtiUndone *undone)
{
  g_assert_nonnull (undone);
  g_assert_true (undone->is_done);
  cti_undone_free (undone);
}

char *
run_undo (SessionFixture *fixture)
{
  char *id = run_change_part (fixture);

  assert_undone (cti_use_undo_last (fixture->store, id, FALSE, NULL));
  return id;
}

/* Of the same kind as cti_use_undo_last(). */
char *
run_undo_by_number (SessionFixture *fixture)
{
  char *id = run_change_part (fixture);
  g_autoptr (GPtrArray) history = cti_store_get_history (fixture->store, id, NULL, NULL);
  const CtiChange *last = g_ptr_array_index (history, history->len - 1);

  assert_undone (cti_use_undo (fixture->store, id, last->act, CTI_UNDO_ASK, NULL));
  return id;
}

char *
run_read_trash (SessionFixture *fixture)
{
  char *id = run_remove (fixture);
  g_autoptr (GPtrArray) items = cti_use_read_trash (fixture->store, id, NULL);

  g_assert_cmpuint (items->len, ==, 1);
  return id;
}

char *
run_restore (SessionFixture *fixture)
{
  char *id = run_remove (fixture);
  g_autoptr (GPtrArray) history = cti_store_get_history (fixture->store, id, NULL, NULL);
  const CtiChange *last = g_ptr_array_index (history, history->len - 1);

  assert_undone (cti_use_restore (fixture->store, id, last->row, NULL));
  return id;
}
