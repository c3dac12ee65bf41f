#include "cti-types-ui.h"

#include "cti-act-table.h"
#include "cti-after-page.h"
#include "cti-attachment-window.h"
#include "cti-backup-dialog.h"
#include "cti-people-dialog.h"
#include "cti-receive-dialog.h"
#include "cti-send-dialog.h"
#include "cti-area-row.h"
#include "cti-access-dialog.h"
#include "cti-caseload-page.h"
#include "cti-caseload-row.h"
#include "cti-page-table.h"
#include "cti-chart-panel.h"
#include "cti-chart-view.h"
#include "cti-check-list.h"
#include "cti-citizen-dialog.h"
#include "cti-citizen-form.h"
#include "cti-citizen-page.h"
#include "cti-columns-box.h"
#include "cti-compat-answers.h"
#include "cti-compat-icons.h"
#include "cti-compat-labels.h"
#include "cti-compat-titles.h"
#include "cti-course-dialog.h"
#include "cti-course-page.h"
#include "cti-date-row.h"
#include "cti-day-pin-dialog.h"
#include "cti-days-preview.h"
#include "cti-draft-banner.h"
#include "cti-entry-row.h"
#include "cti-erasure-dialog.h"
#include "cti-imports-dialog.h"
#include "cti-keeping-dialog.h"
#include "cti-sheet-dialog.h"
#include "cti-form-row.h"
#include "cti-front-dialog.h"
#include "cti-front-page.h"
#include "cti-help-window.h"
#include "cti-history-dialog.h"
#include "cti-home-dialog.h"
#include "cti-inquiry-page.h"
#include "cti-intake-page.h"
#include "cti-mode-group.h"
#include "cti-journal-page.h"
#include "cti-jump-dialog.h"
#include "cti-network-page.h"
#include "cti-note-row.h"
#include "cti-offer-page.h"
#include "cti-own-screen.h"
#include "cti-own-start-dialog.h"
#include "cti-passphrase-form.h"
#include "cti-pause-list.h"
#include "cti-phase-table.h"
#include "cti-phrase-dialog.h"
#include "cti-phrases-dialog.h"
#include "cti-plan-page.h"
#include "cti-plan-row.h"
#include "cti-reading-row.h"
#include "cti-new-sheet-dialog.h"
#include "cti-reconnect-dialog.h"
#include "cti-proof-dialog.h"
#include "cti-record-dialog.h"
#include "cti-recovery-view.h"
#include "cti-preferences-window.h"
#include "cti-row-group.h"
#include "cti-score-scale.h"
#include "cti-report-page.h"
#include "cti-search-page.h"
#include "cti-set-up-keychain.h"
#include "cti-set-up-page.h"
#include "cti-set-up-recovery.h"
#include "cti-set-up-team.h"
#include "cti-settings-give.h"
#include "cti-settings-preview.h"
#include "cti-star-entry-form.h"
#include "cti-star-entry-page.h"
#include "cti-star-goals-dialog.h"
#include "cti-star-group.h"
#include "cti-star-notes-view.h"
#include "cti-star-page.h"
#include "cti-star-table-view.h"
#include "cti-star-view.h"
#include "cti-timeline-view.h"
#include "cti-trash-dialog.h"
#include "cti-today-page.h"
#include "cti-tour-bar.h"
#include "cti-team-dialog.h"
#include "cti-fidelity-view.h"
#include "cti-method-meter.h"
#include "cti-round-case.h"
#include "cti-round-view.h"
#include "cti-supervision-page.h"
#include "cti-trouble-box.h"
#include "cti-ui-resource.h"
#include "cti-unlock-page.h"
#include "cti-week-page.h"
#include "cti-wellbeing-page.h"
#include "cti-window.h"
#include "cti-workspace.h"

