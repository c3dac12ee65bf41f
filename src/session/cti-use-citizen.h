#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

CtiCase *cti_use_add_citizen (CtiStore *store,
                              const CtiCitizen *citizen,
                              const CtiIdentity *identity,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_change_citizen (CtiStore *store,
                                 const CtiCitizen *citizen,
                                 const CtiIdentity *identity,
                                 const char *why,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_start_from_inquiry (CtiStore *store,
                                     const char *inquiry_id,
                                     const CtiCitizen *citizen,
                                     const CtiIdentity *identity,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_identify (CtiStore *store,
                           const CtiCitizen *citizen,
                           const CtiIdentity *identity,
                           const CtiConsent *consent,
                           const char *why,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_erase_identity (CtiStore *store,
                                 const char *case_id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *cti_use_suggest_code (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_use_import_case (CtiStore *store, GPtrArray *records, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
