/* The anchor of a store: what the keychain remembers of it, so that files of the store that are
 * older than that are noticed. Nobody is asked for it and nobody waits long for it: a keychain that
 * is closed has none, and one that hangs is given up. */

#include "cti-id.h"
#include "cti-keychain.h"
#include "cti-limit.h"

/* As for the other calls, in a main context of its own. */
typedef struct
{
  CtiLimit *limit;       /* (owned) */
  GMainContext *context; /* (owned) */
} Call;

static GCancellable *
call_begin (Call *self)
{
  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
  self->limit = cti_limit_begin (CTI_KEYCHAIN_ANCHOR_LIMIT_MS);
  return cti_limit_get_cancellable (self->limit);
}

static void
call_end (Call *self)
{
  cti_limit_end (self->limit);
  while (g_main_context_iteration (self->context, FALSE))
    ; /* what was subscribed to is given up in an idle of its context */
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
}

/**
 * cti_keychain_lookup_anchor_sync:
 * @self: a keychain
 * @store_id: the id of a store
 * @state: (out): %CTI_KEYCHAIN_EMPTY where there is none; anything else but %CTI_KEYCHAIN_OK where
 *   that cannot be known
 *
 * Blocks, at most for %CTI_KEYCHAIN_ANCHOR_LIMIT_MS, and never asks the user.
 *
 * Returns: (transfer full) (nullable): the anchor of the store
 */
CtiSecret *
cti_keychain_lookup_anchor_sync (CtiKeychain *self, const char *store_id, CtiKeychainState *state)
{
  g_autoptr (GError) error = NULL;
  CtiSecret *anchor;
  GCancellable *cancellable;
  Call call;

  g_return_val_if_fail (cti_id_is_valid (store_id), NULL);

  cancellable = call_begin (&call);
  anchor = CTI_KEYCHAIN_GET_CLASS (self)->lookup_quiet (self, CTI_KEYCHAIN_ANCHOR, store_id, state,
                                                        cancellable, &error);
  call_end (&call);
  return anchor;
}

/**
 * cti_keychain_store_anchor_sync:
 * @self: a keychain
 * @store_id: the id of a store
 * @anchor: what to remember of it, in place of what was remembered
 *
 * Blocks, at most for %CTI_KEYCHAIN_ANCHOR_LIMIT_MS, and never asks the user.
 *
 * Returns: whether it is kept
 */
gboolean
cti_keychain_store_anchor_sync (CtiKeychain *self, const char *store_id, CtiSecret *anchor)
{
  g_autoptr (GError) error = NULL;
  CtiKeychainState state;
  GCancellable *cancellable;
  Call call;

  g_return_val_if_fail (cti_id_is_valid (store_id), FALSE);

  cancellable = call_begin (&call);
  state = CTI_KEYCHAIN_GET_CLASS (self)->store_quiet (self, CTI_KEYCHAIN_ANCHOR, store_id, anchor,
                                                      cancellable, &error);
  call_end (&call);
  return state == CTI_KEYCHAIN_OK;
}

/**
 * cti_keychain_clear_anchor_sync:
 * @self: a keychain
 * @store_id: the id of a store
 *
 * Forgets the anchor of the store. Blocks, at most for %CTI_KEYCHAIN_ANCHOR_LIMIT_MS, and never
 * asks the user.
 */
void
cti_keychain_clear_anchor_sync (CtiKeychain *self, const char *store_id)
{
  g_autoptr (GError) error = NULL;
  GCancellable *cancellable;
  Call call;

  g_return_if_fail (cti_id_is_valid (store_id));

  cancellable = call_begin (&call);
  CTI_KEYCHAIN_GET_CLASS (self)->clear_quiet (self, CTI_KEYCHAIN_ANCHOR, store_id, cancellable,
                                              &error);
  call_end (&call);
}
