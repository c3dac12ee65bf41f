/* All of a backup brought back: the cases and what is the team's own, as one, or not at all. */

#include <errno.h>

#include "cti-kept-count.h"
#include "cti-use-backup.h"
#include "cti-use-citizen.h"
#include "cti-use-erase.h"
#include "cti-use-inquiry.h"
#include "cti-use-supervision.h"
#include "undo-acts.h"

static CtiBackup *
make_backup (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CtiBackup *backup = cti_use_make_backup (fixture->store, NULL, &error);

  g_assert_no_error (error);
  return backup;
}

static CtiInquiry *
add_inquiry (SessionFixture *fixture, const char *note)
{
  CtiInquiry *inquiry = cti_record_new (&cti_inquiry_type);

  inquiry->date = fixture_day ("2026-05-04");
  cti_set_text (&inquiry->note, note);
  g_assert_true (cti_use_add_inquiry (fixture->store, inquiry, NULL));
  return inquiry;
}

static void
put_team (SessionFixture *fixture, gpointer record)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TEAM, NULL);

  cti_change_set_put (set, record);
  g_assert_true (cti_store_commit_team (fixture->store, set, NULL));
}

static char *
list_notes (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) inquiries = cti_store_get_inquiries (fixture->store);
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < inquiries->len; i++)
    g_string_append_printf (notes, "%s;", ((CtiInquiry *) g_ptr_array_index (inquiries, i))->note);
  return g_string_free (notes, FALSE);
}

/* --- Given up --------------------------------------------------------------------------------- */

/* One that was changed since, one that is in the trash and one that is not there any more. */
typedef struct
{
  SessionFixture *fixture;
  char *changed, *trashed, *away;
  CtiPerson *person;
  CtiInquiry *inquiry;
  CtiBackup *made;
} Since;

static void
since_set_up (Since *self)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-03", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiInquiry) later = NULL;
  g_autoptr (CtiCase) added = NULL;
  g_autoptr (CtiUndone) undone = NULL;

  self->fixture = session_fixture_new ();
  self->changed = session_fixture_add_case (self->fixture, "K-01");
  self->away = session_fixture_add_case (self->fixture, "K-02");
  added = cti_use_add_citizen (self->fixture->store, citizen, NULL, NULL);
  self->trashed = g_strdup (citizen->record.id);
  self->person = undo_add_person (self->fixture, self->changed, "Her sister");
  self->inquiry = add_inquiry (self->fixture, "a");
  self->made = make_backup (self->fixture);
  undo_rename_person (self->fixture, self->changed, self->person, "Her cousin");
  undone = cti_use_undo (self->fixture->store, self->trashed, 1, CTI_UNDO_FORCE, NULL);
  g_assert_true (cti_store_take_case_back (self->fixture->store, self->away, NULL));
  later = cti_record_copy (self->inquiry);
  cti_set_text (&later->note, "x");
  put_team (self->fixture, later);
}

static void
since_tear_down (Since *self)
{
  cti_backup_free (self->made);
  cti_record_unref (self->inquiry);
  cti_record_unref (self->person);
  g_free (self->changed);
  g_free (self->trashed);
  g_free (self->away);
  session_fixture_free (self->fixture);
}

/* All as it was before, or all as it was on the day of the backup. */
static void
assert_since (const Since *self, gboolean is_restored)
{
  CtiStore *store = self->fixture->store;
  g_autofree char *notes = list_notes (self->fixture);
  g_autoptr (CtiCase) trashed = cti_store_open_case (store, self->trashed, NULL);
  g_autoptr (CtiCase) away = cti_store_open_case (store, self->away, NULL);

  g_assert_cmpstr (undo_get_name (self->fixture, self->changed, self->person), ==,
                   is_restored ? "Her sister" : "Her cousin");
  g_assert_cmpstr (notes, ==, is_restored ? "a;" : "x;");
  g_assert_cmpint (trashed != NULL, ==, is_restored);
  g_assert_cmpint (away != NULL, ==, is_restored);
  g_assert_true (cti_store_verify_case (store, self->changed, NULL));
  g_assert_true (cti_store_verify_case (store, self->trashed, NULL));
  g_assert_true (cti_store_verify_team (store, NULL));
}

