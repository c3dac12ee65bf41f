#include "cti-act-table.h"

#include <glib/gi18n.h>

#include "cti-frequency-dialog.h"
#include "cti-star-goals-dialog.h"
#include "cti-wellbeing-dialog.h"
#include "cti-access-dialog.h"
#include "cti-acts.h"
#include "cti-backup-dialog.h"
#include "cti-calendar-export.h"
#include "cti-caseload-page.h"
#include "cti-contact-dialog.h"
#include "cti-history-dialog.h"
#include "cti-home-dialog.h"
#include "cti-imports-dialog.h"
#include "cti-journal-page.h"
#include "cti-jump-dialog.h"
#include "cti-keeping-dialog.h"
#include "cti-phrases-dialog.h"
#include "cti-preferences-window.h"
#include "cti-reminders-form.h"
#include "cti-own-start-dialog.h"
#include "cti-people-dialog.h"
#include "cti-star-page.h"
#include "cti-trash-dialog.h"
#include "cti-undo-act.h"
#include "cti-task-dialog.h"
#include "cti-security-dialog.h"
#include "cti-team-dialog.h"
#include "cti-tour-bar.h"

static void
find (CtiWorkspace *workspace)
{
  cti_caseload_page_find (cti_workspace_show_page (workspace, "caseload"));
}

static void
search (CtiWorkspace *workspace)
{
  cti_workspace_show_page (workspace, "search");
}

static void
jump (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_jump_dialog_new (workspace)));
}

static void
add_citizen (CtiWorkspace *workspace)
{
  cti_caseload_page_add_citizen (cti_workspace_get_page (workspace, "caseload"));
}

static void
read_star (CtiWorkspace *workspace)
{
  cti_star_page_read_star (cti_workspace_show_page (workspace, "star"));
}

static void
log_contact (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_contact_dialog_new (workspace)));
}

static void
plan_contact (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_contact_dialog_new_planned (workspace)));
}

static void
add_task (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_task_dialog_new (workspace)));
}

static void
write_note (CtiWorkspace *workspace)
{
  cti_journal_page_write_note (cti_workspace_show_page (workspace, "journal"));
}

/* Measures belong to a course. */
static void
present_measure (CtiWorkspace *workspace, GtkWindow *(*make) (CtiWorkspace *, const char *) )
{
  CtiCase *now = cti_workspace_get_case (workspace);

  if (now != NULL && cti_case_get_course (now) != NULL)
    gtk_window_present (make (workspace, NULL));
}

static void
add_wellbeing (CtiWorkspace *workspace)
{
  present_measure (workspace, cti_wellbeing_dialog_new);
}

static void
add_frequency (CtiWorkspace *workspace)
{
  present_measure (workspace, cti_frequency_dialog_new);
}

static void
set_star_goals (CtiWorkspace *workspace)
{
  CtiCase *now = cti_workspace_get_case (workspace);

  if (now != NULL && cti_case_get_course (now) != NULL)
    gtk_window_present (cti_star_goals_dialog_new (workspace));
}

static void
enter_paper_star (CtiWorkspace *workspace)
{
  cti_star_page_enter_paper (cti_workspace_show_page (workspace, "star"));
}

static void
enter_paper_wellbeing (CtiWorkspace *workspace)
{
  if (cti_case_get_course (cti_workspace_get_case (workspace)) != NULL)
    gtk_window_present (cti_wellbeing_dialog_new_on_paper (workspace));
}

static void
show_home_sheet (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_home_dialog_new (workspace, CTI_HOME_PAPER_SHEET)));
}

static void
show_record_sheet (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_home_dialog_new (workspace, CTI_HOME_PAPER_RECORD)));
}

static void
show_citizens_screen (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_own_start_dialog_new (workspace)));
}

static void
show_team (CtiWorkspace *workspace)
{
  gtk_window_present (
      cti_team_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                           cti_workspace_get_session (workspace)));
}

static void
show_preferences (CtiWorkspace *workspace)
{
  gtk_window_present (cti_preferences_window_new (workspace));
}

static void
show_phrases (CtiWorkspace *workspace)
{
  gtk_window_present (
      GTK_WINDOW (cti_phrases_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                                          cti_workspace_get_session (workspace))));
}

static void
show_reminders (CtiWorkspace *workspace)
{
  gtk_window_present (cti_reminders_form_new (workspace));
}

static void
show_history (CtiWorkspace *workspace)
{
  cti_history_dialog_show (workspace, NULL, NULL);
}

