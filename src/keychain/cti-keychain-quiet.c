/* What the Secret Service keeps for us without a question to anybody: the collection that GNOME's
 * keyring keeps in memory until logout, which other services do not have, and in the default
 * keyring, while it is open, the anchor of a store. Each has an attribute of its own, so that no
 * search for the secret of a store finds it. */

#include "cti-keychain-quiet.h"

#include "cti-keychain-connection.h"

#define UNTIL_LOGOUT "session-of"
#define ANCHOR       "anchor-of"

/* A keyring that was never open since login does not find items by the schema's name. */
static const SecretSchema schemas[] = {
  [CTI_KEYCHAIN_UNTIL_LOGOUT] = { "io.github.overgang.Session",
                                  SECRET_SCHEMA_DONT_MATCH_NAME,
                                  { { UNTIL_LOGOUT, SECRET_SCHEMA_ATTRIBUTE_STRING } } },
  [CTI_KEYCHAIN_ANCHOR] = { "io.github.overgang.Anchor",
                            SECRET_SCHEMA_DONT_MATCH_NAME,
                            { { ANCHOR, SECRET_SCHEMA_ATTRIBUTE_STRING } } },
};

static const char *const aliases[] = {
  [CTI_KEYCHAIN_UNTIL_LOGOUT] = SECRET_COLLECTION_SESSION,
  [CTI_KEYCHAIN_ANCHOR] = SECRET_COLLECTION_DEFAULT,
};

static GHashTable *
attributes_for (CtiKeychainPlace place, const char *store_id)
{
  return place == CTI_KEYCHAIN_ANCHOR
             ? secret_attributes_build (&schemas[place], ANCHOR, store_id, NULL)
             : secret_attributes_build (&schemas[place], UNTIL_LOGOUT, store_id, NULL);
}

/* It takes the place of the lasting keyring in @self, so that nothing of it can be written there.
 */
static CtiKeychainState
take_session (CtiConnection *self, GError **error)
{
  GError *local = NULL;

  g_clear_object (&self->collection);
  self->collection =
      secret_collection_for_alias_sync (self->service, SECRET_COLLECTION_SESSION,
                                        SECRET_COLLECTION_NONE, self->cancellable, &local);
  if (local != NULL)
    return cti_connection_take_error (local, error);
  return self->collection != NULL ? CTI_KEYCHAIN_OK : CTI_KEYCHAIN_NO_SERVICE;
}

static CtiKeychainState
reach (CtiConnection *self, CtiKeychainPlace place, GCancellable *cancellable, GError **error)
{
  CtiKeychainState state = cti_connection_open (self, cancellable, error);

  if (state != CTI_KEYCHAIN_OK)
    return state;
  if (place == CTI_KEYCHAIN_UNTIL_LOGOUT)
    return take_session (self, error);
  if (self->collection == NULL)
    return CTI_KEYCHAIN_LOCKED; /* to make a first one, somebody would have to be asked */
  return secret_collection_get_locked (self->collection) ? CTI_KEYCHAIN_LOCKED : CTI_KEYCHAIN_OK;
}

static CtiKeychainState
find (CtiConnection *self,
      CtiKeychainPlace place,
      const char *store_id,
      CtiItems **items,
      GError **error)
{
  GError *local = NULL;
  g_autoptr (GHashTable) attributes = attributes_for (place, store_id);

  *items = secret_collection_search_sync (self->collection, &schemas[place], attributes,
                                          SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                                          self->cancellable, &local);
  if (local != NULL)
    return cti_connection_take_error (local, error);
  return cti_items_find_newest_open (*items) != NULL ? CTI_KEYCHAIN_OK : CTI_KEYCHAIN_EMPTY;
}

/**
 * cti_quiet_lookup:
 * @place: where
 * @store_id: the id of a store
 * @state: (out): what the keychain said
 * @cancellable: (nullable): ends the wait
 * @error: (out) (optional): set with %CTI_KEYCHAIN_FAILED
 *
 * Returns: (transfer full) (nullable): what is kept there
 */
CtiSecret *
cti_quiet_lookup (CtiKeychainPlace place,
                  const char *store_id,
                  CtiKeychainState *state,
                  GCancellable *cancellable,
                  GError **error)
{
  g_auto (CtiConnection) connection = { NULL };
  g_autoptr (CtiItems) items = NULL;

  *state = reach (&connection, place, cancellable, error);
  if (*state == CTI_KEYCHAIN_OK)
    *state = find (&connection, place, store_id, &items, error);
  return *state == CTI_KEYCHAIN_OK
             ? cti_item_read (cti_items_find_newest_open (items), state, error)
             : NULL;
}

/* An item that is there gets another secret: to put a new one in its place, some services ask. */
static CtiKeychainState
put (CtiConnection *self,
     CtiKeychainPlace place,
     const char *store_id,
     SecretItem *present,
     SecretValue *value,
     GError **error)
{
  g_autoptr (GHashTable) attributes = attributes_for (place, store_id);
  GError *local = NULL;

  if (present != NULL)
    secret_item_set_secret_sync (present, value, self->cancellable, &local);
  else
    secret_service_store_sync (self->service, &schemas[place], attributes, aliases[place],
                               CTI_KEYCHAIN_LABEL, value, self->cancellable, &local);
  return local != NULL ? cti_connection_take_error (local, error) : CTI_KEYCHAIN_OK;
}

/**
 * cti_quiet_store:
 * @place: where
 * @store_id: the id of a store
 * @secret: what to keep for it, in place of what was kept
 * @cancellable: (nullable): ends the wait
 * @error: (out) (optional): set with %CTI_KEYCHAIN_FAILED
 *
 * Returns: %CTI_KEYCHAIN_OK once it is kept
 */
CtiKeychainState
cti_quiet_store (CtiKeychainPlace place,
                 const char *store_id,
                 CtiSecret *secret,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (CtiConnection) connection = { NULL };
  g_autoptr (CtiItems) items = NULL;
  CtiKeychainState state = reach (&connection, place, cancellable, error);
  SecretValue *value;

  if (state == CTI_KEYCHAIN_OK)
    state = find (&connection, place, store_id, &items, error);
  if (state != CTI_KEYCHAIN_OK && state != CTI_KEYCHAIN_EMPTY)
    return state;
  value = cti_item_encode (secret);
  state = put (&connection, place, store_id, cti_items_find_newest_open (items), value, error);
  secret_value_unref (value);
  return state;
}

/**
 * cti_quiet_clear:
 * @place: where
 * @store_id: the id of a store
 * @cancellable: (nullable): ends the wait
 * @error: (out) (optional): set with %CTI_KEYCHAIN_FAILED
 *
 * Returns: %CTI_KEYCHAIN_OK once nothing is kept there any more; %CTI_KEYCHAIN_EMPTY where nothing
 *   was
 */
CtiKeychainState
cti_quiet_clear (CtiKeychainPlace place,
                 const char *store_id,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (CtiConnection) connection = { NULL };
  g_autoptr (CtiItems) items = NULL;
  GError *local = NULL;
  CtiKeychainState state = reach (&connection, place, cancellable, error);

  if (state == CTI_KEYCHAIN_OK)
    state = find (&connection, place, store_id, &items, error);
  for (const CtiItems *item = items; item != NULL; item = item->next)
    if (!secret_item_delete_sync (item->data, cancellable, &local))
      return cti_connection_take_error (local, error);
  return state;
}
