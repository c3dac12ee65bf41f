#pragma once

#include <gio/gio.h>
#include <libsecret/secret.h>

#include "cti-keychain.h"

G_BEGIN_DECLS

/* Shared by cti-keychain-libsecret.c, for what lasts, and cti-keychain-quiet.c. */

/** What our items are called in the keychain; neutral (promise 18). */
#define CTI_KEYCHAIN_LABEL "Overgang"

/**
 * CtiConnection:
 * @service: (owned): the service
 * @collection: (owned) (nullable): the default keyring
 * @cancellable: (nullable): ends every wait
 *
 * One call's connection to the Secret Service.
 */
typedef struct
{
  SecretService *service;
  SecretCollection *collection;
  GCancellable *cancellable;
} CtiConnection;

CtiKeychainState
cti_connection_open (CtiConnection *self, GCancellable *cancellable, GError **error);
void cti_connection_clear (CtiConnection *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtiConnection, cti_connection_clear)
CtiKeychainState cti_connection_take_error (GError *local, GError **error);

/** Items (element-type SecretItem), each owned. */
typedef GList CtiItems;

void cti_items_free (CtiItems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiItems, cti_items_free)
SecretItem *cti_items_find_newest_open (const CtiItems *self);

SecretValue *cti_item_encode (const CtiSecret *secret) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *
cti_item_read (SecretItem *item, CtiKeychainState *state, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
