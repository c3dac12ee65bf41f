/* The state machine, and the work it carries to the store's thread and back. Sessions are opened
 * with the recovery code, which costs nothing. */

#include <errno.h>
#include <glib/gstdio.h>

#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-star.h"
#include "cti-use.h"
#include "session-fixture.h"

/* --- States ----------------------------------------------------------------------------------- */

static void
write_state_cb (CtiSession *session, gpointer data)
{
  static const char letters[] = "nluoL";

  g_string_append_c (data, letters[cti_session_get_state (session)]);
}

static void
write_locking_cb (CtiSession *session, gpointer data)
{
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_OPEN);
  g_string_append_c (data, '!');
}

static CtiSetUp *
make_set_up (SessionFixture *fixture, const char *phrase)
{
  CtiSetUp *set_up = cti_set_up_new ();
  g_autoptr (CtiSecret) passphrase = fixture_secret (phrase);

  cti_set_up_set_team (set_up, "Team South", 4);
  cti_set_up_set_worker (set_up, "Ib Dahl", NULL);
  cti_set_up_set_passphrase (set_up, passphrase);
  cti_set_up_set_keychain (set_up, fixture->keychain);
  return set_up;
}

static void
test_round (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  CtiSession *session = session_fixture_make_session (fixture);
  CtiSetUp *set_up = make_set_up (fixture, FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GString) states = g_string_new (NULL);
  g_autoptr (GAsyncResult) made = NULL, opened = NULL;

  g_signal_connect (session, "state-changed", G_CALLBACK (write_state_cb), states);
  g_signal_connect (session, "locking", G_CALLBACK (write_locking_cb), states);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_NO_STORE);
  g_assert_null (cti_session_get_store_path (session));
  cti_session_set_up_async (session, set_up, NULL, fixture_keep_result, &made);
  cti_set_up_free (set_up); /* its page is gone */
  fixture_wait_for_result (&made);
  g_assert_true (cti_session_set_up_finish (session, made, NULL));
  g_assert_cmpstr (cti_session_get_worker (session)->name, ==, "Ib Dahl");
  g_assert_cmpuint (cti_session_get_store_paths (session)->len, ==, 1);
  fixture_lock_session (session);
  g_assert_null (cti_session_get_worker (session));
  g_assert_null (cti_session_get_team (session));
  cti_session_unlock_async (session, passphrase, NULL, fixture_keep_result, &opened);
  fixture_wait_for_result (&opened);
  g_assert_true (cti_session_unlock_finish (session, opened, NULL));
  g_assert_false (cti_session_was_recovered (session));
  fixture_lock_session (session);
  g_assert_cmpstr (states->str, ==, "uo!Lluo!Ll");
  g_clear_object (&made);
  g_clear_object (&opened);
  fixture_end_session (session);
}

static void
test_wrong_passphrase_stays_locked (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSecret) wrong = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_unlock_async (session, wrong, NULL, fixture_keep_result, &result);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_UNLOCKING);
  fixture_wait_for_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  session_fixture_open_session (fixture, session);
  g_assert_true (cti_session_was_recovered (session));
  g_clear_object (&result);
  fixture_end_session (session);
}

static void
test_failed_set_up_is_no_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, "weak");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_set_up_async (session, set_up, NULL, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  g_assert_false (cti_session_set_up_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PASSPHRASE_WEAK);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_NO_STORE);
  g_clear_object (&result);
  fixture_end_session (session);
}

static void
test_nobody_asks_how_it_went (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSecret) wrong = fixture_secret (FIXTURE_OTHER);

  cti_session_unlock_async (session, wrong, NULL, NULL, NULL);
  fixture_wait_for_state (session, CTI_SESSION_LOCKED);
  session_fixture_open_session (fixture, session);
  fixture_end_session (session);
}

