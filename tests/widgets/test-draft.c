/* The keeper of drafts: what was typed comes back by the banner, nothing takes the place of
 * something that waits for an answer. What was typed into a form about a case goes when she is
 * erased. */

#include <adwaita.h>

#include "cti-draft-keeper.h"
#include "cti-draft-stack.h"
#include "cti-form-row.h"
#include "cti-note-row.h"
#include "cti-types-ui.h"
#include "open-store.h"
#include "widget-keys.h"
#include "widget-tour.h"

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

/* A page shows the next case before it was answered whether the last one had a draft. */
static void
test_let_go_before_its_answer (void)
{
  Form form;

  form_begin (&form);
  g_object_unref (cti_draft_keeper_keep (form.window, form.store->session, "test/hers", form.banner,
                                         "line", form.line, "note", form.note, NULL));
  cti_form_row_set_text (form.line, "another's");
  settle (&form);
  g_clear_object (&form.keeper);
  cti_form_row_set_text (form.line, "");
  form.keeper = cti_draft_keeper_keep (form.window, form.store->session, "test/hers", form.banner,
                                       "line", form.line, "note", form.note, NULL);
  settle (&form);
  g_assert_false (cti_draft_banner_is_offering (form.banner));
  form_end (&form);
}

/* --- The forms of a case ---------------------------------------------------------------------- */

/* About nobody: an inquiry is not a case yet, an offer is the team's. */
static const char *const about_nobody[] = { "inquiry.add", "offer.add", NULL };

typedef struct
{
  char *folder;  /* (owned): of the drafts */
  char *case_id; /* (owned) (nullable): whom the form that was typed in is about */
  char *place;   /* (owned): which form that was */
  guint found;   /* drafts that were there, and went */
} Typed;

static void
list_drafts (const Typed *typed, GHashTable *names)
{
  g_autoptr (GDir) folder = g_dir_open (typed->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_hash_table_add (names, g_strdup (name));
}

/* Where the user is, is kept like a draft, and may name the next case by now. */
static gpointer
forget_case (CtiStore *store, gpointer data, GError **error)
{
  Typed *typed = data;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!cti_draft_box_remove (cti_store_get_drafts (store), "bookmark", error))
    return NULL;
  list_drafts (typed, names);
  typed->found += g_hash_table_size (names);
  if (!cti_draft_box_remove_case (cti_store_get_drafts (store), typed->case_id, error))
    return NULL;
  g_hash_table_remove_all (names);
  list_drafts (typed, names);
  if (g_hash_table_size (names) > 0)
    g_error ("a draft of “%s” stays", typed->place);
  return typed;
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
forget_last (Desk *desk, Typed *typed)
{
  CtiSession *session = desk->store->session;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (typed->case_id == NULL)
    return;
  cti_session_run_async (session, forget_case, typed, NULL, NULL, keep_result, &result);
  widget_wait (result != NULL);
  cti_session_run_finish (session, result, &error);
  g_assert_no_error (error);
}

static void
type_into (GtkWidget *widget, gpointer data)
{
  GtkWidget **typed = data;

  if (*typed == NULL && (CTI_IS_NOTE_ROW (widget) || CTI_IS_FORM_ROW (widget)))
    {
      *typed = widget;
      if (CTI_IS_NOTE_ROW (widget))
        cti_note_row_set_text (CTI_NOTE_ROW (widget), "half a sentence");
      else
        cti_form_row_set_text (CTI_FORM_ROW (widget), "half a sentence");
    }
}

/* The draft is on the disk when the form is gone: it is looked for from the next. */
static void
look_at (Desk *desk, const char *place, GtkWidget *top, gpointer data)
{
  Typed *typed = data;
  GtkWidget *row = NULL;

  forget_last (desk, typed);
  g_clear_pointer (&typed->case_id, g_free);
  if (g_strv_contains (about_nobody, place))
    return;
  g_free (typed->place);
  typed->place = g_strdup (place);
  typed->case_id = g_strdup (cti_case_get_id (desk_get_case (desk)));
  tour_each_seen (top, type_into, &row);
}

static void
test_goes_with_the_case (void)
{
  Desk desk;
  Typed typed = { 0 };

  tour_open (&desk);
  typed.folder =
      g_build_filename (cti_session_get_store_path (desk.store->session), "drafts", NULL);
  tour_walk_forms (&desk, look_at, &typed);
  forget_last (&desk, &typed);
  g_test_message ("%u drafts", typed.found);
  g_assert_cmpuint (typed.found, >, 15);
  desk_close (&desk);
  g_free (typed.folder);
  g_free (typed.case_id);
  g_free (typed.place);
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
  g_test_add_func ("/draft/a-keeper-let-go-writes-nothing", test_let_go_before_its_answer);
  g_test_add_func ("/draft/what-was-typed-about-a-case-goes-with-it", test_goes_with_the_case);
  return g_test_run ();
}
