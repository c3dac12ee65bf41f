#include "cti-seal.h"

#include "cti-id.h"

/**
 * cti_seal_file_id_from_uuid:
 * @uuid: (nullable): the id of a case or a store, as text
 * @out: (out caller-allocates): the same as 16 bytes
 *
 * Returns: whether @uuid is one; where not, @out is left alone
 */
gboolean
cti_seal_file_id_from_uuid (const char *uuid, guint8 out[CTI_SEAL_FILE_ID_SIZE])
{
  if (!cti_id_is_valid (uuid))
    return FALSE;
  for (guint i = 0; i < CTI_SEAL_FILE_ID_SIZE; i++)
    {
      if (*uuid == '-')
        uuid++;
      out[i] = g_ascii_xdigit_value (uuid[0]) << 4 | g_ascii_xdigit_value (uuid[1]);
      uuid += 2;
    }
  return TRUE;
}

/**
 * cti_seal_file_id_to_uuid:
 * @id: 16 bytes
 *
 * Returns: (transfer full): the same as text, in small letters
 */
char *
cti_seal_file_id_to_uuid (const guint8 id[CTI_SEAL_FILE_ID_SIZE])
{
  GString *text = g_string_sized_new (36);

  for (guint i = 0; i < CTI_SEAL_FILE_ID_SIZE; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        g_string_append_c (text, '-');
      g_string_append_printf (text, "%02x", id[i]);
    }
  return g_string_free (text, FALSE);
}