static void
test_opening_twice_is_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) first = NULL, second = NULL, third = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_unlock_recovery_async (session, fixture->code, NULL, fixture_keep_result, &first);
  cti_session_unlock_recovery_async (session, fixture->code, NULL, fixture_keep_result, &second);
  fixture_wait_for_result (&first);
  fixture_wait_for_result (&second);
  g_assert_true (cti_session_unlock_finish (session, first, NULL));
  g_assert_false (cti_session_unlock_finish (session, second, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  cti_session_set_up_async (session, set_up, NULL, fixture_keep_result, &third);
  fixture_wait_for_result (&third);
  g_assert_false (cti_session_set_up_finish (session, third, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_OPEN);
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&third);
  fixture_end_session (session);
}

static void
test_second_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE);

  cti_session_set_up_async (session, set_up, NULL, NULL, NULL);
  fixture_wait_for_state (session, CTI_SESSION_OPEN);
  g_assert_cmpstr (cti_session_get_team (session)->name, ==, "Team South");
  g_assert_cmpuint (cti_session_get_store_paths (session)->len, ==, 2);
  fixture_lock_session (session);
  cti_session_choose_store (session, fixture->path);
  session_fixture_open_session (fixture, session);
  g_assert_cmpstr (cti_session_get_team (session)->name, ==, "Team North");
  fixture_end_session (session);
}

static void
test_unlock_without_a_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_unlock_async (session, passphrase, NULL, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_NO_STORE);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_NO_STORE);
  g_clear_object (&result);
  fixture_end_session (session);
}

static void
test_keychain_nobody_answers (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_keychain_memory_set_unanswered (CTI_KEYCHAIN_MEMORY (fixture->keychain), TRUE);
  cti_session_unlock_async (session, passphrase, cancellable, fixture_keep_result, &result);
  g_main_context_iteration (NULL, FALSE);
  cti_session_lock (session); /* nothing to lock yet */
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_UNLOCKING);
  g_cancellable_cancel (cancellable);
  fixture_wait_for_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CANCELLED);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  g_clear_object (&result);
  fixture_end_session (session);
}

static void
lock_cb (CtiSession *session)
{
  cti_session_lock (session);
}

static void
test_lock_while_locking (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);

  g_signal_connect (session, "locking", G_CALLBACK (lock_cb), NULL);
  session_fixture_open_session (fixture, session);
  fixture_lock_session (session);
  cti_session_lock (session);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  fixture_end_session (session);
}

static void
lock_when_open_cb (CtiSession *session)
{
  if (cti_session_get_state (session) == CTI_SESSION_OPEN)
    cti_session_lock (session);
}

static void
test_lock_as_soon_as_open (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (GAsyncResult) result = NULL;

  g_signal_connect (session, "state-changed", G_CALLBACK (lock_when_open_cb), NULL);
  cti_session_unlock_recovery_async (session, fixture->code, NULL, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  g_assert_true (cti_session_unlock_finish (session, result, NULL));
  fixture_wait_for_state (session, CTI_SESSION_LOCKED);
  g_clear_object (&result);
  fixture_end_session (session);
}

static void
cancel_when_open_cb (CtiSession *session, GCancellable *cancellable)
{
  if (cti_session_get_state (session) == CTI_SESSION_OPEN)
    g_cancellable_cancel (cancellable);
}

static void
test_cancelled_too_late (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_signal_connect (session, "state-changed", G_CALLBACK (cancel_when_open_cb), cancellable);
  cti_session_unlock_async (session, passphrase, cancellable, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_true (cti_session_unlock_finish (session, result, NULL));
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_OPEN);
  g_clear_object (&result);
  fixture_end_session (session);
}

static void
test_let_go_while_opening (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  gpointer watched = session;

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  cti_session_unlock_recovery_async (session, fixture->code, NULL, NULL, NULL);
  g_object_unref (session);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_open (fixture); /* nobody holds it */
}

/* --- Work ------------------------------------------------------------------------------------- */

static gpointer
add_citizen_work (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_add_citizen (store, data, NULL, error);
}

static gpointer
start_course_work (CtiStore *store, gpointer data, GError **error)
{
  CtiCourse *course = data;

  return cti_use_start_course (store, course->citizen, course, error);
}

typedef struct
{
  char *id;
  CtiStar *star;
} StarErrand;

static gpointer
add_star_work (CtiStore *store, gpointer data, GError **error)
{
  const StarErrand *errand = data;

  return cti_use_add_star (store, errand->id, errand->star, error);
}

static gpointer
open_case_work (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_case (store, data, error);
}

static CtiCase *
run (CtiSession *session, CtiSessionWork work, gpointer data, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_run_async (session, work, data, NULL, (GDestroyNotify) cti_case_unref,
                         fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  return cti_session_run_case_finish (session, result, error);
}

static char *
add_case (CtiSession *session, const char *code)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCourse) course = fixture_course (FIXTURE_START);
  g_autoptr (CtiCase) added = run (session, add_citizen_work, citizen, NULL);
  g_autoptr (CtiCase) started = NULL;

  g_assert_nonnull (added);
  cti_set_text (&course->citizen, citizen->record.id);
  started = run (session, start_course_work, course, NULL);
  g_assert_nonnull (started);
  return g_strdup (citizen->record.id);
}

