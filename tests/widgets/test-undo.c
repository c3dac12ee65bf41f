/* Undo, the trash, the history and the backups in the window, by keys as a person presses them. */

#include <adwaita.h>
#include <string.h>

#include "cti-backup-dialog.h"
#include "cti-history-dialog.h"
#include "cti-part-save.h"
#include "cti-session-backup.h"
#include "cti-trash-dialog.h"
#include "cti-types-ui.h"
#include "cti-undo-act.h"
#include "cti-use-inquiry.h"
#include "cti-workspace.h"
#include "widget-desk.h"
#include "widget-gate.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"        \
  "person\nname: Her sister\nkind: family\n"

static const CtiPerson *
get_person (Desk *self)
{
  return cti_case_get_latest (cti_workspace_get_case (self->workspace), &cti_person_type);
}

static void
remove_person (Desk *self)
{
  cti_part_remove (self->workspace, cti_case_get_id (desk_get_case (self)), NULL,
                   CTI_ACT_CHANGE_NETWORK, get_person (self), "Removed.");
  desk_settle (self);
  g_assert_null (get_person (self));
}

static gboolean
says (Desk *self, const char *beginning)
{
  GtkWidget *label;

  for (guint i = 0; (label = widget_find (self->window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) == GTK_ACCESSIBLE_ROLE_STATUS &&
        g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), beginning))
      return TRUE;
  return FALSE;
}

static void
keys_undo_and_redo (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD, "network");
  remove_person (&desk);
  widget_press (desk.window, "ctrl+z");
  widget_wait (get_person (&desk) != NULL);
  g_assert_true (says (&desk, "Undone: Network changed"));
  widget_press (desk.window, "ctrl+shift+z");
  widget_wait (get_person (&desk) == NULL);
  g_assert_true (says (&desk, "Done again: Network changed"));
  desk_close (&desk);
}

static void
nothing_to_undo_is_said (void)
{
  Desk desk;

  desk_open_at (&desk, HEAD, "network");
  gtk_widget_activate_action (desk.window, "win.redo", NULL);
  desk_settle (&desk);
  g_assert_true (says (&desk, "Everything is already as it was before."));
  desk_close (&desk);
}

/* The button of that order whose tooltip says so. */
static GtkWidget *
find_undo_button (GtkWidget *below, guint wanted)
{
  GtkWidget *button;

  for (guint i = 0; (button = widget_find (below, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), "Undo this act") == 0 && wanted-- == 0)
      return button;
  return NULL;
}

static void
rename_person (Desk *desk, const char *name)
{
  g_autoptr (CtiPerson) person = cti_record_copy (get_person (desk));

  cti_set_text (&person->name, name);
  cti_part_put_one (desk->workspace, cti_case_get_id (desk_get_case (desk)), NULL,
                    CTI_ACT_CHANGE_NETWORK, person, "Changed.");
  desk_settle (desk);
}

static void
a_later_change_is_asked_about (void)
{
  Desk desk;
  GtkWidget *question;

  desk_open_at (&desk, HEAD, "network");
  rename_person (&desk, "Her cousin");
  rename_person (&desk, "Her aunt");
  cti_history_dialog_show (desk.workspace, get_person (&desk)->record.id, "name");
  desk_settle (&desk);
  g_signal_emit_by_name (find_undo_button (desk_find_window (CTI_TYPE_HISTORY_DIALOG), 1),
                         "clicked");
  widget_wait ((question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)),
                            "now “Her aunt”, before “Her sister”"));
  g_assert_cmpstr (get_person (&desk)->name, ==, "Her aunt");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "all");
  widget_wait (g_strcmp0 (get_person (&desk)->name, "Her sister") == 0);
  desk_close (&desk);
}

static GtkWidget *
find_restore (GtkWidget *trash)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = widget_find (trash, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Restore") == 0)
        return button;
    }
}

static void
press_restore (GtkWidget *trash)
{
  g_signal_emit_by_name (find_restore (trash), "clicked");
}

static void
the_trash_gives_back (void)
{
  Desk desk;
  GtkWidget *trash;

  desk_open_at (&desk, HEAD, "network");
  remove_person (&desk);
  gtk_widget_activate_action (desk.window, "win.trash", NULL);
  desk_settle (&desk);
  trash = desk_find_window (CTI_TYPE_TRASH_DIALOG);
  g_assert_nonnull (widget_find_row (trash, "Person in the network: Her sister"));
  press_restore (trash);
  widget_wait (get_person (&desk) != NULL);
  desk_settle (&desk);
  g_assert_null (widget_find_row (trash, "Person in the network: Her sister"));
  desk_close (&desk);
}