typedef struct
{
  guint calls, stop_at, last, total;
} Giving;

static gboolean
give_up (guint done, guint total, gpointer data)
{
  Giving *giving = data;

  g_assert_cmpuint (done, <=, total);
  giving->last = done;
  giving->total = total;
  return ++giving->calls != giving->stop_at;
}

/* Returns whether it was done; otherwise it was given up. */
static gboolean
restore_until (const Since *self, Giving *giving)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) restored =
      cti_use_restore_backup (self->fixture->store, NULL, self->made->name, NULL, give_up, giving,
                              &error);

  if (restored == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return restored != NULL;
}

static void
given_up_anywhere_it_is_as_it_was (void)
{
  Since self;
  gboolean done = FALSE;
  guint stop_at;

  since_set_up (&self);
  for (stop_at = 1; !done && stop_at < 100; stop_at++)
    {
      Giving giving = { .stop_at = stop_at };

      done = restore_until (&self, &giving);
      assert_since (&self, done);
      session_fixture_close (self.fixture);
      session_fixture_open (self.fixture);
      assert_since (&self, done);
    }
  g_assert_true (done);
  g_assert_cmpuint (stop_at, >, 15); /* files that are proved, copied, and brought back */
  since_tear_down (&self);
}

typedef struct
{
  guint cases, refused;
} Fault;

static int
refuse_case (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Fault *fault = data;

  if (step != CTI_DISK_RENAME || !g_str_has_suffix (name, ".case"))
    return 0;
  return ++fault->cases == fault->refused ? EIO : 0;
}

/* A disk that refuses a case in the middle is no reason for half a backup either. */
static void
a_fault_in_the_middle_leaves_it_as_it_was (void)
{
  Since self;
  gboolean done = FALSE;
  guint refused;

  since_set_up (&self);
  for (refused = 1; !done && refused < 20; refused++)
    {
      Fault fault = { .refused = refused };
      g_autoptr (GPtrArray) restored = NULL;

      cti_disk_set_watch (refuse_case, &fault);
      restored = cti_use_restore_backup (self.fixture->store, NULL, self.made->name, NULL, NULL,
                                         NULL, NULL);
      cti_disk_set_watch (NULL, NULL);
      done = restored != NULL;
      assert_since (&self, done);
    }
  g_assert_true (done);
  g_assert_cmpuint (refused, >, 5); /* two that are copied first, three that come back */
  since_tear_down (&self);
}

/* --- The team's own records ------------------------------------------------------------------- */

static void
restore_all (SessionFixture *fixture, const CtiBackup *backup, guint cases)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) restored =
      cti_use_restore_backup (fixture->store, NULL, backup->name, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (restored->len, ==, cases);
  g_assert_true (cti_store_verify_team (fixture->store, &error));
  g_assert_no_error (error);
}

/* Changed, put in the trash, newer than the backup: each has its rule. */
static void
the_teams_records_come_back_too (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiInquiry) changed = add_inquiry (fixture, "a");
  g_autoptr (CtiInquiry) removed = add_inquiry (fixture, "b");
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (fixture->store));
  g_autoptr (CtiBackup) made = make_backup (fixture);
  g_autoptr (CtiInquiry) newer = add_inquiry (fixture, "c");
  g_autoptr (CtiInquiry) later = cti_record_copy (changed);
  g_autoptr (CtiInquiry) gone = cti_record_copy (removed);
  g_autofree char *before = NULL, *after = NULL, *again = NULL;
  int silent = team->silent_1;

  cti_set_text (&later->note, "x");
  gone->record.deleted = cti_clock_get_now (cti_store_get_clock (fixture->store));
  team->silent_1 = silent + 5;
  put_team (fixture, later);
  put_team (fixture, gone);
  put_team (fixture, team);
  before = list_notes (fixture);
  g_assert_cmpstr (before, ==, "x;c;");
  restore_all (fixture, made, 0);
  after = list_notes (fixture);
  g_assert_cmpstr (after, ==, "a;b;c;");
  g_assert_cmpint (cti_store_get_team (fixture->store)->silent_1, ==, silent);
  session_fixture_close (fixture);
  session_fixture_open (fixture);
  again = list_notes (fixture);
  g_assert_cmpstr (again, ==, "a;b;c;");
}

