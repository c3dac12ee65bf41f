#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiTextRow:
 * @type: what the record is
 * @id: its id
 * @day: the first of its days, that on which it was made where it has none
 * @n_texts: how many texts it has, at least one
 * @fields: (array length=n_texts): which fields they are
 * @texts: (array length=n_texts): as they were written
 *
 * The texts of one record, while a reader visits it.
 */
typedef struct
{
  const CtiRecordType *type;
  const char *id;
  CtiDate day;
  guint n_texts;
  const CtiField *const *fields;
  const char *const *texts;
} CtiTextRow;

/**
 * CtiTextVisitor:
 * @row: a record; its texts are gone, and wiped, when the visit is over
 * @data: what was handed along
 */
typedef void (*CtiTextVisitor) (const CtiTextRow *row, gpointer data);

/**
 * CtiStoreReader:
 *
 * Reads the texts of every file of a store without opening a case for work: nothing is written, no
 * record is made, and the plain text stays in the memory that is wiped. It is made on the store's
 * thread and used on any; each visit reads its file as it is then. It holds the store's key: let it
 * go when the store is locked.
 */
typedef struct _CtiStoreReader CtiStoreReader;

CtiStoreReader *cti_store_reader_new (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
CtiStoreReader *cti_store_reader_ref (CtiStoreReader *self);
void cti_store_reader_unref (CtiStoreReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStoreReader, cti_store_reader_unref)

GPtrArray *cti_store_reader_get_cases (CtiStoreReader *self);
gboolean cti_store_reader_visit_case (CtiStoreReader *self,
                                      const char *case_id,
                                      CtiTextVisitor visitor,
                                      gpointer data,
                                      GError **error);
gboolean cti_store_reader_visit_team (CtiStoreReader *self,
                                      CtiTextVisitor visitor,
                                      gpointer data,
                                      GError **error);

G_END_DECLS
