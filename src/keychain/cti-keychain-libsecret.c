#include "cti-keychain-libsecret.h"

#include "cti-keychain-service.h"

/* libsecret answers a look-up with nothing both when there is no item and when the keyring stayed
 * closed. So nothing here rests on that answer: the items are searched for without opening
 * anything, what is closed is opened in a step of its own, and only an open keyring in which the
 * search finds nothing counts as empty.
 *
 * Each call connects anew. That costs a few milliseconds and sees a service that was replaced, or
 * a default keyring that was exchanged, since the last one.
 *
 * An item: neutral label, one attribute with the id of the store (attributes lie readable in the
 * keyring's file), and the secret in hexadecimal digits, since some services only keep text. */

#define LABEL         "Overgang"
#define CONTENT_TYPE  "text/plain"
#define KEYRING_NAME  "org.gnome.keyring"
#define PROMPTER_NAME "org.gnome.keyring.SystemPrompter"

struct _CtiKeychainLibsecret
{
  CtiKeychain parent;
};

G_DEFINE_FINAL_TYPE (CtiKeychainLibsecret, cti_keychain_libsecret, CTI_TYPE_KEYCHAIN)

/* By this one items are stored and searched for. A keyring that was never open since login does
 * not find items by the schema's name, hence the flag. */
