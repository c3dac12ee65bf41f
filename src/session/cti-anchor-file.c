/* The anchor once more in a file of the account, outside the store, for where no keychain is open:
 * whoever puts the store back from a copy does not put this back with it (promise 28). It is sealed
 * as in the keychain and named by the id of the store, so it tells nothing. A file that is gone or
 * damaged says nothing either: it is no sign that something of the store is older.
 *
 * Nothing waits for the disk here: where the power is cut, an anchor of before is there or none.
 *
 * The file: a checksum of the id and the anchor, so that it says nothing of another store, and the
 * anchor. */

#include "cti-anchor-file.h"

#include <string.h>

#include "cti-disk.h"
#include "cti-hash.h"
#include "cti-id.h"

#define FOLDER    "overgang"
#define SUFFIX    ".known" /* the folder of the store may lie beside it */
#define BYTES_MAX 1024

static char *place;

/**
 * cti_anchor_file_keep_in:
 * @folder: (nullable): where the account keeps what a program remembers; %NULL for nowhere, as it
 *   is before the first call
 *
 * For the whole process; called before any thread is.
 */
void
cti_anchor_file_keep_in (const char *folder)
{
  g_free (place);
  place = g_strdup (folder);
}

static CtiFolder *
open_folder (void)
{
  g_autoptr (CtiFolder) home = place != NULL ? cti_folder_open_home (place, NULL) : NULL;
  CtiFolder *folder = home != NULL ? cti_folder_open_child (home, FOLDER, TRUE, NULL) : NULL;

  if (folder != NULL)
    cti_folder_delay_sync (folder);
  return folder;
}

static char *
make_name (const char *store_id)
{
  return g_strconcat (store_id, SUFFIX, NULL);
}

static void
make_sum (const char *store_id, const guint8 *anchor, gsize size, guint8 sum[CTI_HASH_SIZE])
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();

  g_byte_array_append (whole, (const guint8 *) store_id, (guint) strlen (store_id));
  g_byte_array_append (whole, anchor, (guint) size);
  cti_hash_sum (whole->data, whole->len, sum, CTI_HASH_SIZE);
}

/**
 * cti_anchor_file_look_up:
 * @store_id: id of a store
 *
 * Returns: (transfer full) (nullable): the anchor of the store as it was kept last; %NULL where
 *   there is none, or none that is whole
 */
CtiSecret *
cti_anchor_file_look_up (const char *store_id)
{
  g_autofree char *name = make_name (store_id);
  g_autoptr (CtiFolder) folder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint8 sum[CTI_HASH_SIZE];
  const guint8 *data;
  gsize size = 0;

  g_return_val_if_fail (cti_id_is_valid (store_id), NULL);

  folder = open_folder ();
  bytes = folder != NULL ? cti_folder_read (folder, name, BYTES_MAX, NULL) : NULL;
  data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  if (size <= CTI_HASH_SIZE)
    return NULL;
  make_sum (store_id, data + CTI_HASH_SIZE, size - CTI_HASH_SIZE, sum);
  if (memcmp (sum, data, sizeof sum) != 0)
    return NULL;
  return cti_secret_new_copy (data + CTI_HASH_SIZE, size - CTI_HASH_SIZE);
}

/**
 * cti_anchor_file_keep:
 * @store_id: id of a store
 * @anchor: its anchor, sealed
 *
 * Keeps it in place of the one before. Where that cannot be done the one before stays.
 */
void
cti_anchor_file_keep (const char *store_id, const CtiSecret *anchor)
{
  g_autofree char *name = make_name (store_id);
  g_autoptr (CtiFolder) folder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  guint8 sum[CTI_HASH_SIZE];

  g_return_if_fail (cti_id_is_valid (store_id));

  folder = open_folder ();
  if (folder == NULL)
    return;
  make_sum (store_id, cti_secret_get_bytes (anchor), cti_secret_get_size (anchor), sum);
  g_byte_array_append (whole, sum, sizeof sum);
  g_byte_array_append (whole, cti_secret_get_bytes (anchor), (guint) cti_secret_get_size (anchor));
  bytes = g_bytes_new (whole->data, whole->len);
  if (!cti_folder_replace (folder, name, bytes, FALSE, NULL))
    g_debug ("how far the store has come is not kept");
}

/**
 * cti_anchor_file_drop:
 * @store_id: id of a store
 *
 * Forgets its anchor.
 */
void
cti_anchor_file_drop (const char *store_id)
{
  g_autofree char *name = make_name (store_id);
  g_autoptr (CtiFolder) folder = NULL;

  g_return_if_fail (cti_id_is_valid (store_id));

  folder = open_folder ();
  if (folder != NULL && cti_folder_has (folder, name) && !cti_folder_remove (folder, name, NULL))
    g_debug ("how far the store had come is not forgotten");
}
