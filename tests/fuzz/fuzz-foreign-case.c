/* The database of a case that another store wrote, which comes in a hand-over file: an id, then the
 * database. Seal and signature have held, so here every byte may be one that somebody chose. */

#include <string.h>
#include <unistd.h>

#include "cti-case-file.h"
#include "cti-id.h"
#include "fuzz-reader.h"
#include "fuzz.h"

/* A folder nothing is written into; one of its own, since a folder of cases is closed to others. */
static CtiFolder *
get_folder (void)
{
  static CtiFolder *folder;

  if (folder == NULL)
    {
      g_autofree char *path = g_dir_make_tmp ("overgang-fuzz-XXXXXX", NULL);

      g_assert_nonnull (path);
      folder = cti_folder_open (path, NULL);
      g_assert_nonnull (folder);
      rmdir (path);
    }
  return folder;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  g_autoptr (CtiSecret) key = fuzz_key_new (1);
  g_autoptr (CtiSecret) image = NULL;
  g_autoptr (CtiCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (size <= FUZZ_ID_SIZE)
    return 0;
  id = g_strndup ((const char *) bytes, FUZZ_ID_SIZE);
  if (!cti_id_is_valid (id))
    return 0;
  image = cti_secret_new_copy (bytes + FUZZ_ID_SIZE, size - FUZZ_ID_SIZE);
  file = cti_case_file_open_foreign (get_folder (), id, key, image, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  return 0;
}
