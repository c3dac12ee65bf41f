/* From a passphrase or a recovery sheet to an open store. The keychain is asked only where a slot
 * needs it, and a keychain that gives nothing is never answered with a new key: each of its states
 * is a trouble of its own, and the recovery sheet is the way on (design 5). */

#include "cti-crypto-error.h"
#include "cti-day-pin.h"
#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-trouble-error.h"
#include "cti-unlock-private.h"
#include "cti-use-sheet.h"

static CtiTrouble
trouble_of_keys (const GError *cause)
{
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND) ||
      g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_NO_STORE))
    return CTI_TROUBLE_NO_STORE;
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_TOO_NEW))
    return CTI_TROUBLE_STORE_TOO_NEW;
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE))
    return CTI_TROUBLE_UNSAFE_FILE;
  return CTI_TROUBLE_KEYS_DAMAGED;
}

/* Private to this layer: the newest keys, and those before where the copies differ. */
CtiKeys *
cti_unlock_read_keys (const char *path, CtiKeys **older, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CtiKeys *keys = cti_store_read_keys (path, older, &cause);

  if (keys == NULL)
    cti_trouble_set_error (error, trouble_of_keys (cause));
  return keys;
}

/* Errors of the store while it opens speak of the team's file and the log, not of a case. */
static CtiTrouble
trouble_of_opening (const GError *cause)
{
  CtiTrouble trouble = cti_trouble_from_error (cause);

  if (trouble == CTI_TROUBLE_CASE_TOO_NEW)
    return CTI_TROUBLE_STORE_TOO_NEW;
  if (trouble == CTI_TROUBLE_CASE_DAMAGED || trouble == CTI_TROUBLE_CASE_MISSING ||
      trouble == CTI_TROUBLE_CASE_OTHER_STORE)
    return CTI_TROUBLE_STORE_DAMAGED;
  return trouble;
}

static CtiStore *
open_present (const char *path,
              const CtiSecret *key,
              CtiClock *clock,
              const CtiUnlockWait *wait,
              GError **error)
{
  return cti_store_open_watched (path, key, clock, wait != NULL ? wait->progress : NULL,
                                 wait != NULL ? wait->data : NULL, error);
}

