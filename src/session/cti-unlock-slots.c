/* The ways into an open store are changed here: a slot is written beside the old one, and the old
 * one is dropped only when the new one is sure to open. Whoever sits at an open store cannot make
 * it theirs: a new passphrase, a new sheet and a key of an organisation are given for the
 * passphrase there is (promise 16). With a passphrase goes the PIN that was made for it. */

#include "cti-key.h"
#include "cti-set-up.h"
#include "cti-strength.h"
#include "cti-trouble-error.h"
#include "cti-unlock-private.h"

/* Private to this layer: only @keep is left of its kind. */
void
cti_unlock_drop_slots (CtiKeys *keys, CtiSlotKind kind, guint32 keep)
{
  for (guint i = cti_keys_get_n_slots (keys); i > 0; i--)
    if (cti_keys_get_slot_kind (keys, i - 1) == kind && cti_keys_get_slot_id (keys, i - 1) != keep)
      cti_keys_remove (keys, cti_keys_get_slot_id (keys, i - 1));
}

/* Private to this layer: the number of the slot that was added last. */
guint32
cti_unlock_newest_slot (CtiKeys *keys)
{
  return cti_keys_get_slot_id (keys, cti_keys_get_n_slots (keys) - 1);
}

static gboolean
put_in_keychain (CtiKeychain *keychain,
                 const char *store_id,
                 CtiSecret *secret,
                 GCancellable *cancellable,
                 GError **error)
{
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;

  if (cti_keychain_store_sync (keychain, store_id, secret, &state, cancellable, NULL))
    return TRUE;
  cti_trouble_set_error (error, g_cancellable_is_cancelled (cancellable)
                                    ? CTI_TROUBLE_CANCELLED
                                    : cti_trouble_from_keychain (state));
  return FALSE;
}

/* The old slot goes last: until the keychain holds the new secret, the old pair still opens. */
static gboolean
replace_daily (CtiStore *store,
               CtiKeys *keys,
               CtiKeychain *keychain,
               CtiSecret *secret,
               GCancellable *cancellable,
               GError **error)
{
  guint32 fresh = cti_unlock_newest_slot (keys);

  if (!cti_store_write_keys (store, keys, error))
    return FALSE;
  if (!put_in_keychain (keychain, cti_store_get_id (store), secret, cancellable, error))
    {
      cti_keys_remove (keys, fresh);
      if (!cti_store_write_keys (store, keys, NULL))
        g_debug ("a slot stays behind that nothing opens");
      return FALSE;
    }
  cti_unlock_drop_slots (keys, CTI_SLOT_DAILY, fresh);
  cti_unlock_drop_slots (keys, CTI_SLOT_DAY_PIN, 0);
  cti_keychain_clear_session_sync (keychain, cti_store_get_id (store));
  return cti_store_write_keys (store, keys, error);
}

/**
 * cti_unlock_renew_daily:
 * @store: an open store
 * @keychain: a keychain that takes secrets
 * @passphrase: the passphrase from now on
 * @cancellable: (nullable): to give up waiting for the keychain
 * @error: (out) (optional): a #CtiTrouble
 *
 * Makes a new daily slot, with a new secret in the keychain, and drops the old one: the way on
 * after the keychain was lost, and the way to change the passphrase.
 *
 * Returns: whether the store opens with @passphrase and this keychain, and no longer with the old
 *   pair; otherwise it opens as before - or, where only the last write failed, with @passphrase,
 *   and doing this again drops the old slot
 */
gboolean
cti_unlock_renew_daily (CtiStore *store,
                        CtiKeychain *keychain,
                        const CtiSecret *passphrase,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (CtiKeys) keys = NULL;
  g_autoptr (CtiSecret) secret = cti_key_new_random ();

  if (!cti_strength_is_enough_daily (cti_strength_estimate (cti_secret_get_text (passphrase))))
    {
      cti_trouble_set_error (error, CTI_TROUBLE_PASSPHRASE_WEAK);
      return FALSE;
    }
  if (!cti_use_begin (store, CTI_USE_RENEW_DAILY, NULL, NULL, error))
    return FALSE;
  keys = cti_store_load_keys (store, error);
  if (keys == NULL || !cti_keys_add_daily (keys, cti_store_get_key (store), passphrase, secret,
                                           CTI_SET_UP_KDF_MEMORY, CTI_SET_UP_KDF_PASSES, error))
    return FALSE;
  return replace_daily (store, keys, keychain, secret, cancellable, error);
}

static gboolean
replace_alone (CtiStore *store, CtiKeys *keys, GError **error)
{
  guint32 fresh = cti_unlock_newest_slot (keys);

  if (!cti_store_write_keys (store, keys, error))
    return FALSE;
  cti_unlock_drop_slots (keys, CTI_SLOT_PASSPHRASE, fresh);
  cti_unlock_drop_slots (keys, CTI_SLOT_DAY_PIN, 0);
  return cti_store_write_keys (store, keys, error);
}

/**
 * cti_unlock_renew_alone:
 * @store: an open store
 * @passphrase: the passphrase from now on, strong enough to stand without the keychain
 * @error: (out) (optional): a #CtiTrouble
 *
 * The same for a store that does without the keychain: makes a new slot of the passphrase alone and
 * drops the old one.
 *
 * Returns: whether the store opens with @passphrase, and no longer with the old one
 */
