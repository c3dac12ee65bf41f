/* The keeper of drafts: what was typed comes back by the banner, nothing takes the place of
 * something that waits for an answer. */

#include <adwaita.h>

#include "cti-draft-keeper.h"
#include "cti-draft-stack.h"
#include "cti-form-row.h"
#include "cti-note-row.h"
#include "cti-types-ui.h"
#include "open-store.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))
#define ID    "test/form"

static CtiDraft *
make_draft (const char *field, const char *value, gint64 made)
{
  CtiDraft *draft = cti_draft_new ((CtiMoment){ made, 60 });

  cti_draft_set (draft, field, value);
  return draft;
}

static void
test_stack (void)
{
  g_autoptr (CtiDraft) oldest = make_draft ("text", "one", 1000);
  g_autoptr (CtiDraft) older = make_draft ("text", "two", 2000);
  g_autoptr (CtiDraft) draft = make_draft ("text", "three", 3000);
  g_autoptr (CtiDraft) below = NULL;
  g_autoptr (CtiDraft) deeper = NULL;
  g_autoptr (CtiDraft) top = NULL;

  cti_draft_stack_push (older, oldest);
  cti_draft_stack_push (draft, older);
  top = cti_draft_stack_top (draft);
  below = cti_draft_stack_below (draft);
  deeper = cti_draft_stack_below (below);
  g_assert_cmpuint (g_hash_table_size (top->fields), ==, 1);
  g_assert_cmpstr (cti_draft_get (top, "text"), ==, "three");
  g_assert_cmpstr (cti_draft_get (below, "text"), ==, "two");
  g_assert_cmpint (below->made.unix_seconds, ==, 2000);
  g_assert_cmpstr (cti_draft_get (deeper, "text"), ==, "one");
  g_assert_cmpint (deeper->made.unix_seconds, ==, 1000);
}

/* --- A form ----------------------------------------------------------------------------------- */

typedef struct
{
  OpenStore *store;
  GtkWidget *window;
  CtiDraftBanner *banner;
  CtiFormRow *line;
  CtiNoteRow *note;
  CtiDraftKeeper *keeper;
} Form;

/* Lets the keeper look for a draft, and the disk take what was typed. */
static void
settle (Form *self)
{
  open_store_settle (self->store);
  open_store_settle (self->store);
}

static void
form_open (Form *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->banner = g_object_new (CTI_TYPE_DRAFT_BANNER, NULL);
  self->line = CTI_FORM_ROW (cti_form_row_new ("Line"));
  self->note = CTI_NOTE_ROW (cti_note_row_new ("Note"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  self->window = g_object_new (GTK_TYPE_WINDOW, "child", box, NULL);
  self->keeper = cti_draft_keeper_keep (self->window, self->store->session, ID, self->banner,
                                        "line", self->line, "note", self->note, NULL);
  settle (self);
}

static void
form_close (Form *self)
{
  g_clear_object (&self->keeper);
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle (self);
}

static void
form_begin (Form *self)
{
  self->store = open_store_new ("citizen\ncode: K7F3\nadult-confirmed: yes\n", TODAY);
  form_open (self);
}

static void
form_end (Form *self)
{
  form_close (self);
  open_store_free (self->store);
}

static void
answer (Form *self, const char *signal)
{
  g_signal_emit_by_name (self->banner, signal);
  settle (self);
}

static void
assert_line (Form *self, const char *text)
{
  g_assert_cmpstr (cti_form_row_get_text (self->line), ==, text);
}

static void
test_offered (void)
{
  Form form;
  g_autofree char *note = NULL;

  form_begin (&form);
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  cti_form_row_set_text (form.line, "half a sen");
  cti_note_row_set_text (form.note, "and more");
  form_close (&form);
  form_open (&form);
  assert_line (&form, "");
  g_assert_true (cti_draft_banner_is_offering (form.banner));
  answer (&form, "use");
  assert_line (&form, "half a sen");
  note = cti_note_row_dup_text (form.note);
  g_assert_cmpstr (note, ==, "and more");
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  cti_draft_keeper_done (form.keeper);
  form_close (&form);
  form_open (&form);
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  form_end (&form);
}

static void
test_thrown_away (void)
{
  Form form;

  form_begin (&form);
  cti_form_row_set_text (form.line, "no");
  form_close (&form);
  form_open (&form);
  answer (&form, "drop");
  assert_line (&form, "");
  form_close (&form);
  form_open (&form);
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  form_end (&form);
}

static void
test_typed_beside_an_offer (void)
{
  Form form;

  form_begin (&form);
  cti_form_row_set_text (form.line, "first");
  form_close (&form);
  form_open (&form);
  cti_form_row_set_text (form.line, "second");
  form_close (&form);
  form_open (&form);
  answer (&form, "use");
  assert_line (&form, "second");
  g_assert_true (cti_draft_banner_is_offering (form.banner));
  answer (&form, "use");
  assert_line (&form, "first");
  answer (&form, "use");
  assert_line (&form, "second");
  form_end (&form);
}

static void
test_saved_beside_an_offer (void)
{
  Form form;

  form_begin (&form);
  cti_form_row_set_text (form.line, "first");
  form_close (&form);
  form_open (&form);
  cti_form_row_set_text (form.line, "second");
  cti_draft_keeper_done (form.keeper);
  form_close (&form);
  form_open (&form);
  answer (&form, "use");
  assert_line (&form, "first");
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  form_end (&form);
}

static void
test_taken_back (void)
{
  Form form;

  form_begin (&form);
  cti_form_row_set_text (form.line, "x");
  settle (&form);
  cti_form_row_set_text (form.line, "");
  form_close (&form);
  form_open (&form);
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  form_end (&form);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/draft/drafts-lie-one-below-the-other", test_stack);
  g_test_add_func ("/draft/what-was-left-is-offered-and-gone-when-saved", test_offered);
  g_test_add_func ("/draft/what-is-thrown-away-does-not-come-back", test_thrown_away);
  g_test_add_func ("/draft/typing-does-not-take-the-place-of-an-offer", test_typed_beside_an_offer);
  g_test_add_func ("/draft/saving-does-not-take-an-offer-away", test_saved_beside_an_offer);
  g_test_add_func ("/draft/what-is-as-it-was-leaves-no-draft", test_taken_back);
  return g_test_run ();
}
