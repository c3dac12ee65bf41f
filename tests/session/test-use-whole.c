/* Taking back the act that made a case: the whole case goes to the trash, nothing but the trash
 * knows of it any more, and it comes back as it was. */

#include "cti-store-reader.h"
#include "cti-use-attachment.h"
#include "cti-use-backup.h"
#include "cti-use-citizen.h"
#include "cti-use-erase.h"
#include "cti-use-inquiry.h"
#include "cti-use-trash.h"
#include "cti-use.h"
#include "undo-acts.h"

static guint
count_cards (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (fixture->store));

  return entries->len;
}

static guint
count_found (SessionFixture *fixture)
{
  CtiStoreReader *reader = cti_store_reader_new (fixture->store);
  guint found = cti_store_reader_get_cases (reader)->len;

  cti_store_reader_unref (reader);
  return found;
}

static guint
count_facts (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) facts =
      cti_card_index_load_facts (cti_store_get_cards (fixture->store), NULL);

  return facts->len;
}

static void
assert_in_trash (SessionFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_store_open_case (fixture->store, id, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_CASE_TRASHED);
  g_assert_null (cti_card_index_find (cti_store_get_cards (fixture->store), id));
  g_assert_null (cti_card_index_find_code (cti_store_get_cards (fixture->store), "K-01"));
  cti_store_verify_case (fixture->store, id, &error);
  g_assert_no_error (error);
}

static void
reopen (SessionFixture *fixture, const char *day)
{
  session_fixture_close (fixture);
  g_object_unref (fixture->clock);
  fixture->clock = cti_clock_new_fixed (fixture_day (day));
  session_fixture_open (fixture);
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_UNLOCK, NULL, NULL, NULL));
}

static void
reopen_in_july (SessionFixture *fixture, int day)
{
  g_autofree char *text = g_strdup_printf ("2026-07-%02d", day);

  reopen (fixture, text);
}

/* A citizen and nothing more, as the form makes her. */
static char *
add_citizen (SessionFixture *fixture, const char *code)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_COVER_NAME);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_use_add_citizen (fixture->store, citizen, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (citizen->record.id);
}

static void
discard (SessionFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone = cti_use_undo (fixture->store, id, 1, CTI_UNDO_FORCE, &error);

  g_assert_no_error (error);
  g_assert_true (undone->is_done);
  g_assert_true (undone->is_away);
  g_assert_null (undone->now);
  g_assert_cmpstr (undone->case_id, ==, id);
}

static CtiUndone *
restore (SessionFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  CtiUndone *undone = cti_use_restore (fixture->store, NULL, id, &error);

  g_assert_no_error (error);
  g_assert_true (undone->is_done);
  g_assert_false (undone->is_away);
  g_assert_cmpstr (cti_case_get_id (undone->now), ==, id);
  return undone;
}

static void
a_new_citizen_is_undone_and_done_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *other = add_citizen (fixture, "K-02");
  g_autofree char *id = add_citizen (fixture, "K-01");

  undo_last (fixture, id, FALSE);
  assert_in_trash (fixture, id);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  g_assert_cmpuint (count_found (fixture), ==, 1);
  undo_last (fixture, id, TRUE);
  g_assert_cmpuint (count_cards (fixture), ==, 2);
  g_assert_cmpuint (count_found (fixture), ==, 2);
  undo_last (fixture, id, FALSE);
  assert_in_trash (fixture, id);
  reopen (fixture, FIXTURE_TODAY);
  assert_in_trash (fixture, id);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
}

