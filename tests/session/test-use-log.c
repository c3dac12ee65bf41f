/* Whatever a person does leaves exactly one line of its kind in the use log. A kind without a
 * runner here fails, and so does a use case in a header of the layer that no runner calls. */

#include <glib/gstdio.h>

#include "cti-unlock.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-star.h"
#include "cti-use.h"
#include "use-runners.h"

static char *
case_file (SessionFixture *fixture, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".case", NULL);

  return g_build_filename (fixture->path, "cases", name, NULL);
}

static char *
run_set_up (SessionFixture *fixture)
{
  g_autoptr (CtiSetUp) set_up = cti_set_up_new ();
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);

  session_fixture_close (fixture);
  cti_set_up_set_team (set_up, "Team South", 4);
  cti_set_up_set_worker (set_up, "Ib Dahl", NULL);
  cti_set_up_set_passphrase (set_up, passphrase);
  cti_set_up_set_keychain (set_up, fixture->keychain);
  fixture->store = cti_set_up_finish (set_up, fixture->home, fixture->clock, NULL, NULL);
  g_assert_nonnull (fixture->store);
  return NULL;
}

static char *
run_lock (SessionFixture *fixture)
{
  g_autoptr (CtiSession) session = NULL;

  session_fixture_close (fixture);
  session = cti_session_new (fixture->home, fixture->keychain, fixture->clock);
  cti_session_unlock_recovery_async (session, fixture->code, NULL, NULL, NULL);
  while (cti_session_get_state (session) != CTI_SESSION_OPEN)
    g_main_context_iteration (NULL, TRUE);
  cti_session_lock (session);
  while (cti_session_get_state (session) != CTI_SESSION_LOCKED)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_open (fixture);
  return NULL;
}

static char *
run_open_case (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  fixture_assert_case (cti_use_open_case (fixture->store, id, NULL));
  return id;
}

static char *
run_open_older (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  session_fixture_close (fixture);
  session_fixture_open (fixture);
  fixture_assert_case (cti_use_open_older (fixture->store, id, NULL));
  return id;
}

static char *
run_open_previous (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *path = case_file (fixture, id);

  session_fixture_close (fixture);
  g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));
  session_fixture_open (fixture);
  fixture_assert_case (cti_use_open_previous (fixture->store, id, NULL));
  return id;
}

static char *
run_add_citizen (SessionFixture *fixture)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);

  fixture_assert_case (cti_use_add_citizen (fixture->store, citizen, NULL, NULL));
  return g_strdup (citizen->record.id);
}

static char *
run_change_citizen (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-02", CTI_MODE_ANONYMOUS);

  cti_record_set_id (citizen, id);
  fixture_assert_case (cti_use_change_citizen (fixture->store, citizen, NULL, NULL, NULL));
  return id;
}

static char *
run_start_course (SessionFixture *fixture)
{
  char *id = run_add_citizen (fixture);
  g_autoptr (CtiCourse) course = fixture_course (FIXTURE_START);

  fixture_assert_case (cti_use_start_course (fixture->store, id, course, NULL));
  return id;
}

static CtiCourse *
copy_course (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);

  return cti_record_copy (cti_case_get_course (now));
}

static char *
run_change_course (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCourse) course = copy_course (fixture, id);

  course->phase_months = 3;
  fixture_assert_case (cti_use_change_course (fixture->store, id, course, NULL, NULL));
  return id;
}

static char *
run_close_course (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  fixture_assert_case (
      cti_use_close_course (fixture->store, id, fixture_day ("2026-06-01"), NULL, NULL));
  return id;
}

static char *
run_reopen_course (SessionFixture *fixture)
{
  char *id = run_close_course (fixture);

  fixture_assert_case (cti_use_reopen_course (fixture->store, id, NULL, NULL));
  return id;
}

static char *
run_add_star (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiStar) star = fixture_star ("2026-02-03", 4);

  fixture_assert_case (cti_use_add_star (fixture->store, id, star, NULL));
  return id;
}

static CtiStar *
first_star (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  return cti_star_copy (g_ptr_array_index (stars, 0));
}

