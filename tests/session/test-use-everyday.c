/* Notes, tasks and contacts through the use cases: what is signed stays, what repeats comes again,
 * what is removed takes along what hangs on it. */

#include "cti-use-attachment.h"
#include "cti-use-citizen.h"
#include "cti-use-inquiry.h"
#include "cti-use-note.h"
#include "cti-use-part.h"
#include "cti-use-task.h"
#include "session-fixture.h"

typedef struct
{
  SessionFixture *fixture;
  char *id;
} Everyday;

static void
set_up (Everyday *self, gconstpointer data)
{
  self->fixture = session_fixture_new ();
  self->id = session_fixture_add_case (self->fixture, "K-01");
}

static void
tear_down (Everyday *self, gconstpointer data)
{
  session_fixture_free (self->fixture);
  g_free (self->id);
}

static CtiCase *
try_put (Everyday *self, CtiActKind kind, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return cti_use_put (self->fixture->store, self->id, kind, records, NULL, error);
}

static void
put (Everyday *self, CtiActKind kind, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = try_put (self, kind, record, &error);

  g_assert_no_error (error);
  g_assert_nonnull (now);
}

static CtiNote *
make_note (const char *fact)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = fixture_day (FIXTURE_TODAY);
  note->unfinished = TRUE;
  cti_set_text (&note->fact, fact);
  return note;
}

static CtiNote *
add_signed_note (Everyday *self)
{
  CtiNote *note = make_note ("She came");
  g_autoptr (CtiCase) now = NULL;

  put (self, CTI_ACT_CHANGE_NOTE, note);
  now = cti_use_sign_note (self->fixture->store, self->id, note->record.id, NULL);
  g_assert_nonnull (now);
  cti_record_unref (note);
  return cti_record_copy (cti_case_get_latest (now, &cti_note_type));
}

static void
signing_finishes_a_note_today (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiNote) note = add_signed_note (self);

  g_assert_cmpint (note->signed_on, ==, fixture_day (FIXTURE_TODAY));
  g_assert_false (note->unfinished);
  g_assert_nonnull (note->course);
}

static void
a_signed_note_is_not_changed (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiNote) note = add_signed_note (self);
  g_autoptr (GError) error = NULL;

  cti_set_text (&note->fact, "She did not come");
  g_assert_null (try_put (self, CTI_ACT_CHANGE_NOTE, note, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NOTE_SIGNED);
  g_assert_null (cti_use_sign_note (self->fixture->store, self->id, note->record.id, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NOTE_SIGNED);
  g_assert_null (
      cti_use_remove (self->fixture->store, self->id, CTI_ACT_CHANGE_NOTE, note, NULL, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NOTE_SIGNED);
}

static void
a_signed_note_is_filed (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiNote) note = add_signed_note (self);
  g_autoptr (CtiCase) now =
      cti_use_file (self->fixture->store, self->id, (const char *const[]){ note->record.id, NULL },
                    "2026-117", NULL);
  const CtiNote *filed;

  g_assert_nonnull (now);
  filed = cti_case_get_latest (now, &cti_note_type);
  g_assert_cmpint (filed->filed_on, ==, fixture_day (FIXTURE_TODAY));
  g_assert_cmpstr (filed->filed_as, ==, "2026-117");
}

/* What was copied together is filed together, in one act. */
static void
a_contact_is_filed_with_its_note (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiNote) note = add_signed_note (self);
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL, none = NULL;
  const CtiContact *filed;

  contact->date = fixture_day (FIXTURE_TODAY);
  contact->minutes = 20;
  contact->with_citizen = TRUE;
  put (self, CTI_ACT_CHANGE_CONTACT, contact);
  now = cti_use_file (self->fixture->store, self->id,
                      (const char *const[]){ contact->record.id, note->record.id, NULL }, NULL,
                      &error);
  g_assert_no_error (error);
  filed = cti_case_find (now, &cti_contact_type, contact->record.id);
  g_assert_cmpint (filed->filed_on, ==, fixture_day (FIXTURE_TODAY));
  g_assert_cmpint (((CtiNote *) cti_case_get_latest (now, &cti_note_type))->filed_on, ==,
                   fixture_day (FIXTURE_TODAY));
  none = cti_use_file (self->fixture->store, self->id,
                       (const char *const[]){ "no-such-thing", NULL }, NULL, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

/* The kind is told by what the file holds, not by its name. */
static void
a_file_is_kept_by_what_it_holds (Everyday *self, gconstpointer data)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    CtiMedia media;
  } files[] = {
    { "%PDF-1.7 and more", 17, CTI_MEDIA_PDF },
    { "\x89PNG\r\n\x1a\n....", 12, CTI_MEDIA_PICTURE },
    { "\xff\xd8\xff\xe0", 4, CTI_MEDIA_PICTURE },
    { "Kære Liv", 9, CTI_MEDIA_TEXT },
    { "MZ\0\0", 4, CTI_MEDIA_OTHER },
    { "\xff\xfe\xfd", 3, CTI_MEDIA_OTHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CtiAttachment) attachment = cti_record_new (&cti_attachment_type);
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, files[i].size);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiCase) now = NULL;
      const CtiAttachment *kept;

      cti_set_text (&attachment->title, "letter.pdf");
      now = cti_use_attach (self->fixture->store, self->id, attachment, NULL, bytes, &error);
      g_assert_no_error (error);
      kept = cti_case_find (now, &cti_attachment_type, attachment->record.id);
      g_assert_cmpint (kept->media, ==, files[i].media);
      g_assert_cmpint (kept->bytes, ==, (int) files[i].size);
      g_assert_nonnull (kept->digest);
    }
}

