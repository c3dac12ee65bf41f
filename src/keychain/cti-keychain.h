#pragma once

#include <gio/gio.h>

#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiKeychainState:
 * @CTI_KEYCHAIN_OK: what was asked for was done
 * @CTI_KEYCHAIN_NO_BUS: there is no session bus, or it went away
 * @CTI_KEYCHAIN_NO_SERVICE: nobody on the bus keeps secrets
 * @CTI_KEYCHAIN_LOCKED: closed, and it could not ask to be opened
 * @CTI_KEYCHAIN_REFUSED: it was asked to open and stayed closed: the question was dismissed
 * @CTI_KEYCHAIN_EMPTY: it answers, is open, and holds nothing of ours
 * @CTI_KEYCHAIN_OTHER_STORE: it is open and holds items of ours, none of them for this store
 * @CTI_KEYCHAIN_FAILED: anything else, with a #GError that says what; also when cancelled
 *
 * What the keychain said. Each has a sentence of its own and a way on (design: Keys). Only
 * %CTI_KEYCHAIN_EMPTY and %CTI_KEYCHAIN_OTHER_STORE say that the item is not there, and neither is
 * a reason to make a new key for a store that exists.
 */
typedef enum
{
  CTI_KEYCHAIN_OK,
  CTI_KEYCHAIN_NO_BUS,
  CTI_KEYCHAIN_NO_SERVICE,
  CTI_KEYCHAIN_LOCKED,
  CTI_KEYCHAIN_REFUSED,
  CTI_KEYCHAIN_EMPTY,
  CTI_KEYCHAIN_OTHER_STORE,
  CTI_KEYCHAIN_FAILED,
} CtiKeychainState;

/**
 * CtiKeychainPlace:
 * @CTI_KEYCHAIN_UNTIL_LOGOUT: in memory alone, and gone when the user logs out
 * @CTI_KEYCHAIN_ANCHOR: for good, in the default keyring, and only while that is open
 *
 * What is kept beside the secret of a store, for which nobody is ever asked: where it cannot be
 * read or written at once, it is as if it were not there.
 */
typedef enum
{
  CTI_KEYCHAIN_UNTIL_LOGOUT,
  CTI_KEYCHAIN_ANCHOR,
} CtiKeychainPlace;

/** How long reading or writing an anchor may take, in milliseconds. */
#define CTI_KEYCHAIN_ANCHOR_LIMIT_MS 1000

/**
 * CtiKeychain:
 *
 * Where the desktop keeps one secret for each store, found by the id of the store. Reading,
 * storing and clearing may ask the user to open the keychain and then wait as long as the user
 * does: a window uses the asynchronous calls with a #GCancellable, the tool the others.
 */
#define CTI_TYPE_KEYCHAIN (cti_keychain_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtiKeychain, cti_keychain, CTI, KEYCHAIN, GObject)

/**
 * CtiKeychainClass:
 * @lookup: returns the secret, or %NULL and why in the state
 * @store: keeps the secret in place of an earlier one
 * @clear: removes it
 * @probe: never asks the user
 * @lookup_quiet: as @lookup, in one of the places for which nobody is asked
 * @store_quiet: as @store, there
 * @clear_quiet: as @clear, there
 *
 * What an implementation provides: calls that block, each made on a thread with a main context of
 * its own. They set the error exactly when the state is %CTI_KEYCHAIN_FAILED.
 */
struct _CtiKeychainClass
{
  GObjectClass parent_class;

  CtiSecret *(*lookup) (CtiKeychain *self,
                        const char *store_id,
                        CtiKeychainState *state,
                        GCancellable *cancellable,
                        GError **error);
  CtiKeychainState (*store) (CtiKeychain *self,
                             const char *store_id,
                             CtiSecret *secret,
                             GCancellable *cancellable,
                             GError **error);
  CtiKeychainState (*clear) (CtiKeychain *self,
                             const char *store_id,
                             GCancellable *cancellable,
                             GError **error);
  CtiKeychainState (*probe) (CtiKeychain *self, GCancellable *cancellable, GError **error);
  CtiSecret *(*lookup_quiet) (CtiKeychain *self,
                              CtiKeychainPlace place,
                              const char *store_id,
                              CtiKeychainState *state,
                              GCancellable *cancellable,
                              GError **error);
  CtiKeychainState (*store_quiet) (CtiKeychain *self,
                                   CtiKeychainPlace place,
                                   const char *store_id,
                                   CtiSecret *secret,
                                   GCancellable *cancellable,
                                   GError **error);
  CtiKeychainState (*clear_quiet) (CtiKeychain *self,
                                   CtiKeychainPlace place,
                                   const char *store_id,
                                   GCancellable *cancellable,
                                   GError **error);
};

CtiSecret *cti_keychain_lookup_sync (CtiKeychain *self,
                                     const char *store_id,
                                     CtiKeychainState *state,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_keychain_lookup_async (CtiKeychain *self,
                                const char *store_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CtiSecret *cti_keychain_lookup_finish (CtiKeychain *self,
                                       GAsyncResult *result,
                                       CtiKeychainState *state,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_keychain_store_sync (CtiKeychain *self,
                                  const char *store_id,
                                  CtiSecret *secret,
                                  CtiKeychainState *state,
                                  GCancellable *cancellable,
                                  GError **error);
void cti_keychain_store_async (CtiKeychain *self,
                               const char *store_id,
                               CtiSecret *secret,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean cti_keychain_store_finish (CtiKeychain *self,
                                    GAsyncResult *result,
                                    CtiKeychainState *state,
                                    GError **error);

gboolean cti_keychain_clear_sync (CtiKeychain *self,
                                  const char *store_id,
                                  CtiKeychainState *state,
                                  GCancellable *cancellable,
                                  GError **error);
void cti_keychain_clear_async (CtiKeychain *self,
                               const char *store_id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean cti_keychain_clear_finish (CtiKeychain *self,
                                    GAsyncResult *result,
                                    CtiKeychainState *state,
                                    GError **error);

CtiKeychainState
cti_keychain_probe_sync (CtiKeychain *self, GCancellable *cancellable, GError **error);
void cti_keychain_probe_async (CtiKeychain *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CtiKeychainState
cti_keychain_probe_finish (CtiKeychain *self, GAsyncResult *result, GError **error);

CtiSecret *cti_keychain_lookup_session_sync (CtiKeychain *self,
                                             const char *store_id) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_keychain_store_session_sync (CtiKeychain *self, const char *store_id, CtiSecret *secret);
void cti_keychain_clear_session_sync (CtiKeychain *self, const char *store_id);

CtiSecret *cti_keychain_lookup_anchor_sync (CtiKeychain *self,
                                            const char *store_id,
                                            CtiKeychainState *state) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_keychain_store_anchor_sync (CtiKeychain *self, const char *store_id, CtiSecret *anchor);
void cti_keychain_clear_anchor_sync (CtiKeychain *self, const char *store_id);

G_END_DECLS
