#include <glib/gi18n.h>
#include <string.h>

#include "cti-secret.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-export.h"

static struct
{
  char *to;
  gboolean all;
} options;

static const GOptionEntry entries[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &options.all,
    N_ ("Everything: every record of every file, names and notes among them"), NULL },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, N_ ("Write to this file"), N_ ("FILE") },
  { NULL }
};

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  char *text;
  gsize length = 0;
  gboolean is_written;

  if (!options.all || options.to == NULL)
    {
      cti_tool_set_usage (error, _ ("What leaves must be said in full: --all --to FILE."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error))
    return FALSE;
  text = cti_use_export_all (tool->store, NULL, NULL, &length, error);
  if (text == NULL)
    return FALSE;
  is_written = cti_tool_write_file (options.to, (const guint8 *) text, length, error);
  cti_wipe_text (text);
  if (is_written)
    cti_tool_warn (_ ("The file is not encrypted and tells everything: keep it as you would keep "
                      "the store."));
  return is_written;
}

const CtiToolCommand cti_tool_export = {
  .name = "export",
  .summary = N_ ("Write the whole store as open JSON."),
  .description =
      N_ ("Nothing is locked in: “create --from FILE” makes the same store of it again,\n"
          "with every record, its author and its moment."),
  .entries = entries,
  .run = run,
};
