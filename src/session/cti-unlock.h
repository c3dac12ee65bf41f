#pragma once

#include "cti-keychain.h"
#include "cti-store.h"

G_BEGIN_DECLS

/* The ways into a store. All of these block on the keychain, on the disk and on Argon2id, so they
 * run on the store's thread, or in the tool. */

/**
 * CtiUnlockWait:
 * @cancellable: (nullable): gives up waiting for the keychain
 * @progress: (nullable): told of each card that has to be made anew, and may give that up
 * @data: handed to @progress
 * @goes_back: whether to open the version before the last change where the team's file is damaged
 *
 * What happens while opening takes long, and where it meets damage.
 */
typedef struct
{
  GCancellable *cancellable;
  CtiStoreProgress progress;
  gpointer data;
  gboolean goes_back;
} CtiUnlockWait;

CtiStore *cti_unlock_passphrase (const char *path,
                                 CtiKeychain *keychain,
                                 const CtiSecret *passphrase,
                                 CtiClock *clock,
                                 const CtiUnlockWait *wait,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiStore *cti_unlock_recovery (const char *path,
                               const CtiSecret *code,
                               CtiClock *clock,
                               const CtiUnlockWait *wait,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiStore *cti_unlock_organisation (const char *path,
                                   const CtiSecret *secret_key,
                                   CtiClock *clock,
                                   const CtiUnlockWait *wait,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_unlock_parse_code (const char *text,
                                  int *wrong_group,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_unlock_renew_daily (CtiStore *store,
                                 CtiKeychain *keychain,
                                 const CtiSecret *passphrase,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean cti_unlock_renew_alone (CtiStore *store, const CtiSecret *passphrase, GError **error);
gboolean cti_unlock_is_alone (CtiStore *store);
gboolean cti_unlock_change_passphrase (CtiStore *store,
                                       CtiKeychain *keychain,
                                       const CtiSecret *present,
                                       const CtiSecret *fresh,
                                       GCancellable *cancellable,
                                       GError **error);
gboolean cti_unlock_renew_recovery (CtiStore *store, const CtiSecret *code, GError **error);
gboolean cti_unlock_add_organisation (CtiStore *store,
                                      const guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
                                      GError **error);

/**
 * CtiNewKeys:
 * @keychain: (unowned) (nullable): the keychain
 * @present: (unowned) (nullable): the passphrase that opens the store now, %NULL where it has been
 *   asked for just before
 * @fresh: (unowned): the one from now on
 * @code: (unowned): the code of the new sheet, which the worker has on paper already
 *
 * What goes into cti_unlock_new_keys().
 */
typedef struct
{
  CtiKeychain *keychain;
  const CtiSecret *present;
  const CtiSecret *fresh;
  const CtiSecret *code;
} CtiNewKeys;

gboolean cti_unlock_new_keys (CtiStore *store,
                              const CtiNewKeys *new_keys,
                              GCancellable *cancellable,
                              CtiStoreProgress progress,
                              gpointer data,
                              GError **error);
GArray *cti_unlock_read_ways (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_unlock_check (CtiStore *store,
                           CtiKeychain *keychain,
                           const CtiSecret *passphrase,
                           GCancellable *cancellable,
                           GError **error);
gboolean cti_unlock_needs_keychain (const char *path);

G_END_DECLS
