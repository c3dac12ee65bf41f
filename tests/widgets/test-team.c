/* The lists of the team: focus areas and points are shown, changed, and kept where the courses find
 * it. */

#include <adwaita.h>

#include "cti-draft-banner.h"
#include "cti-removal-group.h"
#include "cti-team-dialog.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-4m\nphase1-start: today-3m\nphase-months: 4\n"

static GtkWidget *
open_team (Desk *desk)
{
  GtkWidget *dialog;

  cti_workspace_do (desk->workspace, "team");
  desk_settle (desk);
  dialog = desk_find_window (CTI_TYPE_TEAM_DIALOG);
  g_assert_nonnull (dialog);
  widget_show (dialog);
  return dialog;
}

/* The form that lies over the dialog. */
static GtkWidget *
open_form (Desk *desk, GtkWidget *dialog, const char *action, const char *id)
{
  GtkWidget *form;

  gtk_widget_activate_action (dialog, action, id != NULL ? "s" : NULL, id);
  desk_settle (desk);
  form = desk_find_dialog ();
  g_assert_nonnull (form);
  return form;
}

/* As a click on the row does. */
static GtkWidget *
open_row (Desk *desk, GtkWidget *dialog, const char *title)
{
  GtkWidget *row = widget_find_row (dialog, title);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  desk_settle (desk);
  g_assert_nonnull (desk_find_dialog ());
  return desk_find_dialog ();
}

/* The dialog reads its lists again once the form has been saved. */
static void
save (Desk *desk, GtkWidget *form)
{
  desk_save (desk, form);
  desk_settle (desk);
}

static void
remove_in (Desk *desk, GtkWidget *form)
{
  g_signal_emit_by_name (widget_find (form, CTI_TYPE_REMOVAL_GROUP, 0), "remove", "");
  desk_settle (desk);
  desk_settle (desk);
  g_assert_null (desk_find_dialog ());
}

static void
test_areas (void)
{
  Desk desk;
  GtkWidget *dialog, *form;

  desk_open_at (&desk, HEAD, "course");
  dialog = open_team (&desk);
  form = open_row (&desk, dialog, "Housing");
  form_write_in (form, "Name of the area", "A place to live");
  save (&desk, form);
  g_assert_null (widget_find_row (dialog, "Housing"));
  g_assert_true (widget_says (dialog, "changed by the team"));
  remove_in (&desk, open_row (&desk, dialog, "A place to live")); /* back to the program's text */
  g_assert_nonnull (widget_find_row (dialog, "Housing"));
  form = open_form (&desk, dialog, "team.add-area", NULL);
  form_write_in (form, "Name of the area", "Children");
  save (&desk, form);
  form = open_row (&desk, dialog, "Children");
  form_turn_on (form, "Not offered any more");
  g_assert_null (widget_find (form, CTI_TYPE_REMOVAL_GROUP, 0)); /* courses need its name */
  save (&desk, form);
  g_assert_true (widget_says (dialog, "hidden"));
  desk_close (&desk);
}

static void
test_checks (void)
{
  Desk desk;
  GtkWidget *dialog, *form;

  desk_open_at (&desk, HEAD, "course");
  dialog = open_team (&desk);
  form = open_form (&desk, dialog, "team.add-check-1", NULL);
  form_write_in (form, "Point", "Visit the choir");
  save (&desk, form);
  g_assert_nonnull (widget_find_row (dialog, "Visit the choir"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_act (&desk, "course.fetch-checks", NULL);
  g_assert_true (widget_says (desk.page, "Visit the choir"));
  dialog = open_team (&desk);
  remove_in (&desk, open_row (&desk, dialog, "Visit the choir"));
  g_assert_null (widget_find_row (dialog, "Visit the choir"));
  g_assert_true (widget_says (desk.page, "Visit the choir")); /* the course keeps it */
  desk_close (&desk);
}

/* --- Reminders -------------------------------------------------------------------------------- */

static GtkWidget *
open_reminders (Desk *desk)
{
  GtkWidget *dialog;

  cti_workspace_do (desk->workspace, "reminders");
  desk_settle (desk);
  dialog = desk_find_dialog ();
  g_assert_nonnull (dialog);
  widget_show (dialog);
  return dialog;
}

static GtkSwitch *
find_switch (GtkWidget *dialog)
{
  return GTK_SWITCH (widget_find (dialog, GTK_TYPE_SWITCH, 0));
}

/* A switch alone is worth a draft, as a number is. */
static void
test_a_rule_is_in_the_draft (void)
{
  Desk desk;
  GtkWidget *dialog, *banner;

  desk_open (&desk, HEAD);
  dialog = open_reminders (&desk);
  g_assert_true (gtk_switch_get_active (find_switch (dialog)));
  gtk_switch_set_active (find_switch (dialog), FALSE);
  gtk_widget_activate_action (dialog, "form.close", NULL);
  desk_settle (&desk);
  dialog = open_reminders (&desk);
  banner = widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0);
  g_assert_true (gtk_switch_get_active (find_switch (dialog)));
  g_assert_true (cti_draft_banner_is_offering (CTI_DRAFT_BANNER (banner)));
  g_signal_emit_by_name (banner, "use");
  g_assert_false (gtk_switch_get_active (find_switch (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
test_each_switch_is_said_once (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, HEAD);
  dialog = open_reminders (&desk);
  g_assert_cmpuint (form_count_said_twice (dialog), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static GtkWidget *
find_reset (GtkWidget *dialog)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = widget_find (dialog, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Back to the _Program's Values") ==
          0)
        return button;
    }
}

/* What will be saved is what is seen. */
static void
test_back_to_the_programs_values_turns_rules_on (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, HEAD);
  dialog = open_reminders (&desk);
  gtk_switch_set_active (find_switch (dialog), FALSE);
  desk_save (&desk, dialog);
  dialog = open_reminders (&desk);
  g_assert_false (gtk_switch_get_active (find_switch (dialog)));
  g_signal_emit_by_name (find_reset (dialog), "clicked");
  g_assert_true (gtk_switch_get_active (find_switch (dialog)));
  desk_save (&desk, dialog);
  dialog = open_reminders (&desk);
  g_assert_true (gtk_switch_get_active (find_switch (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/team/an-area-is-changed-given-back-added-and-hidden", test_areas);
  g_test_add_func ("/team/a-point-goes-into-courses-and-stays-there", test_checks);
  g_test_add_func ("/team/a-rule-is-in-the-draft", test_a_rule_is_in_the_draft);
  g_test_add_func ("/team/back-to-the-programs-values-turns-rules-on",
                   test_back_to_the_programs_values_turns_rules_on);
  g_test_add_func ("/team/each-switch-is-said-once", test_each_switch_is_said_once);
  return g_test_run ();
}
