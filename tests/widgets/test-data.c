/* Spreadsheets in the window: looked through, brought in as a whole, and what stands in the way. */

#include <adwaita.h>
#include <string.h>

#include "cti-disk.h"
#include "cti-imports-dialog.h"
#include "cti-keeping-dialog.h"
#include "cti-sheet-dialog.h"
#include "cti-types-ui.h"
#include "cti-undo-act.h"
#include "widget-desk.h"
#include "widget-gate.h"
#include "widget-keys.h"

#define DEMO                                                              \
  "citizen\ncode: K7F3\nmode: cover\nalias: Åse\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-9m\nphase1-start: today-8m\nclosed-on: today-1m\n"

static GtkWidget *
find_label (GtkWidget *below, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = widget_find (below, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;
  return NULL;
}

static GtkWidget *
open_sheet (Desk *desk, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  CtiWorkspace *workspace = CTI_WORKSPACE (widget_find (desk->window, CTI_TYPE_WORKSPACE, 0));
  GtkWidget *dialog = cti_sheet_dialog_new (workspace, bytes, NULL);

  g_assert_nonnull (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static guint
count_cards (Desk *desk)
{
  CtiWorkspace *workspace = CTI_WORKSPACE (widget_find (desk->window, CTI_TYPE_WORKSPACE, 0));

  return g_list_model_get_n_items (
      G_LIST_MODEL (cti_session_get_cards (cti_workspace_get_session (workspace))));
}

static void
a_sheet_is_looked_through_and_brought_in (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, DEMO);
  dialog = open_sheet (&desk, "Case code;Cover name;Year of birth\nX-1;Sol;1999\nX-2;Ulla;1988\n");
  widget_wait (find_label (dialog, "2 rows can be brought in. 2 citizens are new.") != NULL);
  g_assert_nonnull (find_label (dialog, "A: Case code"));
  g_assert_cmpuint (count_cards (&desk), ==, 1);
  gtk_widget_activate_action (dialog, "sheet.bring-in", NULL);
  widget_wait (count_cards (&desk) == 3);
  desk_close (&desk);
}

/* --- Given up --------------------------------------------------------------------------------- */

static void
cancel_takes_back_what_was_brought_in (void)
{
  Gate gate;
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, DEMO);
  dialog = open_sheet (&desk, "Case code;Cover name;Year of birth\nX-1;Sol;1999\nX-2;Ulla;1988\n");
  widget_wait (find_label (dialog, "2 rows can be brought in.") != NULL);
  gate_close (&gate);
  gtk_widget_activate_action (dialog, "sheet.bring-in", NULL);
  widget_wait (gate_has_come (&gate) && gate_find_cancel () != NULL);
  g_signal_emit_by_name (gate_find_cancel (), "clicked");
  gate_open (&gate);
  widget_wait (find_label (dialog, "Given up. Nothing has been brought in. 2 rows can be") != NULL);
  cti_disk_set_watch (NULL, NULL);
  g_assert_null (gate_find_cancel ());
  g_assert_cmpuint (count_cards (&desk), ==, 1);
  gtk_widget_activate_action (dialog, "sheet.bring-in", NULL);
  widget_wait (count_cards (&desk) == 3);
  desk_close (&desk);
}

static void
what_is_wrong_stands_there_by_row_and_column (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, DEMO);
  dialog = open_sheet (&desk, "Case code;Cover name;Year of birth\nX-1;Sol;old\nK7F3;Ulla;1988\n");
  widget_wait (find_label (dialog, "Row 2, column C, “old”") != NULL);
  g_assert_nonnull (find_label (dialog, "2 things stand in the way."));
  gtk_widget_activate_action (dialog, "sheet.bring-in", NULL);
  g_assert_cmpuint (count_cards (&desk), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
a_sheet_with_nothing_in_it_is_told_of (void)
{
  static const char *const nothing[] = { "", "Case code;Cover name;Year of birth\n" };
  Desk desk;

  desk_open (&desk, DEMO);
  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      GtkWidget *dialog = open_sheet (&desk, nothing[i]);

      widget_wait (find_label (dialog, "There are no rows in the sheet to bring in.") != NULL);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  desk_close (&desk);
}

static void
what_has_ended_is_listed_and_stays (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open (&desk, DEMO);
  dialog =
      cti_keeping_dialog_new (CTI_WORKSPACE (widget_find (desk.window, CTI_TYPE_WORKSPACE, 0)));
  gtk_window_present (GTK_WINDOW (dialog));
  widget_wait (find_label (dialog, "K7F3") != NULL);
  g_assert_nonnull (find_label (dialog, "The team has no rule for how long."));
  g_assert_cmpuint (count_cards (&desk), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static GtkWidget *
find_button (GtkWidget *below, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = widget_find (below, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  return NULL;
}

/* A citizen who asks to be forgotten need not wait until the trash is emptied: not before her code
 * was typed, nor without the worker's passphrase. */
static void
what_lies_in_the_trash_can_be_erased_at_once (void)
{
  Desk desk;
  GtkWidget *dialog, *question;

  desk_open_at (&desk, DEMO, "network");
  cti_undo_act_take (desk.workspace, cti_case_get_id (desk_get_case (&desk)), 1);
  widget_wait (count_cards (&desk) == 0);
  dialog = cti_keeping_dialog_new (desk.workspace);
  gtk_window_present (GTK_WINDOW (dialog));
  widget_wait (find_label (dialog, "In the trash since") != NULL);
  g_signal_emit_by_name (find_button (dialog, "_Erase…"), "clicked");
  question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "erase"));
  gtk_editable_set_text (GTK_EDITABLE (widget_find (question, GTK_TYPE_ENTRY, 0)), "k7f3 ");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "erase"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "erase");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_nonnull (find_label (dialog, "In the trash since"));
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  widget_wait (find_label (dialog, "K7F3") == NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/data/a-sheet-is-looked-through-and-brought-in",
                   a_sheet_is_looked_through_and_brought_in);
  g_test_add_func ("/data/cancel-takes-back-what-was-brought-in",
                   cancel_takes_back_what_was_brought_in);
  g_test_add_func ("/data/what-is-wrong-stands-there-by-row-and-column",
                   what_is_wrong_stands_there_by_row_and_column);
  g_test_add_func ("/data/a-sheet-with-nothing-in-it-is-told-of",
                   a_sheet_with_nothing_in_it_is_told_of);
  g_test_add_func ("/data/what-has-ended-is-listed-and-stays", what_has_ended_is_listed_and_stays);
  g_test_add_func ("/data/what-lies-in-the-trash-can-be-erased-at-once",
                   what_lies_in_the_trash_can_be_erased_at_once);
  return g_test_run ();
}
