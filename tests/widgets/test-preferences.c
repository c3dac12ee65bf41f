/* The settings of the team: shown, changed, put back, given away and taken over. */

#include <adwaita.h>
#include <string.h>

#include "cti-preferences-window.h"
#include "cti-settings-give.h"
#include "cti-settings-preview.h"
#include "cti-team-dialog.h"
#include "cti-team-settings.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-4m\nphase1-start: today-3m\nphase-months: 4\n"
#define FILE_OF(rest) "{\"format\":\"overgang-settings\",\"version\":1," rest "}"

static void
nothing (void)
{
}

static GtkWidget *
open_preferences (Desk *desk)
{
  GtkWidget *window;

  desk_open (desk, HEAD);
  cti_workspace_do (desk->workspace, "preferences");
  desk_settle (desk);
  window = desk_find_window (CTI_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (window);
  widget_show (window);
  return window;
}

static const CtiTeam *
get_team (Desk *desk)
{
  return cti_session_get_team (cti_workspace_get_session (desk->workspace));
}

static const char *
get_fact (GtkWidget *window, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (widget_find_row (window, title)));
}

/* As a click on the row does. */
static GtkWidget *
open_row (Desk *desk, GtkWidget *window, const char *title)
{
  GtkWidget *row = widget_find_row (window, title);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  desk_settle (desk);
  g_assert_nonnull (desk_find_dialog ());
  return desk_find_dialog ();
}

static void
save (Desk *desk, GtkWidget *form)
{
  desk_save (desk, form);
  desk_settle (desk);
}

static GtkWidget *
find_apply (GtkWidget *preview)
{
  GtkWidget *button = NULL;

  for (guint i = 0; (button = widget_find (preview, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_has_css_class (button, "suggested-action"))
      return button;
  return NULL;
}

static GtkWidget *
wait_for_preview (Desk *desk)
{
  GtkWidget *preview;

  desk_settle (desk);
  preview = desk_find_window (CTI_TYPE_SETTINGS_PREVIEW);
  g_assert_nonnull (preview);
  return preview;
}

static void
test_settings (void)
{
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  GtkWidget *form;

  g_assert_cmpstr (get_fact (window, "Months in each phase"), ==, "4 months");
  g_assert_cmpstr (get_fact (window, "Months between stars"), ==, "2 months");
  g_assert_cmpstr (get_fact (window, "CPR numbers are kept"), ==, "no");
  g_assert_cmpstr (get_fact (window, "Months a case is kept after the closing"), ==, "No rule yet");
  g_assert_false (widget_says (window, "changed by the team"));
  form = open_row (&desk, window, "Months between stars");
  form_write_in (form, "Months in each phase", "3");
  form_write_in (form, "Months between stars", "1");
  form_write_in (form, "How the team decides in the grey zone", "We ask two of us.");
  form_turn_on (form, "CPR numbers are kept");
  save (&desk, form);
  g_assert_cmpstr (get_fact (window, "Months in each phase"), ==, "3 months");
  g_assert_cmpstr (get_fact (window, "Months between stars"), ==, "1 month");
  g_assert_cmpstr (get_fact (window, "How the team decides in the grey zone"), ==,
                   "We ask two of us.");
  g_assert_cmpint (get_team (&desk)->star_interval, ==, 1);
  g_assert_true (get_team (&desk)->cpr_asked);
  g_assert_true (widget_says (window, "changed by the team"));
  form = open_row (&desk, window, "What an hour costs");
  form_write_in (form, "What an hour costs", "410");
  save (&desk, form);
  g_assert_cmpint (get_team (&desk)->hour_rate, ==, 410);
  g_assert_cmpstr (get_fact (window, "What an hour costs"), ==, "410");
  desk_close (&desk);
}

static void
test_wrong_numbers (void)
{
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  GtkWidget *form = open_row (&desk, window, "Fewest focus areas in a course");

  form_write_in (form, "Fewest focus areas in a course", "6");
  gtk_widget_activate_action (form, "form.save", NULL);
  desk_settle (&desk);
  g_assert_nonnull (desk_find_dialog ());
  g_assert_true (form_is_wrong (form, "Most focus areas in a course"));
  form_write_in (form, "Most focus areas in a course", "7");
  save (&desk, form);
  g_assert_cmpint (get_team (&desk)->focus_min, ==, 6);
  desk_close (&desk);
}

/* The row that was chosen has the keyboard in the form. */
static void
test_the_field_has_the_keyboard (void)
{
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  GtkWidget *form = open_row (&desk, window, "Months between WHO-5");
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (form));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, widget_find_row (form, "Months between WHO-5")));
  desk_close (&desk);
}

