/* tell-keys STORE < RECOVERY-CODE - the key of a store and all keys made from it, as hex, a line
 * each: so a test knows what to look for in the memory of a program. */

#include <stdio.h>

#include "cti-crypto.h"
#include "cti-key.h"
#include "cti-keys.h"
#include "cti-recovery-code.h"
#include "cti-store.h"

static void
print_key (const char *name, const CtiSecret *key)
{
  const guint8 *bytes = cti_secret_get_bytes (key);

  printf ("%s ", name);
  for (gsize i = 0; i < CTI_KEY_SIZE; i++)
    printf ("%02x", bytes[i]);
  printf ("\n");
}

int
main (int argc, char **argv)
{
  char typed[256] = "";
  g_autoptr (CtiKeys) keys = NULL;
  g_autoptr (CtiSecret) code = NULL, key = NULL;

  cti_crypto_init ();
  if (argc != 2 || fgets (typed, sizeof typed, stdin) == NULL)
    return 2;
  keys = cti_store_read_keys (argv[1], NULL, NULL);
  code = cti_recovery_code_parse (typed, NULL, NULL);
  key = keys != NULL && code != NULL ? cti_keys_open_recovery (keys, code, NULL) : NULL;
  if (key == NULL)
    return 1;
  print_key ("store", key);
  for (int purpose = CTI_KEY_PURPOSE_WRAP; purpose <= CTI_KEY_PURPOSE_ANCHOR; purpose++)
    {
      g_autofree char *name = g_strdup_printf ("purpose-%d", purpose);
      g_autoptr (CtiSecret) derived = cti_key_derive (key, (CtiKeyPurpose) purpose);

      print_key (name, derived);
    }
  return 0;
}
