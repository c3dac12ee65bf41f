/* The trash through the use cases: what lies there, taking it out, and its end. */

#include "cti-use-trash.h"
#include "cti-use.h"
#include "undo-acts.h"

/* --- The trash -------------------------------------------------------------------------------- */

static void
the_trash_shows_one_thing_for_a_subtree (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiTie) tie = undo_add_tie (fixture, id, person, 1);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (CtiUndone) undone = NULL;
  const CtiTrashItem *item;

  undo_remove_record (fixture, id, person);
  items = cti_use_read_trash (fixture->store, id, NULL);
  g_assert_cmpuint (items->len, ==, 1);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (CTI_RECORD (item->root)->id, ==, person->record.id);
  g_assert_cmpuint (item->parts, ==, 1);
  g_assert_cmpint (item->days_left, ==, CTI_TRASH_DAYS);
  undone = cti_use_restore (fixture->store, id, person->record.id, NULL);
  g_assert_true (undone->is_done);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 1);
}

/* Deleted first and alone, and restored after what it is a part of was deleted too. */
static void
a_part_brings_what_it_is_part_of (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiTie) tie = undo_add_tie (fixture, id, person, 1);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (CtiUndone) undone = NULL;

  undo_remove_record (fixture, id, tie);
  undo_remove_record (fixture, id, person);
  items = cti_use_read_trash (fixture->store, id, NULL);
  g_assert_cmpuint (items->len, ==, 2);
  undone = cti_use_restore (fixture->store, id, tie->record.id, NULL);
  g_assert_true (undone->is_done);
  g_assert_cmpuint (undo_count (fixture, id, &cti_person_type), ==, 1);
  g_assert_cmpuint (undo_count (fixture, id, &cti_tie_type), ==, 1);
}

/* The log says that it was opened, as it does where it is unlocked. */
static void
reopen_on (SessionFixture *fixture, const char *day)
{
  session_fixture_close (fixture);
  g_object_unref (fixture->clock);
  fixture->clock = cti_clock_new_fixed (fixture_day (day));
  session_fixture_open (fixture);
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_UNLOCK, NULL, NULL, NULL));
}

static void
assert_kept (SessionFixture *fixture, const char *id, guint in_trash)
{
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);
  g_autoptr (GPtrArray) all = cti_store_read_all (fixture->store, id, NULL);
  g_autoptr (GError) error = NULL;
  guint found = 0;

  for (guint i = 0; i < all->len; i++)
    found += cti_record_is_deleted (g_ptr_array_index (all, i));
  g_assert_cmpuint (found, ==, in_trash);
  cti_store_verify_case (fixture->store, id, &error);
  g_assert_no_error (error);
}

static void
after_thirty_days_it_is_gone_and_the_log_holds (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiTie) tie = undo_add_tie (fixture, id, person, 1);
  g_autoptr (GPtrArray) history = NULL;
  gint64 act;

  undo_remove_record (fixture, id, person);
  act = undo_last_act (fixture, id);
  for (int day = 2; day <= 4; day++)
    {
      g_autofree char *text = g_strdup_printf ("2026-07-%02d", day);

      reopen_on (fixture, text);
      assert_kept (fixture, id, 2);
    }
  reopen_on (fixture, "2026-07-05"); /* since the 3rd on three days */
  assert_kept (fixture, id, 0);
  history = cti_store_get_history (fixture->store, id, person->record.id, NULL);
  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      g_assert_null (change->old);
      g_assert_null (change->now);
    }
  undo_assert_refused (fixture, id, act, CTI_TROUBLE_UNDO_PURGED);
  g_assert_null (cti_use_restore (fixture->store, id, person->record.id, NULL));
  reopen_on (fixture, "2026-07-07");
  assert_kept (fixture, id, 0);
}

/* A battery that is empty, a wrong press: it is put right before it has cost anything. */
static void
a_clock_that_is_ahead_empties_nothing (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *whole = session_fixture_add_case (fixture, "K-02");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiUndone) away = NULL, back = NULL;

  undo_remove_record (fixture, id, person);
  away = cti_use_undo (fixture->store, whole, 1, CTI_UNDO_FORCE, NULL);
  g_assert_true (away->is_away);
  for (int i = 0; i < 3; i++)
    {
      reopen_on (fixture, "2028-06-02");
      assert_kept (fixture, id, 1);
    }
  reopen_on (fixture, "2026-06-03");
  assert_kept (fixture, id, 1);
  back = cti_use_restore (fixture->store, NULL, whole, NULL);
  g_assert_true (back->is_done);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trash/a-subtree-is-one-thing", the_trash_shows_one_thing_for_a_subtree);
  g_test_add_func ("/trash/a-part-brings-what-it-is-part-of", a_part_brings_what_it_is_part_of);
  g_test_add_func ("/trash/after-thirty-days-it-is-gone-and-the-log-holds",
                   after_thirty_days_it_is_gone_and_the_log_holds);
  g_test_add_func ("/trash/a-clock-that-is-ahead-empties-nothing",
                   a_clock_that_is_ahead_empties_nothing);
  return g_test_run ();
}
