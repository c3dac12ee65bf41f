/* The state machine, the work it carries to the store's thread and back, and the drafts. Sessions
 * are opened with the recovery code, which costs nothing. */

#include <errno.h>
#include <glib/gstdio.h>

#include "cti-autosave.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-star.h"
#include "cti-use.h"
#include "session-fixture.h"

static CtiSession *
make_session (SessionFixture *fixture)
{
  session_fixture_close (fixture);
  return cti_session_new (fixture->home, fixture->keychain, fixture->clock);
}

static void
wait_for (CtiSession *session, CtiSessionState state)
{
  while (cti_session_get_state (session) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_session (SessionFixture *fixture, CtiSession *session)
{
  cti_session_unlock_recovery_async (session, fixture->code, NULL, NULL);
  wait_for (session, CTI_SESSION_OPEN);
}

static void
lock_session (CtiSession *session)
{
  cti_session_lock (session);
  wait_for (session, CTI_SESSION_LOCKED);
}

/* Lets go of a session that no work holds any more. */
static void
end_session (CtiSession *session)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (session);
}

static void
keep_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
wait_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

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
  CtiSession *session = make_session (fixture);
  CtiSetUp *set_up = make_set_up (fixture, FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GString) states = g_string_new (NULL);
  g_autoptr (GAsyncResult) made = NULL, opened = NULL;

  g_signal_connect (session, "state-changed", G_CALLBACK (write_state_cb), states);
  g_signal_connect (session, "locking", G_CALLBACK (write_locking_cb), states);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_NO_STORE);
  g_assert_null (cti_session_get_store_path (session));
  cti_session_set_up_async (session, set_up, NULL, keep_cb, &made);
  cti_set_up_free (set_up); /* its page is gone */
  wait_result (&made);
  g_assert_true (cti_session_set_up_finish (session, made, NULL));
  g_assert_cmpstr (cti_session_get_worker (session)->name, ==, "Ib Dahl");
  g_assert_cmpuint (cti_session_get_store_paths (session)->len, ==, 1);
  lock_session (session);
  g_assert_null (cti_session_get_worker (session));
  g_assert_null (cti_session_get_team (session));
  cti_session_unlock_async (session, passphrase, NULL, keep_cb, &opened);
  wait_result (&opened);
  g_assert_true (cti_session_unlock_finish (session, opened, NULL));
  g_assert_false (cti_session_was_recovered (session));
  lock_session (session);
  g_assert_cmpstr (states->str, ==, "uo!Lluo!Ll");
  g_clear_object (&made);
  g_clear_object (&opened);
  end_session (session);
}

static void
test_wrong_passphrase_stays_locked (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSecret) wrong = fixture_secret (FIXTURE_OTHER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_unlock_async (session, wrong, NULL, keep_cb, &result);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_UNLOCKING);
  wait_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_WRONG_PASSPHRASE);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  open_session (fixture, session);
  g_assert_true (cti_session_was_recovered (session));
  g_clear_object (&result);
  end_session (session);
}

static void
test_failed_set_up_is_no_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, "weak");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_set_up_async (session, set_up, NULL, keep_cb, &result);
  wait_result (&result);
  g_assert_false (cti_session_set_up_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PASSPHRASE_WEAK);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_NO_STORE);
  g_clear_object (&result);
  end_session (session);
}

static void
test_nobody_asks_how_it_went (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSecret) wrong = fixture_secret (FIXTURE_OTHER);

  cti_session_unlock_async (session, wrong, NULL, NULL, NULL);
  wait_for (session, CTI_SESSION_LOCKED);
  open_session (fixture, session);
  end_session (session);
}

static void
test_opening_twice_is_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) first = NULL, second = NULL, third = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_unlock_recovery_async (session, fixture->code, keep_cb, &first);
  cti_session_unlock_recovery_async (session, fixture->code, keep_cb, &second);
  wait_result (&first);
  wait_result (&second);
  g_assert_true (cti_session_unlock_finish (session, first, NULL));
  g_assert_false (cti_session_unlock_finish (session, second, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  cti_session_set_up_async (session, set_up, NULL, keep_cb, &third);
  wait_result (&third);
  g_assert_false (cti_session_set_up_finish (session, third, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_OPEN);
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&third);
  end_session (session);
}

static void
test_second_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSetUp) set_up = make_set_up (fixture, FIXTURE_PASSPHRASE);

  cti_session_set_up_async (session, set_up, NULL, NULL, NULL);
  wait_for (session, CTI_SESSION_OPEN);
  g_assert_cmpstr (cti_session_get_team (session)->name, ==, "Team South");
  g_assert_cmpuint (cti_session_get_store_paths (session)->len, ==, 2);
  lock_session (session);
  cti_session_choose_store (session, fixture->path);
  open_session (fixture, session);
  g_assert_cmpstr (cti_session_get_team (session)->name, ==, "Team North");
  end_session (session);
}

