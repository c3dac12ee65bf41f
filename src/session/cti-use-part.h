#pragma once

#include "cti-use.h"

G_BEGIN_DECLS

CtiCase *cti_use_put (CtiStore *store,
                      const char *case_id,
                      CtiActKind kind,
                      GPtrArray *records,
                      const char *why,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_remove (CtiStore *store,
                         const char *case_id,
                         CtiActKind kind,
                         gconstpointer record,
                         const char *why,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* For the use cases of a course: records bound to it, and checked as the case would be with them.
 */
GPtrArray *cti_part_bind (const CtiCase *before, GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_part_keep (CtiStore *store,
                        const CtiCase *before,
                        CtiUseKind use,
                        CtiActKind kind,
                        GPtrArray *records,
                        const char *why,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_part_check (CtiStore *store, const CtiCase *before, GPtrArray *records, GError **error);

G_END_DECLS
