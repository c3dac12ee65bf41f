#include <glib/gi18n.h>
#include <string.h>

#include "cti-fhir.h"
#include "cti-secret.h"
#include "cti-text.h"
#include "cti-tool-output.h"
#include "cti-tool-progress.h"
#include "cti-tool.h"
#include "cti-use-export.h"
#include "cti-words.h"

static struct
{
  char *to;
  char *fhir;
  gboolean all;
} options;

static const GOptionEntry entries[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &options.all,
    N_ ("Everything: every record of every file, names and notes among them"), NULL },
  { "fhir", 0, 0, G_OPTION_ARG_STRING, &options.fhir,
    N_ ("One identified citizen for a system that speaks FHIR R4: courses, plans, WHO-5, stars"),
    N_ ("CODE") },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, N_ ("Write to this file"), N_ ("FILE") },
  { NULL }
};

static gboolean
write_all (CtiTool *tool, GError **error)
{
  gsize length = 0;
  const char *why = cti_tool_get_why (tool, CTI_EXPORT_NONE, error);
  gboolean is_written;
  char *text;

  if (why == NULL)
    return FALSE;
  cti_tool_progress_begin ();
  text = cti_use_export_all (tool->store, why, cti_tool_progress_tell, NULL, &length, error);
  cti_tool_progress_end ();
  if (text == NULL)
    return FALSE;
  is_written = cti_tool_write_file (options.to, (const guint8 *) text, length, error);
  cti_wipe_text (text);
  if (is_written)
    cti_tool_warn (_ ("The file is not encrypted and tells everything: keep it as you would keep "
                      "the store."));
  return is_written;
}

/* Who is not identified has nothing to do in another system. */
static gboolean
check_identified (const CtiCase *now, GError **error)
{
  const CtiIdentity *identity = cti_case_get_identity (now);

  if (cti_case_get_citizen (now)->mode == CTI_MODE_IDENTIFIED && identity != NULL &&
      !cti_text_is_blank (identity->name))
    return TRUE;
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                       _ ("The citizen is not identified, so nothing is written for another "
                          "system."));
  return FALSE;
}

static gboolean
write_fhir (CtiTool *tool, GError **error)
{
  g_autofree char *id = cti_tool_find_case (tool, options.fhir, error);
  g_autoptr (CtiCase) now = id != NULL ? cti_use_open_case (tool->store, id, error) : NULL;
  gboolean is_written;
  char *text;

  if (now == NULL || !check_identified (now, error) ||
      !cti_tool_let_out (tool, id, "fhir", CTI_EXPORT_NONE, error))
    return FALSE;
  text = cti_fhir_write (now, cti_clock_get_now (tool->clock), cti_words_is_danish ());
  is_written = cti_tool_write_file (options.to, (const guint8 *) text, strlen (text), error);
  cti_wipe_text (text);
  return is_written;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  if (options.to == NULL || options.all == (options.fhir != NULL))
    {
      cti_tool_set_usage (
          error,
          _ ("What leaves must be said in full: --all --to FILE, or --fhir CODE --to FILE."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error))
    return FALSE;
  return options.all ? write_all (tool, error) : write_fhir (tool, error);
}

const CtiToolCommand cti_tool_export = {
  .name = "export",
  .summary = N_ ("Write the whole store as open JSON, or a citizen as FHIR."),
  .description =
      N_ ("Nothing is locked in: “create --from FILE” makes the same store of it again,\n"
          "with every record, its author and its moment."),
  .entries = entries,
  .run = run,
};
