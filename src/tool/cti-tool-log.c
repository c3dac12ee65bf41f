#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-tool-log-extract.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use.h"
#include "cti-words-purpose.h"
#include "cti-words-use.h"
#include "cti-words.h"

#define COLUMNS 5

static void
print_table (CtiTool *tool, GPtrArray *uses)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);
      g_autofree char *moment = cti_words_moment (use->made);
      g_autofree char *purpose = use->purpose != NULL ? cti_words_purpose (use->purpose) : NULL;

      cti_tool_table_add (table, moment);
      cti_tool_table_add (table, cti_store_get_worker_name (tool->store, use->worker));
      cti_tool_table_add (table, cti_words_use (use->use));
      cti_tool_table_add (table, cti_tool_get_code (tool, use->case_id));
      cti_tool_table_add (table, purpose);
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
  uses = cti_use_read_log (tool->store, error);
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
