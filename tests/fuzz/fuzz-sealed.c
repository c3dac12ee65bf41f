/* Sealed files: the header without a key, and the whole with the key of the seeds. The content is
 * only reached by what the key has sealed; that is what sealing is for. */

#include "cti-seal-header.h"
#include "cti-seal.h"
#include "fuzz-reader.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  g_autoptr (CtiSecret) key = fuzz_key_new (1);
  g_autoptr (GBytes) sealed = g_bytes_new (bytes, size);
  g_autoptr (CtiSecret) content = NULL;
  g_autoptr (GError) error = NULL;
  CtiSealHeader header;
  CtiSealInfo info;

  cti_seal_peek (bytes, size, &info, NULL);
  cti_seal_header_parse (bytes, size, &header, NULL);
  content = cti_unseal (sealed, CTI_SEAL_CASE, key, &info, &error);
  g_assert_true ((content == NULL) == (error != NULL));
  return 0;
}
