#include <glib/gi18n.h>
#include <string.h>

#include "cti-access-report.h"
#include "cti-outcome-sheet.h"
#include "cti-secret.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-export.h"

static struct
{
  char *pdf;
  char *json;
  char *asked;
} options;

static const GOptionEntry entries[] = { { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &options.pdf,
                                          N_ ("Write it to read, as PDF"), N_ ("FILE") },
                                        { "data", 0, 0, G_OPTION_ARG_FILENAME, &options.json,
                                          N_ ("Write it as data, as JSON"), N_ ("FILE") },
                                        { "asked", 0, 0, G_OPTION_ARG_STRING, &options.asked,
                                          N_ ("The day the citizen asked for it; today otherwise"),
                                          N_ ("DAY") },
                                        { NULL } };

static gboolean
write_pdf (CtiTool *tool, GPtrArray *records, GPtrArray *changes, CtiDate asked, GError **error)
{
  g_autoptr (GPtrArray) kinds = cti_store_get_team_records (tool->store, &cti_focus_kind_type);
  g_autoptr (CtiOutcome) report =
      cti_access_report_new (records, kinds, changes, asked, cti_tool_get_today (tool));
  g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (report);
  g_autofree char *created = cti_moment_to_text (cti_clock_get_now (tool->clock));
  g_autoptr (GBytes) pdf = cti_outcome_sheet_to_pdf (sheet, created, error);

  return pdf != NULL && cti_tool_write_file (options.pdf, g_bytes_get_data (pdf, NULL),
                                             g_bytes_get_size (pdf), error);
}

static gboolean
write_data (CtiTool *tool,
            const char *id,
            GPtrArray *records,
            GPtrArray *changes,
            GError **error)
{
  g_autoptr (CtiStoreJson) document =
      cti_store_json_new (cti_store_get_worker (tool->store)->record.id);
  gsize length = 0;
  char *text;
  gboolean is_written;

  cti_store_json_add (document, id, records, changes);
  text = cti_store_json_finish (document, &length);
  is_written = cti_tool_write_file (options.json, (const guint8 *) text, length, error);
  cti_wipe_text (text);
  return is_written;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  CtiDate asked = cti_tool_get_today (tool);
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (options.pdf == NULL && options.json == NULL)
    {
      cti_tool_set_usage (error,
                          _ ("The copy must go somewhere: --pdf FILE, --data FILE, or both."));
      return FALSE;
    }
  if (options.asked != NULL && !cti_tool_parse_day (options.asked, asked, CTI_DAY_NEAREST, &asked))
    {
      cti_tool_set_usage (error, _ ("The day of --asked is not one of the calendar."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error))
    return FALSE;
  id = cti_tool_find_case (tool, arguments[0], error);
  if (id == NULL)
    return FALSE;
  all = cti_use_access (tool->store, id, error);
  if (all == NULL)
    return FALSE;
  changes = cti_store_get_history (tool->store, id, NULL, error);
  if (changes == NULL)
    return FALSE;
  records = cti_access_hide_others (all);
  cti_access_hide_in_changes (changes, all);
  return (options.pdf == NULL || write_pdf (tool, records, changes, asked, error)) &&
         (options.json == NULL || write_data (tool, id, records, changes, error));
}

const CtiToolCommand cti_tool_access = {
  .name = "access",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Write the copy a citizen has a right to."),
  .description =
      N_ ("Every field that has a value, with the day by which it is to be handed over.\n"
          "Names of others are hidden; read it through before it leaves."),
  .entries = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
