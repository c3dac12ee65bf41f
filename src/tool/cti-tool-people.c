#include "cti-tool-people.h"

#include <glib/gi18n.h>

#include "cti-fold.h"
#include "cti-tool-output.h"
#include "cti-use-colleague.h"

/**
 * cti_tool_run_subcommand:
 * @tool: the run
 * @subcommands: ends with a %NULL name; the first is done where no word is given
 * @arguments: the words of the command
 * @error: (out) (optional): a #CtiToolExit, or why it could not be done
 *
 * Opens the store and does what the first word says.
 *
 * Returns: whether it was done
 */
gboolean
cti_tool_run_subcommand (CtiTool *tool,
                         const CtiToolSubcommand *subcommands,
                         char **arguments,
                         GError **error)
{
  const char *name = arguments[0] != NULL ? arguments[0] : subcommands->name;
  char **rest = arguments[0] != NULL ? arguments + 1 : arguments;
  int count = (int) g_strv_length (rest);

  for (; subcommands->name != NULL; subcommands++)
    if (g_str_equal (subcommands->name, name) && count >= subcommands->min &&
        (subcommands->max < 0 || count <= subcommands->max))
      return cti_tool_open (tool, error) && subcommands->run (tool, rest, error);
  cti_tool_set_usage (error, _ ("These words are not understood; --help shows what there is."));
  return FALSE;
}

/**
 * cti_tool_find_colleague:
 * @tool: the run, with its store open
 * @name: a name or a part of it that only one colleague has, or an id
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: (transfer full) (nullable): the colleague
 */
CtiColleague *
cti_tool_find_colleague (CtiTool *tool, const char *name, GError **error)
{
  g_autoptr (GPtrArray) all = cti_colleague_get_all (tool->store);
  g_autofree char *wanted = cti_fold (name);
  CtiColleague *found = NULL;
  guint count = 0;

  for (guint i = 0; i < all->len; i++)
    {
      CtiColleague *colleague = g_ptr_array_index (all, i);
      g_autofree char *folded = cti_fold (colleague->name);

      if (g_strcmp0 (colleague->record.id, name) == 0)
        return cti_record_ref (colleague);
      if (!cti_fold_contains (folded, wanted))
        continue;
      found = colleague;
      count++;
    }
  if (count == 1)
    return cti_record_ref (found);
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
               count == 0 ? _ ("Nobody of the name “%s” is among your contacts.")
                          : _ ("Several contacts are called “%s”; name one by the whole name."),
               name);
  return NULL;
}

/**
 * cti_tool_save:
 * @path: (nullable): where to write
 * @bytes: what
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: whether it is written
 */
gboolean
cti_tool_save (const char *path, GBytes *bytes, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return cti_tool_write_file (path, data, size, error);
}
