/* What is kept until the user logs out: in memory, by the service, never on a disk. A secret there
 * is for convenience alone, so no caller is told why there is none, and the user is never asked. */

#include "cti-id.h"
#include "cti-keychain.h"

/* As for the other calls, in a main context of its own. */
static GMainContext *
enter (void)
{
  GMainContext *context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  return context;
}

static void
leave (GMainContext *context)
{
  while (g_main_context_iteration (context, FALSE))
    ; /* what was subscribed to is given up in an idle of its context */
  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);
}

/**
 * cti_keychain_lookup_session_sync:
 * @self: a keychain
 * @store_id: the id of a store
 *
 * Blocks, and never asks the user.
 *
 * Returns: (transfer full) (nullable): what is kept for the store until the user logs out
 */
CtiSecret *
cti_keychain_lookup_session_sync (CtiKeychain *self, const char *store_id)
{
  g_autoptr (GError) error = NULL;
  CtiKeychainState state;
  GMainContext *context;
  CtiSecret *secret;

  g_return_val_if_fail (cti_id_is_valid (store_id), NULL);

  context = enter ();
  secret = CTI_KEYCHAIN_GET_CLASS (self)->lookup_quiet (self, CTI_KEYCHAIN_UNTIL_LOGOUT, store_id,
                                                        &state, NULL, &error);
  leave (context);
  return secret;
}

/**
 * cti_keychain_store_session_sync:
 * @self: a keychain
 * @store_id: the id of a store
 * @secret: what to keep for it, in place of what was kept
 *
 * Blocks, and never asks the user.
 *
 * Returns: whether it is kept until the user logs out; a service that only keeps what lasts keeps
 *   nothing
 */
gboolean
cti_keychain_store_session_sync (CtiKeychain *self, const char *store_id, CtiSecret *secret)
{
  g_autoptr (GError) error = NULL;
  CtiKeychainState state;
  GMainContext *context;

  g_return_val_if_fail (cti_id_is_valid (store_id), FALSE);

  context = enter ();
  state = CTI_KEYCHAIN_GET_CLASS (self)->store_quiet (self, CTI_KEYCHAIN_UNTIL_LOGOUT, store_id,
                                                      secret, NULL, &error);
  leave (context);
  return state == CTI_KEYCHAIN_OK;
}

/**
 * cti_keychain_clear_session_sync:
 * @self: a keychain
 * @store_id: the id of a store
 *
 * Forgets what is kept for the store until the user logs out. Blocks, and never asks the user.
 */
void
cti_keychain_clear_session_sync (CtiKeychain *self, const char *store_id)
{
  g_autoptr (GError) error = NULL;
  GMainContext *context;

  g_return_if_fail (cti_id_is_valid (store_id));

  context = enter ();
  CTI_KEYCHAIN_GET_CLASS (self)->clear_quiet (self, CTI_KEYCHAIN_UNTIL_LOGOUT, store_id, NULL,
                                              &error);
  leave (context);
}