static void
a_file_too_large_is_refused (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiAttachment) attachment = cti_record_new (&cti_attachment_type);
  gsize size = CTI_ATTACHMENT_BYTES_MAX + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GError) error = NULL;

  cti_set_text (&attachment->title, "scan");
  g_assert_null (cti_use_attach (self->fixture->store, self->id, attachment, NULL, bytes, &error));
  fixture_assert_problem (error, CTI_PROBLEM_FILE_TOO_LARGE);
}

static void
a_signed_note_is_added_to (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiNote) note = add_signed_note (self);
  g_autoptr (CtiNote) addition = cti_note_new_addition (note, fixture_day (FIXTURE_TODAY));
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&addition->fact, "With her sister");
  now = cti_use_add_to_note (self->fixture->store, self->id, note->record.id, addition, NULL);
  g_assert_nonnull (now);
  g_assert_cmpuint (cti_case_get_records (now, &cti_note_type)->len, ==, 2);
  g_assert_cmpstr (((CtiNote *) cti_case_find (now, &cti_note_type, addition->record.id))->adds_to,
                   ==, note->record.id);
}

static void
an_open_note_is_not_added_to (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiNote) note = make_note ("She came");
  g_autoptr (CtiNote) addition = NULL;
  g_autoptr (GError) error = NULL;

  put (self, CTI_ACT_CHANGE_NOTE, note);
  addition = cti_note_new_addition (note, fixture_day (FIXTURE_TODAY));
  cti_set_text (&addition->fact, "With her sister");
  g_assert_null (
      cti_use_add_to_note (self->fixture->store, self->id, note->record.id, addition, &error));
  fixture_assert_problem (error, CTI_PROBLEM_NOT_SIGNED);
}

static void
a_weekly_task_comes_again (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_text (&task->title, "Call the bank");
  task->due = fixture_day (FIXTURE_TODAY);
  task->repeat = CTI_REPEAT_WEEKLY;
  put (self, CTI_ACT_CHANGE_TASK, task);
  now = cti_use_do_task (self->fixture->store, self->id, task->record.id, &error);
  g_assert_no_error (error);
  open = cti_case_get_tasks (now);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (((CtiTask *) open->pdata[0])->due, ==, fixture_day (FIXTURE_TODAY) + 7);
  g_assert_null (cti_use_do_task (self->fixture->store, self->id, task->record.id, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_REFUSED);
}

static void
a_task_is_put_off_to_a_day_to_come (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
  CtiDate today = fixture_day (FIXTURE_TODAY);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_text (&task->title, "Call the bank");
  put (self, CTI_ACT_CHANGE_TASK, task);
  g_assert_null (
      cti_use_snooze_task (self->fixture->store, self->id, task->record.id, today, &error));
  fixture_assert_problem (error, CTI_PROBLEM_OUT_OF_ORDER);
  now = cti_use_snooze_task (self->fixture->store, self->id, task->record.id, today + 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cti_task_get_day (cti_case_get_latest (now, &cti_task_type)), ==, today + 1);
}

/* What the cards say is what the rules of today read. */
static void
the_card_tells_of_every_day (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (CtiNote) note = make_note ("She came");
  const CtiCard *card;

  contact->date = fixture_day (FIXTURE_TODAY);
  contact->minutes = 45;
  cti_contact_suggest (contact, contact->date);
  put (self, CTI_ACT_CHANGE_CONTACT, contact);
  put (self, CTI_ACT_CHANGE_NOTE, note);
  card = cti_card_index_find_code (cti_store_get_cards (self->fixture->store), "K-01")->card;
  g_assert_cmpint (card->last_contact, ==, fixture_day (FIXTURE_TODAY));
  g_assert_cmpint (card->unfinished, ==, 1);
}

static void
a_removed_contact_takes_its_open_notes_along (Everyday *self, gconstpointer data)
{
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (CtiNote) open = make_note ("She came");
  g_autoptr (CtiNote) kept = make_note ("She came, said again");
  g_autoptr (CtiAttachment) attachment = cti_record_new (&cti_attachment_type);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiCase) signed_now = NULL;

  contact->date = fixture_day (FIXTURE_TODAY);
  contact->minutes = 45;
  put (self, CTI_ACT_CHANGE_CONTACT, contact);
  cti_set_text (&open->contact, contact->record.id);
  cti_set_text (&kept->contact, contact->record.id);
  cti_set_text (&attachment->note, open->record.id);
  cti_set_text (&attachment->contact, contact->record.id);
  cti_set_text (&attachment->title, "Letter");
  put (self, CTI_ACT_CHANGE_NOTE, open);
  put (self, CTI_ACT_CHANGE_NOTE, kept);
  put (self, CTI_ACT_CHANGE_ATTACHMENT, attachment);
  signed_now = cti_use_sign_note (self->fixture->store, self->id, kept->record.id, NULL);
  g_assert_nonnull (signed_now);
  now =
      cti_use_remove (self->fixture->store, self->id, CTI_ACT_CHANGE_CONTACT, contact, NULL, NULL);
  g_assert_nonnull (now);
  g_assert_cmpuint (cti_case_get_records (now, &cti_contact_type)->len, ==, 0);
  g_assert_cmpuint (cti_case_get_records (now, &cti_note_type)->len, ==, 1);
  g_assert_cmpuint (cti_case_get_records (now, &cti_attachment_type)->len, ==, 0);
}

