/* make-key, add-key: the way in of an organisation. A municipality makes one pair of keys, keeps
 * the secret half locked away and gives out the public one; each store that was given it can be
 * opened with the secret half when nobody else can, and says so afterwards. */

#include <fcntl.h>
#include <glib/gi18n.h>

#include "cti-keys.h"
#include "cti-tool-output.h"
#include "cti-tool-secrets.h"
#include "cti-tool.h"
#include "cti-trouble-error.h"
#include "cti-unlock.h"

static int secret_out = -1;

static const GOptionEntry make_entries[] = { { "secret-out", 0, 0, G_OPTION_ARG_INT, &secret_out,
                                               N_ ("Write the secret key to this file descriptor"),
                                               N_ ("NUMBER") },
                                             { NULL } };

static char *
write_key (const guint8 *bytes)
{
  GString *text = g_string_sized_new (2 * CTI_KEYS_ORGANISATION_KEY_SIZE);

  for (gsize i = 0; i < CTI_KEYS_ORGANISATION_KEY_SIZE; i++)
    g_string_append_printf (text, "%02x", bytes[i]);
  return g_string_free (text, FALSE);
}

static gboolean
run_make (CtiTool *tool, char **arguments, GError **error)
{
  guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE];
  g_autoptr (CtiSecret) secret_key = NULL;
  g_autofree char *shown = NULL;
  char *secret;
  gboolean written;

  if (secret_out < 0 || fcntl (secret_out, F_GETFD) < 0)
    {
      cti_tool_set_usage (error, _ ("The secret key must go somewhere: give --secret-out NUMBER, a "
                                    "descriptor that is open."));
      return FALSE;
    }
  secret_key = cti_keys_new_organisation (public_key);
  secret = write_key (cti_secret_get_bytes (secret_key));
  written = cti_tool_write_secret (secret_out, secret, error);
  cti_wipe_text (secret);
  if (!written)
    return FALSE;
  shown = write_key (public_key);
  cti_tool_print_line ("%s", shown);
  return TRUE;
}

static gboolean
run_add (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiSecret) key = cti_tool_parse_key (arguments[0]);

  if (key == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_ORGANISATION_KEY);
      return FALSE;
    }
  if (!cti_tool_open (tool, error) ||
      !cti_unlock_add_organisation (tool->store, cti_secret_get_bytes (key), error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The key of the organisation opens this store from now on, and "
                                "each time it does is in the use log."));
  return TRUE;
}

const CtiToolCommand cti_tool_make_key = {
  .name = "make-key",
  .summary = N_ ("Make the two keys of an organisation and print the public one."),
  .entries = make_entries,
  .run = run_make,
};

const CtiToolCommand cti_tool_add_key = {
  .name = "add-key",
  .arguments = N_ ("KEY"),
  .summary = N_ ("Let the key of an organisation open the store too."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_add,
};
