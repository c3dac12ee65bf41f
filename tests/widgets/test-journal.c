/* The journal: what is copied for the municipality's system, and that it counts as filed. */

#include <adwaita.h>

#include "cti-contact.h"
#include "cti-journal-row.h"
#include "cti-note.h"
#include "cti-record-dialog.h"
#include "cti-types-ui.h"
#include "cti-use-part.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define TODAY DESK_TODAY
#define ONE_CASE                                                         \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"
#define TWO_CASES                                                                    \
  ONE_CASE "\ncitizen\ncode: M2P9\nmode: cover\nalias: Asta\nadult-confirmed: yes\n" \
           "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

typedef struct
{
  const char *case_id;
  CtiActKind kind;
  GPtrArray *records;
} Keep;

static gpointer
keep_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Keep *keep = data;

  return cti_use_put (store, keep->case_id, keep->kind, keep->records, NULL, error);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *is_kept = user_data;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);

  g_assert_no_error (error);
  *is_kept = TRUE;
}

static void
keep (Desk *desk, CtiActKind kind, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gboolean is_kept = FALSE;
  Keep what = { g_ptr_array_index (desk->store->ids, 0), kind, records };

  g_ptr_array_add (records, record);
  cti_session_run_async (desk->store->session, keep_in_thread, &what, NULL,
                         (GDestroyNotify) cti_case_unref, kept_cb, &is_kept);
  widget_wait (is_kept);
}

static CtiContact *
add_contact (Desk *desk)
{
  CtiContact *contact = cti_record_new (&cti_contact_type);

  contact->date = TODAY - 1;
  contact->start = 870;
  contact->kind = CTI_CONTACT_PHONE;
  contact->minutes = 20;
  contact->with_citizen = TRUE;
  cti_set_text (&contact->line, "About the bank");
  keep (desk, CTI_ACT_CHANGE_CONTACT, contact);
  return contact;
}

static CtiNote *
add_signed_note (Desk *desk, const char *contact)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = TODAY - 1;
  note->signed_on = TODAY;
  cti_set_text (&note->contact, contact);
  cti_set_text (&note->fact, "We called together.");
  keep (desk, CTI_ACT_CHANGE_NOTE, note);
  return note;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (Desk *desk)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (desk->window), NULL, text_read_cb,
                                 &text);
  widget_wait (text != NULL);
  return text;
}

static const CtiNote *
get_note (Desk *desk, const CtiNote *note)
{
  return cti_case_find (cti_workspace_get_case (desk->workspace), &cti_note_type, note->record.id);
}

static void
a_copied_note_is_filed_with_its_day (void)
{
  Desk desk;
  g_autoptr (CtiNote) note = NULL;
  g_autofree char *text = NULL;

  desk_open (&desk, ONE_CASE);
  note = add_signed_note (&desk, NULL);
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "journal");
  g_assert_false (widget_says (desk.page, "filed"));
  desk_act (&desk, "journal.copy", note->record.id);
  widget_wait (get_note (&desk, note)->filed_on == TODAY);
  open_store_settle (desk.store);
  text = read_clipboard (&desk);
  g_assert_cmpstr (text, ==,
                   "20 Nov 2026, note, case K7F3\n\nWhat happened:\nWe called together.\n");
  g_assert_true (widget_says (desk.page, "filed 21 Nov 2026"));
  desk_close (&desk);
}

/* By its key, on the row; its note goes with it. */
static void
a_copied_contact_takes_its_note_along (void)
{
  Desk desk;
  GtkWidget *row;
  g_autoptr (CtiContact) contact = NULL;
  g_autoptr (CtiNote) note = NULL;
  g_autofree char *text = NULL;

  desk_open (&desk, ONE_CASE);
  contact = add_contact (&desk);
  note = add_signed_note (&desk, contact->record.id);
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "journal");
  row = widget_find (desk.page, GTK_TYPE_LIST_BOX_ROW, 0);
  while (cti_journal_row_get_entry (row)->kind != CTI_JOURNAL_CONTACT)
    row = gtk_widget_get_next_sibling (row);
  gtk_widget_grab_focus (row);
  widget_press (desk.window, "Control+c");
  widget_wait (get_note (&desk, note)->filed_on == TODAY);
  open_store_settle (desk.store);
  text = read_clipboard (&desk);
  g_assert_cmpstr (text, ==,
                   "20 Nov 2026, 14:30, phone call, case K7F3\n20 min\nAbout the bank\n\n"
                   "What happened:\nWe called together.\n");
  g_assert_cmpint (((CtiContact *) cti_case_find (cti_workspace_get_case (desk.workspace),
                                                  &cti_contact_type, contact->record.id))
                       ->filed_on,
                   ==, TODAY);
  desk_close (&desk);
}

/* A second copy keeps the day it was filed on. */
static void
what_is_filed_stays_filed_on_its_day (void)
{
  Desk desk;
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);
  g_autofree char *text = NULL;

  desk_open (&desk, ONE_CASE);
  note->date = TODAY - 9;
  note->filed_on = TODAY - 8;
  cti_set_text (&note->fact, "Long ago.");
  keep (&desk, CTI_ACT_CHANGE_NOTE, note);
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "journal");
  desk_act (&desk, "journal.copy", note->record.id);
  text = read_clipboard (&desk);
  open_store_settle (desk.store);
  g_assert_cmpint (get_note (&desk, note)->filed_on, ==, TODAY - 8);
  desk_close (&desk);
}

