#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use.h"
#include "cti-words.h"

static const char *
get_name (CtiTool *tool, const CtiVerdict *verdict)
{
  return verdict->id ? cti_tool_get_code (tool, verdict->id) : _ ("Team and use log");
}

static guint
count_wrong (GPtrArray *verdicts)
{
  guint wrong = 0;

  for (guint i = 0; i < verdicts->len; i++)
    wrong += ((CtiVerdict *) g_ptr_array_index (verdicts, i))->trouble != CTI_TROUBLE_NONE;
  return wrong;
}

static void
print_lines (CtiTool *tool, GPtrArray *verdicts)
{
  for (guint i = 0; i < verdicts->len; i++)
    {
      const CtiVerdict *verdict = g_ptr_array_index (verdicts, i);
      g_autofree char *words = verdict->trouble == CTI_TROUBLE_NONE
                                   ? g_strdup (_ ("whole"))
                                   : cti_tool_trouble_words ((CtiTrouble) verdict->trouble);

      cti_tool_print_line ("%s: %s", get_name (tool, verdict), words);
    }
}

static void
print_json (CtiTool *tool, GPtrArray *verdicts)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-verify", 1);
  g_autofree char *text = NULL;

  cti_json_writer_add_int (json, "wrong", count_wrong (verdicts));
  cti_json_writer_begin_list (json, "files");
  for (guint i = 0; i < verdicts->len; i++)
    {
      const CtiVerdict *verdict = g_ptr_array_index (verdicts, i);

      cti_json_writer_begin_object (json);
      cti_json_writer_add_text (json, "case", verdict->id);
      cti_json_writer_add_text (json, "code",
                                verdict->id ? cti_tool_get_code (tool, verdict->id) : NULL);
      cti_json_writer_add_text (json, "trouble",
                                cti_tool_trouble_nick ((CtiTrouble) verdict->trouble));
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) verdicts =
      cti_tool_open (tool, error) ? cti_use_verify (tool->store, error) : NULL;
  guint wrong;

  if (verdicts == NULL)
    return FALSE;
  if (tool->json)
    print_json (tool, verdicts);
  else
    print_lines (tool, verdicts);
  wrong = count_wrong (verdicts);
  if (wrong == 0)
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_DAMAGED,
               ngettext ("%u file of %u is not as it should be.",
                         "%u files of %u are not as they should be.", wrong),
               wrong, verdicts->len);
  return FALSE;
}

const CtiToolCommand cti_tool_verify = {
  .name = "verify",
  .summary = N_ ("Open and check every file of the store."),
  .run = run,
};
