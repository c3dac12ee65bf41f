/* Files of keys; Argon2id is never reached, since a changed file is refused before it. */

#include "cti-keys.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiKeys) keys = cti_keys_decode (file, &error);

  g_assert_true ((keys == NULL) == (error != NULL));
  if (keys != NULL)
    for (guint i = 0; i < cti_keys_get_n_slots (keys); i++)
      cti_keys_get_slot_kind (keys, i);
  return 0;
}