/* As from a file with a whole case; the ids are random. */
static void
what_one_act_wrote_is_read_in_an_order (Everyday *self, gconstpointer data)
{
  static const char *const words[] = { "Ask", "Book", "Call", "Dig", "Eat", "Fly", "Go", "Hop" };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) put = NULL;
  g_autoptr (CtiCase) now = NULL;
  GPtrArray *notes;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (records, make_note (words[(i * 5) % G_N_ELEMENTS (words)]));
  put = cti_use_put (self->fixture->store, self->id, CTI_ACT_CHANGE_NOTE, records, NULL, NULL);
  g_assert_nonnull (put);
  session_fixture_close (self->fixture);
  session_fixture_open (self->fixture);
  now = cti_use_open_case (self->fixture->store, self->id, NULL);
  notes = cti_case_get_records (now, &cti_note_type);
  g_assert_cmpuint (notes->len, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpstr (((CtiNote *) g_ptr_array_index (notes, i))->fact, ==, words[i]);
}

static void
no_contact_lies_before_the_inquiry (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (CtiCase) started = NULL;
  g_autoptr (GError) error = NULL;
  Everyday self = { fixture, citizen->record.id };

  inquiry->date = fixture_day ("2026-05-04");
  g_assert_true (cti_use_add_inquiry (fixture->store, inquiry, NULL));
  started = cti_use_start_from_inquiry (fixture->store, inquiry->record.id, citizen, NULL, &error);
  g_assert_no_error (error);
  contact->minutes = 20;
  contact->date = fixture_day ("2026-05-03");
  g_assert_null (try_put (&self, CTI_ACT_CHANGE_CONTACT, contact, &error));
  fixture_assert_problem (error, CTI_PROBLEM_BEFORE_INQUIRY);
  contact->date = fixture_day ("2026-05-04"); /* and before there is a course */
  put (&self, CTI_ACT_CHANGE_CONTACT, contact);
}

#define ADD(name, func) g_test_add ("/everyday/" name, Everyday, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("signing-finishes-a-note-today", signing_finishes_a_note_today);
  ADD ("a-signed-note-is-not-changed", a_signed_note_is_not_changed);
  ADD ("a-signed-note-is-filed", a_signed_note_is_filed);
  ADD ("a-contact-is-filed-with-its-note", a_contact_is_filed_with_its_note);
  ADD ("a-file-is-kept-by-what-it-holds", a_file_is_kept_by_what_it_holds);
  ADD ("a-file-too-large-is-refused", a_file_too_large_is_refused);
  ADD ("a-signed-note-is-added-to", a_signed_note_is_added_to);
  ADD ("an-open-note-is-not-added-to", an_open_note_is_not_added_to);
  ADD ("a-weekly-task-comes-again", a_weekly_task_comes_again);
  ADD ("a-task-is-put-off-to-a-day-to-come", a_task_is_put_off_to_a_day_to_come);
  ADD ("the-card-tells-of-every-day", the_card_tells_of_every_day);
  ADD ("a-removed-contact-takes-its-open-notes-along",
       a_removed_contact_takes_its_open_notes_along);
  ADD ("what-one-act-wrote-is-read-in-an-order", what_one_act_wrote_is_read_in_an_order);
  g_test_add_func ("/everyday/no-contact-lies-before-the-inquiry",
                   no_contact_lies_before_the_inquiry);
  return g_test_run ();
}
