#pragma once

#include "cti-clock.h"
#include "cti-export-reason.h"
#include "cti-store.h"
#include "cti-tool-error.h"

G_BEGIN_DECLS

/**
 * CtiTool:
 * @clock: (owned): the clock, fixed by `--today`
 * @place: (owned): the folder of stores, or of one store
 * @store: (owned) (nullable): the store, once it has been opened
 * @why: (nullable): what a file is for that leaves unsealed, as cti_export_reason_join() takes it
 * @passphrase_fd: where the passphrase is read from, -1 to ask for it
 * @recovery_fd: where the recovery code is read from, -1 for none
 * @organisation_fd: where the secret key of the organisation is read from, -1 for none
 * @goes_back: whether to open the version before the last change where the team's file is damaged
 * @json: whether output is for a program
 *
 * What all commands share: one run of the program.
 */
typedef struct
{
  CtiClock *clock;
  char *place;
  CtiStore *store;
  char *why;
  int passphrase_fd;
  int recovery_fd;
  int organisation_fd;
  gboolean goes_back;
  gboolean json;
} CtiTool;

/**
 * CtiToolCommand:
 * @name: how it is called
 * @arguments: (nullable): what stands behind its name, translatable
 * @summary: what it does, in one sentence, translatable
 * @description: (nullable): more about it for its `--help`, translatable
 * @entries: (nullable) (array zero-terminated=1): options of its own
 * @min_arguments: the fewest words behind it
 * @max_arguments: the most, -1 for any number
 * @run: does it; the words behind it are UTF-8
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *description;
  const GOptionEntry *entries;
  int min_arguments;
  int max_arguments;
  gboolean (*run) (CtiTool *tool, char **arguments, GError **error);
} CtiToolCommand;

extern const CtiToolCommand cti_tool_create;
extern const CtiToolCommand cti_tool_make_key;
extern const CtiToolCommand cti_tool_add_key;
extern const CtiToolCommand cti_tool_new_keys;
extern const CtiToolCommand cti_tool_add_citizen;
extern const CtiToolCommand cti_tool_start_course;
extern const CtiToolCommand cti_tool_change_course;
extern const CtiToolCommand cti_tool_close_course;
extern const CtiToolCommand cti_tool_reopen_course;
extern const CtiToolCommand cti_tool_add_star;
extern const CtiToolCommand cti_tool_correct_star;
extern const CtiToolCommand cti_tool_void_star;
extern const CtiToolCommand cti_tool_add_contact;
extern const CtiToolCommand cti_tool_add_note;
extern const CtiToolCommand cti_tool_sign_note;
extern const CtiToolCommand cti_tool_add_to_note;
extern const CtiToolCommand cti_tool_file_note;
extern const CtiToolCommand cti_tool_add_task;
extern const CtiToolCommand cti_tool_do_task;
extern const CtiToolCommand cti_tool_snooze_task;
extern const CtiToolCommand cti_tool_add_wellbeing;
extern const CtiToolCommand cti_tool_add_frequency;
extern const CtiToolCommand cti_tool_add_inquiry;
extern const CtiToolCommand cti_tool_inquiries;
extern const CtiToolCommand cti_tool_today;
extern const CtiToolCommand cti_tool_list;
extern const CtiToolCommand cti_tool_show;
extern const CtiToolCommand cti_tool_draw;
extern const CtiToolCommand cti_tool_import;
extern const CtiToolCommand cti_tool_verify;
extern const CtiToolCommand cti_tool_log;
extern const CtiToolCommand cti_tool_backup;
extern const CtiToolCommand cti_tool_backups;
extern const CtiToolCommand cti_tool_restore;
extern const CtiToolCommand cti_tool_search;
extern const CtiToolCommand cti_tool_calendar;
extern const CtiToolCommand cti_tool_contacts;
extern const CtiToolCommand cti_tool_handover;
extern const CtiToolCommand cti_tool_load_form;
extern const CtiToolCommand cti_tool_report;
extern const CtiToolCommand cti_tool_settings;
extern const CtiToolCommand cti_tool_sheet;
extern const CtiToolCommand cti_tool_export;
extern const CtiToolCommand cti_tool_access;
extern const CtiToolCommand cti_tool_erase;
extern const CtiToolCommand cti_tool_supervision;
extern const CtiToolCommand cti_tool_fidelity;
extern const CtiToolCommand cti_tool_generate;

CtiDate cti_tool_get_today (CtiTool *tool);
gboolean cti_tool_open (CtiTool *tool, GError **error);
void cti_tool_close (CtiTool *tool);
char *
cti_tool_find_case (CtiTool *tool, const char *code, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_tool_get_code (CtiTool *tool, const char *case_id);
const char *cti_tool_get_why (CtiTool *tool, CtiExportReason usual, GError **error);
gboolean cti_tool_let_out (CtiTool *tool,
                           const char *case_id,
                           const char *what,
                           CtiExportReason usual,
                           GError **error);
gboolean cti_tool_done (CtiTool *tool, CtiCase *now, const char *sentence);

G_END_DECLS