static void
test_unlock_without_a_store (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new_empty ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_session_unlock_async (session, passphrase, NULL, keep_cb, &result);
  wait_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_NO_STORE);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_NO_STORE);
  g_clear_object (&result);
  end_session (session);
}

static void
test_keychain_nobody_answers (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_keychain_memory_set_unanswered (CTI_KEYCHAIN_MEMORY (fixture->keychain), TRUE);
  cti_session_unlock_async (session, passphrase, cancellable, keep_cb, &result);
  g_main_context_iteration (NULL, FALSE);
  cti_session_lock (session); /* nothing to lock yet */
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_UNLOCKING);
  g_cancellable_cancel (cancellable);
  wait_result (&result);
  g_assert_false (cti_session_unlock_finish (session, result, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CANCELLED);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  g_clear_object (&result);
  end_session (session);
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
  CtiSession *session = make_session (fixture);

  g_signal_connect (session, "locking", G_CALLBACK (lock_cb), NULL);
  open_session (fixture, session);
  lock_session (session);
  cti_session_lock (session);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  end_session (session);
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
  CtiSession *session = make_session (fixture);
  g_autoptr (GAsyncResult) result = NULL;

  g_signal_connect (session, "state-changed", G_CALLBACK (lock_when_open_cb), NULL);
  cti_session_unlock_recovery_async (session, fixture->code, keep_cb, &result);
  wait_result (&result);
  g_assert_true (cti_session_unlock_finish (session, result, NULL));
  wait_for (session, CTI_SESSION_LOCKED);
  g_clear_object (&result);
  end_session (session);
}

static void
test_let_go_while_opening (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  gpointer watched = session;

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  cti_session_unlock_recovery_async (session, fixture->code, NULL, NULL);
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

  cti_session_run_async (session, work, data, NULL, (GDestroyNotify) cti_case_unref, keep_cb,
                         &result);
  wait_result (&result);
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
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *id = NULL;
  StarErrand errand;

  open_session (fixture, session);
  id = add_case (session, "K-01");
  g_assert_cmpstr (find_card (session, id)->code, ==, "K-01");
  g_assert_cmpint (find_card (session, id)->contact_start, ==, fixture_day (FIXTURE_START));
  g_assert_cmpint (find_card (session, id)->readings, ==, 0);
  errand = (StarErrand){ id, star };
  now = run (session, add_star_work, &errand, NULL);
  g_assert_nonnull (now);
  g_assert_cmpint (find_card (session, id)->readings, ==, 1);
  lock_session (session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (session))), ==,
                    0);
  open_session (fixture, session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cti_session_get_cards (session))), ==,
                    1);
  g_assert_cmpint (find_card (session, id)->readings, ==, 1);
  g_assert_cmpint (find_card (session, id)->last_reading, ==, fixture_day ("2026-02-03"));
  end_session (session);
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
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);
  g_autoptr (CtiCase) same = NULL, now = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  StarErrand errand;

  open_session (fixture, session);
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
  end_session (session);
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
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiCitizen) before = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCitizen) after = fixture_citizen ("K-02", CTI_MODE_ANONYMOUS);
  g_autoptr (GAsyncResult) first = NULL, second = NULL;
  g_autoptr (CtiCase) added = NULL;
  g_autoptr (GError) error = NULL;
  Gate gate = { 0 };

  open_session (fixture, session);
  cti_session_run_async (session, gate_work, &gate, NULL, NULL, NULL, NULL);
  cti_session_run_async (session, add_citizen_work, before, NULL, (GDestroyNotify) cti_case_unref,
                         keep_cb, &first);
  cti_session_lock (session);
  cti_session_run_async (session, add_citizen_work, after, NULL, (GDestroyNotify) cti_case_unref,
                         keep_cb, &second);
  g_assert_null (second); /* never called before it returns */
  wait_result (&second);
  g_assert_null (cti_session_run_case_finish (session, second, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_LOCKED);
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKING);
  open_gate (&gate);
  wait_result (&first);
  added = cti_session_run_case_finish (session, first, &error);
  g_assert_no_error (error);
  g_assert_true (gate.thread != g_thread_self ());
  wait_for (session, CTI_SESSION_LOCKED);
  g_assert_null (cti_card_list_find (cti_session_get_cards (session), before->record.id));
  g_clear_object (&first);
  g_clear_object (&second);
  open_session (fixture, session);
  g_assert_nonnull (find_card (session, before->record.id));
  g_assert_null (find_card (session, after->record.id));
  end_session (session);
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
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);

  open_session (fixture, session);
  cti_session_run_async (session, add_citizen_work, citizen, NULL, (GDestroyNotify) cti_case_unref,
                         lock_in_callback, NULL);
  wait_for (session, CTI_SESSION_LOCKED);
  end_session (session);
}