/* The row of what was restored is gone: the next one has the keyboard, not the head of the window.
 */
static void
restoring_goes_on_by_keyboard (void)
{
  Desk desk;
  GtkWidget *trash, *row;

  desk_open_at (&desk, HEAD "person\nname: Her brother\nkind: family\n", "network");
  for (guint i = 0; i < 2; i++)
    {
      cti_part_remove (desk.workspace, cti_case_get_id (desk_get_case (&desk)), NULL,
                       CTI_ACT_CHANGE_NETWORK, get_person (&desk), "Removed.");
      desk_settle (&desk);
    }
  gtk_widget_activate_action (desk.window, "win.trash", NULL);
  desk_settle (&desk);
  trash = desk_find_window (CTI_TYPE_TRASH_DIALOG);
  widget_show (trash);
  gtk_widget_grab_focus (find_restore (trash));
  g_signal_emit_by_name (find_restore (trash), "clicked");
  widget_wait (get_person (&desk) != NULL);
  desk_settle (&desk);
  desk_settle (&desk);
  row = gtk_window_get_focus (GTK_WINDOW (trash));
  g_assert_nonnull (row);
  g_assert_true (ADW_IS_ACTION_ROW (row) ||
                 gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW) != NULL);
  desk_close (&desk);
}

static guint
count_citizens (Desk *self)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (cti_session_get_cards (cti_workspace_get_session (self->workspace))));
}

/* No page of hers is seen any more, and nothing in the window names her. */
static void
a_whole_case_goes_and_comes (void)
{
  Desk desk;
  g_autofree char *id = NULL;
  GtkWidget *trash;

  desk_open_at (&desk, HEAD, "network");
  id = g_strdup (cti_case_get_id (desk_get_case (&desk)));
  cti_undo_act_take (desk.workspace, id, 1);
  widget_wait (cti_workspace_get_case (desk.workspace) == NULL);
  g_assert_cmpuint (count_citizens (&desk), ==, 0);
  g_assert_null (cti_workspace_get_shown_case_id (desk.workspace));
  widget_press (desk.window, "ctrl+shift+z");
  widget_wait (cti_workspace_get_case (desk.workspace) != NULL);
  g_assert_cmpuint (count_citizens (&desk), ==, 1);
  widget_press (desk.window, "ctrl+z");
  widget_wait (cti_workspace_get_case (desk.workspace) == NULL);
  gtk_widget_activate_action (desk.window, "win.trash", NULL);
  desk_settle (&desk);
  trash = desk_find_window (CTI_TYPE_TRASH_DIALOG);
  g_assert_nonnull (widget_find_row (trash, "Citizen: K7F3"));
  press_restore (trash);
  widget_wait (cti_workspace_get_case (desk.workspace) != NULL);
  desk_settle (&desk);
  g_assert_cmpuint (count_citizens (&desk), ==, 1);
  g_assert_cmpstr (get_person (&desk)->name, ==, "Her sister");
  desk_close (&desk);
}

static void
the_history_of_the_whole_case (void)
{
  Desk desk;
  GtkWidget *history;

  desk_open_at (&desk, HEAD, "network");
  remove_person (&desk);
  gtk_widget_activate_action (desk.window, "win.history", NULL);
  desk_settle (&desk);
  history = desk_find_window (CTI_TYPE_HISTORY_DIALOG);
  g_assert_nonnull (widget_find_row (history, "Person in the network: put in the trash"));
  g_assert_nonnull (widget_find_row (history, "Citizen: made"));
  desk_close (&desk);
}

static void
the_first_unlock_makes_a_backup (void)
{
  Desk desk;
  GtkWidget *backups;

  desk_open_at (&desk, HEAD, "network");
  widget_wait (cti_session_get_backup (desk.store->session)->newest != NULL);
  g_assert_cmpint (cti_session_get_backup (desk.store->session)->trouble, ==, CTI_TROUBLE_NONE);
  gtk_widget_activate_action (desk.window, "win.backups", NULL);
  desk_settle (&desk);
  backups = desk_find_window (CTI_TYPE_BACKUP_DIALOG);
  g_assert_nonnull (widget_find_row (backups, "The last backup holds"));
  desk_close (&desk);
}

