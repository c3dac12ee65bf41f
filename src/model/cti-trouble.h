#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiTrouble:
 *
 * What can go wrong between the program and the machine, as people meet it. Every error of `store`,
 * `crypto` and `keychain` comes down to one of these; `words` has for each a sentence that says
 * what happened, what is safe and what to do.
 */
typedef enum
{
  CTI_TROUBLE_NONE,
  CTI_TROUBLE_UNKNOWN,
  CTI_TROUBLE_CANCELLED,

  CTI_TROUBLE_WRONG_PASSPHRASE,
  CTI_TROUBLE_PASSPHRASE_WEAK,
  CTI_TROUBLE_RECOVERY_INCOMPLETE, /* not eight groups */
  CTI_TROUBLE_RECOVERY_GROUP,      /* one group is mistyped; which one comes beside */
  CTI_TROUBLE_RECOVERY_OTHER,      /* well formed, but the sheet of another store or an older one */
  CTI_TROUBLE_ORGANISATION_OTHER,  /* the store was never given this organisation's key */
  CTI_TROUBLE_ORGANISATION_KEY,    /* nothing can be sealed to it */
  CTI_TROUBLE_WRONG_PIN,
  CTI_TROUBLE_PIN_DIGITS,   /* not six digits */
  CTI_TROUBLE_PIN_EASY,     /* the six digits that are tried first */
  CTI_TROUBLE_PIN_GONE,     /* tried too often, too old, or from before a sleep or a logout */
  CTI_TROUBLE_PIN_NO_PLACE, /* no keychain that forgets at logout */

  CTI_TROUBLE_KEYCHAIN_NO_BUS,
  CTI_TROUBLE_KEYCHAIN_NO_SERVICE,
  CTI_TROUBLE_KEYCHAIN_LOCKED,
  CTI_TROUBLE_KEYCHAIN_REFUSED,
  CTI_TROUBLE_KEYCHAIN_EMPTY,
  CTI_TROUBLE_KEYCHAIN_OTHER_STORE,
  CTI_TROUBLE_KEYCHAIN_OTHER_SECRET, /* an item of this store that does not fit its slot */
  CTI_TROUBLE_KEYCHAIN_FAILED,

  CTI_TROUBLE_NO_STORE,
  CTI_TROUBLE_STORE_IN_USE,
  CTI_TROUBLE_KEYS_DAMAGED,
  CTI_TROUBLE_STORE_TOO_NEW,
  CTI_TROUBLE_STORE_DAMAGED, /* the team's file */

  CTI_TROUBLE_CASE_MISSING,
  CTI_TROUBLE_CASE_DAMAGED,
  CTI_TROUBLE_CASE_OTHER_STORE,
  CTI_TROUBLE_CASE_TOO_NEW,
  CTI_TROUBLE_CASE_PUT_BACK,
  CTI_TROUBLE_CASE_TRASHED, /* it lies in the trash, whole */

  CTI_TROUBLE_ATTACHMENT, /* the file of an attachment is missing or damaged */
  CTI_TROUBLE_UNSAFE_FILE,
  CTI_TROUBLE_DISK_FULL,
  CTI_TROUBLE_DISK,
  CTI_TROUBLE_REFUSED,
  CTI_TROUBLE_OLD_DRAFT, /* it cannot be given a new key */
  CTI_TROUBLE_LOCKED,    /* the store was locked meanwhile */

  CTI_TROUBLE_UNDO_NOTHING, /* everything is as it was before the act */
  CTI_TROUBLE_UNDO_ERASED,
  CTI_TROUBLE_UNDO_PURGED,
  CTI_TROUBLE_UNDO_PAIR,  /* the act changed another file too */
  CTI_TROUBLE_UNDO_WHOLE, /* the act made the case */
  CTI_TROUBLE_UNDO_FINAL,
  CTI_TROUBLE_UNDO_ANONYMOUS,
  CTI_TROUBLE_UNDO_SIGNED,
  CTI_TROUBLE_IMPORT_CHANGED,
  CTI_TROUBLE_TRASH_GONE, /* it is not in the trash, or not any more */

  CTI_TROUBLE_BACKUP_FOLDER,
  CTI_TROUBLE_BACKUP_FULL,
  CTI_TROUBLE_BACKUP_DAMAGED,
  CTI_TROUBLE_BACKUP_ERASED, /* the case that is asked for was erased */

  CTI_TROUBLE_PARCEL_NOT_OURS, /* no hand-over file */
  CTI_TROUBLE_PARCEL_DAMAGED,
  CTI_TROUBLE_PARCEL_TOO_NEW,
  CTI_TROUBLE_PARCEL_TOO_LARGE,
  CTI_TROUBLE_PARCEL_OTHER, /* sealed for somebody else */
  CTI_TROUBLE_PARCEL_PASSPHRASE,
  CTI_TROUBLE_PARCEL_ASKS_PASSPHRASE,
  CTI_TROUBLE_PARCEL_WEAK, /* the passphrase for a new file */
  CTI_TROUBLE_PARCEL_UNKNOWN,
  CTI_TROUBLE_PARCEL_CHANGED, /* a known sender with other keys */
  CTI_TROUBLE_PARCEL_EXPIRED,
  CTI_TROUBLE_PARCEL_USED,
  CTI_TROUBLE_PARCEL_SCHEMA,    /* a case in it is not built as ours are */
  CTI_TROUBLE_PARCEL_ANSWER,    /* it answers nothing that was sent to that person */
  CTI_TROUBLE_PARCEL_UNRELATED, /* a case of that id is here and has another history */
  CTI_TROUBLE_PARCEL_ERASED,    /* a case in it was erased here as a whole */
  CTI_TROUBLE_PARCEL_NO_CASES,
  CTI_TROUBLE_PARCEL_ATTACHMENTS, /* a file attached to a case cannot be read */
  CTI_TROUBLE_COLLEAGUE_NOT_OURS, /* no contact card */
  CTI_TROUBLE_COLLEAGUE_CHANGED,
  CTI_TROUBLE_COLLEAGUE_OWN,
} CtiTrouble;

G_END_DECLS