static guint
count_notes (Desk *desk, guint index)
{
  g_autoptr (CtiCase) now = open_store_get_case (desk->store, index);

  return cti_case_get_records (now, &cti_note_type)->len;
}

/* Somebody chose the other case, and began to write before it was read. */
static void
a_note_is_of_the_case_it_was_begun_in (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, TWO_CASES);
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "journal");
  cti_workspace_open_case (desk.workspace, g_ptr_array_index (desk.store->ids, 1));
  gtk_widget_activate_action (desk.window, "win.write-note", NULL);
  dialog = desk_find_dialog ();
  desk_settle (&desk);
  g_assert_cmpstr (cti_case_get_name (desk_get_case (&desk)), ==, "Asta");
  form_write_in (dialog, "What happened", "We met.");
  desk_save (&desk, dialog);
  g_assert_cmpuint (count_notes (&desk, 0), ==, 1);
  g_assert_cmpuint (count_notes (&desk, 1), ==, 0);
  widget_press (desk.window, "Control+z");
  desk_settle (&desk);
  g_assert_cmpuint (count_notes (&desk, 0), ==, 0);
  desk_close (&desk);
}

static GtkWidget *
get_focused_row (Desk *desk)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (desk->window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

/* What is done to a row of a long list leaves the keyboard there, and not at the top. */
static void
the_keyboard_stays_where_something_was_done (void)
{
  Desk desk;
  GtkWidget *row;
  g_autofree char *kept = NULL;

  desk_open (&desk, ONE_CASE);
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);

      note->date = TODAY - 1 - i;
      cti_set_text (&note->fact, "We met.");
      keep (&desk, CTI_ACT_CHANGE_NOTE, note);
    }
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "journal");
  row = widget_find (desk.page, GTK_TYPE_LIST_BOX_ROW, 2);
  kept = g_strdup (cti_journal_row_get_entry (row)->record->id);
  gtk_widget_grab_focus (row);
  widget_press (desk.window, "Control+c");
  widget_wait (((const CtiNote *) cti_case_find (cti_workspace_get_case (desk.workspace),
                                                 &cti_note_type, kept))
                   ->filed_on == TODAY);
  desk_settle (&desk);
  g_assert_nonnull (get_focused_row (&desk));
  g_assert_cmpstr (cti_journal_row_get_entry (get_focused_row (&desk))->record->id, ==, kept);
  widget_press (desk.window, "Delete");
  widget_wait (count_notes (&desk, 0) == 3);
  desk_settle (&desk);
  g_assert_nonnull (get_focused_row (&desk));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (get_focused_row (&desk))), ==, 2);
  desk_close (&desk);
}

/* A key that cannot do what it does elsewhere says why. */
static void
a_signed_note_stays_and_says_so (void)
{
  Desk desk;
  g_autoptr (CtiContact) contact = NULL;
  g_autoptr (CtiNote) note = NULL;

  desk_open (&desk, ONE_CASE);
  contact = add_contact (&desk);
  note = add_signed_note (&desk, contact->record.id);
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "journal");
  desk_act (&desk, "journal.remove", note->record.id);
  g_assert_nonnull (get_note (&desk, note));
  g_assert_true (
      widget_says (desk.window, "A signed note stays in the journal. It can be added to."));
  desk_act (&desk, "journal.remove", contact->record.id);
  g_assert_nonnull (get_note (&desk, note));
  desk_close (&desk);
}

/* Text twice as large in a window of 700 pixels leaves some 300 of these. */
static void
all_marks_have_room (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiNote *note = cti_record_new (&cti_note_type);
  CtiJournalEntry entry = { (CtiRecord *) note, CTI_JOURNAL_NOTE, TODAY, -1 };
  g_autoptr (CtiCase) now = NULL;
  GtkWidget *row;
  int width = 0;

  g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
  g_ptr_array_add (records, note);
  now = cti_case_new ("case", records);
  note->date = note->signed_on = note->filed_on = TODAY;
  note->important = note->unfinished = TRUE;
  cti_set_text (&note->title, "Preparation of the meeting");
  row = g_object_ref_sink (cti_journal_row_new (now, &entry));
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 300);
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/journal/a-copied-note-is-filed-with-its-day",
                   a_copied_note_is_filed_with_its_day);
  g_test_add_func ("/journal/a-copied-contact-takes-its-note-along",
                   a_copied_contact_takes_its_note_along);
  g_test_add_func ("/journal/what-is-filed-stays-filed-on-its-day",
                   what_is_filed_stays_filed_on_its_day);
  g_test_add_func ("/journal/the-keyboard-stays-where-something-was-done",
                   the_keyboard_stays_where_something_was_done);
  g_test_add_func ("/journal/a-note-is-of-the-case-it-was-begun-in",
                   a_note_is_of_the_case_it_was_begun_in);
  g_test_add_func ("/journal/all-marks-have-room", all_marks_have_room);
  g_test_add_func ("/journal/a-signed-note-stays-and-says-so", a_signed_note_stays_and_says_so);
  return g_test_run ();
}
