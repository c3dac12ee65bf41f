/* new-keys: for the day on which somebody may know what opens the store. */

#include <glib/gi18n.h>
#include <unistd.h>

#include "cti-keychain-libsecret.h"
#include "cti-tool-output.h"
#include "cti-tool-progress.h"
#include "cti-tool-recovery.h"
#include "cti-tool-secrets.h"
#include "cti-tool.h"
#include "cti-unlock.h"

static struct
{
  char *sheet;
  int recovery_out;
  int new_passphrase_fd;
} options = { .recovery_out = -1, .new_passphrase_fd = -1 };

static const GOptionEntry entries[] = {
  { "new-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &options.new_passphrase_fd,
    N_ ("Read the new passphrase from this file descriptor"), N_ ("NUMBER") },
  { "recovery-out", 0, 0, G_OPTION_ARG_INT, &options.recovery_out,
    N_ ("Write the recovery code to this file descriptor"), N_ ("NUMBER") },
  { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &options.sheet,
    N_ ("Write the recovery sheet to this new file, as PDF"), N_ ("FILE") },
  { NULL }
};

static gboolean
make_all (CtiTool *tool, const CtiSetUp *set_up, const CtiSecret *fresh, GError **error)
{
  g_autoptr (CtiKeychain) keychain = cti_keychain_libsecret_new ();
  CtiNewKeys new_keys = { .keychain = keychain,
                          .fresh = fresh,
                          .code = cti_set_up_get_recovery_code (set_up) };
  gboolean is_made;

  if (!cti_tool_hand_out_code (tool, set_up, options.sheet, options.recovery_out, error))
    return FALSE;
  cti_tool_progress_begin ();
  is_made = cti_unlock_new_keys (tool->store, &new_keys, NULL, cti_tool_progress_tell, NULL, error);
  cti_tool_progress_end ();
  if (is_made)
    return TRUE;
  if (options.sheet != NULL)
    unlink (options.sheet);
  return FALSE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiSetUp) set_up = NULL;
  g_autoptr (CtiSecret) fresh = NULL;

  if (!cti_tool_check_ways_out (options.sheet, options.recovery_out, error) ||
      !cti_tool_open (tool, error))
    return FALSE;
  fresh = cti_tool_get_new_passphrase (options.new_passphrase_fd, error);
  if (fresh == NULL)
    return FALSE;
  set_up =
      cti_set_up_new_sheet (cti_store_get_id (tool->store), cti_store_get_team (tool->store)->name);
  if (!make_all (tool, set_up, fresh, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The store has new keys: the old passphrase and the old recovery "
                                "sheet open nothing any more."));
  return TRUE;
}

const CtiToolCommand cti_tool_new_keys = {
  .name = "new-keys",
  .summary = N_ ("Seal the whole store anew, with a new passphrase and a new recovery sheet."),
  .description = N_ (
      "For the day on which somebody may know the passphrase or hold the recovery sheet. Every\n"
      "file is sealed again, the backups in the store too; cut off anywhere, the store has its "
      "old\n"
      "keys or its new ones. Colleagues need your new contact card afterwards.\n"
      "\n"
      "  overgang-tool new-keys --sheet sheet.pdf"),
  .entries = entries,
  .run = run,
};
