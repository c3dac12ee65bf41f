#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CTI_STORE_ERROR (cti_store_error_quark ())
GQuark cti_store_error_quark (void);

/**
 * CtiStoreError:
 * @CTI_STORE_ERROR_NO_STORE: there is no store in that folder
 * @CTI_STORE_ERROR_IN_USE: another program holds the store
 * @CTI_STORE_ERROR_NOT_FOUND: no such file or record
 * @CTI_STORE_ERROR_DAMAGED: bytes were changed or are missing; the file was left as it is
 * @CTI_STORE_ERROR_OTHER_STORE: sealed with the key of another store
 * @CTI_STORE_ERROR_TOO_NEW: written by a newer version of the program; not a byte was written
 * @CTI_STORE_ERROR_OLDER: an older state of the file has been put back
 * @CTI_STORE_ERROR_TRASHED: the case lies in the trash, whole
 * @CTI_STORE_ERROR_WRONG_KEY: the key does not belong to this store
 * @CTI_STORE_ERROR_UNSAFE: a link, a pipe or somebody else's file stands where ours should
 * @CTI_STORE_ERROR_DISK_FULL: no room; nothing was changed
 * @CTI_STORE_ERROR_DISK: the disk refused; nothing was changed
 * @CTI_STORE_ERROR_UNREADABLE: the disk does not give back what was written on it
 * @CTI_STORE_ERROR_REFUSED: the act breaks a rule of the file; nothing was changed
 * @CTI_STORE_ERROR_OLD_DRAFT: a draft of an earlier program is in the way; nothing was changed
 *
 * Why the store could not do what it was asked. Sentences for people stand in `words`.
 */
typedef enum
{
  CTI_STORE_ERROR_NO_STORE,
  CTI_STORE_ERROR_IN_USE,
  CTI_STORE_ERROR_NOT_FOUND,
  CTI_STORE_ERROR_DAMAGED,
  CTI_STORE_ERROR_OTHER_STORE,
  CTI_STORE_ERROR_TOO_NEW,
  CTI_STORE_ERROR_OLDER,
  CTI_STORE_ERROR_TRASHED,
  CTI_STORE_ERROR_WRONG_KEY,
  CTI_STORE_ERROR_UNSAFE,
  CTI_STORE_ERROR_DISK_FULL,
  CTI_STORE_ERROR_DISK,
  CTI_STORE_ERROR_UNREADABLE,
  CTI_STORE_ERROR_REFUSED,
  CTI_STORE_ERROR_OLD_DRAFT,
} CtiStoreError;

void cti_store_error_from_errno (GError **error, int number, const char *doing);
void cti_store_error_from_crypto (GError **error, GError *cause);

G_END_DECLS