static const CtiCard *
find_card (CtiSession *session, const char *id)
{
  CtiCardItem *item = cti_card_list_find (cti_session_get_cards (session), id);

  return item ? cti_card_item_get_card (item) : NULL;
}

static void
test_cards (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *id = NULL;
  StarErrand errand;

  session_fixture_open_session (fixture, session);
  id = add_case (session, "K-01");
  g_assert_cmpstr (find_card (session, id)->code, ==, "K-01");
  g_assert_cmpint (find_card (session, id)->contact_start, ==, fixture_day (FIXTURE_START));
  g_assert_cmpint (find_card (session, id)->readings, ==, 0);
  errand = (StarErrand){ id, star };
  now = run (session, add_star_work, &errand, NULL);
  g_assert_nonnull (now);
  g_assert_cmpint (find_card (session, id)->readings, ==, 1);
  fixture_lock_session (session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (session))), ==,
                    0);
  session_fixture_open_session (fixture, session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (session))), ==,
                    1);
  g_assert_cmpint (find_card (session, id)->readings, ==, 1);
  g_assert_cmpint (find_card (session, id)->last_reading, ==, fixture_day ("2026-02-03"));
  fixture_end_session (session);
}

static int
full_cb (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  return step == CTI_DISK_WRITE && g_strrstr (name, ".case") != NULL ? ENOSPC : 0;
}

static void
test_disk_full (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);
  g_autoptr (CtiCase) same = NULL, now = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  StarErrand errand;

  session_fixture_open_session (fixture, session);
  id = add_case (session, "K-01");
  errand = (StarErrand){ id, star };
  cti_disk_set_watch (full_cb, NULL);
  g_assert_null (run (session, add_star_work, &errand, &error));
  cti_disk_set_watch (NULL, NULL);
  fixture_assert_trouble (error, CTI_TROUBLE_DISK_FULL);
  g_assert_cmpint (find_card (session, id)->readings, ==, 0);
  same = run (session, open_case_work, id, NULL);
  before = cti_case_get_readings (same);
  g_assert_cmpuint (before->len, ==, 0);
  now = run (session, add_star_work, &errand, &error);
  g_assert_no_error (error);
  after = cti_case_get_readings (now);
  g_assert_cmpuint (after->len, ==, 1);
  fixture_end_session (session);
}

typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean may_go;
  GThread *thread;
} Gate;

static gpointer
gate_work (CtiStore *store, gpointer data, GError **error)
{
  Gate *gate = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&gate->mutex);

  gate->thread = g_thread_self ();
  while (!gate->may_go)
    g_cond_wait (&gate->cond, &gate->mutex);
  return NULL;
}

