#include "cti-tool.h"

#include <glib/gi18n.h>

#include "cti-anchor.h"
#include "cti-json.h"
#include "cti-keychain-libsecret.h"
#include "cti-tool-output.h"
#include "cti-tool-progress.h"
#include "cti-tool-secrets.h"
#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-unlock.h"
#include "cti-use.h"
#include "cti-words.h"

/**
 * cti_tool_get_today:
 * @tool: the run
 *
 * Returns: the day, that of `--today` where it was given
 */
CtiDate
cti_tool_get_today (CtiTool *tool)
{
  return cti_clock_get_today (tool->clock);
}

static gboolean
is_store (const char *path)
{
  g_autofree char *first = g_build_filename (path, "keys.a", NULL);
  g_autofree char *second = g_build_filename (path, "keys.b", NULL);

  return g_file_test (first, G_FILE_TEST_EXISTS) || g_file_test (second, G_FILE_TEST_EXISTS);
}

/* The place is a store, or a folder with one store in it. */
static char *
find_store (const char *place, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) sentence = NULL;

  if (is_store (place))
    return g_strdup (place);
  found = cti_store_find_all (place);
  if (found->len == 1)
    return g_strdup (g_ptr_array_index (found, 0));
  if (found->len == 0)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_NO_STORE);
      return NULL;
    }
  sentence = g_string_new (_ ("There are several stores; name one of them with --store:"));
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (sentence, "\n  %s", (char *) g_ptr_array_index (found, i));
  cti_tool_set_usage (error, sentence->str);
  return NULL;
}

static void
name_wrong_group (GError **error, int group)
{
  g_autofree char *which = cti_words_recovery_group (group);

  g_clear_error (error);
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_NOT_UNLOCKED, "%s. %s %s",
               cti_words_trouble_title (CTI_TROUBLE_RECOVERY_GROUP), which,
               cti_words_trouble_body (CTI_TROUBLE_RECOVERY_GROUP));
}

/* Cards that are made anew take a while in a large store; what comes before them asks for a secret,
 * where Ctrl+C has to end the program as it ends any. */
static CtiUnlockWait
make_wait (const CtiTool *tool)
{
  return (CtiUnlockWait){ .progress = cti_tool_progress_tell, .goes_back = tool->goes_back };
}

static CtiStore *
open_with_recovery (CtiTool *tool, const char *path, GError **error)
{
  const CtiUnlockWait wait = make_wait (tool);
  g_autoptr (CtiSecret) typed = cti_tool_read_secret (tool->recovery_fd, error);
  g_autoptr (CtiSecret) code = NULL;
  g_autoptr (GError) cause = NULL;
  int wrong_group = 0;

  if (typed == NULL)
    return NULL;
  code = cti_unlock_parse_code (cti_secret_get_text (typed), &wrong_group, &cause);
  if (code != NULL)
    return cti_unlock_recovery (path, code, tool->clock, &wait, error);
  if (wrong_group > 0)
    name_wrong_group (&cause, wrong_group);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

static CtiStore *
open_with_organisation (CtiTool *tool, const char *path, GError **error)
{
  const CtiUnlockWait wait = make_wait (tool);
  g_autoptr (CtiSecret) typed = cti_tool_read_secret (tool->organisation_fd, error);
  g_autoptr (CtiSecret) key = NULL;

  if (typed == NULL)
    return NULL;
  key = cti_tool_parse_key (cti_secret_get_text (typed));
  if (key != NULL)
    return cti_unlock_organisation (path, key, tool->clock, &wait, error);
  cti_trouble_set_error (error, CTI_TROUBLE_ORGANISATION_OTHER);
  return NULL;
}

static void
tell_older (CtiOlder older)
{
  g_autofree char *body = older != CTI_OLDER_NONE ? cti_words_older_body (older) : NULL;

  if (body != NULL)
    g_printerr ("%s. %s\n", cti_words_older_title (), body);
}

static CtiStore *
open_with_passphrase (CtiTool *tool, const char *path, CtiKeychain *keychain, GError **error)
{
  const CtiUnlockWait wait = make_wait (tool);
  g_autoptr (CtiSecret) passphrase =
      cti_tool_get_secret (tool->passphrase_fd, _ ("Passphrase: "), error);

  if (passphrase == NULL)
    return NULL;
  return cti_unlock_passphrase (path, keychain, passphrase, tool->clock, &wait, error);
}

/**
 * cti_tool_open:
 * @tool: the run
 * @error: (out) (optional): why not
 *
 * Finds the store and unlocks it with what the options give, or asks.
 *
 * Returns: whether @tool has its store now
 */
gboolean
cti_tool_open (CtiTool *tool, GError **error)
{
  g_autofree char *path = find_store (tool->place, error);
  g_autoptr (CtiKeychain) keychain = NULL;

  if (path == NULL)
    return FALSE;
  if (tool->recovery_fd < 0 && tool->organisation_fd < 0)
    keychain = cti_keychain_libsecret_new ();
  tool->store = tool->recovery_fd >= 0       ? open_with_recovery (tool, path, error)
                : tool->organisation_fd >= 0 ? open_with_organisation (tool, path, error)
                                             : open_with_passphrase (tool, path, keychain, error);
  cti_tool_progress_end ();
  if (tool->store != NULL)
    tell_older (cti_anchor_check (tool->store, keychain));
  return tool->store != NULL;
}

/**
 * cti_tool_close:
 * @tool: the run
 *
 * Locks the store again, which the use log keeps, where one was opened.
 */
void
cti_tool_close (CtiTool *tool)
{
  if (tool->store != NULL)
    cti_use_begin (tool->store, CTI_USE_LOCK, NULL, NULL, NULL);
  g_clear_pointer (&tool->store, cti_store_close);
}

/**
 * cti_tool_find_case:
 * @tool: the run, with its store open
 * @code: a case code as typed; small letters will do
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: (transfer full) (nullable): id of the case
 */
char *
cti_tool_find_case (CtiTool *tool, const char *code, GError **error)
{
  g_autofree char *upper = g_ascii_strup (code, -1);
  const CtiCardEntry *entry = cti_card_index_find_code (cti_store_get_cards (tool->store), upper);

  if (entry != NULL)
    return g_strdup (entry->id);
  if (cti_card_index_find (cti_store_get_cards (tool->store), code) != NULL)
    return g_strdup (code);
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
               _ ("No case has the code “%s”: “overgang-tool list” shows all of them."), code);
  return NULL;
}

