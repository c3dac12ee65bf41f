/* New keys: for the day on which somebody may know the passphrase, or may have had the folder and
 * what opens it in their hands. A new passphrase alone would leave the store key as it was, so here
 * all of it is new: store key, passphrase, recovery sheet, the secret in the keychain, and every
 * file sealed again. What leads into the store is complete before it takes its place, so that at
 * every moment either the old passphrase and sheet open it or the new ones. The new keys of the
 * person who works with it are new too: colleagues need a new contact card. */

#include "cti-anchor.h"
#include "cti-key.h"
#include "cti-set-up.h"
#include "cti-strength.h"
#include "cti-trouble-error.h"
#include "cti-unlock.h"
#include "cti-use.h"

static gboolean
refuse (GError **error, CtiTrouble trouble)
{
  cti_trouble_set_error (error, trouble);
  return FALSE;
}

static gboolean
is_strong (CtiStore *store, const CtiSecret *passphrase)
{
  CtiStrength strength = cti_strength_estimate (cti_secret_get_text (passphrase));

  return cti_unlock_is_alone (store) ? cti_strength_is_enough_alone (strength)
                                     : cti_strength_is_enough_daily (strength);
}

/* The keychain's secret is the present one still; it is renewed when the new store stands. */
static gboolean
add_daily (CtiKeys *keys,
           const CtiNewKeys *new_keys,
           const CtiSecret *key,
           GCancellable *cancellable,
           GError **error)
{
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;
  g_autoptr (CtiSecret) secret =
      cti_keychain_lookup_sync (new_keys->keychain, cti_keys_get_store_id (keys), &state,
                                cancellable, NULL);

  if (secret == NULL)
    return refuse (error, cti_trouble_from_keychain (state));
  return cti_keys_add_daily (keys, key, new_keys->fresh, secret, CTI_SET_UP_KDF_MEMORY,
                             CTI_SET_UP_KDF_PASSES, error);
}

/* The newest of the earlier keys are kept: the present one and, where there is room, those before.
 */
static gboolean
add_formers (CtiStore *store, CtiKeys *keys, const CtiSecret *key, GError **error)
{
  GPtrArray *formers = cti_store_get_formers (store);
  guint first = formers->len >= CTI_KEYS_FORMER_MAX ? formers->len + 1 - CTI_KEYS_FORMER_MAX : 0;

  for (guint i = first; i < formers->len; i++)
    if (!cti_keys_add_former (keys, key, g_ptr_array_index (formers, i), error))
      return FALSE;
  return cti_keys_add_former (keys, key, cti_store_get_key (store), error);
}

static CtiKeys *
make_keys (CtiStore *store,
           const CtiNewKeys *new_keys,
           const CtiSecret *key,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (CtiKeys) present = cti_store_load_keys (store, error);
  g_autoptr (CtiKeys) keys = cti_keys_new (cti_store_get_id (store));
  guint8 organisation[CTI_KEYS_ORGANISATION_KEY_SIZE];
  gboolean done;

  if (present == NULL)
    return NULL;
  cti_keys_follow (keys, present);
  done = cti_keys_has (present, CTI_SLOT_DAILY)
             ? add_daily (keys, new_keys, key, cancellable, error)
             : cti_keys_add_passphrase (keys, key, new_keys->fresh, CTI_SET_UP_KDF_MEMORY,
                                        CTI_SET_UP_KDF_PASSES, error);
  done = done && cti_keys_add_recovery (keys, key, new_keys->code, error);
  if (done && cti_keys_get_organisation (present, organisation))
    done = cti_keys_add_organisation (keys, key, organisation, error);
  return done && add_formers (store, keys, key, error) ? g_steal_pointer (&keys) : NULL;
}

/* The head of the log as it was goes into the log, where it is on paper somewhere: the new chain
 * has other heads. */
static gboolean
begin (CtiStore *store, GError **error)
{
  g_autofree char *head = cti_use_log_get_head (cti_store_get_use_log (store));

  return cti_use_begin (store, CTI_USE_NEW_KEYS, NULL, head, error);
}

/* Cut off between the two, nothing is remembered, rather than something that the new keys
 * do not open. */
static gboolean
change_keys (CtiStore *store,
             CtiKeychain *keychain,
             CtiKeys *keys,
             const CtiSecret *key,
             CtiStoreProgress progress,
             gpointer data,
             GError **error)
{
  gboolean done;

  cti_anchor_drop (store, keychain);
  done = cti_store_rekey (store, keys, key, progress, data, error);
  cti_anchor_keep (cti_store_get_id (store), keychain, cti_anchor_seal (store));
  return done;
}

/**
 * cti_unlock_new_keys:
 * @store: an open store
 * @new_keys: what opens it from now on, and what opens it now
 * @cancellable: (nullable): to give up waiting for the keychain
 * @progress: (nullable): told after each file; cancels
 * @data: handed to it
 * @error: (out) (optional): a #CtiTrouble or a #CtiStoreError; %CTI_TROUBLE_WRONG_PASSPHRASE where
 *   the present passphrase is not it
 *
 * Returns: whether the store, and every backup that lies in it, is sealed with a new key, and opens
 *   with nothing that opened it before; otherwise it is as it was
 */
gboolean
cti_unlock_new_keys (CtiStore *store,
                     const CtiNewKeys *new_keys,
                     GCancellable *cancellable,
                     CtiStoreProgress progress,
                     gpointer data,
                     GError **error)
{
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  g_autoptr (CtiKeys) keys = NULL;

  if (!is_strong (store, new_keys->fresh))
    return refuse (error, CTI_TROUBLE_PASSPHRASE_WEAK);
  if ((new_keys->present != NULL &&
       !cti_unlock_check (store, new_keys->keychain, new_keys->present, cancellable, error)) ||
      !begin (store, error))
    return FALSE;
  keys = make_keys (store, new_keys, key, cancellable, error);
  if (keys == NULL || !change_keys (store, new_keys->keychain, keys, key, progress, data, error))
    return FALSE;
  if (!cti_unlock_is_alone (store) &&
      !cti_unlock_renew_daily (store, new_keys->keychain, new_keys->fresh, cancellable, NULL))
    g_debug ("the keychain keeps its secret; alone it opens nothing");
  return TRUE;
}