gboolean
cti_unlock_renew_alone (CtiStore *store, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiKeys) keys = NULL;

  if (!cti_strength_is_enough_alone (cti_strength_estimate (cti_secret_get_text (passphrase))))
    {
      cti_trouble_set_error (error, CTI_TROUBLE_PASSPHRASE_WEAK);
      return FALSE;
    }
  if (!cti_use_begin (store, CTI_USE_RENEW_DAILY, NULL, "passphrase-alone", error))
    return FALSE;
  keys = cti_store_load_keys (store, error);
  return keys != NULL &&
         cti_keys_add_passphrase (keys, cti_store_get_key (store), passphrase,
                                  CTI_SET_UP_KDF_MEMORY, CTI_SET_UP_KDF_PASSES, error) &&
         replace_alone (store, keys, error);
}

/**
 * cti_unlock_is_alone:
 * @store: an open store
 *
 * Returns: whether its passphrase opens it without the keychain, and the keychain has no part
 */
gboolean
cti_unlock_is_alone (CtiStore *store)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (store, NULL);

  return keys != NULL && cti_keys_has (keys, CTI_SLOT_PASSPHRASE) &&
         !cti_keys_has (keys, CTI_SLOT_DAILY);
}

/**
 * cti_unlock_change_passphrase:
 * @store: an open store
 * @keychain: (nullable): the keychain
 * @present: the passphrase that opens it now
 * @fresh: the one from now on
 * @cancellable: (nullable): to give up waiting for the keychain
 * @error: (out) (optional): a #CtiTrouble; %CTI_TROUBLE_WRONG_PASSPHRASE where @present is not it
 *
 * Returns: whether the store opens with @fresh from now on
 */
gboolean
cti_unlock_change_passphrase (CtiStore *store,
                              CtiKeychain *keychain,
                              const CtiSecret *present,
                              const CtiSecret *fresh,
                              GCancellable *cancellable,
                              GError **error)
{
  if (!cti_unlock_check (store, keychain, present, cancellable, error))
    return FALSE;
  return cti_unlock_is_alone (store)
             ? cti_unlock_renew_alone (store, fresh, error)
             : cti_unlock_renew_daily (store, keychain, fresh, cancellable, error);
}

/**
 * cti_unlock_renew_recovery:
 * @store: an open store
 * @code: the code of the new sheet, which the worker has on paper already
 * @error: (out) (optional): a #CtiTrouble
 *
 * For a sheet that was lost: makes a slot of the new one and drops the old.
 *
 * Returns: whether the new sheet opens the store, and no older one does
 */
gboolean
cti_unlock_renew_recovery (CtiStore *store, const CtiSecret *code, GError **error)
{
  g_autoptr (CtiKeys) keys = NULL;
  guint32 fresh;

  if (!cti_use_begin (store, CTI_USE_RENEW_RECOVERY, NULL, NULL, error))
    return FALSE;
  keys = cti_store_load_keys (store, error);
  if (keys == NULL || !cti_keys_add_recovery (keys, cti_store_get_key (store), code, error))
    return FALSE;
  fresh = cti_unlock_newest_slot (keys);
  if (!cti_store_write_keys (store, keys, error))
    return FALSE;
  cti_unlock_drop_slots (keys, CTI_SLOT_RECOVERY, fresh);
  return cti_store_write_keys (store, keys, error);
}

/**
 * cti_unlock_add_organisation:
 * @store: an open store
 * @public_key: the key that the municipality supplies
 * @error: (out) (optional): a #CtiTrouble; %CTI_TROUBLE_ORGANISATION_KEY where nothing can be
 * sealed to it
 *
 * Whoever holds the secret half can open the store from then on; a key that was there before is
 * dropped.
 *
 * Returns: whether it is so
 */
gboolean
cti_unlock_add_organisation (CtiStore *store,
                             const guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
                             GError **error)
{
  g_autoptr (CtiKeys) keys = NULL;
  guint32 fresh;

  if (!cti_use_begin (store, CTI_USE_ADD_ORGANISATION, NULL, NULL, error))
    return FALSE;
  keys = cti_store_load_keys (store, error);
  if (keys == NULL)
    return FALSE;
  if (!cti_keys_add_organisation (keys, cti_store_get_key (store), public_key, NULL))
    {
      cti_trouble_set_error (error, CTI_TROUBLE_ORGANISATION_KEY);
      return FALSE;
    }
  fresh = cti_unlock_newest_slot (keys);
  if (!cti_store_write_keys (store, keys, error))
    return FALSE;
  cti_unlock_drop_slots (keys, CTI_SLOT_ORGANISATION, fresh);
  return cti_store_write_keys (store, keys, error);
}

/**
 * cti_unlock_read_ways:
 * @store: an open store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiSlotKind): the ways in there are, in the
 * order in which they were made
 */
GArray *
cti_unlock_read_ways (CtiStore *store, GError **error)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (store, error);
  GArray *ways = keys != NULL ? g_array_new (FALSE, FALSE, sizeof (CtiSlotKind)) : NULL;

  for (guint i = 0; keys != NULL && i < cti_keys_get_n_slots (keys); i++)
    {
      CtiSlotKind kind = cti_keys_get_slot_kind (keys, i);

      if (kind != CTI_SLOT_FORMER)
        g_array_append_val (ways, kind);
    }
  return ways;
}