static char *
run_correct_star (SessionFixture *fixture)
{
  char *id = run_add_star (fixture);
  g_autoptr (CtiStar) star = first_star (fixture, id);

  cti_star_get_score (star, 0)->value = 5;
  fixture_assert_case (cti_use_correct_star (fixture->store, id, star, "mistyped", NULL));
  return id;
}

static char *
run_void_star (SessionFixture *fixture)
{
  char *id = run_add_star (fixture);
  g_autoptr (CtiStar) star = first_star (fixture, id);

  fixture_assert_case (cti_use_void_star (fixture->store, id, star->reading->record.id, TRUE,
                                          "the wrong citizen", NULL));
  return id;
}

static char *
run_read_history (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) history = cti_use_read_history (fixture->store, id, NULL, NULL);

  g_assert_nonnull (history);
  return id;
}

static char *
run_import (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);

  g_ptr_array_add (records, citizen);
  fixture_assert_case (cti_use_import_case (fixture->store, records, NULL));
  return g_strdup (citizen->record.id);
}

static const UseRunner runners[] = {
  [CTI_USE_SET_UP] = run_set_up,
  [CTI_USE_UNLOCK] = run_unlock,
  [CTI_USE_UNLOCK_RECOVERY] = run_unlock_recovery,
  [CTI_USE_RENEW_DAILY] = run_renew_daily,
  [CTI_USE_LOCK] = run_lock,
  [CTI_USE_VERIFY] = run_verify,
  [CTI_USE_SHOW_CITIZEN] = run_show_citizen,
  [CTI_USE_LEAVE_CITIZEN] = run_leave_citizen,
  [CTI_USE_REFUSE_LEAVING] = run_refuse_leaving,
  [CTI_USE_REFUSE_PROOF] = run_refuse_proof,
  [CTI_USE_READ_USES] = run_read_uses,
  [CTI_USE_OPEN_CASE] = run_open_case,
  [CTI_USE_OPEN_OLDER] = run_open_older,
  [CTI_USE_OPEN_PREVIOUS] = run_open_previous,
  [CTI_USE_ADD_CITIZEN] = run_add_citizen,
  [CTI_USE_CHANGE_CITIZEN] = run_change_citizen,
  [CTI_USE_START_COURSE] = run_start_course,
  [CTI_USE_CHANGE_COURSE] = run_change_course,
  [CTI_USE_CLOSE_COURSE] = run_close_course,
  [CTI_USE_REOPEN_COURSE] = run_reopen_course,
  [CTI_USE_ADD_STAR] = run_add_star,
  [CTI_USE_CORRECT_STAR] = run_correct_star,
  [CTI_USE_VOID_STAR] = run_void_star,
  [CTI_USE_READ_HISTORY] = run_read_history,
  [CTI_USE_EXPORT] = run_export,
  [CTI_USE_PRINT] = run_print,
  [CTI_USE_IMPORT] = run_import,
  [CTI_USE_READ_INQUIRIES] = run_read_inquiries,
  [CTI_USE_ADD_INQUIRY] = run_add_inquiry,
  [CTI_USE_CHANGE_INQUIRY] = run_change_inquiry,
  [CTI_USE_START_FROM_INQUIRY] = run_start_from_inquiry,
  [CTI_USE_CHANGE_TEAM] = run_change_team,
  [CTI_USE_CHANGE_PART] = run_change_part,
  [CTI_USE_IMPORT_TEAM] = run_import_team,
  [CTI_USE_MOVE_BORDER] = run_move_border,
  [CTI_USE_PAUSE] = run_pause,
  [CTI_USE_SHIFT_PHASE] = run_shift_phase,
  [CTI_USE_CLOSE_WITH_FORM] = run_close_with_form,
  [CTI_USE_IDENTIFY] = run_identify,
  [CTI_USE_ERASE_IDENTITY] = run_erase_identity,
  [CTI_USE_READ_OFFERS] = run_read_offers,
  [CTI_USE_SIGN_NOTE] = run_sign_note,
  [CTI_USE_ADD_TO_NOTE] = run_add_to_note,
  [CTI_USE_FILE_NOTE] = run_file_note,
  [CTI_USE_DO_TASK] = run_do_task,
  [CTI_USE_SNOOZE_TASK] = run_snooze_task,
  [CTI_USE_UNDO] = run_undo,
  [CTI_USE_READ_TRASH] = run_read_trash,
  [CTI_USE_RESTORE] = run_restore,
  [CTI_USE_MAKE_BACKUP] = run_make_backup,
  [CTI_USE_READ_BACKUPS] = run_read_backups,
  [CTI_USE_PROVE_BACKUP] = run_prove_backup,
  [CTI_USE_RESTORE_BACKUP] = run_restore_backup,
  [CTI_USE_REMOVE_PAUSE] = run_remove_pause,
  [CTI_USE_REMOVE_INQUIRY] = run_remove_inquiry,
  [CTI_USE_REMOVE_TEAM] = run_remove_team,
  [CTI_USE_SEARCH] = run_search,
  [CTI_USE_QUIET_RULE] = run_quiet_rule,
  [CTI_USE_READ_SUPERVISION] = run_read_supervision,
  [CTI_USE_ORDER_AGENDA] = run_order_agenda,
  [CTI_USE_START_SUPERVISION] = run_start_supervision,
  [CTI_USE_CHANGE_SUPERVISION] = run_change_supervision,
  [CTI_USE_END_SUPERVISION] = run_end_supervision,
  [CTI_USE_DECIDE] = run_decide,
  [CTI_USE_REVIEW_CASES] = run_review_cases,
  [CTI_USE_REVIEW_METHOD] = run_review_method,
  [CTI_USE_READ_REPORT] = run_read_report,
  [CTI_USE_ADD_COLLEAGUE] = run_add_colleague,
  [CTI_USE_CHANGE_COLLEAGUE] = run_compare_colleague,
  [CTI_USE_GIVE_CARD] = run_give_card,
  [CTI_USE_HAND_OVER] = run_hand_over,
  [CTI_USE_OPEN_PARCEL] = run_open_parcel,
  [CTI_USE_TAKE_OVER] = run_take_over,
  [CTI_USE_TAKE_BACK] = run_take_back,
  [CTI_USE_MOVE_AWAY] = run_move_away,
  [CTI_USE_TAKE_REPLY] = run_take_reply,
  [CTI_USE_ATTACH] = run_attach,
  [CTI_USE_READ_ATTACHMENT] = run_read_attachment,
  [CTI_USE_TAKE_IMPORT_BACK] = run_take_import_back,
  [CTI_USE_ERASE_CASE] = run_erase_case,
  [CTI_USE_READ_KEEPING] = run_read_keeping,
  [CTI_USE_UNLOCK_ORGANISATION] = run_unlock_organisation,
  [CTI_USE_RENEW_RECOVERY] = run_renew_recovery,
  [CTI_USE_ADD_ORGANISATION] = run_add_organisation,
  [CTI_USE_READ_LOG] = run_read_log,
  [CTI_USE_REVEAL] = run_reveal,
  [CTI_USE_NEW_KEYS] = run_new_keys,
  [CTI_USE_UNLOCK_PIN] = run_unlock_pin,
  [CTI_USE_SET_PIN] = run_set_pin,
  [CTI_USE_REMOVE_PIN] = run_remove_pin,
  [CTI_USE_CLOCK_MOVED] = run_clock_moved,
  [CTI_USE_SHORTEN_LOG] = run_shorten_log,
  [CTI_USE_FOUND_OLDER] = run_found_older,
};