/* The version before the last change of the team's file, on purpose; the log says that it was. */
static CtiStore *
open_before (const char *path,
             const CtiSecret *key,
             CtiClock *clock,
             const CtiUnlockWait *wait,
             GError **error)
{
  g_autoptr (CtiStore) store = cti_store_restore_team (path, key, error)
                                   ? open_present (path, key, clock, wait, error)
                                   : NULL;

  if (store == NULL || !cti_use_begin (store, CTI_USE_OPEN_PREVIOUS, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&store);
}

static CtiStore *
open_store (const char *path,
            const CtiSecret *key,
            CtiClock *clock,
            const CtiUnlockWait *wait,
            GError **error)
{
  g_autoptr (GError) cause = NULL;
  CtiStore *store = open_present (path, key, clock, wait, &cause);
  CtiTrouble trouble = trouble_of_opening (cause);

  if (trouble == CTI_TROUBLE_STORE_DAMAGED && wait != NULL && wait->goes_back)
    store = open_before (path, key, clock, wait, NULL);
  if (store != NULL)
    cti_imports_finish (store);
  else
    cti_trouble_pass_error (error, trouble, cause);
  return store;
}

/* Only a secret that does not fit is the user's mistake: too little memory says nothing about it.
 */
CtiTrouble
cti_unlock_trouble_of_slot (const GError *cause, CtiTrouble wrong)
{
  if (g_error_matches (cause, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_WRONG_SECRET) ||
      g_error_matches (cause, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_NO_SLOT))
    return wrong;
  if (g_error_matches (cause, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_NO_MEMORY))
    return CTI_TROUBLE_UNKNOWN;
  return CTI_TROUBLE_KEYS_DAMAGED;
}

static CtiSecret *
open_daily (const CtiKeys *keys,
            CtiKeychain *keychain,
            const CtiSecret *passphrase,
            GCancellable *cancellable,
            CtiTrouble *trouble)
{
  CtiKeychainState state = CTI_KEYCHAIN_FAILED;
  g_autoptr (CtiSecret) secret = NULL;
  g_autoptr (GError) cause = NULL;
  CtiSecret *key;

  if (keychain == NULL)
    {
      *trouble = CTI_TROUBLE_KEYCHAIN_NO_SERVICE;
      return NULL;
    }
  secret =
      cti_keychain_lookup_sync (keychain, cti_keys_get_store_id (keys), &state, cancellable, NULL);
  if (secret == NULL)
    {
      *trouble = g_cancellable_is_cancelled (cancellable) ? CTI_TROUBLE_CANCELLED
                                                          : cti_trouble_from_keychain (state);
      return NULL;
    }
  if (cti_secret_get_size (secret) != CTI_KEY_SIZE)
    {
      *trouble = CTI_TROUBLE_KEYCHAIN_OTHER_SECRET;
      return NULL;
    }
  key = cti_keys_open_daily (keys, passphrase, secret, &cause);
  *trouble =
      key ? CTI_TROUBLE_NONE : cti_unlock_trouble_of_slot (cause, CTI_TROUBLE_WRONG_PASSPHRASE);
  return key;
}

/* The slot of the passphrase alone is tried where the keychain gives nothing, so that a store set
 * up without a keychain opens with one question. */
static CtiSecret *
open_with_passphrase (const CtiKeys *keys,
                      CtiKeychain *keychain,
                      const CtiSecret *passphrase,
                      GCancellable *cancellable,
                      CtiTrouble *trouble)
{
  CtiSecret *key = NULL;

  *trouble = CTI_TROUBLE_WRONG_PASSPHRASE;
  if (cti_keys_has (keys, CTI_SLOT_DAILY))
    key = open_daily (keys, keychain, passphrase, cancellable, trouble);
  if (key == NULL && *trouble != CTI_TROUBLE_CANCELLED && cti_keys_has (keys, CTI_SLOT_PASSPHRASE))
    {
      g_autoptr (GError) cause = NULL;

      key = cti_keys_open_passphrase (keys, passphrase, &cause);
      *trouble =
          key ? CTI_TROUBLE_NONE : cti_unlock_trouble_of_slot (cause, CTI_TROUBLE_WRONG_PASSPHRASE);
    }
  return key;
}

static gboolean
log_unlock (CtiStore *store, CtiUseKind kind, GError **error)
{
  return cti_use_begin (store, kind, NULL, NULL, error);
}

/* Private to this layer: the store opens, or nothing is said to have been opened. */
CtiStore *
cti_unlock_open_logged (const char *path,
                        const CtiSecret *key,
                        CtiClock *clock,
                        CtiUseKind kind,
                        const CtiUnlockWait *wait,
                        GError **error)
{
  g_autoptr (CtiStore) store = open_store (path, key, clock, wait, error);
  CtiDate sure;

  if (store == NULL)
    return NULL;
  sure = cti_use_log_get_sure_day (cti_store_get_use_log (store));
  if (!log_unlock (store, kind, error))
    return NULL;
  if (!cti_use_shorten_log (store, sure, NULL))
    g_debug ("what is too old stays in the log until the next time");
  return g_steal_pointer (&store);
}

/**
 * cti_unlock_passphrase:
 * @path: where the store is
 * @keychain: (nullable): the keychain
 * @passphrase: what was typed
 * @clock: the clock
 * @wait: (nullable): what happens while it takes long
 * @error: (out) (optional): a #CtiTrouble
 *
 * Returns: (transfer full) (nullable): the store
 */
CtiStore *
cti_unlock_passphrase (const char *path,
                       CtiKeychain *keychain,
                       const CtiSecret *passphrase,
                       CtiClock *clock,
                       const CtiUnlockWait *wait,
                       GError **error)
{
  g_autoptr (CtiKeys) older = NULL;
  g_autoptr (CtiKeys) keys = cti_unlock_read_keys (path, &older, error);
  g_autoptr (CtiSecret) key = NULL;
  GCancellable *cancellable = wait != NULL ? wait->cancellable : NULL;
  CtiTrouble trouble = CTI_TROUBLE_NONE;
  CtiStore *store;

  if (keys == NULL)
    return NULL;
  key = open_with_passphrase (keys, keychain, passphrase, cancellable, &trouble);
  if (key == NULL && older != NULL &&
      (trouble == CTI_TROUBLE_WRONG_PASSPHRASE || trouble == CTI_TROUBLE_KEYS_DAMAGED))
    key = open_with_passphrase (older, keychain, passphrase, cancellable, &trouble);
  if (key == NULL)
    {
      cti_trouble_set_error (error, trouble);
      return NULL;
    }
  store = cti_unlock_open_logged (path, key, clock, CTI_USE_UNLOCK, wait, error);
  if (store != NULL && keychain != NULL)
    cti_day_pin_tidy (store, keychain, clock);
  return store;
}

/**
 * cti_unlock_parse_code:
 * @text: a recovery code as typed
 * @wrong_group: (out): the group that is mistyped, 1 to 8, or 0
 * @error: (out) (optional): a #CtiTrouble
 *
 * Returns: (transfer full) (nullable): the code
 */
CtiSecret *
cti_unlock_parse_code (const char *text, int *wrong_group, GError **error)
{
  CtiSecret *code = cti_recovery_code_parse (text, wrong_group, NULL);

  if (code == NULL)
    cti_trouble_set_error (error, *wrong_group > 0 ? CTI_TROUBLE_RECOVERY_GROUP
                                                   : CTI_TROUBLE_RECOVERY_INCOMPLETE);
  return code;
}

typedef CtiSecret *(*OpenKeys) (const CtiKeys *keys, const CtiSecret *secret, GError **error);

/* By something that stands without the keychain; of two copies of the keys that differ the newer is
 * tried first. */
static CtiStore *
open_without_keychain (const char *path,
                       const CtiSecret *secret,
                       OpenKeys open_keys,
                       CtiTrouble wrong,
                       CtiClock *clock,
                       CtiUseKind kind,
                       const CtiUnlockWait *wait,
                       GError **error)
{
  g_autoptr (CtiKeys) older = NULL;
  g_autoptr (CtiKeys) keys = cti_unlock_read_keys (path, &older, error);
  g_autoptr (CtiSecret) key = NULL;
  g_autoptr (GError) cause = NULL;

  if (keys == NULL)
    return NULL;
  key = open_keys (keys, secret, &cause);
  if (key == NULL && older != NULL)
    key = open_keys (older, secret, NULL);
  if (key == NULL)
    {
      cti_trouble_set_error (error, cti_unlock_trouble_of_slot (cause, wrong));
      return NULL;
    }
  return cti_unlock_open_logged (path, key, clock, kind, wait, error);
}

/**
 * cti_unlock_recovery:
 * @path: where the store is
 * @code: what cti_unlock_parse_code() made of the sheet
 * @clock: the clock
 * @wait: (nullable): what happens while it takes long
 * @error: (out) (optional): a #CtiTrouble
 *
 * Its use is logged and so leaves a mark (promise 5).
 *
 * Returns: (transfer full) (nullable): the store
 */
CtiStore *
cti_unlock_recovery (const char *path,
                     const CtiSecret *code,
                     CtiClock *clock,
                     const CtiUnlockWait *wait,
                     GError **error)
{
  return open_without_keychain (path, code, cti_keys_open_recovery, CTI_TROUBLE_RECOVERY_OTHER,
                                clock, CTI_USE_UNLOCK_RECOVERY, wait, error);
}

/**
 * cti_unlock_organisation:
 * @path: where the store is
 * @secret_key: the secret key of the organisation, 32 bytes
 * @clock: the clock
 * @wait: (nullable): what happens while it takes long
 * @error: (out) (optional): a #CtiTrouble
 *
 * Its use is logged and so leaves a mark, and is shown at the next start (promise 5).
 *
 * Returns: (transfer full) (nullable): the store
 */
CtiStore *
cti_unlock_organisation (const char *path,
                         const CtiSecret *secret_key,
                         CtiClock *clock,
                         const CtiUnlockWait *wait,
                         GError **error)
{
  return open_without_keychain (path, secret_key, cti_keys_open_organisation,
                                CTI_TROUBLE_ORGANISATION_OTHER, clock, CTI_USE_UNLOCK_ORGANISATION,
                                wait, error);
}

/**
 * cti_unlock_check:
 * @store: an open store
 * @keychain: (nullable): the keychain
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up waiting for the keychain
 * @error: (out) (optional): a #CtiTrouble
 *
 * Asks again before something that cannot be taken back (promise 16).
 *
 * Returns: whether @passphrase is the worker's
 */
gboolean
cti_unlock_check (CtiStore *store,
                  CtiKeychain *keychain,
                  const CtiSecret *passphrase,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (store, error);
  CtiTrouble trouble = CTI_TROUBLE_NONE;
  g_autoptr (CtiSecret) key = NULL;

  if (keys == NULL)
    return FALSE;
  key = open_with_passphrase (keys, keychain, passphrase, cancellable, &trouble);
  if (key == NULL)
    cti_trouble_set_error (error, trouble);
  return key != NULL;
}

/**
 * cti_unlock_needs_keychain:
 * @path: where a store is
 *
 * Returns: whether its passphrase works only together with the keychain
 */
gboolean
cti_unlock_needs_keychain (const char *path)
{
  g_autoptr (CtiKeys) keys = cti_store_read_keys (path, NULL, NULL);

  return keys != NULL && cti_keys_has (keys, CTI_SLOT_DAILY) &&
         !cti_keys_has (keys, CTI_SLOT_PASSPHRASE);
}
