/* Where a new recovery code goes: on a sheet as PDF, to a descriptor, or both. */

#include "cti-tool-recovery.h"

#include <fcntl.h>
#include <glib/gi18n.h>

#include "cti-recovery-code.h"
#include "cti-recovery-sheet.h"
#include "cti-tool-output.h"
#include "cti-tool-secrets.h"

/**
 * cti_tool_check_ways_out:
 * @sheet: (nullable): a file for the sheet
 * @recovery_out: a descriptor for the code, -1 for none
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: whether the code has somewhere to go, where nothing is yet
 */
gboolean
cti_tool_check_ways_out (const char *sheet, int recovery_out, GError **error)
{
  if (recovery_out < 0 && sheet == NULL)
    {
      cti_tool_set_usage (error, _ ("The recovery code must go somewhere, or a forgotten "
                                    "passphrase would lose everything: give --sheet FILE or "
                                    "--recovery-out NUMBER."));
      return FALSE;
    }
  /* Should the work fail, the sheet of before would be gone, and its code still opens the store. */
  if (sheet != NULL && cti_tool_is_there (sheet))
    {
      g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                   _ ("“%s” is there already, and may be a recovery sheet that is still needed. "
                      "Nothing has been made: name a file that is not there yet."),
                   sheet);
      return FALSE;
    }
  if (recovery_out < 0 || fcntl (recovery_out, F_GETFD) >= 0)
    return TRUE;
  cti_tool_set_usage (error, _ ("The descriptor of --recovery-out is not open."));
  return FALSE;
}

static gboolean
write_sheet (CtiTool *tool,
             const CtiSetUp *set_up,
             const char *sheet_file,
             const char *code,
             GError **error)
{
  g_autofree char *created = cti_moment_to_text (cti_clock_get_now (tool->clock));
  g_autoptr (CtiRecoverySheet) sheet =
      cti_recovery_sheet_new (cti_set_up_get_team_name (set_up), cti_set_up_get_store_id (set_up),
                              cti_tool_get_today (tool), code);
  g_autoptr (GBytes) pdf = cti_recovery_sheet_to_pdf (sheet, created, error);

  return pdf != NULL && cti_tool_write_file (sheet_file, g_bytes_get_data (pdf, NULL),
                                             g_bytes_get_size (pdf), error);
}

/**
 * cti_tool_hand_out_code:
 * @tool: the run
 * @set_up: what has a new code
 * @sheet: (nullable): a file for the sheet
 * @recovery_out: a descriptor for the code, -1 for none
 * @error: (out) (optional): a #CtiToolExit
 *
 * The code goes out before anything is made: a store without its sheet would be worse than a sheet
 * without its store.
 *
 * Returns: whether it is where it should go
 */
gboolean
cti_tool_hand_out_code (CtiTool *tool,
                        const CtiSetUp *set_up,
                        const char *sheet,
                        int recovery_out,
                        GError **error)
{
  char *code = cti_recovery_code_to_text (cti_set_up_get_recovery_code (set_up));
  gboolean is_out = sheet == NULL || write_sheet (tool, set_up, sheet, code, error);

  if (is_out && recovery_out >= 0)
    is_out = cti_tool_write_secret (recovery_out, code, error);
  cti_wipe_text (code);
  return is_out;
}