static void
assert_one_line (SessionFixture *fixture, const char *nick, const char *case_id)
{
  g_autoptr (GPtrArray) uses = cti_use_log_read (cti_store_get_use_log (fixture->store), NULL);
  guint found = 0;

  g_assert_nonnull (uses);
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);

      if (!g_str_equal (use->use, nick))
        continue;
      found++;
      g_assert_cmpstr (use->case_id, ==, case_id);
      g_assert_cmpstr (use->worker, ==, cti_store_get_worker (fixture->store)->record.id);
      g_assert_false (cti_moment_is_never (use->made));
    }
  if (found != 1)
    g_error ("%u lines for %s", found, nick);
}

static void
test_kind (gconstpointer data)
{
  const CtiEnumValue *kind = data;
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *case_id = NULL;

  g_assert_cmpint (kind->value, <, (int) G_N_ELEMENTS (runners));
  g_assert_nonnull (runners[kind->value]);
  case_id = runners[kind->value](fixture);
  assert_one_line (fixture, kind->nick, case_id);
}

#ifndef CTI_BREAK_USE_LOG

/* A clock that was set back while the program did not run shows against the last line. */
static void
test_set_back_between (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  session_fixture_close (fixture);
  g_clear_object (&fixture->clock);
  fixture->clock = cti_clock_new_fixed (fixture_day (FIXTURE_TODAY) - 2 * 365);
  session_fixture_open (fixture);
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  g_assert_cmpuint (session_fixture_count_uses (fixture, "clock-moved"), ==, 1);
}

