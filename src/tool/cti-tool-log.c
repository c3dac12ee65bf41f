#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-tool-log-extract.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use.h"
#include "cti-words.h"

#define COLUMNS 5

/* In the order of CtiUseKind. */
static const char *const use_words[] = {
  [CTI_USE_SET_UP] = NC_ ("use", "store made"),
  [CTI_USE_UNLOCK] = NC_ ("use", "unlocked"),
  [CTI_USE_UNLOCK_RECOVERY] = NC_ ("use", "unlocked with the recovery sheet"),
  [CTI_USE_RENEW_DAILY] = NC_ ("use", "passphrase or keychain entry renewed"),
  [CTI_USE_LOCK] = NC_ ("use", "locked"),
  [CTI_USE_VERIFY] = NC_ ("use", "all files checked"),
  [CTI_USE_SHOW_CITIZEN] = NC_ ("use", "citizen's screen shown"),
  [CTI_USE_LEAVE_CITIZEN] = NC_ ("use", "citizen's screen left"),
  [CTI_USE_REFUSE_LEAVING] = NC_ ("use", "wrong passphrase or PIN at the citizen's screen"),
  [CTI_USE_READ_USES] = NC_ ("use", "log of the case read"),
  [CTI_USE_OPEN_CASE] = NC_ ("use", "case opened"),
  [CTI_USE_OPEN_OLDER] = NC_ ("use", "older version of the case opened"),
  [CTI_USE_OPEN_PREVIOUS] = NC_ ("use", "version before the last change opened"),
  [CTI_USE_ADD_CITIZEN] = NC_ ("use", "citizen added"),
  [CTI_USE_CHANGE_CITIZEN] = NC_ ("use", "citizen changed"),
  [CTI_USE_START_COURSE] = NC_ ("use", "course started"),
  [CTI_USE_CHANGE_COURSE] = NC_ ("use", "course changed"),
  [CTI_USE_CLOSE_COURSE] = NC_ ("use", "course closed"),
  [CTI_USE_REOPEN_COURSE] = NC_ ("use", "course opened again"),
  [CTI_USE_ADD_STAR] = NC_ ("use", "star kept"),
  [CTI_USE_CORRECT_STAR] = NC_ ("use", "star corrected"),
  [CTI_USE_VOID_STAR] = NC_ ("use", "star made to count or not"),
  [CTI_USE_READ_HISTORY] = NC_ ("use", "history read"),
  [CTI_USE_EXPORT] = NC_ ("use", "exported"),
  [CTI_USE_PRINT] = NC_ ("use", "printed"),
  [CTI_USE_IMPORT] = NC_ ("use", "imported"),
  [CTI_USE_READ_INQUIRIES] = NC_ ("use", "inquiries read"),
  [CTI_USE_ADD_INQUIRY] = NC_ ("use", "inquiry added"),
  [CTI_USE_CHANGE_INQUIRY] = NC_ ("use", "inquiry changed"),
  [CTI_USE_START_FROM_INQUIRY] = NC_ ("use", "case made from an inquiry"),
  [CTI_USE_CHANGE_TEAM] = NC_ ("use", "what belongs to the team changed"),
  [CTI_USE_CHANGE_PART] = NC_ ("use", "case changed"),
  [CTI_USE_IMPORT_TEAM] = NC_ ("use", "what belongs to the team imported"),
  [CTI_USE_MOVE_BORDER] = NC_ ("use", "border of a phase moved"),
  [CTI_USE_PAUSE] = NC_ ("use", "course paused or taken up again"),
  [CTI_USE_SHIFT_PHASE] = NC_ ("use", "phase shifted"),
  [CTI_USE_CLOSE_WITH_FORM] = NC_ ("use", "course closed with its form"),
  [CTI_USE_IDENTIFY] = NC_ ("use", "identity of the citizen kept"),
  [CTI_USE_ERASE_IDENTITY] = NC_ ("use", "identity of the citizen erased"),
  [CTI_USE_READ_OFFERS] = NC_ ("use", "offers read"),
  [CTI_USE_SIGN_NOTE] = NC_ ("use", "note signed"),
  [CTI_USE_ADD_TO_NOTE] = NC_ ("use", "note added to"),
  [CTI_USE_FILE_NOTE] = NC_ ("use", "noted as filed"),
  [CTI_USE_DO_TASK] = NC_ ("use", "task done"),
  [CTI_USE_SNOOZE_TASK] = NC_ ("use", "task put off"),
  [CTI_USE_UNDO] = NC_ ("use", "undone"),
  [CTI_USE_READ_TRASH] = NC_ ("use", "trash read"),
  [CTI_USE_RESTORE] = NC_ ("use", "brought back from the trash"),
  [CTI_USE_MAKE_BACKUP] = NC_ ("use", "backup made"),
  [CTI_USE_READ_BACKUPS] = NC_ ("use", "backups listed"),
  [CTI_USE_PROVE_BACKUP] = NC_ ("use", "backup checked"),
  [CTI_USE_RESTORE_BACKUP] = NC_ ("use", "brought back from a backup"),
  [CTI_USE_REMOVE_PAUSE] = NC_ ("use", "pause removed"),
  [CTI_USE_REMOVE_INQUIRY] = NC_ ("use", "inquiry removed"),
  [CTI_USE_REMOVE_TEAM] = NC_ ("use", "something of the team removed"),
  [CTI_USE_SEARCH] = NC_ ("use", "searched"),
  [CTI_USE_QUIET_RULE] = NC_ ("use", "reminder silenced or tuned"),
  [CTI_USE_READ_SUPERVISION] = NC_ ("use", "supervision read"),
  [CTI_USE_ORDER_AGENDA] = NC_ ("use", "agenda put in order"),
  [CTI_USE_START_SUPERVISION] = NC_ ("use", "supervision begun"),
  [CTI_USE_CHANGE_SUPERVISION] = NC_ ("use", "supervision changed"),
  [CTI_USE_END_SUPERVISION] = NC_ ("use", "supervision ended"),
  [CTI_USE_DECIDE] = NC_ ("use", "decision made"),
  [CTI_USE_REVIEW_CASES] = NC_ ("use", "caseload reviewed"),
  [CTI_USE_REVIEW_METHOD] = NC_ ("use", "method reviewed"),
  [CTI_USE_READ_REPORT] = NC_ ("use", "report read"),
  [CTI_USE_ADD_COLLEAGUE] = NC_ ("use", "colleague added"),
  [CTI_USE_CHANGE_COLLEAGUE] = NC_ ("use", "colleague changed"),
  [CTI_USE_GIVE_CARD] = NC_ ("use", "own contact card given"),
  [CTI_USE_HAND_OVER] = NC_ ("use", "handed over"),
  [CTI_USE_OPEN_PARCEL] = NC_ ("use", "hand-over file opened"),
  [CTI_USE_TAKE_OVER] = NC_ ("use", "taken over"),
  [CTI_USE_TAKE_BACK] = NC_ ("use", "taken back"),
  [CTI_USE_MOVE_AWAY] = NC_ ("use", "case moved away"),
  [CTI_USE_TAKE_REPLY] = NC_ ("use", "reply of a supervision taken in"),
  [CTI_USE_ATTACH] = NC_ ("use", "file attached"),
  [CTI_USE_READ_ATTACHMENT] = NC_ ("use", "attached file read"),
  [CTI_USE_TAKE_IMPORT_BACK] = NC_ ("use", "import taken back"),
  [CTI_USE_ERASE_CASE] = NC_ ("use", "case erased"),
  [CTI_USE_READ_KEEPING] = NC_ ("use", "list of what is to be erased read"),
};

