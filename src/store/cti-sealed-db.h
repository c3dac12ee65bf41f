#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "cti-disk.h"
#include "cti-seal.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiSealedDb:
 *
 * A database that lives in memory and, sealed, in one file. Opening it authenticates every byte
 * before SQLite sees one; saving it puts a new generation in place of the old one and keeps that
 * beside it. Not for two threads at once.
 */
typedef struct _CtiSealedDb CtiSealedDb;

/**
 * CtiSealedDbKind:
 * @seal: what the header of the file says it is
 * @schema: name of the folder of its migrations: "case", "team", "cards"
 * @keeps_previous: whether the generation before is kept; not for what can be made anew
 */
typedef struct
{
  CtiSealKind seal;
  const char *schema;
  gboolean keeps_previous;
} CtiSealedDbKind;

extern const CtiSealedDbKind cti_sealed_db_case;
extern const CtiSealedDbKind cti_sealed_db_team;
extern const CtiSealedDbKind cti_sealed_db_cards;

CtiSealedDb *cti_sealed_db_create (const CtiSealedDbKind *kind,
                                   CtiFolder *folder,
                                   const char *name,
                                   const char *id,
                                   const CtiSecret *key,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSealedDb *cti_sealed_db_open (const CtiSealedDbKind *kind,
                                 CtiFolder *folder,
                                 const char *name,
                                 const char *id,
                                 const CtiSecret *key,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSealedDb *cti_sealed_db_open_bytes (const CtiSealedDbKind *kind,
                                       GBytes *sealed,
                                       const char *id,
                                       const CtiSecret *key,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSealedDb *cti_sealed_db_open_foreign (const CtiSealedDbKind *kind,
                                         const CtiSecret *image,
                                         const char *id,
                                         const CtiSecret *key,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_sealed_db_copy_image (CtiSealedDb *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_sealed_db_free (CtiSealedDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSealedDb, cti_sealed_db_free)

sqlite3 *cti_sealed_db_get (CtiSealedDb *self);
guint64 cti_sealed_db_get_generation (CtiSealedDb *self);
gboolean cti_sealed_db_was_older (CtiSealedDb *self);
void cti_sealed_db_set_place (CtiSealedDb *self, CtiFolder *folder, const char *name);
void cti_sealed_db_set_generation (CtiSealedDb *self, guint64 generation);
void cti_sealed_db_set_key (CtiSealedDb *self, const CtiSecret *key);
GBytes *cti_sealed_db_seal (CtiSealedDb *self, GError **error);
gboolean cti_sealed_db_save (CtiSealedDb *self, GError **error);
gboolean cti_sealed_db_restore (CtiSealedDb *self, const char *name, GError **error);
int cti_sealed_db_get_newest_schema (const CtiSealedDbKind *kind);
gboolean cti_sealed_db_check (CtiSealedDb *self, GError **error);

G_END_DECLS
