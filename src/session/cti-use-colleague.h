#pragma once

#include "cti-colleague-file.h"
#include "cti-store.h"

G_BEGIN_DECLS

/* Looking at what is there, which leaves no line in the use log: names and keys of colleagues. */
CtiParty *cti_colleague_get_own (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_colleague_get_all (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
CtiColleague *cti_colleague_find (CtiStore *store, const char *id) G_GNUC_WARN_UNUSED_RESULT;
CtiColleague *cti_colleague_find_party (CtiStore *store,
                                        const char *party) G_GNUC_WARN_UNUSED_RESULT;

GBytes *cti_use_give_card (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiColleague *cti_use_add_colleague (CtiStore *store,
                                     GBytes *card,
                                     gboolean replace,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_use_compare_colleague (CtiStore *store, const char *id, gboolean compared, GError **error);
gboolean cti_use_remove_colleague (CtiStore *store, const char *id, GError **error);

G_END_DECLS
