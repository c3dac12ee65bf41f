#include "cti-store-device.h"

#include <string.h>

#include "cti-hash.h"

/**
 * cti_store_device_id:
 * @key: the store key
 *
 * Names the machine in the change log, so that changes of two machines can be told apart later,
 * without saying which machine it is: a hash, keyed with the store, of the machine's id.
 *
 * Returns: (transfer full): eight hexadecimal digits, the same on one machine for one store
 */
char *
cti_store_device_id (const CtiSecret *key)
{
  g_autofree char *machine = NULL;
  guint8 hash[CTI_HASH_SIZE];

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());
  cti_hash_keyed (key, (const guint8 *) machine, strlen (machine), hash);
  return g_strdup_printf ("%02x%02x%02x%02x", hash[0], hash[1], hash[2], hash[3]);
}
