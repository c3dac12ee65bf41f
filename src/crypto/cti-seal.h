#pragma once

#include "cti-kdf.h"
#include "cti-party.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/** A header is never longer than this; so many bytes of a file are enough for cti_seal_peek(). */
#define CTI_SEAL_HEADER_MAX 4096
/** The largest content that is sealed, in bytes. */
#define CTI_SEAL_PLAIN_MAX (256ULL * 1024 * 1024)
/** The largest file that is read, in bytes: the largest content, padded and sealed. */
#define CTI_SEAL_FILE_MAX     (272ULL * 1024 * 1024)
#define CTI_SEAL_FILE_ID_SIZE 16

/**
 * CtiSealKind:
 * @CTI_SEAL_CASE: the database of one case
 * @CTI_SEAL_TEAM: the database of the team: settings, colleagues, inquiries, supervision
 * @CTI_SEAL_CARDS: the index of cards
 * @CTI_SEAL_DRAFT: one open form
 * @CTI_SEAL_ATTACHMENT: a file that belongs to a case
 * @CTI_SEAL_HANDOVER: a hand-over file
 * @CTI_SEAL_BACKUP: a backup
 * @CTI_SEAL_FIGURES: a team's figures without persons
 * @CTI_SEAL_VIEW: what was open when the program locked
 * @CTI_SEAL_ASIDE: a file that could not be opened when the store was given a new key, as it was
 *
 * What a sealed file holds. The numbers are part of the format: never changed, never used again.
 */
typedef enum
{
  CTI_SEAL_CASE = 1,
  CTI_SEAL_TEAM = 2,
  CTI_SEAL_CARDS = 3,
  CTI_SEAL_DRAFT = 4,
  CTI_SEAL_ATTACHMENT = 5,
  CTI_SEAL_HANDOVER = 6,
  CTI_SEAL_BACKUP = 7,
  CTI_SEAL_FIGURES = 8,
  CTI_SEAL_VIEW = 9,
  CTI_SEAL_ASIDE = 10,
} CtiSealKind;

/**
 * CtiSealInfo:
 * @kind: what the file holds
 * @file_id: a UUID: the case's id, or a random one
 * @generation: counts up with each save, so that an older file put back shows
 * @has_passphrase: whether a passphrase opens it; told when a file is read
 *
 * What stands openly in the header of a sealed file.
 */
typedef struct
{
  CtiSealKind kind;
  guint8 file_id[CTI_SEAL_FILE_ID_SIZE];
  guint64 generation;
  gboolean has_passphrase;
} CtiSealInfo;

/**
 * CtiSealReader:
 * @store_key: (nullable): the store key, 32 bytes
 * @keys: (nullable): the public keys of a person; enough to seal
 * @party: (nullable): a person's keys with their secret half; needed to open
 * @passphrase: (nullable): a passphrase
 * @kdf: with a passphrase that seals: what trying one costs, made by cti_kdf_init()
 *
 * Who may read a sealed file: exactly one of them is set.
 */
typedef struct
{
  const CtiSecret *store_key;
  const CtiPartyKeys *keys;
  const CtiParty *party;
  const CtiSecret *passphrase;
  CtiKdf kdf;
} CtiSealReader;

GBytes *cti_seal (const CtiSealInfo *info,
                  const guint8 *plain,
                  gsize size,
                  const CtiSecret *store_key,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_unseal (GBytes *sealed,
                       CtiSealKind kind,
                       const CtiSecret *store_key,
                       CtiSealInfo *info_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cti_seal_for (const CtiSealInfo *info,
                      const guint8 *plain,
                      gsize size,
                      const CtiSealReader *reader,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_unseal_as (GBytes *sealed,
                          CtiSealKind kind,
                          const CtiSealReader *reader,
                          CtiSealInfo *info_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_seal_peek (const guint8 *head, gsize size, CtiSealInfo *info_out, GError **error);
gboolean cti_seal_limits (guint64 file_size, GError **error);
gboolean cti_seal_file_id_from_uuid (const char *uuid, guint8 out[CTI_SEAL_FILE_ID_SIZE]);
char *cti_seal_file_id_to_uuid (const guint8 id[CTI_SEAL_FILE_ID_SIZE]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
