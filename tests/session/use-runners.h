#pragma once

#include "session-fixture.h"

/* Does what it is named after once. Returns the id of the case the line has to name. */
typedef char *(*UseRunner) (SessionFixture *fixture);

static inline void
fixture_assert_case (CtiCase *now)
{
  g_assert_nonnull (now);
  cti_case_unref (now);
}

/* Those of the ways in. */
char *run_change_passphrase (SessionFixture *fixture);
char *run_renew_recovery (SessionFixture *fixture);
char *run_add_organisation (SessionFixture *fixture);
char *run_unlock_organisation (SessionFixture *fixture);
char *run_read_log (SessionFixture *fixture);
char *run_reveal (SessionFixture *fixture);
char *run_new_keys (SessionFixture *fixture);
char *run_unlock (SessionFixture *fixture);
char *run_unlock_recovery (SessionFixture *fixture);
char *run_renew_daily (SessionFixture *fixture);
char *run_set_pin (SessionFixture *fixture);
char *run_unlock_pin (SessionFixture *fixture);
char *run_remove_pin (SessionFixture *fixture);
char *run_clock_moved (SessionFixture *fixture);
char *run_shorten_log (SessionFixture *fixture);
char *run_found_older (SessionFixture *fixture);
char *run_verify (SessionFixture *fixture);

/* Those of inquiries, the team and a course beyond its stars. */
char *run_read_inquiries (SessionFixture *fixture);
char *run_read_offers (SessionFixture *fixture);
char *run_search (SessionFixture *fixture);
char *run_read_report (SessionFixture *fixture);
char *run_export_all (SessionFixture *fixture);
char *run_generate (SessionFixture *fixture);
char *run_import_all (SessionFixture *fixture);
char *run_access (SessionFixture *fixture);
char *run_export_calendar (SessionFixture *fixture);
char *run_add_inquiry (SessionFixture *fixture);
char *run_change_inquiry (SessionFixture *fixture);
char *run_start_from_inquiry (SessionFixture *fixture);
char *run_change_team (SessionFixture *fixture);
char *run_change_part (SessionFixture *fixture);
char *run_add_instrument (SessionFixture *fixture);
char *run_set_star_goals (SessionFixture *fixture);
char *run_import_team (SessionFixture *fixture);
char *run_move_border (SessionFixture *fixture);
char *run_pause (SessionFixture *fixture);
char *run_shift_phase (SessionFixture *fixture);
char *run_remove_pause (SessionFixture *fixture);
char *run_remove_inquiry (SessionFixture *fixture);
char *run_remove_team (SessionFixture *fixture);
char *run_close_with_form (SessionFixture *fixture);
char *run_identify (SessionFixture *fixture);
char *run_erase_identity (SessionFixture *fixture);
char *run_remove (SessionFixture *fixture);

/* Those of notes and tasks. */
char *run_sign_note (SessionFixture *fixture);
char *run_add_to_note (SessionFixture *fixture);
char *run_file_note (SessionFixture *fixture);
char *run_quiet_rule (SessionFixture *fixture);
char *run_attach (SessionFixture *fixture);
char *run_read_attachment (SessionFixture *fixture);
char *run_do_task (SessionFixture *fixture);
char *run_snooze_task (SessionFixture *fixture);
char *run_do_team_task (SessionFixture *fixture);
char *run_snooze_team_task (SessionFixture *fixture);

/* Those of supervision. */
char *run_read_supervision (SessionFixture *fixture);
char *run_order_agenda (SessionFixture *fixture);
char *run_start_supervision (SessionFixture *fixture);
char *run_change_supervision (SessionFixture *fixture);
char *run_end_supervision (SessionFixture *fixture);
char *run_decide (SessionFixture *fixture);
char *run_review_cases (SessionFixture *fixture);
char *run_review_method (SessionFixture *fixture);
char *run_set_method_items (SessionFixture *fixture);

/* Those of the citizen's screen. */
char *run_show_citizen (SessionFixture *fixture);
char *run_leave_citizen (SessionFixture *fixture);
char *run_refuse_leaving (SessionFixture *fixture);
char *run_refuse_proof (SessionFixture *fixture);
char *run_read_uses (SessionFixture *fixture);
/* Those of hand-over files and contact cards. */
char *run_add_colleague (SessionFixture *fixture);
char *run_compare_colleague (SessionFixture *fixture);
char *run_remove_colleague (SessionFixture *fixture);
char *run_give_card (SessionFixture *fixture);
char *run_hand_over (SessionFixture *fixture);
char *run_open_parcel (SessionFixture *fixture);
char *run_take_over (SessionFixture *fixture);
char *run_take_back (SessionFixture *fixture);
char *run_move_away (SessionFixture *fixture);
char *run_give_receipt (SessionFixture *fixture);
char *run_reply (SessionFixture *fixture);
char *run_take_reply (SessionFixture *fixture);

/* Those of spreadsheets and of erasing. */
char *run_take_import_back (SessionFixture *fixture);
char *run_read_keeping (SessionFixture *fixture);
char *run_export_figures (SessionFixture *fixture);
char *run_open_figures (SessionFixture *fixture);
char *run_erase_case (SessionFixture *fixture);

/* Those of undo, trash, backup and what leaves the program. */
char *run_export (SessionFixture *fixture);
char *run_print (SessionFixture *fixture);
char *run_undo (SessionFixture *fixture);
char *run_undo_by_number (SessionFixture *fixture);
char *run_read_trash (SessionFixture *fixture);
char *run_restore (SessionFixture *fixture);
char *run_make_backup (SessionFixture *fixture);
char *run_read_backups (SessionFixture *fixture);
char *run_prove_backup (SessionFixture *fixture);
char *run_restore_backup (SessionFixture *fixture);
