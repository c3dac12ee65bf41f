#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_add_star (CtiStore *store,
                           const char *case_id,
                           const CtiStar *star,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_add_stars (CtiStore *store, const char *case_id, GPtrArray *stars, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_correct_star (CtiStore *store,
                               const char *case_id,
                               const CtiStar *star,
                               const char *why,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_void_star (CtiStore *store,
                            const char *case_id,
                            const char *reading_id,
                            gboolean voided,
                            const char *why,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
