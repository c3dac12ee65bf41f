/* One call of each use case of undo, trash and backup, for test-use-log.c. */

#include "cti-use-backup.h"
#include "cti-use-part.h"
#include "cti-use-trash.h"
#include "cti-use.h"
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

static CtiBackup *
make_backup (SessionFixture *fixture)
{
  return cti_use_make_backup (fixture->store, NULL, NULL);
}

char *
run_make_backup (SessionFixture *fixture)
{
  g_autoptr (CtiBackup) backup = make_backup (fixture);

  g_assert_nonnull (backup);
  return NULL;
}

char *
run_read_backups (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) backups = cti_use_read_backups (fixture->store, NULL, NULL);

  g_assert_cmpuint (backups->len, ==, 0);
  return NULL;
}

char *
run_prove_backup (SessionFixture *fixture)
{
  g_autoptr (CtiBackup) backup = make_backup (fixture);

  g_assert_true (cti_use_prove_backup (fixture->store, NULL, backup->name, NULL));
  return NULL;
}

char *
run_restore_backup (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiBackup) backup = make_backup (fixture);
  g_autoptr (GPtrArray) restored =
      cti_use_restore_backup (fixture->store, NULL, backup->name, id, NULL, NULL, NULL);

  g_assert_cmpuint (restored->len, ==, 1);
  return id;
}

char *
run_export (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  g_assert_true (cti_use_export (fixture->store, id, "star-pdf", "hers", NULL));
  return id;
}

char *
run_print (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  g_assert_true (cti_use_print (fixture->store, id, "star", NULL));
  return id;
}
