/* The slots of a store and the ways to open them. A slot is added before an old one is removed, so
 * that at no moment fewer ways lead to the store key than the rule demands. */

#include "cti-keys.h"

#include <string.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"
#include "cti-keys-private.h"
#include "cti-seal.h"

G_DEFINE_BOXED_TYPE (CtiKeys, cti_keys, cti_keys_ref, cti_keys_unref)

/**
 * cti_keys_new:
 * @store_id: the store's UUID
 *
 * Returns: (transfer full): keys of a new store, without a slot, sequence 0
 */
CtiKeys *
cti_keys_new (const char *store_id)
{
  guint8 id[CTI_SEAL_FILE_ID_SIZE];
  CtiKeys *self;

  if (!cti_seal_file_id_from_uuid (store_id, id))
    g_return_val_if_reached (NULL);

  self = g_new0 (CtiKeys, 1);
  g_atomic_ref_count_init (&self->references);
  memcpy (self->owner, id, sizeof id);
  self->store_id = cti_seal_file_id_to_uuid (id);
  self->next_id = 1;
  self->slots = g_array_new (FALSE, TRUE, sizeof (CtiSlot));
  return self;
}

/**
 * cti_keys_ref:
 * @self: keys
 *
 * Returns: (transfer full): @self
 */
CtiKeys *
cti_keys_ref (CtiKeys *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_keys_unref:
 * @self: (transfer full): keys
 */
void
cti_keys_unref (CtiKeys *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->store_id);
  g_array_unref (self->slots);
  g_clear_pointer (&self->read, g_bytes_unref);
  g_free (self);
}

/* Whether @store_key is the one that the slots hold. */
gboolean
cti_keys_is_for (const CtiKeys *self, const CtiSecret *store_key)
{
  guint8 id[CTI_KEY_ID_SIZE];

  cti_key_get_id_bytes (store_key, id);
  return memcmp (id, self->owner + CTI_SEAL_FILE_ID_SIZE, CTI_KEY_ID_SIZE) == 0;
}

/* Makes room for one more slot; the first one decides which store key the file is for. */
gboolean
cti_keys_begin_slot (CtiKeys *self,
                     CtiSlotKind kind,
                     const CtiSecret *store_key,
                     CtiSlot *slot,
                     GError **error)
{
  g_return_val_if_fail (cti_secret_get_size (store_key) == CTI_KEY_SIZE, FALSE);

  if (self->slots->len == 0)
    cti_key_get_id_bytes (store_key, self->owner + CTI_SEAL_FILE_ID_SIZE);
  if (!cti_keys_is_for (self, store_key))
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_OTHER_STORE,
                           "the slots hold another store key");
      return FALSE;
    }
  if (self->slots->len >= CTI_KEYS_SLOTS_MAX)
    {
      g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS, "too many slots");
      return FALSE;
    }
  memset (slot, 0, sizeof *slot);
  slot->kind = kind;
  slot->id = self->next_id;
  return TRUE;
}

gboolean
cti_keys_end_slot (CtiKeys *self, const CtiSlot *slot)
{
  g_array_append_vals (self->slots, slot, 1);
  self->next_id++;
  return TRUE;
}

static gboolean
add_slot (CtiKeys *self,
          CtiSlotKind kind,
          const CtiSecret *store_key,
          const CtiSlotSecrets *secrets,
          guint64 memory_bytes,
          guint32 passes,
          GError **error)
{
  CtiSlot slot;
  CtiKdf kdf;

  cti_kdf_init (&kdf, memory_bytes, passes);
  return cti_keys_begin_slot (self, kind, store_key, &slot, error) &&
         cti_slot_close (&slot, self->owner, store_key, secrets, &kdf, error) &&
         cti_keys_end_slot (self, &slot);
}

/**
 * cti_keys_add_daily:
 * @self: keys
 * @store_key: the store key, 32 bytes
 * @passphrase: UTF-8
 * @keychain_secret: 32 random bytes that are kept in the keychain
 * @memory_bytes: cost of Argon2id; CTI_KDF_DEFAULT_MEMORY for a real store
 * @passes: CTI_KDF_DEFAULT_PASSES for a real store
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE when the other slots hold another store key,
 *   CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_NO_MEMORY
 *
 * Takes as long as Argon2id. To change the passphrase, add the new slot and then remove the old.
 *
 * Returns: whether the slot was added
 */
