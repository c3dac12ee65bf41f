/* The drafts of the dialogs of a course, and the way back to them after a lock. */

#include <adwaita.h>

#include "cti-autosave.h"
#include "cti-course-dialog.h"
#include "cti-draft-banner.h"
#include "cti-form-row.h"
#include "cti-part-save.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PERSON  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"
#define PHASE_1 "course\ncontact-start: today-4m\nphase1-start: today-3m\nphase-months: 4\n"
#define FOCUS                                                                  \
  "focus-area home\nphase: 1\narea: housing\nproblem: No place of one's own\n" \
  "status: open\n"                                                             \
  "activity\nwhat: Write to the landlord\nowner: citizen\nstatus: started\n"

static GtkWidget *
open_pause (Desk *desk)
{
  return desk_open_dialog (desk, "course.change-pause", desk_get_first_id (desk, &cti_pause_type));
}

/* What was typed under the form itself is in its draft as well. */
static void
test_reason_in_draft (void)
{
  Desk desk;
  GtkWidget *dialog, *row;

  desk_open_at (&desk, PERSON PHASE_1, "course");
  desk_save (&desk, desk_open_dialog (&desk, "course.pause", NULL));
  dialog = open_pause (&desk);
  form_write_in (dialog, "_Why is it removed?", "Another citizen");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  dialog = open_pause (&desk);
  row = widget_find_row (dialog, "_Why is it removed?");
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (row)), ==, "");
  g_signal_emit_by_name (widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0), "use");
  desk_settle (&desk);
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (row)), ==, "Another citizen");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  desk_close (&desk);
}

/* The days of one pause are not laid over those of another. */
static void
test_draft_of_one_pause (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, PERSON PHASE_1 "pause\nreason: hospital\nfirst: today-2m\nlast: today-1m\n",
                "course");
  dialog = desk_open_dialog (&desk, "course.pause", NULL);
  form_write_in (dialog, "First day", "1.11.2026");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  dialog = open_pause (&desk);
  g_assert_false (gtk_widget_get_visible (widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0)));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  dialog = desk_open_dialog (&desk, "course.pause", NULL);
  g_assert_true (gtk_widget_get_visible (widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0)));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  desk_close (&desk);
}

static GtkWidget *
find_button (GtkWidget *below, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = widget_find (below, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  g_assert_not_reached ();
}

typedef struct
{
  CtiDraft *draft; /* (owned) (nullable) */
  gboolean is_here;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Found *found = data;

  found->draft = cti_autosave_find_finish (CTI_SESSION (source), result);
  found->is_here = TRUE;
}

/* Which action opens the form again in which the user is; kept a moment after it was opened. */
static gboolean
is_way_back (Desk *self, const char *action)
{
  Found found = { NULL };
  gboolean is_it;

  cti_autosave_find_async (self->store->session, "bookmark", found_cb, &found);
  widget_wait (found.is_here);
  is_it = found.draft != NULL && g_strcmp0 (cti_draft_get (found.draft, "action"), action) == 0;
  g_clear_pointer (&found.draft, cti_draft_free);
  return is_it;
}

static void
test_way_back (void)
{
  Desk desk;

  desk_open_at (&desk, PERSON PHASE_1 "pause\nreason: hospital\nfirst: today-2m\n", "course");
  desk_open_dialog (&desk, "course.end-pause", NULL);
  widget_wait (is_way_back (&desk, "course.end-pause"));
  gtk_window_close (GTK_WINDOW (desk_find_dialog ()));
  desk_settle (&desk);
  desk_open_dialog (&desk, "course.close", NULL);
  widget_wait (is_way_back (&desk, "course.close"));
  g_signal_emit_by_name (find_button (desk_find_dialog (), "Close _Without the Form"), "clicked");
  desk_settle (&desk);
  widget_wait (is_way_back (&desk, "course.close-without-form"));
  gtk_window_close (GTK_WINDOW (desk_find_window (CTI_TYPE_COURSE_DIALOG)));
  desk_settle (&desk);
  desk_close (&desk);
}

static void
take_draft (Desk *self, GtkWidget *dialog)
{
  g_signal_emit_by_name (widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0), "use");
  desk_settle (self);
}

static GtkWidget *
open_again (Desk *self, GtkWidget *dialog, const char *action)
{
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (self);
  return desk_open_dialog (self, action, NULL);
}

static GtkCheckButton *
find_tick (GtkWidget *dialog, const char *title)
{
  return GTK_CHECK_BUTTON (widget_find (widget_find_row (dialog, title), GTK_TYPE_CHECK_BUTTON, 0));
}

/* The dialog says itself that what is written in it is kept while a star is read. */
static void
test_shift_in_draft (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, PERSON PHASE_1 FOCUS, "course");
  dialog = desk_open_dialog (&desk, "course.shift-phase", NULL);
  gtk_check_button_set_active (find_tick (dialog, "Write to the landlord"), FALSE);
  g_assert_true (widget_says (dialog, "What is written here is kept as a draft meanwhile."));
  dialog = open_again (&desk, dialog, "course.shift-phase");
  g_assert_true (gtk_check_button_get_active (find_tick (dialog, "Write to the landlord")));
  take_draft (&desk, dialog);
  g_assert_false (gtk_check_button_get_active (find_tick (dialog, "Write to the landlord")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, "Housing")), 1);
  dialog = open_again (&desk, dialog, "course.shift-phase");
  take_draft (&desk, dialog);
  g_assert_cmpuint (adw_combo_row_get_selected (
                        ADW_COMBO_ROW (widget_find_row (dialog, "Housing"))),
                    ==, 1);
  g_assert_true (widget_says (dialog, "Nothing that is still open goes on."));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk);
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/course-drafts/the-reason-of-a-removal-is-in-the-draft", test_reason_in_draft);
  g_test_add_func ("/course-drafts/the-draft-of-one-pause-is-not-of-another",
                   test_draft_of_one_pause);
  g_test_add_func ("/course-drafts/after-a-lock-the-form-is-opened-again", test_way_back);
  g_test_add_func ("/course-drafts/what-is-chosen-in-a-shift-is-in-the-draft", test_shift_in_draft);
  return g_test_run ();
}
