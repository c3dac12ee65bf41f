#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiQuery:
 *
 * What somebody searches for: its words, and its phrases in quotation marks, folded. It never
 * changes; threads may share it. It is wiped with its last reference, for it may be a name.
 */
typedef struct _CtiQuery CtiQuery;

CtiQuery *cti_query_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtiQuery *cti_query_ref (CtiQuery *self);
void cti_query_unref (CtiQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiQuery, cti_query_unref)

gboolean cti_query_is_empty (const CtiQuery *self);
gboolean cti_query_touches (const CtiQuery *self, const char *folded);
gboolean cti_query_matches (const CtiQuery *self, const char *const *folded, guint n_folded);
gboolean
cti_query_find (const CtiQuery *self, const char *text, gsize from, gsize *start, gsize *length);
char *
cti_query_excerpt (const CtiQuery *self, const char *text, guint letters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
