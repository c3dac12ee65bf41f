#pragma once

#include "cti-parcel-file.h"
#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiParcelOrder:
 * @purpose: transfer, cover, supervision or return
 * @colleague: (nullable): id of the colleague it is for
 * @passphrase: (nullable): what opens it instead, agreed on by another way
 * @case_ids: (element-type utf8): the cases; for a return %NULL means all that were looked after
 * @answers: (nullable): for a return: id of the file in which the cases came
 * @expires: the last day it can be opened, or unknown for the usual time
 * @message: (nullable): a few words to the receiver
 * @with_texts: for supervision: what was written in the cases goes along, covered; whoever reads
 * two such packs may know a citizen by her texts
 *
 * A hand-over file to be made. Nothing in it is owned.
 */
typedef struct
{
  CtiParcelPurpose purpose;
  const char *colleague;
  const CtiSecret *passphrase;
  GPtrArray *case_ids;
  const char *answers;
  CtiDate expires;
  const char *message;
  gboolean with_texts;
} CtiParcelOrder;

GPtrArray *cti_parcel_get_all (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
CtiParcel *cti_parcel_find (CtiStore *store, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void cti_parcel_set_trouble (GError **error, const GError *cause);
GBytes *cti_parcel_make_receipt (CtiStore *store,
                                 const CtiParcelFile *file,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean
cti_parcel_put_files (CtiStore *store, CtiParcelFile *file, const char *case_id, GError **error);
gboolean
cti_parcel_check_files (const CtiParcelFile *file, const char *case_id, GPtrArray *records);
gboolean cti_parcel_owns_its_files (const CtiParcelFile *file);
gboolean cti_parcel_bring_files (CtiStore *store,
                                 const CtiParcelFile *file,
                                 const char *case_id,
                                 GError **error);

GBytes *cti_use_hand_over (CtiStore *store,
                           const CtiParcelOrder *order,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiParcelFile *cti_use_open_parcel (CtiStore *store,
                                    GBytes *sealed,
                                    const CtiSecret *passphrase,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_parcel_owes_receipt (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase);
GBytes *cti_use_give_receipt (CtiStore *store,
                              GBytes *sealed,
                              const CtiSecret *passphrase,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cti_use_reply (CtiStore *store,
                       const CtiParcelFile *pack,
                       GPtrArray *decisions,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
