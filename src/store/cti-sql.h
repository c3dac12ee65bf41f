#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Thin handles over SQLite for this folder alone: a statement that frees itself, and its errors as
 * #CtiStoreError. */

typedef sqlite3_stmt CtiStatement;

void cti_statement_free (CtiStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStatement, cti_statement_free)

gboolean cti_sql_run (sqlite3 *db, const char *sql, GError **error);
CtiStatement *cti_sql_prepare (sqlite3 *db, const char *sql, GError **error);
gboolean cti_statement_step (CtiStatement *self, GError **error);
gboolean cti_statement_finish (CtiStatement *self, GError **error);
void cti_statement_bind_text (CtiStatement *self, int index, const char *text);
void cti_statement_bind_bytes (CtiStatement *self, int index, const guint8 *bytes, int size);
const char *cti_statement_get_text (CtiStatement *self, int column);
gint64 cti_sql_get_number (sqlite3 *db, const char *sql);

G_END_DECLS