/* Days that go by, and the seconds by which a clock may go wrong, are no such thing. */
static void
test_days_go_by (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  cti_clock_set_today (fixture->clock, cti_clock_get_today (fixture->clock) + 400);
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_VERIFY, NULL, NULL, NULL));
  g_assert_cmpuint (session_fixture_count_uses (fixture, "clock-moved"), ==, 0);
}

/* What writes the line itself, and what looks at no case. */
static const char *const exempt[] = { "cti_use_begin", "cti_use_suggest_code", NULL };

static void
check_header (const char *header, const char *own_text)
{
  g_autoptr (GRegex) pattern = g_regex_new ("\\b(cti_use_\\w+) \\(CtiStore \\*", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pattern, header, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *call = g_strconcat (name, " (fixture->store", NULL);

      if (!g_strv_contains (exempt, name) && strstr (own_text, call) == NULL)
        g_error ("no runner calls %s", name);
    }
}

static char *
read_own_text (void)
{
  static const char *const names[] = {
    "test-use-log.c",         "use-runners-course.c",      "use-runners-everyday.c",
    "use-runners-handover.c", "use-runners-supervision.c", "use-runners-undo.c",
    "use-runners-citizen.c",  "use-runners-data.c",        "use-runners-unlock.c",
    "test-use-settings.c",
  };
  char *texts[G_N_ELEMENTS (names) + 1] = { NULL };
  char *joined;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "session", names[i], NULL);

      g_assert_true (g_file_get_contents (path, &texts[i], NULL, NULL));
    }
  joined = g_strjoinv ("\n", texts);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (texts[i]);
  return joined;
}

static void
test_every_use_case_is_called (void)
{
  g_autofree char *own = read_own_text ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "src", "session", NULL);
  g_autoptr (GPtrArray) names = fixture_list (folder);
  guint headers = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *header = NULL;

      if (!g_str_has_suffix (name, ".h"))
        continue;
      headers++;
      g_assert_true (g_file_get_contents (path, &header, NULL, NULL));
      check_header (header, own);
    }
  g_assert_cmpuint (headers, >, 5);
}

/* One damaged case is named, in order with the others, and hides neither them nor the team. */
static void
test_verdicts (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *good = session_fixture_add_case (fixture, "K-01");
  g_autofree char *bad = session_fixture_add_case (fixture, "K-02");
  g_autofree char *path = case_file (fixture, bad);
  g_autoptr (GPtrArray) verdicts = NULL;

  g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));
  verdicts = cti_use_verify (fixture->store, NULL);
  g_assert_cmpuint (verdicts->len, ==, 3);
  for (guint i = 0; i < verdicts->len; i++)
    {
      const CtiVerdict *verdict = g_ptr_array_index (verdicts, i);
      gboolean is_bad = g_strcmp0 (verdict->id, bad) == 0;

      g_assert_cmpint (verdict->trouble, ==, is_bad ? CTI_TROUBLE_CASE_DAMAGED : CTI_TROUBLE_NONE);
      g_assert_true (i > 0 || verdict->id == NULL);
    }
  g_assert_cmpstr (
      ((CtiVerdict *) g_ptr_array_index (verdicts, strcmp (good, bad) < 0 ? 1 : 2))->id, ==, good);
}

