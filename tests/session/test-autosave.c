/* What is typed reaches the disk within a second, and at once when the session locks. */

#include <errno.h>

#include "cti-autosave.h"
#include "session-fixture.h"

static CtiDraft *
find_draft (CtiSession *session, const char *form)
{
  g_autoptr (GAsyncResult) result = NULL;

  cti_autosave_find_async (session, form, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
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
  CtiSession *session = session_fixture_make_session (fixture);
  CtiSession *next = NULL;
  g_autoptr (CtiAutosave) autosave = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  session_fixture_open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "first");
  cti_autosave_set (autosave, "note", "first and second");
  wait_for_draft (session, "star/x", "note", "first and second");

  fixture_remove_tree (killed->home); /* the disk as a kill would leave it now */
  fixture_copy_tree (fixture->home, killed->home);
  next = cti_session_new (killed->home, fixture->keychain, fixture->clock);
  session_fixture_open_session (fixture, next);
  draft = find_draft (next, "star/x");
  g_assert_cmpstr (cti_draft_get (draft, "note"), ==, "first and second");
  g_assert_null (find_draft (next, "star/y"));
  fixture_end_session (next);
  g_clear_object (&autosave);
  fixture_end_session (session);
}

static void
test_lock_keeps_what_is_being_typed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiAutosave) autosave = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  session_fixture_open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "just now");
  fixture_lock_session (session);
  session_fixture_open_session (fixture, session);
  draft = find_draft (session, "star/x");
  g_assert_nonnull (draft);
  g_assert_cmpstr (cti_draft_get (draft, "note"), ==, "just now");
  g_clear_object (&autosave);
  fixture_end_session (session);
}

static void
test_closing_the_form_keeps_it (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  CtiAutosave *autosave = NULL;
  g_autoptr (CtiDraft) draft = NULL;

  session_fixture_open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "left");
  g_object_unref (autosave);
  draft = find_draft (session, "star/x");
  g_assert_nonnull (draft);
  fixture_end_session (session);
}

static void
test_discard (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiAutosave) autosave = NULL;

  session_fixture_open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_autosave_set (autosave, "note", "typed");
  cti_autosave_flush (autosave);
  cti_autosave_set (autosave, "note", "typed on");
  cti_autosave_discard (autosave);
  g_assert_null (find_draft (session, "star/x"));
  fixture_lock_session (session);
  session_fixture_open_session (fixture, session);
  g_assert_null (find_draft (session, "star/x"));
  g_clear_object (&autosave);
  fixture_end_session (session);
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
  CtiSession *session = session_fixture_make_session (fixture);
  g_autoptr (CtiAutosave) autosave = NULL;
  int left = 1;

  session_fixture_open_session (fixture, session);
  autosave = cti_autosave_new (session, "star/x");
  cti_disk_set_watch (drafts_full_cb, &left);
  cti_autosave_set (autosave, "note", "typed");
  cti_autosave_flush (autosave);
  wait_for_draft (session, "star/x", "note", "typed");
  cti_disk_set_watch (NULL, NULL);
  g_assert_cmpint (left, ==, 0);
  g_clear_object (&autosave);
  fixture_end_session (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/autosave/typed-is-kept-through-a-kill", test_typed_is_kept);
  g_test_add_func ("/autosave/lock-keeps-what-is-being-typed", test_lock_keeps_what_is_being_typed);
  g_test_add_func ("/autosave/closing-the-form-keeps-it", test_closing_the_form_keeps_it);
  g_test_add_func ("/autosave/discarded-is-gone", test_discard);
  g_test_add_func ("/autosave/full-disk-is-tried-again", test_full_disk_is_tried_again);
  return g_test_run ();
}
