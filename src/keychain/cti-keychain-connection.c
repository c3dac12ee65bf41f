/* A connection to the Secret Service for one call, what its errors mean, and what an item holds.
 *
 * Each call connects anew. That costs a few milliseconds and sees a service that was replaced, or
 * a default keyring that was exchanged, since the last one. */

#include "cti-keychain-connection.h"

#include "cti-keychain-service.h"

#define CONTENT_TYPE "text/plain"

/**
 * cti_connection_clear:
 * @self: a connection
 *
 * Lets go of it.
 */
void
cti_connection_clear (CtiConnection *self)
{
  g_clear_object (&self->collection);
  g_clear_object (&self->service);
}

/**
 * cti_items_free:
 * @self: (transfer full) (nullable): items
 */
void
cti_items_free (CtiItems *self)
{
  g_list_free_full (self, g_object_unref);
}

static const struct
{
  int code;
  CtiKeychainState state;
} bus_errors[] = {
  { G_DBUS_ERROR_SERVICE_UNKNOWN, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_NAME_HAS_NO_OWNER, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_EXEC_FAILED, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_FORK_FAILED, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_CHILD_EXITED, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_CHILD_SIGNALED, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_FAILED, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_SERVICE_INVALID, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_SPAWN_FILE_INVALID, CTI_KEYCHAIN_NO_SERVICE },
  { G_DBUS_ERROR_NO_SERVER, CTI_KEYCHAIN_NO_BUS },
  { G_DBUS_ERROR_DISCONNECTED, CTI_KEYCHAIN_NO_BUS },
};

static CtiKeychainState
state_from_error (const GError *error)
{
  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    return CTI_KEYCHAIN_REFUSED; /* it was opened, and closed again before it was used */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    return CTI_KEYCHAIN_NO_BUS;
  for (guint i = 0; i < G_N_ELEMENTS (bus_errors); i++)
    if (g_error_matches (error, G_DBUS_ERROR, bus_errors[i].code))
      return bus_errors[i].state;
  return CTI_KEYCHAIN_FAILED;
}

/**
 * cti_connection_take_error:
 * @local: (transfer full): what went wrong
 * @error: (out) (optional): the same, only where the state does not say it all
 *
 * Returns: the state it stands for
 */
CtiKeychainState
cti_connection_take_error (GError *local, GError **error)
{
  CtiKeychainState state = state_from_error (local);

  g_dbus_error_strip_remote_error (local);
  if (state == CTI_KEYCHAIN_FAILED)
    g_propagate_error (error, local);
  else
    g_error_free (local);
  return state;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Nothing but a cancelled wait can go wrong here for another reason than the bus itself. */
static CtiKeychainState
check_bus (GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, &local);

  if (is_cancelled (local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return CTI_KEYCHAIN_FAILED;
    }
  return bus != NULL && !g_dbus_connection_is_closed (bus) ? CTI_KEYCHAIN_OK : CTI_KEYCHAIN_NO_BUS;
}

/**
 * cti_connection_open:
 * @self: a connection that is all zero
 * @cancellable: (nullable): ends every wait of it
 * @error: (out) (optional): set with %CTI_KEYCHAIN_FAILED
 *
 * Opens nothing that is closed.
 *
 * Returns: %CTI_KEYCHAIN_OK, also where there is no default keyring
 */
CtiKeychainState
cti_connection_open (CtiConnection *self, GCancellable *cancellable, GError **error)
{
  GError *local = NULL;
  CtiKeychainState state = check_bus (cancellable, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  self->cancellable = cancellable;
  self->service = secret_service_open_sync (CTI_TYPE_KEYCHAIN_SERVICE, NULL,
                                            SECRET_SERVICE_OPEN_SESSION, cancellable, &local);
  if (self->service != NULL)
    self->collection =
        secret_collection_for_alias_sync (self->service, SECRET_COLLECTION_DEFAULT,
                                          SECRET_COLLECTION_NONE, cancellable, &local);
  return local != NULL ? cti_connection_take_error (local, error) : CTI_KEYCHAIN_OK;
}

/**
 * cti_item_encode:
 * @secret: what to keep
 *
 * Returns: (transfer full): its hexadecimal digits, since some services only keep text
 */
SecretValue *
cti_item_encode (const CtiSecret *secret)
{
  static const char digits[] = "0123456789abcdef";
  gsize size = cti_secret_get_size (secret);
  const guint8 *bytes = cti_secret_get_bytes (secret);
  g_autoptr (CtiSecret) text = cti_secret_new (2 * size);
  char *to = (char *) cti_secret_edit (text);

  for (gsize i = 0; i < size; i++)
    {
      to[2 * i] = digits[bytes[i] >> 4];
      to[2 * i + 1] = digits[bytes[i] & 0xf];
    }
  return secret_value_new (cti_secret_get_text (text), (gssize) (2 * size), CONTENT_TYPE);
}

static CtiSecret *
decode (SecretValue *value, GError **error)
{
  gsize length = 0;
  const char *text = secret_value_get (value, &length);
  g_autoptr (CtiSecret) secret = cti_secret_new (length / 2);
  guint8 *to = cti_secret_edit (secret);
  gboolean ok = length > 0 && length % 2 == 0;

  for (gsize i = 0; ok && i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      ok = digit >= 0;
      to[i / 2] = (guint8) (to[i / 2] << 4 | (digit & 0xf));
    }
  if (ok)
    return g_steal_pointer (&secret);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "the keychain item is not in the form it was stored in");
  return NULL;
}

/**
 * cti_items_find_newest_open:
 * @items: items
 *
 * Returns: (transfer none) (nullable): of several, which only a copied keyring could hold, the one
 *   stored last
 */
SecretItem *
cti_items_find_newest_open (const CtiItems *items)
{
  SecretItem *newest = NULL;

  for (; items != NULL; items = items->next)
    {
      SecretItem *item = items->data;

      if (secret_item_get_locked (item))
        continue;
      if (newest == NULL || secret_item_get_modified (item) > secret_item_get_modified (newest))
        newest = item;
    }
  return newest;
}

/**
 * cti_item_read:
 * @item: an item whose secret was loaded
 * @state: (out): %CTI_KEYCHAIN_OK, or why there is none
 * @error: (out) (optional): set with %CTI_KEYCHAIN_FAILED
 *
 * Returns: (transfer full) (nullable): what is kept in it
 */
CtiSecret *
cti_item_read (SecretItem *item, CtiKeychainState *state, GError **error)
{
  SecretValue *value = secret_item_get_secret (item);
  CtiSecret *secret = NULL;

  if (value != NULL)
    {
      secret = decode (value, error);
      *state = secret != NULL ? CTI_KEYCHAIN_OK : CTI_KEYCHAIN_FAILED;
      secret_value_unref (value);
    }
  else
    *state = CTI_KEYCHAIN_REFUSED; /* the item was shown, its secret was not given */
  return secret;
}