/* Every use case, with a log that takes no line. */
static void
test_no_line_no_use (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *log = g_build_filename (fixture->path, "log", NULL);

  fixture_remove_tree (log);
  g_assert_null (cti_use_open_case (fixture->store, id, NULL));
  g_assert_null (cti_use_open_older (fixture->store, id, NULL));
  g_assert_null (cti_use_open_previous (fixture->store, id, NULL));
  g_assert_null (cti_use_read_history (fixture->store, id, NULL, NULL));
  g_assert_null (cti_use_verify (fixture->store, NULL));
  g_assert_false (cti_use_export (fixture->store, id, "star-pdf", "hers", NULL));
  g_assert_false (cti_use_print (fixture->store, id, "star", NULL));
}

static void
test_what_is_of_a_case_leaves_a_line (void)
{
  static const struct
  {
    UseRunner run;
    const char *nick;
  } rows[] = { { run_remove, "change-part" },
               { run_access, "export" },
               { run_undo_by_number, "undo" },
               { run_set_star_goals, "change-part" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();
      g_autofree char *case_id = rows[i].run (fixture);

      assert_one_line (fixture, rows[i].nick, case_id);
    }
}

static void
test_what_is_of_the_team_leaves_a_line (void)
{
  static const struct
  {
    UseRunner run;
    const char *nick;
  } rows[] = { { run_do_team_task, "do-task" },        { run_snooze_team_task, "snooze-task" },
               { run_export_calendar, "export" },      { run_export_all, "export" },
               { run_import_all, "import" },           { run_generate, "import" },
               { run_add_instrument, "change-team" },  { run_remove_colleague, "change-colleague" },
               { run_export_figures, "export" },       { run_open_figures, "read-report" },
               { run_give_receipt, "hand-over" },      { run_reply, "hand-over" },
               { run_set_method_items, "change-team" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();

      g_assert_null (rows[i].run (fixture));
      assert_one_line (fixture, rows[i].nick, NULL);
    }
}

static void
test_refused_is_not_done (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autofree char *log = g_build_filename (fixture->path, "log", NULL);
  g_autoptr (GError) error = NULL;

  fixture_remove_tree (log);
  g_assert_null (cti_use_add_citizen (fixture->store, citizen, NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (cti_card_index_find_code (cti_store_get_cards (fixture->store), citizen->code));
}

static void
add_tests (void)
{
  for (guint i = 0; cti_use_kind_values[i].nick != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("/use-log/%s", cti_use_kind_values[i].nick);

      g_test_add_data_func (name, &cti_use_kind_values[i], test_kind);
    }
  g_test_add_func ("/use-log/every-use-case-is-called-here", test_every_use_case_is_called);
  g_test_add_func ("/use-log/damaged-case-is-named", test_verdicts);
  g_test_add_func ("/use-log/no-line-no-look", test_no_line_no_use);
  g_test_add_func ("/use-log/a-case-leaves-a-line", test_what_is_of_a_case_leaves_a_line);
  g_test_add_func ("/use-log/what-is-of-the-team-leaves-a-line",
                   test_what_is_of_the_team_leaves_a_line);
  g_test_add_func ("/use-log/what-cannot-be-logged-is-not-done", test_refused_is_not_done);
  g_test_add_func ("/use-log/clock-set-back-between-leaves-a-line", test_set_back_between);
  g_test_add_func ("/use-log/days-that-go-by-leave-none", test_days_go_by);
}

#else

static void
test_break_is_found (void)
{
  if (g_test_subprocess ())
    {
      test_kind (&cti_use_kind_values[CTI_USE_OPEN_CASE]);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*0 lines for open-case*");
}

static void
add_tests (void)
{
  g_test_add_func ("/use-log/use-without-its-line-is-found", test_break_is_found);
}

#endif

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_tests ();
  return g_test_run ();
}