/* Each type that has a template. */
static GType (*const functions[]) (void) = {
  cti_after_page_get_type,       cti_area_row_get_type,          cti_attachment_window_get_type,
  cti_backup_dialog_get_type,    cti_people_dialog_get_type,     cti_receive_dialog_get_type,
  cti_send_dialog_get_type,      cti_caseload_page_get_type,     cti_caseload_row_get_type,
  cti_chart_panel_get_type,      cti_chart_view_get_type,        cti_check_list_get_type,
  cti_citizen_dialog_get_type,   cti_citizen_form_get_type,      cti_citizen_page_get_type,
  cti_columns_box_get_type,      cti_course_dialog_get_type,     cti_course_page_get_type,
  cti_date_row_get_type,         cti_days_preview_get_type,      cti_draft_banner_get_type,
  cti_entry_row_get_type,        cti_access_dialog_get_type,     cti_imports_dialog_get_type,
  cti_keeping_dialog_get_type,   cti_sheet_dialog_get_type,      cti_erasure_dialog_get_type,
  cti_form_row_get_type,         cti_front_dialog_get_type,      cti_front_page_get_type,
  cti_help_window_get_type,      cti_history_dialog_get_type,    cti_home_dialog_get_type,
  cti_inquiry_page_get_type,     cti_intake_page_get_type,       cti_journal_page_get_type,
  cti_jump_dialog_get_type,      cti_list_dialog_get_type,       cti_mode_group_get_type,
  cti_network_page_get_type,     cti_note_row_get_type,          cti_offer_page_get_type,
  cti_own_screen_get_type,       cti_own_start_dialog_get_type,  cti_passphrase_form_get_type,
  cti_pause_list_get_type,       cti_phase_table_get_type,       cti_phrase_dialog_get_type,
  cti_phrases_dialog_get_type,   cti_plan_page_get_type,         cti_plan_row_get_type,
  cti_reading_row_get_type,      cti_reconnect_dialog_get_type,  cti_record_dialog_get_type,
  cti_recovery_view_get_type,    cti_row_group_get_type,         cti_score_scale_get_type,
  cti_search_page_get_type,      cti_set_up_keychain_get_type,   cti_set_up_page_get_type,
  cti_set_up_recovery_get_type,  cti_set_up_team_get_type,       cti_star_entry_form_get_type,
  cti_star_entry_page_get_type,  cti_star_goals_dialog_get_type, cti_star_group_get_type,
  cti_star_notes_view_get_type,  cti_star_page_get_type,         cti_star_table_view_get_type,
  cti_star_view_get_type,        cti_team_dialog_get_type,       cti_timeline_view_get_type,
  cti_today_page_get_type,       cti_trash_dialog_get_type,      cti_trouble_box_get_type,
  cti_unlock_page_get_type,      cti_week_page_get_type,         cti_wellbeing_page_get_type,
  cti_window_get_type,           cti_workspace_get_type,         cti_report_page_get_type,
  cti_fidelity_view_get_type,    cti_method_meter_get_type,      cti_round_case_get_type,
  cti_round_view_get_type,       cti_supervision_page_get_type,  cti_tour_bar_get_type,
  cti_new_sheet_dialog_get_type, cti_proof_dialog_get_type,      cti_preferences_window_get_type,
  cti_settings_give_get_type,    cti_settings_preview_get_type,  cti_day_pin_dialog_get_type,
};

/**
 * cti_ui_get_types:
 * @count: (out): how many
 *
 * Returns: (transfer none) (array length=count): every widget type of the program that has a
 *   template; a test instantiates each
 */
const GType *
cti_ui_get_types (guint *count)
{
  static GType types[G_N_ELEMENTS (functions)];

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    types[i] = functions[i]();
  *count = G_N_ELEMENTS (functions);
  return types;
}

/**
 * cti_ui_register_types:
 *
 * Makes templates and their types known, and gives the workspace its pages and acts. A static
 * library drops what nothing names, so this is what names them.
 */
void
cti_ui_register_types (void)
{
  guint count = 0;
  const GType *types = cti_ui_get_types (&count);

  cti_page_table_use ();
  cti_act_table_use ();
  g_resources_register (cti_ui_get_resource ());
  for (guint i = 0; i < count; i++)
    g_type_ensure (types[i]);
  cti_compat_wrap_titles ();
  cti_compat_keep_icons ();
  cti_compat_bound_labels ();
  cti_compat_name_answers ();
}