static void
show_trash (CtiWorkspace *workspace)
{
  gtk_window_present (
      GTK_WINDOW (cti_trash_dialog_new (workspace, cti_workspace_get_shown_case_id (workspace))));
}

static void
show_backups (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_backup_dialog_new (workspace)));
}

static void
show_security (CtiWorkspace *workspace)
{
  gtk_window_present (
      cti_security_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                               cti_workspace_get_session (workspace)));
}

static void
show_people (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_people_dialog_new (workspace)));
}

static void
show_imports (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_imports_dialog_new (workspace)));
}

static void
show_keeping (CtiWorkspace *workspace)
{
  gtk_window_present (GTK_WINDOW (cti_keeping_dialog_new (workspace)));
}

static void
show_access (CtiWorkspace *workspace)
{
  if (cti_workspace_get_case (workspace) != NULL)
    gtk_window_present (GTK_WINDOW (cti_access_dialog_new (workspace)));
}

/* One line each; window, keys and workspace follow it. */
static const CtiWindowAct table[] = {
  { .name = "menu", .keys = { "F10" }, .run = cti_workspace_open_menu },
  { .name = "find", .keys = { "<Control>f" }, .run = find },
  { .name = "search", .keys = { "<Control><Shift>f" }, .run = search },
  { .name = "jump", .keys = { "<Control>k" }, .run = jump },
  { .name = "add-citizen", .keys = { "<Control>n" }, .run = add_citizen },
  { .name = "read-star", .keys = { "<Control>e" }, .needs_case = TRUE, .run = read_star },
  { .name = "add-wellbeing", .title = N_ ("New WHO-5"), .needs_case = TRUE, .run = add_wellbeing },
  { .name = "add-frequency",
    .title = N_ ("New answer about frequency"),
    .needs_case = TRUE,
    .run = add_frequency },
  { .name = "star-goals",
    .title = N_ ("Goals of the star"),
    .needs_case = TRUE,
    .run = set_star_goals },
  { .name = "log-contact", .keys = { "F2" }, .run = log_contact },
  { .name = "write-note", .keys = { "F3" }, .needs_case = TRUE, .run = write_note },
  { .name = "plan-contact", .keys = { "F4" }, .run = plan_contact },
  /* the keys of the first three are bound in the workspace, behind the text fields' own */
  { .name = "undo", .run = cti_undo_act_undo },
  { .name = "redo", .run = cti_undo_act_redo },
  { .name = "history", .run = show_history },
  { .name = "trash", .keys = { "<Control><Shift>Delete" }, .run = show_trash },
  { .name = "backups", .run = show_backups },
  { .name = "security", .run = show_security },
  { .name = "hand-over", .keys = { "<Control><Shift>o" }, .run = show_people },
  { .name = "imports", .run = show_imports },
  { .name = "export-all", .run = cti_data_export_all },
  { .name = "keeping", .run = show_keeping },
  { .name = "access", .needs_case = TRUE, .run = show_access },
  { .name = "export-calendar", .run = cti_calendar_export_ask },
  { .name = "add-task", .keys = { "F6" }, .run = add_task },
  { .name = "tour", .run = cti_tour_begin },
  { .name = "phrases", .run = show_phrases },
  { .name = "reminders", .run = show_reminders },
  { .name = "paper-star",
    .title = N_ ("Enter a star from paper"),
    .needs_case = TRUE,
    .run = enter_paper_star },
  { .name = "paper-wellbeing",
    .title = N_ ("Enter a WHO-5 from paper"),
    .needs_case = TRUE,
    .run = enter_paper_wellbeing },
  { .name = "home-sheet",
    .keys = { "<Control><Shift>p" },
    .needs_case = TRUE,
    .run = show_home_sheet },
  { .name = "record-sheet",
    .title = N_ ("Paper on what is written about the citizen"),
    .needs_case = TRUE,
    .run = show_record_sheet },
  { .name = "citizen-screen", .keys = { "F11" }, .needs_case = TRUE, .run = show_citizens_screen },
  { .name = "team", .title = N_ ("Focus areas, checklists and forms"), .run = show_team },
  { .name = "preferences", .keys = { "<Control>comma" }, .run = show_preferences },
};

/**
 * cti_act_table_use:
 *
 * Gives the window what can be done from anywhere in it.
 */
void
cti_act_table_use (void)
{
  cti_acts_use (table, G_N_ELEMENTS (table));
}