/* That of the oldest: the last in the list. */
static GtkWidget *
find_restore_button (GtkWidget *dialog)
{
  GtkWidget *button, *last = NULL;

  for (guint i = 0; (button = widget_find (dialog, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Bring Back…") == 0)
      last = button;
  return last;
}

static void
bring_back (Desk *desk, const char *answer)
{
  GtkWidget *dialog, *button, *question;

  gtk_widget_activate_action (desk->window, "win.backups", NULL);
  desk_settle (desk);
  dialog = desk_find_window (CTI_TYPE_BACKUP_DIALOG);
  widget_wait ((button = find_restore_button (dialog)) != NULL);
  g_signal_emit_by_name (button, "clicked");
  widget_wait ((question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_nonnull (
      strpbrk (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), "0123456789"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)),
                            cti_case_get_name (desk_get_case (desk))));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), answer);
  widget_wait (desk_find_window (CTI_TYPE_BACKUP_DIALOG) == NULL);
}

static gpointer
tune_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  team->silent_1 = GPOINTER_TO_INT (data);
  g_ptr_array_add (records, team);
  return cti_use_put_team (store, records, NULL, error) ? cti_record_copy (team) : NULL;
}

static int
get_silent (Desk *desk)
{
  return cti_session_get_team (desk->store->session)->silent_1;
}

/* The open case alone, or all: the cases and what is the team's. */
static void
a_backup_is_brought_back (void)
{
  Desk desk;
  int silent;

  desk_open_at (&desk, HEAD, "network");
  widget_wait (cti_session_get_backup (desk.store->session)->newest != NULL);
  silent = get_silent (&desk);
  cti_workspace_run_in (desk.workspace, NULL, tune_in_thread, GINT_TO_POINTER (silent + 5), NULL,
                        NULL, NULL, NULL);
  rename_person (&desk, "Her cousin");
  g_assert_cmpint (get_silent (&desk), ==, silent + 5);
  bring_back (&desk, "case");
  g_assert_cmpstr (get_person (&desk)->name, ==, "Her sister");
  g_assert_cmpint (get_silent (&desk), ==, silent + 5);
  g_assert_true (says (&desk, "The case has been brought back."));
  rename_person (&desk, "Her cousin");
  bring_back (&desk, "all");
  g_assert_cmpstr (get_person (&desk)->name, ==, "Her sister");
  g_assert_cmpint (get_silent (&desk), ==, silent);
  g_assert_true (says (&desk, "1 case and what belongs to the team have been brought back."));
  desk_close (&desk);
}

/* Given up in the middle of the cases: the window is as it was, and can begin again. */
static void
bringing_back_can_be_given_up (void)
{
  Gate gate;
  Desk desk;
  GtkWidget *dialog, *button, *question;

  desk_open_at (&desk, HEAD, "network");
  widget_wait (cti_session_get_backup (desk.store->session)->newest != NULL);
  rename_person (&desk, "Her cousin");
  gtk_widget_activate_action (desk.window, "win.backups", NULL);
  desk_settle (&desk);
  dialog = desk_find_window (CTI_TYPE_BACKUP_DIALOG);
  widget_wait ((button = find_restore_button (dialog)) != NULL);
  g_signal_emit_by_name (button, "clicked");
  widget_wait ((question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  gate_close (&gate);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "all");
  widget_wait (gate_has_come (&gate) && gate_find_cancel () != NULL);
  g_signal_emit_by_name (gate_find_cancel (), "clicked");
  gate_open (&gate);
  widget_wait (says (&desk, "Given up. Everything is as it was."));
  cti_disk_set_watch (NULL, NULL);
  g_assert_null (gate_find_cancel ());
  g_assert_cmpstr (get_person (&desk)->name, ==, "Her cousin");
  bring_back (&desk, "all");
  g_assert_cmpstr (get_person (&desk)->name, ==, "Her sister");
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/undo-window/keys-undo-and-redo", keys_undo_and_redo);
  g_test_add_func ("/undo-window/nothing-to-undo-is-said", nothing_to_undo_is_said);
  g_test_add_func ("/undo-window/a-later-change-is-asked-about", a_later_change_is_asked_about);
  g_test_add_func ("/undo-window/the-trash-gives-back", the_trash_gives_back);
  g_test_add_func ("/undo/restoring-goes-on-by-keyboard", restoring_goes_on_by_keyboard);
  g_test_add_func ("/undo-window/a-whole-case-goes-and-comes", a_whole_case_goes_and_comes);
  g_test_add_func ("/undo-window/the-history-of-the-whole-case", the_history_of_the_whole_case);
  g_test_add_func ("/undo-window/the-first-unlock-makes-a-backup", the_first_unlock_makes_a_backup);
  g_test_add_func ("/undo-window/a-backup-is-brought-back", a_backup_is_brought_back);
  g_test_add_func ("/undo-window/bringing-back-can-be-given-up", bringing_back_can_be_given_up);
  return g_test_run ();
}
