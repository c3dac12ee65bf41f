#pragma once

#include <glib-object.h>

#include "cti-kdf.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/** The largest keys file that is read, in bytes. */
#define CTI_KEYS_FILE_MAX 4096
/** The most slots one file has. */
#define CTI_KEYS_SLOTS_MAX 16
/** The most earlier store keys that are kept. */
#define CTI_KEYS_FORMER_MAX 4
/** Bytes of the key of an organisation, public and secret. */
#define CTI_KEYS_ORGANISATION_KEY_SIZE 32

/**
 * CtiSlotKind:
 * @CTI_SLOT_DAILY: opens with the passphrase and the secret in the keychain, neither alone
 * @CTI_SLOT_PASSPHRASE: opens with a longer passphrase alone
 * @CTI_SLOT_RECOVERY: opens with the 128 bits of the recovery sheet
 * @CTI_SLOT_DAY_PIN: opens with a PIN and a secret that is gone at logout
 * @CTI_SLOT_ORGANISATION: opens with the secret key of the organisation
 * @CTI_SLOT_FORMER: no way in: holds an earlier store key, which the present one opens
 *
 * The ways to the store key (design: Keys). The numbers are part of the format.
 */
typedef enum
{
  CTI_SLOT_DAILY = 1,
  CTI_SLOT_PASSPHRASE = 2,
  CTI_SLOT_RECOVERY = 3,
  CTI_SLOT_DAY_PIN = 4,
  CTI_SLOT_ORGANISATION = 5,
  CTI_SLOT_FORMER = 6,
} CtiSlotKind;

/**
 * CtiKeys:
 *
 * The keys file of a store: the store key, wrapped once for each way to open it. Not for two
 * threads at a time.
 */
typedef struct _CtiKeys CtiKeys;

#define CTI_TYPE_KEYS (cti_keys_get_type ())
GType cti_keys_get_type (void);

CtiKeys *cti_keys_new (const char *store_id) G_GNUC_WARN_UNUSED_RESULT;
CtiKeys *cti_keys_ref (CtiKeys *self);
void cti_keys_unref (CtiKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiKeys, cti_keys_unref)

gboolean cti_keys_add_daily (CtiKeys *self,
                             const CtiSecret *store_key,
                             const CtiSecret *passphrase,
                             const CtiSecret *keychain_secret,
                             guint64 memory_bytes,
                             guint32 passes,
                             GError **error);
gboolean cti_keys_add_passphrase (CtiKeys *self,
                                  const CtiSecret *store_key,
                                  const CtiSecret *passphrase,
                                  guint64 memory_bytes,
                                  guint32 passes,
                                  GError **error);
gboolean cti_keys_add_recovery (CtiKeys *self,
                                const CtiSecret *store_key,
                                const CtiSecret *recovery_code,
                                GError **error);
gboolean cti_keys_add_day_pin (CtiKeys *self,
                               const CtiSecret *store_key,
                               const CtiSecret *pin,
                               const CtiSecret *session_secret,
                               guint64 memory_bytes,
                               guint32 passes,
                               GError **error);
gboolean cti_keys_add_organisation (CtiKeys *self,
                                    const CtiSecret *store_key,
                                    const guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE],
                                    GError **error);
gboolean cti_keys_get_organisation (const CtiKeys *self,
                                    guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE]);
gboolean cti_keys_add_former (CtiKeys *self,
                              const CtiSecret *store_key,
                              const CtiSecret *former,
                              GError **error);
GPtrArray *cti_keys_open_former (const CtiKeys *self,
                                 const CtiSecret *store_key) G_GNUC_WARN_UNUSED_RESULT;

CtiSecret *cti_keys_new_organisation (guint8 public_key[CTI_KEYS_ORGANISATION_KEY_SIZE])
    G_GNUC_WARN_UNUSED_RESULT;

CtiSecret *cti_keys_open_daily (const CtiKeys *self,
                                const CtiSecret *passphrase,
                                const CtiSecret *keychain_secret,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_keys_open_passphrase (const CtiKeys *self,
                                     const CtiSecret *passphrase,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_keys_open_recovery (const CtiKeys *self,
                                   const CtiSecret *recovery_code,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_keys_open_day_pin (const CtiKeys *self,
                                  const CtiSecret *pin,
                                  const CtiSecret *session_secret,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_keys_open_organisation (const CtiKeys *self,
                                       const CtiSecret *secret_key,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_keys_has (const CtiKeys *self, CtiSlotKind kind);
guint32 cti_keys_find (const CtiKeys *self, CtiSlotKind kind);
gboolean cti_keys_remove (CtiKeys *self, guint32 slot_id);
guint cti_keys_get_n_slots (const CtiKeys *self);
CtiSlotKind cti_keys_get_slot_kind (const CtiKeys *self, guint index);
guint32 cti_keys_get_slot_id (const CtiKeys *self, guint index);
guint cti_keys_count_usable (const CtiKeys *self);
gboolean cti_keys_is_sufficient (const CtiKeys *self);

const char *cti_keys_get_store_id (const CtiKeys *self);
guint64 cti_keys_get_sequence (const CtiKeys *self);
void cti_keys_bump_sequence (CtiKeys *self);
void cti_keys_follow (CtiKeys *self, const CtiKeys *before);

GBytes *cti_keys_encode (const CtiKeys *self, const CtiSecret *store_key) G_GNUC_WARN_UNUSED_RESULT;
CtiKeys *cti_keys_decode (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_keys_verify (const CtiKeys *self, const CtiSecret *store_key, GError **error);

G_END_DECLS
