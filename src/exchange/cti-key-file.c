/* What the key files of a team have in common: how they are loaded, how what is wrong is said, and
 * a line and an order of groups read from them. */

#include "cti-key-file.h"

#include <string.h>

#include "cti-text.h"

/**
 * cti_key_file_fail:
 * @error: (out) (optional): where to set the error
 * @code: what is wrong
 * @group: the group at fault
 * @key: the key at fault
 *
 * Returns: %FALSE
 */
gboolean
cti_key_file_fail (GError **error, CtiExchangeError code, const char *group, const char *key)
{
  g_set_error (error, CTI_EXCHANGE_ERROR, (int) code, "[%s] %s", group, key);
  return FALSE;
}

/**
 * cti_key_file_load:
 * @data: the bytes of a key file
 * @length: their number
 * @max: the most there may be
 * @error: a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): the file, with the texts of all languages
 */
GKeyFile *
cti_key_file_load (const char *data, gsize length, gsize max, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;

  if (length >= strlen (CTI_KEY_FILE_MARK) &&
      memcmp (data, CTI_KEY_FILE_MARK, strlen (CTI_KEY_FILE_MARK)) == 0)
    data += strlen (CTI_KEY_FILE_MARK), length -= strlen (CTI_KEY_FILE_MARK);
  if (length > max)
    g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE,
                 "%" G_GSIZE_FORMAT " bytes", length);
  else if (!g_utf8_validate_len (data, length, NULL))
    g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX, "not UTF-8");
  else if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, &reason))
    g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX, "%s", reason->message);
  else
    return g_steal_pointer (&file);
  return NULL;
}

/**
 * cti_key_file_read_line:
 * @file: a key file
 * @group: a group
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the text, cleaned; %NULL where there is none
 */
char *
cti_key_file_read_line (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  g_autofree char *clean = cti_text_clean_line (text);

  return cti_text_is_blank (clean) ? NULL : g_steal_pointer (&clean);
}

/**
 * cti_key_file_take_line:
 * @file: a key file
 * @group: a group
 * @key: a key
 * @required: whether it must be there
 * @max: the most bytes its text may have
 * @text: (out): the text, cleaned; left alone where there is none
 * @error: a #CtiExchangeError
 *
 * Returns: whether the text is good, or missing where it may be
 */
gboolean
cti_key_file_take_line (GKeyFile *file,
                        const char *group,
                        const char *key,
                        gboolean required,
                        gsize max,
                        char **text,
                        GError **error)
{
  g_autofree char *clean = cti_key_file_read_line (file, group, key);

  if (clean == NULL)
    return !required || cti_key_file_fail (error, CTI_EXCHANGE_ERROR_MISSING, group, key);
  if (strlen (clean) > max)
    return cti_key_file_fail (error, CTI_EXCHANGE_ERROR_TOO_LARGE, group, key);
  *text = g_steal_pointer (&clean);
  return TRUE;
}

/**
 * cti_key_file_read_order:
 * @file: a key file
 * @group: a group
 * @key: a key that names other groups in order
 * @max: how many there may be
 * @error: a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): the names
 */
char **
cti_key_file_read_order (GKeyFile *file,
                         const char *group,
                         const char *key,
                         gsize max,
                         GError **error)
{
  gsize count = 0;
  g_auto (GStrv) order = g_key_file_get_string_list (file, group, key, &count, NULL);

  if (count > 0 && count <= max)
    return g_steal_pointer (&order);
  cti_key_file_fail (error, count == 0 ? CTI_EXCHANGE_ERROR_MISSING : CTI_EXCHANGE_ERROR_TOO_LARGE,
                     group, key);
  return NULL;
}
