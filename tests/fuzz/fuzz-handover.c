/* Hand-over files of a sender whose card is known: what the fuzzer made stands for all between the
 * keys and the signature, and is signed and sealed to the reader as the program would. */

#include <string.h>

#include "cti-pack.h"
#include "fuzz-reader.h"
#include "fuzz.h"

#define FIXED_SIZE 80 /* as in cti-parcel-file.c: head and public keys */
#define SIGN_AT    16
#define BOX_AT     48
#define CONTEXT    "overgang hand-over 1"

/* The id comes with the bytes, since the table of contents repeats it. */
static GBytes *
sign_and_seal (const CtiParty *sender, const CtiParty *reader, const guint8 *bytes, gsize size)
{
  g_autofree guint8 *all = g_malloc (size + CTI_PARTY_SIGNATURE_SIZE);
  guint8 *content = all + CTI_SEAL_FILE_ID_SIZE;
  gsize content_size = size - CTI_SEAL_FILE_ID_SIZE;
  CtiSealReader to = { .keys = cti_party_get_keys (reader) };
  CtiSealInfo info = { .kind = CTI_SEAL_HANDOVER };

  memcpy (all, bytes, size);
  memcpy (info.file_id, all, CTI_SEAL_FILE_ID_SIZE);
  memcpy (content + SIGN_AT, cti_party_get_keys (sender)->sign, CTI_PARTY_KEY_SIZE);
  memcpy (content + BOX_AT, cti_party_get_keys (sender)->box, CTI_PARTY_KEY_SIZE);
  cti_party_sign (sender, CONTEXT, all, size, all + size);
  return cti_seal_for (&info, content, content_size + CTI_PARTY_SIGNATURE_SIZE, &to, NULL);
}

static void
read_packs (const CtiParcelFile *file)
{
  for (guint i = 0; i < file->parts->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiCase) shown =
          cti_pack_read (g_ptr_array_index (file->parts, i), file->sent, &error);

      g_assert_true ((shown == NULL) == (error != NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  static CtiParty *sender, *reader; /* made once, since making keys takes longer than reading */
  CtiSealReader as = { 0 };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (CtiParcelFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (size < CTI_SEAL_FILE_ID_SIZE + FIXED_SIZE)
    return 0;
  if (sender == NULL)
    {
      sender = fuzz_sender_new ();
      reader = fuzz_reader_new ();
    }
  as.party = reader;
  sealed = sign_and_seal (sender, reader, bytes, size);
  file = cti_parcel_file_open (sealed, &as, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  if (file != NULL)
    read_packs (file);
  return 0;
}
