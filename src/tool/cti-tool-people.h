#pragma once

#include "cti-parcel-file.h"
#include "cti-tool.h"

G_BEGIN_DECLS

/**
 * CtiToolSubcommand:
 * @name: the word that calls it
 * @min: the fewest words behind it
 * @max: the most, -1 for any number
 * @run: does it, with the store open
 */
typedef struct
{
  const char *name;
  int min;
  int max;
  gboolean (*run) (CtiTool *tool, char **arguments, GError **error);
} CtiToolSubcommand;

gboolean cti_tool_run_subcommand (CtiTool *tool,
                                  const CtiToolSubcommand *subcommands,
                                  char **arguments,
                                  GError **error);
CtiColleague *
cti_tool_find_colleague (CtiTool *tool, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_tool_save (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