static void
the_trash_of_the_team_holds_it_with_all_that_is_hers (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (CtiUndone) undone = NULL;
  const CtiTrashItem *item;

  g_assert_cmpuint (count_facts (fixture), ==, 1);
  discard (fixture, id);
  g_assert_cmpuint (count_facts (fixture), ==, 0);
  items = cti_use_read_trash (fixture->store, NULL, NULL);
  g_assert_cmpuint (items->len, ==, 1);
  item = g_ptr_array_index (items, 0);
  g_assert_true (CTI_RECORD (item->root)->type == &cti_citizen_type);
  g_assert_cmpstr (CTI_RECORD (item->root)->id, ==, id);
  g_assert_cmpuint (item->parts, >=, 2);
  g_assert_cmpint (item->days_left, ==, CTI_TRASH_DAYS);
  undone = restore (fixture, id);
  g_assert_nonnull (cti_case_find (undone->now, &cti_person_type, person->record.id));
  g_assert_cmpuint (count_facts (fixture), ==, 1);
  none = cti_use_read_trash (fixture->store, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Nothing else may do it: an act on the case cannot take the citizen out of it. */
static void
no_other_act_puts_it_there (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = add_citizen (fixture, "K-01");
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (now));
  g_autoptr (GError) error = NULL;

  citizen->record.deleted = cti_clock_get_now (fixture->clock);
  cti_change_set_put (set, citizen);
  g_assert_null (cti_store_commit (fixture->store, id, set, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
}

static void
what_came_later_is_a_question (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPerson) person = undo_add_person (fixture, id, "Her sister");
  g_autoptr (CtiUndone) asked = NULL;
  g_autoptr (GError) error = NULL;

  asked = cti_use_undo (fixture->store, id, 1, CTI_UNDO_ASK, &error);
  g_assert_no_error (error);
  g_assert_false (asked->is_done);
  g_assert_cmpuint (asked->clashes->len, ==, 1);
  g_assert_null (cti_use_undo (fixture->store, id, 1, CTI_UNDO_KEEP, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_UNDO_NOTHING);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  discard (fixture, id);
  assert_in_trash (fixture, id);
}

static void
a_code_given_away_meanwhile_stays_where_it_is (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  discard (fixture, id);
  other = session_fixture_add_case (fixture, "K-01");
  g_assert_null (cti_use_restore (fixture->store, NULL, id, &error));
  fixture_assert_problem (error, CTI_PROBLEM_CODE_TAKEN);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
}

/* --- From an inquiry -------------------------------------------------------------------------- */

typedef struct
{
  SessionFixture *fixture;
  CtiInquiry *inquiry;
  char *id;
} Started;

static void
started_free (Started *self)
{
  session_fixture_free (self->fixture);
  cti_record_unref (self->inquiry);
  g_free (self->id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Started, started_free)

static Started *
started_new (void)
{
  Started *self = g_new0 (Started, 1);
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_COVER_NAME);
  g_autoptr (CtiCase) now = NULL;

  self->fixture = session_fixture_new ();
  self->inquiry = cti_record_new (&cti_inquiry_type);
  self->inquiry->date = fixture_day ("2026-05-04");
  g_assert_true (cti_use_add_inquiry (self->fixture->store, self->inquiry, NULL));
  now = cti_use_start_from_inquiry (self->fixture->store, self->inquiry->record.id, citizen, NULL,
                                    NULL);
  g_assert_nonnull (now);
  self->id = g_strdup (cti_case_get_id (now));
  return self;
}

static void
assert_inquiry (Started *self, const char *case_id, CtiInquiryOutcome outcome)
{
  g_autoptr (GPtrArray) inquiries = cti_store_get_inquiries (self->fixture->store);
  const CtiInquiry *now = g_ptr_array_index (inquiries, 0);

  g_assert_cmpuint (inquiries->len, ==, 1);
  g_assert_cmpstr (now->case_id, ==, case_id);
  g_assert_cmpint (now->outcome, ==, (int) outcome);
}

static void
an_inquiry_leads_nowhere_again (void)
{
  g_autoptr (Started) self = started_new ();
  g_autoptr (CtiUndone) undone = NULL;

  undo_last (self->fixture, self->id, FALSE);
  assert_in_trash (self->fixture, self->id);
  assert_inquiry (self, NULL, CTI_INQUIRY_PENDING);
  undo_last (self->fixture, self->id, TRUE);
  assert_inquiry (self, self->id, CTI_INQUIRY_STARTED);
  undo_last (self->fixture, self->id, FALSE);
  reopen (self->fixture, FIXTURE_TODAY);
  assert_inquiry (self, NULL, CTI_INQUIRY_PENDING);
  undone = restore (self->fixture, self->id);
  assert_inquiry (self, self->id, CTI_INQUIRY_STARTED);
  reopen (self->fixture, FIXTURE_TODAY);
  assert_inquiry (self, self->id, CTI_INQUIRY_STARTED);
}

static void
it_is_undone_from_the_teams_half_too (void)
{
  g_autoptr (Started) self = started_new ();
  gint64 act = undo_last_act (self->fixture, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone =
      cti_use_undo (self->fixture->store, NULL, act, CTI_UNDO_ASK, &error);
  g_autoptr (CtiUndone) redone = NULL;

  g_assert_no_error (error);
  g_assert_true (undone->is_away);
  g_assert_cmpstr (undone->case_id, ==, self->id);
  assert_in_trash (self->fixture, self->id);
  assert_inquiry (self, NULL, CTI_INQUIRY_PENDING);
  redone = cti_use_undo (self->fixture->store, NULL, undo_last_act (self->fixture, NULL),
                         CTI_UNDO_ASK, &error);
  g_assert_no_error (error);
  g_assert_nonnull (redone->now);
  g_assert_true (redone->is_redo);
  assert_inquiry (self, self->id, CTI_INQUIRY_STARTED);
}

static void
an_inquiry_that_led_elsewhere_meanwhile_stays_there (void)
{
  g_autoptr (Started) self = started_new ();
  g_autoptr (CtiCitizen) other = fixture_citizen ("K-02", CTI_MODE_COVER_NAME);
  g_autoptr (CtiCase) second = NULL;
  g_autoptr (CtiUndone) undone = NULL;

  undo_last (self->fixture, self->id, FALSE);
  second = cti_use_start_from_inquiry (self->fixture->store, self->inquiry->record.id, other, NULL,
                                       NULL);
  g_assert_nonnull (second);
  undone = restore (self->fixture, self->id);
  assert_inquiry (self, cti_case_get_id (second), CTI_INQUIRY_STARTED);
  reopen (self->fixture, FIXTURE_TODAY);
  assert_inquiry (self, cti_case_get_id (second), CTI_INQUIRY_STARTED);
  g_assert_cmpuint (count_cards (self->fixture), ==, 2);
}

/* --- Its end ---------------------------------------------------------------------------------- */

static guint
count_files (SessionFixture *fixture, const char *folder)
{
  g_autofree char *path = g_build_filename (fixture->path, folder, NULL);
  g_autoptr (GPtrArray) files = fixture_list (path);

  return files->len;
}

static void
attach (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiAttachment) attachment = cti_record_new (&cti_attachment_type);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.4 a letter", 17);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&attachment->title, "letter.pdf");
  now = cti_use_attach (fixture->store, id, attachment, NULL, bytes, &error);
  g_assert_no_error (error);
}

static void
after_thirty_days_nothing_of_it_is_left (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  attach (fixture, id);
  g_assert_cmpuint (count_files (fixture, "attachments"), ==, 1);
  discard (fixture, id);
  for (int day = 2; day <= 5; day++)
    {
      reopen_in_july (fixture, day);
      assert_in_trash (fixture, id);
      g_assert_cmpuint (count_files (fixture, "attachments"), ==, 1);
    }
  reopen_in_july (fixture, 6); /* since the 3rd on three days */
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 0);
  g_assert_cmpuint (count_files (fixture, "attachments"), ==, 0);
  g_assert_null (cti_card_index_find_seen (cti_store_get_cards (fixture->store), id));
  items = cti_use_read_trash (fixture->store, NULL, NULL);
  g_assert_cmpuint (items->len, ==, 0);
  g_assert_null (cti_use_restore (fixture->store, NULL, id, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_TRASH_GONE);
}

/* She has asked for it: it does not wait for the thirty days. */
static void
it_can_be_erased_at_once (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GError) error = NULL;
  const CtiKeeping *keeping;

  attach (fixture, id);
  discard (fixture, id);
  ended = cti_use_read_keeping (fixture->store, NULL);
  g_assert_cmpuint (ended->len, ==, 1);
  keeping = g_ptr_array_index (ended, 0);
  g_assert_cmpstr (keeping->code, ==, "K-01");
  g_assert_false (cti_moment_is_never (keeping->trashed));
  g_assert_true (cti_use_erase_case (fixture->store, id, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 0);
  g_assert_cmpuint (count_files (fixture, "attachments"), ==, 0);
  g_assert_null (cti_card_index_find_seen (cti_store_get_cards (fixture->store), id));
  g_assert_true (cti_store_was_erased (fixture->store, id));
  reopen (fixture, FIXTURE_TODAY);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 0);
}

static CtiBackup *
back_up (SessionFixture *fixture, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (fixture_day (day));
  CtiBackup *made = cti_backup_make (fixture->path, NULL, fixture->key, cti_clock_get_now (clock),
                                     NULL, NULL, &error);

  g_assert_no_error (error);
  return made;
}

/* The round of the day finds it without opening the store anew. */
static void
the_round_of_the_backup_takes_it_away (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiBackup) early = NULL;
  g_autoptr (CtiBackup) late = NULL;

  discard (fixture, id);
  early = back_up (fixture, "2026-07-02");
  g_assert_cmpuint (early->expired->len, ==, 0);
  late = back_up (fixture, "2026-07-03");
  g_assert_cmpuint (late->expired->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (late->expired, 0), ==, id);
}

/* The file is gone, and the power with it, before the index could be written. */
static void
a_cut_after_the_trash_was_emptied_leaves_no_damaged_case (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *other = session_fixture_add_case (fixture, "K-02");
  g_autofree char *id = add_citizen (fixture, "K-01");
  g_autofree char *index = g_build_filename (fixture->path, "cards.index", NULL);
  g_autofree char *before = NULL;
  gsize length = 0;

  discard (fixture, id);
  session_fixture_close (fixture);
  g_assert_true (g_file_get_contents (index, &before, &length, NULL));
  session_fixture_open (fixture);
  for (int day = 20; day <= 23; day++)
    reopen_in_july (fixture, day);
  g_assert_null (cti_card_index_find_seen (cti_store_get_cards (fixture->store), id));
  session_fixture_close (fixture);
  g_assert_true (g_file_set_contents (index, before, (gssize) length, NULL));
  session_fixture_open (fixture);
  g_assert_null (cti_card_index_find_seen (cti_store_get_cards (fixture->store), id));
  g_assert_cmpuint (count_cards (fixture), ==, 1);
}

static void
a_backup_of_the_trash_brings_her_back (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *place = cti_backup_get_place (fixture->path, NULL);
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiBackup) backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  discard (fixture, id);
  backup = back_up (fixture, FIXTURE_TODAY);
  now = cti_store_restore_case (fixture->store, place, backup, id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (now);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  reopen (fixture, FIXTURE_TODAY);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/whole/it-can-be-erased-at-once", it_can_be_erased_at_once);
  g_test_add_func ("/whole/a-new-citizen-is-undone-and-done-again",
                   a_new_citizen_is_undone_and_done_again);
  g_test_add_func ("/whole/the-trash-of-the-team-holds-it-with-all-that-is-hers",
                   the_trash_of_the_team_holds_it_with_all_that_is_hers);
  g_test_add_func ("/whole/no-other-act-puts-it-there", no_other_act_puts_it_there);
  g_test_add_func ("/whole/what-came-later-is-a-question", what_came_later_is_a_question);
  g_test_add_func ("/whole/a-code-given-away-meanwhile-stays-where-it-is",
                   a_code_given_away_meanwhile_stays_where_it_is);
  g_test_add_func ("/whole/an-inquiry-leads-nowhere-again", an_inquiry_leads_nowhere_again);
  g_test_add_func ("/whole/it-is-undone-from-the-teams-half-too",
                   it_is_undone_from_the_teams_half_too);
  g_test_add_func ("/whole/an-inquiry-that-led-elsewhere-meanwhile-stays-there",
                   an_inquiry_that_led_elsewhere_meanwhile_stays_there);
  g_test_add_func ("/whole/after-thirty-days-nothing-of-it-is-left",
                   after_thirty_days_nothing_of_it_is_left);
  g_test_add_func ("/whole/the-round-of-the-backup-takes-it-away",
                   the_round_of_the_backup_takes_it_away);
  g_test_add_func ("/whole/a-backup-of-the-trash-brings-her-back",
                   a_backup_of_the_trash_brings_her_back);
  g_test_add_func ("/whole/a-cut-after-the-trash-was-emptied-leaves-no-damaged-case",
                   a_cut_after_the_trash_was_emptied_leaves_no_damaged_case);
  return g_test_run ();
}