/* Neither the case nor what the team wrote about it, and the others come back all the same. */
static void
what_was_erased_since_stays_away (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *other = session_fixture_add_case (fixture, "K-02");
  g_autofree char *earlier = session_fixture_add_case (fixture, "K-03");
  g_autoptr (CtiInquiry) about = add_inquiry (fixture, "a");
  g_autoptr (CtiInquiry) another = add_inquiry (fixture, "b");
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (fixture->store));
  g_autoptr (GPtrArray) ledger = NULL, kept = NULL;
  g_autoptr (CtiBackup) made = NULL;
  g_autofree char *notes = NULL;

  about->outcome = CTI_INQUIRY_STARTED;
  cti_set_text (&about->case_id, id);
  put_team (fixture, about);
  team->report_start = CTI_REPORT_FROM_CONTACT;
  put_team (fixture, team);
  g_assert_true (cti_use_erase_case (fixture->store, earlier, NULL, NULL));
  made = make_backup (fixture);
  g_assert_true (cti_use_erase_case (fixture->store, id, NULL, NULL));
  restore_all (fixture, made, 1);
  notes = list_notes (fixture);
  g_assert_cmpstr (notes, ==, "b;");
  g_assert_null (cti_card_index_find_seen (cti_store_get_cards (fixture->store), id));
  ledger = cti_store_get_team_records (fixture->store, &cti_erasure_type);
  g_assert_cmpuint (ledger->len, ==, 2);
  g_assert_true (cti_store_was_erased (fixture->store, id));
  kept = cti_store_get_team_records (fixture->store, &cti_kept_count_type);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((CtiKeptCount *) kept->pdata[0])->started, ==, 2); /* not as in the backup */
}

static void
start_supervision (SessionFixture *fixture, const char *leader)
{
  g_autoptr (CtiSupervision) session = cti_record_new (&cti_supervision_type);

  cti_set_text (&session->leader, leader);
  g_assert_true (cti_use_start_supervision (fixture->store, session, NULL));
}

static const CtiSupervision *
get_running (CtiSupervisionBook *book)
{
  return cti_supervision_book_get_running (book);
}

static void
a_session_that_is_over_is_not_taken_up_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSupervisionBook) book = NULL, after = NULL;
  g_autoptr (CtiBackup) made = NULL;
  g_autoptr (CtiSupervision) held = NULL;

  start_supervision (fixture, "First");
  made = make_backup (fixture);
  book = cti_use_read_supervision (fixture->store, NULL);
  held = cti_record_copy (get_running (book));
  held->minutes = 60;
  g_assert_true (cti_use_end_supervision (fixture->store, held, NULL));
  start_supervision (fixture, "Second");
  restore_all (fixture, made, 0);
  after = cti_use_read_supervision (fixture->store, NULL);
  g_assert_cmpuint (after->sessions->len, ==, 2);
  g_assert_cmpstr (get_running (after)->leader, ==, "Second");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/restore/given-up-anywhere-it-is-as-it-was", given_up_anywhere_it_is_as_it_was);
  g_test_add_func ("/restore/a-fault-in-the-middle-leaves-it-as-it-was",
                   a_fault_in_the_middle_leaves_it_as_it_was);
  g_test_add_func ("/restore/the-teams-records-come-back-too", the_teams_records_come_back_too);
  g_test_add_func ("/restore/what-was-erased-since-stays-away", what_was_erased_since_stays_away);
  g_test_add_func ("/restore/a-session-that-is-over-is-not-taken-up-again",
                   a_session_that_is_over_is_not_taken_up_again);
  return g_test_run ();
}
