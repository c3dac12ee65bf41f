/* A contact card: a key file with a worker's name and public keys, signed by these. It holds no
 * secret and may travel by mail. The signature says that it is whole, and that whoever wrote it has
 * the secret half; whether that is the person of that name is what the fingerprint is compared for.
 */

#include "cti-colleague-file.h"

#include <string.h>

#include "cti-exchange-error.h"
#include "cti-field.h"
#include "cti-id.h"
#include "cti-text.h"

#define GROUP   "contact"
#define VERSION 1
#define CONTEXT "overgang contact card 1"

static const char *const signed_keys[] = { "party", "name", "team", "box-key", "sign-key" };

/* What is signed does not depend on how a key file is laid out. */
static GString *
collect (GKeyFile *file)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (signed_keys); i++)
    {
      g_autofree char *value = g_key_file_get_string (file, GROUP, signed_keys[i], NULL);

      g_string_append_printf (text, "%s=%s%c", signed_keys[i], value != NULL ? value : "", '\n');
    }
  return text;
}

static char *
to_text (const guint8 *bytes)
{
  g_autofree char *first = cti_party_key_to_text (bytes);
  g_autofree char *second = cti_party_key_to_text (bytes + CTI_PARTY_KEY_SIZE);

  return g_strconcat (first, second, NULL);
}

/**
 * cti_colleague_file_write:
 * @party: id of the worker whose store it is
 * @name: the worker's name
 * @team: (nullable): the team's name
 * @keys: the keys
 *
 * Returns: (transfer full): the contact card, to be given to colleagues
 */
GBytes *
cti_colleague_file_write (const char *party,
                          const char *name,
                          const char *team,
                          const CtiParty *keys)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *box = cti_party_key_to_text (cti_party_get_keys (keys)->box);
  g_autofree char *sign = cti_party_key_to_text (cti_party_get_keys (keys)->sign);
  g_autofree char *seal = NULL;
  g_autoptr (GString) text = NULL;
  guint8 signature[CTI_PARTY_SIGNATURE_SIZE];
  gsize length = 0;
  char *data;

  g_key_file_set_integer (file, GROUP, "version", VERSION);
  g_key_file_set_string (file, GROUP, "party", party);
  g_key_file_set_string (file, GROUP, "name", name);
  g_key_file_set_string (file, GROUP, "team", team != NULL ? team : "");
  g_key_file_set_string (file, GROUP, "box-key", box);
  g_key_file_set_string (file, GROUP, "sign-key", sign);
  text = collect (file);
  cti_party_sign (keys, CONTEXT, (const guint8 *) text->str, text->len, signature);
  seal = to_text (signature);
  g_key_file_set_string (file, GROUP, "signature", seal);
  data = g_key_file_to_data (file, &length, NULL);
  return g_bytes_new_take (data, length);
}

static gboolean
fail (GError **error, CtiExchangeError code, const char *why)
{
  g_set_error_literal (error, CTI_EXCHANGE_ERROR, (int) code, why);
  return FALSE;
}

static gboolean
load (GKeyFile *file, GBytes *bytes, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > CTI_COLLEAGUE_BYTES_MAX)
    return fail (error, CTI_EXCHANGE_ERROR_TOO_LARGE, "too large to be a contact card");
  if (size == 0 || !g_utf8_validate_len (data, size, NULL) ||
      !g_key_file_load_from_data (file, data, size, G_KEY_FILE_NONE, NULL) ||
      !g_key_file_has_key (file, GROUP, "sign-key", NULL))
    return fail (error, CTI_EXCHANGE_ERROR_SYNTAX, "not a contact card");
  if (g_key_file_get_integer (file, GROUP, "version", NULL) > VERSION)
    return fail (error, CTI_EXCHANGE_ERROR_TOO_NEW, "written by a newer version");
  return TRUE;
}

static void
take (GKeyFile *file, CtiColleague *self, const char *key, const char *field)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);

  if (text != NULL && strlen (text) <= CTI_TEXT_LINE_MAX)
    cti_field_set_from_text (self, cti_record_type_find_field (&cti_colleague_type, field), text);
}

static gboolean
is_signed (GKeyFile *file, const CtiPartyKeys *keys)
{
  g_autofree char *seal = g_key_file_get_string (file, GROUP, "signature", NULL);
  g_autoptr (GString) text = collect (file);
  guint8 signature[CTI_PARTY_SIGNATURE_SIZE];
  g_autofree char *first = NULL;

  if (seal == NULL || strlen (seal) != 4 * CTI_PARTY_KEY_SIZE)
    return FALSE;
  first = g_strndup (seal, 2 * CTI_PARTY_KEY_SIZE);
  return cti_party_key_from_text (first, signature) &&
         cti_party_key_from_text (seal + 2 * CTI_PARTY_KEY_SIZE, signature + CTI_PARTY_KEY_SIZE) &&
         cti_party_keys_verify (keys, CONTEXT, (const guint8 *) text->str, text->len, signature);
}

/**
 * cti_colleague_file_read:
 * @bytes: a file
 * @error: a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): whose contact card it is, not compared yet
 */
CtiColleague *
cti_colleague_file_read (GBytes *bytes, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (CtiColleague) self = cti_record_new (&cti_colleague_type);
  CtiPartyKeys keys;

  if (!load (file, bytes, error))
    return NULL;
  take (file, self, "party", "party");
  take (file, self, "name", "name");
  take (file, self, "team", "team");
  take (file, self, "box-key", "box_key");
  take (file, self, "sign-key", "sign_key");
  if (!cti_id_is_valid (self->party) || cti_text_is_blank (self->name) ||
      !cti_colleague_get_keys (self, &keys) || !is_signed (file, &keys))
    {
      fail (error, CTI_EXCHANGE_ERROR_INVALID, "the contact card is not whole");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * cti_colleague_get_keys:
 * @self: a colleague
 * @keys: (out caller-allocates): the public keys
 *
 * Returns: whether both are keys
 */
gboolean
cti_colleague_get_keys (const CtiColleague *self, CtiPartyKeys *keys)
{
  return cti_party_key_from_text (self->box_key, keys->box) &&
         cti_party_key_from_text (self->sign_key, keys->sign);
}