gboolean
cti_keys_add_daily (CtiKeys *self,
                    const CtiSecret *store_key,
                    const CtiSecret *passphrase,
                    const CtiSecret *keychain_secret,
                    guint64 memory_bytes,
                    guint32 passes,
                    GError **error)
{
  return add_slot (self, CTI_SLOT_DAILY, store_key,
                   &(CtiSlotSecrets){ passphrase, keychain_secret }, memory_bytes, passes, error);
}

/**
 * cti_keys_add_passphrase:
 * @self: keys
 * @store_key: the store key, 32 bytes
 * @passphrase: UTF-8
 * @memory_bytes: cost of Argon2id
 * @passes: cost of Argon2id
 * @error: as cti_keys_add_daily()
 *
 * Returns: whether the slot was added
 */
gboolean
cti_keys_add_passphrase (CtiKeys *self,
                         const CtiSecret *store_key,
                         const CtiSecret *passphrase,
                         guint64 memory_bytes,
                         guint32 passes,
                         GError **error)
{
  return add_slot (self, CTI_SLOT_PASSPHRASE, store_key, &(CtiSlotSecrets){ passphrase, NULL },
                   memory_bytes, passes, error);
}

/**
 * cti_keys_add_recovery:
 * @self: keys
 * @store_key: the store key, 32 bytes
 * @recovery_code: the 16 random bytes of the sheet; see cti_recovery_code_new_random()
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE, CTI_CRYPTO_ERROR_LIMITS
 *
 * Returns: whether the slot was added
 */
gboolean
cti_keys_add_recovery (CtiKeys *self,
                       const CtiSecret *store_key,
                       const CtiSecret *recovery_code,
                       GError **error)
{
  return add_slot (self, CTI_SLOT_RECOVERY, store_key, &(CtiSlotSecrets){ NULL, recovery_code }, 0,
                   0, error);
}

/**
 * cti_keys_add_day_pin:
 * @self: keys
 * @store_key: the store key, 32 bytes
 * @pin: six digits
 * @session_secret: 32 random bytes that are kept in memory only and gone at logout
 * @memory_bytes: cost of Argon2id
 * @passes: cost of Argon2id
 * @error: as cti_keys_add_daily()
 *
 * Tries are counted by the session, which throws away the secret after the fifth.
 *
 * Returns: whether the slot was added
 */
gboolean
cti_keys_add_day_pin (CtiKeys *self,
                      const CtiSecret *store_key,
                      const CtiSecret *pin,
                      const CtiSecret *session_secret,
                      guint64 memory_bytes,
                      guint32 passes,
                      GError **error)
{
  return add_slot (self, CTI_SLOT_DAY_PIN, store_key, &(CtiSlotSecrets){ pin, session_secret },
                   memory_bytes, passes, error);
}

/**
 * cti_keys_add_organisation:
 * @self: keys
 * @store_key: the store key, 32 bytes
 * @public_key: the organisation's key (X25519)
 * @error: CTI_CRYPTO_ERROR_OTHER_STORE; CTI_CRYPTO_ERROR_LIMITS also for a key that nothing can be
 * sealed to
 *
 * Returns: whether the slot was added
 */
gboolean
cti_keys_add_organisation (CtiKeys *self,
                           const CtiSecret *store_key,
                           const guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
                           GError **error)
{
  CtiSlot slot;

  return cti_keys_begin_slot (self, CTI_SLOT_ORGANISATION, store_key, &slot, error) &&
         cti_slot_close_for_organisation (&slot, store_key, public_key, error) &&
         cti_keys_end_slot (self, &slot);
}