/* --- Drafts ----------------------------------------------------------------------------------- */

static CtiDraft *
find_draft (CtiSession *session, const char *form)
{
  g_autoptr (GAsyncResult) result = NULL;

  cti_autosave_find_async (session, form, keep_cb, &result);
  wait_result (&result);
  return cti_autosave_find_finish (session, result);
}

/* Waits until the disk holds what was typed; the second it may take is not measured. */
static void
wait_for_draft (CtiSession *session, const char *form, const char *field, const char *value)
{
  for (;;)
    {
      g_autoptr (CtiDraft) draft = find_draft (session, form);

      if (draft != NULL && g_strcmp0 (cti_draft_get (draft, field), value) == 0)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_typed_is_kept (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (SessionFixture) killed = session_fixture_new_empty ();
  CtiSession *session = make_session (fixture);
  CtiSession *next = NULL;
  g_autoptr (CtiAutosave) autosave = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "first");
  cti_autosave_set (autosave, "note", "first and second");
  wait_for_draft (session, "star/x", "note", "first and second");

  fixture_remove_tree (killed->home); /* the disk as a kill would leave it now */
  fixture_copy_tree (fixture->home, killed->home);
  next = cti_session_new (killed->home, fixture->keychain, fixture->clock);
  open_session (fixture, next);
  draft = find_draft (next, "star/x");
  g_assert_cmpstr (cti_draft_get (draft, "note"), ==, "first and second");
  g_assert_null (find_draft (next, "star/y"));
  end_session (next);
  g_clear_object (&autosave);
  end_session (session);
}

static void
test_lock_keeps_what_is_being_typed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiAutosave) autosave = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "just now");
  lock_session (session);
  open_session (fixture, session);
  draft = find_draft (session, "star/x");
  g_assert_nonnull (draft);
  g_assert_cmpstr (cti_draft_get (draft, "note"), ==, "just now");
  g_clear_object (&autosave);
  end_session (session);
}

static void
test_closing_the_form_keeps_it (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  CtiAutosave *autosave = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "left");
  g_object_unref (autosave);
  draft = find_draft (session, "star/x");
  g_assert_nonnull (draft);
  end_session (session);
}

static void
test_discard (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiAutosave) autosave = NULL;

  open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "typed");
  cti_autosave_flush (autosave);
  cti_autosave_set (autosave, "note", "typed on");
  cti_autosave_discard (autosave);
  g_assert_null (find_draft (session, "star/x"));
  lock_session (session);
  open_session (fixture, session);
  g_assert_null (find_draft (session, "star/x"));
  g_clear_object (&autosave);
  end_session (session);
}

static int
drafts_full_cb (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  int *left = data;

  if (step != CTI_DISK_WRITE || g_strrstr (name, ".draft") == NULL || *left == 0)
    return 0;
  (*left)--;
  return ENOSPC;
}

static void
test_full_disk_is_tried_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = make_session (fixture);
  g_autoptr (CtiAutosave) autosave = NULL;
  int left = 1;

  open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_disk_set_watch (drafts_full_cb, &left);
  cti_autosave_set (autosave, "note", "typed");
  cti_autosave_flush (autosave);
  wait_for_draft (session, "star/x", "note", "typed");
  cti_disk_set_watch (NULL, NULL);
  g_assert_cmpint (left, ==, 0);
  g_clear_object (&autosave);
  end_session (session);
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
  g_test_add_func ("/autosave/typed-is-kept-through-a-kill", test_typed_is_kept);
  g_test_add_func ("/autosave/lock-keeps-what-is-being-typed", test_lock_keeps_what_is_being_typed);
  g_test_add_func ("/autosave/closing-the-form-keeps-it", test_closing_the_form_keeps_it);
  g_test_add_func ("/autosave/discarded-is-gone", test_discard);
  g_test_add_func ("/autosave/full-disk-is-tried-again", test_full_disk_is_tried_again);
  return g_test_run ();
}
