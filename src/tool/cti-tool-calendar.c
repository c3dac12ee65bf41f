#include <glib/gi18n.h>
#include <string.h>

#include "cti-calendar-report.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-calendar.h"

static struct
{
  char *to;
} options;

static const GOptionEntry entries[] = { { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
                                          N_ ("Write to this file instead of the terminal"),
                                          N_ ("FILE") },
                                        { NULL } };

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) appointments = NULL;
  g_autofree char *text = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  if (arguments[0] != NULL)
    {
      id = cti_tool_find_case (tool, arguments[0], error);
      if (id == NULL)
        return FALSE;
    }
  appointments =
      cti_use_export_calendar (tool->store, id, cti_tool_get_today (tool),
                               cti_tool_get_why (tool, CTI_EXPORT_OWN_WORK, NULL), error);
  if (appointments == NULL)
    return FALSE;
  text = cti_calendar_report_write (appointments, cti_clock_get_now (tool->clock));
  if (options.to != NULL)
    return cti_tool_write_file (options.to, (const guint8 *) text, strlen (text), error);
  cti_tool_print (text);
  return TRUE;
}

const CtiToolCommand cti_tool_calendar = {
  .name = "calendar",
  .arguments = N_ ("[CODE]"),
  .summary = N_ ("Write what is planned as a calendar file, without names."),
  .entries = entries,
  .max_arguments = 1,
  .run = run,
};