/* A use that a newer version wrote keeps its own word. */
static const char *
get_words (const CtiUse *use)
{
  int kind = 0;

  if (!cti_enum_from_nick (cti_use_kind_values, use->use, &kind) ||
      kind >= (int) G_N_ELEMENTS (use_words) || use_words[kind] == NULL)
    return use->use;
  return g_dpgettext2 (NULL, "use", use_words[kind]);
}

static void
print_table (CtiTool *tool, GPtrArray *uses)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);
      g_autofree char *moment = cti_words_moment (use->made);

      cti_tool_table_add (table, moment);
      cti_tool_table_add (table, cti_store_get_worker_name (tool->store, use->worker));
      cti_tool_table_add (table, get_words (use));
      cti_tool_table_add (table, cti_tool_get_code (tool, use->case_id));
      cti_tool_table_add (table, use->purpose);
    }
  cti_tool_table_print (table);
}

static void
print_json (CtiTool *tool, GPtrArray *uses)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-log", 1);
  g_autofree char *text = NULL;

  cti_json_writer_begin_list (json, "uses");
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);
      g_autofree char *moment = cti_moment_to_text (use->made);

      cti_json_writer_begin_object (json);
      cti_json_writer_add_int (json, "number", (gint64) use->number);
      cti_json_writer_add_text (json, "made", moment);
      cti_json_writer_add_text (json, "worker", use->worker);
      cti_json_writer_add_text (json, "use", use->use);
      cti_json_writer_add_text (json, "case", use->case_id);
      cti_json_writer_add_text (json, "purpose", use->purpose);
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) uses = NULL;

  if (arguments[0] != NULL)
    return cti_tool_log_extract_run (tool, arguments[0], error);
  if (!cti_tool_open (tool, error))
    return FALSE;
  uses = cti_use_log_read (cti_store_get_use_log (tool->store), error);
  if (uses == NULL)
    return FALSE;
  if (tool->json)
    print_json (tool, uses);
  else
    print_table (tool, uses);
  return TRUE;
}

const CtiToolCommand cti_tool_log = {
  .name = "log",
  .arguments = N_ ("[CODE]"),
  .entries = cti_tool_log_extract_entries,
  .summary = N_ ("Show the use log: who looked at or did what, when."),
  .description = N_ ("With a code: the extract a citizen can have, with dates and purposes and no "
                     "names of staff."),
  .max_arguments = 1,
  .run = run,
};
