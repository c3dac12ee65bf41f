#include <glib/gi18n.h>

#include "cti-json-writer.h"
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
};

/* A use that a newer version wrote keeps its own word. */
static const char *
get_words (const CtiUse *use)
{
  int kind = 0;

  if (!cti_enum_from_nick (cti_use_kind_values, use->use, &kind) ||
      kind >= (int) G_N_ELEMENTS (use_words))
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
  .summary = N_ ("Show the use log: who looked at or did what, when."),
  .run = run,
};