static void
open_gate (Gate *gate)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&gate->mutex);

  gate->may_go = TRUE;
  g_cond_signal (&gate->cond);
}

/* What was asked for before the lock is done, what comes after it is not. */
static void
test_work_around_a_lock (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiCitizen) before = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCitizen) after = fixture_citizen ("K-02", CTI_MODE_ANONYMOUS);
  g_autoptr (GAsyncResult) first = NULL, second = NULL;
  g_autoptr (CtiCase) added = NULL;
  g_autoptr (GError) error = NULL;
  Gate gate = { 0 };

  session_fixture_open_session (fixture, session);
  cti_session_run_async (session, gate_work, &gate, NULL, NULL, NULL, NULL);
  cti_session_run_async (session, add_citizen_work, before, NULL, (GDestroyNotify) cti_case_unref,
                         fixture_keep_result, &first);
  cti_session_lock (session);
  cti_session_run_async (session, add_citizen_work, after, NULL, (GDestroyNotify) cti_case_unref,
                         fixture_keep_result, &second);
  g_assert_null (second); /* never called before it returns */
  fixture_wait_for_result (&second);
  g_assert_null (cti_session_run_case_finish (session, second, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_LOCKED);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKING);
  open_gate (&gate);
  fixture_wait_for_result (&first);
  added = cti_session_run_case_finish (session, first, &error);
  g_assert_no_error (error);
  g_assert_true (gate.thread != g_thread_self ());
  fixture_wait_for_state (session, CTI_SESSION_LOCKED);
  g_assert_null (cti_card_list_find (cti_session_get_cards (session), before->record.id));
  g_clear_object (&first);
  g_clear_object (&second);
  session_fixture_open_session (fixture, session);
  g_assert_nonnull (find_card (session, before->record.id));
  g_assert_null (find_card (session, after->record.id));
  fixture_end_session (session);
}

static void
lock_in_callback (GObject *object, GAsyncResult *result, gpointer data)
{
  cti_session_lock (CTI_SESSION (object));
}

static void
test_lock_in_a_callback (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);

  session_fixture_open_session (fixture, session);
  cti_session_run_async (session, add_citizen_work, citizen, NULL, (GDestroyNotify) cti_case_unref,
                         lock_in_callback, NULL);
  fixture_wait_for_state (session, CTI_SESSION_LOCKED);
  fixture_end_session (session);
}

static void
add_state_tests (void)
{
  g_test_add_func ("/session/from-nothing-to-locked-and-back", test_round);
  g_test_add_func ("/session/wrong-passphrase-stays-locked", test_wrong_passphrase_stays_locked);
  g_test_add_func ("/session/failed-set-up-leaves-no-store", test_failed_set_up_is_no_store);
  g_test_add_func ("/session/nobody-asks-how-it-went", test_nobody_asks_how_it_went);
  g_test_add_func ("/session/opening-twice-is-refused", test_opening_twice_is_refused);
  g_test_add_func ("/session/second-store", test_second_store);
  g_test_add_func ("/session/unlock-without-a-store", test_unlock_without_a_store);
  g_test_add_func ("/session/keychain-nobody-answers", test_keychain_nobody_answers);
  g_test_add_func ("/session/lock-while-locking", test_lock_while_locking);
  g_test_add_func ("/session/lock-as-soon-as-open", test_lock_as_soon_as_open);
  g_test_add_func ("/session/cancelled-when-it-is-open-already", test_cancelled_too_late);
  g_test_add_func ("/session/let-go-while-opening", test_let_go_while_opening);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_state_tests ();
  g_test_add_func ("/session/cards-follow-the-cases", test_cards);
  g_test_add_func ("/session/full-disk-changes-nothing", test_disk_full);
  g_test_add_func ("/session/work-before-and-after-a-lock", test_work_around_a_lock);
  g_test_add_func ("/session/lock-in-a-callback", test_lock_in_a_callback);
  return g_test_run ();
}
