#include "cti-keychain-libsecret.h"

#include "cti-keychain-connection.h"
#include "cti-keychain-quiet.h"

/* libsecret answers a look-up with nothing both when there is no item and when the keyring stayed
 * closed. So nothing here rests on that answer: the items are searched for without opening
 * anything, what is closed is opened in a step of its own, and only an open keyring in which the
 * search finds nothing counts as empty.
 *
 * An item: neutral label, one attribute with the id of the store (attributes lie readable in the
 * keyring's file), and the secret in hexadecimal digits, since some services only keep text. */

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
unlock (CtiConnection *self, GList *objects, GError **error)
{
  GError *local = NULL;
  g_autoptr (CtiItems) opened = NULL;
  int count =
      secret_service_unlock_sync (self->service, objects, self->cancellable, &opened, &local);

  if (local != NULL)
    return cti_connection_take_error (local, error);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return CTI_KEYCHAIN_FAILED;
  return count > 0 ? CTI_KEYCHAIN_OK : still_closed ();
}

static CtiKeychainState
unlock_collection (CtiConnection *self, GError **error)
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
search (CtiConnection *self, const char *store_id, CtiItems **items, GError **error)
{
  GError *local = NULL;
  g_autoptr (GHashTable) attributes = NULL;
  const SecretSchema *schema = store_id != NULL ? &item_schema : &name_schema;

  attributes = store_id != NULL ? attributes_for (store_id)
                                : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_clear_pointer (items, cti_items_free);
  *items = secret_service_search_sync (self->service, schema, attributes,
                                       SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                                       self->cancellable, &local);
  return local != NULL ? cti_connection_take_error (local, error) : CTI_KEYCHAIN_OK;
}

static gboolean
any_is_open (const CtiItems *items)
{
  for (; items != NULL; items = items->next)
    if (!secret_item_get_locked (items->data))
      return TRUE;
  return FALSE;
}

/* Why an open keychain has no item for the store. */
static CtiKeychainState
tell_missing (CtiConnection *self, GError **error)
{
  g_autoptr (CtiItems) others = NULL;
  CtiKeychainState state = search (self, NULL, &others, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  return others != NULL ? CTI_KEYCHAIN_OTHER_STORE : CTI_KEYCHAIN_EMPTY;
}

/* Finds the items of a store and opens what they lie in; where none is found, the default keyring,
 * which may not show what it holds while it is closed. With %CTI_KEYCHAIN_OK at least one of
 * @items is open. */
static CtiKeychainState
find_open (CtiConnection *self, const char *store_id, CtiItems **items, GError **error)
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

static CtiSecret *
libsecret_lookup (CtiKeychain *keychain,
                  const char *store_id,
                  CtiKeychainState *state,
                  GCancellable *cancellable,
                  GError **error)
{
  g_auto (CtiConnection) connection = { NULL };
  g_autoptr (CtiItems) items = NULL;

  *state = cti_connection_open (&connection, cancellable, error);
  if (*state == CTI_KEYCHAIN_OK)
    *state = find_open (&connection, store_id, &items, error);
  return *state == CTI_KEYCHAIN_OK
             ? cti_item_read (cti_items_find_newest_open (items), state, error)
             : NULL;
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
store_in_default (CtiConnection *self, const char *store_id, CtiSecret *secret, GError **error)
{
  GError *local = NULL;
  g_autoptr (GHashTable) attributes = attributes_for (store_id);
  SecretValue *value = cti_item_encode (secret);

  secret_service_store_sync (self->service, &item_schema, attributes, SECRET_COLLECTION_DEFAULT,
                             CTI_KEYCHAIN_LABEL, value, self->cancellable, &local);
  secret_value_unref (value);
  if (local == NULL)
    return CTI_KEYCHAIN_OK;
  if (self->collection == NULL && is_about_no_keyring (local))
    {
      g_error_free (local);
      return still_closed ();
    }
  return cti_connection_take_error (local, error);
}

static CtiKeychainState
libsecret_store (CtiKeychain *keychain,
                 const char *store_id,
                 CtiSecret *secret,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (CtiConnection) connection = { NULL };
  CtiKeychainState state = cti_connection_open (&connection, cancellable, error);

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
  g_auto (CtiConnection) connection = { NULL };
  g_autoptr (CtiItems) items = NULL;
  GError *local = NULL;
  CtiKeychainState state = cti_connection_open (&connection, cancellable, error);

  if (state == CTI_KEYCHAIN_OK)
    state = find_open (&connection, store_id, &items, error);
  if (state != CTI_KEYCHAIN_OK)
    return state;
  for (const CtiItems *item = items; item != NULL; item = item->next)
    if (!secret_item_delete_sync (item->data, cancellable, &local))
      return cti_connection_take_error (local, error);
  return CTI_KEYCHAIN_OK;
}

static CtiKeychainState
libsecret_probe (CtiKeychain *keychain, GCancellable *cancellable, GError **error)
{
  g_auto (CtiConnection) connection = { NULL };
  CtiKeychainState state = cti_connection_open (&connection, cancellable, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  if (connection.collection == NULL)
    return CTI_KEYCHAIN_EMPTY;
  return secret_collection_get_locked (connection.collection) ? CTI_KEYCHAIN_LOCKED
                                                              : CTI_KEYCHAIN_OK;
}

static CtiSecret *
libsecret_lookup_quiet (CtiKeychain *keychain,
                        CtiKeychainPlace place,
                        const char *store_id,
                        CtiKeychainState *state,
                        GCancellable *cancellable,
                        GError **error)
{
  return cti_quiet_lookup (place, store_id, state, cancellable, error);
}

static CtiKeychainState
libsecret_store_quiet (CtiKeychain *keychain,
                       CtiKeychainPlace place,
                       const char *store_id,
                       CtiSecret *secret,
                       GCancellable *cancellable,
                       GError **error)
{
  return cti_quiet_store (place, store_id, secret, cancellable, error);
}

static CtiKeychainState
libsecret_clear_quiet (CtiKeychain *keychain,
                       CtiKeychainPlace place,
                       const char *store_id,
                       GCancellable *cancellable,
                       GError **error)
{
  return cti_quiet_clear (place, store_id, cancellable, error);
}

static void
cti_keychain_libsecret_class_init (CtiKeychainLibsecretClass *class)
{
  CtiKeychainClass *keychain_class = CTI_KEYCHAIN_CLASS (class);

  keychain_class->lookup = libsecret_lookup;
  keychain_class->store = libsecret_store;
  keychain_class->clear = libsecret_clear;
  keychain_class->probe = libsecret_probe;
  keychain_class->lookup_quiet = libsecret_lookup_quiet;
  keychain_class->store_quiet = libsecret_store_quiet;
  keychain_class->clear_quiet = libsecret_clear_quiet;
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