/* Tries each slot of the kind: while a passphrase is changed there are two. */
static CtiSecret *
open_kind (const CtiKeys *self, CtiSlotKind kind, const CtiSlotSecrets *secrets, GError **error)
{
  g_autoptr (GError) refusal = NULL;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const CtiSlot *slot = &g_array_index (self->slots, CtiSlot, i);
      CtiSecret *store_key;

      if (slot->kind != kind)
        continue;
      g_clear_error (&refusal);
      store_key = cti_slot_open (slot, self->owner, secrets, &refusal);
      if (store_key != NULL)
        return store_key;
      if (!g_error_matches (refusal, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_WRONG_SECRET))
        break;
    }
  if (refusal == NULL)
    g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_NO_SLOT, "no slot of this kind");
  else
    g_propagate_error (error, g_steal_pointer (&refusal));
  return NULL;
}

/**
 * cti_keys_open_daily:
 * @self: keys
 * @passphrase: UTF-8
 * @keychain_secret: 32 bytes from the keychain
 * @error: CTI_CRYPTO_ERROR_NO_SLOT; CTI_CRYPTO_ERROR_WRONG_SECRET, which does not tell which of the
 *   two is wrong; CTI_CRYPTO_ERROR_LIMITS for a cost out of range or a secret of the wrong size,
 *   before anything is computed; CTI_CRYPTO_ERROR_NO_MEMORY; CTI_CRYPTO_ERROR_DAMAGED
 *
 * Takes as long as Argon2id.
 *
 * Returns: (transfer full) (nullable): the store key; cti_keys_verify() comes next
 */
CtiSecret *
cti_keys_open_daily (const CtiKeys *self,
                     const CtiSecret *passphrase,
                     const CtiSecret *keychain_secret,
                     GError **error)
{
  return open_kind (self, CTI_SLOT_DAILY, &(CtiSlotSecrets){ passphrase, keychain_secret }, error);
}

/**
 * cti_keys_open_passphrase:
 * @self: keys
 * @passphrase: UTF-8
 * @error: as cti_keys_open_daily()
 *
 * Takes as long as Argon2id.
 *
 * Returns: (transfer full) (nullable): the store key
 */
CtiSecret *
cti_keys_open_passphrase (const CtiKeys *self, const CtiSecret *passphrase, GError **error)
{
  return open_kind (self, CTI_SLOT_PASSPHRASE, &(CtiSlotSecrets){ passphrase, NULL }, error);
}

/**
 * cti_keys_open_recovery:
 * @self: keys
 * @recovery_code: the 16 bytes of a sheet; see cti_recovery_code_parse()
 * @error: CTI_CRYPTO_ERROR_NO_SLOT, CTI_CRYPTO_ERROR_WRONG_SECRET (a sheet of another store, or
 *   one that was replaced), CTI_CRYPTO_ERROR_LIMITS, CTI_CRYPTO_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the store key
 */
CtiSecret *
cti_keys_open_recovery (const CtiKeys *self, const CtiSecret *recovery_code, GError **error)
{
  return open_kind (self, CTI_SLOT_RECOVERY, &(CtiSlotSecrets){ NULL, recovery_code }, error);
}

/**
 * cti_keys_open_day_pin:
 * @self: keys
 * @pin: six digits
 * @session_secret: 32 bytes
 * @error: as cti_keys_open_daily()
 *
 * Returns: (transfer full) (nullable): the store key
 */
CtiSecret *
cti_keys_open_day_pin (const CtiKeys *self,
                       const CtiSecret *pin,
                       const CtiSecret *session_secret,
                       GError **error)
{
  return open_kind (self, CTI_SLOT_DAY_PIN, &(CtiSlotSecrets){ pin, session_secret }, error);
}

/**
 * cti_keys_open_organisation:
 * @self: keys
 * @secret_key: the organisation's secret key, 32 bytes
 * @error: CTI_CRYPTO_ERROR_NO_SLOT, CTI_CRYPTO_ERROR_WRONG_SECRET, CTI_CRYPTO_ERROR_LIMITS,
 *   CTI_CRYPTO_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the store key
 */
CtiSecret *
cti_keys_open_organisation (const CtiKeys *self, const CtiSecret *secret_key, GError **error)
{
  return open_kind (self, CTI_SLOT_ORGANISATION, &(CtiSlotSecrets){ NULL, secret_key }, error);
}