/**
 * cti_tool_get_code:
 * @tool: the run, with its store open
 * @case_id: (nullable): id of a case
 *
 * Returns: (transfer none): its code, or the id where no card is known
 */
const char *
cti_tool_get_code (CtiTool *tool, const char *case_id)
{
  const CtiCardEntry *entry =
      case_id ? cti_card_index_find (cti_store_get_cards (tool->store), case_id) : NULL;

  if (case_id == NULL)
    return "";
  return entry != NULL && entry->card != NULL ? entry->card->code : case_id;
}

/**
 * cti_tool_get_why:
 * @tool: the run
 * @usual: what such a file is for as a rule, if there is a rule
 * @error: (out) (optional): that it has to be said
 *
 * Returns: (transfer none) (nullable): what a file is for that is not sealed (promise 22), that of
 *   `--for` where it was given
 */
const char *
cti_tool_get_why (CtiTool *tool, CtiExportReason usual, GError **error)
{
  if (tool->why != NULL && !cti_text_is_blank (tool->why))
    return tool->why;
  if (usual != CTI_EXPORT_NONE)
    return cti_enum_to_nick (cti_export_reason_values, (int) usual);
  cti_tool_set_usage (error, _ ("The file is not sealed. Say with --for what it is for: hers, "
                                "consent, authority, team, own-work, or a few words of your own. "
                                "The use log keeps it; nothing has been written."));
  return NULL;
}

/**
 * cti_tool_let_out:
 * @tool: the run
 * @case_id: (nullable): the case something of is about to leave
 * @what: what leaves, in one word
 * @usual: what such a file is for as a rule, if there is a rule
 * @error: (out) (optional): a #CtiStoreError, or that it has to be said what it is for
 *
 * Returns: whether it may leave
 */
gboolean
cti_tool_let_out (CtiTool *tool,
                  const char *case_id,
                  const char *what,
                  CtiExportReason usual,
                  GError **error)
{
  const char *why = cti_tool_get_why (tool, usual, error);

  return why != NULL && cti_use_export (tool->store, case_id, what, why, error);
}

/**
 * cti_tool_done:
 * @tool: the run
 * @now: (transfer full) (nullable): the case after a change; %NULL where it failed
 * @sentence: what was done, said with the code of the case before it
 *
 * Returns: whether it was done
 */
gboolean
cti_tool_done (CtiTool *tool, CtiCase *now, const char *sentence)
{
  g_autoptr (CtiCase) owned = now;
  g_autofree char *json = NULL;

  if (owned == NULL)
    return FALSE;
  if (tool->json)
    {
      json = cti_json_case (owned, cti_tool_get_today (tool), CTI_JSON_NONE);
      cti_tool_print (json);
    }
  else
    cti_tool_print_line ("%s: %s", cti_case_get_citizen (owned)->code, sentence);
  return TRUE;
}
