#include "cti-tool-log-extract.h"

#include <glib/gi18n.h>

#include "cti-log-extract.h"
#include "cti-tool-input.h"
#include "cti-tool-outcome.h"
#include "cti-tool-output.h"
#include "cti-use-citizen-screen.h"
#include "cti-use.h"

static struct
{
  char *to;
  char *from;
  char *until;
} options;

const GOptionEntry cti_tool_log_extract_entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
    N_ ("Write the extract as a file that ends in .pdf, .ods or .csv"), N_ ("FILE") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("First day of the period"), N_ ("DAY") },
  { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, N_ ("Last day of the period"), N_ ("DAY") },
  { NULL }
};

static gboolean
read_day (CtiTool *tool, const char *name, const char *text, CtiDate *day, GError **error)
{
  if (text == NULL || cti_tool_parse_day (text, cti_tool_get_today (tool), CTI_DAY_BACK, day))
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
               _ ("The day of “--%s” is not one of the calendar."), name);
  return FALSE;
}

static CtiOutcome *
make_extract (CtiTool *tool, const char *code, GPtrArray *uses, CtiDate from, CtiDate until)
{
  g_autofree CtiLogLine *lines = g_new0 (CtiLogLine, uses->len + 1);

  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);

      lines[i] = (CtiLogLine){ use->made, use->use, use->purpose };
    }
  return cti_log_extract_new (code, lines, uses->len, from, until, cti_tool_get_today (tool));
}

/**
 * cti_tool_log_extract_run:
 * @tool: the run
 * @code: code of a case
 * @error: (out) (optional): what went wrong
 *
 * Returns: whether the extract has been printed, or written
 */
gboolean
cti_tool_log_extract_run (CtiTool *tool, const char *code, GError **error)
{
  CtiDate from = CTI_DATE_NONE, until = CTI_DATE_NONE;
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (CtiOutcome) extract = NULL;

  if ((options.to != NULL && !cti_tool_outcome_check_target (options.to, FALSE, error)) ||
      !read_day (tool, "from", options.from, &from, error) ||
      !read_day (tool, "until", options.until, &until, error) || !cti_tool_open (tool, error))
    return FALSE;
  id = cti_tool_find_case (tool, code, error);
  uses = id != NULL ? cti_use_read_uses (tool->store, id, error) : NULL;
  if (uses == NULL)
    return FALSE;
  extract = make_extract (tool, cti_tool_get_code (tool, id), uses, from, until);
  if (options.to != NULL)
    return cti_tool_let_out (tool, id, "log-extract", CTI_EXPORT_HERS, error) &&
           cti_tool_outcome_write (tool, extract, options.to, FALSE, error);
  cti_tool_outcome_print (extract);
  return TRUE;
}
