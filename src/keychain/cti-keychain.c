#include "cti-keychain.h"

#include "cti-id.h"

/* Every call is one request: made on the caller's thread, or on one of GIO's for the asynchronous
 * form. It runs in a main context of its own, so that what the implementation subscribes to is
 * neither delivered to the window nor left behind. */

G_DEFINE_ABSTRACT_TYPE (CtiKeychain, cti_keychain, G_TYPE_OBJECT)

typedef enum
{
  REQUEST_LOOKUP,
  REQUEST_STORE,
  REQUEST_CLEAR,
  REQUEST_PROBE,
} RequestKind;

typedef struct
{
  RequestKind kind;
  char *store_id;         /* (owned) (nullable) */
  CtiSecret *secret;      /* (owned) (nullable): to be stored, or found */
  CtiKeychainState state; /* the answer */
} Request;

static Request *
request_new (RequestKind kind, const char *store_id, CtiSecret *secret)
{
  Request *self = g_new0 (Request, 1);

  self->kind = kind;
  self->store_id = g_strdup (store_id);
  self->secret = secret != NULL ? cti_secret_ref (secret) : NULL;
  self->state = CTI_KEYCHAIN_FAILED;
  return self;
}

static void
request_free (Request *self)
{
  g_free (self->store_id);
  g_clear_pointer (&self->secret, cti_secret_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
call_implementation (CtiKeychain *self, Request *request, GCancellable *cancellable, GError **error)
{
  CtiKeychainClass *class = CTI_KEYCHAIN_GET_CLASS (self);

  switch (request->kind)
    {
    case REQUEST_LOOKUP:
      request->secret =
          class->lookup (self, request->store_id, &request->state, cancellable, error);
      break;
    case REQUEST_STORE:
      request->state = class->store (self, request->store_id, request->secret, cancellable, error);
      break;
    case REQUEST_CLEAR:
      request->state = class->clear (self, request->store_id, cancellable, error);
      break;
    case REQUEST_PROBE:
      request->state = class->probe (self, cancellable, error);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
request_run (CtiKeychain *self, Request *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return;
  g_main_context_push_thread_default (context);
  call_implementation (self, request, cancellable, error);
  while (g_main_context_iteration (context, FALSE))
    ; /* what was subscribed to is given up in an idle of its context */
  g_main_context_pop_thread_default (context);
}

static void
run_in_thread (GTask *task, gpointer self, gpointer request, GCancellable *cancellable)
{
  GError *error = NULL;

  request_run (self, request, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
request_start (CtiKeychain *self,
               Request *request,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE); /* what was done is done: the state says so */
  g_task_set_source_tag (task, GINT_TO_POINTER (request->kind));
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, run_in_thread);
}

static Request *
request_finish (CtiKeychain *self, GAsyncResult *result, RequestKind kind, GError **error)
{
  GTask *task = G_TASK (result);

  g_assert (g_task_is_valid (result, self));
  g_assert (g_task_get_source_tag (task) == GINT_TO_POINTER (kind));
  g_task_propagate_boolean (task, error);
  return g_task_get_task_data (task);
}

static gboolean
give_state (const Request *request, CtiKeychainState *state)
{
  if (state != NULL)
    *state = request->state;
  return request->state == CTI_KEYCHAIN_OK;
}

/**
 * cti_keychain_lookup_sync:
 * @self: a keychain
 * @store_id: the id of a store
 * @state: (out): what the keychain said
 * @cancellable: (nullable): ends a wait for the user
 * @error: set when @state is %CTI_KEYCHAIN_FAILED, also for %G_IO_ERROR_CANCELLED
 *
 * Reads the secret of a store; asks the user to open the keychain if it is closed. Blocks.
 *
 * Returns: (transfer full) (nullable): the secret, or %NULL with the reason in @state. %NULL alone
 *   never means that there is none.
 */
CtiSecret *
cti_keychain_lookup_sync (CtiKeychain *self,
                          const char *store_id,
                          CtiKeychainState *state,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (Request) request = NULL;

  g_return_val_if_fail (cti_id_is_valid (store_id), NULL);

  request = request_new (REQUEST_LOOKUP, store_id, NULL);
  request_run (self, request, cancellable, error);
  give_state (request, state);
  return g_steal_pointer (&request->secret);
}

/**
 * cti_keychain_lookup_async:
 * @self: a keychain
 * @store_id: the id of a store
 * @cancellable: (nullable): ends a wait for the user
 * @callback: called on this thread's main context
 * @user_data: for @callback
 *
 * See cti_keychain_lookup_sync().
 */
void
cti_keychain_lookup_async (CtiKeychain *self,
                           const char *store_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (cti_id_is_valid (store_id));

  request_start (self, request_new (REQUEST_LOOKUP, store_id, NULL), cancellable, callback,
                 user_data);
}

/**
 * cti_keychain_lookup_finish:
 * @self: a keychain
 * @result: what the callback was given
 * @state: (out): what the keychain said
 * @error: set when @state is %CTI_KEYCHAIN_FAILED, also for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the secret, or %NULL with the reason in @state
 */
CtiSecret *
cti_keychain_lookup_finish (CtiKeychain *self,
                            GAsyncResult *result,
                            CtiKeychainState *state,
                            GError **error)
{
  Request *request = request_finish (self, result, REQUEST_LOOKUP, error);

  give_state (request, state);
  return g_steal_pointer (&request->secret);
}

/**
 * cti_keychain_store_sync:
 * @self: a keychain
 * @store_id: the id of a store
 * @secret: what to keep for it
 * @state: (out) (optional): what the keychain said
 * @cancellable: (nullable): ends a wait for the user
 * @error: set when @state is %CTI_KEYCHAIN_FAILED, also for %G_IO_ERROR_CANCELLED
 *
 * Keeps the secret, in place of an earlier one of the same store. Asks the user to open the
 * keychain if it is closed, or to choose a password for a first one. Blocks.
 *
 * Returns: whether it is kept
 */
gboolean
cti_keychain_store_sync (CtiKeychain *self,
                         const char *store_id,
                         CtiSecret *secret,
                         CtiKeychainState *state,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (Request) request = NULL;

  g_return_val_if_fail (cti_id_is_valid (store_id), FALSE);

  request = request_new (REQUEST_STORE, store_id, secret);
  request_run (self, request, cancellable, error);
  return give_state (request, state);
}

/**
 * cti_keychain_store_async:
 * @self: a keychain
 * @store_id: the id of a store
 * @secret: what to keep for it
 * @cancellable: (nullable): ends a wait for the user
 * @callback: called on this thread's main context
 * @user_data: for @callback
 *
 * See cti_keychain_store_sync().
 */
void
cti_keychain_store_async (CtiKeychain *self,
                          const char *store_id,
                          CtiSecret *secret,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (cti_id_is_valid (store_id));

  request_start (self, request_new (REQUEST_STORE, store_id, secret), cancellable, callback,
                 user_data);
}

/**
 * cti_keychain_store_finish:
 * @self: a keychain
 * @result: what the callback was given
 * @state: (out) (optional): what the keychain said
 * @error: set when @state is %CTI_KEYCHAIN_FAILED, also for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the secret is kept
 */
gboolean
cti_keychain_store_finish (CtiKeychain *self,
                           GAsyncResult *result,
                           CtiKeychainState *state,
                           GError **error)
{
  return give_state (request_finish (self, result, REQUEST_STORE, error), state);
}

/**
 * cti_keychain_clear_sync:
 * @self: a keychain
 * @store_id: the id of a store
 * @state: (out) (optional): what the keychain said; where there was nothing to remove,
 *   %CTI_KEYCHAIN_EMPTY or %CTI_KEYCHAIN_OTHER_STORE
 * @cancellable: (nullable): ends a wait for the user
 * @error: set when @state is %CTI_KEYCHAIN_FAILED, also for %G_IO_ERROR_CANCELLED
 *
 * Removes the secret of a store, and asks the user to open the keychain if it is closed. Blocks.
 *
 * Returns: whether one was there and is gone
 */
gboolean
cti_keychain_clear_sync (CtiKeychain *self,
                         const char *store_id,
                         CtiKeychainState *state,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (Request) request = NULL;

  g_return_val_if_fail (cti_id_is_valid (store_id), FALSE);

  request = request_new (REQUEST_CLEAR, store_id, NULL);
  request_run (self, request, cancellable, error);
  return give_state (request, state);
}

/**
 * cti_keychain_clear_async:
 * @self: a keychain
 * @store_id: the id of a store
 * @cancellable: (nullable): ends a wait for the user
 * @callback: called on this thread's main context
 * @user_data: for @callback
 *
 * See cti_keychain_clear_sync().
 */
void
cti_keychain_clear_async (CtiKeychain *self,
                          const char *store_id,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (cti_id_is_valid (store_id));

  request_start (self, request_new (REQUEST_CLEAR, store_id, NULL), cancellable, callback,
                 user_data);
}

/**
 * cti_keychain_clear_finish:
 * @self: a keychain
 * @result: what the callback was given
 * @state: (out) (optional): what the keychain said
 * @error: set when @state is %CTI_KEYCHAIN_FAILED, also for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether a secret was there and is gone
 */
gboolean
cti_keychain_clear_finish (CtiKeychain *self,
                           GAsyncResult *result,
                           CtiKeychainState *state,
                           GError **error)
{
  return give_state (request_finish (self, result, REQUEST_CLEAR, error), state);
}

/**
 * cti_keychain_probe_sync:
 * @self: a keychain
 * @cancellable: (nullable): ends the wait for an answer
 * @error: set when %CTI_KEYCHAIN_FAILED is returned
 *
 * Finds out whether the keychain could keep a secret now. Never asks the user. Blocks while the
 * service starts.
 *
 * Returns: %CTI_KEYCHAIN_OK if it is open; %CTI_KEYCHAIN_LOCKED if it is closed;
 *   %CTI_KEYCHAIN_EMPTY if the service runs and has no keyring yet, so that storing asks for a new
 *   password; or what keeps it from answering
 */
CtiKeychainState
cti_keychain_probe_sync (CtiKeychain *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (Request) request = request_new (REQUEST_PROBE, NULL, NULL);

  request_run (self, request, cancellable, error);
  return request->state;
}

/**
 * cti_keychain_probe_async:
 * @self: a keychain
 * @cancellable: (nullable): ends the wait for an answer
 * @callback: called on this thread's main context
 * @user_data: for @callback
 *
 * See cti_keychain_probe_sync().
 */
void
cti_keychain_probe_async (CtiKeychain *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  request_start (self, request_new (REQUEST_PROBE, NULL, NULL), cancellable, callback, user_data);
}

/**
 * cti_keychain_probe_finish:
 * @self: a keychain
 * @result: what the callback was given
 * @error: set when %CTI_KEYCHAIN_FAILED is returned
 *
 * Returns: as cti_keychain_probe_sync()
 */
CtiKeychainState
cti_keychain_probe_finish (CtiKeychain *self, GAsyncResult *result, GError **error)
{
  return request_finish (self, result, REQUEST_PROBE, error)->state;
}

static void
cti_keychain_class_init (CtiKeychainClass *class)
{
}

static void
cti_keychain_init (CtiKeychain *self)
{
}