static const SecretSchema item_schema = {
  "io.github.overgang.Store",
  SECRET_SCHEMA_DONT_MATCH_NAME,
  { { "store", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

/* By this one, in an open keyring, the items of all our stores are searched for. */
static const SecretSchema name_schema = {
  "io.github.overgang.Store",
  SECRET_SCHEMA_NONE,
  { { "store", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

/* What is kept until logout has an attribute of its own: no search for what lasts finds it. */
static const SecretSchema session_schema = {
  "io.github.overgang.Session",
  SECRET_SCHEMA_DONT_MATCH_NAME,
  { { "session-of", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

typedef struct
{
  SecretService *service;       /* (owned) */
  SecretCollection *collection; /* (owned) (nullable): the default keyring */
  GCancellable *cancellable;    /* (nullable) */
} Connection;

static void
connection_clear (Connection *self)
{
  g_clear_object (&self->collection);
  g_clear_object (&self->service);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Connection, connection_clear)

typedef GList ItemList;

static void
item_list_free (ItemList *items)
{
  g_list_free_full (items, g_object_unref);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ItemList, item_list_free)

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

/* Hands the error on only where the state does not say it all. */
static CtiKeychainState
take_error (GError *local, GError **error)
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

static CtiKeychainState
connection_open (Connection *self, GCancellable *cancellable, GError **error)
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
  return local != NULL ? take_error (local, error) : CTI_KEYCHAIN_OK;
}

static gboolean
bus_knows (const char *method, const char *name)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autofree const char **names = NULL;

  if (bus != NULL)
    reply =
        g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                     "org.freedesktop.DBus", method, NULL, G_VARIANT_TYPE ("(as)"),
                                     G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);
  if (reply == NULL)
    return FALSE;
  g_variant_get (reply, "(^a&s)", &names);
  return g_strv_contains ((const char *const *) names, name);
}

/* GNOME's keyring says "dismissed" also when there was nothing to ask with. */
static CtiKeychainState
still_closed (void)
{
  gboolean can_ask = !bus_knows ("ListNames", KEYRING_NAME) ||
                     bus_knows ("ListNames", PROMPTER_NAME) ||
                     bus_knows ("ListActivatableNames", PROMPTER_NAME);

  return can_ask ? CTI_KEYCHAIN_REFUSED : CTI_KEYCHAIN_LOCKED;
}

/* Asks the user to open what is closed of @objects (collections or items). */
static CtiKeychainState
unlock (Connection *self, GList *objects, GError **error)
{
  GError *local = NULL;
  g_autoptr (ItemList) opened = NULL;
  int count =
      secret_service_unlock_sync (self->service, objects, self->cancellable, &opened, &local);

  if (local != NULL)
    return take_error (local, error);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return CTI_KEYCHAIN_FAILED;
  return count > 0 ? CTI_KEYCHAIN_OK : still_closed ();
}

static CtiKeychainState
unlock_collection (Connection *self, GError **error)
{
  GList objects = { .data = self->collection };

  if (self->collection == NULL || !secret_collection_get_locked (self->collection))
    return CTI_KEYCHAIN_OK;
  return unlock (self, &objects, error);
}

static GHashTable *
attributes_for (const char *store_id)
{
  return secret_attributes_build (&item_schema, "store", store_id, NULL);
}

/* Finds items of one store, or with a %NULL id of all our stores; opens nothing. */
static CtiKeychainState
search (Connection *self, const char *store_id, ItemList **items, GError **error)
{
  GError *local = NULL;
  g_autoptr (GHashTable) attributes = NULL;
  const SecretSchema *schema = store_id != NULL ? &item_schema : &name_schema;

  attributes = store_id != NULL ? attributes_for (store_id)
                                : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_clear_pointer (items, item_list_free);
  *items = secret_service_search_sync (self->service, schema, attributes,
                                       SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                                       self->cancellable, &local);
  return local != NULL ? take_error (local, error) : CTI_KEYCHAIN_OK;
}

static gboolean
any_is_open (const ItemList *items)
{
  for (; items != NULL; items = items->next)
    if (!secret_item_get_locked (items->data))
      return TRUE;
  return FALSE;
}

/* Why an open keychain has no item for the store. */
static CtiKeychainState
tell_missing (Connection *self, GError **error)
{
  g_autoptr (ItemList) others = NULL;
  CtiKeychainState state = search (self, NULL, &others, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  return others != NULL ? CTI_KEYCHAIN_OTHER_STORE : CTI_KEYCHAIN_EMPTY;
}

/* Finds the items of a store and opens what they lie in; where none is found, the default keyring,
 * which may not show what it holds while it is closed. With %CTI_KEYCHAIN_OK at least one of
 * @items is open. */
static CtiKeychainState
find_open (Connection *self, const char *store_id, ItemList **items, GError **error)
{
  CtiKeychainState state = search (self, store_id, items, error);

  if (state != CTI_KEYCHAIN_OK || any_is_open (*items))
    return state;
  state = *items != NULL ? unlock (self, *items, error) : unlock_collection (self, error);
  if (state != CTI_KEYCHAIN_OK)
    return state;
  state = search (self, store_id, items, error);
  if (state != CTI_KEYCHAIN_OK || any_is_open (*items))
    return state;
  return *items != NULL ? CTI_KEYCHAIN_REFUSED : tell_missing (self, error);
}

static SecretValue *
encode (const CtiSecret *secret)
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

/* Of several items, which only a copied keyring could hold, the one stored last. */
static SecretItem *
newest_open (const ItemList *items)
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

static CtiSecret *
read_item (SecretItem *item, CtiKeychainState *state, GError **error)
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

static CtiSecret *
libsecret_lookup (CtiKeychain *keychain,
                  const char *store_id,
                  CtiKeychainState *state,
                  GCancellable *cancellable,
                  GError **error)
{
  g_auto (Connection) connection = { NULL };
  g_autoptr (ItemList) items = NULL;

  *state = connection_open (&connection, cancellable, error);
  if (*state == CTI_KEYCHAIN_OK)
    *state = find_open (&connection, store_id, &items, error);
  return *state == CTI_KEYCHAIN_OK ? read_item (newest_open (items), state, error) : NULL;
}

/* What comes when a first keyring was asked for and not made. */
static gboolean
is_about_no_keyring (const GError *error)
{
  return g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD);
}

static CtiKeychainState
store_in_default (Connection *self, const char *store_id, CtiSecret *secret, GError **error)
{
  GError *local = NULL;
  g_autoptr (GHashTable) attributes = attributes_for (store_id);
  SecretValue *value = encode (secret);

  secret_service_store_sync (self->service, &item_schema, attributes, SECRET_COLLECTION_DEFAULT,
                             LABEL, value, self->cancellable, &local);
  secret_value_unref (value);
  if (local == NULL)
    return CTI_KEYCHAIN_OK;
  if (self->collection == NULL && is_about_no_keyring (local))
    {
      g_error_free (local);
      return still_closed ();
    }
  return take_error (local, error);
}

static CtiKeychainState
libsecret_store (CtiKeychain *keychain,
                 const char *store_id,
                 CtiSecret *secret,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (Connection) connection = { NULL };
  CtiKeychainState state = connection_open (&connection, cancellable, error);

  if (state == CTI_KEYCHAIN_OK)
    state = unlock_collection (&connection, error);
  if (state == CTI_KEYCHAIN_OK)
    state = store_in_default (&connection, store_id, secret, error);
  return state;
}

static CtiKeychainState
libsecret_clear (CtiKeychain *keychain,
                 const char *store_id,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (Connection) connection = { NULL };
  g_autoptr (ItemList) items = NULL;
  GError *local = NULL;
  CtiKeychainState state = connection_open (&connection, cancellable, error);

  if (state == CTI_KEYCHAIN_OK)
    state = find_open (&connection, store_id, &items, error);
  if (state != CTI_KEYCHAIN_OK)
    return state;
  for (const ItemList *item = items; item != NULL; item = item->next)
    if (!secret_item_delete_sync (item->data, cancellable, &local))
      return take_error (local, error);
  return CTI_KEYCHAIN_OK;
}

static CtiKeychainState
libsecret_probe (CtiKeychain *keychain, GCancellable *cancellable, GError **error)
{
  g_auto (Connection) connection = { NULL };
  CtiKeychainState state = connection_open (&connection, cancellable, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  if (connection.collection == NULL)
    return CTI_KEYCHAIN_EMPTY;
  return secret_collection_get_locked (connection.collection) ? CTI_KEYCHAIN_LOCKED
                                                              : CTI_KEYCHAIN_OK;
}

/* --- Until logout ----------------------------------------------------------------------------- */

/* The collection that GNOME's keyring keeps in memory; other services have none. It takes the place
 * of the lasting one in @self, so that nothing of it can be written there. */
static CtiKeychainState
connect_session (Connection *self, GCancellable *cancellable, GError **error)
{
  GError *local = NULL;
  CtiKeychainState state = connection_open (self, cancellable, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  g_clear_object (&self->collection);
  self->collection = secret_collection_for_alias_sync (self->service, SECRET_COLLECTION_SESSION,
                                                       SECRET_COLLECTION_NONE, cancellable, &local);
  if (local != NULL)
    return take_error (local, error);
  return self->collection != NULL ? CTI_KEYCHAIN_OK : CTI_KEYCHAIN_NO_SERVICE;
}

static GHashTable *
session_attributes_for (const char *store_id)
{
  return secret_attributes_build (&session_schema, "session-of", store_id, NULL);
}

static CtiKeychainState
find_session (Connection *self, const char *store_id, ItemList **items, GError **error)
{
  GError *local = NULL;
  g_autoptr (GHashTable) attributes = session_attributes_for (store_id);

  *items = secret_collection_search_sync (self->collection, &session_schema, attributes,
                                          SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                                          self->cancellable, &local);
  if (local != NULL)
    return take_error (local, error);
  return newest_open (*items) != NULL ? CTI_KEYCHAIN_OK : CTI_KEYCHAIN_EMPTY;
}

static CtiSecret *
libsecret_lookup_session (CtiKeychain *keychain,
                          const char *store_id,
                          CtiKeychainState *state,
                          GCancellable *cancellable,
                          GError **error)
{
  g_auto (Connection) connection = { NULL };
  g_autoptr (ItemList) items = NULL;

  *state = connect_session (&connection, cancellable, error);
  if (*state == CTI_KEYCHAIN_OK)
    *state = find_session (&connection, store_id, &items, error);
  return *state == CTI_KEYCHAIN_OK ? read_item (newest_open (items), state, error) : NULL;
}

static CtiKeychainState
libsecret_store_session (CtiKeychain *keychain,
                         const char *store_id,
                         CtiSecret *secret,
                         GCancellable *cancellable,
                         GError **error)
{
  g_auto (Connection) connection = { NULL };
  CtiKeychainState state = connect_session (&connection, cancellable, error);
  g_autoptr (GHashTable) attributes = session_attributes_for (store_id);
  g_autoptr (SecretItem) item = NULL;
  GError *local = NULL;
  SecretValue *value;

  if (state != CTI_KEYCHAIN_OK)
    return state;
  value = encode (secret);
  item = secret_item_create_sync (connection.collection, &session_schema, attributes, LABEL, value,
                                  SECRET_ITEM_CREATE_REPLACE, cancellable, &local);
  secret_value_unref (value);
  return local != NULL ? take_error (local, error) : CTI_KEYCHAIN_OK;
}

static CtiKeychainState
libsecret_clear_session (CtiKeychain *keychain,
                         const char *store_id,
                         GCancellable *cancellable,
                         GError **error)
{
  g_auto (Connection) connection = { NULL };
  g_autoptr (ItemList) items = NULL;
  GError *local = NULL;
  CtiKeychainState state = connect_session (&connection, cancellable, error);

  if (state == CTI_KEYCHAIN_OK)
    state = find_session (&connection, store_id, &items, error);
  for (const ItemList *item = items; item != NULL; item = item->next)
    if (!secret_item_delete_sync (item->data, cancellable, &local))
      return take_error (local, error);
  return state;
}

static void
cti_keychain_libsecret_class_init (CtiKeychainLibsecretClass *class)
{
  CtiKeychainClass *keychain_class = CTI_KEYCHAIN_CLASS (class);

  keychain_class->lookup = libsecret_lookup;
  keychain_class->store = libsecret_store;
  keychain_class->clear = libsecret_clear;
  keychain_class->probe = libsecret_probe;
  keychain_class->lookup_session = libsecret_lookup_session;
  keychain_class->store_session = libsecret_store_session;
  keychain_class->clear_session = libsecret_clear_session;
}

static void
cti_keychain_libsecret_init (CtiKeychainLibsecret *self)
{
}

/**
 * cti_keychain_libsecret_new:
 *
 * Returns: (transfer full): the desktop's keychain; connects when it is first asked
 */
CtiKeychain *
cti_keychain_libsecret_new (void)
{
  return g_object_new (CTI_TYPE_KEYCHAIN_LIBSECRET, NULL);
}
