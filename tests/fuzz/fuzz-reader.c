/* The keys of the fuzz targets: known to everybody, so that a target can seal and sign what the
 * fuzzer made. The program then reads it as it reads any file, and no check of it is switched off.
 */

#include "fuzz-reader.h"

#define KEY_SIZE 32

CtiSecret *
fuzz_key_new (guint8 first)
{
  CtiSecret *key = cti_secret_new (KEY_SIZE);

  for (guint8 i = 0; i < KEY_SIZE; i++)
    cti_secret_edit (key)[i] = first + i;
  return key;
}

CtiParty *
fuzz_sender_new (void)
{
  g_autoptr (CtiSecret) key = fuzz_key_new (40);

  return cti_party_new (key);
}

CtiParty *
fuzz_reader_new (void)
{
  g_autoptr (CtiSecret) key = fuzz_key_new (80);

  return cti_party_new (key);
}