static void
test_taken_over_and_put_back (void)
{
  static const char *const text =
      FILE_OF ("\"settings\":{\"silent_3\":40,\"phase_months\":2},"
               "\"phrase\":[{\"title\":\"Good day\",\"text\":\"We said so.\"}]");
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  CtiSession *session = cti_workspace_get_session (desk.workspace);
  GtkWidget *preview;

  cti_settings_preview_take_text (GTK_WINDOW (window), session, text, strlen (text),
                                  g_cclosure_new (G_CALLBACK (nothing), NULL, NULL));
  preview = wait_for_preview (&desk);
  g_assert_true (widget_says (preview, "Days without contact in phase 3: 35 days → 40 days"));
  g_assert_true (widget_says (preview, "“Good day” is added"));
  g_assert_cmpint (get_team (&desk)->silent_3, ==, 35);
  g_signal_emit_by_name (find_apply (preview), "clicked");
  desk_settle (&desk);
  desk_settle (&desk);
  g_assert_null (desk_find_window (CTI_TYPE_SETTINGS_PREVIEW));
  g_assert_cmpint (get_team (&desk)->silent_3, ==, 40);
  gtk_widget_activate_action (window, "preferences.reset", "i", CTI_SETTINGS_REMINDERS);
  preview = wait_for_preview (&desk);
  g_signal_emit_by_name (find_apply (preview), "clicked");
  desk_settle (&desk);
  desk_settle (&desk);
  g_assert_cmpint (get_team (&desk)->silent_3, ==, 35);
  g_assert_cmpint (get_team (&desk)->phase_months, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  cti_workspace_do (desk.workspace, "undo");
  desk_settle (&desk);
  desk_close (&desk);
}

static void
test_nothing_to_put_back (void)
{
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  GtkWidget *preview;

  gtk_widget_activate_action (window, "preferences.reset", "i", CTI_SETTINGS_REMINDERS);
  preview = wait_for_preview (&desk);
  g_assert_true (widget_says (preview, "Nothing is different"));
  g_assert_false (gtk_widget_get_visible (find_apply (preview)));
  desk_close (&desk);
}

static void
test_bad_file (void)
{
  static const char *const text = FILE_OF ("\"settings\":{\"silent_3\":0}");
  static const char *const wrong = FILE_OF ("\"settings\":{\"focus_min\":6}");
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  CtiSession *session = cti_workspace_get_session (desk.workspace);
  GtkWidget *dialog;

  cti_settings_preview_take_text (GTK_WINDOW (window), session, text, strlen (text),
                                  g_cclosure_new (G_CALLBACK (nothing), NULL, NULL));
  dialog = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                            "“Days without contact in phase 3” must be a number from 1 to 366"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  cti_settings_preview_take_text (GTK_WINDOW (window), session, wrong, strlen (wrong),
                                  g_cclosure_new (G_CALLBACK (nothing), NULL, NULL));
  desk_settle (&desk);
  dialog = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                            "Most focus areas in a course"));
  g_assert_cmpint (get_team (&desk)->focus_min, ==, 3);
  desk_close (&desk);
}

static void
test_given_away (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "overgang-settings.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  Desk desk;
  GtkWidget *window = open_preferences (&desk);
  GtkWidget *give;

  gtk_widget_activate_action (window, "preferences.open", "s", "give");
  desk_settle (&desk);
  give = desk_find_window (CTI_TYPE_SETTINGS_GIVE);
  g_assert_nonnull (give);
  g_assert_cmpuint (cti_settings_give_get_groups (CTI_SETTINGS_GIVE (give)), ==,
                    CTI_SETTINGS_ALL & ~CTI_SETTINGS_BIT (CTI_SETTINGS_FORMS));
  cti_settings_give_save (CTI_SETTINGS_GIVE (give), file);
  widget_wait (desk_find_window (CTI_TYPE_SETTINGS_GIVE) == NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"silent_3\" : 35"));
  g_assert_null (strstr (text, "\"instrument\""));
  g_file_delete (file, NULL, NULL);
  desk_close (&desk);
}

static void
test_ways (void)
{
  static const char *const ways[] = { "security", "backups", "team", "phrases" };
  Desk desk;
  GtkWidget *window = open_preferences (&desk);

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      guint before = g_list_model_get_n_items (gtk_window_get_toplevels ());
      GListModel *windows = gtk_window_get_toplevels ();
      g_autoptr (GtkWindow) opened = NULL;

      gtk_widget_activate_action (window, "preferences.open", "s", ways[i]);
      desk_settle (&desk);
      g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
      for (guint j = 0; j <= before && opened == NULL; j++)
        {
          g_autoptr (GtkWindow) one = g_list_model_get_item (windows, j);

          if (gtk_window_get_transient_for (one) == GTK_WINDOW (window))
            opened = g_steal_pointer (&one);
        }
      g_assert_nonnull (opened);
      gtk_window_destroy (opened);
      desk_settle (&desk);
    }
  gtk_widget_activate_action (window, "preferences.open", "s", "offers");
  desk_settle (&desk);
  g_assert_null (desk_find_window (CTI_TYPE_PREFERENCES_WINDOW));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/preferences/settings-are-shown-changed-and-kept", test_settings);
  g_test_add_func ("/preferences/the-most-are-no-fewer-than-the-fewest", test_wrong_numbers);
  g_test_add_func ("/preferences/the-field-has-the-keyboard", test_the_field_has_the_keyboard);
  g_test_add_func ("/preferences/taken-over-and-put-back", test_taken_over_and_put_back);
  g_test_add_func ("/preferences/nothing-to-put-back", test_nothing_to_put_back);
  g_test_add_func ("/preferences/bad-file", test_bad_file);
  g_test_add_func ("/preferences/given-away", test_given_away);
  g_test_add_func ("/preferences/ways", test_ways);
  return g_test_run ();
}
