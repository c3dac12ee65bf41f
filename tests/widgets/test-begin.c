/* The first minutes: where nobody is yet, the page of today says what to do; where something typed
 * is wrong, all of the field comes into sight with what is wrong about it. */

#include <adwaita.h>

#include "cti-form-row.h"
#include "cti-citizen-dialog.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-4m\nphase1-start: today-3m\nphase-months: 4\n"
#define BEGIN \
  "Add the first citizen. From then on this page shows every morning whose turn it is, and why."

static void
test_nobody_yet (void)
{
  Desk desk;

  desk_open (&desk, "");
  desk_show_page (&desk, "today");
  g_assert_true (widget_says (desk.page, BEGIN));
  g_assert_false (widget_says (desk.page, "Everything for Today Is Done"));
  desk_close (&desk);
}

static void
test_somebody (void)
{
  Desk desk;

  desk_open (&desk, HEAD);
  desk_show_page (&desk, "today");
  g_assert_false (widget_says (desk.page, BEGIN));
  desk_close (&desk);
}

static gboolean
is_all_seen (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (row, list, &place) && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= gtk_widget_get_height (list);
}

/* The window is too low for the form; this waits for it for ever if it does not come. */
static void
test_what_is_wrong_is_seen (void)
{
  Desk desk;
  GtkWidget *dialog, *row;

  desk_open (&desk, HEAD);
  cti_workspace_do (desk.workspace, "add-citizen");
  desk_settle (&desk);
  dialog = desk_find_window (CTI_TYPE_CITIZEN_DIALOG);
  g_assert_nonnull (dialog);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 500, 420);
  widget_show (dialog);
  form_write_in (dialog, "_Year of birth", "190");
  row = widget_find_row (dialog, "_Year of birth");
  g_assert_nonnull (row);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_true (cti_form_row_has_problem (CTI_FORM_ROW (row)));
  widget_wait (is_all_seen (row));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/begin/nobody-yet", test_nobody_yet);
  g_test_add_func ("/begin/somebody", test_somebody);
  g_test_add_func ("/begin/what-is-wrong-is-seen", test_what_is_wrong_is_seen);
  return g_test_run ();
}
