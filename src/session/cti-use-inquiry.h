#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

GPtrArray *cti_use_read_inquiries (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_add_inquiry (CtiStore *store, const CtiInquiry *inquiry, GError **error);
gboolean cti_use_change_inquiry (CtiStore *store,
                                 const CtiInquiry *inquiry,
                                 const char *why,
                                 GError **error);
gboolean cti_use_import_team (CtiStore *store, GPtrArray *records, GError **error);
gboolean cti_use_put_team (CtiStore *store, GPtrArray *records, const char *why, GError **error);
gboolean cti_use_remove_inquiry (CtiStore *store, const char *id, const char *why, GError **error);
gboolean
cti_use_remove_team (CtiStore *store, gconstpointer record, const char *why, GError **error);

G_END_DECLS
